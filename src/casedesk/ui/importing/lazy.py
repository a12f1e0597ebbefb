"""Steps of a page that are built when first shown; until then only their latest news is kept."""

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

K = TypeVar("K", bound=Hashable)


class LazyPanes(Generic[K]):
    """Panes of a stack by key: ``make`` builds one when it is first shown or asked for."""

    def __init__(self, stack: QStackedWidget, makers: dict[K, Callable[[], QWidget]]) -> None:
        self._stack, self._makers = stack, makers
        self._made: dict[K, QWidget] = {}
        self._news: dict[K, dict[str, Callable[[Any], None]]] = {key: {} for key in makers}

    def pane(self, key: K) -> QWidget:
        """Return a pane, built if it was not yet, with everything it has been told so far."""
        if key not in self._made:
            pane = self._made[key] = self._makers[key]()
            self._stack.addWidget(pane)
            for act in self._news.pop(key).values():
                act(pane)
        return self._made[key]

    def show(self, key: K) -> QWidget:
        """Turn the stack to a pane."""
        pane = self.pane(key)
        self._stack.setCurrentWidget(pane)
        return pane

    def is_made(self, key: K) -> bool:
        """Tell whether a pane has been built."""
        return key in self._made

    def tell(self, key: K, news: str, act: Callable[[Any], None]) -> None:
        """Do something to a pane, or keep it for when the pane is built; newer news replaces older."""
        if key in self._made:
            act(self._made[key])
            return
        kept = self._news[key]
        kept.pop(news, None)
        kept[news] = act
