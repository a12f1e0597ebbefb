"""The tables around agreements and money: wordings, waivers, limits, offers, scans, ledger, complaints."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, Numeric, String, UniqueConstraint

from casedesk.domain.cases import CaseStatus
from casedesk.domain.complaints import ComplaintKind, ComplaintStatus
from casedesk.domain.ledger import LedgerKind
from casedesk.domain.offers import OfferOption, OfferStatus
from casedesk.domain.operators import Role
from casedesk.domain.papers import PaperKind
from casedesk.domain.print_runs import JobStatus, RunStatus
from casedesk.domain.scans import ScanStatus
from casedesk.domain.waivers import WaiverStatus
from casedesk.storage.columns import BigId, ChoiceColumn, MomentColumn, MoneyColumn, ValueColumn
from casedesk.storage.table_parts import link, record, words


def _amounts() -> tuple[Column[object], ...]:
    """Declare one amount by component."""
    return tuple(
        Column(each, MoneyColumn, nullable=False) for each in ("principal", "interest", "penalty", "fees")
    )


wordings = record(
    "wordings",
    words("name", 40),
    Column("number", Integer, nullable=False),
    words("text"),
    words("sha256", 64),
    link("saved_by", "operators"),
    Column("saved_at", MomentColumn, nullable=False),
    words("note"),
    words("base_sha256", 64),
    Column("is_withdrawn", Boolean, nullable=False),
    Column("withdrawn_at", MomentColumn),
    UniqueConstraint("name", "number"),
)

waiver_requests = record(
    "waiver_requests",
    Column("request_no", String(40), nullable=False, unique=True),
    link("case_id", "cases"),
    *_amounts(),
    words("reason"),
    link("asked_by", "operators"),
    Column("asked_at", MomentColumn, nullable=False),
    Column("status", ChoiceColumn(WaiverStatus), nullable=False, index=True),
    words("approval_no", 80),
    Column("approved_on", Date),
    words("approver", 100),
    Column("valid_until", Date),
    words("evidence_sha256", 64),
    link("decided_by", "operators", optional=True),
    Column("decided_at", MomentColumn),
    words("note"),
)

term_policies = record(
    "term_policies",
    Column("role", ChoiceColumn(Role)),
    link("client_id", "clients", optional=True),
    Column("most_waived", Numeric(7, 4)),
    Column("waives_principal", Boolean, nullable=False),
    Column("most_months", Integer),
    Column("least_down", Numeric(7, 4)),
    Column("least_instalment", MoneyColumn),
    words("note"),
)

lending_rates = record(
    "lending_rates",
    Column("valid_from", Date, nullable=False, unique=True),
    Column("percent", Numeric(7, 4), nullable=False),
    words("note"),
)

means = record(
    "means",
    link("case_id", "cases"),
    link("person_id", "people"),
    Column("stated_on", Date, nullable=False),
    Column("income", MoneyColumn, nullable=False),
    Column("needs", MoneyColumn, nullable=False),
    Column("other_debts", MoneyColumn, nullable=False),
    Column("household", Integer, nullable=False),
    words("note"),
    link("taken_by", "operators"),
)

offer_sheets = record(
    "offer_sheets",
    Column("offer_no", String(40), nullable=False, unique=True),
    link("case_id", "cases"),
    Column("options", ValueColumn(tuple[OfferOption, ...]), nullable=False),
    Column("valid_until", Date, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("status", ChoiceColumn(OfferStatus), nullable=False, index=True),
    link("drafted_by", "operators"),
    link("approved_by", "operators", optional=True),
    Column("approved_at", MomentColumn),
    Column("chosen", Integer),
    Column("agreement_id", BigId),
    words("note"),
)

scan_stacks = record(
    "scan_stacks",
    Column("stack_no", String(40), nullable=False, unique=True),
    words("source", 260),
    Column("read_at", MomentColumn, nullable=False),
    link("read_by", "operators"),
    Column("pages", Integer, nullable=False),
    Column("filed", Integer, nullable=False),
    Column("waiting", Integer, nullable=False),
)

scan_pages = record(
    "scan_pages",
    link("stack_id", "scan_stacks"),
    words("file_name", 260),
    Column("page_in_file", Integer, nullable=False),
    Column("source_sha256", String(64), nullable=False, index=True),
    words("image_sha256", 64),
    Column("status", ChoiceColumn(ScanStatus), nullable=False, index=True),
    words("payload", 400),
    link("paper_id", "papers", optional=True),
    Column("page_no", Integer),
    Column("turned", Integer, nullable=False),
    link("filed_by", "operators", optional=True),
    Column("filed_at", MomentColumn),
    words("note"),
)

ledger_entries = record(
    "ledger_entries",
    Column("case_id", BigId, nullable=False),
    Column("kind", ChoiceColumn(LedgerKind), nullable=False),
    Column("counts_from", Date, nullable=False),
    Column("recorded_at", MomentColumn, nullable=False),
    *_amounts(),
    Column("payment_id", BigId),
    Column("agreement_id", BigId),
    Column("placement_id", BigId, index=True),
    words("note"),
    Index(None, "case_id", "recorded_at"),
)
"""Whole lists write here at once, so that the keys are told and not checked by the database."""

complaints = record(
    "complaints",
    Column("complaint_no", String(40), nullable=False, unique=True),
    link("case_id", "cases"),
    Column("kind", ChoiceColumn(ComplaintKind), nullable=False),
    words("text"),
    Column("received_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    link("taken_by", "operators"),
    Column("taken_at", MomentColumn, nullable=False),
    words("channel", 60),
    link("assigned_to", "operators", optional=True),
    Column("status", ChoiceColumn(ComplaintStatus), nullable=False),
    words("answer"),
    Column("answered_on", Date),
    link("closed_by", "operators", optional=True),
    Column("closed_at", MomentColumn),
    Column("case_was", ChoiceColumn(CaseStatus)),
    Column("flag_id", BigId),
    Index(None, "status", "due_on"),
)

commission_rates = record(
    "commission_rates",
    link("client_id", "clients"),
    Column("valid_from", Date, nullable=False),
    Column("percent", Numeric(7, 4), nullable=False),
    words("bucket", 16),
    words("note"),
    UniqueConstraint("client_id", "valid_from", "bucket"),
)

client_statements = record(
    "client_statements",
    Column("statement_no", String(40), nullable=False, unique=True),
    link("client_id", "clients"),
    Column("first_on", Date, nullable=False),
    Column("last_on", Date, nullable=False),
    Column("received", MoneyColumn, nullable=False),
    Column("commission", MoneyColumn, nullable=False),
    Column("payments", Integer, nullable=False),
    link("made_by", "operators"),
    Column("made_at", MomentColumn, nullable=False),
    words("file_sha256", 64),
)

statement_lines = record(
    "statement_lines",
    link("statement_id", "client_statements"),
    Column("payment_id", BigId, nullable=False, unique=True),
    Column("amount", MoneyColumn, nullable=False),
    words("bucket", 16),
    Column("percent", Numeric(7, 4)),
    Column("commission", MoneyColumn, nullable=False),
)

print_runs = record(
    "print_runs",
    Column("run_no", String(40), nullable=False, unique=True),
    link("made_by", "operators"),
    Column("made_at", MomentColumn, nullable=False),
    words("target", 260),
    words("reason"),
    Column("copies", Integer, nullable=False),
    words("language", 8),
    Column("status", ChoiceColumn(RunStatus), nullable=False),
)

run_jobs = record(
    "run_jobs",
    link("run_id", "print_runs"),
    Column("position", Integer, nullable=False),
    Column("kind", ChoiceColumn(PaperKind), nullable=False),
    words("subject", 60),
    Column("target_id", BigId, nullable=False),
    Column("status", ChoiceColumn(JobStatus), nullable=False),
    words("file_sha256", 64),
    Column("done_at", MomentColumn),
    words("problem"),
)
