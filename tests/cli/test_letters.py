"""``casedesk statement`` and ``casedesk letter`` on a practice office."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

from casedesk.services.offices import OpenOffice
from casedesk.storage.shelves import Shelves


@pytest.fixture
def case_no(office: OpenOffice) -> str:
    """Return the number of a case that owes something and is worked."""
    with office.desk.database.reading() as connection:
        cases = Shelves(connection).cases.all()
    office.close()
    return next(each.case_no for each in cases if each.status == "active" and not each.debt.balance.is_zero)


def test_that_a_statement_is_written_and_registered(
    run: Run, folder: Path, case_no: str, tmp_path: Path
) -> None:
    path = tmp_path / "account.pdf"
    done = run("statement", case_no, "--pdf", path, "--data", folder, "--json")
    assert done.code == 0, done.err
    assert path.read_bytes().startswith(b"%PDF-1.7")
    assert done.document["case"] == case_no
    assert done.document["copies"] == [1]
    again = run("statement", case_no, "--pdf", path, "--data", folder, "--json")
    assert again.document["number"] != done.document["number"]


def test_that_a_demand_is_written_and_a_receipt_without_a_payment_is_refused(
    run: Run, folder: Path, case_no: str, tmp_path: Path
) -> None:
    path = tmp_path / "letter.pdf"
    done = run("letter", case_no, "--kind", "demand_letter", "--pdf", path, "--data", folder, "--json")
    assert done.code == 0, done.err
    assert path.exists()
    refused = run("letter", case_no, "--kind", "payment_receipt", "--pdf", path, "--data", folder)
    assert refused.code == 4
    assert "Choose the payment" in refused.err


@pytest.mark.parametrize("command", [("statement",), ("letter", "--kind", "demand_letter")])
def test_that_no_copy_is_registered_where_the_file_cannot_be_put(
    run: Run, folder: Path, case_no: str, tmp_path: Path, command: tuple[str, ...]
) -> None:
    for path in (tmp_path / "nowhere" / "account.pdf", tmp_path):
        refused = run(*command, case_no, "--pdf", path, "--data", folder)
        assert (refused.code, "nothing was done" in refused.err) == (4, True)
    path = tmp_path / "account.pdf"
    done = run(*command, case_no, "--pdf", path, "--data", folder, "--json")
    assert (done.code, done.document["copies"]) == (0, [1])
    assert done.document["number"].endswith("001"), "no number was spent on what nobody got"
