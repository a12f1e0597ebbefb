"""Which column of a client's file means what, and what holds for the whole list; knows no Qt."""

from collections.abc import Sequence
from datetime import date

from casedesk.domain.amount_forms import AmountForm
from casedesk.domain.debts import ProductKind
from casedesk.domain.intake import ColumnMapping, IntakeField, Target
from casedesk.services.placements import FilePreview, defaults_of
from casedesk.services.profile_lists import ProfileLine
from casedesk.ui.importing.cards import ImportView, file_card
from casedesk.ui.importing.column_lines import (
    SIGNS,
    UNITS,
    column_card,
    column_rows,
    is_corrected,
    labelled,
    profile_card,
    targets_of,
    whole_card,
)


class ColumnChoice:
    """Holds the file as it was found and every correction to its columns."""

    def __init__(self) -> None:
        self._view: ImportView
        self._targets: tuple[Target | None, ...] = (None,)
        self.preview: FilePreview | None = None
        self.position = 0
        self.defaults = defaults_of(None, None, None)
        self._remembered: ColumnMapping | None = None
        self._profiles: tuple[ProfileLine, ...] = ()

    def attach(self, view: ImportView) -> None:
        """Take the page that shows the columns."""
        self._view = view

    def forget(self) -> None:
        """Let go of the file."""
        self.preview, self.position = None, 0
        self.defaults = defaults_of(None, None, None)
        self._view.show_file(None)

    def take(self, preview: FilePreview, profiles: Sequence[ProfileLine] = ()) -> None:
        """Take a file that has just been read, with the names under which columns are kept."""
        self.preview, self.position, self._profiles = preview, 0, tuple(profiles)
        self._remembered = preview.mapping if preview.is_remembered else None
        self.show()

    def select(self, position: int) -> None:
        """Show one column for correction."""
        self.position = position
        self._show_column()

    def choose(self, number: int) -> None:
        """Send the column on show to another field, by its place among the targets."""
        if self.preview is None or not 0 <= number < len(self._targets):
            return
        wanted = self._targets[number]
        if self.preview.mapping.columns[self.position].target != wanted:
            self._correct(self.preview.mapping.with_target(self.position, wanted))

    def choose_form(self, unit: int, sign: int) -> None:
        """Say in which unit the column on show counts and what a minus means, by their places."""
        if self.preview is not None:
            form = AmountForm(UNITS[unit], SIGNS[sign])
            self._correct(self.preview.mapping.with_form(self.position, form))

    def set_constant(self, field: str, value: str) -> None:
        """Give every row a value in a field that no column feeds; an empty one takes it away."""
        if self.preview is not None and field:
            self._correct(self.preview.mapping.with_constant(IntakeField(field), value))

    def set_defaults(
        self, product: ProductKind | None, assigned_on: date | None, recall_on: date | None
    ) -> None:
        """Take what holds for every row of the list."""
        self.defaults = defaults_of(product, assigned_on, recall_on)

    def lacks(self, field: IntakeField) -> bool:
        """Tell whether no column feeds a field."""
        return self.preview is None or not self.preview.mapping.has(field)

    def show(self) -> None:
        """Show the file and its columns."""
        if self.preview is not None:
            self._view.show_file(file_card(self.preview))
            self._show_columns()

    def _correct(self, mapping: ColumnMapping) -> None:
        if self.preview is not None:
            self.preview = self.preview.with_mapping(mapping)
            self._show_columns()

    def _show_columns(self) -> None:
        preview = self.preview
        if preview is None:
            return
        self._targets = targets_of(preview.mapping)
        self._view.show_columns(column_rows(preview), labelled(self._targets))
        self._view.show_whole(whole_card(preview.mapping))
        corrected = is_corrected(preview.mapping, self._remembered)
        self._view.show_profile(profile_card(preview, self._profiles, is_corrected=corrected))
        self._show_column()
        self._view.show_ready()

    def _show_column(self) -> None:
        preview = self.preview
        if preview is None or self.position >= len(preview.mapping.columns):
            self._view.show_column(None)
            return
        target = preview.mapping.columns[self.position].target
        number = self._targets.index(target) if target in self._targets else 0
        self._view.show_column(column_card(preview, self.position, number))
