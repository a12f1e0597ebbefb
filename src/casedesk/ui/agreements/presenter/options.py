"""The plans that stand side by side in the builder: one makes an agreement, more make an offer sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from casedesk.domain.agreements import Terms
from casedesk.domain.money import Money, total
from casedesk.domain.offers import LEAST_OPTIONS, MOST_OPTIONS, OPTION_NAMES, OfferOption
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

    def work_out(self, offered: OfferOption, at: int | None = None) -> None:
        """Note what the fields of a plan came to, those of the present one unless another is named."""
        place = self.at if at is None else at
        self._held[place] = replace(self._held[place], offered=offered)

    def copy(self) -> None:
        """Put a copy of the present plan behind the others and go on with it.

        Rows set by hand stay where they were set: with other parts they would be other rows.
        """
        if len(self._held) < MOST_OPTIONS:
            present = self._held[self.at]
            self._held.append(Option(replace(present.form, edits=())) if present.form.edits else present)
            self.at = len(self._held) - 1

    def remove(self) -> None:
        """Take the present plan away."""
        if self.is_many:
            self._held.pop(self.at)
            self.at = min(self.at, len(self._held) - 1)

    def offered(self) -> tuple[OfferOption | None, ...]:
        """Return every plan as it was worked out last, None where that is not known yet."""
        return tuple(each.offered for each in self._held)

    def unknown(self) -> dict[int, BuilderForm]:
        """Return the fields of the plans beside the present one that are not worked out yet."""
        beside = enumerate(self._held)
        return {place: each.form for place, each in beside if each.offered is None and place != self.at}

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
        return OPTION_NAMES[number - 1]
    rows = sum(1 for each in option.offered.schedule if each.no)
    return say("{option} · {rows} parts", option=OPTION_NAMES[number - 1], rows=rows)


def _compared(number: int, option: OfferOption) -> Sentence:
    schedule = option.schedule
    amounts: list[Money] = [each.amount for each in schedule]
    return say(
        "{option}: {total} in all, {waived} waived, at most {most} at a time, until {last}",
        option=OPTION_NAMES[number - 1],
        total=total(amounts),
        waived=option.terms.waiver.amounts.total,
        most=max(amounts),
        last=formats.formats().day(schedule[-1].due_on),
    )
