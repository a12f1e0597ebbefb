"""The page of all payments with the split of the chosen one."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QScrollArea, QSplitter, QStackedWidget, QWidget

from casedesk.domain.case_lists import CaseQuery, CaseRow
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator
from casedesk.domain.payments import Payment
from casedesk.domain.sentences import Sentence, say
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.ledger import LedgerService
from casedesk.services.payment_files import TakenFile
from casedesk.services.payments import PaymentService
from casedesk.services.spreading import SpreadService
from casedesk.ui import formats, forms, messages
from casedesk.ui.looks import Text
from casedesk.ui.pages import Page, action
from casedesk.ui.payments.books import Books, books_of
from casedesk.ui.payments.files_pane import FilesPane
from casedesk.ui.payments.payment_actions import PaymentActions
from casedesk.ui.payments.payment_tools import Letters, PaymentTools
from casedesk.ui.payments.presenter.ledger import ALL, FILES, WAITING, Detail, PaymentRows
from casedesk.ui.payments.presenter.recording import RecordPresenter
from casedesk.ui.payments.recorder import Recorder
from casedesk.ui.payments.surplus import accept_surplus
from casedesk.ui.payments.take_dialog import FileTaker
from casedesk.ui.payments.tray_pane import TrayPane
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.bars import BalanceBar
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.case_picker import MOST_HITS, Finder
from casedesk.ui.widgets.chips import Chip, HintBar
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.widgets.panels import EmptyState, FactRow, FactsSection
from casedesk.ui.widgets.reason_dialog import ask_reason
from casedesk.ui.work import Tasks

for _kind in (CountTabs, TrayPane, FilesPane):
    forms.register(_kind)

_CASE, _ID = 9, 11
_COLUMNS = [
    Column("day", say("Paid on"), 92, Kind.DAY),
    Column("debtor", say("Debtor"), 88, Kind.BOLD, stretches=True),
    Column("case", say("Case no."), 116, Kind.SECONDARY),
    Column("client", say("Client"), 96, stretches=True),
    Column("amount", say("Amount (yuan)"), 112, Kind.MONEY),
    Column("channel", say("Channel"), 110),
    Column("status", say("State"), 114, Kind.CHIP),
    Column("voucher", say("Voucher"), 104, Kind.SECONDARY, stretches=True),
    Column("by", say("Recorded by"), 86),
]


class PaymentsPage(Page):
    """Lists payments; F8 records, Ctrl+O takes a file, the pane confirms and reverses."""

    tabs: CountTabs
    statementsButton: Button
    takeButton: Button
    recordButton: Button
    views: QStackedWidget
    trayPane: TrayPane
    filesPane: FilesPane
    body: QSplitter
    table: TableView
    side: QWidget
    sideScroll: QScrollArea
    amount: QLabel
    statusChip: Chip
    debtor: QLabel
    caseLine: QLabel
    splitHead: QLabel
    split: BalanceBar
    leftOver: QLabel
    facts: FactsSection
    reasonLabel: QLabel
    confirmButton: Button
    reverseButton: Button
    caseButton: Button
    ledgerButton: Button
    receiptButton: Button
    voucherButton: Button
    correctButton: Button
    hints: HintBar

    def __init__(
        self,
        books: Books,
        recorder: Recorder,
        find: Finder,
        case_of: Callable[[int], CaseRow | None],
        tasks: Tasks,
    ) -> None:
        super().__init__()
        forms.load("payments_page", self)
        self._books, self._presenter = books, books.ledger
        self._recorder = recorder
        recorder.attach(self, self)
        self.table.setup(_COLUMNS, tasks, identity=_ID)
        self._empty = EmptyState()
        self.table.set_empty(self._empty)
        self._record = action("", recorder.begin, "F8", "yuan", self)
        self.taker = FileTaker(self, books.taking, tasks, self._taken)
        self._take = action("", self.taker.choose, "Ctrl+O", "upload", self)
        self.trayPane.attach(books.tray, tasks, find, case_of)
        self.filesPane.attach(books.files, tasks)
        self._fold = action("", self._flip_side, "F3", "panel", self)
        self._state = action("", self._open_statements, "", "chart", self)
        self._more = PaymentActions(self, recorder, lambda: self._presenter.detail)
        self._connect()
        self.retranslate_ui()
        self.show_detail(None)
        self.set_narrow(is_narrow=True)
        self._presenter.attach(self)

    def title(self) -> str:
        """Name the page."""
        return tr("Payments")

    def context(self) -> str:
        """Tell how many there are."""
        return tr("%n in all", sum(self._presenter.counts.values()))

    def own_actions(self) -> list[QAction]:
        """Offer the pane's fold and what can be done with the payment on show."""
        stating = [self._state] if self._books.state else []
        return [*self._more.actions, *stating, self._fold]

    def new_actions(self) -> list[QAction]:
        """Offer recording to those who may."""
        return [self._record, self._take] if self._presenter.may_record else []

    def status_text(self) -> str:
        """Count what is shown."""
        if self._presenter.chosen == WAITING:
            told = say(
                "%n payment(s) wait, {amount} together.",
                count=self._presenter.shown,
                amount=self.trayPane.total,
            )
            return shown(told)
        if self._presenter.chosen == FILES:
            return tr("%n file(s)", self._presenter.shown)
        return tr("%n payment(s)", self._presenter.shown)

    def panes(self) -> list[QWidget]:
        """Return list and pane of the view on show."""
        views: dict[str, list[QWidget]] = {
            WAITING: [self.trayPane.lines, self.trayPane.assignButton],
            FILES: [self.filesPane.fileList, self.filesPane.backButton],
        }
        return views.get(self._presenter.chosen, [self.table, self.confirmButton])

    def lasting(self, argument: object) -> object:
        """Keep what was selected; a dialog for recording is not opened again."""
        match argument:
            case ("open", int()) | "waiting" | ("ledger", int()):
                return argument
        return None

    def refresh(self, revision: int) -> None:  # noqa: ARG002 - everything is read again
        """Read again."""
        self._presenter.load()

    def open(self, argument: object) -> None:
        """Record for ``("record", case_id)`` or a bare case's key, select for ``("open", payment_id)``.

        ``"waiting"`` shows the tray, a path takes a file.
        """
        match argument:
            case "waiting" if self._presenter.may_record:
                self._presenter.choose(WAITING)
            case Path() if self._presenter.may_record:
                self.taker.take(argument)
            case ("record", int(case_id)) | int(case_id):
                self.begin_for(case_id)
            case ("ledger", int(case_id)):
                QTimer.singleShot(0, lambda: self._recorder.show_ledger(case_id))
            case ("open", int(payment_id)):
                self.table.select_identity(payment_id)

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a breakpoint's state
        """Take the small pane widths."""
        side = theme.px(320 if is_narrow else 380)
        self.body.setSizes([theme.px(1600) - side, side])
        self.body.setStretchFactor(0, 1)
        self.body.setStretchFactor(1, 0)
        self.side.setMinimumWidth(theme.px(280))
        self.side.setMaximumWidth(theme.px(460))
        self.trayPane.set_narrow(is_narrow=is_narrow)

    def begin_for(self, case_id: int) -> None:
        """Record a payment for a case, read off the UI thread."""
        if self._presenter.may_record:
            self._recorder.begin_for(case_id)

    def show_list(self, source: PaymentRows, tabs: Sequence[tuple[str, Text, int]], chosen: str) -> None:
        """Show tabs and rows."""
        self._turn_to(tabs, chosen)
        self.table.show_rows(source)

    def show_books(self, tabs: Sequence[tuple[str, Text, int]], chosen: str) -> None:
        """Show the tray or the files."""
        self._turn_to(tabs, chosen)
        self._books.tray.load() if chosen == WAITING else self._books.files.load()

    def show_detail(self, detail: Detail | None) -> None:
        """Show one payment, or an empty pane."""
        _fill_side(self, detail)
        self._more.offer(detail)

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def tell(self, text: Text) -> None:
        """Tell what was done."""
        messages.toast(self, text)

    def accept_surplus(self, amount: Money, over: Money) -> bool:
        """Ask whether a claim that is more than is owed is confirmed."""
        return accept_surplus(self, amount, over)

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self._record.setText(tr("Record payment"))
        self._take.setText(tr("Take payments from a file"))
        self.trayPane.retranslate_ui()
        self.filesPane.retranslate_ui()
        self._fold.setText(tr("Preview on or off"))
        self._state.setText(tr("Statements to clients"))
        self._more.name()
        self.facts.head.set_title(say("Facts"))
        verb = say("Record payment") if self._presenter.may_record else ""
        self._empty.set_texts(
            "yuan", say("No payment here"), say("What debtors pay to the client is booked here."), verb, "F8"
        )
        self.hints.set_hints(_hints(self._presenter.chosen))
        if self._presenter.detail is not None:
            self.show_detail(self._presenter.detail)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._presenter.choose)
        self.table.current_changed.connect(self._presenter.show)
        self.table.opened.connect(lambda row: self.wants.emit("case_file", row[_CASE]))
        self.recordButton.clicked.connect(self._recorder.begin)
        self.takeButton.clicked.connect(self.taker.choose)
        self.statementsButton.clicked.connect(self._open_statements)
        self.statementsButton.setVisible(self._books.state is not None)
        for button in (self.recordButton, self.takeButton):
            button.setVisible(self._presenter.may_record)
        self.trayPane.import_asked.connect(self.taker.choose)
        self.trayPane.changed.connect(self.status_changed)
        self._empty.acted.connect(self._recorder.begin)
        self.confirmButton.clicked.connect(self._presenter.confirm)
        self.reverseButton.clicked.connect(self._reverse)
        self.caseButton.clicked.connect(self._open_case)

    def _turn_to(self, tabs: Sequence[tuple[str, Text, int]], chosen: str) -> None:
        """Show the tabs and the view of the chosen one."""
        self.tabs.set_tabs(tabs, chosen)
        views: dict[str, QWidget] = {WAITING: self.trayPane, FILES: self.filesPane}
        self.views.setCurrentWidget(views.get(chosen, self.body))
        self.hints.set_hints(_hints(chosen))
        self.title_changed.emit()
        self.status_changed.emit()

    def _taken(self, taken: TakenFile) -> None:
        """Tell what came of a file; the tray is shown when lines wait."""
        self._presenter.choose(WAITING if taken.waiting else ALL)
        self._presenter.load()
        self.tell(_told(taken))

    def _flip_side(self) -> None:
        side = self.trayPane.traySide if self._presenter.chosen == WAITING else self.side
        side.setVisible(not side.isVisible())

    def took(self, payment: Payment) -> None:
        """Show a payment that was booked."""
        self.table.select_identity(payment.id)
        self._presenter.recorded(payment)

    def _reverse(self) -> None:
        detail = self._presenter.detail
        if detail is None:
            return
        head = say("Reverse the payment of {amount}?", amount=detail.payment.amount)
        text = say("A second entry takes it back; both stay in the ledger, and the debt rises again.")
        reason = ask_reason(self, head, text, say("Reverse"), is_danger=True)
        if reason:
            self._presenter.reverse(reason)

    def _open_statements(self) -> None:
        if self._books.state is not None:
            self._books.state(self)

    def _open_case(self) -> None:
        if self._presenter.detail is not None:
            self.wants.emit("case_file", self._presenter.detail.payment.case_id)


