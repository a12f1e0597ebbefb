"""One human over several records: merged with everything, and taken apart as it was."""

from dataclasses import replace

import pytest
from tests.services.case_samples import Sample, make_case, writing

from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.errors import BadInputError, ConflictError, RefusedError
from casedesk.domain.operators import Operator
from casedesk.domain.people import LawfulSource, Party, Person, Phone, Reachability, Relation
from casedesk.services.cases import CaseService
from casedesk.services.contacts import ContactService, NewContact
from casedesk.services.desk import Desk
from casedesk.services.merging import MergeService
from casedesk.services.undoing import UndoService
from casedesk.storage import audit
from casedesk.storage.shelves import Shelves


@pytest.fixture
def merging(desk: Desk) -> MergeService:
    return MergeService(desk)


@pytest.fixture
def kept(desk: Desk) -> Sample:
    return make_case(desk, 1, name="单玉")


@pytest.fixture
def gone(desk: Desk) -> Sample:
    """Store the same human for another client, without a document number."""
    made = make_case(desk, 2, name="单玉", client="Chengling Bank")
    return replace(made, debtor=without_number(desk, made))


def without_number(desk: Desk, sample: Sample) -> Person:
    """Take document number and birthday from the debtor's record."""
    with writing(desk) as work:
        bare = replace(work.people.get(sample.debtor.id), document_no="", born_on=None)
        saved: Person = work.people.save(bare)
        work.commit()
    return saved


def call(sample: Sample, person_id: int, phone_id: int | None = None) -> NewContact:
    return NewContact(
        sample.case.id, person_id, Channel.CALL, Direction.OUTGOING, ContactResult.TALKED, phone_id=phone_id
    )


def people(desk: Desk) -> dict[str, object]:
    """Return everything about people, versions left aside, to compare before and after."""
    with desk.database.reading() as connection:
        shelves = Shelves(connection)
        shelf = ("people", "cases", "parties", "phones", "addresses", "contacts", "visits")
        return {each: [replace(found, version=0) for found in getattr(shelves, each).all()] for each in shelf}


def test_that_a_merge_is_previewed_and_moves_everything_in_one_step(
    desk: Desk, merging: MergeService, administrator: Operator, kept: Sample, gone: Sample
) -> None:
    ContactService(desk).log(administrator, call(gone, gone.debtor.id, gone.phone.id))
    (found,) = merging.candidates(administrator, kept.debtor.id)
    assert found.person.id == gone.debtor.id
    assert found.person.name == "单*"
    preview = merging.preview(administrator, kept.debtor.id, gone.debtor.id)
    moves = preview.gone.belongings
    assert [each.case_no for each in moves.cases] == [gone.case.case_no]
    assert (moves.phones, moves.addresses, moves.contacts, moves.visits) == (1, 1, 1, 0)
    assert preview.obstacle is None
    assert "no identity number" in str(preview.warnings[0])
    with pytest.raises(BadInputError):
        merging.merge(administrator, preview, " ")
    merging.merge(administrator, preview, "same phone and address")
    file = CaseService(desk).file(administrator, kept.case.id)
    assert [each.case_no for each in file.linked] == [gone.case.case_no]
    other = CaseService(desk).file(administrator, gone.case.id)
    assert other.debtor.person.id == kept.debtor.id
    assert len(other.debtor.phones) == 2
    assert [each.case_no for each in other.linked] == [kept.case.case_no]
    with desk.database.reading() as connection:
        assert Shelves(connection).people.get(gone.debtor.id).merged_into == kept.debtor.id
        newest = audit.entries(connection, amount=1)[0]
    assert newest.action == "people.merged"
    assert newest.summary["reason"] == "same phone and address"
    assert newest.summary["contacts"] == 1
    assert not any("单玉" in str(each) for each in newest.changes)


def test_that_calls_are_counted_by_human_over_merged_records(
    desk: Desk, merging: MergeService, administrator: Operator, kept: Sample
) -> None:
    gone = make_case(desk, 2, name="单玉")
    without_number(desk, gone)
    contacts = ContactService(desk)
    for _ in range(2):
        contacts.log(administrator, call(kept, kept.debtor.id, kept.phone.id))
    contacts.log(administrator, call(gone, gone.debtor.id, gone.phone.id))
    merging.merge(administrator, merging.preview(administrator, kept.debtor.id, gone.debtor.id), "one human")
    assert CaseService(desk).file(administrator, gone.case.id).counters.calls_today == 3
    assert not contacts.check(administrator, call(gone, kept.debtor.id, gone.phone.id)).is_allowed


def test_that_a_merge_is_undone_and_done_again_by_one_key(
    desk: Desk, merging: MergeService, administrator: Operator, kept: Sample, gone: Sample
) -> None:
    before = people(desk)
    merging.merge(administrator, merging.preview(administrator, kept.debtor.id, gone.debtor.id), "one human")
    after = people(desk)
    UndoService(desk).undo(administrator)
    assert people(desk) == before
    UndoService(desk).redo(administrator)
    assert people(desk) == after


