"""What is wrong with a wording file: every mistake with its line, so that none waits for the printer."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any, Final

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence, say
from casedesk.printing.fonts import missing_characters, named_character
from casedesk.printing.wording import (
    CLAUSE_GAPS,
    CONDITIONS,
    MUST_STAND_OUT,
    Clause,
    Template,
    TextReader,
    WordingError,
)
from casedesk.printing.wording_families import (
    MAY_BE_LEFT_OUT,
    PaperWording,
    Schema,
    TextRule,
    schema_of,
    stored_wording,
)
from casedesk.printing.wording_faults import toml_fault
from casedesk.printing.wording_lines import WordingLines

MOST_BYTES: Final = 120_000
"""No wording is larger; the bundled ones have a quarter of it."""

MOST_CLAUSES: Final = 40
LONGEST_TITLE: Final = 48
LONGEST_HEADING: Final = 60
LONGEST_PARAGRAPH: Final = 1_500
LONGEST_HEAVY: Final = 800
"""A highlighted clause is never parted, so it must fit a page with the places to sign."""

LEAST_UNDERLINED: Final = 4
HIGHLIGHTS: Final = "AGR-CLEAR"
"""The rule that form terms weighing on the debtor stand out (Civil Code 496)."""

_PLAIN_GAP: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_CLAUSE_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,29}")
_VERSION: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,23}")
_GAP: Final = re.compile(r"\{([^{}]*)\}")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,80}>|&(?:#?[A-Za-z0-9]{1,10});")
_CLAUSE_FIELDS: Final = frozenset({"id", "heading", "text", "note", "highlighted", "is_numbered", "when"})
_HEAD: Final = frozenset({"version", "language", "title", "labels", "clauses"})
_HIDING: Final = re.compile("[\\ud800-\\udfff\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_ORDERS: Final = tuple(sorted(each for each in CONDITIONS if each.startswith("order_")))


@dataclass(frozen=True)
class TextProblem:
    """One mistake: the line, the text it is in, and what is wrong."""

    line: int
    place: str
    reason: Sentence
    rule: str = ""
    """The rule of the pack that asks for it, where the law does."""


def problems_in(name: str, text: str) -> tuple[TextProblem, ...]:
    """Return every mistake of a text that would be saved under a name, the first line first."""
    if len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        told = say("the text is larger than {most} KB", most=MOST_BYTES // 1000)
        return (TextProblem(1, "", told),)
    try:
        record = tomllib.loads(text)
    except (ValueError, RecursionError) as reason:
        line, told = toml_fault(text, reason)
        return (TextProblem(line, "", told),)
    found = list(_Checker(name, record, WordingLines(text)).problems())
    found += _hidden_in_notes(text, {each.line for each in found})
    return tuple(sorted(dict.fromkeys(found), key=lambda each: each.line))


def _hidden_in_notes(text: str, told: set[int]) -> Iterator[TextProblem]:
    """Yield characters in notes that turn the writing round or cannot be stored, though no paper has them."""
    for number, line in enumerate(text.split("\n"), start=1):
        if number not in told:
            for character in dict.fromkeys(_HIDING.findall(line)):
                yield TextProblem(number, "#", _unseen(character))


class _Checker:
    """Compares one file with its schema."""

    def __init__(self, name: str, record: Mapping[str, Any], lines: WordingLines) -> None:
        self._schema: Schema = schema_of(name)
        self._record, self._lines = record, lines
        self._reader = TextReader(f"{name}.toml", is_lenient=True)

    def problems(self) -> Iterator[TextProblem]:
        """Yield what is wrong, top to bottom."""
        yield from self._head()
        if self._schema.clauses:
            yield from self._claused()
        else:
            yield from self._sectioned()

    def _head(self) -> Iterator[TextProblem]:
        version, language = self._record.get("version"), self._record.get("language")
        if not isinstance(version, str) or not _VERSION.fullmatch(version):
            reason = say("must be up to 24 letters, digits, dots and hyphens")
            yield self._problem("", "version", 0, reason)
        if language != self._schema.language:
            yield self._problem("", "language", 0, say("must stay “{value}”", value=self._schema.language))

    # --- sectioned files

    def _sectioned(self) -> Iterator[TextProblem]:
        sections = {place.partition(".")[0] for place in self._schema.texts}
        for name, table in self._record.items():
            if name in {"version", "language"}:
                continue
            if name not in sections or not isinstance(table, dict):
                yield self._problem("", name, 0, say("is used by no paper"), place=name)
                continue
            yield from self._table(name, table)
        yield from self._missing(sections - set(self._record))

    def _missing(self, names: set[str]) -> Iterator[TextProblem]:
        for name in sorted(names):
            yield self._problem(name, "", 0, say("the part [{name}] is missing", name=name), place=name)

    def _table(self, section: str, table: Mapping[str, Any]) -> Iterator[TextProblem]:
        for key, value in table.items():
            rule = self._schema.texts.get(f"{section}.{key}")
            if rule is None:
                yield self._problem(section, key, 0, say("is used by no paper"))
            elif rule.is_list:
                yield from self._list(section, key, value, rule)
            elif isinstance(value, str):
                yield from self._text(section, key, value, rule)
            else:
                yield self._problem(section, key, 0, say("must be a text"))
        for place in self._schema.texts:
            part, _, key = place.partition(".")
            if part == section and key not in table:
                yield self._problem(section, "", 0, say("is missing"), place=place)

    def _list(self, section: str, key: str, value: object, rule: TextRule) -> Iterator[TextProblem]:
        if not isinstance(value, list) or not value or not all(isinstance(each, str) for each in value):
            yield self._problem(section, key, 0, say("must be a list of texts"))
            return
        if len(value) > MOST_CLAUSES:
            yield self._problem(section, key, 0, say("has more than {most} entries", most=MOST_CLAUSES))
        for word in self._schema.kept.get(f"{section}.{key}", ()):
            if word not in value:
                yield self._problem(section, key, 0, say("must go on listing “{word}”", word=word))
        named: set[str] = set()
        for item, each in enumerate(value):
            yield from self._words(section, key, item, each, rule)
            named |= set(_GAP.findall(each))
        yield from self._lacking(section, key, rule.must - named)

    def _text(self, section: str, key: str, value: str, rule: TextRule) -> Iterator[TextProblem]:
        yield from self._words(section, key, 0, value, rule)
        yield from self._lacking(section, key, rule.must - set(_GAP.findall(value)))

    def _lacking(self, section: str, key: str, gaps: frozenset[str] | set[str]) -> Iterator[TextProblem]:
        for gap in sorted(gaps):
            yield self._problem(section, key, 0, say("no longer names {gap}", gap=f"{{{gap}}}"))

    # --- claused files

    def _claused(self) -> Iterator[TextProblem]:
        for name in sorted(set(self._record) - _HEAD):
            yield self._problem("", name, 0, say("is used by no paper"), place=name)
        title = self._record.get("title")
        if not isinstance(title, str):
            yield self._problem("", "title", 0, say("must be a text"))
        else:
            yield from self._words("", "title", 0, title, _no_gaps(LONGEST_TITLE))
        labels = self._record.get("labels")
        if isinstance(labels, dict):
            yield from self._table("labels", labels)
        else:
            yield from self._missing({"labels"})
        clauses = self._record.get("clauses")
        if not isinstance(clauses, list) or not all(isinstance(each, dict) for each in clauses):
            yield from self._missing({"clauses"})
            return
        yield from self._clauses(clauses)

    def _clauses(self, clauses: list[dict[str, Any]]) -> Iterator[TextProblem]:
        if len(clauses) > MOST_CLAUSES:
            yield self._problem("clauses.0", "", 0, say("has more than {most} entries", most=MOST_CLAUSES))
            return
        seen: set[str] = set()
        for position, entry in enumerate(clauses):
            table, name = f"clauses.{position}", entry.get("id")
            if not isinstance(name, str) or not _CLAUSE_ID.fullmatch(name):
                yield self._problem(table, "id", 0, say("a clause needs an id of small letters"), place=table)
                continue
            if name in seen:
                yield self._problem(table, "id", 0, say("there are two clauses of this id"), place=name)
            seen.add(name)
            yield from self._clause(table, name, entry)
        for name in sorted(set(self._schema.clauses) - seen - MAY_BE_LEFT_OUT):
            yield self._problem("clauses.0", "", 0, say("the clause is missing"), place=name)

    def _clause(self, table: str, name: str, entry: Mapping[str, Any]) -> Iterator[TextProblem]:
        for key in sorted(set(entry) - _CLAUSE_FIELDS):
            yield self._problem(table, key, 0, say("is no field of a clause"), place=name)
        for key, kind in (("heading", str), ("text", str), ("note", str), ("when", str)):
            if not isinstance(entry.get(key, "" if key in {"note", "when"} else None), kind):
                yield self._problem(table, key, 0, say("must be a text"), place=name)
                return
        for key in ("highlighted", "is_numbered"):
            if not isinstance(entry.get(key, False), bool):
                yield self._problem(table, key, 0, say("must be true or false"), place=name)
        when = entry.get("when", "")
        known = self._schema.clauses.get(name)
        if when and when not in CONDITIONS:
            yield self._problem(table, "when", 0, say("is no known condition"), place=name)
        elif known is not None and when != known.when:
            yield self._problem(table, "when", 0, say("must stay “{value}”", value=known.when), place=name)
        yield from self._words(table, "heading", 0, entry["heading"], _no_gaps(LONGEST_HEADING), place=name)
        yield from self._paragraphs(table, "text", name, entry)
        yield from self._paragraphs(table, "note", name, entry)
        yield from self._as_a_whole(table, name, entry)

    def _paragraphs(self, table: str, key: str, name: str, entry: Mapping[str, Any]) -> Iterator[TextProblem]:
        rule = TextRule(is_list=True, may=CLAUSE_GAPS, must=frozenset(), longest=LONGEST_PARAGRAPH)
        first = self._lines.of(table, key)
        for number, line in enumerate(entry.get(key, "").splitlines()):
            body, marks = _without_conditions(line.strip())
            for mark in marks:
                if mark.removeprefix("!") not in CONDITIONS:
                    told = say("@{name} is no known condition", name=mark)
                    yield TextProblem(first + number, name, told)
            if body:
                yield from self._words(table, key, 0, body, rule, place=name, line=first + number)
            elif marks:
                yield TextProblem(first + number, name, say("a condition stands alone"))

    def _as_a_whole(self, table: str, name: str, entry: Mapping[str, Any]) -> Iterator[TextProblem]:
        """Check what one line does not show: gaps that must stay, highlight, nothing printed empty."""
        try:
            clause = self._reader.clause(entry)
        except CaseDeskError:
            return  # the lines have told it
        if not clause.text:
            yield self._problem(table, "text", 0, say("the clause says nothing"), place=name)
            return
        named = frozenset[str]().union(*(each.gaps for each in clause.text))
        for gap in sorted(self._schema.clause_must.get(name, frozenset()) - named):
            yield self._problem(table, "text", 0, say("no longer names {gap}", gap=f"{{{gap}}}"), place=name)
        if name in self._schema.clauses and not _always_speaks(clause):
            told = say("its conditions can leave the clause empty")
            yield self._problem(table, "text", 0, told, place=name)
        if clause.is_highlighted or name in MUST_STAND_OUT:
            yield from self._heavy(table, name, clause)

    def _heavy(self, table: str, name: str, clause: Clause) -> Iterator[TextProblem]:
        is_marked = all(_counted(each.underlined) >= LEAST_UNDERLINED for each in clause.text)
        if name in MUST_STAND_OUT and not (clause.is_highlighted and is_marked):
            told = say(
                "the clause weighs on the debtor: it must be highlighted and each paragraph underlined"
            )
            yield replace(self._problem(table, "highlighted", 0, told, place=name), rule=HIGHLIGHTS)
        if sum(each.length for each in clause.text) > LONGEST_HEAVY:
            told = say("a highlighted clause has at most {most} characters", most=LONGEST_HEAVY)
            yield self._problem(table, "text", 0, told, place=name)

    # --- one stretch of words

    def _words(
        self, table: str, key: str, item: int, text: str, rule: TextRule, *, place: str = "", line: int = 0
    ) -> Iterator[TextProblem]:
        at = line or self._lines.of(table, key, item)
        where = place or (f"{table}.{key}" if table else key)
        for reason in word_problems(text, rule, self._reader):
            yield TextProblem(at, where, reason)

    def _problem(self, table: str, key: str, item: int, reason: Sentence, *, place: str = "") -> TextProblem:
        where = place or (f"{table}.{key}" if table and key else key or table)
        return TextProblem(self._lines.of(table, key, item), where, reason)


def word_problems(text: str, rule: TextRule, reader: TextReader) -> Iterator[Sentence]:
    """Yield what is wrong with one text by itself."""
    if not text.strip():
        yield say("the text is empty")
    if len(text) > rule.longest:
        yield say("the text has more than {most} characters", most=rule.longest)
    bare = text.replace("\n", "") if rule.may_break else text
    for character in dict.fromkeys(bare):
        if unicodedata.category(character) in _INVISIBLE:
            yield _unseen(character)
    for tag in dict.fromkeys(_TAG.findall(text)):
        yield say("“{tag}” is no mark of these texts: it would be printed as it is", tag=tag)
    unseen = {each for each in bare if unicodedata.category(each) in _INVISIBLE}
    for character in missing_characters("".join(each for each in bare if each not in unseen)):
        yield say("the paper's fonts have no character {character}", character=named_character(character))
    try:
        template = reader.template(text, "", frozenset())
    except CaseDeskError:
        yield say("a mark is unpaired: **bold**, __underlined__, [[left out]], {gap}", gap="{gap}")
        return
    yield from _gap_problems(template, rule)


def _gap_problems(template: Template, rule: TextRule) -> Iterator[Sentence]:
    for gap in sorted(template.gaps):
        if not _PLAIN_GAP.fullmatch(gap):
            yield say("{gap} is no plain name: only letters, digits and low lines", gap=f"{{{gap[:40]}}}")
        elif gap not in rule.may:
            yield say("{gap} is not known here", gap=f"{{{gap}}}")


def _unseen(character: str) -> Sentence:
    return say(
        "the character {character} cannot be seen or turns the writing round; take it out",
        character=_code(character),
    )


def _code(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}" + (f" {name}" if name else "")


def _no_gaps(longest: int) -> TextRule:
    return TextRule(is_list=False, may=frozenset(), must=frozenset(), longest=longest)


def _counted(text: str) -> int:
    return sum(each.isalnum() for each in text)


def _without_conditions(line: str) -> tuple[str, list[str]]:
    words, marks = line.split(" "), []
    while words and words[0].startswith("@"):
        marks.append(words.pop(0)[1:])
    return " ".join(words), marks


def _always_speaks(clause: Clause) -> bool:
    """Tell whether a clause prints at least one paragraph whatever the case is like."""
    used = frozenset[str]().union(*(each.when | each.unless for each in clause.text))
    free = sorted(used - set(_ORDERS) - {clause.when})
    settled = frozenset({clause.when} if clause.when else ())
    for held in product((False, True), repeat=len(free)):
        chosen = frozenset(name for name, holds in zip(free, held, strict=True) if holds) | settled
        for order in _ORDERS:
            if not any(each.holds(chosen | {order}) for each in clause.text):
                return False
    return True


def read_wording_text(name: str, text: str) -> PaperWording:
    """Read a text that is to be printed; raise WordingError naming the first mistake and its line."""
    problems = problems_in(name, text)
    if problems:
        raise WordingError(told_problem(name, problems))
    return stored_wording(name, text, 0)


def told_problem(name: str, problems: Sequence[TextProblem]) -> Sentence:
    """Return the sentence for a text that cannot be saved."""
    first = problems[0]
    return say(
        "The wording {name} cannot be used: line {line}, {place}: {reason}. %n mistake(s) in all; "
        "the wording in force stays.",
        count=len(problems),
        name=name,
        line=first.line,
        place=first.place or say("notation"),
        reason=first.reason,
    )
