"""Lists become placements: wholly or not at all, seen in the log, each human once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from casedesk import assets
from casedesk.domain.cases import StepKind
from casedesk.domain.clients import Client, ClientKind, Mandate
from casedesk.domain.compliance import Severity
from casedesk.domain.debts import ProductKind
from casedesk.domain.errors import BadInputError, NoRightError, NotFoundError, RefusedError
from casedesk.domain.intake import IntakeField, Target, count_of
from casedesk.domain.operators import Operator, Role
from casedesk.domain.people import LawfulSource, Relation
from casedesk.domain.sentences import Sentence
from casedesk.importing.balances import Defaults
from casedesk.services.clients import ClientService
from casedesk.services.desk import Desk
from casedesk.services.placements import DryRun, PlacementService
from casedesk.storage import audit
from casedesk.storage.shelves import Shelves

HEADERS = [
    "委案编号",
    "客户姓名",
    "身份证号",
    "手机号码",
    "家庭地址",
    "剩余本金",
    "委案金额",
    "逾期天数",
    "联系人1姓名",
    "联系人1手机",
]
ROW = [
    "A001",
    "陈轩",
    "410202200009101761",
    "18773546848",
    "河南省开封市龙亭区解放路145号",
    100,
    100,
    30,
    "熊思雨",
    "15892693719",
]
SAMPLES = ("consumer-loans-2026-11.xlsx", "credit-cards-2026-11.xlsx", "car-loans-2026-11.csv")


@pytest.fixture
def service(desk: Desk) -> PlacementService:
    return PlacementService(desk)


@pytest.fixture
def client(desk: Desk, administrator: Operator) -> Client:
    mandate = Mandate("WT-2026-01", date(2026, 1, 1), date(2027, 12, 31))
    new = Client("河岳消费金融有限公司", "河岳消金", ClientKind.CONSUMER_FINANCE, mandate=mandate)
    return ClientService(desk).add(administrator, new)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a list with one row for each set of changed cells."""

    def write_list(*changes: dict[str, Any], name: str = "list.xlsx") -> Path:
        book = openpyxl.Workbook()
        book.active.append(HEADERS)
        for number, change in enumerate(changes, start=1):
            told = dict(zip(HEADERS, ROW, strict=True)) | {"委案编号": f"A{number:03d}"} | change
            book.active.append([told[header] for header in HEADERS])
        book.save(tmp_path / name)
        return tmp_path / name

    return write_list


@pytest.fixture
def checked(service: PlacementService, administrator: Operator, client: Client) -> Callable[[Path], DryRun]:
    def check(path: Path) -> DryRun:
        preview = service.inspect(administrator, path, client_id=client.id)
        return service.check(administrator, preview, preview.mapping, client.id)

    return check


def counts(desk: Desk) -> dict[str, int]:
    with desk.database.reading() as connection:
        shelves = Shelves(connection)
        return {
            name: len(getattr(shelves, name).all())
            for name in ("placements", "cases", "people", "phones", "addresses", "parties")
        }


def newest_entry(desk: Desk) -> Any:
    with desk.database.reading() as connection:
        return audit.entries(connection, amount=1)[0]


def test_that_a_list_becomes_a_placement_with_people_and_next_steps(  # noqa: PLR0917 - fixtures
    desk: Desk,
    service: PlacementService,
    administrator: Operator,
    client: Client,
    checked: Callable[[Path], DryRun],
    write: Callable[..., Path],
) -> None:
    dry_run = checked(write({}, {"身份证号": "11010519491231002X", "客户姓名": "王五"}))
    assert (dry_run.rows_read, dry_run.new, dry_run.rejected, dry_run.known) == (2, 2, 0, 0)
    assert counts(desk)["cases"] == 0
    placement = service.take(administrator, dry_run).placement
    assert placement.number == "WA20261123-001"
    assert (placement.rows_read, placement.rows_taken, placement.rows_rejected) == (2, 2, 0)
    assert (placement.client_id, placement.file_sha256) == (client.id, dry_run.file_sha256)
    assert counts(desk) == {
        "placements": 1,
        "cases": 2,
        "people": 4,
        "phones": 4,
        "addresses": 2,
        "parties": 4,
    }
    with desk.database.reading() as connection:
        shelves = Shelves(connection)
        first = shelves.cases.all()[0]
        debtor = shelves.people.get(first.debtor_id)
        phone = shelves.phones.first(shelves.phones.table.c.person_id == debtor.id)
        relations = [
            each.relation for each in shelves.parties.all(shelves.parties.table.c.case_id == first.id)
        ]
    assert (first.case_no, first.placement_id, first.version) == ("A001", placement.id, 1)
    assert first.next_step is not None
    assert (first.next_step.kind, first.next_step.due_on) == (StepKind.CALL, date(2026, 11, 23))
    assert first.debt.product is ProductKind.CONSUMER_LOAN
    assert debtor.name == "陈轩"
    assert phone is not None
    assert (phone.source, phone.placement_id, phone.source_row) == (LawfulSource.CONTRACT, placement.id, 2)
    assert relations == [Relation.SELF, Relation.EMERGENCY_CONTACT]


