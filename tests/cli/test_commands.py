"""Exit codes, the one document, and no traceback for whatever a person does."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from casedesk.cli import commands
from casedesk.domain.sentences import say
from casedesk.services import doctor, offices
from casedesk.services.practice_staff import PASSPHRASE

COMMANDS = ["init", "demo", "import", "cases", "visit", "agreement", "audit", "doctor", "self-test"]


def test_that_the_help_names_every_command(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    assert all(name in ran.out for name in COMMANDS)
    assert "CASEDESK_PASSPHRASE" in ran.out


def test_that_every_text_of_the_help_is_translated() -> None:
    told: list[str] = []

    def noted(sentence: object) -> str:
        told.append(str(sentence))
        return "译文"

    text = commands.parser_of(noted).format_help()
    assert "译文" in text
    assert "list cases, names masked" in told


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["fly"],
        ["import"],
        ["cases", "--limit", "0"],
        ["cases", "--limit", "many"],
        ["visit"],
        ["visit", "plan", "X"],
        ["agreement", "new", "X", "--total", "1"],
        ["audit", "forget"],
        ["init"],
    ],
)
def test_that_a_command_line_without_sense_is_usage(run: Run, argv: list[str]) -> None:
    plain, asked = run(*argv), run("--json", *argv)
    assert (plain.code, plain.out) == (2, "")
    assert "usage:" in plain.err
    assert asked.code == asked.document["code"] == 2


@pytest.mark.parametrize("place", ["before", "behind"])
def test_that_options_may_stand_before_and_behind_the_command(run: Run, folder: Path, place: str) -> None:
    options = ["--data", folder, "--json", "--operator", "P001"]
    ran = run(*options, "cases") if place == "before" else run("cases", *options)
    assert ran.code == 0
    assert len(ran.document) == 50


def test_that_a_folder_without_an_office_does_not_open(run: Run, tmp_path: Path) -> None:
    ran = run("--json", "--data", tmp_path, "cases")
    assert ran.code == ran.document["code"] == 5
    assert "no office" in ran.document["error"]


def test_that_a_wrong_passphrase_does_not_open(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CASEDESK_PASSPHRASE", "some other passphrase")
    ran = run("--json", "--data", folder, "cases")
    assert ran.code == 5
    assert "passphrase" in ran.document["error"]


def test_that_nobody_is_asked_without_a_terminal(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CASEDESK_PASSPHRASE")
    closed = run("--data", folder, "cases")
    assert closed.code == 5
    assert "CASEDESK_PASSPHRASE" in closed.err
    monkeypatch.setenv("CASEDESK_PASSPHRASE", PASSPHRASE)
    monkeypatch.delenv("CASEDESK_PASSWORD")
    unknown = run("--data", folder, "cases")
    assert unknown.code == 5
    assert "CASEDESK_PASSWORD" in unknown.err


def test_that_a_wrong_password_and_an_unknown_name_do_not_sign_in(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("--data", folder, "--operator", "Nobody", "cases").code == 5
    monkeypatch.setenv("CASEDESK_PASSWORD", "not the password")
    assert run("--data", folder, "cases").code == 5


def test_that_an_operator_signs_in_by_name_and_by_badge(run: Run, folder: Path) -> None:
    assert run("--data", folder, "--operator", "蒋立", "cases").code == 0
    assert run("--data", folder, "--operator", "P001", "cases").code == 0


def test_that_a_folder_in_use_does_not_open(run: Run, folder: Path) -> None:
    opened = offices.open_office(folder, passphrase=PASSPHRASE)
    try:
        ran = run("--json", "--data", folder, "cases")
    finally:
        opened.close()
    assert ran.code == 5


def test_that_a_missing_right_is_a_refusal(run: Run, folder: Path) -> None:
    ran = run("--json", "--data", folder, "--operator", "V001", "cases")
    assert ran.code == ran.document["code"] == 3


def test_that_a_stopped_command_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(doctor, "examine", stopped)
    ran = run("--json", "doctor")
    assert ran.code == ran.document["code"] == 1
    assert "Stopped" in ran.err


def test_that_an_unexpected_problem_is_logged_and_told_without_its_details(
    run: Run, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_args: object) -> None:
        raise ValueError("张三 13800001234")

    monkeypatch.setattr(doctor, "examine", broken)
    with caplog.at_level(logging.ERROR, logger="casedesk"):
        ran = run("--json", "doctor")
    assert ran.code == ran.document["code"] == 1
    assert "ValueError" in ran.err
    assert "13800001234" not in ran.out + ran.err
    assert caplog.records[0].exc_info is not None


def test_that_sentences_are_shown_in_the_given_language(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code = commands.main(["--data", str(tmp_path), "cases"], lambda _sentence: "没有机构")
    assert code == 5
    assert capsys.readouterr().err == "没有机构\n"


def spawned(*argv: str, **variables: str) -> subprocess.Popen[bytes]:
    """Start the program itself, as a script would."""
    environment = os.environ | variables
    return subprocess.Popen(
        [sys.executable, "-m", "casedesk", *argv],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_that_output_is_utf_8_whatever_the_pipe_is_set_to(folder: Path) -> None:
    process = spawned("--data", str(folder), "--json", "cases", PYTHONIOENCODING="gb18030")
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err.decode()
    assert "*" in out.decode("utf-8")
    assert any("\u4e00" <= each <= "\u9fff" for each in out.decode("utf-8"))


def test_that_a_reader_who_leaves_is_no_traceback(folder: Path) -> None:
    process = spawned("--data", str(folder), "cases", "--limit", "80")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 1
    assert b"Traceback" not in err
    assert b"Exception ignored" not in err


def test_that_the_program_never_waits_for_an_answer_in_a_script(folder: Path) -> None:
    process = spawned("--data", str(folder), "cases", CASEDESK_PASSPHRASE="")
    _out, err = process.communicate(timeout=60)
    assert process.returncode == 5
    assert b"CASEDESK_PASSPHRASE" in err


def test_that_every_expected_problem_has_its_exit_code() -> None:
    from casedesk.domain import errors

    sentence = say("x")
    codes = {
        errors.RefusedError(sentence): 3,
        errors.NoRightError(sentence): 3,
        errors.ConflictError(sentence, {}): 3,
        errors.BadInputError(sentence): 4,
        errors.NotFoundError(sentence): 4,
        errors.CannotOpenError(sentence): 5,
        errors.CaseDeskError(sentence): 1,
    }
    assert {each: commands.exit_code(each) for each in codes} == codes
