"""Opens the office and signs the operator in, from the environment or by asking at a terminal."""

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from casedesk import settings
from casedesk.cli.output import Output
from casedesk.domain.errors import BadInputError, CannotOpenError
from casedesk.domain.operators import Operator, Role
from casedesk.domain.sentences import Sentence, say
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService, Seat
from casedesk.services.unlocking import open_by

PASSPHRASE = "CASEDESK_PASSPHRASE"  # noqa: S105 - the name of a variable
PASSWORD = "CASEDESK_PASSWORD"  # noqa: S105


@dataclass(frozen=True)
class Session:
    """An open office with somebody at the desk."""

    folder: Path
    desk: Desk
    actor: Operator


@contextmanager
def signed_in(options: Namespace, output: Output) -> Iterator[Session]:
    """Yield the office of the data folder with the operator signed in; close it afterwards."""
    folder = folder_of(options)
    office = open_by(folder, os.environ.get(PASSPHRASE) or None, lambda: _asked_passphrase(output))
    try:
        service = OperatorService(office.desk)
        who = _who(options.operator, service.seats())
        password = secret(PASSWORD, say("Password of {name}", name=who.name), output)
        yield Session(folder, office.desk, service.sign_in(who.operator_id, password))
    finally:
        office.close()


def folder_of(options: Namespace) -> Path:
    """Return the data folder of ``--data``, ``CASEDESK_DATA`` or the platform."""
    return settings.data_folder(options.data)


def secret(variable: str, title: Sentence, output: Output, *, twice: bool = False) -> str:
    """Return a secret from the environment or a terminal; without either raise CannotOpenError."""
    given = os.environ.get(variable)
    if given:
        return given
    if not is_at_terminal():
        raise CannotOpenError(
            say("{what} is needed. Put it into the variable {variable}.", what=title, variable=variable)
        )
    typed = getpass.getpass(f"{output.shown(title)}: ", stream=output.err)
    if twice and getpass.getpass(f"{output.shown(say('Once more'))}: ", stream=output.err) != typed:
        raise BadInputError(say("The two entries differ. Nothing was created."))
    return typed


def is_at_terminal() -> bool:
    """Tell whether somebody can be asked; a program in a script or a pipe never waits for an answer."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def _asked_passphrase(output: Output) -> str | None:
    """Ask for the passphrase, or say where to put it."""
    if is_at_terminal():
        return getpass.getpass(f"{output.shown(say('Passphrase of the office'))}: ", stream=output.err)
    output.tell(say("Put the passphrase of the office into the variable {variable}.", variable=PASSPHRASE))
    return None


def _who(wanted: str | None, seats: tuple[Seat, ...]) -> Seat:
    """Return who signs in: the one named, else the single administrator, else the last at this computer."""
    if wanted:
        found = [each for each in seats if wanted in (each.badge_no, each.name)]
        if not found:
            raise CannotOpenError(say("Nobody called {name} works in this office.", name=wanted))
        if len(found) > 1:
            raise BadInputError(say("Several people have this name. Use the badge number."))
        return found[0]
    administrators = [each for each in seats if each.role is Role.ADMINISTRATOR]
    if len(administrators) == 1:
        return administrators[0]
    last = settings.load_preferences(settings.settings_file()).last_operator
    for each in seats:
        if last and last in (each.badge_no, each.name):
            return each
    raise CannotOpenError(say("Say who you are: --operator with your name or badge number."))
