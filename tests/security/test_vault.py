import errno
import json
import os
import subprocess
import sys
import textwrap
import traceback
from pathlib import Path
from typing import Any

import pytest

from casedesk.domain.errors import CannotOpenError, RefusedError
from casedesk.security import vault_file, whole_files
from casedesk.security.recovery_code import RecoveryCode
from casedesk.security.vault import (
    KeyNotInKeyringError,
    OfficeKeys,
    WrongPassphraseError,
    WrongRecoveryCodeError,
    change_passphrase,
    create_vault,
    database_url,
    forget_keyring,
    open_vault,
    reissue_recovery,
    store_in_keyring,
    vault_facts,
)
from casedesk.security.vault_file import VaultDamagedError, has_vault

from .conftest import MemoryKeyring

OFFICE = "杭州和衡信用服务有限公司"
PASSPHRASE = "七只 灰鹭 飞过 大运河 北岸"


def _made(folder: Path) -> OfficeKeys:
    return create_vault(folder, OFFICE, PASSPHRASE, use_keyring=False)[0]


def _changed(folder: Path, change: Any) -> None:
    path = folder / vault_file.NAME
    fields = json.loads(path.read_text(encoding="utf-8"))
    change(fields)
    path.write_text(json.dumps(fields), encoding="utf-8")


def test_that_the_passphrase_opens_the_same_keys(tmp_path: Path) -> None:
    keys = _made(tmp_path / "office")
    assert open_vault(tmp_path / "office", passphrase=PASSPHRASE) == keys
    assert len(keys.database_key) == len(keys.seal_key) == 32
    assert keys.database_key != keys.seal_key


def test_that_every_office_has_its_own_keys(tmp_path: Path) -> None:
    assert _made(tmp_path / "a").database_key != _made(tmp_path / "b").database_key


def test_that_full_width_letters_and_blanks_around_open_too(tmp_path: Path) -> None:
    keys, _ = create_vault(tmp_path, OFFICE, "Grey Heron 1907 é", use_keyring=False)
    assert open_vault(tmp_path, passphrase="  Ｇｒｅｙ Ｈｅｒｏｎ １９０７ e\u0301 ") == keys


def test_that_a_wrong_passphrase_is_refused_in_words(tmp_path: Path) -> None:
    _made(tmp_path)
    with pytest.raises(WrongPassphraseError, match="does not open the office"):
        open_vault(tmp_path, passphrase=PASSPHRASE + "?")
    with pytest.raises(WrongPassphraseError):
        open_vault(tmp_path, passphrase="")


def test_that_the_recovery_code_opens_however_it_is_typed(tmp_path: Path) -> None:
    keys, code = create_vault(tmp_path, OFFICE, PASSPHRASE, use_keyring=False)
    typed = " ".join(code.groups).lower().replace("0", "o").replace("1", "l")
    assert open_vault(tmp_path, recovery=typed) == keys


def test_that_a_sheet_printed_before_the_office_was_made_opens_it(tmp_path: Path) -> None:
    code = RecoveryCode.new()
    keys, given = create_vault(tmp_path, OFFICE, PASSPHRASE, use_keyring=False, code=code)
    assert given == code
    assert open_vault(tmp_path, recovery="".join(code.groups)) == keys


def test_that_a_new_sheet_makes_the_old_one_worthless(tmp_path: Path) -> None:
    keys, old = create_vault(tmp_path, OFFICE, PASSPHRASE, use_keyring=False)
    new = reissue_recovery(tmp_path, keys)
    assert open_vault(tmp_path, recovery="-".join(new.groups)) == keys
    assert open_vault(tmp_path, passphrase=PASSPHRASE) == keys
    assert vault_facts(tmp_path).sheet_no == new.sheet_no
    with pytest.raises(WrongRecoveryCodeError, match=old.sheet_no):
        open_vault(tmp_path, recovery="-".join(old.groups))


def test_that_a_changed_passphrase_replaces_the_old_one(tmp_path: Path) -> None:
    keys, code = create_vault(tmp_path, OFFICE, PASSPHRASE, use_keyring=False)
    change_passphrase(tmp_path, keys, "another heron crosses")
    assert open_vault(tmp_path, passphrase="another heron crosses") == keys
    assert open_vault(tmp_path, recovery="".join(code.groups)) == keys
    with pytest.raises(WrongPassphraseError):
        open_vault(tmp_path, passphrase=PASSPHRASE)
    with pytest.raises(RefusedError, match="At least 12"):
        change_passphrase(tmp_path, keys, "short")


def test_that_an_office_is_never_made_over_another(tmp_path: Path) -> None:
    keys = _made(tmp_path)
    with pytest.raises(RefusedError, match="already"):
        _made(tmp_path)
    assert open_vault(tmp_path, passphrase=PASSPHRASE) == keys


