"""Which flags of cases have their consequences on a day."""

from datetime import date

from sqlalchemy import ColumnElement, and_, or_

from casedesk.storage.rows import flags


def acting(day: date) -> ColumnElement[bool]:
    """Return the condition that a flag is neither cleared nor over on a day (see ``Flag.acts_on``)."""
    return and_(flags.c.cleared_on.is_(None), or_(flags.c.until_on.is_(None), flags.c.until_on >= day))
