"""Wording files: an agreement's texts with named gaps, checked when they are read."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any, Final, NamedTuple

from casedesk.assets import resource
from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import Sentence, say
from casedesk.printing.line_breaking import Run, Runs

LANGUAGES: Final = ("zh", "en")
CONDITIONS: Final = frozenset(
    {
        "card",
        "guarantor",
        "waiver",
        "down_payment",
        "order_cc561",
        "order_card_le90",
        "order_card_ge91",
        "order_contract",
        "cap",
        "deferred",
        "running",
        "balloon",
        "own_days",
        "single",
    }
)
MUST_STAND_OUT: Final = frozenset({"default", "cost", "service", "court"})
"""Clauses that weigh on the debtor: they are highlighted and initialled (Civil Code 496)."""

CLAUSE_GAPS: Final = frozenset(
    {
        "already_paid",
        "approval_no",
        "as_of",
        "assignment_note",
        "authorisation_no",
        "balloon",
        "cap",
        "card_tail",
        "client_hotline",
        "contract_no",
        "contract_order",
        "copies_words",
        "count",
        "cure_days",
        "day_count",
        "deferred",
        "down_payment",
        "first_on",
        "grace_days",
        "guarantors",
        "interest_total",
        "last_on",
        "lent_amount",
        "lent_on",
        "months",
        "office_hotline",
        "overdue_on",
        "product",
        "recipients",
        "remark",
        "replaced_no",
        "replaced_on",
        "running_rate",
        "to_pay",
        "total",
    }
)
"""What a clause may name: the case's facts."""

_LABEL_GAPS: Final = CLAUSE_GAPS | {
    "code",
    "copies",
    "copy",
    "employer",
    "heading",
    "left",
    "number",
    "office",
    "page",
    "pages",
    "parts",
    "party",
    "phone",
    "proof",
    "rest",
    "right",
    "revision",
    "seal",
    "seq",
    "time",
    "version",
}
_EMPTY: Final = "——"
_MARKS: Final = re.compile(r"(\*\*|__|\[\[|\]\]|\{[^{}]*\}|[{}])")


class WordingError(BadInputError):
    """A wording file that cannot be printed from."""


class _Kind(Enum):
    TEXT = auto()
    GAP = auto()


class _Part(NamedTuple):
    kind: _Kind
    text: str
    is_bold: bool
    is_underlined: bool
    option: int
    """Number of the optional stretch it belongs to, or 0."""


@dataclass(frozen=True, slots=True)
class Template:
    """A text with gaps; marks are read before values come in, so a value's stars stay stars."""

    parts: tuple[_Part, ...]
    when: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()

    def holds(self, conditions: frozenset[str]) -> bool:
        """Tell whether the text is printed under these conditions."""
        return self.when <= conditions and not self.unless & conditions

    @property
    def gaps(self) -> frozenset[str]:
        """Return the names it asks for."""
        return frozenset(part.text for part in self.parts if part.kind is _Kind.GAP)

    @property
    def firm_gaps(self) -> frozenset[str]:
        """Return the gaps outside what is left out when they are empty."""
        return frozenset(part.text for part in self.parts if part.kind is _Kind.GAP and not part.option)

    @property
    def length(self) -> int:
        """Return how many characters it has as it is written, names of gaps counted."""
        return sum(len(part.text) for part in self.parts)

    @property
    def has_breaks(self) -> bool:
        """Tell whether it has lines of its own."""
        return any("\n" in part.text for part in self.parts)

    @property
    def underlined(self) -> str:
        """Return the text that is underlined."""
        return "".join(part.text for part in self.parts if part.is_underlined and part.kind is _Kind.TEXT)

    def filled(self, values: Mapping[str, str], *, is_bold: bool = False) -> Runs:
        """Return the runs with the gaps filled; ``is_bold`` sets all of them bold."""
        left_out = {
            part.option for part in self.parts if part.kind is _Kind.GAP and not values.get(part.text)
        } - {0}
        runs: list[Run] = []
        for part in self.parts:
            if part.option in left_out:
                continue
            text = (values.get(part.text) or _EMPTY) if part.kind is _Kind.GAP else part.text
            run = Run(text, part.is_bold or is_bold, part.is_underlined)
            if runs and runs[-1][1:] == run[1:]:
                run = run._replace(text=runs.pop().text + text)
            runs.append(run)
        return tuple(runs)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause; ``note`` stands below the table that belongs to it."""

    id: str
    heading: str
    text: tuple[Template, ...]
    note: tuple[Template, ...]
    is_highlighted: bool
    is_numbered: bool
    when: str


@dataclass(frozen=True, slots=True)
class Wording:
    """All texts of one paper in one language; ``version`` names them on the paper."""

    version: str
    language: str
    title: str
    labels: Mapping[str, Template]
    clauses: tuple[Clause, ...]

    def label(self, name: str, **values: object) -> str:
        """Return a short text with its gaps filled."""
        filled = self.labels[name].filled({key: str(value) for key, value in values.items()})
        return "".join(run.text for run in filled)


@cache
def agreement_wording(language: str) -> Wording:
    """Return the bundled texts of the repayment agreement in ``zh`` or ``en``."""
    if language not in LANGUAGES:
        raise WordingError(say("There is no agreement in the language “{language}”.", language=language))
    return read_wording(resource("wording", f"agreement_{language}.toml"))


def read_wording(path: Path) -> Wording:
    """Read and check a wording file; unknown gaps, conditions and unmarked heavy clauses are refused."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as reason:
        raise TextReader(path.name).problem(say("{reason}", reason=reason)) from reason
    return wording_from(text, path.name)


