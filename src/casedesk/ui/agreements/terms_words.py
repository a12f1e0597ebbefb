"""Labels, choices and units of the builder's fields."""

from collections.abc import Mapping
from itertools import permutations
from typing import Final

from casedesk.domain.allocation import Part
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.agreements.presenter.form import USUAL_ORDER
from casedesk.ui.agreements.presenter.looks import (
    ABSORBERS,
    DAY_COUNTS,
    INTERVALS,
    LANGUAGES,
    ORDERS,
    REMAINDERS,
    SHIFTS,
)
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown

LABELS: Final[Mapping[str, Sentence]] = {
    "penalty": say("Penalty"),
    "fees": say("Fees"),
    "interest": say("Interest"),
    "principal": say("Principal"),
    "approvalNo": say("Approval number"),
    "approvedUntil": say("Approved until"),
    "down": say("Down payment"),
    "downOn": say("Down payment on"),
    "number": say("Instalments"),
    "each": say("Each"),
    "firstOn": say("First due day"),
    "monthlyDay": say("Every month on"),
    "interval": say("Interval"),
    "balloon": say("Last one apart"),
    "ownDays": say("Due days"),
    "remainder": say("Remainder"),
    "shift": say("Rest days"),
    "order": say("Settles first"),
    "running": say("Interest that runs"),
    "dayCount": say("Interest by"),
    "contractOrder": say("Order of the contract"),
    "absorber": say("Edited rows go to"),
    "grace": say("Days of grace"),
    "cure": say("Time to make good"),
    "copies": say("Copies"),
    "language": say("Language of the paper"),
    "deferred": say("Left to the contract"),
    "ownEarner": say("Own income, proved by"),
}
MONEY: Final = ("penalty", "fees", "interest", "principal", "down", "each", "deferred", "balloon")
DAYS: Final = ("approvedUntil", "downOn", "firstOn")
OPTIONAL: Final = ("approvedUntil", "downOn")
UNITS: Final = {
    "number": say("parts"),
    "grace": say("days"),
    "cure": say("days"),
    "copies": say("sets"),
    "running": say("% a year"),
}
CHOICES: Final[Mapping[str, Mapping[str, Sentence]]] = {
    "remainder": {str(key): text for key, text in REMAINDERS.items()},
    "shift": {str(key): text for key, text in SHIFTS.items()},
    "order": {str(key): text for key, text in ORDERS.items()},
    "interval": {str(key): text for key, text in INTERVALS.items()},
    "absorber": {str(key): text for key, text in ABSORBERS.items()},
    "dayCount": DAY_COUNTS,
    "language": LANGUAGES,
}
VALUES: Final = {"dayCount": "day_count"}
"""Choices whose values in the form are called otherwise."""
FIELDS: Final = {
    "approved_until": "approvedUntil",
    "down_on": "downOn",
    "first_on": "firstOn",
    "own_days": "ownDays",
}
"""Names of the form's values whose fields are called otherwise."""


def contract_orders() -> dict[str, Text]:
    """Return every order in which a contract may settle, the usual one first."""
    orders = sorted(permutations(Part), key=lambda each: each != USUAL_ORDER)
    return {order_key(each): ", ".join(shown(part.label) for part in each) for each in orders}


def order_key(order: tuple[Part, ...]) -> str:
    """Return the key of an order among the choices."""
    return " ".join(order)
