"""The life of a printed copy: who carries it, what was answered, how it ended; which steps are possible."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.papers import (
    ANSWER_NAMES,
    ENDING_NAMES,
    PAPER_NAMES,
    Paper,
    PaperAnswer,
    PaperEnding,
    PaperKind,
)
from casedesk.domain.sentences import Sentence, say

_STAYS = frozenset({PaperKind.REGISTER, PaperKind.RECOVERY_SHEET, PaperKind.AUDIT_HEAD})
CARRIED_KINDS = tuple(each for each in PaperKind if each not in _STAYS)
"""What leaves the office in somebody's bag, and is accounted for copy by copy."""

SIGNED_KINDS = frozenset(
    {
        PaperKind.AGREEMENT,
        PaperKind.OFFER_SHEET,
        PaperKind.VISIT_NOTICE,
        PaperKind.DEBTOR_SLIP,
        PaperKind.RECORD_FORM,
        PaperKind.DEMAND_LETTER,
        PaperKind.BREACH_NOTICE,
        PaperKind.DOCUMENT_RECEIPT,
        PaperKind.PAYMENT_RECEIPT,
        PaperKind.SETTLEMENT_REQUEST,
        PaperKind.STATEMENT,
        PaperKind.HANDOVER_LIST,
    }
)
"""Papers on which somebody may sign, be it only for having received them."""

NEEDS_NOTE = frozenset({PaperEnding.LOST, PaperEnding.DESTROYED})
_GONE = frozenset({PaperEnding.LOST, PaperEnding.DESTROYED})


class PaperState(StrEnum):
    """Where a copy stands, as lists show it."""

    IN_OFFICE = "in_office"
    OUT = "out"
    LATE = "late"
    """Out beyond the day on which it was due back."""
    SIGNED = "signed"
    REFUSED = "refused"
    SPOILED = "spoiled"
    RETURNED = "returned"
    HANDED_OVER = "handed_over"
    DESTROYED = "destroyed"
    LOST = "lost"
    SCANNED = "scanned"
    CHECKED = "checked"


STATE_NAMES: dict[PaperState, Sentence] = {
    PaperState.IN_OFFICE: say("Not taken out"),
    PaperState.OUT: say("Out"),
    PaperState.LATE: say("Overdue back"),
    PaperState.SIGNED: ANSWER_NAMES[PaperAnswer.SIGNED],
    PaperState.REFUSED: ANSWER_NAMES[PaperAnswer.REFUSED],
    PaperState.SPOILED: ANSWER_NAMES[PaperAnswer.SPOILED],
    PaperState.RETURNED: ENDING_NAMES[PaperEnding.RETURNED],
    PaperState.HANDED_OVER: ENDING_NAMES[PaperEnding.HANDED_OVER],
    PaperState.DESTROYED: ENDING_NAMES[PaperEnding.DESTROYED],
    PaperState.LOST: ENDING_NAMES[PaperEnding.LOST],
    PaperState.SCANNED: say("Scan filed"),
    PaperState.CHECKED: say("Scan checked"),
}


def is_out(paper: Paper) -> bool:
    """Tell whether somebody carries the copy now."""
    return paper.carried_by is not None and paper.ending is None


def is_late(paper: Paper, today: date) -> bool:
    """Tell whether the copy is out beyond the day on which it was due back."""
    return is_out(paper) and paper.due_back_on is not None and paper.due_back_on < today


def is_accounted(paper: Paper) -> bool:
    """Tell whether it is known for good where the copy is; a spoiled one must be destroyed or lost."""
    if paper.answer is PaperAnswer.SPOILED:
        return paper.ending in _GONE
    return paper.ending is not None


def state_of(paper: Paper, today: date) -> PaperState:
    """Return the furthest step of a copy; its end outweighs what was answered only where it is gone."""
    if paper.checked_at is not None:
        return PaperState.CHECKED
    if paper.scanned_at is not None:
        return PaperState.SCANNED
    if paper.ending in _GONE:
        return PaperState(paper.ending.value) if paper.ending else PaperState.LOST
    if paper.answer is not None:
        return PaperState(paper.answer.value)
    if paper.ending is not None:
        return PaperState(paper.ending.value)
    if is_late(paper, today):
        return PaperState.LATE
    return PaperState.OUT if is_out(paper) else PaperState.IN_OFFICE


def is_half_signed(papers: Iterable[Paper]) -> bool:
    """Tell whether of the copies of one text some are signed and others, not yet destroyed, refused."""
    found = {each.answer for each in papers if each.ending not in _GONE}
    return {PaperAnswer.SIGNED, PaperAnswer.REFUSED} <= found


def issued(paper: Paper, carrier_id: int, at: datetime, due_back_on: date | None) -> Paper:
    """Return the copy in somebody's bag; what came back unsigned may go out again."""
    if paper.answer in {PaperAnswer.SIGNED, PaperAnswer.SPOILED}:
        raise RefusedError(
            say(
                "{number}, copy {copy} is {answer} and is not taken out again.",
                number=paper.subject,
                copy=paper.copy_no,
                answer=ANSWER_NAMES[paper.answer],
            )
        )
    if paper.ending is not None and paper.ending is not PaperEnding.RETURNED:
        raise _entered(paper)
    return replace(
        paper,
        carried_by=carrier_id,
        carried_at=at,
        due_back_on=due_back_on,
        answer=None,
        answered_at=None,
        answer_note="",
        ending=None,
        ended_at=None,
        ending_note="",
    )


