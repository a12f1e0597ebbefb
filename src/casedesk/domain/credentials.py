"""How long the papers of somebody who visits are good, judged as the visit gate judges them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from casedesk.domain.errors import BadInputError
from casedesk.domain.operators import Credentials
from casedesk.domain.sentences import Sentence, say

SOON_DAYS = 30
"""A paper that ends within this many days should be renewed now."""


class PaperKind(StrEnum):
    """What a visitor must hold."""

    BADGE = "badge"
    AUTHORISATION = "authorisation"
    TRAINING = "training"
    EXAM = "exam"
    PLEDGE = "pledge"
    SECURITY_TRAINING = "security_training"
    SECURITY_EXAM = "security_exam"

    @property
    def is_wanted_only(self) -> bool:
        """Tell whether the gate, as it is shipped, warns without the paper instead of blocking."""
        return self in {PaperKind.SECURITY_TRAINING, PaperKind.SECURITY_EXAM}


PAPER_NAMES: dict[PaperKind, Sentence] = {
    PaperKind.BADGE: say("Work ID"),
    PaperKind.AUTHORISATION: say("Authorisation"),
    PaperKind.TRAINING: say("Training"),
    PaperKind.EXAM: say("Exam"),
    PaperKind.PLEDGE: say("Pledge"),
    PaperKind.SECURITY_TRAINING: say("Security training"),
    PaperKind.SECURITY_EXAM: say("Security exam"),
}


class PaperState(StrEnum):
    """What a paper is worth on a day."""

    VALID = "valid"
    SOON = "soon"
    EXPIRED = "expired"
    MISSING = "missing"


@dataclass(frozen=True)
class PaperStanding:
    """One paper on one day; ``until`` is its last good day, None for what never ends or is not there."""

    state: PaperState
    until: date | None = None


def standings(held: Credentials, day: date, training_valid_days: int) -> dict[PaperKind, PaperStanding]:
    """Judge every paper on ``day``; trainings and exams are good for so many days."""
    authorised_until = held.authorisation_until if held.authorisation_no else None
    pledge = PaperState.MISSING if is_owed(held.pledge_on, day) else PaperState.VALID
    good_until = {
        kind: None if is_owed(on, day) else _after(on, training_valid_days)
        for kind, on in passed_days(held).items()
    }
    return {
        PaperKind.BADGE: _until(held.badge_until, day),
        PaperKind.AUTHORISATION: _until(authorised_until, day),
        **{
            kind: PaperStanding(pledge) if kind is PaperKind.PLEDGE else _until(good_until[kind], day)
            for kind in good_until
        },
    }


def is_owed(passed_on: date | None, day: date) -> bool:
    """Tell whether a training, exam or pledge is still to come on ``day``: never dated, or dated later."""
    return passed_on is None or passed_on > day


def require_past(held: Credentials, today: date) -> None:
    """Raise BadInputError where a training, exam or pledge is dated after today."""
    for kind, on in passed_days(held).items():
        if on is not None and on > today:
            raise BadInputError(
                say(
                    "{paper}: {day} is still to come. Type the day once it is past.",
                    paper=PAPER_NAMES[kind],
                    day=on,
                )
            )


def passed_days(held: Credentials) -> dict[PaperKind, date | None]:
    """Return the days on which what is passed or signed was passed or signed."""
    return {
        PaperKind.TRAINING: held.trained_on,
        PaperKind.EXAM: held.exam_on,
        PaperKind.PLEDGE: held.pledge_on,
        PaperKind.SECURITY_TRAINING: held.security_trained_on,
        PaperKind.SECURITY_EXAM: held.security_exam_on,
    }


def renewed(held: Credentials, kind: PaperKind, day: date, number: str = "") -> Credentials:
    """Return credentials with one paper anew: its last day, or the day on which it was passed or signed."""
    match kind:
        case PaperKind.BADGE:
            return replace(held, badge_until=day)
        case PaperKind.AUTHORISATION:
            return replace(held, authorisation_until=day, authorisation_no=number or held.authorisation_no)
        case PaperKind.TRAINING:
            return replace(held, trained_on=day)
        case PaperKind.EXAM:
            return replace(held, exam_on=day)
        case PaperKind.SECURITY_TRAINING:
            return replace(held, security_trained_on=day)
        case PaperKind.SECURITY_EXAM:
            return replace(held, security_exam_on=day)
    return replace(held, pledge_on=day)


def _after(passed_on: date | None, days: int) -> date | None:
    return None if passed_on is None else passed_on + timedelta(days=days)


def _until(last: date | None, day: date) -> PaperStanding:
    if last is None:
        return PaperStanding(PaperState.MISSING)
    if last < day:
        return PaperStanding(PaperState.EXPIRED, last)
    is_near = (last - day).days <= SOON_DAYS
    return PaperStanding(PaperState.SOON if is_near else PaperState.VALID, last)
