"""Opens what changes a case file: dialogs, the menu of a person, questions for a reason."""

from PySide6.QtWidgets import QMenu, QWidget

from casedesk.domain.cases import CaseStatus
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Right
from casedesk.domain.sentences import say
from casedesk.domain.tags import Tag
from casedesk.services.kept_values import KeptLine
from casedesk.ui import formats, messages
from casedesk.ui.case_file import dialogs
from casedesk.ui.case_file.complaint_dialogs import AnswerComplaintDialog, TakeComplaintDialog
from casedesk.ui.case_file.conflicts import Conflict
from casedesk.ui.case_file.contact_dialog import ContactDialog
from casedesk.ui.case_file.facts_list import FactsList
from casedesk.ui.case_file.own_dialog import OwnValueDialog
from casedesk.ui.case_file.presenter import CaseFilePresenter
from casedesk.ui.case_file.record_dialogs import MergeDialog, SeparateDialog
from casedesk.ui.case_file.state_dialog import StateDialog
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.reason_dialog import ask_reason
from casedesk.ui.widgets.sides_dialog import SidesDialog
from casedesk.ui.widgets.tag_dialog import TagDialog


class Openers:
    """Knows which dialog belongs to which action and which entry of the facts."""

    def __init__(self, presenter: CaseFilePresenter, facts: FactsList, near: QWidget) -> None:
        self._presenter, self._facts, self._near = presenter, facts, near

    def start(self, what: str) -> None:
        """Open the dialog of this name; ``"complaint:7"`` is that of one complaint."""
        noun, _colon, number = what.partition(":")
        if number.isdigit():
            self.open_complaint(int(number))
            return
        opens = {"contact": self.log_contact, "step": self.set_step, "complaint": self.take_complaint}
        if noun in opens:
            opens[noun]()

    def log_contact(self) -> None:
        """Write a contact down (F7)."""
        if self._presenter.file is not None:
            ContactDialog(self._presenter, self._presenter.file, self._near).open()

    def take_complaint(self) -> None:
        """Take a complaint or dispute down (Ctrl+Shift+K); also about a closed case."""
        if self._presenter.file is not None and self._presenter.may(Right.LOG_CONTACTS):
            TakeComplaintDialog(self._presenter, self._presenter.file, self._near).open()

    def open_complaint(self, complaint_id: int) -> None:
        """Show a complaint and answer it."""
        file = self._presenter.file
        if file is not None:
            self._presenter.ask_complaint(
                complaint_id,
                lambda row: AnswerComplaintDialog(self._presenter, file, row, self._near).open(),
            )

    def set_step(self) -> None:
        """Set the next step (F4)."""
        if self._may_edit() and self._presenter.file is not None:
            dialogs.StepDialog(self._presenter, self._presenter.file, self._near).open()

    def hold_or_resume(self) -> None:
        """Hold the case, or take it up again (Ctrl+H)."""
        file = self._presenter.file
        if file is None:
            return
        if file.case.status is CaseStatus.ON_HOLD:
            self._presenter.resume()
        else:
            dialogs.HoldDialog(self._presenter, file, self._near).open()

    def change_state(self) -> None:
        """Show every step with the reason of those that are closed (Ctrl+Shift+H)."""
        if self._presenter.file is not None and self._presenter.may(Right.EDIT_CASES):
            StateDialog(self._presenter, self._presenter.file, self._near).open()

    def edit_situation(self) -> None:
        """Change wish, note and the colleague in charge."""
        if self._may_edit() and self._presenter.file is not None:
            dialogs.SituationDialog(self._presenter, self._presenter.file, self._near).open()

    def _may_edit(self) -> bool:
        file = self._presenter.file
        is_open = file is not None and file.case.status.is_open
        return is_open and self._presenter.may(Right.EDIT_CASES)

    def add(self, section: str) -> None:
        """Take something into a section of the facts."""
        file = self._presenter.file
        if file is None or not self._may_edit():
            return
        match section:
            case "people":
                dialogs.PersonDialog(self._presenter, self._near).open()
            case "addresses":
                dialogs.AddressDialog(self._presenter, file, None, self._near).open()
            case "phones":
                dialogs.PhoneDialog(self._presenter, file, None, self._near).open()
            case "situation":
                dialogs.FlagDialog(self._presenter, self._near).open()

    def open_fact(self, key: str) -> None:
        """Open what an entry of the facts changes."""
        file = self._presenter.file
        if file is None or not self._may_edit():
            return
        noun, _colon, number = key.partition(":")
        match noun:
            case "person":
                self._person_menu(int(number))
            case "phone":
                phones = {each.id: each for person in file.people for each in person.phones}
                dialogs.PhoneDialog(self._presenter, file, phones[int(number)], self._near).open()
            case "address":
                addresses = {each.id: each for each in file.debtor.addresses}
                dialogs.AddressDialog(self._presenter, file, addresses[int(number)], self._near).open()
            case "flag":
                self._clear_flag(int(number))
            case "own":
                field, value = next(each for each in file.own if each[0].id == int(number))
                OwnValueDialog(self._presenter, field, value, self._near).open()
            case "kept":
                self._value_menu(int(number))
            case _:
                self.edit_situation()

    def _person_menu(self, person_id: int) -> None:
        """Offer what can be done about a person."""
        person = self._presenter.person(person_id)
        file = self._presenter.file
        if person is None or file is None:
            return
        menu = QMenu(self._near)
        if self._presenter.may(Right.UNMASK):
            what = f"document:{person_id}" if person is file.debtor else f"name:{person_id}"
            menu.addAction(tr("Show in full…"), lambda: self.unmask(what))
        if person is not file.debtor and person.party is not None and not person.is_stopped:
            menu.addAction(tr("Stop contact for ever…"), lambda: self._stop(person_id))
        if person is file.debtor:
            menu.addAction(tr("Merge with another record…"), self.merge_records)
            menu.addAction(tr("Separate records…"), self.separate_records)
        self._pop_up(menu)

    def _pop_up(self, menu: QMenu) -> None:
        """Show a menu below the current fact."""
        if not menu.isEmpty():
            index = self._facts.currentIndex()
            menu.exec(self._facts.viewport().mapToGlobal(self._facts.visualRect(index).bottomLeft()))

    def merge_records(self) -> None:
        """Make the debtor's record and another one of the same human one."""
        if self._may_edit() and self._presenter.file is not None:
            MergeDialog(self._presenter, self._presenter.file, self._near).open()

    def separate_records(self) -> None:
        """Take the debtor's record apart."""
        if self._may_edit() and self._presenter.file is not None:
            SeparateDialog(self._presenter, self._presenter.file, self._near).open()

    def choose_tags(self) -> None:
        """Choose the tags that the case carries."""
        if self._may_edit():
            self._presenter.ask_tags(self._tags_came)

    def _tags_came(self, tags: tuple[Tag, ...]) -> None:
        file = self._presenter.file
        if file is None:
            return
        dialog = TagDialog(tags, [each.id for each in file.tags], file.case.case_no, self._near)
        if dialog.exec() and set(dialog.chosen()) != {each.id for each in file.tags}:
            self._presenter.put_tags(dialog.chosen())

    def _value_menu(self, kept_id: int) -> None:
        """Offer both decisions about a client's value."""
        line = next((each for each in self._presenter.kept if each.value.id == kept_id), None)
        if line is None:
            return
        menu = QMenu(self._near)
        menu.addAction(tr("Adopt the client's value"), lambda: self._presenter.adopt(line))
        menu.addAction(tr("Keep ours…"), lambda: self._dismiss(line))
        self._pop_up(menu)

    def _dismiss(self, line: KeptLine) -> None:
        reason = ask_reason(self._near, say("Keep our value?"), shown(line.label), say("Keep ours"))
        if reason is not None:
            self._presenter.dismiss(line, reason)

    def _stop(self, person_id: int) -> None:
        person = self._presenter.person(person_id)
        if person is None or person.party is None:
            return
        question = say("Leave {name} alone for ever?", name=person.person.name)
        detail = say("Whoever asked not to be contacted is never contacted again; this cannot be undone.")
        if messages.confirm(self._near, question, detail, say("Stop contact")):
            self._presenter.stop_contact(person.party)

    def _clear_flag(self, flag_id: int) -> None:
        file = self._presenter.file
        flag = next((each for each in file.flags if each.id == flag_id), None) if file else None
        if flag is None:
            return
        reason = ask_reason(self._near, say("Clear this flag?"), flag.note, say("Clear the flag"))
        if reason is not None:
            self._presenter.clear_flag(flag, reason, _nothing, self._failed)

    def unmask_current(self) -> None:
        """Show the current fact in full, else the debtor's document number."""
        entry = self._facts.current_entry()
        masked = getattr(entry, "masked", "")
        file = self._presenter.file
        if masked:
            self.unmask(masked)
        elif file is not None and file.debtor.person.document_no:
            self.unmask(f"document:{file.debtor.person.id}")

    def unmask(self, what: str) -> None:
        """Ask for the reason and show a value in full for two minutes."""
        if not self._presenter.may(Right.UNMASK):
            return
        reason = ask_reason(
            self._near,
            say("Show in full?"),
            say("It stands for two minutes. Who saw it, when and why is kept in the audit log."),
            say("Show in full"),
        )
        if reason is not None:
            self._presenter.unmask(what, reason, _nothing, self._failed)

    def settle(self, conflict: Conflict) -> None:
        """Let the person choose between two versions field by field."""
        if not conflict.differences:
            return
        dialog = SidesDialog(self._near, conflict.differences)
        for name in conflict.mine:
            dialog.choices[name].setChecked(True)
        if conflict.at is not None:
            clock = formats.formats().time(conflict.at)
            dialog.setWindowTitle(tr("{who} changed this at {time}").format(who=conflict.who, time=clock))
        if dialog.exec():
            self._presenter.resolve(dialog.kept(), _nothing, self._failed)

    def _failed(self, error: CaseDeskError) -> None:
        messages.show_error(error, self._near)


def _nothing() -> None:
    """Do nothing: the question has closed by itself."""
