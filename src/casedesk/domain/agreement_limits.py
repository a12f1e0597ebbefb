"""The rules about how far terms may go: the client's approval, the legal cap, the office's limits, means."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from casedesk.domain.agreement_facts import AgreementCheck, AgreementFacts
from casedesk.domain.checks import Bench
from casedesk.domain.compliance import Finding, Severity
from casedesk.domain.lending_rates import CapSpan, lower_cap
from casedesk.domain.means import heaviest_month
from casedesk.domain.money import ZERO, Money
from casedesk.domain.schedule_days import interval_before
from casedesk.domain.schedules import Interval
from casedesk.domain.waivers import WaiverStatus
from casedesk.domain.workdays import add_months

_PER_CENT: Final = 100


def approval(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for the client's written approval of a waiver: given, wide enough and valid today."""
    waiver, request = facts.terms.waiver, facts.request
    if waiver.amounts.is_zero:
        yield rule.passes("none")
    elif request is None:
        yield _typed_approval(facts, rule)
    elif request.status is WaiverStatus.ASKED:
        yield rule.finds("asked", request_no=request.request_no)
    elif request.status is not WaiverStatus.APPROVED:
        yield rule.finds("refused", request_no=request.request_no)
    elif not request.is_told_in_full:
        yield rule.finds("typed", approval_no=request.approval_no)
    elif not request.is_valid_on(facts.today):
        yield rule.finds("lapsed", approval_no=request.approval_no, until=request.valid_until)
    elif not request.covers(waiver.amounts + facts.waived_before):
        left = request.amounts - facts.waived_before
        part = next(part for part, amount in waiver.amounts.parts() if amount > left.amount_of(part))
        yield rule.finds(
            "short",
            approval_no=request.approval_no,
            granted=left.amount_of(part),
            waived=waiver.amounts.amount_of(part),
        )
    elif not request.is_proved:
        yield rule.finds("unproved", severity=Severity.WARN, approval_no=request.approval_no)
    else:
        yield rule.passes(approval_no=request.approval_no)


def _typed_approval(facts: AgreementFacts, rule: Bench) -> Finding:
    """Judge an approval of which only the number is known: it is none before its answer is on file."""
    waiver = facts.terms.waiver
    number = waiver.approval_no.strip()
    if waiver.request_id is not None or not number:
        return rule.finds("missing", waived=waiver.amounts.total)
    return rule.finds("typed", approval_no=number)


