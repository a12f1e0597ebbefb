"""What Today says of agreements: due dates, breaches, reminders, unchecked papers, a changed debt."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from casedesk.domain.agreements import RUNNING, AgreementStatus
from casedesk.domain.cases import FlagKind
from casedesk.domain.complaints import ComplaintKind, ComplaintStatus
from casedesk.domain.instalment_states import InstalmentState
from casedesk.domain.money import ZERO, total
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PaperAnswer, PaperKind
from casedesk.domain.payments import Payment, PaymentStatus
from casedesk.domain.plan_standings import PlanStanding
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.today import TodayAction, TodayGroup, TodayItem, Urgency
from casedesk.services.agreement_lists import AgreementLists, AgreementRow
from casedesk.services.desk import Desk
from casedesk.services.signing import signing_state_of
from casedesk.storage import today as today_rows
from casedesk.storage.flags import acting
from casedesk.storage.shelves import Shelves

_REMINDER_DAYS: Final = ("reminder_days", 3)
"""Days before a due date in which the debtor is reminded once: the parameter, and the usual number."""
_CHECK_DAYS: Final = ("check_signed_days", 60)
"""How long a signed paper that nobody checked is asked for."""
_NEAR: Final = 2
_WANTED: Final = (
    AgreementStatus.SIGNED,
    AgreementStatus.BROKEN,
    AgreementStatus.PRINTED,
    AgreementStatus.APPROVED,
    AgreementStatus.PENDING,
)


def plan_items(desk: Desk, actor: Operator, told: frozenset[str] = frozenset()) -> Iterator[TodayItem]:
    """Yield what there is to do about agreements, each with the one thing to do.

    ``told`` names the agreements whose copies stand on the list already; they are not asked for again.
    """
    today, reminds = desk.today(), desk.pack.number_or(*_REMINDER_DAYS)
    check_from = today - timedelta(days=desk.pack.number_or(*_CHECK_DAYS))
    rows = AgreementLists(desk).rows(actor, _WANTED)
    running = [row for row in rows if row.agreement.status in RUNNING]
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        cases = [row.agreement.case_id for row in running]
        since = today - timedelta(days=reminds)
        reminded = today_rows.spoken_to(shelves.connection, cases, since, desk.zone)
        noticed = today_rows.printed_for(shelves.connection, cases, PaperKind.BREACH_NOTICE)
        disputed, claims = _disputed(desk, shelves), _claims(shelves)
        closable = _refused(shelves, rows)
    for row in rows:
        if row.agreement.id in closable:
            what = say("Close it with that reason: every copy was refused")
            yield _base(row, what, say("Close it"))
            continue
        if row.agreement.basis_changed_on is not None:
            yield _changed_basis(row)
            if row.agreement.status in RUNNING:
                continue
        if row.agreement.status not in RUNNING:
            if row.agreement.agreement_no not in told:
                yield from _unsigned(row)
        elif row.standing is not None:
            yield from _unchecked(row, check_from)
            if row.agreement.case_id in disputed:
                continue
            claim = _claim(row, row.standing, claims, today)
            printed_on = noticed.get(row.agreement.case_id)
            yield from claim or _running(
                row, row.standing, today, printed=printed_on and desk.day_of(printed_on)
            )
            if row.agreement.case_id not in reminded:
                yield from _reminder(row, row.standing, today, reminds)


def _refused(shelves: Shelves, rows: Sequence[AgreementRow]) -> frozenset[int]:
    """Return the printed agreements of which nothing but refusals came back."""
    printed = {
        each.agreement.agreement_no: each.agreement
        for each in rows
        if each.agreement.status is AgreementStatus.PRINTED
    }
    if not printed:
        return frozenset()
    table = shelves.papers.table.c
    answered = shelves.papers.all(table.kind == PaperKind.AGREEMENT, table.answer == PaperAnswer.REFUSED)
    asked = {each.subject for each in answered} & set(printed)
    found = (printed[each] for each in asked)
    return frozenset(each.id for each in found if signing_state_of(shelves, each).is_refused)


def _disputed(desk: Desk, shelves: Shelves) -> frozenset[int]:
    """Return the cases whose debtor disputes the claim; until the answer nobody presses for its plan."""
    matters, flags = shelves.complaints.table.c, shelves.flags.table.c
    is_dispute = matters.kind == ComplaintKind.DISPUTE
    waiting = shelves.complaints.all(is_dispute, matters.status == ComplaintStatus.OPEN)
    marked = shelves.flags.all(flags.kind == FlagKind.DISPUTE, acting(desk.today()))
    return frozenset(each.case_id for each in waiting) | {each.case_id for each in marked}


def _claims(shelves: Shelves) -> dict[int, list[Payment]]:
    """Return by case the payments that were claimed and wait for the client's bank."""
    found: dict[int, list[Payment]] = {}
    for each in shelves.payments.all(shelves.payments.table.c.status == PaymentStatus.CLAIMED):
        found.setdefault(each.case_id, []).append(each)
    return found


def _claim(
    row: AgreementRow, plan: PlanStanding, claims: Mapping[int, list[Payment]], today: date
) -> list[TodayItem]:
    """Return what to do about a claim that alone keeps the rest of a plan from falling due."""
    last, signed_on = plan.cure_until, row.agreement.signed_on
    if last is None or last >= today or plan.accelerated_on is not None or not plan.is_broken:
        return []
    claimed = total(
        each.amount
        for each in claims.get(row.agreement.case_id, ())
        if signed_on is not None and signed_on <= each.paid_on <= last
    )
    if claimed <= ZERO:
        return []
    what = say("Confirm the {amount} claimed, or void it: until then the rest is not due", amount=claimed)
    item = _base(row, what, _late((today - last).days))
    action = TodayAction.OPEN_CASE
    return [replace(item, group=TodayGroup.PROMISES, urgency=Urgency.BAD, amount=claimed, action=action)]


