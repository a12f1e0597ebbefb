"""Whether a debtor can be reached without a visit, worked out from the contact log."""

from casedesk.domain.cases import Case
from casedesk.domain.checks import Bench
from casedesk.domain.checks_target import lost_contact
from casedesk.domain.compliance import Severity
from casedesk.domain.contacts import ContactResult
from casedesk.domain.visit_requests import ContactState
from casedesk.services.desk import Desk
from casedesk.storage import contacts
from casedesk.storage.shelves import Shelves

_RULE = "OBJ-CONTACT-WHEN"
_REACHED = frozenset({ContactResult.TALKED, ContactResult.REFUSED, ContactResult.ASKED_TO_STOP})


def contact_state(desk: Desk, shelves: Shelves, case: Case) -> ContactState:
    """Judge by phones and calls over all cases of the debtor, with the pack's own measure of lost contact."""
    now, pack = desk.now(), desk.pack
    human = contacts.same_human(shelves.connection, case.debtor_id)
    table = shelves.phones.table.c
    phones = tuple(each.status for each in shelves.phones.all(table.person_id.in_(human)))
    calls = contacts.calls_before(shelves.connection, human, now)
    rule = pack.rules.get(_RULE)
    if rule is not None:
        found = lost_contact(phones, calls, now, desk.zone, Bench(pack, rule, now))
        if found.severity is Severity.PASS:
            return ContactState.LOST
    if not calls:
        return ContactState.UNTRIED
    return ContactState.REACHABLE if calls[-1].result in _REACHED else ContactState.UNSURE
