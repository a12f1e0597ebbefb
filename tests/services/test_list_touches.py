"""A case's file tells what the client's lists brought and changed."""

from tests.services.list_samples import Lists, lists

from casedesk.services.cases import CaseService
from casedesk.services.import_undo import ImportUndoService

__all__ = ["lists"]


def test_that_a_case_tells_which_list_brought_it_and_what_later_ones_changed(lists: Lists) -> None:
    first = lists.take({})
    second = lists.take({"剩余本金": 150, "手机号码": "13911112222"}, name="next.xlsx")
    brought, changed = CaseService(lists.desk).file(lists.actor, lists.case().id).lists
    assert (brought.placement, brought.row, brought.who) == (
        first.placement.number,
        2,
        lists.actor.name,
    )
    assert (changed.placement, changed.file_name, changed.row) == (
        second.placement.number,
        "next.xlsx",
        None,
    )
    assert {str(each) for each in changed.fields} == {"Balance", "Phone"}


def test_that_a_list_that_was_taken_back_is_told_as_such(lists: Lists) -> None:
    lists.take({})
    second = lists.take({"剩余本金": 150}, name="next.xlsx")
    ImportUndoService(lists.desk).undo(lists.actor, second.placement.id, "wrong file")
    brought, changed = CaseService(lists.desk).file(lists.actor, lists.case().id).lists
    assert changed.is_undone
    assert not brought.is_undone


def test_that_a_list_that_changed_nothing_of_a_case_is_not_told(lists: Lists) -> None:
    lists.take({}, {})
    lists.take({}, {"剩余本金": 150}, name="next.xlsx")
    assert len(CaseService(lists.desk).file(lists.actor, lists.case().id).lists) == 1
