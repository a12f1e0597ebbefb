"""Lay the tables of agreements and money: wordings, waivers, limits, offers, scans, ledger, complaints."""

import json
from collections import defaultdict

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

COLUMNS = {
    "offices": (("masks_identity", sa.Boolean(), sa.false()),),
    "clients": (
        ("is_capped_by_lpr", sa.Boolean(), sa.false()),
        ("day_count", sa.Integer(), "360"),
        ("contract_order", sa.Text(), "[]"),
    ),
    "agreements": (
        ("replaces_id", BIG_ID, None),
        ("offer_id", BIG_ID, None),
        ("releases", sa.Text(), "[]"),
        ("proof", sa.Text(), "[]"),
        ("signers", sa.Text(), "[]"),
        ("broken_on", sa.Date(), None),
        ("noticed_on", sa.Date(), None),
        ("accelerated_on", sa.Date(), None),
        ("grace_until", sa.Date(), None),
        ("checked_at", sa.String(32), None),
        ("checked_by", BIG_ID, None),
        ("basis_changed_on", sa.Date(), None),
        ("basis_note", sa.Text(), ""),
    ),
    "payments": (
        ("corrects_id", BIG_ID, None),
        ("voucher_sha256", sa.String(length=64), ""),
        ("confirmed_by", BIG_ID, None),
        ("confirmed_at", sa.String(32), None),
        ("receipt_no", sa.String(length=40), ""),
    ),
    "papers": (
        ("revision", sa.Integer(), "0"),
        ("pages", sa.Integer(), "0"),
        ("text_digest", sa.String(length=64), ""),
        ("due_back_on", sa.Date(), None),
        ("answer", sa.String(32), None),
        ("answered_at", sa.String(32), None),
        ("answer_note", sa.Text(), ""),
        ("scanned_at", sa.String(32), None),
        ("checked_at", sa.String(32), None),
        ("checked_by", BIG_ID, None),
    ),
}
"""What every table gains: name, type, and the value of the rows that are there, None where it stays open."""


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        for name, kind, filled in columns:
            column = sa.Column(name, kind, nullable=filled is None, server_default=filled)
            op.add_column(table, column)
    op.create_index(op.f("ix_agreements_replaces_id"), "agreements", ["replaces_id"])
    for build in TABLES:
        build()
    _open_ledgers()


def downgrade() -> None:
    for build in reversed(TABLES):
        op.drop_table(build.__name__.removeprefix("_"))
    op.drop_index(op.f("ix_agreements_replaces_id"), table_name="agreements")
    for table, columns in COLUMNS.items():
        for name, _kind, _filled in columns:
            op.drop_column(table, name)


