"""What can be done with a case: the page's actions, and its buttons for the first of them."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.domain.operators import Right
from casedesk.ui.case_file.openers import Openers
from casedesk.ui.case_file.overview import Overview
from casedesk.ui.case_file.presenter import CaseFilePresenter
from casedesk.ui.pages import action
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button

_NEW = 4
"""The first actions make something new."""
_HOLD = 4
"""The place of the action that holds a case or takes it up again."""
_STATE = 5
"""The place of the action that shows every step; it also tells why a closed case takes none."""


class FileActions:
    """Makes the actions and offers what this person may do with a case in its state.

    ``buttons`` are the page's own for the first actions, in the same order.
    """

    def __init__(
        self,
        presenter: CaseFilePresenter,
        openers: Openers,
        page: QWidget,
        buttons: Sequence[Button],
        open_find: Callable[[], None],
        tell_origin: Callable[[], None],
    ) -> None:
        self._is_held = False
        self._buttons = buttons
        act = presenter.act
        plan = (
            (openers.log_contact, "F7", "phone", Right.LOG_CONTACTS),
            (lambda: act("payment"), "F8", "yuan", Right.RECORD_PAYMENTS),
            (lambda: act("visit"), "F9", "calendar", Right.PLAN_VISITS),
            (lambda: act("agreement"), "F12", "agreement", Right.DRAFT_AGREEMENTS),
            (openers.hold_or_resume, "Ctrl+H", "pause", Right.EDIT_CASES),
            (openers.change_state, "Ctrl+Shift+H", "flag", Right.EDIT_CASES),
            (openers.set_step, "F4", "arrow-right", Right.EDIT_CASES),
            (openers.edit_situation, "", "pencil", Right.EDIT_CASES),
            (openers.take_complaint, "Ctrl+Shift+K", "flag", Right.LOG_CONTACTS),
            (openers.choose_tags, "Ctrl+T", "tag", Right.EDIT_CASES),
            (lambda: act("request"), "Shift+F9", "flag", Right.REQUEST_VISITS),
            (lambda: act("ledger"), "Shift+F8", "list", Right.VIEW_CASES),
            (lambda: act("letter"), "Ctrl+Shift+L", "mail", Right.PRINT_PAPERS),
            (openers.merge_records, "", "users", Right.EDIT_CASES),
            (openers.separate_records, "", "users", Right.EDIT_CASES),
            (openers.unmask_current, "Ctrl+U", "eye", Right.UNMASK),
            (open_find, "Ctrl+F", "search", Right.VIEW_CASES),
            (tell_origin, "F1", "info", Right.VIEW_CASES),
            (lambda: presenter.step(-1), "Alt+Up", "chevron-up", Right.VIEW_CASES),
            (lambda: presenter.step(1), "Alt+Down", "chevron-down", Right.VIEW_CASES),
            (presenter.load, "F5", "refresh", Right.VIEW_CASES),
        )
        self._actions = []
        for do, keys, icon, right in plan:
            made = action("", do, keys, icon, page)
            made.setVisible(presenter.may(right))
            made.setEnabled(presenter.may(right))
            self._actions.append(made)
        for button, each in zip(buttons, self._actions, strict=False):
            button.clicked.connect(each.trigger)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def own(self) -> list[QAction]:
        """Return all of them in the order of the menu."""
        return self._actions

    def new(self) -> list[QAction]:
        """Return what makes something new."""
        return [each for each in self._actions[:_NEW] if each.isVisible()]

    def name(self) -> None:
        """Name them in the language in use."""
        for each, text in zip(self._actions, self._texts(), strict=True):
            each.setText(text)

    def offer(self, overview: Overview) -> None:
        """Show only what this person may do with a case in this state."""
        self._is_held = overview.is_held
        for place, (button, each) in enumerate(zip(self._buttons, self._actions, strict=False)):
            is_offered = each.isVisible() and (overview.is_open or place == _STATE)
            button.setVisible(is_offered)
            each.setEnabled(is_offered)
        self._buttons[_HOLD].setText(tr("Take up") if overview.is_held else tr("Hold…"))
        self._actions[_HOLD].setText(self._texts()[_HOLD])

    def _texts(self) -> list[str]:
        return [
            tr("Log contact"),
            tr("Record payment"),
            tr("Schedule visit"),
            tr("Draft agreement"),
            tr("Take up again") if self._is_held else tr("Hold the case"),
            tr("Change the state"),
            tr("Set next step"),
            tr("Change situation"),
            tr("Complaint or dispute…"),
            tr("Choose tags"),
            tr("Request a visit…"),
            tr("Ledger of the case…"),
            tr("Write a letter…"),
            tr("Merge records of a person"),
            tr("Separate records of a person"),
            tr("Show in full…"),
            tr("Find in the history"),
            tr("Tell where the value comes from"),
            tr("Previous case"),
            tr("Next case"),
            tr("Refresh"),
        ]
