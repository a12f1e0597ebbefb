"""The strip of filters over the list: a chip for each one that is set, and one that adds more."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.ui.cases.filter_menu import filter_menu, option_menu
from casedesk.ui.cases.filters import FilterKind, options_of
from casedesk.ui.cases.presenter import CasesPresenter
from casedesk.ui.cases.range_dialog import RangeDialog
from casedesk.ui.looks import Text
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import FilterChip


class FilterStrip:
    """Shows filters as chips and opens what changes them; words are typed into the find line."""

    def __init__(
        self,
        presenter: CasesPresenter,
        page: QWidget,
        chips: QHBoxLayout,
        clear_button: Button,
        open_find: Callable[[], None],
    ) -> None:
        self._presenter, self._page = presenter, page
        self._chips, self._clear_button, self._open_find = chips, clear_button, open_find
        self._add_chip = FilterChip("", addable=True)
        self._add_chip.clicked.connect(self.open)
        clear_button.clicked.connect(presenter.clear_filters)

    def show(self, chips: Sequence[tuple[FilterKind, Text]]) -> None:
        """Show the set filters as chips, the one that adds more at the end."""
        while item := self._chips.takeAt(0):
            part = item.widget()
            if part is not None and part is not self._add_chip:
                part.deleteLater()
        for kind, text in chips:
            chip = FilterChip(text)
            chip.removed.connect(lambda kind=kind: self._presenter.set_filter(kind, None))
            chip.clicked.connect(lambda _on=False, kind=kind, chip=chip: self._edit(kind, chip))
            self._chips.addWidget(chip)
        self._chips.addWidget(self._add_chip)
        self._clear_button.setVisible(bool(chips))

    def name(self) -> None:
        """Name the chip that adds more in the language in use."""
        self._add_chip.said = tr("Filter")
        self._add_chip.setAccessibleName(tr("Add a filter"))
        self._add_chip.setToolTip(tr("Add a filter (Ctrl+Shift+F)"))

    def open(self) -> None:
        """Offer all filters (Ctrl+Shift+F)."""
        presenter = self._presenter
        menu = filter_menu(
            self._page, presenter.choices, presenter.filters, presenter.toggle_filter, self._ask_range
        )
        menu.exec(self._add_chip.mapToGlobal(self._add_chip.rect().bottomLeft()))

    def _edit(self, kind: FilterKind, chip: FilterChip) -> None:
        """Open the alternatives of a set filter."""
        presenter = self._presenter
        options = options_of(kind, presenter.choices)
        if kind is FilterKind.TEXT:
            self._open_find()
        elif options:
            menu = option_menu(self._page, kind, options, presenter.filters, presenter.toggle_filter)
            menu.exec(chip.mapToGlobal(chip.rect().bottomLeft()))
        elif kind is not FilterKind.PLACEMENT:
            is_money = kind in {FilterKind.MIN_BALANCE, FilterKind.MAX_BALANCE}
            self._ask_range(FilterKind.MIN_BALANCE if is_money else FilterKind.MIN_DPD)

    def _ask_range(self, kind: FilterKind) -> None:
        dialog = RangeDialog(kind, self._page)
        if not dialog.exec():
            return
        other = FilterKind.MAX_BALANCE if kind is FilterKind.MIN_BALANCE else FilterKind.MAX_DPD
        for each, value in zip((kind, other), dialog.ends(), strict=True):
            self._presenter.set_filter(each, value)
