"""The doctor tells what is in order, what is worth knowing and what has to be done."""

import shutil
from datetime import UTC, datetime, timedelta
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.conftest import PASSPHRASE, Clock

from casedesk.domain.operators import Operator, Right
from casedesk.services import doctor, offices
from casedesk.services.doctor import Check, State
from casedesk.services.offices import OpenOffice


def states(folder: Path, passphrase: str | None = PASSPHRASE) -> dict[str, Check]:
    return {str(each.name): each for each in doctor.examine(folder, passphrase)}


def test_that_an_installation_without_an_office_is_sound(tmp_path: Path) -> None:
    found = states(tmp_path / "new")
    assert doctor.is_sound(list(found.values())), [
        each for each in found.values() if each.state is State.PROBLEM
    ]
    assert found["Office"].state is State.NOTE
    assert not (tmp_path / "new").exists()


def test_that_everything_out_of_order_has_something_to_do(tmp_path: Path) -> None:
    assert all(each.todo is not None for each in states(tmp_path).values() if each.state is not State.OK)


def test_that_an_office_is_opened_and_its_schema_told(open_office: OpenOffice) -> None:
    open_office.close()
    found = states(open_office.folder)
    assert found["Office"].found == "Lantern Office"
    assert found["Schema"].state is State.OK
    assert found["Database"].found in {"SQLCipher", "PostgreSQL"}


def test_that_an_office_without_its_passphrase_is_only_noted(open_office: OpenOffice) -> None:
    open_office.close()
    assert states(open_office.folder, None)["Office"].state is State.NOTE


def test_that_an_office_open_elsewhere_is_only_noted(open_office: OpenOffice) -> None:
    assert states(open_office.folder)["Office"].state is State.NOTE


def test_that_a_wrong_passphrase_is_a_problem(open_office: OpenOffice) -> None:
    open_office.close()
    assert states(open_office.folder, "some other passphrase")["Office"].state is State.PROBLEM


def test_that_a_damaged_database_is_a_problem(tmp_path: Path, new_office: offices.NewOffice) -> None:
    if new_office.database_url is not None:
        return
    opened, _code = offices.create(tmp_path / "o", new_office)
    opened.close()
    (tmp_path / "o" / "office.db").write_bytes(b"x" * 8192)
    found = states(tmp_path / "o")
    assert found["Office"].state is State.PROBLEM
    assert "damaged" in str(found["Office"].todo)


def test_that_a_clock_behind_the_log_is_a_problem(
    open_office: OpenOffice, administrator: Operator, clock: Clock
) -> None:
    clock.moment = datetime.now(UTC) + timedelta(days=30)
    with open_office.desk.work("office.tested", administrator, Right.MANAGE_OFFICE) as work:
        work.commit()
    open_office.close()
    assert states(open_office.folder)["Clock"].state is State.PROBLEM


def test_that_a_full_disk_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage(NamedTuple):
        free: int

    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(1_000_000))
    assert states(tmp_path)["Disk"].state is State.PROBLEM


def test_that_a_file_in_place_of_the_folder_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert states(tmp_path / "file")["Data folder"].state is State.PROBLEM


def test_that_a_missing_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = metadata.version

    def without_accelerator(name: str) -> str:
        if name == "rl_accel":
            raise metadata.PackageNotFoundError(name)
        return real(name)

    monkeypatch.setattr(metadata, "version", without_accelerator)
    found = states(tmp_path)
    assert found["Package rl_accel"].state is State.PROBLEM
    assert found["Package alembic"].state is State.OK


def test_that_fonts_without_rare_characters_are_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "RARE_CHARACTERS", "\U000f1234")
    assert states(tmp_path)["Fonts"].state is State.PROBLEM
