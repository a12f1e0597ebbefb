"""Signs agreements the usual way: every printed copy came back signed."""

from datetime import date

from casedesk.domain.agreements import Agreement
from casedesk.domain.operators import Operator
from casedesk.services.agreements import AgreementService


def sign_all(service: AgreementService, actor: Operator, agreement: Agreement, day: date) -> Agreement:
    """Sign on a day with every copy of which nobody told yet what became of it."""
    copies = [each.id for each in service.signing_state(actor, agreement).open]
    return service.sign(actor, agreement, day, copies)
