"""Changes to the office itself: its record, its passphrase, its recovery sheet and the keyring."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from casedesk.domain.compliance import RulePack
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.identity import read_credit_code
from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.printing.recovery import RecoverySheet, recovery_sheet
from casedesk.security import keyrings, passphrases, vault
from casedesk.security.keyrings import KeyringState
from casedesk.security.recovery_code import RecoveryCode
from casedesk.services.offices import OpenOffice

IDLE_LIMITS = (1, 60)
"""Minutes after which a desk locks itself: the least and the most."""


@dataclass(frozen=True)
class OfficeFacts:
    """What was settled when the office was founded and where its data lies."""

    folder: Path
    database: Sentence
    zone_name: str
    calendar_until: int
    """The last year whose days off are published."""
    is_practice: bool


@dataclass(frozen=True)
class KeyFacts:
    """What opens the office at this computer, and which recovery sheet is valid."""

    keyring: KeyringState
    is_kept: bool
    """Whether this computer's keyring opens the office."""
    sheet_no: str
    sheet_made_at: datetime
    is_practice: bool


class OfficeSettings:
    """Keeps the office's record and keys; every change stands in the audit log."""

    def __init__(self, office: OpenOffice) -> None:
        self._office, self._desk = office, office.desk

    def office(self, actor: Operator) -> Office:
        """Return the office's record as it is now."""
        with self._desk.reading(actor, Right.MANAGE_OFFICE) as shelves:
            found: Office | None = shelves.offices.first()
        return found or self._desk.office

    def facts(self) -> OfficeFacts:
        """Return what cannot be changed here."""
        server = vault.database_url(self._office.folder, self._office.keys)
        file = say("Encrypted file {name}", name=vault.DATABASE_FILE)
        return OfficeFacts(
            folder=self._office.folder,
            database=say("PostgreSQL server") if server else file,
            zone_name=self._desk.office.zone_name,
            calendar_until=max(self._desk.calendar.published, default=self._desk.today().year),
            is_practice=self._desk.office.is_practice,
        )

    def save(self, actor: Operator, changed: Office) -> Office:
        """Save what the office is called and how it works; papers and desks take it at their next start."""
        checked, before = _checked(changed), self.office(actor)
        is_renamed = checked.name != before.name
        if before.is_practice and is_renamed:
            raise RefusedError(say("The practice office keeps its name. Found an office of your own."))
        with self._desk.work("office.changed", actor, Right.MANAGE_OFFICE) as work:
            saved: Office = work.offices.save(checked)
            if is_renamed:
                vault.rename_office(self._office.folder, self._office.keys, saved.name)
            work.about(saved.name)
            work.commit()
        return saved

    def passphrase_problems(self, text: str) -> list[Sentence]:
        """Return what is wrong with a new passphrase."""
        return passphrases.passphrase_problems(text, self._desk.office.name)

    def change_passphrase(self, actor: Operator, old: str, new: str) -> None:
        """Give the office a new passphrase; the old one must be known and opens nothing afterwards."""
        actor.require(Right.MANAGE_OFFICE)
        vault.open_vault(self._office.folder, passphrase=old)
        with self._desk.work("passphrase.changed", actor, Right.MANAGE_OFFICE) as work:
            vault.change_passphrase(self._office.folder, self._office.keys, new)
            work.about(self._desk.office.name)
            work.commit()

    def new_recovery_sheet(
        self, actor: Operator, language: str, *, place: str = "", keeper: str = ""
    ) -> bytes:
        """Make a new recovery code and return its sheet; sheets printed before open nothing afterwards.

        A name that cannot be printed is refused before the old sheet loses its force.
        """
        actor.require(Right.MANAGE_OFFICE)
        self._sheet(RecoveryCode.new(), language, place, keeper)
        with self._desk.work("recovery.reissued", actor, Right.MANAGE_OFFICE) as work:
            code = vault.reissue_recovery(self._office.folder, self._office.keys)
            work.about(self._desk.office.name, sheet=code.sheet_no)
            work.commit()
        return self._sheet(code, language, place, keeper)

    def keys(self, actor: Operator) -> KeyFacts:
        """Test this computer's keyring, which may take seconds, and name the valid recovery sheet."""
        actor.require(Right.MANAGE_OFFICE)
        facts = vault.vault_facts(self._office.folder)
        return KeyFacts(
            keyring=keyrings.keyring_state(),
            is_kept=keyrings.kept(self._office.keys.office_id) is not None,
            sheet_no=facts.sheet_no,
            sheet_made_at=facts.sheet_made_at,
            is_practice=self._desk.office.is_practice,
        )

    def use_keyring(self, actor: Operator, *, is_used: bool) -> None:
        """Keep the key in this computer's keyring, or take it out."""
        actor.require(Right.MANAGE_OFFICE)
        if self._desk.office.is_practice:
            raise RefusedError(say("The practice office keeps no key in the keyring."))
        action = "keyring.used" if is_used else "keyring.left"
        with self._desk.work(action, actor, Right.MANAGE_OFFICE) as work:
            if is_used:
                vault.store_in_keyring(self._office.folder, self._office.keys)
            else:
                vault.forget_keyring(self._office.folder)
            work.about(self._desk.office.name)
            work.commit()

    def pack(self) -> RulePack:
        """Return the rule pack in force."""
        return self._desk.pack

    def _sheet(self, code: RecoveryCode, language: str, place: str, keeper: str) -> bytes:
        made_at = self._desk.now().astimezone(self._desk.zone)
        sheet = RecoverySheet(self._desk.office.name, code.groups, code.sheet_no, made_at, place, keeper)
        return recovery_sheet(sheet, language=language)


def _checked(office: Office) -> Office:
    """Return the office without stray spaces; refuse what cannot be used."""
    name, code = " ".join(office.name.split()), office.credit_code.strip()
    if not name:
        raise BadInputError(say("The office needs a name."))
    least, most = IDLE_LIMITS
    if not least <= office.idle_minutes <= most:
        raise BadInputError(say("The desk locks after {least} to {most} minutes.", least=least, most=most))
    return replace(
        office,
        name=name,
        credit_code=read_credit_code(code) if code else "",
        address=office.address.strip(),
        hotline=office.hotline.strip(),
    )
