"""What the page of papers is built from."""

from casedesk.app.bench import Bench
from casedesk.ui.pages import Page


def papers(bench: Bench) -> Page:
    """Build the queue, the lists of copies, the runs, and the sections of scans and letters."""
    from casedesk.ui.papers.page import PapersPage, parts_of

    return PapersPage(parts_of(bench.desk, bench.actor, bench.tasks), bench.tasks)
