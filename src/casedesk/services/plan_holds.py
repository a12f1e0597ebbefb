"""What holds the days of a plan beside its own clauses: an open dispute, a supervisor's word, a late entry.

Only the longest day on which nothing counts as missed stands on the agreement itself; each of the reasons
for it is read from where it was written down, so that the end of one leaves the others.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from casedesk.domain.agreements import Agreement
from casedesk.domain.cases import FlagKind
from casedesk.domain.complaints import ComplaintKind
from casedesk.domain.papers import PaperKind
from casedesk.domain.plan_standings import cure_ends_on
from casedesk.services.desk import Desk
from casedesk.storage import audit
from casedesk.storage.flags import acting
from casedesk.storage.rows import audit_entries
from casedesk.storage.shelves import Shelves

_POSTPONED: Final = "agreement.postponed"
_LOOKED_AT: Final = 40
"""Entries of one case in which the entry of a reminder is looked for, the newest first."""


def is_disputed(desk: Desk, shelves: Shelves, case_id: int) -> bool:
    """Tell whether the claim is disputed and nobody has answered yet."""
    flags, matters = shelves.flags.table.c, shelves.complaints.table.c
    marked = flags.case_id == case_id, flags.kind == FlagKind.DISPUTE, acting(desk.today())
    if shelves.flags.first(*marked) is not None:
        return True
    told = shelves.complaints.all(matters.case_id == case_id, matters.kind == ComplaintKind.DISPUTE)
    return any(each.status.is_open for each in told)


def last_day(desk: Desk, shelves: Shelves, agreement: Agreement) -> date | None:
    """Return the last day on which making good saves a plan; None before its written reminder.

    Once the rest is due it is the day before. Until then it does not end before the reminder was entered, nor
    while a dispute is open; after the answer the days for it run once more.
    """
    if agreement.accelerated_on is not None:
        return agreement.accelerated_on - timedelta(days=1)
    by_clause = cure_ends_on(agreement, desk.calendar)
    if by_clause is None:
        return None
    if is_disputed(desk, shelves, agreement.case_id):
        return date.max
    cure_days = timedelta(days=agreement.terms.cure_days)
    answered = (
        desk.calendar.next_workday(day + cure_days) for day in _dispute_ends(desk, shelves, agreement)
    )
    return max(by_clause, _entered_on(desk, shelves, agreement) or by_clause, *answered)


def postponed_until(shelves: Shelves, agreement: Agreement) -> date | None:
    """Return the day through which a supervisor last gave more time, None where nobody did."""
    table = audit_entries.c
    told = audit.entries(
        shelves.connection,
        table.subject == agreement.agreement_no,
        table.action == _POSTPONED,
        table.case_id == agreement.case_id,
        amount=1,
    )
    return date.fromisoformat(str(told[0].summary["until"])) if told else None


def longest(desk: Desk, shelves: Shelves, agreement: Agreement, until: date) -> date:
    """Return the day through which nothing counts as missed once a supervisor gives time until a day.

    The new word takes the place of the supervisor's last one, and of nothing else.
    """
    if is_disputed(desk, shelves, agreement.case_id):
        return date.max
    others = agreement.grace_until
    is_own = others is None or others == postponed_until(shelves, agreement)
    return until if is_own or others is None else max(until, others)


def reminded_of_on(desk: Desk, shelves: Shelves, agreement: Agreement) -> date | None:
    """Return the day as of which the reminder told what was missed: that of its printing, if known."""
    noticed_on = agreement.noticed_on
    if noticed_on is None:
        return None
    return max(printed_of_breach(desk, shelves, agreement, noticed_on), default=noticed_on)


def printed_of_breach(desk: Desk, shelves: Shelves, agreement: Agreement, by: date) -> list[date]:
    """Return the days up to one on which a reminder of the present breach was printed."""
    table = shelves.papers.table.c
    found = shelves.papers.all(table.kind == PaperKind.BREACH_NOTICE, table.case_id == agreement.case_id)
    days = (desk.day_of(each.printed_at) for each in found)
    return [each for each in days if (agreement.broken_on or each) <= each <= by]


def _dispute_ends(desk: Desk, shelves: Shelves, agreement: Agreement) -> Iterator[date]:
    """Yield the days on which disputes about a case were answered, or their mark was taken off."""
    flags, matters = shelves.flags.table.c, shelves.complaints.table.c
    marks = shelves.flags.all(flags.case_id == agreement.case_id, flags.kind == FlagKind.DISPUTE)
    yield from (day for each in marks if (day := each.cleared_on or each.until_on) is not None)
    told = shelves.complaints.all(matters.case_id == agreement.case_id, matters.kind == ComplaintKind.DISPUTE)
    yield from (desk.day_of(each.closed_at) for each in told if each.closed_at is not None)


def _entered_on(desk: Desk, shelves: Shelves, agreement: Agreement) -> date | None:
    """Return the day on which the reminder's arrival was entered, None where the log does not tell."""
    assert agreement.noticed_on is not None
    table, wanted = audit_entries.c, agreement.noticed_on.isoformat()
    told = audit.entries(
        shelves.connection,
        table.case_id == agreement.case_id,
        table.at >= datetime.combine(agreement.noticed_on, time(), desk.zone),
        amount=_LOOKED_AT,
    )
    for each in told:
        if any(one.field == "noticed_on" and one.after == wanted for one in each.changes):
            return desk.day_of(each.at)
    return None
