"""What the client's letter about a waiver says in the tests."""

from datetime import date

from casedesk.domain.agreements import Terms
from casedesk.domain.waivers import WaiverAnswer

GIVEN_ON = date(2026, 1, 5)


def letter_for(terms: Terms) -> WaiverAnswer | None:
    """Return the answer that stands behind the approval number of terms, None where there is none."""
    waiver = terms.waiver
    if not waiver.approval_no.strip() or waiver.request_id is not None:
        return None
    until = waiver.approved_until or date(2030, 1, 1)
    return WaiverAnswer(waiver.approval_no, GIVEN_ON, "Manager Li", until, note="the client's binder")
