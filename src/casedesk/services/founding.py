"""What the windows at the door ask for: founding an office, opening one, letting people in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from casedesk import assets
from casedesk.domain.offices import CalendarFacts, Office, PackFacts
from casedesk.domain.operators import Operator, Role
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.calendars import load_calendar
from casedesk.importing.rule_packs import load_rule_pack
from casedesk.printing.pages import page_png
from casedesk.printing.recovery import RecoverySheet, recovery_sheet
from casedesk.security import keyrings, passphrases, vault
from casedesk.security.recovery_code import RecoveryCode
from casedesk.security.vault_file import VaultFacts
from casedesk.services import offices, practice
from casedesk.services.offices import NewOffice, OpenOffice

Report = Callable[[int, int, Sentence | None], None]


@dataclass(frozen=True)
class Plan:
    """What a new office is to be; secrets never show in its ``repr``."""

    office: Office
    administrator: Operator
    password: str
    passphrase: str
    use_keyring: bool
    place: str = ""
    keeper: str = ""


class Founding:
    """Prepares and creates the office of one data folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keyring(self) -> keyrings.KeyringState:
        """Test this computer's keyring."""
        return keyrings.keyring_state()

    def packs(self) -> Sequence[PackFacts]:
        """Return the rule packs that are shipped."""
        return [_pack_choice(path) for path in sorted(assets.resource("rules").glob("*.toml"))]

    def calendars(self) -> Sequence[CalendarFacts]:
        """Return the calendars that are shipped."""
        calendar = load_calendar(assets.resource("calendars"))
        title = say("Mainland China: statutory days off and working weekends")
        return [CalendarFacts("cn", title, max(calendar.published, default=datetime.now(UTC).year))]

    def passphrase_problems(self, text: str, office_name: str) -> list[Sentence]:
        """Return what is wrong with a passphrase."""
        return passphrases.passphrase_problems(text, office_name)

    def password_problems(self, text: str, name: str, badge_no: str) -> list[Sentence]:
        """Return what is wrong with a person's password."""
        return passphrases.password_problems(text, name=name, badge_no=badge_no)

    def draw_recovery(self) -> RecoveryCode:
        """Draw the code that will open the office when everything else is lost."""
        return RecoveryCode.new()

    def sheet(self, plan: Plan, code: RecoveryCode, language: str) -> bytes:
        """Return the recovery sheet as a PDF."""
        made_at = datetime.now(UTC).astimezone(plan.office.zone)
        sheet = RecoverySheet(plan.office.name, code.groups, code.sheet_no, made_at, plan.place, plan.keeper)
        return recovery_sheet(sheet, language=language)

    def picture(self, pdf: bytes, width: int) -> bytes:
        """Return the first page as a PNG."""
        return page_png(pdf, 0, width)

    def found(self, plan: Plan, code: RecoveryCode) -> OpenOffice:
        """Create the office, which opens with the passphrase and with the sheet."""
        new = NewOffice(plan.office, plan.administrator, plan.password, plan.passphrase, plan.use_keyring)
        return offices.create(self._folder, new, code=code)[0]

    def open_practice(self, report: Report) -> OpenOffice:
        """Build the practice office in this folder."""
        return practice.build(self._folder, progress=report)


class Opening:
    """Opens the office that a data folder holds."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._facts: VaultFacts = vault.vault_facts(folder)

    @property
    def office_name(self) -> str:
        """Return the name that stands openly in the key file."""
        return self._facts.office_name

    @property
    def sheet_no(self) -> str:
        """Return the number of the valid recovery sheet."""
        return self._facts.sheet_no

    def keyring(self) -> keyrings.KeyringState:
        """Test this computer's keyring."""
        return keyrings.keyring_state()

    def open(self, *, passphrase: str | None = None, recovery: str | None = None) -> OpenOffice:
        """Open by what is given, or by the keyring."""
        return offices.open_office(self._folder, passphrase=passphrase, recovery=recovery)

    def keep_key(self, opened: OpenOffice) -> None:
        """Keep the key in this computer's keyring, so that the passphrase is not asked again."""
        vault.store_in_keyring(opened.folder, opened.keys)

    def passphrase_problems(self, text: str, office_name: str) -> list[Sentence]:
        """Return what is wrong with a new passphrase."""
        return passphrases.passphrase_problems(text, office_name)

    def change_passphrase(self, opened: OpenOffice, new: str) -> None:
        """Give the office a new passphrase."""
        vault.change_passphrase(opened.folder, opened.keys, new)


def first_administrator(name: str, badge_no: str, phone: str = "") -> Operator:
    """Return the person with whom an office begins."""
    return Operator(name=name.strip(), badge_no=badge_no.strip(), role=Role.ADMINISTRATOR, phone=phone)


def _pack_choice(path: Path) -> PackFacts:
    pack = load_rule_pack(path)
    quiet = pack.params.get("quiet")
    lines: list[Sentence] = []
    if isinstance(quiet, list | tuple) and len(quiet) == 2:  # noqa: PLR2004 - from and to
        lines.append(say("No visit, call or letter from {start} to {end}", start=quiet[0], end=quiet[1]))
    crew = (pack.params.get("crew_min"), pack.params.get("crew_max"))
    lines.append(say("Crews of {least} to {most}", least=crew[0], most=crew[1]))
    lines.append(say("Visits to one person a day: {most}", most=pack.params.get("visits_per_day")))
    unverified = sum(1 for rule in pack.rules.values() if not getattr(rule, "is_verified", True))
    return PackFacts(
        pack.id, pack.title, pack.version, pack.effective_from, len(pack.rules), unverified, tuple(lines)
    )
