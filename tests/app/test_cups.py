"""An agreement printed on a real queue of CUPS, by the program's own way, and read back."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pypdfium2
import pytest
import zxingcpp
from tests.app import cups_server
from tests.app.cups_server import Cups
from tests.printing.agreement_samples import paper

from casedesk.printing.agreement import PrintedPaper, agreement_pdf
from casedesk.printing.codes import read_payload

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no CUPS; its printers are tried by hand"),
    pytest.mark.skipif(bool(cups_server.missing()), reason=cups_server.missing() or "CUPS is there"),
]
CLIENT = Path(cups_server.__file__).with_name("cups_client.py")


@pytest.fixture
def cups() -> Iterator[Cups]:
    with cups_server.running() as server:
        yield server


@pytest.fixture
def printed() -> PrintedPaper:
    return agreement_pdf(paper())


def sent(cups: Cups, way: str, *files: Path) -> str:
    order = [sys.executable, str(CLIENT), way, *map(str, files)]
    done = subprocess.run(order, env=cups.variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def stored(tmp_path: Path, printed: PrintedPaper) -> Path:
    path = tmp_path / "agreement.pdf"
    path.write_bytes(printed.content)
    return path


def text_of(path: Path) -> str:
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def test_that_the_very_bytes_reach_the_queue_and_every_copy_can_be_read(
    cups: Cups, printed: PrintedPaper, tmp_path: Path
) -> None:
    assert sent(cups, "bytes", stored(tmp_path, printed)) == ""
    (out,) = cups.printed(1)
    assert out.read_bytes() == printed.content
    text = re.sub(r"\s", "", text_of(out))
    number = paper().agreement.agreement_no
    assert text.count(number) >= printed.pages
    for copy in (1, 2):
        assert f"第{copy}份，共2份" in text
    assert paper().debtor.name in text


def test_that_pages_drawn_through_qt_come_out_whole_with_codes_that_can_be_scanned(
    cups: Cups, printed: PrintedPaper, tmp_path: Path
) -> None:
    assert sent(cups, "pages", stored(tmp_path, printed)) == ""
    (out,) = cups.printed(1)
    seen = []
    with pypdfium2.PdfDocument(out) as document:
        assert len(document) == printed.pages
        for page in document:
            image = page.render(scale=3).to_pil()
            (code,) = zxingcpp.read_barcodes(image)
            read = read_payload(code.text)
            assert read is not None
            seen.append((read[2], read[3], read[4]))
    per_copy = range(1, printed.pages_per_copy + 1)
    assert seen == [(copy, page, printed.text_digest[:8]) for copy in (1, 2) for page in per_copy]


def test_that_a_printer_that_breaks_down_in_the_middle_is_told_and_takes_no_more(
    cups: Cups, printed: PrintedPaper, tmp_path: Path
) -> None:
    file = stored(tmp_path, printed)
    assert sent(cups, "run", file) == ""
    assert len(cups.printed(1)) == 1
    cups.break_down()
    sent(cups, "run", file)
    until_stopped(cups)
    told = sent(cups, "run", file)
    assert "does not answer" in told
    assert len(cups.printed(1)) == 1


def until_stopped(cups: Cups) -> None:
    """Wait until the queue has noticed that its printer is broken."""
    until = monotonic() + cups_server.PATIENCE
    while monotonic() < until:
        told = subprocess.run(
            ["lpstat", "-p", cups_server.QUEUE],
            env=cups.variables,
            capture_output=True,
            text=True,
            check=False,
        )
        if "disabled" in told.stdout:
            return
        sleep(0.05)
    raise AssertionError("the queue never stopped")
