"""The offer sheet: up to four plans side by side, of which the debtor may tick one."""

from collections.abc import Sequence
from itertools import groupby

from casedesk.domain.agreements import Terms
from casedesk.domain.money import Money, total
from casedesk.domain.offers import OfferOption
from casedesk.domain.schedules import Instalment, Interval
from casedesk.printing.layout import WIDTH, Slab, held, paragraph
from casedesk.printing.letter_parts import fields, greeting, numbered_table, text_of
from casedesk.printing.letter_values import OfferPaper
from casedesk.printing.line_breaking import plain
from casedesk.printing.tables import HEADER_GREY, LABEL_GREY, Cell, Side, cell, row
from casedesk.printing.visit_document import PrintedVisitPaper, drawn
from casedesk.printing.visit_parts import body, note, numbered, section, title
from casedesk.printing.visit_text import PaperText
from casedesk.printing.visit_values import PaperFrame

_LABEL = 84.0
_TICK = 15.0
_MOST_TERMS = 6
_WHOLE = 26
_INK = 24.0
_ROUNDED = Money.of(1)
"""Parts that differ by less were rounded: at most a fen for each of sixty."""


def offer_pdf(frame: PaperFrame, paper: OfferPaper) -> PrintedVisitPaper:
    """Draw the plans with tick boxes, their tables and sums; it says that it binds nobody."""
    text, offer = text_of(frame, "offer"), paper.offer
    first = offer.options[0].terms
    values = _values(text, paper) | {
        "reader": paper.subject.reader_name,
        "count": str(len(offer.options)),
        "as_of": text.day(first.as_of),
        "owed": text.amount(first.debt.total),
        "valid_until": text.day(offer.valid_until),
    }
    tables = [
        slab
        for number, each in enumerate(offer.options, start=1)
        for slab in _option_table(text, number, each)
    ]
    slabs: list[Slab] = [
        title(text),
        *greeting(text, values, paper.subject.greeting("offer.to")),
        *body([text.runs("offer.text", **values), text.runs("offer.not_yet", **values)], text),
        *_side_by_side(text, offer.options),
        section(text.text("offer.notes_title")),
        *numbered(text.wording.all_runs("offer.notes", **values)),
        *_choice(text),
        *tables,
    ]
    return drawn(text, slabs, revision=offer.revision)


def _values(text: PaperText, paper: OfferPaper) -> dict[str, str]:
    client, office = paper.subject.client, text.frame.office
    return {
        "name": paper.subject.debtor.name,
        "client": client.name,
        "client_phone": client.hotline,
        "phone": office.hotline,
        "contract_no": paper.subject.case.debt.contract_no,
    }


def _side_by_side(text: PaperText, options: Sequence[OfferOption]) -> list[Slab]:
    """Set what differs between the plans in columns below a box to tick."""
    width = (WIDTH - _LABEL) / len(options)
    head = row(
        [
            cell("", _LABEL, grey=HEADER_GREY),
            *(
                Cell(
                    (
                        (
                            *plain(f"{text.text('offer.tick')} "),
                            *plain(text.text("offer.option", number=_counted(text, number)), is_bold=True),
                        ),
                    ),
                    width,
                    grey=HEADER_GREY,
                )
                for number in range(1, len(options) + 1)
            ),
        ],
        before=4.0,
        size=_TICK * 0.8,
        above_and_below=5.0,
    )
    ways = row(
        [
            cell(text.text("offer.way"), _LABEL, grey=HEADER_GREY),
            *(cell(_way(text, each), width, grey=HEADER_GREY, is_bold=True) for each in options),
        ]
    )
    facts = [_facts(text, each) for each in options]
    rows = [
        row(
            [
                cell(text.text(f"offer.{name}"), _LABEL, grey=LABEL_GREY),
                *(_cell(each[name], width, is_bold=name == "to_pay") for each in facts),
            ]
        )
        for name in facts[0]
        if any(each[name] != text.text("offer.none") for each in facts)
    ]
    return held([head, ways, *rows])


def _cell(value: str, width: float, *, is_bold: bool) -> Cell:
    """Return a cell each of whose lines begins where the wording breaks it."""
    return Cell(tuple(plain(each, is_bold=is_bold) for each in value.split("\n")), width)


def _facts(text: PaperText, option: OfferOption) -> dict[str, str]:
    """Return what one plan says by the name of its line; what it has not is dashes."""
    terms, rows = option.terms, [each for each in option.schedule if each.no]
    none = text.text("offer.none")
    interest = total(each.to_interest for each in option.schedule)
    rate = text.text("offer.rate", rate=f"{terms.running_rate.normalize():f}") if terms.running_rate else ""
    down_on = text.day(terms.down_on) if terms.down_on else none
    down = text.text("offer.down_value", amount=text.amount(terms.down_payment), day=down_on)
    return {
        "debt": text.amount(terms.debt.total),
        "waived": _less(text, terms.waiver.amounts.total),
        "deferred": _less(text, terms.deferred.total),
        "agreed": text.amount(terms.total.total),
        "interest": text.joined(text.amount(interest), rate, by="comma")
        if rate
        else text.text("offer.no_interest"),
        "to_pay": text.amount(total(each.amount for each in option.schedule)),
        "down": down if terms.down_payment else none,
        "count": str(len(rows)),
        "each": _each(text, rows),
        "first": text.day(rows[0].due_on) if rows else none,
        "last": text.day(rows[-1].due_on) if rows else none,
    }


