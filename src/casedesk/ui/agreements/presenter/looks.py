"""How agreements look: words, icons and tones of their states, rows of list and schedule."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from casedesk.domain.agreement_parts import Absorber
from casedesk.domain.agreements import STATUS_NAMES, AgreementStatus
from casedesk.domain.allocation import AllocationOrder
from casedesk.domain.instalment_states import InstalmentStanding, InstalmentState
from casedesk.domain.money import Money, total
from casedesk.domain.offers import OFFER_NAMES, OPEN_OFFERS, OfferStatus
from casedesk.domain.plan_standings import PlanStanding
from casedesk.domain.schedules import Instalment, Interval, Remainder, RestDayShift
from casedesk.domain.sentences import say
from casedesk.services.agreement_lists import AgreementRow
from casedesk.services.offers import OfferRow
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Styled, Tone

_STATUS_LOOKS: Final = {
    AgreementStatus.DRAFT: (Tone.ACCENT, "pencil"),
    AgreementStatus.PENDING: (Tone.INFO, "clock"),
    AgreementStatus.APPROVED: (Tone.ACCENT, "check"),
    AgreementStatus.PRINTED: (Tone.INFO, "printer"),
    AgreementStatus.SIGNED: (Tone.OK, "check"),
    AgreementStatus.DONE: (Tone.OK, "circle-check"),
    AgreementStatus.BROKEN: (Tone.WARN, "warning"),
    AgreementStatus.VOID: (Tone.NEUTRAL, "x"),
    AgreementStatus.REPLACED: (Tone.NEUTRAL, "x"),
}
_STATE_LOOKS: Final = {
    InstalmentState.KEPT: (Tone.OK, "check", say("All kept")),
    InstalmentState.PARTLY: (Tone.ACCENT, "yuan", say("Partly, {day}")),
    InstalmentState.UPCOMING: (Tone.LINE, "clock", say("Due {day}")),
    InstalmentState.DUE_TODAY: (Tone.WARN, "clock", say("Due today")),
    InstalmentState.IN_GRACE: (Tone.WARN, "clock", say("In grace, {day}")),
    InstalmentState.BROKEN: (Tone.BLOCK, "warning", say("Missed {day}")),
}
REMAINDERS: Final = {
    Remainder.LAST: say("On the last one"),
    Remainder.FIRST: say("On the first one"),
}
SHIFTS: Final = {
    RestDayShift.NEXT_WORKDAY: say("To the next workday"),
    RestDayShift.PREVIOUS_WORKDAY: say("To the workday before"),
    RestDayShift.NONE: say("Leave as it is"),
}
INTERVALS: Final = {
    Interval.MONTHLY: say("Every month"),
    Interval.BIWEEKLY: say("Every two weeks"),
    Interval.WEEKLY: say("Every week"),
    Interval.OWN: say("On days of its own"),
}
ORDERS: Final = {
    AllocationOrder.CC561: say("Fees, interest, principal"),
    AllocationOrder.CARD_LE90: say("Card ≤ 90 days: charges first"),
    AllocationOrder.CARD_GE91: say("Card > 90 days: principal first"),
    AllocationOrder.CONTRACT: say("As the contract says"),
}
ABSORBERS: Final = {
    Absorber.LAST: say("The last instalment"),
    Absorber.FIRST: say("The first instalment"),
    Absorber.NEXT: say("The next one"),
    Absorber.SPREAD: say("All others in equal parts"),
}
DAY_COUNTS: Final = {"360": say("a year of 360 days"), "365": say("a year of 365 days")}
LANGUAGES: Final = {"zh": say("Chinese"), "en": say("English")}


def status_mark(status: AgreementStatus) -> Mark:
    """Return the chip of a status."""
    tone, icon = _STATUS_LOOKS[status]
    return Mark(tone, icon, STATUS_NAMES[status])


def due_mark(standing: PlanStanding | None) -> Mark | None:
    """Return the chip of the next instalment, or of a plan that is all kept."""
    if standing is None:
        return None
    due = standing.next_due
    state = InstalmentState.KEPT if due is None else due.state
    tone, icon, text = _STATE_LOOKS[state]
    shapes = formats.formats()
    day = shapes.near_day(due.instalment.due_on, shapes.today()) if due is not None else ""
    return Mark(tone, icon, say(text.text, day=day))


def instalment_mark(state: InstalmentState) -> Mark:
    """Return the chip of one instalment."""
    tone, icon, _text = _STATE_LOOKS[state]
    return Mark(tone, icon, state.label)


def list_row(row: AgreementRow) -> tuple[object, ...]:
    """Return a line of the list; the agreement's key stands behind the columns."""
    agreement, standing = row.agreement, row.standing
    number = sum(1 for each in agreement.schedule if each.no)
    kept = f"{standing.kept} / {len(standing.instalments)}" if standing is not None else None
    touched = formats.formats().moment(row.touched_at) if row.touched_at else None
    return (
        agreement.agreement_no,
        row.debtor,
        row.case_no,
        row.client,
        agreement.terms.total.total,
        number,
        kept,
        due_mark(standing),
        status_mark(row.status),
        row.drafted_by,
        touched,
        agreement.id,
        "open",
    )


