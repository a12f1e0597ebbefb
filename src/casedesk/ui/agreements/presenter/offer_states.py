"""What an offer sheet in each state shows on its rail and lets each person do."""

from collections.abc import Mapping
from typing import Final

from casedesk.domain.offers import OFFER_NAMES, OPTION_NAMES, OfferSheet, OfferStatus
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats
from casedesk.ui.agreements.presenter.opened import Opened
from casedesk.ui.agreements.presenter.states import Act, BuilderState, RailStep, paper_note, reasons_for
from casedesk.ui.looks import Text

_MAIN: Final = {
    OfferStatus.DRAFT: Act.SUBMIT,
    OfferStatus.PENDING: Act.APPROVE,
    OfferStatus.APPROVED: Act.PRINT,
    OfferStatus.PRINTED: Act.CHOOSE,
}
_OFFERED: Final[Mapping[OfferStatus, tuple[Act, ...]]] = {
    OfferStatus.DRAFT: (Act.PRINT_DRAFT, Act.SAVE, Act.SUBMIT, Act.VOID),
    OfferStatus.PENDING: (Act.PRINT_DRAFT, Act.SEND_BACK, Act.APPROVE, Act.VOID),
    OfferStatus.APPROVED: (Act.PRINT_DRAFT, Act.PRINT, Act.VOID),
    OfferStatus.PRINTED: (Act.PRINT_AGAIN, Act.CHOOSE, Act.VOID),
    OfferStatus.CHOSEN: (),
    OfferStatus.VOID: (),
}
_RAIL: Final = (
    OfferStatus.DRAFT,
    OfferStatus.PENDING,
    OfferStatus.APPROVED,
    OfferStatus.PRINTED,
    OfferStatus.CHOSEN,
)


def offer_state(opened: Opened, actor: Operator, problem: Text) -> BuilderState:
    """Tell title, rail and what can be done with a sheet, stored or not."""
    offer = opened.offer
    status = offer.status if offer is not None else OfferStatus.DRAFT
    acts = tuple(each for each in _OFFERED[status] if offer is not None or each is not Act.VOID)
    is_own = offer is not None and offer.waives and offer.drafted_by == actor.id
    return BuilderState(
        number=offer.offer_no if offer is not None else "",
        debtor=opened.basis.debtor,
        case_no=opened.basis.case.case_no,
        client=opened.basis.client,
        steps=_rail(opened, status),
        offered=acts,
        main=_MAIN.get(status),
        can_edit=opened.is_draft,
        reasons=reasons_for(acts, actor, problem, is_own_waiver=is_own),
        note=_note(offer),
        is_printed=opened.printed is not None,
    )


def _rail(opened: Opened, status: OfferStatus) -> tuple[RailStep, ...]:
    if status is OfferStatus.VOID:
        was_approved = opened.offer is not None and opened.offer.approved_at is not None
        reached = (True, was_approved, was_approved, bool(opened.papers))
        taken = [each for each, was_there in zip(_RAIL, reached, strict=False) if was_there]
        printed = paper_note(opened.papers)
        return (
            *(RailStep(OFFER_NAMES[e], "done", printed if e is OfferStatus.PRINTED else "") for e in taken),
            RailStep(OFFER_NAMES[status], "over"),
        )
    place = _RAIL.index(status)
    notes: dict[OfferStatus, Text] = {
        OfferStatus.PRINTED: paper_note(opened.papers),
        OfferStatus.CHOSEN: _chosen(opened.offer),
    }
    return tuple(
        RailStep(
            OFFER_NAMES[each],
            "done" if number < place else "current" if number == place else "next",
            notes.get(each, ""),
        )
        for number, each in enumerate(_RAIL)
    )


def _chosen(offer: OfferSheet | None) -> Text:
    if offer is None or offer.chosen is None:
        return ""
    return OPTION_NAMES[offer.chosen - 1]


def _note(offer: OfferSheet | None) -> Sentence | str:
    if offer is None:
        return ""
    if offer.note and offer.status is OfferStatus.DRAFT:
        return say("Sent back: {reason}", reason=offer.note)
    if offer.note and offer.status is OfferStatus.VOID:
        return say("Void: {reason}", reason=offer.note)
    if offer.is_lapsed(formats.formats().today()):
        return say("The offer held until {day}.", day=offer.valid_until)
    return ""
