"""The tables of kept files and printed copies."""

from sqlalchemy import Column, Date, ForeignKey, Integer, LargeBinary, String, Table

from casedesk.domain.papers import PaperAnswer, PaperEnding, PaperKind
from casedesk.storage.columns import BigId, ChoiceColumn, MomentColumn
from casedesk.storage.table_parts import link, metadata, record, words

files = Table(
    "files",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("media_type", String(100), nullable=False),
    Column("size", Integer, nullable=False),
    Column("added_at", MomentColumn, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

papers = record(
    "papers",
    Column("kind", ChoiceColumn(PaperKind), nullable=False),
    Column("subject", String(60), nullable=False, index=True),
    link("case_id", "cases", optional=True),
    Column("copy_no", Integer, nullable=False),
    Column("copies", Integer, nullable=False),
    Column("file_sha256", String(64), ForeignKey("files.sha256"), nullable=False),
    Column("seal_seq", BigId, nullable=False),
    words("seal", 64),
    Column("printed_at", MomentColumn, nullable=False),
    link("printed_by", "operators"),
    words("reason"),
    Column("visit_id", BigId, index=True),
    Column("carried_by", BigId),
    Column("carried_at", MomentColumn),
    Column("ended_at", MomentColumn),
    Column("ending", ChoiceColumn(PaperEnding)),
    words("ending_note"),
    Column("revision", Integer, nullable=False),
    Column("pages", Integer, nullable=False),
    words("text_digest", 64),
    Column("due_back_on", Date),
    Column("answer", ChoiceColumn(PaperAnswer)),
    Column("answered_at", MomentColumn),
    words("answer_note"),
    Column("scanned_at", MomentColumn),
    Column("checked_at", MomentColumn),
    Column("checked_by", BigId),
)
