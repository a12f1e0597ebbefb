"""Cases among the answers of the search over everything; knows no Qt."""

import re

from casedesk.domain.case_lists import CaseQuery, CaseRow
from casedesk.domain.cases import STATUS_NAMES
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.services.cases import CaseService
from casedesk.ui import formats
from casedesk.ui.looks import Hit

_GROUP = say("Cases")
_DIGITS = re.compile(r"\d+[xX]?")
_LEAST_DIGITS = 3
_LEAST_LETTERS = 2


class CaseSearch:
    """Finds cases by name, number or last digits; called off the UI thread."""

    def __init__(self, service: CaseService, actor: Operator) -> None:
        self._service, self._actor = service, actor

    def __call__(self, query: str, limit: int) -> list[Hit]:
        """Return the best hits; one letter or two digits are too few to search for."""
        words = query.split()
        if not words or not all(_is_enough(word) for word in words):
            return []
        found = self._service.list(self._actor, CaseQuery(text=query), 0, limit)
        return [_hit(row, words) for row in found]


def _is_enough(word: str) -> bool:
    if not word.isascii():
        return True
    return len(word) >= (_LEAST_DIGITS if _DIGITS.fullmatch(word) else _LEAST_LETTERS)


def _hit(row: CaseRow, words: list[str]) -> Hit:
    reason = _reason(row, words[0])
    for word in words[1:]:
        reason = say("{first}; {second}", first=reason, second=_reason(row, word))
    return Hit(
        group=_GROUP,
        icon="folder",
        title=row.name,
        detail=say(
            "{case_no}   {client}   {balance}",
            case_no=row.case_no,
            client=row.client,
            balance=formats.money(row.balance),
        ),
        reason=reason,
        target=("case_file", row.id),
        extra=_extra(row),
    )


def _reason(row: CaseRow, word: str) -> Sentence:
    """Say why a word matched, without telling more of a number than was typed."""
    if word.lower() in row.name.lower():
        return say("name {word}", word=word)
    if word.lower() in row.case_no.lower():
        return say("case no. {word}", word=word)
    if _DIGITS.fullmatch(word):
        return say("number ending in {word}", word=word)
    return say("contract no. {word}", word=word)


def _extra(row: CaseRow) -> Sentence:
    state = STATUS_NAMES[row.status]
    return say("{district}   {state}", district=row.district, state=state) if row.district else state
