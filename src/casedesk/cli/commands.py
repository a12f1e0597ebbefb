"""The command line: what can be asked, who answers it, and what the exit code says."""

import argparse
import contextlib
import logging
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn

from casedesk import __version__
from casedesk.cli.output import Output, Translate
from casedesk.domain.errors import BadInputError, CannotOpenError, CaseDeskError, RefusedError
from casedesk.domain.sentences import Sentence, say

DONE, OTHER, USAGE, REFUSED, BAD_INPUT, NOT_OPENED = 0, 1, 2, 3, 4, 5


@dataclass(frozen=True)
class PageReport:
    """What came of opening one page of the program."""

    page: str
    is_ok: bool
    detail: str = ""


@dataclass(frozen=True)
class Windows:
    """What only the windowed program can do, handed in by whoever starts both."""

    open_pages: Callable[[Path], list[PageReport]] | None = None
    """Opens every page on the practice office in a folder and reports each."""
    open_window: Callable[[Path], int] | None = None
    """Opens the window on the practice office in a folder; None where there is no display."""


@dataclass(frozen=True)
class Call:
    """One command as it was asked."""

    options: argparse.Namespace
    output: Output
    windows: Windows


Command = Callable[[Call], int]

_ROOMS: Final = (
    "office", "practice", "import_", "placements", "cases", "visits", "road", "visit_papers", "agreements",
    "payments", "ledger", "letters", "complaints", "printing", "scans", "rules", "audit", "doctor",
)  # fmt: skip
"""The modules whose ``declare`` adds their commands, in the order of the help."""


class UsageError(Exception):
    """The command line itself makes no sense (exit code 2)."""


class Parser(argparse.ArgumentParser):
    """A parser that raises instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with the usage line."""
        text = f"{self.format_usage()}{message}"
        raise UsageError(text)


class Commands:
    """Collects the commands of all rooms."""

    def __init__(self, parser: Parser, translate: Translate, *, must_choose: bool = True) -> None:
        self._translate = translate
        self._names = parser.add_subparsers(metavar=translate(say("COMMAND")), required=must_choose)
        self._shared = Parser(add_help=False)
        add_shared_options(self._shared, translate, default=argparse.SUPPRESS)

    def add(self, name: str, what: Sentence, command: Command | None = None) -> Parser:
        """Add a command; without a function it is a noun whose verbs follow by ``verbs``."""
        text = self.text(what)
        parser: Parser = self._names.add_parser(name, help=text, description=text, parents=[self._shared])
        if command is not None:
            parser.set_defaults(command=command)
        return parser

    def verbs(self, parser: Parser, *, must_choose: bool = True) -> "Commands":
        """Return the place for the verbs of a noun; one that answers by itself needs none."""
        return Commands(parser, self._translate, must_choose=must_choose)

    def text(self, what: Sentence) -> str:
        """Return a help text in the person's language."""
        return self._translate(what).replace("%", "%%")


def add_shared_options(parser: Parser, translate: Translate, *, default: object) -> None:
    """Add what may stand before or behind every command."""
    nothing = default if default is argparse.SUPPRESS else None
    parser.add_argument(
        "--data", type=Path, metavar="DIR", default=nothing, help=translate(say("folder of the office"))
    )
    parser.add_argument(
        "--operator",
        metavar="NAME",
        default=nothing,
        help=translate(say("who signs in: name or badge number; CASEDESK_PASSWORD holds the password")),
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=default,
        help=translate(say("print exactly one JSON document on stdout")),
    )


def parser_of(translate: Translate) -> Parser:
    """Build the whole command line; the rooms' services are loaded only when a command runs."""
    parser = Parser(
        prog="casedesk",
        description=translate(say("Case, home-visit and agreement desk of a small collection office.")),
        epilog=translate(
            say(
                "CASEDESK_PASSPHRASE opens the office, CASEDESK_PASSWORD signs the operator in. Exit codes: "
                "0 done, 2 usage, 3 refused by a rule, a right or a state, 4 bad input, 5 cannot open or "
                "sign in, 1 anything else."
            )
        ),
    )
    parser.add_argument("--version", action="version", version=f"CaseDesk {__version__}")
    add_shared_options(parser, translate, default=False)
    commands = Commands(parser, translate)
    for name in _ROOMS:
        import_module(f"casedesk.cli.{name}").declare(commands)
    return parser


def main(
    argv: Sequence[str], translate: Translate, windows: Windows | None = None, *, language: str = "en"
) -> int:
    """Run one command and return its exit code; nothing a person can cause ends in a traceback.

    ``translate`` shows a sentence in the person's language; ``language``, ``zh`` or ``en``, chooses the texts
    that come from rule packs and papers.
    """
    logging.getLogger("casedesk").addHandler(logging.NullHandler())
    output = Output(translate, as_json="--json" in argv, language=language)
    try:
        return _answered(argv, output, windows or Windows())
    except BrokenPipeError:
        _forget_reader()
    except KeyboardInterrupt:
        output.failed(say("Stopped. What was not finished was not kept."), OTHER)
    except Exception as problem:  # the one place that catches what nobody expected
        logging.getLogger("casedesk").exception("unexpected")
        kind = type(problem).__name__
        output.failed(say("Something unexpected happened ({kind}). Nothing was kept.", kind=kind), OTHER)
    return OTHER


def _answered(argv: Sequence[str], output: Output, windows: Windows) -> int:
    """Run the command; expected problems become their sentence and exit code."""
    try:
        options = parser_of(output.translate).parse_args(list(argv))
        command: Command = options.command
        return command(Call(options, output, windows))
    except SystemExit as asked:  # --help and --version leave this way
        return asked.code if isinstance(asked.code, int) else DONE
    except UsageError as problem:
        output.failed(str(problem), USAGE)
        return USAGE
    except CaseDeskError as problem:
        code = exit_code(problem)
        output.failed(problem.sentence, code)
        return code


def exit_code(problem: CaseDeskError) -> int:
    """Return the exit code of an expected problem."""
    if isinstance(problem, RefusedError):
        return REFUSED
    if isinstance(problem, BadInputError):
        return BAD_INPUT
    return NOT_OPENED if isinstance(problem, CannotOpenError) else OTHER


def _forget_reader() -> None:
    """Let the rest of the output go nowhere, because the reader has left."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
