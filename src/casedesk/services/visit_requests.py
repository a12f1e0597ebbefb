"""Requests for visits: asked for by one person, decided by another, then planned."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from casedesk.domain.cases import Case
from casedesk.domain.compliance import BlockedError, Verdict
from casedesk.domain.errors import BadInputError, NotFoundError, RefusedError
from casedesk.domain.masks import mask_address
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import AddressKind
from casedesk.domain.sentences import say
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.visit_requests import ContactState, RequestStatus, VisitRequest
from casedesk.domain.visits import Visit, VisitPurpose
from casedesk.services.contact_states import contact_state
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.standing_crews import crews_in
from casedesk.storage import visit_requests, visits
from casedesk.storage.numbers import next_number
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_MOST_DAYS = 7
_STEP = timedelta(minutes=60)
_MINUTES = 40


@dataclass(frozen=True)
class NewRequest:
    """What the applicant fills in; without an address the debtor's home is meant."""

    case_id: int
    purpose: VisitPurpose
    address_id: int | None = None
    goal: str = ""
    remark: str = ""
    earliest_on: date | None = None
    latest_on: date | None = None
    day_from: time | None = None
    day_until: time | None = None


@dataclass(frozen=True)
class RequestLine:
    """A request as lists and papers show it."""

    request: VisitRequest
    person_name: str
    case_no: str
    client: str
    district: str
    place_kind: AddressKind
    address: str
    """Masked."""
    asked_by: str
    decided_by: str
    contact: ContactState


@dataclass(frozen=True)
class RequestOutlook:
    """What the gate says of a request at its best time: nothing blocks there, or the least does."""

    verdict: Verdict
    starts_at: datetime
    crew: tuple[int, ...]

    @property
    def is_possible(self) -> bool:
        """Tell whether a visit could be planned without a release."""
        return self.verdict.is_allowed


