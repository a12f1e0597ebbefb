"""How a visit stands in lists: what came of it is kept apart from that it took place."""

from enum import StrEnum

from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit, VisitOutcome, VisitStatus

SPOKEN_TO = frozenset({VisitOutcome.MET_DEBTOR, VisitOutcome.MET_FAMILY, VisitOutcome.MET_COLLEAGUE})
"""Outcomes at which somebody talked to the crew."""


class VisitState(StrEnum):
    """One word for a visit: planned, under way, held, refused, not met or called off."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    HELD = "held"
    REFUSED = "refused"
    NOT_MET = "not_met"
    CALLED_OFF = "called_off"


STATE_NAMES: dict[VisitState, Sentence] = {
    VisitState.PLANNED: say("Planned"),
    VisitState.UNDER_WAY: say("Under way"),
    VisitState.HELD: say("Held"),
    VisitState.REFUSED: say("Refused"),
    VisitState.NOT_MET: say("Not met"),
    VisitState.CALLED_OFF: say("Called off"),
}


def state_of(visit: Visit) -> VisitState:
    """Return the state of a visit; only a talk makes it a held one."""
    if visit.status is not VisitStatus.HELD or visit.record is None:
        return VisitState(visit.status)
    if visit.record.outcome is VisitOutcome.REFUSED:
        return VisitState.REFUSED
    return VisitState.HELD if visit.record.outcome in SPOKEN_TO else VisitState.NOT_MET
