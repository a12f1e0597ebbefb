"""Takes down which balances a unit of work moves, and why; a move without a reason is never committed."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from casedesk.domain.allocation import Components
from casedesk.domain.ledger import BalanceChange
from casedesk.domain.money import Money

PARTS: Final = ("principal", "interest", "penalty", "fees")
Fen = tuple[int, ...]
"""Four amounts in the order of ``PARTS``."""
_CASES: Final = "cases"
_NONE: Final[Fen] = (0, 0, 0, 0)


class Line(NamedTuple):
    """One entry as it is written; ``counts_from`` is ISO text."""

    case_id: int
    kind: str
    counts_from: str
    parts: Fen
    payment_id: int | None = None
    agreement_id: int | None = None
    placement_id: int | None = None
    note: str = ""


class Book:
    """What one unit of work does to balances, and why."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.doubts: list[Line] = []
        """What clients tell of balances that stay ours; the parts are what the client says is owed."""
        self._moved: dict[int, Fen] = {}
        self.before: dict[int, tuple[Fen, str]] = {}
        """By case: what it held before its first move, and as of which day."""

    def note(self, table: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> None:
        """Take down that a case's balance moved; whoever moved it has to enter why."""
        if table != _CASES or before is None or after is None:
            return
        held, holds = _fen(before), _fen(after)
        if held != holds:
            key = after["id"]
            self._moved[key] = _plus(self._moved.get(key, _NONE), _minus(holds, held))
            self.before.setdefault(key, (held, before["as_of"].isoformat()))

    def enter(self, change: BalanceChange) -> None:
        """Take down why a balance moves."""
        parts = tuple(amount.fen for _, amount in change.change.parts())
        self.lines.append(
            Line(
                change.case_id,
                change.kind.value,
                change.counts_from.isoformat(),
                parts,
                change.payment_id,
                change.agreement_id,
                change.placement_id,
                change.note,
            )
        )
        self._moved[change.case_id] = _minus(self._moved.get(change.case_id, _NONE), parts)

    def enter_moved(self, line: Line, held: Sequence[int], as_of: str) -> None:
        """Take down a move that a whole list makes past the records, with what the case held before."""
        self.lines.append(line)
        self.before.setdefault(line.case_id, (tuple(held), as_of))

    @property
    def unexplained(self) -> dict[int, Components]:
        """Return by case what moved without a reason."""
        return {
            key: Components(*map(Money.of_fen, parts)) for key, parts in self._moved.items() if any(parts)
        }


def _fen(row: Mapping[str, Any]) -> Fen:
    return tuple(row[each].fen for each in PARTS)


def _plus(one: Fen, other: Fen) -> Fen:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _minus(one: Fen, other: Fen) -> Fen:
    return tuple(a - b for a, b in zip(one, other, strict=True))