class VisitRequestService:
    """Keeps the requests and their answers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._gate = Gate(desk)

    def request(self, actor: Operator, new: NewRequest) -> VisitRequest:
        """Store a request with its number and round; a second one while the first waits is refused."""
        undo = say("Request for a visit")
        with self._desk.work("visit.requested", actor, Right.REQUEST_VISITS, undo) as work:
            case = work.cases.get(new.case_id)
            draft = self._draft(work, actor, case, new)
            self._require_first(work, case)
            number = next_number(work.connection, "Q", self._desk.today(), digits=2)
            stored: VisitRequest = work.visit_requests.add(replace(draft, request_no=number))
            self._tell(work, stored, purpose=str(stored.purpose), round=stored.round_no)
        return stored

    def change(self, actor: Operator, request: VisitRequest, new: NewRequest) -> VisitRequest:
        """Change one's own request while nobody has decided about it."""
        undo = say("Change of a request")
        with self._desk.work("visit.request_changed", actor, Right.REQUEST_VISITS, undo) as work:
            before: VisitRequest = work.visit_requests.get(request.id)
            self._require_own(actor, before)
            before.require_pending()
            draft = self._draft(work, actor, work.cases.get(new.case_id), new)
            kept = replace(
                draft,
                request_no=before.request_no,
                asked_at=before.asked_at,
                id=before.id,
                version=request.version,
            )
            stored: VisitRequest = work.visit_requests.save(kept)
            self._tell(work, stored)
        return stored

    def withdraw(self, actor: Operator, request: VisitRequest) -> VisitRequest:
        """Take a request back: one's own, or as somebody who may decide."""
        undo = say("Withdrawal of a request")
        with self._desk.work("visit.request_withdrawn", actor, Right.REQUEST_VISITS, undo) as work:
            found: VisitRequest = work.visit_requests.get(request.id)
            if not actor.may(Right.APPROVE_VISITS):
                self._require_own(actor, found)
            stored: VisitRequest = work.visit_requests.save(
                replace(found.withdrawn(), version=request.version)
            )
            self._tell(work, stored)
        return stored

    def approve(self, actor: Operator, request: VisitRequest, opinion: str = "") -> VisitRequest:
        """Approve somebody else's request; BlockedError where nobody could ever plan it.

        What could be released, or healed by another day, does not stand against the approval.
        """
        with self._desk.work("visit.request_approved", actor, Right.APPROVE_VISITS) as work:
            found: VisitRequest = work.visit_requests.get(request.id)
            approved = found.decided(RequestStatus.APPROVED, actor.id, self._desk.now(), opinion)
            outlook = self._outlook(work, found)
            self._require_hope(outlook)
            stored: VisitRequest = work.visit_requests.save(replace(approved, version=request.version))
            self._tell(work, stored, rules=outlook.verdict.rules_by_severity, opinion=stored.opinion)
        return stored

    def refuse(self, actor: Operator, request: VisitRequest, opinion: str) -> VisitRequest:
        """Refuse somebody else's request, with the reason."""
        if not opinion.strip():
            raise BadInputError(say("Give a reason; the applicant reads it."))
        with self._desk.work("visit.request_refused", actor, Right.APPROVE_VISITS) as work:
            found: VisitRequest = work.visit_requests.get(request.id)
            refused = found.decided(RequestStatus.REFUSED, actor.id, self._desk.now(), opinion)
            stored: VisitRequest = work.visit_requests.save(replace(refused, version=request.version))
            self._tell(work, stored, opinion=stored.opinion)
        return stored

    def outlook(self, actor: Operator, request_id: int) -> RequestOutlook:
        """Ask the gate about a request on its suggested days at any time; stores nothing."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._outlook(shelves, shelves.visit_requests.get(request_id))

    def lines(
        self, actor: Operator, statuses: Sequence[RequestStatus] = (), case_id: int | None = None
    ) -> tuple[RequestLine, ...]:
        """Return requests of some states (all without any), perhaps of one case, the newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            rows = visit_requests.listed(shelves, statuses, case_id)
            names = {each.id: each.name for each in shelves.operators.all()}
            return tuple(self._line(shelves, each, names) for each in rows)

    def find(self, actor: Operator, number: str) -> VisitRequest:
        """Return the request of a number; NotFoundError when there is none."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.visit_requests.table.c
            found: VisitRequest | None = shelves.visit_requests.first(table.request_no == number.strip())
        if found is None:
            raise NotFoundError(say("There is no request {number}.", number=number))
        return found

    def contact(self, actor: Operator, case_id: int) -> ContactState:
        """Tell whether the debtor of a case can be reached, as the contact log says."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return contact_state(self._desk, shelves, shelves.cases.get(case_id))

    def _draft(self, shelves: Shelves, actor: Operator, case: Case, new: NewRequest) -> VisitRequest:
        if not case.status.is_open:
            raise RefusedError(
                say("Case {case_no} is closed and cannot be worked any more.", case_no=case.case_no)
            )
        address = (
            visits.usual_address(shelves, case.debtor_id)
            if new.address_id is None
            else shelves.addresses.get(new.address_id)
        )
        draft = VisitRequest(
            request_no="",
            case_id=case.id,
            address_id=address.id,
            purpose=new.purpose,
            asked_by=actor.id,
            asked_at=self._desk.now(),
            goal=new.goal.strip(),
            remark=new.remark.strip(),
            round_no=1 + visit_requests.rounds(shelves.connection, case.id, address.person_id),
            earliest_on=new.earliest_on,
            latest_on=new.latest_on,
            day_from=new.day_from,
            day_until=new.day_until,
        )
        draft.require_sane()
        self._require_there(shelves, case, address.person_id)
        if draft.latest_on is not None and draft.latest_on < self._desk.today():
            raise BadInputError(say("The suggested days have passed. Suggest later ones."))
        return draft

    def _require_there(self, shelves: Shelves, case: Case, person_id: int) -> None:
        table = shelves.parties.table.c
        party = shelves.parties.first(table.case_id == case.id, table.person_id == person_id)
        if person_id != case.debtor_id and party is None:
            raise BadInputError(
                say("This address belongs to nobody in case {case_no}.", case_no=case.case_no)
            )

    def _require_first(self, shelves: Shelves, case: Case) -> None:
        waiting = visit_requests.listed(
            shelves, (RequestStatus.PENDING, RequestStatus.APPROVED), case.id, most=1
        )
        if waiting:
            raise RefusedError(
                say(
                    "Request {number} for case {case_no} still waits. Change or withdraw it first.",
                    number=waiting[0].request.request_no,
                    case_no=case.case_no,
                )
            )

    def _require_own(self, actor: Operator, request: VisitRequest) -> None:
        if request.asked_by != actor.id:
            raise RefusedError(say("Request {number} was made by somebody else.", number=request.request_no))

    def _require_hope(self, outlook: RequestOutlook) -> None:
        """Refuse what no time and no second person could make possible."""
        pack = self._desk.pack_on(self._desk.day_of(outlook.starts_at))
        if any(not pack.rules[each.rule].is_overridable for each in outlook.verdict.blocks):
            raise BlockedError(outlook.verdict)

    def _outlook(self, shelves: Shelves, request: VisitRequest) -> RequestOutlook:
        """Return the first free place of the suggested days, else the one with the fewest blocks."""
        best: RequestOutlook | None = None
        for facts in self._places(shelves, request):
            tried = RequestOutlook(self._gate.judged(facts), facts.starts_at, facts.crew)
            if tried.is_possible:
                return tried
            if best is None or len(tried.verdict.blocks) < len(best.verdict.blocks):
                best = tried
        assert best is not None, "every request has a day to be looked at"
        return best

    def _places(self, shelves: Shelves, request: VisitRequest) -> Iterator[VisitFacts]:
        crews = [each.members for each in crews_in(shelves)] or [()]
        for day in self._days(request):
            starts = self._starts(request, day)
            visit = _as_visit(shelves, request, starts[0], crews[0])
            facts = self._gate.facts(shelves, visit)
            for starts_at in starts:
                for crew in crews:
                    yield replace(facts, starts_at=starts_at, crew=crew)

    def _days(self, request: VisitRequest) -> list[date]:
        tomorrow = self._desk.today() + timedelta(days=1)
        first = max(request.earliest_on or tomorrow, self._desk.today())
        last = max(first, request.latest_on or first + timedelta(days=_MOST_DAYS - 1))
        count = min(_MOST_DAYS, (last - first).days + 1)
        return [first + timedelta(days=each) for each in range(count)]

    def _starts(self, request: VisitRequest, day: date) -> list[datetime]:
        """Return starts an hour apart within the hours that suit; passed ones only where no other is left."""
        usual = self._desk.pack_on(day).clocks("plan_window")
        begin, end = request.day_from or usual[0], request.day_until or usual[1]
        start = datetime.combine(day, begin, self._desk.zone)
        last = datetime.combine(day, end, self._desk.zone) - timedelta(minutes=_MINUTES)
        starts = [start]
        while starts[-1] + _STEP <= last:
            starts.append(starts[-1] + _STEP)
        now = self._desk.now()
        return [each for each in starts if each > now] or starts[-1:]

    def _line(self, shelves: Shelves, row: visit_requests.RequestRow, names: dict[int, str]) -> RequestLine:
        request = row.request
        return RequestLine(
            request=request,
            person_name=row.person_name,
            case_no=row.case_no,
            client=row.client,
            district=row.district,
            place_kind=row.place_kind,
            address=mask_address(row.address, row.district),
            asked_by=names.get(request.asked_by, ""),
            decided_by=names.get(request.decided_by or 0, ""),
            contact=contact_state(self._desk, shelves, shelves.cases.get(request.case_id)),
        )

    def _tell(self, work: UnitOfWork, request: VisitRequest, **more: object) -> None:
        work.about(request.request_no, request.case_id, status=str(request.status), **more)
        work.commit()


def _as_visit(shelves: Shelves, request: VisitRequest, starts_at: datetime, crew: tuple[int, ...]) -> Visit:
    address = shelves.addresses.get(request.address_id)
    return Visit(
        visit_no="",
        case_id=request.case_id,
        person_id=address.person_id,
        address_id=address.id,
        purpose=request.purpose,
        starts_at=starts_at,
        minutes=_MINUTES,
        crew=crew,
        request_id=request.id or None,
    )
