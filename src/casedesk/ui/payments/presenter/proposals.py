"""How lines of payment files and what is proposed for them look in lists; knows no Qt."""

from collections.abc import Sequence
from typing import Final

from casedesk.domain.masks import mask_card
from casedesk.domain.payment_files import LineProblem, PaymentLine
from casedesk.domain.payment_matches import Confidence, Outlook, Proposal
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Text, Tone

_MARKS: Final = {
    (Outlook.POST, Confidence.CERTAIN): Mark(Tone.OK, "check", say("Certain")),
    (Outlook.POST, Confidence.LIKELY): Mark(Tone.INFO, "question", say("Likely")),
    (Outlook.RECORDED, Confidence.CERTAIN): Mark(Tone.NEUTRAL, "link", say("Recorded")),
    (Outlook.RECORDED, Confidence.LIKELY): Mark(Tone.NEUTRAL, "link", say("Recorded")),
}
_WAITS: Final = Mark(Tone.WARN, "clock", say("Waits"))
_REPEATED: Final = Mark(Tone.NEUTRAL, "history", say("Taken"))
UNREADABLE: Final = Mark(Tone.BLOCK, "circle-x", say("Unread"))
SET_ASIDE: Final = Mark(Tone.NEUTRAL, "minus", say("Aside"))


def mark_of(proposal: Proposal) -> Mark:
    """Return the chip of a proposal."""
    if proposal.outlook is Outlook.REPEATED:
        return _REPEATED
    return _MARKS.get((proposal.outlook, proposal.confidence), _WAITS)


def told_by(line: PaymentLine) -> str:
    """Return what the file says besides day, amount and payer: its numbers, else its note."""
    numbers = " · ".join(each for each in (line.case_no, line.contract_no) if each)
    return " · ".join(each for each in (numbers, line.note) if each)


def case_of(proposal: Proposal) -> str:
    """Return debtor and number of the proposed case; empty without one."""
    case = proposal.case
    return "" if case is None else f"{case.debtor}  {case.case_no}  {case.client}"


def together(sentences: Sequence[Sentence]) -> Text:
    """Join sentences so that each is translated by itself."""
    if not sentences:
        return ""
    first, rest = sentences[0], sentences[1:]
    return first if not rest else say("{first} {rest}", first=first, rest=together(rest))


def proposal_cells(proposal: Proposal) -> tuple[object, ...]:
    """Return day, amount, payer, what the file says, case, chip, reasons and voucher of a line."""
    line = proposal.line
    return (
        line.paid_on,
        line.amount,
        line.payer or None,
        told_by(line) or None,
        case_of(proposal) or None,
        mark_of(proposal),
        together(proposal.reasons),
        line.voucher_no or None,
    )


def problem_cells(problem: LineProblem, mark: Mark) -> tuple[object, ...]:
    """Return the same places for a row that is no payment."""
    reason: Text = problem.message
    if problem.column:
        reason = say("{column}: {reason}", column=problem.column, reason=problem.message)
    return (None, None, None, None, None, mark, reason, None)


def line_facts(line: PaymentLine) -> tuple[tuple[str, Text, Text], ...]:
    """Return icon, name and value of everything the file says about a payment; accounts masked."""
    facts: list[tuple[str, Text, Text]] = [
        ("calendar", say("Paid on"), formats.formats().day(line.paid_on)),
        ("user", say("Payer"), line.payer),
        ("folder", say("Case no."), line.case_no),
        ("document", say("Contract no."), line.contract_no),
        ("card", say("Payer's account"), mask_card(line.account_no)),
        ("list", say("Voucher"), line.voucher_no),
        ("info", say("Note"), line.note),
    ]
    return tuple(each for each in facts if each[2])
