"""Measure printing hundreds of agreements: from approved terms to stored, hashed, audited PDFs.

Against LibreOffice, which converts 50 documents with the same text (at most 1/25 per document are
wanted), against a bare canvas that draws the same marks on as many pages (at most 1.6), and against
itself: the time of one paper among 500 over that among 50 (at most 1.1).

    python -m benchmarks.batch [--amount 500] [--profile]
"""

import argparse
import cProfile
import gc
import pstats
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from os import times
from pathlib import Path
from time import perf_counter
from typing import NamedTuple
from xml.sax.saxutils import escape

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from benchmarks.agreement import RecordingPen, Step
from benchmarks.sheets import DAY, filled, founded
from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.clients import PayeeAccount
from casedesk.domain.operators import Operator, Right
from casedesk.printing import agreement
from casedesk.printing.agreement import agreement_pdf
from casedesk.printing.pen import Pen
from casedesk.services.agreement_papers import paper_of
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.desk import Desk
from casedesk.storage.shelves import Shelves

FEW = 50
ROUNDS = 3
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'officeDocument" Target="word/document.xml"/></Relationships>'
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def approved(desk: Desk, actor: Operator, amount: int) -> list[int]:
    """Store approved agreements over twelve instalments; return their keys."""
    with desk.database.reading() as connection:
        cases = Shelves(connection).cases.all()[:amount]
    quotes, keys = AgreementQuotes(desk), []
    with desk.work("client.saved", actor, Right.MANAGE_CLIENTS) as work:
        client = work.clients.get(cases[0].client_id)
        payee = PayeeAccount(client.name, "澄岭银行杭州分行营业部", "8800010020260000137")
        work.clients.save(replace(client, payee=payee, hotline="400-000-0137"))
        work.commit()
    usual = replace(quotes.basis(actor, cases[0].id).terms, instalments=12, first_on=date(2026, 12, 15))
    quote = quotes.quote(actor, cases[0].id, usual)
    with desk.work("agreement.approved", actor, Right.APPROVE_AGREEMENTS) as work:
        for number, case in enumerate(cases):
            made = Agreement(
                f"XY{DAY:%Y%m%d}-{number:04}",
                case.id,
                quote.terms,
                quote.schedule,
                status=AgreementStatus.APPROVED,
                drafted_by=actor.id,
                approved_by=actor.id,
            )
            keys.append(work.agreements.add(made).id)
        work.commit()
    return keys


class Spent(NamedTuple):
    """Milliseconds for one document by the clock, and of processors, which a busy machine distorts less."""

    clock: float
    processors: float

    def over(self, other: "Spent") -> str:
        """Return the ratio by both measures."""
        return f"{self.clock / other.clock:.2f} (processors {self.processors / other.processors:.2f})"

    def __str__(self) -> str:
        """Return both."""
        return f"{self.clock:.1f} ms (processors {self.processors:.1f} ms)"


def spent(work: Callable[[], object], documents: int) -> Spent:
    """Do the work and return what each document took."""
    gc.collect()
    begun, before = perf_counter(), sum(times()[:4])
    work()
    share = 1000 / documents
    return Spent((perf_counter() - begun) * share, (sum(times()[:4]) - before) * share)


def printed(desk: Desk, actor: Operator, keys: Sequence[int]) -> Spent:
    """Print agreements one after another as a run does."""
    printing = AgreementPrinting(desk)

    def print_all() -> None:
        for key in keys:
            with desk.reading(actor, Right.PRINT_PAPERS) as shelves:
                stored = shelves.agreements.get(key)
            printing.print(actor, stored)

    return spent(print_all, len(keys))


def bare(documents: Sequence[Sequence[Step]]) -> Spent:
    """Draw the noted calls on bare canvases."""

    def draw_all() -> None:
        for steps in documents:
            canvas = Canvas(BytesIO(), pagesize=A4, invariant=1, pageCompression=1)
            for step in steps:
                step(canvas)
            canvas.save()

    return spent(draw_all, len(documents))


