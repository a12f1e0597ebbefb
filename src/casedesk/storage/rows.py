"""The office's tables; ``migrations/`` builds the same ones step by step."""

from collections.abc import Iterable

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from casedesk.domain.agreements import AgreementStatus, PaperKind, Terms
from casedesk.domain.cases import CaseStatus, FlagKind, StepKind
from casedesk.domain.clients import ClientKind
from casedesk.domain.compliance import Verdict
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.debts import ProductKind
from casedesk.domain.operators import Credentials, Role
from casedesk.domain.payments import PaymentChannel, PaymentStatus
from casedesk.domain.people import (
    AddressKind,
    DocumentKind,
    LawfulSource,
    PhoneKind,
    Reachability,
    Relation,
    Sex,
)
from casedesk.domain.schedules import Instalment
from casedesk.domain.visits import Consent, VisitPurpose, VisitRecord, VisitStatus
from casedesk.storage.columns import BigId, ChoiceColumn, MomentColumn, MoneyColumn, ValueColumn

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    },
)


def _record(name: str, *rest: Column[object] | Index | UniqueConstraint) -> Table:
    """Declare a table of records: a key, an optimistic version and the rest."""
    keys: Iterable[Column[object]] = (
        Column("id", BigId, primary_key=True, autoincrement=True),
        Column("version", Integer, nullable=False),
    )
    return Table(name, metadata, *keys, *rest)


def _link(column: str, target: str, *, optional: bool = False) -> Column[object]:
    return Column(column, BigId, ForeignKey(f"{target}.id"), nullable=optional, index=True)


def _text(column: str, length: int | None = None) -> Column[object]:
    return Column(column, String(length) if length else Text, nullable=False)


offices = _record(
    "offices",
    _text("name", 200),
    _text("credit_code", 18),
    _text("address"),
    _text("hotline", 40),
    _text("zone_name", 64),
    _text("calendar_region", 16),
    _text("rule_pack", 32),
    Column("is_practice", Boolean, nullable=False),
    Column("idle_minutes", Integer, nullable=False),
)

operators = _record(
    "operators",
    _text("name", 100),
    Column("badge_no", String(40), nullable=False, unique=True),
    Column("role", ChoiceColumn(Role), nullable=False),
    _text("phone", 40),
    Column("credentials", ValueColumn(Credentials), nullable=False),
    Column("is_active", Boolean, nullable=False),
)

sign_ins = Table(
    "sign_ins",
    metadata,
    Column("operator_id", BigId, ForeignKey("operators.id"), primary_key=True),
    Column("password_hash", Text, nullable=False),
    Column("failures", Text, nullable=False),
    Column("last_at", MomentColumn),
)

clients = _record(
    "clients",
    Column("name", String(200), nullable=False, unique=True),
    _text("short_name", 60),
    Column("kind", ChoiceColumn(ClientKind), nullable=False),
    _text("credit_code", 18),
    _text("address"),
    _text("hotline", 40),
    Column("mandate_no", String(80)),
    Column("mandate_starts_on", Date),
    Column("mandate_ends_on", Date),
    Column("payee_holder", String(200)),
    Column("payee_bank", String(200)),
    Column("payee_number", String(40)),
    Column("cap_annual", Numeric(7, 4)),
)

import_profiles = _record(
    "import_profiles",
    _link("client_id", "clients"),
    _text("name", 100),
    _text("mapping"),
)

placements = _record(
    "placements",
    _link("client_id", "clients"),
    Column("number", String(60), nullable=False, unique=True),
    Column("received_at", MomentColumn, nullable=False),
    _text("file_name", 260),
    _text("file_sha256", 64),
    Column("assigned_on", Date),
    Column("recall_on", Date),
    Column("rows_read", Integer, nullable=False),
    Column("rows_taken", Integer, nullable=False),
    Column("rows_rejected", Integer, nullable=False),
)

