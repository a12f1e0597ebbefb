"""Everything that must hold before a wording is kept: its form, its words, and a proof print."""

from collections.abc import Sequence
from dataclasses import dataclass

from casedesk.domain.compliance import Rule, RulePack
from casedesk.domain.errors import BadInputError, CaseDeskError, RefusedError
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.wording_lint import lint
from casedesk.importing.aliases import simplified
from casedesk.printing.wording_checks import problems_in
from casedesk.printing.wording_families import stored_wording
from casedesk.printing.wording_passages import passages_of
from casedesk.printing.wording_samples import overrun_page, sample_print

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
        for each in lint(passages_of(text), pack, simplified)
    ]
    return tuple(sorted(found, key=lambda each: each.line))


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
                name=name,
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
                name=name,
                told=told,
            )
        )
    raise RefusedError(
        say(
            "{name} is not saved, %n mistake(s): {told} {rule}: {source}. The wording in force stays.",
            count=len(problems),
            name=name,
            told=told,
            rule=first.rule.id,
            source=first.rule.source.get(name.rpartition("_")[2], ""),
        )
    )
