"""Every combination of terms either comes out to the fen or is refused with a sentence."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casedesk.domain.agreement_parts import Absorber, RowEdit
from casedesk.domain.allocation import NOTHING, AllocationOrder, Components, Part
from casedesk.domain.capitals import capitals
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.proofs import ProofRule, Sums, proof_lines, proofs
from casedesk.domain.schedules import (
    Instalment,
    Interval,
    Remainder,
    RestDayShift,
    ScheduleImpossibleError,
    ScheduleTerms,
    make_schedule,
)
from casedesk.domain.workdays import Festival, OfficeCalendar, PublishedYear

OFF = {date(2026, 2, 15) + timedelta(days=each): Festival.SPRING_FESTIVAL for each in range(9)}
CALENDAR = OfficeCalendar(published={2026: PublishedYear(2026, "invented", OFF, {})})
SIGNED = date(2026, 1, 5)
PLAIN = ScheduleTerms(Components(Money.of(1200)), ZERO, None, 4, date(2026, 3, 16), runs_from=SIGNED)
CHARGED = replace(PLAIN, total=Components(Money.of(12000), Money.of(300), Money.of(80), Money.of(20)))


def yuan(text: str) -> Money:
    return Money.of(text)


def amounts(terms: ScheduleTerms) -> list[str]:
    return [str(row.amount) for row in make_schedule(terms, CALENDAR)]


def require_proved(terms: ScheduleTerms, schedule: tuple[Instalment, ...]) -> None:
    to_pay = total(row.amount for row in schedule)
    spelled = capitals(terms.total.total, limit=None)
    sums = Sums(terms.total, NOTHING, spelled, pay_capitals=capitals(to_pay, limit=None))
    found = proofs(sums, terms, schedule)
    assert [each for each in found if not each.holds] == []
    assert all(line.holds and line.left and line.right for line in proof_lines(found))
    interest = total(row.to_interest for row in schedule)
    assert to_pay == terms.total.total + interest
    assert total(row.to_charges for row in schedule) == terms.total.charges
    assert total(row.to_principal for row in schedule) == terms.total.principal
    assert schedule[-1].balance == ZERO
    assert all(row.amount > ZERO for row in schedule)
    assert not any(part.is_negative for row in schedule for part in (row.to_charges, row.to_principal))
    assert all(earlier.due_on < later.due_on for earlier, later in pairwise(schedule))


MONEY = st.integers(min_value=0, max_value=10**7).map(Money.of_fen)
SOME = st.integers(min_value=1, max_value=10**6).map(Money.of_fen)
DAYS = st.dates(min_value=date(2026, 1, 1), max_value=date(2029, 12, 31))


@st.composite
def any_terms(draw: st.DrawFn) -> ScheduleTerms:
    agreed = draw(st.builds(Components, MONEY, MONEY, MONEY, MONEY))
    interval = draw(st.sampled_from(Interval))
    number = draw(st.integers(min_value=1, max_value=70))
    first_on = draw(DAYS)
    has_down = draw(st.booleans())
    each = None
    if draw(st.booleans()):
        share = max(1, agreed.total.fen // draw(st.integers(min_value=1, max_value=40)))
        each = Money.of_fen(share + draw(st.integers(min_value=0, max_value=999)))
    edits = {
        no: RowEdit(
            no,
            draw(st.none() | SOME),
            draw(st.none() | st.just(first_on + timedelta(days=31 * no))),
        )
        for no in draw(st.sets(st.integers(min_value=1, max_value=min(number, 12)), max_size=3))
    }
    order = draw(st.sampled_from(AllocationOrder))
    return ScheduleTerms(
        total=agreed,
        down_payment=draw(MONEY) if has_down else ZERO,
        down_on=first_on - timedelta(days=draw(st.integers(min_value=3, max_value=40))) if has_down else None,
        instalments=number,
        first_on=first_on,
        interval=interval,
        shift=draw(st.sampled_from(RestDayShift)),
        remainder=draw(st.sampled_from(Remainder)),
        order=order,
        monthly_day=draw(st.none() | st.integers(min_value=29, max_value=31)),
        each=each,
        balloon=draw(st.none() | SOME),
        own_days=tuple(sorted(draw(st.sets(DAYS, min_size=1, max_size=12))))
        if interval is Interval.OWN
        else (),
        edits=tuple(edits.values()),
        absorber=draw(st.sampled_from(Absorber)),
        running_rate=draw(st.none() | st.decimals(min_value=0, max_value=24, places=4)),
        day_count=draw(st.sampled_from([360, 365])),
        runs_from=first_on - timedelta(days=draw(st.integers(min_value=0, max_value=60))),
        contract_order=draw(st.permutations(tuple(Part)).map(tuple)) if draw(st.booleans()) else (),
    )


@settings(max_examples=400)
@given(any_terms())
def test_that_every_combination_of_terms_is_proved_or_refused(terms: ScheduleTerms) -> None:
    try:
        schedule = make_schedule(terms, CALENDAR)
    except ScheduleImpossibleError:
        return
    require_proved(terms, schedule)
    by_no = {row.no: row for row in schedule}
    for edit in terms.edits:
        assert edit.amount is None or by_no[edit.no].amount == edit.amount
        assert edit.due_on is None or by_no[edit.no].due_on == edit.due_on
    rows = [row for row in schedule if row.no]
    if terms.balloon is not None and len(rows) not in {edit.no for edit in terms.edits if edit.amount}:
        assert rows[-1].amount == terms.balloon
    if terms.each is not None and terms.balloon is None and not any(edit.amount for edit in terms.edits):
        assert {row.amount for row in rows[:-1]} <= {terms.each}
        assert terms.interval is Interval.OWN or rows[-1].amount <= terms.each
    assert terms.running_rate or not any(row.to_interest for row in schedule)


@given(
    st.builds(Components, SOME, MONEY, MONEY, MONEY),
    st.integers(min_value=1, max_value=60),
    st.decimals(min_value=0, max_value=24, places=2),
    st.sampled_from(Absorber),
    st.integers(min_value=1, max_value=59),
    st.integers(min_value=-90, max_value=90),
)
def test_that_one_edited_row_moves_only_the_rows_that_absorb(  # noqa: PLR0917 - one per axis
    agreed: Components, number: int, rate: Decimal, absorber: Absorber, no: int, per_cent: int
) -> None:
    terms = replace(PLAIN, total=agreed, instalments=max(number, no + 1), absorber=absorber)
    try:
        before = make_schedule(terms, CALENDAR)
    except ScheduleImpossibleError:
        return
    wanted = Money.of_fen(before[no - 1].amount.fen * (100 + per_cent) // 100)
    edited = replace(terms, edits=(RowEdit(no, wanted),))
    with_interest = replace(edited, running_rate=rate)
    for each in (edited, with_interest):
        try:
            after = make_schedule(each, CALENDAR)
        except ScheduleImpossibleError:
            continue
        require_proved(each, after)
        assert after[no - 1].amount == wanted
        if each is edited and absorber is not Absorber.SPREAD:
            changed = [row.no for row, was in zip(after, before, strict=True) if row.amount != was.amount]
            assert len(changed) <= 2


def test_that_an_agreed_amount_is_paid_until_the_rest() -> None:
    assert amounts(replace(PLAIN, each=yuan("500"))) == ["500.00", "500.00", "200.00"]
    assert amounts(replace(PLAIN, each=yuan("400"))) == ["400.00"] * 3
    assert amounts(replace(PLAIN, each=yuan("5000"))) == ["1,200.00"]
    with_down = replace(PLAIN, each=yuan("500"), down_payment=yuan("100"), down_on=SIGNED)
    assert amounts(with_down) == ["100.00", "500.00", "500.00", "100.00"]


def test_that_an_agreed_amount_includes_the_running_interest() -> None:
    terms = replace(CHARGED, each=yuan("2000"), running_rate=Decimal(12))
    schedule = make_schedule(terms, CALENDAR)
    assert {str(row.amount) for row in schedule[:-1]} == {"2,000.00"}
    # 12,000 from 5 January to 16 March, 70 days, at 12 % on 360 days
    assert schedule[0].to_interest == yuan("280")
    # 400 of charges and 280 of interest leave 1,320 of the first 2,000 for the principal
    assert schedule[0].to_principal == yuan("1320")
    assert schedule[-1].amount <= yuan("2000")
    require_proved(terms, schedule)


def test_that_equal_parts_bear_their_interest_on_top() -> None:
    schedule = make_schedule(replace(PLAIN, running_rate=Decimal("3.65"), day_count=365), CALENDAR)
    # 0.01 % a day: 1,200 for 70 days, 900 for 31, 600 for 32 (the 16th is a Saturday), 300 for 29
    assert [str(row.to_interest) for row in schedule] == ["8.40", "2.79", "1.92", "0.87"]
    assert [str(row.amount) for row in schedule] == ["308.40", "302.79", "301.92", "300.87"]
    assert [str(row.balance) for row in schedule] == ["900.00", "600.00", "300.00", "0.00"]


def test_that_the_down_payment_bears_no_interest_and_its_days_count_for_the_first_row() -> None:
    terms = replace(
        PLAIN,
        running_rate=Decimal("3.65"),
        day_count=365,
        down_payment=yuan("200"),
        down_on=SIGNED + timedelta(days=10),
    )
    schedule = make_schedule(terms, CALENDAR)
    assert schedule[0].to_interest == ZERO
    assert schedule[1].to_interest == yuan("7.20")  # 1,200 for 10 days and 1,000 for 60


@pytest.mark.parametrize(
    ("absorber", "expected"),
    [
        (Absorber.LAST, "300 100 300 500"),
        (Absorber.FIRST, "500 100 300 300"),
        (Absorber.NEXT, "300 100 500 300"),
        (Absorber.SPREAD, "366.66 100 366.66 366.68"),
    ],
)
def test_that_somebody_absorbs_what_an_edited_row_leaves(absorber: Absorber, expected: str) -> None:
    edited = replace(PLAIN, edits=(RowEdit(2, yuan("100")),), absorber=absorber)
    assert [yuan(each) for each in expected.split()] == [
        row.amount for row in make_schedule(edited, CALENDAR)
    ]


def test_that_a_balloon_is_paid_last_and_never_absorbs() -> None:
    assert amounts(replace(PLAIN, balloon=yuan("600"))) == ["200.00"] * 3 + ["600.00"]
    edited = replace(PLAIN, balloon=yuan("600"), edits=(RowEdit(1, yuan("50")),))
    assert amounts(edited) == ["50.00", "200.00", "350.00", "600.00"]
    both = replace(PLAIN, balloon=yuan("600"), each=yuan("250"))
    assert amounts(both) == ["250.00", "250.00", "100.00", "600.00"]


def test_that_own_days_make_the_number_and_an_agreed_amount_leaves_the_rest_to_the_last() -> None:
    days = (date(2026, 3, 2), date(2026, 3, 31), date(2026, 6, 30))
    terms = replace(PLAIN, interval=Interval.OWN, own_days=days, instalments=99)
    assert [row.due_on for row in make_schedule(terms, CALENDAR)] == list(days)
    assert amounts(terms) == ["400.00"] * 3
    assert amounts(replace(terms, each=yuan("100"))) == ["100.00", "100.00", "1,000.00"]


def test_that_a_day_set_by_hand_is_not_shifted() -> None:
    sunday = date(2026, 4, 19)
    schedule = make_schedule(replace(PLAIN, edits=(RowEdit(2, due_on=sunday),)), CALENDAR)
    assert schedule[1].due_on == sunday
    assert not schedule[1].is_shifted


def test_that_the_contract_settles_in_its_own_order() -> None:
    own = (Part.PRINCIPAL, Part.FEES, Part.INTEREST, Part.PENALTY)
    terms = replace(CHARGED, order=AllocationOrder.CONTRACT, contract_order=own)
    assert make_schedule(terms, CALENDAR)[0].to_principal == yuan("3100")
    without = replace(terms, contract_order=())
    assert make_schedule(without, CALENDAR)[0].to_charges == yuan("400")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"each": yuan("0")}, "above zero"),
        ({"each": -yuan("5")}, "above zero"),
        ({"each": yuan("0.01")}, "more than 600"),
        ({"instalments": 0}, "between 1 and 600"),
        ({"instalments": 601}, "between 1 and 600"),
        ({"balloon": yuan("0")}, "last amount must be above zero"),
        ({"balloon": yuan("1200")}, "leaves nothing"),
        ({"balloon": yuan("10"), "instalments": 1}, "at least two"),
        ({"interval": Interval.OWN}, "at least one day"),
        ({"interval": Interval.OWN, "own_days": (date(2026, 3, 3), date(2026, 3, 3))}, "does not follow"),
        ({"interval": Interval.OWN, "own_days": (date(1, 1, 1),)}, "out of reach"),
        ({"first_on": date(9999, 12, 31)}, "out of reach"),
        ({"edits": (RowEdit(0, yuan("5")),)}, "own amount and day"),
        ({"edits": (RowEdit(5, yuan("5")),)}, "no instalment 5"),
        ({"each": yuan("600"), "edits": (RowEdit(3, yuan("5")),)}, "no instalment 3"),
        ({"edits": (RowEdit(1, yuan("5")), RowEdit(1, yuan("6")))}, "twice"),
        ({"edits": (RowEdit(1, ZERO),)}, "above zero"),
        ({"edits": (RowEdit(1, -yuan("1")),)}, "above zero"),
        ({"edits": (RowEdit(1, yuan("1200")),)}, "by hand instalment 4 would be zero or less"),
        ({"edits": tuple(RowEdit(no, yuan("5")) for no in range(1, 5))}, "none can take the rest"),
        ({"edits": (RowEdit(4, yuan("5")),), "absorber": Absorber.NEXT}, "No free instalment follows"),
        ({"edits": (RowEdit(2, due_on=date(2026, 3, 16)),)}, "does not follow"),
        ({"running_rate": Decimal(-1)}, "impossible"),
        ({"running_rate": Decimal("NaN")}, "impossible"),
        ({"running_rate": Decimal(1000)}, "impossible"),
        ({"running_rate": Decimal(12), "day_count": 366}, "360 or 365"),
        ({"running_rate": Decimal(24), "each": yuan("20")}, "does not even pay the interest"),
    ],
)
def test_that_what_cannot_be_is_refused_with_a_sentence(changes: dict[str, object], told: str) -> None:
    with pytest.raises(ScheduleImpossibleError, match=told):
        make_schedule(replace(PLAIN, **changes), CALENDAR)  # type: ignore[arg-type]


def test_that_altered_interest_fails_its_proof() -> None:
    terms = replace(PLAIN, running_rate=Decimal(12))
    schedule = make_schedule(terms, CALENDAR)
    cent = Money.of_fen(1)
    more = replace(schedule[1], to_interest=schedule[1].to_interest + cent, amount=schedule[1].amount + cent)
    altered = (schedule[0], more, *schedule[2:])
    found = proofs(Sums(terms.total, NOTHING, capitals(terms.total.total)), terms, altered)
    assert [each.rule for each in found if not each.holds] == [ProofRule.INTEREST]
