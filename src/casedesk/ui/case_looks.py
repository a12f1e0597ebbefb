"""How cases and their people look everywhere: words, icons and tones; knows no Qt."""

from datetime import date
from typing import Final

from casedesk.domain.case_lists import LastContact
from casedesk.domain.cases import FLAG_NAMES, STATUS_NAMES, CaseStatus, Flag, FlagKind, NextStep, StepKind
from casedesk.domain.complaints import COMPLAINT_STATUS_NAMES, ComplaintStatus
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.debts import Debt
from casedesk.domain.people import AddressKind, LawfulSource, PhoneKind, Reachability
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Part, Text, Tone

RED_DAYS: Final = 30
AMBER_DAYS: Final = 180
_STATUS_LOOKS: Final = {
    CaseStatus.ACTIVE: (Tone.INFO, "dot"),
    CaseStatus.TO_VISIT: (Tone.LINE, "pin"),
    CaseStatus.PROMISE: (Tone.ACCENT, "clock"),
    CaseStatus.DRAFTING: (Tone.ACCENT, "agreement"),
    CaseStatus.ON_PLAN: (Tone.OK, "check"),
    CaseStatus.BROKEN: (Tone.WARN, "warning"),
    CaseStatus.ON_HOLD: (Tone.NEUTRAL, "pause"),
    CaseStatus.DISPUTE: (Tone.BLOCK, "chat"),
    CaseStatus.VERIFY: (Tone.INFO, "yuan"),
    CaseStatus.LEGAL: (Tone.WARN, "scales"),
    CaseStatus.KEPT: (Tone.NEUTRAL, "circle"),
    CaseStatus.SETTLED: (Tone.OK, "circle-check"),
    CaseStatus.RETURNED: (Tone.NEUTRAL, "undo"),
}
FLAG_LOOKS: Final = {
    FlagKind.DISPUTE: (Tone.BLOCK, "chat"),
    FlagKind.COMPLAINT: (Tone.WARN, "bell"),
    FlagKind.HARDSHIP: (Tone.WARN, "heart"),
    FlagKind.VULNERABLE: (Tone.WARN, "heart"),
    FlagKind.DECEASED: (Tone.BLOCK, "ban"),
    FlagKind.REPRESENTED: (Tone.INFO, "users"),
    FlagKind.DO_NOT_CONTACT: (Tone.BLOCK, "ban"),
    FlagKind.STAFF_SAFETY: (Tone.WARN, "shield"),
    FlagKind.COOL_DOWN: (Tone.WARN, "pause"),
}
STEP_NAMES: Final = {
    StepKind.CALL: say("Call"),
    StepKind.VERIFY: say("Check facts"),
    StepKind.VISIT: say("Visit"),
    StepKind.SIGN: say("Visit to sign"),
    StepKind.AWAIT_PAYMENT: say("Await payment"),
    StepKind.REVIEW: say("Review"),
    StepKind.LETTER: say("Send letter"),
    StepKind.LEGAL: say("Legal review"),
    StepKind.OTHER: say("Other step"),
}
STEP_ICONS: Final = {
    StepKind.CALL: "phone",
    StepKind.VERIFY: "search",
    StepKind.VISIT: "pin",
    StepKind.SIGN: "calendar",
    StepKind.AWAIT_PAYMENT: "yuan",
    StepKind.REVIEW: "eye",
    StepKind.LETTER: "mail",
    StepKind.LEGAL: "shield",
    StepKind.OTHER: "arrow-right",
}
CHANNEL_NAMES: Final = {
    Channel.CALL: say("Phone call"),
    Channel.VOICE_NOTICE: say("Voice notice"),
    Channel.SMS: say("Text message"),
    Channel.MESSAGE: say("Chat message"),
    Channel.LETTER: say("Letter"),
    Channel.IN_PERSON: say("In person"),
}
CHANNEL_ICONS: Final = {
    Channel.CALL: "phone",
    Channel.VOICE_NOTICE: "bell",
    Channel.SMS: "chat",
    Channel.MESSAGE: "chat",
    Channel.LETTER: "mail",
    Channel.IN_PERSON: "user",
}
DIRECTION_NAMES: Final = {
    Direction.OUTGOING: say("Outgoing"),
    Direction.INCOMING: say("Incoming"),
}
RESULT_NAMES: Final = {
    ContactResult.TALKED: say("Talked"),
    ContactResult.LEFT_WORD: say("Left word"),
    ContactResult.NO_ANSWER: say("No answer"),
    ContactResult.REFUSED: say("Declined to talk"),
    ContactResult.WRONG_NUMBER: say("Wrong number"),
    ContactResult.OUT_OF_SERVICE: say("Out of service"),
    ContactResult.DELIVERED: say("Delivered"),
    ContactResult.ASKED_TO_STOP: say("Asked to stop"),
    ContactResult.OFFERED_TO_PAY: say("Offered to pay"),
}
RESULT_MARKS: Final = {
    ContactResult.TALKED: (Tone.OK, "check"),
    ContactResult.LEFT_WORD: (Tone.OK, "check"),
    ContactResult.NO_ANSWER: (Tone.NEUTRAL, "minus"),
    ContactResult.REFUSED: (Tone.WARN, "warning"),
    ContactResult.WRONG_NUMBER: (Tone.WARN, "x"),
    ContactResult.OUT_OF_SERVICE: (Tone.NEUTRAL, "x"),
    ContactResult.DELIVERED: (Tone.OK, "check"),
    ContactResult.ASKED_TO_STOP: (Tone.BLOCK, "ban"),
    ContactResult.OFFERED_TO_PAY: (Tone.OK, "gift"),
}
PHONE_NAMES: Final = {
    PhoneKind.MOBILE: say("Mobile"),
    PhoneKind.HOME: say("Home phone"),
    PhoneKind.WORK: say("Work phone"),
    PhoneKind.OTHER: say("Other phone"),
}
ADDRESS_ICONS: Final = {
    AddressKind.HOME: "home",
    AddressKind.WORK: "building",
    AddressKind.HOUSEHOLD: "pin",
    AddressKind.BILLING: "mail",
    AddressKind.OTHER: "pin",
}
REACHABILITY_NAMES: Final = {
    Reachability.VALID: say("Valid"),
    Reachability.INVALID: say("Invalid"),
    Reachability.UNKNOWN: say("Not verified"),
    Reachability.STOP: say("Stop contact"),
}
SOURCE_NAMES: Final = {
    LawfulSource.CONTRACT: say("loan contract"),
    LawfulSource.DEBTOR: say("given by the debtor"),
    LawfulSource.AUTHORISATION: say("debtor's authorisation"),
    LawfulSource.PUBLIC: say("lawful public channel"),
    LawfulSource.CONTACT: say("told by a reserved contact"),
    LawfulSource.INSTITUTION: say("authorised institution"),
}
_REACH_LOOKS: Final = {
    Reachability.VALID: (Tone.OK, "check"),
    Reachability.INVALID: (Tone.NEUTRAL, "x"),
    Reachability.UNKNOWN: (Tone.WARN, "warning"),
    Reachability.STOP: (Tone.BLOCK, "ban"),
}
_SHORT_RESULTS: Final = {
    ContactResult.NO_ANSWER: say("missed"),
    ContactResult.WRONG_NUMBER: say("wrong no."),
    ContactResult.OUT_OF_SERVICE: say("dead no."),
    ContactResult.REFUSED: say("refused"),
}
_SHORT_CHANNELS: Final = {
    Channel.CALL: say("call"),
    Channel.VOICE_NOTICE: say("notice"),
    Channel.SMS: say("SMS"),
    Channel.MESSAGE: say("message"),
    Channel.LETTER: say("letter"),
    Channel.IN_PERSON: say("met"),
}
_PART_COLORS: Final = ("accent.base", "status.info.solid", "status.warn.solid", "status.neutral.solid")


