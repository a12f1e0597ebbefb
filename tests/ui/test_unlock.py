from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from casedesk.domain.errors import CannotOpenError, RefusedError
from casedesk.domain.offices import CalendarFacts, PackFacts
from casedesk.domain.operators import Operator, Role
from casedesk.domain.sentences import Sentence, say
from casedesk.printing.recovery import RecoverySheet, recovery_sheet
from casedesk.security import passphrases
from casedesk.security.keyrings import KeyringState
from casedesk.security.recovery_code import RecoveryCode
from casedesk.security.vault import change_passphrase, create_vault, open_vault
from casedesk.ui import forms, texts
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.unlock import first_run_steps
from casedesk.ui.unlock.first_run_dialog import FirstRunDialog
from casedesk.ui.unlock.idle import IdleWatch
from casedesk.ui.unlock.lock_page import Cover, LockPage
from casedesk.ui.unlock.login_dialog import LoginDialog
from casedesk.ui.unlock.login_pane import LoginPane
from casedesk.ui.unlock.presenter.first_run import FirstRunPresenter, FirstRunState, Step
from casedesk.ui.unlock.presenter.login import LoginPresenter, LoginState
from casedesk.ui.unlock.presenter.opening import OpeningPresenter, OpeningState, Way
from casedesk.ui.unlock.presenter.ports import Draft, Fact, Recovery, Seat
from casedesk.ui.unlock.unlock_dialog import UnlockDialog
from casedesk.ui.work import InlineTasks, Progress

OFFICE = "Grey Heron Services"
PASSPHRASE = "seven herons over the canal"
USABLE = KeyringState(say("Test keyring"), is_usable=True, sentence=say("found"))
UNUSABLE = KeyringState(say("none"), is_usable=False, sentence=say("nothing"))
ADA = Operator(name="Ada Admin", badge_no="A01", role=Role.ADMINISTRATOR, id=7)
BEN = Operator(name="Ben Clerk", badge_no="B02", role=Role.CLERK, id=8)


PACK = PackFacts(
    "cn-2026", {"zh": "规则包", "en": "Rules"}, 1, date(2026, 3, 1), 24, 2, (say("Crews of two or three"),)
)


class Founder:
    """Creates real vaults; the keyring is the machine's edge."""

    def __init__(self, folder: Path, state: KeyringState = UNUSABLE) -> None:
        self.folder, self.state = folder, state
        self.founded: Draft | None = None
        self.practised = False

    def keyring(self) -> KeyringState:
        return self.state

    def packs(self) -> Sequence[PackFacts]:
        return (PACK,)

    def calendars(self) -> Sequence[CalendarFacts]:
        return (CalendarFacts("cn", say("Mainland China"), 2026),)

    def passphrase_problems(self, text: str, office_name: str) -> list[Sentence]:
        return passphrases.passphrase_problems(text, office_name)

    def password_problems(self, text: str, name: str, badge_no: str) -> list[Sentence]:
        return passphrases.password_problems(text, name=name, badge_no=badge_no)

    def draw_recovery(self) -> RecoveryCode:
        return RecoveryCode.new()

    def sheet(self, draft: Draft, recovery: Recovery, language: str) -> bytes:
        made_at = datetime(2026, 5, 7, 9, 12, tzinfo=UTC)
        sheet = RecoverySheet(
            draft.office_name, recovery.groups, recovery.sheet_no, made_at, draft.place, draft.keeper
        )
        return recovery_sheet(sheet, language=language)

    def picture(self, pdf: bytes, width: int) -> bytes:
        import io

        import pypdfium2

        with pypdfium2.PdfDocument(pdf) as document:
            stream = io.BytesIO()
            page = document[0]
            page.render(scale=width / page.get_width()).to_pil().save(stream, "PNG")
        return stream.getvalue()

    def found(self, draft: Draft, recovery: Recovery) -> object:
        assert isinstance(recovery, RecoveryCode)
        self.founded = draft
        return create_vault(
            self.folder, draft.office_name, draft.passphrase, use_keyring=False, code=recovery
        )[0]

    def open_practice(self, progress: Progress) -> object:
        progress.step(1, 1)
        self.practised = True
        return "practice"


