"""Rules for the sentences in the source: what a text leaves open is what it is given."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "src" / "casedesk"


def calls() -> Iterator[tuple[str, str, set[str]]]:
    """Yield place, text and named arguments of every ``say("…", …)`` that fills its gaps at once."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"):
                continue
            first, names = node.args[0], {each.arg for each in node.keywords}
            if isinstance(first, ast.Constant) and isinstance(first.value, str) and None not in names:
                place = f"{path.relative_to(SOURCE)}:{node.lineno}"
                yield place, first.value, {name for name in names if name is not None}


def gaps(text: str) -> set[str]:
    """Return the names of the gaps of a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_that_every_sentence_is_given_what_it_leaves_open() -> None:
    wrong = [
        (place, text)
        for place, text, given in calls()
        if given - {"count"} and gaps(text) != given - {"count"}
    ]
    assert wrong == []


def test_that_only_a_plural_takes_a_count() -> None:
    wrong = [(place, text) for place, text, given in calls() if ("count" in given) != ("%n" in text)]
    assert wrong == []


def test_that_a_gap_is_never_called_count() -> None:
    wrong = [(place, text) for place, text, _given in calls() if "count" in gaps(text)]
    assert wrong == []
