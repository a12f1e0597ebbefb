"""How long the papers of somebody who visits are good, judged as the visit gate judges them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

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


PAPER_NAMES: dict[PaperKind, Sentence] = {
    PaperKind.BADGE: say("Work ID"),
    PaperKind.AUTHORISATION: say("Authorisation"),
    PaperKind.TRAINING: say("Training"),
    PaperKind.EXAM: say("Exam"),
    PaperKind.PLEDGE: say("Pledge"),
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
    """Judge every paper on ``day``; training and exam are good for so many days after they were passed."""
    authorised_until = held.authorisation_until if held.authorisation_no else None
    pledge = PaperState.MISSING if held.pledge_on is None else PaperState.VALID
    return {
        PaperKind.BADGE: _until(held.badge_until, day),
        PaperKind.AUTHORISATION: _until(authorised_until, day),
        PaperKind.TRAINING: _until(_after(held.trained_on, training_valid_days), day),
        PaperKind.EXAM: _until(_after(held.exam_on, training_valid_days), day),
        PaperKind.PLEDGE: PaperStanding(pledge),
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
