"""Repayment agreements: quoting, drafting, approving, printing and signing."""

from dataclasses import dataclass, replace
from datetime import date

from casedesk.domain.agreement_gate import AgreementFacts, agreement_verdict, facts_of
from casedesk.domain.agreements import (
    Agreement,
    AgreementStatus,
    Paper,
    PaperKind,
    PlanStanding,
    Terms,
    standing,
)
from casedesk.domain.capitals import capitals
from casedesk.domain.cases import Case, CaseStatus, NextStep, StepKind
from casedesk.domain.compliance import Verdict
from casedesk.domain.errors import BadInputError, NotFoundError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Relation
from casedesk.domain.schedules import Instalment, Proof, make_schedule
from casedesk.domain.sentences import say
from casedesk.printing.agreement import AgreementPaper, PrintedPaper, agreement_pdf
from casedesk.services.agreement_papers import paper_of
from casedesk.services.desk import Desk
from casedesk.storage import agreements, files
from casedesk.storage.numbers import next_number
from casedesk.storage.unit_of_work import Shelves, UnitOfWork

PDF = "application/pdf"


@dataclass(frozen=True)
class Quote:
    """What given terms come to, before anything is stored."""

    terms: Terms
    schedule: tuple[Instalment, ...]
    proofs: tuple[Proof, ...]
    verdict: Verdict
    capitals: str


@dataclass(frozen=True)
class AgreementRow:
    """One line of the agreements page."""

    agreement: Agreement
    debtor: str
    case_no: str
    client: str
    standing: PlanStanding | None


