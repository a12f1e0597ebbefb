"""The words to say from ``wording/scripts.toml``, refused where a situation, a language or a gap is wrong."""

import string
import tomllib
from collections.abc import Mapping
from functools import cache

from casedesk import assets
from casedesk.domain.compliance import LANGUAGES
from casedesk.domain.errors import BadInputError
from casedesk.domain.scripts import GAPS, Situation
from casedesk.domain.sentences import say

_DEBT_GAPS = frozenset({"client"})
"""What would tell others of a debt."""


@cache
def load_scripts() -> Mapping[Situation, Mapping[str, str]]:
    """Return the words of every situation by language."""
    return read_scripts(assets.resource("wording", "scripts.toml").read_text(encoding="utf-8"))


def read_scripts(text: str) -> Mapping[Situation, Mapping[str, str]]:
    """Read and check the words; raise BadInputError naming the situation."""
    try:
        data = tomllib.loads(text)
    except ValueError as reason:
        raise BadInputError(say("The words to say cannot be read: {reason}", reason=str(reason))) from reason
    return {each: _texts(each, data.get(each)) for each in Situation}


def _texts(situation: Situation, given: object) -> dict[str, str]:
    texts = given if isinstance(given, dict) else {}
    allowed = set(GAPS) - (_DEBT_GAPS if situation.is_for_others else set())
    for language in LANGUAGES:
        text = texts.get(language)
        if not isinstance(text, str) or not text.strip():
            raise _fault(situation)
        try:
            gaps = {gap for _, gap, _, _ in string.Formatter().parse(text) if gap is not None}
        except ValueError as reason:
            raise _fault(situation) from reason
        if not gaps <= allowed:
            raise _fault(situation)
    return {each: texts[each] for each in LANGUAGES}


def _fault(situation: Situation) -> BadInputError:
    return BadInputError(
        say("The words to say in “{situation}” are missing or hold a wrong gap.", situation=situation)
    )
