"""The office's rules: clauses, parameters, its own changes and the packs they come from."""

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QScrollArea, QSplitter, QStackedWidget, QWidget

from casedesk.domain.rule_books import SEVERITY_OF
from casedesk.domain.sentences import say
from casedesk.services.pack_files import NewPack, PackLine
from casedesk.services.rule_books import HistoryLine
from casedesk.ui import forms, messages, parameters
from casedesk.ui.looks import Tone
from casedesk.ui.pages import action
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.settings.presenter.rule_changes import LawRead
from casedesk.ui.settings.presenter.rules import RulesPresenter
from casedesk.ui.settings.rule_dialogs import PackDialog, RuleChangeDialog, WithdrawDialog
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind, Row
from casedesk.ui.texts import language, shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.chips import ChipRow
from casedesk.ui.work import Tasks

RULE_COLUMNS = [
    Column("id", say("Rule"), 138, Kind.SECONDARY),
    Column("severity", say("Severity"), 84, Kind.CHIP),
    Column("title", say("What it asks"), 164, Kind.BOLD),
    Column("source", say("Source"), 200, Kind.SECONDARY, stretches=True),
    Column("verified", say("Clause"), 150, Kind.CHIP),
]
PARAMETER_COLUMNS = [
    Column("name", say("Parameter"), 270, Kind.BOLD),
    Column("value", say("In this office"), 140, stretches=True),
    Column("changed", say("Changed"), 90, Kind.CHIP),
    Column("law", say("In the pack"), 130, Kind.SECONDARY),
    Column("way", say("Direction"), 160, Kind.SECONDARY),
    Column("key", say("Key in the pack"), 186, Kind.SECONDARY),
]
HISTORY_COLUMNS = [
    Column("name", say("Parameter or rule"), 200, Kind.BOLD),
    Column("change", say("Change"), 180),
    Column("state", say("Standing"), 110, Kind.CHIP),
    Column("way", say("Direction"), 96, Kind.CHIP),
    Column("from", say("From"), 96),
    Column("reason", say("Reason"), 200, stretches=True),
    Column("who", say("Who answers"), 96),
    Column("when", say("Written"), 130, Kind.SECONDARY),
]
PACK_COLUMNS = [
    Column("title", say("Pack"), 220, Kind.BOLD, stretches=True),
    Column("version", say("Version"), 110),
    Column("from", say("In force from"), 110),
    Column("state", say("Standing"), 110, Kind.CHIP),
    Column("rules", say("Rules"), 84),
    Column("checked", say("Clauses"), 230, Kind.CHIP),
    Column("by", say("Taken in by"), 130, Kind.SECONDARY),
]
_ID = len(RULE_COLUMNS)
_KEY, _LINE, _PACK = len(PARAMETER_COLUMNS), len(HISTORY_COLUMNS), len(PACK_COLUMNS)
_VIEWS = ("rules", "parameters", "history", "packs")


