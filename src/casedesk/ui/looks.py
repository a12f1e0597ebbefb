"""Values that presenters hand to pages: marks, styled cells, timeline entries, search hits; knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from casedesk.domain.sentences import Sentence

Text = str | Sentence


class Tone(StrEnum):
    """The tones of chips, banners and icons."""

    INFO = "info"
    ACCENT = "accent"
    OK = "ok"
    WARN = "warn"
    BLOCK = "block"
    NEUTRAL = "neutral"
    LINE = "line"


@dataclass(frozen=True)
class Mark:
    """A chip: colour, icon and word always together."""

    tone: Tone
    icon: str
    text: Text


@dataclass(frozen=True)
class Styled:
    """A table cell's text with an icon before it, small icons behind it, weight and colour."""

    text: Text
    icon: str = ""
    tone: Tone | None = None
    is_bold: bool = False
    is_secondary: bool = False
    flags: tuple[str, ...] = ()
    key: str = ""
    is_struck: bool = False
    """A line through the text: it does not count."""


@dataclass(frozen=True)
class Heading:
    """The first place of a row that heads a group: it is painted over the whole row."""

    text: Text
    count: int
    note: Text = ""
    key: str = ""


@dataclass(frozen=True)
class TimelineEntry:
    """One entry of a case's history; quiet ones (views, system) show no card."""

    key: str
    day: Text
    day_note: Text
    time: str
    icon: str
    head: Text
    text: Text = ""
    facts: tuple[Text, ...] = ()
    result: Mark | None = None
    tone: Tone = Tone.INFO
    is_quiet: bool = False
    marks: tuple[Mark, ...] = ()
    """What is to be noticed besides the result: late, contradicted, checked, added to."""


@dataclass(frozen=True)
class Hit:
    """One answer of the search, with why it matched and where it leads."""

    group: Text
    icon: str
    title: str
    detail: Text
    reason: Text
    target: tuple[str, object]
    extra: Text = ""


@dataclass(frozen=True)
class Part:
    """One part of a stacked bar: label, exact figure as shown, size and token of its colour."""

    label: Text
    figure: str
    size: int
    color: str


class SearchProvider(Protocol):
    """Answers the search box; called off the UI thread."""

    def __call__(self, query: str, limit: int) -> Sequence[Hit]:
        """Return the best hits, best group first."""
        ...


@dataclass(frozen=True)
class Way:
    """A way out that a message offers: a verb and what it does."""

    verb: Text
    act: Callable[[], None]
