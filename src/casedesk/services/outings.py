"""Crews set out, are heard of, and come back: every word is kept, none is changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from casedesk.domain.compliance import BlockedError
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.masks import mask_phone
from casedesk.domain.operators import Operator, Right
from casedesk.domain.outings import CLOCK_SLACK, CheckIn, CheckInKind, Outing, effective, next_check_in
from casedesk.domain.road_terms import RoadTerms
from casedesk.domain.rule_books import Occasion
from casedesk.domain.sentences import say
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.services.desk import Desk
from casedesk.services.doors import DOORS, require_not_at_door
from casedesk.services.gate import Gate
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

MOST_HOURS = 24
_FAR = timedelta(hours=MOST_HOURS)
_OWN_WAYS = frozenset({CheckInKind.LEFT, CheckInKind.BACK})


@dataclass(frozen=True)
class SetOut:
    """What is told when a crew leaves; the crew is that of its visits."""

    visit_ids: tuple[int, ...]
    """In the order of the road."""
    due_back_at: datetime
    vehicle: str = ""
    recorder_no: str = ""
    safety_contact: str = ""
    check_in_minutes: int | None = None
    """None takes the office's own term."""
    left_at: datetime | None = None
    """None is now."""
    note: str = ""


@dataclass(frozen=True)
class Word:
    """What was heard from the road or done about silence."""

    kind: CheckInKind
    at: datetime | None = None
    """None is now."""
    visit_id: int | None = None
    note: str = ""


class BlockedDepartureError(BlockedError):
    """The gate keeps a crew in the office; the sentence names the visit."""

    def __init__(self, visit: Visit, problem: BlockedError) -> None:
        super().__init__(problem.verdict)
        rules = ", ".join(each.rule for each in problem.verdict.blocks)
        self.visit = visit
        self.sentence = say(
            "Nobody has set out: visit {visit_no} is blocked by {rules}. Leave it out, or let a second "
            "person release it.",
            visit_no=visit.visit_no,
            rules=rules,
        )
        self.args = (self.sentence.in_english(),)


