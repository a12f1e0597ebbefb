"""Digests: the SHA-256 that stands for a paper or a file."""

import hashlib
import hmac


def sha256_hex(content: bytes) -> str:
    """Return the SHA-256 of the bytes as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def is_digest_of(digest: str, content: bytes) -> bool:
    """Tell whether ``digest`` was taken of exactly these bytes; the letters' case does not matter."""
    expected = sha256_hex(content).encode("ascii")
    return hmac.compare_digest(expected, digest.strip().lower().encode("utf-8"))
