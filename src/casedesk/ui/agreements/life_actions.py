"""What can be done while a plan runs: one list for the menu above the builder, F10 and its keys."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from casedesk.domain.sentences import say
from casedesk.ui.agreements.presenter.states import Act, BuilderState
from casedesk.ui.pages import action
from casedesk.ui.texts import shown

_ACTS: Final = (
    (Act.NOTIFIED, say("Notice of breach arrived…"), "Ctrl+Shift+N", "document"),
    (Act.POSTPONE, say("Give more time…"), "Ctrl+Shift+T", "calendar"),
    (Act.CONFIRM_BASIS, say("Confirm the basis…"), "Ctrl+Shift+B", "check"),
    (Act.VERSIONS, say("Versions of this agreement…"), "Ctrl+H", "clock"),
)


class LifeActions(QObject):
    """Actions that show only where they are possible and say why one of them cannot be done now."""

    wanted = Signal(Act)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = {
            act: action("", self._asks(act), keys, icon, None) for act, _text, keys, icon in _ACTS
        }
        for each in self._actions.values():
            each.setParent(self)
        self.show_state(None)
        self.retranslate_ui()

    def all(self) -> list[QAction]:
        """Return every action, in the order of the menu."""
        return list(self._actions.values())

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu of them; what cannot be done now tells why when it is pointed at."""
        made = QMenu(parent)
        made.setToolTipsVisible(True)
        made.addActions(self.all())
        return made

    def is_any(self) -> bool:
        """Tell whether one of them is possible here."""
        return any(each.isVisible() for each in self.all())

    def show_state(self, state: BuilderState | None) -> None:
        """Offer what the agreement on show makes possible."""
        for act, each in self._actions.items():
            is_offered = state is not None and act in state.offered
            reason = state.reasons.get(act, "") if state is not None else ""
            each.setVisible(is_offered)
            each.setEnabled(is_offered and not reason)
            each.setToolTip(shown(reason))

    def retranslate_ui(self) -> None:
        """Say the actions in the present language."""
        for act, text, _keys, _icon in _ACTS:
            self._actions[act].setText(shown(text))

    def _asks(self, act: Act) -> Callable[[], None]:
        return lambda: self.wanted.emit(act)
