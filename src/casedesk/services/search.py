"""Searches everything at once and writes down whoever looks for a whole number."""

import re
from collections.abc import Sequence
from typing import Final

from casedesk.domain.masks import mask_card, mask_document, mask_name, mask_phone
from casedesk.domain.operators import Operator, Right
from casedesk.domain.search_hits import HitKind, LinkedCase, Reason, SearchHit
from casedesk.domain.search_queries import QueryReader, Why
from casedesk.domain.search_terms import SearchKind
from casedesk.services.desk import Desk
from casedesk.storage import search, search_facts
from casedesk.storage.readings import folding
from casedesk.storage.search import Found
from casedesk.storage.shelves import Shelves

_WHOLE: Final = re.compile(r"[0-9]{11,}x?")
_DOCUMENT_LENGTHS: Final = (15, 18)
_CARD_LEAST: Final = 12
_TOLD: Final = 4
"""Digits of a long number that a reason repeats."""

_LONG: Final = re.compile(r"[0-9xX -]{7,}")
_MOST_REMEMBERED: Final = 200
_WIDER: Final = 2
"""How many times more answers are looked at than shown, so that debtors can come before contacts."""

_ORDER: Final = {
    SearchKind.PERSON: 0,
    SearchKind.CASE: 1,
    SearchKind.AGREEMENT: 2,
    SearchKind.VISIT: 3,
}


class SearchService:
    """Finds people, cases, agreements and visits by whatever is known of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._noted: list[tuple[int, str]] = []

    def find(self, actor: Operator, text: str, limit: int = 10) -> tuple[SearchHit, ...]:
        """Return at most ``limit`` answers of each kind, best kind first; nothing for too little text."""
        ways = QueryReader(folding()).ways(text)
        self.note_number(actor, text)
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = search.find(shelves.connection, ways, limit * _WIDER)
            found.sort(key=lambda each: _ORDER[each.kind])
            return _first(_told(shelves, found), limit)

    def note_number(self, actor: Operator, text: str) -> None:
        """Write to the log that somebody looks for a whole phone, identity or card number, once for each."""
        number = folding().letters(text)
        if not _WHOLE.fullmatch(number) or (actor.id, number) in self._noted:
            return
        with self._desk.work("search.logged", actor, Right.VIEW_CASES) as work:
            work.about(_masked(number), number=_masked(number))
            work.commit()
        self._noted = [*self._noted[-_MOST_REMEMBERED:], (actor.id, number)]


def _first(hits: Sequence[SearchHit], limit: int) -> tuple[SearchHit, ...]:
    """Return the first of each kind; among people those who owe come before those who are only known."""
    kinds: dict[HitKind, list[SearchHit]] = {kind: [] for kind in HitKind}
    for hit in hits:
        kinds[hit.kind].append(hit)
    kinds[HitKind.PERSON].sort(key=lambda hit: not any(case.relation.owes for case in hit.cases))
    return tuple(hit for some in kinds.values() for hit in some[:limit])


def _masked(number: str) -> str:
    if len(number) in _DOCUMENT_LENGTHS:
        return mask_document(number.upper())
    return mask_card(number) if len(number) >= _CARD_LEAST else mask_phone(number)


def _told(shelves: Shelves, found: Sequence[Found]) -> tuple[SearchHit, ...]:
    """Return the answers with what a line shows of them."""
    connection = shelves.connection
    keys = {kind: [each.key for each in found if each.kind is kind] for kind in _ORDER}
    people = keys[SearchKind.PERSON]
    names = search_facts.names(connection, people) if people else {}
    linked = search_facts.linked(connection, people) if people else {}
    papers = {
        kind: read(connection, keys[kind]) if keys[kind] else {}
        for kind, read in (
            (SearchKind.AGREEMENT, search_facts.agreement_papers),
            (SearchKind.VISIT, search_facts.visit_papers),
        )
    }
    case_ids = {*keys[SearchKind.CASE], *(each.case_id for some in papers.values() for each in some.values())}
    lines = search_facts.case_lines(connection, case_ids) if case_ids else {}
    hits = []
    for each in found:
        reasons = tuple(Reason(why, _short(why, word)) for why, word in each.reasons)
        if each.kind is SearchKind.PERSON:
            if each.key in names:
                hits.append(_person(each, names[each.key], linked.get(each.key, []), reasons))
        elif each.kind is SearchKind.CASE:
            case = lines[each.key]
            hits.append(SearchHit(HitKind.CASE, case.id, case.case_no, reasons, (case,)))
        else:
            paper = papers[each.kind][each.key]
            kind = HitKind.AGREEMENT if each.kind is SearchKind.AGREEMENT else HitKind.VISIT
            told = SearchHit(
                kind, each.key, paper.number, reasons, (lines[paper.case_id],), paper.status, paper.at
            )
            hits.append(told)
    return tuple(hits)


def _person(found: Found, name: str, cases: Sequence[LinkedCase], reasons: tuple[Reason, ...]) -> SearchHit:
    """Return a person; the names of people who owe nothing are masked, as in the case file."""
    named = set(found.cases)
    ordered = tuple(sorted(cases, key=lambda case: case.id not in named))
    owes = any(case.relation.owes for case in cases)
    return SearchHit(HitKind.PERSON, found.key, name if owes else mask_name(name), reasons, ordered)


def _short(why: Why, word: str) -> str:
    """Return the word of a reason, of a long number the last digits only."""
    is_personal = why in {Why.PHONE, Why.DOCUMENT, Why.CARD}
    return word[-_TOLD:] if is_personal and _LONG.fullmatch(word) else word
