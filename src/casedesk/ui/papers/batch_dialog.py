"""Before a run begins: what will be printed, what is kept back and why, where to, how often."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.papers import PAPER_NAMES
from casedesk.domain.sentences import Sentence, say
from casedesk.services.paper_register import MOST_COPIES
from casedesk.services.print_queue import QueueLine
from casedesk.services.print_runs import BlockedLine, RunLine, RunOrder, RunPreview
from casedesk.services.print_sinks import FolderSink, Sink
from casedesk.ui import forms
from casedesk.ui.looks import Text, Tone
from casedesk.ui.papers.presenter.queue import listed
from casedesk.ui.papers.presenter.runs import RunsPresenter, told
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.fields import FieldBox
from casedesk.ui.widgets.paper_printer import chosen_printer
from casedesk.ui.widgets.printer_sink import PrinterSink
from casedesk.ui.work import Tasks

PRINTER, FOLDER = "printer", "folder"
USUAL_COPIES: Final = 2
_WIDE, _HIGH = 820, 460
_COLUMNS: Final = [
    Column("kind", say("Paper"), 130, Kind.BOLD),
    Column("number", say("Number"), 160, Kind.SECONDARY),
    Column("name", say("For"), 100),
    Column("why", say("Why not"), 280, stretches=True),
]


class BatchDialog(QDialog):
    """Shows the preview of a run and prints it; what fails is told, and the run can go on later."""

    headLabel: QLabel
    countsLabel: QLabel
    banner: Banner
    blockedLabel: QLabel
    blocked: TableView
    copiesField: FieldBox
    languageField: FieldBox
    reasonField: FieldBox
    targetControl: SegmentedControl
    targetLabel: QLabel
    closeButton: Button
    printButton: Button

    def __init__(
        self, near: QWidget, presenter: RunsPresenter, lines: Sequence[QueueLine], tasks: Tasks
    ) -> None:
        super().__init__(near.window())
        forms.load("papers_batch_dialog", self)
        self.setWindowTitle(tr("Print papers"))
        self._presenter = presenter
        self._ready: tuple[QueueLine, ...] = ()
        self.run: RunLine | None = None
        """The run as it stands after the printing."""
        self.blocked.setup(_COLUMNS, tasks, identity=len(_COLUMNS))
        self._fill()
        self.printButton.clicked.connect(self._print)
        self.closeButton.clicked.connect(self.reject)
        self.targetControl.chosen.connect(lambda _key: self._name_target())
        QShortcut(QKeySequence("Ctrl+Return"), self, self.printButton.click)
        self.printButton.setEnabled(False)
        self.show_blocked(())
        self._take_size()
        presenter.preview(lines, self.show_preview)

    def preset(self, copies: int, reason: str) -> None:
        """Begin with other copies than two, and with the reason that is known."""
        self.copiesField.edit(QComboBox).setCurrentIndex(copies - 1)
        self.reasonField.edit(QLineEdit).setText(reason)

    def show_preview(self, preview: RunPreview) -> None:
        """Show what can be printed and what cannot."""
        self._ready = preview.ready
        counts = listed(preview.counts) if preview.ready else say("None of these papers can be printed now.")
        self.countsLabel.setText(shown(counts))
        self.show_blocked(preview.blocked)
        self.printButton.setEnabled(bool(preview.ready))
        self.printButton.setFocus()

    def show_blocked(self, blocked: Sequence[BlockedLine]) -> None:
        """Show what is kept back; nothing where nothing is."""
        rows: list[tuple[object, ...]] = [
            (PAPER_NAMES[each.line.kind], each.line.subject, each.line.name, each.why, number)
            for number, each in enumerate(blocked)
        ]
        self.blocked.show_rows(rows)
        self.blocked.setVisible(bool(rows))
        self.blockedLabel.setVisible(bool(rows))
        self._take_size()

    def order(self, target: str) -> RunOrder:
        """Return what the form says."""
        return RunOrder(
            self._ready,
            target,
            copies=int(self.copiesField.edit(QComboBox).currentData()),
            language=str(self.languageField.edit(QComboBox).currentData()),
            reason=self.reasonField.edit(QLineEdit).text().strip(),
        )

    def _take_size(self) -> None:
        """Take room for the papers that are kept back, where there are any."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        height = theme.px(_HIGH) if self.blocked.isVisibleTo(self) else self.sizeHint().height()
        self.resize(theme.px(_WIDE), height)

    def _fill(self) -> None:
        copies, language = self.copiesField.edit(QComboBox), self.languageField.edit(QComboBox)
        for number in range(1, MOST_COPIES + 1):
            copies.addItem(str(number), number)
        copies.setCurrentIndex(USUAL_COPIES - 1)
        language.addItem("中文", "zh")  # first: debtors and clients read it, whatever the window speaks
        language.addItem("English", "en")
        self.targetControl.set_options([(PRINTER, say("To a printer")), (FOLDER, say("Into a folder"))])
        self.targetControl.set_value(PRINTER)
        self._name_target()

    def _name_target(self) -> None:
        is_folder = self.targetControl.value() == FOLDER
        text: Sentence = say("You are asked for the printer next.")
        if is_folder:
            text = say("One PDF file a paper; you are asked for the folder next.")
        self.targetLabel.setText(shown(text))

    def _print(self) -> None:
        sink = ask_sink(self, is_folder=self.targetControl.value() == FOLDER)
        if sink is None:
            return
        self.printButton.setEnabled(False)
        self._presenter.print(self.order(sink.name), sink, self._printed, self._failed)

    def _printed(self, line: RunLine) -> None:
        """Tell how it went; what is printed is not offered again."""
        self.run = line
        is_whole = line.done == line.total
        self._tell(Tone.OK if is_whole else Tone.WARN, told(line))

    def _failed(self, error: CaseDeskError) -> None:
        self.printButton.setEnabled(True)
        self._tell(Tone.BLOCK, error.sentence)

    def _tell(self, tone: Tone, text: Text) -> None:
        self.banner.show_text(tone, text, can_close=True)
        self.closeButton.setFocus()


def ask_sink(near: QWidget, *, is_folder: bool) -> Sink | None:
    """Ask for the folder or the printer; None when the person called it off."""
    if not is_folder:
        printer = chosen_printer(near)
        return PrinterSink(printer) if printer is not None else None
    chosen = QFileDialog.getExistingDirectory(near.window(), tr("Folder for the PDF files"))
    return FolderSink(Path(chosen)) if chosen else None
