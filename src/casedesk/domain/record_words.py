"""Words of every choice on the record of a visit, in the order in which the paper offers them."""

from enum import StrEnum

from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_records import (
    ConductPoint,
    DefaultReason,
    Delivery,
    HandOutKind,
    IdentityCheck,
    IncidentKind,
    MeetingPlace,
    VulnerableSign,
)
from casedesk.domain.visits import Attitude


class Section(StrEnum):
    """A part of the record, in the order of the paper."""

    TIMES = "times"
    WHOM = "whom"
    TALK = "talk"
    PROMISE = "promise"
    HAND_OUTS = "hand_outs"
    NEW_DATA = "new_data"
    RECORDING = "recording"
    INCIDENTS = "incidents"
    CONDUCT = "conduct"
    COSTS = "costs"
    NEXT = "next"


SECTION_NAMES: dict[Section, Sentence] = {
    Section.TIMES: say("Time and place"),
    Section.WHOM: say("Who was met"),
    Section.TALK: say("The talk"),
    Section.PROMISE: say("Promise"),
    Section.HAND_OUTS: say("Papers handed over"),
    Section.NEW_DATA: say("New phones and addresses"),
    Section.RECORDING: say("Recording"),
    Section.INCIDENTS: say("Signs and incidents"),
    Section.CONDUCT: say("Conduct"),
    Section.COSTS: say("Costs"),
    Section.NEXT: say("What comes next"),
}
SPOKEN = (Section.TALK, Section.PROMISE)
"""Sections that a visit without a talk leaves out."""

MEETING_NAMES: dict[MeetingPlace, Sentence] = {
    MeetingPlace.AT_THE_DOOR: say("At the door"),
    MeetingPlace.INSIDE: say("Inside the home"),
    MeetingPlace.ENTRANCE: say("Gate, lobby or porter's lodge"),
    MeetingPlace.WORKPLACE: say("At the workplace"),
    MeetingPlace.OUTSIDE: say("Outside"),
    MeetingPlace.OTHER: say("Elsewhere"),
}
IDENTITY_NAMES: dict[IdentityCheck, Sentence] = {
    IdentityCheck.DOCUMENT: say("Document seen"),
    IdentityCheck.LAST_DIGITS: say("Last digits of the ID told"),
    IdentityCheck.KNOWN_BY_SIGHT: say("Known by sight"),
    IdentityCheck.SAID_SO: say("Said so"),
    IdentityCheck.NOT_CHECKED: say("Not checked"),
}
ATTITUDE_NAMES: dict[Attitude, Sentence] = {
    Attitude.COOPERATIVE: say("Cooperative"),
    Attitude.NEUTRAL: say("Neutral"),
    Attitude.HOSTILE: say("Hostile"),
}
REASON_NAMES: dict[DefaultReason, Sentence] = {
    DefaultReason.LOST_WORK: say("Lost work"),
    DefaultReason.ILLNESS: say("Illness"),
    DefaultReason.BUSINESS_FAILED: say("Business failed"),
    DefaultReason.OTHER_DEBTS: say("Other debts"),
    DefaultReason.FAMILY: say("Family matters"),
    DefaultReason.FORGOT: say("Forgot"),
    DefaultReason.DISPUTED: say("Disputes the debt"),
    DefaultReason.UNWILLING: say("Does not want to pay"),
    DefaultReason.OTHER: say("Another reason"),
}
HAND_OUT_NAMES: dict[HandOutKind, Sentence] = {
    HandOutKind.NOTICE: say("Visit notice"),
    HandOutKind.NOT_MET_CARD: say("“Called, not met” card"),
    HandOutKind.SLIP: say("Debtor's slip"),
    HandOutKind.LETTER: say("Demand letter"),
    HandOutKind.AGREEMENT: say("Repayment agreement"),
    HandOutKind.OFFER: say("Written offer"),
    HandOutKind.STATEMENT: say("Statement of the debt"),
    HandOutKind.RECEIPT: say("Receipt"),
    HandOutKind.OTHER: say("Another paper"),
}
DELIVERY_NAMES: dict[Delivery, Sentence] = {
    Delivery.SIGNED_FOR: say("Signed for"),
    Delivery.TAKEN: say("Taken by hand"),
    Delivery.REFUSED: say("Refused"),
    Delivery.LEFT_SEALED: say("Left in a sealed envelope"),
    Delivery.BY_POST: say("By post"),
    Delivery.POSTED_UP: say("Posted up"),
}
SIGN_NAMES: dict[VulnerableSign, Sentence] = {
    VulnerableSign.ILLNESS: say("Serious illness"),
    VulnerableSign.DISABILITY: say("Disability"),
    VulnerableSign.PREGNANCY_OR_INFANT: say("Pregnancy or an infant"),
    VulnerableSign.OLD_AGE: say("Old age"),
    VulnerableSign.DISASTER: say("Disaster"),
    VulnerableSign.DISTRESS: say("Great distress"),
    VulnerableSign.SUICIDE_RISK: say("Danger of suicide"),
}
INCIDENT_NAMES: dict[IncidentKind, Sentence] = {
    IncidentKind.NONE: say("None"),
    IncidentKind.COMPLAINT: say("A complaint"),
    IncidentKind.CONFLICT: say("A conflict"),
    IncidentKind.POLICE: say("Police came"),
    IncidentKind.INJURY: say("Somebody was hurt"),
    IncidentKind.MEDIA: say("Media or filming"),
    IncidentKind.DATA_LEAK: say("Data got out"),
    IncidentKind.ENTRY: say("Entered without a consent on record"),
    IncidentKind.DISCLOSURE: say("Somebody else was told of the debt"),
    IncidentKind.OTHER: say("Something else"),
}
CONDUCT_NAMES: dict[ConductPoint, Sentence] = {
    ConductPoint.SHOWED_PAPERS: say("Showed work ID and authorisation unasked"),
    ConductPoint.SAID_WHO_AND_WHY: say("Said who we are, for whom and why"),
    ConductPoint.NO_THREAT: say("No threat, insult or pressure"),
    ConductPoint.NO_FALSE_AUTHORITY: say("Posed as no court, police or office"),
    ConductPoint.NO_DISCLOSURE: say("Told nobody else of the debt"),
    ConductPoint.NOTHING_POSTED: say("Posted nothing on doors or walls"),
    ConductPoint.NO_CASH: say("Took no cash and no gift"),
    ConductPoint.LEFT_WHEN_ASKED: say("Left when asked to"),
    ConductPoint.SLIP_GIVEN: say("Offered the slip with complaint and payment ways"),
}
