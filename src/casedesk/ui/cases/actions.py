"""What can be done on the page of cases: its actions with keys, rights and names."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from casedesk.domain.operators import Right
from casedesk.domain.sentences import say
from casedesk.ui.cases.acts import ListActs
from casedesk.ui.cases.bulk import HEADS, BulkKind, icon_of
from casedesk.ui.cases.list_columns import ListColumns
from casedesk.ui.cases.presenter import CasesPresenter
from casedesk.ui.pages import action
from casedesk.ui.texts import shown, tr

HINTS = (
    ("Enter", say("open")),
    ("Space", say("tick")),
    ("Ctrl+A", say("tick the whole view")),
    ("F7", say("log contact")),
    ("F4", say("next step")),
    ("Ctrl+Shift+A", say("assign cases")),
    ("Ctrl+Shift+T", say("tag cases")),
    ("Ctrl+Shift+F", say("filter")),
    ("Ctrl+Shift+C", say("columns")),
    ("Ctrl+S", say("keep view")),
    ("Alt+1…9", say("views")),
    ("F3", say("preview")),
)
"""The keys that the foot of the page names."""
_BULK_KEYS = {
    BulkKind.ASSIGN: "Ctrl+Shift+A",
    BulkKind.DEAL: "Ctrl+Shift+D",
    BulkKind.TAG: "Ctrl+Shift+T",
    BulkKind.UNTAG: "Ctrl+Shift+G",
    BulkKind.STEP: "Ctrl+Shift+N",
    BulkKind.RETURN: "Ctrl+Shift+R",
}
_VIEWS = 9
"""Views that have a key of their own, Alt+1 to Alt+9."""


class CaseActions:
    """Makes the page's actions; what a person has no right to is not offered."""

    def __init__(
        self,
        presenter: CasesPresenter,
        page: QWidget,
        *,
        bring: Callable[[], None],
        flip_preview: Callable[[], None],
        open_find: Callable[[], None],
        open_filters: Callable[[], None],
        acts: ListActs,
        columns: ListColumns,
    ) -> None:
        act = presenter.act
        self.bring = action("", bring, "", "download", page)
        self.contact = action("", lambda: act("contact"), "F7", "phone", page)
        self.payment = action("", lambda: act("payment"), "F8", "yuan", page)
        self.visit = action("", lambda: act("visit"), "F9", "calendar", page)
        self.agreement = action("", lambda: act("agreement"), "F12", "agreement", page)
        self.step = action("", lambda: act("step"), "F4", "arrow-right", page)
        self.toggle_preview = action("", flip_preview, "F3", "panel", page)
        self.find = action("", open_find, "Ctrl+F", "search", page)
        self.filter = action("", open_filters, "Ctrl+Shift+F", "filter", page)
        self.refresh = action("", presenter.load, "F5", "refresh", page)
        self.keep_view = action("", acts.keep_view, "Ctrl+S", "save", page)
        self.columns = action("", columns.choose, "Ctrl+Shift+C", "columns", page)
        self.export = action("", acts.export, "Ctrl+Shift+X", "upload", page)
        self.bulk = {
            kind: action("", partial(acts.bulk, kind), keys, icon_of(kind), page)
            for kind, keys in _BULK_KEYS.items()
        }
        self._allow(presenter)
        for number in range(_VIEWS):
            QShortcut(
                QKeySequence(f"Alt+{number + 1}"),
                page,
                lambda number=number: presenter.choose_view_number(number),
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            )

    def own(self) -> list[QAction]:
        """Return all of them in the order of the menu."""
        return [
            *self._on_case(),
            *self.on_ticked(),
            self.export,
            self.keep_view,
            self.columns,
            self.bring,
            self.filter,
            self.find,
            self.toggle_preview,
            self.refresh,
        ]

    def new(self) -> list[QAction]:
        """Return what makes something new."""
        return [each for each in (self.bring, self.contact) if each.isVisible()]

    def on_row(self) -> list[QAction]:
        """Return what a line's menu offers."""
        return [each for each in self._on_case() if each.isVisible()]

    def on_ticked(self) -> list[QAction]:
        """Return what is done with all ticked cases."""
        return [each for each in self.bulk.values() if each.isVisible()]

    def name(self) -> None:
        """Name them in the language in use."""
        for kind, each in self.bulk.items():
            each.setText(tr("{act}…").format(act=shown(HEADS[kind])))
        for act, text in (
            (self.bring, tr("Import assignment")),
            (self.contact, tr("Log contact")),
            (self.payment, tr("Record payment")),
            (self.visit, tr("Schedule visit")),
            (self.agreement, tr("Draft agreement")),
            (self.step, tr("Set next step")),
            (self.toggle_preview, tr("Preview")),
            (self.find, tr("Find in this list")),
            (self.filter, tr("Add a filter")),
            (self.refresh, tr("Refresh")),
            (self.keep_view, tr("Keep view…")),
            (self.columns, tr("Choose columns…")),
            (self.export, tr("Export…")),
        ):
            act.setText(text)

    def _on_case(self) -> list[QAction]:
        return [self.contact, self.payment, self.visit, self.agreement, self.step]

    def _allow(self, presenter: CasesPresenter) -> None:
        for each, right in (
            (self.bring, Right.IMPORT),
            (self.contact, Right.LOG_CONTACTS),
            (self.payment, Right.RECORD_PAYMENTS),
            (self.visit, Right.PLAN_VISITS),
            (self.agreement, Right.DRAFT_AGREEMENTS),
            (self.step, Right.EDIT_CASES),
            (self.export, Right.EXPORT),
            *((each, Right.EDIT_CASES) for each in self.bulk.values()),
        ):
            each.setVisible(presenter.may(right))
            each.setEnabled(presenter.may(right))
