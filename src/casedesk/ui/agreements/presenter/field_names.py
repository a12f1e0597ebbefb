"""What the fields of the builder are called where they are spoken of."""

from typing import Final

from casedesk.domain.sentences import Sentence, say

FIELD_NAMES: Final[dict[str, Sentence]] = {
    "penalty": say("Penalty"),
    "fees": say("Fees"),
    "interest": say("Interest"),
    "principal": say("Principal"),
    "approval_no": say("Approval number"),
    "approved_until": say("Approved until"),
    "deferred": say("Left to the contract"),
    "down": say("Down payment"),
    "down_on": say("Down payment on"),
    "number": say("Instalments"),
    "first_on": say("First due day"),
    "monthly_day": say("Every month on"),
    "interval": say("Interval"),
    "shift": say("Rest days"),
    "remainder": say("Remainder"),
    "order": say("Settles first"),
    "grace_days": say("Days of grace"),
    "cure_days": say("Time to make good"),
    "copies": say("Copies"),
    "language": say("Language of the paper"),
    "each": say("Each"),
    "balloon": say("Last one apart"),
    "own_days": say("Due days"),
    "edits": say("Rows set by hand"),
    "absorber": say("Edited rows go to"),
    "running_rate": say("Interest that runs"),
    "day_count": say("Interest by"),
    "contract_order": say("Order of the contract"),
    "own_earner_note": say("Own income, proved by"),
}
"""The form's values by their own names."""
PROBLEM_NAMES: Final = {"running": "running_rate", "grace": "grace_days", "cure": "cure_days"}
"""Fields whose problems are called otherwise than their values."""


def named(field: str, problem: Sentence) -> Sentence:
    """Say which field has a problem, for places where the field is not beside it."""
    name = FIELD_NAMES.get(PROBLEM_NAMES.get(field, field))
    return problem if name is None else say("{field}: {problem}", field=name, problem=problem)
