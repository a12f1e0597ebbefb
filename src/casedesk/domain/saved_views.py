"""Views of the case list that people keep: a question, its order and its columns under a name."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SavedView:
    """A named view, everybody's without an ``operator_id``; query and columns are canonical text."""

    name: str
    query: str
    columns: str
    operator_id: int | None = None
    position: int = 0
    id: int = 0
    version: int = 0
