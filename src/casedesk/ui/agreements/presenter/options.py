"""The plans that stand side by side in the builder: one makes an agreement, more make an offer sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from casedesk.domain.agreements import Terms
from casedesk.domain.money import Money, total
from casedesk.domain.offers import LEAST_OPTIONS, MOST_OPTIONS, OfferOption
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats
from casedesk.ui.agreements.presenter.form import BuilderForm, form_of
from casedesk.ui.agreements.presenter.ports import OptionsState

_USUAL_VALIDITY: Final = timedelta(days=14)


@dataclass(frozen=True)
class Option:
    """One plan as its fields stand, and what they came to when they were worked out last."""

    form: BuilderForm
    offered: OfferOption | None = None


class Options:
    """Holds the plans and which of them is being worked on."""

    def __init__(self, terms: Sequence[OfferOption | Terms], valid_until: date | None, today: date) -> None:
        self._held = [
            Option(form_of(each.terms), each) if isinstance(each, OfferOption) else Option(form_of(each))
            for each in terms
        ]
        self.at = 0
        self.valid_until = valid_until or today + _USUAL_VALIDITY

    def __len__(self) -> int:
        """Return how many plans there are."""
        return len(self._held)

    @property
    def is_many(self) -> bool:
        """Tell whether they make an offer sheet."""
        return len(self._held) > 1

    @property
    def form(self) -> BuilderForm:
        """Return the fields of the plan that is being worked on."""
        return self._held[self.at].form

    def keep(self, form: BuilderForm) -> None:
        """Take other fields for the plan; what they come to is not known yet."""
        if form != self.form:
            self._held[self.at] = Option(form)

    def work_out(self, offered: OfferOption) -> None:
        """Note what the fields came to."""
        self._held[self.at] = replace(self._held[self.at], offered=offered)

    def copy(self) -> None:
        """Put a copy of the present plan behind the others and go on with it."""
        if len(self._held) < MOST_OPTIONS:
            self._held.append(self._held[self.at])
            self.at = len(self._held) - 1

    def remove(self) -> None:
        """Take the present plan away."""
        if self.is_many:
            self._held.pop(self.at)
            self.at = min(self.at, len(self._held) - 1)

    def offered_beside(self) -> tuple[OfferOption, ...] | None:
        """Return the plans beside the present one, or None where there are none that make a schedule."""
        others = [each.offered for place, each in enumerate(self._held) if place != self.at]
        found = tuple(each for each in others if each is not None)
        return found if found and len(found) == len(others) else None

    def forms(self) -> tuple[BuilderForm, ...]:
        """Return the fields of every plan."""
        return tuple(each.form for each in self._held)

    def state(self, *, can_edit: bool, is_sheet: bool, can_add: bool) -> OptionsState:
        """Tell the tabs, what can be done with them and how the plans compare."""
        least = LEAST_OPTIONS if is_sheet else 1
        return OptionsState(
            tabs=tuple(_tab(number, each) for number, each in enumerate(self._held, start=1)),
            current=self.at,
            can_edit=can_edit,
            can_add=can_edit and can_add,
            can_remove=can_edit and len(self._held) > least,
            valid_until=self.valid_until,
            comparison=self._comparison(can_edit=can_edit),
        )

    def _comparison(self, *, can_edit: bool) -> tuple[Sentence, ...]:
        if not self.is_many:
            return (say("Enter or F2 on a row sets its amount or day by hand."),) if can_edit else ()
        known = [(number, each.offered) for number, each in enumerate(self._held, start=1) if each.offered]
        lines = [_compared(number, offered) for number, offered in known]
        return (
            *lines,
            say(
                "Once approved they are printed on one paper; the debtor ticks one and the others fall away."
            ),
        )


def _tab(number: int, option: Option) -> Sentence:
    if option.offered is None:
        return say("Option {number}", number=number)
    rows = sum(1 for each in option.offered.schedule if each.no)
    return say("Option {number} · {rows} parts", number=number, rows=rows)


def _compared(number: int, option: OfferOption) -> Sentence:
    schedule = option.schedule
    amounts: list[Money] = [each.amount for each in schedule]
    return say(
        "Option {number}: {total} in all, {waived} waived, at most {most} at a time, until {last}",
        number=number,
        total=total(amounts),
        waived=option.terms.waiver.amounts.total,
        most=max(amounts),
        last=formats.formats().day(schedule[-1].due_on),
    )