def test_that_an_import_is_one_entry_without_personal_data(
    desk: Desk,
    service: PlacementService,
    administrator: Operator,
    checked: Callable[[Path], DryRun],
    write: Callable[..., Path],
) -> None:
    before = newest_entry(desk).seq
    dry_run = checked(write({}, {"客户姓名": ""}))
    service.take(administrator, dry_run, skip_bad=True)
    entry = newest_entry(desk)
    assert (entry.seq, entry.action, entry.operator) == (before + 1, "placement.imported", administrator.name)
    assert entry.summary["file_sha256"] == dry_run.file_sha256
    assert (entry.summary["rows"], entry.summary["new"], entry.summary["rejected"]) == (2, 1, 1)
    for secret in ("陈轩", "410202200009101761", "18773546848", "解放路", "熊思雨", "15892693719"):
        assert secret not in entry.body


def test_that_bad_rows_stop_the_import_unless_they_are_left_out(
    desk: Desk,
    service: PlacementService,
    administrator: Operator,
    checked: Callable[[Path], DryRun],
    write: Callable[..., Path],
) -> None:
    dry_run = checked(write({}, {"身份证号": "12"}, {"剩余本金": -1}))
    assert count_of(dry_run.findings, Severity.BLOCK) == 2
    with pytest.raises(RefusedError, match="2 row"):
        service.take(administrator, dry_run)
    assert counts(desk)["cases"] == 0
    service.take(administrator, dry_run, skip_bad=True)
    assert counts(desk)["cases"] == 1


def test_that_the_same_list_twice_changes_nothing_and_says_so(
    desk: Desk,
    service: PlacementService,
    administrator: Operator,
    checked: Callable[[Path], DryRun],
    write: Callable[..., Path],
) -> None:
    path = write({}, {})
    service.take(administrator, checked(path))
    before = counts(desk)
    again = checked(path)
    assert (again.new, again.known) == (0, 2)
    codes = {each.code for each in again.findings}
    assert {"same_file", "known"} <= codes
    with pytest.raises(RefusedError, match="nothing to import"):
        service.take(administrator, again)
    assert counts(desk) == before


def test_that_only_the_new_cases_of_a_longer_list_are_taken(
    desk: Desk,
    service: PlacementService,
    administrator: Operator,
    checked: Callable[[Path], DryRun],
    write: Callable[..., Path],
) -> None:
    service.take(administrator, checked(write({})))
    second = checked(write({}, {}, name="next.xlsx"))
    assert (second.new, second.known) == (1, 1)
    service.take(administrator, second)
    assert counts(desk)["cases"] == 2


def test_that_a_check_outrun_by_another_import_is_refused(
    service: PlacementService,
    administrator: Operator,
    checked: Callable[[Path], DryRun],
    write: Callable[..., Path],
) -> None:
    slow = checked(write({}))
    service.take(administrator, checked(write({})))
    with pytest.raises(RefusedError, match="Check again"):
        service.take(administrator, slow)


def test_that_one_human_over_several_cases_and_lists_is_stored_once(
    desk: Desk,
    service: PlacementService,
    administrator: Operator,
    checked: Callable[[Path], DryRun],
    write: Callable[..., Path],
) -> None:
    service.take(administrator, checked(write({}, {"手机号码": "13800001234"})))
    third = checked(write({"委案编号": "B1", "手机号码": "13800001234/13900001234"}, name="b.xlsx"))
    assert "debtor_known" in {each.code for each in third.findings}
    service.take(administrator, third)
    with desk.database.reading() as connection:
        shelves = Shelves(connection)
        debtors = {each.debtor_id for each in shelves.cases.all()}
        (debtor,) = debtors
        numbers = [each.number for each in shelves.phones.all(shelves.phones.table.c.person_id == debtor)]
        places = shelves.addresses.all(shelves.addresses.table.c.person_id == debtor)
    assert numbers == ["18773546848", "13800001234", "13900001234"]
    assert len(places) == 1
    assert newest_entry(desk).summary["linked"] == 1