def noted(desk: Desk, actor: Operator, keys: Sequence[int]) -> tuple[list[list[Step]], list[str]]:
    """Return the canvas calls and the text of each agreement's paper."""
    documents, texts = [], []
    agreement.Pen = RecordingPen  # type: ignore[misc]
    for key in keys:
        with desk.reading(actor, Right.PRINT_PAPERS) as shelves:
            described = paper_of(desk, shelves, shelves.agreements.get(key), actor, is_draft=False)
        paper = agreement_pdf(described)
        documents.append(RecordingPen.steps)
        with pypdfium2.PdfDocument(paper.content) as document:
            texts.append("\n".join(page.get_textpage().get_text_range() for page in document))
    agreement.Pen = Pen  # type: ignore[misc]
    return documents, texts


def converted(texts: Sequence[str], folder: Path) -> tuple[Spent, Spent] | None:
    """Let LibreOffice Writer convert these texts, all in one call and some each in its own."""
    office = shutil.which("soffice")
    if office is None:
        return None
    files = [str(_word(folder / f"{number}.docx", text)) for number, text in enumerate(texts)]
    command = [office, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += ["--convert-to", "pdf", "--outdir", str(folder / "out")]

    def convert(*chosen: str) -> None:
        subprocess.run([*command, *chosen], check=True, capture_output=True)

    convert(files[0])  # its profile is made
    at_once = spent(lambda: convert(*files), len(files))
    if len(list(folder.glob("out/*.pdf"))) < len(files):
        return None
    return at_once, spent(lambda: [convert(each) for each in files[:ROUNDS]], ROUNDS)


def _word(path: Path, text: str) -> Path:
    body = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in text.splitlines()
    )
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELATIONS)
        package.writestr("word/document.xml", document)
    return path


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--amount", type=int, default=500)
    options.add_argument("--profile", action="store_true")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        office = founded(folder / "office")
        desk = office.desk
        count = FEW + chosen.amount + ROUNDS * FEW + 1
        actor = filled(desk, 0, 0, humans=count)
        keys = approved(desk, actor, count)
        printed(desk, actor, keys[:1])
        if chosen.profile:
            _profile(lambda: printed(desk, actor, keys[1 : 1 + FEW]))
            office.close()
            return
        few = printed(desk, actor, keys[1 : 1 + FEW])
        many = printed(desk, actor, keys[1 + FEW : 1 + FEW + chosen.amount])
        documents, texts = noted(desk, actor, keys[:FEW])
        rest = keys[1 + FEW + chosen.amount :]
        pairs = [
            (printed(desk, actor, rest[at * FEW : (at + 1) * FEW]), bare(documents)) for at in range(ROUNDS)
        ]
        theirs = converted(texts, folder)
        print(f"{chosen.amount} agreements, 2 copies each: {many.clock * chosen.amount / 1000:.1f} s")
        print(f"one among {FEW}: {few}, one among {chosen.amount}: {many}")
        print(f"growth {many.over(few)}, at most 1.10")
        ours, canvas = min(ours for ours, _ in pairs), min(canvas for _, canvas in pairs)
        print(f"bare canvas {canvas}, ratio {ours.over(canvas)}, at most 1.60")
        if theirs is None:
            print("LibreOffice Writer is not installed")
        else:
            print(f"LibreOffice in one call {theirs[0]}, ratio {many.over(theirs[0])}, at most 0.04")
            print(f"LibreOffice called for each {theirs[1]}, ratio {many.over(theirs[1])}")
        office.close()


def _profile(work: Callable[[], object]) -> None:
    profiler = cProfile.Profile()
    profiler.runcall(work)
    pstats.Stats(profiler, stream=sys.stdout).sort_stats("tottime").print_stats(45)


if __name__ == "__main__":
    main()
