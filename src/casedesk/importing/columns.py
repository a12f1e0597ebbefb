"""Finds the header row of a list and proposes which column means which field."""

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.identity import read_id_number, read_phone
from casedesk.domain.intake import Column, ColumnMapping, Group, GroupKind, IntakeField, Origin, Target
from casedesk.domain.sentences import say
from casedesk.importing.aliases import aliases, in_digits, plain_header
from casedesk.importing.cells import text_of
from casedesk.importing.spreadsheet import Sheet

_SEARCHED_ROWS: Final = 10
_LEAST_KNOWN: Final = 2
_LEAST_FILLED: Final = 3
_LEAST_SAMPLES: Final = 3
_FIT_PARTS, _FIT_OF = 3, 4
_CONTACTS: Final = frozenset({GroupKind.CONTACT, GroupKind.SPOUSE})
_NUMBER_AT_END: Final = re.compile(r"\d{1,2}$")


@dataclass(frozen=True)
class Header:
    """The row with the headers, numbered as in the file."""

    row: int
    texts: tuple[str, ...]


def find_header(sheet: Sheet) -> Header:
    """Return that of the first ten rows with the most known headers, else the first full row of texts."""
    best, most = None, 0
    for number, row in enumerate(sheet.rows[:_SEARCHED_ROWS], start=1):
        known = sum(1 for cell in row if isinstance(cell, str) and _known(cell) is not None)
        if known > most:
            best, most = number, known
    if best is None or most < _LEAST_KNOWN:
        best = _first_texts(sheet)
    if best is None:
        raise BadInputError(
            say(
                "No row of headers was found in the first {rows} rows of {sheet}. "
                "Put the column names above the cases and choose the file again.",
                rows=_SEARCHED_ROWS,
                sheet=sheet.name,
            ),
        )
    width = max(len(row) for row in sheet.rows)
    texts = [" ".join(text_of(cell).split()) for cell in sheet.rows[best - 1]]
    return Header(best, (*texts, *[""] * (width - len(texts))))


def samples_of(sheet: Sheet, header: Header, amount: int = 20) -> tuple[tuple[str, ...], ...]:
    """Return the first filled cells of every column as text."""
    found: list[list[str]] = [[] for _ in header.texts]
    for row in sheet.rows[header.row : header.row + 10 * amount]:
        for place, cell in enumerate(row):
            if cell not in {"", None} and len(found[place]) < amount:
                found[place].append(text_of(cell))
    return tuple(tuple(each) for each in found)


def propose(header: Header, samples: Sequence[Sequence[str]] = ()) -> ColumnMapping:
    """Propose a target for every column by its header, and for unknown headers by the values below."""
    numbering = _Numbering()
    columns = [_by_header(place, text, numbering) for place, text in enumerate(header.texts)]
    columns = _without_rivals(columns, [len(each) for each in samples] or [0] * len(columns))
    return ColumnMapping(tuple(_with_guesses(columns, samples)))


def to_profile(mapping: ColumnMapping) -> str:
    """Return a mapping as text, by header and occurrence, so that moved columns are found again."""
    entries = []
    for key, column in _keyed(mapping.columns):
        target = column.target
        group = target.group if target else None
        field = target.field.value if target else ""
        entries.append([*key, field, group.kind.value if group else "", group.number if group else 0])
    return json.dumps(entries, ensure_ascii=False)


def fits_profile(header: Header, profile: str) -> bool:
    """Tell whether a remembered mapping is of the same kind of list: most of its taken columns are there."""
    present = {key for key, _ in _keyed([Column(0, text) for text in header.texts])}
    taken = [(text, occurrence) for text, occurrence, field, *_ in json.loads(profile) if field]
    found = sum(1 for key in taken if key in present)
    return bool(taken) and found * _FIT_OF >= len(taken) * _FIT_PARTS


def with_profile(mapping: ColumnMapping, profile: str) -> ColumnMapping:
    """Return the mapping as it was corrected the last time; columns that are new keep their proposal."""
    remembered: dict[tuple[str, int], Target | None] = {}
    for text, occurrence, field, kind, number in json.loads(profile):
        group = Group(GroupKind(kind), number) if kind else None
        remembered[text, occurrence] = Target(IntakeField(field), group) if field else None
    taken = {each for each in remembered.values() if each and not each.field.may_repeat}
    columns = []
    for key, column in _keyed(mapping.columns):
        if key in remembered:
            is_same = remembered[key] == column.target
            origin = column.origin if is_same else Origin.PROFILE
            columns.append(replace(column, target=remembered[key], origin=origin))
        else:
            columns.append(replace(column, target=None) if column.target in taken else column)
    return ColumnMapping(tuple(columns))


def _known(text: str) -> Target | None:
    """Return what a header means, contacts numbered as written."""
    found = _meaning(plain_header(text))
    return found[0] if found else None