def test_that_a_weak_passphrase_makes_no_office(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="common"):
        create_vault(tmp_path, OFFICE, "Password 1234", use_keyring=False)
    assert list(tmp_path.iterdir()) == []


def test_that_keys_of_another_office_change_nothing(tmp_path: Path) -> None:
    _made(tmp_path / "a")
    other = _made(tmp_path / "b")
    for act in (
        lambda: reissue_recovery(tmp_path / "a", other),
        lambda: change_passphrase(tmp_path / "a", other, "another heron crosses"),
        lambda: store_in_keyring(tmp_path / "a", other),
    ):
        with pytest.raises(VaultDamagedError):
            act()


@pytest.mark.parametrize(
    "change",
    [
        lambda fields: fields.update(office_name="另一家公司"),
        lambda fields: fields.update(database_file="else.db"),
        lambda fields: fields["recovery"].update(sheet_no="00-00-00"),
        lambda fields: fields.update(made_at="2020-01-01T00:00:00+00:00"),
        lambda fields: fields.update(mark="0" * 64),
        lambda fields: fields.update(made_at="yesterday"),
        lambda fields: fields.update(made_at="2020-01-01T00:00:00"),
        lambda fields: fields.pop("recovery"),
        lambda fields: fields.pop("mark"),
        lambda fields: fields.update(format="zip"),
        lambda fields: fields["passphrase"].update(memory_kib=2**40),
        lambda fields: fields["passphrase"].update(rounds=True),
        lambda fields: fields["passphrase"].update(kdf="md5"),
        lambda fields: fields["passphrase"].update(salt="AAAA"),
        lambda fields: fields["passphrase"].update(sealed="no base64!"),
    ],
)
def test_that_a_changed_file_is_found_out(tmp_path: Path, change: Any) -> None:
    _made(tmp_path)
    _changed(tmp_path, change)
    with pytest.raises(VaultDamagedError, match="damaged or was changed"):
        open_vault(tmp_path, passphrase=PASSPHRASE)


@pytest.mark.parametrize(
    "change",
    [
        lambda fields: fields.update(office_id="0" * 32),
        lambda fields: fields["passphrase"].update(rounds=2),
        lambda fields: fields["passphrase"].update(nonce="AAAAAAAAAAAAAAAA"),
    ],
)
def test_that_what_the_wrap_is_bound_to_cannot_be_exchanged(tmp_path: Path, change: Any) -> None:
    _made(tmp_path)
    _changed(tmp_path, change)
    with pytest.raises(WrongPassphraseError):
        open_vault(tmp_path, passphrase=PASSPHRASE)


def test_that_any_flipped_byte_of_the_file_opens_nothing(tmp_path: Path) -> None:
    _made(tmp_path)
    path = tmp_path / vault_file.NAME
    whole = path.read_bytes()
    for at in range(0, len(whole), 61):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        with pytest.raises(CannotOpenError):
            open_vault(tmp_path, passphrase=PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"SQLite format 3\x00", b"[" * 100_000])
def test_that_a_file_of_another_kind_gets_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / vault_file.NAME).write_bytes(content)
    with pytest.raises(VaultDamagedError):
        open_vault(tmp_path, passphrase=PASSPHRASE)


def test_that_a_newer_programs_office_is_left_to_the_newer_program(tmp_path: Path) -> None:
    _made(tmp_path)
    _changed(tmp_path, lambda fields: fields.update(version=2))
    with pytest.raises(CannotOpenError, match="newer CaseDesk"):
        open_vault(tmp_path, passphrase=PASSPHRASE)


def test_that_an_empty_folder_has_no_office(tmp_path: Path) -> None:
    assert not has_vault(tmp_path)
    with pytest.raises(CannotOpenError, match="no office"):
        open_vault(tmp_path, passphrase=PASSPHRASE)


def test_that_no_secret_stands_in_the_file_or_in_a_repr(tmp_path: Path) -> None:
    url = "postgresql://desk:open-sesame@db.example/office"
    keys, code = create_vault(tmp_path, OFFICE, PASSPHRASE, use_keyring=False, database_url=url)
    content = (tmp_path / vault_file.NAME).read_text(encoding="utf-8")
    shown = content + repr(keys) + repr(code) + str(code)
    for secret in (keys.database_key.hex(), keys.seal_key.hex(), PASSPHRASE, code.groups[0], "sesame"):
        assert secret not in shown
    assert str(keys.database_key) not in shown
    assert database_url(tmp_path, keys) == url


