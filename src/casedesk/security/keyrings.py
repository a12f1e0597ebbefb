"""The system's keyring: only those that encrypt what they keep, and tested before they are trusted."""

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casedesk.domain.errors import CannotOpenError
from casedesk.domain.sentences import Sentence, say

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "CaseDesk"
"""The name under which the system lists the program's entries."""

SECURE_BACKENDS: dict[str, Sentence] = {
    "keyring.backends.Windows": say("Windows Credential Manager"),
    "keyring.backends.SecretService": say("Secret Service"),
    "keyring.backends.libsecret": say("Secret Service (libsecret)"),
    "keyring.backends.kwallet": say("KWallet"),
    "keyring.backends.macOS": say("macOS Keychain"),
}
"""Modules of backends that encrypt at rest, and how people know them; every other one is refused."""


@dataclass(frozen=True)
class KeyringState:
    """What the test of this computer's keyring found; ``sentence`` says it to a person."""

    name: Sentence
    is_usable: bool
    sentence: Sentence


def keyring_state() -> KeyringState:
    """Write, read and delete a random probe; may take seconds, and the system may ask to unlock it."""
    backend = _secure_backend()
    if backend is None:
        return KeyringState(
            say("none"),
            is_usable=False,
            sentence=say("This computer has no keyring that encrypts what it keeps."),
        )
    name = _name(backend)
    if _keeps_a_probe(backend):
        return KeyringState(name, is_usable=True, sentence=say("{keyring} found and tested", keyring=name))
    return KeyringState(
        name,
        is_usable=False,
        sentence=say("{keyring} is there but does not keep anything now; it may be locked.", keyring=name),
    )


def keep(entry: str, secret: str) -> None:
    """Store a secret under ``entry``; raise CannotOpenError when no secure keyring takes it."""
    backend = _secure_backend()
    if backend is None:
        raise CannotOpenError(
            say("This computer has no keyring that encrypts what it keeps. Use the passphrase alone.")
        )
    try:
        backend.set_password(SERVICE, entry, secret)
        is_kept = backend.get_password(SERVICE, entry) == secret
    except Exception:  # noqa: BLE001 - each backend raises its own errors, some with the secret in them
        is_kept = False
    if not is_kept:
        raise CannotOpenError(
            say(
                "{keyring} did not keep the key; it may be locked. Unlock it, or use the passphrase alone.",
                keyring=_name(backend),
            )
        )


def kept(entry: str) -> str | None:
    """Return the secret under ``entry``, or None when there is none or no secure keyring."""
    backend = _secure_backend()
    if backend is None:
        return None
    try:
        return backend.get_password(SERVICE, entry)
    except Exception:  # noqa: BLE001 - a broken keyring is no keyring; the passphrase still opens
        return None


def forget(entry: str) -> None:
    """Delete what is kept under ``entry``; nothing happens when there is nothing."""
    from keyring.errors import PasswordDeleteError  # noqa: PLC0415 - as in _secure_backend

    backend = _secure_backend()
    if backend is None:
        return
    try:
        backend.delete_password(SERVICE, entry)
    except PasswordDeleteError:
        return
    except Exception:  # noqa: BLE001 - backends raise their own errors
        raise CannotOpenError(
            say(
                "{keyring} did not delete the key. Delete the entry “{entry}” there by hand.",
                keyring=_name(backend),
                entry=f"{SERVICE} {entry}",
            )
        ) from None


def _secure_backend() -> "KeyringBackend | None":
    """Return the backend in use when it encrypts; a chain is searched for the first that does."""
    import keyring  # noqa: PLC0415 - an office opened by passphrase does not pay for it
    from keyring.backends.chainer import ChainerBackend  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        chosen = keyring.get_keyring()
        backends = list(chosen.backends) if isinstance(chosen, ChainerBackend) else [chosen]
    except (KeyringError, RuntimeError, ImportError):
        return None
    return next((each for each in backends if type(each).__module__ in SECURE_BACKENDS), None)


def _name(backend: "KeyringBackend") -> Sentence:
    """Return the name people know the backend by."""
    return SECURE_BACKENDS[type(backend).__module__]


def _keeps_a_probe(backend: "KeyringBackend") -> bool:
    """Tell whether a random secret comes back and goes away again."""
    entry, probe = f"probe-{secrets.token_hex(4)}", secrets.token_hex(16)
    try:
        backend.set_password(SERVICE, entry, probe)
        try:
            is_kept = backend.get_password(SERVICE, entry) == probe
        finally:
            backend.delete_password(SERVICE, entry)
        return is_kept and backend.get_password(SERVICE, entry) is None
    except Exception:  # noqa: BLE001 - whatever a backend raises, it is not usable
        return False