def _wordings() -> None:
    op.create_table(
        "wordings",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("saved_by", BIG_ID, nullable=False),
        sa.Column("saved_at", sa.String(32), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("base_sha256", sa.String(length=64), nullable=False),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        sa.Column("withdrawn_at", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(["saved_by"], ["operators.id"], name=op.f("fk_wordings_saved_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wordings")),
        sa.UniqueConstraint("name", "number", name=op.f("uq_wordings_name_number")),
    )
    op.create_index(op.f("ix_wordings_saved_by"), "wordings", ["saved_by"])


def _waiver_requests() -> None:
    op.create_table(
        "waiver_requests",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_no", sa.String(length=40), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("principal", sa.BigInteger(), nullable=False),
        sa.Column("interest", sa.BigInteger(), nullable=False),
        sa.Column("penalty", sa.BigInteger(), nullable=False),
        sa.Column("fees", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", BIG_ID, nullable=False),
        sa.Column("asked_at", sa.String(32), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("approval_no", sa.String(length=80), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("approver", sa.String(length=100), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("evidence_sha256", sa.String(length=64), nullable=False),
        sa.Column("decided_by", BIG_ID, nullable=True),
        sa.Column("decided_at", sa.String(32), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["asked_by"], ["operators.id"], name=op.f("fk_waiver_requests_asked_by")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_waiver_requests_case_id")),
        sa.ForeignKeyConstraint(["decided_by"], ["operators.id"], name=op.f("fk_waiver_requests_decided_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waiver_requests")),
        sa.UniqueConstraint("request_no", name=op.f("uq_waiver_requests_request_no")),
    )
    op.create_index(op.f("ix_waiver_requests_asked_by"), "waiver_requests", ["asked_by"])
    op.create_index(op.f("ix_waiver_requests_case_id"), "waiver_requests", ["case_id"])
    op.create_index(op.f("ix_waiver_requests_decided_by"), "waiver_requests", ["decided_by"])
    op.create_index(op.f("ix_waiver_requests_status"), "waiver_requests", ["status"])


def _term_policies() -> None:
    op.create_table(
        "term_policies",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(32), nullable=True),
        sa.Column("client_id", BIG_ID, nullable=True),
        sa.Column("most_waived", sa.Numeric(7, 4), nullable=True),
        sa.Column("waives_principal", sa.Boolean(), nullable=False),
        sa.Column("most_months", sa.Integer(), nullable=True),
        sa.Column("least_down", sa.Numeric(7, 4), nullable=True),
        sa.Column("least_instalment", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_term_policies_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_term_policies")),
    )
    op.create_index(op.f("ix_term_policies_client_id"), "term_policies", ["client_id"])


def _lending_rates() -> None:
    op.create_table(
        "lending_rates",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("percent", sa.Numeric(7, 4), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lending_rates")),
        sa.UniqueConstraint("valid_from", name=op.f("uq_lending_rates_valid_from")),
    )


def _means() -> None:
    op.create_table(
        "means",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("stated_on", sa.Date(), nullable=False),
        sa.Column("income", sa.BigInteger(), nullable=False),
        sa.Column("needs", sa.BigInteger(), nullable=False),
        sa.Column("other_debts", sa.BigInteger(), nullable=False),
        sa.Column("household", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("taken_by", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_means_case_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_means_person_id")),
        sa.ForeignKeyConstraint(["taken_by"], ["operators.id"], name=op.f("fk_means_taken_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_means")),
    )
    op.create_index(op.f("ix_means_case_id"), "means", ["case_id"])
    op.create_index(op.f("ix_means_person_id"), "means", ["person_id"])
    op.create_index(op.f("ix_means_taken_by"), "means", ["taken_by"])


def _offer_sheets() -> None:
    op.create_table(
        "offer_sheets",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("offer_no", sa.String(length=40), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("options", sa.Text(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("drafted_by", BIG_ID, nullable=False),
        sa.Column("approved_by", BIG_ID, nullable=True),
        sa.Column("approved_at", sa.String(32), nullable=True),
        sa.Column("chosen", sa.Integer(), nullable=True),
        sa.Column("agreement_id", BIG_ID, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["approved_by"], ["operators.id"], name=op.f("fk_offer_sheets_approved_by")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_offer_sheets_case_id")),
        sa.ForeignKeyConstraint(["drafted_by"], ["operators.id"], name=op.f("fk_offer_sheets_drafted_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer_sheets")),
        sa.UniqueConstraint("offer_no", name=op.f("uq_offer_sheets_offer_no")),
    )
    op.create_index(op.f("ix_offer_sheets_approved_by"), "offer_sheets", ["approved_by"])
    op.create_index(op.f("ix_offer_sheets_case_id"), "offer_sheets", ["case_id"])
    op.create_index(op.f("ix_offer_sheets_drafted_by"), "offer_sheets", ["drafted_by"])
    op.create_index(op.f("ix_offer_sheets_status"), "offer_sheets", ["status"])


def _scan_stacks() -> None:
    op.create_table(
        "scan_stacks",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("stack_no", sa.String(length=40), nullable=False),
        sa.Column("source", sa.String(length=260), nullable=False),
        sa.Column("read_at", sa.String(32), nullable=False),
        sa.Column("read_by", BIG_ID, nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("filed", sa.Integer(), nullable=False),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["read_by"], ["operators.id"], name=op.f("fk_scan_stacks_read_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan_stacks")),
        sa.UniqueConstraint("stack_no", name=op.f("uq_scan_stacks_stack_no")),
    )
    op.create_index(op.f("ix_scan_stacks_read_by"), "scan_stacks", ["read_by"])


def _scan_pages() -> None:
    op.create_table(
        "scan_pages",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("stack_id", BIG_ID, nullable=False),
        sa.Column("file_name", sa.String(length=260), nullable=False),
        sa.Column("page_in_file", sa.Integer(), nullable=False),
        sa.Column("source_sha256", sa.String(length=64), nullable=False),
        sa.Column("image_sha256", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("payload", sa.String(length=400), nullable=False),
        sa.Column("paper_id", BIG_ID, nullable=True),
        sa.Column("page_no", sa.Integer(), nullable=True),
        sa.Column("turned", sa.Integer(), nullable=False),
        sa.Column("filed_by", BIG_ID, nullable=True),
        sa.Column("filed_at", sa.String(32), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["filed_by"], ["operators.id"], name=op.f("fk_scan_pages_filed_by")),
        sa.ForeignKeyConstraint(["paper_id"], ["papers.id"], name=op.f("fk_scan_pages_paper_id")),
        sa.ForeignKeyConstraint(["stack_id"], ["scan_stacks.id"], name=op.f("fk_scan_pages_stack_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan_pages")),
    )
    op.create_index(op.f("ix_scan_pages_filed_by"), "scan_pages", ["filed_by"])
    op.create_index(op.f("ix_scan_pages_paper_id"), "scan_pages", ["paper_id"])
    op.create_index(op.f("ix_scan_pages_source_sha256"), "scan_pages", ["source_sha256"])
    op.create_index(op.f("ix_scan_pages_stack_id"), "scan_pages", ["stack_id"])
    op.create_index(op.f("ix_scan_pages_status"), "scan_pages", ["status"])


def _ledger_entries() -> None:
    op.create_table(
        "ledger_entries",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("counts_from", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.Column("principal", sa.BigInteger(), nullable=False),
        sa.Column("interest", sa.BigInteger(), nullable=False),
        sa.Column("penalty", sa.BigInteger(), nullable=False),
        sa.Column("fees", sa.BigInteger(), nullable=False),
        sa.Column("payment_id", BIG_ID, nullable=True),
        sa.Column("agreement_id", BIG_ID, nullable=True),
        sa.Column("placement_id", BIG_ID, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_entries")),
    )
    op.create_index(
        op.f("ix_ledger_entries_case_id_recorded_at"), "ledger_entries", ["case_id", "recorded_at"]
    )
    op.create_index(op.f("ix_ledger_entries_placement_id"), "ledger_entries", ["placement_id"])


def _complaints() -> None:
    op.create_table(
        "complaints",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("complaint_no", sa.String(length=40), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("taken_by", BIG_ID, nullable=False),
        sa.Column("taken_at", sa.String(32), nullable=False),
        sa.Column("channel", sa.String(length=60), nullable=False),
        sa.Column("assigned_to", BIG_ID, nullable=True),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("closed_by", BIG_ID, nullable=True),
        sa.Column("closed_at", sa.String(32), nullable=True),
        sa.Column("case_was", sa.String(32), nullable=True),
        sa.Column("flag_id", BIG_ID, nullable=True),
        sa.ForeignKeyConstraint(["assigned_to"], ["operators.id"], name=op.f("fk_complaints_assigned_to")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_complaints_case_id")),
        sa.ForeignKeyConstraint(["closed_by"], ["operators.id"], name=op.f("fk_complaints_closed_by")),
        sa.ForeignKeyConstraint(["taken_by"], ["operators.id"], name=op.f("fk_complaints_taken_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaints")),
        sa.UniqueConstraint("complaint_no", name=op.f("uq_complaints_complaint_no")),
    )
    op.create_index(op.f("ix_complaints_assigned_to"), "complaints", ["assigned_to"])
    op.create_index(op.f("ix_complaints_case_id"), "complaints", ["case_id"])
    op.create_index(op.f("ix_complaints_closed_by"), "complaints", ["closed_by"])
    op.create_index(op.f("ix_complaints_status_due_on"), "complaints", ["status", "due_on"])
    op.create_index(op.f("ix_complaints_taken_by"), "complaints", ["taken_by"])


def _commission_rates() -> None:
    op.create_table(
        "commission_rates",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("client_id", BIG_ID, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("percent", sa.Numeric(7, 4), nullable=False),
        sa.Column("bucket", sa.String(length=16), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_commission_rates_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commission_rates")),
        sa.UniqueConstraint(
            "client_id", "valid_from", "bucket", name=op.f("uq_commission_rates_client_id_valid_from_bucket")
        ),
    )
    op.create_index(op.f("ix_commission_rates_client_id"), "commission_rates", ["client_id"])


def _client_statements() -> None:
    op.create_table(
        "client_statements",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("statement_no", sa.String(length=40), nullable=False),
        sa.Column("client_id", BIG_ID, nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("received", sa.BigInteger(), nullable=False),
        sa.Column("commission", sa.BigInteger(), nullable=False),
        sa.Column("payments", sa.Integer(), nullable=False),
        sa.Column("made_by", BIG_ID, nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_client_statements_client_id")),
        sa.ForeignKeyConstraint(["made_by"], ["operators.id"], name=op.f("fk_client_statements_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_statements")),
        sa.UniqueConstraint("statement_no", name=op.f("uq_client_statements_statement_no")),
    )
    op.create_index(op.f("ix_client_statements_client_id"), "client_statements", ["client_id"])
    op.create_index(op.f("ix_client_statements_made_by"), "client_statements", ["made_by"])


def _statement_lines() -> None:
    op.create_table(
        "statement_lines",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("statement_id", BIG_ID, nullable=False),
        sa.Column("payment_id", BIG_ID, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("bucket", sa.String(length=16), nullable=False),
        sa.Column("percent", sa.Numeric(7, 4), nullable=True),
        sa.Column("commission", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["client_statements.id"], name=op.f("fk_statement_lines_statement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement_lines")),
        sa.UniqueConstraint("payment_id", name=op.f("uq_statement_lines_payment_id")),
    )
    op.create_index(op.f("ix_statement_lines_statement_id"), "statement_lines", ["statement_id"])


def _print_runs() -> None:
    op.create_table(
        "print_runs",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("run_no", sa.String(length=40), nullable=False),
        sa.Column("made_by", BIG_ID, nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("target", sa.String(length=260), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["operators.id"], name=op.f("fk_print_runs_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_runs")),
        sa.UniqueConstraint("run_no", name=op.f("uq_print_runs_run_no")),
    )
    op.create_index(op.f("ix_print_runs_made_by"), "print_runs", ["made_by"])


def _run_jobs() -> None:
    op.create_table(
        "run_jobs",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("run_id", BIG_ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("subject", sa.String(length=60), nullable=False),
        sa.Column("target_id", BIG_ID, nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False),
        sa.Column("done_at", sa.String(32), nullable=True),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["print_runs.id"], name=op.f("fk_run_jobs_run_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run_jobs")),
    )
    op.create_index(op.f("ix_run_jobs_run_id"), "run_jobs", ["run_id"])


PARTS = ("principal", "interest", "penalty", "fees")
ENTRY = (
    "INSERT INTO ledger_entries (version, case_id, kind, counts_from, recorded_at, principal, interest, "
    "penalty, fees, payment_id, agreement_id, note) VALUES (1, :case_id, :kind, :counts_from, :at, "
    ":principal, :interest, :penalty, :fees, :payment_id, :agreement_id, '')"
)


def _open_ledgers() -> None:
    """Write the ledger of cases on which payments are booked: opening, payments, waivers that took effect.

    The opening is what is owed today and all that was taken off it since.
    """
    bind = op.get_bind()
    recorded = _recorded(bind)
    by_case = defaultdict(list)
    paid = sa.text(
        "SELECT id, case_id, paid_on, applied_principal, applied_interest, applied_penalty, applied_fees, "
        "reverses_id FROM payments WHERE status = 'confirmed' AND applied_principal IS NOT NULL ORDER BY id"
    )
    for key, case_id, paid_on, *applied, reverses_id in bind.execute(paid):
        kind = "payment" if reverses_id is None else "reversal"
        at = recorded.get(key) or f"{paid_on}T12:00:00.000000Z"
        by_case[case_id].append([kind, str(paid_on), at, [-each for each in applied], key, None])
    for case_id, entries in by_case.items():
        _write_ledger(bind, case_id, [*entries, *_waived(bind, case_id, entries)])


def _recorded(bind: sa.Connection) -> dict[int, str]:
    """Return by payment when it was booked, as the log tells."""
    found = {}
    told = sa.text("SELECT at, body FROM audit_entries WHERE body LIKE '%\"payment %' ORDER BY seq")
    for at, body in bind.execute(told):
        for record, field, _before, after in json.loads(body).get("changes", ()):
            noun, _, key = record.rpartition(" ")
            if (noun, field, after) == ("payment", "status", "confirmed"):
                found[int(key)] = at
    return found


def _waived(bind: sa.Connection, case_id: int, entries: list[list[object]]) -> list[list[object]]:
    """Return what the waiver of a plan that was paid off took away."""
    done = sa.text("SELECT id, terms FROM agreements WHERE case_id = :case_id AND status = 'done'")
    found = []
    for key, terms in bind.execute(done, {"case_id": case_id}):
        amounts = json.loads(terms)["waiver"]["amounts"]
        change = [-amounts[each] for each in PARTS]
        if any(change):
            last = max(entries, key=lambda each: (each[2], each[4]))
            found.append(["waiver", last[1], last[2], change, None, key])
    return found


def _write_ledger(bind: sa.Connection, case_id: int, entries: list[list[object]]) -> None:
    case = sa.text(
        "SELECT c.principal, c.interest, c.penalty, c.fees, c.as_of, c.assigned_on, p.received_at "
        "FROM cases c JOIN placements p ON p.id = c.placement_id WHERE c.id = :case_id"
    )
    *owed, as_of, assigned_on, came = bind.execute(case, {"case_id": case_id}).one()
    opening = [held - sum(each[3][place] for each in entries) for place, held in enumerate(owed)]
    began = min(str(day) for day in (as_of, assigned_on, came[:10]) if day is not None)
    first = ["opening", began, min(came, *(each[2] for each in entries)), opening, None, None]
    for kind, counts_from, at, change, payment_id, agreement_id in [first, *entries]:
        values = {"case_id": case_id, "kind": kind, "counts_from": counts_from, "at": at}
        values |= {**dict(zip(PARTS, change, strict=True)), "payment_id": payment_id}
        bind.execute(sa.text(ENTRY), {**values, "agreement_id": agreement_id})


TABLES = (
    _wordings,
    _waiver_requests,
    _term_policies,
    _lending_rates,
    _means,
    _offer_sheets,
    _scan_stacks,
    _scan_pages,
    _ledger_entries,
    _complaints,
    _commission_rates,
    _client_statements,
    _statement_lines,
    _print_runs,
    _run_jobs,
)
"""In the order in which they can be laid."""
