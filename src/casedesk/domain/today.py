"""What must be done today: items by reason, gravest first."""

from dataclasses import dataclass
from enum import StrEnum

from casedesk.domain.money import Money
from casedesk.domain.sentences import Sentence, say


class TodayGroup(StrEnum):
    """Why something stands on today's list, in the order of the list."""

    PROMISES = "promises"
    VISITS = "visits"
    PAPERS = "papers"
    LIMITATION = "limitation"
    RECALL = "recall"
    REVIEW = "review"
    STEPS = "steps"

    @property
    def label(self) -> Sentence:
        """Name the group for people."""
        return _LABELS[self]


_LABELS = {
    TodayGroup.PROMISES: say("Promises and instalments"),
    TodayGroup.VISITS: say("Visits today"),
    TodayGroup.PAPERS: say("Papers out"),
    TodayGroup.LIMITATION: say("Limitation near"),
    TodayGroup.RECALL: say("Going back soon"),
    TodayGroup.REVIEW: say("To review"),
    TodayGroup.STEPS: say("Next steps due"),
}


class Urgency(StrEnum):
    """How much harm waiting does."""

    BAD = "bad"
    SOON = "soon"
    DONE = "done"
    CALM = "calm"


class TodayAction(StrEnum):
    """The one thing to do about an item."""

    OPEN_CASE = "open_case"
    OPEN_VISIT = "open_visit"
    OPEN_AGREEMENT = "open_agreement"
    RECORD_PAYMENT = "record_payment"
    LOG_CONTACT = "log_contact"
    OPEN_TRAY = "open_tray"
    OPEN_BOARD = "open_board"
    OPEN_RELEASES = "open_releases"
    OPEN_STAFF = "open_staff"
    OPEN_PAPERS = "open_papers"
    OPEN_SCANS = "open_scans"
    CHECK_SCANS = "check_scans"
    """Hold complete scans against what was printed."""
    OPEN_RUNS = "open_runs"
    OPEN_COMPLAINT = "open_complaint"
    OPEN_WAIVER = "open_waiver"
    """Open the terms in which a client's answer to a waiver is entered."""
    WRITE_NOTICE = "write_notice"
    """Print the notice of a breach."""
    ENTER_NOTICE = "enter_notice"
    """Enter the day on which it arrived."""


@dataclass(frozen=True)
class TodayItem:
    """One line: about whom, what to do, how much, until when, by whom."""

    group: TodayGroup
    case_id: int
    name: str
    number: str
    what: Sentence
    urgency: Urgency
    limit: Sentence
    operator: str
    action: TodayAction
    amount: Money | None = None
    target_id: int = 0
    """Key of the visit or agreement that the action opens, or the tab of the releases."""


ORDER = {Urgency.BAD: 0, Urgency.SOON: 1, Urgency.CALM: 2, Urgency.DONE: 3}


def in_order(items: list[TodayItem]) -> list[TodayItem]:
    """Return items by group, within a group by harm; equal ones keep their order."""
    groups = list(TodayGroup)
    return sorted(items, key=lambda each: (groups.index(each.group), ORDER[each.urgency]))
