"""Searches everything at once and writes down whoever looks for a whole number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from casedesk.domain.masks import mask_card, mask_document, mask_name, mask_phone
from casedesk.domain.operators import Operator, Right
from casedesk.domain.search_hits import HitKind, Reason, SearchHit
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
_PAPERS: Final = {
    SearchKind.CASE: search_facts.case_papers,
    SearchKind.AGREEMENT: search_facts.agreement_papers,
    SearchKind.VISIT: search_facts.visit_papers,
}
_KINDS: Final = {
    SearchKind.CASE: HitKind.CASE,
    SearchKind.AGREEMENT: HitKind.AGREEMENT,
    SearchKind.VISIT: HitKind.VISIT,
}


class SearchService:
    """Finds people, cases, agreements and visits by whatever is known of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._noted: list[tuple[int, str]] = []

    def find(self, actor: Operator, text: str, limit: int = 6) -> tuple[SearchHit, ...]:
        """Return at most ``limit`` answers of each kind, best kind first; nothing for too little text."""
        ways = QueryReader(folding()).ways(text)
        self.note_number(actor, text)
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return _told(shelves, search.find(shelves.connection, ways, limit), limit)

    def note_number(self, actor: Operator, text: str) -> None:
        """Write to the log that somebody looks for a whole phone, identity or card number, once for each."""
        number = folding().letters(text)
        if not _WHOLE.fullmatch(number) or (actor.id, number) in self._noted:
            return
        with self._desk.work("search.logged", actor, Right.VIEW_CASES) as work:
            work.about(_masked(number), number=_masked(number))
            work.commit()
        self._noted = [*self._noted[-_MOST_REMEMBERED:], (actor.id, number)]


def _masked(number: str) -> str:
    if len(number) in _DOCUMENT_LENGTHS:
        return mask_document(number.upper())
    return mask_card(number) if len(number) >= _CARD_LEAST else mask_phone(number)


def _told(shelves: Shelves, found: Sequence[Found], limit: int) -> tuple[SearchHit, ...]:
    """Return the answers with what a line shows of them."""
    of = {kind: [each for each in found if each.kind is kind][:limit] for kind in _PAPERS}
    people = [each for each in found if each.kind is SearchKind.PERSON]
    hits = list(_people(shelves, people, limit))
    papers = {
        kind: _PAPERS[kind](shelves.connection, [each.key for each in some]) if some else {}
        for kind, some in of.items()
    }
    case_ids = {paper.case_id for some in papers.values() for paper in some.values()}
    lines = search_facts.case_lines(shelves.connection, case_ids) if case_ids else {}
    for kind, some in of.items():
        for each in some:
            paper = papers[kind][each.key]
            case = lines[paper.case_id]
            told = SearchHit(_KINDS[kind], each.key, paper.number or case.case_no, _reasons(each), (case,))
            hits.append(replace(told, status=paper.status, at=paper.at))
    return tuple(hits)


def _people(shelves: Shelves, found: Sequence[Found], limit: int) -> Iterator[SearchHit]:
    """Yield people, those who owe before those who are only known, whose names are masked as in the file."""
    if not found:
        return
    links = search_facts.links_of(shelves.connection, [each.key for each in found])
    owing = {each.key for each in found if search_facts.owes(links.get(each.key, {}))}
    shown = sorted(found, key=lambda each: each.key not in owing)[:limit]
    names = search_facts.names(shelves.connection, [each.key for each in shown])
    linked = search_facts.linked(shelves.connection, {each.key: links.get(each.key, {}) for each in shown})
    for each in shown:
        if each.key in names:
            named = set(each.cases)
            cases = tuple(sorted(linked[each.key], key=lambda case: case.id not in named))
            name = names[each.key] if each.key in owing else mask_name(names[each.key])
            yield SearchHit(HitKind.PERSON, each.key, name, _reasons(each), cases)


def _reasons(found: Found) -> tuple[Reason, ...]:
    return tuple(Reason(why, _short(why, word)) for why, word in found.reasons)


def _short(why: Why, word: str) -> str:
    """Return the word of a reason, of a long number the last digits only."""
    is_personal = why in {Why.PHONE, Why.DOCUMENT, Why.CARD}
    return word[-_TOLD:] if is_personal and _LONG.fullmatch(word) else word
