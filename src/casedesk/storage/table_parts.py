"""What every table declaration uses: the metadata, the keys of a record, links and texts."""

from collections.abc import Iterable

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, Text, UniqueConstraint

from casedesk.storage.columns import BigId

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    },
)


def record(name: str, *rest: Column[object] | Index | UniqueConstraint) -> Table:
    """Declare a table of records: a key, an optimistic version and the rest."""
    keys: Iterable[Column[object]] = (
        Column("id", BigId, primary_key=True, autoincrement=True),
        Column("version", Integer, nullable=False),
    )
    return Table(name, metadata, *keys, *rest)


def link(column: str, target: str, *, optional: bool = False) -> Column[object]:
    """Declare a column that points at another table's key, with an index."""
    return Column(column, BigId, ForeignKey(f"{target}.id"), nullable=optional, index=True)


def words(column: str, length: int | None = None) -> Column[object]:
    """Declare a text that may be empty but is never missing; ``length`` in characters."""
    return Column(column, String(length) if length else Text, nullable=False)


def origin() -> tuple[Column[object], Column[object]]:
    """Declare where a record came from: the placement's key and the row in its file, None when typed here.

    They are not foreign keys: a million rows are stored at once, and an origin is told, never followed.
    """
    return Column("placement_id", BigId), Column("source_row", Integer)
