"""Rules of work off the UI thread."""

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from casedesk.domain.errors import RefusedError
from casedesk.domain.sentences import say
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.work import InlineTasks, Progress


def test_that_answers_arrive_on_the_ui_thread(qtbot: QtBot, tasks: ThreadTasks) -> None:
    places: list[threading.Thread] = []
    tasks.run(
        lambda _p: places.append(threading.current_thread()),
        lambda _a: places.append(threading.current_thread()),
    )
    qtbot.waitUntil(lambda: len(places) == 2)
    assert places[0] is not threading.main_thread()
    assert places[1] is threading.main_thread()


def test_that_expected_problems_reach_the_caller(qtbot: QtBot, tasks: ThreadTasks) -> None:
    met: list[object] = []

    def refuse(_progress: Progress) -> None:
        raise RefusedError(say("No"))

    tasks.run(refuse, met.append, met.append)
    qtbot.waitUntil(lambda: bool(met))
    assert isinstance(met[0], RefusedError)


def test_that_unexpected_problems_are_told_to_the_one_place(qtbot: QtBot, tasks: ThreadTasks) -> None:
    with qtbot.waitSignal(tasks.failed_unseen) as told:
        tasks.run(lambda _p: 1 // 0, pytest.fail)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_that_only_the_latest_of_a_key_answers(qtbot: QtBot, tasks: ThreadTasks) -> None:
    came: list[int] = []
    owner, gate = QObject(), threading.Event()
    tasks.run(lambda _p: gate.wait(5) and 1, came.append, owner=owner, key="search")
    tasks.run(lambda _p: 2, came.append, owner=owner, key="search")
    qtbot.waitUntil(lambda: came == [2])
    gate.set()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert came == [2]


def test_that_answers_for_a_window_that_is_gone_are_dropped(qtbot: QtBot, tasks: ThreadTasks) -> None:
    came: list[int] = []
    owner, gate = QObject(), threading.Event()
    tasks.run(lambda _p: gate.wait(5) and 1, came.append, owner=owner)
    del owner
    gate.set()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert came == []


def test_that_cancelled_work_stops_at_its_next_step_without_an_answer(
    qtbot: QtBot, tasks: ThreadTasks
) -> None:
    came: list[object] = []
    started, gate = threading.Event(), threading.Event()

    def work(progress: Progress) -> int:
        started.set()
        gate.wait(5)
        progress.step(1, 2)
        return 1

    progress = tasks.run(work, came.append, came.append)
    started.wait(5)
    progress.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert came == []


def test_that_named_work_that_lasts_is_shown_with_its_steps(qtbot: QtBot, tasks: ThreadTasks) -> None:
    gate, steps = threading.Event(), []

    def work(progress: Progress) -> None:
        gate.wait(5)
        progress.step(3, 3, say("checking"))

    tasks.progressed.connect(lambda *step: steps.append(step))
    with qtbot.waitSignal(tasks.busy):
        tasks.run(work, lambda _a: None, name=say("Import"))
    with qtbot.waitSignal(tasks.ended):
        gate.set()
    assert steps[0][1:3] == (3, 3)


def test_that_presenters_can_work_inline() -> None:
    came: list[int] = []
    InlineTasks().run(lambda progress: progress.step(1, 1) or 7, came.append)
    assert came == [7]
