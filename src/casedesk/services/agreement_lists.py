"""Reading agreements: lists with how each is kept today, single ones, their history and their papers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.errors import NotFoundError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import Paper
from casedesk.domain.plan_standings import PlanStanding, standing
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.services.plans import standing_of
from casedesk.storage import agreements, audit, files
from casedesk.storage.agreements import AgreementLine
from casedesk.storage.rows import audit_entries


@dataclass(frozen=True)
class AgreementRow:
    """One line of the agreements page."""

    agreement: Agreement
    debtor: str
    case_no: str
    client: str
    drafted_by: str
    touched_at: datetime | None
    standing: PlanStanding | None

    @property
    def status(self) -> AgreementStatus:
        """Return the status as it is today, which the stored one may follow only later."""
        if self.agreement.status is AgreementStatus.SIGNED and self.standing is not None:
            return self.standing.status
        return self.agreement.status


@dataclass(frozen=True)
class AgreementEvent:
    """One step in an agreement's life: what, who, when."""

    action: str
    operator: str
    at: datetime


class AgreementLists:
    """Shows agreements to whoever may see cases."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self, actor: Operator, agreement_id: int) -> Agreement:
        """Return one agreement."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found: Agreement = shelves.agreements.get(agreement_id)
            return found

    def by_number(self, actor: Operator, number: str) -> Agreement:
        """Return the agreement of that number or raise NotFoundError."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = shelves.agreements.first(shelves.agreements.table.c.agreement_no == number)
        if found is None:
            raise NotFoundError(say("There is no agreement {number}.", number=number))
        return found

    def of_case(self, actor: Operator, case_id: int) -> list[Agreement]:
        """Return the agreements of a case, newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.agreements.table.c
            return list(shelves.agreements.all(table.case_id == case_id, order=(table.id.desc(),)))

    def rows(
        self,
        actor: Operator,
        statuses: Sequence[AgreementStatus] = (),
        *,
        first: int = 0,
        amount: int | None = None,
        order: str = "",
        is_descending: bool = True,
    ) -> list[AgreementRow]:
        """Return a window of agreements, newest first unless ordered, each with how it is kept today."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = agreements.lines(
                shelves.connection,
                statuses,
                first=first,
                amount=amount,
                order=order,
                is_descending=is_descending,
            )
        return [self._row(each) for each in found]

    def counts(self, actor: Operator) -> dict[AgreementStatus, int]:
        """Return how many agreements stand where."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return agreements.counts(shelves.connection)

    def standing(self, actor: Operator, agreement: Agreement) -> PlanStanding | None:
        """Return how a signed agreement is kept today; None before it is signed."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return standing_of(shelves, agreement, self._desk.today(), self._desk.calendar)

    def history(self, actor: Operator, agreement: Agreement) -> list[AgreementEvent]:
        """Return the steps of an agreement's life, oldest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            entries = audit.entries(shelves.connection, audit_entries.c.subject == agreement.agreement_no)
        return [AgreementEvent(each.action, each.operator, each.at) for each in reversed(entries)]

    def papers(self, actor: Operator, agreement: Agreement) -> list[Paper]:
        """Return the registered copies of an agreement, oldest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found: list[Paper] = shelves.papers.all(shelves.papers.table.c.subject == agreement.agreement_no)
            return found

    def stored_paper(self, actor: Operator, paper: Paper) -> bytes:
        """Return the bytes that were printed, checked against their digest."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return files.content_of(shelves.connection, paper.file_sha256)

    def _row(self, line: AgreementLine) -> AgreementRow:
        agreement = line.agreement
        is_signed = agreement.signed_on is not None
        return AgreementRow(
            agreement,
            line.debtor,
            line.case_no,
            line.client,
            line.drafted_by,
            line.touched_at,
            standing(
                agreement, line.received, self._desk.today(), self._desk.calendar, line.run, owed=line.owed
            )
            if is_signed
            else None,
        )
