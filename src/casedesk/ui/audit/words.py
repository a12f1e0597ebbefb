"""What actions, records and fields of the log are called on screen."""

from casedesk.domain.sentences import Sentence, say

ACTIONS: dict[str, tuple[str, Sentence]] = {
    "office.created": ("home", say("Office created")),
    "office.changed": ("sliders", say("Office changed")),
    "operator.signed_in": ("key", say("Signed in")),
    "operator.signed_out": ("key", say("Signed out")),
    "operator.sign_in_failed": ("circle-x", say("Sign-in failed")),
    "desk.locked": ("lock", say("Desk locked")),
    "operator.added": ("user", say("Person added")),
    "operator.changed": ("user", say("Person changed")),
    "password.changed": ("key", say("Password changed")),
    "client.added": ("building", say("Client added")),
    "client.changed": ("building", say("Client changed")),
    "placement.imported": ("upload", say("List imported")),
    "case.changed": ("pencil", say("Case changed")),
    "case.held": ("pause", say("Case held")),
    "case.resumed": ("folder", say("Case resumed")),
    "person.changed": ("user", say("Person changed")),
    "party.changed": ("users", say("Contact changed")),
    "phone.added": ("phone", say("Phone added")),
    "phone.changed": ("phone", say("Phone changed")),
    "address.added": ("pin", say("Address added")),
    "address.changed": ("pin", say("Address changed")),
    "flag.raised": ("flag", say("Flag raised")),
    "flag.cleared": ("flag", say("Flag cleared")),
    "value.unmasked": ("eye", say("Seen in full")),
    "contact.logged": ("phone", say("Contact logged")),
    "visit.planned": ("calendar", say("Visit planned")),
    "visit.moved": ("calendar", say("Visit moved")),
    "visit.called_off": ("calendar", say("Visit called off")),
    "visit.recorded": ("pin", say("Visit recorded")),
    "agreement.drafted": ("document", say("Agreement drafted")),
    "agreement.revised": ("document", say("Agreement revised")),
    "agreement.submitted": ("document", say("Agreement submitted")),
    "agreement.sent_back": ("document", say("Agreement sent back")),
    "agreement.approved": ("check", say("Agreement approved")),
    "agreement.printed": ("printer", say("Agreement printed")),
    "agreement.signed": ("document", say("Agreement signed")),
    "agreement.voided": ("ban", say("Agreement voided")),
    "agreement.broken": ("warning", say("Agreement broken")),
    "payment.recorded": ("yuan", say("Payment recorded")),
    "payment.confirmed": ("yuan", say("Payment confirmed")),
    "payment.reversed": ("yuan", say("Payment reversed")),
    "audit.verified": ("refresh", say("Log verified")),
    "audit.exported": ("upload", say("Log exported")),
    "search.logged": ("search", say("Number searched")),
    "practice.filled": ("home", say("Practice data laid in")),
}

NOUNS: dict[str, Sentence] = {
    "office": say("Office"),
    "operator": say("Person at the desk"),
    "client": say("Client"),
    "placement": say("Placement"),
    "person": say("Person"),
    "phone": say("Phone"),
    "address": say("Address"),
    "party": say("Contact"),
    "case": say("Case"),
    "flag": say("Flag"),
    "contact": say("Contact attempt"),
    "promise": say("Promise"),
    "visit": say("Visit"),
    "agreement": say("Agreement"),
    "payment": say("Payment"),
    "paper": say("Paper"),
}

FIELDS: dict[str, Sentence] = {
    "name": say("Name"),
    "status": say("Status"),
    "starts_at": say("Time"),
    "minutes": say("Minutes"),
    "crew": say("Crew"),
    "address_id": say("Address"),
    "purpose": say("Purpose"),
    "note": say("Note"),
    "verdict": say("Gate"),
    "record": say("Record"),
    "preference": say("Preference"),
    "operator_id": say("Handled by"),
    "next_kind": say("Next step"),
    "next_due_on": say("Next step due"),
    "next_note": say("Next step note"),
    "principal": say("Principal"),
    "interest": say("Interest"),
    "penalty": say("Penalty interest"),
    "fees": say("Fees"),
    "balance": say("Balance"),
    "amount": say("Amount"),
    "paid_on": say("Paid on"),
    "due_on": say("Due on"),
    "terms": say("Terms"),
    "schedule": say("Schedule"),
    "revision": say("Revision"),
    "signed_on": say("Signed on"),
    "approved_by": say("Approved by"),
    "role": say("Role"),
    "source": say("Source"),
    "kind": say("Kind"),
    "number": say("Number"),
    "text": say("Text"),
    "district": say("District"),
    "last_contact_at": say("Last contact"),
}

MONEY_FIELDS = frozenset(
    {
        "principal",
        "interest",
        "penalty",
        "fees",
        "balance",
        "amount",
        "assigned_amount",
        "left_over",
        "total",
    },
)
"""Fields whose logged figures are whole fen."""


def action_of(action: str) -> tuple[str, Sentence | str]:
    """Return icon and name of an action; one without a name is shown as it is stored."""
    return ACTIONS.get(action, ("dot", action))


def record_of(record: str) -> tuple[Sentence | str, str]:
    """Split ``visit V1`` into the noun as people say it and the number."""
    noun, _space, number = record.partition(" ")
    return NOUNS.get(noun, noun), number


def field_of(field: str) -> Sentence | str:
    """Return what a field is called; parts of a whole value are called by their last part."""
    return FIELDS.get(field) or FIELDS.get(field.rpartition(".")[2]) or field
