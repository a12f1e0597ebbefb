from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from casedesk.domain.sentences import say
from casedesk.security import keyrings


class MemoryKeyring(KeyringBackend):
    """Stands in for the system's keyring, which is the machine's edge."""

    priority = 9  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._require_unlocked()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._require_unlocked()
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._require_unlocked()
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError(username)

    def _require_unlocked(self) -> None:
        if self.is_locked:
            raise RuntimeError("locked")


@pytest.fixture
def memory_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    before, backend = keyring.get_keyring(), MemoryKeyring()
    monkeypatch.setitem(keyrings.SECURE_BACKENDS, MemoryKeyring.__module__, say("Test keyring"))
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


@pytest.fixture(autouse=True)
def no_keyring() -> Iterator[None]:
    """Keep every test off the keyring of the computer it runs on."""
    from keyring.backends.fail import Keyring

    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())
    yield
    keyring.set_keyring(before)
