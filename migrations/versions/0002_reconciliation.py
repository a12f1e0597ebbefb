"""Lay the tables of reconciliation, own order and search, and the columns that tell origins."""

import sqlalchemy as sa
from alembic import op

from casedesk.storage import filling

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

ORIGIN = (("placement_id", BIG_ID, None), ("source_row", sa.Integer(), None))
COLUMNS = {
    "people": (*ORIGIN, ("merged_into", BIG_ID, None), ("name_key", sa.String(120), "")),
    "phones": ORIGIN,
    "addresses": ORIGIN,
    "parties": ORIGIN,
    "cases": (
        ("source_row", sa.Integer(), None),
        ("past_due_from", sa.Date(), None),
        ("limitation_from", sa.Date(), None),
    ),
    "placements": (
        ("rows_changed", sa.Integer(), "0"),
        ("rows_unchanged", sa.Integer(), "0"),
        ("rows_missing", sa.Integer(), "0"),
        ("profile_id", BIG_ID, None),
        ("taken_by", BIG_ID, None),
        ("status", sa.String(32), "open"),
        ("resume_on", sa.Date(), None),
        ("note", sa.Text(), ""),
        ("journal_sha256", sa.String(64), ""),
    ),
    "import_profiles": (("revision", sa.Integer(), "1"),),
    "clients": (("mandate_fields", sa.Text(), ""),),
}
"""What every table gains: name, type, and the value of the rows that are there, None where it stays open."""

NEW_INDEXES = (
    ("people", ("name_key",)),
    ("people", ("merged_into",)),
    ("cases", ("past_due_from", "status", "balance")),
    ("cases", ("limitation_from", "status", "balance")),
    ("cases", ("recall_on", "status", "balance")),
    ("cases", ("placement_id", "status", "balance")),
)
OLD_INDEXES = (
    ("people", "name"),
    ("cases", "overdue_on"),
    ("cases", "recall_on"),
    ("cases", "placement_id"),
)
PROFILES = "ix_import_profiles_client_id_name_revision"


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        for name, kind, filled in columns:
            column = sa.Column(name, kind, nullable=filled is None, server_default=filled)
            op.add_column(table, column)
    for build in TABLES:
        build()
    for table, names in NEW_INDEXES:
        op.create_index(op.f(f"ix_{table}_{'_'.join(names)}"), table, list(names))
    for table, name in OLD_INDEXES:
        op.drop_index(op.f(f"ix_{table}_{name}"), table_name=table)
    op.create_index(PROFILES, "import_profiles", ["client_id", "name", "revision"], unique=True)
    filling.lay_search(op.get_bind())
    filling.fill(op.get_bind())


def downgrade() -> None:
    filling.drop_search(op.get_bind())
    op.drop_index(PROFILES, table_name="import_profiles")
    for table, name in OLD_INDEXES:
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name])
    for table, names in NEW_INDEXES:
        op.drop_index(op.f(f"ix_{table}_{'_'.join(names)}"), table_name=table)
    op.drop_table("payment_lines")
    op.drop_table("own_values")
    op.drop_table("kept_values")
    op.drop_table("import_changes")
    op.drop_table("client_rows")
    op.drop_table("case_tags")
    op.drop_table("saved_views")
    op.drop_table("payment_files")
    op.drop_table("own_fields")
    op.drop_table("merges")
    op.drop_table("tags")
    for table, columns in COLUMNS.items():
        for name, _kind, _filled in columns:
            op.drop_column(table, name)


