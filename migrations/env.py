"""Runs the migrations on the engine that the program hands over."""

from alembic import context
from sqlalchemy import Engine

from casedesk.storage.rows import metadata

engine: Engine = context.config.attributes["engine"]

with engine.connect().execution_options(casedesk_writes=True) as connection:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        transactional_ddl=True,
        compare_type=True,
    )
    with connection.begin():
        context.run_migrations()
