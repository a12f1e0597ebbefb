"""Drafts that leave the records: masked without a reason, and told to the log either way."""

from collections.abc import Callable

import pypdfium2
import pytest
from tests.services.ledger_samples import Till, till

from casedesk.domain.agreements import Agreement
from casedesk.domain.audit import AuditEntry, AuditFilter
from casedesk.domain.errors import NoRightError
from casedesk.domain.operators import RIGHTS, Operator, Right, Role
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditService

__all__ = ["till"]

PRIVATE = ("11010119900307123X", "15400000137", "文汇路8号")


@pytest.fixture
def draft(till: Till) -> Agreement:
    case = till.lend(person={"document_no": PRIVATE[0]})
    terms = AgreementQuotes(till.desk).basis(till.clerk, case.id).terms
    return AgreementService(till.desk).draft(till.clerk, case.id, terms)


def written(till: Till, draft: Agreement, reason: str = "", actor: Operator | None = None) -> str:
    """Return the text of the draft's file without its spaces."""
    kept: list[bytes] = []
    AgreementPrinting(till.desk).write_draft(actor or till.clerk, draft, kept.append, reason)
    with pypdfium2.PdfDocument(kept[0]) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


def entries(till: Till) -> list[AuditEntry]:
    return [
        each
        for each in AuditService(till.desk).entries(till.supervisor, AuditFilter())
        if each.action == "agreement.draft_written"
    ]


def test_that_a_draft_for_a_file_is_masked_and_told_to_the_log(till: Till, draft: Agreement) -> None:
    text = written(till, draft)
    assert not [each for each in PRIVATE if each in text]
    (entry,) = entries(till)
    assert (entry.subject, entry.case_id, entry.summary["in_full"]) == (
        draft.agreement_no, draft.case_id, False
    )  # fmt: skip
    assert len(str(entry.summary["sha256"])) == 64


def test_that_a_draft_in_full_names_its_reason_in_the_log(till: Till, draft: Agreement) -> None:
    text = written(till, draft, "the client asked, ring 13800001234")
    assert not [each for each in PRIVATE if each not in text]
    (entry,) = entries(till)
    assert entry.summary["in_full"] is True
    assert entry.summary["reason"] == "the client asked, ring 138****1234"


def test_that_only_who_may_see_values_in_full_writes_a_draft_in_full(
    till: Till, draft: Agreement, hire: Callable[..., Operator]
) -> None:
    needed = {Right.UNMASK, Right.DRAFT_AGREEMENTS}
    blind = [role for role in Role if not needed <= RIGHTS[role]]
    assert blind
    for role in blind:
        with pytest.raises(NoRightError):
            written(till, draft, "curious", hire(role))
    assert entries(till) == []
