"""The wheel and the source archive carry everything the program opens at run time."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from casedesk import assets

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("ui", "resources", "migrations")
QUESTION = """\
from casedesk import assets
for name in ("ui", "resources", "migrations"):
    print(assets.folder(name))
print(assets.resource("fonts", "NotoSansSC-Regular.ttf"))
print(assets.migrations())
"""


def shipped_files() -> set[str]:
    """List the files of the three folders that belong to the project."""
    listed = [path for name in FOLDERS for path in (ROOT / name).rglob("*") if path.is_file()]
    return {path.relative_to(ROOT).as_posix() for path in listed if "__pycache__" not in path.parts}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive, and the wheel that was built from that archive."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_that_the_wheel_holds_every_form_resource_and_migration(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        inside = {name.removeprefix("casedesk/_shipped/") for name in wheel.namelist()}
    assert shipped_files() <= inside


def test_that_the_source_archive_holds_what_a_start_and_the_tests_need(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    assert shipped_files() <= inside
    assert {"run.py", "requirements.lock", "pyproject.toml", "LICENSE", "tests/test_assets.py"} <= inside


def test_that_an_installed_wheel_finds_its_own_files(built: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    wheel = str(next(built.glob("*.whl")))
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target"]
    subprocess.run([*pip, str(target), wheel], check=True)
    question = f"import sys; sys.path.insert(0, {str(target)!r})\n{QUESTION}"
    asked = subprocess.run(
        [sys.executable, "-c", question], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    )
    answers = asked.stdout.splitlines()
    assert len(answers) == 5
    assert all(Path(answer).is_relative_to(target.resolve()) for answer in answers)


def test_that_a_checkout_finds_its_own_files() -> None:
    assert [assets.folder(name) for name in FOLDERS] == [ROOT / name for name in FOLDERS]
    assert assets.migrations() == ROOT / "migrations"
    assert assets.resource("fonts", "OFL.txt").read_text(encoding="utf-8").startswith("Copyright")


def test_that_an_incomplete_installation_is_told_by_the_missing_name() -> None:
    with pytest.raises(assets.MissingAssetError, match=r"surely_absent\.ui"):
        assets.ui_form("surely_absent")
    with pytest.raises(assets.MissingAssetError, match="surely_absent"):
        assets.folder("surely_absent")


def test_that_a_form_is_found_by_its_bare_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cases_page.ui").touch()
    monkeypatch.setattr(assets, "folder", {"ui": tmp_path}.__getitem__)
    assert assets.ui_form("cases_page") == tmp_path / "cases_page.ui"
