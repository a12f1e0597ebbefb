"""The tables of intake: how files are read, what they said, what they changed, and money that waits."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String

from casedesk.domain.payment_files import LineStatus
from casedesk.domain.payments import PaymentChannel
from casedesk.domain.reconciliation import KeptDecision
from casedesk.storage.columns import BigId, ChoiceColumn, MomentColumn, MoneyColumn
from casedesk.storage.table_parts import link, record, words

import_profiles = record(
    "import_profiles",
    link("client_id", "clients"),
    words("name", 100),
    Column("revision", Integer, nullable=False),
    words("mapping"),
    Index(None, "client_id", "name", "revision", unique=True),
)

client_rows = record(
    "client_rows",
    Column("case_id", BigId, ForeignKey("cases.id"), nullable=False, unique=True),
    link("placement_id", "placements"),
    Column("source_row", Integer, nullable=False),
    words("said"),
)

import_changes = record(
    "import_changes",
    link("placement_id", "placements"),
    link("case_id", "cases", optional=True),
    words("noun", 20),
    Column("record_id", BigId, nullable=False),
    Column("version_after", Integer, nullable=False),
    words("before"),
)

kept_values = record(
    "kept_values",
    link("case_id", "cases"),
    words("noun", 20),
    Column("record_id", BigId, nullable=False),
    words("field", 40),
    words("value"),
    link("placement_id", "placements"),
    Column("source_row", Integer, nullable=False),
    Column("decision", ChoiceColumn(KeptDecision), nullable=False),
)

payment_files = record(
    "payment_files",
    link("client_id", "clients", optional=True),
    Column("number", String(60), nullable=False, unique=True),
    Column("received_at", MomentColumn, nullable=False),
    words("file_name", 260),
    Column("file_sha256", String(64), nullable=False, index=True),
    link("taken_by", "operators"),
    Column("channel", ChoiceColumn(PaymentChannel), nullable=False),
    words("note"),
)

payment_lines = record(
    "payment_lines",
    link("file_id", "payment_files"),
    Column("source_row", Integer, nullable=False),
    Column("paid_on", Date, nullable=False),
    Column("amount", MoneyColumn, nullable=False),
    words("payer", 100),
    words("case_no", 60),
    words("contract_no", 60),
    words("account_no", 40),
    words("voucher_no", 80),
    words("note"),
    Column("status", ChoiceColumn(LineStatus), nullable=False, index=True),
    link("case_id", "cases", optional=True),
    link("payment_id", "payments", optional=True),
    words("reason"),
    Index(None, "voucher_no", "paid_on"),
)
