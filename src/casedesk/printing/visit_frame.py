"""What stands on every page of a visit's paper: copy, numbers, QR code, watermark, seals."""

from typing import Final

from casedesk.domain.papers import PaperKind
from casedesk.printing.codes import visit_payload
from casedesk.printing.layout import LEFT, MM, PAGE_HEIGHT, PAGE_WIDTH, RIGHT
from casedesk.printing.line_breaking import text_width
from casedesk.printing.pen import Pen
from casedesk.printing.visit_text import PaperText, short
from casedesk.printing.visit_wording import printable

_TOP: Final = PAGE_HEIGHT - 8.5 * MM
_BOX: Final = 17.0
_QR: Final = 20 * MM
_SIZE: Final = 9.2
_SMALL: Final = 7.6
_FOOT: Final = 20.5 * MM
_SHOWN: Final = 16
_GROUP: Final = 4
_SIDE: Final = 150.0
_LONGEST_OFFICE: Final = 60
_LONGEST_NAME: Final = 30
"""A longer name is cut, so that the line of head, foot or watermark stays large enough to be read."""
_NUMBER_LABELS: Final = {
    PaperKind.VISIT_SHEET: "frame.sheet_no",
    PaperKind.REGISTER: "frame.register_no",
    PaperKind.OFFER_SHEET: "frame.offer_no",
    PaperKind.PAYMENT_RECEIPT: "frame.receipt_no",
    PaperKind.HANDOVER_LIST: "frame.list_no",
    PaperKind.CLIENT_STATEMENT: "frame.statement_no",
    **dict.fromkeys(
        (
            PaperKind.DEMAND_LETTER,
            PaperKind.BREACH_NOTICE,
            PaperKind.DOCUMENT_RECEIPT,
            PaperKind.SETTLEMENT_REQUEST,
            PaperKind.STATEMENT,
        ),
        "frame.letter_no",
    ),
}


def draw_head(pen: Pen, text: PaperText, digest: str) -> None:
    """Draw watermark, boxed copy number, office, numbers and the code; the digest is the text's SHA-256."""
    frame, counted = text.frame, {"copy": pen.copy, "copies": pen.copies}
    if frame.is_draft:
        pen.watermark(text.text("frame.draft_mark"))
    elif frame.is_internal:
        name = short(frame.printed_by, _LONGEST_NAME)
        moment = text.moment(frame.printed_at)
        pen.watermark_lines(text.text("frame.watermark", name=name, time=moment, **counted))
    shown = text.text("frame.draft") if frame.is_draft else text.text("frame.copy", **counted)
    width = text_width(shown, _SIZE, is_bold=True) + 13
    pen.box(LEFT, _TOP - _BOX, width, _BOX, 0.9)
    base, room = _TOP - _BOX + 5.2, RIGHT - _QR - 8
    pen.text(LEFT + 6.5, base, shown, _SIZE, is_bold=True)
    if not frame.is_private:
        left = LEFT + width + 10
        pen.text_within(left, base, short(frame.office.name, _LONGEST_OFFICE), _SIZE, room - left)
    _numbers(pen, text, base - 18.5, room)
    payload = visit_payload(frame.kind, frame.subject, pen.copy, pen.page, digest)
    pen.qr(payload, RIGHT - _QR, _TOP - _QR, _QR)


def _numbers(pen: Pen, text: PaperText, base: float, room: float) -> None:
    frame, left = text.frame, LEFT
    parts = [(text.text(_NUMBER_LABELS.get(frame.kind, "frame.visit_no")), frame.subject)]
    if frame.case_no:
        parts.append((text.text("frame.case_no"), frame.case_no))
    for label, number in parts:
        pen.text(left, base, label, _SIZE)
        start = left + text_width(label + " ", _SIZE)
        shown = printable(number)
        pen.text_within(start, base, shown, _SIZE, max(room - start, 40.0), is_bold=True)
        left = start + text_width(shown + "　", _SIZE, is_bold=True)


def draw_foot(pen: Pen, text: PaperText, digest: str) -> None:
    """Draw what the paper is, page number, who printed it when, digest and seal."""
    frame = text.frame
    pen.rule(LEFT, _FOOT, RIGHT, _FOOT, 0.4)
    pen.text_within(LEFT, _FOOT - 13, text.text(f"title.{frame.kind}"), 8.6, _SIDE, is_bold=True)
    pen.text_within(LEFT, _FOOT - 24, text.text("frame.wording", version=text.wording.version), _SMALL, _SIDE)
    if frame.is_internal:
        pen.text_within(LEFT, _FOOT - 34.5, text.text("frame.custody"), _SMALL, _SIDE + 60)
    middle = PAGE_WIDTH / 2
    pen.text_middle(
        middle, _FOOT - 13, text.text("frame.page", page=pen.page, pages=pen.pages), 8.6, is_bold=True
    )
    printed = text.text("frame.printed", time=text.moment(frame.printed_at))
    who = short(frame.printed_by, _LONGEST_NAME)
    line = f"{printed}　{who}"
    size = min(_SMALL, _SMALL * _SIDE / (text_width(line, _SMALL) or 1.0))
    pen.text_middle(middle, _FOOT - 24, line, size)
    pen.text_right(RIGHT, _FOOT - 13, text.text("frame.digest"), _SMALL)
    pen.text_right(RIGHT, _FOOT - 24, _in_groups(digest[:_SHOWN]), _SMALL)
    if frame.newest_seal is not None:
        seal = frame.newest_seal
        told = text.text("frame.seal", seq=seal.seq, seal=seal.seal[:_SHOWN])
        pen.text_right(RIGHT, _FOOT - 34.5, told, _SMALL)


def _in_groups(digits: str) -> str:
    return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))
