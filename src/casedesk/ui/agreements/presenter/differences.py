"""What two versions of an agreement's terms differ in, in the words of the fields."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Final

from casedesk.domain.agreement_parts import RowEdit
from casedesk.domain.agreements import Terms
from casedesk.domain.allocation import Part
from casedesk.domain.money import Money
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats
from casedesk.ui.agreements.presenter.field_names import FIELD_NAMES
from casedesk.ui.agreements.presenter.form import form_of
from casedesk.ui.agreements.presenter.looks import (
    ABSORBERS,
    INTERVALS,
    LANGUAGES,
    ORDERS,
    REMAINDERS,
    SHIFTS,
)
from casedesk.ui.looks import Text

_WORDS: Final[dict[object, Sentence]] = {
    **{("interval", key): text for key, text in INTERVALS.items()},
    **{("shift", key): text for key, text in SHIFTS.items()},
    **{("remainder", key): text for key, text in REMAINDERS.items()},
    **{("order", key): text for key, text in ORDERS.items()},
    **{("absorber", key): text for key, text in ABSORBERS.items()},
    **{("language", key): text for key, text in LANGUAGES.items()},
}
_WAIVED: Final = ("penalty", "fees", "interest", "principal")


def differences(before: Terms, after: Terms) -> list[tuple[Text, Text, Text]]:
    """Return name, value before and value after of everything that changed; the debt comes first."""
    rows: list[tuple[Text, Text, Text]] = []
    if before.debt.total != after.debt.total:
        rows.append((say("Debt"), formats.money(before.debt.total), formats.money(after.debt.total)))
    if before.total.total != after.total.total:
        rows.append(
            (say("Agreed total"), formats.money(before.total.total), formats.money(after.total.total))
        )
    old, new = form_of(before), form_of(after)
    for each in fields(old):
        first, second = getattr(old, each.name), getattr(new, each.name)
        if each.name in FIELD_NAMES and first != second:
            rows.append((_label(each.name), _value(each.name, first), _value(each.name, second)))
    return rows


def _label(name: str) -> Sentence:
    if name in _WAIVED:
        return say("Waiver: {part}", part=FIELD_NAMES[name])
    return FIELD_NAMES[name]


def _value(name: str, value: object) -> Text:
    word = _WORDS.get((name, value)) if isinstance(value, str) else None
    if word is not None:
        return word
    if isinstance(value, tuple):
        return _listed(value)
    if isinstance(value, Money):
        return formats.money(value)
    if isinstance(value, date):
        return formats.formats().day(value)
    return formats.NOTHING if value is None or value == "" else f"{value}"


def _listed(values: Sequence[object]) -> str:
    return ", ".join(_one(each) for each in values) or formats.NOTHING


def _one(value: object) -> str:
    if isinstance(value, RowEdit):
        amount = formats.money(value.amount) if value.amount is not None else ""
        day = formats.formats().day(value.due_on) if value.due_on is not None else ""
        return " ".join(part for part in (f"{value.no}:", amount, day) if part)
    if isinstance(value, date):
        return formats.formats().day(value)
    return f"{value.label}" if isinstance(value, Part) else f"{value}"
