"""``casedesk complaint`` on a practice office."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

from casedesk.services.offices import OpenOffice
from casedesk.storage.shelves import Shelves


@pytest.fixture
def case_no(office: OpenOffice) -> str:
    """Return the number of a case that is worked."""
    with office.desk.database.reading() as connection:
        cases = Shelves(connection).cases.all()
    office.close()
    return next(each.case_no for each in cases if each.status == "active")


def test_that_a_dispute_is_taken_listed_and_closed(run: Run, folder: Path, case_no: str) -> None:
    said = "The contract is not mine"
    taken = run("complaint", "add", case_no, "--kind", "dispute", "--text", said, "--data", folder, "--json")
    assert taken.code == 0, taken.err
    number = taken.document["number"]
    assert taken.document["due_on"] > taken.document["received_on"]
    listed = run("complaint", "list", "--data", folder, "--json").document["complaints"]
    assert (number, case_no) in {(each["number"], each["case"]) for each in listed}
    ended = ("--result", "rejected", "--answer", "The client sent the contract")
    closed = run("complaint", "close", number, *ended, "--data", folder, "--json")
    assert closed.document["status"] == "rejected"
    again = run("complaint", "close", number, *ended, "--data", folder)
    assert again.code != 0
    assert "closed already" in again.err
