"""Receipts: documents that somebody handed in, and a payment that has arrived at the client's."""

from casedesk.domain.money import Money
from casedesk.domain.payments import PaymentStatus
from casedesk.printing.layout import Slab, held
from casedesk.printing.letter_parts import (
    contacts,
    ended,
    fields,
    greeting,
    numbered_table,
    part_name,
    sign_off,
    text_of,
    values_of,
)
from casedesk.printing.letter_values import DocumentReceipt, PaymentReceipt
from casedesk.printing.line_breaking import Runs, plain
from casedesk.printing.tables import Side
from casedesk.printing.visit_document import PrintedVisitPaper, drawn
from casedesk.printing.visit_parts import body, fact_row, note, title
from casedesk.printing.visit_text import PaperText, short
from casedesk.printing.visit_values import PaperFrame


def document_receipt_pdf(frame: PaperFrame, receipt: DocumentReceipt) -> PrintedVisitPaper:
    """Draw what was handed in with room for both signatures and for taking originals back."""
    text = text_of(frame)
    values = values_of(text, receipt.subject) | {
        "giver": receipt.giver,
        "relation": receipt.relation,
        "day": text.day(receipt.received_on),
    }
    sides = (Side.MIDDLE, Side.LEFT, Side.LEFT, Side.RIGHT, Side.LEFT)
    widths = (36.0, 200.0, 56.0, 48.0, 142.0)
    names = ("no", "name", "form", "sheets", "note")
    columns = [
        (text.text(f"received.{name}"), width, side)
        for name, width, side in zip(names, widths, sides, strict=True)
    ]
    rows = [
        (
            str(number),
            each.name,
            text.text("received.original" if each.is_original else "received.copy"),
            str(each.sheets),
            each.note or "——",
        )
        for number, each in enumerate(receipt.items, start=1)
    ]
    count, sheets = str(len(rows)), str(sum(each.sheets for each in receipt.items))
    slabs: list[Slab] = [
        title(text),
        *body([text.runs("received.text", **values)], text, holds=True),
        *numbered_table(columns, rows, size=9.4),
        *note(text.runs("received.sum", count=count, sheets=sheets)),
        *held(
            [
                *body([text.runs("received.purpose")], text),
                fields((text.text("received.given"), text.text("received.taken")), before=10.0, height=34.0),
                fields((text.text("received.back"), text.text("strip.date")), height=34.0),
                sign_off(text),
            ]
        ),
    ]
    return drawn(text, slabs)


def payment_receipt_pdf(frame: PaperFrame, receipt: PaymentReceipt) -> PrintedVisitPaper:
    """Draw the confirmation of one payment in figures and capitals, with what it was credited to."""
    text, payment = text_of(frame), receipt.payment
    values = values_of(text, receipt.subject)
    facts: list[tuple[str, Runs]] = [
        ("payment.payer", plain(short(payment.payer or receipt.subject.debtor.name))),
        ("payment.paid_on", plain(text.day(payment.paid_on))),
        ("payment.amount", _amount(text, payment.amount)),
        ("payment.channel", text.runs(f"payment.{payment.channel}")),
        ("payment.voucher", plain(short(payment.voucher_no) or "——")),
        ("payment.split", plain(_split(text, receipt) or "——")),
        ("label.client", plain(short(values["client"]))),
        ("label.contract", plain(short(values["contract_no"]) or "——")),
    ]
    if receipt.balance is not None:
        facts.append(("payment.balance", _amount(text, receipt.balance)))
    is_void = payment.status is PaymentStatus.VOID
    slabs = [
        title(text),
        *greeting(text, values),
        *(body([text.runs("payment.void")], text) if is_void else []),
        *body([text.runs("payment.text")], text, holds=True),
        *held([fact_row(text.text(name), [runs]) for name, runs in facts]),
        *ended(
            [
                *body([text.runs("payment.note")], text),
                *contacts([text.runs("contact.client", **values), text.runs("contact.office", **values)]),
            ],
            sign_off(text),
        ),
    ]
    return drawn(text, slabs)


def _amount(text: PaperText, amount: Money) -> Runs:
    return (*plain(text.amount(amount), is_bold=True), *plain(f"　{text.spelled(amount)}"))


def _split(text: PaperText, receipt: PaymentReceipt) -> str:
    """Name what the payment was credited to."""
    payment, product = receipt.payment, receipt.subject.case.debt.product
    parts = payment.applied.parts() if payment.applied is not None else ()
    said = [f"{part_name(text, part, product)} {text.amount(amount)}" for part, amount in parts if amount]
    if payment.left_over:
        said.append(f"{text.text('payment.over')} {text.amount(payment.left_over)}")
    return text.joined(*said)
