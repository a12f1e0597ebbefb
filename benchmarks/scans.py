"""Measure a mixed stack of 200 scanned pages, from the files to pages filed in the encrypted database.

The comparison opens the same files and lets zxing-cpp look for QR codes in every page at its full size, and
nothing else: no page is turned, packed, compared or stored. At most 1.5 is wanted, with every readable page
in its own copy and the others in the tray.

    python -m benchmarks.scans [--runs 3] [--profile]
"""

import argparse
import cProfile
import pstats
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from runpy import run_path
from statistics import median
from time import perf_counter
from typing import Any, Self

import pypdfium2
import zxingcpp
from PIL import Image

from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import PaperKind
from casedesk.domain.scans import ScanStatus
from casedesk.printing.agreement import agreement_pdf
from casedesk.services import offices
from casedesk.services.desk import Desk
from casedesk.services.offices import NewOffice
from casedesk.services.paper_register import PrintedCopies, register_copies
from casedesk.services.scans import ScanService

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TESTS = Path(__file__).parents[1] / "tests"
PASSWORD = "quiet-harbour-42"  # noqa: S105 - of an office that lives for a minute
PAGES, SPOILT, BLANK = 200, 6, 4


def main() -> None:
    """Build office and stack, read the stack in a new office each time, print the ratio."""
    options = _options()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        place = Path(scratch)
        with Bench(place / "office 0") as first:
            stack, readable = first.stack(place / "stack")
        bare, filed = [], []
        for run in range(options.runs):
            bare.append(_timed(lambda: _merely_read(stack)))
            with Bench(place / f"office {run + 1}") as bench:
                bench.register()
                filed.append(bench.read(stack, readable, is_profiled=options.profile and not run))
        ours, theirs = median(filed), median(bare)
        print(f"{PAGES} pages, {readable} readable: all filed right, {PAGES - readable} named")
        print(f"filed {ours:.2f} s ({1000 * ours / PAGES:.0f} ms a page), merely read {theirs:.2f} s")
        print(f"ratio {ours / theirs:.2f} (at most 1.5)")


