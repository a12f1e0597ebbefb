"""Commands run as a person runs them, on real offices in temporary folders."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from casedesk.cli.commands import Windows, main
from casedesk.domain.sentences import Sentence
from casedesk.services import offices, practice
from casedesk.services.offices import OpenOffice
from casedesk.services.practice_staff import PASSPHRASE, PASSWORD


@dataclass(frozen=True)
class Ran:
    """What came of one command."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Return the one JSON document on stdout; more or less than one fails here."""
        return json.loads(self.out)


Run = Callable[..., Ran]


def in_english(sentence: Sentence) -> str:
    return sentence.in_english()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs one command line in this process."""

    def run_one(*argv: object, windows: Windows | None = None) -> Ran:
        capsys.readouterr()
        code = main([str(each) for each in argv], in_english, windows)
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Ran(code, out, err)

    return run_one


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the commands away from this computer's own office, settings and secrets."""
    monkeypatch.setenv("CASEDESK_DATA", str(tmp_path / "default"))
    monkeypatch.setenv("CASEDESK_SETTINGS", str(tmp_path / "settings"))
    for name in ("CASEDESK_PASSPHRASE", "CASEDESK_PASSWORD", "CASEDESK_DATABASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build one practice office for this test process; nobody opens this very folder."""
    folder = tmp_path_factory.mktemp("practice") / "office"
    practice.build(folder, cases=90).close()
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the practice office with its secrets in the environment."""
    copy = tmp_path / "office"
    shutil.copytree(built, copy)
    monkeypatch.setenv("CASEDESK_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("CASEDESK_PASSWORD", PASSWORD)
    return copy


@pytest.fixture
def office(folder: Path) -> Iterator[OpenOffice]:
    """Open the copy, for a look behind the commands; close it before the next command."""
    opened = offices.open_office(folder, passphrase=PASSPHRASE)
    yield opened
    opened.close()
