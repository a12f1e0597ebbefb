"""The life of repayment agreements, from the first draft to the signed paper."""

from dataclasses import replace
from datetime import date

from casedesk.domain.agreement_gate import require_clean
from casedesk.domain.agreements import RUNNING, Agreement, AgreementStatus, Terms
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.money import ZERO
from casedesk.domain.operators import SYSTEM, Operator, Right
from casedesk.domain.papers import PaperKind
from casedesk.domain.plan_standings import case_after, standing
from casedesk.domain.sentences import say
from casedesk.services.agreement_quotes import quoted, verdict_about
from casedesk.services.desk import Desk
from casedesk.services.plans import standing_of
from casedesk.storage import agreements
from casedesk.storage.numbers import next_number
from casedesk.storage.unit_of_work import UnitOfWork

_DRAFTABLE = frozenset(
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


class AgreementService:
    """Takes an agreement step by step; each step is one entry of the log."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def draft(self, actor: Operator, case_id: int, terms: Terms, note: str = "") -> Agreement:
        """Store a first draft and give it its number."""
        with self._desk.work("agreement.drafted", actor, Right.DRAFT_AGREEMENTS) as work:
            case = work.cases.get(case_id)
            _require_free(work, case)
            agreement = work.agreements.add(
                Agreement(
                    agreement_no=next_number(work.connection, "XY", self._desk.today()),
                    case_id=case.id,
                    terms=terms,
                    schedule=quoted(self._desk, work, case, terms).schedule,
                    drafted_by=actor.id,
                    note=note.strip(),
                ),
            )
            if case.status in _DRAFTABLE:
                work.cases.save(case.with_status(CaseStatus.DRAFTING))
            tell(work, agreement)
        return agreement

    def revise(self, actor: Operator, agreement: Agreement, terms: Terms) -> Agreement:
        """Store other terms as the next revision of a draft; whoever wrote them becomes its drafter."""
        if agreement.status is not AgreementStatus.DRAFT:
            raise RefusedError(say("Agreement {number} is no longer a draft.", number=agreement.agreement_no))
        if terms == agreement.terms:
            return agreement
        with self._desk.work("agreement.revised", actor, Right.DRAFT_AGREEMENTS) as work:
            case = work.cases.get(agreement.case_id)
            revised = replace(
                agreement,
                terms=terms,
                schedule=quoted(self._desk, work, case, terms, agreement.agreement_no).schedule,
                revision=agreement.revision + 1,
                drafted_by=actor.id,
            )
            stored: Agreement = work.agreements.save(revised)
            tell(work, stored, revision=stored.revision)
        return stored

    def submit(self, actor: Operator, agreement: Agreement) -> Agreement:
        """Hand a draft over for approval; a rule that blocks stops it here."""
        with self._desk.work("agreement.submitted", actor, Right.DRAFT_AGREEMENTS) as work:
            return self._cleared(work, agreement.moved_on(AgreementStatus.PENDING))

    def send_back(self, actor: Operator, agreement: Agreement, reason: str) -> Agreement:
        """Return a submitted agreement to its drafter."""
        why = required(reason)
        with self._desk.work("agreement.sent_back", actor, Right.APPROVE_AGREEMENTS) as work:
            returned = replace(agreement.moved_on(AgreementStatus.DRAFT), note=why)
            stored: Agreement = work.agreements.save(returned)
            tell(work, stored, reason=why)
        return stored

    def approve(self, actor: Operator, agreement: Agreement) -> Agreement:
        """Approve a submitted agreement; a waiver needs another person than the drafter."""
        with self._desk.work("agreement.approved", actor, Right.APPROVE_AGREEMENTS) as work:
            drafter = work.agreements.get(agreement.id).drafted_by
            if drafter == actor.id and not agreement.terms.waiver.amounts.is_zero:
                raise RefusedError(
                    say(
                        "Agreement {number} waives part of the debt: another person must approve it.",
                        number=agreement.agreement_no,
                    ),
                )
            approved = agreement.moved_on(AgreementStatus.APPROVED)
            return self._cleared(work, replace(approved, approved_by=actor.id, approved_at=self._desk.now()))

    def sign(self, actor: Operator, agreement: Agreement, signed_on: date) -> Agreement:
        """Mark the printed paper as signed; from now on the case rests while the plan is kept.

        A broken plan of the same case is replaced and becomes void.
        """
        with self._desk.work("agreement.signed", actor, Right.DRAFT_AGREEMENTS) as work:
            self._require_signable(work, agreement, signed_on)
            case = work.cases.get(agreement.case_id)
            _require_free(work, case)
            self._replace_broken(work, agreement)
            signed = replace(agreement.moved_on(AgreementStatus.SIGNED), signed_on=signed_on)
            stored: Agreement = work.agreements.save(signed)
            today = self._desk.today()
            plan = standing_of(work, stored, today, self._desk.calendar) or standing(stored, ZERO, today)
            work.cases.save(case_after(case, plan, today))
            tell(work, stored, signed_on=signed_on.isoformat())
        return stored

    def void(self, actor: Operator, agreement: Agreement, reason: str) -> Agreement:
        """Put an unsigned or a broken agreement out of the world, with the reason."""
        why = required(reason)
        with self._desk.work("agreement.voided", actor, Right.DRAFT_AGREEMENTS) as work:
            if agreement.status in RUNNING:
                actor.require(Right.APPROVE_AGREEMENTS)
            voided = replace(agreement.moved_on(AgreementStatus.VOID), note=why)
            stored: Agreement = work.agreements.save(voided)
            case = work.cases.get(agreement.case_id)
            is_last = not agreements.unsigned(work, case.id)
            if case.status is CaseStatus.BROKEN or (case.status is CaseStatus.DRAFTING and is_last):
                work.cases.save(case.with_status(CaseStatus.ACTIVE))
            tell(work, stored, reason=why)
        return stored

    def follow_up(self) -> int:
        """Mark every plan broken whose grace has passed, each with its own entry; return how many.

        The program calls it when it starts and when the day changes; nobody has to be signed in.
        """
        return sum(self._broke(key) for key in self._overdue())

    def _overdue(self) -> list[int]:
        with self._desk.reading(SYSTEM, Right.VIEW_CASES) as shelves:
            today = self._desk.today()
            return [
                each.agreement.id
                for each in agreements.lines(shelves.connection, (AgreementStatus.SIGNED,))
                if standing(each.agreement, each.received, today, self._desk.calendar).is_broken
            ]

    def _broke(self, key: int) -> bool:
        today = self._desk.today()
        with self._desk.work("agreement.broken", SYSTEM, Right.DRAFT_AGREEMENTS) as work:
            agreement = work.agreements.get(key)
            plan = standing_of(work, agreement, today, self._desk.calendar)
            if agreement.status is not AgreementStatus.SIGNED or plan is None or not plan.is_broken:
                return False
            stored: Agreement = work.agreements.save(agreement.moved_on(AgreementStatus.BROKEN))
            work.cases.save(case_after(work.cases.get(agreement.case_id), plan, today))
            missed = plan.next_due
            tell(work, stored, missed_on=missed.instalment.due_on.isoformat() if missed else "")
        return True

    def _cleared(self, work: UnitOfWork, agreement: Agreement) -> Agreement:
        """Save an agreement's step, if no rule blocks it."""
        require_clean(verdict_about(self._desk, work, agreement), agreement.agreement_no)
        stored: Agreement = work.agreements.save(agreement)
        tell(work, stored)
        return stored

    def _require_signable(self, work: UnitOfWork, agreement: Agreement, signed_on: date) -> None:
        if signed_on > self._desk.today():
            raise BadInputError(say("The signing day {day} lies in the future.", day=signed_on))
        table = work.papers.table.c
        first = work.papers.first(table.subject == agreement.agreement_no, table.kind == PaperKind.AGREEMENT)
        if first is not None and signed_on < self._desk.day_of(first.printed_at):
            raise BadInputError(
                say(
                    "The signing day {day} lies before the paper was printed on {printed}.",
                    day=signed_on,
                    printed=self._desk.day_of(first.printed_at),
                ),
            )

    def _replace_broken(self, work: UnitOfWork, agreement: Agreement) -> None:
        older = agreements.running(work, agreement.case_id)
        if older is not None:
            work.agreements.save(
                replace(older.moved_on(AgreementStatus.VOID), note=f"→ {agreement.agreement_no}")
            )


def _require_free(work: UnitOfWork, case: Case) -> None:
    """Refuse a closed case and a second plan beside one that is being kept."""
    if not case.status.is_open:
        raise RefusedError(
            say("Case {case_no} is closed and cannot be worked any more.", case_no=case.case_no),
        )
    found = agreements.running(work, case.id)
    if found is not None and found.status is AgreementStatus.SIGNED:
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
