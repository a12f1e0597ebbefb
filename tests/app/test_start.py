"""The command line chooses between the window and the commands."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from casedesk.app import display, start


def test_that_no_command_asks_for_the_window() -> None:
    assert start._window_asked([]) == (True, None)
    assert start._window_asked(["--data", "place"]) == (True, Path("place"))
    assert start._window_asked(["--data=place"]) == (True, Path("place"))
    for argv in (["cases"], ["--data", "place", "cases"], ["--json"], ["--data"], ["--help"]):
        assert start._window_asked(argv) == (False, None)


def test_that_a_start_without_a_display_points_to_the_demonstration(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert start.main(["--data", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "There is no display" in told.err
    assert "demo" in told.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("platform", "variables", "is_seen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_that_a_display_is_known(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], is_seen: object
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert display.has_display() is is_seen


def test_that_commands_run_in_the_preferred_language(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = tmp_path / "settings"
    settings.mkdir()
    (settings / "settings.json").write_text('{"language": "zh_CN"}', encoding="utf-8")
    environment = os.environ | {"CASEDESK_SETTINGS": str(settings), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "casedesk", "--data", str(tmp_path / "none"), "cases"]
    done = subprocess.run(command, env=environment, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 5
    assert done.stdout == ""
    assert "没有" in done.stderr
    assert "Traceback" not in done.stderr


def test_that_a_place_that_takes_no_log_stops_no_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("CASEDESK_SETTINGS", str(tmp_path / "file" / "below"))
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert start.main(["--data", str(tmp_path / "none"), "cases"]) == 5
