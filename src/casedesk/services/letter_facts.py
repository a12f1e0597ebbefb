"""Gathers from the records what each letter says, and refuses a letter that the records do not bear out."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeVar

from casedesk.domain.agreements import RUNNING, Agreement, AgreementStatus
from casedesk.domain.allocation import NOTHING
from casedesk.domain.cases import STATUS_NAMES, Case, CaseStatus
from casedesk.domain.clients import Client
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.ledger import LedgerEntry, LedgerKind
from casedesk.domain.letter_items import MOST_ITEMS, ReceivedItem
from casedesk.domain.masks import mask_name
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.operators import Operator
from casedesk.domain.payments import Payment, PaymentStatus
from casedesk.domain.sentences import Sentence, say
from casedesk.printing.letter_values import (
    AccountLine,
    BreachNotice,
    DemandLetter,
    DocumentReceipt,
    HandoverList,
    HandoverRow,
    LetterSubject,
    PaymentReceipt,
    SettlementRequest,
    StatementOfAccount,
)
from casedesk.services.desk import Desk
from casedesk.services.letter_readers import addressed
from casedesk.services.letter_readers import is_disputed as is_disputed_now
from casedesk.services.plan_demands import due_of
from casedesk.services.plans import standing_of
from casedesk.services.receipts import require_receiptable
from casedesk.storage import ledger
from casedesk.storage.shelves import Shelves

_PAY_WITHIN: Final = ("pay_within_days", 15)
"""Days that a demand leaves where nobody chose another day: the parameter, and the usual number."""
_AT_REST: Final = frozenset({CaseStatus.ON_PLAN, CaseStatus.DISPUTE, CaseStatus.ON_HOLD, CaseStatus.VERIFY})
"""Cases of which nobody is asked to pay: a plan is kept, or something is to be cleared up first."""

_T = TypeVar("_T")


@dataclass(frozen=True)
class LetterOptions:
    """What whoever writes a letter may choose; what is left open is taken from the records."""

    pay_by: date | None = None
    first_on: date | None = None
    last_on: date | None = None
    payment_id: int | None = None
    items: tuple[ReceivedItem, ...] = ()
    giver: str = ""
    relation: str = ""
    reason: str = ""
    """Why cases go back, on a handover list."""


class LetterFacts:
    """Reads what letters say on the desk's day."""

    def __init__(self, desk: Desk, shelves: Shelves, actor: Operator, options: LetterOptions) -> None:
        self._desk, self._shelves, self._actor, self._options = desk, shelves, actor, options
        self._today = desk.today()

    def subject(self, case: Case) -> LetterSubject:
        """Return whom and what a letter is about."""
        shelves = self._shelves
        client = shelves.clients.get(case.client_id)
        number = client.mandate.contract_no if client.mandate else self._actor.credentials.authorisation_no
        return LetterSubject(case, client, shelves.people.get(case.debtor_id), number)

    def _addressed(self, case: Case) -> LetterSubject:
        return addressed(self._desk, self._shelves, self.subject(case))

    def demand(self, case: Case) -> DemandLetter:
        """Return a demand; nobody is asked to pay what is not owed, disputed, or being paid by a plan.

        Under a plan it asks for what that has made due, by the figures of today.
        """
        self._require_asking(case)
        time_to_pay = timedelta(days=self._desk.pack.number_or(*_PAY_WITHIN))
        pay_by = self._options.pay_by or self._desk.calendar.next_workday(self._today + time_to_pay)
        if pay_by <= self._today:
            raise BadInputError(say("The day to pay by lies in the past. Choose a later day."))
        debt = case.debt
        signed = next((each for each in self._agreements(case) if each.status in RUNNING), None)
        if signed is None:
            owed, as_of = debt.owed, debt.as_of
            return DemandLetter(self._addressed(case), owed, as_of, pay_by, debt.days_past_due(as_of))
        _require_sure(signed)
        due = due_of(self._desk, self._shelves, case, signed)
        return DemandLetter(
            self._addressed(case),
            due.owed,
            self._today,
            pay_by,
            (self._today - due.missed_on).days,
            signed.agreement_no,
            due.missed_on,
        )

    def breach(self, case: Case) -> BreachNotice:
        """Return the reminder of a plan of which an instalment is unpaid beyond its grace."""
        self._require_mandate(case)
        self._require_no_rest(case, _AT_REST - {CaseStatus.ON_PLAN})
        subject = self._addressed(case)
        for agreement in self._agreements(case):
            _require_sure(agreement)
            plan = standing_of(self._shelves, agreement, self._today, self._desk.calendar)
            if agreement.status in RUNNING and plan is not None and plan.missed:
                return BreachNotice(
                    subject,
                    agreement,
                    self._today,
                    plan.missed,
                    total(each.missing for each in plan.missed),
                    plan.rest,
                    agreement.terms.waiver.amounts.total,
                    agreement.terms.cure_days,
                )
        raise RefusedError(
            say("No instalment of case {case_no} is unpaid beyond its grace.", case_no=case.case_no)
        )

    def documents(self, case: Case) -> DocumentReceipt:
        """Return a receipt of what was handed in today."""
        items = self._options.items
        if not 1 <= len(items) <= MOST_ITEMS:
            raise BadInputError(say("Name between 1 and {most} documents.", most=MOST_ITEMS))
        if any(not each.name.strip() or each.sheets < 1 for each in items):
            raise BadInputError(say("Each document needs a name and at least one page."))
        subject = self.subject(case)
        giver = self._options.giver.strip() or subject.debtor.name
        return DocumentReceipt(subject, items, giver, self._options.relation.strip(), self._today)

    def payment(self, case: Case) -> PaymentReceipt:
        """Return the confirmation of a payment that has arrived."""
        payment = self.chosen_payment()
        if payment.case_id != case.id:
            raise BadInputError(say("The payment belongs to another case."))
        require_receiptable(self._shelves, payment)
        return PaymentReceipt(self.subject(case), payment, self._balance_after(payment))

    def chosen_payment(self) -> Payment:
        """Return the payment that was chosen."""
        return self._shelves.payments.get(_given(self._options.payment_id, say("Choose the payment.")))

    def settlement(self, case: Case) -> SettlementRequest:
        """Return the request for a certificate; the balance must be nil."""
        if not case.debt.balance.is_zero:
            raise RefusedError(
                say(
                    "Case {case_no} still owes {balance}. A certificate is asked for when nothing is owed.",
                    case_no=case.case_no,
                    balance=case.debt.balance,
                )
            )
        table = self._shelves.payments.table.c
        paid = self._shelves.payments.all(
            table.case_id == case.id, table.status == PaymentStatus.CONFIRMED, order=(table.paid_on,)
        )
        real = [each for each in paid if each.amount > ZERO and each.reverses_id is None]
        done = [each for each in self._agreements(case) if each.status is AgreementStatus.DONE]
        return SettlementRequest(
            self.subject(case),
            total(each.amount for each in paid),
            len(real),
            real[-1].paid_on if real else None,
            case.debt.balance,
            done[0].agreement_no if done else "",
        )

    def account(self, case: Case) -> StatementOfAccount:
        """Return the account between two days, as it is known now.

        It starts from the balance that the case came with: a change of an earlier day, entered later, comes
        after that balance, as the client did not know of it.
        """
        came, *changes = sorted(self._entries(case), key=lambda each: each.kind is not LedgerKind.OPENING)
        last_on = self._options.last_on or self._today
        first_on = max(self._options.first_on or came.counts_from, came.counts_from)
        if last_on > self._today:
            raise BadInputError(
                say("The day {day} lies in the future; nobody knows its balance.", day=last_on)
            )
        if (self._options.first_on or last_on) > last_on:
            raise BadInputError(say("The last day lies before the first. Correct the days."))
        if last_on < came.counts_from:
            raise BadInputError(
                say(
                    "The balance that case {case_no} came with is of {day}; no statement is made up of "
                    "earlier days.",
                    case_no=case.case_no,
                    day=came.counts_from,
                )
            )
        opening = balance = came.change
        lines: list[AccountLine] = []
        for each in sorted(changes, key=lambda each: (each.counts_from, each.recorded_at, each.id)):
            if each.counts_from > last_on:
                break
            balance += each.change
            if first_on > came.counts_from and each.counts_from < first_on:
                opening = balance
            else:
                lines.append(AccountLine(each.counts_from, each.kind, each.change, balance, each.note))
        return StatementOfAccount(self.subject(case), first_on, last_on, opening, tuple(lines), balance)

    def handover(self, cases: list[Case]) -> HandoverList:
        """Return the list of cases of one client that go back to it."""
        clients = {each.client_id for each in cases}
        if len(clients) != 1:
            raise BadInputError(say("Choose cases of one client; its papers go back to it alone."))
        shelves, papers = self._shelves, self._shelves.papers.table.c
        reason = self._options.reason.strip()
        rows = []
        for case in cases:
            count = len(shelves.papers.all(papers.case_id == case.id))
            name = mask_name(shelves.people.get(case.debtor_id).name)
            rows.append(
                HandoverRow(
                    case.case_no, name, reason or "——", case.debt.balance, count, case.debt.contract_no
                )
            )
        return HandoverList(shelves.clients.get(clients.pop()), tuple(rows), self._today)

    def _entries(self, case: Case) -> list[LedgerEntry]:
        """Return the ledger; a case on which nothing happened yet opens with what it owes."""
        found = ledger.entries(self._shelves, case.id)
        if found:
            return found
        debt = case.debt
        return [LedgerEntry(case.id, LedgerKind.OPENING, debt.as_of, self._desk.now(), debt.owed)]

    def _balance_after(self, payment: Payment) -> Money | None:
        """Return what was owed once the payment was booked; None where it changed nothing yet."""
        balance = NOTHING
        for each in ledger.entries(self._shelves, payment.case_id):
            balance += each.change
            if each.payment_id == payment.id and each.kind is LedgerKind.PAYMENT:
                return balance.total
        return None

    def _agreements(self, case: Case) -> list[Agreement]:
        table = self._shelves.agreements.table.c
        return self._shelves.agreements.all(table.case_id == case.id, order=(table.id.desc(),))

    def _require_asking(self, case: Case) -> None:
        self._require_mandate(case)
        if case.debt.balance <= ZERO or not case.status.is_open:
            raise RefusedError(
                say("Case {case_no} is closed or owes nothing; no demand is printed.", case_no=case.case_no)
            )
        self._require_no_rest(case, _AT_REST)

    def _require_no_rest(self, case: Case, rests: Collection[CaseStatus]) -> None:
        """Refuse to press for money while something is to be cleared up first."""
        is_disputed = is_disputed_now(self._desk, self._shelves, case)
        if case.status in rests or is_disputed:
            raise RefusedError(
                say(
                    "Case {case_no} is “{status}”; nobody is asked to pay meanwhile.",
                    case_no=case.case_no,
                    status=STATUS_NAMES[CaseStatus.DISPUTE if is_disputed else case.status],
                )
            )

    def _require_mandate(self, case: Case) -> Client:
        client = self._shelves.clients.get(case.client_id)
        if client.mandate is None or not client.mandate.covers(self._today):
            raise RefusedError(
                say(
                    "{client} has no mandate for today on file. Enter it before writing to its debtors.",
                    client=client.short_name,
                )
            )
        return client


def _require_sure(agreement: Agreement) -> None:
    """Refuse a reminder of a plan of which it is not known what it may ask for."""
    if agreement.status in RUNNING and agreement.basis_changed_on is not None:
        raise RefusedError(
            say(
                "The debt that agreement {number} rests on changed on {day}; nobody is reminded of it until "
                "that is clear. Amend the agreement on the present balance.",
                number=agreement.agreement_no,
                day=agreement.basis_changed_on,
            )
        )


def _given(value: _T | None, problem: Sentence) -> _T:
    if value is None:
        raise BadInputError(problem)
    return value
