"""Gathers what the lines of a payment file are compared with: cases, plans, promises, the ledger."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from casedesk.domain.contacts import PromiseState
from casedesk.domain.instalment_states import InstalmentState
from casedesk.domain.payment_files import PaymentLine
from casedesk.domain.payment_matches import (
    NEAR,
    Booked,
    Candidate,
    Expected,
    Matcher,
    Proposal,
    name_of,
    noted_numbers,
    number_key,
    told_numbers,
)
from casedesk.domain.payments import PaymentChannel
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.services.plans import promises_of, standing_of
from casedesk.storage import agreements, payment_files
from casedesk.storage.shelves import Shelves

_SOON: Final = timedelta(days=40)
"""Instalments due within these days may be paid already."""


def matcher_for(
    desk: Desk,
    shelves: Shelves,
    lines: Sequence[PaymentLine],
    *,
    client_id: int | None,
    channel: PaymentChannel,
    is_new: bool = True,
) -> Matcher:
    """Return what proposes for these lines; new ones are also compared with the lines of earlier files."""
    connection = shelves.connection
    found = payment_files.cases_of_numbers(connection, _numbers(lines), client_id)
    payers = {each.payer for each in lines if each.payer and not told_numbers(each)}
    names = payers | {name_of(each) for each in payers}
    found += payment_files.cases_of_names(connection, names, client_id)
    cases = {each.case_id: each for each in found}
    days = [each.paid_on for each in lines]
    booked: dict[int, list[Booked]] = {}
    if days:
        since, until = min(days) - NEAR, max(days) + NEAR
        booked = payment_files.booked_on(connection, cases, since, until, channel)
    planned, promised = payment_files.cases_that_expect(connection, cases)
    whole = [
        replace(
            each,
            booked=tuple(booked.get(key, ())),
            expected=tuple(_expected(desk, shelves, key, has_plan=key in planned, promised=promised)),
        )
        for key, each in cases.items()
    ]
    vouchers = {each.voucher_no for each in lines if each.voucher_no}
    earlier = payment_files.earlier_lines(shelves, vouchers, min(days), max(days)) if is_new and days else ()
    return Matcher(whole, earlier)


def propose(
    desk: Desk,
    shelves: Shelves,
    lines: Sequence[PaymentLine],
    *,
    client_id: int | None,
    channel: PaymentChannel,
    is_new: bool = True,
) -> tuple[Proposal, ...]:
    """Return what is proposed for each of the lines, in their order."""
    matcher = matcher_for(desk, shelves, lines, client_id=client_id, channel=channel, is_new=is_new)
    return tuple(matcher.propose(each) for each in lines)


def alike(
    shelves: Shelves, case_id: int, line: PaymentLine, channel: PaymentChannel
) -> tuple[Candidate, tuple[Booked, ...]]:
    """Return a case and those of its payments that a line could be another telling of."""
    case = payment_files.cases_of_keys(shelves.connection, [case_id])[0]
    booked = payment_files.booked_on(
        shelves.connection, [case_id], line.paid_on - NEAR, line.paid_on + NEAR, channel
    )
    return case, tuple(each for each in booked.get(case_id, ()) if each.amount == line.amount)


def _numbers(lines: Sequence[PaymentLine]) -> set[str]:
    """Return every number that could name a case, as written and as compared."""
    found = {text for each in lines for text in (each.case_no.strip(), each.contract_no.strip()) if text}
    found |= {number_key(each) for each in found}
    for each in lines:
        if not told_numbers(each):
            found.update(noted_numbers(each))
    return found


def _expected(
    desk: Desk, shelves: Shelves, case_id: int, *, has_plan: bool, promised: Collection[int]
) -> Iterator[Expected]:
    """Yield what a case waits for: unpaid instalments, the first and those due soon, and open promises."""
    if has_plan:
        yield from _instalments(desk, shelves, case_id)
    if case_id in promised:
        for each in promises_of(desk, shelves, case_id):
            if each.state is not PromiseState.KEPT:
                day = each.promise.due_on
                yield Expected(
                    each.promise.amount - each.paid, say("The amount was promised for {day}.", day=day)
                )


def _instalments(desk: Desk, shelves: Shelves, case_id: int) -> Iterator[Expected]:
    today = desk.today()
    agreement = agreements.running(shelves, case_id)
    plan = standing_of(shelves, agreement, today, desk.calendar) if agreement is not None else None
    if plan is None:
        return
    unpaid = [each for each in plan.instalments if each.state is not InstalmentState.KEPT]
    for place, each in enumerate(unpaid):
        due = each.instalment.due_on
        if place == 0 or due <= today + _SOON:
            what = say("The amount is instalment {number}, due {day}.", number=each.instalment.no, day=due)
            if not each.instalment.no:
                what = say("The amount is the down payment, due {day}.", day=due)
            yield Expected(each.missing, what)
