"""A person's day at the window: in, locked, unlocked, out, another person, another day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.app.conftest import actions, lines, settle, visiting
from tests.conftest import PASSPHRASE, PASSWORD, Clock
from tests.services.case_samples import make_case

from casedesk import settings
from casedesk.app import desktop as desktop_module
from casedesk.app.desktop import Desktop
from casedesk.domain.errors import RefusedError
from casedesk.domain.sentences import say
from casedesk.security import places
from casedesk.services import day_turns, offices
from casedesk.services.agreements import AgreementService
from casedesk.services.cases import CaseService
from casedesk.services.offices import OpenOffice
from casedesk.ui import messages, texts
from casedesk.ui.theme import theme
from casedesk.ui.unlock.lock_page import Cover
from casedesk.ui.unlock.login_dialog import LoginDialog

Enter = Callable[..., Desktop]


def signed_in_by(dialog: QWidget, card: int, password: str = PASSWORD) -> None:
    """Choose a person and type the password, as somebody at the keyboard does."""
    assert isinstance(dialog, LoginDialog)
    pane = dialog.pane
    QTest.mouseClick(list(pane._cards.values())[card], Qt.MouseButton.LeftButton)
    QTest.keyClicks(pane.password.edit, password)
    QTest.keyClick(pane.password.edit, Qt.Key.Key_Return)


def title(desktop: Desktop) -> str:
    assert desktop.window is not None
    return desktop.window.windowTitle()


def test_that_the_window_names_the_office_and_the_person(qtbot: QtBot, enter: Enter) -> None:
    desktop = enter()
    window = desktop.window
    assert window is not None
    assert title(desktop).endswith("Lantern Office")
    assert "Ada Admin" in window.userBadge.accessibleName()
    assert "Ada" not in title(desktop)
    assert settings.load_preferences(desktop._settings_path).last_operator == "A01"
    assert actions(desktop)[-1] == "operator.signed_in"


def test_that_a_role_sees_its_own_pages_alone(enter: Enter) -> None:
    window = enter("C01").window
    assert window is not None
    assert "audit" not in window.page_keys()
    assert window.page_keys()[0] == "today"
    window.show_page("audit")
    assert window.current_page() is window.page("today")


def test_that_locking_covers_everything_until_the_password_comes(qtbot: QtBot, enter: Enter) -> None:
    desktop = enter()
    window = desktop.window
    assert window is not None
    open_title = title(desktop)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    lock = desktop._lock
    assert lock is not None
    assert title(desktop) == "CaseDesk"
    assert isinstance(window.childAt(QPoint(window.width() // 2, window.height() // 2)), Cover)
    window.show_texts()
    assert title(desktop) == "CaseDesk"
    settle(qtbot, desktop)
    QTest.keyClicks(lock.pane.password.edit, "wrong")
    QTest.keyClick(lock.pane.password.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "wrong" in lock.pane.note.label.text(), timeout=20_000)
    QTest.keyClicks(lock.pane.password.edit, PASSWORD)
    QTest.keyClick(lock.pane.password.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop._lock is None, timeout=20_000)
    assert title(desktop) == open_title
    assert actions(desktop)[-3:] == ["desk.locked", "operator.sign_in_failed", "operator.signed_in"]


def test_that_a_desk_nobody_touches_is_locked(qtbot: QtBot, enter: Enter) -> None:
    desktop = enter()
    assert desktop.office is not None
    assert desktop._idle._clock.interval() == desktop.office.desk.office.idle_minutes * 60_000
    desktop._idle.idle.emit()
    assert desktop._lock is not None
    desktop.lock()
    settle(qtbot, desktop)
    assert actions(desktop).count("desk.locked") == 1


def test_that_another_person_takes_over_at_the_door(qtbot: QtBot, enter: Enter) -> None:
    desktop = enter()
    first = desktop.window
    with visiting(LoginDialog, lambda dialog: signed_in_by(dialog, 1)):
        desktop.sign_out()
    assert desktop.window is not first
    assert desktop.actor is not None
    assert desktop.actor.name == "Cole Collector"
    assert desktop.window is not None
    assert "audit" not in desktop.window.page_keys()
    assert actions(desktop)[-2:] == ["operator.signed_out", "operator.signed_in"]


def test_that_the_locked_desk_goes_over_to_somebody_else(qtbot: QtBot, enter: Enter) -> None:
    desktop = enter()
    desktop.lock()
    assert desktop._lock is not None
    settle(qtbot, desktop)
    with visiting(LoginDialog, lambda dialog: signed_in_by(dialog, 1)):
        desktop._lock.pane.other.click()
    assert desktop._lock is None
    assert desktop.actor is not None
    assert desktop.actor.badge_no == "C01"


def test_that_nobody_at_the_door_ends_the_program(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = enter()
    ended: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda *_: ended.append(True))
    with visiting(LoginDialog, lambda dialog: dialog.reject()):
        desktop.sign_out()
    assert ended == [True]
    assert desktop.window is None


def test_that_a_page_with_unsaved_work_may_refuse_the_sign_out(
    enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = enter()
    window = desktop.window
    assert window is not None
    page = window.current_page()
    assert page is not None
    monkeypatch.setattr(page, "leave", lambda: False)
    desktop.sign_out()
    assert desktop.window is window
    assert window.isVisible()


def test_that_closing_writes_down_the_departure_and_frees_the_folder(enter: Enter, folder: Path) -> None:
    desktop = enter()
    window = desktop.window
    assert window is not None
    window.resize(1234, 700)
    window.close()
    desktop.end()
    desktop.end()
    assert settings.load_preferences(desktop._settings_path).window_geometry
    again = offices.open_office(folder, passphrase=PASSPHRASE)
    desktop.office = again
    assert actions(desktop)[-1] == "operator.signed_out"


def test_that_language_theme_and_size_change_at_once_and_are_remembered(
    qtbot: QtBot, enter: Enter, dressed: QApplication
) -> None:
    desktop = enter()
    window = desktop.window
    assert window is not None
    english = title(desktop)
    window.language_chosen.emit("zh_CN")
    assert texts.language() == "zh_CN"
    qtbot.waitUntil(lambda: title(desktop) != english)
    window.theme_chosen.emit("dark")
    assert theme.is_dark
    window.scale_chosen.emit(1.25)
    assert theme.is_dark
    assert theme.scale == 1.25
    kept = settings.load_preferences(desktop._settings_path)
    assert (kept.language, kept.theme, kept.text_scale) == ("zh_CN", "dark", 125)
    theme.apply(dressed, "light", 1.0)


def test_that_preferences_that_cannot_be_written_stop_nothing(enter: Enter, tmp_path: Path) -> None:
    desktop = enter()
    desktop._settings_path = tmp_path / "office" / "office.vault" / "settings.json"
    desktop._choose_language("zh_CN")
    assert texts.language() == "zh_CN"


def test_that_a_new_day_is_followed_up_and_every_page_reads_anew(
    qtbot: QtBot, enter: Enter, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    followed: list[object] = []
    monkeypatch.setattr(AgreementService, "follow_up", lambda self, _progress: followed.append(self) or 0)
    desktop = enter()
    assert desktop.window is not None
    qtbot.waitUntil(lambda: len(followed) == 1, timeout=20_000)
    page = desktop.window.current_page()
    read: list[int] = []
    monkeypatch.setattr(page, "refresh", read.append)
    desktop._days.look()
    assert read == []
    clock.moment += timedelta(days=1)
    desktop._days.look()
    qtbot.waitUntil(lambda: len(followed) == 2, timeout=20_000)
    assert len(read) == 1


def test_that_a_start_tells_of_the_day_only_where_the_day_moved_something(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = enter()
    window = desktop.window
    assert window is not None
    desktop._follow_up()
    settle(qtbot, desktop)
    assert not window._toast.isVisible()
    monkeypatch.setattr(day_turns, "turn", lambda _desk: day_turns.Turned(plans=1))
    desktop._follow_up()
    qtbot.waitUntil(window._toast.isVisible)


def test_that_a_change_made_elsewhere_reaches_the_page(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = enter()
    assert desktop.window is not None
    assert desktop.office is not None
    assert desktop.actor is not None
    read: list[int] = []
    monkeypatch.setattr(desktop.window.current_page(), "refresh", read.append)
    desktop._ask_revision()
    settle(qtbot, desktop)
    read.clear()
    from casedesk.services.audit import AuditService

    AuditService(desktop.office.desk).verify(desktop.actor)
    qtbot.waitUntil(lambda: read == [desktop.office.desk.revision()], timeout=20_000)  # type: ignore[union-attr]
    desktop._ask_revision()
    settle(qtbot, desktop)
    assert len(read) == 1


def test_that_signing_in_again_does_not_double_what_follows_a_commit(qtbot: QtBot, enter: Enter) -> None:
    desktop = enter()
    told: list[int] = []
    desktop.changed.connect(told.append)
    with visiting(LoginDialog, lambda dialog: signed_in_by(dialog, 0)):
        desktop.sign_out()
    settle(qtbot, desktop)
    assert len(told) == len(set(told)) == 2


def test_that_the_search_finds_commands(qtbot: QtBot, enter: Enter) -> None:
    window = enter().window
    assert window is not None
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.search.isVisible)
    QTest.keyClicks(window.search.line, ">Audit")
    qtbot.waitUntil(lambda: window.search.answers.rowCount() > 0)
    QTest.keyClick(window.search.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.current_page() is window.page("audit"))


def test_that_the_status_line_tells_that_the_log_is_whole(qtbot: QtBot, enter: Enter) -> None:
    desktop = enter()
    desktop.status_line._look()
    settle(qtbot, desktop)
    assert desktop.window is not None
    told = [each.accessibleName() for each in desktop.window.statusLine.findChildren(QWidget)]
    assert any("Audit log whole" in each for each in told)
    assert any("cn-2026" in each for each in told)
    assert "Opened by passphrase" in told


def test_that_a_broken_log_is_told_at_once(qtbot: QtBot, enter: Enter) -> None:
    from sqlalchemy import text

    desktop = enter()
    assert desktop.office is not None
    assert desktop.window is not None
    with desktop.office.desk.database.engine.connect() as connection, connection.begin():
        connection.execute(text("DROP TRIGGER audit_entries_no_update"))
        connection.execute(text("UPDATE audit_entries SET body = replace(body, 'C01', 'C02') WHERE seq = 3"))
    desktop.status_line._look()
    settle(qtbot, desktop)
    qtbot.waitUntil(desktop.window.bannerPlace.isVisible)
    assert "broken at entry 3" in lines(desktop.window.bannerPlace)


def test_that_a_log_that_cannot_be_read_is_told(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> object:
        raise RefusedError(say("The disk reports an error."))

    desktop = enter()
    assert desktop.window is not None
    monkeypatch.setattr(desktop.status_line, "_looked", refuse)
    desktop.status_line._look()
    qtbot.waitUntil(desktop.window.bannerPlace.isVisible)
    assert "The disk reports an error." in lines(desktop.window.bannerPlace)


def test_that_problems_nobody_waits_for_are_shown(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = enter()
    shown: list[object] = []
    monkeypatch.setattr(messages, "show_error", shown.append)

    def refuse(_progress: object) -> None:
        raise RefusedError(say("Not now."))

    desktop.tasks.run(refuse, lambda _done: None)
    qtbot.waitUntil(lambda: len(shown) == 1)


# --- run(), from the first window to the exit code ---


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Desktop]:
    monkeypatch.setenv("CASEDESK_PASSPHRASE", PASSPHRASE)
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "settings.json").write_text('{"language": "en"}', encoding="utf-8")
    return lambda folder: Desktop(folder, tmp_path / "settings" / "settings.json")


def test_that_the_program_runs_from_the_door_to_its_end(
    folder: Path, fresh: Callable[[Path], Desktop], monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = fresh(folder)
    seen: list[str] = []

    def once() -> int:
        assert desktop.window is not None
        seen.append(desktop.window.windowTitle())
        return 0

    monkeypatch.setattr(desktop, "_app", type("App", (), {"exec": staticmethod(once)}))
    monkeypatch.setattr(desktop, "dress", lambda: texts.install_language(QApplication.instance(), "en"))
    with visiting(LoginDialog, lambda dialog: signed_in_by(dialog, 0)):
        assert desktop.run() == 0
    assert seen[0].endswith("Lantern Office")
    assert desktop.office is None
    offices.open_office(folder, passphrase=PASSPHRASE).close()


def test_that_a_door_closed_unanswered_ends_well(folder: Path, fresh: Callable[[Path], Desktop]) -> None:
    with visiting(LoginDialog, lambda dialog: dialog.reject()):
        assert fresh(folder).run() == 0


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (lambda folder: (folder / "office.vault").unlink(), "key file"),
        (lambda folder: (folder / "office.vault").write_text("{", encoding="utf-8"), "damaged"),
        (lambda folder: (folder / "office.db").unlink(), "is missing"),
        (lambda folder: (folder / "office.db").write_bytes(b"rubbish" * 2000), "damaged"),
    ],
)
def test_that_what_cannot_be_opened_is_told_in_a_sentence(
    folder: Path, fresh: Callable[[Path], Desktop], harm: Callable[[Path], None], sentence: str
) -> None:
    harm(folder)
    told: list[str] = []

    def read(dialog: QWidget) -> None:
        told.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
        dialog.close()

    with visiting(messages.MessageDialog, read):
        assert fresh(folder).run() == desktop_module._NOT_OPENED
    assert sentence in told[0]


def test_that_an_office_open_in_another_window_is_told(
    folder: Path, fresh: Callable[[Path], Desktop]
) -> None:
    holder: OpenOffice = offices.open_office(folder, passphrase=PASSPHRASE)
    told: list[str] = []

    def read(dialog: QWidget) -> None:
        told.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
        dialog.close()

    with visiting(messages.MessageDialog, read):
        assert fresh(folder).run() == desktop_module._NOT_OPENED
    assert "in use by another CaseDesk" in told[0]
    holder.close()


def test_that_a_folder_that_cannot_hold_an_office_is_told_before_anything_is_asked(
    fresh: Callable[[Path], Desktop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def read(dialog: QWidget) -> None:
        told.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
        dialog.close()

    (tmp_path / "file").write_text("", encoding="utf-8")
    with visiting(messages.MessageDialog, read):
        assert fresh(tmp_path / "file" / "office").run() == desktop_module._NOT_OPENED
    monkeypatch.setattr(places, "is_on_network", lambda _folder: True)
    with visiting(messages.MessageDialog, read):
        assert fresh(tmp_path / "new").run() == desktop_module._NOT_OPENED
    assert "is a file, not a folder" in told[0]
    assert "network share" in told[1]
    assert not (tmp_path / "new").exists()


def test_that_what_nobody_expected_at_the_start_is_told_with_a_code(
    fresh: Callable[[Path], Desktop],
    folder: Path,
    nothing_unexpected: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_folder: Path, **_given: object) -> object:
        raise LookupError

    monkeypatch.setattr(offices, "open_office", fail)
    assert fresh(folder).run() == 1
    assert len(nothing_unexpected) == 1
    nothing_unexpected.clear()


def test_that_ctrl_z_takes_back_the_last_edit_on_any_page_and_ctrl_shift_z_does_it_again(
    qtbot: QtBot, enter: Enter
) -> None:
    desktop = enter()
    window, office = desktop.window, desktop.office
    assert window is not None
    assert office is not None
    assert desktop.actor is not None
    case = make_case(office.desk).case
    shown = CaseService(office.desk).file(desktop.actor, case.id).case
    CaseService(office.desk).edit(desktop.actor, replace(shown, note="New note"))

    def note() -> str:
        assert desktop.actor is not None
        return CaseService(office.desk).file(desktop.actor, case.id).case.note

    for page in ("today", "visits"):
        window.show_page(page)
        settle(qtbot, desktop)
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, desktop)
        assert note() == ""
        assert f"Undone: Change of {case.case_no}" in lines(window)
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(window, Qt.Key.Key_Z, both)
        settle(qtbot, desktop)
        assert note() == "New note"
    window.undo_asked.emit()
    settle(qtbot, desktop)
    window.undo_asked.emit()
    settle(qtbot, desktop)
    assert "nothing to undo" in lines(window)
