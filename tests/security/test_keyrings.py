import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.null import Keyring as NullKeyring

from casedesk.domain.errors import CannotOpenError
from casedesk.security import keyrings
from casedesk.security.keyrings import forget, keep, kept, keyring_state

from .conftest import MemoryKeyring


def test_that_the_keyring_is_tested_before_it_is_called_usable(memory_keyring: MemoryKeyring) -> None:
    state = keyring_state()
    assert state.is_usable
    assert str(state.name) == "Test keyring"
    assert state.sentence.in_english() == "Test keyring found and tested"
    assert memory_keyring.entries == {}


def test_that_a_locked_keyring_is_not_usable(memory_keyring: MemoryKeyring) -> None:
    memory_keyring.is_locked = True
    assert not keyring_state().is_usable
    assert "locked" in keyring_state().sentence.in_english()
    assert kept("office") is None
    with pytest.raises(CannotOpenError, match="did not keep"):
        keep("office", "secret")
    with pytest.raises(CannotOpenError, match="by hand"):
        forget("office")


def test_that_a_keyring_that_forgets_is_not_usable(
    memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MemoryKeyring, "set_password", lambda *_: None)
    assert not keyring_state().is_usable
    with pytest.raises(CannotOpenError, match="did not keep"):
        keep("office", "secret")


@pytest.mark.parametrize("backend", [NullKeyring(), MemoryKeyring()])
def test_that_a_keyring_without_encryption_is_refused(backend: KeyringBackend) -> None:
    keyring.set_keyring(backend)
    assert not keyring_state().is_usable
    assert kept("office") is None
    forget("office")
    with pytest.raises(CannotOpenError, match="no keyring"):
        keep("office", "secret")


def test_that_plain_text_files_are_never_a_keyring() -> None:
    assert not any(module.startswith("keyrings.alt") for module in keyrings.SECURE_BACKENDS)
    plain = type("PlaintextKeyring", (MemoryKeyring,), {"__module__": "keyrings.alt.file"})
    keyring.set_keyring(plain())
    assert not keyring_state().is_usable


def test_that_a_chain_is_searched_for_one_that_encrypts(
    memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ChainerBackend, "backends", [NullKeyring(), memory_keyring])
    keyring.set_keyring(ChainerBackend())
    keep("office", "secret")
    assert kept("office") == "secret"
    assert memory_keyring.entries == {("CaseDesk", "office"): "secret"}
