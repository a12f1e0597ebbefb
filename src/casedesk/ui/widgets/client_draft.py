"""A client as it is typed: what is wrong with it, and the record it becomes; knows no Qt."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Final

from casedesk.domain.allocation import Part
from casedesk.domain.clients import Client, ClientKind, Mandate, PayeeAccount
from casedesk.domain.errors import BadInputError
from casedesk.domain.identity import read_credit_code, read_phone
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.editing import Editor, Remark, TypedDay, as_day, blocks, unreadable_days
from casedesk.ui.looks import Text, Tone
from casedesk.ui.work import Tasks

KIND_NAMES: Final[dict[ClientKind, Sentence]] = {
    ClientKind.BANK: say("Bank"),
    ClientKind.CONSUMER_FINANCE: say("Consumer finance company"),
    ClientKind.AUTO_FINANCE: say("Auto finance company"),
    ClientKind.MICRO_LENDER: say("Small-loan company"),
    ClientKind.DEBT_BUYER: say("Asset manager"),
    ClientKind.OTHER: say("Other"),
}
"""How people know the kinds of clients."""

LABELS: Final[dict[str, Sentence]] = {
    "name": say("Full name"),
    "short_name": say("Short name"),
    "kind": say("Kind"),
    "credit_code": say("Credit code"),
    "address": say("Address"),
    "hotline": say("Hotline"),
    "mandate_no": say("Mandate no."),
    "mandate_from": say("Mandate from"),
    "mandate_until": say("Mandate until"),
    "payee_holder": say("Account holder"),
    "payee_bank": say("Bank of the account"),
    "payee_number": say("Account number"),
    "cap_annual": say("Highest cost a year"),
    "cap_kind": say("Cap by law"),
    "day_count": say("Days in a year for interest"),
    "contract_order": say("Order by the contract"),
    "mandate_fields": say("Columns of the mandate"),
}
CAPS: Final[dict[str, Sentence]] = {
    "licensed": say("Licensed lender: its own cap"),
    "lpr": say("Private lender: four times the LPR"),
}
DAY_COUNTS: Final[dict[str, Sentence]] = {"360": say("360 days"), "365": say("365 days")}
ORDERS: Final[dict[str, Sentence]] = {
    "": say("As the law says"),
    "fees interest penalty principal": say("Fees, interest, penalty, principal"),
    "interest penalty fees principal": say("Interest, penalty, fees, principal"),
    "penalty fees interest principal": say("Penalty, fees, interest, principal"),
    "principal interest penalty fees": say("Principal, interest, penalty, fees"),
    "principal fees interest penalty": say("Principal, fees, interest, penalty"),
}
"""Orders of settling that contracts agree on, the first to be settled first."""
NEW_CLIENT: Final = Client("", "")
"""What a new client's form starts from."""

_MANDATE: Final = ("mandate_no", "mandate_from", "mandate_until")
_PAYEE: Final = ("payee_holder", "payee_bank", "payee_number")
_HUNDRED: Final = 100


@dataclass(frozen=True)
class ClientDraft:
    """The fields of a client's form; ``record`` is what they were read from."""

    record: Client
    name: str = ""
    short_name: str = ""
    kind: str = ClientKind.OTHER.value
    credit_code: str = ""
    address: str = ""
    hotline: str = ""
    mandate_no: str = ""
    mandate_from: TypedDay = None
    mandate_until: TypedDay = None
    payee_holder: str = ""
    payee_bank: str = ""
    payee_number: str = ""
    cap_annual: str = ""
    cap_kind: str = "licensed"
    day_count: str = "360"
    contract_order: str = ""
    mandate_fields: str = ""
    """What the mandate adds to and takes from the usual columns, as the record keeps it."""


def draft_of(client: Client) -> ClientDraft:
    """Return a client as its form shows it."""
    mandate, payee = client.mandate, client.payee
    return ClientDraft(
        record=client,
        name=client.name,
        short_name=client.short_name,
        kind=client.kind.value,
        credit_code=client.credit_code,
        address=client.address,
        hotline=client.hotline,
        mandate_no=mandate.contract_no if mandate else "",
        mandate_from=mandate.starts_on if mandate else None,
        mandate_until=mandate.ends_on if mandate else None,
        payee_holder=payee.holder if payee else "",
        payee_bank=payee.bank if payee else "",
        payee_number=payee.number if payee else "",
        cap_annual="" if client.cap_annual is None else f"{client.cap_annual:f}",
        cap_kind="lpr" if client.is_capped_by_lpr else "licensed",
        day_count=str(client.day_count),
        contract_order=" ".join(client.contract_order),
        mandate_fields=client.mandate_fields,
    )


