"""Editing the wording of papers in a real window: mistakes with lines, the page beside, versions."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from casedesk.domain.operators import Operator, Right, Role
from casedesk.printing.agreement_samples import sample_agreement
from casedesk.printing.wording_families import all_names, bundled_text, bundled_wording
from casedesk.services.offices import OpenOffice
from casedesk.services.wordings import WordingService
from casedesk.ui import forms, texts
from casedesk.ui.agreements.dialogs import PrintDialog
from casedesk.ui.settings.presenter.wordings import WordingsPresenter
from casedesk.ui.settings.wording_conflict import ConflictDialog
from casedesk.ui.settings.wording_dialog import WordingDialog
from casedesk.ui.settings.wording_section import WordingSection
from casedesk.ui.settings.wording_versions import VersionsDialog
from casedesk.ui.work import InlineTasks

NAME = "agreement_zh"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def database_url() -> None:
    """Let windows work on the encrypted file alone."""


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """Let the windows of these tests speak English."""
    before = texts.language()
    texts.install_language(qapp, "en")
    yield
    texts.install_language(qapp, before)


@pytest.fixture
def service(open_office: OpenOffice) -> WordingService:
    return WordingService(open_office.desk)


@pytest.fixture
def section(service: WordingService, administrator: Operator, qtbot: QtBot) -> WordingSection:
    shown = WordingSection(WordingsPresenter(service, administrator, InlineTasks()), InlineTasks())
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    shown.show()
    shown.load()
    return shown


@pytest.fixture
def dialog(
    service: WordingService, administrator: Operator, section: WordingSection, qtbot: QtBot
) -> WordingDialog:
    presenter = WordingsPresenter(service, administrator, InlineTasks())
    made = WordingDialog(presenter, service.current(administrator, NAME), InlineTasks(), section)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.preview.page_count() > 1, timeout=20_000)
    return made


def in_front(window: QWidget, qtbot: QtBot) -> None:
    """Wait until a window takes keys."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)


def write(dialog: WordingDialog, qtbot: QtBot, before: str, after: str) -> int:
    """Put one text in another's place and wait for the answer; return the line it stands in."""
    text = dialog.editor.toPlainText()
    assert before in text
    with qtbot.waitSignal(dialog.editor.textChanged):
        dialog.editor.setPlainText(text.replace(before, after, 1))
    dialog._look()
    return text[: text.index(before)].count("\n") + 1


def test_that_the_form_has_what_the_section_names() -> None:
    assert forms.differences("settings_wording", WordingSection) == []


def test_that_every_wording_is_listed_with_its_version(section: WordingSection) -> None:
    rows = [section.table.model().row(place) for place in range(section.table.model().rowCount())]  # type: ignore[attr-defined]
    assert [each[-1].name for each in rows] == list(all_names())
    assert {each[2] for each in rows} == {bundled_wording(name).version for name in all_names()}
    assert not section.newsBanner.isVisible()


def test_that_a_mistake_is_shown_with_line_and_clause_and_cannot_be_saved(
    dialog: WordingDialog, qtbot: QtBot, service: WordingService, administrator: Operator
) -> None:
    pages = dialog.preview.page_count()
    line = write(dialog, qtbot, "由乙方住所地人民法院管辖", "否则坐牢，由乙方住所地人民法院管辖")
    row = dialog.problems.current_row()
    assert row is not None
    assert (row[0], row[3]) == (str(line), "COND-FORBID")
    assert "Criminal Law" in dialog.clause.text()
    assert not dialog.save_button.isEnabled()
    assert dialog.preview.page_count() == pages
    in_front(dialog, qtbot)
    qtbot.keyClick(dialog.editor, Qt.Key.Key_F8)
    assert dialog.editor.line() == line
    qtbot.keyClick(dialog.editor, Qt.Key.Key_S, CTRL)
    assert "COND-FORBID" in dialog.banner.label.text()
    assert service.versions(administrator, NAME) == ()
    dialog.editor.document().setModified(False)


def test_that_a_sound_text_is_saved_by_keyboard_with_its_note(
    dialog: WordingDialog, qtbot: QtBot, service: WordingService, administrator: Operator
) -> None:
    write(dialog, qtbot, 'place = "签订地点"', 'place = "签署地点"')
    assert dialog.save_button.isEnabled()
    dialog.note.setText("another word")
    in_front(dialog, qtbot)
    qtbot.keyClick(dialog.editor, Qt.Key.Key_S, CTRL)
    assert dialog.result() == QDialog.DialogCode.Accepted
    (line,) = service.versions(administrator, NAME)
    assert (line.stored.number, line.stored.note, line.saved_by) == (1, "another word", administrator.name)


def test_that_a_text_that_cannot_be_read_is_told_in_the_persons_language(
    dialog: WordingDialog, qapp: QApplication, qtbot: QtBot
) -> None:
    dialog.editor.setPlainText(bundled_text(NAME).replace("[labels]", "[labels", 1))
    qtbot.waitUntil(dialog.problems.isVisible)
    row = dialog.problems.current_row()
    assert row is not None
    line = bundled_text(NAME).split("[labels]")[0].count("\n") + 1
    assert row[0] == str(line)
    said = dialog.problems.table.text(row, 2)
    assert "a bracket is missing" in said
    assert "TOML" not in dialog.problems.table.as_text([row])
    assert not dialog.save_button.isEnabled()
    dialog.editor.document().setModified(False)


