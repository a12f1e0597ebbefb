"""The section of the office's own tags and fields."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.services.case_samples import make_case

from casedesk.domain.operators import Operator
from casedesk.domain.own_fields import FieldKind, OwnField
from casedesk.domain.tags import Tag, TagColour
from casedesk.services.clients import ClientService
from casedesk.services.desk import Desk
from casedesk.services.own_fields import OwnFieldService
from casedesk.services.tags import TagService
from casedesk.ui import forms, messages
from casedesk.ui.settings.own_dialogs import FieldForm, TagForm
from casedesk.ui.settings.own_section import OwnSection
from casedesk.ui.settings.presenter.own import OwnPresenter
from casedesk.ui.work import InlineTasks


@pytest.fixture
def database_url() -> None:
    """Windows are shown on the encrypted file only; the services are tested on both databases."""


@pytest.fixture
def section(desk: Desk, supervisor: Operator, qtbot: QtBot) -> OwnSection:
    make_case(desk, 1)
    tasks = InlineTasks()
    services = TagService(desk), OwnFieldService(desk), ClientService(desk)
    shown = OwnSection(OwnPresenter(*services, supervisor, tasks), tasks)
    qtbot.addWidget(shown)
    shown.resize(900, 640)
    shown.load()
    shown.show()
    return shown


def test_that_the_form_holds_what_the_section_names() -> None:
    assert forms.differences("settings_own", OwnSection) == []


def test_that_a_tag_is_made_coloured_and_removed(
    section: OwnSection, desk: Desk, supervisor: Operator, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill() -> None:
        form = QApplication.activeModalWidget()
        assert isinstance(form, TagForm)
        form._finish()
        assert not form._problem.isHidden()
        form.name.setText("Court")
        form.colour.setCurrentIndex(form.colour.findData(TagColour.RED.value))
        qtbot.keyClick(form.name, Qt.Key.Key_Return)

    QTimer.singleShot(50, fill)
    section.addTagButton.click()
    (tag,) = TagService(desk).list(supervisor)
    assert (tag.name, tag.colour) == ("Court", TagColour.RED)
    assert section.tagTable.table.rowCount() == 1
    monkeypatch.setattr(messages, "confirm", lambda *_args, **_more: True)
    section.removeTagButton.click()
    assert TagService(desk).list(supervisor) == ()


def test_that_fields_are_made_arranged_and_removed(
    section: OwnSection, desk: Desk, supervisor: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    presenter, fields = section._presenter, OwnFieldService(desk)
    presenter.save_field(OwnField("Score", FieldKind.NUMBER))
    presenter.save_field(OwnField("Branch", FieldKind.CHOICE, presenter.clients[0][0], "North\nSouth"))
    assert section.fieldTable.table.rowCount() == 2
    section.fieldTable.select_row(1)
    section.upButton.click()
    assert [each.name for each in fields.list(supervisor)] == ["Branch", "Score"]
    section.fieldTable.select_row(0)
    monkeypatch.setattr(messages, "confirm", lambda *_args, **_more: True)
    section.removeFieldButton.click()
    assert [each.name for each in fields.list(supervisor)] == ["Score"]
    assert TagService(desk).add(supervisor, Tag("x")).id


def test_that_choices_are_asked_for_where_a_field_offers_some(section: OwnSection, qtbot: QtBot) -> None:
    form = FieldForm(None, section._presenter.clients, section)
    qtbot.addWidget(form)
    form.show()
    assert form._choices_box.isHidden()
    form.name.setText("Tier")
    form.kind.setCurrentIndex(form.kind.findData(FieldKind.CHOICE.value))
    assert not form._choices_box.isHidden()
    form._finish()
    assert not form._problem.isHidden()
    form.choices.setPlainText("A\nB")
    assert form.field.checked().options == ("A", "B")
