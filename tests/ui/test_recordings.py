"""Recorder cards in a real window: read, put right by hand, taken in, checked; and what is missing."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from tests.conftest import Clock
from tests.importing.media_samples import sound
from tests.services import visit_samples
from tests.services.visit_samples import DAY, add_client, at

from casedesk.domain.errors import BadInputError
from casedesk.domain.operators import Operator, Role
from casedesk.domain.visits import Visit
from casedesk.services.desk import Desk
from casedesk.services.recorder_cards import CardReader
from casedesk.services.recordings import RecordingService
from casedesk.services.visits import PlanRequest, VisitService
from casedesk.ui import formats, forms
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.visits.presenter.recording_rows import offset_text, read_offset
from casedesk.ui.visits.presenter.recordings import RecordingsPresenter
from casedesk.ui.visits.recordings_dialog import RecordingsDialog


@pytest.fixture(params=["sqlcipher"])
def database_url() -> None:
    """Matching is tested on both databases below the windows; here one is enough."""


@pytest.fixture
def visits(
    desk: Desk, administrator: Operator, supervisor: Operator, clock: Clock, hire: Callable[..., Operator]
) -> list[Visit]:
    """Plan two visits of one crew; the clock then stands in the evening."""
    client = add_client(desk, administrator)
    crew = (hire(Role.COLLECTOR).id, hire(Role.COLLECTOR).id)
    clock.moment = at("09:00", DAY - timedelta(days=1))
    planned = []
    for start in ("10:00", "11:30"):
        filed = visit_samples.file_case(desk, administrator, client)
        planned.append(VisitService(desk).plan(supervisor, PlanRequest(filed.case.id, at(start), crew)))
    clock.moment = at("18:00")
    formats.use(zone=desk.zone)
    return planned


@pytest.fixture
def card(tmp_path: Path) -> Path:
    folder = tmp_path / "card"
    folder.mkdir()
    for number, clock in enumerate(("02-05", "03-40", "08-00")):
        sound(folder / f"2026-11-24 {clock}-00.wav", 20 + number, 90 + number)
    return folder


@pytest.fixture
def dialog(desk: Desk, supervisor: Operator, tasks: ThreadTasks, qtbot: QtBot) -> RecordingsDialog:
    presenter = RecordingsPresenter(CardReader(desk), RecordingService(desk), supervisor, tasks, lambda: "en")
    made = RecordingsDialog(presenter, tasks)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def settled(qtbot: QtBot, tasks: ThreadTasks) -> None:
    QTest.qWait(30)
    qtbot.waitUntil(lambda: not tasks.is_busy(), timeout=15_000)
    QTest.qWait(30)


def test_that_the_form_holds_what_the_dialog_names() -> None:
    assert forms.differences("visits_recordings_dialog", RecordingsDialog) == []


def test_that_a_card_is_read_put_right_and_taken_in_by_keyboard(
    *,
    dialog: RecordingsDialog,
    visits: list[Visit],
    card: Path,
    desk: Desk,
    supervisor: Operator,
    tasks: ThreadTasks,
    qtbot: QtBot,
) -> None:
    dialog.folderField.edit(QLineEdit).setText(str(card))
    QTest.keyClick(dialog, Qt.Key.Key_F5)
    settled(qtbot, tasks)
    assert dialog.table.table.rowCount() == 3
    assert not dialog.saveButton.isEnabled()
    dialog.table.select_row(0)
    combo = dialog.visitField.edit(QComboBox)
    combo.setCurrentIndex(combo.findData(visits[0].id))
    combo.activated.emit(combo.currentIndex())
    assert dialog.saveButton.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_F6)
    settled(qtbot, tasks)
    assert read_offset(dialog.offsetField.edit(QLineEdit).text()) == timedelta(hours=7, minutes=55)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, tasks)
    kept = RecordingService(desk)
    assert len(kept.of_visit(supervisor, visits[0].id)) == 1
    assert len(kept.of_visit(supervisor, visits[1].id)) == 1
    assert dialog.banner.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert dialog.keptTable.table.rowCount() == 2
    dialog.keptTable.select_row(0)
    QTest.keyClick(dialog, Qt.Key.Key_F7)
    settled(qtbot, tasks)
    assert "same" in dialog.banner.label.text() or "一致" in dialog.banner.label.text()
    assert not dialog.grab().isNull()


def test_that_a_folder_that_is_gone_and_an_offset_nobody_can_read_are_told(
    dialog: RecordingsDialog, card: Path, tasks: ThreadTasks, qtbot: QtBot
) -> None:
    told = []
    for folder, offset in ((str(card), "soon"), (str(card / "gone"), ""), ("", "")):
        dialog.folderField.edit(QLineEdit).setText(folder)
        dialog.offsetField.edit(QLineEdit).setText(offset)
        dialog.readButton.click()
        settled(qtbot, tasks)
        told.append(dialog.banner.label.text())
    assert len(set(told)) == 3
    assert all(told)
    dialog.reject()
    assert not dialog.isVisible()


def test_that_a_card_of_broken_files_tells_its_progress_and_stops_within_a_second(
    *,
    dialog: RecordingsDialog,
    visits: list[Visit],
    tmp_path: Path,
    tasks: ThreadTasks,
    qtbot: QtBot,
) -> None:
    card = tmp_path / "broken"
    card.mkdir()
    for number in range(400):
        (card / f"A{number:04}.wav").write_bytes(b"RIFF" + number.to_bytes(4, "little") * 500)
    steps: list[tuple[float, int, int]] = []
    dialog.stepped.connect(lambda done, total, _what: steps.append((monotonic(), done, total)))
    dialog.folderField.edit(QLineEdit).setText(str(card))

    QTest.keyClick(dialog, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: len(steps) > 2, timeout=5000)
    assert dialog.progress.isVisible()
    begun = monotonic()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not tasks.is_busy(), timeout=1000)
    assert monotonic() - begun < 1
    assert dialog.isVisible()
    assert not dialog.progress.isVisible()
    assert dialog.readButton.isEnabled()
    assert dialog.table.table.rowCount() == 0

    steps.clear()
    QTest.keyClick(dialog, Qt.Key.Key_F5)
    begun = monotonic()
    qtbot.waitUntil(lambda: dialog.table.table.rowCount() == 400, timeout=30_000)
    times = [begun, *(at_ for at_, _done, _total in steps)]
    assert max(later - before for before, later in pairwise(times)) < 0.5
    assert (400, 400) in {(done, total) for _at, done, total in steps}


@pytest.mark.parametrize(
    ("text", "seconds"), [("", 0), ("8:00", 28800), ("-0:02:30", -150), ("+1:05", 3900), ("−0:01", -60)]
)
def test_that_offsets_are_read_and_written_alike(text: str, seconds: int) -> None:
    offset = read_offset(text)
    assert offset == timedelta(seconds=seconds)
    assert read_offset(offset_text(offset)) == offset


@pytest.mark.parametrize("text", ["8", "1:75", "noon", "8:00:99"])
def test_that_other_texts_are_no_offsets(text: str) -> None:
    with pytest.raises(BadInputError):
        read_offset(text)
