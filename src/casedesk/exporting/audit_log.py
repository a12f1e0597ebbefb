"""The audit log as a file that anybody with the seal key can check."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from casedesk.domain.audit import AuditEntry
from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say

FORMAT = "casedesk-audit-1"


def write_audit_log(path: Path, entries: Iterable[AuditEntry], office_name: str) -> int:
    """Write one JSON document per line: a head, then ``{"body", "seal"}`` for each entry, oldest first.

    The body is the exact text that was sealed. The file appears whole or not at all.
    """
    draft = path.with_name(path.name + ".part")
    number = 0
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(_line({"format": FORMAT, "office": office_name}))
            for number, entry in enumerate(entries, start=1):  # noqa: B007 - counted for the caller
                file.write(_line({"body": entry.body, "seal": entry.seal}))
        os.replace(draft, path)  # noqa: PTH105 - Path.replace is the same call
    except OSError as problem:
        draft.unlink(missing_ok=True)
        raise BadInputError(
            say("The file {name} cannot be written: {reason}", name=path.name, reason=problem.strerror or ""),
        ) from problem
    return number


def _line(record: dict[str, str]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n"
