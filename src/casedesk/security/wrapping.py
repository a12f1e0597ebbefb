"""Wrapping: secrets sealed under a key that is derived from a passphrase or a recovery code."""

from __future__ import annotations

import base64
import binascii
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from casedesk.security.passphrases import normal

KEY_BYTES = 32
"""AES-256, and every key of an office."""

_SALT_BYTES = 16
_NONCE_BYTES = 12
_LANES, _ROUNDS, _MEMORY_KIB = 4, 3, 65536
"""RFC 9106 §4, second recommended choice: 64 MiB, three passes, four lanes; about 0.15 s."""

_MOST_LANES, _MOST_ROUNDS, _MOST_MEMORY_KIB = 16, 32, 1024 * 1024
"""A file that asks for more is damaged or meant to exhaust the computer."""


class WrapDamagedError(Exception):
    """The stored wrap is not one: a field is missing, too long or not encoded as it should be."""


class WrapRefusedError(Exception):
    """The key does not fit, or somebody changed the wrap or what it is bound to."""


@dataclass(frozen=True)
class Stretch:
    """How a passphrase becomes a key: argon2id with these costs and this salt."""

    salt: bytes
    rounds: int = _ROUNDS
    memory_kib: int = _MEMORY_KIB
    lanes: int = _LANES

    @classmethod
    def fresh(cls) -> Stretch:
        """Return today's costs with a new random salt."""
        return cls(secrets.token_bytes(_SALT_BYTES))

    def key(self, passphrase: str) -> bytes:
        """Return the 256-bit key of the passphrase; slow on purpose."""
        return hash_secret_raw(
            normal(passphrase).encode("utf-8", "surrogatepass"),
            self.salt,
            time_cost=self.rounds,
            memory_cost=self.memory_kib,
            parallelism=self.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )

    def as_fields(self) -> dict[str, object]:
        """Return the costs and the salt for the vault's file."""
        costs = {"rounds": self.rounds, "memory_kib": self.memory_kib, "lanes": self.lanes}
        return {"kdf": "argon2id", "salt": as_text(self.salt), **costs}

    @classmethod
    def read(cls, fields: Mapping[str, object]) -> Stretch:
        """Return the stretch that stands in the file; raise WrapDamagedError beyond sane costs."""
        if fields.get("kdf") != "argon2id":
            raise WrapDamagedError
        return cls(
            salt=_bytes(fields, "salt", _SALT_BYTES),
            rounds=_number(fields, "rounds", _MOST_ROUNDS),
            memory_kib=_number(fields, "memory_kib", _MOST_MEMORY_KIB),
            lanes=_number(fields, "lanes", _MOST_LANES),
        )


@dataclass(frozen=True)
class Wrap:
    """A secret under AES-256-GCM with its nonce; useless without the key and the bound text."""

    nonce: bytes
    sealed: bytes = field(repr=False)

    @classmethod
    def of(cls, secret: bytes, key: bytes, bound: bytes) -> Wrap:
        """Seal the secret under the key and bind it to ``bound``, which stays readable."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return cls(nonce, AESGCM(key).encrypt(nonce, secret, bound))

    def opened(self, key: bytes, bound: bytes) -> bytes:
        """Return the secret; raise WrapRefusedError for a wrong key or one changed bit."""
        try:
            return AESGCM(key).decrypt(self.nonce, self.sealed, bound)
        except InvalidTag:
            raise WrapRefusedError from None

    def as_fields(self) -> dict[str, object]:
        """Return nonce and sealed bytes for the vault's file."""
        return {"nonce": as_text(self.nonce), "sealed": as_text(self.sealed)}

    @classmethod
    def read(cls, fields: Mapping[str, object]) -> Wrap:
        """Return the wrap that stands in the file."""
        return cls(_bytes(fields, "nonce", _NONCE_BYTES), from_text(fields.get("sealed")))


def derived_key(secret: bytes, purpose: str, salt: bytes = b"") -> bytes:
    """Return a 256-bit key for one purpose from a secret that is random already (HKDF, RFC 5869)."""
    return HKDF(SHA256(), KEY_BYTES, salt, f"casedesk {purpose} v1".encode()).derive(secret)


def as_text(content: bytes) -> str:
    """Return bytes as base64 for JSON and for the keyring."""
    return base64.b64encode(content).decode("ascii")


def from_text(text: object) -> bytes:
    """Return the bytes of strict base64; raise WrapDamagedError for anything else."""
    if not isinstance(text, str):
        raise WrapDamagedError
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise WrapDamagedError from None


def _bytes(fields: Mapping[str, object], name: str, length: int) -> bytes:
    """Return a field that must have exactly this many bytes."""
    content = from_text(fields.get(name))
    if len(content) != length:
        raise WrapDamagedError
    return content


def _number(fields: Mapping[str, object], name: str, most: int) -> int:
    """Return a whole number between one and ``most``."""
    number = fields.get(name)
    if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number <= most:
        raise WrapDamagedError
    return number
