"""What each person at this desk did last and can still take back; in memory only."""

from collections import deque
from dataclasses import dataclass, field
from threading import Lock

from casedesk.domain.operators import Right
from casedesk.domain.sentences import Sentence
from casedesk.storage.journals import Journal, same_again

_MOST_ACTS = 50
_MOST_RECORDS = 1_000_000
"""Records that the acts of one person may hold together; the oldest acts go first."""


@dataclass(frozen=True, eq=False)
class DoneAct:
    """One committed act; without a journal it cannot be taken back here."""

    seq: int
    """The number of its audit entry."""
    right: Right
    what: Sentence
    subject: str = ""
    case_id: int | None = None
    journal: Journal | None = None


@dataclass
class _Acts:
    done: deque[DoneAct] = field(default_factory=deque)
    undone: list[DoneAct] = field(default_factory=list)


class UndoStack:
    """Keeps the newest acts by person, bounded in number and size; safe between threads."""

    def __init__(self) -> None:
        self._acts: dict[int, _Acts] = {}
        self._lock = Lock()

    def push(self, operator_id: int, act: DoneAct) -> None:
        """Keep an act; what was undone before it cannot be redone any more."""
        with self._lock:
            acts = self._acts.setdefault(operator_id, _Acts())
            acts.undone.clear()
            if act.journal is None and acts.done and acts.done[-1].journal is None:
                acts.done.pop()
            if act.journal is not None or acts.done:
                acts.done.append(act)
            while len(acts.done) > _MOST_ACTS or _size(acts.done) > _MOST_RECORDS:
                acts.done.popleft()

    def last(self, operator_id: int, *, is_redo: bool = False) -> DoneAct | None:
        """Return the act that would be taken back, or done again."""
        with self._lock:
            acts = self._acts.get(operator_id)
            if acts is None:
                return None
            waiting = acts.undone if is_redo else acts.done
            return waiting[-1] if waiting else None

    def pop(self, operator_id: int, act: DoneAct, *, is_redo: bool = False) -> None:
        """Forget an act that was taken back or can no longer be."""
        with self._lock:
            acts = self._acts.get(operator_id, _Acts())
            waiting = acts.undone if is_redo else acts.done
            if act in waiting:
                waiting.remove(act)

    def turn(self, operator_id: int, act: DoneAct, opposite: DoneAct, *, is_redo: bool) -> None:
        """Put the opposite of an act where it waits to be turned again; the others follow its versions."""
        self.pop(operator_id, act, is_redo=is_redo)
        with self._lock:
            acts = self._acts.setdefault(operator_id, _Acts())
            if act.journal is not None and opposite.journal is not None:
                same = same_again(act.journal, opposite.journal)
                for each in (*acts.done, *acts.undone):
                    if each.journal is not None:
                        each.journal.follow(same)
            (acts.done if is_redo else acts.undone).append(opposite)

    def drop(self, operator_id: int) -> None:
        """Forget everything of a person who leaves the desk."""
        with self._lock:
            self._acts.pop(operator_id, None)


def _size(acts: deque[DoneAct]) -> int:
    return sum(each.journal.size for each in acts if each.journal is not None)
