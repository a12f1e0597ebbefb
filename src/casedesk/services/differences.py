"""Differences as people see them: named, masked, with both values."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final

from casedesk.domain.cases import STATUS_NAMES, CaseStatus
from casedesk.domain.debts import ProductKind
from casedesk.domain.intake import FIELD_NAMES, IntakeField
from casedesk.domain.masks import (
    mask_address,
    mask_card,
    mask_document,
    mask_name,
    mask_phone,
    mask_text,
    mask_workplace,
)
from casedesk.domain.money import Money
from casedesk.domain.people import Relation, Sex
from casedesk.domain.person_words import RELATION_NAMES
from casedesk.domain.reconciliation import FieldDifference, Shown
from casedesk.domain.sentences import Sentence, say
from casedesk.services.comparing import OWED_COLUMNS, Effect

Show = Callable[[Any], Shown]

_PRODUCTS: Final = {
    ProductKind.CREDIT_CARD: say("Credit card"),
    ProductKind.CONSUMER_LOAN: say("Consumer loan"),
    ProductKind.CAR_LOAN: say("Car loan"),
    ProductKind.OTHER: say("Other credit"),
}
_SEXES: Final = {Sex.MALE: say("Male"), Sex.FEMALE: say("Female")}
_LONGEST: Final = 120


def _cut(text: str) -> str:
    shown = mask_text(" ".join(text.split()))
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


def _born(text: str) -> str:
    """Return the year of a birthday only."""
    return f"{text[:4]}-**-**"


def _debtor(parts: list[Any]) -> str:
    return f"{mask_name(parts[0])} {mask_document(parts[1])}"


_SHOWN: Final[dict[str, tuple[Sentence, Show]]] = {
    "contract_no": (FIELD_NAMES[IntakeField.CONTRACT_NO], str),
    "product_name": (FIELD_NAMES[IntakeField.PRODUCT], str),
    "product": (say("Kind of product"), lambda value: _PRODUCTS[ProductKind(value)]),
    "assigned_amount": (FIELD_NAMES[IntakeField.ASSIGNED_AMOUNT], Money.of_fen),
    "overdue_on": (FIELD_NAMES[IntakeField.OVERDUE_ON], date.fromisoformat),
    "lent_amount": (FIELD_NAMES[IntakeField.LENT_AMOUNT], Money.of_fen),
    "lent_on": (FIELD_NAMES[IntakeField.LENT_ON], date.fromisoformat),
    "card_no": (FIELD_NAMES[IntakeField.CARD_NO], mask_card),
    "client_dpd": (FIELD_NAMES[IntakeField.DPD], str),
    "assigned_on": (FIELD_NAMES[IntakeField.ASSIGNED_ON], date.fromisoformat),
    "recall_on": (FIELD_NAMES[IntakeField.RECALL_ON], date.fromisoformat),
    "note": (FIELD_NAMES[IntakeField.NOTE], _cut),
    "status": (say("Status"), lambda value: STATUS_NAMES[CaseStatus(value)]),
    "debtor_id": (say("Debtor"), _debtor),
    "name": (FIELD_NAMES[IntakeField.NAME], mask_name),
    "sex": (FIELD_NAMES[IntakeField.SEX], lambda value: _SEXES[Sex(value)]),
    "born_on": (FIELD_NAMES[IntakeField.BORN_ON], _born),
    "employer": (FIELD_NAMES[IntakeField.EMPLOYER], mask_workplace),
    "number": (say("Phone"), mask_phone),
    "text": (say("Address"), lambda value: mask_address(value if isinstance(value, str) else value[1])),
    "person_id": (
        say("Related person"),
        lambda value: mask_name(value) if isinstance(value, str) else _person(value),
    ),
    "relation": (say("Relation"), lambda value: RELATION_NAMES[Relation(value)]),
}
_PARTS: Final = (
    FIELD_NAMES[IntakeField.PRINCIPAL],
    FIELD_NAMES[IntakeField.INTEREST],
    FIELD_NAMES[IntakeField.PENALTY],
    FIELD_NAMES[IntakeField.FEES],
)


def _person(told: list[Any]) -> Sentence:
    relation = RELATION_NAMES[Relation(told[1])]
    return say("{name} ({relation})", name=mask_name(told[0]), relation=relation)


def has_label(column: str) -> bool:
    """Tell whether people know the field."""
    return column == "owed" or column in _SHOWN


def label_of(column: str) -> Sentence:
    """Name a field for people."""
    return say("Balance") if column == "owed" else _SHOWN[column][0]


def shown_value(column: str, value: Any) -> Shown:
    """Return a plain value as people may see it; a balance by its sum."""
    if value in (None, ""):
        return None
    if column == "owed":
        return Money.of_fen(sum(value))
    return _SHOWN[column][1](value)


def differences_of(effects: Iterable[Effect]) -> tuple[FieldDifference, ...]:
    """Return effects as people see them; a balance part by part."""
    found: list[FieldDifference] = []
    for each in effects:
        if each.column == "owed":
            found += _balance(each)
            continue
        label = label_of(each.column)
        if each.whose:
            label = say("{field} of {name}", field=label, name=mask_name(each.whose))
        old, new = shown_value(each.column, each.old), shown_value(each.column, each.new)
        found.append(FieldDifference(each.key, label, old, new, each.fate, each.reason))
    return tuple(found)


def _balance(effect: Effect) -> list[FieldDifference]:
    parts = zip(_PARTS, OWED_COLUMNS, effect.old, effect.new, strict=True)
    return [
        FieldDifference("owed", label, Money.of_fen(old), Money.of_fen(new), effect.fate, effect.reason)
        for label, _, old, new in parts
        if old != new
    ]
