"""The search over everything: one line, grouped answers with their reason, commands after ``>``."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QElapsedTimer,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.ui import paint
from casedesk.ui.icons import pixmap
from casedesk.ui.looks import Hit, SearchProvider
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.chips import HintBar, KeyHint
from casedesk.ui.work import Tasks

_ITEM: Final = Qt.ItemDataRole.UserRole + 1
_LIMIT: Final = 40
_WIDTH: Final = 680
_ROW: Final = 44
_COMMAND_ROW: Final = 34
_HEAD: Final = 26
_NUMBER: Final = 11
"""Digits from which a number may be whole; such a search is logged, so it waits until the typing rests."""

_RESTS_MS: Final = 500
Index = QModelIndex | QPersistentModelIndex


class SearchPopup(QFrame):
    """Opens over the window; ``chosen`` tells the hit, ``command`` the action to trigger."""

    chosen = Signal(object)
    command = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("surface", "panel")
        self._tasks: Tasks | None = None
        self._provider: SearchProvider | None = None
        self._commands: Callable[[], Sequence[QAction]] = list
        self._clock = QElapsedTimer()
        self._is_current = True
        self._is_entered = False
        self._picture, self.line, self._time = QLabel(self), QLineEdit(self), QLabel(self)
        self.line.setProperty("kind", "bare")
        self._time.setProperty("type", "small")
        self._time.setProperty("tone", "tertiary")
        self.list = QListView(self)
        self.answers = _Answers(self)
        self.list.setModel(self.answers)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.hints, self._logged = HintBar(self), QLabel(self)
        self._logged.setProperty("type", "small")
        self._logged.setProperty("tone", "tertiary")
        self._build()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_RESTS_MS)
        self._rest.timeout.connect(self._ask)
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self.list.clicked.connect(self._open)

    def attach(
        self, tasks: Tasks, provider: SearchProvider | None, commands: Callable[[], Sequence[QAction]]
    ) -> None:
        """Set where answers and commands come from."""
        self._tasks, self._provider, self._commands = tasks, provider, commands

    def open_at(self, window: QWidget, text: str = "") -> None:
        """Open over a window, below its top bar."""
        self._retranslate()
        width = min(theme.px(_WIDTH), window.width() - theme.px(80))
        self.resize(width, theme.px(440))
        left = (window.width() - width) // 2 + theme.px(38)
        self.move(window.mapToGlobal(window.rect().topLeft()))
        self.move(self.x() + min(left, window.width() - width - theme.px(16)), self.y() + theme.px(60))
        self.line.setText(text)
        self._typed(text)
        self.show()
        self.line.setFocus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Move through the answers while the line keeps the keyboard."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._step(-1 if key == Qt.Key.Key_Up else 1)
                return True
            if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._to_group(-1 if key == Qt.Key.Key_Backtab else 1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(8))
        top.setSpacing(theme.px(10))
        top.addWidget(self._picture)
        top.addWidget(self.line, 1)
        top.addWidget(self._time)
        top.addWidget(KeyHint("Esc", self))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self.hints)
        side = QHBoxLayout(self.hints)
        side.setContentsMargins(0, 0, theme.px(16), 0)
        side.addStretch(1)
        side.addWidget(self._logged)

    def _retranslate(self) -> None:
        self._picture.setPixmap(pixmap("search", "text.secondary", 16, self.devicePixelRatioF()))
        self.line.setPlaceholderText(tr("Name, pinyin, last digits, case or agreement number"))
        self.line.setAccessibleName(tr("Search"))
        self.list.setAccessibleName(tr("Answers"))
        self.hints.set_hints(
            [
                ("↑↓", say("choose")),
                ("Enter", say("open")),
                ("Tab", say("next group")),
                (">", say("commands only")),
            ]
        )
        self._logged.setText(tr("Searches by whole number are logged"))

    def _typed(self, text: str) -> None:
        query = text.strip()
        self._rest.stop()
        self._is_current = self._is_entered = False
        commands = self._matching_commands(query)
        if query.startswith(">") or self._provider is None or not query or self._tasks is None:
            self._time.clear()
            self._is_current = True
            self._show((), commands)
            return
        if sum(each.isdigit() for each in query) >= _NUMBER:
            self._rest.start()
        else:
            self._ask()

    def _ask(self) -> None:
        """Ask for what the line says now; answers to what it said before are dropped."""
        self._rest.stop()
        provider, query = self._provider, self.line.text().strip()
        if provider is None or self._tasks is None or not query:
            return
        commands = self._matching_commands(query)
        self._clock.start()
        self._tasks.run(
            lambda _progress: list(provider(query, _LIMIT)),
            lambda hits: self._came(query, hits, commands),
            self._failed,
            owner=self,
            key="search",
        )

    def _came(self, query: str, hits: Sequence[Hit], commands: Sequence[QAction]) -> None:
        if query != self.line.text().strip():
            return
        self._is_current = True
        self._time.setText(tr("{count} ms").format(count=self._clock.elapsed()))
        self._show(hits, commands)

    def _failed(self, error: CaseDeskError) -> None:
        self._is_entered = False
        self._time.setText(shown(error.sentence))

    def _matching_commands(self, query: str) -> list[QAction]:
        words = query.removeprefix(">").strip().lower()
        actions = [action for action in self._commands() if action.isEnabled() and action.text()]
        if not words:
            return actions if query.startswith(">") else actions[:8]
        return [action for action in actions if words in action.text().replace("&", "").lower()]

    def _show(self, hits: Sequence[Hit], commands: Sequence[QAction]) -> None:
        self.answers.show(hits, commands)
        self.list.setCurrentIndex(self.answers.index(self.answers.next_row(-1, 1)))
        if self._is_entered:
            self._enter()

    def _enter(self) -> None:
        """Open the chosen answer; one that is still on its way is opened when it comes."""
        self._is_entered = not self._is_current
        if self._is_current:
            self._open(self.list.currentIndex())
        elif self._rest.isActive():
            self._ask()

    def _step(self, step: int) -> None:
        row = self.answers.next_row(self.list.currentIndex().row(), step)
        if row >= 0:
            self.list.setCurrentIndex(self.answers.index(row))

    def _to_group(self, step: int) -> None:
        row = self.answers.next_group(self.list.currentIndex().row(), step)
        self.list.setCurrentIndex(self.answers.index(row))

    def _open(self, index: Index) -> None:
        item = index.data(_ITEM) if index.isValid() else None
        if isinstance(item, Hit):
            self.hide()
            self.chosen.emit(item)
        elif isinstance(item, QAction):
            self.hide()
            self.command.emit(item)


class _Answers(QAbstractListModel):
    """Heads, hits and commands in one list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[Hit | QAction | str] = []

    def show(self, hits: Sequence[Hit], commands: Sequence[QAction]) -> None:
        """Show other answers under their heads."""
        self.beginResetModel()
        items: list[Hit | QAction | str] = []
        groups: dict[str, list[Hit]] = {}
        for hit in hits:
            groups.setdefault(shown(hit.group), []).append(hit)
        for name, members in groups.items():
            items += [f"{name} {len(members)}", *members]
        if commands:
            items += [tr("Commands"), *commands]
        self._items = items or [tr("Nothing found. Two letters or three digits are needed at least.")]
        self.endResetModel()

    def next_row(self, row: int, step: int) -> int:
        """Return the next row that is not a head, or the same one at the end."""
        place = row + step
        while 0 <= place < len(self._items):
            if not isinstance(self._items[place], str):
                return place
            place += step
        return row

    def next_group(self, row: int, step: int) -> int:
        """Return the first row of the next or previous group, around the end."""
        firsts = [
            number + 1
            for number, item in enumerate(self._items[:-1])
            if isinstance(item, str) and not isinstance(self._items[number + 1], str)
        ]
        if not firsts:
            return row
        own = sum(first <= row for first in firsts) - 1
        return firsts[(own + step) % len(firsts)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line's value or what is said of it."""
        item = self._items[index.row()]
        if role == _ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(item, Hit):
                return f"{item.title} {shown(item.detail)} {shown(item.reason)}"
            return item.text() if isinstance(item, QAction) else item
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        if isinstance(self._items[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    """Paints heads, hits and commands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the height by what the line is."""
        item = index.data(_ITEM)
        height = _HEAD if isinstance(item, str) else _ROW if isinstance(item, Hit) else _COMMAND_ROW
        return QSize(100, theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        rect, item = QRectF(option.rect), index.data(_ITEM)
        painter.save()
        if isinstance(item, str):
            painter.fillRect(rect, theme.color("surface.raised"))
            inner = rect.adjusted(theme.px(16), 0, 0, 0)
            paint.draw_text(painter, inner, item, theme.font("small"), theme.color("text.secondary"))
        else:
            view = self.parent()
            if isinstance(view, QListView) and index.row() == view.currentIndex().row():
                painter.fillRect(rect, theme.color("surface.selected"))
                bar = QRectF(rect.left(), rect.top(), theme.px(3), rect.height())
                painter.fillRect(bar, theme.color("accent.base"))
            if isinstance(item, Hit):
                self._paint_hit(painter, rect, item)
            else:
                self._paint_command(painter, rect, item)
        painter.setPen(theme.color("line.subtle"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_hit(self, painter: QPainter, rect: QRectF, hit: Hit) -> None:
        left = rect.left() + theme.px(50)
        start = rect.left() + theme.px(18)
        paint.draw_icon(painter, start, rect.center().y(), hit.icon, "text.secondary")
        small, grey = theme.font("small"), theme.color("text.secondary")
        reason = paint.text_width(shown(hit.reason), small) + theme.px(16)
        right = rect.right() - reason - theme.px(8)
        top = QRectF(left, rect.top() + theme.px(3), right - left, theme.px(20))
        width = paint.draw_text(painter, top, hit.title, theme.font("strong"), theme.color("text.primary"))
        top.setLeft(left + width + theme.px(12))
        paint.draw_text(painter, top, shown(hit.detail), small, grey)
        below = QRectF(left, rect.top() + theme.px(22), right - left, theme.px(18))
        paint.draw_text(painter, below, shown(hit.extra), small, grey)
        edge = rect.adjusted(0, 0, -theme.px(16), 0)
        paint.draw_text(painter, edge, shown(hit.reason), small, grey, paint.RIGHT)

    def _paint_command(self, painter: QPainter, rect: QRectF, action: QAction) -> None:
        left = rect.left() + theme.px(50)
        name = action.property("iconName") or "chevron-right"
        paint.draw_icon(painter, rect.left() + theme.px(18), rect.center().y(), name, "text.secondary")
        inner = QRectF(left, rect.top(), rect.width() - left - theme.px(100), rect.height())
        text = action.text().replace("&", "")
        paint.draw_text(painter, inner, text, theme.font(), theme.color("text.primary"))
        key = action.shortcut().toString()
        if key:
            start = rect.right() - theme.px(16) - paint.key_width(key)
            paint.draw_key(painter, start, rect.center().y(), key)
