"""The life of repayment agreements, from the first draft to the signed paper."""

from dataclasses import replace

from casedesk.domain.agreement_facts import proofs_of
from casedesk.domain.agreement_gate import require_clean
from casedesk.domain.agreements import Agreement, AgreementStatus, Terms
from casedesk.domain.amendments import going_on
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.errors import RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.proofs import proof_lines
from casedesk.domain.sentences import say
from casedesk.domain.waivers import WaiverAnswer
from casedesk.services import plan_days
from casedesk.services.accruals import accrue
from casedesk.services.agreement_life import AgreementLife, require_free, required, tell
from casedesk.services.agreement_quotes import facts_about, quoted, usual_terms, verdict_about
from casedesk.services.paper_grounds import DRAFTABLE, require_alone, require_no_open_sheet
from casedesk.services.plans import standing_of
from casedesk.services.signing import require_amendable
from casedesk.services.waivers import registered
from casedesk.storage.numbers import next_number
from casedesk.storage.unit_of_work import UnitOfWork


class AgreementService(AgreementLife):
    """Takes an agreement step by step; each step is one entry of the log."""

    def draft(
        self,
        actor: Operator,
        case_id: int,
        terms: Terms,
        note: str = "",
        *,
        approval: WaiverAnswer | None = None,
    ) -> Agreement:
        """Store a first draft and give it its number; ``approval`` tells more of a waiver's approval."""
        with self._desk.work("agreement.drafted", actor, Right.DRAFT_AGREEMENTS) as work:
            case = work.cases.get(case_id)
            require_free(work, case)
            agreed = registered(work, self._desk, actor, case.id, terms, answer=approval)
            agreement = self._drafted(work, actor, case, agreed, note=note)
            if case.status in DRAFTABLE:
                work.cases.save(case.with_status(CaseStatus.DRAFTING))
            tell(work, agreement)
        return agreement

    def amend(
        self, actor: Operator, agreement: Agreement, terms: Terms | None = None, note: str = ""
    ) -> Agreement:
        """Draft an agreement that replaces a signed one when it is signed itself; until then that one runs.

        Without terms the older one goes on: the instalments not kept, as often as before, on what is owed
        today. Interest that it has earned by today is owed from here on, also where the terms were written
        on the balance of before.
        """
        with self._desk.work("agreement.drafted", actor, Right.DRAFT_AGREEMENTS) as work:
            older = work.agreements.get(agreement.id)
            require_amendable(older)
            before = work.cases.get(older.case_id)
            case = accrue(work, older, before, self._desk.today(), is_paying=True)
            require_free(work, case, older.id)
            begun = terms or self._going_on(work, older, case)
            if begun.debt == before.debt.owed:
                begun = replace(begun, debt=case.debt.owed, as_of=case.debt.as_of)
            amending = self._drafted(work, actor, case, begun, note=note, replaces_id=older.id)
            tell(work, amending, replaces=older.agreement_no)
        return amending

    def revise(self, actor: Operator, agreement: Agreement, terms: Terms) -> Agreement:
        """Store other terms as the next revision of a draft; whoever wrote them becomes its drafter.

        What was released was released for the terms of before and falls away.
        """
        if agreement.status is not AgreementStatus.DRAFT:
            raise RefusedError(say("Agreement {number} is no longer a draft.", number=agreement.agreement_no))
        if terms == agreement.terms:
            return agreement
        with self._desk.work("agreement.revised", actor, Right.DRAFT_AGREEMENTS) as work:
            case = work.cases.get(agreement.case_id)
            agreed = registered(work, self._desk, actor, case.id, terms)
            quote = quoted(self._desk, work, case, agreed, agreement.agreement_no)
            revised = replace(
                agreement,
                terms=quote.terms,
                schedule=quote.schedule,
                revision=agreement.revision + 1,
                drafted_by=actor.id,
                releases=(),
            )
            stored: Agreement = work.agreements.save(revised)
            tell(work, stored, revision=stored.revision)
        return stored

    def submit(self, actor: Operator, agreement: Agreement) -> Agreement:
        """Hand a draft over for approval; a rule that blocks stops it here."""
        with self._desk.work("agreement.submitted", actor, Right.DRAFT_AGREEMENTS) as work:
            agreed = registered(work, self._desk, actor, agreement.case_id, agreement.terms)
            return self._cleared(work, replace(agreement.moved_on(AgreementStatus.PENDING), terms=agreed))

    def send_back(self, actor: Operator, agreement: Agreement, reason: str) -> Agreement:
        """Return a submitted agreement to its drafter."""
        why = required(reason)
        with self._desk.work("agreement.sent_back", actor, Right.APPROVE_AGREEMENTS) as work:
            returned = replace(agreement.moved_on(AgreementStatus.DRAFT), note=why)
            stored: Agreement = work.agreements.save(returned)
            tell(work, stored, reason=mask_text(why))
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
            require_alone(work, agreement.case_id)
            require_no_open_sheet(work, agreement.case_id)
            proof = proof_lines(proofs_of(facts_about(self._desk, work, approved), self._desk.pack))
            return self._cleared(
                work,
                replace(approved, approved_by=actor.id, approved_at=self._desk.now(), proof=proof),
            )

    def confirm_basis(self, actor: Operator, agreement: Agreement, reason: str) -> Agreement:
        """Let a plan go on whose basis was in doubt, with the reason; the days of grace begin once more."""
        why = required(reason)
        with self._desk.work("agreement.basis_confirmed", actor, Right.APPROVE_AGREEMENTS) as work:
            marked = work.agreements.get(agreement.id)
            if marked.basis_changed_on is None:
                raise RefusedError(
                    say("The basis of agreement {number} is not in doubt.", number=marked.agreement_no)
                )
            stored = plan_days.trusted(work, self._desk, marked)
            tell(work, stored, reason=mask_text(why))
        return stored

    def _going_on(self, work: UnitOfWork, older: Agreement, case: Case) -> Terms:
        """Return the terms of a running agreement for what is left of it."""
        today = self._desk.today()
        plan = standing_of(work, older, today, self._desk.calendar, case.debt.owed)
        kept = plan.kept_rows if plan is not None else frozenset[int]()
        usual = usual_terms(self._desk, work, case, work.clients.get(case.client_id))
        return going_on(older, usual, kept, today)

    def _drafted(
        self,
        work: UnitOfWork,
        actor: Operator,
        case: Case,
        terms: Terms,
        *,
        note: str,
        replaces_id: int | None = None,
    ) -> Agreement:
        """Add a draft under the next number; an approval that is only typed is registered with it."""
        agreed = registered(work, self._desk, actor, case.id, terms)
        quote = quoted(self._desk, work, case, agreed)
        return work.agreements.add(
            Agreement(
                agreement_no=next_number(work.connection, "XY", self._desk.today()),
                case_id=case.id,
                terms=quote.terms,
                schedule=quote.schedule,
                drafted_by=actor.id,
                note=note.strip(),
                replaces_id=replaces_id,
            ),
        )

    def _cleared(self, work: UnitOfWork, agreement: Agreement) -> Agreement:
        """Save an agreement's step, if no rule blocks it."""
        require_clean(verdict_about(self._desk, work, agreement), agreement.agreement_no)
        stored: Agreement = work.agreements.save(agreement)
        tell(work, stored)
        return stored