class View:
    """Keeps what a window would show."""

    def __init__(self) -> None:
        self.state: FirstRunState | LoginState | OpeningState | None = None
        self.pointed = ""
        self.asked = 0
        self.finished: list[object] = []

    def show_state(self, state: FirstRunState | LoginState | OpeningState) -> None:
        self.state = state

    def point_at(self, name: str) -> None:
        self.pointed = name

    def ask_again(self) -> None:
        self.asked += 1

    def finish(self, opened: object) -> None:
        self.finished.append(opened)


class FirstRun:
    """A presenter with its founder and view."""

    def __init__(self, folder: Path, state: KeyringState = UNUSABLE) -> None:
        self.founder, self.view = Founder(folder, state), View()
        self.presenter = FirstRunPresenter(
            self.view, self.founder, InlineTasks(), lambda: "en", ask=lambda _: (2, 7)
        )
        self.presenter.start()

    @property
    def state(self) -> FirstRunState:
        assert isinstance(self.view.state, FirstRunState)
        return self.view.state

    @property
    def missing(self) -> str:
        return self.state.missing.text.in_english() if self.state.missing else ""

    def go(self, **changes: object) -> None:
        self.presenter.edit(**changes)
        self.presenter.go_next()

    def to_sheet(self) -> RecoveryCode:
        self.go(office_name=OFFICE)
        self.go(passphrase=PASSPHRASE, passphrase_again=PASSPHRASE)
        code = self.presenter._recovery
        assert isinstance(code, RecoveryCode)
        return code

    def to_last(self) -> None:
        code = self.to_sheet()
        self.presenter.edit(place="Safe A-01", keeper="Ada Admin")
        self.presenter.printed(say("Sent to the printer."))
        self.go(first_group=code.groups[1], second_group=code.groups[6].lower())
        self.presenter.go_next()


def test_that_the_first_run_ends_with_an_office_that_passphrase_and_sheet_open(tmp_path: Path) -> None:
    run = FirstRun(tmp_path)
    run.to_last()
    assert run.state.step is Step.ADMINISTRATOR
    assert list(tmp_path.iterdir()) == []
    run.go(name="Ada Admin", badge_no="A01", password="quiet-harbour-42", password_again="quiet-harbour-42")
    (keys,) = run.view.finished
    assert open_vault(tmp_path, passphrase=PASSPHRASE) == keys
    code = run.presenter._recovery
    assert code is not None
    assert open_vault(tmp_path, recovery=" ".join(code.groups)) == keys


def test_that_next_names_what_is_missing_and_points_at_it(tmp_path: Path) -> None:
    run = FirstRun(tmp_path)
    run.presenter.go_next()
    assert (run.missing, run.view.pointed) == ("the office's name", "office_name")
    run.go(office_name=OFFICE)
    assert run.missing == "the office's passphrase"
    run.presenter.edit(passphrase="short")
    assert run.missing == "a stronger passphrase"
    run.presenter.edit(passphrase=PASSPHRASE, passphrase_again=PASSPHRASE[:-1])
    assert run.missing == "the same passphrase twice"
    assert "1 character" in run.state.notes["passphrase_again"].text.in_english()
    run.presenter.edit(passphrase_again=PASSPHRASE + "..")
    assert "longer" in run.state.notes["passphrase_again"].text.in_english()
    run.presenter.edit(passphrase_again=PASSPHRASE[:-1] + "?")
    assert "different" in run.state.notes["passphrase_again"].text.in_english()
    run.go(passphrase_again=PASSPHRASE)
    assert run.state.step is Step.SHEET


def test_that_the_sheet_must_be_printed_kept_and_read_back(tmp_path: Path) -> None:
    run = FirstRun(tmp_path)
    code = run.to_sheet()
    assert run.state.asked == (2, 7)
    assert run.missing == "where the sheet is kept"
    run.presenter.edit(place="Safe A-01")
    assert run.missing == "who keeps the sheet"
    run.presenter.edit(keeper="Ada Admin")
    assert run.missing == "printing or saving the sheet"
    run.presenter.printed(say("Saved."))
    assert run.missing == "group 2"
    run.presenter.edit(first_group=code.groups[0])
    assert "not what the sheet says" in run.state.notes["first_group"].text.in_english()
    run.presenter.edit(first_group=code.groups[1])
    assert run.missing == "group 7"
    run.presenter.edit(second_group=code.groups[6])
    assert run.missing == ""


