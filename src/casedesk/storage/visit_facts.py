"""What the rules look at for visits, one or ten thousand, read with the same handful of queries."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from casedesk.domain.cases import Flag
from casedesk.domain.crews import Absence
from casedesk.domain.people import Relation
from casedesk.domain.visit_facts import (
    CallFact,
    CaseFact,
    ContactFact,
    StaffFact,
    TargetFact,
    VisitFacts,
)
from casedesk.domain.visits import Visit
from casedesk.domain.workdays import OfficeCalendar
from casedesk.storage import visit_sources
from casedesk.storage.booked_visits import PERIOD, Diary
from casedesk.storage.shelves import Shelves


def gather(
    shelves: Shelves,
    wanted: Sequence[Visit],
    zone: ZoneInfo,
    calendar: OfficeCalendar,
    *,
    is_wide: bool = False,
) -> list[VisitFacts]:
    """Return what the rules look at for each visit, stored or not, in their order.

    ``is_wide`` adds everybody's visits within a week and the whole staff, so that other times and crews
    can be judged from the same facts.
    """
    if not wanted:
        return []
    return list(_Ground(shelves, wanted, zone, calendar, is_wide=is_wide).facts())


class _Ground:
    """Everything that the facts of the wanted visits are made of."""

    def __init__(
        self,
        shelves: Shelves,
        wanted: Sequence[Visit],
        zone: ZoneInfo,
        calendar: OfficeCalendar,
        *,
        is_wide: bool,
    ) -> None:
        self._wanted, self._zone, self._calendar, self._is_wide = wanted, zone, calendar, is_wide
        connection = shelves.connection
        self._cases = visit_sources.cases_of(connection, {each.case_id for each in wanted})
        self._places = visit_sources.places_of(connection, {each.address_id for each in wanted})
        debtors = {each.debtor_id for each in self._cases.values()}
        persons = debtors | {each.person_id for each in self._places.values()}
        self._humans = visit_sources.humans(connection, persons)
        everybody = set().union(*self._humans.values())
        self._parties = visit_sources.parties_of(connection, self._cases)
        self._stopped = visit_sources.stopped_of(connection, everybody)
        self._flags = visit_sources.flags_of(shelves, everybody)
        self._phones = visit_sources.phones_of(connection, everybody)
        self._agreements = visit_sources.agreements_of(shelves, self._cases)
        self._calls = visit_sources.calls_to(connection, everybody)
        first = min(each.starts_at for each in wanted)
        self._contacts = visit_sources.contacts_with(connection, everybody, first)
        answered = {each.request_id for each in wanted if each.request_id}
        self._requests = visit_sources.requests_of(connection, answered)
        named = (member for each in wanted for member in (*each.crew, each.workplace_approved_by))
        people = {member for member in named if member is not None}
        self._staff = visit_sources.staff_of(shelves, None if is_wide else people)
        self._absences = visit_sources.absences_around(shelves, wanted)
        self._diary = Diary(connection, wanted, everybody, is_wide=is_wide)

    def facts(self) -> Iterator[VisitFacts]:
        """Yield the facts of one visit after the other."""
        for visit in self._wanted:
            place = self._places[visit.address_id]
            target = self._target(visit, place)
            case = self._case(visit.case_id, target.person_ids)
            yield VisitFacts(
                starts_at=visit.starts_at,
                minutes=visit.minutes,
                zone=self._zone,
                purpose=visit.purpose,
                case=case,
                target=target,
                place=place.place,
                crew=visit.crew,
                staff=self._members(visit.crew),
                calendar=self._calendar,
                booked=self._diary.around(visit, target.person_ids | case.debtor_ids),
                consent=visit.consent,
                workplace_approved_by=visit.workplace_approved_by,
                workplace_approver=self._name_of(visit.workplace_approved_by),
                note=visit.note,
                visit_id=visit.id,
                appointment=visit.appointment,
                request=self._requests.get(visit.request_id or 0),
                absences=self._away(visit.crew),
                contacts=self._contacts_before(visit, target.person_ids),
            )

    def _case(self, case_id: int, met: frozenset[int]) -> CaseFact:
        case = self._cases[case_id]
        flags = self._flags_for(case_id, self._humans[case.debtor_id] | met)
        calls = [call for each in self._humans[case.debtor_id] for call in self._calls.get(each, ())]
        calls.sort(key=_moment)
        return CaseFact(
            status=case.status,
            client=case.client,
            mandate=case.mandate,
            recall_on=case.recall_on,
            flags=flags,
            agreement=self._agreements.get(case_id),
            preference=case.preference,
            debtor_phones=tuple(
                status
                for each in sorted(self._humans[case.debtor_id])
                for status in self._phones.get(each, ())
            ),
            calls=tuple(calls[-visit_sources.MOST_CALLS :]),
            debtor_ids=self._humans[case.debtor_id],
        )

    def _flags_for(self, case_id: int, person_ids: Iterable[int]) -> tuple[Flag, ...]:
        """Return the case's own flags first, then those that bind the debtor or the person met everywhere."""
        known = [flag for each in person_ids for flag in self._flags.get(each, ())]
        bound = (each for each in known if each.case_id == case_id or each.kind.binds_human)
        return tuple(sorted(bound, key=lambda flag: (flag.case_id != case_id, flag.id)))

    def _target(self, visit: Visit, place: visit_sources.PlaceRow) -> TargetFact:
        is_debtor = place.person_id == self._cases[visit.case_id].debtor_id
        relation, is_stopped = self._parties.get((visit.case_id, place.person_id), (Relation.OTHER, False))
        is_stopped |= not is_debtor and bool(self._stopped & self._humans[place.person_id])
        return TargetFact(
            person_ids=self._humans[place.person_id],
            relation=Relation.SELF if is_debtor else relation,
            born_on=place.born_on,
            is_contact_stopped=is_stopped,
        )

    def _members(self, crew: tuple[int, ...]) -> tuple[StaffFact, ...]:
        if self._is_wide:
            return tuple(self._staff.values())
        return tuple(self._staff[each] for each in dict.fromkeys(crew) if each in self._staff)

    def _name_of(self, key: int | None) -> str:
        return self._staff[key].name if key is not None and key in self._staff else ""

    def _away(self, crew: tuple[int, ...]) -> tuple[Absence, ...]:
        members = self._absences if self._is_wide else crew
        return tuple(away for each in members for away in self._absences.get(each, ()))

    def _contacts_before(self, visit: Visit, person_ids: Iterable[int]) -> tuple[ContactFact, ...]:
        known = [fact for each in person_ids for fact in self._contacts.get(each, ())]
        since = visit.starts_at - PERIOD
        return tuple(sorted((each for each in known if each.at >= since), key=_moment))


def _moment(fact: CallFact | ContactFact) -> datetime:
    return fact.at
