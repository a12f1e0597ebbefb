"""Rules of the main window."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from casedesk.domain.errors import RefusedError
from casedesk.domain.sentences import say
from casedesk.ui import forms, messages, texts
from casedesk.ui.looks import Hit, Tone
from casedesk.ui.main_window import MainWindow
from casedesk.ui.pages import Page, PageEntry, action
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.theme import theme
from casedesk.ui.widgets.top_bar import Segment, StatusSegment


class Sample(Page):
    """A page that notes what the window asks of it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.refreshed: list[int] = []
        self.opened: list[object] = []
        self.may_leave = True
        self.layers = 0
        self.done: list[str] = []
        self.left, self.right = QLabel("left"), QLabel("right")
        column = QVBoxLayout(self)
        for pane in (self.left, self.right):
            pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            column.addWidget(pane)
        self._own = action("Log contact", lambda: self.done.append("logged"), "F7", "phone", self)
        self._new = action("New case", lambda: self.done.append("made"), "", "plus", self)

    def title(self) -> str:
        return self.name

    def refresh(self, revision: int) -> None:
        self.refreshed.append(revision)

    def open(self, argument: object) -> None:
        self.opened.append(argument)

    def own_actions(self) -> list[QAction]:
        return [self._own]

    def new_actions(self) -> list[QAction]:
        return [self._new]

    def panes(self) -> list[QWidget]:
        return [self.left, self.right]

    def leave(self) -> bool:
        return self.may_leave

    def go_up(self) -> bool:
        self.layers -= 1
        return self.layers >= 0


@pytest.fixture
def window(qtbot: QtBot, tasks: ThreadTasks) -> MainWindow:
    made = MainWindow(tasks)
    qtbot.addWidget(made)
    made.add_page(PageEntry("cases", "folder", say("Cases"), lambda: Sample("Cases"), "Ctrl+2"))
    made.add_page(PageEntry("visits", "calendar", say("Visits"), lambda: Sample("Visits"), "Ctrl+3"))
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.show_page("cases")
    return made


def sample(window: MainWindow, key: str) -> Sample:
    page = window.page(key)
    assert isinstance(page, Sample)
    return page


def test_that_the_form_has_what_the_window_names(window: MainWindow) -> None:
    assert forms.differences("main_window", MainWindow) == []


def test_that_pages_are_made_when_first_shown(window: MainWindow) -> None:
    assert window.stack.count() == 1
    window.show_page("visits", 7)
    assert window.stack.count() == 2
    assert sample(window, "visits").opened == [7]


def test_that_a_page_refreshes_only_after_a_change(window: MainWindow) -> None:
    window.show_page("visits")
    window.show_page("cases")
    assert sample(window, "cases").refreshed == [0]
    window.set_revision(3)
    assert sample(window, "cases").refreshed == [0, 3]
    assert sample(window, "visits").refreshed == [0]
    window.show_page("visits")
    assert sample(window, "visits").refreshed == [0, 3]


def test_that_a_page_with_unsaved_work_is_not_left(window: MainWindow) -> None:
    sample(window, "cases").may_leave = False
    window.show_page("visits")
    assert window.current_page() is window.page("cases")
    assert window.close() is False
    sample(window, "cases").may_leave = True


