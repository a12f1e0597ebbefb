"""run.py on small invented projects: real environments and processes, but never the network."""

import ast
import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = """\
import os, sys
print(sys.argv[1:], os.environ.get("QT_QPA_PLATFORM", ""))
sys.exit(3)
"""


def load(project: Path) -> ModuleType:
    """Load run.py as it behaves in another folder."""
    spec = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    run = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(run)
    vars(run).update(ROOT=project, ENVIRONMENT=project / ".venv", LOCK=project / "requirements.lock")
    return run


def start(project: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Start a project's run.py in a process that has no display and cannot reach an index."""
    environment = {name: value for name, value in os.environ.items() if not name.endswith("DISPLAY")}
    environment.pop("QT_QPA_PLATFORM", None)
    environment |= {"PIP_NO_INDEX": "1", "LC_ALL": "C.UTF-8", "PYTHONPATH": ""} | variables
    command = [sys.executable, str(project / "run.py"), *arguments]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A clone with a program that shows its arguments and a lock without packages."""
    project = tmp_path / "催收 office"
    package = project / "src" / "casedesk"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    (project / "requirements.lock").write_text("# == the program ==\n# == its tests ==\n", encoding="utf-8")
    (project / "run.py").write_bytes((ROOT / "run.py").read_bytes())
    return project


@pytest.fixture
def run(project: Path) -> ModuleType:
    return load(project)


@pytest.fixture
def ready(project: Path, run: ModuleType) -> Path:
    """A clone whose set-up was finished; its environment has no pip, so nothing can be installed again."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(project / ".venv")], check=True)
    (run.site_packages() / "casedesk.pth").write_text(str(project / "src"), encoding="utf-8")
    (project / ".venv" / run.UNFINISHED).touch()
    run.stamp("program")
    return project


def test_that_a_later_start_goes_straight_to_the_program_with_all_arguments(ready: Path) -> None:
    done = start(ready, "--data", "甲 乙", "--json", "cases", "王")
    assert done.stdout.startswith("['--data', '甲 乙', '--json', 'cases', '王']")
    assert done.stderr == ""


def test_that_the_program_s_exit_code_is_handed_back(ready: Path) -> None:
    assert start(ready, "demo").returncode == 3


@pytest.mark.parametrize("left_over", ["marker", "damaged python"])
def test_that_a_set_up_heals_whatever_an_earlier_one_left(
    project: Path, run: ModuleType, left_over: str
) -> None:
    if left_over == "marker":
        (project / ".venv" / "half").mkdir(parents=True)
        (project / ".venv" / run.UNFINISHED).touch()
    else:
        run.environment_python().parent.mkdir(parents=True)
        run.environment_python().write_text("rubbish", encoding="utf-8")
    done = start(project, "demo")
    assert (done.returncode, done.stdout.startswith("['demo']")) == (3, True), done.stderr
    assert run.is_ready("program")
    assert not run.is_ready("tests")
    assert not (project / ".venv" / "half").exists()


def test_that_what_the_set_up_says_stays_off_standard_output(project: Path) -> None:
    done = start(project, "--json", "cases")
    assert "Setting up CaseDesk" in done.stderr
    assert done.stdout.startswith("['--json', 'cases']")


def test_that_packages_which_cannot_be_had_end_the_start_and_leave_it_unfinished(
    project: Path, run: ModuleType
) -> None:
    pin = f"surely-absent-package==1.0 --hash=sha256:{'0' * 64}\n"
    (project / "requirements.lock").write_text(pin, encoding="utf-8")
    done = start(project, "demo")
    assert done.returncode == 1
    assert "The set-up stopped at" in done.stderr
    assert "Traceback" not in done.stderr
    assert not run.is_ready("program")


def test_that_a_changed_lock_asks_for_a_new_set_up(ready: Path, run: ModuleType) -> None:
    assert run.is_ready("program")
    run.LOCK.write_text("new-package==1\n# == its tests ==\n", encoding="utf-8")
    assert not run.is_ready("program")


def test_that_a_change_among_the_test_packages_leaves_the_program_ready(ready: Path, run: ModuleType) -> None:
    run.stamp_file("tests").write_text(run.fingerprint("tests"), encoding="utf-8")
    run.LOCK.write_text("# == the program ==\n# == its tests ==\nnew-tool==1\n", encoding="utf-8")
    assert (run.is_ready("program"), run.is_ready("tests")) == (True, False)


def test_that_another_python_asks_for_a_new_set_up(
    ready: Path, run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run.sys, "version_info", (3, 12 if sys.version_info[1] != 12 else 13))
    assert not run.is_ready("program")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux runs without a display")
@pytest.mark.parametrize("arguments", [[], ["--data", "somewhere"]])
def test_that_no_display_is_told_in_a_sentence_that_names_the_demo(
    project: Path, arguments: list[str]
) -> None:
    done = start(project, *arguments)
    assert done.returncode != 0
    assert done.stderr.splitlines() == [
        "There is no display to open the window on. Without one, try: python3 run.py demo"
    ]
    assert not (project / ".venv").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Windows names its language elsewhere")
def test_that_a_chinese_system_is_told_in_chinese(project: Path) -> None:
    assert "没有可用的显示器" in start(project, LC_ALL="zh_CN.UTF-8").stderr


def test_that_a_platform_chosen_by_hand_opens_the_window(ready: Path, run: ModuleType) -> None:
    if run.missing_libraries():
        pytest.skip("Qt's system libraries are not installed here")
    assert start(ready, QT_QPA_PLATFORM="offscreen").stdout == "[] offscreen\n"


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        ([], ""),
        (["--data", "demo"], ""),
        (["--data=here", "--json", "demo"], "demo"),
        (["--operator", "test", "--json"], ""),
        (["--operator", "zhang", "visit", "plan", "C1"], "visit"),
        (["--help"], "help"),
        (["test", "-k", "money"], "test"),
    ],
)
def test_that_the_command_is_found_behind_the_options(
    run: ModuleType, arguments: list[str], command: str
) -> None:
    assert run.command_in(arguments) == command