def test_that_a_merge_is_separated_later_and_keeps_what_came_since(
    desk: Desk, merging: MergeService, administrator: Operator, kept: Sample, gone: Sample
) -> None:
    before = people(desk)
    merging.merge(administrator, merging.preview(administrator, gone.debtor.id, kept.debtor.id), "one human")
    assert CaseService(desk).file(administrator, gone.case.id).debtor.person.document_no
    (line,) = merging.merges(administrator, gone.debtor.id)
    assert (line.cases, line.by) == ((kept.case.case_no,), administrator.name)
    with writing(desk) as work:
        work.phones.add(Phone(gone.debtor.id, "13700001111", source=LawfulSource.DEBTOR))
        work.commit()
    with pytest.raises(BadInputError):
        merging.separate(administrator, line.id, line.version, "")
    merging.separate(administrator, line.id, line.version, "two cousins")
    after = people(desk)
    assert after["phones"][-1].person_id == gone.debtor.id  # type: ignore[index]
    after["phones"].pop()  # type: ignore[attr-defined]
    assert after == before
    assert merging.merges(administrator, gone.debtor.id) == ()
    with pytest.raises(RefusedError):
        merging.separate(administrator, line.id, line.version + 1, "again")


def test_that_a_stop_on_either_record_holds_for_the_human(
    desk: Desk, merging: MergeService, administrator: Operator, kept: Sample, gone: Sample
) -> None:
    with writing(desk) as work:
        twin = work.phones.add(Phone(gone.debtor.id, kept.phone.number, status=Reachability.STOP))
        work.parties.add(Party(kept.case.id, gone.debtor.id, Relation.RELATIVE, is_contact_stopped=True))
        work.commit()
    merging.merge(administrator, merging.preview(administrator, kept.debtor.id, gone.debtor.id), "one human")
    with desk.database.reading() as connection:
        shelves = Shelves(connection)
        assert shelves.phones.get(kept.phone.id).status is Reachability.STOP
        assert shelves.phones.get(twin.id).person_id == gone.debtor.id
        table = shelves.parties.table.c
        party = shelves.parties.first(table.case_id == kept.case.id, table.person_id == kept.debtor.id)
        assert party is not None
        assert party.is_contact_stopped


def test_that_two_identity_numbers_are_two_people(
    desk: Desk, merging: MergeService, administrator: Operator, kept: Sample
) -> None:
    other = make_case(desk, 3, name="单玉")
    preview = merging.preview(administrator, kept.debtor.id, other.debtor.id)
    assert "different identity numbers" in str(preview.obstacle)
    with pytest.raises(RefusedError):
        merging.merge(administrator, preview, "same name")
    same = merging.preview(administrator, kept.debtor.id, kept.debtor.id)
    assert same.obstacle is not None


def test_that_a_record_changed_since_the_preview_is_not_merged(
    desk: Desk, merging: MergeService, administrator: Operator, kept: Sample, gone: Sample
) -> None:
    preview = merging.preview(administrator, kept.debtor.id, gone.debtor.id)
    with writing(desk) as work:
        work.people.save(replace(work.people.get(gone.debtor.id), employer="Harbour"))
        work.commit()
    with pytest.raises(ConflictError):
        merging.merge(administrator, preview, "one human")


def test_that_chosen_cases_move_to_a_record_of_their_own(
    desk: Desk, merging: MergeService, administrator: Operator, kept: Sample
) -> None:
    second = make_case(desk, 2, name="单玉", document_no=kept.debtor.document_no, client="Chengling Bank")
    assert second.debtor.id == kept.debtor.id
    ContactService(desk).log(administrator, call(second, second.debtor.id, second.phone.id))
    before = people(desk)
    with pytest.raises(RefusedError):
        merging.split_off(administrator, kept.debtor.id, [kept.case.id, second.case.id], "two humans")
    other = merging.split_off(administrator, kept.debtor.id, [second.case.id], "two humans")
    file = CaseService(desk).file(administrator, second.case.id)
    assert file.debtor.person.id == other.id != kept.debtor.id
    assert file.linked == ()
    assert [each.person_id for each in file.contacts] == [other.id]
    assert CaseService(desk).file(administrator, kept.case.id).linked == ()
    UndoService(desk).undo(administrator)
    assert people(desk) == before


def test_that_looking_for_a_person_by_a_whole_number_is_kept_in_the_log(
    desk: Desk, merging: MergeService, administrator: Operator, kept: Sample, gone: Sample
) -> None:
    (found,) = merging.candidates(administrator, kept.debtor.id, gone.phone.number)
    assert found.person.id == gone.debtor.id
    with desk.database.reading() as connection:
        newest = audit.entries(connection, amount=1)[0]
    assert (newest.action, newest.subject) == ("search.logged", "138****1234")
    (named,) = merging.candidates(administrator, kept.debtor.id, gone.case.case_no)
    assert named.person.id == gone.debtor.id
