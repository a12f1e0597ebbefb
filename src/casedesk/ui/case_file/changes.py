"""What a person may change in a case file, each change told and the file read anew; knows no Qt."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from typing import Any, Protocol, TypeVar

from casedesk.domain.case_files import CaseFile
from casedesk.domain.case_states import STEP_TITLES, CaseStep
from casedesk.domain.cases import Case, Flag, FlagKind, NextStep
from casedesk.domain.compliance import Verdict
from casedesk.domain.errors import CaseDeskError, ConflictError
from casedesk.domain.gate import OverrideRequest
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Address, Party, Person, Phone, Relation
from casedesk.domain.sentences import Sentence, say
from casedesk.services.contacts import ContactAdvice, NewContact
from casedesk.ui.case_file.conflicts import Conflict, conflict_of, merged
from casedesk.ui.case_file.services import FileServices
from casedesk.ui.looks import Text
from casedesk.ui.work import Tasks

T = TypeVar("T")
Done = Callable[[], None]
Failed = Callable[[CaseDeskError], None]


class ChangesView(Protocol):
    """What the page must be able to do about changes."""

    def show_conflict(self, conflict: Conflict) -> None:
        """Let the person choose between two versions field by field."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def toast(self, text: Text, *, can_undo: bool = False) -> None:
        """Tell what was done, perhaps with the way back."""


