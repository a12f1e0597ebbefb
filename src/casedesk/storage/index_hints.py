"""Lets a query name the index that SQLite must use."""

from typing import Any

from sqlalchemy import FromClause
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler


class HintingCompiler(SQLiteCompiler):
    """Write a table's hint, such as ``INDEXED BY ix_cases_balance``, behind its name."""

    def get_from_hint_text(self, table: FromClause, text: str | None) -> Any:  # noqa: ARG002
        """Return the hint as it was given."""
        return text
