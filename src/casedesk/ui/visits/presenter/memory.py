"""What the page remembers for a person between runs: by which view the calendar was looked at."""

from typing import Protocol


class Memory(Protocol):
    """Keeps short texts under keys, for the person at the desk."""

    def layout(self, key: str) -> str:
        """Return what was kept under a key, empty when nothing was."""
        ...

    def keep(self, key: str, text: str) -> None:
        """Keep a text under a key; an empty one forgets it."""
        ...


class ShortMemory:
    """Remembers until the program ends."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def layout(self, key: str) -> str:
        """Return what was kept under a key, empty when nothing was."""
        return self._kept.get(key, "")

    def keep(self, key: str, text: str) -> None:
        """Keep a text under a key; an empty one forgets it."""
        self._kept[key] = text
