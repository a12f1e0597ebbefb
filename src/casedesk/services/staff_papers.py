"""The register of what visitors must hold, with renewals ahead: badge, authorisation, training, exam."""

from dataclasses import dataclass, replace
from datetime import date

from casedesk.domain.credentials import PaperKind, PaperStanding, PaperState, passed_days, renewed, standings
from casedesk.domain.errors import BadInputError, ConflictError
from casedesk.domain.operators import Credentials, Operator, Right, Role
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.storage.shelves import Shelves

_ORDER = {PaperState.EXPIRED: 0, PaperState.MISSING: 1, PaperState.SOON: 2, PaperState.VALID: 3}
_PASSED = frozenset(passed_days(Credentials()))


@dataclass(frozen=True)
class PaperLine:
    """One paper of one person, as it stands on the day it was read."""

    person: Operator
    kind: PaperKind
    standing: PaperStanding
    days_left: int | None
    """Negative once it has ended; None for what never ends or is not there."""


class StaffPapers:
    """Reads the register and renews single papers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def register(self, actor: Operator, within_days: int | None = None) -> tuple[PaperLine, ...]:
        """Return every paper of everybody who goes out, gravest first; perhaps only those that end soon."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._lines(shelves, within_days)

    def ending(self, shelves: Shelves, within_days: int) -> tuple[PaperLine, ...]:
        """Return what is missing, has ended or ends within so many days, for lists of other pages."""
        return self._lines(shelves, within_days)

    def renew(
        self, actor: Operator, person: Operator, kind: PaperKind, day: date, number: str = ""
    ) -> Operator:
        """Store a paper's new last day, or the day on which training, exam or pledge was passed."""
        if kind in _PASSED and day > self._desk.today():
            raise BadInputError(say("This day is still to come."))
        if kind is PaperKind.AUTHORISATION and not number.strip():
            raise BadInputError(say("An authorisation needs its number."))
        with self._desk.work("operator.paper_renewed", actor, Right.MANAGE_OPERATORS) as work:
            found: Operator = work.operators.get(person.id)
            if found.version != person.version:
                raise ConflictError(
                    say("{name} was changed meanwhile. Look at the papers again.", name=found.name), {}
                )
            held = renewed(found.credentials, kind, day, number.strip())
            stored: Operator = work.operators.save(replace(found, credentials=held))
            work.about(stored.badge_no, None, paper=str(kind), day=day.isoformat())
            work.commit()
        return stored

    def _lines(self, shelves: Shelves, within_days: int | None) -> tuple[PaperLine, ...]:
        today = self._desk.today()
        valid_days = self._desk.pack.number("training_valid_days")
        found = [
            PaperLine(person, kind, standing, _days(standing, today))
            for person in shelves.operators.all(shelves.operators.table.c.is_active)
            if _goes_out(person)
            for kind, standing in standings(person.credentials, today, valid_days).items()
        ]
        wanted = [each for each in found if within_days is None or _ends(each, within_days)]
        return tuple(sorted(wanted, key=_rank))


def _goes_out(person: Operator) -> bool:
    return person.role is Role.COLLECTOR or person.credentials != Credentials()


def _days(standing: PaperStanding, today: date) -> int | None:
    return None if standing.until is None else (standing.until - today).days


def _ends(line: PaperLine, within_days: int) -> bool:
    if line.standing.state is PaperState.MISSING:
        return True
    return line.days_left is not None and line.days_left <= within_days


def _rank(line: PaperLine) -> tuple[int, int, str]:
    days = line.days_left if line.days_left is not None else 0
    return _ORDER[line.standing.state], days, line.person.badge_no
