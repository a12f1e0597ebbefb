"""Finds the header of a list, proposes which column means which field, and remembers corrections."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

from casedesk.domain.amount_forms import PLAIN, AmountForm, AmountUnit, Negative
from casedesk.domain.errors import BadInputError
from casedesk.domain.identity import read_id_number, read_phone
from casedesk.domain.intake import (
    Column,
    ColumnMapping,
    Constant,
    Group,
    GroupKind,
    IntakeField,
    Origin,
    Target,
)
from casedesk.domain.mandates import USUAL_SCOPE, FieldScope
from casedesk.domain.sentences import say
from casedesk.importing.aliases import aliases, plain_header, simplified
from casedesk.importing.cells import text_of
from casedesk.importing.header_words import (
    Numbering,
    form_of,
    joined_header,
    known_target,
    meaning_of,
    without_number,
)
from casedesk.importing.spreadsheet import Cell, Sheet

_SEARCHED_ROWS: Final = 10
_LEAST_KNOWN: Final = 2
_LEAST_FILLED: Final = 3
_LEAST_SAMPLES: Final = 3
_FIT_PARTS, _FIT_OF = 3, 4
_CONTACTS: Final = frozenset({GroupKind.CONTACT, GroupKind.SPOUSE})
_ENTRY_LENGTH: Final = 8


@dataclass(frozen=True)
class Header:
    """The line or the two lines with the headers; ``row`` is the last of them, numbered as in the file."""

    row: int
    texts: tuple[str, ...]
    lines: int = 1


def find_header(sheet: Sheet) -> Header:
    """Return the line, or two lines, of the first ten rows that name the most; else the first full row."""
    best, most = None, 0
    for candidate in _candidates(sheet):
        known = len({target for text in candidate.texts if (target := known_target(text))})
        if known > most:
            best, most = candidate, known
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
    return replace(best, texts=(*best.texts, *[""] * (width - len(best.texts))))


def samples_of(sheet: Sheet, header: Header, amount: int = 20) -> tuple[tuple[str, ...], ...]:
    """Return the first filled cells of every column as text."""
    found: list[list[str]] = [[] for _ in header.texts]
    for row in sheet.rows[header.row : header.row + 10 * amount]:
        for place, cell in enumerate(row):
            if cell not in {"", None} and len(found[place]) < amount:
                found[place].append(text_of(cell))
    return tuple(tuple(each) for each in found)


def propose(
    header: Header, samples: Sequence[Sequence[str]] = (), scope: FieldScope = USUAL_SCOPE
) -> ColumnMapping:
    """Propose a target for every column by its header, and for unknown headers by the values below."""
    numbering = Numbering()
    columns = [_by_header(place, text, numbering) for place, text in enumerate(header.texts)]
    columns = [_in_scope(each, scope) for each in columns]
    columns = _without_rivals(columns, [len(each) for each in samples] or [0] * len(columns))
    return ColumnMapping(tuple(_with_guesses(columns, samples, scope)))


def within_scope(mapping: ColumnMapping, scope: FieldScope) -> ColumnMapping:
    """Return the mapping without what the mandate does not allow, whoever chose it."""
    columns = tuple(_in_scope(each, scope) for each in mapping.columns)
    constants = tuple(each for each in mapping.constants if each.field not in scope.withheld)
    return ColumnMapping(columns, constants)


def to_profile(mapping: ColumnMapping) -> str:
    """Return a mapping as text, by header, occurrence and place, so that moved columns are found again."""
    entries = []
    for (header, occurrence), column in _keyed(mapping.columns):
        target, form = column.target, column.form
        group = target.group if target else None
        told = (
            target.field.value if target else "",
            *((group.kind.value, group.number) if group else ("", 0)),
        )
        entries.append([header, occurrence, *told, column.position, form.unit.value, form.negative.value])
    constants = [[each.field.value, each.value] for each in mapping.constants]
    return json.dumps({"columns": entries, "constants": constants}, ensure_ascii=False)


def fits_profile(header: Header, profile: str) -> bool:
    """Tell whether a remembered mapping is of the same kind of list: most of its taken columns are there."""
    present = {key for key, _ in _keyed([Column(0, text) for text in header.texts])}
    taken = [each.key for each in _entries(profile) if each.target]
    found = sum(1 for key in taken if key in present)
    return bool(taken) and found * _FIT_OF >= len(taken) * _FIT_PARTS


def with_profile(mapping: ColumnMapping, profile: str) -> ColumnMapping:
    """Return the mapping as it was corrected the last time; columns that are new keep their proposal."""
    remembered = {each.key: each for each in _entries(profile)}
    present = {key for key, _ in _keyed(mapping.columns)}
    by_place = {each.place: each for each in remembered.values() if each.key not in present}
    taken = {each.target for each in remembered.values() if each.target and not each.target.field.may_repeat}
    columns = []
    for key, column in _keyed(mapping.columns):
        is_open = column.origin is Origin.UNKNOWN and column.target is None
        entry = remembered.get(key) or (by_place.get(column.position) if is_open else None)
        if entry is not None:
            origin = column.origin if entry.target == column.target else Origin.PROFILE
            columns.append(
                replace(column, target=entry.target, origin=origin, form=entry.form or column.form)
            )
        else:
            columns.append(replace(column, target=None) if column.target in taken else column)
    return ColumnMapping(tuple(columns), _constants(profile))


@dataclass(frozen=True)
class _Entry:
    """One column as a profile remembers it; profiles of the first version know no place and no form."""

    key: tuple[str, int]
    target: Target | None
    place: int | None
    form: AmountForm | None


def _entries(profile: str) -> Iterator[_Entry]:
    told = json.loads(profile)
    for entry in told["columns"] if isinstance(told, dict) else told:
        header, occurrence, field, kind, number, *more = entry
        group = Group(GroupKind(kind), number) if kind else None
        target = Target(IntakeField(field), group) if field else None
        place, form = None, None
        if len(entry) == _ENTRY_LENGTH:
            place, form = more[0], AmountForm(AmountUnit(more[1]), Negative(more[2]))
        yield _Entry((simplified(header), occurrence), target, place, form)


def _constants(profile: str) -> tuple[Constant, ...]:
    told: Any = json.loads(profile)
    found = told["constants"] if isinstance(told, dict) else []
    return tuple(Constant(IntakeField(field), value) for field, value in found)


def _candidates(sheet: Sheet) -> Iterator[Header]:
    """Yield every line that may hold the headers, then every pair of a group line over a field line."""
    lines = [[_header_text(cell) for cell in row] for row in sheet.rows[: _SEARCHED_ROWS + 1]]
    for number, line in enumerate(lines[:_SEARCHED_ROWS], start=1):
        yield Header(number, tuple(line))
    for number, (upper, lower) in enumerate(pairwise(lines), start=2):
        filled = [text for text in upper if text]
        if any(lower) and (len(filled) > 1 or any(map(known_target, filled))):
            width = max(len(upper), len(lower))
            spread = _spread([*upper, *[""] * (width - len(upper))], number - 1, sheet.merged)
            below = [*lower, *[""] * (width - len(lower))]
            pairs = zip(spread, below, strict=True)
            yield Header(number, tuple(joined_header(above, text) for above, text in pairs), lines=2)


def _header_text(cell: Cell) -> str:
    return " ".join(cell.split()) if isinstance(cell, str) else ""


def _spread(line: list[str], row: int, merged: Sequence[tuple[int, int, int, int]]) -> list[str]:
    """Write the text of each group over all its columns: as far as it is merged, else to the next text."""
    areas = [(first, last) for top, first, bottom, last in merged if top <= row <= bottom]
    if areas:
        spread = list(line)
        for first, last in areas:
            spread[first : last + 1] = [line[first]] * len(spread[first : last + 1])
        return spread
    spread, current = [], ""
    for text in line:
        current = text or current
        spread.append(current)
    return spread


def _by_header(place: int, text: str, numbering: Numbering) -> Column:
    header = plain_header(text)
    if header in aliases().withheld:
        return Column(place, text, Target(IntakeField.DETAIL), Origin.HEADER)
    found = meaning_of(header) if header else None
    if found is None:
        return Column(place, text)
    target, word = found
    if target.group is not None:
        target = Target(target.field, numbering.group_for(header, word, target.group))
    return Column(place, text, target, Origin.HEADER, form_of(text, target))


def _in_scope(column: Column, scope: FieldScope) -> Column:
    """Take the target from a column that holds more than the mandate allows."""
    target, words = column.target, aliases()
    if target is None:
        return column
    kinds = {words.withheld.get(plain_header(column.header))}
    if target.group is not None and target.group.kind in _CONTACTS:
        kinds.add(words.contact_withheld.get(target.field))
    is_outside = any(kind is not None and kind not in scope.allowed for kind in kinds)
    if is_outside or target.field in scope.withheld:
        return replace(column, target=None, origin=Origin.WITHHELD, form=PLAIN)
    return column


def _without_rivals(columns: list[Column], filled: Sequence[int]) -> list[Column]:
    """Keep one column for each field that may not repeat: the better word, then the fuller column."""
    words = aliases()

    def rank(column: Column) -> tuple[int, bool, int]:
        word = without_number(plain_header(column.header))
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
        return replace(column, target=None, origin=Origin.UNKNOWN, form=PLAIN)
    return replace(column, target=Target(IntakeField.DETAIL), form=PLAIN)


def _with_guesses(columns: list[Column], samples: Sequence[Sequence[str]], scope: FieldScope) -> list[Column]:
    """Give unknown columns that hold ID numbers or mobiles those fields, if no header claims them."""
    taken = {each.target.field for each in columns if each.target} | scope.withheld
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


def _first_texts(sheet: Sheet) -> Header | None:
    for number, row in enumerate(sheet.rows[:_SEARCHED_ROWS], start=1):
        filled = [cell for cell in row if cell not in {"", None}]
        is_text = all(isinstance(cell, str) and not cell.strip().isdigit() for cell in filled)
        if len(filled) >= _LEAST_FILLED and is_text and number < len(sheet.rows):
            return Header(number, tuple(" ".join(text_of(cell).split()) for cell in row))
    return None
