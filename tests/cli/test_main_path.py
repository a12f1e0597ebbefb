"""The main job by commands: list, cases, visit, agreement, log, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.cli.conftest import Run
from tests.conftest import PASSPHRASE, PASSWORD

from casedesk import assets
from casedesk.domain.clients import PayeeAccount
from casedesk.domain.money import Money, total
from casedesk.domain.operators import Operator, Role
from casedesk.services import offices
from casedesk.services.clients import ClientService
from casedesk.services.operators import OperatorService
from casedesk.services.practice_staff import credentials

CLIENT = "青禾消费金融有限公司"
SAMPLE = assets.resource("samples", "consumer-loans-2026-11.xlsx")


def today() -> date:
    """Return this day as the office in Shanghai counts it."""
    return datetime.now(UTC).astimezone(ZoneInfo("Asia/Shanghai")).date()


def next_workday() -> date:
    day = today() + timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day


def prepare(folder: Path) -> None:
    """Hire a crew and give the client its payee account, which has no command."""
    office = offices.open_office(folder, passphrase=PASSPHRASE)
    try:
        service = OperatorService(office.desk)
        administrator = service.sign_in("A001", PASSWORD)
        for number in (1, 2):
            papers = credentials(office.desk.today(), number)
            new = Operator(f"Crew {number}", f"C00{number}", Role.COLLECTOR, credentials=papers)
            service.add(administrator, new, PASSWORD)
        service.add(administrator, Operator("Sue", "S001", Role.SUPERVISOR), PASSWORD)
        clients = ClientService(office.desk)
        found = clients.find(administrator, CLIENT)
        payee = PayeeAccount(CLIENT, "澜江商业银行", "6299990000000000001")
        clients.save(administrator, replace(found, payee=payee))
    finally:
        office.close()


@pytest.fixture
def commands(run: Run, tmp_path: Path, database_url: str | None, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Create an office on each database and return the runner on its folder, with JSON."""
    monkeypatch.setenv("CASEDESK_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("CASEDESK_PASSWORD", PASSWORD)
    monkeypatch.setenv("CASEDESK_DATABASE", database_url or "")
    assert run("--data", tmp_path / "office", "init", "--office", "Lantern Office").code == 0
    return lambda *argv: run("--data", tmp_path / "office", "--json", *argv)


def test_that_the_main_job_works_without_a_window(commands: Run, tmp_path: Path) -> None:
    taken = commands("import", SAMPLE, "--client", CLIENT, "--kind", "consumer_finance", "--skip-bad")
    assert taken.code == 0, taken.err
    assert {"rows", "new", "changed", "unchanged", "missing", "rejected", "findings"} <= set(taken.document)
    assert taken.document["rows"] == taken.document["new"] + taken.document["rejected"] == 500
    keys = {"row", "column", "severity", "code", "message"}
    assert all(set(each) == keys for each in taken.document["findings"])
    assert "mandate" in taken.err

    cases = commands("cases", "--limit", 5).document
    assert len(cases) == 5
    assert all(set(each) == {"case_no", "name", "balance", "dpd", "status", "client"} for each in cases)
    assert all(each["name"].endswith("*") for each in cases)
    case_no = cases[0]["case_no"]

    prepare(tmp_path / "office")
    plan_and_block(commands, case_no)
    agree(commands, cases[1]["case_no"], cases[1]["balance"], tmp_path)

    proof = commands("audit", "verify").document
    assert set(proof) == {"entries", "intact", "first_bad", "newest_seal"}
    assert proof["intact"] is True
    assert proof["first_bad"] is None
    exported = commands("audit", "export", tmp_path / "log.jsonl").document
    lines = (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()
    assert exported["entries"] == len(lines) - 1 > proof["entries"]


def plan_and_block(commands: Run, case_no: str) -> None:
    day = next_workday()
    crew = ["--minutes", 40, "--crew", "C001,Crew 2"]
    night = commands("visit", "plan", case_no, "--start", f"{day}T07:59", *crew)
    assert (night.code, night.document["visit_no"], night.document["verdict"]) == (3, None, "block")
    assert {"TIME-NIGHT"} <= {each["rule"] for each in night.document["findings"]}
    assert all(set(each) == {"rule", "severity", "message"} for each in night.document["findings"])
    assert all(each["message"] for each in night.document["findings"])
    alone = commands("visit", "plan", case_no, "--start", f"{day}T10:00", "--crew", "C001")
    assert alone.code == 3
    planned = commands("visit", "plan", case_no, "--start", f"{day}T10:00", *crew)
    assert planned.code == 0, planned.document
    assert planned.document["visit_no"].startswith("V")
    again = commands("visit", "plan", case_no, "--start", f"{day}T06:00+00:00", *crew)
    assert [each["rule"] for each in again.document["findings"] if each["severity"] == "block"] == [
        "FREQ-VISIT-DAY"
    ]


def agree(commands: Run, case_no: str, balance: str, tmp_path: Path) -> None:
    pdf, first = tmp_path / "draft.pdf", today() + timedelta(days=30)
    terms = ["--total", balance, "--instalments", 3, "--first", first, "--pdf", pdf]
    made = commands("agreement", "new", case_no, *terms)
    assert made.code == 0, made.err
    check_agreement(made.document, balance)
    assert pdf.read_bytes().startswith(b"%PDF")

    number = made.document["agreement_no"]
    assert commands("agreement", "sign", number, "--on", today()).code == 3
    approved = commands("--operator", "S001", "agreement", "approve", number)
    assert (approved.code, approved.document["status"]) == (0, "approved"), approved.err
    nowhere = commands("agreement", "print", number, "--pdf", tmp_path / "nowhere" / "final.pdf")
    assert (nowhere.code, "nothing was done" in nowhere.err) == (4, True)
    assert commands("agreement", "show", number).document["status"] == "approved"
    final = commands("agreement", "print", number, "--pdf", tmp_path / "final.pdf", "--copies", 2)
    assert (final.code, final.document["status"]) == (0, "printed")
    signed = commands("agreement", "sign", number, "--on", today())
    assert (signed.code, signed.document["status"]) == (0, "signed"), signed.err
    rests = commands("visit", "plan", case_no, "--start", f"{next_workday()}T15:00", "--crew", "C001,C002")
    assert "AGR-STOP" in {each["rule"] for each in rests.document["findings"]}


def check_agreement(document: dict[str, Any], balance: str) -> None:
    assert {"agreement_no", "total", "capitals", "schedule", "pages", "sha256"} <= set(document)
    assert document["total"] == balance
    assert document["capitals"].startswith("人民币")
    amounts = [Money.parse(each["amount"]) for each in document["schedule"]]
    assert total(amounts) == Money.parse(balance)
    assert [each["no"] for each in document["schedule"]] == [1, 2, 3]
    assert document["pages"] >= 2
    assert len(document["sha256"]) == 64
