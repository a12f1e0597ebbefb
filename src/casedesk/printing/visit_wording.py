"""The texts of the papers for visits, checked when they are read."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from casedesk.assets import resource
from casedesk.domain.sentences import say
from casedesk.printing.fonts import missing_characters, visible
from casedesk.printing.line_breaking import Runs
from casedesk.printing.wording import LANGUAGES, Template, TextReader, WordingError, numbered_version

GAPS: Final[Mapping[str, frozenset[str]]] = {
    section: frozenset(names.split())
    for section, names in {
        "frame": "copy copies page pages time version seq seal name first last minutes",
        "label": "badge_no letter_no day first last count round days phone name relation minutes",
        "sheet": "visit_no time rules approver pack pack_version paper copies agreement_no "
        "status total count amount first_on down revision asker reason severity title said limit "
        "first last number",
        "brief": "state time channel relation ref given_by day proof text",
        "notice": "name client day first last phone visit_no client_phone address",
        "card": "phone visit_no names badges office",
        "letter": "client client_code office office_code contract_no mandate_from mandate_until visit_no "
        "day phone client_phone",
        "slip": "office client contract_no client_phone phone visit_no remark",
        "gate": "who time minutes crew pack pack_version blocks warns infos passes rules asker approver "
        "reason consent params",
        "register": "day",
        "event": "channel result note outcome amount due_on",
    }.items()
}
"""What each part may name; a text of any other part has no gaps."""

_NOTHING: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class VisitWording:
    """All texts in one language by part and name; ``version`` names them on the paper."""

    version: str
    language: str
    texts: Mapping[str, tuple[Template, ...]]
    lists: frozenset[str] = frozenset()
    """Which of them are lists of points or paragraphs."""

    @property
    def is_chinese(self) -> bool:
        """Tell whether the papers are in Chinese."""
        return self.language.startswith("zh")

    def runs(self, name: str, /, **values: object) -> Runs:
        """Return one text with its weights; every value is printed as it is."""
        return self.texts[name][0].filled(_clean(values))

    def text(self, name: str, /, **values: object) -> str:
        """Return one text without its weights."""
        return "".join(run.text for run in self.runs(name, **values))

    def all_runs(self, name: str, /, **values: object) -> list[Runs]:
        """Return the paragraphs or points of a list."""
        filled = _clean(values)
        return [each.filled(filled) for each in self.texts[name]]

    def all_texts(self, name: str) -> list[str]:
        """Return the points of a list without their weights."""
        return ["".join(run.text for run in runs) for runs in self.all_runs(name)]

    def joined(self, texts: Iterable[str], by: str = "joint") -> str:
        """Join what is not empty by a mark of the language."""
        return self.text(f"frame.{by}").join(filter(None, texts))


def _clean(values: Mapping[str, object]) -> dict[str, str]:
    return {name: printable(str(value)) for name, value in values.items() if value is not None}


def printable(text: str) -> str:
    """Return a value as paper can show it: white space evened, what no font has by its code point.

    A mark that turns the direction of writing becomes visible that way and turns nothing.
    """
    tidy = visible(text)
    for character in missing_characters(tidy):
        tidy = tidy.replace(character, f"[U+{ord(character):04X}]")
    return tidy


@cache
def visit_wording(language: str) -> VisitWording:
    """Return the bundled texts in ``zh`` or ``en``."""
    if language not in LANGUAGES:
        raise WordingError(
            say("There are no papers for visits in the language “{language}”.", language=language)
        )
    return read_visit_wording(resource("wording", f"visit_{language}.toml"))


def read_visit_wording(path: Path) -> VisitWording:
    """Read and check a file of texts; an unknown gap or an unpaired mark is refused with its place."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as reason:
        raise TextReader(path.name).problem(say("{reason}", reason=reason)) from reason
    return visit_wording_from(text, path.name, gaps=GAPS)


def visit_wording_from(
    text: str,
    file: str,
    base: VisitWording | None = None,
    number: int = 0,
    *,
    gaps: Mapping[str, frozenset[str]] | None = None,
) -> VisitWording:
    """Read a text; with a ``base``, what is missing comes from it and unknown gaps print as empty.

    Without ``gaps`` a section may name what it likes: the bundled files of those papers say themselves
    what the papers provide.
    """
    reader = TextReader(file, is_lenient=base is not None or gaps is None)
    known = gaps or {}
    try:
        record = tomllib.loads(text)
        sections = {part: names for part, names in record.items() if isinstance(names, dict)}
        texts = {
            f"{part}.{name}": tuple(
                reader.template(line, f"{part}.{name}", known.get(part, _NOTHING)) for line in _lines(words)
            )
            for part, names in sections.items()
            for name, words in names.items()
        }
        version, language = numbered_version(record["version"], number), record["language"]
    except (OSError, ValueError) as reason:
        raise reader.problem(say("{reason}", reason=reason)) from reason
    except KeyError as reason:
        raise reader.problem(say("“{key}” is missing", key=reason.args[0])) from reason
    lists = frozenset(
        f"{part}.{name}"
        for part, names in sections.items()
        for name in names
        if isinstance(names[name], list)
    )
    if base is None:
        return VisitWording(version, language, texts, lists)
    fitting = {place: each for place, each in texts.items() if (place in lists) is (place in base.lists)}
    return VisitWording(version, language, {**base.texts, **fitting}, base.lists | lists)


def _lines(text: Any) -> list[str]:
    return text if isinstance(text, list) else [str(text)]
