"""What the practice office has to show of complaints, commissions and statements to clients."""

from datetime import UTC, datetime
from pathlib import Path

from casedesk.domain.complaints import ComplaintKind
from casedesk.domain.operators import Operator, Right
from casedesk.services import practice
from casedesk.services.clients import ClientService
from casedesk.services.commissions import CommissionService
from casedesk.services.complaints import ComplaintService
from casedesk.services.ledger import LedgerService
from casedesk.services.operators import OperatorService
from casedesk.services.practice_staff import PASSWORD

NOW = datetime(2026, 11, 25, 6, 30, tzinfo=UTC)


def test_that_the_practice_office_has_a_complaint_a_dispute_and_a_statement_to_a_client(
    tmp_path: Path,
) -> None:
    office = practice.build(tmp_path / "office", now=NOW)
    try:
        desk = office.desk
        actor: Operator = OperatorService(desk).confirm("S001", PASSWORD, Right.BILL_CLIENTS)
        kinds = {each.complaint.kind for each in ComplaintService(desk).rows(actor)}
        assert kinds == {ComplaintKind.COMPLAINT, ComplaintKind.DISPUTE}
        commissions = CommissionService(desk)
        (statement,) = commissions.statements(actor)
        (rate,) = commissions.rates(actor, statement.client_id)
        assert statement.payments > 0
        assert commissions.paper(actor, statement).startswith(b"%PDF")
        assert ClientService(desk).get(actor, rate.client_id).short_name
        assert LedgerService(desk).books_balance()
    finally:
        office.close()
