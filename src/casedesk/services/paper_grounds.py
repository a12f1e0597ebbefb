"""What a paper rests on until it is signed: the debt it tells, and that no other stands beside it."""

from dataclasses import replace
from datetime import date
from typing import Final

from casedesk.domain.agreements import STATUS_NAMES, Agreement, AgreementStatus
from casedesk.domain.cases import CaseStatus
from casedesk.domain.errors import RefusedError
from casedesk.domain.offers import OFFER_NAMES, OfferSheet, OfferStatus
from casedesk.domain.sentences import say
from casedesk.storage import agreements
from casedesk.storage.shelves import Shelves

DRAFTABLE: Final = frozenset(
    {
        CaseStatus.ACTIVE,
        CaseStatus.TO_VISIT,
        CaseStatus.PROMISE,
        CaseStatus.VERIFY,
        CaseStatus.KEPT,
        CaseStatus.BROKEN,
    },
)
"""Cases that show as being drafted for; disputes, holds and legal cases keep their own status."""


def require_same_debt(shelves: Shelves, agreement: Agreement, signed_on: date) -> None:
    """Refuse a signature under a debt that is not the case's.

    What was paid from the signing day on is paid towards the plan and does not count against it; what
    was paid on that day before the terms were written they know already.
    """
    signed = replace(agreement, signed_on=signed_on)
    owed = shelves.cases.get(agreement.case_id).debt.owed
    was = owed + agreements.applied_towards(shelves.connection, signed)
    told = agreement.terms.debt
    if told not in {owed, was}:
        raise RefusedError(
            say(
                "Agreement {number} says that {told} is owed, but by now it is {owed} (AGR-BALANCE). Nothing "
                "was changed. Make it void, draft it anew on the present balance and have that signed.",
                number=agreement.agreement_no,
                told=told.total,
                owed=was.total,
            )
        )


def require_alone(shelves: Shelves, case_id: int) -> None:
    """Refuse a second agreement of a case beside one that is approved or printed, ready to be signed."""
    ready = (AgreementStatus.APPROVED, AgreementStatus.PRINTED)
    other = next((each for each in agreements.unsigned(shelves, case_id) if each.status in ready), None)
    if other is not None:
        raise RefusedError(
            say(
                "Agreement {number} of this case is at “{status}” already, and only one can be signed. "
                "Nothing was changed. Make one of the two void.",
                number=other.agreement_no,
                status=STATUS_NAMES[other.status],
            )
        )


def sheet_in_hand(shelves: Shelves, case_id: int) -> OfferSheet | None:
    """Return the sheet of a case that is approved or printed, so that one of its plans can be ticked."""
    table = shelves.offer_sheets.table.c
    ready = (OfferStatus.APPROVED, OfferStatus.PRINTED)
    return shelves.offer_sheets.first(table.case_id == case_id, table.status.in_(ready))


def require_no_open_sheet(shelves: Shelves, case_id: int) -> None:
    """Refuse an agreement beside a sheet that the debtor may tick: the choice would come to nothing."""
    sheet = sheet_in_hand(shelves, case_id)
    if sheet is not None:
        raise RefusedError(
            say(
                "Offer sheet {number} of this case is at “{status}”, and the debtor may still choose one of "
                "its plans. Nothing was changed. Enter the choice there, or make the sheet void first.",
                number=sheet.offer_no,
                status=OFFER_NAMES[sheet.status],
            )
        )


def require_only_sheet(shelves: Shelves, case_id: int) -> None:
    """Refuse a second sheet of a case beside one that is approved or printed and can be ticked as well."""
    other = sheet_in_hand(shelves, case_id)
    if other is not None:
        raise RefusedError(
            say(
                "Offer sheet {number} of this case is at “{status}” already, and only one can be chosen "
                "from. Nothing was changed. Make one of the two void.",
                number=other.offer_no,
                status=OFFER_NAMES[other.status],
            )
        )
