from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import PASSPHRASE

from casedesk.domain.errors import BadInputError, ConflictError, NoRightError, RefusedError
from casedesk.domain.operators import Operator
from casedesk.printing.fonts import MissingCharacterError
from casedesk.printing.pages import page_png
from casedesk.security import keyrings, vault
from casedesk.security.vault import KeyNotInKeyringError, WrongPassphraseError
from casedesk.services import offices
from casedesk.services.office_settings import OfficeSettings
from casedesk.services.offices import OpenOffice
from casedesk.storage import audit

NEW_PASSPHRASE = "nine lanterns under the bridge"


@pytest.fixture
def settings(open_office: OpenOffice) -> OfficeSettings:
    return OfficeSettings(open_office)


def newest_action(office: OpenOffice) -> str:
    with office.desk.database.reading() as connection:
        return audit.entries(connection, amount=1)[0].action


def test_that_a_changed_office_is_stored_logged_and_named_at_its_door(
    settings: OfficeSettings, open_office: OpenOffice, administrator: Operator
) -> None:
    before = settings.office(administrator)
    saved = settings.save(
        administrator, replace(before, name="  Grey  Heron ", hotline=" 4000000137 ", idle_minutes=5)
    )
    assert (saved.name, saved.hotline, saved.idle_minutes) == ("Grey Heron", "4000000137", 5)
    assert settings.office(administrator) == saved
    assert vault.vault_facts(open_office.folder).office_name == "Grey Heron"
    assert newest_action(open_office) == "office.changed"
    assert vault.open_vault(open_office.folder, passphrase=PASSPHRASE) == open_office.keys


@pytest.mark.parametrize(
    "change",
    [{"name": " "}, {"idle_minutes": 0}, {"idle_minutes": 61}, {"credit_code": "91330100MA00000000"}],
)
def test_that_an_office_that_cannot_be_used_is_refused(
    settings: OfficeSettings, administrator: Operator, change: dict[str, object]
) -> None:
    before = settings.office(administrator)
    with pytest.raises(BadInputError):
        settings.save(administrator, replace(before, **change))  # type: ignore[arg-type]
    assert settings.office(administrator) == before


def test_that_the_slower_of_two_changes_of_the_office_is_refused(
    settings: OfficeSettings, administrator: Operator
) -> None:
    before = settings.office(administrator)
    settings.save(administrator, replace(before, address="1 Lake Road"))
    with pytest.raises(ConflictError) as refused:
        settings.save(administrator, replace(before, address="2 Lake Road"))
    assert refused.value.differences == {"address": ("1 Lake Road", "2 Lake Road")}


def test_that_only_an_administrator_changes_the_office(
    settings: OfficeSettings, administrator: Operator, supervisor: Operator
) -> None:
    office = settings.office(administrator)
    for act in (
        lambda: settings.office(supervisor),
        lambda: settings.save(supervisor, office),
        lambda: settings.keys(supervisor),
        lambda: settings.change_passphrase(supervisor, PASSPHRASE, NEW_PASSPHRASE),
        lambda: settings.new_recovery_sheet(supervisor, "en"),
        lambda: settings.use_keyring(supervisor, is_used=True),
    ):
        with pytest.raises(NoRightError):
            act()


def test_that_a_new_passphrase_opens_the_office_and_the_old_one_does_not(
    settings: OfficeSettings, open_office: OpenOffice, administrator: Operator
) -> None:
    settings.change_passphrase(administrator, PASSPHRASE, NEW_PASSPHRASE)
    assert newest_action(open_office) == "passphrase.changed"
    assert vault.open_vault(open_office.folder, passphrase=NEW_PASSPHRASE) == open_office.keys
    with pytest.raises(WrongPassphraseError):
        vault.open_vault(open_office.folder, passphrase=PASSPHRASE)


def test_that_a_refused_passphrase_changes_and_logs_nothing(
    settings: OfficeSettings, open_office: OpenOffice, administrator: Operator
) -> None:
    before = open_office.desk.revision()
    with pytest.raises(WrongPassphraseError):
        settings.change_passphrase(administrator, "seven wrong words here", NEW_PASSPHRASE)
    with pytest.raises(RefusedError):
        settings.change_passphrase(administrator, PASSPHRASE, "short")
    assert open_office.desk.revision() == before
    assert vault.open_vault(open_office.folder, passphrase=PASSPHRASE) == open_office.keys


def test_that_a_new_sheet_has_two_pages_and_voids_the_old_one(
    settings: OfficeSettings, open_office: OpenOffice, administrator: Operator
) -> None:
    old = vault.vault_facts(open_office.folder).sheet_no
    pdf = settings.new_recovery_sheet(administrator, "zh", place="办公室保险柜", keeper="林安")
    assert page_png(pdf, 1, 200)
    assert settings.keys(administrator).sheet_no != old
    assert newest_action(open_office) == "recovery.reissued"


def test_that_a_sheet_that_cannot_be_printed_leaves_the_old_one_valid(
    settings: OfficeSettings, open_office: OpenOffice, administrator: Operator
) -> None:
    before = vault.vault_facts(open_office.folder)
    with pytest.raises(MissingCharacterError):
        settings.new_recovery_sheet(administrator, "en", keeper="\U0001f9ea")
    assert vault.vault_facts(open_office.folder) == before


def test_that_the_keyring_keeps_and_gives_back_the_key(
    settings: OfficeSettings,
    open_office: OpenOffice,
    administrator: Operator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept: dict[str, str] = {}
    monkeypatch.setattr(keyrings, "keep", kept.__setitem__)
    monkeypatch.setattr(keyrings, "kept", kept.get)
    monkeypatch.setattr(keyrings, "forget", lambda entry: kept.pop(entry, None))
    settings.use_keyring(administrator, is_used=True)
    assert settings.keys(administrator).is_kept
    assert vault.open_vault(open_office.folder) == open_office.keys
    settings.use_keyring(administrator, is_used=False)
    assert not settings.keys(administrator).is_kept
    with pytest.raises(KeyNotInKeyringError):
        vault.open_vault(open_office.folder)


def test_that_the_practice_office_keeps_its_name_and_no_key(
    tmp_path: Path, new_office: offices.NewOffice
) -> None:
    practice = replace(new_office, office=replace(new_office.office, is_practice=True))
    office, _code = offices.create(tmp_path / "practice", practice)
    try:
        settings, first = OfficeSettings(office), _first(office)
        with pytest.raises(RefusedError):
            settings.save(first, replace(settings.office(first), name="Another"))
        with pytest.raises(RefusedError):
            settings.use_keyring(first, is_used=True)
        assert settings.save(first, replace(settings.office(first), hotline="4000000137")).hotline
    finally:
        office.close()


def test_that_the_office_tells_where_its_data_lies(settings: OfficeSettings, open_office: OpenOffice) -> None:
    facts = settings.facts()
    assert facts.folder == open_office.folder
    assert facts.zone_name == "Asia/Shanghai"
    server = vault.database_url(open_office.folder, open_office.keys)
    assert facts.database.text == ("PostgreSQL server" if server else "Encrypted file {name}")
    assert settings.pack() is open_office.desk.pack


def _first(office: OpenOffice) -> Operator:
    from casedesk.storage.shelves import Shelves

    with office.desk.database.reading() as connection:
        found = Shelves(connection).operators.first()
    assert found is not None
    return found
