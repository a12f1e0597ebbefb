"""What a repayment agreement says of its case: every fact as the text that is printed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from itertools import groupby
from typing import Final

from casedesk.domain.agreements import Agreement
from casedesk.domain.allocation import Part
from casedesk.domain.capitals import capitals
from casedesk.domain.cases import Case
from casedesk.domain.clients import Client
from casedesk.domain.debts import ProductKind
from casedesk.domain.masks import mask_document, mask_phone
from casedesk.domain.money import Money, total
from casedesk.domain.offices import Office
from casedesk.domain.people import Person
from casedesk.domain.schedules import Interval, Remainder
from casedesk.domain.signers import SignerRole
from casedesk.printing.amounts_in_words import amount_in_words
from casedesk.printing.fonts import visible
from casedesk.printing.wording import Wording, agreement_wording

EMPTY: Final = "——"
MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_NUMERALS: Final = "零一二三四五六七八九十"
_MOST_TERMS: Final = 6
_CARD_TAIL: Final = 4
_TEN: Final = 10
_NO_MONEY: Final = Money(0)
_PROOFS: Final = {
    "AGR-WAIVER": "proof_waiver",
    "AGR-SHARES": "proof_shares",
    "AGR-INTEREST": "proof_interest",
}
"""Stored proofs that are printed below the schedule, and their texts."""


@dataclass(frozen=True)
class Signatory:
    """Somebody who signs beside or for the debtor, and in which capacity."""

    person: Person
    phone: str = ""
    address: str = ""
    role: SignerRole = SignerRole.GUARANTOR
    proof: str = ""
    """What proves the right to sign for another, such as the number of a power of attorney."""

    @property
    def party(self) -> str:
        """Return the name of its label: only guarantors are a third side."""
        return f"party_{self.role.value}"


@dataclass(frozen=True)
class AuditSeal:
    """The newest entry of the audit log at the time of printing; its seal leaves the house on the paper."""

    seq: int
    seal: str


@dataclass(frozen=True)
class AgreementPaper:
    """Everything that stands on a repayment agreement.

    ``copy_no`` prints that copy alone, None prints all ``terms.copies``. ``printed_at`` is aware and is
    shown in the office's zone. ``is_draft`` lays a watermark under every page; ``masks_identity`` hides
    the middle of document numbers and phones, which the signers then write by hand.
    """

    agreement: Agreement
    case: Case
    client: Client
    office: Office
    debtor: Person
    printed_at: datetime
    printed_by: str
    debtor_phone: str = ""
    debtor_address: str = ""
    guarantors: tuple[Signatory, ...] = ()
    authorisation_no: str = ""
    place: str = ""
    visitors: tuple[str, ...] = ()
    newest_seal: AuditSeal | None = None
    copy_no: int | None = None
    numbers: tuple[int, ...] = ()
    """Numbers of the copies to print, which go on over reprints; empty counts ``terms.copies`` from 1."""
    is_draft: bool = False
    masks_identity: bool = False
    already_paid: Money | None = None
    assignment_note: str = ""
    """How the claim came to the client when it was sold (Civil Code 546)."""
    wording: Wording | None = None
    """The office's own text; None prints the bundled one."""
    replaces: Agreement | None = None
    """The signed agreement whose place this one takes."""


