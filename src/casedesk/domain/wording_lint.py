"""What no paper of the office may say: threats, false authority, disclosure, hidden heavy terms.

The words are data of the rule pack. A text is compared folded: full width becomes half width, old forms
become simplified ones, and what stands between the characters of a word does not hide it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from casedesk.domain.compliance import Rule, RulePack, Severity
from casedesk.domain.sentences import Sentence, say

_GAP: Final = re.compile(r"\{[^{}]*\}")
_STOPS: Final = frozenset("。；！？，：.;!?,:\n")
"""Marks that end a thought: a word is not put together across them."""

_LOOK_ALIKES: Final = str.maketrans("аеорсхуіѕјԁһκοαρντι", "aeopcxyisjdhkoapvti")
"""Cyrillic and Greek letters that look like Latin ones."""

_BETWEEN: Final = r"[^a-z0-9]{0,3}"
_OPEN_CARD: Final = ("card.", "title.not_met_card", "envelope.")
"""Texts that strangers may read: the card at the door and what stands on an envelope."""

_DEMAND: Final = ("demand.", "contact.")
"""The texts of the demand letter."""

_CARD_WORDS: Final = "card.telling"
"""The list of words itself, which is never printed."""


@dataclass(frozen=True)
class Passage:
    """One text of a wording file without its marks."""

    place: str
    line: int
    text: str
    is_highlighted: bool = False
    is_clause: bool = False
    """Whether it is a paragraph of an agreement's clause."""


@dataclass(frozen=True)
class WordingFinding:
    """One thing that a text must not say, with the rule's clause."""

    rule: Rule
    words: str
    """What was found, as it stands in the pack's list."""
    place: str
    line: int
    reason: Sentence
    severity: Severity = Severity.BLOCK


@dataclass(frozen=True)
class _Ban:
    """A list of words, the rule it serves and why a passage may not hold them."""

    param: str
    rule: str
    reason: Callable[[str], Sentence]
    concerns: Callable[[Passage], bool]


def _any(_passage: Passage) -> bool:
    return True


def is_open_to_strangers(passage: Passage) -> bool:
    """Tell whether others than the debtor may read the text."""
    return passage.place.startswith(_OPEN_CARD) and passage.place != _CARD_WORDS


_BANS: Final = (
    _Ban(
        "threat_words",
        "COND-FORBID",
        lambda words: say("“{words}” threatens. Say what the law provides, without a threat", words=words),
        _any,
    ),
    _Ban(
        "insult_words",
        "COND-FORBID",
        lambda words: say("“{words}” insults the reader. Name the debt, not the person", words=words),
        _any,
    ),
    _Ban(
        "authority_words",
        "LET-AUTH",
        lambda words: say("“{words}” looks like a paper of court, police or lawyers", words=words),
        _any,
    ),
    _Ban(
        "credit_threat_words",
        "LET-CREDIT",
        lambda words: say("“{words}” is no true statement about credit reports", words=words),
        _any,
    ),
    _Ban(
        "telling_words",
        "OBJ-CONTACT-SAY",
        lambda words: say(
            "“{words}” lets strangers guess the debt; this paper may be read by them", words=words
        ),
        is_open_to_strangers,
    ),
    _Ban(
        "heavy_words",
        "AGR-CLEAR",
        lambda words: say(
            "“{words}” weighs on the debtor and must stand in a highlighted clause", words=words
        ),
        lambda passage: passage.is_clause and not passage.is_highlighted,
    ),
)

Simplify = Callable[[str], str]


def lint(
    passages: Iterable[Passage], pack: RulePack, simplified: Simplify = lambda text: text
) -> tuple[WordingFinding, ...]:
    """Return what the rules forbid in these texts, in the order of their lines.

    A pack without a list asks nothing of that kind; a pack without the rule neither.
    """
    read = [(each, _folded(each.text, simplified)) for each in passages]
    found = [each for ban in _BANS for each in _findings(ban, read, pack, simplified)]
    found += _silences(read, pack, simplified)
    return tuple(sorted(found, key=lambda each: each.line))


def _findings(
    ban: _Ban, read: Sequence[tuple[Passage, "_Folded"]], pack: RulePack, simplified: Simplify
) -> Iterator[WordingFinding]:
    rule = pack.rules.get(ban.rule)
    if rule is None or ban.param not in pack.params:
        return
    for word in pack.names(ban.param):
        for passage, folded in read:
            if ban.concerns(passage) and folded.has(simplified(word)):
                yield WordingFinding(rule, word, passage.place, passage.line, ban.reason(word))


def _silences(
    read: Sequence[tuple[Passage, "_Folded"]], pack: RulePack, simplified: Simplify
) -> Iterator[WordingFinding]:
    """Yield what a demand letter must say and does not; each entry of the list holds the ways to say it."""
    letter = [(passage, folded) for passage, folded in read if passage.place.startswith(_DEMAND)]
    rule = pack.rules.get("LET-ART69")
    if not letter or rule is None or "demand_says" not in pack.params:
        return
    for entry in pack.names("demand_says"):
        ways = [simplified(each) for each in entry.split("|")]
        if not any(folded.has(way) for _passage, folded in letter for way in ways):
            told = say("the demand letter says nothing of “{words}”", words=entry.replace("|", " / "))
            yield WordingFinding(rule, entry, letter[0][0].place, letter[0][0].line, told)


@dataclass(frozen=True)
class _Folded:
    """A text in the two spellings that it is searched in."""

    dense: str
    """Without anything between characters, thoughts apart; for Chinese."""
    spaced: str
    """In small letters with its spaces; for words of letters."""

    def has(self, word: str) -> bool:
        """Tell whether a word of the list stands in the text."""
        plain = unicodedata.normalize("NFKC", word).casefold()
        if plain.isascii():
            return _pattern(plain).search(self.spaced) is not None
        return "".join(filter(str.isalnum, plain)) in self.dense


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """Return what finds a word of letters however it is spaced; a ``*`` at its end allows any ending."""
    stem = word.removesuffix("*")
    letters = [re.escape(each) for each in stem if each.isalnum()]
    end = "" if word.endswith("*") else r"(?![a-z0-9])"
    return re.compile(r"(?<![a-z0-9])" + _BETWEEN.join(letters) + end)


def _folded(text: str, simplified: Simplify) -> _Folded:
    even = simplified(unicodedata.normalize("NFKC", _GAP.sub("", text)).casefold())
    return _Folded("".join(_dense(even)), _without_accents(even))


def _dense(text: str) -> Iterator[str]:
    for each in text:
        if each.isalnum():
            yield each
        elif each in _STOPS:
            yield "\n"


def _without_accents(text: str) -> str:
    """Return letters bare of accents and foreign look-alikes that could hide them."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return bare.translate(_LOOK_ALIKES)
