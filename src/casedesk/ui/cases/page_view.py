"""What the presenter of the list asks of its page."""

from collections.abc import Sequence
from typing import Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.own_fields import OwnField
from casedesk.domain.sentences import Sentence
from casedesk.ui.cases.filters import FilterKind
from casedesk.ui.cases.lines import CaseLines
from casedesk.ui.cases.preview import Preview
from casedesk.ui.column_layout import ColumnPlace
from casedesk.ui.looks import Text


class CasesView(Protocol):
    """What the page must be able to do."""

    def show_views(self, views: Sequence[tuple[str, Text, int | None]], current: str) -> None:
        """Show the tabs with their counts."""

    def show_chips(self, chips: Sequence[tuple[FilterKind, Text]]) -> None:
        """Show the filters that are set."""

    def show_lines(self, lines: CaseLines) -> None:
        """Show the list anew and tell by ``lines_came`` when it is there."""

    def show_layout(self, columns: Sequence[ColumnPlace], column: str, *, is_descending: bool) -> None:
        """Put the columns as a view has them, the usual ones when none are named, and mark the order."""

    def show_fields(self, fields: Sequence[OwnField]) -> None:
        """Have a column for each of the office's own fields."""

    def untick_all(self) -> None:
        """Forget that everything was ticked: the list shows something else now."""

    def tell(self, told: Sentence, *, can_undo: bool) -> None:
        """Tell what was done."""

    def show_preview(self, preview: Preview | None) -> None:
        """Show one case beside the list, or nothing."""

    def show_texts(self) -> None:
        """Write context and status anew."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def go(self, page: str, argument: object) -> None:
        """Ask for another page."""