@dataclass(frozen=True)
class Facts:
    """One paper's facts in one language."""

    paper: AgreementPaper
    wording: Wording = field(init=False)

    def __post_init__(self) -> None:
        """Take the office's texts, or the bundled ones of the agreement's language."""
        wording = self.paper.wording or agreement_wording(self.paper.agreement.terms.language)
        object.__setattr__(self, "wording", wording)

    @property
    def is_chinese(self) -> bool:
        """Tell whether the paper is in Chinese."""
        return self.paper.agreement.terms.language == "zh"

    @property
    def is_card(self) -> bool:
        """Tell whether the debt is a credit card's."""
        return self.paper.case.debt.product is ProductKind.CREDIT_CARD

    def label(self, name: str, **values: object) -> str:
        """Return a short text of the paper."""
        return self.wording.label(name, **values)

    def day(self, day: date | None) -> str:
        """Write a day out, ``2026年5月6日`` or ``6 May 2026``, or nothing."""
        if day is None:
            return ""
        if self.is_chinese:
            return f"{day.year}年{day.month}月{day.day}日"
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

    def table_day(self, day: date) -> str:
        """Write a day for a table's column, the English month in three letters."""
        return self.day(day) if self.is_chinese else f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"

    def spelled(self, amount: Money) -> str:
        """Write an amount in capitals or English words."""
        return capitals(amount) if self.is_chinese else amount_in_words(amount)

    def document(self, person: Person) -> str:
        """Name a person's identity document, masked where the office wants that."""
        number = mask_document(person.document_no) if self.paper.masks_identity else person.document_no
        return f"{self.label(f'document_{person.document_kind.value}')} {tidy(number) or EMPTY}"

    def phone(self, number: str) -> str:
        """Return a phone number, masked where the office wants that."""
        shown = mask_phone(number) if self.paper.masks_identity else number
        return tidy(shown) or EMPTY

    def parties(self, *, with_creditor: bool = False) -> str:
        """Name the sides that sign: Party B, and C where there is a guarantor."""
        names = ["party_client"] if with_creditor else []
        names.append("party_debtor")
        if self.sureties:
            names.append("party_guarantor")
        return self.label("party_join").join(map(self.label, names))

    @property
    def sureties(self) -> tuple[Signatory, ...]:
        """Return the guarantors, who are a side of their own; who signs for the debtor is none."""
        return tuple(each for each in self.paper.guarantors if each.role is SignerRole.GUARANTOR)

    @cached_property
    def interest(self) -> Money:
        """Return the interest that runs while the plan is kept."""
        return total(row.to_interest for row in self.paper.agreement.schedule)

    @cached_property
    def to_pay(self) -> Money:
        """Return what is paid in all: the agreed total and the interest that runs."""
        return self.paper.agreement.terms.total.total + self.interest

    def proof_lines(self) -> Iterator[str]:
        """Write the stored arithmetic that the tables do not show by themselves."""
        for line in self.paper.agreement.proof:
            name = _PROOFS.get(line.rule)
            if name is not None and line.holds:
                yield self.label(name, left=line.left, right=line.right)

    def component(self, part: Part) -> str:
        """Name a part of the debt as its product calls it."""
        is_default_charge = part is Part.PENALTY and self.is_card
        return self.label("penalty_card" if is_default_charge else part.value)

    def number(self, number: int) -> str:
        """Write a small number as the language counts clauses and copies."""
        if not self.is_chinese:
            return str(number)
        tens, ones = divmod(number, _TEN)
        if number <= _TEN:
            return _NUMERALS[number]
        head = ("" if tens == 1 else _NUMERALS[tens]) + "十"
        return head + (_NUMERALS[ones] if ones else "")

    def copies_in_words(self) -> str:
        """Write the number of copies, ``两`` or ``2``."""
        copies = self.paper.agreement.terms.copies
        return "两" if self.is_chinese and copies == 2 else self.number(copies)  # noqa: PLR2004 - 一式两份

    def recipient(self, copy: int) -> str:
        """Say who keeps a copy: creditor, debtor, each who signs beside them, then the agency."""
        return self.label(self._holder(copy), copy=copy)

    def _holder(self, copy: int) -> str:
        others = (f"copy_{each.role.value}" for each in self.paper.guarantors)
        holders = ["copy_client", "copy_debtor", *others]
        place = (copy - 1) % self.paper.agreement.terms.copies
        return holders[place] if place < len(holders) else "copy_office"

    def recipients(self) -> str:
        """Say who keeps which copy, in Chinese those of one kind together: 第 3、4 份交保证人."""
        copies = range(1, self.paper.agreement.terms.copies + 1)
        if not self.is_chinese:
            return self.label("copy_join").join(map(self.recipient, copies))
        comma = self.label("parts_join")
        kept = [(holder, comma.join(map(str, found))) for holder, found in groupby(copies, self._holder)]
        return self.label("copy_join").join(self.label(holder, copy=found) for holder, found in kept)

    def remark(self) -> str:
        """Return what a transfer should name, so that the payment finds its case."""
        case = self.paper.case
        return tidy(f"{case.debt.contract_no or case.case_no} {self.paper.debtor.name}")

    def proof_formula(self) -> str:
        """Write the sum of the instalments, equal neighbours as a product."""
        rows = self.paper.agreement.schedule
        terms = []
        for (_, amount), group in groupby(rows, key=lambda row: (row.no == 0, row.amount)):
            times = len(list(group))
            terms.append(str(amount) if times == 1 else f"{amount} × {times}")
        if len(terms) > _MOST_TERMS:
            middle = total(row.amount for row in rows[1:-1])
            terms = [str(rows[0].amount), str(middle), str(rows[-1].amount)]
        return " + ".join(terms)

    def rest(self) -> Money:
        """Return by how many fen the first or last instalment differs from otherwise equal ones."""
        rows = [row.amount for row in self.paper.agreement.schedule if row.no]
        is_first = self.paper.agreement.terms.remainder is Remainder.FIRST
        odd, equal = (rows[0], rows[1:]) if is_first else (rows[-1], rows[:-1])
        if len(set(equal)) != 1 or not 0 < (odd - equal[0]).fen < len(rows):
            return _NO_MONEY
        return odd - equal[0]

    @cached_property
    def conditions(self) -> frozenset[str]:
        """Return the conditions that hold for the wording."""
        terms = self.paper.agreement.terms
        found = {
            "card": self.is_card,
            "guarantor": bool(self.sureties),
            "running": bool(self.interest),
            "balloon": terms.balloon is not None,
            "single": sum(bool(row.no) for row in self.paper.agreement.schedule) == 1,
            "own_days": terms.interval is Interval.OWN,
            "waiver": not terms.waiver.amounts.is_zero,
            "down_payment": not terms.down_payment.is_zero,
            "cap": self.paper.client.cap_annual is not None,
            "deferred": not terms.deferred.is_zero,
            f"order_{terms.order.value}": True,
        }
        return frozenset(name for name, holds in found.items() if holds)

    @cached_property
    def values(self) -> Mapping[str, str]:
        """Return the text behind every gap a clause may name; empty where the case has none."""
        return {name: tidy(text) for name, text in (self._case_values() | self._term_values()).items()}

    @property
    def untold_replacement(self) -> str:
        """Return the sentence about the replaced agreement where the office's own clauses do not name it."""
        told = {name: self.values[name] for name in ("replaced_no", "replaced_on")}
        texts = (text for clause in self.wording.clauses for text in clause.text)
        if not told["replaced_no"] or any("replaced_no" in text.gaps for text in texts):
            return ""
        return self.label("replaces", **told)

    def _case_values(self) -> dict[str, str]:
        paper, debt = self.paper, self.paper.case.debt
        kind = self.label(f"product_{debt.product.value}")
        product = product_in(self.is_chinese, kind, debt.product_name.removesuffix("合同"))
        digits = "".join(filter(str.isdigit, debt.card_no))
        cap = paper.client.cap_annual
        return {
            "already_paid": _money(paper.already_paid),
            "as_of": self.day(paper.agreement.terms.as_of),
            "assignment_note": paper.assignment_note,
            "authorisation_no": paper.authorisation_no,
            "cap": f"{cap.normalize():f}%" if cap is not None else "",
            "card_tail": digits[-_CARD_TAIL:],
            "client_hotline": paper.client.hotline,
            "contract_no": debt.contract_no,
            "guarantors": self.label("party_join").join(each.person.name for each in self.sureties),
            "lent_amount": _money(debt.lent_amount),
            "lent_on": self.day(debt.lent_on),
            "office_hotline": paper.office.hotline,
            "overdue_on": self.day(debt.overdue_on),
            "product": product,
            "remark": self.remark(),
            "replaced_no": paper.replaces.agreement_no if paper.replaces is not None else "",
            "replaced_on": self.day(paper.replaces.signed_on) if paper.replaces is not None else "",
        }

    def _term_values(self) -> dict[str, str]:
        agreement, terms = self.paper.agreement, self.paper.agreement.terms
        rows = [row for row in agreement.schedule if row.no]
        is_monthly = terms.interval is Interval.MONTHLY
        rate = terms.running_rate
        order = self.label("parts_join").join(map(self.component, terms.contract_order))
        return {
            "approval_no": terms.waiver.approval_no,
            "balloon": _money(terms.balloon),
            "contract_order": order,
            "cure_days": str(terms.cure_days),
            "day_count": str(terms.day_count),
            "interest_total": _money(self.interest),
            "running_rate": f"{rate.normalize():f}%" if rate is not None else "",
            "to_pay": f"¥{self.to_pay}",
            "copies_words": self.copies_in_words(),
            "count": str(len(rows)),
            "deferred": _money(terms.deferred.total),
            "down_payment": _money(terms.down_payment),
            "first_on": self.day(rows[0].due_on) if rows else "",
            "grace_days": str(terms.grace_days),
            "last_on": self.day(rows[-1].due_on) if rows else "",
            "months": str(len(rows)) if is_monthly else "",
            "recipients": self.recipients(),
            "total": f"¥{terms.total.total}",
        }


def tidy(text: str) -> str:
    """Return a text as paper shows it: white space evened, what nobody could see made visible."""
    return visible(text)


def product_in(is_chinese: bool, kind: str, name: str) -> str:  # noqa: FBT001 - the paper's language
    """Name a product by its own name; where an English reader could not read it, by its kind too."""
    if is_chinese or not name or name.isascii():
        return name or kind
    return f"{kind} {name}"


def joined(*texts: str) -> str:
    """Join what is not empty by a wide blank."""
    return "　".join(filter(None, texts))


def _money(amount: Money | None) -> str:
    return f"¥{amount}" if amount else ""
