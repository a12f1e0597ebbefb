"""What the fields of plans, promises and complaints are called in the log."""

from casedesk.domain.sentences import Sentence, say

PLAN_FIELDS: dict[str, Sentence] = {
    "cure_days": say("Days to make good"),
    "noticed_on": say("Reminder of the breach arrived on"),
    "accelerated_on": say("Whole rest due since"),
    "grace_until": say("Nothing counts as missed through"),
    "replaces_id": say("In place of agreement"),
    "replaces": say("In place of agreement"),
    "replaced": say("Replaced agreement"),
    "signers": say("Signatures the paper asks for"),
    "unsigned": say("Copies not signed"),
    "broken_on": say("Broken on"),
    "complaint_no": say("Complaint no."),
    "received_on": say("Came in on"),
    "taken_at": say("Taken down"),
    "assigned_to": say("Given to"),
    "answered_on": say("Answered on"),
    "closed_by": say("Closed by"),
    "closed_at": say("Closed on"),
    "case_was": say("State of the case before"),
    "flag_id": say("Flag"),
    "rest": say("Rest"),
    "lapsed": say("Waiver that lapsed"),
    "promised_on": say("Promised for"),
    "arrived_on": say("Arrived on"),
    "arrived_by": say("Arrived by"),
    "until": say("Until"),
    "refused": say("Signature refused"),
}