class RulesSection(SectionWidget):
    """Shows the pack in force; F2 changes, Del withdraws, Ctrl+O takes a pack in."""

    subLabel: QLabel
    views: SegmentedControl
    sumChips: ChipRow
    withdrawButton: Button
    takeButton: Button
    changeButton: Button
    bannerPlace: QWidget
    problemBanner: Banner
    tables: QStackedWidget
    rulesSplitter: QSplitter
    rulesTable: TableView
    rulePane: QScrollArea
    ruleTitle: QLabel
    ruleChips: ChipRow
    ruleText: QLabel
    ruleFacts: QLabel
    parametersTable: TableView
    historyTable: TableView
    packsTable: TableView

    def __init__(self, presenter: RulesPresenter, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("settings_rules", self)
        self.setFocusProxy(self.rulesTable)
        self._presenter, self._tasks = presenter, tasks
        self._read: LawRead | None = None
        self.rulesTable.setup(RULE_COLUMNS, tasks, identity=_ID)
        self.parametersTable.setup(PARAMETER_COLUMNS, tasks, identity=_KEY)
        self.historyTable.setup(HISTORY_COLUMNS, tasks, identity=_LINE)
        self.packsTable.setup(PACK_COLUMNS, tasks, identity=_PACK)
        self.rulesTable.current_changed.connect(self._show_rule)
        for table in (self.rulesTable, self.parametersTable):
            table.opened.connect(lambda _row: self.change())
        self.views.chosen.connect(self.show_view)
        self.changeButton.clicked.connect(self.change)
        self.withdrawButton.clicked.connect(self.withdraw)
        self.takeButton.clicked.connect(self.take_in)
        self._actions = [
            action("", self.change, "F2", "pencil", self),
            action("", self.withdraw, "Del", "undo", self),
            action("", self.take_in, "Ctrl+O", "upload", self),
        ]
        self.addActions(self._actions)
        self.bannerPlace.hide()
        self.rulesSplitter.setStretchFactor(0, 1)
        self.rulesSplitter.setSizes([theme.px(760), theme.px(320)])
        self.rulePane.setMinimumWidth(theme.px(260))
        self.retranslate_ui()

    def load(self) -> None:
        """Read the rules anew."""
        if self._presenter.changes is not None:
            self._presenter.changes.load(self, self._show, self.show_error)

    def own_actions(self) -> list[QAction]:
        """Offer what the person may do here."""
        return [each for each in self._actions if each.isEnabled()]

    def status_text(self) -> str:
        """Name the pack."""
        return shown(self._presenter.title(language()))

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        chosen = _VIEWS[self.tables.currentIndex()]
        self.subLabel.setText(f"{shown(self._presenter.title(language()))}\n{self._note()}")
        self.sumChips.set_marks(self._presenter.sums())
        self.rulesTable.show_rows(self._presenter.rules(language()))
        self.parametersTable.show_rows(self._presenter.parameters())
        names = [say("Rules"), say("Parameters"), say("Changes of the office"), say("Packs")]
        known = len(names) if self._presenter.changes is not None else 2
        self.views.set_options(list(zip(_VIEWS[:known], names[:known], strict=True)))
        self.views.set_value(chosen)
        for each, text in zip(
            self._actions, (tr("Change…"), tr("Withdraw…"), tr("Take in a pack…")), strict=True
        ):
            each.setText(text)
        if self._read is not None and self._presenter.changes is not None:
            self.historyTable.show_rows(self._presenter.changes.history_rows(self._read))
            self.packsTable.show_rows(self._presenter.changes.pack_rows(self._read, language()))
        self._show_rule(self.rulesTable.current_row())
        self._show_buttons()

    def show_view(self, key: str) -> None:
        """Show rules, parameters, changes or packs."""
        self.tables.setCurrentIndex(_VIEWS.index(key))
        self.views.set_value(key)
        tables = (self.rulesTable, self.parametersTable, self.historyTable, self.packsTable)
        tables[self.tables.currentIndex()].setFocus()
        self._show_buttons()

    def change(self) -> None:
        """Change the chosen parameter, or what the chosen rule means."""
        changes, read, name = self._presenter.changes, self._read, self._chosen()
        if changes is None or read is None or not name or not changes.may_change:
            return
        dialog = RuleChangeDialog(changes.editable(read, name, language()), changes, self._tasks, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.say_done(say("The rule is changed."))
            self.load()

    def withdraw(self) -> None:
        """Withdraw the chosen change, or take out the chosen pack that is still ahead."""
        changes, at = self._presenter.changes, _VIEWS[self.tables.currentIndex()]
        if changes is None or not changes.may_change:
            return
        if at == "packs":
            self._drop()
            return
        row = self.historyTable.current_row() if at == "history" else None
        line = row[_LINE] if row is not None else None
        if not isinstance(line, HistoryLine) or not line.can_be_withdrawn:
            return
        title = parameters.name_of(line.change.name.removeprefix(SEVERITY_OF))
        dialog = WithdrawDialog(line.change, title, changes, self._tasks, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.say_done(say("The change is withdrawn."))
            self.load()

    def take_in(self) -> None:
        """Choose a pack file; a mistake in it is told and the old rules stay."""
        changes = self._presenter.changes
        if changes is None or not changes.may_loosen:
            return
        kinds = tr("Rule packs (*.toml)")
        path, _kind = QFileDialog.getOpenFileName(self, tr("Choose a rule pack"), "", kinds)
        if path:
            changes.read_pack(Path(path), self, self._ask_pack, self.show_error)

    def _ask_pack(self, new: NewPack) -> None:
        changes = self._presenter.changes
        if changes is None:
            return
        if PackDialog(new, changes, self._tasks, self).exec() == QDialog.DialogCode.Accepted:
            self.say_done(say("The pack is taken in."))
            self.load()

    def _drop(self) -> None:
        changes, row = self._presenter.changes, self.packsTable.current_row()
        line = row[_PACK + 1] if row is not None else None
        if changes is None or not isinstance(line, PackLine) or line.stored is None or line.is_in_force:
            return
        question = say("Take out {pack}?", pack=line.pack.id)
        if messages.confirm(self, question, say("It has judged no visit yet."), say("Take it out")):
            changes.drop(line.stored, self, lambda _none: self.load(), self.show_error)

    def _show(self, read: LawRead) -> None:
        self._read = read
        self._presenter.show(read)
        self.bannerPlace.setVisible(bool(read.problems))
        if read.problems:
            self.problemBanner.show_text(Tone.BLOCK, read.problems[0])
        self.retranslate_ui()
        self.status_changed.emit()

    def _chosen(self) -> str:
        """Return the parameter, or the rule as a severity, that a change is about."""
        at = _VIEWS[self.tables.currentIndex()]
        if at == "rules":
            row = self.rulesTable.current_row()
            return f"{SEVERITY_OF}{row[_ID]}" if row is not None else ""
        row = self.parametersTable.current_row() if at == "parameters" else None
        return str(row[_KEY]) if row is not None else ""

    def _show_buttons(self) -> None:
        changes, at = self._presenter.changes, _VIEWS[self.tables.currentIndex()]
        may = changes is not None and changes.may_change
        self.changeButton.setVisible(may and at in {"rules", "parameters"})
        self.withdrawButton.setVisible(may and at in {"history", "packs"})
        self.takeButton.setVisible(changes is not None and changes.may_loosen and at == "packs")

    def _note(self) -> str:
        return tr("The office may be stricter than the pack; more room needs an administrator and a reason.")

    def _show_rule(self, row: Row | None) -> None:
        if row is None:
            return
        rule = self._presenter.rule(row[_ID])
        self.ruleTitle.setText(shown(row[2].text))
        self.ruleChips.set_marks(self._presenter.marks(rule))
        self.ruleText.setText(self._presenter.text(rule, language()))
        self.ruleFacts.setText("\n".join(shown(each) for each in self._presenter.facts(rule, language())))