def wording_from(text: str, file: str, base: Wording | None = None, number: int = 0) -> Wording:
    """Read a text; with a ``base``, nothing that the base can mend is refused.

    ``number`` is the office's own count of its versions.
    """
    reader = TextReader(file, is_lenient=base is not None)
    try:
        record = tomllib.loads(text)
        labels = {
            name: reader.template(words, f"labels.{name}", _LABEL_GAPS)
            for name, words in record["labels"].items()
        }
        clauses = tuple(reader.clause(entry) for entry in record["clauses"])
        version = numbered_version(record["version"], number)
        wording = Wording(version, record["language"], record["title"], labels, clauses)
    except (OSError, ValueError) as reason:
        raise reader.problem(say("{reason}", reason=reason)) from reason
    except KeyError as reason:
        raise reader.problem(say("“{key}” is missing", key=reason.args[0])) from reason
    if base is not None:
        return replace(wording, labels={**base.labels, **labels})
    reader.require_highlights(clauses)
    return wording


def numbered_version(version: str, number: int) -> str:
    """Return the version as it stands on the paper, with the office's own number behind it."""
    return f"{version} #{number}" if number else version


class TextReader:
    """Read templates and name the file in every complaint."""

    def __init__(self, file: str, *, is_lenient: bool = False) -> None:
        self._file, self._is_lenient = file, is_lenient

    def problem(self, reason: Sentence) -> WordingError:
        """Return the sentence for a file that cannot be used."""
        return WordingError(
            say(
                "The wording file {file} cannot be used: {reason}. Correct it or install it again.",
                file=self._file,
                reason=reason,
            )
        )

    def clause(self, entry: Mapping[str, Any]) -> Clause:
        """Read one clause."""
        name, when = entry["id"], entry.get("when", "")
        if when and when not in CONDITIONS and not self._is_lenient:
            raise self.problem(say("{place} names the unknown condition “{name}”", place=name, name=when))
        return Clause(
            name,
            entry["heading"],
            tuple(self._lines(entry["text"], name)),
            tuple(self._lines(entry.get("note", ""), name)),
            bool(entry.get("highlighted", False)),
            bool(entry.get("is_numbered", True)),
            when,
        )

    def require_highlights(self, clauses: tuple[Clause, ...]) -> None:
        """Refuse a file whose heavy clauses are missing, not highlighted or not underlined."""
        marked = {
            clause.id
            for clause in clauses
            if clause.is_highlighted
            and all(any(part.is_underlined for part in text.parts) for text in clause.text)
        }
        lacking = sorted(MUST_STAND_OUT - marked)
        if lacking:
            raise self.problem(
                say("these clauses must be highlighted and underlined: {names}", names=", ".join(lacking))
            )

    def _lines(self, text: str, place: str) -> Iterator[Template]:
        for line in filter(None, map(str.strip, text.splitlines())):
            words = line.split(" ")
            marks = [word[1:] for word in takewhile(lambda word: word.startswith("@"), words)]
            body = " ".join(words[len(marks) :])
            for mark in marks:
                if mark.removeprefix("!") not in CONDITIONS and not self._is_lenient:
                    raise self.problem(
                        say("{place} names the unknown condition “{name}”", place=place, name=mark)
                    )
            template = self.template(body, place, CLAUSE_GAPS)
            yield Template(
                template.parts,
                frozenset(mark for mark in marks if not mark.startswith("!")),
                frozenset(mark[1:] for mark in marks if mark.startswith("!")),
            )

    def template(self, text: str, place: str, known: frozenset[str]) -> Template:
        """Read a text's marks; every gap must be one of ``known``."""
        template = Template(tuple(self._parts(text, place)))
        unknown = sorted(template.gaps - known)
        if unknown and not self._is_lenient:
            raise self.problem(
                say("{place} has the unknown gap “{name}”", place=place, name=", ".join(unknown))
            )
        return template

    def _parts(self, text: str, place: str) -> Iterator[_Part]:
        is_bold = is_underlined = is_optional = False
        option = 0
        for mark in filter(None, _MARKS.split(text)):
            if mark == "**":
                is_bold = not is_bold
            elif mark == "__":
                is_underlined = not is_underlined
            elif mark in {"[[", "]]"}:
                if is_optional is (mark == "[["):
                    raise self.problem(say("{place} has an unpaired “{mark}”", place=place, mark=mark))
                is_optional = not is_optional
                option += is_optional
            elif mark in {"{", "}"}:
                raise self.problem(say("{place} has an unpaired “{mark}”", place=place, mark=mark))
            else:
                kind = _Kind.GAP if mark.startswith("{") else _Kind.TEXT
                stretch = option if is_optional else 0
                yield _Part(kind, mark.strip("{}"), is_bold, is_underlined, stretch)
        if is_bold or is_underlined or is_optional:
            raise self.problem(say("{place} has an unpaired “{mark}”", place=place, mark="** __ [[ ]]"))
