"""Reading, proving and exporting the log as people do it."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from casedesk.domain.audit import AuditFilter
from casedesk.domain.errors import BadInputError, NoRightError
from casedesk.domain.operators import Operator, Role
from casedesk.services.audit import AuditService
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService

Hire = Callable[..., Operator]


def test_that_an_office_begins_with_its_own_entry(desk: Desk, administrator: Operator) -> None:
    (first,) = AuditService(desk).entries(administrator)
    assert (first.seq, first.action, first.operator) == (1, "office.created", "CaseDesk")


def test_that_only_those_with_the_right_read_the_log(desk: Desk, hire: Hire) -> None:
    service = AuditService(desk)
    for role, may in (
        (Role.AUDITOR, True),
        (Role.SUPERVISOR, True),
        (Role.COLLECTOR, False),
        (Role.CLERK, False),
    ):
        person = hire(role)
        if may:
            assert service.entries(person)
        else:
            with pytest.raises(NoRightError):
                service.entries(person)
            with pytest.raises(NoRightError):
                service.verify(person)
            with pytest.raises(NoRightError):
                service.export(person, Path("never.jsonl"))


def test_that_a_verification_is_itself_written_down(desk: Desk, auditor: Operator) -> None:
    service = AuditService(desk)
    report = service.verify(auditor)
    assert report.is_intact
    newest = service.entries(auditor, amount=1)[0]
    assert (newest.action, newest.summary["entries"]) == ("audit.verified", report.entries)


def test_that_a_filter_narrows_by_person_action_subject_and_day(
    desk: Desk, administrator: Operator, hire: Hire
) -> None:
    people = [hire(Role.CLERK) for _ in range(3)]
    service, today = AuditService(desk), desk.today()
    added = AuditFilter(actions=("operator.added",))
    assert service.count(administrator, added) == 3
    assert service.count(administrator, replace(added, subject=people[1].badge_no)) == 1
    assert service.count(administrator, AuditFilter(operator="CaseDesk")) == 1
    assert service.count(administrator, AuditFilter(since=today, until=today)) == 4
    assert service.count(administrator, AuditFilter(since=today + timedelta(days=1))) == 0
    assert service.counts_by_action(administrator) == {"office.created": 1, "operator.added": 3}


def test_that_an_export_holds_every_sealed_text_in_order(
    desk: Desk, administrator: Operator, hire: Hire, tmp_path: Path
) -> None:
    hire(Role.CLERK)
    path = tmp_path / "log.jsonl"
    number = AuditService(desk).export(administrator, path)
    head, *lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert head == {"format": "casedesk-audit-1", "office": "Lantern Office"}
    assert len(lines) == number == 3
    seal = "0" * 64
    for seq, line in enumerate(lines, start=1):
        assert json.loads(line["body"])["seq"] == seq
        seal = desk.database.sealer(seal, line["body"])
        assert seal == line["seal"]


def test_that_an_export_that_cannot_be_written_leaves_nothing(
    desk: Desk, administrator: Operator, tmp_path: Path
) -> None:
    with pytest.raises(BadInputError):
        AuditService(desk).export(administrator, tmp_path / "nowhere" / "log.jsonl")
    assert list(tmp_path.glob("*.part")) == []
    assert AuditService(desk).count(administrator, AuditFilter(actions=("audit.exported",))) == 0


def test_that_one_entry_is_shown_with_its_seal_recomputed(
    desk: Desk, administrator: Operator, hire: Hire
) -> None:
    hire(Role.CLERK)
    entry, is_sound = AuditService(desk).entry(administrator, 2)
    assert is_sound
    assert entry.previous_seal == AuditService(desk).entry(administrator, 1)[0].seal


def test_that_the_log_shows_who_signed_in_and_who_failed(desk: Desk, administrator: Operator) -> None:
    operators = OperatorService(desk)
    operators.sign_in("A01", "quiet-harbour-42")
    with pytest.raises(Exception, match="wrong"):
        operators.sign_in("A01", "not the password")
    actions = [each.action for each in AuditService(desk).entries(administrator, amount=2)]
    assert actions == ["operator.sign_in_failed", "operator.signed_in"]
