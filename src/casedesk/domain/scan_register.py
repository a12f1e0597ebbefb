"""What the register of papers says of a copy whose page was scanned: contradictions, and mere hints."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from casedesk.domain.paper_life import turned_up, unanswered
from casedesk.domain.papers import (
    ANSWER_NAMES,
    ENDING_NAMES,
    Paper,
    PaperAnswer,
    PaperEnding,
    PaperKind,
)
from casedesk.domain.scans import ScanProblem
from casedesk.domain.sentences import Sentence, say

ORIGINALS: Final = frozenset({PaperKind.AGREEMENT, PaperKind.OFFER_SHEET})
"""Papers whose signature is the matter itself; others are only signed for, and a refusal may be proof."""

_ENDED: Final = {
    PaperEnding.LOST: ScanProblem.LOST_COPY,
    PaperEnding.DESTROYED: ScanProblem.DESTROYED_COPY,
}
AGAINST_NAMES: Final[dict[ScanProblem, Sentence]] = {
    ScanProblem.LOST_COPY: ENDING_NAMES[PaperEnding.LOST],
    ScanProblem.DESTROYED_COPY: ENDING_NAMES[PaperEnding.DESTROYED],
    ScanProblem.REFUSED_COPY: ANSWER_NAMES[PaperAnswer.REFUSED],
    ScanProblem.SPOILED_COPY: ANSWER_NAMES[PaperAnswer.SPOILED],
}
"""What the register calls the copy that a contradiction is about."""
_BY_HAND: Final = say("Or file the page by hand with a reason.")


def contradiction_of(paper: Paper) -> ScanProblem | None:
    """Return why no scan of this copy can be there, as the register stands now."""
    if paper.ending in _ENDED:
        return _ENDED[paper.ending]
    if paper.answer is PaperAnswer.SPOILED:
        return ScanProblem.SPOILED_COPY
    if paper.answer is PaperAnswer.REFUSED and paper.kind in ORIGINALS:
        return ScanProblem.REFUSED_COPY
    return None


def told_against(paper: Paper) -> Sentence:
    """Tell what the register says against the scan, when and with which words, and what to do."""
    problem = contradiction_of(paper)
    if problem is None:
        return say("The register of papers was set right since. File the page, or read the stack again.")
    is_end = problem in _ENDED.values()
    head = say(
        _HEADS[problem].text,
        copy=paper.copy_no,
        when=paper.ended_at if is_end else paper.answered_at,
        note=_quoted(paper.ending_note if is_end else paper.answer_note),
    )
    return say("{head} {advice} {otherwise}", head=head, advice=_ADVICE[problem], otherwise=_BY_HAND)


_HEADS: Final = {
    ScanProblem.LOST_COPY: say(
        "Copy {copy} is registered as lost on {when}{note}, and yet its page is here."
    ),
    ScanProblem.DESTROYED_COPY: say(
        "Copy {copy} is registered as destroyed on {when}{note}, and yet its page is here."
    ),
    ScanProblem.REFUSED_COPY: say("The signature on copy {copy} is registered as refused on {when}{note}."),
    ScanProblem.SPOILED_COPY: say("Copy {copy} is registered as spoiled on {when}{note}."),
}
_ADVICE: Final = {
    ScanProblem.LOST_COPY: say("If it has turned up, set the register right; the page then files itself."),
    ScanProblem.DESTROYED_COPY: say(
        "If it still exists, set the register right; the page then files itself."
    ),
    ScanProblem.REFUSED_COPY: say(
        "If it was signed after all, set the register right; the page then files itself."
    ),
    ScanProblem.SPOILED_COPY: say(
        "If it is whole after all, set the register right; the page then files itself."
    ),
}


def hint_of(paper: Paper) -> Sentence | None:
    """Return what the register lacks of a copy whose page was filed; the filing stands nevertheless."""
    if contradiction_of(paper) is not None:
        return say("The register of papers says otherwise of this copy; set it right.")
    if paper.kind not in ORIGINALS:
        return None
    if paper.ending is PaperEnding.HANDED_OVER:
        return say("The register says that this copy was handed over; if it is back, enter that.")
    if paper.answer is PaperAnswer.SIGNED:
        return None
    if paper.carried_at is None:
        return say("Nobody entered that this copy left the office or was signed; enter it if it was.")
    return say("Nobody entered yet that this copy is signed; enter it, then its scan can be checked.")


def set_right(paper: Paper, at: datetime, reason: str) -> Paper:
    """Return the copy as the register would have it were its scan true: back, and without a wrong answer."""
    back = turned_up(paper, at, reason) if paper.ending in _ENDED else paper
    if contradiction_of(back) is None:
        return back
    return replace(unanswered(back), answer_note="")


def _quoted(note: str) -> str:
    return f" ({note.strip()})" if note.strip() else ""
