"""A request for a visit as typed: what is wrong, and the wish it becomes; knows no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Final

from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_requests import CONTACT_STATE_NAMES, ContactState, VisitRequest
from casedesk.domain.visits import VisitPurpose
from casedesk.domain.weeks import PURPOSE_NAMES, PlanOptions
from casedesk.services.visit_requests import NewRequest, VisitRequestService
from casedesk.services.visits import VisitService
from casedesk.ui import formats
from casedesk.ui.editing import Editor, Remark, TypedDay, as_day, blocks, unreadable_days
from casedesk.ui.looks import Text
from casedesk.ui.visits.presenter.clocks import read_clock
from casedesk.ui.work import Tasks

LABELS: Final[dict[str, Sentence]] = {
    "purpose": say("Purpose"),
    "address_id": say("Address"),
    "earliest_on": say("Suggested from"),
    "latest_on": say("Suggested until"),
    "day_from": say("Suits from"),
    "day_until": say("Suits until"),
    "goal": say("What shall be reached"),
    "remark": say("Remark"),
}


@dataclass(frozen=True)
class RequestDraft:
    """The fields of a request's form."""

    case_id: int
    purpose: str = VisitPurpose.FIRST_VISIT.value
    address_id: int | None = None
    earliest_on: TypedDay = None
    latest_on: TypedDay = None
    day_from: str = ""
    day_until: str = ""
    goal: str = ""
    remark: str = ""
    stored: VisitRequest | None = None


@dataclass(frozen=True)
class RequestOptions:
    """What the form shows of the case besides its fields."""

    plan: PlanOptions
    contact: ContactState
    request: VisitRequest | None = None

    @property
    def who(self) -> Sentence:
        """Tell whose case it is and whether the debtor can be reached otherwise."""
        return say(
            "{name}, case {case_no}; contact log: {contact}",
            name=self.plan.person_name,
            case_no=self.plan.case_no,
            contact=CONTACT_STATE_NAMES[self.contact],
        )


class RequestPresenter:
    """Leads a request from what is known of the case to what is handed in."""

    def __init__(
        self, requests: VisitRequestService, visits: VisitService, actor: Operator, tasks: Tasks
    ) -> None:
        self._requests, self._visits, self._actor, self._tasks = requests, visits, actor, tasks

    def options(self, case_id: int, request: VisitRequest | None = None) -> RequestOptions:
        """Read what the form offers; called off the UI thread."""
        plan = self._visits.options(self._actor, case_id)
        return RequestOptions(plan, self._requests.contact(self._actor, case_id), request)

    def editor(self, options: RequestOptions) -> Editor[RequestDraft]:
        """Return what leads one request through the form."""
        return Editor(
            self._tasks,
            draft_of(options),
            LABELS,
            check=remarks,
            save=self._save,
            told=_told,
            words={each.value: name for each, name in PURPOSE_NAMES.items()},
        )

    def _save(self, draft: RequestDraft) -> RequestDraft:
        new = read(draft)
        if draft.stored is not None:
            stored = self._requests.change(self._actor, draft.stored, new)
        else:
            stored = self._requests.request(self._actor, new)
        return RequestDraft(draft.case_id, stored=stored)


def draft_of(options: RequestOptions) -> RequestDraft:
    """Return the form of a new request, or of one that is changed."""
    request, plan = options.request, options.plan
    first = plan.addresses[0].address_id if plan.addresses else None
    if request is None:
        is_lost = options.contact is ContactState.LOST
        purpose = VisitPurpose.LOST_CONTACT if is_lost else VisitPurpose.FIRST_VISIT
        return RequestDraft(plan.case_id, purpose.value, first)
    return RequestDraft(
        request.case_id,
        request.purpose.value,
        request.address_id,
        request.earliest_on,
        request.latest_on,
        _clock(request.day_from),
        _clock(request.day_until),
        request.goal,
        request.remark,
        request,
    )


def read(draft: RequestDraft) -> NewRequest:
    """Return the wish of a draft that has passed the check."""
    return NewRequest(
        case_id=draft.case_id,
        purpose=VisitPurpose(draft.purpose),
        address_id=draft.address_id,
        goal=draft.goal,
        remark=draft.remark,
        earliest_on=as_day(draft.earliest_on),
        latest_on=as_day(draft.latest_on),
        day_from=read_clock(draft.day_from),
        day_until=read_clock(draft.day_until),
    )


def remarks(draft: RequestDraft) -> Mapping[str, Remark]:
    """Say what is wrong with each field."""
    found = unreadable_days(draft, ("earliest_on", "latest_on"))
    if draft.address_id is None:
        found["address_id"] = blocks(say("No address for a visit is on file. Add one to the case first."))
    if not draft.goal:
        found["goal"] = blocks(say("Say what the visit shall reach; whoever approves it reads this first."))
    for name in ("day_from", "day_until"):
        if getattr(draft, name) and read_clock(getattr(draft, name)) is None:
            found[name] = blocks(say("This is no time. Write it like 14:30."))
    found |= _order(draft)
    return found


def _order(draft: RequestDraft) -> dict[str, Remark]:
    first, last = as_day(draft.earliest_on), as_day(draft.latest_on)
    today = formats.formats().today()
    begin, end = read_clock(draft.day_from), read_clock(draft.day_until)
    found: dict[str, Remark] = {}
    if last is not None and last < (first or today):
        found["latest_on"] = blocks(say("This day lies before the first one, or has passed."))
    if (begin is None) is not (end is None):
        name = "day_until" if begin else "day_from"
        found[name] = blocks(say("Hours need a beginning and an end. Fill in both or none."))
    elif begin and end and end <= begin:
        found["day_until"] = blocks(say("The suggested hours end before they begin. Correct the hours."))
    return found


def _clock(value: time | None) -> str:
    return "" if value is None else f"{value:%H:%M}"


def _told(draft: RequestDraft, _fields: Text) -> Sentence:
    number = draft.stored.request_no if draft.stored else ""
    return say("Request {number} waits for somebody else's approval.", number=number)
