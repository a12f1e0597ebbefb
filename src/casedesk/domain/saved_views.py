"""Views of the case list that people keep: a question, its order and its columns under a name."""

from dataclasses import dataclass, replace

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say

MOST_LETTERS = 60
"""How long a view's name may be."""


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

    @property
    def is_shared(self) -> bool:
        """Tell whether everybody in the office has this view."""
        return self.operator_id is None

    def checked(self) -> "SavedView":
        """Return this view without stray spaces; raise BadInputError for a name that cannot be used."""
        name = " ".join(self.name.split())
        if not name:
            raise BadInputError(say("A view needs a name."))
        if len(name) > MOST_LETTERS:
            raise BadInputError(say("A view's name has at most {most} letters.", most=MOST_LETTERS))
        return replace(self, name=name)
