"""How Chinese names are read and which characters are one: what sorting and searching stand on."""

import json
import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from casedesk import assets
from casedesk.domain.folding import Folding
from casedesk.domain.name_readings import NameReader
from casedesk.domain.search_terms import TermMaker

_NAMES_KEPT: Final = 100_000
_LONGEST_KEY: Final = 120


@cache
def folding() -> Folding:
    """Return the folding to the characters of today."""
    path = assets.resource("characters", "traditional.txt")
    return Folding(path.read_text(encoding="utf-8"))


@cache
def reader() -> NameReader:
    """Return what reads names."""
    return NameReader(_reading, folding().modern)


@cache
def term_maker() -> TermMaker:
    """Return what makes search terms."""
    return TermMaker(folding(), reader())


@lru_cache(_NAMES_KEPT)
def name_key(name: str) -> str:
    """Return what names are sorted by: their pinyin, then the name itself."""
    read = " ".join([each[0] for each in reader().syllables(name)])
    return f"{read} {name}".lower()[:_LONGEST_KEY]


@cache
def _dictionary() -> dict[str, str]:
    """Return pypinyin's readings of characters; its file is read: its import takes ten times as long."""
    spec = find_spec("pypinyin")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pypinyin")
    path = Path(spec.origin).with_name("pinyin_dict.json")
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _reading(character: str) -> str:
    """Return the first reading of a character without its tone, ü written v; empty when there is none."""
    marked = _dictionary().get(str(ord(character)), "").split(",")[0].replace("ü", "v")
    plain = unicodedata.normalize("NFD", marked.translate(_TONES_OF_V))
    return "".join([each for each in plain if "a" <= each <= "z"])


_TONES_OF_V: Final = {ord(each): "v" for each in "ǖǘǚǜ"}
