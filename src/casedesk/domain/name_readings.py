"""How the characters of Chinese names are read, those with several readings above all.

A character has its reading from a dictionary that is handed in. Where a surname is read otherwise than the
same character elsewhere (单 shàn, 仇 qiú, 曾 zēng) the surname's reading comes first and the common one is
kept, because not everybody who searches knows it.
"""

from collections.abc import Callable
from itertools import product
from typing import Final

_MOST_SPELLINGS: Final = 4
_MOST_SYLLABLES: Final = 6
_COMPOUND_LENGTH: Final = 2

_SURNAMES: Final = """
单 shan dan|仇 qiu chou|曾 zeng ceng|解 xie jie|查 zha cha|区 ou qu|朴 piao pu|盖 ge gai|翟 zhai di
尉 wei yu|覃 qin tan|宓 mi fu|缪 miao mou|员 yun yuan|折 she zhe|洗 xian xi|召 shao zhao|隗 wei kui
种 chong zhong|薄 bo bao|祭 zhai ji|乜 nie mie|句 gou ju|黑 he hei|卜 bu|柏 bai bo|繁 po fan
谌 chen shen|郇 xun huan|都 du dou|宿 su xiu|秘 bi mi|贾 jia gu|牟 mu mou|能 nai neng|佴 nai er
阚 kan|郗 xi chi|乐 yue le|万 wan mo|长 zhang chang|会 gui hui|藏 zang cang|炅 gui jiong
盛 sheng cheng|重 chong zhong|行 xing hang|朝 chao zhao|六 lu liu|不 fou bu|莘 shen xin|么 yao me
啜 chuai chuo|率 lv shuai|降 jiang xiang
"""
_COMPOUND: Final = """
尉迟 yu chi|万俟 mo qi|单于 chan yu|澹台 tan tai|乐正 yue zheng
"""
_ELSEWHERE: Final = """
乐 le yue|行 xing hang heng|长 chang zhang|重 zhong chong|朝 chao zhao|曾 zeng ceng|单 dan shan
晟 sheng cheng|茜 qian xi|佛 fo|伽 jia qie|柏 bai bo|盛 sheng cheng|降 jiang xiang|调 diao tiao
传 chuan zhuan|弹 dan tan|都 du dou|恶 e wu|还 huan hai|会 hui kuai|角 jiao jue|觉 jue jiao
校 xiao jiao|解 jie xie|圈 quan juan|率 shuai lv|落 luo la|没 mei mo|朴 pu piao|奇 qi ji
省 sheng xing|石 shi dan|似 si shi|说 shuo yue|宿 su xiu|提 ti di|系 xi ji|约 yue yao|藏 cang zang
着 zhe zhuo|殖 zhi shi|种 zhong chong|炅 jiong gui|靓 jing liang|参 can shen|卡 ka qia|泊 bo po
龟 gui jun|洗 xi xian|仔 zi zai|阿 a e|车 che ju
"""


def _table(rows: str) -> dict[str, tuple[str, ...]]:
    """Return the readings by what is read."""
    found = (each.split() for row in rows.strip().splitlines() for each in row.split("|"))
    return {character: tuple(readings) for character, *readings in found}


SURNAME_READINGS: Final = _table(_SURNAMES)
"""Characters whose reading as a surname deserves its own word; that reading comes first."""

COMPOUND_READINGS: Final = _table(_COMPOUND)
"""Surnames of two characters with a reading for each."""

_COMPOUND_STARTS: Final = frozenset(each[0] for each in COMPOUND_READINGS)

OTHER_READINGS: Final = _table(_ELSEWHERE)
"""Characters that given names use in several readings."""


class NameReader:
    """Reads names by a dictionary of characters and a folding to the characters of today."""

    def __init__(self, dictionary: Callable[[str], str], modern: Callable[[str], str]) -> None:
        self._dictionary = dictionary
        self._modern = modern
        self._first: dict[str, tuple[str, ...]] = {}
        self._later: dict[str, tuple[str, ...]] = {}
        self._compound_starts: set[str] = set()

    def syllables(self, name: str) -> list[tuple[str, ...]]:
        """Return the readings of every character, a run of Latin letters being one syllable of its own."""
        later = self._later
        try:  # nearly every name holds only characters that were met before
            found = [self._first[name[0]], *[later[character] for character in name[1:]]]
        except (KeyError, IndexError):
            found = self._read(name)
        if len(name) > _COMPOUND_LENGTH and name[0] in self._compound_starts:
            compound = COMPOUND_READINGS.get(self._modern(name[:_COMPOUND_LENGTH]), ())
            found[: len(compound)] = [(reading,) for reading in compound]
        return found

    def _read(self, name: str) -> list[tuple[str, ...]]:
        found: list[tuple[str, ...]] = []
        run = ""
        for character in name:
            if character.isascii() and character.isalnum():
                run += character.lower()
                continue
            if run:
                found.append((run,))
                run = ""
            readings = self._readings(character, is_first=not found)
            if readings:
                found.append(readings)
        return [*found, (run,)] if run else found

    def _readings(self, character: str, *, is_first: bool) -> tuple[str, ...]:
        kept = self._first if is_first else self._later
        if character not in kept:
            modern = self._modern(character)
            own = self._dictionary(character) or self._dictionary(modern)
            special = SURNAME_READINGS if is_first else OTHER_READINGS
            readings = special.get(modern) or _with_u(own)
            if not readings:
                return ()
            kept[character] = readings
            if is_first and modern in _COMPOUND_STARTS:
                self._compound_starts.add(character)
        return kept[character]


def _with_u(reading: str) -> tuple[str, ...]:
    """Return a reading, and for lü and nü also what people type who know no v."""
    if not reading:
        return ()
    return (reading, reading.replace("v", "u")) if reading in {"lv", "nv", "lve", "nve"} else (reading,)


def spellings(syllables: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the ways to spell a name, the likeliest first; a few, however many there could be."""
    shown = syllables[:_MOST_SYLLABLES]
    found: list[tuple[str, ...]] = []
    for each in product(*shown):
        found.append(each)
        if len(found) == _MOST_SPELLINGS:
            break
    return found
