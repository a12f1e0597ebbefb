"""Which case a line of a payment file belongs to: by number, else by payer and amount; never by guessing."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from casedesk.domain.money import Money
from casedesk.domain.payment_files import PaymentLine
from casedesk.domain.sentences import Sentence, say

NEAR: Final = timedelta(days=3)
"""A payment recorded by hand and the bank's line of it may differ by this many days."""
_NUMBER: Final = re.compile(r"[0-9A-Z][0-9A-Z_/-]{3,58}[0-9A-Z]")
_SHORT: Final = 8
"""So many digits or fewer, alone in a note, could also be an amount or a day."""
_DASHES: Final = str.maketrans("‐‑‒–—−", "------")


class Outlook(StrEnum):
    """What becomes of a line when it is accepted."""

    POST = "post"
    RECORDED = "recorded"
    WAIT = "wait"
    REPEATED = "repeated"


class Confidence(StrEnum):
    """How sure a proposal is; only certain ones are ticked before a person looks."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"
    NONE = "none"


@dataclass(frozen=True)
class Expected:
    """An amount that a case waits for: an instalment or a promise."""

    amount: Money
    what: Sentence


@dataclass(frozen=True)
class Booked:
    """A payment in the ledger that a line may be another telling of."""

    payment_id: int
    amount: Money
    paid_on: date
    voucher_no: str = ""
    is_claimed: bool = False


@dataclass(frozen=True)
class Candidate:
    """One case with everything a line is compared with."""

    case_id: int
    case_no: str
    contract_no: str
    card_no: str
    client: str
    debtor: str
    balance: Money
    is_open: bool = True
    expected: tuple[Expected, ...] = ()
    booked: tuple[Booked, ...] = ()


@dataclass(frozen=True)
class EarlierLine:
    """A line that an earlier file has brought; files that were taken back do not count."""

    line: PaymentLine
    file_number: str


@dataclass(frozen=True)
class Proposal:
    """What is proposed for a line, how sure that is, and why."""

    line: PaymentLine
    outlook: Outlook
    confidence: Confidence = Confidence.NONE
    case: Candidate | None = None
    payment_id: int | None = None
    """The payment in the ledger that the line is, where it is recorded already."""
    reasons: tuple[Sentence, ...] = ()

    @property
    def may_be_accepted(self) -> bool:
        """Tell whether accepting it does something; other lines wait or change nothing."""
        return self.outlook in {Outlook.POST, Outlook.RECORDED}

    def is_same(self, other: "Proposal") -> bool:
        """Tell whether another proposal does the same to the same line."""
        mine = (self.outlook, self.payment_id, self.case and self.case.case_id)
        return mine == (other.outlook, other.payment_id, other.case and other.case.case_id)


def number_key(text: str) -> str:
    """Return a number in the spelling it is compared in: half width, upper case, no spaces."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_DASHES).split()).upper()


