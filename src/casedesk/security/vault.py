"""The vault: an office's keys, wrapped by its passphrase and its recovery code or kept in the keyring."""

from __future__ import annotations

import hmac
import secrets
import uuid
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from casedesk.domain.errors import CannotOpenError, RefusedError
from casedesk.domain.sentences import say
from casedesk.security import keyrings
from casedesk.security.passphrases import passphrase_problems
from casedesk.security.recovery_code import SECRET_BYTES, RecoveryCode
from casedesk.security.vault_file import VaultDamagedError, VaultFacts, VaultFile, has_vault
from casedesk.security.whole_files import make_folder
from casedesk.security.wrapping import (
    KEY_BYTES,
    Stretch,
    Wrap,
    WrapDamagedError,
    WrapRefusedError,
    as_text,
    derived_key,
    from_text,
)

DATABASE_FILE = "office.db"
"""The encrypted database beside the vault, unless the office is on a server."""


class WrongPassphraseError(CannotOpenError):
    """The passphrase does not open the office (exit code 5)."""


class WrongRecoveryCodeError(CannotOpenError):
    """The recovery code is well formed but of another office or an older sheet (exit code 5)."""


class KeyNotInKeyringError(CannotOpenError):
    """The keyring does not open the office; ask for the passphrase (exit code 5)."""


@dataclass(frozen=True)
class OfficeKeys:
    """The two random keys of an office; they are never written or logged in the open."""

    office_id: str
    database_key: bytes = field(repr=False)
    seal_key: bytes = field(repr=False)


def create_vault(
    folder: Path,
    office_name: str,
    passphrase: str,
    *,
    use_keyring: bool,
    database_url: str | None = None,
    code: RecoveryCode | None = None,
) -> tuple[OfficeKeys, RecoveryCode]:
    """Make the keys of a new office, write its vault and hand over the recovery code this one time.

    ``code`` is one that was drawn and printed before; without it a new one is drawn.
    Raise RefusedError when there is an office already or the passphrase is too weak, and CannotOpenError
    when the folder cannot be written to or the keyring does not keep the key; then nothing stays.
    """
    make_folder(folder)
    if has_vault(folder):
        raise RefusedError(
            say(
                "There is an office in the folder “{folder}” already. Open it or choose another folder.",
                folder=folder,
            )
        )
    _require_strong(passphrase, office_name)
    keys = OfficeKeys(uuid.uuid4().hex, secrets.token_bytes(KEY_BYTES), secrets.token_bytes(KEY_BYTES))
    code = code or RecoveryCode.new()
    file = _new_file(keys, office_name, passphrase, code, database_url)
    if use_keyring:
        keyrings.keep(keys.office_id, _packed(keys))
    try:
        file.write(folder)
    except CannotOpenError:
        if use_keyring:
            keyrings.forget(keys.office_id)
        raise
    return keys, code


def open_vault(folder: Path, *, passphrase: str | None = None, recovery: str | None = None) -> OfficeKeys:
    """Return the office's keys by passphrase, by recovery code or, without either, from the keyring.

    Raise WrongPassphraseError, WrongRecoveryCodeError, KeyNotInKeyringError, VaultDamagedError or
    another CannotOpenError.
    """
    file = VaultFile.read(folder)
    if passphrase is not None:
        keys = _by_passphrase(file, passphrase)
    elif recovery is not None:
        keys = _by_recovery(file, recovery)
    else:
        keys = _by_keyring(file)
    if not file.is_genuine(keys.seal_key):
        raise VaultDamagedError(folder)
    return keys


def vault_facts(folder: Path) -> VaultFacts:
    """Return what is known of the office before it is open; raise CannotOpenError when there is none."""
    return VaultFile.read(folder).facts


def database_url(folder: Path, keys: OfficeKeys) -> str | None:
    """Return the server's URL, which may hold a password, or None for the file beside the vault."""
    file = _own_file(folder, keys)
    if file.database_url is None:
        return None
    try:
        opened = file.database_url.opened(_url_key(keys), file.facts.bound("database url"))
    except WrapRefusedError as error:
        raise VaultDamagedError(folder) from error
    return opened.decode("utf-8")


def store_in_keyring(folder: Path, keys: OfficeKeys) -> None:
    """Keep the keys in this computer's keyring; raise CannotOpenError when it does not take them."""
    _own_file(folder, keys)
    keyrings.keep(keys.office_id, _packed(keys))


def forget_keyring(folder: Path) -> None:
    """Delete the office's keys from this computer's keyring; the passphrase still opens it."""
    keyrings.forget(vault_facts(folder).office_id)


def change_passphrase(folder: Path, keys: OfficeKeys, new: str) -> None:
    """Wrap the keys under a new passphrase; the old one opens nothing afterwards."""
    file = _own_file(folder, keys)
    _require_strong(new, file.facts.office_name)
    stretch = Stretch.fresh()
    wrap = Wrap.of(_secret(keys), stretch.key(new), _bound_to_passphrase(file.facts, stretch))
    replace(file, stretch=stretch, by_passphrase=wrap).marked(keys.seal_key).write(folder)


def rename_office(folder: Path, keys: OfficeKeys, name: str) -> None:
    """Write the office's new name where it is read before the office is open."""
    file = _own_file(folder, keys)
    renamed = replace(file, facts=replace(file.facts, office_name=name))
    renamed.marked(keys.seal_key).write(folder)


