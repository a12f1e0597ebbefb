"""Decides what the list of agreements shows."""

from collections.abc import Sequence
from typing import Final

from casedesk.domain.agreements import STATUS_NAMES, AgreementStatus
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.offers import OfferRow, OfferService
from casedesk.ui.agreements.presenter.looks import list_row, offer_row
from casedesk.ui.agreements.presenter.ports import ListView
from casedesk.ui.looks import Text
from casedesk.ui.work import Tasks

ALL: Final = "all"
OFFERS: Final = "offers"
_TABS: Final = tuple(AgreementStatus)


class AgreementRows:
    """The agreements of one tab, read by windows."""

    def __init__(
        self,
        lists: AgreementLists,
        actor: Operator,
        statuses: tuple[AgreementStatus, ...],
        count: int,
        order: tuple[str, bool] = ("", True),
    ) -> None:
        self._lists, self._actor, self._statuses = lists, actor, statuses
        self._count, self._order = count, order

    def count(self) -> int:
        """Return how many agreements the tab has."""
        return self._count

    def rows(self, first: int, amount: int) -> Sequence[tuple[object, ...]]:
        """Return a window of lines."""
        order, is_descending = self._order
        found = self._lists.rows(
            self._actor,
            self._statuses,
            first=first,
            amount=amount,
            order=order,
            is_descending=is_descending,
        )
        return [list_row(each) for each in found]

    def sorted_by(self, place: int, key: str, *, is_descending: bool) -> "AgreementRows":  # noqa: ARG002
        """Return the same tab in another order."""
        return AgreementRows(self._lists, self._actor, self._statuses, self._count, (key, is_descending))


class OfferRows:
    """The sheets of offers, read once."""

    def __init__(self, offers: Sequence[OfferRow]) -> None:
        self._offers = offers

    def count(self) -> int:
        """Return how many sheets there are."""
        return len(self._offers)

    def rows(self, first: int, amount: int) -> Sequence[tuple[object, ...]]:
        """Return a window of lines."""
        return [offer_row(each) for each in self._offers[first : first + amount]]


class ListPresenter:
    """Counts the tabs and reads the chosen one."""

    def __init__(self, lists: AgreementLists, offers: OfferService, actor: Operator, tasks: Tasks) -> None:
        self._lists, self._actor, self._tasks, self._sheets = lists, actor, tasks, offers
        self._view: ListView
        self.offers: tuple[OfferRow, ...] = ()
        self.counts: dict[AgreementStatus, int] = {}
        self.chosen = ALL

    @property
    def may_draft(self) -> bool:
        """Tell whether this person may begin an agreement."""
        return self._actor.may(Right.DRAFT_AGREEMENTS)

    @property
    def waiting(self) -> int:
        """Return how many agreements wait for this person: approvals, or papers to print and sign."""
        if self._actor.may(Right.APPROVE_AGREEMENTS):
            return self.counts.get(AgreementStatus.PENDING, 0)
        return self.counts.get(AgreementStatus.APPROVED, 0)

    @property
    def shown(self) -> int:
        """Return how many agreements the chosen tab has."""
        if self.chosen == ALL:
            return sum(self.counts.values())
        if self.chosen == OFFERS:
            return len(self.offers)
        return self.counts.get(AgreementStatus(self.chosen), 0)

    def attach(self, view: ListView) -> None:
        """Take the pane that shows the list."""
        self._view = view

    def load(self) -> None:
        """Count and read again."""
        self._tasks.run(
            lambda _p: self._read(),
            self._counted,
            self._view.show_error,
            owner=self,
            key="counts",
        )

    def choose(self, tab: str) -> None:
        """Show another tab."""
        self.chosen = tab
        self._show()

    def _read(self) -> tuple[dict[AgreementStatus, int], tuple[OfferRow, ...]]:
        sheets = self._sheets.rows(self._actor)
        return self._lists.counts(self._actor), tuple(sheets)

    def _counted(self, read: tuple[dict[AgreementStatus, int], tuple[OfferRow, ...]]) -> None:
        self.counts, self.offers = read
        self._show()

    def _show(self) -> None:
        total = sum(self.counts.values())
        tabs: list[tuple[str, Text, int]] = [(ALL, say("All"), total)]
        tabs += [
            (each.value, STATUS_NAMES[each], self.counts.get(each, 0))
            for each in _TABS
            if self.counts.get(each) or each.value == self.chosen
        ]
        if self.offers or self.chosen == OFFERS:
            tabs.append((OFFERS, say("Offer sheets"), len(self.offers)))
        if self.chosen == OFFERS:
            self._view.show_list(OfferRows(self.offers), tabs, self.chosen)
            return
        statuses = () if self.chosen == ALL else (AgreementStatus(self.chosen),)
        rows = AgreementRows(self._lists, self._actor, statuses, self.shown)
        self._view.show_list(rows, tabs, self.chosen)