class OutingService:
    """Keeps who is out; all of it lies in the office's database and survives a restart."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._gate = Gate(desk)

    def set_out(self, actor: Operator, wish: SetOut) -> Outing:
        """Let a crew leave with its visits of one day; the gate is asked about each of them."""
        left_at = self._moment(wish.left_at)
        with self._desk.work("road.set_out", actor, Right.WATCH_ROAD) as work:
            chosen = [work.visits.get(each) for each in dict.fromkeys(wish.visit_ids)]
            self._require_one_way(chosen, left_at)
            minutes = wish.check_in_minutes or road_terms(work).check_in_minutes
            _require_sane(left_at, wish.due_back_at, minutes)
            _require_at_home(work, chosen[0].crew)
            _require_free_vehicle(work, wish.vehicle)
            for each in chosen:
                self._begin(work, actor, each, left_at)
            outing = work.outings.add(_outing(actor, wish, chosen, left_at, minutes))
            work.check_ins.add(CheckIn(outing.id, CheckInKind.LEFT, left_at, actor.id))
            self._tell(work, outing, visits=[each.visit_no for each in chosen])
            work.commit()
        return outing

    def say_word(self, actor: Operator, outing_id: int, word: Word) -> CheckIn:
        """Take down a word about a crew that is out; a word from the crew puts off its next check-in."""
        if word.kind in _OWN_WAYS:
            raise BadInputError(say("Departure and return are told in their own way."))
        at = self._moment(word.at)
        with self._desk.work("road.check_in", actor, Right.WATCH_ROAD) as work:
            outing = self._still_out(work, outing_id)
            visit_id = self._door(work, outing, word)
            at = _on_the_way(outing, at, is_given=word.at is not None)
            note = word.note.strip()
            stored = work.check_ins.add(CheckIn(outing_id, word.kind, at, actor.id, visit_id, note))
            outing = self._reckoned(work, outing)
            self._tell(work, outing, kind=str(word.kind), at=at.isoformat())
            work.commit()
        return stored

    def back(self, actor: Operator, outing_id: int, at: datetime | None = None, note: str = "") -> Outing:
        """End a way; visits without a record stay under way until it is written."""
        moment = self._moment(at)
        with self._desk.work("road.back", actor, Right.WATCH_ROAD) as work:
            outing = self._still_out(work, outing_id)
            moment = _on_the_way(outing, moment, is_given=at is not None)
            work.check_ins.add(CheckIn(outing_id, CheckInKind.BACK, moment, actor.id, None, note.strip()))
            stored = work.outings.save(replace(outing, back_at=moment))
            open_visits = [work.visits.get(each) for each in stored.visit_ids]
            missing = [each.visit_no for each in open_visits if each.status is VisitStatus.UNDER_WAY]
            self._tell(work, stored, back_at=moment.isoformat(), records_missing=missing)
            work.commit()
        return stored

    def add_visit(self, actor: Operator, outing_id: int, visit_id: int) -> Outing:
        """Send a crew that is out to one more of its visits of the day."""
        with self._desk.work("road.visit_added", actor, Right.WATCH_ROAD) as work:
            outing = self._still_out(work, outing_id)
            visit = work.visits.get(visit_id)
            if set(visit.crew) != set(outing.crew):
                raise RefusedError(
                    say("Visit {visit_no} belongs to another crew. Move it first.", visit_no=visit.visit_no)
                )
            self._require_one_way([visit], outing.left_at)
            self._begin(work, actor, visit, self._desk.now())
            stored = work.outings.save(replace(outing, visit_ids=(*outing.visit_ids, visit_id)))
            self._tell(work, stored, visit=visit.visit_no)
            work.commit()
        return stored

    def remove_visit(self, actor: Operator, outing_id: int, visit_id: int, reason: str) -> Outing:
        """Take a visit that will not be made off the way; it is planned again and can be moved."""
        if not reason.strip():
            raise BadInputError(say("Give a reason; it is kept in the audit log."))
        with self._desk.work("road.visit_removed", actor, Right.WATCH_ROAD) as work:
            outing = work.outings.get(outing_id)
            visit = work.visits.get(visit_id)
            if visit_id not in outing.visit_ids or visit.status is not VisitStatus.UNDER_WAY:
                raise RefusedError(say("Visit {visit_no} is not open on this way.", visit_no=visit.visit_no))
            require_not_at_door(work, visit)
            work.visits.save(replace(visit, status=VisitStatus.PLANNED))
            left = tuple(each for each in outing.visit_ids if each != visit_id)
            stored = work.outings.save(replace(outing, visit_ids=left))
            self._tell(work, stored, visit=visit.visit_no, reason=reason.strip())
            work.commit()
        return stored

    def correct(self, actor: Operator, check_in_id: int, at: datetime, note: str) -> CheckIn:
        """Put the time of an earlier word right by a further entry; the earlier one stays to be read."""
        if not note.strip():
            raise BadInputError(say("Say why the time is corrected; it is kept with the entry."))
        moment = self._moment(at)
        with self._desk.work("road.corrected", actor, Right.WATCH_ROAD) as work:
            wrong = work.check_ins.get(check_in_id)
            outing = work.outings.get(wrong.outing_id)
            if wrong.kind is not CheckInKind.LEFT and moment < outing.left_at:
                raise BadInputError(say("The crew left later than that. Correct the time."))
            if wrong.kind is CheckInKind.LEFT and outing.back_at is not None and moment > outing.back_at:
                raise BadInputError(say("The crew was back before that. Correct the time."))
            right = replace(
                wrong,
                id=0,
                version=0,
                at=moment,
                operator_id=actor.id,
                note=note.strip(),
                corrects_id=wrong.id,
            )
            stored = work.check_ins.add(right)
            if wrong.kind is CheckInKind.LEFT:
                outing = replace(outing, left_at=moment)
            elif wrong.kind is CheckInKind.BACK:
                outing = replace(outing, back_at=moment)
            self._reckoned(work, outing)
            self._tell(work, outing, kind=str(wrong.kind), before=wrong.at.isoformat(), at=moment.isoformat())
            work.commit()
        return stored

    def open(self, actor: Operator) -> tuple[Outing, ...]:
        """Return the ways of all crews that are out, the earliest departure first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return tuple(open_outings(shelves))

    def number_of(self, actor: Operator, outing_id: int, operator_id: int) -> str:
        """Return the full phone number of a crew member that is out; who looked is written down."""
        with self._desk.work("road.number_shown", actor, Right.WATCH_ROAD) as work:
            outing = self._still_out(work, outing_id)
            if operator_id not in outing.crew:
                raise RefusedError(say("This person is not on this way."))
            number = work.operators.get(operator_id).phone
            self._tell(work, outing, shown=mask_phone(number))
            work.commit()
        if not number:
            raise BadInputError(say("No phone is kept for this person. Add it under Settings, Staff."))
        return number

    def _begin(self, work: UnitOfWork, actor: Operator, visit: Visit, left_at: datetime) -> None:
        begun = visit.begun()
        try:
            judged = self._gate.require(work, actor, visit, Occasion.DEPARTED, left_at=left_at)
        except BlockedError as problem:
            raise BlockedDepartureError(visit, problem) from None
        work.visits.save(replace(judged, status=begun.status))

    def _require_one_way(self, chosen: Sequence[Visit], left_at: datetime) -> None:
        if not chosen:
            raise BadInputError(say("Choose the visits that the crew sets out for."))
        day = self._desk.day_of(left_at)
        for each in chosen:
            each.begun()
            if set(each.crew) != set(chosen[0].crew):
                raise RefusedError(say("These visits belong to different crews. Let each crew set out."))
            if self._desk.day_of(each.starts_at) != day:
                raise RefusedError(
                    say(
                        "Visit {visit_no} is planned for {day}. Move it to the day of departure first.",
                        visit_no=each.visit_no,
                        day=self._desk.day_of(each.starts_at),
                    )
                )

    def _still_out(self, work: UnitOfWork, outing_id: int) -> Outing:
        outing = work.outings.get(outing_id)
        if not outing.is_out:
            raise RefusedError(say("This crew is back already."))
        return outing

    def _door(self, work: UnitOfWork, outing: Outing, word: Word) -> int | None:
        """Return the door of an arrival or departure; without one the next of the way is meant."""
        if word.visit_id is not None and word.visit_id not in outing.visit_ids:
            raise RefusedError(say("This visit is not on the crew's way."))
        if word.visit_id is not None or word.kind not in DOORS:
            return word.visit_id
        told = effective(words_of(work, outing.id))
        done = [each.visit_id for each in told if each.kind is CheckInKind.DONE]
        arrived = [each.visit_id for each in told if each.kind is CheckInKind.ARRIVED]
        if word.kind is CheckInKind.DONE:
            return next((each for each in reversed(arrived) if each not in done), None)
        return next((each for each in outing.visit_ids if each not in {*done, *arrived}), None)

    def _reckoned(self, work: UnitOfWork, outing: Outing) -> Outing:
        """Store when the crew must be heard again."""
        due = next_check_in(outing, words_of(work, outing.id), self._desk.now())
        stored: Outing = work.outings.save(replace(outing, next_check_in_at=due))
        return stored

    def _moment(self, given: datetime | None) -> datetime:
        """Return a moment in UTC; one that lies in the future is refused."""
        now = self._desk.now()
        if given is None:
            return now
        if given.tzinfo is None:
            raise BadInputError(say("A time needs a time zone, such as 2026-05-09T10:00+08:00."))
        if given > now + CLOCK_SLACK:
            raise BadInputError(say("{moment} lies in the future. Write when it really was.", moment=given))
        return given.astimezone(UTC)

    def _tell(self, work: UnitOfWork, outing: Outing, **summary: object) -> None:
        names = [work.operators.get(each).name for each in outing.crew]
        due = outing.due_back_at.isoformat()
        work.about(" ".join(names), None, **({"due_back_at": due} | summary))


