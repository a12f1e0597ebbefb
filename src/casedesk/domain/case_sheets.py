"""What a sheet of cases is made of: its columns and the words of the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from casedesk.domain.cases import CaseStatus, FlagKind, StepKind
from casedesk.domain.debts import ProductKind
from casedesk.domain.own_fields import FieldKind

OWN = "own:"
"""What the key of an own field's column begins with; the field's key follows."""


@dataclass(frozen=True)
class SheetColumn:
    """A column of the sheet; ``kind`` tells how an own field's text is read."""

    key: str
    header: str
    kind: FieldKind = FieldKind.TEXT


@dataclass(frozen=True)
class SheetWords:
    """What states, steps, products and flags are called in the reader's language."""

    statuses: Mapping[CaseStatus, str] = field(default_factory=dict)
    steps: Mapping[StepKind, str] = field(default_factory=dict)
    products: Mapping[ProductKind, str] = field(default_factory=dict)
    flags: Mapping[FlagKind, str] = field(default_factory=dict)
