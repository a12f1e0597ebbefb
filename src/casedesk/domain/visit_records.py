"""What the paper of a visit asks for besides times and outcome: hand-outs, ability, conduct, signs."""

from dataclasses import dataclass
from enum import StrEnum

from casedesk.domain.money import Money
from casedesk.domain.people import LawfulSource


class MeetingPlace(StrEnum):
    """Where the talk took place."""

    AT_THE_DOOR = "at_the_door"
    INSIDE = "inside"
    ENTRANCE = "entrance"
    """Gate, lobby or porter's lodge."""
    WORKPLACE = "workplace"
    OUTSIDE = "outside"
    OTHER = "other"


class IdentityCheck(StrEnum):
    """How the crew made sure whom it spoke to."""

    DOCUMENT = "document"
    LAST_DIGITS = "last_digits"
    KNOWN_BY_SIGHT = "known_by_sight"
    SAID_SO = "said_so"
    NOT_CHECKED = "not_checked"


class DefaultReason(StrEnum):
    """Why nothing was paid, as the debtor told it."""

    LOST_WORK = "lost_work"
    ILLNESS = "illness"
    BUSINESS_FAILED = "business_failed"
    OTHER_DEBTS = "other_debts"
    FAMILY = "family"
    FORGOT = "forgot"
    DISPUTED = "disputed"
    UNWILLING = "unwilling"
    OTHER = "other"


class HandOutKind(StrEnum):
    """What was handed over at the door."""

    NOTICE = "notice"
    NOT_MET_CARD = "not_met_card"
    SLIP = "slip"
    LETTER = "letter"
    AGREEMENT = "agreement"
    OFFER = "offer"
    STATEMENT = "statement"
    RECEIPT = "receipt"
    OTHER = "other"


class Delivery(StrEnum):
    """How a paper changed hands; posting it up in public is never lawful (PLACE-PUBLIC)."""

    SIGNED_FOR = "signed_for"
    TAKEN = "taken"
    REFUSED = "refused"
    LEFT_SEALED = "left_sealed"
    BY_POST = "by_post"
    POSTED_UP = "posted_up"


@dataclass(frozen=True)
class HandOut:
    """One paper handed over, refused or left."""

    kind: HandOutKind
    delivery: Delivery
    receiver: str = ""
    paper_no: str = ""
    """Subject and copy of the printed paper, such as “V20260509-03 / 1”."""
    note: str = ""


class VulnerableSign(StrEnum):
    """What the crew saw that asks for care."""

    ILLNESS = "illness"
    DISABILITY = "disability"
    PREGNANCY_OR_INFANT = "pregnancy_or_infant"
    OLD_AGE = "old_age"
    DISASTER = "disaster"
    DISTRESS = "distress"
    SUICIDE_RISK = "suicide_risk"


class IncidentKind(StrEnum):
    """What went wrong."""

    NONE = "none"
    COMPLAINT = "complaint"
    CONFLICT = "conflict"
    POLICE = "police"
    INJURY = "injury"
    MEDIA = "media"
    DATA_LEAK = "data_leak"
    ENTRY = "entry"
    """The home was entered without a consent on record."""
    DISCLOSURE = "disclosure"
    """A third person was told of the debt."""
    OTHER = "other"


class ConductPoint(StrEnum):
    """What both visitors tick: each point is a duty that was kept."""

    SHOWED_PAPERS = "showed_papers"
    SAID_WHO_AND_WHY = "said_who_and_why"
    NO_THREAT = "no_threat"
    NO_FALSE_AUTHORITY = "no_false_authority"
    NO_DISCLOSURE = "no_disclosure"
    NOTHING_POSTED = "nothing_posted"
    NO_CASH = "no_cash"
    LEFT_WHEN_ASKED = "left_when_asked"
    SLIP_GIVEN = "slip_given"


@dataclass(frozen=True)
class Ability:
    """What the debtor told of means; asked only as far as a plan needs it (PIPL art. 6)."""

    income_a_month: Money | None = None
    needs_a_month: Money | None = None
    other_debts_a_month: Money | None = None
    job: str = ""
    note: str = ""


@dataclass(frozen=True)
class NewContactData:
    """A phone or address learned at the visit, with its lawful source."""

    value: str
    is_phone: bool
    source: LawfulSource
    note: str = ""
