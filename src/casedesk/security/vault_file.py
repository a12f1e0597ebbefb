"""The file ``office.vault``: what it says openly, what it keeps wrapped, and how it is read and written."""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from casedesk.domain.errors import CannotOpenError
from casedesk.domain.sentences import say
from casedesk.security.whole_files import write_whole
from casedesk.security.wrapping import Stretch, Wrap, WrapDamagedError, as_text, derived_key, from_text

NAME = "office.vault"
"""The file beside the database; whoever has it still needs the passphrase or the recovery sheet."""

VERSION = 1
"""A higher one was written by a newer program."""

_FORMAT = "casedesk-vault"
_LARGEST = 1_000_000


class VaultDamagedError(CannotOpenError):
    """The vault's file is not what CaseDesk wrote (exit code 5)."""

    def __init__(self, folder: Path) -> None:
        """Say which file it is and what helps."""
        super().__init__(
            say(
                "The key file “{file}” in “{folder}” is damaged or was changed. Nothing was opened. "
                "Put back the copy from a backup.",
                file=NAME,
                folder=folder,
            )
        )


@dataclass(frozen=True)
class VaultFacts:
    """What may be known of an office before it is open."""

    office_name: str
    office_id: str
    made_at: datetime
    database_file: str
    sheet_no: str
    sheet_made_at: datetime

    def bound(self, purpose: str, *parts: object) -> bytes:
        """Return what a wrap is tied to: the office, the purpose and the parameters."""
        return _packed([_FORMAT, VERSION, self.office_id, purpose, *parts])


@dataclass(frozen=True)
class VaultFile:
    """The whole file; ``mark`` is a keyed digest of all the rest, so that open parts cannot be changed."""

    facts: VaultFacts
    stretch: Stretch
    by_passphrase: Wrap
    recovery_salt: bytes
    by_recovery: Wrap
    database_url: Wrap | None = None
    mark: str = ""

    def marked(self, key: bytes) -> VaultFile:
        """Return the file with the digest of its present content."""
        return replace(self, mark=self._digest(key))

    def is_genuine(self, key: bytes) -> bool:
        """Tell whether nothing was changed since an office with this key wrote it."""
        return hmac.compare_digest(self._digest(key), self.mark)

    def write(self, folder: Path) -> None:
        """Write the file wholly or leave the old one; raise CannotOpenError with the reason."""
        text = json.dumps(self._fields() | {"mark": self.mark}, ensure_ascii=False, indent=1)
        write_whole(folder / NAME, text.encode("utf-8"))

    @classmethod
    def read(cls, folder: Path) -> VaultFile:
        """Read the file; raise CannotOpenError when it is missing, damaged or of a newer program."""
        fields = _loaded(folder)
        try:
            return cls(
                facts=_facts(fields),
                stretch=Stretch.read(_part(fields, "passphrase")),
                by_passphrase=Wrap.read(_part(fields, "passphrase")),
                recovery_salt=from_text(_part(fields, "recovery").get("salt")),
                by_recovery=Wrap.read(_part(fields, "recovery")),
                database_url=Wrap.read(_part(fields, "database_url")) if "database_url" in fields else None,
                mark=_text(fields, "mark"),
            )
        except (WrapDamagedError, ValueError) as error:
            raise VaultDamagedError(folder) from error

    def _digest(self, key: bytes) -> str:
        """Return the keyed digest of everything but the mark."""
        return hmac.digest(derived_key(key, "vault mark"), _packed(self._fields()), "sha256").hex()

    def _fields(self) -> dict[str, object]:
        """Return the content as JSON shows it, without the mark."""
        facts = self.facts
        fields: dict[str, object] = {
            "format": _FORMAT,
            "version": VERSION,
            "office_name": facts.office_name,
            "office_id": facts.office_id,
            "made_at": facts.made_at.isoformat(),
            "database_file": facts.database_file,
            "passphrase": self.stretch.as_fields() | self.by_passphrase.as_fields(),
            "recovery": {
                "kdf": "hkdf-sha256",
                "salt": as_text(self.recovery_salt),
                "sheet_no": facts.sheet_no,
                "made_at": facts.sheet_made_at.isoformat(),
            }
            | self.by_recovery.as_fields(),
        }
        if self.database_url is not None:
            fields["database_url"] = self.database_url.as_fields()
        return fields


def has_vault(folder: Path) -> bool:
    """Tell whether an office was made in this folder."""
    return (folder / NAME).is_file()


def _loaded(folder: Path) -> Mapping[str, object]:
    """Return the JSON object of this program's version."""
    try:
        with (folder / NAME).open("rb") as file:
            content = file.read(_LARGEST)
    except FileNotFoundError as error:
        raise CannotOpenError(
            say(
                "There is no office in the folder “{folder}”. Create one or choose another data folder.",
                folder=folder,
            )
        ) from error
    except OSError as error:
        raise CannotOpenError(
            say(
                "The key file “{file}” in “{folder}” could not be read: {reason}.",
                file=NAME,
                folder=folder,
                reason=error.strerror or "",
            )
        ) from error
    try:
        fields = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise VaultDamagedError(folder) from error
    if not isinstance(fields, dict) or fields.get("format") != _FORMAT:
        raise VaultDamagedError(folder)
    version = fields.get("version")
    if isinstance(version, int) and version > VERSION:
        raise CannotOpenError(
            say(
                "The office in “{folder}” was made by a newer CaseDesk. Install that version, then open it.",
                folder=folder,
            )
        )
    return fields


def _facts(fields: Mapping[str, object]) -> VaultFacts:
    """Return the open part."""
    recovery = _part(fields, "recovery")
    return VaultFacts(
        office_name=_text(fields, "office_name"),
        office_id=_text(fields, "office_id"),
        made_at=_moment(fields, "made_at"),
        database_file=_text(fields, "database_file"),
        sheet_no=_text(recovery, "sheet_no"),
        sheet_made_at=_moment(recovery, "made_at"),
    )


def _part(fields: Mapping[str, object], name: str) -> Mapping[str, object]:
    """Return a nested object."""
    part = fields.get(name)
    if not isinstance(part, dict):
        raise WrapDamagedError
    return part


def _text(fields: Mapping[str, object], name: str) -> str:
    """Return a text field."""
    text = fields.get(name)
    if not isinstance(text, str):
        raise WrapDamagedError
    return text


def _moment(fields: Mapping[str, object], name: str) -> datetime:
    """Return an aware moment."""
    moment = datetime.fromisoformat(_text(fields, name))
    if moment.tzinfo is None:
        raise WrapDamagedError
    return moment


def _packed(value: object) -> bytes:
    """Return the one spelling of JSON that digests and wraps are tied to."""
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode("ascii")
