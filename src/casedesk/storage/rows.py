"""The office's tables; ``migrations/`` builds the same ones step by step."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from casedesk.domain.agreement_parts import ProofLine, TermsRelease
from casedesk.domain.agreements import AgreementStatus, Terms
from casedesk.domain.allocation import Part
from casedesk.domain.appointments import Appointment
from casedesk.domain.cases import CaseStatus, FlagKind, StepKind
from casedesk.domain.clients import ClientKind
from casedesk.domain.compliance import Severity, Verdict
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
from casedesk.domain.placements import PlacementStatus
from casedesk.domain.schedules import Instalment
from casedesk.domain.visits import Consent, VisitPurpose, VisitRecord, VisitStatus
from casedesk.domain.witnesses import RecordCheck
from casedesk.storage import (  # noqa: F401 - they lie in the same metadata
    agreement_rows,
    intake_rows,
    list_rows,
    paper_rows,
    road_rows,
)
from casedesk.storage.columns import BigId, ChoiceColumn, MomentColumn, MoneyColumn, ValueColumn
from casedesk.storage.table_parts import link, metadata, origin, record, words

__all__ = ["metadata"]

offices = record(
    "offices",
    words("name", 200),
    words("credit_code", 18),
    words("address"),
    words("hotline", 40),
    words("zone_name", 64),
    words("calendar_region", 16),
    words("rule_pack", 32),
    Column("is_practice", Boolean, nullable=False),
    Column("idle_minutes", Integer, nullable=False),
    Column("masks_identity", Boolean, nullable=False),
)

operators = record(
    "operators",
    words("name", 100),
    Column("badge_no", String(40), nullable=False, unique=True),
    Column("role", ChoiceColumn(Role), nullable=False),
    words("phone", 40),
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

clients = record(
    "clients",
    Column("name", String(200), nullable=False, unique=True),
    words("short_name", 60),
    Column("kind", ChoiceColumn(ClientKind), nullable=False),
    words("credit_code", 18),
    words("address"),
    words("hotline", 40),
    Column("mandate_no", String(80)),
    Column("mandate_starts_on", Date),
    Column("mandate_ends_on", Date),
    Column("payee_holder", String(200)),
    Column("payee_bank", String(200)),
    Column("payee_number", String(40)),
    Column("cap_annual", Numeric(7, 4)),
    words("mandate_fields"),
    Column("is_capped_by_lpr", Boolean, nullable=False),
    Column("day_count", Integer, nullable=False),
    Column("contract_order", ValueColumn(tuple[Part, ...]), nullable=False),
)

placements = record(
    "placements",
    link("client_id", "clients"),
    Column("number", String(60), nullable=False, unique=True),
    Column("received_at", MomentColumn, nullable=False),
    words("file_name", 260),
    words("file_sha256", 64),
    Column("assigned_on", Date),
    Column("recall_on", Date),
    Column("rows_read", Integer, nullable=False),
    Column("rows_taken", Integer, nullable=False),
    Column("rows_rejected", Integer, nullable=False),
    Column("rows_changed", Integer, nullable=False),
    Column("rows_unchanged", Integer, nullable=False),
    Column("rows_missing", Integer, nullable=False),
    Column("profile_id", BigId),
    Column("taken_by", BigId),
    Column("status", ChoiceColumn(PlacementStatus), nullable=False),
    Column("resume_on", Date),
    words("note"),
    words("journal_sha256", 64),
)

people = record(
    "people",
    words("name", 100),
    Column("document_kind", ChoiceColumn(DocumentKind), nullable=False),
    Column("document_no", String(40), nullable=False, index=True),
    Column("sex", ChoiceColumn(Sex)),
    Column("born_on", Date),
    words("employer", 200),
    *origin(),
    Column("merged_into", BigId, index=True),
    Column("name_key", String(120), nullable=False, index=True),
)

phones = record(
    "phones",
    link("person_id", "people"),
    Column("number", String(40), nullable=False, index=True),
    Column("kind", ChoiceColumn(PhoneKind), nullable=False),
    Column("status", ChoiceColumn(Reachability), nullable=False),
    Column("source", ChoiceColumn(LawfulSource)),
    Column("verified_on", Date),
    words("verified_by", 100),
    words("note"),
    *origin(),
)

addresses = record(
    "addresses",
    link("person_id", "people"),
    words("text"),
    Column("kind", ChoiceColumn(AddressKind), nullable=False),
    words("district", 60),
    Column("status", ChoiceColumn(Reachability), nullable=False),
    Column("source", ChoiceColumn(LawfulSource)),
    Column("verified_on", Date),
    words("verified_by", 100),
    words("note"),
    Column("latitude_e6", Integer),
    Column("longitude_e6", Integer),
    *origin(),
    Index(None, "district", "person_id"),
)

cases = record(
    "cases",
    Column("case_no", String(60), nullable=False, index=True),
    link("client_id", "clients"),
    Column("placement_id", BigId, ForeignKey("placements.id"), nullable=False),
    link("debtor_id", "people"),
    Column("product", ChoiceColumn(ProductKind), nullable=False),
    words("product_name", 60),
    Column("contract_no", String(60), nullable=False, index=True),
    Column("principal", MoneyColumn, nullable=False),
    Column("interest", MoneyColumn, nullable=False),
    Column("penalty", MoneyColumn, nullable=False),
    Column("fees", MoneyColumn, nullable=False),
    Column("balance", MoneyColumn, nullable=False, index=True),
    Column("as_of", Date, nullable=False),
    Column("assigned_amount", MoneyColumn, nullable=False),
    Column("overdue_on", Date),
    Column("lent_amount", MoneyColumn),
    Column("lent_on", Date),
    words("card_no", 40),
    Column("client_dpd", Integer),
    words("client_bucket", 16),
    Column("status", ChoiceColumn(CaseStatus), nullable=False),
    Column("operator_id", BigId, ForeignKey("operators.id")),
    Column("assigned_on", Date),
    Column("recall_on", Date),
    Column("next_kind", ChoiceColumn(StepKind)),
    Column("next_due_on", Date, index=True),
    Column("next_note", Text),
    words("preference"),
    words("note"),
    Column("last_contact_at", MomentColumn, index=True),
    Column("source_row", Integer),
    Column("past_due_from", Date),
    Column("limitation_from", Date),
    UniqueConstraint("client_id", "case_no"),
    Index(None, "placement_id", "status", "balance"),
    Index(None, "status", "next_due_on", "balance"),
    Index(None, "operator_id", "status", "balance"),
    *(Index(None, each, "status", "balance") for each in ("past_due_from", "limitation_from", "recall_on")),
)

parties = record(
    "parties",
    link("case_id", "cases"),
    link("person_id", "people"),
    Column("relation", ChoiceColumn(Relation), nullable=False),
    Column("is_contact_stopped", Boolean, nullable=False),
    words("note"),
    *origin(),
    UniqueConstraint("case_id", "person_id"),
)

flags = record(
    "flags",
    link("case_id", "cases"),
    Column("kind", ChoiceColumn(FlagKind), nullable=False),
    words("note"),
    Column("raised_on", Date, nullable=False),
    Column("cleared_on", Date),
    Column("until_on", Date),
)

contact_attempts = record(
    "contact_attempts",
    link("case_id", "cases"),
    Column("person_id", BigId, ForeignKey("people.id"), nullable=False),
    Column("channel", ChoiceColumn(Channel), nullable=False),
    Column("direction", ChoiceColumn(Direction), nullable=False),
    Column("result", ChoiceColumn(ContactResult), nullable=False),
    Column("at", MomentColumn, nullable=False),
    link("operator_id", "operators"),
    Column("minutes", Integer, nullable=False),
    link("phone_id", "phones", optional=True),
    words("note"),
    words("recording_ref", 100),
    words("script", 40),
    Column("was_debt_disclosed", Boolean, nullable=False),
    words("incident"),
    Column("verdict", ValueColumn(Verdict)),
    Index(None, "person_id", "at"),
)

visits = record(
    "visits",
    Column("visit_no", String(40), nullable=False, unique=True),
    link("case_id", "cases"),
    link("person_id", "people"),
    link("address_id", "addresses"),
    Column("purpose", ChoiceColumn(VisitPurpose), nullable=False),
    Column("starts_at", MomentColumn, nullable=False, index=True),
    Column("minutes", Integer, nullable=False),
    Column("crew", ValueColumn(tuple[int, ...]), nullable=False),
    Column("status", ChoiceColumn(VisitStatus), nullable=False, index=True),
    Column("consent", ValueColumn(Consent)),
    link("workplace_approved_by", "operators", optional=True),
    words("note"),
    Column("verdict", ValueColumn(Verdict)),
    Column("record", ValueColumn(VisitRecord)),
    words("called_off_reason"),
    Column("appointments", ValueColumn(tuple[Appointment, ...]), nullable=False),
    Column("request_id", BigId, index=True),
    Column("is_pinned", Boolean, nullable=False),
    Column("checked", ValueColumn(RecordCheck)),
    Column("severity", ChoiceColumn(Severity)),
    Column("counted_at", MomentColumn, index=True),
    Column("counted_minutes", Integer),
    Column("counted_crew", ValueColumn(tuple[int, ...])),
    Index(None, "starts_at", "status", "severity", "crew"),
)

promises = record(
    "promises",
    link("case_id", "cases"),
    Column("amount", MoneyColumn, nullable=False),
    Column("due_on", Date, nullable=False, index=True),
    Column("made_at", MomentColumn, nullable=False),
    link("operator_id", "operators"),
    link("visit_id", "visits", optional=True),
)

agreements = record(
    "agreements",
    Column("agreement_no", String(40), nullable=False, unique=True),
    link("case_id", "cases"),
    Column("terms", ValueColumn(Terms), nullable=False),
    Column("schedule", ValueColumn(tuple[Instalment, ...]), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("status", ChoiceColumn(AgreementStatus), nullable=False, index=True),
    link("drafted_by", "operators"),
    link("approved_by", "operators", optional=True),
    Column("approved_at", MomentColumn),
    Column("signed_on", Date),
    words("note"),
    Column("replaces_id", BigId, index=True),
    Column("offer_id", BigId),
    Column("releases", ValueColumn(tuple[TermsRelease, ...]), nullable=False),
    Column("proof", ValueColumn(tuple[ProofLine, ...]), nullable=False),
    Column("signers", ValueColumn(tuple[str, ...]), nullable=False),
    Column("broken_on", Date),
    Column("noticed_on", Date),
    Column("accelerated_on", Date),
    Column("grace_until", Date),
    Column("checked_at", MomentColumn),
    Column("checked_by", BigId),
    Column("basis_changed_on", Date),
    words("basis_note"),
)

payments = record(
    "payments",
    link("case_id", "cases"),
    Column("amount", MoneyColumn, nullable=False),
    Column("paid_on", Date, nullable=False, index=True),
    Column("channel", ChoiceColumn(PaymentChannel), nullable=False),
    words("payer", 100),
    words("voucher_no", 80),
    Column("status", ChoiceColumn(PaymentStatus), nullable=False),
    Column("applied_principal", MoneyColumn),
    Column("applied_interest", MoneyColumn),
    Column("applied_penalty", MoneyColumn),
    Column("applied_fees", MoneyColumn),
    Column("left_over", MoneyColumn),
    link("reverses_id", "payments", optional=True),
    link("recorded_by", "operators"),
    words("note"),
    Column("corrects_id", BigId),
    words("voucher_sha256", 64),
    Column("confirmed_by", BigId),
    Column("confirmed_at", MomentColumn),
    words("receipt_no", 40),
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