def test_that_a_renamed_office_prints_its_sheet_again(tmp_path: Path) -> None:
    run = FirstRun(tmp_path)
    run.to_sheet()
    before = run.presenter.sheet()
    run.presenter.printed(say("Saved."))
    run.presenter.go_back()
    run.presenter.go_back()
    run.presenter.edit(office_name="Blue Heron Services")
    assert run.state.printed is None
    assert run.presenter.sheet() != before


def test_that_the_administrator_needs_a_good_password(tmp_path: Path) -> None:
    run = FirstRun(tmp_path)
    run.to_last()
    assert run.missing == "the administrator's name"
    run.presenter.edit(name="Ada Admin")
    assert run.missing == "the badge number"
    run.presenter.edit(badge_no="A01")
    assert run.missing == "the administrator's password"
    run.presenter.edit(password="adaadmin1")
    assert run.missing == "a stronger password"
    run.presenter.edit(password="quiet-harbour-42")
    assert run.missing == "the same password twice"


def test_that_practice_needs_nothing(tmp_path: Path) -> None:
    run = FirstRun(tmp_path)
    run.presenter.edit(is_practice=True)
    assert run.state.next_text.in_english() == "Open the practice office"
    run.presenter.go_next()
    assert run.view.finished == ["practice"]


def test_that_the_keyring_is_chosen_only_where_it_works(tmp_path: Path) -> None:
    assert FirstRun(tmp_path, USABLE).state.draft.uses_keyring
    assert not FirstRun(tmp_path, UNUSABLE).state.draft.uses_keyring


def test_that_a_failure_at_the_end_keeps_what_was_typed(tmp_path: Path) -> None:
    run = FirstRun(tmp_path)
    run.to_last()
    create_vault(tmp_path, "Another", "another heron crosses", use_keyring=False)
    run.go(name="Ada Admin", badge_no="A01", password="quiet-harbour-42", password_again="quiet-harbour-42")
    assert run.view.finished == []
    assert run.state.problem is not None
    assert "already" in run.state.problem.in_english()
    assert run.state.busy is None
    assert run.state.draft.name == "Ada Admin"


def test_that_no_secret_is_in_a_states_repr(tmp_path: Path) -> None:
    run = FirstRun(tmp_path)
    run.to_last()
    run.presenter.edit(password="quiet-harbour-42")
    assert PASSPHRASE not in repr(run.state)
    assert "quiet-harbour" not in repr(run.state)


class Door:
    """Two people; the right password is "quiet-harbour-42"."""

    def __init__(self) -> None:
        self.tried: list[tuple[int, str]] = []

    def seats(self) -> Sequence[Seat]:
        @dataclass(frozen=True)
        class Chair:
            operator_id: int
            name: str
            badge_no: str
            role: Role
            last_at: datetime | None

        moment = datetime(2026, 5, 6, 0, 29, tzinfo=UTC)
        return (
            Chair(7, ADA.name, ADA.badge_no, ADA.role, moment),
            Chair(8, BEN.name, BEN.badge_no, BEN.role, None),
        )

    def facts(self) -> Sequence[Fact]:
        return (Fact("shield-check", say("The audit log is whole")), Fact("key", say("No key"), is_bad=True))

    def sign_in(self, operator_id: int, password: str) -> Operator:
        self.tried.append((operator_id, password))
        if password != "quiet-harbour-42":
            raise CannotOpenError(say("Name or password is wrong."))
        return ADA if operator_id == ADA.id else BEN


def _login(last: str = "", only: int = 0) -> tuple[LoginPresenter, View, Door]:
    view, door = View(), Door()
    presenter = LoginPresenter(view, door, InlineTasks(), last, only)
    presenter.start()
    return presenter, view, door


def _login_state(view: View) -> LoginState:
    assert isinstance(view.state, LoginState)
    return view.state


