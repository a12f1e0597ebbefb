"""Finds cases for fields in which one case is chosen."""

from collections.abc import Sequence

from casedesk.app.bench import Bench
from casedesk.domain.case_lists import CaseQuery, CaseRow
from casedesk.services.cases import CaseService
from casedesk.ui.widgets.case_picker import MOST_HITS


def found_cases(bench: Bench, text: str) -> Sequence[CaseRow]:
    """Return the best cases for what was typed."""
    return CaseService(bench.desk).list(bench.actor, CaseQuery(text=text), 0, MOST_HITS)
