"""Keeps how each person's lists stand on this machine, between runs."""

from collections.abc import Callable, Mapping
from types import MappingProxyType


class ListLayouts:
    """Layouts by view of the person at the desk; ``remember`` writes all of them down."""

    def __init__(
        self, badge_no: str, known: Mapping[str, str], remember: Callable[[Mapping[str, str]], None]
    ) -> None:
        self._badge_no, self._known, self._remember = badge_no, dict(known), remember

    def layout(self, key: str) -> str:
        """Return what was kept under a view's key, empty when nothing was."""
        return self._known.get(self._name(key), "")

    def keep(self, key: str, text: str) -> None:
        """Keep a text under a view's key; an empty one forgets it."""
        if text == self.layout(key):
            return
        if text:
            self._known[self._name(key)] = text
        else:
            self._known.pop(self._name(key), None)
        self._remember(MappingProxyType(dict(self._known)))

    def _name(self, key: str) -> str:
        return f"{self._badge_no}/{key}"