def _fill_side(page: PaymentsPage, detail: Detail | None) -> None:
    """Write one payment into the pane, or leave it empty."""
    page.sideScroll.setVisible(detail is not None)
    for button in (page.confirmButton, page.reverseButton, page.caseButton):
        button.setVisible(detail is not None)
    page.reasonLabel.setVisible(detail is not None and bool(detail.reason))
    if detail is None:
        return
    page.amount.setText(f"{formats.money(detail.payment.amount)} {tr('yuan')}")
    page.statusChip.set_mark(detail.mark)
    page.debtor.setText(str(detail.row[1]))
    page.caseLine.setText(f"{detail.row[2]} · {detail.row[3]}")
    page.split.set_parts(detail.parts, 1)
    page.split.setVisible(bool(detail.parts))
    page.leftOver.setText(shown(detail.left_over) or ("" if detail.parts else tr("Not booked yet")))
    page.leftOver.setVisible(bool(page.leftOver.text()))
    page.facts.clear()
    for icon, head, text in detail.facts:
        page.facts.add(FactRow(icon, text, head))
    page.confirmButton.setVisible(detail.can_confirm)
    page.reverseButton.setVisible(detail.can_reverse)
    page.reasonLabel.setText(shown(detail.reason))


def _told(taken: TakenFile) -> Sentence:
    """Say what was posted and what waits."""
    told = say("%n payment(s) posted, {amount} together.", count=taken.posted, amount=taken.amount)
    if not taken.waiting:
        return told
    wait = say("%n wait in the tray", count=taken.waiting)
    return say("{told} {wait}.", told=told, wait=wait) if taken.posted else wait


