"""What becomes of an agreement after approval: signature, amendment, end, and the days of its plan."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from casedesk.domain.agreement_parts import ArrivalWay
from casedesk.domain.agreements import RUNNING, STATUS_NAMES, Agreement, AgreementStatus
from casedesk.domain.cases import Case, CaseStatus, NextStep, StepKind
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.money import ZERO
from casedesk.domain.operators import Operator, Right
from casedesk.domain.plan_standings import case_after, standing
from casedesk.domain.sentences import say
from casedesk.services import plan_days, plan_holds
from casedesk.services.case_status import natural_status
from casedesk.services.desk import Desk
from casedesk.services.plan_revival import revived
from casedesk.services.plans import standing_of
from casedesk.services.signed_copies import (
    is_signed_by_any,
    mark_signed,
    require_holds,
    require_same_signers,
    require_undoubted,
    require_whole,
)
from casedesk.services.signing import (
    SigningState,
    require_signable,
    require_waiver_valid,
    signing_state_of,
    take_place,
)
from casedesk.storage import agreements
from casedesk.storage.flags import flags_on
from casedesk.storage.unit_of_work import UnitOfWork

_OF_PLANS = frozenset({CaseStatus.DRAFTING, CaseStatus.ON_PLAN, CaseStatus.BROKEN})
"""States that a case has through its agreements."""


class AgreementLife:
    """Signs, replaces and ends agreements, and follows the days of their plans."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def signing_state(self, actor: Operator, agreement: Agreement) -> SigningState:
        """Return what became of the printed copies and what is flagged, for whoever enters the signature."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = flags_on(shelves, shelves.cases.get(agreement.case_id), self._desk.today())
            return replace(signing_state_of(shelves, agreement), flags=tuple(found))

    def sign(
        self,
        actor: Operator,
        agreement: Agreement,
        signed_on: date,
        copies: Sequence[int] = (),
        reason: str = "",
    ) -> Agreement:
        """Mark the printed paper as signed; from now on the case rests while the plan is kept.

        Every rule is asked once more as of that day. ``copies`` came back signed and are entered so; that
        others did not takes the right to approve and a ``reason``, and so does a signature of an earlier day
        when something was flagged since. The agreement that this one amends, and a
        broken plan of the same case, is replaced in the same transaction.
        """
        with self._desk.work("agreement.signed", actor, Right.DRAFT_AGREEMENTS) as work:
            case = work.cases.get(agreement.case_id)
            require_free(work, case, agreement.replaces_id)
            mark_signed(work, self._desk, agreement, copies)
            whole = require_whole(work, actor, agreement, reason)
            require_signable(self._desk, work, agreement, signed_on)
            require_waiver_valid(self._desk, work, agreement, signed_on)
            require_holds(self._desk, work, agreement, signed_on)
            doubted = require_undoubted(self._desk, work, actor, agreement, signed_on, reason)
            require_same_signers(work, agreement, signed_on)
            older = take_place(work, agreement)
            signed = replace(agreement.moved_on(AgreementStatus.SIGNED), signed_on=signed_on)
            stored: Agreement = work.agreements.save(signed)
            today, calendar = self._desk.today(), self._desk.calendar
            plan = standing_of(work, stored, today, calendar) or standing(stored, ZERO, today, calendar)
            work.cases.save(case_after(case, plan, today))
            more = {} if older is None else {"replaced": older.agreement_no}
            tell(work, stored, signed_on=signed_on.isoformat(), **(whole | doubted), **more)
        return stored

    def void(self, actor: Operator, agreement: Agreement, reason: str) -> Agreement:
        """Put an agreement that is not paid off out of the world, with the reason; its case is free again.

        One that runs, or of which a copy came back signed, takes the right to approve. Nothing was ever
        deducted for its waiver. The plan whose place it took runs again.
        """
        why = required(reason)
        with self._desk.work("agreement.voided", actor, Right.DRAFT_AGREEMENTS) as work:
            if agreement.status in RUNNING or is_signed_by_any(work, agreement):
                actor.require(Right.APPROVE_AGREEMENTS)
            return self._voided(work, agreement, why)

    def close_refused(self, actor: Operator, agreement: Agreement, note: str = "") -> Agreement:
        """Make an agreement void of which every copy was refused; the refusal is the reason."""
        with self._desk.work("agreement.voided", actor, Right.DRAFT_AGREEMENTS) as work:
            state = signing_state_of(work, agreement)
            if not state.is_refused or agreement.status is not AgreementStatus.PRINTED:
                raise RefusedError(
                    say(
                        "Not every copy of agreement {number} was refused. Enter what became of the others "
                        "first, or make it void with a reason.",
                        number=agreement.agreement_no,
                    )
                )
            said = [note.strip(), *(each.answer_note for each in state.refused)]
            return self._voided(work, agreement, next((each for each in said if each), "✗"), is_refused=True)

    def notified(
        self,
        actor: Operator,
        agreement: Agreement,
        arrived_on: date,
        way: ArrivalWay = ArrivalWay.BY_HAND,
        evidence: str = "",
    ) -> Agreement:
        """Write down that the written reminder of a breach arrived; the days to make good run from there.

        The register shows a reminder of this breach that was printed by that day. Where it shows none, it
        takes the right to approve and the ``evidence`` that another one arrived.
        """
        with self._desk.work("agreement.notified", actor, Right.DRAFT_AGREEMENTS) as work:
            now = work.agreements.get(agreement.id)
            stored = plan_days.reminded(work, self._desk, now, arrived_on)
            proof = evidence.strip()
            if not plan_holds.printed_of_breach(self._desk, work, now, arrived_on):
                _require_proof(actor, now, arrived_on, proof)
            more = {"evidence": mask_text(proof)} if proof else {}
            tell(work, stored, arrived_on=arrived_on.isoformat(), arrived_by=str(way), **more)
        return stored

    def postpone(self, actor: Operator, agreement: Agreement, until: date, reason: str) -> Agreement:
        """Let no instalment count as missed through a day, with the reason; a breach until then is undone.

        A longer rest that something else gives the plan, such as an open dispute, stays as it is.
        """
        why = required(reason)
        if agreement.status not in RUNNING or agreement.accelerated_on is not None:
            raise RefusedError(
                say(
                    "Agreement {number} is {status}; only a plan that can still be kept is given more time.",
                    number=agreement.agreement_no,
                    status=STATUS_NAMES[agreement.status],
                )
            )
        if until < self._desk.today():
            raise BadInputError(say("The day {day} lies in the past.", day=until))
        with self._desk.work("agreement.postponed", actor, Right.APPROVE_AGREEMENTS) as work:
            now = work.agreements.get(agreement.id)
            longest = plan_holds.longest(self._desk, work, now, until)
            stored = plan_days.rested(work, self._desk, now, longest)
            tell(work, stored, until=until.isoformat(), reason=mask_text(why))
        return stored

    def versions_of(self, actor: Operator, agreement: Agreement) -> tuple[Agreement, ...]:
        """Return the agreements that replaced one another down to this one and on from it, oldest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.agreements.table.c
            of_case = shelves.agreements.all(table.case_id == agreement.case_id)
        return _chain(of_case, agreement.id)

    def follow_up(self, progress: Callable[[int, int], None] | None = None) -> int:
        """Mark every plan broken whose grace has passed and let the rest fall due where it was not made good.

        The program calls it when it starts and when the day changes; nobody has to be signed in. Return
        how many plans changed.
        """
        return plan_days.follow_up(self._desk, progress)

    def _voided(
        self, work: UnitOfWork, agreement: Agreement, why: str, *, is_refused: bool = False
    ) -> Agreement:
        stored: Agreement = work.agreements.save(replace(agreement.moved_on(AgreementStatus.VOID), note=why))
        case = work.cases.get(agreement.case_id)
        older = revived(work, self._desk, stored)
        if not older and case.status in _OF_PLANS:
            step = case.next_step
            if agreement.signed_on is not None:
                step = NextStep(StepKind.REVIEW, self._desk.today())
            status = natural_status(self._desk, work, case.id)
            work.cases.save(replace(case.with_status(status), next_step=step))
        more: dict[str, object] = {"refused": True} if is_refused else {}
        if older:
            more["revived"] = [each.agreement_no for each in older]
        tell(work, stored, reason=mask_text(why), **more)
        return stored