def test_that_one_id_number_under_two_names_is_not_linked(
    desk: Desk,
    service: PlacementService,
    administrator: Operator,
    checked: Callable[[Path], DryRun],
    write: Callable[..., Path],
) -> None:
    service.take(administrator, checked(write({})))
    other = checked(write({"委案编号": "B1", "客户姓名": "王五"}, name="b.xlsx"))
    assert "id_known_otherwise" in {each.code for each in other.findings}
    service.take(administrator, other)
    with desk.database.reading() as connection:
        assert len({each.debtor_id for each in Shelves(connection).cases.all()}) == 2


def test_that_people_with_doubtful_id_numbers_are_not_linked(
    desk: Desk,
    service: PlacementService,
    administrator: Operator,
    checked: Callable[[Path], DryRun],
    write: Callable[..., Path],
) -> None:
    doubtful = {"身份证号": "410202200009101762"}
    service.take(administrator, checked(write(doubtful, doubtful)))
    with desk.database.reading() as connection:
        assert len({each.debtor_id for each in Shelves(connection).cases.all()}) == 2


@pytest.mark.parametrize("when", ["Storing cases", "Writing"])
def test_that_a_cancelled_import_leaves_nothing(  # noqa: PLR0917 - fixtures
    desk: Desk,
    service: PlacementService,
    administrator: Operator,
    checked: Callable[[Path], DryRun],
    write: Callable[..., Path],
    when: str,
) -> None:
    class CancelledError(Exception):
        pass

    def cancel(done: int, _total: int, what: Sentence | None) -> None:
        if what is not None and what.text == when and (done or when == "Writing"):
            raise CancelledError

    before, entry = counts(desk), newest_entry(desk).seq
    with pytest.raises(CancelledError):
        service.take(administrator, checked(write({}, {})), progress=cancel)
    assert (counts(desk), newest_entry(desk).seq) == (before, entry)
    service.take(administrator, checked(write({}, {})))
    assert counts(desk)["cases"] == 2


def test_that_keys_given_in_bulk_do_not_meet_later_ones(  # noqa: PLR0917 - fixtures
    desk: Desk,
    service: PlacementService,
    administrator: Operator,
    client: Client,
    checked: Callable[[Path], DryRun],
    write: Callable[..., Path],
) -> None:
    service.take(administrator, checked(write({}, {}, {})))
    with desk.database.reading() as connection:
        case = Shelves(connection).cases.all()[-1]
    from casedesk.domain.operators import Right

    with desk.work("case.added", administrator, Right.IMPORT) as work:
        added = work.cases.add(replace(case, case_no="Z1", id=0, version=0))
        work.about("Z1")
        work.commit()
    assert added.id > case.id


def test_that_a_corrected_mapping_is_proposed_the_next_time(
    service: PlacementService,
    administrator: Operator,
    client: Client,
    write: Callable[..., Path],
) -> None:
    preview = service.inspect(administrator, write({}), client_id=client.id)
    assert not preview.is_remembered
    corrected = preview.mapping.with_target(7, Target(IntakeField.DETAIL))
    service.take(administrator, service.check(administrator, preview, corrected, client.id))
    again = service.inspect(administrator, write({}), client_id=client.id)
    assert again.is_remembered
    assert again.mapping.position(IntakeField.DPD) is None
    unknown = service.for_client(administrator, again, None)
    assert unknown.mapping.position(IntakeField.DPD) == 7


def test_that_each_kind_of_list_of_a_client_is_remembered_by_itself(
    desk: Desk, service: PlacementService, administrator: Operator, client: Client
) -> None:
    for _ in range(2):
        for name in SAMPLES:
            preview = service.inspect(administrator, assets.resource("samples", name), client_id=client.id)
            dry_run = service.check(administrator, preview, preview.mapping, client.id)
            if dry_run.new:
                service.take(administrator, dry_run, skip_bad=True)
            else:
                assert preview.is_remembered
    assert counts(desk)["cases"] == 778
    assert counts(desk)["placements"] == 3


def test_that_columns_without_which_no_case_is_made_are_demanded(
    service: PlacementService, administrator: Operator, client: Client, write: Callable[..., Path]
) -> None:
    preview = service.inspect(administrator, write({}))
    mapping = preview.mapping.with_target(0, None).with_target(2, None)
    with pytest.raises(BadInputError, match="Case number, ID number"):
        service.check(administrator, preview, mapping, client.id)


def test_that_samples_are_masked_by_what_the_column_means(
    service: PlacementService, administrator: Operator, write: Callable[..., Path]
) -> None:
    preview = service.inspect(administrator, write({}))
    shown = [texts[0] for texts in preview.samples()]
    assert shown[:5] == ["A001", "陈*", "410202********1761", "187****6848", "河南省开封市龙亭区***"]