def status_mark(status: CaseStatus) -> Mark:
    """Return the chip of a state."""
    tone, icon = _STATUS_LOOKS[status]
    return Mark(tone, icon, STATUS_NAMES[status])


def flag_mark(flag: Flag) -> Mark:
    """Return the chip of a flag with its note."""
    tone, icon = FLAG_LOOKS[flag.kind]
    if not flag.note:
        return Mark(tone, icon, FLAG_NAMES[flag.kind])
    return Mark(tone, icon, say("{flag}: {note}", flag=FLAG_NAMES[flag.kind], note=flag.note))


def linked_mark(others: int) -> Mark:
    """Return the chip that tells of further cases of the same person."""
    return Mark(Tone.NEUTRAL, "link", say("%n linked case(s)", count=others))


def reach_mark(status: Reachability, *, has_source: bool, is_verified: bool = False) -> Mark:
    """Return the chip of a phone or address; without a lawful source it may not be used."""
    if status not in {Reachability.STOP, Reachability.INVALID} and not has_source:
        return Mark(Tone.WARN, "warning", say("No source"))
    tone, icon = _REACH_LOOKS[status]
    if is_verified and status is Reachability.VALID:
        return Mark(tone, icon, say("Verified"))
    return Mark(tone, icon, REACHABILITY_NAMES[status])