class Bench:
    """An office whose printed agreements the stack holds."""

    def __init__(self, folder: Path) -> None:
        new = NewOffice(
            office=Office(name="Lantern Office"),
            administrator=Operator(name="Ada Admin", badge_no="A01", role=Role.ADMINISTRATOR),
            password=PASSWORD,
            passphrase="lantern river seven bridges",  # noqa: S106 - as above
            use_keyring=False,
            database_url=None,
        )
        self._office, _code = offices.create(folder, new, lambda: NOW)
        self._desk: Desk = self._office.desk
        with self._desk.database.reading() as connection:
            from casedesk.storage.shelves import Shelves

            self._actor = Shelves(connection).operators.all()[0]
        self._samples = run_path(str(TESTS / "printing" / "agreement_samples.py"))
        self._scans = run_path(str(TESTS / "importing" / "scan_samples.py"))

    def __enter__(self) -> Self:
        """Return the office."""
        return self

    def __exit__(self, *_problem: object) -> None:
        """Close the office."""
        self._office.close()

    def papers(self) -> Iterator[tuple[str, Any]]:
        """Yield invented agreements of two copies each, with their numbers."""
        described = self._samples["paper"]()
        for number in range(1, PAGES):
            name = f"XY20261123-{number:03d}"
            agreement = replace(described.agreement, agreement_no=name)
            yield name, agreement_pdf(replace(described, agreement=agreement, copy_no=None))

    def stack(self, folder: Path) -> tuple[Path, int]:
        """Write the scans: turned, skewed, photographed, of every kind of file, some without a code."""
        folder.mkdir()
        pages: list[Image.Image] = []
        for _name, printed in self.papers():
            for page in range(printed.pages):
                place = len(pages)
                pages.append(self._scanned(printed.content, page, place))
            if len(pages) >= PAGES - SPOILT - BLANK:
                break
        pages = pages[: PAGES - SPOILT - BLANK]
        readable = len(pages)
        for place in range(SPOILT):
            spoilt = self._scans["drawn"](printed.content, 0, 200)
            spoilt.paste(255, (spoilt.width // 2, 0, spoilt.width, round(spoilt.height * 0.12)))
            pages.insert(place * 30, self._scans["noisy"](spoilt, 5, place))
        pages += [self._scans["noisy"](Image.new("L", (1654, 2339), 250), 5, each) for each in range(BLANK)]
        self._write(folder, pages)
        return folder, readable

    def _scanned(self, content: bytes, page: int, place: int) -> Image.Image:
        image = self._scans["drawn"](content, page, (150, 200, 300)[place % 3])
        image = self._scans["turned"](image, (0, 90, 2, 180, 270, -3)[place % 6])
        if place % 20 == 0:
            return self._scans["photographed"](image, place)  # type: ignore[no-any-return]
        return self._scans["noisy"](image, 5, place) if place % 2 else image

    def _write(self, folder: Path, pages: list[Image.Image]) -> None:
        """Write ten pages at a time, each group as another kind of file."""
        for group in range(0, len(pages), 10):
            part, kind = pages[group : group + 10], group // 10 % 4
            if kind == 0:
                self._scans["scanner_pdf"](folder / f"{group:03d}.pdf", part)
            elif kind == 1 and all(each.mode == "L" for each in part):
                self._scans["tiff"](folder / f"{group:03d}.tif", part)
            else:
                for place, page in enumerate(part):
                    name = folder / f"{group + place:03d}"
                    if kind != 3 or page.mode == "RGB":  # noqa: PLR2004 - the fourth kind of four
                        page.save(name.with_suffix(".jpg"), quality=75)
                    else:
                        page.save(name.with_suffix(".png"))

    def register(self) -> None:
        """Register the copies that the stack shows."""
        pages = 0
        with self._desk.work("paper.printed", self._actor, Right.PRINT_PAPERS) as work:
            revision = self._samples["paper"]().agreement.revision
            for name, printed in self.papers():
                numbers = tuple(range(1, printed.pages // printed.pages_per_copy + 1))
                copies = PrintedCopies(
                    PaperKind.AGREEMENT,
                    name,
                    printed.content,
                    numbers,
                    printed.pages_per_copy,
                    printed.text_digest,
                    revision=revision,
                )
                register_copies(work, self._desk, self._actor, copies)
                pages += printed.pages
                if pages >= PAGES:
                    break
            work.about("benchmark")
            work.commit()

    def read(self, stack: Path, readable: int, *, is_profiled: bool) -> float:
        """Read the stack once; every readable page must be filed, each in its own place."""
        profile = cProfile.Profile()
        if is_profiled:
            profile.enable()
        start = perf_counter()
        report = ScanService(self._desk).read_stack(self._actor, [stack])
        spent = perf_counter() - start
        if is_profiled:
            profile.disable()
            pstats.Stats(profile).sort_stats("tottime").print_stats(18)
        counts = {each: report.amount(each) for each in ScanStatus if report.amount(each)}
        wanted = {ScanStatus.FILED: readable, ScanStatus.UNREADABLE: SPOILT, ScanStatus.SET_ASIDE: BLANK}
        if counts != wanted:
            unread = [
                (each.page.file_name, each.page.page_in_file, str(each.page.status), each.page.payload)
                for each in report.lines
                if each.page.status is not ScanStatus.FILED
            ]
            message = f"{counts} and {report.known} known where {wanted} is right: {unread}"
            raise SystemExit(message)
        return spent


def _merely_read(stack: Path) -> None:
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    for path in sorted(stack.iterdir()):
        for image in _opened(path):
            zxingcpp.read_barcodes(image, formats)


def _opened(path: Path) -> Iterator[Image.Image]:
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as document:
            for page in document:
                (image,) = page.get_objects()
                yield image.get_bitmap(render=False).to_pil().convert("L")
        return
    with Image.open(path) as image:
        for number in range(getattr(image, "n_frames", 1)):
            image.seek(number)
            yield image.convert("L")


def _timed(work: Any) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--profile", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
