"""Offer sheets from the first draft to the plan that the debtor chose."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from casedesk.domain.agreement_gate import AgreementBlockedError, require_clean
from casedesk.domain.agreements import Agreement, AgreementStatus, Terms
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.compliance import Severity
from casedesk.domain.errors import ConflictError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.money import Money
from casedesk.domain.offers import OPEN_OFFERS, OfferOption, OfferSheet, OfferStatus, require_options
from casedesk.domain.operators import SYSTEM, Operator, Right
from casedesk.domain.papers import Paper, PaperAnswer, PaperEnding, PaperKind
from casedesk.domain.proofs import proof_lines
from casedesk.domain.sentences import say
from casedesk.services.agreement_life import require_free, required
from casedesk.services.agreement_quotes import facts_about, quote_of, quoted, verdict_about
from casedesk.services.desk import Desk
from casedesk.services.offer_limits import require_lasting
from casedesk.services.paper_grounds import DRAFTABLE, require_alone, require_only_sheet, sheet_in_hand
from casedesk.services.waivers import registered
from casedesk.storage.numbers import next_number
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

PREFIX = "FA"


@dataclass(frozen=True)
class OfferRow:
    """One line of the list of sheets."""

    offer: OfferSheet
    debtor: str
    case_no: str
    client: str
    drafted_by: str

    @property
    def totals(self) -> tuple[Money, ...]:
        """Return what each option comes to."""
        return tuple(sum_of(each) for each in self.offer.options)


class OfferService:
    """Takes a sheet step by step; each step is one entry of the log."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def draft(
        self,
        actor: Operator,
        case_id: int,
        options: Sequence[Terms],
        valid_until: date,
        *,
        instead_of: Agreement | None = None,
    ) -> OfferSheet:
        """Store a sheet and give it its number; a draft agreement that it grew out of becomes void."""
        require_options(options, valid_until, self._desk.today())
        with self._desk.work("offer.drafted", actor, Right.DRAFT_AGREEMENTS) as work:
            case = work.cases.get(case_id)
            require_free(work, case)
            number = next_number(work.connection, PREFIX, self._desk.today())
            made = tuple(self._option(work, actor, case, each) for each in options)
            require_lasting(work, case.id, [each.terms for each in made], valid_until)
            offer = work.offer_sheets.add(OfferSheet(number, case.id, made, valid_until, drafted_by=actor.id))
            if instead_of is not None:
                older = work.agreements.get(instead_of.id)
                voided = older.moved_on(AgreementStatus.VOID)
                work.agreements.save(replace(voided, note=f"→ {number}"))
            _tell(work, offer)
        return offer

    def revise(
        self, actor: Operator, offer: OfferSheet, options: Sequence[Terms], valid_until: date
    ) -> OfferSheet:
        """Store other options as the next revision of a draft; whoever wrote them becomes its drafter."""
        if offer.status is not OfferStatus.DRAFT:
            raise RefusedError(say("Offer sheet {number} is no longer a draft.", number=offer.offer_no))
        require_options(options, valid_until, self._desk.today())
        if (tuple(options), valid_until) == (tuple(each.terms for each in offer.options), offer.valid_until):
            return offer
        with self._desk.work("offer.revised", actor, Right.DRAFT_AGREEMENTS) as work:
            case = work.cases.get(offer.case_id)
            made = tuple(self._option(work, actor, case, each) for each in options)
            require_lasting(work, case.id, [each.terms for each in made], valid_until)
            revised = replace(
                offer,
                options=made,
                valid_until=valid_until,
                revision=offer.revision + 1,
                drafted_by=actor.id,
            )
            stored: OfferSheet = work.offer_sheets.save(revised)
            _tell(work, stored)
        return stored

    def submit(self, actor: Operator, offer: OfferSheet) -> OfferSheet:
        """Hand a sheet over for approval; a rule that blocks one of its plans stops it here."""
        with self._desk.work("offer.submitted", actor, Right.DRAFT_AGREEMENTS) as work:
            return self._cleared(work, offer.moved_on(OfferStatus.PENDING))

    def send_back(self, actor: Operator, offer: OfferSheet, reason: str) -> OfferSheet:
        """Return a submitted sheet to its drafter."""
        why = required(reason)
        with self._desk.work("offer.sent_back", actor, Right.APPROVE_AGREEMENTS) as work:
            stored: OfferSheet = work.offer_sheets.save(replace(offer.moved_on(OfferStatus.DRAFT), note=why))
            _tell(work, stored, reason=mask_text(why))
        return stored

    def approve(self, actor: Operator, offer: OfferSheet) -> OfferSheet:
        """Approve every plan of a sheet at once; a waiver needs another person than the drafter."""
        with self._desk.work("offer.approved", actor, Right.APPROVE_AGREEMENTS) as work:
            if work.offer_sheets.get(offer.id).drafted_by == actor.id and offer.waives:
                raise RefusedError(
                    say(
                        "Offer sheet {number} waives part of the debt: another person must approve it.",
                        number=offer.offer_no,
                    ),
                )
            approved = offer.moved_on(OfferStatus.APPROVED)
            require_alone(work, offer.case_id)
            require_only_sheet(work, offer.case_id)
            return self._cleared(
                work, replace(approved, approved_by=actor.id, approved_at=self._desk.now(), note="")
            )

    def choose(self, actor: Operator, offer: OfferSheet, option_no: int) -> Agreement:
        """Make the ticked plan an approved agreement, schedule and all; the other plans fall away.

        A sheet that was ticked on its last day may be entered on the day after. RefusedError where no
        copy is left on which anything can have been ticked.
        """
        with self._desk.work("offer.chosen", actor, Right.DRAFT_AGREEMENTS) as work:
            current = work.offer_sheets.get(offer.id)
            option = current.option(option_no)
            chosen = replace(current.moved_on(OfferStatus.CHOSEN), chosen=option_no)
            self._require_in_time(current)
            _require_ticked_copy(work, current)
            case = work.cases.get(offer.case_id)
            require_free(work, case)
            require_alone(work, case.id)
            number = next_number(work.connection, "XY", self._desk.today())
            made = current.as_agreement(option_no, number)
            quote = quote_of(self._desk, facts_about(self._desk, work, made))
            require_clean(quote.verdict, current.offer_no)
            proved = replace(made, proof=proof_lines(quote.proofs))
            agreement: Agreement = work.agreements.add(proved)
            work.offer_sheets.save(replace(chosen, agreement_id=agreement.id))
            if case.status in DRAFTABLE:
                work.cases.save(case.with_status(CaseStatus.DRAFTING))
            total = sum_of(option).fen
            work.about(number, offer.case_id, offer=offer.offer_no, option=option_no, total=total)
            work.commit()
        return agreement

    def void(self, actor: Operator, offer: OfferSheet, reason: str) -> OfferSheet:
        """Put a sheet out of the world, with the reason."""
        why = required(reason)
        with self._desk.work("offer.voided", actor, Right.DRAFT_AGREEMENTS) as work:
            stored: OfferSheet = work.offer_sheets.save(replace(offer.moved_on(OfferStatus.VOID), note=why))
            _tell(work, stored, reason=mask_text(why))
        return stored

    def lapse(self) -> int:
        """Make every open sheet void whose last day has passed; return how many.

        The program calls it when it starts and when the day changes; nobody has to be signed in.
        """
        with self._desk.reading(SYSTEM, Right.VIEW_CASES) as shelves:
            today, table = self._desk.today(), shelves.offer_sheets.table.c
            late = shelves.offer_sheets.all(table.status.in_(OPEN_OFFERS), table.valid_until < today)
        return sum(self._lapsed(each) for each in late if each.is_over(today))

    def _lapsed(self, offer: OfferSheet) -> bool:
        """Make one sheet void, unless another desk changed it meanwhile: then its life is theirs."""
        with suppress(ConflictError), self._desk.work("offer.lapsed", SYSTEM, Right.DRAFT_AGREEMENTS) as work:
            stored = work.offer_sheets.save(offer.moved_on(OfferStatus.VOID))
            _tell(work, stored, valid_until=stored.valid_until.isoformat())
            return True
        return False

    def get(self, actor: Operator, offer_id: int) -> OfferSheet:
        """Return one sheet."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found: OfferSheet = shelves.offer_sheets.get(offer_id)
            return found

    def of_case(self, actor: Operator, case_id: int) -> list[OfferSheet]:
        """Return the sheets of a case, newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.offer_sheets.table.c
            return list(shelves.offer_sheets.all(table.case_id == case_id, order=(table.id.desc(),)))

    def in_hand(self, actor: Operator, case_id: int) -> OfferSheet | None:
        """Return the approved or printed sheet of a case that stands in the way of another agreement."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return sheet_in_hand(shelves, case_id)

    def rows(self, actor: Operator) -> list[OfferRow]:
        """Return all sheets, newest first, with the names that a list shows."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.offer_sheets.table.c
            return [_row(shelves, each) for each in shelves.offer_sheets.all(order=(table.id.desc(),))]

    def _option(self, work: UnitOfWork, actor: Operator, case: Case, terms: Terms) -> OfferOption:
        """Return one plan as it is kept; an approval that is only typed is registered with it."""
        quote = quoted(self._desk, work, case, registered(work, self._desk, actor, case.id, terms))
        return OfferOption(quote.terms, quote.schedule)

    def _cleared(self, work: UnitOfWork, offer: OfferSheet) -> OfferSheet:
        """Save a sheet's step, if no rule blocks any of its plans."""
        self._require_in_time(offer)
        require_lasting(work, offer.case_id, [each.terms for each in offer.options], offer.valid_until)
        require_clean_options(self._desk, work, offer)
        stored: OfferSheet = work.offer_sheets.save(offer)
        _tell(work, stored)
        return stored

    def _require_in_time(self, offer: OfferSheet) -> None:
        if offer.is_over(self._desk.today()):
            raise RefusedError(
                say(
                    "The offer {number} held until {day}; make a new one.",
                    number=offer.offer_no,
                    day=offer.valid_until,
                ),
            )