def test_that_what_a_colleague_saved_meanwhile_is_compared_before_it_is_replaced(
    dialog: WordingDialog,
    service: WordingService,
    administrator: Operator,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    theirs = bundled_text(NAME).replace("# ", "# Theirs: ", 1)
    service.save(administrator, NAME, theirs, "Theirs", newest=0)
    mine = bundled_text(NAME).replace("# ", "# Mine: ", 1)
    dialog.editor.setPlainText(mine)
    qtbot.waitUntil(lambda: dialog.save_button.isEnabled() and dialog.preview.page_count() > 0)
    dialog.save()
    assert dialog.banner.button.isVisible()
    assert service.current(administrator, NAME).text == theirs
    seen: list[str] = []

    def answered(code: QDialog.DialogCode) -> Callable[[ConflictDialog], int]:
        def answer(conflict: ConflictDialog) -> int:
            seen.append(conflict.changes.toPlainText())
            return code

        return answer

    monkeypatch.setattr(ConflictDialog, "exec", answered(QDialog.DialogCode.Rejected))
    dialog.banner.button.click()
    assert "-# Theirs" in seen[0]
    assert "+# Mine" in seen[0]
    assert dialog.editor.toPlainText() == mine
    assert service.current(administrator, NAME).text == theirs
    monkeypatch.setattr(ConflictDialog, "exec", answered(QDialog.DialogCode.Accepted))
    dialog.compare()
    kept = service.current(administrator, NAME)
    assert (kept.text, kept.number) == (mine, 2)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_that_the_names_of_the_part_are_offered_and_inserted(dialog: WordingDialog) -> None:
    lines = bundled_text(NAME).splitlines()
    dialog.editor.go_to(
        next(place for place, each in enumerate(lines, 1) if each.startswith("[[clauses]]")) + 1
    )
    assert dialog.editor.part() == "clauses"
    offered = {each.data(): each for each in dialog.names_menu().actions()}
    assert "3" in offered["grace_days"].text()
    assert "seal" not in offered
    dialog.editor.go_to(1)
    parts = [each.text() for each in dialog.names_menu().actions()]
    assert {"clauses", "labels"} <= set(parts)
    offered["grace_days"].trigger()
    assert dialog.editor.toPlainText().startswith("{grace_days}")
    dialog.editor.document().setModified(False)


def test_that_who_may_not_edit_reads_only(
    service: WordingService, hire: object, section: WordingSection, qtbot: QtBot
) -> None:
    visitor: Operator = hire(Role.COLLECTOR)  # type: ignore[operator]
    assert not visitor.may(Right.EDIT_WORDINGS)
    presenter = WordingsPresenter(service, visitor, InlineTasks())
    made = WordingDialog(presenter, service.current(visitor, NAME), InlineTasks(), section)
    qtbot.addWidget(made)
    made.show()
    assert made.editor.isReadOnly()
    assert not made.save_button.isVisible()
    made.save()
    assert service.versions(visitor, NAME) == ()
    reader = WordingSection(presenter, InlineTasks())
    qtbot.addWidget(reader)
    assert len(reader.own_actions()) == 3


def test_that_versions_show_what_changed_and_one_goes_back(
    service: WordingService, administrator: Operator, section: WordingSection, qtbot: QtBot
) -> None:
    text = bundled_text(NAME)
    service.save(administrator, NAME, text.replace('place = "签订地点"', 'place = "甲地"'), newest=0)
    service.save(administrator, NAME, text.replace('place = "签订地点"', 'place = "乙地"'), newest=1)
    presenter = WordingsPresenter(service, administrator, InlineTasks())
    made = VersionsDialog(presenter, NAME, InlineTasks(), section)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.table.select_row(0)
    assert "甲地" in made.changes.toPlainText()
    assert "乙地" in made.changes.toPlainText()
    made.table.select_row(1)
    made.note.setText("the first was better")
    in_front(made, qtbot)
    qtbot.keyClick(made.table, Qt.Key.Key_R, CTRL)
    assert made.result() == QDialog.DialogCode.Accepted
    assert "甲地" in service.current(administrator, NAME).text
    section.load()
    chosen = section.chosen()
    assert chosen is not None
    assert (chosen.number, chosen.versions) == (3, 3)


def test_that_a_file_goes_out_and_a_bad_one_is_told(
    section: WordingSection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "own.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(path), ""))
    section.export()
    assert path.read_text(encoding="utf-8") == bundled_text(all_names()[0])
    path.write_bytes(b"\xff\xfe")
    said: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(path), ""))
    monkeypatch.setattr(section, "show_error", lambda problem: said.append(str(problem)))
    section.take_file()
    assert "own.toml" in said[0]


def test_that_the_final_print_names_the_text(
    section: WordingSection, service: WordingService, administrator: Operator, qtbot: QtBot
) -> None:
    note = service.told_for(administrator, sample_agreement("zh"))
    asked = PrintDialog(section, 2, is_again=False, note=note)
    qtbot.addWidget(asked)
    asked.show()
    assert bundled_wording(NAME).version in asked.wordingLabel.text()
    assert asked.wordingLabel.isVisible()
