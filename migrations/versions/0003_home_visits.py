"""Lay the tables of home visits: requests, releases, verdicts, crews, the road, the record and its proofs."""

import json
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

COLUMNS = {
    "addresses": (
        ("latitude_e6", sa.Integer(), None),
        ("longitude_e6", sa.Integer(), None),
    ),
    "contact_attempts": (
        ("script", sa.String(40), ""),
        ("was_debt_disclosed", sa.Boolean(), sa.false()),
        ("incident", sa.Text(), ""),
        ("verdict", sa.Text(), None),
    ),
    "flags": (("until_on", sa.Date(), None),),
    "papers": (
        ("visit_id", BIG_ID, None),
        ("carried_by", BIG_ID, None),
        ("carried_at", sa.String(32), None),
        ("ended_at", sa.String(32), None),
        ("ending", sa.String(32), None),
        ("ending_note", sa.Text(), ""),
    ),
    "visits": (
        ("appointments", sa.Text(), "[]"),
        ("request_id", BIG_ID, None),
        ("is_pinned", sa.Boolean(), sa.false()),
        ("checked", sa.Text(), None),
        ("severity", sa.String(32), None),
        ("counted_at", sa.String(32), None),
        ("counted_minutes", sa.Integer(), None),
        ("counted_crew", sa.Text(), None),
    ),
}
"""What every table gains: name, type, and the value of the rows that are there, None where it stays open."""

_OF_PERSON = "ix_contact_attempts_person_id"
"""Gives way to one that also knows the time: the newest words of a person are asked for all day."""
NEW_INDEXES = (
    ("contact_attempts", "person_id", "at"),
    ("papers", "visit_id"),
    ("visits", "request_id"),
    ("visits", "counted_at"),
    ("visits", "starts_at", "status", "severity", "crew"),
)


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        for name, kind, filled in columns:
            column = sa.Column(name, kind, nullable=filled is None, server_default=filled)
            op.add_column(table, column)
    op.drop_index(op.f(_OF_PERSON), table_name="contact_attempts")
    for table, *names in NEW_INDEXES:
        op.create_index(op.f(f"ix_{table}_{'_'.join(names)}"), table, names)
    for build in TABLES:
        build()
    _sum_verdicts_up()
    _count_visits()


def _sum_verdicts_up() -> None:
    """Give the visits that are there how their verdict looks; a block among them was released."""
    for found, severity in (("block", "warn"), ("warn", "warn"), ("info", "info"), ("pass", "pass")):
        op.execute(
            sa.text(
                "UPDATE visits SET severity = :severity WHERE severity IS NULL AND verdict LIKE :found"
            ).bindparams(severity=severity, found=f'%"severity":"{found}"%')
        )


