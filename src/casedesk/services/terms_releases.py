"""Lets an agreement pass an office limit or the debtor's stated means, with a reason."""

from dataclasses import replace

from casedesk.domain.agreement_limits import RELEASABLE
from casedesk.domain.agreement_parts import TermsRelease
from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.compliance import MIN_REASON_LENGTH
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.services.agreement_quotes import verdict_about
from casedesk.services.desk import Desk

_OPEN = frozenset({AgreementStatus.DRAFT, AgreementStatus.PENDING})


class TermsReleases:
    """Takes releases by a second person; law is never among what can be released."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def release(self, actor: Operator, agreement: Agreement, rule: str, reason: str) -> Agreement:
        """Let one finding of a draft or submitted agreement pass; other terms make it void."""
        why = reason.strip()
        if len(why) < MIN_REASON_LENGTH:
            raise BadInputError(say("A reason has at least {number} characters.", number=MIN_REASON_LENGTH))
        if rule not in RELEASABLE:
            raise RefusedError(
                say("{rule} is law or fact and no limit of the office; change the terms.", rule=rule)
            )
        with self._desk.work("agreement.released", actor, Right.APPROVE_AGREEMENTS) as work:
            current = work.agreements.get(agreement.id)
            if current.status not in _OPEN:
                raise RefusedError(
                    say("Agreement {number} is approved already.", number=current.agreement_no)
                )
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
            given = TermsRelease(rule, why, actor.id, self._desk.now())
            stored: Agreement = work.agreements.save(
                replace(current, version=agreement.version, releases=(*current.releases, given))
            )
            work.about(stored.agreement_no, stored.case_id, rules=[rule], reason=why)
            work.commit()
        return stored
