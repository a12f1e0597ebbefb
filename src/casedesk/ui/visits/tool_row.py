"""The tools of the visits page: some as buttons, the rest in one menu."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from casedesk.ui.pages import action
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.tools import VisitsHost, VisitTool
from casedesk.ui.widgets.button import Button


class ToolRow(QWidget):
    """Shows each tool once; all of them are actions too, so that menu and palette find them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools: Sequence[VisitTool] = ()
        self._host: VisitsHost | None = None
        self._actions: list[QAction] = []
        self._buttons: list[Button] = []
        self._lines: list[tuple[VisitTool, QAction]] = []
        self._is_narrow = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.more = Button(icon="dots", dense=True, parent=self)
        self._menu = QMenu(self)
        self.more.setMenu(self._menu)
        self._row.addWidget(self.more)
        self.more.hide()

    def set_tools(self, tools: Sequence[VisitTool], host: VisitsHost) -> None:
        """Offer these tools of a page."""
        self._tools, self._host = tools, host
        for tool in tools:
            keys = "" if len(tool.shortcut) == 1 else tool.shortcut  # letters act in the calendar only
            made = action("", partial(tool.open, host), keys, tool.icon, self)
            self._actions.append(made)
            if tool.is_button:
                button = Button("", "secondary", tool.icon, tool.shortcut, dense=True, parent=self)
                button.clicked.connect(made.trigger)
                self._buttons.append(button)
                self._row.insertWidget(self._row.count() - 1, button)
            else:
                self._menu.addAction(self._line(tool, made))
        self.more.setVisible(not self._menu.isEmpty())
        self.setVisible(bool(tools))
        self.retranslate_ui()

    def actions_of_tools(self) -> list[QAction]:
        """Return every tool as an action."""
        return list(self._actions)

    def open(self, key: str, argument: int | None = None) -> bool:
        """Open a tool by its key, perhaps on a case that another page names; tell whether there is one."""
        keys = [each.key for each in self._tools]
        if key not in keys:
            return False
        open_on = self._tools[keys.index(key)].open_on
        if argument is not None and open_on is not None and self._host is not None:
            open_on(self._host, argument)
        else:
            self._actions[keys.index(key)].trigger()
        return True

    def open_by_letter(self, letter: str) -> None:
        """Open the tool that a single letter stands for."""
        keys = [each.key for each in self._tools if each.shortcut.lower() == letter.lower()]
        if keys:
            self.open(keys[0])

    def button(self, key: str) -> Button | None:
        """Return the button of a tool."""
        keys = [each.key for each in self._tools if each.is_button]
        return self._buttons[keys.index(key)] if key in keys else None

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a breakpoint's state
        """Show buttons by their icons alone where there is little room."""
        self._is_narrow = is_narrow
        for tool, button in zip((each for each in self._tools if each.is_button), self._buttons, strict=True):
            button.setText("" if is_narrow else shown(tool.text))
            button.setProperty("keyHint", "" if is_narrow else tool.shortcut)
            button.updateGeometry()

    def retranslate_ui(self) -> None:
        """Set the words of buttons and menu in the language in use."""
        self.more.setText(tr("More"))
        for tool, made in zip(self._tools, self._actions, strict=True):
            made.setText(shown(tool.text))
        for tool, line in self._lines:
            line.setText(f"{shown(tool.text)}\t{tool.shortcut}")
        for tool, button in zip((each for each in self._tools if each.is_button), self._buttons, strict=True):
            button.setText("" if self._is_narrow else shown(tool.text))
            button.setAccessibleName(shown(tool.text))
            button.setToolTip(f"{shown(tool.text)} ({tool.shortcut})" if tool.shortcut else shown(tool.text))

    def _line(self, tool: VisitTool, made: QAction) -> QAction:
        """Return the line of the menu; one with a letter of the calendar shows it beside its words."""
        if len(tool.shortcut) != 1:
            return made
        line = QAction(self)
        line.triggered.connect(made.trigger)
        self._lines.append((tool, line))
        return line
