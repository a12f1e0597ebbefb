"""What an office adds to its cases and lists: tags, own fields, kept views; on both databases."""

import pytest
from tests.services.case_samples import make_case

from casedesk.domain.case_lists import CaseQuery, CaseSort, Order
from casedesk.domain.errors import BadInputError, NoRightError, NotFoundError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.own_fields import FieldKind, OwnField
from casedesk.domain.saved_views import SavedView
from casedesk.domain.tags import Tag, TagColour
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.own_fields import OwnFieldService
from casedesk.services.saved_views import SavedViewService
from casedesk.services.tags import TagService
from casedesk.services.undoing import UndoService
from casedesk.storage import audit


@pytest.fixture
def collector(collectors: tuple[Operator, Operator]) -> Operator:
    return collectors[0]


@pytest.fixture
def tags(desk: Desk) -> TagService:
    return TagService(desk)


@pytest.fixture
def fields(desk: Desk) -> OwnFieldService:
    return OwnFieldService(desk)


@pytest.fixture
def views(desk: Desk) -> SavedViewService:
    return SavedViewService(desk)


def newest(desk: Desk) -> audit.AuditEntry:
    with desk.database.reading() as connection:
        return audit.entries(connection, amount=1)[0]


def test_that_a_case_carries_the_tags_that_were_put_on_it(
    tags: TagService, supervisor: Operator, desk: Desk
) -> None:
    case_id = make_case(desk, 1).case.id
    make_case(desk, 2)
    court, soon = (
        tags.add(supervisor, Tag(" Court  papers ", TagColour.RED)),
        tags.add(supervisor, Tag("Soon")),
    )
    assert [each.name for each in tags.put(supervisor, case_id, [court.id, soon.id])] == [
        "Court papers",
        "Soon",
    ]
    assert newest(desk).summary == {"tags": "Court papers, Soon"}
    rows = CaseService(desk).list(supervisor, CaseQuery(tag_ids=(court.id,)))
    assert [(row.id, row.tags) for row in rows] == [(case_id, (court, soon))]
    before = newest(desk).seq
    tags.put(supervisor, case_id, [soon.id, court.id])
    assert newest(desk).seq == before
    assert tags.put(supervisor, case_id, [soon.id]) == (soon,)
    assert tags.counted(supervisor) == ((court, 0), (soon, 1))
    assert tags.remove(supervisor, soon) == 1
    assert tags.of_case(supervisor, case_id) == ()


def test_that_tags_are_named_once_and_kept_by_those_who_may(
    tags: TagService, supervisor: Operator, collector: Operator
) -> None:
    court = tags.add(supervisor, Tag("Court"))
    with pytest.raises(RefusedError):
        tags.add(supervisor, Tag("Court "))
    for wrong in (Tag(" "), Tag("x" * 41)):
        with pytest.raises(BadInputError):
            tags.add(supervisor, wrong)
    with pytest.raises(NoRightError):
        tags.add(collector, Tag("Mine"))
    blue = tags.save(supervisor, Tag("Court", TagColour.BLUE, court.id, court.version))
    assert tags.list(collector) == (blue,)


def test_that_an_own_field_holds_what_suits_its_kind(
    fields: OwnFieldService, supervisor: Operator, desk: Desk
) -> None:
    case = make_case(desk, 1).case
    kinds = (
        (OwnField("Score", FieldKind.NUMBER), "1,250.50", "1250.50", "many"),
        (OwnField("Court day", FieldKind.DATE), "2026/12/01", "2026-12-01", "soon"),
        (OwnField("Tier", FieldKind.CHOICE, choices="A\n B \n\nA"), "B", "B", "C"),
        (OwnField("Remark", client_id=case.client_id), "  call  later ", "call later", "x" * 501),
    )
    for field, typed, kept, wrong in kinds:
        added = fields.add(supervisor, field)
        assert fields.set_value(supervisor, case.id, added.id, typed) == kept
        with pytest.raises(BadInputError):
            fields.set_value(supervisor, case.id, added.id, wrong)
    assert [value for _field, value in fields.values(supervisor, case.id)] == [
        kept for *_r, kept, _w in kinds
    ]
    row = CaseService(desk).list(supervisor, CaseQuery())[0]
    assert [value for _key, value in row.own] == ["1250.50", "2026-12-01", "B", "call later"]


