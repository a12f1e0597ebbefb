"""Turns what was worked out into what the builder shows."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from casedesk.domain.agreements import RUNNING, AgreementStatus
from casedesk.domain.compliance import Severity
from casedesk.domain.errors import CaseDeskError, RefusedError
from casedesk.domain.means import Means
from casedesk.domain.operators import Operator
from casedesk.domain.plan_standings import PlanStanding
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.signers import SIGNER_NAMES, Signer
from casedesk.services.agreement_quotes import Quote
from casedesk.ui import formats
from casedesk.ui.agreements.presenter.looks import schedule_rows
from casedesk.ui.agreements.presenter.offer_states import offer_state
from casedesk.ui.agreements.presenter.opened import Opened
from casedesk.ui.agreements.presenter.ports import QuoteState, VerdictChip
from casedesk.ui.agreements.presenter.proofs import impossible, proof_state
from casedesk.ui.agreements.presenter.states import (
    MAIN_ACTS,
    Act,
    BuilderState,
    offered_acts,
    rail,
    reasons_against,
    sent_back_note,
)
from casedesk.ui.looks import Mark, Text, Tone

_MINOR: Final = "OBJ-MINOR"
UNDECIDED: Final = frozenset(
    {
        AgreementStatus.DRAFT,
        AgreementStatus.PENDING,
        AgreementStatus.APPROVED,
        AgreementStatus.PRINTED,
    }
)
"""While an agreement stands there its rules are asked."""


def state_of(opened: Opened, actor: Operator, problem: Text, *, is_offer: bool) -> BuilderState:
    """Tell title, rail and what can be done, to an agreement or to a sheet of offers."""
    if is_offer:
        return offer_state(opened, actor, problem)
    return builder_state(opened, actor, problem)


def builder_state(opened: Opened, actor: Operator, problem: Text) -> BuilderState:
    """Tell title, rail and what can be done."""
    agreement, status = opened.agreement, opened.status
    acts = _acts(opened)
    reasons = reasons_against(acts, actor, agreement, problem)
    if opened.sheet is not None and Act.APPROVE in acts:
        reasons.setdefault(Act.APPROVE, say("Offer sheet {number} is open", number=opened.sheet.offer_no))
    return BuilderState(
        number=agreement.agreement_no if agreement else "",
        debtor=opened.basis.debtor,
        case_no=opened.basis.case.case_no,
        client=opened.basis.client,
        steps=rail(agreement, status, opened.history, opened.papers, opened.successor_no),
        offered=acts,
        main=Act.CLOSE_REFUSED if opened.is_refused else MAIN_ACTS.get(status),
        can_edit=opened.is_draft,
        reasons=reasons,
        note=sent_back_note(agreement) or _sheet_note(opened),
        basis=_basis_note(opened),
        replaces=opened.replaced_no,
        is_printed=opened.printed is not None,
    )


def _acts(opened: Opened) -> tuple[Act, ...]:
    """Return what can be done in this state, and with these copies, days and versions."""
    acts = offered_acts(opened.status, is_stored=opened.agreement is not None)
    if opened.is_refused:
        acts = (*(each for each in acts if each is not Act.SIGN), Act.CLOSE_REFUSED)
    more = (
        (Act.CHANGES, opened.earlier is not None),
        (Act.NOTIFIED, opened.is_curable and opened.is_marked_broken),
        (Act.POSTPONE, opened.is_curable),
        (Act.CONFIRM_BASIS, bool(_basis_note(opened)) and opened.status in RUNNING),
        (Act.VERSIONS, len(opened.versions) > 1),
    )
    return (*acts, *(act for act, is_possible in more if is_possible))


def _sheet_note(opened: Opened) -> Text:
    """Say which sheet the debtor may still tick, before somebody wants to approve beside it."""
    if opened.sheet is None:
        return ""
    return say(
        "The debtor may still choose a plan of offer sheet {number}. Enter the choice there, or make the "
        "sheet void; then this agreement can be approved.",
        number=opened.sheet.offer_no,
    )


def _basis_note(opened: Opened) -> Text:
    agreement = opened.agreement
    if agreement is None or agreement.basis_changed_on is None:
        return ""
    return say(
        "The basis has changed since {day}: {note} Ask the client for the figures, then amend the agreement.",
        day=agreement.basis_changed_on,
        note=agreement.basis_note,
    )


def quote_state(quote: Quote, opened: Opened, language: str) -> QuoteState:
    """Tell schedule, proofs, chips and total."""
    is_asked = opened.status in UNDECIDED
    by_hand = frozenset(each.no for each in quote.terms.edits)
    return QuoteState(
        rows=tuple(schedule_rows(quote.schedule, opened.standing, by_hand, is_live=opened.is_live)),
        proofs=proof_state(quote),
        chips=verdict_chips(quote, language) if is_asked else (),
        total=quote.terms.total.total,
        capitals=quote.capitals,
        each=quote.terms.each or next((row.amount for row in quote.schedule if row.no == 1), None),
        number=sum(1 for row in quote.schedule if row.no),
        has_interest=any(row.to_interest for row in quote.schedule),
        short_days=tuple(formats.formats().day(row.due_on) for row in quote.schedule),
        to_pay=_to_pay(quote),
        means=means_words(quote, opened.means) if is_asked else "",
        signers=signer_words(quote.signers) if is_asked else (),
        is_followed=opened.standing is not None,
        to_date=to_date(opened.standing) if opened.standing is not None and opened.is_live else "",
        wants_earner=any(each.rule == _MINOR for each in quote.verdict.blocks),
    )


def to_date(standing: PlanStanding) -> Sentence:
    """Say how far a signed plan has come: received, overdue and left."""
    if standing.accelerated_on is not None and not standing.is_done:
        return say(
            "Received {paid}. Since {day} the whole rest of {rest} is due, with {lapsed} of the waiver "
            "that lapsed.",
            paid=standing.received,
            day=standing.accelerated_on,
            rest=standing.rest,
            lapsed=standing.lapsed,
        )
    return say(
        "{kept} of {all} paid in full; received {paid}, due and missing {arrears}, rest {rest}.",
        kept=standing.kept,
        all=len(standing.instalments),
        paid=standing.paid,
        arrears=standing.arrears,
        rest=standing.rest,
    )


def _to_pay(quote: Quote) -> Text:
    if quote.interest.is_zero:
        return ""
    return say("with interest of {interest}: {to_pay}", interest=quote.interest, to_pay=quote.to_pay)


def means_words(quote: Quote, means: Means | None) -> Sentence:
    """Say what can be borne a month and what the plan takes."""
    if means is None:
        return say("What can be borne a month is not known yet.")
    return say(
        "To be borne a month: {ceiling} = income {income} − needs {needs} − other debts {debts} "
        "(said on {day}). The plan takes at most {monthly} a month.",
        ceiling=means.ceiling,
        income=means.income,
        needs=means.needs,
        debts=means.other_debts,
        day=means.stated_on,
        monthly=quote.monthly,
    )


def signer_words(signers: Sequence[Signer]) -> tuple[Text, ...]:
    """Say who must sign and why; a paper that is missing is named."""
    return tuple(_signer(each) for each in signers)


def _signer(signer: Signer) -> Sentence:
    name, role = signer.person.name, SIGNER_NAMES[signer.role]
    if signer.is_missing_paper:
        return say("{role} {name} signs: {why}; the proof is missing", role=role, name=name, why=signer.why)
    return say("{role} {name} signs: {why}", role=role, name=name, why=signer.why)


def approval_words(opened: Opened, quote: Quote | None) -> Sentence:
    """Say what an approval lets out of the house: what is paid and how often, or how many plans."""
    if opened.offer is not None:
        return say(
            "Plans on the sheet: {plans}. Once approved it may be printed, and its plans stand.",
            plans=len(opened.plans),
        )
    rows = [each for each in quote.schedule if each.no] if quote is not None else []
    return say(
        "To be paid: {total}, instalments: {rows}. Once approved it may be printed, and its terms stand.",
        total=quote.to_pay if quote is not None else opened.base.total.total,
        rows=len(rows),
    )


def no_quote(reason: Sentence) -> QuoteState:
    """Tell that the terms make no schedule."""
    return QuoteState((), impossible(reason), (), None, "", None)


def without_paper(state: BuilderState) -> BuilderState:
    """Offer no draft to print while the terms make none."""
    reason = state.reasons.get(Act.SUBMIT, "")
    return replace(state, reasons={**state.reasons, Act.PRINT_DRAFT: reason}) if reason else state


def behind(reason: Sentence) -> CaseDeskError:
    """Tell that the pages still show the terms of before, and why."""
    return RefusedError(say("The paper still shows the terms of before. {reason}", reason=reason))


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