def test_that_another_table_can_be_chosen(
    service: PlacementService, administrator: Operator, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    book.active.title = "说明"
    book.active.append(["只有一行"])
    for name in ("一", "二"):
        book.create_sheet(name).append(HEADERS)
        book[name].append(ROW)
    book.save(tmp_path / "a.xlsx")
    preview = service.inspect(administrator, tmp_path / "a.xlsx")
    assert (preview.sheet.name, preview.sheet_names, preview.rows) == ("一", ("说明", "一", "二"), 1)
    assert service.turn_to(administrator, preview, "二").sheet.name == "二"
    with pytest.raises(BadInputError, match="No row of headers"):
        service.turn_to(administrator, preview, "说明")
    with pytest.raises(BadInputError, match="no table called"):
        service.turn_to(administrator, preview, "三")


def test_that_days_and_product_can_be_given_for_the_whole_list(
    desk: Desk,
    service: PlacementService,
    administrator: Operator,
    client: Client,
    write: Callable[..., Path],
) -> None:
    preview = service.inspect(administrator, write({}))
    defaults = Defaults(ProductKind.CAR_LOAN, None, date(2026, 11, 2), date(2027, 2, 1))
    dry_run = service.check(administrator, preview, preview.mapping, client.id, defaults=defaults)
    placement = service.take(administrator, dry_run).placement
    assert (placement.assigned_on, placement.recall_on) == (date(2026, 11, 2), date(2027, 2, 1))


def test_that_a_client_without_a_mandate_is_noticed(
    desk: Desk, service: PlacementService, administrator: Operator, write: Callable[..., Path]
) -> None:
    client = ClientService(desk).add(administrator, Client("望舟小额贷款有限公司", "望舟小贷"))
    preview = service.inspect(administrator, write({}))
    dry_run = service.check(administrator, preview, preview.mapping, client.id)
    assert "no_mandate" in {each.code for each in dry_run.findings}


def test_that_importing_needs_the_right(  # noqa: PLR0917 - fixtures
    service: PlacementService,
    administrator: Operator,
    client: Client,
    hire: Callable[..., Operator],
    checked: Callable[[Path], DryRun],
    write: Callable[..., Path],
) -> None:
    collector, path = hire(Role.COLLECTOR), write({})
    preview = service.inspect(administrator, path)
    with pytest.raises(NoRightError):
        service.inspect(collector, path)
    with pytest.raises(NoRightError):
        service.turn_to(collector, preview, preview.sheet.name)
    with pytest.raises(NoRightError):
        service.check(collector, preview, preview.mapping, client.id)
    with pytest.raises(NoRightError):
        service.take(collector, checked(path))


def test_that_reading_checking_and_taking_tell_their_steps(
    service: PlacementService, administrator: Operator, client: Client, write: Callable[..., Path]
) -> None:
    told: list[str] = []

    def hear(_done: int, _total: int, what: Sentence | None) -> None:
        told.append(str(what))

    preview = service.inspect(administrator, write({}), progress=hear)
    dry_run = service.check(administrator, preview, preview.mapping, client.id, progress=hear)
    service.take(administrator, dry_run, progress=hear)
    assert list(dict.fromkeys(told)) == [
        "Reading the file",
        "Checking rows",
        "Comparing with the office",
        "Looking for known debtors",
        "Storing cases",
        "Writing",
    ]


def test_that_clients_are_found_by_name_and_named_once(
    desk: Desk, administrator: Operator, client: Client, auditor: Operator
) -> None:
    clients = ClientService(desk)
    assert clients.list(administrator) == (client,)
    assert clients.get(administrator, client.id) == client
    assert clients.find(administrator, " 河岳消金 ") == client
    assert clients.find(administrator, "河岳消费金融有限公司") == client
    with pytest.raises(NotFoundError, match="no client called"):
        clients.find(administrator, "海岳")
    with pytest.raises(RefusedError, match="already a client"):
        clients.add(administrator, Client("河岳消费金融有限公司", "另一个"))
    with pytest.raises(NoRightError):
        clients.add(auditor, Client("x", "x"))


def test_that_a_client_is_checked_before_it_is_kept(
    desk: Desk, administrator: Operator, client: Client
) -> None:
    clients = ClientService(desk)
    with pytest.raises(BadInputError, match="full name"):
        clients.add(administrator, Client(" ", "x"))
    with pytest.raises(BadInputError, match="credit code"):
        clients.add(administrator, Client("x", "x", credit_code="91350100M000100Y44"))
    with pytest.raises(BadInputError, match="ends before"):
        clients.save(administrator, replace(client, mandate=Mandate("1", date(2026, 2, 1), date(2026, 1, 1))))
    saved = clients.save(administrator, replace(client, hotline="95000", short_name=""))
    assert (saved.version, saved.short_name, saved.hotline) == (2, client.name, "95000")