def read(draft: ClientDraft) -> Client:
    """Return the record of a draft that has passed the check."""
    starts_on, ends_on = as_day(draft.mandate_from), as_day(draft.mandate_until)
    mandate = Mandate(draft.mandate_no, starts_on, ends_on) if starts_on and ends_on else None
    payee = PayeeAccount(draft.payee_holder, draft.payee_bank, _digits(draft.payee_number))
    return replace(
        draft.record,
        name=draft.name,
        short_name=draft.short_name,
        kind=ClientKind(draft.kind),
        credit_code=draft.credit_code,
        address=draft.address,
        hotline=draft.hotline,
        mandate=mandate,
        payee=payee if payee.number else None,
        cap_annual=_percent(draft.cap_annual),
        is_capped_by_lpr=draft.cap_kind == "lpr",
        day_count=int(draft.day_count),
        contract_order=tuple(Part(each) for each in draft.contract_order.split()),
        mandate_fields=draft.mandate_fields,
    )


def remarks(draft: ClientDraft) -> dict[str, Remark]:
    """Say what is wrong with each field, in the order of the form."""
    found = unreadable_days(draft, ("mandate_from", "mandate_until"))
    if not draft.name:
        found["name"] = blocks(say("The full name is missing; papers print it."))
    found |= number_remarks(draft.credit_code, draft.hotline)
    found |= _mandate(draft, found) | _payee(draft)
    if draft.cap_annual and _percent(draft.cap_annual) is None:
        found["cap_annual"] = blocks(say("Write a percentage above 0 and up to 100, such as 24."))
    return found


def number_remarks(credit_code: str, hotline: str) -> dict[str, Remark]:
    """Judge a firm's credit code by its check character and warn of a hotline that is no phone number."""
    found: dict[str, Remark] = {}
    if credit_code:
        try:
            read_credit_code(credit_code)
            found["credit_code"] = Remark(Tone.OK, say("The check character fits."))
        except BadInputError as problem:
            found["credit_code"] = blocks(problem.sentence)
    if hotline:
        try:
            read_phone(hotline)
        except BadInputError as problem:
            found["hotline"] = Remark(Tone.WARN, problem.sentence)
    return found


def client_editor(
    tasks: Tasks,
    client: Client,
    *,
    save: Callable[[Client], Client],
    stored: Callable[[int], Client],
) -> Editor[ClientDraft]:
    """Return what leads a client from its form to the register; ``save`` adds one without a key."""
    return Editor(
        tasks,
        draft_of(client),
        LABELS,
        check=remarks,
        save=lambda draft: draft_of(save(read(draft))),
        stored=lambda: draft_of(stored(client.id)),
        told=lambda draft, fields: _told(client, draft, fields),
        words={kind.value: name for kind, name in KIND_NAMES.items()} | CAPS | DAY_COUNTS | ORDERS,
    )


def _told(before: Client, draft: ClientDraft, fields: Text) -> Sentence:
    if not before.id:
        return say("{name} was added to the clients.", name=draft.short_name)
    return say("{name} saved: {fields}", name=draft.short_name, fields=fields)


def _mandate(draft: ClientDraft, found: dict[str, Remark]) -> dict[str, Remark]:
    """Ask for all three parts of a mandate or none, and for its days in order."""
    if not any(getattr(draft, name) for name in _MANDATE) or set(found) & set(_MANDATE):
        return {}
    missing = {name for name in _MANDATE if not getattr(draft, name)}
    if missing:
        text = say("A mandate needs its number and both days, else leave all three empty.")
        return {name: blocks(text) for name in missing}
    starts_on, ends_on = as_day(draft.mandate_from), as_day(draft.mandate_until)
    if starts_on is not None and ends_on is not None and ends_on < starts_on:
        return {"mandate_until": blocks(say("The mandate ends before it starts."))}
    return {}


def _payee(draft: ClientDraft) -> dict[str, Remark]:
    """Ask for all three parts of an account or none; account numbers hold digits only."""
    if not any(getattr(draft, name) for name in _PAYEE):
        return {}
    missing = {name for name in _PAYEE if not getattr(draft, name)}
    text = say("An account needs holder, bank and number, else leave all three empty.")
    found = {name: blocks(text) for name in missing}
    if draft.payee_number and not _digits(draft.payee_number):
        found["payee_number"] = blocks(
            say("An account number has digits only; compare it with the contract.")
        )
    return found


def _digits(text: str) -> str:
    """Return an account number without blanks and dashes, nothing when other signs are in it."""
    plain = "".join(unicodedata.normalize("NFKC", text).replace("-", "").split())
    return plain if plain.isascii() and plain.isdigit() else ""


def _percent(text: str) -> Decimal | None:
    """Return a percentage above 0 and up to 100, None for everything else."""
    try:
        value = Decimal(unicodedata.normalize("NFKC", text).rstrip("% "))
    except InvalidOperation:
        return None
    return value if value.is_finite() and 0 < value <= _HUNDRED else None
