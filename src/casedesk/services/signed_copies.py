"""What must be so when a paper counts as signed: its rules, its signers, and every copy accounted for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from casedesk.domain.agreement_gate import agreement_verdict
from casedesk.domain.agreements import STATUS_NAMES, Agreement, AgreementStatus
from casedesk.domain.cases import FLAG_NAMES, Case, CaseStatus, FlagKind
from casedesk.domain.errors import RefusedError
from casedesk.domain.masks import mask_name, mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.paper_life import answered
from casedesk.domain.papers import Paper, PaperAnswer, PaperKind
from casedesk.domain.sentences import say
from casedesk.domain.signers import SIGNER_NAMES
from casedesk.domain.signing_doubts import doubts
from casedesk.services.agreement_quotes import facts_about, signers_about
from casedesk.services.desk import Desk
from casedesk.services.signing import signing_state_of
from casedesk.storage.flags import flags_on
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_ASKED_APART: Final = frozenset({"AGR-BALANCE", "AGR-APPROVE"})
"""Rules about the balance and the waiver, which the signing asks with sentences of their own."""
_REST_ON_PAPER: Final = frozenset({AgreementStatus.SIGNED, AgreementStatus.BROKEN, AgreementStatus.DONE})


def require_holds(desk: Desk, shelves: Shelves, agreement: Agreement, signed_on: date) -> None:
    """Ask every rule about an agreement again as of the day of its signature; what blocks refuses it."""
    facts, pack = facts_about(desk, shelves, agreement, signed_on), desk.pack_on(signed_on)
    if signed_on < desk.today() and facts.flagged(FlagKind.DISPUTE) is None:
        facts = replace(facts, case=_undisputed(shelves, facts.case, signed_on))
    blocks = agreement_verdict(facts, pack, desk.now()).blocks
    found = next((each for each in blocks if each.rule not in _ASKED_APART), None)
    if found is not None:
        raise RefusedError(
            say(
                "Agreement {number} cannot be signed on {day}: {finding} ({rule}: {clause}). Nothing was "
                "changed. Clear up what the rule names, or make the agreement void and draft anew.",
                number=agreement.agreement_no,
                day=signed_on,
                finding=found.message,
                rule=found.rule,
                clause=pack.rules[found.rule].text,
            )
        )


def require_undoubted(  # noqa: PLR0917 - one entry and what it is judged by
    desk: Desk, shelves: Shelves, actor: Operator, agreement: Agreement, signed_on: date, reason: str
) -> dict[str, object]:
    """Refuse to enter a signature silently under a flag that is known today; return what the log tells of it.

    What held on the signing day itself is refused by its rule. What was flagged since leaves the signature
    true where the paper shows the day: a supervisor says so with a reason.
    """
    flags = flags_on(shelves, shelves.cases.get(agreement.case_id), desk.today())
    found = doubts(flags, signed_on, desk.today())
    if not found:
        return {}
    gravest = found[0]
    if not reason.strip():
        raise RefusedError(
            say(
                "“{flag}” is flagged since {raised}, and agreement {number} is entered as signed on {day}. "
                "Nothing was changed. Where the paper shows that day, let a supervisor sign with a reason.",
                flag=FLAG_NAMES[gravest.kind],
                raised=gravest.raised_on,
                number=agreement.agreement_no,
                day=signed_on,
            )
        )
    actor.require(Right.APPROVE_AGREEMENTS)
    return {
        "flagged": str(gravest.kind),
        "flagged_on": gravest.raised_on.isoformat(),
        "reason": mask_text(reason.strip()),
    }


def require_same_signers(shelves: Shelves, agreement: Agreement, signed_on: date) -> None:
    """Refuse a paper that does not ask for everybody's signature who has to sign by now."""
    case = shelves.cases.get(agreement.case_id)
    missing = [
        each
        for each in signers_about(shelves, case, signed_on, agreement.terms)
        if each.key not in agreement.signers
    ]
    if agreement.signers and missing:
        raise RefusedError(
            say(
                "The printed paper of agreement {number} has no place for the signature of {name} "
                "({role}), who must sign by now. Nothing was changed. Print it anew and have the new "
                "copies signed.",
                number=agreement.agreement_no,
                name=mask_name(missing[0].person.name),
                role=SIGNER_NAMES[missing[0].role],
            )
        )