def test_that_numbers_of_people_in_own_fields_are_masked_and_never_lost(
    fields: OwnFieldService, supervisor: Operator, desk: Desk
) -> None:
    case = make_case(desk, 1).case
    field = fields.add(supervisor, OwnField("Remark"))
    assert fields.set_value(supervisor, case.id, field.id, "aunt 13812345678") == "aunt 138****5678"
    assert CaseService(desk).list(supervisor, CaseQuery())[0].own == ((field.id, "aunt 138****5678"),)
    assert "13812345678" not in newest(desk).body
    before = newest(desk).seq
    assert fields.set_value(supervisor, case.id, field.id, "aunt 138****5678") == "aunt 138****5678"
    assert newest(desk).seq == before
    with pytest.raises(RefusedError):
        fields.set_value(supervisor, case.id, field.id, "uncle 138****5678")
    assert fields.set_value(supervisor, case.id, field.id, " ") == ""
    assert fields.counted(supervisor) == ((field, 0),)


def test_that_a_field_of_one_client_is_not_another_ones(
    fields: OwnFieldService, supervisor: Operator, desk: Desk
) -> None:
    first, other = make_case(desk, 1).case, make_case(desk, 2, client="Chengling Bank").case
    field = fields.add(supervisor, OwnField("Branch", client_id=first.client_id))
    assert fields.values(supervisor, other.id) == ()
    with pytest.raises(NotFoundError):
        fields.set_value(supervisor, other.id, field.id, "x")
    with pytest.raises(RefusedError):
        fields.add(supervisor, OwnField("Branch"))
    assert fields.add(supervisor, OwnField("Branch", client_id=other.client_id)).position == 2


def test_that_the_kind_of_a_field_stays_while_cases_hold_values(
    fields: OwnFieldService, supervisor: Operator, desk: Desk
) -> None:
    case = make_case(desk, 1).case
    field = fields.add(supervisor, OwnField("Remark"))
    fields.set_value(supervisor, case.id, field.id, "later")
    with pytest.raises(RefusedError):
        fields.save(supervisor, OwnField("Remark", FieldKind.NUMBER, id=field.id, version=field.version))
    second = fields.add(supervisor, OwnField("Second"))
    fields.arrange(supervisor, [second.id, field.id])
    assert [each.name for each in fields.list(supervisor)] == ["Second", "Remark"]
    assert fields.remove(supervisor, field) == 1
    assert [each.name for each in fields.list(supervisor)] == ["Second"]


def test_that_own_views_are_the_persons_and_shared_ones_everybodys(
    views: SavedViewService, supervisor: Operator, collector: Operator
) -> None:
    shared = views.keep(supervisor, SavedView(" Big  ones ", "{}", ""))
    mine = views.keep(collector, SavedView("My street", "{}", "", operator_id=collector.id))
    assert [each.name for each in views.list(collector)] == ["Big ones", "My street"]
    assert views.list(supervisor) == (shared,)
    with pytest.raises(NoRightError):
        views.keep(collector, SavedView("For all", "{}", ""))
    with pytest.raises(NoRightError):
        views.remove(collector, shared)
    with pytest.raises(RefusedError):
        views.save(supervisor, mine)
    with pytest.raises(RefusedError):
        views.keep(collector, SavedView("Big ones", "{}", "", operator_id=collector.id))


def test_that_a_removed_view_comes_back_to_its_place(
    views: SavedViewService, collector: Operator, desk: Desk
) -> None:
    first, second = (
        views.keep(collector, SavedView(name, "{}", "", operator_id=collector.id)) for name in ("A", "B")
    )
    views.remove(collector, first)
    assert views.list(collector) == (second,)
    UndoService(desk).undo(collector)
    assert [each.name for each in views.list(collector)] == ["A", "B"]
    views.arrange(collector, [each.id for each in reversed(views.list(collector))])
    assert [each.name for each in views.list(collector)] == ["B", "A"]


def test_that_only_supervisors_share_views(supervisor: Operator, collector: Operator) -> None:
    assert supervisor.may(Right.SHARE_VIEWS)
    assert not collector.may(Right.SHARE_VIEWS)


def test_that_cases_are_left_out_and_ordered_by_contract(desk: Desk, supervisor: Operator) -> None:
    ids = [make_case(desk, number).case.id for number in (1, 2, 3)]
    query = CaseQuery(except_ids=(ids[1],)).ordered_by(Order(CaseSort.CONTRACT_NO, is_descending=True))
    rows = CaseService(desk).list(supervisor, query)
    assert [row.id for row in rows] == [ids[2], ids[0]]
    assert (rows[0].contract_no, rows[0].placement) == ("HYXJ-20240318-00003", "P1")
    by_list = CaseQuery().ordered_by(Order(CaseSort.PLACEMENT))
    assert len(CaseService(desk).list(supervisor, by_list)) == 3
