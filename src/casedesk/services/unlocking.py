"""Opens an office for somebody without a window: by passphrase, by this computer's keyring, or by asking."""

from collections.abc import Callable
from pathlib import Path

from casedesk.security.vault import KeyNotInKeyringError
from casedesk.services import offices
from casedesk.services.offices import OpenOffice


def open_by(folder: Path, passphrase: str | None, ask: Callable[[], str | None]) -> OpenOffice:
    """Open by the passphrase, else by the keyring; ``ask`` is called when neither is there and may give up.

    Raise CannotOpenError.
    """
    try:
        return offices.open_office(folder, passphrase=passphrase)
    except KeyNotInKeyringError:
        typed = ask()
        if typed is None:
            raise
    return offices.open_office(folder, passphrase=typed)
