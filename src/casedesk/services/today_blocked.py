"""What Today says of planned visits that may no longer be made, because something changed since."""

from collections.abc import Iterator
from datetime import datetime, time

from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.domain.today import TodayAction, TodayGroup, TodayItem, Urgency
from casedesk.domain.visits import Visit
from casedesk.services.desk import Desk
from casedesk.services.fact_effects import blocking
from casedesk.services.today_waiting import titles_of
from casedesk.storage.planned_visits import blocked_from, subjects, whole
from casedesk.storage.shelves import Shelves

_MOST = 40


def blocked_items(desk: Desk, actor: Operator) -> Iterator[TodayItem]:
    """Yield every planned visit that the gate blocks by now, the nearest first; opening it opens the gate."""
    first = datetime.combine(desk.today(), time(), desk.zone)
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        found = whole(shelves, blocked_from(shelves.connection, first)).values()
        blocked = sorted((each for each in found if blocking(each.verdict)), key=_start)[:_MOST]
        since = {each.id: _blocked_since(shelves, each) for each in blocked}
        names = subjects(shelves.connection, since)
        people = {each.id: each.name for each in shelves.operators.all()} if blocked else {}
    for visit in blocked:
        name, number = names[visit.id]
        rules = titles_of(desk, blocking(visit.verdict))
        yield TodayItem(
            group=TodayGroup.REVIEW,
            case_id=visit.case_id,
            name=name,
            number=number,
            what=say(
                "Planned, but blocked since {day}: {rules}", day=desk.day_of(since[visit.id]), rules=rules
            ),
            urgency=Urgency.BAD,
            limit=say("On {day}", day=desk.day_of(visit.starts_at)),
            operator=" ".join(people[each] for each in visit.crew if each in people),
            action=TodayAction.OPEN_VISIT,
            target_id=visit.id,
        )


def _start(visit: Visit) -> tuple[datetime, int]:
    return visit.starts_at, visit.id


def _blocked_since(shelves: Shelves, visit: Visit) -> datetime:
    """Return when the gate first blocked the visit without letting it pass again since."""
    assert visit.verdict is not None
    since = visit.verdict.checked_at
    for each in reversed(shelves.given_verdicts.all(shelves.given_verdicts.table.c.visit_id == visit.id)):
        if each.verdict.is_allowed:
            break
        since = min(since, each.at)
    return since
