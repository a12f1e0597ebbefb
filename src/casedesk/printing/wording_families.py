"""The families of wording files: what each must hold, as the bundled pair of languages shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from casedesk.assets import folder, resource
from casedesk.domain.sentences import say
from casedesk.printing.visit_wording import GAPS, VisitWording, visit_wording_from
from casedesk.printing.wording import CLAUSE_GAPS, Clause, Template, Wording, WordingError, wording_from

AGREEMENT: Final = "agreement"
FAMILIES: Final = (AGREEMENT, "offer", "letters", "visit")
PAPER_LANGUAGES: Final = ("zh", "en")
MAY_BE_LEFT_OUT: Final = frozenset({"attachments", "credit", "relation"})
"""Clauses of the bundled agreement that an office may drop; it may add clauses of its own."""

PaperWording = Wording | VisitWording


@cache
def all_names() -> tuple[str, ...]:
    """Return the names of the wording files that the program carries."""
    names = (f"{family}_{language}" for family in FAMILIES for language in PAPER_LANGUAGES)
    return tuple(each for each in names if (folder("resources") / "wording" / f"{each}.toml").is_file())


def family_of(name: str) -> str:
    """Return a name's family; raise WordingError for a name that no file has."""
    if name not in all_names():
        raise WordingError(say("There is no wording called “{name}”.", name=name))
    return name.rpartition("_")[0]


@cache
def bundled_text(name: str) -> str:
    """Return the text that came with the program."""
    family_of(name)
    return resource("wording", f"{name}.toml").read_text(encoding="utf-8")


@cache
def bundled_wording(name: str) -> PaperWording:
    """Return the bundled texts of a paper."""
    return _read(name, bundled_text(name))


def stored_wording(name: str, text: str, number: int) -> PaperWording:
    """Read a text that was sound when the office saved it, so that it prints with every later program.

    A text that this program asks for and the office's does not have comes from the bundled file; a gap
    that is known no more prints as empty. ``number`` stands behind the version on the paper.
    """
    return _read(name, text, number=number, is_stored=True)


def _read(name: str, text: str, *, number: int = 0, is_stored: bool = False) -> PaperWording:
    base = bundled_wording(name) if is_stored else None
    if family_of(name) == AGREEMENT:
        return wording_from(text, f"{name}.toml", base if isinstance(base, Wording) else None, number)
    return visit_wording_from(
        text, f"{name}.toml", base if isinstance(base, VisitWording) else None, number, gaps=_known_gaps(name)
    )


def _known_gaps(name: str) -> Mapping[str, frozenset[str]] | None:
    """Return what each section may name; None where the file itself, being bundled, says so."""
    return GAPS if family_of(name) == "visit" else None


def other_language(name: str) -> str:
    """Return the same paper's file in the other language."""
    family, _, language = name.rpartition("_")
    return f"{family}_{PAPER_LANGUAGES[1 - PAPER_LANGUAGES.index(language)]}"


@dataclass(frozen=True)
class TextRule:
    """What one text must be: single or a list, which gaps it may and which it must name, how long."""

    is_list: bool
    may: frozenset[str]
    must: frozenset[str]
    longest: int
    may_break: bool = False
    """Whether it may hold a line break, as the bundled one does."""


@dataclass(frozen=True)
class Schema:
    """What a file must hold."""

    language: str
    texts: Mapping[str, TextRule]
    """By place, such as ``labels.copy`` or ``notice.text``."""
    clauses: Mapping[str, Clause]
    """The bundled clauses by id; empty for files of the sectioned form."""
    clause_must: Mapping[str, frozenset[str]]
    """Gaps that a clause must go on naming."""
    kept: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Lists that may grow and not shrink, by place: words that keep a name off the card at the door."""


_ONLY_GROWING: Final = ("card.telling",)
_LEAST_ROOM: Final = 100
_ROOM: Final = 3
_LIST_ROOM: Final = 500


@cache
def schema_of(name: str) -> Schema:
    """Return what the bundled pair asks of a file."""
    ours, theirs = bundled_wording(name), bundled_wording(other_language(name))
    if isinstance(ours, Wording) and isinstance(theirs, Wording):
        labels = {f"labels.{key}": (each,) for key, each in ours.labels.items()}
        others = {f"labels.{key}": (each,) for key, each in theirs.labels.items()}
        clauses = {each.id: each for each in ours.clauses}
        other_clauses = {each.id: each for each in theirs.clauses}
        must = {
            key: _asked(each.text) & _asked(other_clauses[key].text) if key in other_clauses else frozenset()
            for key, each in clauses.items()
        }
        return Schema(ours.language, _rules(labels, others, {}), clauses, must)
    if isinstance(ours, VisitWording) and isinstance(theirs, VisitWording):
        known = _known_gaps(name) or _section_gaps(ours, theirs)
        kept = {each: tuple(ours.all_texts(each)) for each in _ONLY_GROWING if each in ours.texts}
        return Schema(ours.language, _rules(ours.texts, theirs.texts, known, ours.lists), {}, {}, kept)
    raise TypeError(name)


def _rules(
    ours: Mapping[str, tuple[Template, ...]],
    theirs: Mapping[str, tuple[Template, ...]],
    sections: Mapping[str, frozenset[str]],
    lists: frozenset[str] = frozenset(),
) -> dict[str, TextRule]:
    rules = {}
    for place, texts in ours.items():
        others = theirs.get(place, ())
        named = frozenset[str]().union(*(each.gaps for each in (*texts, *others)))
        is_list = place in lists
        longest = max((each.length for each in (*texts, *others)), default=0)
        rules[place] = TextRule(
            is_list,
            named | sections.get(place.partition(".")[0], frozenset()),
            frozenset() if is_list and not others else _asked(texts) & _asked(others or texts),
            max(_LIST_ROOM if is_list else _LEAST_ROOM, _ROOM * longest),
            any(each.has_breaks for each in (*texts, *others)),
        )
    return rules


def _asked(texts: tuple[Template, ...]) -> frozenset[str]:
    """Return the gaps that stand outside what may be left out, under any condition."""
    return frozenset[str]().union(*(each.firm_gaps for each in texts))


def _section_gaps(ours: VisitWording, theirs: VisitWording) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for place, texts in (*ours.texts.items(), *theirs.texts.items()):
        section = place.partition(".")[0]
        found[section] = found.get(section, frozenset()).union(*(each.gaps for each in texts))
    return found


def gaps_of(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the gaps that may be named, by section, for an editor's list."""
    schema = schema_of(name)
    found: dict[str, set[str]] = {}
    if schema.clauses:
        found["clauses"] = set(CLAUSE_GAPS)
    for place, rule in schema.texts.items():
        found.setdefault(place.partition(".")[0], set()).update(rule.may)
    return {section: tuple(sorted(gaps)) for section, gaps in found.items() if gaps}
