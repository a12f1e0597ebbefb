"""What waits for a visit: cases whose next step is one, and those with an approved request."""

from dataclasses import replace
from datetime import date

from casedesk.domain.cases import CaseStatus, FlagKind
from casedesk.domain.masks import mask_address
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_requests import VisitRequest
from casedesk.domain.visits import VisitPurpose
from casedesk.domain.weeks import PURPOSE_OF_STEP, Tray, TrayItem
from casedesk.storage import visits
from casedesk.storage.shelves import Shelves
from casedesk.storage.visit_requests import approved_requests
from casedesk.storage.visit_results import held_back

MOST_WAITING = 300

_HOLDING = {
    FlagKind.DECEASED: say("Deceased"),
    FlagKind.DO_NOT_CONTACT: say("Do not contact"),
    FlagKind.DISPUTE: say("Dispute"),
    FlagKind.COOL_DOWN: say("Pause after the last visit"),
}


def tray_of(shelves: Shelves, today: date) -> Tray:
    """Return the cases that wait for a visit, by district, the most urgent first."""
    doors, total = waiting_doors(shelves, today)
    resting = held_back(shelves.connection, today)
    waiting = [_waiting(row, request) for row, request in doors]
    told = [_resting(each) if each.case_id in resting else each for each in waiting]
    items = sorted(told, key=lambda each: (not each.district, each.district, each.due_on or date.max))
    return Tray(tuple(items), total, tuple(dict.fromkeys(each.district for each in items)))


def waiting_doors(
    shelves: Shelves, today: date, most: int = MOST_WAITING
) -> tuple[list[tuple[visits.WaitingRow, VisitRequest | None]], int]:
    """Return the most urgent waiting cases at their doors, with their requests, and how many wait at all."""
    rows, total = visits.waiting(shelves, most, today)
    requests: dict[int, VisitRequest] = {}
    for each in approved_requests(shelves):
        requests.setdefault(each.case_id, each)
    doors = _at_their_doors(shelves, rows, requests)
    return [(each, requests.get(each.case.id)) for each in doors], total


def _at_their_doors(
    shelves: Shelves, rows: list[visits.WaitingRow], requests: dict[int, VisitRequest]
) -> list[visits.WaitingRow]:
    """Put the address that a request names in place of the debtor's usual one."""
    wanted = {requests[each.case.id].address_id for each in rows if each.case.id in requests}
    table = shelves.addresses.table
    known = {each.id: each for each in shelves.addresses.all(table.c.id.in_(wanted))} if wanted else {}
    return [
        visits.WaitingRow(
            each.case,
            each.person_name,
            known.get(requests[each.case.id].address_id, each.address)
            if each.case.id in requests
            else each.address,
            each.flags,
        )
        for each in rows
    ]


def _waiting(row: visits.WaitingRow, request: VisitRequest | None) -> TrayItem:
    case, address, step = row.case, row.address, row.case.next_step
    purpose = PURPOSE_OF_STEP.get(step.kind, VisitPurpose.FIRST_VISIT) if step else VisitPurpose.FIRST_VISIT
    due_on = step.due_on if step else case.recall_on
    if request is not None:
        purpose, due_on = request.purpose, request.latest_on or due_on
    return TrayItem(
        case_id=case.id,
        case_no=case.case_no,
        person_id=case.debtor_id,
        person_name=row.person_name,
        district=address.district if address else "",
        address=mask_address(address.text, address.district) if address else "",
        purpose=purpose,
        due_on=due_on,
        note=step.note if step else "",
        preference=case.preference,
        is_verified=address is not None and address.verified_on is not None,
        held=held_by(row),
        request_id=request.id if request else None,
        address_id=request.address_id if request else None,
        goal=request.goal if request else "",
        earliest_on=request.earliest_on if request else None,
        day_from=request.day_from if request else None,
        day_until=request.day_until if request else None,
    )


def _resting(item: TrayItem) -> TrayItem:
    """Hold back what the lot holds back, unless something else does or a request was approved."""
    is_free = item.held is None and item.request_id is None
    return replace(item, held=say("Hold-out group: no visit proposed")) if is_free else item


def held_by(row: visits.WaitingRow) -> Sentence | None:
    """Name what keeps a case from being placed, the gravest first."""
    if row.case.status is CaseStatus.ON_HOLD:
        return say("On hold")
    if row.address is None:
        return say("No usable address")
    return next((told for kind, told in _HOLDING.items() if kind in row.flags), None)
