"""What somebody did last is taken back whole, unless somebody else went on from it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.services.case_samples import TODAY, Sample, make_case, writing

from casedesk.domain.case_states import CaseStep
from casedesk.domain.cases import CaseStatus, Flag, FlagKind, NextStep, StepKind
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.errors import ConflictError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import Person, Phone, Relation
from casedesk.domain.sentences import say
from casedesk.domain.tags import CaseTag, Tag
from casedesk.services.case_steps import CaseStepService
from casedesk.services.cases import CaseService
from casedesk.services.contacts import ContactService, NewContact
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.people import PeopleService
from casedesk.services.search import SearchService
from casedesk.services.undoing import UndoService
from casedesk.storage import audit, many, maps
from casedesk.storage.shelves import Shelves

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def sample(desk: Desk) -> Sample:
    return make_case(desk)


@pytest.fixture
def undoing(desk: Desk) -> UndoService:
    return UndoService(desk)


def set_step(desk: Desk, actor: Operator, sample: Sample, note: str = "核实住址") -> None:
    service = CaseService(desk)
    case = service.file(actor, sample.case.id).case
    service.edit(actor, replace(case, next_step=NextStep(StepKind.VERIFY, TOMORROW, note)))


def stored_case(desk: Desk, sample: Sample) -> object:
    with desk.database.reading() as connection:
        return replace(Shelves(connection).cases.get(sample.case.id), version=0)


def test_that_an_edit_is_taken_back_done_again_and_both_are_in_the_log(
    desk: Desk, administrator: Operator, sample: Sample, undoing: UndoService
) -> None:
    before = stored_case(desk, sample)
    set_step(desk, administrator, sample)
    after = stored_case(desk, sample)
    assert str(undoing.undo(administrator)) == f"Change of {sample.case.case_no}"
    assert stored_case(desk, sample) == before
    assert undoing.last(administrator) is None
    undoing.redo(administrator)
    assert stored_case(desk, sample) == after
    undoing.undo(administrator)
    assert stored_case(desk, sample) == before
    with desk.database.reading() as connection:
        newest = audit.entries(connection, amount=4)
        assert audit.verify(connection, desk.database.sealer).is_intact
    assert [each.action for each in newest] == ["edit.undone", "edit.redone", "edit.undone", "case.changed"]
    assert newest[2].summary["entry"] == newest[3].seq
    assert newest[2].case_id == sample.case.id
    assert {each.field for each in newest[2].changes} == {"next_kind", "next_due_on", "next_note"}


def test_that_acts_are_taken_back_one_after_another(
    desk: Desk, administrator: Operator, sample: Sample, undoing: UndoService
) -> None:
    before = stored_case(desk, sample)
    set_step(desk, administrator, sample, "一")
    set_step(desk, administrator, sample, "二")
    CaseService(desk).raise_flag(administrator, sample.case.id, FlagKind.DISPUTE, "对本金有异议")
    for _ in range(3):
        undoing.undo(administrator)
    assert stored_case(desk, sample) == before
    with desk.database.reading() as connection:
        assert Shelves(connection).flags.all() == []
    with pytest.raises(RefusedError, match="nothing to undo"):
        undoing.undo(administrator)


def test_that_nothing_is_undone_once_somebody_else_went_on_and_the_sentence_names_them(
    desk: Desk, administrator: Operator, sample: Sample, undoing: UndoService
) -> None:
    other = OperatorService(desk).add(
        administrator, Operator("Cleo Clerk", "C1", Role.CLERK), "long-enough-word-7"
    )
    set_step(desk, administrator, sample, "我的")
    set_step(desk, other, sample, "她的")
    hers = stored_case(desk, sample)
    with pytest.raises(ConflictError, match="Cleo Clerk") as caught:
        undoing.undo(administrator)
    assert sample.case.case_no in str(caught.value)
    assert stored_case(desk, sample) == hers
    assert undoing.last(administrator) is None
    undoing.undo(other)
    stored = stored_case(desk, sample)
    assert stored.next_step.note == "我的"  # type: ignore[attr-defined]


def test_that_an_added_phone_and_person_go_and_come_again(
    desk: Desk, administrator: Operator, sample: Sample, undoing: UndoService
) -> None:
    people = PeopleService(desk)
    people.save_phone(administrator, sample.case.id, Phone(sample.debtor.id, "13700001111"))
    people.add_person(administrator, sample.case.id, Person("周某"), Relation.COLLEAGUE, "借款人提供")
    undoing.undo(administrator)
    undoing.undo(administrator)
    with desk.database.reading() as connection:
        numbers = [each.number for each in Shelves(connection).phones.all()]
        assert "13700001111" not in numbers
        assert len(Shelves(connection).people.all()) == 2
    undoing.redo(administrator)
    undoing.redo(administrator)
    with desk.database.reading() as connection:
        assert "13700001111" in [each.number for each in Shelves(connection).phones.all()]
        assert len(Shelves(connection).parties.all()) == 3


def test_that_what_others_refer_to_meanwhile_stays(
    desk: Desk, administrator: Operator, sample: Sample, undoing: UndoService
) -> None:
    added = PeopleService(desk).save_phone(
        administrator, sample.case.id, Phone(sample.debtor.id, "13700001111", source=sample.phone.source)
    )
    with desk.database.reading() as connection:
        person_id = Shelves(connection).phones.get(added.id).person_id
    other = replace(
        administrator,
        id=OperatorService(desk)
        .add(administrator, Operator("Cleo Clerk", "C1", Role.CLERK), "long-enough-word-7")
        .id,
    )
    desk.undo.pop(administrator.id, desk.undo.last(administrator.id))  # type: ignore[arg-type]
    ContactService(desk).log(
        other,
        NewContact(
            sample.case.id, person_id, Channel.CALL, Direction.OUTGOING, ContactResult.NO_ANSWER,
            phone_id=added.id,
        ),
    )  # fmt: skip
    with pytest.raises(ConflictError):
        undoing.undo(administrator)
    with desk.database.reading() as connection:
        assert Shelves(connection).phones.get(added.id)


def test_that_what_is_never_undone_stands_before_earlier_edits(
    desk: Desk, administrator: Operator, sample: Sample, undoing: UndoService
) -> None:
    set_step(desk, administrator, sample)
    ContactService(desk).log(
        administrator,
        NewContact(
            sample.case.id, sample.debtor.id, Channel.LETTER, Direction.OUTGOING, ContactResult.DELIVERED
        ),
    )
    assert undoing.last(administrator) is None
    with pytest.raises(RefusedError, match="never undone"):
        undoing.undo(administrator)
    assert undoing.last(administrator) is not None
    with pytest.raises(ConflictError):
        undoing.undo(administrator)


def test_that_many_records_are_taken_back_in_one_step(
    desk: Desk, administrator: Operator, undoing: UndoService
) -> None:
    cases = [make_case(desk, number).case for number in range(1, 6)]
    keys = [each.id for each in cases]
    with writing(desk) as work:
        work.tags.add(Tag("先核实"))
        work.commit()

    def state() -> tuple[object, ...]:
        with desk.database.reading() as connection:
            shelves = Shelves(connection)
            steps = [(each.operator_id, each.next_step) for each in shelves.cases.all()]
            return steps, sorted(each.case_id for each in shelves.case_tags.all())

    before = state()
    with desk.work("cases.assigned", administrator, Right.EDIT_CASES, say("Assignment")) as work:
        tag = work.tags.first()
        assert tag is not None
        assert many.change_many(work, maps.CASE, keys, {"operator_id": administrator.id}) == len(keys)
        assert many.change_many(work, maps.CASE, keys, {"operator_id": administrator.id}) == 0
        wanted = dict.fromkeys(keys[:2], (TOMORROW,))
        assert many.change_each(work, maps.CASE, ("next_due_on",), wanted) == 2
        assert many.add_many(work, maps.CASE_TAG, [CaseTag(key, tag.id) for key in keys]) == len(keys)
        work.about("5")
        work.commit()
    after = state()
    assert after != before
    undoing.undo(administrator)
    assert state() == before
    undoing.redo(administrator)
    assert state() == after
    with desk.work("cases.untagged", administrator, Right.EDIT_CASES, say("Tags")) as work:
        assert many.remove_many(work, maps.CASE_TAG, [each.id for each in work.case_tags.all()]) == len(keys)
        work.commit()
    assert state() != after
    undoing.undo(administrator)
    assert state() == after
    with desk.database.reading() as connection:
        assert audit.verify(connection, desk.database.sealer).is_intact


def test_that_one_changed_record_of_many_keeps_all_as_they_are(
    desk: Desk, administrator: Operator, undoing: UndoService
) -> None:
    samples = [make_case(desk, number) for number in (1, 2)]
    with desk.work("cases.assigned", administrator, Right.EDIT_CASES, say("Assignment")) as work:
        many.change_many(
            work, maps.CASE, [each.case.id for each in samples], {"operator_id": administrator.id}
        )
        work.commit()
    with writing(desk) as work:
        work.cases.save(replace(work.cases.get(samples[1].case.id), note="新"))
        work.commit()
    with pytest.raises(ConflictError, match=samples[1].case.case_no):
        undoing.undo(administrator)
    with desk.database.reading() as connection:
        assert {each.operator_id for each in Shelves(connection).cases.all()} == {administrator.id}


def test_that_leaving_the_desk_ends_what_can_be_undone(
    desk: Desk, administrator: Operator, sample: Sample, undoing: UndoService
) -> None:
    set_step(desk, administrator, sample)
    OperatorService(desk).sign_out(administrator, is_lock=True)
    assert undoing.last(administrator) is None


def test_that_each_person_takes_back_only_own_acts_and_needs_the_right_still(
    desk: Desk, administrator: Operator, sample: Sample, undoing: UndoService
) -> None:
    set_step(desk, administrator, sample)
    auditor = replace(administrator, id=administrator.id + 1, role=Role.AUDITOR)
    assert undoing.last(auditor) is None
    with pytest.raises(NoRightError):
        undoing.undo(replace(administrator, role=Role.AUDITOR))
    assert undoing.last(administrator) is not None


def test_that_a_returned_case_and_a_cleared_flag_come_back(
    desk: Desk, administrator: Operator, sample: Sample, undoing: UndoService
) -> None:
    cases = CaseService(desk)
    flag: Flag = cases.raise_flag(administrator, sample.case.id, FlagKind.HARDSHIP, "失业")
    cases.clear_flag(administrator, flag, "已再就业")
    shown = cases.file(administrator, sample.case.id).case
    CaseStepService(desk).take(administrator, shown, CaseStep.RETURN, "委托方要求")
    undoing.undo(administrator)
    undoing.undo(administrator)
    file = cases.file(administrator, sample.case.id)
    assert file.case.status is CaseStatus.ACTIVE
    assert file.case.next_step == sample.case.next_step
    assert [each.kind for each in file.flags] == [FlagKind.HARDSHIP]


def test_that_the_search_follows_what_is_undone(
    desk: Desk, administrator: Operator, sample: Sample, undoing: UndoService
) -> None:
    def finds() -> bool:
        return bool(SearchService(desk).find(administrator, "01111"))

    PeopleService(desk).save_phone(administrator, sample.case.id, Phone(sample.debtor.id, "13700001111"))
    assert finds()
    undoing.undo(administrator)
    assert not finds()
    undoing.redo(administrator)
    assert finds()
