"""Files of payments by commands: checked, taken, what waits, taken back."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

from casedesk import assets
from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import Case
from casedesk.domain.operators import Right
from casedesk.services import offices
from casedesk.services.cases import CaseService
from casedesk.services.operators import OperatorService
from casedesk.services.practice_staff import PASSPHRASE, PASSWORD

LIST = "consumer-loans-2026-11.xlsx"


@pytest.fixture
def ask(run: Run, folder: Path) -> Run:
    return lambda *argv: run("--data", folder, "--json", *argv)


@pytest.fixture
def case(folder: Path) -> tuple[Case, str, str]:
    """Return some open case of the practice office with its debtor and client."""
    office = offices.open_office(folder, passphrase=PASSPHRASE)
    try:
        actor = OperatorService(office.desk).sign_in("P001", PASSWORD)
        rows = CaseService(office.desk).list(actor, CaseQuery())
        row = next(each for each in rows if each.status.is_open and each.balance.fen > 100_000)
        with office.desk.reading(actor, Right.VIEW_CASES) as shelves:
            return shelves.cases.get(row.id), row.name, row.client
    finally:
        office.close()


@pytest.fixture
def statement(case: tuple[Case, str, str], tmp_path: Path) -> Path:
    """Write a statement: one line with the contract's number, one of a stranger, one that went out."""
    number = case[0].debt.contract_no
    rows = [
        "交易日期,流水号,借方发生额,贷方发生额,对方户名,附言",
        f"2026-01-05,L1,,321.45,{case[1]},还款 {number}",
        "2026-01-05,L2,,50,欧阳路人,货款",
        "2026-01-06,L3,20,,澜江物业,物业费",
    ]
    path = tmp_path / "流水.csv"
    path.write_text("\n".join(rows), encoding="gb18030")
    return path


def test_that_a_statement_is_checked_taken_and_taken_back(
    ask: Run, statement: Path, case: tuple[Case, str, str]
) -> None:
    checked = ask("payment", "import", statement, "--dry-run")
    assert checked.code == 0, checked.err
    assert (checked.document["file"], checked.document["posted"], checked.document["waiting"]) == (None, 1, 1)
    assert ask("payment", "tray").document["waiting"] == []
    taken = ask("payment", "import", statement)
    assert taken.code == 0, taken.err
    sums = {key: taken.document[key] for key in ("posted", "recorded", "waiting", "repeated", "amount")}
    assert sums == {"posted": 1, "recorded": 0, "waiting": 1, "repeated": 0, "amount": "321.45"}
    assert (taken.document["rows"], taken.document["set_aside"], taken.document["rejected"]) == (3, 1, 0)
    first = taken.document["lines"][0]
    assert (first["case_no"], first["outlook"], first["confidence"]) == (case[0].case_no, "post", "certain")
    waiting = ask("payment", "tray").document
    assert (waiting["amount"], [each["payer"] for each in waiting["waiting"]]) == ("50.00", ["欧*"])
    again = ask("payment", "import", statement)
    assert (again.code, again.document["posted"], again.document["repeated"]) == (3, 0, 2)
    assert taken.document["file"] in again.err
    back = ask("payment", "undo", taken.document["file"], "--reason", "Wrong month")
    assert back.document == {"file": taken.document["file"], "reversed": 1}
    assert ask("payment", "tray").document["waiting"] == []
    assert ask("payment", "import", statement).document["posted"] == 1


def test_that_the_sample_statement_belongs_to_the_sample_list(ask: Run) -> None:
    client = ("--client", "青禾消费金融有限公司")
    assert ask("import", assets.resource("samples", LIST), *client, "--skip-bad").code == 0
    sample = assets.resource("samples", "bank-statement-2026-11.csv")
    told = ask("payment", "import", sample, "--dry-run", *client).document
    assert (told["posted"], told["waiting"], told["set_aside"], told["rejected"]) == (1, 4, 2, 0)
    likely = ask("payment", "import", sample, "--accept", "likely", *client).document
    assert (likely["posted"], likely["waiting"], likely["amount"]) == (3, 2, "49454.57")


def test_that_commands_show_payers_masked(run: Run, folder: Path, statement: Path) -> None:
    text = run("--data", folder, "payment", "import", statement).out
    assert "欧阳路人" not in text
    assert "1 posted (321.45), 0 recorded before, 1 waiting, 0 taken before." in text
    assert "欧阳路人" not in run("--data", folder, "payment", "tray").out


def test_that_only_the_clients_own_cases_are_looked_at(
    ask: Run, statement: Path, case: tuple[Case, str, str]
) -> None:
    assert ask("payment", "import", statement, "--client", case[2], "--dry-run").document["posted"] == 1
    others = {"远帆消金", "驰行车贷", "澄岭银行"} - {case[2]}
    found = [ask("payment", "import", statement, "--client", each, "--dry-run") for each in sorted(others)]
    assert all(each.code == 4 or each.document["posted"] == 0 for each in found)


def test_that_unreadable_rows_refuse_the_file_until_left_out(ask: Run, statement: Path) -> None:
    text = statement.read_text(encoding="gb18030")
    statement.write_text(text + "\n昨天,L9,,5,甲,\n", encoding="gb18030")
    refused = ask("payment", "import", statement)
    assert (refused.code, refused.document["posted"], refused.document["rejected"]) == (3, 0, 1)
    assert "--skip-bad" in refused.err
    assert ask("payment", "import", statement, "--skip-bad").document["posted"] == 1


@pytest.mark.parametrize(
    "content", [b"", b"no table", b"%PDF-1.7", b"PK\x03\x04broken", "日期,姓名\n".encode()]
)
def test_that_a_file_without_payments_is_bad_input(ask: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    ran = ask("payment", "import", path)
    assert ran.code == ran.document["code"] == 4
    assert ask("payment", "undo", "SK-1", "--reason", "x").code == 4
