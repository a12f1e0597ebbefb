"""The rule pack to be read: rules with their clauses, and parameters."""

from PySide6.QtWidgets import QLabel, QScrollArea, QSplitter, QStackedWidget, QWidget

from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.settings.presenter.rules import RulesPresenter
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind, Row
from casedesk.ui.texts import language, shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import SegmentedControl
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
    Column("name", say("Parameter"), 360, Kind.BOLD),
    Column("value", say("Value"), 300, stretches=True),
    Column("key", say("Key in the pack"), 200, Kind.SECONDARY),
]
_ID = len(RULE_COLUMNS)
_RULES, _PARAMETERS = "rules", "parameters"


class RulesSection(SectionWidget):
    """Shows the pack in force; beside the list the clause of the chosen rule."""

    subLabel: QLabel
    views: SegmentedControl
    sumChips: ChipRow
    tables: QStackedWidget
    rulesSplitter: QSplitter
    rulesTable: TableView
    rulePane: QScrollArea
    ruleTitle: QLabel
    ruleChips: ChipRow
    ruleText: QLabel
    ruleFacts: QLabel
    parametersTable: TableView

    def __init__(self, presenter: RulesPresenter, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("settings_rules", self)
        self.setFocusProxy(self.rulesTable)
        self._presenter = presenter
        self.rulesTable.setup(RULE_COLUMNS, tasks, identity=_ID)
        self.parametersTable.setup(PARAMETER_COLUMNS, tasks, identity=2)
        self.rulesTable.current_changed.connect(self._show_rule)
        self.views.chosen.connect(self._show_view)
        self.rulesSplitter.setStretchFactor(0, 1)
        self.rulesSplitter.setSizes([theme.px(760), theme.px(320)])
        self.rulePane.setMinimumWidth(theme.px(260))
        self.retranslate_ui()

    def status_text(self) -> str:
        """Name the pack."""
        return shown(self._presenter.title(language()))

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        self.subLabel.setText(f"{shown(self._presenter.title(language()))}\n{self._note()}")
        self.sumChips.set_marks(self._presenter.sums())
        self.rulesTable.show_rows(self._presenter.rules(language()))
        self.parametersTable.show_rows(self._presenter.parameters())
        chosen = _PARAMETERS if self.tables.currentIndex() else _RULES
        self.views.set_options([(_RULES, say("Rules")), (_PARAMETERS, say("Parameters"))])
        self.views.set_value(chosen)
        self._show_rule(self.rulesTable.current_row())

    def _note(self) -> str:
        return tr("A pack is never edited here: a new year or an amended law comes as a new version.")

    def _show_view(self, key: str) -> None:
        self.tables.setCurrentIndex(int(key == _PARAMETERS))
        (self.parametersTable if key == _PARAMETERS else self.rulesTable).setFocus()

    def _show_rule(self, row: Row | None) -> None:
        if row is None:
            return
        rule = self._presenter.rule(row[_ID])
        self.ruleTitle.setText(shown(row[2].text))
        self.ruleChips.set_marks(self._presenter.marks(rule))
        self.ruleText.setText(self._presenter.text(rule, language()))
        self.ruleFacts.setText("\n".join(shown(each) for each in self._presenter.facts(rule, language())))
