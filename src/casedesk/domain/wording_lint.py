"""What no paper of the office may say: threats, false authority, disclosure, hidden heavy terms.

The words are data of the rule pack, in the notation of ``wording_patterns``. A text is compared folded: full
width becomes half width, old forms become simplified ones, and what stands between the characters of a word
does not hide it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from casedesk.domain.compliance import Rule, RulePack, Severity
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.wording_patterns import found_in, is_latin, is_pattern, without
from casedesk.domain.wording_rates import rates_in, sums_in

_GAP: Final = re.compile(r"\{[^{}]*\}")
_STOPS: Final = frozenset("。；！？，：.;!?,:\n")
"""Marks that end a thought: a word is not put together across them."""

_LOOK_ALIKES: Final = str.maketrans("аеорсхуіѕјԁһκοαρντι", "aeopcxyisjdhkoapvti")
"""Cyrillic and Greek letters that look like Latin ones."""

_OPEN_CARD: Final = ("card.", "title.not_met_card", "envelope.")
"""Texts that strangers may read: the card at the door and what stands on an envelope."""

_OPEN_FRAME: Final = frozenset(
    f"frame.{each}"
    for each in ("copy", "draft", "draft_mark", "visit_no", "page", "printed", "wording", "digest", "seal")
)
"""What stands around every paper of a visit, the card included."""

_NAMING: Final = ("title", "label.", "labels.", "frame.", "product.", "strip.", "contact.title")
"""Titles and labels: what a paper and the parties on it are called."""

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
    """What was found: a word as it stands in the pack's list, else the text's own."""
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
    spares_lawful: bool = False
    """Whether the pack's lawful phrases, such as suing at a court, are taken out first."""


def _any(_passage: Passage) -> bool:
    return True


def is_open_to_strangers(passage: Passage) -> bool:
    """Tell whether others than the debtor may read the text."""
    if passage.place in _OPEN_FRAME:
        return True
    return passage.place.startswith(_OPEN_CARD) and passage.place != _CARD_WORDS


def names_something(passage: Passage) -> bool:
    """Tell whether the text is a title or a label, by which a paper shows whose it is."""
    return passage.place.startswith(_NAMING) or passage.place.endswith(("_title", ".title"))


_BANS: Final = (
    _Ban(
        "threat_words",
        "COND-FORBID",
        lambda words: say("“{words}” threatens. Say what the law provides, without a threat", words=words),
        _any,
        spares_lawful=True,
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
        spares_lawful=True,
    ),
    _Ban(
        "authority_names",
        "LET-AUTH",
        lambda words: say("“{words}” names an authority in a title or label", words=words),
        names_something,
    ),
    _Ban(
        "silencing_words",
        "COND-FORBID",
        lambda words: say("“{words}” keeps the debtor from complaining", words=words),
        _any,
        spares_lawful=True,
    ),
    _Ban(
        "cash_words",
        "AGR-PAYEE",
        lambda words: say("“{words}” leads money past the client's registered account", words=words),
        _any,
    ),
    _Ban(
        "void_words",
        "AGR-VOID",
        lambda words: say("“{words}” is void by law, highlighted or not", words=words),
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
    lawful = pack.names("lawful_words") if "lawful_words" in pack.params else ()
    spared = [(each, folded.without(lawful, simplified)) for each, folded in read]
    found = [
        each
        for ban in _BANS
        for each in _findings(ban, spared if ban.spares_lawful else read, pack, simplified)
    ]
    found += _excesses(read, pack)
    found += _silences(read, pack, simplified)
    once = {(each.rule.id, each.words, each.place, each.line): each for each in found}
    return tuple(sorted(once.values(), key=lambda each: each.line))


def _findings(
    ban: _Ban, read: Sequence[tuple[Passage, "_Folded"]], pack: RulePack, simplified: Simplify
) -> Iterator[WordingFinding]:
    rule = pack.rules.get(ban.rule)
    if rule is None or ban.param not in pack.params:
        return
    concerned = [(passage, folded) for passage, folded in read if ban.concerns(passage)]
    whole = _joined([folded for _passage, folded in concerned])
    for word in map(simplified, pack.names(ban.param)):
        for passage, folded in concerned if whole.has(word) else ():
            words = folded.found(word)
            if words:
                shown = words if is_pattern(word) else word
                yield WordingFinding(rule, shown, passage.place, passage.line, ban.reason(shown))


def _joined(parts: Sequence["_Folded"]) -> "_Folded":
    """Return texts as one, so far apart that no word is put together across them."""
    return _Folded(
        "\n\n\n\n".join(each.dense for each in parts),
        "\n.\n.\n".join(each.spaced for each in parts),
        "",
    )


def _excesses(read: Sequence[tuple[Passage, "_Folded"]], pack: RulePack) -> Iterator[WordingFinding]:
    """Yield the rates of interest and penalty that make more in a year than any lender may ask."""
    rule = pack.rules.get("CAP-COST")
    if rule is None or "cap_default" not in pack.params:
        return
    most = pack.number("cap_default")
    for passage, folded in read:
        for rate in rates_in(folded.even):
            if rate.yearly_percent > most:
                told = say(
                    "“{words}” makes {rate}% a year, above the cap of {cap}%",
                    words=rate.words,
                    rate=f"{rate.yearly_percent.normalize():f}",
                    cap=most,
                )
                yield WordingFinding(rule, rate.words, passage.place, passage.line, told)
        for words in sums_in(folded.even):
            told = say(
                "“{words}” comes again and again whatever is owed, so that it may pass the cap of {cap}%; "
                "name a yearly rate",
                words=words,
                cap=most,
            )
            yield WordingFinding(rule, words, passage.place, passage.line, told)


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
    """A text in the spellings that it is searched in."""

    dense: str
    """Without anything between characters, thoughts apart; for Chinese."""
    spaced: str
    """In small letters with its spaces; for words of letters."""
    even: str
    """With everything that it holds; for numbers."""

    def has(self, word: str) -> bool:
        """Tell whether a word of the list stands in the text."""
        return bool(self.found(word))

    def found(self, word: str) -> str:
        """Return what stands in the text for an entry of a list, empty where nothing does."""
        return found_in(word, self.spaced if is_latin(word) else self.dense).strip()

    def without(self, entries: Iterable[str], simplified: Simplify) -> "_Folded":
        """Return the text without what some entries cover."""
        dense, spaced = self.dense, self.spaced
        for each in map(simplified, entries):
            if is_latin(each):
                spaced = without(each, spaced)
            else:
                dense = without(each, dense)
        return _Folded(dense, spaced, self.even)


def _folded(text: str, simplified: Simplify) -> _Folded:
    even = simplified(unicodedata.normalize("NFKC", _GAP.sub("", text)).casefold())
    return _Folded("".join(_dense(even)), _without_accents(even), even)


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
