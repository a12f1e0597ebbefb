"""The entries of the left pane: heads and facts; knows no Qt."""

from dataclasses import dataclass

from casedesk.ui.looks import Mark, Text


@dataclass(frozen=True)
class Head:
    """The bar above a section; ``adding`` names what its plus takes in."""

    key: str
    title: Text
    count: int | None = None
    adding: Text = ""


@dataclass(frozen=True)
class Fact:
    """One entry; ``key`` is a noun and a number, ``masked`` what can be shown in full."""

    key: str
    icon: str
    head: Text
    note: Text = ""
    lines: tuple[Text, ...] = ()
    mark: Mark | None = None
    masked: str = ""
    is_unmasked: bool = False
    origin: tuple[Text, ...] = ()
    """Where the value comes from, told by tooltip and F1."""


Entry = Head | Fact