def test_that_no_secret_stands_in_an_error(tmp_path: Path) -> None:
    _, code = create_vault(tmp_path, OFFICE, PASSPHRASE, use_keyring=False)
    for arguments in ({"passphrase": "grey-heron-9"}, {"recovery": "-".join(code.groups[:7]) + "-ZZZZZ"}):
        with pytest.raises(CannotOpenError) as caught:
            open_vault(tmp_path, **arguments)
        text = "".join(traceback.format_exception(caught.value, chain=True))
        assert "grey-heron-9" not in text
        assert code.groups[0] not in text


def test_that_an_office_in_a_file_has_no_url(tmp_path: Path) -> None:
    keys = _made(tmp_path)
    assert database_url(tmp_path, keys) is None
    assert vault_facts(tmp_path).database_file == "office.db"


def test_that_the_keyring_opens_without_a_passphrase(tmp_path: Path, memory_keyring: MemoryKeyring) -> None:
    keys, _ = create_vault(tmp_path, OFFICE, PASSPHRASE, use_keyring=True)
    assert open_vault(tmp_path) == keys
    forget_keyring(tmp_path)
    forget_keyring(tmp_path)
    with pytest.raises(KeyNotInKeyringError, match="Enter its passphrase"):
        open_vault(tmp_path)
    store_in_keyring(tmp_path, keys)
    assert open_vault(tmp_path) == keys


def test_that_a_damaged_or_foreign_entry_of_the_keyring_opens_nothing(
    tmp_path: Path, memory_keyring: MemoryKeyring
) -> None:
    keys, _ = create_vault(tmp_path, OFFICE, PASSPHRASE, use_keyring=True)
    entry = next(iter(memory_keyring.entries))
    for kept in ("", "AAAA", "not base64"):
        memory_keyring.entries[entry] = kept
        with pytest.raises(KeyNotInKeyringError):
            open_vault(tmp_path)
    memory_keyring.entries[entry] = "A" * 86 + "=="
    with pytest.raises(CannotOpenError):
        open_vault(tmp_path)
    assert open_vault(tmp_path, passphrase=PASSPHRASE) == keys


def test_that_without_a_secure_keyring_no_office_relies_on_one(tmp_path: Path) -> None:
    with pytest.raises(CannotOpenError, match="no keyring"):
        create_vault(tmp_path, OFFICE, PASSPHRASE, use_keyring=True)
    assert list(tmp_path.iterdir()) == []


def test_that_a_full_disk_leaves_neither_file_nor_key(
    tmp_path: Path, memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(whole_files.os, "fsync", full)
    with pytest.raises(CannotOpenError, match="disk is full"):
        create_vault(tmp_path, OFFICE, PASSPHRASE, use_keyring=True)
    assert list(tmp_path.iterdir()) == []
    assert memory_keyring.entries == {}


def test_that_a_failed_change_keeps_the_old_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = _made(tmp_path)

    def broken(handle: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(whole_files.os, "fsync", broken)
        with pytest.raises(CannotOpenError, match="Nothing was changed"):
            change_passphrase(tmp_path, keys, "another heron crosses")
    assert open_vault(tmp_path, passphrase=PASSPHRASE) == keys
    assert [path.name for path in tmp_path.iterdir()] == [vault_file.NAME]


def test_that_a_kill_while_writing_leaves_the_old_office(tmp_path: Path) -> None:
    keys = _made(tmp_path)
    script = f"""
        import os, sys
        from pathlib import Path
        from casedesk.security import vault, whole_files
        folder = Path(sys.argv[1])
        keys = vault.open_vault(folder, passphrase={PASSPHRASE!r})
        whole_files.os.fsync = lambda handle: os._exit(9)
        vault.change_passphrase(folder, keys, "another heron crosses")
    """
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(script), str(tmp_path)], check=False)
    assert run.returncode == 9
    assert (tmp_path / (vault_file.NAME + whole_files.PART)).exists()
    assert open_vault(tmp_path, passphrase=PASSPHRASE) == keys
    change_passphrase(tmp_path, keys, "a third heron crosses")
    assert open_vault(tmp_path, passphrase="a third heron crosses") == keys
    assert [path.name for path in tmp_path.iterdir()] == [vault_file.NAME]


def test_that_a_folder_that_is_a_file_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "office").write_text("x", encoding="utf-8")
    with pytest.raises(CannotOpenError, match="is a file"):
        _made(tmp_path / "office")


def test_that_a_forbidden_folder_gets_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*arguments: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(whole_files.os, "open", forbidden)
    with pytest.raises(CannotOpenError, match="may not write"):
        _made(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in the folder, not in the file")
def test_that_only_the_owner_reads_the_file(tmp_path: Path) -> None:
    _made(tmp_path)
    assert os.stat(tmp_path / vault_file.NAME).st_mode & 0o077 == 0  # noqa: PTH116