def _tags() -> None:
    op.create_table(
        "tags",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("colour", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tags")),
        sa.UniqueConstraint("name", name=op.f("uq_tags_name")),
    )


def _merges() -> None:
    op.create_table(
        "merges",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kept_id", BIG_ID, nullable=False),
        sa.Column("gone_id", BIG_ID, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("operator_id", BIG_ID, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("moved", sa.Text(), nullable=False),
        sa.Column("undone_by", BIG_ID, nullable=True),
        sa.ForeignKeyConstraint(["gone_id"], ["people.id"], name=op.f("fk_merges_gone_id")),
        sa.ForeignKeyConstraint(["kept_id"], ["people.id"], name=op.f("fk_merges_kept_id")),
        sa.ForeignKeyConstraint(["operator_id"], ["operators.id"], name=op.f("fk_merges_operator_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merges")),
    )
    op.create_index(op.f("ix_merges_gone_id"), "merges", ["gone_id"], unique=False)
    op.create_index(op.f("ix_merges_kept_id"), "merges", ["kept_id"], unique=False)
    op.create_index(op.f("ix_merges_operator_id"), "merges", ["operator_id"], unique=False)


def _own_fields() -> None:
    op.create_table(
        "own_fields",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("client_id", BIG_ID, nullable=True),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_own_fields_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_fields")),
    )
    op.create_index(op.f("ix_own_fields_client_id"), "own_fields", ["client_id"], unique=False)


def _payment_files() -> None:
    op.create_table(
        "payment_files",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("client_id", BIG_ID, nullable=True),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("received_at", sa.String(32), nullable=False),
        sa.Column("file_name", sa.String(length=260), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False),
        sa.Column("taken_by", BIG_ID, nullable=False),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_payment_files_client_id")),
        sa.ForeignKeyConstraint(["taken_by"], ["operators.id"], name=op.f("fk_payment_files_taken_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_files")),
        sa.UniqueConstraint("number", name=op.f("uq_payment_files_number")),
    )
    op.create_index(op.f("ix_payment_files_client_id"), "payment_files", ["client_id"], unique=False)
    op.create_index(op.f("ix_payment_files_file_sha256"), "payment_files", ["file_sha256"], unique=False)
    op.create_index(op.f("ix_payment_files_taken_by"), "payment_files", ["taken_by"], unique=False)


def _saved_views() -> None:
    op.create_table(
        "saved_views",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("operator_id", BIG_ID, nullable=True),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["operator_id"], ["operators.id"], name=op.f("fk_saved_views_operator_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_views")),
    )
    op.create_index(op.f("ix_saved_views_operator_id"), "saved_views", ["operator_id"], unique=False)


def _case_tags() -> None:
    op.create_table(
        "case_tags",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("tag_id", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_tags_case_id")),
        sa.ForeignKeyConstraint(["tag_id"], ["tags.id"], name=op.f("fk_case_tags_tag_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_tags")),
        sa.UniqueConstraint("case_id", "tag_id", name=op.f("uq_case_tags_case_id_tag_id")),
    )
    op.create_index(op.f("ix_case_tags_case_id"), "case_tags", ["case_id"], unique=False)
    op.create_index(op.f("ix_case_tags_tag_id"), "case_tags", ["tag_id"], unique=False)


def _client_rows() -> None:
    op.create_table(
        "client_rows",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("placement_id", BIG_ID, nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_client_rows_case_id")),
        sa.ForeignKeyConstraint(
            ["placement_id"], ["placements.id"], name=op.f("fk_client_rows_placement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_rows")),
        sa.UniqueConstraint("case_id", name=op.f("uq_client_rows_case_id")),
    )
    op.create_index(op.f("ix_client_rows_placement_id"), "client_rows", ["placement_id"], unique=False)


def _import_changes() -> None:
    op.create_table(
        "import_changes",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("placement_id", BIG_ID, nullable=False),
        sa.Column("case_id", BIG_ID, nullable=True),
        sa.Column("noun", sa.String(length=20), nullable=False),
        sa.Column("record_id", BIG_ID, nullable=False),
        sa.Column("version_after", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_import_changes_case_id")),
        sa.ForeignKeyConstraint(
            ["placement_id"], ["placements.id"], name=op.f("fk_import_changes_placement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_changes")),
    )
    op.create_index(op.f("ix_import_changes_case_id"), "import_changes", ["case_id"], unique=False)
    op.create_index(op.f("ix_import_changes_placement_id"), "import_changes", ["placement_id"], unique=False)


def _kept_values() -> None:
    op.create_table(
        "kept_values",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("noun", sa.String(length=20), nullable=False),
        sa.Column("record_id", BIG_ID, nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("placement_id", BIG_ID, nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=False),
        sa.Column("decision", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_kept_values_case_id")),
        sa.ForeignKeyConstraint(
            ["placement_id"], ["placements.id"], name=op.f("fk_kept_values_placement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_values")),
    )
    op.create_index(op.f("ix_kept_values_case_id"), "kept_values", ["case_id"], unique=False)
    op.create_index(op.f("ix_kept_values_placement_id"), "kept_values", ["placement_id"], unique=False)


def _own_values() -> None:
    op.create_table(
        "own_values",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("field_id", BIG_ID, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_own_values_case_id")),
        sa.ForeignKeyConstraint(["field_id"], ["own_fields.id"], name=op.f("fk_own_values_field_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_values")),
        sa.UniqueConstraint("case_id", "field_id", name=op.f("uq_own_values_case_id_field_id")),
    )
    op.create_index(op.f("ix_own_values_case_id"), "own_values", ["case_id"], unique=False)
    op.create_index(op.f("ix_own_values_field_id"), "own_values", ["field_id"], unique=False)


def _payment_lines() -> None:
    op.create_table(
        "payment_lines",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("file_id", BIG_ID, nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("payer", sa.String(length=100), nullable=False),
        sa.Column("case_no", sa.String(length=60), nullable=False),
        sa.Column("contract_no", sa.String(length=60), nullable=False),
        sa.Column("account_no", sa.String(length=40), nullable=False),
        sa.Column("voucher_no", sa.String(length=80), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=True),
        sa.Column("payment_id", BIG_ID, nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_payment_lines_case_id")),
        sa.ForeignKeyConstraint(["file_id"], ["payment_files.id"], name=op.f("fk_payment_lines_file_id")),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.id"], name=op.f("fk_payment_lines_payment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_lines")),
    )
    op.create_index(op.f("ix_payment_lines_case_id"), "payment_lines", ["case_id"], unique=False)
    op.create_index(op.f("ix_payment_lines_file_id"), "payment_lines", ["file_id"], unique=False)
    op.create_index(op.f("ix_payment_lines_payment_id"), "payment_lines", ["payment_id"], unique=False)
    op.create_index(op.f("ix_payment_lines_status"), "payment_lines", ["status"], unique=False)
    identity = ["voucher_no", "paid_on"]
    op.create_index(op.f("ix_payment_lines_voucher_no_paid_on"), "payment_lines", identity, unique=False)


TABLES = (
    _tags,
    _merges,
    _own_fields,
    _payment_files,
    _saved_views,
    _case_tags,
    _client_rows,
    _import_changes,
    _kept_values,
    _own_values,
    _payment_lines,
)
