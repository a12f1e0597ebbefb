"""What the builder's buttons ask before the presenter does it."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from casedesk.domain.cases import FLAG_NAMES
from casedesk.domain.offers import OPTION_NAMES
from casedesk.domain.operators import Right
from casedesk.domain.sentences import say
from casedesk.domain.signing_doubts import doubts
from casedesk.services.signing import SigningState
from casedesk.ui import messages
from casedesk.ui.agreements.changes_dialog import ChangesDialog
from casedesk.ui.agreements.choose_dialog import ChooseDialog
from casedesk.ui.agreements.dialogs import FILE, PrintDialog, RulesDialog, SignDialog
from casedesk.ui.agreements.life_dialogs import ArrivalDialog, PostponeDialog, VersionsDialog
from casedesk.ui.agreements.means_dialog import ask_means
from casedesk.ui.agreements.presenter.builder import BuilderPresenter
from casedesk.ui.agreements.presenter.differences import differences
from casedesk.ui.agreements.presenter.states import Act
from casedesk.ui.agreements.presenter.telling import approval_words
from casedesk.ui.agreements.row_dialog import RowDialog
from casedesk.ui.agreements.waiver_dialog import WaiverDialog
from casedesk.ui.texts import shown
from casedesk.ui.widgets.delivery import Delivery
from casedesk.ui.widgets.reason_dialog import ask_reason
from casedesk.ui.work import Tasks

_USUAL_MORE: Final = timedelta(days=14)


class BuilderActs(QObject):
    """Asks for copies, days and reasons, then hands over to the presenter."""

    payment_wanted = Signal(int)
    replacement_wanted = Signal(int)
    agreement_wanted = Signal(int)

    def __init__(self, near: QWidget, presenter: BuilderPresenter, delivery: Delivery, tasks: Tasks) -> None:
        super().__init__(near)
        self._near, self._presenter, self._delivery = near, presenter, delivery
        self._tasks = tasks

    def do(self, act: Act) -> None:
        """Do one act, after its question."""
        acts: dict[Act, Callable[[], None]] = {
            Act.SAVE: self._presenter.save,
            Act.SUBMIT: self._presenter.submit,
            Act.APPROVE: self._approve,
            Act.SEND_BACK: self._send_back,
            Act.PRINT_DRAFT: self._print_draft,
            Act.PRINT: lambda: self._print_final(is_again=False),
            Act.PRINT_AGAIN: lambda: self._print_final(is_again=True),
            Act.SIGN: self._sign,
            Act.RECORD: self._record,
            Act.VOID: self._void,
            Act.CHOOSE: self._choose,
            Act.AMEND: self._amend,
            Act.CHANGES: self._show_changes,
            Act.CLOSE_REFUSED: self._close_refused,
            Act.NOTIFIED: self._note_arrival,
            Act.POSTPONE: self._postpone,
            Act.CONFIRM_BASIS: self._confirm_basis,
            Act.VERSIONS: self._show_versions,
        }
        acts[act]()

    def _approve(self) -> None:
        """Ask first, the keys on the safe button: the click that submitted a draft never approves it too."""
        presenter, opened = self._presenter, self._presenter.opened
        if opened is None or not opened.number:
            return
        head = say("Approve agreement {number}?", number=opened.number)
        if opened.offer is not None:
            head = say("Approve offer sheet {number}?", number=opened.number)
        told = [approval_words(opened, presenter.quote)]
        if opened.drafted_by == presenter.actor.id:
            told.append(say("You drafted it yourself; nobody else has looked at it."))
        detail = "\n".join(shown(each) for each in told)
        if messages.confirm(self._near, head, detail, say("Approve it"), is_danger=False, icon="check"):
            presenter.approve()

    def _print_draft(self) -> None:
        def send(pdf: bytes) -> None:
            if self._delivery.ask_printer():
                self._delivery.send(pdf)

        self._presenter.paper.when_drawn(send)

    def _print_final(self, *, is_again: bool) -> None:
        """Ask where to before anything is registered, so that calling it off leaves no trace."""
        opened = self._presenter.opened
        if opened is None or not opened.number:
            return
        dialog = PrintDialog(
            self._near, opened.base.copies, is_again=is_again, note=self._presenter.told_wording()
        )
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        is_file = dialog.where.currentData() == FILE
        ask = self._delivery.ask_file if is_file else self._delivery.ask_printer
        if ask(opened.number):
            self._presenter.print_final(dialog.number.number(), dialog.why.text().strip())

    def _sign(self) -> None:
        opened = self._presenter.opened
        if opened is None or opened.agreement is None:
            return
        state = opened.signing or SigningState()
        dialog = SignDialog(self._near, self._presenter.today, state.open)
        day = dialog.day.day() if dialog.exec() == QDialog.DialogCode.Accepted else None
        if day is None:
            return
        copies = dialog.signed_copies()
        reason = self._why_all_the_same(state, day, copies)
        if reason is not None:
            self._presenter.sign(day, copies, reason)

    def _why_all_the_same(self, state: SigningState, day: date, copies: Collection[int]) -> str | None:
        """Ask who may for the reason where copies are not signed or something was flagged by now."""
        flagged = doubts(state.flags, day, self._presenter.today)
        loose = [each for each in (*state.refused, *state.open) if each.id not in copies]
        is_half = bool(loose) and bool(copies or state.signed)
        if not self._presenter.actor.may(Right.APPROVE_AGREEMENTS) or not (flagged or is_half):
            return ""
        numbers = ", ".join(str(each.copy_no) for each in loose)
        head = say("Sign although copy {copies} is not signed?", copies=numbers)
        told = [say("Nobody signed it or told what became of it. The reason is kept in the audit log.")]
        if flagged:
            name, since = FLAG_NAMES[flagged[0].kind], flagged[0].raised_on
            head = say("Sign for {day} although “{flag}” is flagged since {raised}?",
                       day=day, flag=name, raised=since)  # fmt: skip
            told = [say("Only where the signed paper shows that day. The reason is kept in the audit log.")]
            told += [say("Copy {copies} is not signed either.", copies=numbers)] if is_half else []
        detail = "\n".join(shown(each) for each in told)
        return ask_reason(self._near, head, detail, say("Mark as signed"))

    def _record(self) -> None:
        if self._presenter.opened is not None:
            self.payment_wanted.emit(self._presenter.opened.basis.case.id)

    def _send_back(self) -> None:
        head, detail = say("Send the agreement back?"), say("The drafter sees the reason.")
        reason = ask_reason(self._near, head, detail, say("Send back"))
        if reason:
            self._presenter.send_back(reason)

    def edit_row(self, no: int) -> None:
        """Ask for amount or day of one instalment."""
        row, opened = self._presenter.row(no), self._presenter.opened
        if row is None or opened is None or not opened.is_draft or no == 0:
            return
        form = self._presenter.form
        before = next((each for each in form.edits if each.no == no), None)
        dialog = RowDialog(self._near, row, before, form.absorber)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.edit is not None:
            self._presenter.edit_row(dialog.edit, dialog.chosen_absorber())

    def show_rules(self, rule: str) -> None:
        """Open the findings at one rule."""
        presenter = self._presenter
        dialog = RulesDialog(self._near, presenter.findings(), rule, presenter.releasable())
        dialog.exec()
        if not dialog.released:
            return
        head = say("Let {rule} pass for this agreement?", rule=dialog.released)
        if presenter.opened is not None and presenter.opened.offer is not None:
            name = OPTION_NAMES[presenter.option_no - 1]
            head = say("Let {rule} pass for {option}?", rule=dialog.released, option=name)
        detail = say("It is an office limit and no law. The reason is kept and shown to the approver.")
        reason = ask_reason(self._near, head, detail, say("Let it pass"))
        if reason:
            presenter.release(dialog.released, reason)

    def ask_waiver(self) -> None:
        """Open the requests of the case and take an approval from them."""
        presenter = self._presenter
        if presenter.opened is None:
            return
        about = (presenter.opened.basis.case.id, presenter.form.waived, presenter.today)
        services = presenter.services
        dialog = WaiverDialog(self._near, services.waivers, presenter.actor, self._tasks, about)
        dialog.exec()
        if dialog.taken is not None and presenter.opened.is_draft:
            presenter.rest_on(dialog.taken)

    def ask_means(self) -> None:
        """Ask what the debtor can bear."""
        presenter = self._presenter
        if presenter.opened is None:
            return
        means = presenter.opened.means_or_none(presenter.today)
        service, actor = presenter.services.means, presenter.actor
        ask_means(self._near, service, actor, self._tasks, means, presenter.reweigh)

    def _choose(self) -> None:
        offer = self._presenter.opened.offer if self._presenter.opened else None
        if offer is None:
            return
        dialog = ChooseDialog(self._near, offer)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._presenter.choose(dialog.number())

    def _show_changes(self) -> None:
        opened = self._presenter.opened
        if opened is not None and opened.earlier is not None:
            rows = differences(opened.earlier.terms, opened.base)
            ChangesDialog(self._near, opened.earlier.name, rows).exec()

    def _amend(self) -> None:
        agreement = self._presenter.opened.agreement if self._presenter.opened else None
        if agreement is not None:
            self.replacement_wanted.emit(agreement.id)

    def _close_refused(self) -> None:
        """Ask once, with the reason of the refusal that the register of papers holds."""
        opened = self._presenter.opened
        if opened is None or opened.signing is None:
            return
        head = say("Close agreement {number} as refused?", number=opened.number)
        detail = say("Every copy was refused. It becomes void with this reason, and the case is free again.")
        noted = next((each.answer_note for each in opened.signing.refused if each.answer_note), "")
        begun = noted or shown(say("The debtor refused to sign."))
        reason = ask_reason(self._near, head, detail, say("Close as refused"), is_danger=True, begun=begun)
        if reason:
            self._presenter.close_refused(reason)

    def _note_arrival(self) -> None:
        agreement = self._presenter.opened.agreement if self._presenter.opened else None
        if agreement is None:
            return
        dialog = ArrivalDialog(self._near, agreement, self._presenter.today)
        day = dialog.day.day() if dialog.exec() == QDialog.DialogCode.Accepted else None
        if day is not None:
            self._presenter.notified(day, dialog.chosen_way(), dialog.proof.text())

    def _postpone(self) -> None:
        agreement = self._presenter.opened.agreement if self._presenter.opened else None
        if agreement is None:
            return
        today = self._presenter.today
        dialog = PostponeDialog(self._near, agreement, today, today + _USUAL_MORE)
        day = dialog.day.day() if dialog.exec() == QDialog.DialogCode.Accepted else None
        if day is not None:
            self._presenter.postpone(day, dialog.why.text().strip())

    def _confirm_basis(self) -> None:
        agreement = self._presenter.opened.agreement if self._presenter.opened else None
        if agreement is None:
            return
        head = say("Confirm the basis of agreement {number}?", number=agreement.agreement_no)
        detail = say("Only where the client's figures were checked: the plan goes on as it was signed.")
        reason = ask_reason(self._near, head, detail, say("Confirm the basis"))
        if reason:
            self._presenter.confirm_basis(reason)

    def _show_versions(self) -> None:
        opened = self._presenter.opened
        if opened is None or opened.agreement is None:
            return
        dialog = VersionsDialog(self._near, opened.versions, opened.agreement.id)
        chosen = dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else None
        if chosen is not None and chosen != opened.agreement.id:
            self.agreement_wanted.emit(chosen)

    def _void(self) -> None:
        opened = self._presenter.opened
        if opened is None or not opened.number:
            return
        head = say("Make agreement {number} void?", number=opened.number)
        if opened.offer is not None:
            head = say("Make offer sheet {number} void?", number=opened.number)
        detail = say("This cannot be undone; the number is not used again.")
        reason = ask_reason(self._near, head, detail, say("Make void"), is_danger=True)
        if reason:
            self._presenter.void(reason)
