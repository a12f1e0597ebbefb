"""The page of agreements as its tests use it again and again."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from casedesk.domain.operators import Operator
from casedesk.services.desk import Desk
from casedesk.ui.agreements.page import AgreementsPage, agreements_page
from casedesk.ui.work import InlineTasks


def shown_page(desk: Desk, actor: Operator, qtbot: QtBot) -> AgreementsPage:
    """Return the page of a person, on the screen and filled."""
    made = agreements_page(desk, actor, InlineTasks())
    qtbot.addWidget(made)
    made.resize(1290, 900)
    made.show()
    made.refresh(1)
    return made


def written(page: AgreementsPage, qtbot: QtBot, field: str, text: str) -> None:
    """Type over what stands in a field of the terms."""
    edit = getattr(page.builder.terms, field).field
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
