"""Founding and opening offices for the windows at the door; loaded only when one of them shows."""

from typing import cast

from casedesk.domain.offices import Office
from casedesk.security.recovery_code import RecoveryCode
from casedesk.services.founding import Founding, Opening, Plan, first_administrator
from casedesk.services.offices import OpenOffice
from casedesk.ui.unlock.presenter.ports import Draft, Recovery
from casedesk.ui.work import Progress


class OfficeFounder(Founding):
    """Founds an office from what the first run has asked for."""

    def sheet(self, draft: Draft, recovery: Recovery, language: str) -> bytes:  # type: ignore[override]
        """Return the recovery sheet as a PDF."""
        return super().sheet(_plan(draft), cast("RecoveryCode", recovery), language)

    def found(self, draft: Draft, recovery: Recovery) -> OpenOffice:  # type: ignore[override]
        """Create the office and return it open."""
        return super().found(_plan(draft), cast("RecoveryCode", recovery))

    def open_practice(self, progress: Progress) -> OpenOffice:  # type: ignore[override]
        """Build the practice office and return it open."""
        return super().open_practice(progress.step)


class OfficeOpener(Opening):
    """Opens an office for the windows, which do not look into it."""

    def keep_key(self, opened: object) -> None:
        """Keep the office's key in this computer's keyring."""
        super().keep_key(cast("OpenOffice", opened))

    def change_passphrase(self, opened: object, new: str) -> None:
        """Give the office a new passphrase."""
        super().change_passphrase(cast("OpenOffice", opened), new)


def _plan(draft: Draft) -> Plan:
    """Turn what was typed into the plan of an office."""
    office = Office(
        name=draft.office_name.strip(),
        credit_code=draft.credit_code.strip(),
        address=draft.address.strip(),
        hotline=draft.hotline.strip(),
        calendar_region=draft.calendar_region,
        rule_pack=draft.rule_pack,
        idle_minutes=draft.idle_minutes,
    )
    return Plan(
        office=office,
        administrator=first_administrator(draft.name, draft.badge_no, draft.phone),
        password=draft.password,
        passphrase=draft.passphrase,
        use_keyring=draft.uses_keyring,
        place=draft.place,
        keeper=draft.keeper,
    )
