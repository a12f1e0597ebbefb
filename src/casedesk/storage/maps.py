"""Which value lies in which table, under which names, and what of it is masked in the log."""

from casedesk.domain.agreements import Agreement, Paper
from casedesk.domain.cases import Case, Flag, Placement
from casedesk.domain.clients import Client
from casedesk.domain.contacts import ContactAttempt, Promise
from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator
from casedesk.domain.payments import Payment
from casedesk.domain.people import Address, Party, Person, Phone
from casedesk.domain.visits import Visit
from casedesk.storage import rows
from casedesk.storage.mapping import RowMap

_DEBT = (
    "product", "product_name", "contract_no", "as_of", "assigned_amount", "overdue_on", "lent_amount",
    "lent_on", "card_no", "client_dpd", "client_bucket",
)  # fmt: skip

OFFICE = RowMap(Office, rows.offices, {}, "office", "name")
OPERATOR = RowMap(Operator, rows.operators, {}, "operator", "badge_no", ("phone",))
CLIENT = RowMap(
    Client,
    rows.clients,
    {
        "mandate_no": "mandate.contract_no",
        "mandate_starts_on": "mandate.starts_on",
        "mandate_ends_on": "mandate.ends_on",
        "payee_holder": "payee.holder",
        "payee_bank": "payee.bank",
        "payee_number": "payee.number",
    },
    "client",
    "short_name",
    ("payee_number",),
)
PLACEMENT = RowMap(Placement, rows.placements, {}, "placement", "number")
PERSON = RowMap(Person, rows.people, {}, "person", masked=("name", "document_no", "employer", "born_on"))
PHONE = RowMap(Phone, rows.phones, {}, "phone", masked=("number",))
ADDRESS = RowMap(Address, rows.addresses, {}, "address", masked=("text",))
PARTY = RowMap(Party, rows.parties, {}, "party")
CASE = RowMap(
    Case,
    rows.cases,
    {
        **{name: f"debt.{name}" for name in _DEBT},
        **{name: f"debt.owed.{name}" for name in ("principal", "interest", "penalty", "fees")},
        "next_kind": "next_step.kind",
        "next_due_on": "next_step.due_on",
        "next_note": "next_step.note",
    },
    "case",
    "case_no",
    ("card_no",),
    sums={"balance": "debt.balance"},
)
FLAG = RowMap(Flag, rows.flags, {}, "flag")
CONTACT = RowMap(ContactAttempt, rows.contact_attempts, {}, "contact")
PROMISE = RowMap(Promise, rows.promises, {}, "promise")
VISIT = RowMap(Visit, rows.visits, {}, "visit", "visit_no")
AGREEMENT = RowMap(Agreement, rows.agreements, {}, "agreement", "agreement_no")
PAYMENT = RowMap(
    Payment,
    rows.payments,
    {f"applied_{name}": f"applied.{name}" for name in ("principal", "interest", "penalty", "fees")},
    "payment",
    masked=("payer",),
)
PAPER = RowMap(Paper, rows.papers, {}, "paper")
