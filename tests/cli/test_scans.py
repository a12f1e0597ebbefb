"""``casedesk scan`` on a practice office."""

from pathlib import Path

from tests.cli.conftest import Run
from tests.importing.scan_samples import drawn, saved, turned

from casedesk.domain.papers import PaperKind
from casedesk.services.offices import OpenOffice
from casedesk.storage import files
from casedesk.storage.shelves import Shelves


def test_that_a_folder_is_filed_and_every_page_told(
    run: Run, folder: Path, office: OpenOffice, tmp_path: Path
) -> None:
    with office.desk.database.reading() as connection:
        shelves = Shelves(connection)
        paper = shelves.papers.all(shelves.papers.table.c.kind == PaperKind.AGREEMENT)[0]
        content = files.content_of(connection, paper.file_sha256)
    office.close()
    stack = tmp_path / "stack"
    stack.mkdir()
    for number in range(paper.pages):
        saved(stack / f"{number}.jpg", turned(drawn(content, number, 150), 90 * number))
    done = run("scan", stack, "--data", folder, "--json")
    assert done.code == 0, done.err
    assert done.document["counts"] == {"filed": paper.pages}
    assert [each["page"] for each in done.document["files"]] == list(range(1, paper.pages + 1))
    (copy,) = done.document["copies"]
    assert (copy["paper"], copy["copy"], copy["missing"]) == (paper.subject, paper.copy_no, [])
    assert [each["copy"] for each in done.document["to_check"]].count(paper.copy_no) == 1
    (stack / "broken.pdf").write_bytes(b"%PDF-1.7")
    again = run("scan", stack, "--data", folder, "--json")
    assert again.code == 3
    assert (again.document["known_before"], again.document["counts"]) == (paper.pages, {"broken": 1})
    told = run("scan", stack, "--data", folder)
    assert told.code == 0
    assert "to be checked" in told.out
    assert run("scan", tmp_path / "nowhere", "--data", folder).code == 4