def road_terms(shelves: Shelves) -> RoadTerms:
    """Return the office's terms for the road, the usual ones where it set none."""
    return shelves.road_terms.first() or RoadTerms()


def open_outings(shelves: Shelves) -> list[Outing]:
    """Return the ways of all crews that are out."""
    table = shelves.outings.table.c
    return shelves.outings.all(table.back_at.is_(None), order=(table.left_at, table.id))


def words_of(shelves: Shelves, outing_id: int) -> list[CheckIn]:
    """Return every word about one way, in the order told."""
    return shelves.check_ins.all(shelves.check_ins.table.c.outing_id == outing_id)


def _require_at_home(work: UnitOfWork, crew: Sequence[int]) -> None:
    """Refuse a crew of which somebody is out."""
    for outing in open_outings(work):
        for each in outing.crew:
            if each in crew:
                name = work.operators.get(each).name
                raise RefusedError(
                    say("{name} is still on the road. Note the return first.", name=name),
                )


def _require_free_vehicle(work: UnitOfWork, vehicle: str) -> None:
    """Refuse a vehicle with which another crew is out."""
    wanted = _plate(vehicle)
    for outing in open_outings(work):
        if wanted and _plate(outing.vehicle) == wanted:
            names = ", ".join(work.operators.get(each).name for each in outing.crew)
            raise RefusedError(
                say(
                    "{names} are out with the vehicle {vehicle}. Note their return, or take another one.",
                    names=names,
                    vehicle=outing.vehicle,
                )
            )


