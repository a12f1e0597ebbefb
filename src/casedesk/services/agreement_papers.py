"""Gathers from the records what stands on a repayment agreement."""

from datetime import date

from casedesk.domain.agreements import UNSIGNED, Agreement, Terms
from casedesk.domain.cases import Case
from casedesk.domain.clients import Client
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator
from casedesk.domain.people import AddressKind, PhoneKind, Reachability
from casedesk.domain.signers import SignerRole
from casedesk.domain.visits import VisitStatus
from casedesk.printing.agreement import AgreementPaper, Signatory
from casedesk.services.agreement_quotes import signers_about
from casedesk.services.desk import Desk
from casedesk.services.paper_register import newest_seal
from casedesk.services.signing import replaced_note
from casedesk.services.wordings import agreement_wording_of
from casedesk.storage import agreements
from casedesk.storage.shelves import Shelves

_USABLE = (Reachability.VALID, Reachability.UNKNOWN)
_HOMES = (AddressKind.HOME, AddressKind.HOUSEHOLD)


def paper_of(
    desk: Desk,
    shelves: Shelves,
    agreement: Agreement,
    actor: Operator,
    *,
    is_draft: bool,
    copy_no: int | None = None,
    numbers: tuple[int, ...] = (),
) -> AgreementPaper:
    """Return the paper of an agreement; a final one carries the newest seal of the audit log."""
    case = shelves.cases.get(agreement.case_id)
    client = shelves.clients.get(case.client_id)
    return AgreementPaper(
        agreement=agreement,
        case=case,
        client=client,
        office=desk.office,
        debtor=shelves.people.get(case.debtor_id),
        printed_at=desk.now(),
        printed_by=actor.name,
        debtor_phone=_phone(shelves, case.debtor_id),
        debtor_address=_address(shelves, case.debtor_id),
        guarantors=_signatories(shelves, case, desk.today(), agreement.terms),
        authorisation_no=_authorisation(actor, client),
        visitors=_visitors(desk, shelves, case),
        newest_seal=newest_seal(shelves),
        copy_no=copy_no,
        numbers=numbers,
        is_draft=is_draft,
        masks_identity=desk.office.masks_identity,
        already_paid=_already_paid(shelves, case),
        wording=agreement_wording_of(shelves, agreement.terms.language),
        replaces=_replaced_by(shelves, agreement),
    )


def _replaced_by(shelves: Shelves, agreement: Agreement) -> Agreement | None:
    """Return the agreement whose place this one takes with its signature, or took."""
    if agreement.replaces_id is not None:
        amended: Agreement = shelves.agreements.get(agreement.replaces_id)
        return amended
    if agreement.status in UNSIGNED:
        return agreements.running(shelves, agreement.case_id)
    table = shelves.agreements.table.c
    note = replaced_note(agreement.agreement_no)
    return shelves.agreements.first(table.case_id == agreement.case_id, table.note == note)


def _phone(shelves: Shelves, person_id: int) -> str:
    """Return the person's best number: checked before unknown, mobile before others."""
    table = shelves.phones.table.c
    found = shelves.phones.all(table.person_id == person_id, table.status.in_(_USABLE))
    found.sort(key=lambda each: (_USABLE.index(each.status), each.kind is not PhoneKind.MOBILE))
    return found[0].number if found else ""


def _address(shelves: Shelves, person_id: int) -> str:
    """Return where the person lives: checked before unknown, home before household register."""
    table = shelves.addresses.table.c
    found = shelves.addresses.all(
        table.person_id == person_id, table.status.in_(_USABLE), table.kind.in_(_HOMES)
    )
    found.sort(key=lambda each: (_USABLE.index(each.status), _HOMES.index(each.kind)))
    return found[0].text if found else ""


def _signatories(shelves: Shelves, case: Case, day: date, terms: Terms) -> tuple[Signatory, ...]:
    """Return everybody who signs beside or for the debtor, as the law asks for on this day."""
    return tuple(
        Signatory(
            each.person,
            _phone(shelves, each.person.id),
            _address(shelves, each.person.id),
            each.role,
            each.paper,
        )
        for each in signers_about(shelves, case, day, terms)
        if each.role is not SignerRole.DEBTOR
    )


def _authorisation(actor: Operator, client: Client) -> str:
    """Name the entrustment contract, or the letter of whoever prints where none is on file."""
    return client.mandate.contract_no if client.mandate else actor.credentials.authorisation_no


def _visitors(desk: Desk, shelves: Shelves, case: Case) -> tuple[str, ...]:
    """Return the crew of the next visit planned for the case."""
    table = shelves.visits.table.c
    planned = shelves.visits.all(
        table.case_id == case.id,
        table.status == VisitStatus.PLANNED,
        table.starts_at >= desk.now(),
        order=(table.starts_at,),
    )
    return tuple(shelves.operators.get(each).name for each in planned[0].crew) if planned else ()


def _already_paid(shelves: Shelves, case: Case) -> Money | None:
    since = case.assigned_on or case.debt.as_of
    return agreements.paid_since(shelves.connection, case.id, min(since, case.debt.as_of)) or None
