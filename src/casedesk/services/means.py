"""What debtors state about income, needs and other debts."""

from dataclasses import replace

from casedesk.domain.errors import BadInputError
from casedesk.domain.means import Means
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.storage.shelves import Shelves


class MeansService:
    """Takes statements of means; the newest one counts, older ones stay."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def take(self, actor: Operator, stated: Means) -> Means:
        """Store what the debtor said; the log tells that it was taken and no amounts."""
        stated.require_sensible()
        if stated.stated_on > self._desk.today():
            raise BadInputError(
                say("The day of the statement, {day}, lies in the future.", day=stated.stated_on)
            )
        with self._desk.work("means.taken", actor, Right.EDIT_CASES) as work:
            case = work.cases.get(stated.case_id)
            taken: Means = work.means.add(
                replace(
                    stated,
                    id=0,
                    version=0,
                    person_id=case.debtor_id,
                    taken_by=actor.id,
                    note=stated.note.strip(),
                )
            )
            work.about(case.case_no, case.id, stated_on=taken.stated_on.isoformat())
            work.commit()
        return taken

    def newest(self, actor: Operator, case_id: int) -> Means | None:
        """Return what the case's debtor stated last, None where nothing was."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return newest_means(shelves, case_id)

    def of_case(self, actor: Operator, case_id: int) -> tuple[Means, ...]:
        """Return every statement of a case, newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return tuple(_all(shelves, case_id))


def newest_means(shelves: Shelves, case_id: int) -> Means | None:
    """Return the statement that counts."""
    found = _all(shelves, case_id)
    return found[0] if found else None


def _all(shelves: Shelves, case_id: int) -> list[Means]:
    table = shelves.means.table.c
    return shelves.means.all(table.case_id == case_id, order=(table.stated_on.desc(), table.id.desc()))
