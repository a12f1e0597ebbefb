"""Papers for files: no copy is registered that exists nowhere, no file appears that nobody registered."""

import os
from pathlib import Path

import pytest
from tests.services.ledger_samples import Till, till

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.operators import Right
from casedesk.domain.papers import PaperKind
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.letters import LetterService, LetterWish
from casedesk.services.paper_targets import PaperTarget

__all__ = ["till"]


def registered(till: Till) -> int:
    """Return how many copies the register names."""
    with till.desk.reading(till.clerk, Right.VIEW_CASES) as shelves:
        return len(shelves.papers.all())


def test_that_the_file_holds_the_paper_that_was_registered(till: Till, tmp_path: Path) -> None:
    case, path = till.lend(), tmp_path / "letter.pdf"
    path.write_bytes(b"older")
    with PaperTarget(path) as target:
        wish = LetterWish(PaperKind.STATEMENT, (case.id,))
        letter = LetterService(till.desk).print(till.clerk, wish, kept=target.keep)
        assert path.read_bytes() == b"older"
    assert path.read_bytes() == letter.printed.content
    assert [each.name for each in tmp_path.glob("*.pdf")] == ["letter.pdf"]
    assert not list(tmp_path.glob("*.part"))


def test_that_nothing_is_registered_where_the_disk_takes_nothing(
    till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, path = till.lend(), tmp_path / "paper.pdf"
    service = AgreementService(till.desk)
    terms = AgreementQuotes(till.desk).basis(till.clerk, case.id).terms
    draft = service.submit(till.clerk, service.draft(till.clerk, case.id, terms))
    approved = service.approve(till.supervisor, draft)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BadInputError, match="No space left"), PaperTarget(path) as target:
        AgreementPrinting(till.desk).print(till.clerk, approved, kept=target.keep)
    monkeypatch.undo()
    assert till.agreement(approved).status is AgreementStatus.APPROVED
    assert registered(till) == 0
    assert list(tmp_path.glob("*.p*")) == []
    with PaperTarget(path) as target:
        AgreementPrinting(till.desk).print(till.clerk, approved, kept=target.keep)
    assert registered(till) == approved.terms.copies
    assert path.read_bytes().startswith(b"%PDF")


def test_that_a_name_that_is_no_ordinary_file_is_left_alone(tmp_path: Path) -> None:
    folder, real, link = tmp_path / "folder", tmp_path / "real.pdf", tmp_path / "link.pdf"
    folder.mkdir()
    real.write_bytes(b"real")
    places = [folder, tmp_path / "nowhere" / "a.pdf", real / "a.pdf"]
    if hasattr(os, "mkfifo"):
        link.symlink_to(real)
        os.mkfifo(tmp_path / "pipe.pdf")
        places += [link, tmp_path / "pipe.pdf"]
    for place in places:
        with pytest.raises(BadInputError, match="nothing was done"), PaperTarget(place):
            pytest.fail("the place was taken")
    assert real.read_bytes() == b"real"
    assert not list(tmp_path.rglob("*.part"))


def test_that_a_name_taken_meanwhile_costs_no_paper(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    target = PaperTarget(path).__enter__()
    target.put(b"%PDF")
    path.mkdir()
    with pytest.raises(RefusedError, match=r"is registered, but a\.pdf took no other content") as told:
        target.__exit__(None, None, None)
    (part,) = tmp_path.glob(".*.part")
    assert part.read_bytes() == b"%PDF"
    assert part.name in str(told.value)
