from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import PASSPHRASE, PASSWORD, Clock

from casedesk.domain.errors import BadInputError, CannotOpenError, RefusedError
from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator, Role
from casedesk.security.recovery_code import RecoveryCode
from casedesk.security.vault import KeyNotInKeyringError, WrongPassphraseError
from casedesk.services import offices
from casedesk.services.offices import NewOffice
from casedesk.services.operators import OperatorService
from casedesk.services.unlocking import open_by
from casedesk.storage import audit

NEW = NewOffice(
    Office("Lantern Office", hotline="4000000137"),
    Operator("Ada Admin", "A01", Role.CLERK),
    PASSWORD,
    PASSPHRASE,
    use_keyring=False,
)


def test_that_a_new_office_opens_again_with_passphrase_and_recovery_code(
    tmp_path: Path, new_office: NewOffice, clock: Clock
) -> None:
    office, code = offices.create(tmp_path / "office", new_office, clock)
    office.close()
    for way in ({"passphrase": PASSPHRASE}, {"recovery": "-".join(code.groups)}):
        opened = offices.open_office(tmp_path / "office", clock=clock, **way)
        assert opened.desk.office.name == "Lantern Office"
        assert opened.desk.today() == clock.moment.astimezone(opened.desk.zone).date()
        opened.close()


def test_that_the_first_person_is_an_administrator_whatever_was_said(tmp_path: Path) -> None:
    office, _code = offices.create(tmp_path, NEW)
    try:
        first = OperatorService(office.desk).sign_in("A01", PASSWORD)
        assert first.role is Role.ADMINISTRATOR
        with office.desk.database.reading() as connection:
            assert audit.entries(connection)[-1].action == "office.created"
    finally:
        office.close()


def test_that_the_sheet_printed_before_the_founding_is_the_one_that_opens(tmp_path: Path) -> None:
    drawn = RecoveryCode.new()
    office, code = offices.create(tmp_path, NEW, code=drawn)
    office.close()
    assert code == drawn
    offices.open_office(tmp_path, recovery="".join(drawn.groups)).close()


@pytest.mark.parametrize(
    "wrong",
    [
        replace(NEW, office=Office(" ")),
        replace(NEW, password="short"),
        replace(NEW, password="Ada Admin 1"),
        replace(NEW, passphrase="too short"),
        replace(NEW, database_url="postgresql+psycopg://127.0.0.1:1/nowhere?connect_timeout=2"),
    ],
)
def test_that_a_failed_founding_leaves_a_folder_without_an_office(tmp_path: Path, wrong: NewOffice) -> None:
    with pytest.raises((BadInputError, RefusedError, CannotOpenError)):
        offices.create(tmp_path, wrong)
    assert not offices.exists(tmp_path)
    assert not list(tmp_path.glob("office.db*"))
    office, _code = offices.create(tmp_path, NEW)
    office.close()


def test_that_a_folder_holds_one_office(tmp_path: Path) -> None:
    office, _code = offices.create(tmp_path, NEW)
    office.close()
    with pytest.raises(RefusedError):
        offices.create(tmp_path, NEW)
    offices.open_office(tmp_path, passphrase=PASSPHRASE).close()


def test_that_a_folder_without_an_office_says_so(tmp_path: Path) -> None:
    with pytest.raises(CannotOpenError) as refused:
        offices.open_office(tmp_path, passphrase=PASSPHRASE)
    assert str(tmp_path) in str(refused.value)


def test_that_a_wrong_passphrase_lets_go_of_the_folder(tmp_path: Path) -> None:
    office, _code = offices.create(tmp_path, NEW)
    office.close()
    with pytest.raises(WrongPassphraseError):
        offices.open_office(tmp_path, passphrase="seven wrong words here")
    offices.open_office(tmp_path, passphrase=PASSPHRASE).close()


def test_that_an_office_without_a_key_in_the_keyring_asks(tmp_path: Path) -> None:
    office, _code = offices.create(tmp_path, NEW)
    office.close()
    with pytest.raises(KeyNotInKeyringError):
        open_by(tmp_path, None, lambda: None)
    open_by(tmp_path, None, lambda: PASSPHRASE).close()
    open_by(tmp_path, PASSPHRASE, _nobody_is_asked).close()


def _nobody_is_asked() -> str | None:
    raise AssertionError
