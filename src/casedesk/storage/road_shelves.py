"""The shelves of home visits: requests, releases, verdicts, the road, the record and its proofs."""

from functools import cached_property
from typing import TypeVar

from sqlalchemy import Connection

from casedesk.domain.approvals import Approval
from casedesk.domain.crews import Absence, StandingCrew
from casedesk.domain.outings import CheckIn, Outing
from casedesk.domain.own_days import OwnDay, StoredYear
from casedesk.domain.places import DistrictCentre
from casedesk.domain.recordings import Recording
from casedesk.domain.road_terms import HoldOut, RoadTerms
from casedesk.domain.rule_books import GivenVerdict, RuleChange, StoredPack
from casedesk.domain.visit_requests import VisitRequest
from casedesk.domain.witnesses import Addendum, Statement
from casedesk.storage import maps
from casedesk.storage.changes import Changes
from casedesk.storage.mapping import RowMap
from casedesk.storage.records import Records

V = TypeVar("V")


class RoadShelves:
    """Every kind of record about visits over one connection."""

    def __init__(self, connection: Connection, changes: Changes | None = None) -> None:
        self.connection = connection
        self.changes = changes

    def _records(self, kind: RowMap[V]) -> Records[V]:
        return Records(self.connection, kind, self.changes)

    @cached_property
    def visit_requests(self) -> Records[VisitRequest]:
        """Requests for visits."""
        return self._records(maps.VISIT_REQUEST)

    @cached_property
    def approvals(self) -> Records[Approval]:
        """Releases asked of a second person."""
        return self._records(maps.APPROVAL)

    @cached_property
    def given_verdicts(self) -> Records[GivenVerdict]:
        """What the gate said, at every occasion."""
        return self._records(maps.GIVEN_VERDICT)

    @cached_property
    def statements(self) -> Records[Statement]:
        """What each visitor says of a record."""
        return self._records(maps.STATEMENT)

    @cached_property
    def addenda(self) -> Records[Addendum]:
        """What was added to locked records."""
        return self._records(maps.ADDENDUM)

    @cached_property
    def outings(self) -> Records[Outing]:
        """Crews on the road."""
        return self._records(maps.OUTING)

    @cached_property
    def check_ins(self) -> Records[CheckIn]:
        """Their words of safety."""
        return self._records(maps.CHECK_IN)

    @cached_property
    def recordings(self) -> Records[Recording]:
        """Files of recorders and cameras."""
        return self._records(maps.RECORDING)

    @cached_property
    def stored_packs(self) -> Records[StoredPack]:
        """Rule packs that the office took in."""
        return self._records(maps.STORED_PACK)

    @cached_property
    def rule_changes(self) -> Records[RuleChange]:
        """What the office changed about its rules."""
        return self._records(maps.RULE_CHANGE)

    @cached_property
    def own_days(self) -> Records[OwnDay]:
        """Days whose kind the office set."""
        return self._records(maps.OWN_DAY)

    @cached_property
    def stored_years(self) -> Records[StoredYear]:
        """Notices of years that the office took in."""
        return self._records(maps.STORED_YEAR)

    @cached_property
    def district_centres(self) -> Records[DistrictCentre]:
        """Centres of districts that the office corrected."""
        return self._records(maps.DISTRICT_CENTRE)

    @cached_property
    def road_terms(self) -> Records[RoadTerms]:
        """The office's terms for the road, one record."""
        return self._records(maps.ROAD_TERMS)

    @cached_property
    def hold_outs(self) -> Records[HoldOut]:
        """Cases drawn for the hold-out group."""
        return self._records(maps.HOLD_OUT)

    @cached_property
    def crews(self) -> Records[StandingCrew]:
        """Crews that go out together."""
        return self._records(maps.STANDING_CREW)

    @cached_property
    def absences(self) -> Records[Absence]:
        """Days on which people are away."""
        return self._records(maps.ABSENCE)
