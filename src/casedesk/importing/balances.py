"""Reads what is owed in some rows: the parts, the totals that the client tells, dates and days past due."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from casedesk.domain.allocation import Components
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.intake import PARTS, TOTALS, ColumnMapping, IntakeField
from casedesk.domain.money import ZERO, Money
from casedesk.domain.sentences import say
from casedesk.importing.aliases import aliases, plain, plain_header
from casedesk.importing.blocks import Block
from casedesk.importing.cells import CellError, count_of, day_of, is_empty, text_of
from casedesk.importing.checks import LONGEST_DOCUMENT, check_card
from casedesk.importing.spreadsheet import Cell

_LONGEST_NUMBER: Final = 60
_LONGEST_BUCKET: Final = 16
_MAJORITY: Final = 2
_TOLERATED_DAYS: Final = 1
_CARD_LENGTHS: Final = range(12, 20)
_DOUBLED: Final = str.maketrans("0123456789", "0246813579")
_SAMPLED_ROWS: Final = 2_000


@dataclass(frozen=True)
class Defaults:
    """What holds for every row of a list that has no column for it."""

    product: ProductKind | None = None
    """Chosen by a person; wins over what the columns hint."""
    usual_product: ProductKind | None = None
    """What the client usually lends, where nothing else tells."""
    assigned_on: date | None = None
    recall_on: date | None = None


@dataclass(frozen=True, slots=True)
class _Owed:
    """What one row says is owed; amounts in fen."""

    components: Components
    assigned: int


class BalanceReader:
    """Reads the debts of every block by one mapping."""

    def __init__(
        self,
        mapping: ColumnMapping,
        defaults: Defaults,
        today: date,
        data_day: date | None,
        with_zeros: frozenset[int | None] = frozenset(),
    ) -> None:
        self._at = {each: mapping.position(each) for each in IntakeField if not each.is_related}
        self._parts = [mapping.positions(field) for field in PARTS]
        self._today, self._data_day, self._with_zeros = today, data_day, with_zeros
        self._chosen_product = defaults.product
        self._usual_product = _hinted_product(mapping) or defaults.usual_product or ProductKind.OTHER
        self._products: dict[str, ProductKind] = {}
        self._days: dict[Cell, date] = {}

    def debts(self, block: Block, assigned_on: Sequence[date | None]) -> list[Debt]:
        """Read the debts; a row without any amount is blocked."""
        at, longest = self._at, _LONGEST_NUMBER
        self._check_currency(block)
        owed = self._read_owed(block)
        names = block.texts(at[IntakeField.PRODUCT], longest)
        contracts = block.keys(
            at[IntakeField.CONTRACT_NO], longest, has_zeros=self._has_zeros(IntakeField.CONTRACT_NO)
        )
        cards = self._read_cards(block)
        buckets = block.texts(at[IntakeField.BUCKET], _LONGEST_BUCKET)
        overdue, days = self._read_overdue(block, assigned_on)
        lent_on = self._read_lent_on(block, overdue)
        lent_at = at[IntakeField.LENT_AMOUNT]
        lent = block.amounts(lent_at) if lent_at is not None else [None] * len(block)
        return [
            Debt(
                self._product_of(names[index]),
                contracts[index],
                each.components,
                self._data_day or assigned_on[index] or self._today,
                Money(each.assigned),
                overdue[index],
                names[index],
                None if (amount := lent[index]) is None else Money(amount),
                lent_on[index],
                cards[index],
                days[index],
                buckets[index],
            )
            for index, each in enumerate(owed)
        ]

    def _has_zeros(self, field: IntakeField) -> bool:
        return self._at[field] is not None and self._at[field] in self._with_zeros

    def _read_owed(self, block: Block) -> list[_Owed]:
        """Add the columns of each part up and compare them with the totals."""
        parts = [_sums([block.amounts(place) for place in places], len(block)) for places in self._parts]
        totals = [
            block.amounts(place) if (place := self._at[field]) is not None else [None] * len(block)
            for field in TOTALS
        ]
        rows = zip(zip(*parts, strict=True), zip(*totals, strict=True), strict=True)
        return [self._one_owed(block, index, told, sums) for index, (told, sums) in enumerate(rows)]

    def _one_owed(
        self, block: Block, index: int, parts: tuple[int | None, ...], totals: tuple[int | None, ...]
    ) -> _Owed:
        latest, assigned, overdue = totals
        newest = latest if latest is not None else assigned if assigned is not None else overdue
        is_split = parts != (None, None, None, None)
        whole = sum(filter(None, parts))
        if newest is None:
            if not is_split:
                self._note_no_amount(block, index)
            newest = whole
        elif is_split and whole != newest and (latest is not None or assigned is not None):
            place = self._at[IntakeField.LATEST_AMOUNT if latest is not None else IntakeField.ASSIGNED_AMOUNT]
            told = say(
                "The parts add up to {parts}, not to {total}.", parts=Money(whole), total=Money(newest)
            )
            block.row(index).warn(place, "sum_differs", told)
        if is_split or newest:
            components = _components(parts) if is_split else Components(Money(newest))
        else:
            components = Components()
        if not newest and not whole and (is_split or totals != (None, None, None)):
            block.row(index).warn(self._amount_place(), "nothing_owed", say("Nothing is owed on this case."))
        return _Owed(components, assigned or newest)

    def _note_no_amount(self, block: Block, index: int) -> None:
        """Block a row without any amount; one whose amounts cannot be read is blocked already."""
        row = block.row(index)
        places = [
            *(self._at[field] for field in TOTALS),
            *(each for places in self._parts for each in places),
        ]
        if all(is_empty(row.cell(place)) for place in places):
            row.block(self._amount_place(), "amount_missing", say("No amount is given."))

    def _amount_place(self) -> int | None:
        places = [self._at[field] for field in (*TOTALS, *PARTS)]
        return next((place for place in places if place is not None), None)

    def _check_currency(self, block: Block) -> None:
        place = self._at[IntakeField.CURRENCY]
        if place is None:
            return
        known = aliases().renminbi
        strange = {
            cell
            for cell in set(block.column(place))
            if not is_empty(cell) and plain(text_of(cell)) not in known
        }
        for index, cell in enumerate(block.column(place)) if strange else ():
            if cell in strange:
                told = say("The amounts are in another currency; only renminbi can be taken.")
                block.row(index).block(place, "other_currency", told)

    def _read_cards(self, block: Block) -> list[str]:
        place = self._at[IntakeField.CARD_NO]
        texts = block.keys(place, LONGEST_DOCUMENT, has_zeros=self._has_zeros(IntakeField.CARD_NO))
        if place is None:
            return texts
        return [
            text if not text or is_sound(text) else check_card(block.row(index), place, text)
            for index, text in enumerate(texts)
        ]

    def _read_overdue(
        self, block: Block, assigned_on: Sequence[date | None]
    ) -> tuple[list[date | None], list[int | None]]:
        """Return since when and how long each debt is overdue, and warn where the two do not fit."""
        since_at, days_at = self._at[IntakeField.OVERDUE_ON], self._at[IntakeField.DPD]
        since, days = block.days(since_at, self._days), block.counts(days_at)
        for index, overdue_on in enumerate(since):
            if overdue_on is None:
                continue
            as_of = self._data_day or assigned_on[index] or self._today
            counted, told = (as_of - overdue_on).days, days[index]
            if counted < 0:
                message = say("Overdue only after {day}, the day of the data.", day=as_of)
                block.row(index).warn(since_at, "overdue_in_future", message)
            elif told is not None and abs(counted - told) > _TOLERATED_DAYS:
                message = say("By the overdue date it is %n day(s) on {day}.", count=counted, day=as_of)
                block.row(index).warn(days_at, "dpd_differs", message)
        return since, days

    def _read_lent_on(self, block: Block, overdue: Sequence[date | None]) -> list[date | None]:
        place = self._at[IntakeField.LENT_ON]
        found = block.days(place, self._days)
        for index, (lent_on, overdue_on) in enumerate(zip(found, overdue, strict=True)):
            if lent_on is not None and overdue_on is not None and lent_on > overdue_on:
                message = say("Lent only after it fell due; compare both dates.")
                block.row(index).warn(place, "lent_after_overdue", message)
        return found

    def _product_of(self, name: str) -> ProductKind:
        if name not in self._products:
            word = plain(name)
            told = (kind for part, kind in aliases().products if part in word)
            usual = self._chosen_product or self._usual_product
            self._products[name] = next(told, usual) if name else usual
        return self._products[name]


def _sums(columns: Sequence[list[int | None]], rows: int) -> list[int | None]:
    """Add columns up row by row; a row in which all are empty stays empty."""
    if not columns:
        return [None] * rows
    if len(columns) == 1:
        return columns[0]
    told = ([each for each in row if each is not None] for row in zip(*columns, strict=True))
    return [sum(each) if each else None for each in told]


def is_sound(card: str) -> bool:
    """Tell whether a card number has the right length and a fitting check digit (ISO/IEC 7812-1)."""
    if len(card) not in _CARD_LENGTHS or not (card.isascii() and card.isdigit()):
        return False
    doubled = card[-2::-2].translate(_DOUBLED)
    return (sum(map(int, card[::-2])) + sum(map(int, doubled))) % 10 == 0


def _components(parts: Sequence[int | None]) -> Components:
    principal, interest, penalty, fees = parts
    return Components(
        Money(principal) if principal else ZERO,
        Money(interest) if interest else ZERO,
        Money(penalty) if penalty else ZERO,
        Money(fees) if fees else ZERO,
    )


def data_day_of(rows: Sequence[Sequence[Cell]], mapping: ColumnMapping) -> date | None:
    """Return the day on which most rows were counted: overdue date plus days past due."""
    since, days = mapping.position(IntakeField.OVERDUE_ON), mapping.position(IntakeField.DPD)
    if since is None or days is None:
        return None
    found: Counter[date] = Counter()
    for row in rows[:: max(1, len(rows) // _SAMPLED_ROWS)]:
        if since < len(row) and days < len(row) and not is_empty(row[since]) and not is_empty(row[days]):
            try:
                found[day_of(row[since]) + timedelta(days=count_of(row[days]))] += 1
            except (CellError, OverflowError):
                continue
    if not found:
        return None
    day, times = found.most_common(1)[0]
    return day if times * _MAJORITY > found.total() else None


def _hinted_product(mapping: ColumnMapping) -> ProductKind | None:
    """Guess the product from columns that only one kind of list has."""
    headers = {plain_header(each.header) for each in mapping.columns}
    return next((kind for word, kind in aliases().product_hints.items() if word in headers), None)
