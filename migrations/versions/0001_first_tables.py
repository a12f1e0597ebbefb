"""Lay the first tables of an office and guard its audit log."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
FIRST_SEAL = "0" * 64

SQLITE_GUARDS = {
    "audit_entries_no_update": "BEFORE UPDATE ON audit_entries",
    "audit_entries_no_delete": "BEFORE DELETE ON audit_entries",
    "audit_head_no_delete": "BEFORE DELETE ON audit_head",
    "audit_head_only_forward": "BEFORE UPDATE ON audit_head WHEN NEW.seq <> OLD.seq + 1",
}

POSTGRES_GUARDS = {
    "audit_entries_no_change": "BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW",
    "audit_entries_no_truncate": "BEFORE TRUNCATE ON audit_entries",
    "audit_head_no_delete": "BEFORE DELETE ON audit_head FOR EACH ROW",
    "audit_head_no_truncate": "BEFORE TRUNCATE ON audit_head",
    "audit_head_only_forward": "BEFORE UPDATE ON audit_head FOR EACH ROW WHEN (NEW.seq <> OLD.seq + 1)",
}


def upgrade() -> None:
    for build in TABLES:
        build()
    _guard_the_audit_log()
    op.bulk_insert(
        sa.table("audit_head", sa.column("id"), sa.column("seq"), sa.column("seal")),
        [{"id": 1, "seq": 0, "seal": FIRST_SEAL}],
    )


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for name, when in POSTGRES_GUARDS.items():
            op.execute(f"DROP TRIGGER {name} ON {when.split(' ON ')[1].split()[0]}")
        op.execute("DROP FUNCTION casedesk_refuse()")
    else:
        for name in SQLITE_GUARDS:
            op.execute(f"DROP TRIGGER {name}")
    op.drop_table("promises")
    op.drop_table("visits")
    op.drop_table("payments")
    op.drop_table("parties")
    op.drop_table("papers")
    op.drop_table("flags")
    op.drop_table("contact_attempts")
    op.drop_table("agreements")
    op.drop_table("cases")
    op.drop_table("sign_ins")
    op.drop_table("placements")
    op.drop_table("phones")
    op.drop_table("import_profiles")
    op.drop_table("addresses")
    op.drop_table("people")
    op.drop_table("operators")
    op.drop_table("offices")
    op.drop_table("files")
    op.drop_table("counters")
    op.drop_table("clients")
    op.drop_table("audit_head")
    op.drop_table("audit_entries")


def _guard_the_audit_log() -> None:
    """Let the database itself refuse what the program never does."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION casedesk_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'the audit log is never changed'; END $$",
        )
        for name, when in POSTGRES_GUARDS.items():
            op.execute(f"CREATE TRIGGER {name} {when} EXECUTE FUNCTION casedesk_refuse()")
        return
    for name, when in SQLITE_GUARDS.items():
        op.execute(
            f"CREATE TRIGGER {name} {when} BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END",
        )