def reissue_recovery(folder: Path, keys: OfficeKeys) -> RecoveryCode:
    """Make a new recovery code; sheets printed before open nothing afterwards."""
    file = _own_file(folder, keys)
    code, salt = RecoveryCode.new(), secrets.token_bytes(SECRET_BYTES)
    facts = replace(file.facts, sheet_no=code.sheet_no, sheet_made_at=_now())
    wrap = _recovery_wrap(keys, facts, code, salt)
    changed = replace(file, facts=facts, recovery_salt=salt, by_recovery=wrap)
    changed.marked(keys.seal_key).write(folder)
    return code


def _new_file(
    keys: OfficeKeys, office_name: str, passphrase: str, code: RecoveryCode, url: str | None
) -> VaultFile:
    """Put the whole vault together."""
    now, stretch, salt = _now(), Stretch.fresh(), secrets.token_bytes(SECRET_BYTES)
    database_file = DATABASE_FILE if url is None else ""
    facts = VaultFacts(office_name, keys.office_id, now, database_file, code.sheet_no, now)
    bound = _bound_to_passphrase(facts, stretch)
    return VaultFile(
        facts=facts,
        stretch=stretch,
        by_passphrase=Wrap.of(_secret(keys), stretch.key(passphrase), bound),
        recovery_salt=salt,
        by_recovery=_recovery_wrap(keys, facts, code, salt),
        database_url=None if url is None else _url_wrap(url, keys, facts),
    ).marked(keys.seal_key)


def _by_passphrase(file: VaultFile, passphrase: str) -> OfficeKeys:
    """Unwrap with the passphrase."""
    try:
        bound = _bound_to_passphrase(file.facts, file.stretch)
        secret = file.by_passphrase.opened(file.stretch.key(passphrase), bound)
    except WrapRefusedError:
        raise WrongPassphraseError(
            say(
                "The passphrase does not open the office {office}. Check capital letters and the keyboard's "
                "language, or use the recovery sheet.",
                office=file.facts.office_name,
            )
        ) from None
    return _keys(file, secret)


def _by_recovery(file: VaultFile, typed: str) -> OfficeKeys:
    """Unwrap with the typed recovery code."""
    code = RecoveryCode.read(typed)
    try:
        bound = _bound_to_recovery(file.facts)
        secret = file.by_recovery.opened(_recovery_key(code, file.recovery_salt), bound)
    except WrapRefusedError:
        facts = file.facts
        sentence = say(
            "This recovery code does not open the office {office}. The valid sheet has the number {sheet}; "
            "this code is of the sheet {typed}.",
            office=facts.office_name,
            sheet=facts.sheet_no,
            typed=code.sheet_no,
        )
        raise WrongRecoveryCodeError(sentence) from None
    return _keys(file, secret)


def _by_keyring(file: VaultFile) -> OfficeKeys:
    """Take the keys from the keyring."""
    kept = keyrings.kept(file.facts.office_id)
    if kept is not None:
        try:
            return _keys(file, from_text(kept))
        except (WrapDamagedError, CannotOpenError):
            pass
    raise KeyNotInKeyringError(
        say(
            "This computer's keyring does not hold the key of the office {office}. Enter its passphrase.",
            office=file.facts.office_name,
        )
    )


def _own_file(folder: Path, keys: OfficeKeys) -> VaultFile:
    """Read the vault and make sure that these are its keys and nobody changed it."""
    file = VaultFile.read(folder)
    is_own = hmac.compare_digest(file.facts.office_id.encode(), keys.office_id.encode())
    if not is_own or not file.is_genuine(keys.seal_key):
        raise VaultDamagedError(folder)
    return file


def _keys(file: VaultFile, secret: bytes) -> OfficeKeys:
    """Split the unwrapped secret into the two keys."""
    if len(secret) != 2 * KEY_BYTES:
        raise CannotOpenError(
            say("The key of the office {office} is damaged.", office=file.facts.office_name)
        )
    return OfficeKeys(file.facts.office_id, secret[:KEY_BYTES], secret[KEY_BYTES:])


def _secret(keys: OfficeKeys) -> bytes:
    """Join the two keys for wrapping."""
    return keys.database_key + keys.seal_key


def _packed(keys: OfficeKeys) -> str:
    """Return the keys as the keyring keeps them."""
    return as_text(_secret(keys))


def _recovery_wrap(keys: OfficeKeys, facts: VaultFacts, code: RecoveryCode, salt: bytes) -> Wrap:
    """Wrap the keys under the recovery code."""
    return Wrap.of(_secret(keys), _recovery_key(code, salt), _bound_to_recovery(facts))


def _recovery_key(code: RecoveryCode, salt: bytes) -> bytes:
    """Return the wrapping key of a code; it is random enough not to need stretching."""
    return derived_key(code.secret, "recovery", salt)


def _url_wrap(url: str, keys: OfficeKeys, facts: VaultFacts) -> Wrap:
    """Wrap the server's URL."""
    return Wrap.of(url.encode("utf-8"), _url_key(keys), facts.bound("database url"))


def _url_key(keys: OfficeKeys) -> bytes:
    """Return the key under which the server's URL is kept."""
    return derived_key(keys.database_key, "database url")


def _bound_to_passphrase(facts: VaultFacts, stretch: Stretch) -> bytes:
    """Return what the passphrase's wrap is tied to."""
    return facts.bound("passphrase", stretch.as_fields())


def _bound_to_recovery(facts: VaultFacts) -> bytes:
    """Return what the recovery code's wrap is tied to."""
    return facts.bound("recovery", facts.sheet_no)


def _require_strong(passphrase: str, office_name: str) -> None:
    """Raise RefusedError with the first thing that is wrong with the passphrase."""
    problems = passphrase_problems(passphrase, office_name)
    if problems:
        raise RefusedError(say("The passphrase cannot be used. {problem}", problem=problems[0]))


def _now() -> datetime:
    """Return the moment in whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)