def _meaning(header: str) -> tuple[Target, str] | None:
    """Return a header's target and the word that names its group."""
    words = aliases()
    base = _NUMBER_AT_END.sub("", in_digits(header)) or header
    for spelling in (header, base):
        if spelling in words.fields:
            return Target(words.fields[spelling]), ""
    found = _group_pattern().fullmatch(in_digits(header))
    if found is None:
        return None
    before, word, between, rest, after = found.groups()
    field = words.group_fields.get(rest)
    if field is None:
        return None
    number = int(before or between or after or 1)
    return Target(field, Group(words.groups[word], number)), word


def _group_pattern() -> re.Pattern[str]:
    named = "|".join(sorted(aliases().groups, key=len, reverse=True))
    return re.compile(rf"(?:第?(\d{{1,2}}))?({named})[_-]?(\d{{0,2}})[_-]?(\D*?)(\d{{0,2}})")


class _Numbering:
    """Gives each contact of a file its own number, also where headers repeat or two words mean contacts."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, int, int], Group] = {}
        self._seen: Counter[str] = Counter()

    def group_for(self, header: str, word: str, group: Group) -> Group:
        """Return the group of one more column."""
        occurrence = self._seen[header]
        self._seen[header] += 1
        key = (word, group.number, occurrence)
        if key not in self._numbers:
            taken = {each.number for each in self._numbers.values() if each.kind is group.kind}
            wanted = group.number + occurrence
            number = wanted if wanted not in taken else max(taken) + 1
            self._numbers[key] = Group(group.kind, number)
        return self._numbers[key]


def _by_header(place: int, text: str, numbering: _Numbering) -> Column:
    header = plain_header(text)
    words = aliases()
    if header in words.withheld:
        return Column(place, text, origin=Origin.WITHHELD)
    found = _meaning(header) if header else None
    if found is None:
        return Column(place, text)
    target, word = found
    if target.group is not None:
        if target.group.kind in _CONTACTS and target.field in words.contact_withheld:
            return Column(place, text, origin=Origin.WITHHELD)
        target = Target(target.field, numbering.group_for(header, word, target.group))
    return Column(place, text, target, Origin.HEADER)


def _without_rivals(columns: list[Column], filled: Sequence[int]) -> list[Column]:
    """Keep one column for each field that may not repeat: the better word, then the fuller column."""
    words = aliases()

    def rank(column: Column) -> tuple[int, bool, int]:
        word = _NUMBER_AT_END.sub("", plain_header(column.header))
        return (words.choices.get(word, 0), filled[column.position] == 0, column.position)

    best: dict[Target, Column] = {}
    for column in columns:
        if column.target and not column.target.field.may_repeat:
            rival = best.get(column.target)
            if rival is None or rank(column) < rank(rival):
                best[column.target] = column
    return [
        each
        if each.target is None or each.target.field.may_repeat or best[each.target] is each
        else _spare(each, best[each.target])
        for each in columns
    ]


def _spare(column: Column, winner: Column) -> Column:
    """Return a column that lost its field: a detail if it says something else, nothing if it repeats."""
    if plain_header(column.header) == plain_header(winner.header):
        return replace(column, target=None, origin=Origin.UNKNOWN)
    return replace(column, target=Target(IntakeField.DETAIL))


def _with_guesses(columns: list[Column], samples: Sequence[Sequence[str]]) -> list[Column]:
    """Give unknown columns that hold ID numbers or mobiles those fields, if no header claims them."""
    taken = {each.target.field for each in columns if each.target}
    readers: dict[IntakeField, Callable[[str], object]] = {
        IntakeField.ID_NO: read_id_number,
        IntakeField.MOBILE: read_phone,
    }
    for field, reader in readers.items():
        if field in taken:
            continue
        for place, column in enumerate(columns):
            is_open = column.target is None and column.origin is Origin.UNKNOWN and place < len(samples)
            if is_open and _all_read(samples[place], reader):
                columns[place] = replace(column, target=Target(field), origin=Origin.VALUES)
                break
    return columns


def _all_read(texts: Sequence[str], reader: Callable[[str], object]) -> bool:
    if len(texts) < _LEAST_SAMPLES:
        return False
    try:
        return all(reader(each) for each in texts)
    except BadInputError:
        return False


def _keyed(columns: Sequence[Column]) -> list[tuple[tuple[str, int], Column]]:
    """Return every column with its header and how often that header stood before it."""
    seen: Counter[str] = Counter()
    keyed = []
    for column in columns:
        header = plain_header(column.header)
        keyed.append(((header, seen[header]), column))
        seen[header] += 1
    return keyed


def _first_texts(sheet: Sheet) -> int | None:
    for number, row in enumerate(sheet.rows[:_SEARCHED_ROWS], start=1):
        filled = [cell for cell in row if cell not in {"", None}]
        is_text = all(isinstance(cell, str) and not cell.strip().isdigit() for cell in filled)
        if len(filled) >= _LEAST_FILLED and is_text and number < len(sheet.rows):
            return number
    return None