def _count_visits() -> None:
    """Let the visits that are there count when they were held, or are planned to be."""
    op.execute(
        sa.text("UPDATE visits SET counted_at = starts_at, counted_minutes = minutes, counted_crew = crew")
    )
    held = sa.text("SELECT id, record FROM visits WHERE record IS NOT NULL AND record <> 'null'")
    real = sa.text("UPDATE visits SET counted_at = :at, counted_minutes = :minutes WHERE id = :id")
    connection = op.get_bind()
    for key, text in connection.execute(held).all():
        record = json.loads(text)
        came, left = (datetime.fromisoformat(record[each]) for each in ("arrived_at", "left_at"))
        at = came.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        connection.execute(real, {"id": key, "at": at, "minutes": (left - came) // timedelta(minutes=1)})


def downgrade() -> None:
    for build in reversed(TABLES):
        op.drop_table(build.__name__.removeprefix("_"))
    op.create_index(op.f(_OF_PERSON), "contact_attempts", ["person_id"])
    for table, *names in NEW_INDEXES:
        op.drop_index(op.f(f"ix_{table}_{'_'.join(names)}"), table_name=table)
    for table, columns in COLUMNS.items():
        for name, _kind, _filled in columns:
            op.drop_column(table, name)


def _crews() -> None:
    op.create_table(
        "crews",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("members", sa.Text(), nullable=False),
        sa.Column("vehicle", sa.String(length=40), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_crews")),
    )


def _district_centres() -> None:
    op.create_table(
        "district_centres",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("city", sa.String(length=60), nullable=False),
        sa.Column("district", sa.String(length=60), nullable=False),
        sa.Column("latitude_e6", sa.Integer(), nullable=False),
        sa.Column("longitude_e6", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_district_centres")),
        sa.UniqueConstraint("city", "district", name=op.f("uq_district_centres_city_district")),
    )


def _own_days() -> None:
    op.create_table(
        "own_days",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_days")),
        sa.UniqueConstraint("day", name=op.f("uq_own_days_day")),
    )


def _calendar_years() -> None:
    op.create_table(
        "calendar_years",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("region", sa.String(length=20), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("added_by", BIG_ID, nullable=False),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["operators.id"], name=op.f("fk_calendar_years_added_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_years")),
        sa.UniqueConstraint("region", "year", name=op.f("uq_calendar_years_region_year")),
    )
    op.create_index(op.f("ix_calendar_years_added_by"), "calendar_years", ["added_by"])


def _road_terms() -> None:
    op.create_table(
        "road_terms",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("work_from", sa.String(5), nullable=False),
        sa.Column("work_until", sa.String(5), nullable=False),
        sa.Column("break_from", sa.String(5), nullable=True),
        sa.Column("break_until", sa.String(5), nullable=True),
        sa.Column("visits_a_crew_a_day", sa.Integer(), nullable=False),
        sa.Column("start_city", sa.String(length=60), nullable=False),
        sa.Column("start_district", sa.String(length=60), nullable=False),
        sa.Column("check_in_minutes", sa.Integer(), nullable=False),
        sa.Column("late_minutes", sa.Integer(), nullable=False),
        sa.Column("person_hour_cost", sa.BigInteger(), nullable=False),
        sa.Column("yield_days", sa.Integer(), nullable=False),
        sa.Column("holdout_percent", sa.Integer(), nullable=False),
        sa.Column("holdout_days", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_road_terms")),
    )


def _absences() -> None:
    op.create_table(
        "absences",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("operator_id", BIG_ID, nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["operator_id"], ["operators.id"], name=op.f("fk_absences_operator_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absences")),
    )
    op.create_index(op.f("ix_absences_last_on"), "absences", ["last_on"], unique=False)
    op.create_index(op.f("ix_absences_operator_id"), "absences", ["operator_id"], unique=False)


def _outings() -> None:
    op.create_table(
        "outings",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("crew", sa.Text(), nullable=False),
        sa.Column("visit_ids", sa.Text(), nullable=False),
        sa.Column("left_at", sa.String(32), nullable=False),
        sa.Column("due_back_at", sa.String(32), nullable=False),
        sa.Column("next_check_in_at", sa.String(32), nullable=False),
        sa.Column("check_in_minutes", sa.Integer(), nullable=False),
        sa.Column("back_at", sa.String(32), nullable=True),
        sa.Column("vehicle", sa.String(length=40), nullable=False),
        sa.Column("recorder_no", sa.String(length=40), nullable=False),
        sa.Column("safety_contact", sa.String(length=200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("started_by", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(["started_by"], ["operators.id"], name=op.f("fk_outings_started_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outings")),
    )
    op.create_index(op.f("ix_outings_back_at"), "outings", ["back_at"], unique=False)
    op.create_index(op.f("ix_outings_left_at"), "outings", ["left_at"], unique=False)
    op.create_index(op.f("ix_outings_started_by"), "outings", ["started_by"], unique=False)


def _rule_changes() -> None:
    op.create_table(
        "rule_changes",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pack_id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("is_looser", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("changed_by", BIG_ID, nullable=False),
        sa.Column("changed_at", sa.String(32), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["changed_by"], ["operators.id"], name=op.f("fk_rule_changes_changed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_changes")),
    )
    op.create_index(op.f("ix_rule_changes_changed_by"), "rule_changes", ["changed_by"], unique=False)
    op.create_index(op.f("ix_rule_changes_pack_id"), "rule_changes", ["pack_id"], unique=False)


def _rule_packs() -> None:
    op.create_table(
        "rule_packs",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pack_id", sa.String(length=40), nullable=False),
        sa.Column("pack_version", sa.Integer(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("added_by", BIG_ID, nullable=False),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["operators.id"], name=op.f("fk_rule_packs_added_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_packs")),
        sa.UniqueConstraint("pack_id", "pack_version", name=op.f("uq_rule_packs_pack_id_pack_version")),
    )
    op.create_index(op.f("ix_rule_packs_added_by"), "rule_packs", ["added_by"], unique=False)


def _check_ins() -> None:
    op.create_table(
        "check_ins",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("outing_id", BIG_ID, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("operator_id", BIG_ID, nullable=False),
        sa.Column("visit_id", BIG_ID, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("corrects_id", BIG_ID, nullable=True),
        sa.ForeignKeyConstraint(["operator_id"], ["operators.id"], name=op.f("fk_check_ins_operator_id")),
        sa.ForeignKeyConstraint(["outing_id"], ["outings.id"], name=op.f("fk_check_ins_outing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_ins")),
    )
    op.create_index(op.f("ix_check_ins_operator_id"), "check_ins", ["operator_id"], unique=False)
    op.create_index(op.f("ix_check_ins_outing_id"), "check_ins", ["outing_id"], unique=False)


def _approvals() -> None:
    op.create_table(
        "approvals",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("approval_no", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("wish", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", BIG_ID, nullable=False),
        sa.Column("asked_at", sa.String(32), nullable=False),
        sa.Column("visit_id", BIG_ID, nullable=True),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("decided_by", BIG_ID, nullable=True),
        sa.Column("decided_at", sa.String(32), nullable=True),
        sa.Column("opinion", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["asked_by"], ["operators.id"], name=op.f("fk_approvals_asked_by")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_approvals_case_id")),
        sa.ForeignKeyConstraint(["decided_by"], ["operators.id"], name=op.f("fk_approvals_decided_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approvals")),
        sa.UniqueConstraint("approval_no", name=op.f("uq_approvals_approval_no")),
    )
    op.create_index(op.f("ix_approvals_asked_by"), "approvals", ["asked_by"], unique=False)
    op.create_index(op.f("ix_approvals_case_id"), "approvals", ["case_id"], unique=False)
    op.create_index(op.f("ix_approvals_decided_by"), "approvals", ["decided_by"], unique=False)
    op.create_index(op.f("ix_approvals_status"), "approvals", ["status"], unique=False)
    op.create_index(op.f("ix_approvals_visit_id"), "approvals", ["visit_id"], unique=False)


def _hold_outs() -> None:
    op.create_table(
        "hold_outs",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("drawn_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("is_held", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_hold_outs_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hold_outs")),
    )
    op.create_index(op.f("ix_hold_outs_case_id"), "hold_outs", ["case_id"], unique=False)
    op.create_index(op.f("ix_hold_outs_until_on_is_held"), "hold_outs", ["until_on", "is_held"], unique=False)


def _visit_requests() -> None:
    op.create_table(
        "visit_requests",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_no", sa.String(length=40), nullable=False),
        sa.Column("case_id", BIG_ID, nullable=False),
        sa.Column("address_id", BIG_ID, nullable=False),
        sa.Column("purpose", sa.String(32), nullable=False),
        sa.Column("asked_by", BIG_ID, nullable=False),
        sa.Column("asked_at", sa.String(32), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("round_no", sa.Integer(), nullable=False),
        sa.Column("earliest_on", sa.Date(), nullable=True),
        sa.Column("latest_on", sa.Date(), nullable=True),
        sa.Column("day_from", sa.String(5), nullable=True),
        sa.Column("day_until", sa.String(5), nullable=True),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("decided_by", BIG_ID, nullable=True),
        sa.Column("decided_at", sa.String(32), nullable=True),
        sa.Column("opinion", sa.Text(), nullable=False),
        sa.Column("visit_id", BIG_ID, nullable=True),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name=op.f("fk_visit_requests_address_id")),
        sa.ForeignKeyConstraint(["asked_by"], ["operators.id"], name=op.f("fk_visit_requests_asked_by")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_visit_requests_case_id")),
        sa.ForeignKeyConstraint(["decided_by"], ["operators.id"], name=op.f("fk_visit_requests_decided_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_requests")),
        sa.UniqueConstraint("request_no", name=op.f("uq_visit_requests_request_no")),
    )
    op.create_index(op.f("ix_visit_requests_address_id"), "visit_requests", ["address_id"], unique=False)
    op.create_index(op.f("ix_visit_requests_asked_by"), "visit_requests", ["asked_by"], unique=False)
    op.create_index(op.f("ix_visit_requests_case_id"), "visit_requests", ["case_id"], unique=False)
    op.create_index(op.f("ix_visit_requests_decided_by"), "visit_requests", ["decided_by"], unique=False)
    op.create_index(op.f("ix_visit_requests_status"), "visit_requests", ["status"], unique=False)
    op.create_index(op.f("ix_visit_requests_visit_id"), "visit_requests", ["visit_id"], unique=False)


def _recordings() -> None:
    op.create_table(
        "recordings",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(length=260), nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("clock_source", sa.String(32), nullable=False),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.Column("added_by", BIG_ID, nullable=False),
        sa.Column("starts_at", sa.String(32), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=True),
        sa.Column("offset_seconds", sa.Integer(), nullable=False),
        sa.Column("is_inside", sa.Boolean(), nullable=False),
        sa.Column("is_broken", sa.Boolean(), nullable=False),
        sa.Column("visit_id", BIG_ID, nullable=True),
        sa.Column("is_by_hand", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["operators.id"], name=op.f("fk_recordings_added_by")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_recordings_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recordings")),
    )
    op.create_index(op.f("ix_recordings_added_by"), "recordings", ["added_by"], unique=False)
    op.create_index(op.f("ix_recordings_sha256"), "recordings", ["sha256"], unique=False)
    op.create_index(op.f("ix_recordings_starts_at"), "recordings", ["starts_at"], unique=False)
    op.create_index(op.f("ix_recordings_visit_id"), "recordings", ["visit_id"], unique=False)


def _visit_addenda() -> None:
    op.create_table(
        "visit_addenda",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", BIG_ID, nullable=False),
        sa.Column("operator_id", BIG_ID, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("is_client_report", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["operator_id"], ["operators.id"], name=op.f("fk_visit_addenda_operator_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_visit_addenda_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_addenda")),
    )
    op.create_index(op.f("ix_visit_addenda_operator_id"), "visit_addenda", ["operator_id"], unique=False)
    op.create_index(op.f("ix_visit_addenda_visit_id"), "visit_addenda", ["visit_id"], unique=False)


def _visit_drafts() -> None:
    op.create_table(
        "visit_drafts",
        sa.Column("visit_id", BIG_ID, nullable=False),
        sa.Column("operator_id", BIG_ID, nullable=False),
        sa.Column("saved_at", sa.String(32), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["operator_id"], ["operators.id"], name=op.f("fk_visit_drafts_operator_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_visit_drafts_visit_id")),
        sa.PrimaryKeyConstraint("visit_id", "operator_id", name=op.f("pk_visit_drafts")),
    )


def _visit_statements() -> None:
    op.create_table(
        "visit_statements",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", BIG_ID, nullable=False),
        sa.Column("operator_id", BIG_ID, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("is_confirmed", sa.Boolean(), nullable=False),
        sa.Column("corrections", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operators.id"], name=op.f("fk_visit_statements_operator_id")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_visit_statements_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_statements")),
    )
    op.create_index(
        op.f("ix_visit_statements_operator_id"), "visit_statements", ["operator_id"], unique=False
    )
    op.create_index(op.f("ix_visit_statements_visit_id"), "visit_statements", ["visit_id"], unique=False)


def _visit_verdicts() -> None:
    op.create_table(
        "visit_verdicts",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", BIG_ID, nullable=False),
        sa.Column("occasion", sa.String(32), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("operator_id", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operators.id"], name=op.f("fk_visit_verdicts_operator_id")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_visit_verdicts_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_verdicts")),
    )
    op.create_index(op.f("ix_visit_verdicts_operator_id"), "visit_verdicts", ["operator_id"], unique=False)
    op.create_index(op.f("ix_visit_verdicts_visit_id"), "visit_verdicts", ["visit_id"], unique=False)


TABLES = (
    _crews,
    _district_centres,
    _own_days,
    _calendar_years,
    _road_terms,
    _absences,
    _outings,
    _rule_changes,
    _rule_packs,
    _check_ins,
    _approvals,
    _hold_outs,
    _visit_requests,
    _recordings,
    _visit_addenda,
    _visit_drafts,
    _visit_statements,
    _visit_verdicts,
)