def name_of(text: str) -> str:
    """Return a payer's name in the spelling it is compared in."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def told_numbers(line: PaymentLine) -> tuple[str, ...]:
    """Return the numbers in the columns for case and contract."""
    keys = (number_key(each) for each in (line.case_no, line.contract_no))
    return tuple(dict.fromkeys(each for each in keys if each))


def noted_numbers(line: PaymentLine) -> tuple[str, ...]:
    """Return everything in the note that could be a case or contract number: letters and digits in a row."""
    text = unicodedata.normalize("NFKC", line.note).translate(_DASHES).upper()
    found = _NUMBER.findall(text)
    return tuple(dict.fromkeys(each for each in found if any(sign.isdigit() for sign in each)))


class Matcher:
    """Proposes line by line; what one line has used up is not proposed for the next."""

    def __init__(self, candidates: Iterable[Candidate], earlier: Iterable[EarlierLine] = ()) -> None:
        self._by_number: dict[str, dict[int, Candidate]] = defaultdict(dict)
        self._by_name: dict[str, list[Candidate]] = defaultdict(list)
        self._left: dict[int, Money] = {}
        self._used: set[tuple[int, int]] = set()
        self._used_payments: set[int] = set()
        self._repeats = _Repeats(earlier)
        for each in candidates:
            for number in (each.case_no, each.contract_no):
                if number:
                    self._by_number[number_key(number)][each.case_id] = each
            self._by_name[name_of(each.debtor)].append(each)
            self._left[each.case_id] = each.balance

    def propose(self, line: PaymentLine) -> Proposal:
        """Return what is proposed for the next line."""
        repeated = self._repeats.of(line)
        if repeated is not None:
            return repeated
        found = self._by_numbers(line) or self._by_payer(line)
        if found.case is not None and found.outlook is Outlook.POST:
            self._left[found.case.case_id] -= line.amount
        return found

    def _by_numbers(self, line: PaymentLine) -> Proposal | None:
        """Match by a number in its column or in the note; None when the line tells no number of ours."""
        told = told_numbers(line)
        sets = [self._by_number[number] for number in told if number in self._by_number]
        where, is_proof = say("The number stands in its own column."), True
        if not sets and told:
            return _waits(line, say("No case bears the number {number}.", number=told[0]))
        if not sets:
            noted = [each for each in noted_numbers(line) if each in self._by_number]
            found = [self._by_number[each] for each in noted]
            sets = [{key: each for some in found for key, each in some.items()}] if found else []
            where, is_proof = say("The number stands in the note."), any(map(_is_telling, noted))
        if not sets:
            return None
        shared = set(sets[0]).intersection(*sets[1:])
        if not shared:
            return _waits(line, say("Its numbers belong to different cases."))
        cases = _narrowed([sets[0][key] for key in sorted(shared)], line)
        if len(cases) > 1:
            return _waits(line, say("%n case(s) bear this number.", count=len(cases)))
        return self._numbered(line, cases[0], where, is_proof=is_proof)

    def _numbered(self, line: PaymentLine, case: Candidate, where: Sentence, *, is_proof: bool) -> Proposal:
        is_debtor = name_of(line.payer) == name_of(case.debtor)
        is_certain = is_debtor or (not line.payer and is_proof)
        confidence = Confidence.CERTAIN if is_certain else Confidence.LIKELY
        reasons = [where, say("The payer is not the debtor.")] if line.payer and not is_debtor else [where]
        recorded = self._recorded(line, case, confidence, reasons)
        if recorded is not None:
            return recorded
        if not case.is_open:
            closed = (*reasons, say("The case is settled or returned."))
            return Proposal(line, Outlook.WAIT, Confidence.POSSIBLE, case, None, closed)
        expected = self._expecting(line, case)
        if expected is not None:
            reasons.append(self._take(case, expected))
        left = line.amount - self._left[case.case_id]
        if left.fen > 0:
            reasons.append(say("{left} more than is owed.", left=left))
            confidence = Confidence.LIKELY
        return Proposal(line, Outlook.POST, confidence, case, None, tuple(reasons))

    def _by_payer(self, line: PaymentLine) -> Proposal:
        """Match by name and amount together; the name alone is only a hint."""
        named = self._by_name.get(name_of(line.payer), []) if line.payer else []
        same = [each for each in named if each.is_open]
        if not named:
            text = say("No case bears the payer's name.") if line.payer else say("It names no payer.")
            return _waits(line, text)
        why = [say("The payer's name fits.")]
        known = [each for each in named if self._booked(line, each) is not None]
        if len(known) == 1:
            recorded = self._recorded(line, known[0], Confidence.LIKELY, why)
            if recorded is not None:
                return recorded
        carded = [each for each in same if each.card_no and _is_card(line, each)]
        fitting = [each for each in carded or same if self._expecting(line, each) is not None]
        if len(fitting) == 1:
            expected = self._expecting(line, fitting[0])
            assert expected is not None
            why.append(self._take(fitting[0], expected))
            confidence = Confidence.CERTAIN if carded else Confidence.LIKELY
            reasons = (*why, say("The card is the debtor's.")) if carded else tuple(why)
            return Proposal(line, Outlook.POST, confidence, fitting[0], None, reasons)
        if fitting or len(same) > 1:
            return _waits(line, say("%n case(s) of this name could be meant.", count=len(fitting or same)))
        if not same:
            return _waits(line, say("The case is settled or returned."), named[0])
        return _waits(line, say("The name fits, but nothing of this amount is due."), same[0])

    def _expecting(self, line: PaymentLine, case: Candidate) -> int | None:
        """Return the place of what a case expects in this amount; -1 stands for the whole balance."""
        for place, each in enumerate(case.expected):
            if each.amount == line.amount and (case.case_id, place) not in self._used:
                return place
        return -1 if line.amount == self._left[case.case_id] else None

    def _take(self, case: Candidate, place: int) -> Sentence:
        if place < 0:
            return say("The amount is the whole balance.")
        self._used.add((case.case_id, place))
        return case.expected[place].what

    def _booked(self, line: PaymentLine, case: Candidate) -> Booked | None:
        """Return a payment of the ledger that this line tells again."""
        alike = [
            each
            for each in case.booked
            if each.amount == line.amount and each.payment_id not in self._used_payments
        ]
        voucher = number_key(line.voucher_no)
        same = [each for each in alike if voucher and number_key(each.voucher_no) == voucher]
        near = [each for each in alike if abs(each.paid_on - line.paid_on) <= NEAR]
        near.sort(key=lambda each: abs(each.paid_on - line.paid_on))
        return next(iter([*same, *near]), None)

    def _recorded(
        self, line: PaymentLine, case: Candidate, confidence: Confidence, reasons: Sequence[Sentence]
    ) -> Proposal | None:
        booked = self._booked(line, case)
        if booked is None:
            return None
        self._used_payments.add(booked.payment_id)
        text = say("A payment of this amount is recorded for {day}.", day=booked.paid_on)
        if booked.is_claimed:
            text = say("A claimed payment of this amount, {day}, is confirmed by it.", day=booked.paid_on)
        return Proposal(line, Outlook.RECORDED, confidence, case, booked.payment_id, (*reasons, text))


class _Repeats:
    """Knows which lines were there before, in earlier files and above in the same one."""

    def __init__(self, earlier: Iterable[EarlierLine]) -> None:
        self._vouchers: dict[tuple[str, Money], list[EarlierLine]] = defaultdict(list)
        self._bare: dict[PaymentLine, list[EarlierLine]] = defaultdict(list)
        self._seen: Counter[PaymentLine] = Counter()
        for each in earlier:
            if each.line.voucher_no:
                self._vouchers[_voucher(each.line)].append(each)
            else:
                self._bare[_bare(each.line)].append(each)

    def of(self, line: PaymentLine) -> Proposal | None:
        """Return what is proposed for a line that was there before, and remember this one."""
        return self._with_voucher(line) if line.voucher_no else self._without(line)

    def _with_voucher(self, line: PaymentLine) -> Proposal | None:
        known = self._vouchers[_voucher(line)]
        same = next((each for each in known if not _contradict(each.line, line)), None)
        if same is None:
            known.append(EarlierLine(line, ""))
            return None
        where = say("Row {row} of this file has the same voucher.", row=same.line.source_row)
        if same.file_number:
            where = _from(same)
        return Proposal(line, Outlook.REPEATED, reasons=(where,))

    def _without(self, line: PaymentLine) -> Proposal | None:
        key = _bare(line)
        earlier, seen = self._bare.get(key, []), self._seen[key]
        self._seen[key] += 1
        if seen < len(earlier):
            return Proposal(line, Outlook.REPEATED, reasons=(_from(earlier[seen]),))
        return _waits(line, say("The same line stands above in this file.")) if seen else None


def _from(earlier: EarlierLine) -> Sentence:
    return say("Taken before: {file}, row {row}.", file=earlier.file_number, row=earlier.line.source_row)


def _voucher(line: PaymentLine) -> tuple[str, Money]:
    return number_key(line.voucher_no), line.amount


def _bare(line: PaymentLine) -> PaymentLine:
    """Return what two lines without voucher must share to be the same one."""
    kept = PaymentLine(0, 0, line.paid_on, line.amount)
    return replace(
        kept,
        payer=name_of(line.payer),
        case_no=number_key(line.case_no),
        contract_no=number_key(line.contract_no),
        account_no=number_key(line.account_no),
        note=line.note,
    )


def _contradict(one: PaymentLine, other: PaymentLine) -> bool:
    """Tell whether two lines under one voucher are about different people, as in a batch."""
    pairs = (
        (number_key(one.case_no), number_key(other.case_no)),
        (number_key(one.contract_no), number_key(other.contract_no)),
        (name_of(one.payer), name_of(other.payer)),
    )
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)


def _narrowed(cases: list[Candidate], line: PaymentLine) -> list[Candidate]:
    """Return those cases of one number that the payer and the state leave possible."""
    if len(cases) > 1 and line.payer:
        cases = [each for each in cases if name_of(each.debtor) == name_of(line.payer)] or cases
    if len(cases) > 1:
        cases = [each for each in cases if each.is_open] or cases
    return cases


def _is_telling(number: str) -> bool:
    """Tell whether a number in a note can hardly be an amount or a day."""
    return not number.isdigit() or len(number) > _SHORT


def _is_card(line: PaymentLine, case: Candidate) -> bool:
    return number_key(line.account_no).replace("-", "") == number_key(case.card_no).replace("-", "")


def _waits(line: PaymentLine, reason: Sentence, case: Candidate | None = None) -> Proposal:
    confidence = Confidence.NONE if case is None else Confidence.POSSIBLE
    return Proposal(line, Outlook.WAIT, confidence, case, None, (reason,))