def _hints(chosen: str) -> list[tuple[str, Text]]:
    """Return the keys of the view on show."""
    keys: list[tuple[str, Text]] = [("↑↓", say("move")), ("F8", say("record payment"))]
    if chosen == WAITING:
        keys = [("Enter", say("accept, or assign")), ("F2", say("assign")), ("Del", say("dismiss"))]
    if chosen not in {WAITING, FILES}:
        keys += [("F4", say("ledger")), ("F2", say("correct"))]
    return [*keys, ("F3", say("preview on or off")), ("Ctrl+O", say("import a file"))]


def payments_page(desk: Desk, actor: Operator, tasks: Tasks, letters: Letters | None = None) -> PaymentsPage:
    """Build the page on a desk; ``letters`` opens the forms of papers about payments."""
    service, cases, spreading = PaymentService(desk), CaseService(desk), SpreadService(desk)

    def find(text: str) -> Sequence[CaseRow]:
        return cases.list(actor, CaseQuery(text=text), 0, MOST_HITS)

    def case_of(case_id: int) -> CaseRow | None:
        found = cases.list(actor, CaseQuery(case_ids=(case_id,)), 0, 1)
        return found[0] if found else None

    return PaymentsPage(
        books_of(desk, actor, tasks),
        Recorder(
            PaymentTools((service, LedgerService(desk)), actor, tasks, letters or Letters()),
            tasks,
            find,
            lambda corrects: RecordPresenter(service, actor, tasks, spreading, corrects),
            case_of,
        ),
        find,
        case_of,
        tasks,
    )
