"""The register of papers: who holds what until when, and its renewal; knows no Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from casedesk.domain.credentials import PAPER_NAMES, PaperKind, PaperState
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.services.staff_papers import PaperLine, StaffPapers
from casedesk.ui import formats
from casedesk.ui.editing import Editor, Remark, TypedDay, as_day, blocks, unreadable_days
from casedesk.ui.looks import Mark, Styled, Text, Tone
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
AHEAD: Final[dict[str, tuple[Sentence, int | None]]] = {
    "30": (say("30 days"), 30),
    "60": (say("60 days"), 60),
    "90": (say("90 days"), 90),
    "all": (say("All"), None),
}
"""How far ahead the register looks."""

_DAY_NAMES: Final[dict[PaperKind, Sentence]] = {
    PaperKind.BADGE: say("Valid until"),
    PaperKind.AUTHORISATION: say("Valid until"),
    PaperKind.TRAINING: say("Trained on"),
    PaperKind.EXAM: say("Exam passed on"),
    PaperKind.PLEDGE: say("Signed on"),
    PaperKind.SECURITY_TRAINING: say("Trained on"),
    PaperKind.SECURITY_EXAM: say("Exam passed on"),
}
_PASSED: Final = frozenset(_DAY_NAMES) - {PaperKind.BADGE, PaperKind.AUTHORISATION}
LABELS: Final[dict[str, Sentence]] = {"day": say("Day"), "number": say("Authorisation no.")}


@dataclass(frozen=True)
class PaperDraft:
    """The renewal of one paper as typed."""

    day: TypedDay = None
    number: str = ""


class RegisterView(Protocol):
    """What the register must be able to do."""

    def show_register(self, rows: list[Row], total: int) -> None:
        """Show the lines."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""


class RegisterPresenter:
    """Lists papers by urgency and leads a renewal through its form."""

    def __init__(self, papers: StaffPapers, actor: Operator, tasks: Tasks) -> None:
        self._papers, self._actor, self._tasks = papers, actor, tasks
        self.ahead = "90"
        self._view: RegisterView

    def attach(self, view: RegisterView) -> None:
        """Take the widget that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Read the register anew."""
        days = AHEAD[self.ahead][1]
        self._tasks.run(
            lambda _p: self._papers.register(self._actor, days),
            self._show,
            self._view.show_error,
            owner=self,
            key="load",
        )

    def look_ahead(self, key: str) -> None:
        """Show what ends within another number of days."""
        self.ahead = key
        self.load()

    def editor(self, line: PaperLine) -> Editor[PaperDraft]:
        """Return what leads a renewal through the form."""

        def save(draft: PaperDraft) -> PaperDraft:
            day = as_day(draft.day)
            assert day is not None, "the check asks for a day"
            self._papers.renew(self._actor, line.person, line.kind, day, draft.number)
            return PaperDraft()

        number = line.person.credentials.authorisation_no if line.kind is PaperKind.AUTHORISATION else ""
        return Editor(
            self._tasks,
            PaperDraft(None, number),
            LABELS,
            check=_check_of(line.kind),
            save=save,
            told=lambda _draft, _fields: say(
                "{name}: {paper} renewed", name=line.person.name, paper=PAPER_NAMES[line.kind]
            ),
        )

    def _show(self, lines: Sequence[PaperLine]) -> None:
        self._view.show_register([_row(each) for each in lines], len(lines))


def day_name(kind: PaperKind) -> Sentence:
    """Say what the day of a paper is: its last good one, or the one on which it was passed."""
    return _DAY_NAMES[kind]


def _check_of(kind: PaperKind) -> Callable[[PaperDraft], Mapping[str, Remark]]:
    def check(draft: PaperDraft) -> Mapping[str, Remark]:
        found = unreadable_days(draft, ("day",))
        day, today = as_day(draft.day), formats.formats().today()
        if draft.day is None:
            found["day"] = blocks(say("The day is missing."))
        elif day is not None and kind in _PASSED and day > today:
            found["day"] = blocks(say("This day is still to come."))
        elif day is not None and kind not in _PASSED and day < today:
            found["day"] = Remark(Tone.WARN, say("This day has passed; the paper stays without effect."))
        if kind is PaperKind.AUTHORISATION and not draft.number:
            found["number"] = blocks(say("An authorisation needs its number."))
        return found

    return check


def _row(line: PaperLine) -> Row:
    return (
        _mark(line),
        Styled(line.person.name, is_bold=True),
        line.person.badge_no,
        PAPER_NAMES[line.kind],
        _day(line.standing.until),
        line.days_left,
        _number(line),
        f"{line.person.id}:{line.kind}",
        line,
    )


def _mark(line: PaperLine) -> Mark:
    is_wanted = line.kind.is_wanted_only
    match line.standing.state:
        case PaperState.MISSING if is_wanted:
            return Mark(Tone.WARN, "warning", say("Missing"))
        case PaperState.EXPIRED if is_wanted:
            return Mark(Tone.WARN, "warning", say("Ended"))
        case PaperState.MISSING:
            return Mark(Tone.BLOCK, "circle-x", say("Missing"))
        case PaperState.EXPIRED:
            return Mark(Tone.BLOCK, "circle-x", say("Ended"))
        case PaperState.SOON:
            return Mark(Tone.WARN, "warning", say("Ends soon"))
    return Mark(Tone.OK, "check", say("Good"))


def _day(day: date | None) -> Text:
    return formats.NOTHING if day is None else formats.formats().day(day)


def _number(line: PaperLine) -> str:
    return line.person.credentials.authorisation_no if line.kind is PaperKind.AUTHORISATION else ""
