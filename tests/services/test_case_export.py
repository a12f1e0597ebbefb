"""Cases that leave the office as a workbook."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import python_calamine
from tests.services.case_samples import TODAY, make_case

from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.case_sheets import SheetColumn, SheetWords
from casedesk.domain.cases import STATUS_NAMES
from casedesk.domain.errors import BadInputError, NoRightError
from casedesk.domain.operators import Operator
from casedesk.domain.own_fields import FieldKind, OwnField
from casedesk.domain.tags import Tag
from casedesk.services.case_export import CaseExportService, Export
from casedesk.services.desk import Desk
from casedesk.services.own_fields import OwnFieldService
from casedesk.services.tags import TagService
from casedesk.storage import audit

KEYS = (
    "case_no",
    "name",
    "client",
    "balance",
    "principal",
    "dpd",
    "status",
    "phone",
    "next_step",
    "next_due",
    "limitation_on",
    "recall",
    "tags",
    "flags",
    "contract_no",
    "placement",
    "product",
)
WORDS = SheetWords({status: str(name) for status, name in STATUS_NAMES.items()})


def export_of(*more: SheetColumn, reason: str = "monthly report", is_in_full: bool = False) -> Export:
    return Export((*(SheetColumn(key, key) for key in KEYS), *more), WORDS, reason, is_in_full=is_in_full)


def newest(desk: Desk) -> audit.AuditEntry:
    with desk.database.reading() as connection:
        return audit.entries(connection, amount=1)[0]


def read(path: Path) -> list[list[object]]:
    return python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


def test_that_a_workbook_holds_the_chosen_columns_masked(
    desk: Desk, supervisor: Operator, tmp_path: Path
) -> None:
    sample = make_case(desk, 1, name="=HYPERLINK(1)")
    make_case(desk, 2)
    fields, tags = OwnFieldService(desk), TagService(desk)
    score = fields.add(supervisor, OwnField("Score", FieldKind.NUMBER))
    fields.set_value(supervisor, sample.case.id, score.id, "12.50")
    tags.put(supervisor, sample.case.id, [tags.add(supervisor, Tag("Court")).id])
    own = SheetColumn(f"own:{score.id}", "Score", FieldKind.NUMBER)
    target = tmp_path / "cases.xlsx"
    assert CaseExportService(desk).write(supervisor, CaseQuery(), export_of(own), target) == 2
    head, first, second = read(target)
    assert head == [*KEYS, "Score"]
    told = dict(zip(head, first, strict=True))
    assert (told["name"], told["balance"], told["phone"]) == ("=HYPERLINK(1)", 46325.8, "138****1234")
    assert (told["tags"], told["Score"], told["next_due"]) == ("Court", 12.5, TODAY)
    assert told["recall"] == date(2027, 4, 30)
    assert second[-1] == ""
    entry = newest(desk)
    assert (entry.action, entry.subject, entry.summary["cases"]) == ("case.exported", "cases.xlsx", 2)
    assert (entry.summary["reason"], entry.summary["in_full"]) == ("monthly report", False)
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["cases.xlsx"]


def test_that_full_numbers_need_the_right_to_see_them(
    desk: Desk, supervisor: Operator, auditor: Operator, tmp_path: Path
) -> None:
    make_case(desk, 1)
    service, target = CaseExportService(desk), tmp_path / "full.xlsx"
    service.write(supervisor, CaseQuery(), export_of(is_in_full=True), target)
    assert "13800011234" in [str(cell) for cell in read(target)[1]]
    assert newest(desk).summary["in_full"] is True
    with pytest.raises(NoRightError):
        service.write(auditor, CaseQuery(), export_of(is_in_full=True), target)


def test_that_nothing_leaves_without_right_reason_or_columns(
    desk: Desk, supervisor: Operator, collectors: tuple[Operator, Operator], tmp_path: Path
) -> None:
    make_case(desk, 1)
    service, target, before = CaseExportService(desk), tmp_path / "none.xlsx", newest(desk).seq
    with pytest.raises(NoRightError):
        service.write(collectors[0], CaseQuery(), export_of(), target)
    for wrong in (export_of(reason=" "), Export((), WORDS, "why")):
        with pytest.raises(BadInputError):
            service.write(supervisor, CaseQuery(), wrong, target)
    with pytest.raises(BadInputError):
        service.write(supervisor, CaseQuery(), export_of(), tmp_path / "no such folder" / "x.xlsx")
    assert not target.exists()
    assert newest(desk).seq == before


def test_that_a_stopped_export_leaves_no_file_and_no_entry(
    desk: Desk, supervisor: Operator, tmp_path: Path
) -> None:
    class StopError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise StopError

    for number in range(1, 4):
        make_case(desk, number)
    before = newest(desk).seq
    kept = set(tmp_path.iterdir())
    with pytest.raises(StopError):
        CaseExportService(desk).write(supervisor, CaseQuery(), export_of(), tmp_path / "x.xlsx", stop)
    assert set(tmp_path.iterdir()) == kept
    assert newest(desk).seq == before


def test_that_the_workbook_keeps_the_order_of_the_list(
    desk: Desk, supervisor: Operator, tmp_path: Path
) -> None:
    ids = [make_case(desk, number).case.id for number in (3, 1, 2)]
    target = tmp_path / "some.xlsx"
    query = CaseQuery(case_ids=(ids[0], ids[2]))
    CaseExportService(desk).write(supervisor, query, export_of(), target)
    assert [row[0] for row in read(target)[1:]] == ["HY-2604-0003", "HY-2604-0002"]
    assert Decimal(str(read(target)[1][3])) == Decimal("46325.8")
