"""Turns what was worked out into what the builder shows."""

from typing import Final

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.compliance import Severity
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.services.agreement_quotes import Quote
from casedesk.ui.agreements.presenter.looks import schedule_rows
from casedesk.ui.agreements.presenter.opened import Opened
from casedesk.ui.agreements.presenter.ports import QuoteState, VerdictChip
from casedesk.ui.agreements.presenter.proofs import impossible, proof_state
from casedesk.ui.agreements.presenter.states import (
    MAIN_ACTS,
    BuilderState,
    offered_acts,
    rail,
    reasons_against,
    sent_back_note,
)
from casedesk.ui.looks import Mark, Text, Tone

UNDECIDED: Final = frozenset(
    {
        AgreementStatus.DRAFT,
        AgreementStatus.PENDING,
        AgreementStatus.APPROVED,
        AgreementStatus.PRINTED,
    }
)
"""While an agreement stands there its rules are asked."""


def builder_state(opened: Opened, actor: Operator, problem: Text) -> BuilderState:
    """Tell title, rail and what can be done."""
    agreement, status = opened.agreement, opened.status
    acts = offered_acts(status, is_stored=agreement is not None)
    return BuilderState(
        number=agreement.agreement_no if agreement else "",
        debtor=opened.basis.debtor,
        case_no=opened.basis.case.case_no,
        client=opened.basis.client,
        steps=rail(agreement, status, opened.history, opened.papers),
        offered=acts,
        main=MAIN_ACTS.get(status),
        can_edit=opened.is_draft,
        reasons=reasons_against(acts, actor, agreement, problem),
        note=sent_back_note(agreement),
    )


def quote_state(quote: Quote, opened: Opened, language: str) -> QuoteState:
    """Tell schedule, proofs, chips and total."""
    is_asked = opened.status in UNDECIDED
    return QuoteState(
        rows=tuple(schedule_rows(quote.schedule, opened.standing)),
        proofs=proof_state(quote),
        chips=verdict_chips(quote, language) if is_asked else (),
        total=quote.terms.total.total,
        capitals=quote.capitals,
        each=next((row.amount for row in quote.schedule if row.no == 1), None),
    )


def no_quote(reason: Sentence) -> QuoteState:
    """Tell that the terms make no schedule."""
    return QuoteState((), impossible(reason), (), None, "", None)


def problem_of(quote: Quote, opened: Opened) -> Text:
    """Return how many rules block, or nothing."""
    count = len(quote.verdict.blocks) if opened.status in UNDECIDED else 0
    return say("%n rule(s) block", count=count) if count else ""


def verdict_chips(quote: Quote, language: str) -> tuple[VerdictChip, ...]:
    """Say what blocks and what warns; count what passed."""
    looks = ((Severity.BLOCK, Tone.BLOCK, "circle-x"), (Severity.WARN, Tone.WARN, "warning"))
    chips = [
        VerdictChip(Mark(tone, icon, each.message.get(language, each.rule)), (each.rule,))
        for severity, tone, icon in looks
        for each in quote.verdict.of(severity)
    ]
    rules = tuple(each.rule for each in quote.verdict.of(Severity.PASS))
    chips.append(VerdictChip(Mark(Tone.OK, "check", say("%n rule(s) passed", count=len(rules))), rules))
    return tuple(chips)
