"""The practice office: what it shows, that it is the same for a seed, and that it belongs to nobody."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import CaseStatus, FlagKind
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.identity import read_id_number, read_phone
from casedesk.domain.instalment_states import InstalmentState
from casedesk.domain.offers import OfferStatus
from casedesk.domain.operators import Operator, Role
from casedesk.domain.sentences import Sentence
from casedesk.domain.visits import VisitStatus
from casedesk.services import offices, practice
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.audit import AuditFilter, AuditService
from casedesk.services.cases import CaseService
from casedesk.services.offices import OpenOffice
from casedesk.services.operators import OperatorService
from casedesk.services.practice_staff import ADMINISTRATOR, EXPIRED_BADGE, PASSPHRASE, PASSWORD
from casedesk.storage.shelves import Shelves

NOW = datetime(2026, 11, 25, 6, 30, tzinfo=UTC)
"""A Wednesday afternoon in the office, so that the week has a past and a future."""

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenOffice]:
    """Build the usual practice office once; its tests only read."""
    built = practice.build(tmp_path_factory.mktemp("practice") / "o", now=NOW)
    yield built
    built.close()


@pytest.fixture(scope="module")
def shelves(office: OpenOffice) -> Iterator[Shelves]:
    with office.desk.database.reading() as connection:
        yield Shelves(connection)


@pytest.fixture(scope="module")
def administrator(shelves: Shelves) -> Operator:
    found = shelves.operators.first()
    assert found is not None
    return found


def test_that_cases_stand_in_every_state(shelves: Shelves) -> None:
    cases = shelves.cases.all()
    assert len(cases) == 200
    assert {each.status for each in cases} == set(CaseStatus)


def test_that_the_office_is_marked_as_practice(office: OpenOffice) -> None:
    assert office.desk.office.is_practice
    assert abs((office.desk.now() - datetime.now(UTC)).total_seconds()) < 60


def test_that_every_role_is_there_and_one_exam_has_lapsed(office: OpenOffice, shelves: Shelves) -> None:
    staff = shelves.operators.all()
    assert {each.role for each in staff} == set(Role)
    old = [
        each for each in staff if each.credentials.exam_on and (TODAY - each.credentials.exam_on).days > 365
    ]
    assert [each.badge_no for each in old] == [EXPIRED_BADGE]
    seats = {each.badge_no for each in OperatorService(office.desk).seats()}
    assert ADMINISTRATOR.badge_no in seats


def test_that_everybody_signs_in_with_the_practice_password(tmp_path: Path) -> None:
    built = practice.build(tmp_path / "o", cases=3, now=NOW)
    try:
        service = OperatorService(built.desk)
        names = [service.sign_in(each.badge_no, PASSWORD).name for each in service.seats()]
    finally:
        built.close()
    assert len(set(names)) == 9


def test_that_agreements_stand_in_every_state(office: OpenOffice, administrator: Operator) -> None:
    rows = AgreementLists(office.desk).rows(administrator)
    assert {each.agreement.status for each in rows} == set(AgreementStatus)


def test_that_a_printed_offer_sheet_waits_for_a_choice(shelves: Shelves) -> None:
    (sheet,) = shelves.offer_sheets.all()
    assert (sheet.status, len(sheet.options)) == (OfferStatus.PRINTED, 3)


def test_that_one_instalment_is_in_its_days_of_grace(office: OpenOffice, shelves: Shelves) -> None:
    from casedesk.services.plans import standing_of

    signed = shelves.agreements.all(shelves.agreements.table.c.status == AgreementStatus.SIGNED)
    plans = [standing_of(shelves, each, TODAY, office.desk.calendar) for each in signed]
    states = [[each.state for each in plan.instalments] for plan in plans if plan is not None]
    assert sum(InstalmentState.IN_GRACE in each for each in states) == 1
    assert not any(InstalmentState.BROKEN in each for each in states)


def test_that_the_week_has_visits_held_planned_and_called_off(shelves: Shelves) -> None:
    monday = TODAY - timedelta(days=TODAY.weekday())
    visits = shelves.visits.all()
    week = [each for each in visits if 0 <= (each.starts_at.date() - monday).days < 7]
    counted = Counter(each.status for each in week)
    assert counted[VisitStatus.HELD] >= 3
    assert counted[VisitStatus.PLANNED] >= 3
    assert VisitStatus.CALLED_OFF in {each.status for each in visits}
    assert all(each.verdict is not None and each.verdict.is_allowed for each in visits)
    assert all(each.record is not None for each in visits if each.status is VisitStatus.HELD)
    assert min(each.starts_at for each in visits) < NOW - timedelta(days=120)


def test_that_contacts_reach_over_six_months_inside_the_lawful_hours(
    office: OpenOffice, shelves: Shelves
) -> None:
    contacts = shelves.contacts.all()
    days = [office.desk.day_of(each.at) for each in contacts]
    assert (TODAY - min(days)).days > 150
    assert max(days) <= TODAY
    assert all(8 <= each.at.astimezone(office.desk.zone).hour < 22 for each in contacts)


def test_that_promises_are_open_kept_and_broken(shelves: Shelves) -> None:
    from casedesk.domain.money import total

    paid = {
        each.case_id: total(p.amount for p in shelves.payments.all() if p.case_id == each.case_id)
        for each in shelves.promises.all()
    }
    states = Counter(str(each.state(paid[each.case_id], TODAY)) for each in shelves.promises.all())
    assert set(states) == {"open", "kept", "broken"}


def test_that_flags_of_each_important_kind_are_raised(shelves: Shelves) -> None:
    kinds = {each.kind for each in shelves.flags.all()}
    assert {FlagKind.VULNERABLE, FlagKind.DISPUTE, FlagKind.COMPLAINT, FlagKind.STAFF_SAFETY} <= kinds


def test_that_the_log_is_whole_and_tells_the_story_in_order(
    office: OpenOffice, administrator: Operator
) -> None:
    service = AuditService(office.desk)
    assert service.inspect().is_intact
    entries = service.entries(administrator, AuditFilter())
    moments = [each.at for each in entries]
    assert moments == sorted(moments, reverse=True)
    assert moments[0] <= NOW + timedelta(minutes=5)
    told = {each.action for each in entries}
    assert {"practice.cases_added", "practice.history_added", "visit.planned", "agreement.signed"} <= told


def test_that_nobody_real_can_have_the_numbers(shelves: Shelves) -> None:
    documents = [each.document_no for each in shelves.people.all() if each.document_no]
    assert all(read_id_number(each).area_code.startswith("39") for each in documents)
    phones = [each.number for each in shelves.phones.all()]
    assert all(read_phone(each).number == each for each in phones)
    assert all(each.startswith(("154", "0999")) for each in phones)


def test_that_lists_show_the_cases_with_districts_and_linked_debtors(
    office: OpenOffice, administrator: Operator
) -> None:
    rows = CaseService(office.desk).list(administrator, CaseQuery(), amount=200)
    assert len(rows) == 200
    assert all(each.district for each in rows)
    assert any(each.linked for each in rows)


def seen(office: OpenOffice) -> list[object]:
    """Return what two practice offices of one seed must share."""
    with office.desk.database.reading() as connection:
        shelves = Shelves(connection)
        return [
            [(each.case_no, each.debt, each.status, each.next_step) for each in shelves.cases.all()],
            shelves.people.all(),
            shelves.phones.all(),
            shelves.contacts.all(),
            [(each.agreement_no, each.terms, each.status) for each in shelves.agreements.all()],
            [(each.visit_no, each.starts_at, each.status) for each in shelves.visits.all()],
        ]


def test_that_a_seed_gives_the_same_office_and_another_seed_another(tmp_path: Path) -> None:
    built = [
        practice.build(tmp_path / name, cases=40, seed=seed, now=NOW)
        for name, seed in (("one", 5), ("again", 5), ("other", 6))
    ]
    one, again, other = [seen(each) for each in built]
    for each in built:
        each.close()
    assert one == again
    assert one != other


def test_that_a_folder_with_an_office_is_left_alone(tmp_path: Path) -> None:
    practice.build(tmp_path, cases=3, now=NOW).close()
    before = sorted(each.name for each in tmp_path.iterdir())
    with pytest.raises(RefusedError, match="already"):
        practice.build(tmp_path, cases=3, now=NOW)
    assert sorted(each.name for each in tmp_path.iterdir()) == before
    offices.open_office(tmp_path, passphrase=PASSPHRASE).close()


def test_that_no_office_has_no_cases(tmp_path: Path) -> None:
    with pytest.raises(BadInputError):
        practice.build(tmp_path / "o", cases=0)


def test_that_a_cancelled_build_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("mine", encoding="utf-8")

    class CancelledError(Exception):
        pass

    def cancelling(done: int, _total: int, _what: Sentence | None) -> None:
        if done > 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        practice.build(tmp_path, cases=30, now=NOW, progress=cancelling)
    assert [each.name for each in tmp_path.iterdir()] == ["kept.txt"]


@pytest.mark.parametrize("day", ["2026-02-17", "2026-05-31", "2026-08-30", "2027-01-01", "2028-02-29"])
def test_that_it_can_be_built_on_any_day(tmp_path: Path, day: str) -> None:
    now = datetime.fromisoformat(f"{day}T09:00+08:00").astimezone(UTC)
    built = practice.build(tmp_path / "o", now=now)
    try:
        states = {each[2] for each in seen(built)[4]}  # type: ignore[attr-defined]
        assert states == set(AgreementStatus)
        assert AuditService(built.desk).inspect().is_intact
    finally:
        built.close()