def cost_cap(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether charges and running interest stay below the highest total cost that the law allows.

    The bound is generous: the larger of principal and lent amount, from the day of the loan on.
    """
    spans = _spans(facts)
    cap = spans[-1].percent if spans else facts.client.cap_annual
    rate = facts.terms.running_rate or Decimal(0)
    usual = Decimal(rule.number("cap_default"))
    is_lawful_known = bool(facts.caps) and all(each.percent is not None for each in facts.caps)
    if cap is None and rate > usual:
        yield rule.finds("unusual", rate=_shown(rate), cap=_shown(usual))
    elif facts.client.is_capped_by_lpr and not is_lawful_known:
        yield rule.finds("no_rate", severity=Severity.WARN)
    elif cap is None and rate:
        yield rule.finds("uncapped", severity=Severity.WARN, rate=_shown(rate))
    if cap is not None and rate > cap:
        yield rule.finds("rate", rate=_shown(rate), cap=_shown(cap))
    elif spans and all(each.percent is not None for each in spans):
        asked, most = _asked_and_most(facts, spans, rule.number("day_count"))
        outcome = rule.passes if asked <= most else rule.finds
        named = " / ".join(dict.fromkeys(_shown(each.percent) for each in spans if each.percent is not None))
        yield outcome("pass" if asked <= most else "block", asked=asked, most=most, cap=named)
    elif not rate and not facts.client.is_capped_by_lpr:
        yield rule.passes("unknown")


def _spans(facts: AgreementFacts) -> tuple[CapSpan, ...]:
    """Return the caps that hold for the debt from its day on; empty where that day is not known."""
    since = facts.case.debt.lent_on or facts.case.debt.overdue_on
    if since is None:
        return ()
    lawful = facts.caps if facts.client.is_capped_by_lpr else ()
    return tuple(
        CapSpan(each.first_on, lower_cap(facts.client, each.percent))
        for each in lawful or (CapSpan(since, None),)
    )


def _asked_and_most(facts: AgreementFacts, spans: Sequence[CapSpan], day_count: int) -> tuple[Money, Money]:
    """Return what is asked beside the principal, and the most that the caps leave for it."""
    terms, debt = facts.terms, facts.case.debt
    base = max(terms.debt.principal, debt.lent_amount or terms.debt.principal)
    ends = (*(each.first_on for each in spans[1:]), terms.as_of)
    per_cent_days = Decimal(0)
    for span, end in zip(spans, ends, strict=True):
        days = (min(end, terms.as_of) - span.first_on).days
        per_cent_days += (span.percent or Decimal(0)) * max(0, days)
    most = Money.rounded(base.yuan * per_cent_days / _PER_CENT / day_count)
    rate, cap = terms.running_rate, spans[-1].percent
    if rate and cap is not None:
        most += Money.rounded(facts.interest.yuan * cap / rate)
    return terms.total.charges + facts.interest, most


def _shown(share: Decimal) -> str:
    return f"{share.normalize():f}"


def most_waived(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the drafter may waive so large a share of the debt."""
    waived, debt = facts.terms.waiver.amounts.total, facts.terms.debt.total
    most = facts.limits.most_waived
    if most is None or not waived or waived.yuan * _PER_CENT <= most * debt.yuan:
        yield rule.passes()
    else:
        share = (waived.yuan * _PER_CENT / debt.yuan).quantize(Decimal("0.01"))
        yield rule.finds("block", waived=waived, share=_shown(share), most=_shown(most))


def waives_principal(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the drafter may waive principal."""
    waived = facts.terms.waiver.amounts.principal
    is_fine = facts.limits.waives_principal or not waived
    yield rule.passes() if is_fine else rule.finds("block", waived=waived)


def most_months(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the plan ends within the longest term that the drafter may agree to."""
    months, schedule = facts.limits.most_months, facts.terms.for_schedule
    if months is None:
        yield rule.passes()
        return
    first_on = schedule.own_days[0] if schedule.interval is Interval.OWN else schedule.first_on
    latest_on = add_months(interval_before(schedule, first_on), months, intended_day=_day_of(facts))
    last_on = facts.schedule[-1].planned_on
    if last_on <= latest_on:
        yield rule.passes()
    else:
        yield rule.finds("block", last_on=last_on, months=months)


def _day_of(facts: AgreementFacts) -> int | None:
    """Return the day of the month that is meant, where instalments are monthly."""
    terms = facts.terms
    return (terms.monthly_day or terms.first_on.day) if terms.interval is Interval.MONTHLY else None


def least_down(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether enough is paid at once."""
    least, agreed = facts.limits.least_down, facts.terms.total.total
    down = facts.terms.down_payment
    if least is None or down.yuan * _PER_CENT >= least * agreed.yuan:
        yield rule.passes()
    else:
        wanted = Money.rounded(agreed.yuan * least / _PER_CENT)
        yield rule.finds("block", down=down, least=wanted, share=_shown(least))


def least_instalment(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether every instalment is worth its bank transfer; the last may be a rest."""
    least = facts.limits.least_instalment
    amounts = [row.amount for row in facts.schedule if row.no]
    low = min(amounts[:-1] or amounts)
    if least is None or low >= least:
        yield rule.passes()
    else:
        yield rule.finds("block", amount=low, least=least)


def affordable(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether a month's instalments stay within what the debtor said is left."""
    month = heaviest_month(facts.schedule)
    if facts.means is None:
        yield rule.finds("unknown", severity=Severity.INFO)
    elif month > facts.means.ceiling:
        yield rule.finds("block", month=month, ceiling=facts.means.ceiling, stated_on=facts.means.stated_on)
    else:
        yield rule.passes(month=month, ceiling=facts.means.ceiling or ZERO)


_CAP = ("asked", "most", "cap")
APPROVAL = AgreementCheck(
    "AGR-APPROVE",
    approval,
    {
        "pass": ("approval_no",),
        "none": (),
        "missing": ("waived",),
        "typed": ("approval_no",),
        "unproved": ("approval_no",),
        "asked": ("request_no",),
        "refused": ("request_no",),
        "short": ("approval_no", "granted", "waived"),
        "lapsed": ("approval_no", "until"),
    },
)
COST_CAP = AgreementCheck(
    "CAP-COST",
    cost_cap,
    {
        "pass": _CAP,
        "unknown": (),
        "no_rate": (),
        "uncapped": ("rate",),
        "unusual": ("rate", "cap"),
        "rate": ("rate", "cap"),
        "block": _CAP,
    },
    ("day_count", "cap_default"),
)
LIMIT_CHECKS = (
    AgreementCheck("POL-WAIVER", most_waived, {"pass": (), "block": ("waived", "share", "most")}),
    AgreementCheck("POL-PRINCIPAL", waives_principal, {"pass": (), "block": ("waived",)}),
    AgreementCheck("POL-MONTHS", most_months, {"pass": (), "block": ("last_on", "months")}),
    AgreementCheck("POL-DOWN", least_down, {"pass": (), "block": ("down", "least", "share")}),
    AgreementCheck("POL-LEAST", least_instalment, {"pass": (), "block": ("amount", "least")}),
    AgreementCheck(
        "AGR-AFFORD",
        affordable,
        {"pass": ("month", "ceiling"), "unknown": (), "block": ("month", "ceiling", "stated_on")},
    ),
)
"""The office's own limits; each of them can be released with a reason."""
RELEASABLE: Final = frozenset(check.rule for check in LIMIT_CHECKS)
