"""Printed papers: what they are, who carries them and what became of each copy."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.sentences import Sentence, say


class PaperKind(StrEnum):
    """What a stored paper is."""

    AGREEMENT = "agreement"
    VISIT_SHEET = "visit_sheet"
    """The day sheet of a crew."""
    VISIT_BRIEF = "visit_brief"
    VISIT_NOTICE = "visit_notice"
    NOT_MET_CARD = "not_met_card"
    AUTHORISATION = "authorisation"
    DEBTOR_SLIP = "debtor_slip"
    GATE_SHEET = "gate_sheet"
    """The verdict of the gate on paper."""
    REGISTER = "register"
    RECORD_FORM = "record_form"
    """The record of a visit to be filled in by hand."""
    OFFER_SHEET = "offer_sheet"
    """Approved plans side by side; the debtor ticks one."""
    DEMAND_LETTER = "demand_letter"
    """With the receipt to be signed and torn off."""
    BREACH_NOTICE = "breach_notice"
    """Tells that a plan was broken and what is due now."""
    DOCUMENT_RECEIPT = "document_receipt"
    SETTLEMENT_REQUEST = "settlement_request"
    """Asks the client for its certificate of settlement."""
    STATEMENT = "statement"
    """The account of one case as of a day."""
    PAYMENT_RECEIPT = "payment_receipt"
    HANDOVER_LIST = "handover_list"
    """What goes back to the client."""
    CLIENT_STATEMENT = "client_statement"
    """What came in for a client in a period, and the commission on it."""
    RECOVERY_SHEET = "recovery_sheet"
    AUDIT_HEAD = "audit_head"


PAPER_NAMES: dict[PaperKind, Sentence] = {
    PaperKind.AGREEMENT: say("Agreement"),
    PaperKind.VISIT_SHEET: say("Route sheet"),
    PaperKind.VISIT_BRIEF: say("Visit brief"),
    PaperKind.VISIT_NOTICE: say("Visit notice"),
    PaperKind.NOT_MET_CARD: say("Card for nobody at home"),
    PaperKind.AUTHORISATION: say("Letter of authorisation"),
    PaperKind.DEBTOR_SLIP: say("Debtor's slip"),
    PaperKind.GATE_SHEET: say("Gate check sheet"),
    PaperKind.REGISTER: say("Register of papers"),
    PaperKind.RECORD_FORM: say("Record form"),
    PaperKind.OFFER_SHEET: say("Offer sheet"),
    PaperKind.DEMAND_LETTER: say("Demand letter"),
    PaperKind.BREACH_NOTICE: say("Notice of breach"),
    PaperKind.DOCUMENT_RECEIPT: say("Receipt of documents"),
    PaperKind.SETTLEMENT_REQUEST: say("Request for settlement certificate"),
    PaperKind.STATEMENT: say("Statement of account"),
    PaperKind.PAYMENT_RECEIPT: say("Payment receipt"),
    PaperKind.HANDOVER_LIST: say("Handover list"),
    PaperKind.CLIENT_STATEMENT: say("Client statement"),
    PaperKind.RECOVERY_SHEET: say("Recovery sheet"),
    PaperKind.AUDIT_HEAD: say("Seal of the audit log"),
}
"""How people know the papers."""


class PaperEnding(StrEnum):
    """What became of a printed copy that was carried out."""

    HANDED_OVER = "handed_over"
    RETURNED = "returned"
    DESTROYED = "destroyed"
    LOST = "lost"


ENDING_NAMES: dict[PaperEnding, Sentence] = {
    PaperEnding.HANDED_OVER: say("Handed over"),
    PaperEnding.RETURNED: say("Brought back"),
    PaperEnding.DESTROYED: say("Destroyed"),
    PaperEnding.LOST: say("Lost"),
}


class PaperAnswer(StrEnum):
    """What the person to whom a copy was brought did with it."""

    SIGNED = "signed"
    REFUSED = "refused"
    SPOILED = "spoiled"
    """Torn, stained or filled in wrongly; it is worth nothing and is kept or destroyed."""


ANSWER_NAMES: dict[PaperAnswer, Sentence] = {
    PaperAnswer.SIGNED: say("Signed by hand"),
    PaperAnswer.REFUSED: say("Signature refused"),
    PaperAnswer.SPOILED: say("Spoiled"),
}


@dataclass(frozen=True)
class Paper:
    """One printed copy: its number, the file that was printed and the seal in its footer."""

    kind: PaperKind
    subject: str
    case_id: int | None
    copy_no: int
    copies: int
    file_sha256: str
    seal_seq: int
    """Number of the newest audit entry when it was printed; its seal stands in the footer."""
    seal: str
    printed_at: datetime
    printed_by: int
    reason: str = ""
    visit_id: int | None = None
    carried_by: int | None = None
    """Operator who took the copy out of the office."""
    carried_at: datetime | None = None
    ended_at: datetime | None = None
    ending: PaperEnding | None = None
    ending_note: str = ""
    revision: int = 0
    """Revision of the agreement or offer that it shows; 0 where papers have none."""
    pages: int = 0
    """Pages of one copy; 0 where nobody counted them (papers printed by older programs)."""
    text_digest: str = ""
    """SHA-256 of the text as the page codes name it; empty where papers carry no code."""
    due_back_on: date | None = None
    answer: PaperAnswer | None = None
    answered_at: datetime | None = None
    answer_note: str = ""
    scanned_at: datetime | None = None
    """When the last of its pages was filed."""
    checked_at: datetime | None = None
    checked_by: int | None = None
    """Operator who held the scan against the stored text."""
    id: int = 0
    version: int = 0
