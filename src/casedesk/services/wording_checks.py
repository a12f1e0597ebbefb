"""Everything that must hold before a wording is kept: its form, its words, and a proof print."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from casedesk import assets
from casedesk.domain.compliance import Rule, RulePack
from casedesk.domain.errors import BadInputError, CaseDeskError, RefusedError
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.wording_lint import lint
from casedesk.domain.wordings import name_of
from casedesk.importing.aliases import simplified
from casedesk.importing.rule_packs import load_rule_pack
from casedesk.printing.wording_checks import problems_in
from casedesk.printing.wording_families import stored_wording
from casedesk.printing.wording_passages import passages_of
from casedesk.printing.wording_samples import overrun_page, sample_print

_CONDUCT: Final = (
    "threat_words", "insult_words", "authority_words", "authority_names", "lawful_words",
    "silencing_words", "credit_threat_words", "telling_words", "cash_words",
)  # fmt: skip
"""Lists of what is forbidden to say wherever debts are collected."""
_LAW: Final = ("void_words", "heavy_words", "demand_says", "cap_default")
"""What only the law of its own family makes so."""
_RULES: Final = (
    "COND-FORBID", "LET-AUTH", "LET-CREDIT", "OBJ-CONTACT-SAY", "AGR-PAYEE", "AGR-VOID", "AGR-CLEAR",
    "LET-ART69", "CAP-COST",
)  # fmt: skip
_NO_CLAUSE: Final = {
    "zh": "现行规则包未列条款，按通行的催收行为准则",
    "en": "common standards of collecting; the rule pack in force names no clause of its own",
}
_DRAWING_FAILS = (CaseDeskError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""Whatever a text might make the drawing raise; each is a reason not to keep it."""


@dataclass(frozen=True)
class WordingProblem:
    """One reason why a text cannot be kept; ``rule`` is the clause behind it, where the law asks it."""

    line: int
    place: str
    reason: Sentence
    rule: Rule | None = None
    words: str = ""


def examined(name: str, text: str, pack: RulePack) -> tuple[WordingProblem, ...]:
    """Return what is wrong with a text's form and words, in the order of its lines."""
    found = [
        WordingProblem(each.line, each.place, each.reason, pack.rules.get(each.rule))
        for each in problems_in(name, text)
    ]
    found += [
        WordingProblem(each.line, each.place, each.reason, each.rule, each.words)
        for each in lint(passages_of(text), with_lists(pack), simplified)
    ]
    return tuple(sorted(found, key=lambda each: each.line))


def with_lists(pack: RulePack) -> RulePack:
    """Return a pack whose words that no paper may say are the program's where it has none of its own.

    A pack of the same family is given the rules with their clauses. A foreign one is given what is forbidden
    everywhere, and its findings say that no clause of the pack is behind them.
    """
    usual = _usual()
    is_foreign = pack.family != usual.family
    params = _CONDUCT if is_foreign else (*_CONDUCT, *_LAW)
    lent = {name: usual.params[name] for name in params if name not in pack.params}
    if not lent:
        return pack
    rules = {name: usual.rules[name] for name in _RULES if name not in pack.rules}
    if is_foreign:
        rules = {name: replace(rule, source=_NO_CLAUSE) for name, rule in rules.items()}
    return replace(pack, params={**lent, **pack.params}, rules={**rules, **pack.rules})


@cache
def _usual() -> RulePack:
    """Read the pack that brings the lists, once."""
    return load_rule_pack(assets.resource("rules", "cn-2026.toml"))


def proof(name: str, text: str, number: int, *, is_whole: bool = True) -> bytes:
    """Draw the papers of a sound text with invented data; raise RefusedError when one cannot be drawn."""
    try:
        content = sample_print(name, stored_wording(name, text, number), is_whole=is_whole)
    except _DRAWING_FAILS as reason:
        told = say("a text cannot be drawn ({kind}).", kind=type(reason).__name__)
        if isinstance(reason, CaseDeskError):
            told = reason.sentence
        raise RefusedError(
            say(
                "The proof print of {name} fails: {reason} The wording in force stays.",
                name=name_of(name),
                reason=told,
            )
        ) from reason
    page = overrun_page(content) if is_whole else 0
    if page:
        raise RefusedError(
            say(
                "On page {page} of the proof print a text runs over the edge of the paper. Shorten it; "
                "the wording in force stays.",
                page=page,
            )
        )
    return content


def require_sound(name: str, problems: Sequence[WordingProblem]) -> None:
    """Refuse a text with the first problem and, where the law asks it, the clause."""
    if not problems:
        return
    first = problems[0]
    told = say(
        "line {line}, {place}: {reason}.",
        line=first.line,
        place=first.place or say("notation"),
        reason=first.reason,
    )
    if first.rule is None:
        raise BadInputError(
            say(
                "{name} is not saved, %n mistake(s): {told} The wording in force stays.",
                count=len(problems),
                name=name_of(name),
                told=told,
            )
        )
    raise RefusedError(
        say(
            "{name} is not saved, %n mistake(s): {told} {rule}: {source}. The wording in force stays.",
            count=len(problems),
            name=name_of(name),
            told=told,
            rule=first.rule.id,
            source=first.rule.source.get(name.rpartition("_")[2], ""),
        )
    )
