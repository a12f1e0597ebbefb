"""Texts made alike before they are compared: width, case, old and new forms of a character."""

import unicodedata
from typing import Final

_DROPPED: Final = frozenset(
    {"Cc", "Cf", "Cs", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "Sc", "Sk", "Sm", "So"}
)
_SPACES: Final = frozenset({"Zl", "Zp", "Zs"})
_FULL_WIDTH: Final = range(0xFF01, 0xFF5F)
_WIDTH_APART: Final = 0xFEE0


class _Table(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __init__(
        self, pairs: dict[str, str], *, keeps_marks: bool, keeps_case: bool = False, ends: str = ""
    ) -> None:
        super().__init__({ord(each): f"{each} " for each in ends})
        self._pairs, self._keeps_marks, self._keeps_case = pairs, keeps_marks, keeps_case

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if code in _FULL_WIDTH and not self._keeps_case:
            character = chr(code - _WIDTH_APART)
        kind = unicodedata.category(character)
        if not self._keeps_marks and (kind in _DROPPED or kind in _SPACES):
            found = ""
        elif kind in _SPACES:
            found = " "
        elif self._keeps_case:
            found = self._pairs.get(character, character)
        else:
            found = self._pairs.get(character, character.lower())
        self[code] = found
        return found


_WORD_ENDS: Final = "省市区县旗镇乡路街道巷弄村号幢栋座楼层室"
_STREET_OFFICE: Final = "街道"
_KEPT_WHOLE: Final = "\ue000"
"""Stands for ``街道`` while 街 and 道 end words."""


class Folding:
    """Folds texts by a table of pairs: an old form and the form written today."""

    def __init__(self, pairs: str) -> None:
        today = {pair[0]: pair[1] for pair in pairs.split()}
        self._folded = _Table(today, keeps_marks=True)
        self._letters = _Table(today, keeps_marks=False)
        self._words = _Table(today, keeps_marks=False, ends=_WORD_ENDS)
        self._words[ord(_KEPT_WHOLE)] = f"{_STREET_OFFICE} "
        self._modern = _Table(today, keeps_marks=True, keeps_case=True)

    def fold(self, text: str) -> str:
        """Return the text in half width, small letters and the characters of today."""
        return text.translate(self._folded)

    def modern(self, text: str) -> str:
        """Return the text with every old form replaced, widths and capitals left alone."""
        return text.translate(self._modern)

    def letters(self, text: str) -> str:
        """Return the folded text without spaces and punctuation, as names and numbers are compared."""
        return text.translate(self._letters)

    def address_words(self, text: str) -> list[str]:
        """Return the folded parts of an address, each ending in what it is: 省, 市, 区, 路, 号 and so on."""
        return text.replace(_STREET_OFFICE, _KEPT_WHOLE).translate(self._words).split()