def step_text(step: NextStep, today: date) -> Text:
    """Return when and what is to be done next, the note in place of the kind where there is one."""
    day = formats.formats().near_day(step.due_on, today)
    return say("{day} {what}", day=day, what=step.note or STEP_NAMES[step.kind])


def last_contact_text(last: LastContact | None, today: date) -> Text:
    """Return the near day and how the contact was made."""
    if last is None:
        return formats.NOTHING
    day = formats.formats().near_day(formats.formats().local(last.at).date(), today)
    return say("{day} {how}", day=day, how=_how(last)) if _how(last) else day


def _how(last: LastContact) -> Text:
    if last.is_visit:
        return say("visit")
    if last.channel is None:
        return ""
    if last.channel is Channel.CALL and last.direction is Direction.INCOMING:
        return say("call in")
    if last.channel is Channel.CALL and last.result in _SHORT_RESULTS:
        return _SHORT_RESULTS[last.result]
    return _SHORT_CHANNELS[last.channel]


def limitation_tone(days: int) -> tuple[Tone | None, str]:
    """Return tone and icon for the days left of the limitation period."""
    if days <= RED_DAYS:
        return Tone.BLOCK, "circle-x"
    return (Tone.WARN, "clock") if days <= AMBER_DAYS else (None, "")


def overdue_text(days: int, bucket: str) -> Sentence:
    """Return days past due and bucket, as heads of panes show them."""
    return say("{days} days · {bucket}", days=days, bucket=bucket)


def balance_parts(debt: Debt) -> list[Part]:
    """Return the balance by component, in the order of papers."""
    return [
        Part(part.label, formats.money(amount), amount.fen, color)
        for (part, amount), color in zip(debt.owed.parts(), _PART_COLORS, strict=True)
    ]


COMPLAINT_LOOKS: Final[dict[ComplaintStatus, tuple[Tone, str]]] = {
    ComplaintStatus.OPEN: (Tone.WARN, "clock"),
    ComplaintStatus.UPHELD: (Tone.OK, "check"),
    ComplaintStatus.PARTLY: (Tone.OK, "check"),
    ComplaintStatus.REJECTED: (Tone.NEUTRAL, "x"),
    ComplaintStatus.WITHDRAWN: (Tone.NEUTRAL, "undo"),
}


def complaint_mark(status: ComplaintStatus) -> Mark:
    """Return how a state of a complaint looks."""
    tone, icon = COMPLAINT_LOOKS[status]
    return Mark(tone, icon, COMPLAINT_STATUS_NAMES[status])
