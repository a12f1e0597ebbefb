"""Column types that speak the domain's language: money, moments, enumerations, values."""

from datetime import UTC, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Dialect, Integer, String, Text
from sqlalchemy.types import TypeDecorator

from casedesk.domain.money import Money
from casedesk.storage import codec

BigId = BigInteger().with_variant(Integer, "sqlite")
"""A 64-bit key that SQLite fills by itself."""


class MoneyColumn(TypeDecorator[Money]):
    """Money as whole fen in a 64-bit integer."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Money | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Return the fen."""
        return None if value is None else value.fen

    def process_result_value(self, value: int | None, dialect: Dialect) -> Money | None:  # noqa: ARG002
        """Return the money."""
        return None if value is None else Money.of_fen(int(value))


def moment_text(moment: datetime) -> str:
    """Return UTC text with microseconds; a moment without a zone is refused (ValueError)."""
    if moment.tzinfo is None:
        raise ValueError("moment without a zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class MomentColumn(TypeDecorator[datetime]):
    """An aware UTC moment as ISO 8601 text, which sorts as time does on every database."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return UTC text with microseconds; a moment without a zone is refused."""
        return None if value is None else moment_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return the aware moment."""
        return None if value is None else datetime.fromisoformat(value)


class ClockColumn(TypeDecorator[time]):
    """A local time of day as text like 09:30."""

    impl = String(5)
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return hours and minutes."""
        return None if value is None else value.strftime("%H:%M")

    def process_result_value(self, value: str | None, dialect: Dialect) -> time | None:  # noqa: ARG002
        """Return the time."""
        return None if value is None else time.fromisoformat(value)


class ChoiceColumn(TypeDecorator[StrEnum]):
    """A member of an enumeration, stored by its value."""

    impl = String(32)
    cache_ok = True

    def __init__(self, choices: type[StrEnum]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return the member's value."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002
        """Return the member."""
        return None if value is None else self.choices(value)


class ValueColumn(TypeDecorator[Any]):
    """A whole domain value as JSON text, read back by its declared type."""

    impl = Text
    cache_ok = True

    def __init__(self, hint: Any) -> None:
        super().__init__()
        self.hint = hint

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return canonical JSON."""
        return None if value is None else codec.canonical(codec.to_data(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002
        """Return the value."""
        return None if value is None else codec.from_data(self.hint, codec.parsed(value))