people = _record(
    "people",
    Column("name", String(100), nullable=False, index=True),
    Column("document_kind", ChoiceColumn(DocumentKind), nullable=False),
    Column("document_no", String(40), nullable=False, index=True),
    Column("sex", ChoiceColumn(Sex)),
    Column("born_on", Date),
    _text("employer", 200),
)

phones = _record(
    "phones",
    _link("person_id", "people"),
    Column("number", String(40), nullable=False, index=True),
    Column("kind", ChoiceColumn(PhoneKind), nullable=False),
    Column("status", ChoiceColumn(Reachability), nullable=False),
    Column("source", ChoiceColumn(LawfulSource)),
    Column("verified_on", Date),
    _text("verified_by", 100),
    _text("note"),
)

addresses = _record(
    "addresses",
    _link("person_id", "people"),
    _text("text"),
    Column("kind", ChoiceColumn(AddressKind), nullable=False),
    _text("district", 60),
    Column("status", ChoiceColumn(Reachability), nullable=False),
    Column("source", ChoiceColumn(LawfulSource)),
    Column("verified_on", Date),
    _text("verified_by", 100),
    _text("note"),
    Index(None, "district", "person_id"),
)

cases = _record(
    "cases",
    Column("case_no", String(60), nullable=False, index=True),
    _link("client_id", "clients"),
    _link("placement_id", "placements"),
    _link("debtor_id", "people"),
    Column("product", ChoiceColumn(ProductKind), nullable=False),
    _text("product_name", 60),
    Column("contract_no", String(60), nullable=False, index=True),
    Column("principal", MoneyColumn, nullable=False),
    Column("interest", MoneyColumn, nullable=False),
    Column("penalty", MoneyColumn, nullable=False),
    Column("fees", MoneyColumn, nullable=False),
    Column("balance", MoneyColumn, nullable=False, index=True),
    Column("as_of", Date, nullable=False),
    Column("assigned_amount", MoneyColumn, nullable=False),
    Column("overdue_on", Date, index=True),
    Column("lent_amount", MoneyColumn),
    Column("lent_on", Date),
    _text("card_no", 40),
    Column("client_dpd", Integer),
    _text("client_bucket", 16),
    Column("status", ChoiceColumn(CaseStatus), nullable=False),
    Column("operator_id", BigId, ForeignKey("operators.id")),
    Column("assigned_on", Date),
    Column("recall_on", Date, index=True),
    Column("next_kind", ChoiceColumn(StepKind)),
    Column("next_due_on", Date, index=True),
    Column("next_note", Text),
    _text("preference"),
    _text("note"),
    Column("last_contact_at", MomentColumn, index=True),
    UniqueConstraint("client_id", "case_no"),
    Index(None, "status", "next_due_on", "balance"),
    Index(None, "operator_id", "status", "balance"),
)

parties = _record(
    "parties",
    _link("case_id", "cases"),
    _link("person_id", "people"),
    Column("relation", ChoiceColumn(Relation), nullable=False),
    Column("is_contact_stopped", Boolean, nullable=False),
    _text("note"),
    UniqueConstraint("case_id", "person_id"),
)

flags = _record(
    "flags",
    _link("case_id", "cases"),
    Column("kind", ChoiceColumn(FlagKind), nullable=False),
    _text("note"),
    Column("raised_on", Date, nullable=False),
    Column("cleared_on", Date),
)

contact_attempts = _record(
    "contact_attempts",
    _link("case_id", "cases"),
    _link("person_id", "people"),
    Column("channel", ChoiceColumn(Channel), nullable=False),
    Column("direction", ChoiceColumn(Direction), nullable=False),
    Column("result", ChoiceColumn(ContactResult), nullable=False),
    Column("at", MomentColumn, nullable=False),
    _link("operator_id", "operators"),
    Column("minutes", Integer, nullable=False),
    _link("phone_id", "phones", optional=True),
    _text("note"),
    _text("recording_ref", 100),
)

