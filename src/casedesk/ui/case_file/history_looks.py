"""How the entries of a case's history look: words, icons and tones of states; knows no Qt."""

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.complaints import Complaint
from casedesk.domain.contacts import PromiseState
from casedesk.domain.payments import PaymentStatus
from casedesk.domain.sentences import say
from casedesk.domain.visit_states import VisitState
from casedesk.domain.visits import VisitStatus
from casedesk.ui.looks import Mark, Text, Tone

PROMISE_MARKS = {
    PromiseState.OPEN: Mark(Tone.ACCENT, "clock", say("Promise open")),
    PromiseState.KEPT: Mark(Tone.OK, "check", say("Promise kept")),
    PromiseState.BROKEN: Mark(Tone.WARN, "warning", say("Promise broken")),
}
PAYMENT_MARKS = {
    PaymentStatus.CLAIMED: Mark(Tone.INFO, "clock", say("Claimed")),
    PaymentStatus.CONFIRMED: Mark(Tone.OK, "check", say("Confirmed")),
    PaymentStatus.VOID: Mark(Tone.NEUTRAL, "x", say("Void")),
}
VISIT_LOOKS = {
    VisitStatus.PLANNED: (Tone.ACCENT, "calendar"),
    VisitStatus.UNDER_WAY: (Tone.INFO, "walk"),
    VisitStatus.HELD: (Tone.OK, "check"),
    VisitStatus.CALLED_OFF: (Tone.NEUTRAL, "x"),
}
RECORD_LOOKS = {
    VisitState.HELD: (Tone.OK, "check"),
    VisitState.REFUSED: (Tone.WARN, "ban"),
    VisitState.NOT_MET: (Tone.NEUTRAL, "minus"),
}
"""A visit that reached nobody does not look like one that was held."""

AGREEMENT_LOOKS = {
    AgreementStatus.SIGNED: (Tone.OK, "check"),
    AgreementStatus.DONE: (Tone.OK, "circle-check"),
    AgreementStatus.BROKEN: (Tone.WARN, "warning"),
    AgreementStatus.VOID: (Tone.NEUTRAL, "x"),
    AgreementStatus.REPLACED: (Tone.NEUTRAL, "x"),
    AgreementStatus.PENDING: (Tone.ACCENT, "clock"),
}


def complaint_facts(complaint: Complaint, taken_by: Text) -> tuple[Text, ...]:
    """Tell who took a complaint down, and until when it is to be answered or how it was."""
    if complaint.status.is_open:
        return taken_by, say("answer due on {day}", day=complaint.due_on)
    if complaint.answered_on is None:
        return (taken_by,)
    answered = say("answered on {day}: {answer}", day=complaint.answered_on, answer=complaint.answer)
    return taken_by, answered
