"""Sentences for people, written in English here and translated where they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True)
class Sentence:
    """A text with named gaps; ``count`` chooses the plural form when the text holds ``%n``."""

    text: str
    gaps: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    count: int | None = None

    def __hash__(self) -> int:
        """Hash without the gaps, which may hold anything."""
        return hash((self.text, self.count))

    def in_english(self) -> str:
        """Return the untranslated text with its gaps filled."""
        plain = self.text if self.count is None else self.text.replace("%n", str(self.count))
        return plain.format(**self.gaps) if self.gaps else plain

    def __str__(self) -> str:
        """Return the English text, so that sentences fit into gaps of others."""
        return self.in_english()


def say(text: str, /, *, count: int | None = None, **gaps: object) -> Sentence:
    """Return a sentence; gaps may be values, money, dates or other sentences."""
    return Sentence(text, MappingProxyType(gaps), count)
