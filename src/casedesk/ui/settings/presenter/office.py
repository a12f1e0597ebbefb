"""The office's own record; knows no Qt."""

from dataclasses import dataclass, replace
from typing import Final, Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.services.office_settings import IDLE_LIMITS, OfficeFacts, OfficeSettings
from casedesk.ui.editing import Editor, Remark, blocks
from casedesk.ui.looks import Text
from casedesk.ui.widgets.client_draft import number_remarks
from casedesk.ui.work import Tasks

LABELS: Final[dict[str, Sentence]] = {
    "name": say("Name of the office"),
    "credit_code": say("Credit code"),
    "hotline": say("Hotline"),
    "address": say("Address"),
    "idle_minutes": say("Lock after"),
    "masks_identity": say("Masked agreements"),
}


@dataclass(frozen=True)
class OfficeDraft:
    """The fields of the office's form."""

    record: Office
    name: str = ""
    credit_code: str = ""
    hotline: str = ""
    address: str = ""
    idle_minutes: str = ""
    masks_identity: bool = False


class OfficeView(Protocol):
    """What the section must be able to do."""

    def show_office(self, editor: Editor[OfficeDraft], facts: tuple[tuple[Text, Text], ...]) -> None:
        """Show the form and what cannot be changed."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""


class OfficePresenter:
    """Reads the office and saves what is changed."""

    def __init__(self, settings: OfficeSettings, actor: Operator, tasks: Tasks) -> None:
        self._settings, self._actor, self._tasks = settings, actor, tasks
        self._view: OfficeView

    def attach(self, view: OfficeView) -> None:
        """Take the section that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Read the office anew."""
        self._tasks.run(
            lambda _progress: (self._settings.office(self._actor), self._settings.facts()),
            lambda read: self._view.show_office(self._editor(read[0]), _told(read[1])),
            self._view.show_error,
            owner=self,
            key="load",
        )

    def _editor(self, office: Office) -> Editor[OfficeDraft]:
        return Editor(
            self._tasks,
            draft_of(office),
            LABELS,
            check=remarks,
            save=lambda draft: draft_of(self._settings.save(self._actor, read(draft))),
            stored=lambda: draft_of(self._settings.office(self._actor)),
            told=lambda _draft, fields: say(
                "Office saved: {fields}. It counts from the next start.", fields=fields
            ),
        )


def draft_of(office: Office) -> OfficeDraft:
    """Return the office as its form shows it."""
    return OfficeDraft(
        office,
        office.name,
        office.credit_code,
        office.hotline,
        office.address,
        str(office.idle_minutes),
        office.masks_identity,
    )


def read(draft: OfficeDraft) -> Office:
    """Return the record of a draft that has passed the check."""
    return replace(
        draft.record,
        name=draft.name,
        credit_code=draft.credit_code,
        hotline=draft.hotline,
        address=draft.address,
        idle_minutes=int(draft.idle_minutes),
        masks_identity=draft.masks_identity,
    )


def remarks(draft: OfficeDraft) -> dict[str, Remark]:
    """Say what is wrong with each field."""
    found = number_remarks(draft.credit_code, draft.hotline)
    if not draft.name:
        found["name"] = blocks(say("The office needs a name."))
    least, most = IDLE_LIMITS
    is_number = draft.idle_minutes.isascii() and draft.idle_minutes.isdigit()
    if not is_number or not least <= int(draft.idle_minutes) <= most:
        found["idle_minutes"] = blocks(
            say("Write whole minutes from {least} to {most}.", least=least, most=most)
        )
    return found


def _told(facts: OfficeFacts) -> tuple[tuple[Text, Text], ...]:
    kind = say("Practice office; everything in it is invented") if facts.is_practice else say("Real work")
    return (
        (say("Kind of office"), kind),
        (say("Time zone"), facts.zone_name),
        (say("Days off published until"), str(facts.calendar_until)),
        (say("Data folder"), str(facts.folder)),
        (say("Database"), facts.database),
    )
