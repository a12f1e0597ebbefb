"""Finds documents in the search index and proves them on the records themselves.

Every answer comes from a limited walk along the terms, so that it takes as long in a large office as in a
small one. A question of several words follows the rarest and proves the others on the people it leads to.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Select, select

from casedesk.domain.people import Relation
from casedesk.domain.search_queries import END, Probe, Why, Word
from casedesk.domain.search_terms import SearchKind, document_of, record_of
from casedesk.storage.bulk import in_lots
from casedesk.storage.rows import addresses, agreements, cases, parties, people, phones, visits
from casedesk.storage.search_index import COLUMNS, KINDS, terms_of
from casedesk.storage.table_parts import metadata

_MOST_SCANNED: Final = 20_000
"""Pairs looked at for one probe before it is given up."""

_GATHERED: Final = 1_000
_MOST_NAMED: Final = 8_000
"""People whose keys are held rather than their names read."""

_PROOFS: Final = {
    SearchKind.PERSON: 1,
    SearchKind.PHONE: 2,
    SearchKind.ADDRESS: 2,
    SearchKind.CASE: 5,
    SearchKind.AGREEMENT: 1,
    SearchKind.VISIT: 1,
}
"""What it costs to read the records of a kind that one person has."""

_MOST_PEOPLE: Final = 2_000
"""People proved for one question of several common words."""

_PAGE: Final = 100
_LARGEST_PAGE: Final = 400
_MORE_PEOPLE: Final = 2
_SERVER_PAGE: Final = 500
_WALK: Final = "SELECT term, doc FROM search_terms WHERE term >= ? AND term < ?"
_WALK_SERVER: Final = (
    "SELECT term, doc FROM search_terms WHERE term < %s AND (term, doc) > (%s, %s)"
    " ORDER BY term, doc LIMIT %s"
)
_FIRST: Final = "SELECT ? AS probe, term, doc FROM search_terms WHERE term >= ? AND term < ? LIMIT ?"
_FIRST_SERVER: Final = (
    "SELECT %s::int AS probe, term, doc FROM search_terms WHERE term >= %s AND term < %s"
    " ORDER BY term, doc LIMIT %s"
)
_WIDER: Final = 8
"""How many times more terms are read of a probe that not all of them fit."""

_BY_MERGE: Final = "INDEXED BY ix_people_merged_into"
"""Hardly anybody was merged, from which SQLite concludes that the index tells nothing."""

_TABLES: Final = {kind: table for table, kind in KINDS.items()}
_OWNERS: Final = {
    "phones": "person_id",
    "addresses": "person_id",
    "agreements": "case_id",
    "visits": "case_id",
}
_PEOPLE: Final = frozenset({SearchKind.PERSON, SearchKind.PHONE, SearchKind.ADDRESS})


_OWNER_QUERIES: Final[dict[SearchKind, Select[Any]]] = {
    SearchKind.PERSON: select(people.c.id, people.c.merged_into),
    SearchKind.PHONE: select(phones.c.id, phones.c.person_id),
    SearchKind.ADDRESS: select(addresses.c.id, addresses.c.person_id),
    SearchKind.CASE: select(cases.c.id, cases.c.debtor_id),
    SearchKind.AGREEMENT: select(agreements.c.id, cases.c.debtor_id).join(cases),
    SearchKind.VISIT: select(visits.c.id, cases.c.debtor_id).join(cases),
}
"""Keys of records and of the people behind them."""


@dataclass
class Found:
    """What was found: a record, or the person that a phone or address belongs to."""

    kind: SearchKind
    key: int
    reasons: list[tuple[Why, str]]
    cases: list[int] = field(default_factory=list)
    """Cases that the words name; they are the ones to open."""


class _Record(NamedTuple):
    kind: SearchKind
    key: int
    owner: int
    """The person of a phone or address, the case of an agreement or visit."""
    terms: str


def find(connection: Connection, ways: Iterable[Sequence[Word]], limit: int) -> list[Found]:
    """Return the first answers of each kind by the first way to read the question that finds any.

    There are at most ``limit`` of each kind, but twice as many people of a name, so that debtors can come
    before contacts.
    """
    for words in ways:
        if len(words) == 1:
            found = _by_word(connection, words[0], limit)
        else:
            found = list(islice(_by_words(connection, words), limit))
        if found:
            return found
    return []


def pairs(connection: Connection, low: str, high: str) -> Iterator[tuple[str, int]]:
    """Yield terms and documents from ``low`` up to below ``high``, in the order of their code points."""
    if connection.dialect.name == "sqlite":
        with connection.exec_driver_sql(_WALK, (low, high)) as result:
            for row in result:
                yield row[0], row[1]
        return
    last = (low, -1)
    while lot := connection.exec_driver_sql(_WALK_SERVER, (high, *last, _SERVER_PAGE)).all():
        for row in lot:
            yield row[0], row[1]
        if len(lot) < _SERVER_PAGE:
            return
        last = (lot[-1][0], lot[-1][1])


def documents(connection: Connection, probe: Probe) -> Iterator[int]:
    """Yield the documents of a probe, the best term first; one may come again."""
    walk = islice(pairs(connection, probe.start, probe.start + END), _MOST_SCANNED)
    if probe.parts:
        yield from (document for term, document in walk if probe.fits(term))
    elif probe.rest:
        for lot in in_lots((document for _term, document in walk), _PAGE):
            known = _records(connection, lot)
            yield from (each for each in lot if each in known and probe.proves(known[each].terms))
    else:
        yield from (document for _term, document in walk)


def _by_word(connection: Connection, word: Word, limit: int) -> list[Found]:
    is_name = any(probe.start[0] in "npi" for probe in word.probes)
    most = limit * _MORE_PEOPLE if is_name else limit
    chosen = _beginnings(connection, word.probes, most)
    if word.splits and len(chosen) < limit:
        longer = _beginnings(connection, word.spread, limit)
        chosen = list(dict.fromkeys([*chosen, *longer]))
    chosen = _cut_by_kind(chosen, limit, most)
    known = _records(connection, chosen)
    found: dict[tuple[SearchKind, int], Found] = {}
    for document in chosen:
        record = known.get(document)
        why = word.reason([(record.kind, record.terms)]) if record is not None else None
        if record is None or why is None:
            continue
        is_person = record.kind in _PEOPLE
        kind, key = (SearchKind.PERSON, record.owner) if is_person else (record.kind, record.key)
        found.setdefault((kind, key), Found(kind, key, [(why, word.text)]))
    return list(found.values())


def _cut_by_kind(documents: Iterable[int], limit: int, people: int) -> list[int]:
    """Return the first documents that lead to people, and the first of each other kind."""
    left = dict.fromkeys(SearchKind, limit)
    left[SearchKind.PERSON] = people
    kept: list[int] = []
    for document in documents:
        kind = record_of(document)[0]
        group = SearchKind.PERSON if kind in _PEOPLE else kind
        if left[group]:
            left[group] -= 1
            kept.append(document)
    return kept


def _beginnings(connection: Connection, probes: Sequence[Probe], limit: int) -> list[int]:
    """Return the first documents of every probe, each once; most come with a single statement."""
    plain = [each for each in probes if not each.rest]
    found: dict[str, list[int]] = {}
    for probe, terms in zip(plain, _first_terms(connection, plain, limit), strict=True):
        fitting = [document for term, document in terms if probe.fits(term)]
        is_cut = len(terms) == _cut(probe, limit)
        is_enough = len(fitting) >= limit or not is_cut
        found[probe.start] = fitting if is_enough else list(islice(documents(connection, probe), limit))
    for probe in probes:
        if probe.rest:
            found[probe.start] = list(islice(documents(connection, probe), limit))
    return list(dict.fromkeys(chain.from_iterable(found[each.start][:limit] for each in probes)))


def _first_terms(connection: Connection, probes: Sequence[Probe], limit: int) -> list[list[tuple[str, int]]]:
    """Return the first terms and documents of each probe."""
    found: list[list[tuple[str, int]]] = [[] for _ in probes]
    if not probes:
        return found
    part = _FIRST if connection.dialect.name == "sqlite" else _FIRST_SERVER
    given: list[object] = []
    for number, probe in enumerate(probes):
        given += [number, probe.start, probe.start + END, _cut(probe, limit)]
    parts = (f"SELECT * FROM ({part}) AS of_{number}" for number in range(len(probes)))  # noqa: S608
    statement = " UNION ALL ".join(parts)
    for number, term, document in connection.exec_driver_sql(statement, tuple(given)):
        found[int(number)].append((term, document))
    return found


def _cut(probe: Probe, limit: int) -> int:
    return limit * _WIDER if probe.parts else limit


def _by_words(connection: Connection, words: Sequence[Word]) -> Iterator[Found]:
    """Yield the people on whom every word is found, following the word that needs the least work."""
    words = [_possible(connection, word) for word in words]
    gathered = [list(islice(_all_documents(connection, word), _GATHERED)) for word in words]
    chosen = min(range(len(words)), key=lambda number: _work(words, gathered, number))
    some, followed = gathered[chosen], words[chosen]
    source: Iterable[int] = some if len(some) < _GATHERED else _all_documents(connection, followed)
    rest = sorted((word for word in words if word is not followed), key=lambda word: len(word.kinds))
    others = [(word, _named(connection, word)) for word in rest]
    seen: set[int] = set()
    for lot in _growing_lots(source):
        fresh = [each for each in dict.fromkeys(_people_of(connection, lot)) if each not in seen]
        seen.update(fresh)
        for word, named in others:
            fresh = [each for each in fresh if each in named] if named else _matching(connection, fresh, word)
        yield from _proved(connection, fresh, words)
        if len(seen) >= _MOST_PEOPLE:
            return


def _named(connection: Connection, word: Word) -> set[int]:
    """Return everybody whom a word names, empty where it may be more than a name or names too many."""
    if word.kinds != {SearchKind.PERSON} or any(probe.parts for probe in word.probes):
        return set()
    found = [record_of(each)[1] for each in islice(_all_documents(connection, word), _MOST_NAMED)]
    if len(found) == _MOST_NAMED:
        return set()
    merged = select(people.c.id, people.c.merged_into).where(people.c.merged_into.is_not(None))
    kept = {row[0]: row[1] for row in connection.execute(merged.with_hint(people, _BY_MERGE, "sqlite"))}
    return {kept.get(each, each) for each in found}


def _possible(connection: Connection, word: Word) -> Word:
    """Return the word without what nothing in the office is: most words are one thing only."""
    bare = [replace(each, rest=()) for each in word.probes]
    there = _first_terms(connection, bare, 1)
    probes = (probe for probe, terms in zip(word.probes, there, strict=True) if terms)
    return replace(word, probes=tuple(probes))


def _work(words: Sequence[Word], gathered: Sequence[Sequence[int]], chosen: int) -> int:
    """Return how much work it is to follow one word and to prove the others on everybody it leads to."""
    proofs = sum(_PROOFS[kind] for each, word in enumerate(words) if each != chosen for kind in word.kinds)
    return len(gathered[chosen]) * (1 + proofs)


def _growing_lots(documents: Iterable[int]) -> Iterator[list[int]]:
    """Yield small lots first, for the answers that are near, then larger ones."""
    source, size = iter(documents), _PAGE // 2
    while lot := list(islice(source, size)):
        yield lot
        size = min(size * 2, _LARGEST_PAGE)


def _matching(connection: Connection, person_ids: Sequence[int], word: Word) -> list[int]:
    """Return the people on whom a word is found; what is nearest at hand is looked at first."""
    near = [each for each in (SearchKind.PERSON, SearchKind.PHONE, SearchKind.ADDRESS) if each in word.kinds]
    fitting: set[int] = set()
    for kinds in (*(frozenset({each}) for each in near), word.kinds - _PEOPLE):
        left = [each for each in person_ids if each not in fitting]
        if not kinds or not left:
            continue
        held = _bundles(connection, left, kinds)
        fitting.update(each for each in left if word.reason([(one.kind, one.terms) for one in held[each]]))
    return [each for each in person_ids if each in fitting]


def _all_documents(connection: Connection, word: Word) -> Iterator[int]:
    """Yield the documents that may have a word; further words of an address are left to be proved."""
    known: set[int] = set()
    for probe in word.probes:
        for document in documents(connection, replace(probe, rest=())):
            if document not in known:
                known.add(document)
                yield document


def _records(connection: Connection, wanted: Iterable[int]) -> dict[int, _Record]:
    """Return the records behind documents."""
    keys: dict[SearchKind, list[int]] = defaultdict(list)
    for document in wanted:
        kind, key = record_of(document)
        keys[kind].append(key)
    found: dict[int, _Record] = {}
    for kind, some in keys.items():
        table = metadata.tables[_TABLES[kind]]
        for record in _read(connection, _TABLES[kind], table.c.id, some):
            found[record.key << 3 | record.kind] = record
    return found


def _read(connection: Connection, name: str, column: Any, keys: Collection[int]) -> Iterator[_Record]:
    table = metadata.tables[name]
    kind = KINDS[name]
    owner = table.c.merged_into if name == "people" else table.c[_OWNERS.get(name, "id")]
    query = select(table.c.id, owner, *(table.c[each] for each in COLUMNS[name]))
    if column is people.c.merged_into:
        query = query.with_hint(people, _BY_MERGE, "sqlite")
    for lot in in_lots(keys):
        for row in connection.execute(query.where(column.in_(lot))):
            yield _Record(kind, row[0], row[1] or row[0], terms_of(name, row[2:]))


def _people_of(connection: Connection, wanted: Sequence[int]) -> Iterator[int]:
    """Yield the person behind each document; cases, agreements and visits lead to the debtor."""
    keys: dict[SearchKind, list[int]] = defaultdict(list)
    for document in wanted:
        kind, key = record_of(document)
        keys[kind].append(key)
    owners: dict[int, int] = {}
    for kind, some in keys.items():
        for lot in in_lots(some):
            rows = connection.execute(
                _OWNER_QUERIES[kind].where(metadata.tables[_TABLES[kind]].c.id.in_(lot))
            )
            owners.update((document_of(kind, row[0]), row[1] or row[0]) for row in rows)
    return (owners[document] for document in wanted if document in owners)


def _proved(connection: Connection, person_ids: Sequence[int], words: Sequence[Word]) -> Iterator[Found]:
    """Yield those people on whose records every word is found, with the reasons."""
    held = _bundles(connection, person_ids, frozenset(chain.from_iterable(word.kinds for word in words)))
    for person in person_ids:
        records = [(each.kind, each.terms) for each in held[person]]
        reasons = [(word.reason(records), word.text) for word in words]
        if all(why for why, _text in reasons):
            told = [(why, text) for why, text in reasons if why is not None]
            yield Found(SearchKind.PERSON, person, told, _named_cases(held[person], words))


def _named_cases(told: Iterable[_Record], words: Sequence[Word]) -> list[int]:
    own = [each for each in told if each.kind not in _PEOPLE]
    return [each.owner for each in own if any(word.reason([(each.kind, each.terms)]) for word in words)]


def _bundles(
    connection: Connection, person_ids: Sequence[int], kinds: frozenset[SearchKind]
) -> dict[int, list[_Record]]:
    """Return everything searched of some people: themselves, their contacts, their cases and papers."""
    held: dict[int, list[_Record]] = {each: [] for each in person_ids}
    if not person_ids:
        return held
    for name, column in (
        ("people", people.c.id),
        ("people", people.c.merged_into),
        ("phones", phones.c.person_id),
        ("addresses", addresses.c.person_id),
    ):
        if KINDS[name] in kinds:
            for record in _read(connection, name, column, person_ids):
                held[record.owner].append(record)
    if kinds - _PEOPLE:
        _add_cases(connection, held, kinds)
    return held


def _add_cases(connection: Connection, held: dict[int, list[_Record]], kinds: frozenset[SearchKind]) -> None:
    linked: dict[int, set[int]] = defaultdict(set)
    for case_id, person, _relation in links(connection, list(held)):
        linked[case_id].add(person)
    for name, column in (
        ("cases", cases.c.id),
        ("agreements", agreements.c.case_id),
        ("visits", visits.c.case_id),
    ):
        if KINDS[name] in kinds:
            for record in _read(connection, name, column, linked):
                for person in linked[record.owner]:
                    held[person].append(record)


def links(connection: Connection, person_ids: Sequence[int]) -> Iterator[tuple[int, int, Relation | None]]:
    """Yield case, person and relation wherever one of the people is debtor or party; None for a debtor."""
    for lot in in_lots(person_ids):
        owing = select(cases.c.id, cases.c.debtor_id).where(cases.c.debtor_id.in_(lot))
        yield from ((row[0], row[1], None) for row in connection.execute(owing))
        part = select(parties.c.case_id, parties.c.person_id, parties.c.relation)
        for row in connection.execute(part.where(parties.c.person_id.in_(lot))):
            yield row[0], row[1], row[2]
