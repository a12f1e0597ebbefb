"""Brings a database to the newest schema; Alembic is only loaded when there is something to do."""

from sqlalchemy import Engine, inspect, text

from casedesk import assets
from casedesk.domain.errors import CannotOpenError
from casedesk.domain.sentences import say

HEAD = "0004"
"""The newest revision; revisions are numbered, so that a newer one is recognised."""


def revision_of(engine: Engine) -> str | None:
    """Return the revision a database is at, or None for an empty one."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def bring_up_to_date(engine: Engine) -> None:
    """Migrate when needed; refuse a database that a newer CaseDesk has written."""
    revision = revision_of(engine)
    if revision == HEAD:
        return
    if revision is not None and revision > HEAD:
        raise CannotOpenError(
            say(
                "This office was written by a newer CaseDesk (schema {revision}). Update this one.",
                revision=revision,
            ),
        )
    migrate(engine, HEAD)


def migrate(engine: Engine, target: str) -> None:
    """Run the migrations up or down to a revision in one transaction."""
    from alembic import command  # noqa: PLC0415 - a start without migration does not pay for Alembic
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", assets.migrations().as_posix())
    config.attributes["engine"] = engine
    known = revision_of(engine) or ""
    down = target == "base" or target < known
    (command.downgrade if down else command.upgrade)(config, target)
