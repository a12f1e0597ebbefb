"""What terms can sensibly say, whatever the debt: days of grace, copies, the day of the month."""

from typing import Final

from casedesk.domain.agreements import Terms
from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say

MOST_GRACE: Final = 60
MOST_CURE: Final = 90
MOST_COPIES: Final = 9
LANGUAGES: Final = ("zh", "en")
_LAST_DAY: Final = 31


def require_sensible_terms(terms: Terms) -> None:
    """Refuse terms that nobody can mean; what the debt makes of them is the schedule's business."""
    if not 0 <= terms.grace_days <= MOST_GRACE:
        raise BadInputError(
            say("The days of grace are {days}; enter 0 to {most}.", days=terms.grace_days, most=MOST_GRACE)
        )
    if not 0 <= terms.cure_days <= MOST_CURE:
        raise BadInputError(
            say("The days to make good are {days}; enter 0 to {most}.", days=terms.cure_days, most=MOST_CURE)
        )
    if terms.monthly_day is not None and not 1 <= terms.monthly_day <= _LAST_DAY:
        raise BadInputError(
            say("No month has a day {day}; enter 1 to {most}.", day=terms.monthly_day, most=_LAST_DAY)
        )
    if not 1 <= terms.copies <= MOST_COPIES:
        raise BadInputError(
            say(
                "{copies} copies cannot be printed; enter 1 to {most}.", copies=terms.copies, most=MOST_COPIES
            )
        )
    if terms.language not in LANGUAGES:
        raise BadInputError(
            say("There is no paper in the language “{name}”; choose zh or en.", name=terms.language)
        )