def _counted(text: PaperText, number: int) -> str:
    """Return the number of a plan as the paper writes it."""
    return text.text(f"offer.number_{number}")


def _way(text: PaperText, option: OfferOption) -> str:
    """Say in words how a plan is paid: at once, in how many parts, equal or not, how often."""
    terms, rows = option.terms, [each for each in option.schedule if each.no]
    values = {"count": str(len(rows)), "every": text.text(f"offer.{terms.interval}")}
    way = text.text(f"offer.way_{_kind(terms, rows)}", **values)
    return text.text("offer.way_down", way=way) if terms.down_payment else way


def _kind(terms: Terms, rows: Sequence[Instalment]) -> str:
    """Return which way of paying a plan is; what rounding leaves makes no other part of it."""
    amounts = [each.amount for each in rows]
    if len(rows) == 1:
        return "once"
    if terms.interval is Interval.OWN:
        return "own"
    if max(amounts) - min(amounts) < _ROUNDED:
        return "even"
    if len(set(amounts[:-1])) > 1:
        return "uneven"
    return "balloon" if terms.balloon is not None else "last"


def _less(text: PaperText, amount: Money) -> str:
    return text.amount(-amount) if amount else text.text("offer.none")


def _each(text: PaperText, rows: Sequence[Instalment]) -> str:
    """Say what an instalment is: one amount, one with another last, or from least to most."""
    amounts = [each.amount for each in rows]
    if len(set(amounts)) <= 1:
        return text.text("offer.each_value", amount=text.amount(amounts[0]) if amounts else "——")
    if len(set(amounts[:-1])) == 1:
        last = text.amount(amounts[-1])
        return text.text("offer.each_last", amount=text.amount(amounts[0]), last=last)
    return text.text("offer.each_span", least=text.amount(min(amounts)), most=text.amount(max(amounts)))


def _option_table(text: PaperText, number: int, option: OfferOption) -> list[Slab]:
    """Set one plan's days and amounts with their sum and its proof."""
    columns = [
        (text.text(f"offer.{name}"), width, side)
        for name, width, side in (
            ("no", 60.0, Side.MIDDLE),
            ("due_on", WIDTH - 300.0, Side.LEFT),
            ("amount", 120.0, Side.RIGHT),
            ("balance", 120.0, Side.RIGHT),
        )
    ]
    rows = [
        (
            str(each.no) if each.no else text.text("offer.down_short"),
            text.day(each.due_on),
            text.amount(each.amount),
            text.amount(each.balance),
        )
        for each in option.schedule
    ]
    paid = total(each.amount for each in option.schedule)
    sums = (text.text("offer.sum"), "——", text.amount(paid), "——")
    proof = text.runs("offer.proof", formula=_formula(option.schedule), total=text.amount(paid))
    table = [
        section(text.text("offer.table", number=_counted(text, number), way=_way(text, option))),
        *numbered_table(columns, rows, sums, size=9.0),
        *note(proof),
    ]
    return held(table) if len(rows) <= _WHOLE else table


def _formula(schedule: Sequence[Instalment]) -> str:
    """Write the sum of the instalments, equal neighbours as a product, a long one by its sums."""
    terms = []
    for (_no, amount), rows in groupby(schedule, key=lambda each: (each.no == 0, each.amount)):
        times = len(list(rows))
        terms.append(str(amount) if times == 1 else f"{amount} × {times}")
    if len(terms) > _MOST_TERMS:
        middle = total(each.amount for each in schedule[1:-1])
        terms = [str(schedule[0].amount), str(middle), str(schedule[-1].amount)]
    return " + ".join(terms)


def _to_fill_in(text: PaperText, name: str, before: float = 0.0) -> list[Slab]:
    """Set a text whose blanks are filled in with a pen."""
    return paragraph(text.runs(name), leading=_INK, before=before, is_justified=False)


def _choice(text: PaperText) -> list[Slab]:
    """Set where the debtor says which plan, or that another is wanted."""
    return held(
        [
            *_to_fill_in(text, "offer.choice", before=6.0),
            *_to_fill_in(text, "offer.other"),
            fields((text.text("offer.sign"), text.text("offer.visitor")), height=36.0),
            *_to_fill_in(text, "offer.date"),
        ]
    )
