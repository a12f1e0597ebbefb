"""Ties between a request and the visit that fulfils it."""

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say
from casedesk.domain.visit_requests import RequestStatus, VisitRequest
from casedesk.domain.visits import Visit
from casedesk.storage import visit_requests
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork


def claimed(shelves: Shelves, case_id: int, request_id: int | None) -> int | None:
    """Return the request a new visit fulfils: the one named, else the case's oldest approved one."""
    if request_id is None:
        waiting = visit_requests.approved_of(shelves, case_id)
        return None if waiting is None else waiting.id
    named: VisitRequest = shelves.visit_requests.get(request_id)
    if named.case_id != case_id:
        raise BadInputError(say("Request {number} belongs to another case.", number=named.request_no))
    return named.id


def fulfil(work: UnitOfWork, visit: Visit) -> None:
    """Mark the request of a stored visit as planned; one that is not approved is refused."""
    if visit.request_id is not None:
        work.visit_requests.save(work.visit_requests.get(visit.request_id).planned(visit.id))


def free(work: UnitOfWork, visit: Visit) -> None:
    """Let the request of a visit that was called off wait for another one."""
    if visit.request_id is None:
        return
    request: VisitRequest = work.visit_requests.get(visit.request_id)
    if request.status is RequestStatus.PLANNED and request.visit_id == visit.id:
        work.visit_requests.save(request.freed())
