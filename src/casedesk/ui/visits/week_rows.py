"""The week as an ordinary table, for those who read rather than look."""

from zoneinfo import ZoneInfo

from casedesk.domain.sentences import say
from casedesk.domain.weeks import PURPOSE_NAMES, PlannedVisit, WeekPlan
from casedesk.ui import formats
from casedesk.ui.looks import Styled
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown
from casedesk.ui.visits.presenter.words import crew_letter, extras, span_words, status_mark, verdict_mark

COLUMNS = [
    Column("day", say("Day"), 110),
    Column("time", say("Time"), 96),
    Column("name", say("Name"), 92, Kind.BOLD),
    Column("case", say("Case no."), 120, Kind.SECONDARY),
    Column("place", say("Place"), 124, Kind.SECONDARY),
    Column("purpose", say("Purpose"), 130, stretches=True),
    Column("crew", say("Crew"), 130),
    Column("state", say("State"), 104, Kind.CHIP),
    Column("verdict", say("Gate"), 104, Kind.CHIP),
]


def row_of(planned: PlannedVisit, week: WeekPlan, zone: ZoneInfo) -> tuple[object, ...]:
    """Return one visit as a row; its id stands behind the columns."""
    visit = planned.visit
    crew = f"{crew_letter(planned.crew.index)} {'、'.join(planned.crew.names)}"
    return (
        formats.formats().prose_day(visit.starts_at.astimezone(zone).date()),
        span_words(visit.starts_at, visit.ends_at),
        Styled(planned.person_name, is_bold=True),
        planned.case_no,
        planned.address,
        "·".join(shown(each) for each in (PURPOSE_NAMES[visit.purpose], *extras(planned))),
        crew,
        status_mark(planned),
        verdict_mark(planned, is_clash=visit.id in week.clashes),
        visit.id,
    )
