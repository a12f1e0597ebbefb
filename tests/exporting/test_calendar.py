"""Visits as a calendar file, read back by a calendar program."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from casedesk.domain.errors import BadInputError
from casedesk.exporting.calendar import CalendarEvent, calendar_bytes, write_calendar

ZONE = ZoneInfo("Asia/Shanghai")
START = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def event(number: int, **changes: object) -> CalendarEvent:
    starts_at = START + timedelta(days=number - 1, minutes=35 * (number - 1))
    values: dict[str, object] = {
        "uid": f"V20261124-{number:03}.abcdef012345@casedesk.invalid",
        "title": f"外访 V20261124-{number:03} 上城区",
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(minutes=40),
        "district": "上城区",
        "sequence": number,
    }
    return CalendarEvent(**(values | changes))  # type: ignore[arg-type]


EVENTS = [
    event(1),
    event(2, title="外访 V20261124-002 " + "很长的区名，带逗号；分号\\反斜线" * 6),
    event(3, is_cancelled=True),
    event(
        4,
        starts_at=datetime(2026, 11, 30, 15, 50, tzinfo=UTC),
        ends_at=datetime(2026, 11, 30, 16, 30, tzinfo=UTC),
    ),
]


def test_that_lines_are_ended_and_folded_as_the_standard_asks() -> None:
    content = calendar_bytes(EVENTS, "外访日程", ZONE, AT)
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 for line in lines)
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_that_the_zone_lies_inside_and_times_are_the_office_s() -> None:
    content = calendar_bytes(EVENTS, "外访日程", ZONE, AT)
    assert b"BEGIN:VTIMEZONE" in content
    assert b"TZID:Asia/Shanghai" in content
    assert b"DTSTART;TZID=Asia/Shanghai:20261124T100000" in content
    read = Calendar.from_ical(content)
    assert [each.decoded("dtstart").astimezone(UTC) for each in read.walk("VEVENT")] == [
        each.starts_at for each in EVENTS
    ]


def test_that_moves_and_cancellations_are_told() -> None:
    found = list(Calendar.from_ical(calendar_bytes(EVENTS, "x", ZONE, AT)).walk("VEVENT"))
    assert [str(each["status"]) for each in found] == ["CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED"]
    assert [int(each["sequence"]) for each in found] == [1, 2, 3, 4]
    assert len({str(each["uid"]) for each in found}) == 4


def test_that_an_empty_calendar_is_one_too() -> None:
    assert list(Calendar.from_ical(calendar_bytes([], "x", ZONE, AT)).walk("VEVENT")) == []


def test_that_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="cannot be written"):
        write_calendar(tmp_path / "missing" / "a.ics", EVENTS, "x", ZONE, AT)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="khal runs on Linux")
def test_that_a_calendar_program_reads_titles_starts_and_ends(tmp_path: Path) -> None:
    """Khal prints the file and imports it into a calendar folder of its own."""
    file, folder, config = tmp_path / "own.ics", tmp_path / "cal", tmp_path / "khal.conf"
    write_calendar(file, EVENTS, "外访日程", ZONE, AT)
    folder.mkdir()
    config.write_text(
        "[calendars]\n[[visits]]\n"
        f"path = {folder}\ntype = calendar\n[sqlite]\npath = {tmp_path / 'khal.db'}\n"
        "[locale]\nlocal_timezone = Asia/Shanghai\ndefault_timezone = Asia/Shanghai\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        "[default]\ndefault_calendar = visits\n",
        encoding="utf-8",
    )
    form = "%Y-%m-%d %H:%M"
    wanted = [
        f"{each.starts_at.astimezone(ZONE):{form}}|{each.ends_at.astimezone(ZONE):{form}}|{each.title}"
        for each in EVENTS
    ]
    line = "{start-long-full}|{end-long-full}|{title}"
    shown = khal(tmp_path, "printics", "--format", line, str(file))
    assert {each for each in shown.splitlines() if "|" in each} == set(wanted)
    khal(tmp_path, "import", "--batch", str(file))
    listed = khal(tmp_path, "list", "--day-format", "", "--format", line, "2026-11-20", "30d")
    assert {each for each in listed.splitlines() if "|" in each} == set(wanted)


def khal(home: Path, *words: str) -> str:
    """Run the calendar program with a home of its own and return what it printed."""
    environment = os.environ | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "XDG_DATA_HOME": str(home),
        "XDG_CACHE_HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
    }
    command = [sys.executable, "-m", "khal.cli", "-c", str(home / "khal.conf"), *words]
    program = Path(sys.executable).with_name("khal")
    if program.exists():
        command = [str(program), *command[3:]]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        cwd=home,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
