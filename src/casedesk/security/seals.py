"""Seals: keyed digests that show an edited, removed, reordered or cut-off audit entry.

A bare hash chain can be computed anew by whoever edits it; these seals (HMAC-SHA256, RFC 2104) need
the office's seal key. Each seal covers the seal before it, the head seal covers their number.
"""

import hmac

SEAL_BYTES = 32
"""Length of a raw seal; in text it is twice as many hexadecimal digits."""

NO_SEAL = bytes(SEAL_BYTES)
"""Stands before the first entry of an office."""

_ENTRY = b"casedesk audit entry v1\n"
_HEAD = b"casedesk audit head v1\n"


def seal(key: bytes, previous: bytes, body: str) -> str:
    """Return the hex seal of an entry's stored text, chained to the raw seal before it (32 bytes)."""
    if len(previous) != SEAL_BYTES:
        raise ValueError("the previous seal must have 32 bytes")
    return hmac.digest(key, _ENTRY + previous + body.encode("utf-8", "surrogatepass"), "sha256").hex()


def head_seal(key: bytes, entries: int, newest: str) -> str:
    """Return the hex seal of how many entries there are and of the newest one's seal.

    Kept outside the entries' table it shows that entries were cut off at the end.
    """
    return hmac.digest(key, _HEAD + f"{entries}\n{newest}".encode(), "sha256").hex()


def seals_match(left: str, right: str) -> bool:
    """Compare two hex seals without telling by the time it takes where they differ."""
    return hmac.compare_digest(left.encode("utf-8"), right.encode("utf-8"))
