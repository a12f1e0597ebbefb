"""What waits for a second person: requests, releases and agreements; knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.approvals import ApprovalStatus
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_requests import RequestStatus
from casedesk.services.agreement_lists import AgreementLists, AgreementRow
from casedesk.services.approvals import ApprovalLine, ApprovalService, Decision
from casedesk.services.visit_requests import RequestLine, VisitRequestService
from casedesk.ui.looks import Mark, Text
from casedesk.ui.visits.presenter.release_words import (
    Item,
    Kind,
    Row,
    Titles,
    Word,
    check_word,
    facts_of,
    outlook_word,
    row_of,
    state_mark,
)
from casedesk.ui.work import Tasks


@dataclass(frozen=True)
class ItemShown:
    """What the pane at the right says of the chosen line."""

    item: Item
    name: Text
    state: Mark
    facts: tuple[tuple[Text, Text], ...]
    may_decide: bool
    may_withdraw: bool
    may_change: bool = False
    may_plan: bool = False
    closed: Sentence | None = None
    """Why this person cannot decide."""


class ReleasesSight(Protocol):
    """What the dialog can do for the presenter."""

    def show_rows(self, rows: Sequence[Row], counts: dict[Kind, int]) -> None:
        """Show the lines of the tab and how many wait in each."""

    def show_item(self, shown: ItemShown | None) -> None:
        """Show one line."""

    def show_word(self, word: Word | None) -> None:
        """Show what the gate says of it."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def decided(self, told: Sentence) -> None:
        """Tell what was decided."""


@dataclass(frozen=True)
class _Found:
    requests: tuple[RequestLine, ...]
    releases: tuple[ApprovalLine, ...]
    agreements: tuple[AgreementRow, ...]