@pytest.fixture
def lacking(run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A Debian machine without one of Qt's libraries, whose apt-get writes down what it is asked."""
    log = tmp_path / "apt.log"
    apt = tmp_path / "bin" / "apt-get"
    apt.parent.mkdir()
    apt.write_text(f'#!/bin/sh\necho "$@" >> "{log}"\n', encoding="utf-8")
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", str(apt.parent), prepend=os.pathsep)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr(run, "LIBRARIES", {"libsurely_absent.so.9": "libsurely-absent9"})
    monkeypatch.setattr(run, "has_chinese_font", lambda: True)
    monkeypatch.setattr(run, "is_root", lambda: False)
    return run


on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems bring the libraries"
)


@on_linux
def test_that_a_user_is_given_the_one_command_to_run(
    lacking: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        lacking.provide_system_packages(needs_window=True)
    assert ended.value.code == 1
    assert capsys.readouterr().err.splitlines()[-1] == "sudo apt-get install libsurely-absent9"


@on_linux
def test_that_a_command_without_a_window_goes_on_without_qt_s_libraries(
    lacking: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking.provide_system_packages(needs_window=False)
    assert "libsurely-absent9" in capsys.readouterr().err


@on_linux
def test_that_root_gets_the_missing_packages_and_a_chinese_font_installed(
    lacking: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lacking, "is_root", lambda: True)
    monkeypatch.setattr(lacking, "has_chinese_font", lambda: False)
    lacking.provide_system_packages(needs_window=True)
    assert (tmp_path / "apt.log").read_text(encoding="utf-8").splitlines() == [
        "--quiet update",
        "--quiet install --yes --no-install-recommends libsurely-absent9 fonts-noto-cjk",
    ]


@on_linux
def test_that_a_missing_font_alone_keeps_nobody_from_the_window(
    lacking: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lacking, "LIBRARIES", {})
    monkeypatch.setattr(lacking, "has_chinese_font", lambda: False)
    lacking.provide_system_packages(needs_window=True)
    assert "sudo apt-get install fonts-noto-cjk" in capsys.readouterr().err


@on_linux
def test_that_fonts_are_found_by_their_names_where_there_is_no_fontconfig(
    run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(run, "FONT_FOLDERS", (str(tmp_path / "fonts"),))
    assert not run.has_chinese_font()
    (tmp_path / "fonts" / "noto").mkdir(parents=True)
    (tmp_path / "fonts" / "noto" / "NotoSansCJK-Regular.ttc").touch()
    assert run.has_chinese_font()


def test_that_the_whole_suite_ends_with_pytest_and_a_part_of_it_is_only_pytest(run: ModuleType) -> None:
    steps = run.test_steps([])
    assert [step[0] for step in steps] == ["ruff", "ruff", "mypy", "mypy", "pytest"]
    assert run.test_steps(["-k", "money"]) == [["pytest", "-k", "money"]]


def test_that_an_older_python_can_read_run_py_to_the_refusal() -> None:
    source = (ROOT / "run.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
    assert "CaseDesk needs Python 3.11" in source.partition("def ")[0]


def test_that_the_lock_names_no_index_and_hashes_every_package() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"https?:|--index|--extra-index|--find-links|file:", lock)
    pins = re.findall(r"^[a-z0-9].*\n(?:    .*\n)*", lock, flags=re.MULTILINE)
    assert len(pins) > 50
    assert all("==" in pin and "--hash=sha256:" in pin for pin in pins)


def test_that_the_lock_holds_every_package_of_the_project_file(run: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    program = set(
        re.findall(r"^([a-z0-9-]+)(?:\[.*\])?==", run.packages_of("program", lock), flags=re.MULTILINE)
    )
    whole = set(re.findall(r"^([a-z0-9-]+)(?:\[.*\])?==", lock, flags=re.MULTILINE))
    assert names(project["project"]["dependencies"]) <= program
    assert names(project["dependency-groups"]["dev"]) <= whole
    assert not {"pytest", "mypy", "ruff"} & program


def names(requirements: list[str]) -> set[str]:
    """Return the normalised package names of requirement lines."""
    return {re.sub(r"[-_.]+", "-", re.split(r"[<>=\[;! ]", line)[0]).lower() for line in requirements}
