"""Reads what is owed in a row: the parts, the totals that the client tells, dates and days past due."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from casedesk.domain.allocation import Components
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.intake import PARTS, TOTALS, ColumnMapping, IntakeField
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.sentences import say
from casedesk.importing.aliases import aliases, plain, plain_header
from casedesk.importing.cells import CellError, count_of, day_of, is_empty
from casedesk.importing.checks import Row, read_amount, read_card, read_count, read_day, read_key, read_text
from casedesk.importing.spreadsheet import Cell

_LONGEST_NUMBER: Final = 60
_LONGEST_BUCKET: Final = 16
_MAJORITY: Final = 2
_TOLERATED_DAYS: Final = 1


@dataclass(frozen=True)
class Defaults:
    """What holds for every row of a list that has no column for it."""

    product: ProductKind | None = None
    """Chosen by a person; wins over what the columns hint."""
    usual_product: ProductKind | None = None
    """What the client usually lends, where nothing else tells."""
    assigned_on: date | None = None
    recall_on: date | None = None


class BalanceReader:
    """Reads the debt of every row by one mapping."""

    def __init__(
        self, mapping: ColumnMapping, defaults: Defaults, today: date, data_day: date | None
    ) -> None:
        self._at = {each: mapping.position(each) for each in IntakeField if not each.is_related}
        self._parts = [(field, mapping.positions(field)) for field in PARTS]
        self._has_parts = mapping.has(*PARTS)
        self._defaults, self._today, self._data_day = defaults, today, data_day
        chosen = defaults.product or _hinted_product(mapping) or defaults.usual_product
        self._usual_product = chosen or ProductKind.OTHER
        self._products: dict[str, ProductKind] = {}

    def debt(self, row: Row, assigned_on: date | None) -> Debt:
        """Read the debt; a row without any amount is blocked."""
        at = self._at
        as_of = self._data_day or assigned_on or self._today
        parts = self._read_parts(row)
        assigned = self._read_totals(row, parts)
        product_name = read_text(row, at[IntakeField.PRODUCT], _LONGEST_NUMBER)
        overdue_on, dpd = self._read_overdue(row, as_of)
        return Debt(
            product=self._product_of(product_name),
            contract_no=read_key(row, at[IntakeField.CONTRACT_NO], _LONGEST_NUMBER),
            owed=parts if parts is not None else Components(principal=assigned),
            as_of=as_of,
            assigned_amount=assigned,
            overdue_on=overdue_on,
            product_name=product_name,
            lent_amount=read_amount(row, at[IntakeField.LENT_AMOUNT]),
            lent_on=self._read_lent_on(row, overdue_on),
            card_no=read_card(row, at[IntakeField.CARD_NO]),
            client_dpd=dpd,
            client_bucket=read_text(row, at[IntakeField.BUCKET], _LONGEST_BUCKET),
        )

    def _read_parts(self, row: Row) -> Components | None:
        """Add the columns of each part up; None where the row names no part at all."""
        if not self._has_parts:
            return None
        sums: list[Money] = []
        is_told = False
        for _, places in self._parts:
            amounts = [amount for place in places if (amount := read_amount(row, place)) is not None]
            is_told = is_told or bool(amounts)
            sums.append(amounts[0] if len(amounts) == 1 else total(amounts))
        return Components(*sums) if is_told else None

    def _read_totals(self, row: Row, parts: Components | None) -> Money:
        """Return the assigned amount, and warn where the newest total is not the sum of the parts."""
        told = {field: read_amount(row, self._at[field]) for field in TOTALS}
        newest = next((field for field in TOTALS if told[field] is not None), None)
        if newest is None:
            if parts is None and not row.is_bad:
                row.block(self._amount_place(), "amount_missing", say("No amount is given."))
            return parts.total if parts is not None else ZERO
        amount = told[newest] or ZERO
        if parts is not None and newest is not IntakeField.OVERDUE_AMOUNT and parts.total != amount:
            row.warn(
                self._at[newest],
                "sum_differs",
                say("The parts add up to {parts}, not to {total}.", parts=parts.total, total=amount),
            )
        if amount.is_zero and (parts is None or parts.is_zero):
            row.warn(self._at[newest], "nothing_owed", say("Nothing is owed on this case."))
        return told[IntakeField.ASSIGNED_AMOUNT] or amount

    def _amount_place(self) -> int | None:
        places = [self._at[field] for field in (*TOTALS, *PARTS)]
        return next((place for place in places if place is not None), None)

    def _read_overdue(self, row: Row, as_of: date) -> tuple[date | None, int | None]:
        """Return since when and how long the debt is overdue, and warn where the two do not fit."""
        place = self._at[IntakeField.OVERDUE_ON]
        overdue_on = read_day(row, place)
        dpd = read_count(row, self._at[IntakeField.DPD])
        if overdue_on is None:
            return None, dpd
        if overdue_on > as_of:
            row.warn(
                place, "overdue_in_future", say("Overdue only after {day}, the day of the data.", day=as_of)
            )
        elif dpd is not None and abs((as_of - overdue_on).days - dpd) > _TOLERATED_DAYS:
            days = (as_of - overdue_on).days
            row.warn(
                self._at[IntakeField.DPD],
                "dpd_differs",
                say("By the overdue date it is %n day(s) on {day}.", count=days, day=as_of),
            )
        return overdue_on, dpd

    def _read_lent_on(self, row: Row, overdue_on: date | None) -> date | None:
        place = self._at[IntakeField.LENT_ON]
        lent_on = read_day(row, place)
        if lent_on is not None and overdue_on is not None and lent_on > overdue_on:
            row.warn(place, "lent_after_overdue", say("Lent only after it fell due; compare both dates."))
        return lent_on

    def _product_of(self, name: str) -> ProductKind:
        if not name:
            return self._usual_product
        if name not in self._products:
            word = plain(name)
            told = (kind for part, kind in aliases().products if part in word)
            self._products[name] = next(told, self._usual_product)
        return self._products[name]


def data_day_of(rows: Sequence[Sequence[Cell]], mapping: ColumnMapping) -> date | None:
    """Return the day on which most rows were counted: overdue date plus days past due."""
    since, days = mapping.position(IntakeField.OVERDUE_ON), mapping.position(IntakeField.DPD)
    if since is None or days is None:
        return None
    found: Counter[date] = Counter()
    for row in rows:
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
