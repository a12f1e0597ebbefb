"""Fields that an office adds to its cases, for one client or for all."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import Sentence, say

MOST_LETTERS = 60
"""How long a field's name may be."""
_LONGEST = 500


class FieldKind(StrEnum):
    """What an own field holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


KIND_NAMES: dict[FieldKind, Sentence] = {
    FieldKind.TEXT: say("Words"),
    FieldKind.NUMBER: say("A number"),
    FieldKind.DATE: say("Day"),
    FieldKind.CHOICE: say("One of a list"),
}


@dataclass(frozen=True)
class OwnField:
    """A field of the office's own; ``choices`` are lines of text, ``client_id`` None means every client."""

    name: str
    kind: FieldKind = FieldKind.TEXT
    client_id: int | None = None
    choices: str = ""
    position: int = 0
    id: int = 0
    version: int = 0

    @property
    def options(self) -> tuple[str, ...]:
        """Return what a field of choices offers."""
        return tuple(line for line in self.choices.splitlines() if line)

    def suits(self, client_id: int) -> bool:
        """Tell whether cases of a client have this field."""
        return self.client_id in (None, client_id)

    def checked(self) -> "OwnField":
        """Return this field in order; raise BadInputError where a name or the choices are missing."""
        name = " ".join(self.name.split())
        if not name:
            raise BadInputError(say("A field needs a name."))
        if len(name) > MOST_LETTERS:
            raise BadInputError(say("A field's name has at most {most} letters.", most=MOST_LETTERS))
        lines = dict.fromkeys(" ".join(line.split()) for line in self.choices.splitlines())
        choices = "\n".join(line for line in lines if line)
        if self.kind is FieldKind.CHOICE and not choices:
            raise BadInputError(say("Write what can be chosen, one line for each."))
        return replace(self, name=name, choices=choices if self.kind is FieldKind.CHOICE else "")

    def read(self, text: str) -> str:
        """Return what a person typed as canonical text; raise BadInputError when it does not fit."""
        plain = " ".join(text.split())
        if len(plain) > _LONGEST:
            raise BadInputError(say("“{field}” has at most {most} letters.", field=self.name, most=_LONGEST))
        if not plain or self.kind is FieldKind.TEXT:
            return plain
        if self.kind is FieldKind.CHOICE:
            if plain not in self.options:
                raise BadInputError(say("“{field}” does not offer {value}.", field=self.name, value=plain))
            return plain
        return self._number(plain) if self.kind is FieldKind.NUMBER else self._day(plain)

    def _number(self, text: str) -> str:
        try:
            number = Decimal(text.replace(",", "").replace("，", ""))
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite():
            raise BadInputError(say("“{field}” takes a number.", field=self.name))
        return f"{number:f}"

    def _day(self, text: str) -> str:
        try:
            return date.fromisoformat(text.replace("/", "-").replace(".", "-")).isoformat()
        except ValueError:
            raise BadInputError(say("“{field}” takes a day such as 2026-11-23.", field=self.name)) from None


@dataclass(frozen=True)
class OwnValue:
    """What an own field holds for one case, as canonical text."""

    case_id: int
    field_id: int
    value: str
    id: int = 0
    version: int = 0
