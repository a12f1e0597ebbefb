"""A list of alternatives with a box each: Space ticks, arrows move, letters find."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from casedesk.domain.tags import Tag
from casedesk.ui import icons
from casedesk.ui.looks import Text, Tone
from casedesk.ui.tag_looks import TONES
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme

_KEY = Qt.ItemDataRole.UserRole
_ROW, _MOST_ROWS = 26, 9


class CheckList(QListWidget):
    """Alternatives by key, any number of them ticked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.itemChanged.connect(lambda _item: self.changed.emit())

    def set_entries(
        self, entries: Sequence[tuple[int, Text]], ticked: Sequence[int] = (), icon: str = ""
    ) -> None:
        """Offer pairs of key and name, some of them ticked."""
        self._fill([(key, text, icon, "text.secondary") for key, text in entries], ticked)

    def set_tags(self, tags: Sequence[Tag], ticked: Sequence[int] = ()) -> None:
        """Offer tags, each with a mark in its colour."""
        rows = [(each.id, each.name, "tag", _token(TONES[each.colour])) for each in tags]
        self._fill(rows, ticked)

    def chosen(self) -> tuple[int, ...]:
        """Return the keys that are ticked, in the order of the list."""
        items = [self.item(number) for number in range(self.count())]
        return tuple(each.data(_KEY) for each in items if each.checkState() is Qt.CheckState.Checked)

    def _fill(self, rows: Sequence[tuple[int, Text, str, str]], ticked: Sequence[int]) -> None:
        self.blockSignals(True)
        self.clear()
        for key, text, icon, token in rows:
            item = QListWidgetItem(shown(text), self)
            item.setData(_KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, theme.px(_ROW)))
            if icon:
                item.setIcon(icons.icon(icon, token))
        if rows:
            self.setCurrentRow(0)
        self.setFixedHeight(theme.px(_ROW) * max(2, min(_MOST_ROWS, len(rows))) + theme.px(6))
        self.blockSignals(False)


def _token(tone: Tone) -> str:
    return "accent.base" if tone is Tone.ACCENT else f"status.{tone}.solid"
