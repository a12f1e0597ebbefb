"""Lets an agreement or an offered plan pass an office limit or the debtor's stated means, with a reason."""

from dataclasses import replace

from casedesk.domain.agreement_limits import RELEASABLE
from casedesk.domain.agreement_parts import TermsRelease
from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.compliance import MIN_REASON_LENGTH
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.offers import OfferSheet, OfferStatus
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.services.agreement_quotes import verdict_about
from casedesk.services.desk import Desk
from casedesk.storage.unit_of_work import UnitOfWork

_OPEN = frozenset({AgreementStatus.DRAFT, AgreementStatus.PENDING})
_OPEN_OFFERS = frozenset({OfferStatus.DRAFT, OfferStatus.PENDING})


class TermsReleases:
    """Takes releases by a second person; law is never among what can be released."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def release(self, actor: Operator, agreement: Agreement, rule: str, reason: str) -> Agreement:
        """Let one finding of a draft or submitted agreement pass; other terms make it void."""
        why = _required(rule, reason)
        with self._desk.work("agreement.released", actor, Right.APPROVE_AGREEMENTS) as work:
            current = work.agreements.get(agreement.id)
            if current.status not in _OPEN:
                raise RefusedError(
                    say("Agreement {number} is approved already.", number=current.agreement_no)
                )
            self._require_second(work, actor, current, rule)
            given = TermsRelease(rule, why, actor.id, self._desk.now())
            stored: Agreement = work.agreements.save(
                replace(current, version=agreement.version, releases=(*current.releases, given))
            )
            work.about(stored.agreement_no, stored.case_id, rules=[rule], reason=mask_text(why))
            work.commit()
        return stored

    def release_option(
        self, actor: Operator, offer: OfferSheet, option_no: int, rule: str, reason: str
    ) -> OfferSheet:
        """Let one finding about one plan of a sheet pass; the agreement that grows from it carries that."""
        why = _required(rule, reason)
        with self._desk.work("offer.released", actor, Right.APPROVE_AGREEMENTS) as work:
            current = work.offer_sheets.get(offer.id)
            if current.status not in _OPEN_OFFERS:
                raise RefusedError(say("Offer sheet {number} is approved already.", number=current.offer_no))
            named = f"{current.offer_no}-{option_no}"
            self._require_second(work, actor, current.as_agreement(option_no, named), rule)
            given = TermsRelease(rule, why, actor.id, self._desk.now())
            stored: OfferSheet = work.offer_sheets.save(
                replace(current.released(option_no, given), version=offer.version)
            )
            work.about(stored.offer_no, stored.case_id, option=option_no, rules=[rule], reason=mask_text(why))
            work.commit()
        return stored

    def _require_second(self, work: UnitOfWork, actor: Operator, current: Agreement, rule: str) -> None:
        """Refuse whoever drafted it, and a rule that stands in nobody's way."""
        if current.drafted_by == actor.id:
            raise RefusedError(
                say(
                    "You drafted agreement {number} yourself: another person must release it.",
                    number=current.agreement_no,
                )
            )
        if rule not in {each.rule for each in verdict_about(self._desk, work, current).blocks}:
            raise RefusedError(
                say("{rule} does not stop agreement {number}.", rule=rule, number=current.agreement_no)
            )


def _required(rule: str, reason: str) -> str:
    """Return the reason; refuse one that says nothing, and a rule that is law or fact."""
    why = reason.strip()
    if len(why) < MIN_REASON_LENGTH:
        raise BadInputError(say("A reason has at least {number} characters.", number=MIN_REASON_LENGTH))
    if rule not in RELEASABLE:
        raise RefusedError(
            say("{rule} is law or fact and no limit of the office; change the terms.", rule=rule)
        )
    return why