def _base(row: AgreementRow, what: Sentence, limit: Sentence) -> TodayItem:
    agreement = row.agreement
    return TodayItem(
        group=TodayGroup.PAPERS,
        case_id=agreement.case_id,
        name=row.debtor,
        number=agreement.agreement_no,
        what=what,
        urgency=Urgency.SOON,
        limit=limit,
        operator=row.drafted_by,
        action=TodayAction.OPEN_AGREEMENT,
        amount=agreement.terms.total.total,
        target_id=agreement.id,
    )


def _unsigned(row: AgreementRow) -> Iterator[TodayItem]:
    if row.agreement.status is AgreementStatus.PRINTED:
        yield _base(row, say("Bring back signed, or void it"), say("Not signed"))
    elif row.agreement.status is AgreementStatus.PENDING:
        item = _base(row, say("Agreement waits for approval"), say("Second person"))
        yield replace(item, group=TodayGroup.REVIEW)


def _unchecked(row: AgreementRow, check_from: date) -> Iterator[TodayItem]:
    """Ask for the check of a signed paper, as long as it was signed a short while ago."""
    signed_on = row.agreement.signed_on
    is_due = signed_on is not None and signed_on >= check_from
    if is_due and row.agreement.checked_at is None:
        what = say("Scan and check: signed on {day}", day=signed_on)
        yield _base(row, what, say("Not checked"))


def _changed_basis(row: AgreementRow) -> TodayItem:
    changed_on = row.agreement.basis_changed_on
    what = say("Amend on the present balance: the debt changed on {day}", day=changed_on)
    return replace(_base(row, what, say("Amend")), group=TodayGroup.REVIEW)


def _running(
    row: AgreementRow, plan: PlanStanding, today: date, *, printed: date | None
) -> Iterator[TodayItem]:
    """Yield what a plan asks for that is due, in grace, broken or wholly due."""
    due = plan.next_due
    is_calm = due is None or due.state in {InstalmentState.UPCOMING, InstalmentState.PARTLY}
    if is_calm and plan.accelerated_on is None:
        return
    base = replace(_base(row, say("Due"), say("Today")), group=TodayGroup.PROMISES, amount=plan.due_now)
    if plan.accelerated_on is not None:
        what = say("The whole rest is due since {day}; no waiver holds any more", day=plan.accelerated_on)
        if plan.lapsed.is_zero:
            what = say("The whole rest is due since {day}", day=plan.accelerated_on)
        yield replace(base, what=what, urgency=Urgency.BAD, limit=_late((today - plan.accelerated_on).days))
        return
    assert due is not None
    number, late = due.instalment.no, (today - due.instalment.due_on).days
    what = say("Ask why first: instalment {number} is not paid in full", number=number)
    if plan.cure_until is not None and plan.is_broken:
        last = max(plan.cure_until, today)
        left = (last - today).days
        what = say("Paying by {day} saves the plan: reminded in writing", day=last)
        limit = say("%n day(s) left", count=left) if left > 0 else say("Today")
        yield replace(base, what=what, urgency=Urgency.BAD if left <= _NEAR else Urgency.SOON, limit=limit)
        return
    is_broken = due.state is InstalmentState.BROKEN
    urgency = Urgency.BAD if is_broken else Urgency.SOON
    yield replace(base, what=what, urgency=urgency, limit=_late(late), amount=due.missing)
    if is_broken:
        yield _notice(row, plan, printed)


def _notice(row: AgreementRow, plan: PlanStanding, printed: date | None) -> TodayItem:
    """Ask for the written reminder that the clause on breach wants, then for the day it arrived."""
    broken_on = row.agreement.broken_on
    is_out = printed is not None and (broken_on is None or printed >= broken_on)
    if is_out:
        what = say("Enter when the notice of breach arrived")
        item = replace(_base(row, what, say("Enter it")), amount=plan.arrears)
        return replace(item, action=TodayAction.ENTER_NOTICE)
    what = say("Bring the notice of breach; %n day(s) to make good run from it",
               count=row.agreement.terms.cure_days)  # fmt: skip
    item = _base(row, what, say("Print it"))
    return replace(item, amount=plan.arrears, action=TodayAction.WRITE_NOTICE)


def _reminder(row: AgreementRow, plan: PlanStanding, today: date, reminds: int) -> Iterator[TodayItem]:
    """Ask for the one reminder before a due date, unless somebody spoke to the debtor meanwhile."""
    due = plan.next_due
    if due is None or plan.is_broken or due.state not in {InstalmentState.UPCOMING, InstalmentState.PARTLY}:
        return
    left = (due.instalment.due_on - today).days
    if left > reminds:
        return
    day, number = due.instalment.due_on, due.instalment.no
    what = say("Remind once, no pressing: instalment {number}, due {day}", number=number, day=day)
    item = _base(row, what, say("%n day(s) left", count=left))
    yield replace(
        item,
        group=TodayGroup.PROMISES,
        urgency=Urgency.CALM,
        amount=due.missing,
        action=TodayAction.LOG_CONTACT,
    )


def _late(days: int) -> Sentence:
    """Say how late something is."""
    return say("%n day(s) late", count=days) if days > 0 else say("Today")
