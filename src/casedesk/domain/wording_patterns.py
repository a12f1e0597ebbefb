"""The notation of the rule pack's word lists, and where an entry stands in a folded text.

``坐~牢`` lets up to two characters (in Latin: words) stand at the ``~``; ``通知|告知 … 单位|家人`` asks for
one of each group in one thought; a ``*`` ends a Latin word anyhow. Of a plain word even a denial is found.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

_BETWEEN: Final = r"[^a-z0-9]{0,3}"
_FAR: Final = "…"
_NEAR: Final = "~"
_EITHER: Final = "|"
_STANDS_APART: Final = frozenset((_FAR, _NEAR, _EITHER))
_LOOK_BACK: Final = 40

_DENIED: Final = re.compile(
    r"(?<!不得)(?<!不会)(?<!不能)(?<!不可)(?<!无)(?<!莫)(?<!是)"
    r"(?:不会|不得|不应|不能|严禁|禁止|绝不|从不|决不|并未|没有|无权|停止|请勿|不|未|勿)"
    r"(?:主动|擅自|另行|预先|私自|再|收|接受)?(?:任何)?(?:[向将把因就以在][^不未否\n]{0,12})?$"
)
"""What stands before a pair that is denied; “不得不” denies nothing."""
_ASKED: Final = re.compile(r"请(?:您|你|乙方)?(?:及时|尽快|书面|立即)?$")
_TELLING: Final = ("通知", "告知", "告诉", "联系")
"""What the reader may be asked to do."""
_DENIED_WITHIN: Final = re.compile(r"(?<!不得)(?<!不会)(?<!不能)(?:没有|未曾|尚未|并未|未|不会|不得|不)$")
_DENIED_LATIN: Final = re.compile(
    r"(?<![a-z])(?:not|never|no|nor|neither|nobody|cannot|don't|without)"
    r"(?:\s+(?!hesitat|only|just|fail|merely|forget|longer)[a-z]+)?\s+$"
)
_DENIED_WITHIN_LATIN: Final = re.compile(r"(?<![a-z])(?:not|never|nor|cannot|don't)\s+(?:be\s+|been\s+)?$")


def is_latin(entry: str) -> bool:
    """Tell whether an entry is written in Latin letters, which are searched with their spaces."""
    return entry.replace(_FAR, "").isascii()


def is_pattern(entry: str) -> bool:
    """Tell whether an entry is more than one plain word."""
    return any(each in entry for each in _STANDS_APART)


def found_in(entry: str, text: str, reach: int = 16) -> str:
    """Return what stands for an entry in a folded text, empty where nothing does."""
    return next((each[0] for each in _hits(entry, text, reach)), "")


def without(entry: str, text: str) -> str:
    """Return a folded text without what an entry covers; what was on both sides stays apart."""
    return _compiled(_plain(entry), 8).sub(". " if is_latin(entry) else "\n", text)


def _hits(entry: str, text: str, reach: int) -> Iterator[re.Match[str]]:
    plain = _plain(entry)
    may_be_denied, at = is_pattern(plain), 0
    pattern = _compiled(plain, reach)
    while (hit := pattern.search(text, at)) is not None:
        if not (may_be_denied and _is_denied(hit, text)):
            yield hit
        at = hit.start() + 1


def _is_denied(hit: re.Match[str], text: str) -> bool:
    before, within = text[max(0, hit.start() - _LOOK_BACK) : hit.start()], hit.groups()
    if hit[0].isascii():
        return bool(
            _DENIED_LATIN.search(before) or any(_DENIED_WITHIN_LATIN.search(each or "") for each in within)
        )
    return bool(
        _DENIED.search(before)
        or (hit[0].startswith(_TELLING) and _ASKED.search(before))
        or any(_DENIED_WITHIN.search(each or "") for each in within)
    )


def _plain(entry: str) -> str:
    return _FAR.join(unicodedata.normalize("NFKC", each) for each in entry.split(_FAR)).casefold()


@cache
def _compiled(entry: str, reach: int) -> re.Pattern[str]:
    """Return the expression of an entry; what stands in its wide gaps makes its groups."""
    is_in_latin = is_latin(entry)
    wide = rf"([^.;!?\n]{{0,{reach * 4}}}?)" if is_in_latin else rf"([^\n]{{0,{reach}}}?)"
    groups = []
    for part in entry.split(_FAR):
        ways = [_latin(each) if is_in_latin else _chinese(each) for each in part.split(_EITHER)]
        groups.append(f"(?:{'|'.join(ways)})")
    return re.compile(wide.join(groups))


def _chinese(word: str) -> str:
    near = [re.escape("".join(filter(str.isalnum, each))) for each in word.split(_NEAR)]
    return r"[^\n]{0,2}".join(near)


def _latin(word: str) -> str:
    pieces = []
    for each in word.strip().split(_NEAR):
        letters = [re.escape(letter) for letter in each if letter.isalnum()]
        end = "" if each.endswith("*") else r"(?![a-z0-9])"
        pieces.append(r"(?<![a-z0-9])" + _BETWEEN.join(letters) + end)
    return r"(?:[a-z]*[^a-z0-9.;!?\n]+[a-z0-9']+){0,2}[^.;!?\n]{0,3}?".join(pieces)
