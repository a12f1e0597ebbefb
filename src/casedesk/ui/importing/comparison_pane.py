"""The fourth step: what the file changes, by group, by case and by field."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QScrollArea, QSplitter, QStackedWidget, QWidget

from casedesk.domain.reconciliation import Choice, RowGroup
from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.importing.accept_table import AcceptTable
from casedesk.ui.importing.compared_rows import IDENTITY, PLACE, ComparedRows
from casedesk.ui.importing.comparison_cards import (
    GROUP_MEANINGS,
    GROUP_WORDS,
    ComparedCase,
    ComparisonCard,
)
from casedesk.ui.importing.difference_view import DifferenceView
from casedesk.ui.looks import Text
from casedesk.ui.tables import Column, Kind, Row
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.ticks import Ticks
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import Chip, HintBar
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

COLUMNS = [
    Column("row", say("Row"), 60, Kind.NUMBER),
    Column("case", say("Case no."), 128, Kind.SECONDARY),
    Column("name", say("Name"), 84, Kind.BOLD),
    Column("balance", say("Balance (yuan)"), 104, Kind.MONEY),
    Column("what", say("What differs"), 190, stretches=True),
    Column("mark", say("State"), 124, Kind.CHIP),
]


class ComparisonPane(QWidget):
    """Groups as tabs, their cases with ticks, and the chosen case field by field."""

    faces: QStackedWidget
    work: QWidget
    groups: CountTabs
    meaningLabel: QLabel
    allButton: Button
    noneButton: Button
    splitter: QSplitter
    table: AcceptTable
    side: QWidget
    sideHead: QWidget
    nameLabel: QLabel
    groupChip: Chip
    placeLabel: QLabel
    noteLabel: QLabel
    sideScroll: QScrollArea
    differences: DifferenceView
    choiceRow: QWidget
    oursButton: Button
    theirsButton: Button
    hints: HintBar
    same: EmptyState

    group_chosen = Signal(object)
    case_selected = Signal(object)
    decided = Signal(str, object)
    all_decided = Signal(object)
    ticked = Signal()
    left = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.register(AcceptTable, CountTabs, DifferenceView)
        forms.load("importing_comparison", self)
        self.table.setup(COLUMNS, tasks, has_ticks=True, identity=IDENTITY)
        self._nobody = EmptyState()
        self.table.set_empty(self._nobody)
        self._connect()
        for keys, choice in (("Shift+Left", Choice.OURS), ("Shift+Right", Choice.THEIRS)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda choice=choice: self.all_decided.emit(choice))
        self.set_narrow(is_narrow=True)
        self.retranslate_ui()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Give the pane beside the table its width."""
        side = theme.px(344 if is_narrow else 440)
        self.splitter.setSizes([theme.px(1600) - side, side])
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)

    def show_card(self, card: ComparisonCard) -> None:
        """Show the groups with their sizes; a file that changes nothing is told instead."""
        self.faces.setCurrentIndex(1 if card.is_same else 0)
        tabs: list[tuple[str, Text, int | None]] = [
            (each.value, GROUP_WORDS[each], card.counts[each]) for each in RowGroup
        ]
        self.groups.set_tabs(tabs, card.group.value)
        self.meaningLabel.setText(shown(GROUP_MEANINGS[card.group]))
        can_tick = card.group in card.accepted
        self.allButton.setVisible(can_tick)
        self.noneButton.setVisible(can_tick)
        self.allButton.setEnabled(card.accepted.get(card.group, 0) < card.counts[card.group])
        self.noneButton.setEnabled(card.accepted.get(card.group, 0) > 0)
        self._nobody.set_texts("circle-check", say("No case in this group"), GROUP_MEANINGS[card.group])

    def show_rows(self, rows: ComparedRows, ticks: Ticks | None, group: RowGroup) -> None:
        """Show the cases of a group and which of them are accepted."""
        hidden = {
            RowGroup.NEW: ["mark"],
            RowGroup.UNCHANGED: ["what", "mark"],
            RowGroup.MISSING: ["row"],
        }
        self.table.set_hidden_columns(hidden.get(group, []))
        self.table.show_rows(rows)
        self.table.show_ticks(ticks)

    def show_case(self, card: ComparedCase | None, *, is_same: bool) -> None:
        """Show one case field by field."""
        self.sideHead.setVisible(card is not None)
        self.sideScroll.setVisible(card is not None)
        if card is None:
            self.choiceRow.hide()
            return
        self.nameLabel.setText(card.name)
        self.groupChip.set_mark(card.mark)
        self.placeLabel.setText(shown(card.place))
        self.noteLabel.setText(shown(card.note))
        self.differences.show_fields(card.fields, keeps_place=is_same)
        self.choiceRow.setVisible(any(each.is_choosable for each in card.fields))

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self.same.set_texts(
            "circle-check",
            say("Nothing differs"),
            say("The office has everything that this file says. There is nothing to import."),
            say("Choose another file"),
        )
        hints = [
            ("↑↓", say("move")),
            ("Space", say("accept or leave out")),
            ("Enter", say("to the fields")),
            ("←→", say("ours or the client's")),
            ("F6", say("next pane")),
        ]
        self.hints.set_hints(hints)

    def panes(self) -> list[QWidget]:
        """Return the parts that F6 goes round."""
        return [self.groups, self.table, self.differences]

    def main(self) -> QWidget:
        """Return where the keyboard belongs."""
        return self.same.button if self.faces.currentIndex() else self.table

    def _connect(self) -> None:
        self.groups.chosen.connect(lambda key: self.group_chosen.emit(RowGroup(key)))
        self.table.current_changed.connect(self._selected)
        self.table.opened.connect(lambda _row: self.differences.setFocus())
        self.table.ticked_changed.connect(self.ticked)
        self.differences.decided.connect(self.decided)
        self.differences.current_moved.connect(self._follow)
        self.allButton.clicked.connect(self.table.table.tick_all)
        self.noneButton.clicked.connect(self.table.table.tick_none)
        self.oursButton.clicked.connect(lambda: self.all_decided.emit(Choice.OURS))
        self.theirsButton.clicked.connect(lambda: self.all_decided.emit(Choice.THEIRS))
        self.same.acted.connect(self.left)

    def _selected(self, row: Row | None) -> None:
        self.case_selected.emit(row[PLACE] if row is not None else None)

    def _follow(self, block: QRect) -> None:
        """Keep the current field in sight."""
        middle = block.center()
        self.sideScroll.ensureVisible(middle.x(), middle.y(), 0, block.height() // 2 + theme.px(8))
