"""The menu from which filters are added by mouse or keyboard."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu, QWidget

from casedesk.ui.cases.filters import FILTER_NAMES, MANY, FilterKind, Filters, options_of
from casedesk.ui.cases.ports import Choices
from casedesk.ui.texts import shown, tr

_RANGES = (FilterKind.MIN_DPD, FilterKind.MIN_BALANCE)


def filter_menu(
    parent: QWidget,
    choices: Choices,
    filters: Filters,
    toggle: Callable[[FilterKind, Any], None],
    ask: Callable[[FilterKind], None],
) -> QMenu:
    """Return the menu; ``toggle`` takes a chosen alternative, ``ask`` opens the dialog of a range."""
    menu = QMenu(parent)
    for kind in FilterKind:
        options = options_of(kind, choices)
        if options:
            menu.addMenu(option_menu(menu, kind, options, filters, toggle))
        if kind in _RANGES:
            menu.addAction(
                tr("{filter}…").format(filter=tr("Days overdue" if kind is _RANGES[0] else "Balance")),
                partial(ask, kind),
            )
    return menu


def option_menu(
    parent: QWidget,
    kind: FilterKind,
    options: list[tuple[Any, Any]],
    filters: Filters,
    toggle: Callable[[FilterKind, Any], None],
) -> QMenu:
    """Return the alternatives of one filter, those that are set with a tick."""
    menu = QMenu(shown(FILTER_NAMES[kind]), parent)
    chosen = filters.get(kind, ())
    for value, name in options:
        entry = menu.addAction(shown(name), partial(toggle, kind, value))
        entry.setCheckable(True)
        entry.setChecked(value in chosen if kind in MANY else value == chosen)
    return menu
