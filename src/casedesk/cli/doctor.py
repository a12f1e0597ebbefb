"""``casedesk doctor``: what is in order here and what to do about the rest."""

import os

from casedesk.cli.commands import DONE, OTHER, Call, Commands
from casedesk.cli.session import PASSPHRASE, folder_of
from casedesk.domain.sentences import say

_SIGNS = {"ok": "✓", "note": "·", "problem": "✗"}


def declare(commands: Commands) -> None:
    """Add the command."""
    doctor = commands.add(
        "doctor", say("examine the installation and the office; exit code 1 when there is work"), examine
    )
    text = commands.text(say("build the search index of the office anew before"))
    doctor.add_argument("--mend-search", action="store_true", help=text)


def examine(call: Call) -> int:
    """Print every check with its finding."""
    from casedesk.services import doctor  # noqa: PLC0415

    output = call.output
    folder, passphrase = folder_of(call.options), os.environ.get(PASSPHRASE) or None
    if call.options.mend_search:
        doctor.mend_search(folder, passphrase)
    checks = list(doctor.examine(folder, passphrase))
    is_sound = doctor.is_sound(checks)
    documents = [
        {
            "check": output.shown(each.name),
            "state": str(each.state),
            "found": output.shown(each.found),
            "todo": output.shown(each.todo) if each.todo else None,
        }
        for each in checks
    ]
    output.answer({"ok": is_sound, "checks": documents}, [_line(each) for each in documents])
    return DONE if is_sound else OTHER


def _line(check: dict[str, str | None]) -> str:
    """Return a check as one line to read."""
    line = f"{_SIGNS[str(check['state'])]} {check['check']}: {check['found']}"
    return f"{line}\n    {check['todo']}" if check["todo"] else line