def test_that_who_signed_in_last_is_chosen() -> None:
    _, view, _ = _login(last="B02")
    assert _login_state(view).chosen == BEN.id
    assert _login_state(view).last_at is None
    _, view, _ = _login()
    assert _login_state(view).chosen == 0


def test_that_a_locked_desk_offers_only_who_locked_it() -> None:
    _, view, _ = _login(only=BEN.id)
    assert [seat.name for seat in _login_state(view).seats] == [BEN.name]
    assert _login_state(view).chosen == BEN.id


def test_that_nobody_is_asked_for_without_a_choice_and_a_password() -> None:
    presenter, view, door = _login()
    presenter.sign_in("quiet-harbour-42")
    assert _login_state(view).problem is not None
    presenter.choose(ADA.id)
    assert _login_state(view).problem is None
    presenter.sign_in("")
    assert _login_state(view).problem is not None
    assert door.tried == []


def test_that_a_wrong_password_is_told_and_asked_again() -> None:
    presenter, view, _ = _login(last="A01")
    presenter.sign_in("wrong")
    problem = _login_state(view).problem
    assert problem is not None
    assert view.asked == 1
    presenter.help_out()
    assert _login_state(view).help is not None
    presenter.sign_in("quiet-harbour-42")
    assert view.finished == [ADA]


class Opener:
    """A real vault; its keys stand for the open office."""

    sheet_no = "8A-77-B3"
    office_name = OFFICE

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        _, self.code = create_vault(folder, OFFICE, PASSPHRASE, use_keyring=False)
        self.kept: list[object] = []
        self.keeps = True

    def keyring(self) -> KeyringState:
        return USABLE

    def open(self, *, passphrase: str | None = None, recovery: str | None = None) -> object:
        return open_vault(self.folder, passphrase=passphrase, recovery=recovery)

    def keep_key(self, opened: object) -> None:
        if not self.keeps:
            raise CannotOpenError(say("The keyring is locked."))
        self.kept.append(opened)

    def passphrase_problems(self, text: str, office_name: str) -> list[Sentence]:
        return passphrases.passphrase_problems(text, office_name)

    def change_passphrase(self, opened: object, new: str) -> None:
        change_passphrase(self.folder, opened, new)  # type: ignore[arg-type]


def _opening(folder: Path) -> tuple[OpeningPresenter, View, Opener]:
    view, opener = View(), Opener(folder)
    presenter = OpeningPresenter(view, opener, InlineTasks(), say("No key here."))
    presenter.start()
    return presenter, view, opener


def _opening_state(view: View) -> OpeningState:
    assert isinstance(view.state, OpeningState)
    return view.state


def test_that_the_passphrase_opens_and_the_keyring_may_keep_the_key(tmp_path: Path) -> None:
    presenter, view, opener = _opening(tmp_path)
    assert not _opening_state(view).is_refused
    presenter.open("  ", keep=False)
    presenter.open("wrong", keep=False)
    assert _opening_state(view).is_refused
    presenter.open(PASSPHRASE, keep=True)
    assert view.finished == opener.kept


def test_that_a_keyring_that_fails_still_lets_in(tmp_path: Path) -> None:
    presenter, view, opener = _opening(tmp_path)
    opener.keeps = False
    presenter.open(PASSPHRASE, keep=True)
    assert len(view.finished) == 1
    assert presenter.unkept is not None


def test_that_the_recovery_sheet_offers_a_new_passphrase(tmp_path: Path) -> None:
    presenter, view, opener = _opening(tmp_path)
    presenter.choose(Way.RECOVERY)
    presenter.open("-".join(opener.code.groups), keep=False)
    assert _opening_state(view).way is Way.NEW_PASSPHRASE
    presenter.edit("another heron crosses", "another heron")
    presenter.change("another heron crosses")
    assert view.finished == []
    presenter.edit("another heron crosses", "another heron crosses")
    presenter.change("another heron crosses")
    assert view.finished == [open_vault(tmp_path, passphrase="another heron crosses")]


def test_that_the_old_passphrase_may_stay(tmp_path: Path) -> None:
    presenter, view, opener = _opening(tmp_path)
    presenter.choose(Way.RECOVERY)
    presenter.open("".join(opener.code.groups), keep=False)
    presenter.skip()
    assert view.finished == [open_vault(tmp_path, passphrase=PASSPHRASE)]


