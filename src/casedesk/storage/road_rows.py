"""The tables of home visits: requests, releases, verdicts, crews, the road, the record and its proofs."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from casedesk.domain.approvals import ApprovalKind, ApprovalStatus, VisitWish
from casedesk.domain.compliance import Verdict
from casedesk.domain.outings import CheckInKind
from casedesk.domain.record_drafts import RecordDraft
from casedesk.domain.recordings import ClockSource, MediaKind
from casedesk.domain.rule_books import Occasion
from casedesk.domain.visit_requests import RequestStatus
from casedesk.domain.visits import VisitPurpose
from casedesk.domain.workdays import DayKind
from casedesk.storage.columns import (
    BigId,
    ChoiceColumn,
    ClockColumn,
    MomentColumn,
    MoneyColumn,
    ValueColumn,
)
from casedesk.storage.table_parts import link, metadata, record, words

visit_requests = record(
    "visit_requests",
    Column("request_no", String(40), nullable=False, unique=True),
    link("case_id", "cases"),
    link("address_id", "addresses"),
    Column("purpose", ChoiceColumn(VisitPurpose), nullable=False),
    link("asked_by", "operators"),
    Column("asked_at", MomentColumn, nullable=False),
    words("goal"),
    words("remark"),
    Column("round_no", Integer, nullable=False),
    Column("earliest_on", Date),
    Column("latest_on", Date),
    Column("day_from", ClockColumn),
    Column("day_until", ClockColumn),
    Column("status", ChoiceColumn(RequestStatus), nullable=False, index=True),
    link("decided_by", "operators", optional=True),
    Column("decided_at", MomentColumn),
    words("opinion"),
    Column("visit_id", BigId, index=True),
)

approvals = record(
    "approvals",
    Column("approval_no", String(40), nullable=False, unique=True),
    Column("kind", ChoiceColumn(ApprovalKind), nullable=False),
    link("case_id", "cases"),
    Column("wish", ValueColumn(VisitWish), nullable=False),
    Column("rules", ValueColumn(tuple[str, ...]), nullable=False),
    words("reason"),
    link("asked_by", "operators"),
    Column("asked_at", MomentColumn, nullable=False),
    Column("visit_id", BigId, index=True),
    Column("status", ChoiceColumn(ApprovalStatus), nullable=False, index=True),
    link("decided_by", "operators", optional=True),
    Column("decided_at", MomentColumn),
    words("opinion"),
)

visit_verdicts = record(
    "visit_verdicts",
    link("visit_id", "visits"),
    Column("occasion", ChoiceColumn(Occasion), nullable=False),
    Column("at", MomentColumn, nullable=False),
    Column("verdict", ValueColumn(Verdict), nullable=False),
    link("operator_id", "operators"),
)

visit_statements = record(
    "visit_statements",
    link("visit_id", "visits"),
    link("operator_id", "operators"),
    Column("at", MomentColumn, nullable=False),
    Column("is_confirmed", Boolean, nullable=False),
    Column("corrections", ValueColumn(dict[str, str]), nullable=False),
    words("note"),
)

visit_addenda = record(
    "visit_addenda",
    link("visit_id", "visits"),
    link("operator_id", "operators"),
    Column("at", MomentColumn, nullable=False),
    words("text"),
    Column("is_client_report", Boolean, nullable=False),
)

visit_drafts = Table(
    "visit_drafts",
    metadata,
    Column("visit_id", BigId, ForeignKey("visits.id"), primary_key=True),
    Column("operator_id", BigId, ForeignKey("operators.id"), primary_key=True),
    Column("saved_at", MomentColumn, nullable=False),
    Column("draft", ValueColumn(RecordDraft), nullable=False),
)
"""Records that somebody has begun to write; only their writer reads them, no list counts them."""

outings = record(
    "outings",
    Column("crew", ValueColumn(tuple[int, ...]), nullable=False),
    Column("visit_ids", ValueColumn(tuple[int, ...]), nullable=False),
    Column("left_at", MomentColumn, nullable=False, index=True),
    Column("due_back_at", MomentColumn, nullable=False),
    Column("next_check_in_at", MomentColumn, nullable=False),
    Column("check_in_minutes", Integer, nullable=False),
    Column("back_at", MomentColumn, index=True),
    words("vehicle", 40),
    words("recorder_no", 40),
    words("safety_contact", 200),
    words("note"),
    link("started_by", "operators"),
)

check_ins = record(
    "check_ins",
    link("outing_id", "outings"),
    Column("kind", ChoiceColumn(CheckInKind), nullable=False),
    Column("at", MomentColumn, nullable=False),
    link("operator_id", "operators"),
    Column("visit_id", BigId),
    words("note"),
    Column("corrects_id", BigId),
)

recordings = record(
    "recordings",
    words("file_name", 260),
    words("folder"),
    Column("sha256", String(64), nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("kind", ChoiceColumn(MediaKind), nullable=False),
    Column("clock_source", ChoiceColumn(ClockSource), nullable=False),
    Column("added_at", MomentColumn, nullable=False),
    link("added_by", "operators"),
    Column("starts_at", MomentColumn, index=True),
    Column("seconds", Integer),
    Column("offset_seconds", Integer, nullable=False),
    Column("is_inside", Boolean, nullable=False),
    Column("is_broken", Boolean, nullable=False),
    link("visit_id", "visits", optional=True),
    Column("is_by_hand", Boolean, nullable=False),
    words("note"),
)

rule_packs = record(
    "rule_packs",
    words("pack_id", 40),
    Column("pack_version", Integer, nullable=False),
    Column("effective_from", Date, nullable=False),
    words("text"),
    words("sha256", 64),
    link("added_by", "operators"),
    Column("added_at", MomentColumn, nullable=False),
    words("reason"),
    UniqueConstraint("pack_id", "pack_version"),
)

rule_changes = record(
    "rule_changes",
    Column("pack_id", String(40), nullable=False, index=True),
    words("name", 60),
    words("value"),
    words("before"),
    Column("is_looser", Boolean, nullable=False),
    words("reason"),
    link("changed_by", "operators"),
    Column("changed_at", MomentColumn, nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("is_withdrawn", Boolean, nullable=False),
)

own_days = record(
    "own_days",
    Column("day", Date, nullable=False, unique=True),
    Column("kind", ChoiceColumn(DayKind), nullable=False),
    words("note"),
)

calendar_years = record(
    "calendar_years",
    words("region", 20),
    Column("year", Integer, nullable=False),
    words("text"),
    words("sha256", 64),
    link("added_by", "operators"),
    Column("added_at", MomentColumn, nullable=False),
    UniqueConstraint("region", "year"),
)

district_centres = record(
    "district_centres",
    words("city", 60),
    words("district", 60),
    Column("latitude_e6", Integer, nullable=False),
    Column("longitude_e6", Integer, nullable=False),
    UniqueConstraint("city", "district"),
)

road_terms = record(
    "road_terms",
    Column("work_from", ClockColumn, nullable=False),
    Column("work_until", ClockColumn, nullable=False),
    Column("break_from", ClockColumn),
    Column("break_until", ClockColumn),
    Column("visits_a_crew_a_day", Integer, nullable=False),
    words("start_city", 60),
    words("start_district", 60),
    Column("check_in_minutes", Integer, nullable=False),
    Column("late_minutes", Integer, nullable=False),
    Column("person_hour_cost", MoneyColumn, nullable=False),
    Column("yield_days", Integer, nullable=False),
    Column("holdout_percent", Integer, nullable=False),
    Column("holdout_days", Integer, nullable=False),
)

hold_outs = record(
    "hold_outs",
    link("case_id", "cases"),
    Column("drawn_on", Date, nullable=False),
    Column("until_on", Date, nullable=False),
    Column("is_held", Boolean, nullable=False),
    Index(None, "until_on", "is_held"),
)

crews = record(
    "crews",
    Column("position", Integer, nullable=False),
    Column("members", ValueColumn(tuple[int, ...]), nullable=False),
    words("vehicle", 40),
    words("note"),
    Column("is_active", Boolean, nullable=False),
)

absences = record(
    "absences",
    link("operator_id", "operators"),
    Column("first_on", Date, nullable=False),
    Column("last_on", Date, nullable=False, index=True),
    words("reason"),
)
