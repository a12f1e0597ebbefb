"""Lists of one client from month to month, written, checked and taken in a line."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from casedesk.domain.cases import Case
from casedesk.domain.clients import Client, ClientKind, Mandate
from casedesk.domain.operators import Operator
from casedesk.domain.people import Person
from casedesk.domain.reconciliation import Acceptance, ChangedRow, Fate, Taken
from casedesk.services.clients import ClientService
from casedesk.services.desk import Desk
from casedesk.services.dry_runs import DryRun
from casedesk.services.placements import PlacementService
from casedesk.storage import audit
from casedesk.storage.rows import metadata
from casedesk.storage.shelves import Shelves

ROW: dict[str, Any] = {
    "委案编号": "A001",
    "客户姓名": "陈轩",
    "身份证号": "410202200009101761",
    "手机号码": "18773546848",
    "家庭地址": "河南省开封市龙亭区解放路145号",
    "单位名称": "开封远航机械厂",
    "合同编号": "HT001",
    "剩余本金": 100,
    "逾期利息": 20,
    "委案金额": 120,
    "逾期天数": 30,
    "预计退案日": "2027-03-31",
    "备注": "首次委案",
    "联系人1姓名": "熊思雨",
    "联系人1关系": "朋友",
    "联系人1手机": "15892693719",
}
OTHERS = ("11010519491231002X", "330106198503071213", "440106199001011234", "510104198812120013")
_SECRETIVE = frozenset({"audit_entries", "audit_head", "import_changes"})


@dataclass
class Lists:
    """One client whose files come in one after the other."""

    desk: Desk
    actor: Operator
    client: Client
    folder: Path

    @property
    def service(self) -> PlacementService:
        """Return the service under test."""
        return PlacementService(self.desk)

    def write(self, *changes: dict[str, Any], name: str = "list.xlsx") -> Path:
        """Write one row for each set of changed cells; numbers count up, debtors are different people."""
        book = openpyxl.Workbook()
        book.active.append(list(ROW))
        for number, change in enumerate(changes, start=1):
            told = ROW | {"委案编号": f"A{number:03d}", "合同编号": f"HT{number:03d}"}
            if number > 1:
                told |= {
                    "身份证号": OTHERS[(number - 2) % len(OTHERS)],
                    "客户姓名": "王五六七"[number % 4] + "明",
                }
                told |= {"手机号码": f"1380000{number:04d}", "联系人1手机": f"1390000{number:04d}"}
            book.active.append([(told | change)[header] for header in ROW])
        book.save(self.folder / name)
        return self.folder / name

    def check(
        self, *changes: dict[str, Any], name: str = "next.xlsx", client: Client | None = None
    ) -> DryRun:
        """Check a file with these rows."""
        return self.check_file(self.write(*changes, name=name), client)

    def check_file(self, path: Path, client: Client | None = None) -> DryRun:
        """Check a file."""
        whose = (client or self.client).id
        preview = self.service.inspect(self.actor, path, client_id=whose)
        return self.service.check(self.actor, preview, preview.mapping, whose)

    def take(
        self, *changes: dict[str, Any], name: str = "list.xlsx", accept: Acceptance | None = None
    ) -> Taken:
        """Take a file with these rows."""
        return self.service.take(self.actor, self.check(*changes, name=name), accept=accept)

    def case(self, case_no: str = "A001") -> Case:
        """Return a case as it is stored."""
        with self.desk.database.reading() as connection:
            shelves = Shelves(connection)
            found = shelves.cases.first(shelves.cases.table.c.case_no == case_no)
        assert found is not None
        return found

    def debtor(self, case_no: str = "A001") -> Person:
        """Return the debtor of a case as he is stored."""
        case = self.case(case_no)
        with self.desk.database.reading() as connection:
            return Shelves(connection).people.get(case.debtor_id)

    def all(self, shelf: str) -> list[Any]:
        """Return everything on a shelf."""
        with self.desk.database.reading() as connection:
            return list(getattr(Shelves(connection), shelf).all())

    def newest_entry(self) -> Any:
        """Return the newest audit entry."""
        with self.desk.database.reading() as connection:
            return audit.entries(connection, amount=1)[0]

    def whole(self, *but: str) -> dict[str, list[dict[str, Any]]]:
        """Return every row of every table, without versions, log and journal."""
        left_out = _SECRETIVE | set(but)
        with self.desk.database.reading() as connection:
            terms = connection.exec_driver_sql("SELECT DISTINCT term, doc FROM search_terms")
            found = [{"term": row[0], "doc": row[1]} for row in terms]
            return {"search_terms": sorted(found, key=str)} | {
                name: sorted(
                    (
                        {key: value for key, value in row.items() if key != "version"}
                        for row in connection.execute(table.select()).mappings()
                    ),
                    key=str,
                )
                for name, table in metadata.tables.items()
                if name not in left_out
            }


def fates(row: ChangedRow) -> dict[str, Fate]:
    """Return by key what becomes of each difference."""
    return {each.key: each.fate for each in row.differences}


@pytest.fixture
def lists(desk: Desk, administrator: Operator, tmp_path: Path) -> Lists:
    mandate = Mandate("WT-2026-01", date(2026, 1, 1), date(2027, 12, 31))
    new = Client("河岳消费金融有限公司", "河岳消金", ClientKind.CONSUMER_FINANCE, mandate=mandate)
    return Lists(desk, administrator, ClientService(desk).add(administrator, new), tmp_path)
