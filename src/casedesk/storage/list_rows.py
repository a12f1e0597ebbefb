"""The tables of an office's own order: tags, own fields, saved views, and people made one."""

from sqlalchemy import Column, Integer, String, UniqueConstraint

from casedesk.domain.own_fields import FieldKind
from casedesk.domain.tags import TagColour
from casedesk.storage.columns import BigId, ChoiceColumn, MomentColumn
from casedesk.storage.table_parts import link, record, words

tags = record(
    "tags",
    Column("name", String(40), nullable=False, unique=True),
    Column("colour", ChoiceColumn(TagColour), nullable=False),
)

case_tags = record(
    "case_tags",
    link("case_id", "cases"),
    link("tag_id", "tags"),
    UniqueConstraint("case_id", "tag_id"),
)

own_fields = record(
    "own_fields",
    link("client_id", "clients", optional=True),
    words("name", 60),
    Column("kind", ChoiceColumn(FieldKind), nullable=False),
    words("choices"),
    Column("position", Integer, nullable=False),
)

own_values = record(
    "own_values",
    link("case_id", "cases"),
    link("field_id", "own_fields"),
    words("value"),
    UniqueConstraint("case_id", "field_id"),
)

saved_views = record(
    "saved_views",
    link("operator_id", "operators", optional=True),
    words("name", 60),
    words("query"),
    words("columns"),
    Column("position", Integer, nullable=False),
)

merges = record(
    "merges",
    link("kept_id", "people"),
    link("gone_id", "people"),
    Column("at", MomentColumn, nullable=False),
    link("operator_id", "operators"),
    words("reason"),
    words("moved"),
    Column("undone_by", BigId),
)
