"""Does what the dialogs of the list have asked: acts on many cases, workbooks; knows no Qt."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from casedesk.domain.bulk import BulkPreview
from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.case_sheets import OWN, SheetColumn, SheetWords
from casedesk.domain.cases import FLAG_NAMES, STATUS_NAMES
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.own_fields import FieldKind, OwnField
from casedesk.domain.sentences import Sentence, say
from casedesk.services.case_export import Export
from casedesk.ui.case_looks import STEP_NAMES
from casedesk.ui.cases.bulk import HEADS, BulkPresenter, done_text
from casedesk.ui.cases.lines import PRODUCT_NAMES
from casedesk.ui.cases.ports import ListServices
from casedesk.ui.looks import Text
from casedesk.ui.work import Tasks

Say = Callable[[Text], str]
"""Says a text in the reader's language."""


class Tells(Protocol):
    """Who hears how it went."""

    def tell(self, told: Sentence, *, can_undo: bool) -> None:
        """Tell what was done."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""


class ListWork:
    """Runs long work away from the window, with progress and cancel."""

    def __init__(self, services: ListServices, actor: Operator, tasks: Tasks, view: Tells) -> None:
        self._services, self._actor, self._tasks, self._view = services, actor, tasks, view

    def apply(self, chosen: BulkPresenter) -> None:
        """Do what the preview showed; the toast offers to take it back."""
        act, seen, query = chosen.act, chosen.seen, chosen.query
        if act is None or seen is None:
            return

        def done(answer: BulkPreview) -> None:
            self._view.tell(done_text(chosen.kind, answer), can_undo=True)

        self._tasks.run(
            lambda progress: self._services.bulk.apply(self._actor, query, act, seen, progress.step),
            done,
            self._view.show_error,
            name=HEADS[chosen.kind],
            owner=self,
        )

    def export(self, query: CaseQuery, export: Export, target: Path) -> None:
        """Write a workbook."""

        def done(number: int) -> None:
            self._view.tell(
                say("%n case(s) written to {file}", count=number, file=target.name), can_undo=False
            )

        self._tasks.run(
            lambda progress: self._services.export.write(self._actor, query, export, target, progress.step),
            done,
            self._view.show_error,
            name=say("Writing the workbook"),
            owner=self,
        )


def sheet_words(shown: Say) -> SheetWords:
    """Return what a sheet calls things, in the reader's language."""
    return SheetWords(
        {each: shown(name) for each, name in STATUS_NAMES.items()},
        {each: shown(name) for each, name in STEP_NAMES.items()},
        {each: shown(name) for each, name in PRODUCT_NAMES.items()},
        {each: shown(name) for each, name in FLAG_NAMES.items()},
    )


def sheet_columns(
    columns: Sequence[tuple[str, Text]], fields: Sequence[OwnField], shown: Say
) -> list[SheetColumn]:
    """Return the columns of a sheet; behind the next step stands its day, which can be sorted by."""
    kinds = {f"{OWN}{each.id}": each.kind for each in fields}
    found: list[SheetColumn] = []
    for key, title in columns:
        found.append(SheetColumn(key, shown(title), kinds.get(key, FieldKind.TEXT)))
        if key == "next_step":
            found.append(SheetColumn("next_due", shown(say("Next step due"))))
    return found
