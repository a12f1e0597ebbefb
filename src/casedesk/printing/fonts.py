"""The bundled fonts, embedded in every paper so that it looks the same everywhere."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from threading import Lock
from typing import Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from casedesk.assets import resource
from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say

REGULAR: Final = "NotoSansSC"
BOLD: Final = "NotoSansSC-Bold"
FACES: Final = {REGULAR: "NotoSansSC-Regular.ttf", BOLD: "NotoSansSC-Bold.ttf"}
"""The names that papers use and the files behind them (Noto Sans SC, SIL Open Font License)."""

DRAWING: Final = Lock()
"""Held while a document is drawn, because reportlab's fonts keep a reading position of their own."""

_TO_UNICODE: Final = "toUnicodeCMap:"
_SUBSETS: Final = 16
_BEYOND_BMP: Final = re.compile("<([0-9A-F]{5,6})>")
_BOX: Final = 1000
_UNSEEN: Final = frozenset({"Cc", "Cf"})
_LOADING: Final = Lock()


class MissingCharacterError(BadInputError):
    """A text holds characters that no bundled font has, so it cannot be printed as it is written."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        named = ", ".join(named_character(character) for character in characters)
        super().__init__(
            say(
                "The paper's fonts have no character {characters}. Correct the text, or write it with a "
                "character that the identity document also allows.",
                characters=named,
            )
        )
        self.characters = characters


class _NameFont(TTFont):
    """A face whose characters beyond U+FFFF, rare ones in names, can be copied and searched in the PDF.

    The last subsets are remembered: a paper drawn again after a small change asks for the same ones.
    """

    def __init__(self, name: str, filename: str) -> None:
        super().__init__(name, filename)
        make = self.face.makeSubset
        remembered = lru_cache(maxsize=_SUBSETS)(lambda codes: make(list(codes)))
        self.face.makeSubset = lambda subset: remembered(tuple(subset))  # type: ignore[method-assign]

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        """Embed the face, and write code points above U+FFFF as UTF-16 pairs (ISO 32000-1, 9.10.3)."""
        super().addObjects(doc)
        for name, stored in doc.idToObject.items():
            if name.startswith(_TO_UNICODE):
                stored.content = _BEYOND_BMP.sub(_as_utf16, stored.content)


def _as_utf16(found: re.Match[str]) -> str:
    return f"<{chr(int(found[1], 16)).encode('utf-16-be').hex().upper()}>"


@cache
def _registered() -> Mapping[str, TTFont]:
    fonts = {name: _NameFont(name, str(resource("fonts", file))) for name, file in FACES.items()}
    for font in fonts.values():
        pdfmetrics.registerFont(font)
    return fonts


def register_fonts() -> Mapping[str, TTFont]:
    """Make the bundled fonts known to reportlab; reads the files (0.2 s) once in a program's life."""
    with _LOADING:
        return _registered()


class _Advances(dict[str, int]):
    """Widths by character; one that the face lacks counts as wide as a box, until it is refused."""

    def __missing__(self, character: str) -> int:
        return _BOX


@cache
def advances(font: str) -> Mapping[str, int]:
    """Return the width of every character of a face in thousandths of the type size."""
    face = register_fonts()[font].face
    return _Advances((chr(code), width) for code, width in face.charWidths.items())


@cache
def _printable() -> frozenset[str]:
    return frozenset.intersection(*(frozenset(advances(name)) for name in FACES))


def missing_characters(text: str) -> tuple[str, ...]:
    """Return the characters of ``text`` that a bundled face lacks, each once, in order."""
    missing = set(text) - _printable()
    return tuple(character for character in dict.fromkeys(text) if character in missing)


def visible(text: str) -> str:
    """Return a text as people typed it, with what nobody sees made visible and every white space one blank.

    Control characters and marks that turn the direction of writing stand as their code point, such as
    ``[U+202E]``, and so can neither hide nor reorder anything.
    """
    tidy = " ".join(text.split())
    if tidy.isprintable():
        return tidy
    return "".join(f"[U+{ord(each):04X}]" if unicodedata.category(each) in _UNSEEN else each for each in tidy)


def require_printable(text: str) -> None:
    """Raise MissingCharacterError for a text that would print with empty boxes."""
    missing = missing_characters(text)
    if missing:
        raise MissingCharacterError(missing)


def named_character(character: str) -> str:
    """Name a character with its code point, as in ``“𠀀” (U+20000, CJK UNIFIED IDEOGRAPH-20000)``."""
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    shown = f"“{character}” " if character.isprintable() else ""
    return f"{shown}({code}, {name})" if name else f"{shown}({code})"
