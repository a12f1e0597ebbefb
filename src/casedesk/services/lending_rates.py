"""The table of lending rates: what the program brings, and what the office adds or sets right."""

import tomllib
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache

from casedesk import assets
from casedesk.domain.errors import RefusedError
from casedesk.domain.lending_rates import CapRule, CapSpan, LendingRate, lawful_caps
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.storage.shelves import Shelves


@dataclass(frozen=True)
class RateRow:
    """One line of the table; bundled ones that nobody has compared yet are not verified."""

    rate: LendingRate
    is_bundled: bool
    is_verified: bool
    cap: Decimal | None = None
    """The most that the law lets a private lender ask in a year at first, for a loan of that day."""


class LendingRates:
    """Shows the table and takes in dated rates."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rows(self, actor: Operator) -> tuple[RateRow, ...]:
        """Return every rate, newest first; one of the office's stands in place of a bundled one."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            own = {each.valid_from: RateRow(each, False, True) for each in shelves.lending_rates.all()}
        rates, is_verified = _bundled()
        bundled = {each.valid_from: RateRow(each, True, is_verified) for each in rates}
        rows = {**bundled, **own}
        table = [each.rate for each in rows.values()]
        return tuple(
            replace(rows[day], cap=lawful_caps(_cap_rules(), table, day, day)[0].percent)
            for day in sorted(rows, reverse=True)
        )

    def add(self, actor: Operator, valid_from: date, percent: Decimal, note: str = "") -> LendingRate:
        """Add the rate that holds from a day on, or set the office's own for that day right."""
        given = LendingRate(valid_from, percent, " ".join(note.split()))
        given.require_sensible()
        if valid_from > self._desk.today():
            raise RefusedError(say("The lending rate of {day} is not published yet.", day=valid_from))
        with self._desk.work(
            "lending_rate.added", actor, Right.CHANGE_RULES, undo=say("Lending rate of {day}", day=valid_from)
        ) as work:
            known = work.lending_rates.first(work.lending_rates.table.c.valid_from == valid_from)
            if known is None:
                stored = work.lending_rates.add(given)
            else:
                stored = work.lending_rates.save(replace(known, percent=percent, note=given.note))
            work.about(valid_from.isoformat(), percent=str(percent))
            work.commit()
        return stored

    def remove(self, actor: Operator, rate: LendingRate) -> None:
        """Take a rate of the office's out again; a bundled one for that day counts once more."""
        if not rate.id:
            raise RefusedError(
                say("The rate of {day} came with the program; add another for that day.", day=rate.valid_from)
            )
        undo = say("Lending rate of {day}", day=rate.valid_from)
        with self._desk.work("lending_rate.removed", actor, Right.CHANGE_RULES, undo=undo) as work:
            work.lending_rates.remove(rate)
            work.about(rate.valid_from.isoformat(), percent=str(rate.percent))
            work.commit()


def caps_of(shelves: Shelves, lent_on: date, today: date) -> tuple[CapSpan, ...]:
    """Return what the law lets a private lender ask in a year of a contract from its day on."""
    rates = (*_bundled()[0], *shelves.lending_rates.all())
    return lawful_caps(_cap_rules(), rates, lent_on, today)


@cache
def _bundled() -> tuple[tuple[LendingRate, ...], bool]:
    """Read the program's table once."""
    data = tomllib.loads(assets.resource("rates", "lpr.toml").read_text(encoding="utf-8"))
    rates = tuple(LendingRate(each["from"], Decimal(each["percent"])) for each in data["rates"])
    return rates, bool(data["is_verified"])


@cache
def _cap_rules() -> tuple[CapRule, ...]:
    """Read the program's table of caps once."""
    data = tomllib.loads(assets.resource("rates", "caps.toml").read_text(encoding="utf-8"))
    return tuple(
        CapRule(
            each["from"],
            Decimal(each["percent"]) if "percent" in each else None,
            each.get("lpr_times", 0),
        )
        for each in data["caps"]
    )
