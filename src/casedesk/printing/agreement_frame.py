"""What stands on every page of a repayment agreement: copy, numbers, QR code, initials and seals."""

from typing import Final

from casedesk.printing.agreement_facts import Facts, tidy
from casedesk.printing.codes import page_payload
from casedesk.printing.layout import BODY_BOTTOM, LEFT, MM, PAGE_HEIGHT, PAGE_WIDTH, RIGHT
from casedesk.printing.line_breaking import break_lines, elided, plain, text_width
from casedesk.printing.pen import Pen

_TOP: Final = PAGE_HEIGHT - 8.5 * MM
_BOX: Final = 17.0
_QR: Final = 20 * MM
_SIZE: Final = 9.2
_SMALL: Final = 7.6
_FOOT: Final = 20.5 * MM
_INITIALS: Final = (116.0, 31.0)
_SEAL_SHOWN: Final = 16
_GROUP: Final = 4
_LISTED_COPIES: Final = 2
_BLANK_FROM: Final = 90.0
_MIDDLE: Final = PAGE_WIDTH / 2 + 18
_MIDDLE_ROOM: Final = 150.0


def draw_head(pen: Pen, facts: Facts, digest: str) -> None:
    """Draw what stands above the body; the digest is the whole text's SHA-256."""
    if facts.paper.is_draft:
        pen.watermark(facts.label("draft"))
    _head(pen, facts)
    agreement = facts.paper.agreement
    payload = page_payload(agreement.agreement_no, agreement.revision, pen.copy, pen.page, digest)
    pen.qr(payload, RIGHT - _QR, _TOP - _QR, _QR)


def draw_foot(pen: Pen, facts: Facts, digest: str) -> None:
    """Draw what stands below the body: initials, page number, printing, digest and seal."""
    pen.rule(LEFT, _FOOT, RIGHT, _FOOT, 0.4)
    _initials(pen, facts)
    _middle(pen, facts)
    _seals(pen, facts, digest)


def draw_blank_mark(pen: Pen, facts: Facts, used_to: float) -> None:
    """Say that nothing follows where much of a page stays empty, so that nothing can be added to it."""
    if used_to - BODY_BOTTOM > _BLANK_FROM:
        pen.text_middle(PAGE_WIDTH / 2, used_to - 26, facts.label("blank_below"), _SIZE)


def _head(pen: Pen, facts: Facts) -> None:
    """Draw the boxed copy number, who keeps it, and the numbers of agreement and case."""
    copy = facts.label("copy", copy=pen.copy, copies=pen.copies)
    shown = facts.label("draft_box") if facts.paper.is_draft else copy
    width = text_width(shown, _SIZE, is_bold=True) + 13
    pen.box(LEFT, _TOP - _BOX, width, _BOX, 0.9)
    base = _TOP - _BOX + 5.2
    pen.text(LEFT + 6.5, base, shown, _SIZE, is_bold=True)
    note = _note(facts, pen)
    room = RIGHT - _QR - 8 - (LEFT + width + 10)
    pen.text_within(LEFT + width + 10, base, note, _SIZE, room)
    _numbers(pen, facts, _TOP - _BOX - 12.5)


def _note(facts: Facts, pen: Pen) -> str:
    if facts.paper.is_draft:
        return facts.label("draft_note")
    note = facts.recipients() if pen.copies <= _LISTED_COPIES else facts.recipient(pen.copy)
    return note[:1].upper() + note[1:]


def _numbers(pen: Pen, facts: Facts, base: float) -> None:
    """Draw the numbers, on a second line where they are long."""
    agreement, case = facts.paper.agreement, facts.paper.case
    room = RIGHT - _QR - 8 - LEFT
    parts = (
        (facts.label("agreement_no") + " ", tidy(agreement.agreement_no), "　"),
        (facts.label("revision", revision=agreement.revision), "", "　　"),
        (facts.label("case_no") + " ", tidy(case.case_no), ""),
    )
    left = LEFT
    for label, number, gap in parts:
        width = text_width(label, _SIZE) + text_width(number, _SIZE, is_bold=True)
        if left > LEFT and left + width > LEFT + room:
            left, base = LEFT, base - 12.5
        pen.text(left, base, label, _SIZE)
        if number:
            start = left + text_width(label, _SIZE)
            pen.text_within(start, base, number, _SIZE, LEFT + room - start, is_bold=True)
        left += width + text_width(gap, _SIZE)


def _initials(pen: Pen, facts: Facts) -> None:
    width, height = _INITIALS
    bottom = _FOOT - 4 - height
    pen.box(LEFT, bottom, width, height, 0.8)
    label = facts.label("initials_page", party=facts.parties())
    for number, line in enumerate(break_lines(plain(label), width - 9, _SMALL)):
        pen.line_of_text(LEFT + 4.5, bottom + height - 10 - number * 9, line, _SMALL)


def _middle(pen: Pen, facts: Facts) -> None:
    """Draw page number, time and person of the printing, and the wording's version."""
    page = facts.label("page", page=pen.page, pages=pen.pages)
    pen.text_middle(_MIDDLE, _FOOT - 13, page, 8.6, is_bold=True)
    local = facts.paper.printed_at.astimezone(facts.paper.office.zone)
    printed = facts.label("printed", time=f"{local:%Y-%m-%d %H:%M}")
    told = elided(f"{printed}　{tidy(facts.paper.printed_by)}", _SMALL, _MIDDLE_ROOM)
    pen.text_middle(_MIDDLE, _FOOT - 24, told, _SMALL)
    pen.text_middle(_MIDDLE, _FOOT - 34.5, facts.label("wording", version=facts.wording.version), _SMALL)


def _seals(pen: Pen, facts: Facts, digest: str) -> None:
    """Draw the digest of the text and the newest seal of the audit log."""
    pen.text_right(RIGHT, _FOOT - 13, facts.label("digest"), _SMALL)
    pen.text_right(RIGHT, _FOOT - 24, _in_groups(digest[:_SEAL_SHOWN]), _SMALL)
    newest = facts.paper.newest_seal
    if newest is not None:
        seal = facts.label("seal", seq=newest.seq, seal=newest.seal[:_SEAL_SHOWN])
        pen.text_right(RIGHT, _FOOT - 34.5, seal, _SMALL)


def _in_groups(digits: str) -> str:
    return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))
