"""Chooses which columns a client's mandate allows beyond the usual ones, and which it withholds."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casedesk.domain.intake import FIELD_NAMES, IntakeField
from casedesk.domain.mandates import NEVER_WITHHELD, DataKind, FieldScope, scope_of
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.check_list import CheckList

_KINDS = tuple(DataKind)
_FIELDS = tuple(each for each in IntakeField if each not in NEVER_WITHHELD and not each.is_related)


class ScopeDialog(QDialog):
    """Two lists with boxes; Enter or the button keeps the choice."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent.window())
        scope = scope_of(text)
        self.setProperty("surface", "base")
        self.setWindowTitle(tr("Columns of the mandate"))
        self.allowed, self.withheld = CheckList(self), CheckList(self)
        kinds = [(place, each.label) for place, each in enumerate(_KINDS)]
        fields = [(place, FIELD_NAMES[each]) for place, each in enumerate(_FIELDS)]
        self.allowed.set_entries(kinds, [_KINDS.index(each) for each in scope.allowed])
        self.withheld.set_entries(fields, [_FIELDS.index(each) for each in scope.withheld if each in _FIELDS])
        lists = QHBoxLayout()
        lists.setSpacing(theme.px(16))
        told = (
            (tr("Taken although it is usually left out"), self.allowed),
            (tr("Left out although it is usually taken"), self.withheld),
        )
        for name, entries in told:
            lists.addLayout(_column(name, entries))
        column = QVBoxLayout(self)
        column.setContentsMargins(*([theme.px(18)] * 4))
        column.setSpacing(theme.px(12))
        column.addLayout(lists)
        column.addLayout(self._foot())
        self.setMinimumWidth(theme.px(640))
        self.allowed.setFocus()

    @property
    def text(self) -> str:
        """Return the choice as the client's record keeps it."""
        allowed = frozenset(_KINDS[place] for place in self.allowed.chosen())
        withheld = frozenset(_FIELDS[place] for place in self.withheld.chosen())
        return FieldScope(allowed, withheld).text

    def _foot(self) -> QHBoxLayout:
        keep, cancel = Button(tr("Keep"), "primary"), Button(tr("Cancel"))
        keep.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        keep.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(keep)
        return row


def _column(name: str, entries: CheckList) -> QVBoxLayout:
    head = QLabel(name)
    head.setProperty("type", "strong")
    entries.setAccessibleName(name)
    column = QVBoxLayout()
    column.setSpacing(theme.px(8))
    column.addWidget(head)
    column.addWidget(entries)
    column.addStretch(1)
    return column
