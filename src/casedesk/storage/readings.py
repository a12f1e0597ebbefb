"""How Chinese names are read: pinyin for sorting and searching."""

from functools import lru_cache
from typing import Final

_NAMES_KEPT: Final = 20_000
_LONGEST_KEY: Final = 120


@lru_cache(_NAMES_KEPT)
def name_key(name: str) -> str:
    """Return what names are sorted by: their pinyin, then the name itself."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - loads a dictionary, which a start does not need

    return f"{' '.join(lazy_pinyin(name))} {name}".lower()[:_LONGEST_KEY]
