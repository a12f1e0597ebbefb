"""The dialog in which a person looks at the lines of a payment file and takes it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLabel, QWidget

from casedesk.domain.clients import Client
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.payments import PaymentChannel
from casedesk.domain.sentences import say
from casedesk.services.payment_files import TakenFile
from casedesk.ui import forms, messages
from casedesk.ui.looks import Tone
from casedesk.ui.payments.presenter.files import SOURCES
from casedesk.ui.payments.presenter.taking import RunCard, TakePresenter
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind, Row
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.chips import HintBar
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.widgets.fields import FieldBox
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

_COLUMNS = [
    Column("row", say("Row"), 48, Kind.NUMBER),
    Column("day", say("Paid on"), 92, Kind.DAY),
    Column("amount", say("Amount (yuan)"), 104, Kind.MONEY),
    Column("payer", say("Payer"), 92, Kind.BOLD),
    Column("told", say("What the file says"), 180),
    Column("case", say("Case"), 232),
    Column("mark", say("Proposal"), 92, Kind.CHIP),
    Column("reason", say("Why"), 190, Kind.SECONDARY, stretches=True),
    Column("voucher", say("Voucher"), 100, Kind.SECONDARY),
]
_MAY, _NUMBER = len(_COLUMNS), len(_COLUMNS) + 1
_MARGIN: Final = 48
_KINDS: Final = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"


class TakeDialog(QDialog):
    """Lines with their proposals; ticked ones are posted, the others wait in the tray."""

    headLabel: QLabel
    nameLabel: QLabel
    detailLabel: QLabel
    clientBox: FieldBox
    sourceControl: SegmentedControl
    bannerPlace: QWidget
    banner: Banner
    tabs: CountTabs
    table: TableView
    hints: HintBar
    sumLabel: QLabel
    cancelButton: Button
    takeButton: Button

    def __init__(self, near: QWidget, presenter: TakePresenter, tasks: Tasks) -> None:
        super().__init__(near.window())
        forms.load("payments_take", self)
        self.setWindowTitle("CaseDesk")
        self.taken: TakenFile | None = None
        self._rows: Sequence[Row] = ()
        self._accepted: dict[int, Row] = {}
        self._presenter = presenter
        self._clients = self.clientBox.edit(QComboBox)
        self.table.setup(_COLUMNS, tasks, has_ticks=True, identity=_NUMBER)
        self._empty = EmptyState()
        self._empty.set_texts("list", say("No line here"))
        self.table.set_empty(self._empty)
        self.sourceControl.set_options([(str(key), text) for key, text in SOURCES.items()])
        self.hints.set_hints(
            [("Space", say("tick")), ("Ctrl+A", say("tick all")), ("Esc", say("untick, then close"))]
        )
        self._connect()
        self._take_size()
        presenter.attach(self)
        self.table.setFocus()

    def accepted_rows(self) -> frozenset[int]:
        """Return the rows that are ticked."""
        return frozenset(self._accepted)

    def show_clients(self, clients: Sequence[Client]) -> None:
        """Offer the clients."""
        self._clients.clear()
        self._clients.addItem(tr("All clients"), None)
        for each in clients:
            self._clients.addItem(each.short_name, each.id)

    def show_run(self, card: RunCard, ticked: Sequence[Row]) -> None:
        """Show the head of a check; what is certain is ticked."""
        self.nameLabel.setText(card.name)
        self.detailLabel.setText(shown(card.detail))
        self._clients.setCurrentIndex(max(0, self._clients.findData(card.client_id)))
        self.sourceControl.set_value(str(card.channel))
        self.bannerPlace.setVisible(bool(card.warning))
        if card.warning:
            self.banner.show_text(Tone.WARN, card.warning)
        self.tabs.set_tabs(card.tabs, card.view)
        self._accept({row[_NUMBER]: row for row in ticked})

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show the lines of one view; ticks stay."""
        self._rows = rows
        self.table.show_rows(rows)

    def show_error(self, error: CaseDeskError) -> None:
        """Show why the file was not taken; ticks stay."""
        self.takeButton.setEnabled(self._presenter.may_take())
        self.bannerPlace.show()
        self.banner.show_text(Tone.BLOCK, error.sentence)

    def finish(self, taken: TakenFile) -> None:
        """Close with what came of it."""
        self.taken = taken
        self.accept()

    def reject(self) -> None:
        """Untick first, then close."""
        if self.table.hasFocus() and self.table.table.ticked:
            self.table.table.tick_none()
            return
        super().reject()

    def _connect(self) -> None:
        presenter = self._presenter
        self.tabs.chosen.connect(presenter.show_view)
        self.table.ticked_changed.connect(self._ticked)
        self.table.opened.connect(lambda _row: self.table.table.toggle(self.table.currentIndex().row()))
        self._clients.activated.connect(lambda _place: self._check_again())
        self.sourceControl.chosen.connect(lambda _key: self._check_again())
        self.takeButton.clicked.connect(self._take)
        self.cancelButton.clicked.connect(super().reject)
        for button in (self.takeButton, self.cancelButton):
            button.setAutoDefault(False)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._take)

    def _take_size(self) -> None:
        """Take most of the window, at most the size in which every column is read at once."""
        near = self.parentWidget()
        room = near.size() if near is not None else self.size()
        self.resize(
            max(self.minimumWidth(), min(room.width() - theme.px(_MARGIN), theme.px(1480))),
            max(self.minimumHeight(), min(room.height() - theme.px(_MARGIN), theme.px(900))),
        )

    def _check_again(self) -> None:
        channel = PaymentChannel(self.sourceControl.value())
        self._presenter.check_again(self._clients.currentData(), channel)

    def _ticked(self) -> None:
        """Take over what was ticked; all of a view are those on show, never lines out of sight."""
        ticks = self.table.table.ticked
        if ticks.is_all:
            self._accept(self._accepted | {row[_NUMBER]: row for row in self._rows})
        else:
            self._accept({row[_NUMBER]: row for row in ticks.named.values()})

    def _accept(self, rows: dict[int, Row]) -> None:
        """Let only proposals be ticked, and say what the ticks come to."""
        self._accepted = {key: row for key, row in rows.items() if row[_MAY]}
        ticks = self.table.table.ticked
        ticks.clear()
        for key, row in self._accepted.items():
            ticks.put(key, row, is_ticked=True)
        self.table.viewport().update()
        self.table.header.viewport().update()
        self.sumLabel.setText(shown(self._presenter.sums(self.accepted_rows())))
        self.takeButton.setEnabled(self._presenter.may_take())

    def _take(self) -> None:
        if self.takeButton.isEnabled():
            self.takeButton.setEnabled(False)
            self._presenter.take(self.accepted_rows())


class FileTaker:
    """Asks for a file, lets a person decide about its lines, and tells what was taken."""

    def __init__(
        self,
        near: QWidget,
        begin: Callable[[], TakePresenter],
        tasks: Tasks,
        taken: Callable[[TakenFile], None],
    ) -> None:
        self._near, self._begin, self._tasks, self._taken = near, begin, tasks, taken

    def choose(self) -> None:
        """Ask for a file of payments."""
        kinds = f"{tr('Tables')} ({_KINDS});;{tr('All files')} (*)"
        path, _kind = QFileDialog.getOpenFileName(self._near, tr("Choose a file of payments"), "", kinds)
        if path:
            self.take(Path(path))

    def take(self, path: Path) -> None:
        """Read a file, then show its lines; what is wrong with it is told above the page."""
        presenter = self._begin()
        presenter.read(
            path, lambda: self._decide(presenter), lambda error: messages.show_error(error, self._near)
        )

    def _decide(self, presenter: TakePresenter) -> None:
        dialog = TakeDialog(self._near, presenter, self._tasks)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.taken is not None:
            self._taken(dialog.taken)
