"""Two versions of a case side by side, and what becomes of them; knows no Qt."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from casedesk.domain.case_files import CaseFile
from casedesk.domain.cases import STATUS_NAMES, Case, NextStep
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats
from casedesk.ui.case_looks import STEP_NAMES
from casedesk.ui.editing import Difference
from casedesk.ui.looks import Text

_FIELDS: dict[str, Sentence] = {
    "status": say("Status"),
    "next_step": say("Next step"),
    "operator_id": say("Staff"),
    "preference": say("Wish"),
    "note": say("Note"),
    "recall_on": say("Recall"),
}


@dataclass(frozen=True)
class Conflict:
    """Who changed the case meanwhile, and every field that differs."""

    who: str
    at: datetime | None
    differences: tuple[Difference, ...]
    mine: frozenset[str]
    """Fields that only this person changed; the choice begins with them."""


def conflict_of(base: Case, mine: Case, file: CaseFile) -> Conflict:
    """Compare both versions with what both began from: a field only one changed starts with that one."""
    theirs = file.case
    told = [each for each in file.audit if each.action.startswith("case.")]
    differences = tuple(
        Difference(
            name,
            label,
            _shown(name, getattr(theirs, name), file),
            _shown(name, getattr(mine, name), file),
        )
        for name, label in _FIELDS.items()
        if getattr(theirs, name) != getattr(mine, name)
    )
    own = frozenset(each.field for each in differences if _only_mine(each.field, base, mine, theirs))
    return Conflict(told[0].operator if told else "", told[0].at if told else None, differences, own)


def merged(theirs: Case, mine: Case, names: Collection[str]) -> Case:
    """Return their version with the named fields as mine."""
    return replace(theirs, **{name: getattr(mine, name) for name in names})


def _only_mine(name: str, base: Case, mine: Case, theirs: Case) -> bool:
    began = getattr(base, name)
    return bool(getattr(mine, name) != began and getattr(theirs, name) == began)


def _shown(name: str, value: Any, file: CaseFile) -> Text:
    if value is None or value == "":
        return formats.NOTHING
    show = _SHOWN.get(name)
    return show(value, file) if show else str(formats.formats().value(value))


def _step(step: NextStep, _file: CaseFile) -> Text:
    what = say("{day} {what}", day=step.due_on, what=STEP_NAMES[step.kind])
    return say("{what}: {note}", what=what, note=step.note) if step.note else what


_SHOWN: dict[str, Callable[[Any, CaseFile], Text]] = {
    "status": lambda value, _file: STATUS_NAMES[value],
    "next_step": _step,
    "operator_id": lambda value, file: file.operator_name(value) or formats.NOTHING,
}
