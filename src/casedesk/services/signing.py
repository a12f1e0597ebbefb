"""What the copies of an agreement tell about its signature, and what a signature takes along."""

from dataclasses import dataclass, replace
from datetime import date

from casedesk.domain.agreement_gate import agreement_verdict
from casedesk.domain.agreement_limits import APPROVAL
from casedesk.domain.agreements import RUNNING, STATUS_NAMES, Agreement, AgreementStatus
from casedesk.domain.cases import Flag
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.papers import Paper, PaperAnswer, PaperEnding, PaperKind
from casedesk.domain.sentences import say
from casedesk.services.agreement_quotes import facts_about
from casedesk.services.desk import Desk
from casedesk.services.paper_grounds import require_same_debt
from casedesk.storage import agreements
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_GONE = frozenset({PaperEnding.DESTROYED, PaperEnding.LOST})


@dataclass(frozen=True)
class SigningState:
    """The copies of an agreement's present revision by what was done with them."""

    signed: tuple[Paper, ...] = ()
    refused: tuple[Paper, ...] = ()
    spoiled: tuple[Paper, ...] = ()
    """Torn or filled in wrongly, lost or destroyed."""
    open: tuple[Paper, ...] = ()
    """Nobody said yet what became of them."""
    flags: tuple[Flag, ...] = ()
    """What is flagged today, also of the debtor's other cases where it binds the human."""

    @property
    def is_known(self) -> bool:
        """Tell whether the register holds an answer at all."""
        return bool(self.signed or self.refused)

    @property
    def is_refused(self) -> bool:
        """Tell whether every copy was refused, or is worth nothing beside one that was."""
        return bool(self.refused) and not self.signed and not self.open


def signing_state_of(shelves: Shelves, agreement: Agreement) -> SigningState:
    """Return what became of the copies of an agreement's present revision."""
    table = shelves.papers.table.c
    found = shelves.papers.all(
        table.kind == PaperKind.AGREEMENT,
        table.subject == agreement.agreement_no,
        table.revision.in_((0, agreement.revision)),
    )
    by_answer: dict[PaperAnswer | None, list[Paper]] = {}
    for each in found:
        answer = PaperAnswer.SPOILED if each.answer is None and each.ending in _GONE else each.answer
        by_answer.setdefault(answer, []).append(each)
    return SigningState(
        tuple(by_answer.get(PaperAnswer.SIGNED, ())),
        tuple(by_answer.get(PaperAnswer.REFUSED, ())),
        tuple(by_answer.get(PaperAnswer.SPOILED, ())),
        tuple(by_answer.get(None, ())),
    )


def require_signable(desk: Desk, work: UnitOfWork, agreement: Agreement, signed_on: date) -> None:
    """Refuse a signing day that cannot be, and an agreement of which no copy came back signed."""
    if signed_on > desk.today():
        raise BadInputError(say("The signing day {day} lies in the future.", day=signed_on))
    table = work.papers.table.c
    first = work.papers.first(table.subject == agreement.agreement_no, table.kind == PaperKind.AGREEMENT)
    if first is not None and signed_on < desk.day_of(first.printed_at):
        raise BadInputError(
            say(
                "The signing day {day} lies before the paper was printed on {printed}.",
                day=signed_on,
                printed=desk.day_of(first.printed_at),
            ),
        )
    require_same_debt(work, agreement, signed_on)
    state = signing_state_of(work, agreement)
    if state.is_known and not state.signed:
        raise RefusedError(
            say(
                "No copy of agreement {number} came back signed. Enter the signed copy in the register of "
                "papers first, or make the agreement void.",
                number=agreement.agreement_no,
            )
        )


def require_waiver_valid(desk: Desk, shelves: Shelves, agreement: Agreement, signed_on: date) -> None:
    """Refuse to sign while the client's approval of the waiver does not hold on the signing day.

    Between printing and signing it may have ended, or been taken back.
    """
    facts = replace(facts_about(desk, shelves, agreement), today=signed_on)
    pack = desk.pack_on(signed_on)
    blocks = agreement_verdict(facts, pack, desk.now()).blocks
    found = next((each for each in blocks if each.rule == APPROVAL.rule), None)
    if found is not None:
        raise RefusedError(
            say(
                "Agreement {number} cannot be signed on {day}: {finding} ({rule}: {clause}). Nothing was "
                "changed. Ask the client to renew the approval and draft anew, or draft without the waiver.",
                number=agreement.agreement_no,
                day=signed_on,
                finding=found.message,
                rule=found.rule,
                clause=pack.rules[found.rule].text,
            )
        )


def replaced_note(number: str) -> str:
    """Return the note of an agreement whose place was taken by the one of this number."""
    return f"→ {number}"


def take_place(work: UnitOfWork, agreement: Agreement) -> Agreement | None:
    """Let a signed agreement take the place of the one that runs; return what was replaced.

    A plan that is being kept gives way only to the agreement that was made to amend it. One that runs again
    beside it, because money for it bounced, is on the new balance too and gives way with it.
    """
    running = [each for each in agreements.signed_of(work, agreement.case_id) if each.status in RUNNING]
    older = next(
        (each for each in running if each.id == agreement.replaces_id), running[-1] if running else None
    )
    if agreement.replaces_id is not None and (older is None or older.id != agreement.replaces_id):
        amended = work.agreements.get(agreement.replaces_id)
        raise RefusedError(
            say(
                "Agreement {number} was to replace {older}, which is {status} by now. Make it void and draft "
                "anew on the present balance.",
                number=agreement.agreement_no,
                older=amended.agreement_no,
                status=STATUS_NAMES[amended.status],
            )
        )
    note = replaced_note(agreement.agreement_no)
    for each in running:
        work.agreements.save(replace(each.moved_on(AgreementStatus.REPLACED), note=note))
    return older


def require_amendable(agreement: Agreement) -> None:
    """Refuse to amend what is not signed, or is over."""
    if agreement.status not in RUNNING:
        raise RefusedError(
            say(
                "Agreement {number} is {status} and cannot be amended; only a signed one that runs can.",
                number=agreement.agreement_no,
                status=STATUS_NAMES[agreement.status],
            )
        )