def _require_ticked_copy(work: UnitOfWork, offer: OfferSheet) -> None:
    """Refuse a choice of which no paper can tell: every copy was refused, spoiled, lost or destroyed."""
    table = work.papers.table.c
    copies = work.papers.all(
        table.kind == PaperKind.OFFER_SHEET,
        table.subject == offer.offer_no,
        table.revision.in_((0, offer.revision)),
    )
    if copies and not any(map(_may_be_ticked, copies)):
        raise RefusedError(
            say(
                "No copy of offer sheet {number} is left on which a plan can have been ticked: all were "
                "refused, spoiled, lost or destroyed. Print it again, or set right what was entered.",
                number=offer.offer_no,
            )
        )


def _may_be_ticked(paper: Paper) -> bool:
    if paper.answer is None:
        return paper.ending not in {PaperEnding.DESTROYED, PaperEnding.LOST}
    return paper.answer is PaperAnswer.SIGNED


def require_clean_options(desk: Desk, shelves: Shelves, offer: OfferSheet) -> None:
    """Raise AgreementBlockedError while a rule blocks one of the plans; the number names the option."""
    for number in range(1, len(offer.options) + 1):
        verdict = verdict_about(desk, shelves, offer.as_agreement(number))
        if verdict.of(Severity.BLOCK):
            raise AgreementBlockedError(verdict, f"{offer.offer_no}-{number}")


def sum_of(option: OfferOption) -> Money:
    """Return all that an option asks for, interest that runs included."""
    return Money(sum(each.amount.fen for each in option.schedule))


def _row(shelves: Shelves, offer: OfferSheet) -> OfferRow:
    case = shelves.cases.get(offer.case_id)
    return OfferRow(
        offer,
        shelves.people.get(case.debtor_id).name,
        case.case_no,
        shelves.clients.get(case.client_id).short_name,
        shelves.operators.get(offer.drafted_by).name,
    )


def _tell(work: UnitOfWork, offer: OfferSheet, **more: object) -> None:
    """Commit with an entry that names the sheet, its status and how many plans it holds."""
    more |= {"options": len(offer.options), "revision": offer.revision}
    work.about(offer.offer_no, offer.case_id, status=str(offer.status), **more)
    work.commit()