def mark_signed(
    work: UnitOfWork, desk: Desk, agreement: Agreement, copies: Sequence[int]
) -> tuple[Paper, ...]:
    """Enter that these copies came back signed, as an entry of the log of its own in the same transaction.

    Copies of other papers, and those that are answered already, are refused.
    """
    if not copies:
        return ()
    open_copies = {each.id: each for each in signing_state_of(work, agreement).open}
    stored = []
    for key in dict.fromkeys(copies):
        paper = open_copies.get(key)
        if paper is None:
            raise RefusedError(
                say("Paper {number} is no open copy of agreement {agreement}.", number=key,
                    agreement=agreement.agreement_no)
            )  # fmt: skip
        stored.append(work.papers.save(answered(paper, PaperAnswer.SIGNED, desk.now(), "")))
    action, work.action = work.action, "paper.answered"
    numbers = [each.copy_no for each in stored]
    work.about(agreement.agreement_no, agreement.case_id, copies=numbers, answer=str(PaperAnswer.SIGNED))
    work.part()
    work.action = action
    return tuple(stored)


def require_whole(
    shelves: Shelves, actor: Operator, agreement: Agreement, reason: str = ""
) -> dict[str, object]:
    """Refuse a signature that no copy carries, or not every copy; return what the log tells of it.

    That some copy was refused, or that nobody knows of it, needs the right to approve and a reason. An
    agreement whose copies were never registered is judged by nothing.
    """
    state = signing_state_of(shelves, agreement)
    loose = (*state.refused, *state.open)
    if not (state.signed or state.spoiled or loose):
        return {}
    if not state.signed:
        raise RefusedError(
            say(
                "No copy of agreement {number} came back signed. Enter the signed copy in the register of "
                "papers first, or make the agreement void.",
                number=agreement.agreement_no,
            )
        )
    told: dict[str, object] = {"copies": [each.copy_no for each in state.signed]}
    if not loose:
        return told
    numbers = sorted(each.copy_no for each in loose)
    if not reason.strip():
        raise RefusedError(
            say(
                "Of agreement {number}, nobody signed copy {copies} or told what became of it. Nothing was "
                "changed. Enter it in the register of papers, or let a supervisor sign with a reason.",
                number=agreement.agreement_no,
                copies=", ".join(map(str, numbers)),
            )
        )
    actor.require(Right.APPROVE_AGREEMENTS)
    return told | {"unsigned": numbers, "reason": mask_text(reason.strip())}


def is_signed_by_any(shelves: Shelves, agreement: Agreement) -> bool:
    """Tell whether a copy of an agreement came back signed, of whatever revision."""
    table = shelves.papers.table.c
    found = shelves.papers.first(
        table.kind == PaperKind.AGREEMENT,
        table.subject == agreement.agreement_no,
        table.answer == PaperAnswer.SIGNED,
    )
    return found is not None


def require_not_void(shelves: Shelves, paper: Paper) -> None:
    """Refuse a signature on a copy of an agreement that is void: nothing follows from it."""
    if paper.kind is not PaperKind.AGREEMENT:
        return
    agreement = shelves.agreements.first(shelves.agreements.table.c.agreement_no == paper.subject)
    if agreement is not None and agreement.status is AgreementStatus.VOID:
        raise RefusedError(
            say(
                "Agreement {number} is void; no signature on copy {copy} counts. Nothing was changed. Bring "
                "the copy back and enter it as spoiled, or have a new agreement signed.",
                number=agreement.agreement_no,
                copy=paper.copy_no,
            )
        )


def require_still_signed(shelves: Shelves, paper: Paper) -> None:
    """Refuse to take the only signature from under an agreement that runs or is paid."""
    if paper.kind is not PaperKind.AGREEMENT:
        return
    agreement = shelves.agreements.first(shelves.agreements.table.c.agreement_no == paper.subject)
    if agreement is None or agreement.status not in _REST_ON_PAPER:
        return
    if paper.revision in {0, agreement.revision} and not signing_state_of(shelves, agreement).signed:
        raise RefusedError(
            say(
                "Agreement {number} is {status} and only copy {copy} carries its signature. Nothing was "
                "changed. Enter the copy that was signed first, or make the agreement void.",
                number=agreement.agreement_no,
                status=STATUS_NAMES[agreement.status],
                copy=paper.copy_no,
            )
        )


def _undisputed(shelves: Shelves, case: Case, day: date) -> Case:
    """Return a case without a dispute that was raised only after a day."""
    table = shelves.flags.table.c
    later = shelves.flags.first(
        table.case_id == case.id, table.kind == FlagKind.DISPUTE, table.raised_on > day
    )
    is_later = case.status is CaseStatus.DISPUTE and later is not None
    return case.with_status(CaseStatus.ACTIVE) if is_later else case
