"""The words of a list's filter, answered by the search index: all that the box finds, not the first only."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    column,
    false,
    literal,
    select,
    table,
    union,
    union_all,
)

from casedesk.domain.search_queries import END, Probe, QueryReader, Word
from casedesk.domain.search_terms import SearchKind
from casedesk.storage.readings import folding
from casedesk.storage.rows import addresses, agreements, cases, parties, phones, visits

_TERMS: Final = table("search_terms", column("term"), column("doc"))
_KIND_BITS: Final = 3
_ESCAPE: Final = "\\"
_OF_CASES: Final = {SearchKind.AGREEMENT: agreements, SearchKind.VISIT: visits}


def cases_with(word: str) -> CompoundSelect[Any] | Select[Any]:
    """Select the cases whose debtor, phones, numbers or papers a word names."""
    meant = QueryReader(folding()).word(word, has_others=True)
    found = list(_cases(meant))
    return union(*found) if found else select(cases.c.id).where(false())


def _cases(word: Word) -> Iterator[Select[Any]]:
    """Yield the cases of each kind of record that has the word; parties count by their phones only."""
    of = {kind: [each for each in word.probes if each.kind is kind] for kind in SearchKind}
    people = [*map(_records, of[SearchKind.PERSON]), *_longer(word)]
    for probe in of[SearchKind.ADDRESS]:
        told = [_begin(probe.start), *map(_begin, probe.rest)]
        there = and_(*(addresses.c.id.in_(_keys(each, SearchKind.ADDRESS)) for each in told))
        people.append(select(addresses.c.person_id.label("id")).where(there))
    if people:
        yield select(cases.c.id).where(cases.c.debtor_id.in_(union_all(*people))).correlate(None)
    for probe in of[SearchKind.PHONE]:
        called = select(phones.c.person_id).where(phones.c.id.in_(_records(probe)))
        yield select(cases.c.id).where(cases.c.debtor_id.in_(called)).correlate(None)
        yield select(parties.c.case_id).where(parties.c.person_id.in_(called))
    yield from map(_records, of[SearchKind.CASE])
    for kind, papers in _OF_CASES.items():
        for probe in of[kind]:
            yield select(papers.c.case_id).where(papers.c.id.in_(_records(probe)))


def _longer(word: Word) -> Iterator[Select[Any]]:
    """Yield people whose names have one syllable more than shortened pinyin tells."""
    for probe in {each.parts: each for each in word.spread}.values():
        initials = probe.start.partition("_")[0][:-1]
        like = _TERMS.c.term.like(f"{initials}_{_pattern(probe.parts)}", escape=_ESCAPE)
        yield _keys(and_(_begin(initials), like), SearchKind.PERSON)


def _records(probe: Probe) -> Select[Any]:
    """Select the keys of the records that a probe means."""
    meant = _begin(probe.start)
    if probe.parts:
        initials = probe.start.partition("_")[0]
        more = "" if "_" in probe.start else "%"
        like = _TERMS.c.term.like(f"{initials}{more}{_pattern(probe.parts)}", escape=_ESCAPE)
        meant = and_(meant, like)
    return _keys(meant, probe.kind)


def _pattern(parts: Iterable[str]) -> str:
    """Return how syllables go on: shortened ones are followed by anything, whole ones by the next."""
    told = [part[:-1] if part.endswith("_") else f"{part}%" for part in parts]
    return "".join(f"{_ESCAPE}_{each}" for each in told)


def _begin(start: str) -> ColumnElement[bool]:
    return and_(_TERMS.c.term >= start, _TERMS.c.term < start + END)


def _keys(meant: ColumnElement[bool], kind: SearchKind) -> Select[Any]:
    key = _TERMS.c.doc.op(">>")(literal(_KIND_BITS))
    return select(key.label("id")).where(meant, _TERMS.c.doc.op("&")(literal(7)) == int(kind))