def _plate(vehicle: str) -> str:
    """Return a number plate as it is compared: without blanks, dots and case."""
    return "".join(each for each in vehicle.casefold() if each.isalnum())


def _on_the_way(outing: Outing, moment: datetime, *, is_given: bool) -> datetime:
    """Return the moment of a word; none lies before the departure, whatever a computer's clock says."""
    if moment >= outing.left_at:
        return moment
    if is_given:
        raise BadInputError(say("The crew left later than that. Correct the time."))
    if outing.left_at - moment <= CLOCK_SLACK:
        return outing.left_at
    raise RefusedError(
        say(
            "The crew left at {left_at}, later than this computer's clock shows. Put the clock right first.",
            left_at=outing.left_at,
        )
    )


def _require_sane(left_at: datetime, due_back_at: datetime, minutes: int) -> None:
    if due_back_at.tzinfo is None or not left_at < due_back_at <= left_at + _FAR:
        raise BadInputError(
            say("The return is expected after the departure, within {most} hours.", most=MOST_HOURS)
        )
    if not 1 <= minutes <= MOST_HOURS * 60:
        raise BadInputError(say("A check-in is due after 1 minute to {most} hours.", most=MOST_HOURS))


def _outing(
    actor: Operator, wish: SetOut, chosen: Sequence[Visit], left_at: datetime, minutes: int
) -> Outing:
    return Outing(
        crew=chosen[0].crew,
        visit_ids=tuple(each.id for each in chosen),
        left_at=left_at,
        due_back_at=wish.due_back_at.astimezone(UTC),
        next_check_in_at=left_at + timedelta(minutes=minutes),
        check_in_minutes=minutes,
        vehicle=wish.vehicle.strip(),
        recorder_no=wish.recorder_no.strip(),
        safety_contact=wish.safety_contact.strip(),
        note=wish.note.strip(),
        started_by=actor.id,
    )
