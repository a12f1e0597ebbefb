"""The words of client files from ``resources/columns/aliases.toml``, as they are spelt to be compared."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from casedesk import assets
from casedesk.domain.debts import ProductKind
from casedesk.domain.intake import GroupKind, IntakeField
from casedesk.domain.mandates import DataKind
from casedesk.domain.people import DocumentKind, Relation, Sex

_BRACKETS: Final = re.compile(r"[(\[【〔（].*?[)\]】〕）]$|[/:](?:单位:?)?(?:万元|千元|元|分)$")
_DECORATION: Final = "*:：_-.、· "
_DIGITS: Final = str.maketrans("一二三四五六七八九", "123456789")


@dataclass(frozen=True)
class Aliases:
    """Every known header and word by what it means."""

    fields: Mapping[str, IntakeField]
    choices: Mapping[str, int]
    """Rank of headers that exclude one another; of those in a file only the lowest rank is taken."""
    groups: Mapping[str, GroupKind]
    group_fields: Mapping[str, IntakeField]
    withheld: Mapping[str, DataKind]
    """Headers of what stays outside unless the mandate allows its kind."""
    contact_withheld: Mapping[IntakeField, DataKind]
    set_aside: frozenset[str]
    empty: frozenset[str]
    renminbi: frozenset[str]
    products: tuple[tuple[str, ProductKind], ...]
    product_hints: Mapping[str, ProductKind]
    relations: Mapping[str, Relation]
    document_kinds: Mapping[str, DocumentKind]
    sexes: Mapping[str, Sex]


def plain(text: str) -> str:
    """Return a word in the spelling it is compared in: half width, simplified, lower case, no spaces."""
    return simplified("".join(unicodedata.normalize("NFKC", text).split()).casefold())


def simplified(text: str) -> str:
    """Return a text with traditional characters in their simplified form, to be compared only."""
    return text if text.isascii() else text.translate(_simplified())


@cache
def _simplified() -> Mapping[int, str]:
    """Read the pairs of a traditional and a simplified character once."""
    pairs = assets.resource("characters", "traditional.txt").read_text(encoding="utf-8").split()
    return {ord(pair[0]): pair[1] for pair in pairs if len(pair) == len("繁简")}


def plain_header(text: str) -> str:
    """Return a header in the spelling it is compared in, without units in brackets and marks."""
    bare = plain(text).strip(_DECORATION)
    return _BRACKETS.sub("", bare).strip(_DECORATION) or bare


def in_digits(text: str) -> str:
    """Return a text with its Chinese numerals up to nine as digits."""
    return text.translate(_DIGITS)


@cache
def aliases() -> Aliases:
    """Read the words once."""
    data = tomllib.loads(assets.resource("columns", "aliases.toml").read_text(encoding="utf-8"))
    fields, choices = _fields(data["fields"])
    return Aliases(
        fields=fields,
        choices=choices,
        groups={plain_header(word): GroupKind(kind) for kind, word in _pairs(data["groups"])},
        group_fields={plain_header(word): IntakeField(name) for name, word in _pairs(data["group_fields"])},
        withheld={plain_header(word): DataKind(kind) for kind, word in _pairs(data["withheld"])},
        contact_withheld={
            IntakeField(name): DataKind(kind) for kind, name in _pairs(data["contact_withheld"])
        },
        set_aside=frozenset(map(plain, data["rows"]["set_aside"])),
        empty=frozenset(map(plain, data["rows"]["empty"])),
        renminbi=frozenset(map(plain, data["rows"]["renminbi"])),
        products=tuple((plain(word), ProductKind(kind)) for kind, word in _pairs(data["products"])),
        product_hints={plain_header(word): ProductKind(kind) for kind, word in _pairs(data["product_hints"])},
        relations={plain(word): Relation(name) for name, word in _pairs(data["relations"])},
        document_kinds={plain(word): DocumentKind(name) for name, word in _pairs(data["document_kinds"])},
        sexes={plain(word): Sex(name) for name, word in _pairs(data["sexes"])},
    )


def _pairs(table: Mapping[str, Iterable[str]]) -> list[tuple[str, str]]:
    return [(name, word) for name, words in table.items() for word in words]


def _fields(table: Mapping[str, list[Any]]) -> tuple[dict[str, IntakeField], dict[str, int]]:
    fields: dict[str, IntakeField] = {}
    choices: dict[str, int] = {}
    for name, words in table.items():
        ranks = words if isinstance(words[0], list) else [words]
        for rank, alike in enumerate(ranks):
            for word in map(plain_header, alike):
                fields[word] = IntakeField(name)
                if len(ranks) > 1:
                    choices[word] = rank
    return fields, choices
