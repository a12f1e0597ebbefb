"""Hands a paper's very bytes to a queue of CUPS: sharp and searchable, where Qt would send pictures."""

import shutil
import subprocess
import sys
from typing import Final

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say

_PATIENCE: Final = 120
"""Seconds after which a queue that takes nothing counts as dead."""
_SIDES: Final = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


class PrinterError(CaseDeskError):
    """The printer took no pages."""


def takes_bytes(printer: QPrinter) -> bool:
    """Tell whether the printer is a queue of CUPS that takes PDF files as they are."""
    is_native = printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
    return (
        is_native and _command() is not None and printer.printerName() in QPrinterInfo.availablePrinterNames()
    )


def spool(pdf: bytes, printer: QPrinter) -> None:
    """Queue a file with the copies, sides and pages that were chosen; raise PrinterError when refused."""
    command = _command()
    assert command is not None
    order = [command, "-d", printer.printerName(), "-n", str(printer.copyCount()), "-o", "media=A4"]
    sides = _SIDES.get(printer.duplex())
    order += ["-o", f"sides={sides}"] if sides else []
    order += ["-t", printer.docName()] if printer.docName() else []
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        order += ["-P", f"{printer.fromPage()}-{printer.toPage()}"]
    try:
        done = subprocess.run(order, input=pdf, capture_output=True, timeout=_PATIENCE, check=False)  # noqa: S603 - lp of this system, no shell
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise gone(printer) from problem
    if done.returncode:
        raise gone(printer)


def gone(printer: QPrinter) -> PrinterError:
    """Return the sentence about a printer that does not answer."""
    return PrinterError(
        say(
            "The printer {name} does not answer. This paper was not printed; what is printed stays "
            "printed. See to the printer and try again.",
            name=printer.printerName(),
        )
    )


def _command() -> str | None:
    return None if sys.platform == "win32" else shutil.which("lp")
