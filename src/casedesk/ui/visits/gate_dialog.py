"""The gate as a dialog: what was found, why, what to do, and the second person's release."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from casedesk.domain.compliance import MIN_REASON_LENGTH, Severity, Verdict, WayOut
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Role
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit
from casedesk.services.operators import Seat
from casedesk.ui import forms, messages
from casedesk.ui.looks import Tone
from casedesk.ui.texts import language, shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.clause_pane import ClausePane
from casedesk.ui.visits.findings_view import FindingsView
from casedesk.ui.visits.gate_history import GateHistoryDialog
from casedesk.ui.visits.presenter.findings import FindingRow, GateShown
from casedesk.ui.visits.presenter.gate import GatePresenter
from casedesk.ui.visits.presenter.subjects import Subject
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import CrewBadge
from casedesk.ui.widgets.fields import FieldBox, PasswordEdit

_SIZE = (980, 690)
_ROLES: dict[Role, Sentence] = {
    Role.ADMINISTRATOR: say("Administrator"),
    Role.SUPERVISOR: say("Supervisor"),
    Role.PLANNER: say("Planner"),
    Role.COLLECTOR: say("Collector"),
    Role.CLERK: say("Clerk"),
    Role.AUDITOR: say("Auditor"),
}


class GateDialog(QDialog):
    """Shows one verdict; ``stored`` holds the visit that came of it."""

    personValue: QLabel
    caseValue: QLabel
    whenValue: QLabel
    whereValue: QLabel
    crewBadge: CrewBadge
    crewValue: QLabel
    verdictBanner: Banner
    problemBanner: Banner
    findings: FindingsView
    clausePane: ClausePane
    releaseBox: QWidget
    releaseHead: Banner
    releaseFields: QWidget
    releaseRow: QHBoxLayout
    reasonField: FieldBox
    approverField: FieldBox
    passwordField: FieldBox
    footNote: QLabel
    printButton: Button
    historyButton: Button
    backButton: Button
    askButton: Button
    mainButton: Button

    def __init__(
        self,
        presenter: GatePresenter,
        subject: Subject,
        plan: Callable[[Subject], Visit | None],
        to_case: Callable[[int], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        forms.register(FindingsView, ClausePane)
        forms.load("gate_dialog", self)
        self._presenter, self._plan, self._to_case = presenter, plan, to_case
        self._shown: GateShown | None = None
        self.stored: Visit | None = None
        self.print_pdf: Callable[[bytes, int, QWidget], bool] | None = None
        self._clause_row: FindingRow | None = None
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        self.mainButton.hide()
        self.releaseBox.hide()
        self._reason().setFixedHeight(theme.px(58))
        self._reason().setTabChangesFocus(True)
        self._reason().textChanged.connect(self._count)
        self.askButton.hide()
        self.printButton.hide()
        self.historyButton.hide()
        self.printButton.clicked.connect(self._print)
        self.historyButton.clicked.connect(self._show_history)
        QShortcut(QKeySequence("Ctrl+P"), self, self._print)
        QShortcut(QKeySequence("Ctrl+H"), self, self._show_history)
        for part in (self.mainButton, self.askButton, self.backButton, self.printButton, self.historyButton):
            part.setAutoDefault(False)
        for field in (self.reasonField, self.approverField, self.passwordField):
            self.releaseRow.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self.findings.chosen.connect(self._show_clause)
        self.clausePane.way_chosen.connect(self._take)
        self.backButton.clicked.connect(self.reject)
        self.mainButton.clicked.connect(self._main)
        self.askButton.clicked.connect(self._ask)
        for keys in ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"):
            QShortcut(QKeySequence(keys), self, self._ask)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._main)
        self._password().entered.connect(self._main)
        presenter.attach(self, subject)

    # --- what the presenter asks for

    def show_gate(self, shown_now: GateShown) -> None:
        """Show everything."""
        self._shown = shown_now
        self.problemBanner.hide()
        self.personValue.setText(shown_now.person)
        self.caseValue.setText(shown_now.case_no)
        self.whenValue.setText(shown(shown_now.when))
        self.whereValue.setText(shown(shown_now.where))
        self.crewBadge.set_number(shown_now.crew.index)
        self.crewBadge.setVisible(shown_now.crew.is_standing)
        self.crewValue.setText("、".join(each for each in shown_now.crew.names if each) or "—")
        self.verdictBanner.show_text(
            _tone(shown_now.verdict),
            say("{headline} {counts}", headline=shown_now.headline, counts=shown_now.counts),
            note=shown_now.checked,
        )
        if shown_now.difference is not None:
            self.problemBanner.show_text(Tone.INFO, shown_now.difference)
        self.findings.show_groups(shown_now.groups)
        self._show_release(shown_now)
        kept, visit = self._presenter.kept, self._presenter.stored_visit
        self.historyButton.setVisible(kept is not None and visit is not None)
        self.printButton.setVisible(
            kept is not None and kept.may_print and visit is not None and self.print_pdf is not None
        )
        self.findings.setFocus()

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem above the findings."""
        self._password().clear()
        self.problemBanner.show_text(Tone.BLOCK, error.sentence, can_close=True)

    def finish(self, visit: Visit | None) -> None:
        """Close with what was stored."""
        self.stored = visit
        self.accept()

    def finish_asked(self, told: Sentence) -> None:
        """Close without a visit: somebody else decides later."""
        messages.toast(self.parentWidget() or self, told)
        self.reject()

    def ask_plan(self, subject: Subject) -> None:
        """Change the plan in its form; what it stores closes the gate."""
        visit = self._plan(subject)
        if visit is not None:
            self.finish(visit)

    def open_case(self, case_id: int) -> None:
        """Close and go to the case."""
        self.reject()
        self._to_case(case_id)

    # --- parts

    def _show_release(self, shown_now: GateShown) -> None:
        verb, has_blocks = shown_now.verb, bool(shown_now.verdict.blocks)
        can_release = has_blocks and shown_now.closed is None and verb is not None
        self.releaseBox.setVisible(has_blocks and verb is not None)
        self.releaseFields.setVisible(can_release)
        if shown_now.closed is not None:
            self.releaseHead.show_text(Tone.BLOCK, shown_now.closed)
        elif can_release:
            text = say("Release: a second person checks it; nobody releases their own plan. It is logged.")
            self.releaseHead.show_text(Tone.WARN, text)
        combo = self.approverField.edit(QComboBox)
        combo.clear()
        for seat in shown_now.approvers:
            combo.addItem(f"{seat.name}　{shown(_ROLES[seat.role])}", seat)
        if can_release and not shown_now.approvers:
            self.approverField.set_message(Tone.WARN, say("Nobody else in the office may release it."))
        self.passwordField.set_message(Tone.INFO, say("Only for this release"))
        self.mainButton.setVisible(verb is not None and (can_release or not has_blocks))
        self.mainButton.setText(shown(verb) if verb else "")
        self.askButton.setVisible(can_release and self._presenter.may_ask)
        self._count()

    def _show_clause(self, row: FindingRow) -> None:
        self._clause_row = row
        self.clausePane.show_clause(self._presenter.clause(row))

    def _take(self, way: WayOut) -> None:
        if way is WayOut.OVERRIDE:
            self.reasonField.setFocus()
        else:
            self._presenter.take(way)

    def _main(self) -> None:
        if self._shown is None or not self.mainButton.isVisibleTo(self) or not self.mainButton.isEnabled():
            return
        if self._shown.verdict.blocks:
            seat = self.approverField.edit(QComboBox).currentData(Qt.ItemDataRole.UserRole)
            approver = seat if isinstance(seat, Seat) else None
            self._presenter.release(self._reason().toPlainText(), approver, self._password().text())
        else:
            self._presenter.confirm()

    def _ask(self) -> None:
        """Leave the decision to somebody at another desk."""
        if self.askButton.isVisibleTo(self):
            self._presenter.ask(self._reason().toPlainText())

    def _print(self) -> None:
        """Print the check of the visit that is looked at; the copy is registered."""
        kept, visit = self._presenter.kept, self._presenter.stored_visit
        if kept is None or visit is None or not self.printButton.isVisibleTo(self):
            return
        kept.print(visit.visit.id, language(), self, self._printed, self.show_problem)

    def _printed(self, pages: bytes) -> None:
        if self.print_pdf is not None:
            self.print_pdf(pages, 1, self)

    def _show_history(self) -> None:
        kept, visit = self._presenter.kept, self._presenter.stored_visit
        if kept is not None and visit is not None:
            dialog = GateHistoryDialog(kept, visit.visit.id, visit.visit.visit_no, self)
            dialog.exec()
            dialog.deleteLater()

    def _count(self) -> None:
        """Say how many characters the reason still needs."""
        length = len(self._reason().toPlainText().strip())
        missing = MIN_REASON_LENGTH - length
        if missing > 0 and length:
            self.reasonField.set_message(Tone.INFO, tr("%n more character(s)", missing))
        else:
            self.reasonField.set_message()

    def _reason(self) -> QPlainTextEdit:
        return self.reasonField.edit(QPlainTextEdit)

    def _password(self) -> PasswordEdit:
        return self.passwordField.edit(PasswordEdit)


def _tone(verdict: Verdict) -> Tone:
    if verdict.blocks:
        return Tone.BLOCK
    return Tone.WARN if verdict.worst in {Severity.BLOCK, Severity.WARN} else Tone.OK
