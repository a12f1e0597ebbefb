"""The search box: groups and reasons while typing, the keyboard through them, and no stale answer."""

import threading
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casedesk.domain.cases import Case
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Party, Person, Phone, Relation
from casedesk.services.desk import Desk
from casedesk.services.search import SearchService
from casedesk.ui.cases.search import OfficeSearch
from casedesk.ui.looks import Hit
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.widgets.search_popup import SearchPopup

pytestmark = pytest.mark.parametrize("database_url", ["sqlcipher"], indirect=True)


@pytest.fixture
def search(desk: Desk, supervisor: Operator) -> OfficeSearch:
    return OfficeSearch(SearchService(desk), supervisor)


def test_that_an_answer_says_why_and_leads_to_the_case(
    lend: Callable[..., Case], search: OfficeSearch
) -> None:
    case = lend(person={"name": "陈䶮", "document_no": "330106199003071234"})
    reasons = {
        word: [f"{hit.group}: {hit.reason}" for hit in search(word, 40)]
        for word in ("陈䶮", "cy", "0137", "071234", case.case_no, "文汇路", "cy 1234")
    }
    assert reasons == {
        "陈䶮": ["Persons: name 陈䶮"],
        "cy": ["Persons: pinyin cy"],
        "0137": ["Persons: phone ending in 0137"],
        "071234": ["Persons: ID number ending in 071234"],
        case.case_no: [f"Cases: case no. {case.case_no}"],
        "文汇路": ["Persons: address 文汇路"],
        "cy 1234": ["Persons: pinyin cy; ID number ending in 1234"],
    }
    (hit,) = search("陈䶮", 40)
    assert (hit.title, hit.target) == ("陈䶮", ("case_file", case.id))


def test_that_a_contact_leads_to_the_case_under_a_masked_name(
    desk: Desk, administrator: Operator, lend: Callable[..., Case], search: OfficeSearch
) -> None:
    case = lend(person={"name": "陈䶮"})
    with desk.work("x", administrator, Right.IMPORT) as work:
        friend = work.people.add(Person("钱默"))
        work.parties.add(Party(case.id, friend.id, Relation.FRIEND))
        work.phones.add(Phone(friend.id, "15400009999"))
        work.commit()
    (hit,) = search("9999", 40)
    assert (hit.title, hit.target) == ("钱*", ("case_file", case.id))
    assert "Friend of 陈䶮" in str(hit.extra)


def test_that_one_letter_and_two_digits_are_too_few(lend: Callable[..., Case], search: OfficeSearch) -> None:
    lend(person={"name": "陈䶮"})
    assert search("c", 40) == search("12", 40) == search("  ", 40) == []


def _hits(query: str, *groups: str) -> list[Hit]:
    return [
        Hit(group, "folder", f"{query} {number}", "", "", ("x", number))
        for group in groups
        for number in (1, 2)
    ]


def _provide(query: str, limit: int) -> Sequence[Hit]:
    return _hits(query, "People", "Cases", "Visits")[:limit]


@pytest.fixture
def popup(qtbot: QtBot, database_url: str | None) -> SearchPopup:
    assert database_url is None
    shown = SearchPopup()
    qtbot.addWidget(shown)
    return shown


def _title(popup: SearchPopup) -> str:
    return str(popup.list.currentIndex().data()).split("  ")[0].strip()


def test_that_the_keyboard_goes_through_answers_and_groups(
    qtbot: QtBot, popup: SearchPopup, tasks: ThreadTasks
) -> None:
    popup.attach(tasks, _provide, list)
    popup.line.setText("ab")
    qtbot.waitUntil(lambda: popup.answers.rowCount() > 6)
    walked = [_title(popup)]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        qtbot.keyClick(popup.line, key)
        walked.append(f"{popup.list.currentIndex().row()}")
    assert walked == ["ab 1", "2", "4", "7", "1", "7"]
    with qtbot.waitSignal(popup.chosen) as chosen:
        qtbot.keyClick(popup.line, Qt.Key.Key_Return)
    assert chosen.args[0].group == "Visits"


def test_that_an_answer_to_earlier_letters_is_never_shown_or_opened(
    qtbot: QtBot, popup: SearchPopup, tasks: ThreadTasks
) -> None:
    gate = threading.Event()

    def provide(query: str, limit: int) -> Sequence[Hit]:
        if query == "ab":
            gate.wait(5)
        return _hits(query, "People")

    popup.attach(tasks, provide, list)
    popup.line.setText("ab")
    popup.line.setText("abc")
    with qtbot.waitSignal(popup.chosen) as chosen:
        qtbot.keyClick(popup.line, Qt.Key.Key_Return)
        gate.set()
    assert chosen.args[0].title == "abc 1"


def test_that_a_whole_number_is_asked_once_when_the_typing_rests(
    qtbot: QtBot, popup: SearchPopup, tasks: ThreadTasks
) -> None:
    asked: list[str] = []

    def provide(query: str, limit: int) -> Sequence[Hit]:
        asked.append(query)
        return []

    popup.attach(tasks, provide, list)
    for end in range(9, 19):
        popup.line.setText("330106199003071234"[:end])
    qtbot.waitUntil(lambda: "330106199003071234" in asked)
    assert [each for each in asked if len(each) > 10] == ["330106199003071234"]
