"""The page of agreements as its tests use it again and again."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from casedesk.domain.operators import Operator
from casedesk.services.desk import Desk
from casedesk.ui.agreements.page import AgreementsPage, agreements_page
from casedesk.ui.messages import MessageDialog
from casedesk.ui.work import InlineTasks


def shown_page(desk: Desk, actor: Operator, qtbot: QtBot) -> AgreementsPage:
    """Return the page of a person, on the screen and filled."""
    made = agreements_page(desk, actor, InlineTasks())
    qtbot.addWidget(made)
    made.resize(1290, 900)
    made.show()
    made.refresh(1)
    return made


def answered(act: Callable[[], object], *, accepts: bool, by: Callable[[], object] | None = None) -> str:
    """Do what asks a question, answer it, by other means where they are named, and return what it said."""
    told: list[str] = []

    def answer() -> None:
        asked = next((each for each in QApplication.topLevelWidgets() if _is_asking(each)), None)
        if asked is None or (by is not None and not asked.isActiveWindow()):
            QTimer.singleShot(20, answer)
            return
        assert isinstance(asked, MessageDialog)
        told.append(" ".join(each.text() for each in asked.findChildren(QLabel)))
        (by or (asked.accept if accepts else asked.reject))()

    QTimer.singleShot(0, answer)
    act()
    assert told, "nothing was asked"
    return told[0]


def _is_asking(widget: QWidget) -> bool:
    return isinstance(widget, MessageDialog) and widget.isVisible()


def written(page: AgreementsPage, qtbot: QtBot, field: str, text: str) -> None:
    """Type over what stands in a field of the terms."""
    edit = getattr(page.builder.terms, field).field
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
