"""The words of a list's filter, answered by the search index: names, pinyin, numbers, last digits."""

import re
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import CompoundSelect, Select, column, false, literal, select, table, union, union_all

from casedesk.domain.search_queries import END, LEAST_DIGITS, LEAST_LETTERS
from casedesk.domain.search_terms import SearchKind
from casedesk.storage.readings import folding
from casedesk.storage.rows import cases, parties, phones

_TERMS: Final = table("search_terms", column("term"), column("doc"))
_LETTERS: Final = re.compile(r"[a-z]+")
_LAST_DIGITS: Final = re.compile(r"\d{3,}x?")
_KIND_BITS: Final = 3


def cases_with(word: str) -> CompoundSelect[Any] | Select[Any]:
    """Select the cases in which a word names the debtor, is part of a number or ends an ID or phone."""
    plain = folding().letters(word)
    least = LEAST_DIGITS if plain.isdigit() else LEAST_LETTERS
    if plain.isascii() and len(plain) < least:
        return select(cases.c.id).where(false())
    people = union_all(*_people(plain))
    found = [
        select(cases.c.id).where(cases.c.debtor_id.in_(people)).correlate(None),
        *(_records(letter, plain, SearchKind.CASE) for letter in "ck"),
    ]
    if _LAST_DIGITS.fullmatch(plain):
        called = select(phones.c.person_id).where(
            phones.c.id.in_(_records("t", plain[::-1], SearchKind.PHONE))
        )
        found.append(select(cases.c.id).where(cases.c.debtor_id.in_(called)).correlate(None))
        found.append(select(parties.c.case_id).where(parties.c.person_id.in_(called)))
    return union(*found)


def _people(plain: str) -> Iterator[Select[Any]]:
    yield _records("n", plain, SearchKind.PERSON)
    if _LETTERS.fullmatch(plain):
        yield _records("p", plain, SearchKind.PERSON)
    if _LAST_DIGITS.fullmatch(plain):
        yield _records("d", plain[::-1], SearchKind.PERSON)


def _records(letter: str, plain: str, kind: SearchKind) -> Select[Any]:
    """Select the keys of records with a term that begins so."""
    key = _TERMS.c.doc.op(">>")(literal(_KIND_BITS))
    is_meant = (_TERMS.c.term >= letter + plain) & (_TERMS.c.term < letter + plain + END)
    return select(key.label("id")).where(is_meant, _TERMS.c.doc.op("&")(literal(7)) == int(kind))