def test_that_escape_goes_one_layer_up_and_then_back(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("visits")
    sample(window, "visits").layers = 1
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.current_page() is window.page("visits")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.current_page() is window.page("cases")


def test_that_pages_have_their_keys(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page() is window.page("visits")


def test_that_a_pages_keys_work_only_while_it_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    window.page("visits")
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert sample(window, "cases").done == ["logged"]
    assert sample(window, "visits").done == []


def test_that_the_only_new_thing_is_made_at_once(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert sample(window, "cases").done == ["made"]


def test_that_f6_goes_round_the_panes(qtbot: QtBot, window: MainWindow) -> None:
    page = sample(window, "cases")
    page.left.setFocus()
    window.cycle_panes(1)
    assert window.focusWidget() is page.right
    window.cycle_panes(1)
    assert window.focusWidget() is page.left


def test_that_every_command_stands_in_menu_and_palette(window: MainWindow) -> None:
    texts_ = [each.text() for each in window.menu.commands()]
    assert {"Log contact", "New case", "全屏", "锁定"} <= set(texts_)
    menu = window.menu.build()
    assert {"Log contact", "New case"} <= {each.text() for each in menu.actions()}


def test_that_the_search_shows_hits_and_opens_them(qtbot: QtBot, window: MainWindow) -> None:
    def provide(query: str, limit: int) -> Sequence[Hit]:
        return [Hit("Cases", "folder", f"found {query}", "", "name", ("visits", 5))]

    window.set_search(provide)
    window.open_search("ab")
    qtbot.waitUntil(lambda: window.search.answers.rowCount() >= 2)
    qtbot.keyClick(window.search.line, Qt.Key.Key_Return)
    assert sample(window, "visits").opened == [5]


def test_that_commands_answer_after_the_arrow(qtbot: QtBot, window: MainWindow) -> None:
    window.set_search(None)
    window.open_search(">log")
    qtbot.keyClick(window.search.line, Qt.Key.Key_Return)
    assert sample(window, "cases").done == ["logged"]


def test_that_an_expected_problem_stands_above_the_page(window: MainWindow) -> None:
    messages.show_error(RefusedError(say("Not on a Sunday")), window.page("cases"))
    assert window.banner.isVisible()
    assert window.banner.label.text() == "Not on a Sunday"
    window.show_page("visits")
    assert not window.bannerPlace.isVisible()


def test_that_undo_works_after_the_strip_has_gone(qtbot: QtBot, window: MainWindow) -> None:
    undone: list[int] = []
    messages.toast(window.page("cases"), "Moved", lambda: undone.append(1))
    window._toast.hide()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_that_the_strip_never_lies_over_what_can_be_pressed(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    page = window.page("cases")
    column = page.layout()
    assert column is not None
    foot = [QPushButton(f"Button {number}", page) for number in range(3)]
    for button in foot:
        column.addWidget(button)
    qtbot.waitUntil(lambda: foot[-1].isVisible() and foot[-1].y() > foot[0].y())
    messages.toast(page, "Everything is written down and the next day can come")
    strip = window._toast
    qtbot.waitUntil(strip.isVisible)
    lies = QRect(strip.mapToGlobal(QPoint()), strip.size())
    for button in foot:
        assert not lies.intersects(QRect(button.mapToGlobal(QPoint()), button.size()))
    assert strip.y() > window.height() // 2


def test_that_the_strip_gives_way_to_the_buttons_of_the_next_page(qtbot: QtBot, window: MainWindow) -> None:
    messages.toast(window.page("cases"), "Everything is written down and the next day can come")
    strip, page = window._toast, window.page("visits")
    lowest, button = strip.y(), QPushButton("Go on", page)
    column = page.layout()
    assert column is not None
    column.addWidget(button)
    window.show_page("visits")
    qtbot.waitUntil(lambda: strip.y() < lowest)
    assert strip.geometry().bottom() < button.mapTo(window, QPoint()).y()


def test_that_the_strip_and_the_key_ask_for_the_last_act_to_be_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    asked: list[str] = []
    window.undo_asked.connect(lambda: asked.append("undo"))
    window.redo_asked.connect(lambda: asked.append("redo"))
    messages.toast(window.page("cases"), "Saved", can_undo=True)
    assert window._toast.button.isVisible()
    window._toast.button.click()
    assert not window._toast.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, both)
    assert asked == ["undo", "undo", "redo"]
    messages.toast(window.page("cases"), "Contact written down")
    assert not window._toast.button.isVisible()


def test_that_the_whole_window_changes_its_language(qapp: QApplication, window: MainWindow) -> None:
    assert window.newButton.text() == "新建"
    texts.install_language(qapp, "en")
    qapp.processEvents()
    assert window.newButton.text() == "New"
    texts.install_language(qapp, "zh_CN")
    qapp.processEvents()
    assert window.newButton.text() == "新建"


def test_that_theme_and_size_change_while_running(qapp: QApplication, window: MainWindow) -> None:
    theme.apply(qapp, "dark", 1.25)
    assert window.rail.width() == 95
    assert window.grab().toImage().pixelColor(5, 300) == theme.color("surface.nav")
    theme.apply(qapp, "light", 1.0)
    assert window.rail.width() == 76


def test_that_segments_act_when_clicked(qtbot: QtBot, window: MainWindow) -> None:
    done: list[int] = []
    window.set_segments([Segment("shield-check", "whole", Tone.OK, lambda: done.append(1))])
    segment = window.findChildren(StatusSegment)[0]
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert done == [1]


def test_that_unmasking_is_offered_only_where_something_is_masked(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.maskButton.isVisible()
    page = sample(window, "cases")
    page.can_unmask = lambda: True  # type: ignore[method-assign]
    page.unmask = lambda: page.done.append("unmasked")  # type: ignore[method-assign]
    page.title_changed.emit()
    assert window.maskButton.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert page.done == ["unmasked"]


def test_that_every_icon_button_has_a_spoken_name(window: MainWindow) -> None:
    nameless = [
        part.objectName()
        for part in (window.rail.menuButton, window.backButton, window.lockButton, window.searchButton)
        if not part.accessibleName()
    ]
    assert nameless == []


def test_that_a_page_takes_the_keyboard_and_gives_back_its_place(window: MainWindow) -> None:
    cases, visits = sample(window, "cases"), sample(window, "visits")
    assert window.focusWidget() is cases.left
    cases.right.setFocus()
    window.show_page("visits")
    assert window.focusWidget() is visits.left
    window.show_page("cases")
    assert window.focusWidget() is cases.right


def test_that_the_way_back_does_not_repeat_a_request(window: MainWindow) -> None:
    visits = sample(window, "visits")
    visits.lasting = lambda argument: argument if argument == "kept" else None  # type: ignore[method-assign]
    for argument in ("kept", "form"):
        window.show_page("visits", argument)
        window.show_page("cases")
        window.back()
    assert visits.opened == ["kept", "kept", "form"]


def test_that_the_search_says_when_nothing_is_found(qtbot: QtBot, window: MainWindow) -> None:
    window.set_search(lambda _query, _limit: [])
    window.open_search("zz")
    qtbot.waitUntil(lambda: window.search.answers.rowCount() == 1)
    answer = window.search.answers.index(0)
    assert str(answer.data()).startswith(
        texts.tr("Nothing found. Two letters or three digits are needed at least.")
    )
    assert not answer.flags() & Qt.ItemFlag.ItemIsSelectable
