"""The tray: payments of files that wait for a case, with what is proposed for the chosen one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QSplitter, QWidget

from casedesk.domain.case_lists import CaseRow
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.sentences import say
from casedesk.ui import formats, forms, messages
from casedesk.ui.looks import Text
from casedesk.ui.payments.assign_dialog import AssignDialog
from casedesk.ui.payments.presenter.tray import TrayDetail, TrayPresenter
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.case_picker import Finder
from casedesk.ui.widgets.chips import Chip
from casedesk.ui.widgets.panels import EmptyState, FactRow, FactsSection
from casedesk.ui.widgets.reason_dialog import ask_reason
from casedesk.ui.work import Tasks

_COLUMNS = [
    Column("day", say("Paid on"), 96, Kind.DAY),
    Column("amount", say("Amount (yuan)"), 112, Kind.MONEY),
    Column("payer", say("Payer"), 100, Kind.BOLD),
    Column("told", say("What the file says"), 140, stretches=True),
    Column("case", say("Proposed case"), 150, stretches=True),
    Column("mark", say("Proposal"), 96, Kind.CHIP),
    Column("reason", say("Why"), 160, Kind.SECONDARY, stretches=True),
    Column("voucher", say("Voucher"), 110, Kind.SECONDARY),
    Column("file", say("File"), 120, Kind.SECONDARY),
]
_HIDDEN_BESIDE = ["reason", "voucher", "file"]


class TrayPane(QWidget):
    """Lists what waits; Enter accepts, F2 assigns, Del dismisses."""

    trayBody: QSplitter
    lines: TableView
    traySide: QWidget
    trayScroll: QScrollArea
    lineAmount: QLabel
    markChip: Chip
    sourceLabel: QLabel
    proposalHead: QLabel
    caseLabel: QLabel
    reasonsLabel: QLabel
    lineFacts: FactsSection
    trayFoot: QWidget
    acceptButton: Button
    assignButton: Button
    dismissButton: Button

    import_asked = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("payments_tray", self)
        self._empty = EmptyState()
        self._detail: TrayDetail | None = None
        self.total = ZERO
        self.trayBody.setStretchFactor(0, 1)
        self.trayBody.setStretchFactor(1, 0)

    def attach(
        self,
        presenter: TrayPresenter,
        tasks: Tasks,
        find: Finder,
        case_of: Callable[[int], CaseRow | None],
    ) -> None:
        """Join the pane to what decides about it and to what finds cases."""
        self._presenter, self._tasks = presenter, tasks
        self._find, self._case_of = find, case_of
        self.lines.setup(_COLUMNS, tasks, identity=len(_COLUMNS))
        self.lines.set_empty(self._empty)
        self.lines.set_hidden_columns(_HIDDEN_BESIDE[:2])
        self.lines.current_changed.connect(presenter.show)
        self.lines.opened.connect(lambda _row: self.accept_or_assign())
        self.acceptButton.clicked.connect(presenter.accept)
        self.assignButton.clicked.connect(self.assign)
        self.dismissButton.clicked.connect(self.dismiss)
        self._empty.acted.connect(self.import_asked)
        for key, act in (("F2", self.assign), ("Del", self.dismiss)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        presenter.attach(self)
        self.show_detail(None)
        self.retranslate_ui()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Take the small width of the pane."""
        side = theme.px(320 if is_narrow else 380)
        self.trayBody.setSizes([theme.px(1600) - side, side])
        self.traySide.setMinimumWidth(theme.px(280))
        self.traySide.setMaximumWidth(theme.px(460))
        self.lines.set_hidden_columns(_HIDDEN_BESIDE if is_narrow else _HIDDEN_BESIDE[:1])

    def show_lines(self, rows: Sequence[tuple[object, ...]], amount: Money) -> None:
        """Show the waiting lines."""
        self.total = amount
        self.lines.show_rows(rows)
        self.changed.emit()

    def show_detail(self, detail: TrayDetail | None) -> None:
        """Show one line and what may be done about it."""
        self._detail = detail
        self.trayScroll.setVisible(detail is not None)
        self.trayFoot.setVisible(detail is not None)
        if detail is None:
            return
        self.lineAmount.setText(f"{formats.money(detail.amount)} {tr('yuan')}")
        self.markChip.set_mark(detail.mark)
        self.sourceLabel.setText(shown(detail.source))
        self.caseLabel.setText(detail.case or tr("No case is proposed"))
        self.reasonsLabel.setText(shown(detail.reasons))
        self.lineFacts.clear()
        for icon, head, text in detail.facts:
            self.lineFacts.add(FactRow(icon, text, head))
        self.acceptButton.setVisible(bool(detail.accept_verb))
        self.acceptButton.setText(shown(detail.accept_verb))
        self.assignButton.set_kind("secondary" if detail.accept_verb else "primary")

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def tell(self, text: Text, undo: Callable[[], None] | None = None) -> None:
        """Tell what was done."""
        messages.toast(self, text, undo)

    def accept_or_assign(self) -> None:
        """Do what is proposed; without a proposal ask for the case."""
        if self._detail is not None and self._detail.accept_verb:
            self._presenter.accept()
        else:
            self.assign()

    def assign(self) -> None:
        """Ask for the case of the chosen line."""
        line = self._presenter.current
        if line is None:
            return
        detail = self._detail
        if detail is None or detail.case_id is None or detail.accept_verb:
            self._assign_to(None)
            return
        key, find = detail.case_id, self._case_of
        self._tasks.run(lambda _p: find(key), self._assign_to, self.show_error, owner=self, key="case")

    def _assign_to(self, case: CaseRow | None) -> None:
        """Ask for case and reason, beginning with a case that is suggested."""
        line = self._presenter.current
        if line is None:
            return
        dialog = AssignDialog(self, line.line, self._presenter.alike, self._tasks, self._find)
        if case is not None:
            dialog.set_case(case)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.picker.case is not None:
            self._presenter.assign(
                dialog.picker.case.id,
                dialog.text(),
                payment_id=dialog.payment_id(),
                is_second=dialog.is_second(),
            )

    def dismiss(self) -> None:
        """Ask why the chosen line is none of the office's payments."""
        line = self._presenter.current
        if line is None:
            return
        head = say("Dismiss the line of {amount}?", amount=line.line.amount)
        text = say("It leaves the tray and is not offered again when a file tells it once more.")
        reason = ask_reason(self, head, text, say("Dismiss"), is_danger=True)
        if reason:
            self._presenter.dismiss(reason)

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self.lineFacts.head.set_title(say("What the file says"))
        self._empty.set_texts(
            "circle-check",
            say("Nothing waits"),
            say("Payments of a bank's or client's file that fit no case for sure wait here."),
            say("Import…"),
            "Ctrl+O",
        )
        self.show_detail(self._detail)
