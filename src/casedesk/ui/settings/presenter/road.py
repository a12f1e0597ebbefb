"""The office's terms for the road and the centres of its districts; knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import time
from typing import Final, Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator
from casedesk.domain.road_terms import RoadTerms
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.travel import degrees, read_coordinates
from casedesk.services.road_maps import AreaFacts, RoadMapService
from casedesk.ui.editing import Editor, Remark, blocks
from casedesk.ui.looks import Text
from casedesk.ui.work import Tasks

LABELS: Final[dict[str, Sentence]] = {
    "work_from": say("Crews work from"),
    "work_until": say("Crews work until"),
    "break_from": say("Break from"),
    "break_until": say("Break until"),
    "visits_a_crew_a_day": say("Visits of a crew a day"),
    "start_city": say("City crews set out from"),
    "start_district": say("District crews set out from"),
    "check_in_minutes": say("Check in every"),
    "late_minutes": say("Late after"),
    "person_hour_cost": say("An hour of a person"),
    "yield_days": say("Payments count for"),
    "holdout_percent": say("Not visited, by lot"),
    "holdout_days": say("Not visited for"),
}
_CLOCKS: Final = ("work_from", "work_until", "break_from", "break_until")
_MONEY: Final = ("person_hour_cost",)
_NUMBERS: Final = (
    *("visits_a_crew_a_day", "check_in_minutes", "late_minutes"),
    *("yield_days", "holdout_percent", "holdout_days"),
)
_WORDS: Final = ("start_city", "start_district")

Row = tuple[Text | int | AreaFacts | None, ...]


@dataclass(frozen=True)
class RoadDraft:
    """The fields of the form, all as text."""

    record: RoadTerms
    work_from: str = ""
    work_until: str = ""
    break_from: str = ""
    break_until: str = ""
    visits_a_crew_a_day: str = ""
    start_city: str = ""
    start_district: str = ""
    check_in_minutes: str = ""
    late_minutes: str = ""
    person_hour_cost: str = ""
    yield_days: str = ""
    holdout_percent: str = ""
    holdout_days: str = ""


class RoadView(Protocol):
    """What the section must be able to do."""

    def show_terms(self, editor: Editor[RoadDraft]) -> None:
        """Show the form."""

    def show_areas(self, rows: Sequence[Row]) -> None:
        """Show the districts that occur in addresses."""

    def say_done(self, told: Sentence) -> None:
        """Tell what was done."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""


class RoadPresenter:
    """Reads and saves the terms; sets and takes back centres."""

    def __init__(self, service: RoadMapService, actor: Operator, tasks: Tasks) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self._view: RoadView

    def attach(self, view: RoadView) -> None:
        """Take the section that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Read the terms anew."""
        self._tasks.run(
            lambda _progress: self._service.terms(self._actor),
            lambda terms: self._view.show_terms(self._editor(terms)),
            self._view.show_error,
            owner=self,
            key="terms",
        )

    def load_areas(self) -> None:
        """Read the districts anew, which learns from the records of a year."""
        self._tasks.run(
            lambda _progress: self._service.areas(self._actor),
            lambda areas: self._view.show_areas([_row(each) for each in areas]),
            self._view.show_error,
            owner=self,
            key="areas",
        )

    def set_centre(self, area: AreaFacts, text: str) -> None:
        """Set a district's centre from typed coordinates, or take the office's own back with an empty text.

        Raises BadInputError for what is no place in China.
        """
        point = read_coordinates(text)
        if point is None and area.own is None:
            return
        if point is None:
            assert area.own is not None
            self._service.remove_centre(self._actor, area.own)
            self._view.say_done(say("{district} lies where the program says.", district=area.district))
        else:
            self._service.save_centre(self._actor, area.city, area.spot_district, point)
            self._view.say_done(say("Centre of {district} set.", district=area.district))
        self.load_areas()

    def _editor(self, terms: RoadTerms) -> Editor[RoadDraft]:
        return Editor(
            self._tasks,
            draft_of(terms),
            LABELS,
            check=remarks,
            save=lambda draft: draft_of(self._service.save_terms(self._actor, read(draft))),
            stored=lambda: draft_of(self._service.terms(self._actor)),
            told=lambda _draft, changed: say("Terms of the road saved: {fields}.", fields=changed),
        )


def draft_of(terms: RoadTerms) -> RoadDraft:
    """Return the terms as the form shows them."""
    texts = {each.name: _text(getattr(terms, each.name)) for each in fields(RoadDraft) if each.name in LABELS}
    return RoadDraft(terms, **texts)


def read(draft: RoadDraft) -> RoadTerms:
    """Return the terms of a draft that has passed the check."""
    found: dict[str, object] = {name: _clock(getattr(draft, name)) for name in _CLOCKS}
    found |= {name: Money.parse(getattr(draft, name)) for name in _MONEY}
    found |= {name: int(getattr(draft, name)) for name in _NUMBERS}
    found |= {name: getattr(draft, name).strip() for name in _WORDS}
    return replace(draft.record, **found)  # type: ignore[arg-type]


def remarks(draft: RoadDraft) -> dict[str, Remark]:
    """Say what is wrong with each field."""
    found: dict[str, Remark] = {}
    for name in _CLOCKS:
        text = getattr(draft, name).strip()
        may_lack = name.startswith("break")
        if (not text and not may_lack) or (text and not _is_clock(text)):
            found[name] = blocks(say("Write a time such as 09:00."))
    for name in _NUMBERS:
        text = getattr(draft, name).strip()
        if not text.isascii() or not text.isdigit():
            found[name] = blocks(say("Write a whole number."))
    for name in _MONEY:
        if not _is_money(getattr(draft, name)):
            found[name] = blocks(say("Write an amount in yuan."))
    return found


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case time():
            return f"{value:%H:%M}"
        case Money():
            return str(value.yuan)
        case _:
            return str(value)


def _clock(text: str) -> time | None:
    return time.fromisoformat(text.strip().replace("：", ":").zfill(5)) if text.strip() else None


def _is_clock(text: str) -> bool:
    try:
        return _clock(text) is not None
    except ValueError:
        return False


def _is_money(text: str) -> bool:
    try:
        return Money.parse(text) >= Money.of(0)
    except (CaseDeskError, ValueError, ArithmeticError):
        return False


def _row(area: AreaFacts) -> Row:
    point = area.point
    where = f"{degrees(point.latitude_e6)}, {degrees(point.longitude_e6)}" if point else ""
    source = say("own") if area.own else say("program") if point else say("unknown")
    learned: Text = say("{drives} drives", drives=area.observations) if area.observations else say("estimate")
    return area.district, area.city, area.doors, area.from_start, learned, where, source, area