_OFFER_LOOKS: Final = {
    OfferStatus.DRAFT: (Tone.ACCENT, "pencil"),
    OfferStatus.PENDING: (Tone.INFO, "clock"),
    OfferStatus.APPROVED: (Tone.ACCENT, "check"),
    OfferStatus.PRINTED: (Tone.INFO, "printer"),
    OfferStatus.CHOSEN: (Tone.OK, "check"),
    OfferStatus.VOID: (Tone.NEUTRAL, "x"),
}


def offer_row(row: OfferRow) -> tuple[object, ...]:
    """Return a line of the list for a sheet of offers: how many plans, and until when they hold."""
    offer, shapes = row.offer, formats.formats()
    tone, icon = _OFFER_LOOKS[offer.status]
    is_late = offer.is_lapsed(shapes.today())
    until = say("until {day}", day=shapes.near_day(offer.valid_until, shapes.today()))
    return (
        offer.offer_no,
        row.debtor,
        row.case_no,
        row.client,
        max(row.totals),
        len(offer.options),
        None,
        Mark(Tone.WARN if is_late else Tone.LINE, "clock", until) if offer.status in OPEN_OFFERS else None,
        Mark(tone, icon, OFFER_NAMES[offer.status]),
        row.drafted_by,
        None,
        offer.id,
        "offer",
    )


def schedule_rows(
    schedule: Sequence[Instalment],
    standing: PlanStanding | None = None,
    edited: frozenset[int] = frozenset(),
    *,
    is_live: bool = True,
) -> list[tuple[object, ...]]:
    """Return the schedule with its totals; a signed plan shows what came in and how each instalment stands.

    Of a plan that is over otherwise than by being paid, only what was received is told.
    """
    stands = {each.instalment.no: each for each in standing.instalments} if standing else {}
    is_short = any(each.to_interest for each in schedule)
    rows = [
        _schedule_row(
            each,
            _remark(each, edited),
            _to_date(stands.get(each.no), is_due=bool(standing and standing.accelerated_on), is_live=is_live),
            is_short=is_short,
        )
        for each in schedule
    ]
    return [*rows, _total_row(schedule, tuple(stands.values()), is_live=is_live)]


_ToDate = tuple[Mark | None, Money | None, Money | None]
_OPEN: Final = frozenset({InstalmentState.UPCOMING, InstalmentState.PARTLY})


def _to_date(stands: InstalmentStanding | None, *, is_due: bool, is_live: bool) -> _ToDate:
    """Return state, payment and rest of an instalment; once the rest is due, no day is waited for."""
    if stands is None:
        return None, None, None
    paid, rest = stands.paid or None, stands.missing or None
    if not is_live:
        return instalment_mark(stands.state) if stands.state is InstalmentState.KEPT else None, paid, None
    if is_due and stands.state in _OPEN:
        return Mark(Tone.BLOCK, "warning", say("Due at once")), paid, rest
    return instalment_mark(stands.state), paid, rest


def _schedule_row(
    row: Instalment, remark: Styled | str, to_date: _ToDate, *, is_short: bool
) -> tuple[object, ...]:
    state, paid, rest = to_date
    return (
        say("Down") if row.no == 0 else str(row.no),
        formats.formats().day(row.due_on) if is_short else _day(row.due_on),
        remark,
        state,
        Styled(formats.money(row.amount), is_bold=True),
        paid,
        rest,
        row.to_charges or None,
        row.to_principal or None,
        row.to_interest or None,
        row.balance,
        row.no,
    )


def _total_row(
    schedule: Sequence[Instalment], stands: Sequence[InstalmentStanding], *, is_live: bool
) -> tuple[object, ...]:
    count = sum(1 for each in schedule if each.no)
    parts = (
        say("Down + %n", count=count)
        if schedule and schedule[0].no == 0
        else say("%n in the plan", count=count)
    )
    paid = total(each.paid for each in stands) if stands else None
    rest = total(each.missing for each in stands) if stands and is_live else None
    sums = (
        total(each.amount for each in schedule),
        paid,
        rest,
        total(each.to_charges for each in schedule),
        total(each.to_principal for each in schedule),
        total(each.to_interest for each in schedule),
    )
    return (
        Styled(say("Total"), is_bold=True),
        Styled(parts, is_bold=True),
        "",
        "",
        *("" if each is None else Styled(formats.money(each), is_bold=True) for each in sums),
        "",
        -1,
    )


def _day(day: date) -> str:
    return f"{formats.formats().day(day)} {formats.formats().weekday(day)}"


def _remark(row: Instalment, edited: frozenset[int]) -> Styled | str:
    """Say what was set by hand, that a rest day moved the due day, or that holidays are not published."""
    if row.no in edited:
        return Styled(say("set by hand"), icon="pencil", is_secondary=True, tone=Tone.ACCENT)
    day = f"{row.planned_on.month}-{row.planned_on.day:02}"
    if row.is_shifted and row.is_provisional:
        return Styled(say("was {day}, provisional", day=day), is_secondary=True, tone=Tone.INFO)
    if row.is_shifted:
        weekday = formats.formats().weekday(row.planned_on)
        words = say("was {day} {weekday}", day=day, weekday=weekday)
        return Styled(words, is_secondary=True, tone=Tone.INFO)
    return Styled(say("provisional"), is_secondary=True) if row.is_provisional else ""
