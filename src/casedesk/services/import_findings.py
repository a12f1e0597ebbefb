"""What a check of a list finds in the office: known cases, known debtors, the same file, no mandate."""

from collections.abc import Iterable
from datetime import date

from casedesk.domain.clients import Client
from casedesk.domain.compliance import Severity
from casedesk.domain.intake import ColumnMapping, ImportFinding, IntakeField, masked_value
from casedesk.domain.reconciliation import ChangedRow, KnownRow
from casedesk.domain.sentences import say
from casedesk.importing.drafts import CaseDraft
from casedesk.services.taking import Report, ticking
from casedesk.storage.placements import known_debtors, placement_of_file
from casedesk.storage.shelves import Shelves


def whole_findings(
    shelves: Shelves, client: Client, sha256: str, head: int, today: date
) -> list[ImportFinding]:
    """Return what is notable about client and file as a whole, at the row of the headers."""
    found = []
    earlier = placement_of_file(shelves.connection, client.id, sha256)
    if earlier is not None:
        message = say("The same file was imported before as {placement}.", placement=earlier)
        found.append(ImportFinding(head, "", Severity.WARN, "same_file", message))
    if client.mandate is None or not client.mandate.covers(today):
        message = say("{client} has no mandate that covers today.", client=client.short_name)
        found.append(ImportFinding(head, "", Severity.WARN, "no_mandate", message))
    return found


def _header_of(mapping: ColumnMapping, field: IntakeField) -> str:
    place = mapping.position(field)
    return "" if place is None else mapping.columns[place].header


def group_findings(
    changed: Iterable[ChangedRow], unchanged: Iterable[KnownRow], mapping: ColumnMapping
) -> list[ImportFinding]:
    """Say which cases the client has here already, and where the file differs from what we hold."""
    column = _header_of(mapping, IntakeField.CASE_NO)
    same = say("This case is here already and says what it said before.")
    found = [
        ImportFinding(each.row, column, Severity.INFO, "known", same, each.case_no) for each in unchanged
    ]
    for each in changed:
        message = say("This case is here already; %n value(s) differ.", count=len(each.differences))
        found.append(ImportFinding(each.row, column, Severity.INFO, "changed", message, each.case_no))
        if each.has_conflict:
            kept = say("Values that were entered here stay; the client's are kept beside them.")
            found.append(ImportFinding(each.row, column, Severity.WARN, "conflict", kept, each.case_no))
    return found


def debtor_findings(
    shelves: Shelves, drafts: tuple[CaseDraft, ...], mapping: ColumnMapping, progress: Report
) -> list[ImportFinding]:
    """Say which debtors the office knows from other cases, and which ID numbers it knows by another name."""
    column = _header_of(mapping, IntakeField.ID_NO)
    certain = [each for each in drafts if each.debtor.is_certain]
    numbers = {each.debtor.person.document_no for each in certain}
    asked = ticking(numbers, progress, say("Looking for known debtors"))
    known = known_debtors(shelves.connection, asked)
    linked = say("This debtor is known from other cases; they are linked.")
    other = say("This ID number is known under another name; the debtors are not linked.")
    found = []
    for each in certain:
        person = each.debtor.person
        names = known.get(person.document_no)
        if names:
            is_same = person.name in names
            severity, code = (
                (Severity.INFO, "debtor_known") if is_same else (Severity.WARN, "id_known_otherwise")
            )
            value = masked_value(IntakeField.ID_NO, person.document_no)
            found.append(ImportFinding(each.row, column, severity, code, linked if is_same else other, value))
    return found