def _require_proof(actor: Operator, agreement: Agreement, arrived_on: date, proof: str) -> None:
    """Refuse the arrival of a reminder that nobody printed, unless somebody who may says what proves it."""
    if not proof:
        raise RefusedError(
            say(
                "No notice of this breach of agreement {number} was printed by {day}. Nothing was changed. "
                "Print it and enter when it arrived, or let a supervisor enter it with what proves it.",
                number=agreement.agreement_no,
                day=arrived_on,
            )
        )
    actor.require(Right.APPROVE_AGREEMENTS)


def require_free(work: UnitOfWork, case: Case, replaces_id: int | None = None) -> None:
    """Refuse a closed case, and a second plan beside one that is kept, unless it is to replace that one."""
    if not case.status.is_open:
        raise RefusedError(
            say("Case {case_no} is closed and cannot be worked any more.", case_no=case.case_no),
        )
    found = agreements.running(work, case.id)
    if found is not None and found.status is AgreementStatus.SIGNED and found.id != replaces_id:
        raise RefusedError(
            say(
                "Case {case_no} already has the agreement {number}.",
                case_no=case.case_no,
                number=found.agreement_no,
            ),
        )


def tell(work: UnitOfWork, agreement: Agreement, **more: object) -> None:
    """Commit with an entry that names the agreement, its status and its total."""
    total = agreement.terms.total.total.fen
    work.about(agreement.agreement_no, agreement.case_id, status=str(agreement.status), total=total, **more)
    work.commit()


def required(reason: str) -> str:
    """Return a reason without blanks around it, or raise BadInputError."""
    if not reason.strip():
        raise BadInputError(say("Give a reason; it is kept in the audit log."))
    return reason.strip()


def _chain(of_case: Sequence[Agreement], key: int) -> tuple[Agreement, ...]:
    """Return one line of agreements that replaced one another, oldest first."""
    known = {each.id: each for each in of_case}
    after = {each.replaces_id: each for each in of_case if each.replaces_id is not None}
    first = known[key]
    while first.replaces_id in known:
        first = known[first.replaces_id]
    line = [first]
    while (following := after.get(line[-1].id)) is not None:
        line.append(following)
    return tuple(line)