# Real windows from here on.


@pytest.fixture
def english(dressed: QApplication) -> QApplication:
    texts.install_language(dressed, "en")
    return dressed


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("first_run_dialog", FirstRunDialog),
        ("first_run_office", first_run_steps.OfficeStep),
        ("first_run_keys", first_run_steps.KeysStep),
        ("first_run_sheet", first_run_steps.SheetStep),
        ("first_run_rules", first_run_steps.RulesStep),
        ("first_run_administrator", first_run_steps.AdministratorStep),
        ("login_pane", LoginPane),
        ("unlock_dialog", UnlockDialog),
    ],
)
def test_that_forms_hold_what_the_windows_name(dressed: QApplication, name: str, kind: type[QWidget]) -> None:
    assert forms.differences(name, kind) == []


def _type(field: QLineEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)


@pytest.fixture
def first_run(
    qtbot: QtBot, english: QApplication, tasks: ThreadTasks, tmp_path: Path
) -> Iterator[FirstRunDialog]:
    printed: list[bytes] = []

    def print_pdf(pdf: bytes, copies: int, on: QWidget) -> bool:
        printed.append(pdf)
        return copies == 1 and isinstance(on, QDialog)

    dialog = FirstRunDialog(Founder(tmp_path, USABLE), tasks, tmp_path, print_pdf)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._state is not None and dialog._state.keyring is not None)
    yield dialog
    assert all(pdf.startswith(b"%PDF") for pdf in printed)


def _through(qtbot: QtBot, dialog: FirstRunDialog) -> None:
    """Type through to the last step with the keyboard alone."""
    _type(dialog.office_step.office_name, OFFICE)
    QTest.keyClick(dialog.office_step.office_name, Qt.Key.Key_Return)
    keys = dialog.keys_step
    _type(keys.passphrase.edit, PASSPHRASE)
    _type(keys.passphrase_again.edit, PASSPHRASE)
    dialog.next.click()
    sheet = dialog.sheet_step
    _type(sheet.place, "Safe A-01")
    _type(sheet.keeper, "Ada Admin")
    qtbot.waitUntil(lambda: sheet.sheet.has_picture, timeout=20_000)
    sheet.print_sheet.click()
    code, state = dialog.presenter._recovery, dialog._state
    assert code is not None
    assert state is not None
    _type(sheet.first_group, code.groups[state.asked[0] - 1])
    _type(sheet.second_group, code.groups[state.asked[1] - 1].lower())
    dialog.next.click()
    dialog.next.click()


def test_that_the_window_leads_from_nothing_to_an_open_office(
    qtbot: QtBot, first_run: FirstRunDialog, tmp_path: Path
) -> None:
    _through(qtbot, first_run)
    person = first_run.administrator_step
    assert first_run.missing.text().endswith("the administrator's name")
    assert not first_run.next.isEnabled()
    _type(person.name, "Ada Admin")
    _type(person.badge_no, "A01")
    _type(person.password.edit, "quiet-harbour-42")
    _type(person.password_again.edit, "quiet-harbour-42")
    with qtbot.waitSignal(first_run.accepted, timeout=20_000):
        first_run.next.click()
    assert first_run.opened == open_vault(tmp_path, passphrase=PASSPHRASE)
    assert person.password.text() == ""


