"""Works out the plan on show, and those beside it of which nothing is known yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from casedesk.domain.agreements import Terms
from casedesk.domain.errors import CaseDeskError, RefusedError
from casedesk.domain.offers import OPTION_NAMES, OfferOption
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.services.agreement_quotes import Quote
from casedesk.ui.agreements.presenter.opened import Opened, quote_of
from casedesk.ui.agreements.presenter.ports import AgreementServices

_NONE: Final[Mapping[int, Terms]] = {}


@dataclass(frozen=True)
class Worked:
    """What the plan at ``at`` comes to, and those beside it that were not worked out before."""

    quote: Quote
    at: int
    beside: Mapping[int, OfferOption]

    @property
    def plan(self) -> OfferOption:
        """Return the plan on show as a sheet offers it."""
        return OfferOption(self.quote.terms, self.quote.schedule)

    def side_by_side(self, known: Sequence[OfferOption | None]) -> tuple[OfferOption, ...]:
        """Return every plan of the sheet; one that makes no schedule is named."""
        plans = []
        for place, before in enumerate(known):
            plan = self.plan if place == self.at else self.beside.get(place, before)
            if plan is None:
                raise RefusedError(
                    say(
                        "{option} makes no schedule, so that there is no sheet yet; open it and change it.",
                        option=OPTION_NAMES[place],
                    )
                )
            plans.append(plan)
        return tuple(plans)


def worked_out(
    services: AgreementServices,
    actor: Operator,
    opened: Opened,
    terms: Terms,
    at: int = 0,
    unknown: Mapping[int, Terms] = _NONE,
) -> Worked:
    """Work out the plan on show and the unknown ones; a plan beside it that is impossible stays unknown."""
    quote, beside = quote_of(services, actor, opened, terms, at), {}
    for place, others in unknown.items():
        try:
            found = quote_of(services, actor, opened, others, place)
        except CaseDeskError:
            continue
        beside[place] = OfferOption(found.terms, found.schedule)
    return Worked(quote, at, beside)