class CaseChanges:
    """Saves in a thread; ``done`` closes the dialog, ``failed`` shows in it why nothing was saved."""

    def __init__(
        self,
        services: FileServices,
        actor: Operator,
        tasks: Tasks,
    ) -> None:
        self._services, self._actor, self._tasks = services, actor, tasks
        self._cases, self._people, self._contacts = services.cases, services.people, services.contacts
        self._changes_view: ChangesView
        self._case_id = 0
        self._mine: Case | None = None
        self.file: CaseFile | None = None

    def load(self) -> None:
        """Read the file anew."""
        raise NotImplementedError

    def save_step(self, step: NextStep | None, done: Done, failed: Failed) -> None:
        """Set what is to be done next."""
        self._edit(say("Next step saved."), done, failed, next_step=step)

    def save_situation(
        self, preference: str, note: str, operator_id: int | None, done: Done, failed: Failed
    ) -> None:
        """Save wish, note and the colleague in charge."""
        self._edit(say("Saved."), done, failed, preference=preference, note=note, operator_id=operator_id)

    def hold(self, reason: str, review_on: date, done: Done, failed: Failed) -> None:
        """Stop work on the case for a while."""
        self.take_step(CaseStep.HOLD, reason, review_on, done, failed)

    def resume(self) -> None:
        """Take the held case up again."""
        self.take_step(CaseStep.RESUME, "", None)

    def take_step(
        self,
        step: CaseStep,
        reason: str,
        review_on: date | None,
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Take a step with the case; what closes it comes back as the sentence of the state machine."""
        case, steps = self._case(), self._services.steps
        told = say("{step}: done.", step=STEP_TITLES[step])
        self._change(lambda: steps.take(self._actor, case, step, reason, review_on), told, done, failed)

    def save_phone(self, phone: Phone, done: Done, failed: Failed) -> None:
        """Add or change a phone."""
        case_id = self._case_id
        self._change(
            lambda: self._people.save_phone(self._actor, case_id, phone), say("Phone saved."), done, failed
        )

    def save_address(self, address: Address, done: Done, failed: Failed) -> None:
        """Add or change an address."""
        case_id = self._case_id
        self._change(
            lambda: self._people.save_address(self._actor, case_id, address),
            say("Address saved."),
            done,
            failed,
        )

    def add_person(self, person: Person, relation: Relation, note: str, done: Done, failed: Failed) -> None:
        """Take somebody into the case."""
        case_id = self._case_id
        self._change(
            lambda: self._people.add_person(self._actor, case_id, person, relation, note),
            say("Person added."),
            done,
            failed,
        )

    def stop_contact(self, party: Party) -> None:
        """Leave somebody alone for ever."""
        stopped = replace(party, is_contact_stopped=True)
        told = say("Contact stopped for ever.")
        self._change(lambda: self._people.save_party(self._actor, stopped), told, can_undo=False)

    def raise_flag(self, kind: FlagKind, note: str, done: Done, failed: Failed) -> None:
        """Mark the case."""
        case_id = self._case_id
        self._change(
            lambda: self._cases.raise_flag(self._actor, case_id, kind, note),
            say("Flag raised."),
            done,
            failed,
        )

    def clear_flag(self, flag: Flag, reason: str, done: Done, failed: Failed) -> None:
        """End a flag."""
        self._change(
            lambda: self._cases.clear_flag(self._actor, flag, reason), say("Flag cleared."), done, failed
        )

    def check_contact(self, new: NewContact, came: Callable[[ContactAdvice], None]) -> None:
        """Ask the rules, the limits and the words while a contact is being written."""
        self._run(lambda: self._contacts.advise(self._actor, new), came, key="check")

    def can_release(self, verdict: Verdict) -> bool:
        """Tell whether a second person may let a blocked contact be written down."""
        return self._contacts.can_be_released(verdict)

    def log_released(
        self, new: NewContact, badge: str, password: str, reason: str, done: Done, failed: Failed
    ) -> None:
        """Write a blocked contact down with a second person's release."""

        def work() -> object:
            approver = self._services.operators.confirm(badge, password, Right.OVERRIDE_BLOCKS)
            return self._contacts.log(self._actor, new, OverrideRequest(reason, approver))

        self._change(work, say("Contact written down."), done, failed, can_undo=False)

    def log_contact(self, new: NewContact, done: Done, failed: Failed) -> None:
        """Write a contact into the file."""
        told = say("Contact written down.")
        if new.complaint is not None:
            told = say("Contact and complaint written down. The complaint waits on Today for its answer.")
        self._change(lambda: self._contacts.log(self._actor, new), told, done, failed, can_undo=False)

    def resolve(self, mine: Collection[str], done: Done, failed: Failed) -> None:
        """Save a conflicting edit again: the named fields mine, the rest theirs."""
        if self.file is None or self._mine is None:
            return
        case = merged(self.file.case, self._mine, mine)
        self._save_case(case, say("Saved."), done, failed)

    def _case(self) -> Case:
        """Return the case as the file shows it."""
        if self.file is None:
            raise RuntimeError("no case is open")
        return self.file.case

    def _edit(self, text: Sentence, done: Done, failed: Failed, **changes: Any) -> None:
        """Save changed fields of the case, putting back texts that were shown in full."""
        self._save_case(replace(self._case(), **changes), text, done, failed)

    def _save_case(self, case: Case, text: Sentence, done: Done, failed: Failed) -> None:
        base = self._case()

        def refused(error: CaseDeskError) -> None:
            if isinstance(error, ConflictError):
                self._mine = case
                done()
                self._compare(base, case)
            else:
                failed(error)

        self._change(lambda: self._cases.edit(self._actor, case), text, done, refused)

    def _compare(self, base: Case, mine: Case) -> None:
        """Read the newest version and let the person choose."""

        def came(file: CaseFile) -> None:
            self.file = file
            self.load()
            self._changes_view.show_conflict(conflict_of(base, mine, file))

        case_id = self._case_id
        self._run(lambda: self._cases.file(self._actor, case_id), came)

    def _change(
        self,
        work: Callable[[], object],
        text: Sentence,
        done: Done | None = None,
        failed: Failed | None = None,
        *,
        can_undo: bool = True,
    ) -> None:
        """Change something in a thread, then close the dialog, tell it and read the file anew."""

        def came(_answer: object) -> None:
            if done is not None:
                done()
            self._changes_view.toast(text, can_undo=can_undo)
            self.load()

        self._run(work, came, failed)

    def _run(
        self,
        work: Callable[[], T],
        came: Callable[[T], None],
        failed: Failed | None = None,
        *,
        key: str | None = None,
    ) -> None:
        refused = failed or self._changes_view.show_error
        self._tasks.run(lambda _progress: work(), came, refused, owner=self, key=key)