visits = _record(
    "visits",
    Column("visit_no", String(40), nullable=False, unique=True),
    _link("case_id", "cases"),
    _link("person_id", "people"),
    _link("address_id", "addresses"),
    Column("purpose", ChoiceColumn(VisitPurpose), nullable=False),
    Column("starts_at", MomentColumn, nullable=False, index=True),
    Column("minutes", Integer, nullable=False),
    Column("crew", ValueColumn(tuple[int, ...]), nullable=False),
    Column("status", ChoiceColumn(VisitStatus), nullable=False, index=True),
    Column("consent", ValueColumn(Consent)),
    _link("workplace_approved_by", "operators", optional=True),
    _text("note"),
    Column("verdict", ValueColumn(Verdict)),
    Column("record", ValueColumn(VisitRecord)),
    _text("called_off_reason"),
)

promises = _record(
    "promises",
    _link("case_id", "cases"),
    Column("amount", MoneyColumn, nullable=False),
    Column("due_on", Date, nullable=False, index=True),
    Column("made_at", MomentColumn, nullable=False),
    _link("operator_id", "operators"),
    _link("visit_id", "visits", optional=True),
)

agreements = _record(
    "agreements",
    Column("agreement_no", String(40), nullable=False, unique=True),
    _link("case_id", "cases"),
    Column("terms", ValueColumn(Terms), nullable=False),
    Column("schedule", ValueColumn(tuple[Instalment, ...]), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("status", ChoiceColumn(AgreementStatus), nullable=False, index=True),
    _link("drafted_by", "operators"),
    _link("approved_by", "operators", optional=True),
    Column("approved_at", MomentColumn),
    Column("signed_on", Date),
    _text("note"),
)

payments = _record(
    "payments",
    _link("case_id", "cases"),
    Column("amount", MoneyColumn, nullable=False),
    Column("paid_on", Date, nullable=False, index=True),
    Column("channel", ChoiceColumn(PaymentChannel), nullable=False),
    _text("payer", 100),
    _text("voucher_no", 80),
    Column("status", ChoiceColumn(PaymentStatus), nullable=False),
    Column("applied_principal", MoneyColumn),
    Column("applied_interest", MoneyColumn),
    Column("applied_penalty", MoneyColumn),
    Column("applied_fees", MoneyColumn),
    Column("left_over", MoneyColumn),
    _link("reverses_id", "payments", optional=True),
    _link("recorded_by", "operators"),
    _text("note"),
)

files = Table(
    "files",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("media_type", String(100), nullable=False),
    Column("size", Integer, nullable=False),
    Column("added_at", MomentColumn, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

papers = _record(
    "papers",
    Column("kind", ChoiceColumn(PaperKind), nullable=False),
    Column("subject", String(60), nullable=False, index=True),
    _link("case_id", "cases", optional=True),
    Column("copy_no", Integer, nullable=False),
    Column("copies", Integer, nullable=False),
    Column("file_sha256", String(64), ForeignKey("files.sha256"), nullable=False),
    Column("seal_seq", BigId, nullable=False),
    _text("seal", 64),
    Column("printed_at", MomentColumn, nullable=False),
    _link("printed_by", "operators"),
    _text("reason"),
)

counters = Table(
    "counters",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("last", Integer, nullable=False),
)

audit_entries = Table(
    "audit_entries",
    metadata,
    Column("seq", BigId, primary_key=True, autoincrement=False),
    Column("at", MomentColumn, nullable=False, index=True),
    Column("action", String(60), nullable=False, index=True),
    Column("operator", String(100), nullable=False),
    Column("desk", String(100), nullable=False),
    Column("subject", String(100), nullable=False, index=True),
    Column("case_id", BigId, index=True),
    Column("body", Text, nullable=False),
    Column("seal", String(64), nullable=False),
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigId, nullable=False),
    Column("seal", String(64), nullable=False),
)
