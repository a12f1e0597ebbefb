"""What the program does by itself when it starts and when the day changes."""

from collections.abc import Callable
from dataclasses import dataclass

from casedesk.domain.sentences import Sentence, say
from casedesk.services import promise_days
from casedesk.services.agreements import AgreementService
from casedesk.services.desk import Desk
from casedesk.services.offers import OfferService


@dataclass(frozen=True)
class Turned:
    """How many plans and promises the turn of the day moved."""

    plans: int = 0
    promises: int = 0

    @property
    def told(self) -> Sentence | None:
        """Say what was not kept, None where everything was."""
        number = self.plans + self.promises
        if not number:
            return None
        return say("%n plan(s) or promise(s) changed by the day; what to do stands on Today.", count=number)


def turn(desk: Desk, progress: Callable[[int, int], None] | None = None) -> Turned:
    """Follow interest, offers, plans and oral promises to today; nobody has to be signed in."""
    OfferService(desk).lapse()
    plans = AgreementService(desk).follow_up(progress)
    return Turned(plans, promise_days.follow_up(desk))