def test_that_alt_left_goes_back_and_what_was_typed_stays(qtbot: QtBot, first_run: FirstRunDialog) -> None:
    _type(first_run.office_step.office_name, OFFICE)
    first_run.next.click()
    assert first_run.pages.currentWidget() is first_run.keys_step
    QTest.keyClick(first_run, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert first_run.pages.currentWidget() is first_run.office_step
    assert first_run.office_step.office_name.text() == OFFICE
    assert not first_run.back.isVisible()


def test_that_the_window_opens_the_practice_office(qtbot: QtBot, first_run: FirstRunDialog) -> None:
    QTest.keyClick(first_run.office_step.practice, Qt.Key.Key_Space)
    assert not first_run.office_step.office_fields.isVisible()
    with qtbot.waitSignal(first_run.accepted, timeout=5000):
        first_run.next.click()
    assert first_run.opened == "practice"


def test_that_the_sheet_can_be_saved_and_a_full_disk_is_told(
    qtbot: QtBot, first_run: FirstRunDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _type(first_run.office_step.office_name, OFFICE)
    first_run.next.click()
    _type(first_run.keys_step.passphrase.edit, PASSPHRASE)
    _type(first_run.keys_step.passphrase_again.edit, PASSPHRASE)
    first_run.next.click()
    target = tmp_path / "nowhere" / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    first_run.sheet_step.save_sheet.click()
    assert first_run.problem.isVisible()
    target.parent.mkdir()
    first_run.sheet_step.save_sheet.click()
    assert not first_run.problem.isVisible()
    assert target.read_bytes().startswith(b"%PDF")
    assert "sheet.pdf" in first_run.sheet_step.printed.text()


def test_that_the_language_changes_in_the_middle(
    qtbot: QtBot, first_run: FirstRunDialog, english: QApplication
) -> None:
    with qtbot.waitSignal(first_run.language_chosen) as chosen:
        first_run.languages._buttons["zh_CN"].click()
    assert chosen.args == ["zh_CN"]
    english_title = first_run.windowTitle()
    texts.install_language(english, "zh_CN")
    qtbot.waitUntil(lambda: first_run.languages._buttons["zh_CN"].styleSheet().count("bold") == 1)
    assert "CaseDesk" in english_title


def test_that_the_step_without_a_keyring_offers_the_passphrase_alone(
    qtbot: QtBot, english: QApplication, tasks: ThreadTasks, tmp_path: Path
) -> None:
    dialog = FirstRunDialog(Founder(tmp_path), tasks, tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._state is not None and dialog._state.keyring is not None)
    assert not dialog.keys_step.with_keyring.isEnabled()
    assert dialog.keys_step.passphrase_only.isChecked()
    assert not dialog.sheet_step.print_sheet.isVisibleTo(dialog.sheet_step)
    dialog.reject()
    assert dialog.opened is None


@pytest.fixture
def login(qtbot: QtBot, english: QApplication, tasks: ThreadTasks) -> LoginDialog:
    dialog = LoginDialog(Door(), tasks, OFFICE, last="A01")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_that_a_person_signs_in_with_keyboard_alone(qtbot: QtBot, login: LoginDialog) -> None:
    pane = login.pane
    assert pane._cards[ADA.id].isChecked()
    pane._cards[ADA.id].setFocus()
    QTest.keyClick(pane._cards[ADA.id], Qt.Key.Key_Down)
    QTest.keyClick(pane._cards[BEN.id], Qt.Key.Key_Space)
    QTest.keyClicks(pane.password.edit, "wrong")
    QTest.keyClick(pane.password.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "wrong" in pane.note.label.text())
    assert pane.password.text() == ""
    QTest.keyClicks(pane.password.edit, "quiet-harbour-42")
    with qtbot.waitSignal(login.accepted):
        QTest.keyClick(pane.password.edit, Qt.Key.Key_Return)
    assert login.operator == BEN


def test_that_caps_lock_is_told(qtbot: QtBot, login: LoginDialog) -> None:
    edit = login.pane.password.edit
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A")
    QApplication.sendEvent(edit, event)
    assert login.pane.password.note.isVisible()


def test_that_the_office_facts_stand_beside_the_sign_in(qtbot: QtBot, login: LoginDialog) -> None:
    def lines() -> set[str]:
        return {label.text() for label in login.pane.side.findChildren(QLabel)}

    qtbot.waitUntil(lambda: "The audit log is whole" in lines())
    assert OFFICE in lines()
    login.pane.forgot.click()
    assert "administrator" in login.pane.note.label.text()


def test_that_the_window_unlocks_by_sheet_and_sets_a_new_passphrase(
    qtbot: QtBot, english: QApplication, tasks: ThreadTasks, tmp_path: Path
) -> None:
    opener = Opener(tmp_path)
    dialog = UnlockDialog(opener, tasks, say("The keyring does not hold the key."))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.problem.isVisible()
    qtbot.waitUntil(dialog.keep.isVisible)
    _type(dialog.passphrase.edit, "wrong")
    QTest.keyClick(dialog.passphrase.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog._state is not None and dialog._state.is_refused, timeout=20_000)
    dialog.to_recovery.click()
    _type(dialog.code, " ".join(opener.code.groups).lower())
    QTest.keyClick(dialog.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.ways.currentIndex() == Way.NEW_PASSPHRASE, timeout=20_000)
    _type(dialog.new_passphrase.edit, "another heron crosses")
    _type(dialog.new_again.edit, "another heron crosses")
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        QTest.keyClick(dialog.new_again.edit, Qt.Key.Key_Return)
    assert dialog.opened == open_vault(tmp_path, passphrase="another heron crosses")
    assert dialog.unkept is None


def test_that_closing_after_the_sheet_keeps_the_office_open(
    qtbot: QtBot, english: QApplication, tasks: ThreadTasks, tmp_path: Path
) -> None:
    opener = Opener(tmp_path)
    dialog = UnlockDialog(opener, tasks)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.to_recovery.click()
    dialog.code.setText("-".join(opener.code.groups))
    dialog.open_recovery.click()
    qtbot.waitUntil(lambda: dialog.ways.currentIndex() == Way.NEW_PASSPHRASE, timeout=20_000)
    with qtbot.waitSignal(dialog.accepted):
        dialog.reject()
    assert dialog.opened is not None


@pytest.fixture
def desk(qtbot: QtBot, english: QApplication) -> QMainWindow:
    window = QMainWindow()
    window.setWindowTitle("Case of Zhao Qian — Grey Heron Services")
    window.setCentralWidget(QLineEdit("half a sentence"))
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    return window


def test_that_the_lock_covers_every_window_and_keeps_drafts(
    qtbot: QtBot, desk: QMainWindow, tasks: ThreadTasks
) -> None:
    other = QDialog(desk)
    other.setWindowTitle("Zhao Qian")
    other.show()
    page = LockPage(Door(), tasks, OFFICE, ADA, desk)
    qtbot.addWidget(page)
    page.lock()
    assert {desk.windowTitle(), other.windowTitle()} == {"CaseDesk"}
    for window in (desk, other):
        assert isinstance(window.childAt(window.rect().center()), Cover)
    page.reject()
    page.close()
    assert page.isVisible()
    desk.resize(1000, 700)
    assert isinstance(desk.childAt(QPoint(990, 690)), Cover)
    QTest.keyClicks(page.pane.password.edit, "quiet-harbour-42")
    with qtbot.waitSignal(page.unlocked) as unlocked:
        page.pane.enter.click()
    assert unlocked.args == [ADA]
    assert desk.windowTitle() == "Case of Zhao Qian — Grey Heron Services"
    central = desk.centralWidget()
    assert isinstance(central, QLineEdit)
    assert central.text() == "half a sentence"
    assert not page.isVisible()


def test_that_a_locked_desk_lets_somebody_else_ask(
    qtbot: QtBot, desk: QMainWindow, tasks: ThreadTasks
) -> None:
    page = LockPage(Door(), tasks, OFFICE, ADA, desk)
    qtbot.addWidget(page)
    page.lock()
    with qtbot.waitSignal(page.someone_else):
        page.pane.other.click()
    assert page.isVisible()
    page.lift()


def test_that_a_key_puts_the_lock_off(qtbot: QtBot, desk: QMainWindow) -> None:
    watch = IdleWatch(0.005, desk)
    watch.start()
    for _ in range(4):
        qtbot.wait(150)
        QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Shift)
        assert watch._clock.isActive()
    with qtbot.waitSignal(watch.idle, timeout=2000):
        pass
    watch.stop()
    watch.touch()
    assert not watch._clock.isActive()


def test_that_errors_of_a_rule_are_told_as_well(tmp_path: Path) -> None:
    presenter, view, opener = _opening(tmp_path)

    def refused(**_: object) -> object:
        raise RefusedError(say("Not now."))

    opener.open = refused  # type: ignore[method-assign]
    presenter.open(PASSPHRASE, keep=False)
    state = _opening_state(view)
    assert state.problem is not None
    assert state.problem.in_english() == "Not now."