class AgreementService:
    """Takes an agreement from first figures to a signed paper."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def quote(self, actor: Operator, case_id: int, terms: Terms) -> Quote:
        """Work terms out live; impossible terms raise RefusedError or BadInputError."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._quoted(shelves, shelves.cases.get(case_id), terms)

    def draft(self, actor: Operator, case_id: int, terms: Terms, note: str = "") -> Agreement:
        """Store a first draft and give it its number."""
        with self._desk.work("agreement.drafted", actor, Right.DRAFT_AGREEMENTS) as work:
            case = work.cases.get(case_id)
            self._require_free(work, case)
            quote = self._quoted(work, case, terms)
            agreement = work.agreements.add(
                Agreement(
                    agreement_no=next_number(work.connection, "XY", self._desk.today()),
                    case_id=case.id,
                    terms=terms,
                    schedule=quote.schedule,
                    drafted_by=actor.id,
                    note=note,
                ),
            )
            work.cases.save(case.with_status(CaseStatus.DRAFTING))
            self._tell(work, agreement)
        return agreement

    def revise(self, actor: Operator, agreement: Agreement, terms: Terms) -> Agreement:
        """Store other terms as the next revision; only a draft can be revised."""
        if agreement.status is not AgreementStatus.DRAFT:
            raise RefusedError(
                say("Agreement {number} is no longer a draft.", number=agreement.agreement_no)
            )
        with self._desk.work("agreement.revised", actor, Right.DRAFT_AGREEMENTS) as work:
            quote = self._quoted(work, work.cases.get(agreement.case_id), terms)
            revised = replace(
                agreement, terms=terms, schedule=quote.schedule, revision=agreement.revision + 1
            )
            stored: Agreement = work.agreements.save(revised)
            self._tell(work, stored)
        return stored

    def submit(self, actor: Operator, agreement: Agreement) -> Agreement:
        """Hand a draft over for approval; a rule that blocks stops it here."""
        return self._step(actor, agreement, AgreementStatus.PENDING, "agreement.submitted", Right.DRAFT_AGREEMENTS)

    def send_back(self, actor: Operator, agreement: Agreement, reason: str) -> Agreement:
        """Return a submitted agreement to its drafter."""
        with self._desk.work("agreement.sent_back", actor, Right.APPROVE_AGREEMENTS) as work:
            stored: Agreement = work.agreements.save(
                replace(agreement.moved_on(AgreementStatus.DRAFT), note=_required(reason))
            )
            self._tell(work, stored, reason=reason)
        return stored

    def approve(self, actor: Operator, agreement: Agreement) -> Agreement:
        """Approve a submitted agreement; a waiver needs another person than the drafter."""
        is_own = agreement.drafted_by == actor.id
        if is_own and not agreement.terms.waiver.amounts.is_zero:
            raise RefusedError(
                say(
                    "Agreement {number} waives part of the debt: another person must approve it.",
                    number=agreement.agreement_no,
                ),
            )
        approved = replace(agreement, approved_by=actor.id, approved_at=self._desk.now())
        return self._step(actor, approved, AgreementStatus.APPROVED, "agreement.approved", Right.APPROVE_AGREEMENTS)

    def preview(self, actor: Operator, case_id: int, terms: Terms, number: str = "") -> PrintedPaper:
        """Return the paper as it would be printed, with the watermark of a draft."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            case = shelves.cases.get(case_id)
            schedule = make_schedule(terms.for_schedule, self._desk.calendar)
            agreement = Agreement(number or "XY", case.id, terms, schedule, drafted_by=actor.id)
            return agreement_pdf(paper_of(self._desk, shelves, agreement, actor, is_draft=True))

    def draft_paper(self, actor: Operator, agreement: Agreement) -> PrintedPaper:
        """Return the stored agreement's paper with the watermark of a draft."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return agreement_pdf(paper_of(self._desk, shelves, agreement, actor, is_draft=True))

    def print(
        self, actor: Operator, agreement: Agreement, *, copies: int | None = None, reason: str = ""
    ) -> tuple[Agreement, PrintedPaper]:
        """Store the final paper by its digest and register each copy; a second print needs a reason."""
        is_again = agreement.status is AgreementStatus.PRINTED
        if is_again:
            _required(reason)
        with self._desk.work("agreement.printed", actor, Right.PRINT_PAPERS) as work:
            self._require_clean(work, agreement)
            printed_as = agreement if is_again else agreement.moved_on(AgreementStatus.PRINTED)
            terms = replace(agreement.terms, copies=copies or agreement.terms.copies)
            described = paper_of(self._desk, work, replace(agreement, terms=terms), actor, is_draft=False)
            paper = agreement_pdf(described)
            digest = files.keep(work.connection, paper.content, PDF, self._desk.now())
            self._register(work, actor, agreement, described, digest, terms.copies, reason)
            stored: Agreement = work.agreements.save(printed_as)
            self._tell(work, stored, sha256=digest, copies=terms.copies, reason=reason)
        return stored, paper

    def sign(self, actor: Operator, agreement: Agreement, signed_on: date) -> Agreement:
        """Mark the printed paper as signed; from now on the case rests while the plan is kept."""
        if signed_on > self._desk.today():
            raise BadInputError(say("The signing day {day} lies in the future.", day=signed_on))
        with self._desk.work("agreement.signed", actor, Right.DRAFT_AGREEMENTS) as work:
            signed = replace(agreement.moved_on(AgreementStatus.SIGNED), signed_on=signed_on)
            stored: Agreement = work.agreements.save(signed)
            case = work.cases.get(agreement.case_id)
            first = stored.schedule[0]
            step = NextStep(StepKind.AWAIT_PAYMENT, first.due_on)
            work.cases.save(replace(case.with_status(CaseStatus.ON_PLAN), next_step=step))
            self._tell(work, stored, signed_on=signed_on.isoformat())
        return stored

    def void(self, actor: Operator, agreement: Agreement, reason: str) -> Agreement:
        """Put an unsigned agreement out of the world, with the reason."""
        with self._desk.work("agreement.voided", actor, Right.DRAFT_AGREEMENTS) as work:
            voided = replace(agreement.moved_on(AgreementStatus.VOID), note=_required(reason))
            stored: Agreement = work.agreements.save(voided)
            case = work.cases.get(agreement.case_id)
            if case.status is CaseStatus.DRAFTING:
                work.cases.save(case.with_status(CaseStatus.ACTIVE))
            self._tell(work, stored, reason=reason)
        return stored

    def get(self, actor: Operator, agreement_id: int) -> Agreement:
        """Return one agreement."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found: Agreement = shelves.agreements.get(agreement_id)
            return found

    def by_number(self, actor: Operator, number: str) -> Agreement:
        """Return the agreement of that number or raise NotFoundError."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = shelves.agreements.first(shelves.agreements.table.c.agreement_no == number)
        if found is None:
            raise NotFoundError(say("There is no agreement {number}.", number=number))
        return found

    def rows(self, actor: Operator, statuses: tuple[AgreementStatus, ...] = ()) -> list[AgreementRow]:
        """Return agreements, newest first, each with how it is kept today."""
        today = self._desk.today()
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return [
                AgreementRow(each, debtor, case_no, client, self._standing(shelves, each, today))
                for each, debtor, case_no, client in agreements.rows(shelves.connection, statuses)
            ]

    def standing(self, actor: Operator, agreement: Agreement) -> PlanStanding | None:
        """Return how a signed agreement is kept today; None before it is signed."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._standing(shelves, agreement, self._desk.today())

    def papers(self, actor: Operator, agreement: Agreement) -> list[Paper]:
        """Return the registered copies of an agreement."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found: list[Paper] = shelves.papers.all(shelves.papers.table.c.subject == agreement.agreement_no)
            return found

    def stored_paper(self, actor: Operator, paper: Paper) -> bytes:
        """Return the bytes that were printed, checked against their digest."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return files.content_of(shelves.connection, paper.file_sha256)

    def _quoted(self, shelves: Shelves, case: Case, terms: Terms) -> Quote:
        schedule = make_schedule(terms.for_schedule, self._desk.calendar)
        facts = self._facts(shelves, Agreement("", case.id, terms, schedule))
        verdict = agreement_verdict(facts, self._desk.pack, self._desk.now())
        return Quote(terms, schedule, facts.proofs, verdict, capitals(terms.total.total))

    def _facts(self, shelves: Shelves, agreement: Agreement) -> AgreementFacts:
        case = shelves.cases.get(agreement.case_id)
        flags = shelves.flags.table.c
        parties = shelves.parties.table.c
        raised = shelves.flags.all(flags.case_id == case.id, flags.cleared_on.is_(None))
        guarantor = shelves.parties.first(
            parties.case_id == case.id, parties.relation == Relation.GUARANTOR
        )
        return facts_of(
            agreement,
            case.debt.product,
            shelves.clients.get(case.client_id),
            shelves.people.get(case.debtor_id),
            frozenset(each.kind for each in raised),
            has_guarantor=guarantor is not None,
            today=self._desk.today(),
        )

    def _step(
        self,
        actor: Operator,
        agreement: Agreement,
        status: AgreementStatus,
        action: str,
        right: Right,
    ) -> Agreement:
        """Move an agreement one step on, if no rule blocks it."""
        with self._desk.work(action, actor, right) as work:
            self._require_clean(work, agreement)
            stored: Agreement = work.agreements.save(agreement.moved_on(status))
            self._tell(work, stored)
        return stored

    def _require_clean(self, shelves: Shelves, agreement: Agreement) -> None:
        verdict = agreement_verdict(self._facts(shelves, agreement), self._desk.pack, self._desk.now())
        verdict.require_allowed()

    def _require_free(self, shelves: Shelves, case: Case) -> None:
        """Refuse a second plan beside one that is running."""
        found = agreements.running(shelves, case.id)
        if found is not None and found.status is AgreementStatus.SIGNED:
            raise RefusedError(
                say(
                    "Case {case_no} already has the agreement {number}.",
                    case_no=case.case_no,
                    number=found.agreement_no,
                ),
            )

    def _register(  # every fact of a printed copy is told
        self,
        work: UnitOfWork,
        actor: Operator,
        agreement: Agreement,
        described: AgreementPaper,
        digest: str,
        copies: int,
        reason: str,
    ) -> None:
        for copy_no in range(1, copies + 1):
            work.papers.add(
                Paper(
                    kind=PaperKind.AGREEMENT,
                    subject=agreement.agreement_no,
                    case_id=agreement.case_id,
                    copy_no=copy_no,
                    copies=copies,
                    file_sha256=digest,
                    seal_seq=described.seal_seq,
                    seal=described.seal,
                    printed_at=self._desk.now(),
                    printed_by=actor.id,
                    reason=reason,
                ),
            )

    def _standing(self, shelves: Shelves, agreement: Agreement, today: date) -> PlanStanding | None:
        if agreement.signed_on is None:
            return None
        paid = agreements.paid_since(shelves.connection, agreement.case_id, agreement.signed_on)
        return standing(agreement, paid, today)

    def _tell(self, work: UnitOfWork, agreement: Agreement, **more: object) -> None:
        total = agreement.terms.total.total.fen
        work.about(
            agreement.agreement_no, agreement.case_id, status=str(agreement.status), total=total, **more
        )
        work.commit()


def _required(reason: str) -> str:
    if not reason.strip():
        raise BadInputError(say("Give a reason; it is kept in the audit log."))
    return reason.strip()

