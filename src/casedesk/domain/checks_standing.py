"""Checks of the mandate, the case, its flags and its agreement."""

from collections.abc import Iterator

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.cases import CaseStatus, FlagKind
from casedesk.domain.checks import Bench, Check
from casedesk.domain.compliance import Finding, Severity
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.visits import VisitPurpose


def mandate(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the client's entrustment covers the day of the visit."""
    known = facts.case.mandate
    client = facts.case.client
    if known is None:
        yield rule.finds("missing", client=client)
    elif known.covers(facts.day):
        yield rule.passes(client=client, until=known.ends_on)
    else:
        yield rule.finds("ended", client=client, since=known.starts_on, until=known.ends_on, day=facts.day)


def recall(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the case will have gone back to the client."""
    recall_on = facts.case.recall_on
    if recall_on is None:
        yield rule.passes("none")
        return
    days = (recall_on - facts.day).days
    if days < 0:
        yield rule.finds("past", recall_on=recall_on, day=facts.day)
    elif days <= rule.number("recall_near_days"):
        yield rule.finds("near", severity=Severity.WARN, recall_on=recall_on, days=days)
    else:
        yield rule.passes(recall_on=recall_on)


def case_status(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the open case may be visited now."""
    status = facts.case.status
    if status is CaseStatus.ON_HOLD:
        yield rule.finds("on_hold", status=status)
    elif status is CaseStatus.LEGAL:
        yield rule.finds("legal", severity=Severity.WARN, status=status)
    else:
        yield rule.passes(status=status)


def closed(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the case is settled or went back to the client."""
    status = facts.case.status
    yield rule.passes(status=status) if status.is_open else rule.finds("block", status=status)


def stop(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for a stop of all contact."""
    flag = facts.flagged(FlagKind.DO_NOT_CONTACT)
    if flag is None:
        yield rule.passes()
    else:
        yield rule.finds("block", raised_on=flag.raised_on, note=flag.note, flag=flag.id)


def dispute(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for an open dispute, by flag or by status."""
    flag = facts.flagged(FlagKind.DISPUTE)
    if flag is not None:
        yield rule.finds("block", note=flag.note, raised_on=flag.raised_on, flag=flag.id)
    elif facts.case.status is CaseStatus.DISPUTE:
        yield rule.finds("block", note="—", raised_on="—", flag=0)
    else:
        yield rule.passes()


def complaint(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for an open complaint."""
    flag = facts.flagged(FlagKind.COMPLAINT)
    yield rule.finds("warn", note=flag.note, flag=flag.id) if flag else rule.passes()


def heir(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the debtor is recorded as deceased."""
    flag = facts.flagged(FlagKind.DECEASED)
    yield rule.finds("block", raised_on=flag.raised_on, flag=flag.id) if flag else rule.passes()


def agreement(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Let a case rest while its signed agreement is kept; serving documents stays possible."""
    signed = facts.case.agreement
    if signed is None or signed.status is not AgreementStatus.SIGNED:
        yield rule.passes()
        return
    missed_on = signed.missed_on(rule.today(facts.zone), facts.calendar)
    if missed_on is not None:
        yield rule.passes("broken", agreement_no=signed.agreement_no, missed_on=missed_on)
    elif facts.purpose is VisitPurpose.DELIVER_LETTER:
        yield rule.finds("service", severity=Severity.WARN, agreement_no=signed.agreement_no)
    else:
        yield rule.finds("block", agreement_no=signed.agreement_no)


def representative(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether somebody speaks for the debtor."""
    flag = facts.flagged(FlagKind.REPRESENTED)
    yield rule.finds("warn", note=flag.note, flag=flag.id) if flag else rule.passes()


STANDING = (
    Check(
        "ORG-MANDATE",
        mandate,
        {"pass": ("client", "until"), "ended": ("client", "since", "until", "day"), "missing": ("client",)},
    ),
    Check(
        "ORG-RECALL",
        recall,
        {
            "pass": ("recall_on",),
            "none": (),
            "near": ("recall_on", "days"),
            "past": ("recall_on", "day"),
        },
        uses=("recall_near_days",),
    ),
    Check("CASE-CLOSED", closed, {"pass": ("status",), "block": ("status",)}),
    Check("CASE-STATUS", case_status, {"pass": ("status",), "on_hold": ("status",), "legal": ("status",)}),
    Check("CASE-STOP", stop, {"pass": (), "block": ("raised_on", "note", "flag")}),
    Check("ORG-DISPUTE", dispute, {"pass": (), "block": ("note", "raised_on", "flag")}),
    Check("ORG-COMPLAINT", complaint, {"pass": (), "warn": ("note", "flag")}),
    Check("OBJ-HEIR", heir, {"pass": (), "block": ("raised_on", "flag")}),
    Check(
        "AGR-STOP",
        agreement,
        {
            "pass": (),
            "broken": ("agreement_no", "missed_on"),
            "service": ("agreement_no",),
            "block": ("agreement_no",),
        },
    ),
    Check("OBJ-REPRESENTED", representative, {"pass": (), "warn": ("note", "flag")}),
)