def _audit_entries() -> None:
    op.create_table(
        "audit_entries",
        sa.Column("seq", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("operator", sa.String(length=100), nullable=False),
        sa.Column("desk", sa.String(length=100), nullable=False),
        sa.Column("subject", sa.String(length=100), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_entries")),
    )
    op.create_index(op.f("ix_audit_entries_action"), "audit_entries", ["action"], unique=False)
    op.create_index(op.f("ix_audit_entries_at"), "audit_entries", ["at"], unique=False)
    op.create_index(op.f("ix_audit_entries_case_id"), "audit_entries", ["case_id"], unique=False)
    op.create_index(op.f("ix_audit_entries_subject"), "audit_entries", ["subject"], unique=False)


def _audit_head() -> None:
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", BIG_ID, nullable=False),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )


def _clients() -> None:
    op.create_table(
        "clients",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("short_name", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("credit_code", sa.String(length=18), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("hotline", sa.String(length=40), nullable=False),
        sa.Column("mandate_no", sa.String(length=80), nullable=True),
        sa.Column("mandate_starts_on", sa.Date(), nullable=True),
        sa.Column("mandate_ends_on", sa.Date(), nullable=True),
        sa.Column("payee_holder", sa.String(length=200), nullable=True),
        sa.Column("payee_bank", sa.String(length=200), nullable=True),
        sa.Column("payee_number", sa.String(length=40), nullable=True),
        sa.Column("cap_annual", sa.Numeric(precision=7, scale=4), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clients")),
        sa.UniqueConstraint("name", name=op.f("uq_clients_name")),
    )


def _counters() -> None:
    op.create_table(
        "counters",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
    )


def _files() -> None:
    op.create_table(
        "files",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_files")),
    )


def _offices() -> None:
    op.create_table(
        "offices",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("credit_code", sa.String(length=18), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("hotline", sa.String(length=40), nullable=False),
        sa.Column("zone_name", sa.String(length=64), nullable=False),
        sa.Column("calendar_region", sa.String(length=16), nullable=False),
        sa.Column("rule_pack", sa.String(length=32), nullable=False),
        sa.Column("is_practice", sa.Boolean(), nullable=False),
        sa.Column("idle_minutes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offices")),
    )


def _operators() -> None:
    op.create_table(
        "operators",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("badge_no", sa.String(length=40), nullable=False),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("credentials", sa.Text(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operators")),
        sa.UniqueConstraint("badge_no", name=op.f("uq_operators_badge_no")),
    )


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("document_kind", sa.String(32), nullable=False),
        sa.Column("document_no", sa.String(length=40), nullable=False),
        sa.Column("sex", sa.String(32), nullable=True),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("employer", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_index(op.f("ix_people_document_no"), "people", ["document_no"], unique=False)
    op.create_index(op.f("ix_people_name"), "people", ["name"], unique=False)


def _addresses() -> None:
    op.create_table(
        "addresses",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("district", sa.String(length=60), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("source", sa.String(32), nullable=True),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column("verified_by", sa.String(length=100), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_addresses_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addresses")),
    )
    op.create_index(
        op.f("ix_addresses_district_person_id"), "addresses", ["district", "person_id"], unique=False
    )
    op.create_index(op.f("ix_addresses_person_id"), "addresses", ["person_id"], unique=False)


def _import_profiles() -> None:
    op.create_table(
        "import_profiles",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("client_id", BIG_ID, nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("mapping", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_import_profiles_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_profiles")),
    )
    op.create_index(op.f("ix_import_profiles_client_id"), "import_profiles", ["client_id"], unique=False)


def _phones() -> None:
    op.create_table(
        "phones",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("source", sa.String(32), nullable=True),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column("verified_by", sa.String(length=100), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_phones_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phones")),
    )
    op.create_index(op.f("ix_phones_number"), "phones", ["number"], unique=False)
    op.create_index(op.f("ix_phones_person_id"), "phones", ["person_id"], unique=False)


def _placements() -> None:
    op.create_table(
        "placements",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("client_id", BIG_ID, nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("received_at", sa.String(32), nullable=False),
        sa.Column("file_name", sa.String(length=260), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False),
        sa.Column("assigned_on", sa.Date(), nullable=True),
        sa.Column("recall_on", sa.Date(), nullable=True),
        sa.Column("rows_read", sa.Integer(), nullable=False),
        sa.Column("rows_taken", sa.Integer(), nullable=False),
        sa.Column("rows_rejected", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_placements_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placements")),
        sa.UniqueConstraint("number", name=op.f("uq_placements_number")),
    )
    op.create_index(op.f("ix_placements_client_id"), "placements", ["client_id"], unique=False)


def _sign_ins() -> None:
    op.create_table(
        "sign_ins",
        sa.Column("operator_id", BIG_ID, nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("failures", sa.Text(), nullable=False),
        sa.Column("last_at", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(["operator_id"], ["operators.id"], name=op.f("fk_sign_ins_operator_id")),
        sa.PrimaryKeyConstraint("operator_id", name=op.f("pk_sign_ins")),
    )


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_no", sa.String(length=60), nullable=False),
        sa.Column("client_id", BIG_ID, nullable=False),
        sa.Column("placement_id", BIG_ID, nullable=False),
        sa.Column("debtor_id", BIG_ID, nullable=False),
        sa.Column("product", sa.String(32), nullable=False),
        sa.Column("product_name", sa.String(length=60), nullable=False),
        sa.Column("contract_no", sa.String(length=60), nullable=False),
        sa.Column("principal", sa.BigInteger(), nullable=False),
        sa.Column("interest", sa.BigInteger(), nullable=False),
        sa.Column("penalty", sa.BigInteger(), nullable=False),
        sa.Column("fees", sa.BigInteger(), nullable=False),
        sa.Column("balance", sa.BigInteger(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("assigned_amount", sa.BigInteger(), nullable=False),
        sa.Column("overdue_on", sa.Date(), nullable=True),
        sa.Column("lent_amount", sa.BigInteger(), nullable=True),
        sa.Column("lent_on", sa.Date(), nullable=True),
        sa.Column("card_no", sa.String(length=40), nullable=False),
        sa.Column("client_dpd", sa.Integer(), nullable=True),
        sa.Column("client_bucket", sa.String(length=16), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("operator_id", BIG_ID, nullable=True),
        sa.Column("assigned_on", sa.Date(), nullable=True),
        sa.Column("recall_on", sa.Date(), nullable=True),
        sa.Column("next_kind", sa.String(32), nullable=True),
        sa.Column("next_due_on", sa.Date(), nullable=True),
        sa.Column("next_note", sa.Text(), nullable=True),
        sa.Column("preference", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("last_contact_at", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_cases_client_id")),
        sa.ForeignKeyConstraint(["debtor_id"], ["people.id"], name=op.f("fk_cases_debtor_id")),
        sa.ForeignKeyConstraint(["operator_id"], ["operators.id"], name=op.f("fk_cases_operator_id")),
        sa.ForeignKeyConstraint(["placement_id"], ["placements.id"], name=op.f("fk_cases_placement_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("client_id", "case_no", name=op.f("uq_cases_client_id_case_no")),
    )
    op.create_index(op.f("ix_cases_balance"), "cases", ["balance"], unique=False)
    op.create_index(op.f("ix_cases_case_no"), "cases", ["case_no"], unique=False)
    op.create_index(op.f("ix_cases_client_id"), "cases", ["client_id"], unique=False)
    op.create_index(op.f("ix_cases_contract_no"), "cases", ["contract_no"], unique=False)
    op.create_index(op.f("ix_cases_debtor_id"), "cases", ["debtor_id"], unique=False)
    op.create_index(op.f("ix_cases_last_contact_at"), "cases", ["last_contact_at"], unique=False)
    op.create_index(op.f("ix_cases_next_due_on"), "cases", ["next_due_on"], unique=False)
    op.create_index(
        op.f("ix_cases_operator_id_status_balance"),
        "cases",
        ["operator_id", "status", "balance"],
        unique=False,
    )
    op.create_index(op.f("ix_cases_overdue_on"), "cases", ["overdue_on"], unique=False)
    op.create_index(op.f("ix_cases_placement_id"), "cases", ["placement_id"], unique=False)
    op.create_index(op.f("ix_cases_recall_on"), "cases", ["recall_on"], unique=False)
    op.create_index(
        op.f("ix_cases_status_next_due_on_balance"),
        "cases",
        ["status", "next_due_on", "balance"],
        unique=False,
    )


def _agreements() -> None:
    op.create_table(
        "agreements",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("agreement_no", sa.String(length=40), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.Column("schedule", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("drafted_by", BIG_ID, nullable=False),
        sa.Column("approved_by", BIG_ID, nullable=True),
        sa.Column("approved_at", sa.String(32), nullable=True),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["approved_by"], ["operators.id"], name=op.f("fk_agreements_approved_by")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_agreements_case_id")),
        sa.ForeignKeyConstraint(["drafted_by"], ["operators.id"], name=op.f("fk_agreements_drafted_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreements")),
        sa.UniqueConstraint("agreement_no", name=op.f("uq_agreements_agreement_no")),
    )
    op.create_index(op.f("ix_agreements_approved_by"), "agreements", ["approved_by"], unique=False)
    op.create_index(op.f("ix_agreements_case_id"), "agreements", ["case_id"], unique=False)
    op.create_index(op.f("ix_agreements_drafted_by"), "agreements", ["drafted_by"], unique=False)
    op.create_index(op.f("ix_agreements_status"), "agreements", ["status"], unique=False)


def _contact_attempts() -> None:
    op.create_table(
        "contact_attempts",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("direction", sa.String(32), nullable=False),
        sa.Column("result", sa.String(32), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("operator_id", BIG_ID, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("phone_id", BIG_ID, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("recording_ref", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_contact_attempts_case_id")),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operators.id"], name=op.f("fk_contact_attempts_operator_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_contact_attempts_person_id")),
        sa.ForeignKeyConstraint(["phone_id"], ["phones.id"], name=op.f("fk_contact_attempts_phone_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_attempts")),
    )
    op.create_index(op.f("ix_contact_attempts_case_id"), "contact_attempts", ["case_id"], unique=False)
    op.create_index(
        op.f("ix_contact_attempts_operator_id"), "contact_attempts", ["operator_id"], unique=False
    )
    op.create_index(op.f("ix_contact_attempts_person_id"), "contact_attempts", ["person_id"], unique=False)
    op.create_index(op.f("ix_contact_attempts_phone_id"), "contact_attempts", ["phone_id"], unique=False)


def _flags() -> None:
    op.create_table(
        "flags",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("cleared_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_flags_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flags")),
    )
    op.create_index(op.f("ix_flags_case_id"), "flags", ["case_id"], unique=False)


def _papers() -> None:
    op.create_table(
        "papers",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("subject", sa.String(length=60), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=True),
        sa.Column("copy_no", sa.Integer(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False),
        sa.Column("seal_seq", BIG_ID, nullable=False),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.Column("printed_at", sa.String(32), nullable=False),
        sa.Column("printed_by", BIG_ID, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_papers_case_id")),
        sa.ForeignKeyConstraint(["file_sha256"], ["files.sha256"], name=op.f("fk_papers_file_sha256")),
        sa.ForeignKeyConstraint(["printed_by"], ["operators.id"], name=op.f("fk_papers_printed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_papers")),
    )
    op.create_index(op.f("ix_papers_case_id"), "papers", ["case_id"], unique=False)
    op.create_index(op.f("ix_papers_printed_by"), "papers", ["printed_by"], unique=False)
    op.create_index(op.f("ix_papers_subject"), "papers", ["subject"], unique=False)


def _parties() -> None:
    op.create_table(
        "parties",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("relation", sa.String(32), nullable=False),
        sa.Column("is_contact_stopped", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_parties_case_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_parties_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parties")),
        sa.UniqueConstraint("case_id", "person_id", name=op.f("uq_parties_case_id_person_id")),
    )
    op.create_index(op.f("ix_parties_case_id"), "parties", ["case_id"], unique=False)
    op.create_index(op.f("ix_parties_person_id"), "parties", ["person_id"], unique=False)


def _payments() -> None:
    op.create_table(
        "payments",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("payer", sa.String(length=100), nullable=False),
        sa.Column("voucher_no", sa.String(length=80), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("applied_principal", sa.BigInteger(), nullable=True),
        sa.Column("applied_interest", sa.BigInteger(), nullable=True),
        sa.Column("applied_penalty", sa.BigInteger(), nullable=True),
        sa.Column("applied_fees", sa.BigInteger(), nullable=True),
        sa.Column("left_over", sa.BigInteger(), nullable=True),
        sa.Column("reverses_id", BIG_ID, nullable=True),
        sa.Column("recorded_by", BIG_ID, nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_payments_case_id")),
        sa.ForeignKeyConstraint(["recorded_by"], ["operators.id"], name=op.f("fk_payments_recorded_by")),
        sa.ForeignKeyConstraint(["reverses_id"], ["payments.id"], name=op.f("fk_payments_reverses_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
    )
    op.create_index(op.f("ix_payments_case_id"), "payments", ["case_id"], unique=False)
    op.create_index(op.f("ix_payments_paid_on"), "payments", ["paid_on"], unique=False)
    op.create_index(op.f("ix_payments_recorded_by"), "payments", ["recorded_by"], unique=False)
    op.create_index(op.f("ix_payments_reverses_id"), "payments", ["reverses_id"], unique=False)


def _visits() -> None:
    op.create_table(
        "visits",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_no", sa.String(length=40), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("address_id", BIG_ID, nullable=False),
        sa.Column("purpose", sa.String(32), nullable=False),
        sa.Column("starts_at", sa.String(32), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("crew", sa.Text(), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("consent", sa.Text(), nullable=True),
        sa.Column("workplace_approved_by", BIG_ID, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=True),
        sa.Column("record", sa.Text(), nullable=True),
        sa.Column("called_off_reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name=op.f("fk_visits_address_id")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_visits_case_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_visits_person_id")),
        sa.ForeignKeyConstraint(
            ["workplace_approved_by"], ["operators.id"], name=op.f("fk_visits_workplace_approved_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visits")),
        sa.UniqueConstraint("visit_no", name=op.f("uq_visits_visit_no")),
    )
    op.create_index(op.f("ix_visits_address_id"), "visits", ["address_id"], unique=False)
    op.create_index(op.f("ix_visits_case_id"), "visits", ["case_id"], unique=False)
    op.create_index(op.f("ix_visits_person_id"), "visits", ["person_id"], unique=False)
    op.create_index(op.f("ix_visits_starts_at"), "visits", ["starts_at"], unique=False)
    op.create_index(op.f("ix_visits_status"), "visits", ["status"], unique=False)
    op.create_index(
        op.f("ix_visits_workplace_approved_by"), "visits", ["workplace_approved_by"], unique=False
    )


def _promises() -> None:
    op.create_table(
        "promises",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("operator_id", BIG_ID, nullable=False),
        sa.Column("visit_id", BIG_ID, nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_promises_case_id")),
        sa.ForeignKeyConstraint(["operator_id"], ["operators.id"], name=op.f("fk_promises_operator_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_promises_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promises")),
    )
    op.create_index(op.f("ix_promises_case_id"), "promises", ["case_id"], unique=False)
    op.create_index(op.f("ix_promises_due_on"), "promises", ["due_on"], unique=False)
    op.create_index(op.f("ix_promises_operator_id"), "promises", ["operator_id"], unique=False)
    op.create_index(op.f("ix_promises_visit_id"), "promises", ["visit_id"], unique=False)


TABLES = (
    _audit_entries,
    _audit_head,
    _clients,
    _counters,
    _files,
    _offices,
    _operators,
    _people,
    _addresses,
    _import_profiles,
    _phones,
    _placements,
    _sign_ins,
    _cases,
    _agreements,
    _contact_attempts,
    _flags,
    _papers,
    _parties,
    _payments,
    _visits,
    _promises,
)
