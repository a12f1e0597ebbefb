"""Records from the command line: what happened, each visitor's word, the check, and what is refused."""

import json
from datetime import timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.cli.conftest import Ran, Run

from casedesk.domain.operators import SYSTEM, Right
from casedesk.domain.people import LawfulSource
from casedesk.domain.visits import Visit
from casedesk.services import offices
from casedesk.services.practice_staff import PASSPHRASE, PASSWORD

DONE, REFUSED, BAD_INPUT = 0, 3, 4
APART = timedelta(hours=2)
"""Nobody's other visit reaches from there into a visit of half an hour."""


def times(visit: Visit) -> tuple[str, str, str, str]:
    """Return the options that tell when a visit's crew came and left, by the office's clock."""
    hour = visit.starts_at.astimezone(ZoneInfo("Asia/Shanghai")).hour
    return "--arrived", f"{hour:02}:05", "--left", f"{hour:02}:35"


@pytest.fixture
def ask(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command on the practice office as one of its people."""
    monkeypatch.setenv("CASEDESK_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("CASEDESK_PASSWORD", PASSWORD)

    def ask_as(badge: str, *argv: object) -> Ran:
        return run(*argv, "--data", folder, "--operator", badge, "--json")

    return ask_as


@pytest.fixture
def open_visit(folder: Path) -> Visit:
    """Return a visit whose day has come: one that was planned is set into the past."""
    opened = offices.open_office(folder, passphrase=PASSPHRASE)
    from dataclasses import replace

    with opened.desk.work("visit.moved", SYSTEM, Right.PLAN_VISITS) as work:
        staff = {each.badge_no: each.id for each in work.operators.all()}
        planned = [each for each in work.visits.all() if each.record is None and each.status.counts]
        crew = staff["C001"], staff["C002"]
        moved = planned[-1]
        others = [
            each.counted_at
            for each in work.visits.all()
            if each.id != moved.id and set(each.crew) & set(crew)
        ]
        yesterday = (opened.desk.now() - timedelta(days=1)).replace(minute=0, second=0, microsecond=0)
        hours = (yesterday.replace(hour=hour) for hour in range(1, 11))
        start = next(at for at in hours if all(abs(at - each) >= APART for each in others))
        stored = work.visits.save(replace(moved, starts_at=start, crew=crew))
        work.about(stored.visit_no)
        work.commit()
    opened.close()
    return stored


def test_that_a_record_is_written_witnessed_and_checked(ask: Run, open_visit: Visit, tmp_path: Path) -> None:
    number, fields = open_visit.visit_no, tmp_path / "record.json"
    fields.write_text(
        json.dumps(
            {
                "met": "self",
                "is_address_valid": True,
                "promise_amount": "500.00",
                "promise_due_on": "2099-12-01",
                "hand_outs": [{"kind": "slip", "delivery": "taken"}],
                "new_data": [{"value": "15400000222", "is_phone": True, "source": LawfulSource.DEBTOR}],
                "conduct": ["showed_papers", "slip_given"],
            }
        ),
        encoding="utf-8",
    )
    write = partial(ask, "C001", "visit", "record", number, *times(open_visit))
    refused = write("--outcome", "met_debtor", "--summary", "Calm.", "--fields", fields)
    assert refused.code == REFUSED
    assert "REC-AV" in [each["rule"] for each in refused.document["findings"]]
    done = write("--outcome", "met_debtor", "--summary", "Calm.", "--fields", fields, "--recording", "R-1")
    assert done.code == DONE
    assert done.document["next_step"] == {"kind": "await_payment", "due_on": "2099-12-01"}
    assert write("--outcome", "nobody", "--summary", "Again.").code == REFUSED
    assert ask("S001", "visit", "check", number).code == REFUSED
    corrected = ask("C002", "visit", "confirm", number, "--correct", "attitude=hostile")
    assert corrected.document["corrections"] == {"attitude": "hostile"}
    assert ask("C003", "visit", "confirm", number).code == REFUSED
    assert ask("C002", "visit", "confirm", number).document["is_confirmed"] is True
    assert ask("S001", "visit", "check", number).document["is_locked"] is True
    assert ask("C002", "visit", "confirm", number).code == REFUSED


@pytest.mark.parametrize(
    "fields", ["no json", "[]", '{"weather": "rain"}', '{"met": "cousin"}', '{"is_address_valid": 1}']
)
def test_that_a_faulty_file_is_refused(ask: Run, open_visit: Visit, tmp_path: Path, fields: str) -> None:
    path = tmp_path / "record.json"
    path.write_text(fields, encoding="utf-8")
    written = ask(
        "C001", "visit", "record", open_visit.visit_no, *times(open_visit),
        "--outcome", "nobody", "--summary", "Nobody.", "--fields", path,
    )  # fmt: skip
    assert written.code == BAD_INPUT


def test_that_what_is_missing_is_named(ask: Run, open_visit: Visit) -> None:
    assert ask("C001", "visit", "record", open_visit.visit_no, "--outcome", "nobody").code == BAD_INPUT
    assert ask("C001", "visit", "confirm", open_visit.visit_no, "--correct", "mood").code == BAD_INPUT


def test_that_who_came_is_named_by_badge_number(ask: Run, open_visit: Visit, tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    write = partial(
        ask, "C001", "visit", "record", open_visit.visit_no, *times(open_visit),
        "--outcome", "nobody", "--summary", "Nobody.", "--fields", path,
    )  # fmt: skip
    path.write_text(json.dumps({"came": ["X999"]}), encoding="utf-8")
    assert write().code == BAD_INPUT
    path.write_text(json.dumps({"came": ["C001"]}), encoding="utf-8")
    alone = write()
    assert alone.code == REFUSED
    assert "CREW-MIN" in [each["rule"] for each in alone.document["findings"]]