def answered(paper: Paper, answer: PaperAnswer, at: datetime, note: str) -> Paper:
    """Return the copy with what was done with it; another may follow a refusal or wear."""
    if answer is PaperAnswer.SPOILED and not note.strip():
        raise BadInputError(
            say("Write how the copy was spoiled; with these words it may be printed once more.")
        )
    if answer is not PaperAnswer.SPOILED and paper.kind not in SIGNED_KINDS:
        raise RefusedError(say("{kind} is not signed by anybody.", kind=PAPER_NAMES[paper.kind]))
    if paper.ending in _GONE:
        raise _entered(paper)
    is_worn = answer is PaperAnswer.SPOILED and paper.scanned_at is None
    changes_mind = paper.answer is PaperAnswer.REFUSED and answer is PaperAnswer.SIGNED
    if paper.answer is not None and not changes_mind and (not is_worn or paper.answer is answer):
        raise RefusedError(
            say(
                "{number}, copy {copy} is already answered: {answer}.",
                number=paper.subject,
                copy=paper.copy_no,
                answer=ANSWER_NAMES[paper.answer],
            )
        )
    return replace(paper, answer=answer, answered_at=at, answer_note=note.strip())


def unanswered(paper: Paper) -> Paper:
    """Return the copy without its answer, which was entered by mistake; refused once its scan is filed."""
    if paper.answer is None:
        raise RefusedError(
            say("{number}, copy {copy} has no answer yet.", number=paper.subject, copy=paper.copy_no)
        )
    if paper.scanned_at is not None:
        raise RefusedError(
            say(
                "The scan of {number}, copy {copy} is filed; its answer stays.",
                number=paper.subject,
                copy=paper.copy_no,
            )
        )
    return replace(paper, answer=None, answered_at=None, answer_note="")


def ended(paper: Paper, ending: PaperEnding, at: datetime, note: str) -> Paper:
    """Return the copy with its end; what came back may later be handed over, destroyed or lost.

    A receipt that was handed over can come back: its payment may be taken back.
    """
    if ending in NEEDS_NOTE and not note.strip():
        raise BadInputError(say("Write how it was lost or destroyed; the note stays in the register."))
    is_back = paper.ending is PaperEnding.RETURNED and ending is not PaperEnding.RETURNED
    may_return = paper.kind is PaperKind.PAYMENT_RECEIPT and ending is not PaperEnding.HANDED_OVER
    is_fetched = paper.ending is PaperEnding.HANDED_OVER and may_return
    if paper.ending is not None and not (is_back or is_fetched):
        raise _entered(paper)
    if ending is PaperEnding.HANDED_OVER and paper.answer is PaperAnswer.SPOILED:
        raise RefusedError(
            say(
                "{number}, copy {copy} is spoiled and is not handed to anybody; destroy it.",
                number=paper.subject,
                copy=paper.copy_no,
            )
        )
    if ending is PaperEnding.DESTROYED and paper.answer is PaperAnswer.SIGNED:
        raise RefusedError(
            say(
                "{number}, copy {copy} is signed; a signed original is not destroyed.",
                number=paper.subject,
                copy=paper.copy_no,
            )
        )
    return replace(paper, ended_at=at, ending=ending, ending_note=note.strip())


def turned_up(paper: Paper, at: datetime, note: str) -> Paper:
    """Return a copy that was entered as lost or destroyed as one that is back in the office."""
    if paper.ending not in _GONE:
        raise RefusedError(
            say(
                "{number}, copy {copy} is entered neither as lost nor as destroyed.",
                number=paper.subject,
                copy=paper.copy_no,
            )
        )
    if not note.strip():
        raise BadInputError(say("Write where the copy turned up; the note stays in the register."))
    return replace(paper, ended_at=at, ending=PaperEnding.RETURNED, ending_note=note.strip())


def checked(paper: Paper, checker_id: int, at: datetime) -> Paper:
    """Return the copy whose scan somebody else than its bearer held against the stored text."""
    if paper.answer is not PaperAnswer.SIGNED:
        raise RefusedError(
            say(
                "{number}, copy {copy} is not entered as signed; enter that first.",
                number=paper.subject,
                copy=paper.copy_no,
            )
        )
    if paper.scanned_at is None:
        raise RefusedError(
            say(
                "The scan of {number}, copy {copy} is not complete; file its pages first.",
                number=paper.subject,
                copy=paper.copy_no,
            )
        )
    if paper.checked_at is not None:
        raise RefusedError(
            say("{number}, copy {copy} is checked already.", number=paper.subject, copy=paper.copy_no)
        )
    if paper.carried_by == checker_id:
        raise RefusedError(
            say(
                "Whoever brought {number}, copy {copy} does not check its scan; ask a second person.",
                number=paper.subject,
                copy=paper.copy_no,
            )
        )
    return replace(paper, checked_at=at, checked_by=checker_id)


def _entered(paper: Paper) -> RefusedError:
    assert paper.ending is not None
    return RefusedError(
        say(
            "{number}, copy {copy} is already entered as: {ending}.",
            number=paper.subject,
            copy=paper.copy_no,
            ending=ENDING_NAMES[paper.ending],
        )
    )