class ReleasesPresenter:
    """Lists what waits and carries decisions; nobody decides about what they asked for themselves."""

    def __init__(
        self,
        requests: VisitRequestService,
        approvals: ApprovalService,
        agreements: AgreementLists,
        actor: Operator,
        tasks: Tasks,
    ) -> None:
        self._requests, self._approvals, self._agreements = requests, approvals, agreements
        self._actor, self._tasks = actor, tasks
        self._found = _Found((), (), ())
        self._kind, self._is_waiting = Kind.REQUESTS, True
        self._chosen: Item | None = None
        self.titles: Titles = {}
        self._view: ReleasesSight

    def attach(self, view: ReleasesSight, kind: Kind = Kind.REQUESTS) -> None:
        """Take the dialog and read."""
        self._view, self._kind = view, kind
        self.load()

    def load(self) -> None:
        """Read everything anew."""
        self._tasks.run(
            lambda _p: self._read(), self._loaded, self._view.show_error, owner=self._view, key="load"
        )

    def show(self, kind: Kind | None = None, *, is_waiting: bool | None = None) -> None:
        """Show another tab, or those that were decided as well."""
        self._kind = self._kind if kind is None else kind
        self._is_waiting = self._is_waiting if is_waiting is None else is_waiting
        self._show()

    def choose(self, item: Item | None) -> None:
        """Show one line and ask the gate about it where it waits."""
        self._chosen = item
        self._view.show_item(None if item is None else self._shown(item))
        self._view.show_word(None)
        if item is None or not item.is_waiting or item.kind is Kind.AGREEMENTS:
            return
        ask: Callable[[], Word] = (
            (lambda: outlook_word(self._requests.outlook(self._actor, item.key), self.titles))
            if item.kind is Kind.REQUESTS
            else (lambda: check_word(self._approvals.check(self._actor, item.key), self.titles))
        )

        def answered(word: Word) -> None:
            if self._chosen is item:
                self._view.show_word(word)

        self._tasks.run(lambda _p: ask(), answered, self._view.show_error, owner=self._view, key="word")

    def approve(self, item: Item, opinion: str) -> None:
        """Say yes."""
        if isinstance(item.line, RequestLine):
            request = item.line.request
            told = say("Request {number} is approved; it waits in the tray.", number=request.request_no)
            self._decide(lambda: self._requests.approve(self._actor, request, opinion), lambda _r: told)
        elif isinstance(item.line, ApprovalLine):
            approval = item.line.approval
            self._decide(
                lambda: self._approvals.grant(self._actor, approval, opinion), lambda each: each.told
            )

    def refuse(self, item: Item, opinion: str) -> None:
        """Say no, with the reason."""
        if isinstance(item.line, RequestLine):
            request = item.line.request
            told = say("Request {number} is not approved.", number=request.request_no)
            self._decide(lambda: self._requests.refuse(self._actor, request, opinion), lambda _r: told)
        elif isinstance(item.line, ApprovalLine):
            approval = item.line.approval
            told = say("{number} is not released.", number=approval.approval_no)
            self._decide(lambda: self._approvals.deny(self._actor, approval, opinion), lambda _r: told)

    def withdraw(self, item: Item) -> None:
        """Take one's own wish back."""
        if isinstance(item.line, RequestLine):
            request = item.line.request
            told = say("Request {number} is withdrawn.", number=request.request_no)
            self._decide(lambda: self._requests.withdraw(self._actor, request), lambda _r: told)
        elif isinstance(item.line, ApprovalLine):
            approval = item.line.approval
            told = say("Release {number} is withdrawn.", number=approval.approval_no)
            self._decide(lambda: self._approvals.withdraw(self._actor, approval), lambda _r: told)

    def _decide(self, act: Callable[[], object], told: Callable[..., Sentence]) -> None:
        def done(result: object) -> None:
            self._view.decided(told(result))
            self.load()

        self._tasks.run(lambda _p: act(), done, self._view.show_error, owner=self._view, key="act")

    def _read(self) -> _Found:
        may_see = self._actor.may(Right.APPROVE_AGREEMENTS)
        waiting = (AgreementStatus.PENDING,)
        return _Found(
            self._requests.lines(self._actor),
            self._approvals.lines(self._actor),
            tuple(self._agreements.rows(self._actor, waiting)) if may_see else (),
        )

    def _loaded(self, found: _Found) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        items = self._items()
        counts = {kind: sum(each.is_waiting for each in items if each.kind is kind) for kind in Kind}
        shown = [
            each for each in items if each.kind is self._kind and (each.is_waiting or not self._is_waiting)
        ]
        self._view.show_rows([row_of(each, self.titles) for each in shown], counts)

    def _items(self) -> list[Item]:
        own, found = self._actor.id, self._found
        requests = [
            Item(
                Kind.REQUESTS,
                each.request.id,
                each.request.case_id,
                each,
                each.request.status is RequestStatus.PENDING,
                each.request.asked_by == own,
            )
            for each in found.requests
        ]
        releases = [
            Item(
                Kind.RELEASES,
                each.approval.id,
                each.approval.case_id,
                each,
                each.approval.status is ApprovalStatus.PENDING,
                each.approval.asked_by == own,
            )
            for each in found.releases
        ]
        agreements = [
            Item(
                Kind.AGREEMENTS,
                each.agreement.id,
                each.agreement.case_id,
                each,
                is_waiting=True,
                is_own=each.agreement.drafted_by == own,
            )
            for each in found.agreements
        ]
        return [*requests, *releases, *agreements]

    def _shown(self, item: Item) -> ItemShown:
        line = item.line
        right = Right.APPROVE_VISITS if item.kind is Kind.REQUESTS else Right.OVERRIDE_BLOCKS
        closed, is_ours = None, item.kind is not Kind.AGREEMENTS
        if item.is_waiting and is_ours:
            if item.is_own:
                closed = say("You asked for this yourself; somebody else decides.")
            elif isinstance(line, ApprovalLine) and self._actor.id in line.approval.wish.crew:
                closed = say("You go on this visit yourself; somebody else decides.")
            elif not self._actor.may(right):
                closed = say("Your role does not decide about this.")
        is_open = isinstance(line, RequestLine) and line.request.status is RequestStatus.APPROVED
        return ItemShown(
            item,
            line.debtor if isinstance(line, AgreementRow) else line.person_name,
            state_mark(item),
            facts_of(line, self.titles),
            may_decide=item.is_waiting and closed is None and item.kind is not Kind.AGREEMENTS,
            may_withdraw=item.is_own and (item.is_waiting or is_open) and item.kind is not Kind.AGREEMENTS,
            may_change=item.is_own and item.is_waiting and item.kind is Kind.REQUESTS,
            may_plan=is_open and self._actor.may(Right.PLAN_VISITS),
            closed=closed,
        )


def _told(decision: Decision) -> Sentence:
    return decision.told
