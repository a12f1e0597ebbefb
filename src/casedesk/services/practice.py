"""Builds a practice office: invented people, cases in every state, half a year of work to look at."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import Sentence, say
from casedesk.services import offices
from casedesk.services.desk import Desk, utc_now
from casedesk.services.offices import NewOffice, OpenOffice
from casedesk.services.practice_agreements import plan_agreements
from casedesk.services.practice_cases import CaseBook, Series
from casedesk.services.practice_money import add_money_matters
from casedesk.services.practice_offers import plan_offers
from casedesk.services.practice_papers import print_papers
from casedesk.services.practice_requests import add_wishes
from casedesk.services.practice_road import plan_road
from casedesk.services.practice_roads import lay_roads
from casedesk.services.practice_rows import History, store_history, store_placement
from casedesk.services.practice_staff import (
    ADMINISTRATOR,
    MONTHS,
    OFFICE,
    PASSPHRASE,
    PASSWORD,
    add_clients,
    hire,
    placements,
)
from casedesk.services.practice_story import Story, StoryClock
from casedesk.services.practice_terms import add_terms
from casedesk.services.practice_visits import plan_visits
from casedesk.storage.shelves import Shelves

MOST_CASES: Final = 1_000_000
Report = Callable[[int, int, Sentence | None], None]
"""Is told how many of how many steps are done, and of what."""


def build(
    folder: Path,
    *,
    cases: int = 200,
    seed: int = 1,
    now: datetime | None = None,
    progress: Report = lambda _done, _total, _what: None,
) -> OpenOffice:
    """Build a practice office in a folder without an office and return it open; a failure leaves nothing.

    The same seed, number and day give the same people, cases and amounts.
    """
    if not 1 <= cases <= MOST_CASES:
        raise BadInputError(
            say(
                "A practice office has between 1 and {most} cases, not {cases}.", most=MOST_CASES, cases=cases
            )
        )
    now = now or utc_now()
    before = set(folder.iterdir()) if folder.is_dir() else set()
    clock = StoryClock(now - timedelta(days=MONTHS * 30 + 5))
    new = NewOffice(OFFICE, ADMINISTRATOR, PASSWORD, PASSPHRASE, use_keyring=False)
    office, _code = offices.create(folder, new, clock)
    try:
        _fill(office.desk, clock, now, cases=cases, seed=seed, progress=progress)
    except BaseException:
        office.close()
        for each in set(folder.iterdir()) - before:
            each.unlink(missing_ok=True)
        raise
    return replace(office, desk=replace(office.desk, clock=utc_now))


def _fill(desk: Desk, clock: StoryClock, now: datetime, *, cases: int, seed: int, progress: Report) -> None:
    today = now.astimezone(desk.zone).date()
    with desk.database.reading() as connection:
        administrator = Shelves(connection).operators.first()
    if administrator is None:
        raise RuntimeError("an office is created with an administrator")
    staff = hire(desk, administrator, today)
    clients = add_clients(desk, administrator, today)
    lay_roads(desk, administrator)
    collectors = [each.id for badge, each in staff.items() if badge.startswith("C")]
    book = CaseBook(seed, today, desk.zone, staff=collectors, clerk=staff["K001"].id, size=cases)
    story, history, done = Story(desk, clock, staff, now), History(), itertools.count()

    def arrive(series: Series) -> None:
        progress(next(done), MONTHS * len(clients), say("Building the practice office"))
        story.add(store_placement(desk, administrator, series, list(book.draw(series)), history))

    for series in placements(clients, cases, today):
        story.at(story.moment(series.assigned_on, 9, 20), partial(arrive, series))
    plan_agreements(story)
    plan_offers(story)
    plan_visits(story)
    plan_road(story)
    story.tell()
    clock.moment = max(clock.moment, now)
    store_history(desk, administrator, history)
    add_wishes(desk, staff)
    add_terms(desk, staff)
    add_money_matters(desk, staff)
    print_papers(desk, staff)
