"""Audit entries in the words of the case file; knows no Qt."""

from casedesk.domain.audit import AuditEntry
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.looks import Text

_HEADS: dict[str, tuple[str, Sentence]] = {
    "case.imported": ("download", say("Case taken in")),
    "case.changed": ("pencil", say("Case changed")),
    "case.held": ("pause", say("Case held")),
    "case.resumed": ("folder", say("Case resumed")),
    "case.returned": ("undo", say("Case returned")),
    "case.settled": ("circle-check", say("Case settled")),
    "case.handed_to_legal": ("scales", say("Handed to legal")),
    "case.retained": ("circle", say("Case retained")),
    "case.tagged": ("flag", say("Tags changed")),
    "people.merged": ("users", say("Records of a person merged")),
    "people.separated": ("users", say("Records of a person separated")),
    "kept_value.adopted": ("check", say("Client's value adopted")),
    "kept_value.dismissed": ("x", say("Client's value dismissed")),
    "edit.undone": ("undo", say("Undone")),
    "edit.redone": ("refresh", say("Done again")),
    "visit.requested": ("flag", say("Visit requested")),
    "visit.request_withdrawn": ("undo", say("Request taken back")),
    "visit.request_approved": ("check", say("Request approved")),
    "visit.request_refused": ("x", say("Request not approved")),
    "visit.release_asked": ("stamp", say("Release asked for")),
    "visit.release_decided": ("stamp", say("Release decided")),
    "visit.appointment": ("phone", say("Appointment noted")),
    "flag.raised": ("flag", say("Flag raised")),
    "flag.cleared": ("flag", say("Flag cleared")),
    "phone.added": ("phone", say("Phone added")),
    "phone.changed": ("phone", say("Phone changed")),
    "address.added": ("pin", say("Address added")),
    "address.changed": ("pin", say("Address changed")),
    "party.changed": ("users", say("Part of a person changed")),
    "person.added": ("users", say("Person taken in")),
    "value.unmasked": ("eye", say("Seen in full")),
}
_UNMASKED: dict[str, Sentence] = {
    "phone": say("phone"),
    "address": say("address"),
    "document": say("document number"),
    "name": say("name"),
    "employer": say("employer"),
    "card": say("card number"),
    "note": say("the note"),
    "preference": say("the wish"),
}
FIELDS: dict[str, Sentence] = {
    "status": say("Status"),
    "note": say("Note"),
    "preference": say("Wish"),
    "operator_id": say("Staff"),
    "next_kind": say("Next step"),
    "next_due_on": say("Day of the next step"),
    "next_note": say("Note on the next step"),
    "source": say("Source"),
    "verified_on": say("Verified on"),
    "verified_by": say("Verified by"),
    "kind": say("Kind"),
    "number": say("Number"),
    "text": say("Address"),
    "district": say("District"),
    "is_contact_stopped": say("Contact stopped"),
    "recall_on": say("Recall"),
}


def log_line(entry: AuditEntry) -> tuple[str, Text, Text]:
    """Return icon, head and text of an audit entry."""
    icon, head = _HEADS.get(entry.action, ("shield", say("{action}", action=entry.action)))
    if entry.action == "value.unmasked":
        noun = str(entry.summary.get("what", "")).partition(":")[0]
        what: Text = _UNMASKED.get(noun, noun)
        return icon, say("{head}: {what}", head=head, what=what), _reason(entry)
    return icon, head, _reason(entry) or _changed(entry)


def _reason(entry: AuditEntry) -> Text:
    reason = entry.summary.get("reason")
    return say("Reason: {reason}", reason=reason) if reason else ""


def _changed(entry: AuditEntry) -> Text:
    """Name the fields that changed, not their values: those stand in the log."""
    fields = dict.fromkeys(each.field for each in entry.changes if each.field in FIELDS)
    names = [FIELDS[each] for each in fields]
    told: Text = names[0] if names else ""
    for name in names[1:]:
        told = say("{names}, {name}", names=told, name=name)
    return told
