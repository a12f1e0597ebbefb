"""The office's own wording: versions, checks, the way back, and what is printed."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.conftest import Clock

from casedesk.domain.errors import BadInputError, CaseDeskError, ConflictError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import PaperKind
from casedesk.printing.agreement import agreement_pdf
from casedesk.printing.agreement_samples import sample_agreement, sample_paper
from casedesk.printing.wording import Wording
from casedesk.printing.wording_families import all_names, bundled_text, bundled_wording
from casedesk.services import wordings
from casedesk.services.audit import AuditService
from casedesk.services.desk import Desk
from casedesk.services.wordings import WordingService, agreement_wording_of, paper_wording_for, wording_of
from casedesk.storage.shelves import Shelves

NAME = "agreement_zh"
TEXT = bundled_text(NAME)
VERSION = bundled_wording(NAME).version


def own(number: int = 1) -> str:
    """Return a sound text of the office."""
    return TEXT.replace('place = "签订地点"', f'place = "签署地点{number}"')


@pytest.fixture
def service(desk: Desk) -> WordingService:
    return WordingService(desk)


def read(desk: Desk, name: str = NAME) -> Wording:
    with desk.database.reading() as connection:
        found = wording_of(Shelves(connection), name)
    assert isinstance(found, Wording)
    return found


def refused(service: WordingService, actor: Operator, text: str) -> str:
    with pytest.raises(CaseDeskError) as caught:
        service.save(actor, NAME, text, newest=0)
    assert service.versions(actor, NAME) == ()
    return caught.value.sentence.in_english()


def test_that_every_paper_prints_the_bundled_text_until_the_office_saves_its_own(
    desk: Desk, service: WordingService, administrator: Operator
) -> None:
    assert [each.name for each in service.names(administrator)] == list(all_names())
    assert all(each.number == 0 and not each.has_news for each in service.names(administrator))
    assert read(desk).label("place") == "签订地点"
    stored = service.save(administrator, NAME, own(), "ours", newest=0)
    assert (stored.number, stored.note) == (1, "ours")
    assert read(desk).label("place") == "签署地点1"
    assert read(desk).version == "AGR-ZH-2026.3 #1"
    assert read(desk, "agreement_en").version == "AGR-EN-2026.3"
    with desk.database.reading() as connection:
        assert agreement_wording_of(Shelves(connection), "zh").version.endswith("#1")


def test_that_the_version_stands_on_the_paper_and_in_its_digest(
    desk: Desk, service: WordingService, administrator: Operator
) -> None:
    before = agreement_pdf(sample_paper(read(desk)))
    service.save(administrator, NAME, TEXT + "# ours\n", newest=0)
    after = agreement_pdf(sample_paper(read(desk)))
    assert before.text_digest != after.text_digest


def test_that_saving_is_sealed_with_the_digest(
    desk: Desk, service: WordingService, administrator: Operator
) -> None:
    stored = service.save(administrator, NAME, own(), "ours", newest=0)
    entry, is_whole = AuditService(desk).entry(administrator, desk.revision())
    assert is_whole
    assert (entry.action, entry.subject) == ("wording.saved", "agreement_zh #1")
    assert entry.summary["sha256"] == stored.sha256 == hashlib.sha256(own().encode()).hexdigest()


def test_that_only_who_may_edit_wordings_saves(
    service: WordingService, administrator: Operator, hire: Callable[..., Operator]
) -> None:
    visitor = hire(Role.COLLECTOR)
    with pytest.raises(NoRightError):
        service.save(visitor, NAME, own(), newest=0)
    assert service.current(visitor, NAME).text == TEXT
    service.save(administrator, NAME, own(), newest=0)
    with pytest.raises(NoRightError):
        service.reset(visitor, NAME)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("{grace_days}", "{grace_dayz}", "grace_dayz"),
        ("由乙方住所地人民法院管辖", "否则坐牢，由乙方住所地人民法院管辖", "COND-FORBID"),
        ("highlighted = true\n", "highlighted = false\n", "AGR-CLEAR"),
        ('title = "', 'title = ""x"', "nothing may follow"),
        ('place = "签订地点"', 'place = "签订\u202e地点"', "RIGHT-TO-LEFT"),
    ],
)
def test_that_an_unsound_text_is_refused_with_its_reason_and_nothing_is_kept(
    service: WordingService, administrator: Operator, before: str, after: str, said: str
) -> None:
    assert before in TEXT
    assert said in refused(service, administrator, TEXT.replace(before, after, 1))


def test_that_a_proof_print_that_fails_keeps_the_text_out(
    service: WordingService, administrator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    from casedesk.services import wording_checks

    def broken(*_args: object, **_more: object) -> bytes:
        raise KeyError("gone")

    monkeypatch.setattr(wording_checks, "sample_print", broken)
    assert "proof print" in refused(service, administrator, own())
    assert service.look(NAME, own(), 200).problems


def test_that_two_writers_do_not_overwrite_each_other(
    service: WordingService, administrator: Operator
) -> None:
    service.save(administrator, NAME, own(1), newest=0)
    with pytest.raises(ConflictError) as caught:
        service.save(administrator, NAME, own(2), newest=0)
    assert "version 1" in caught.value.sentence.in_english()
    assert service.current(administrator, NAME).text == own(1)
    assert service.save(administrator, NAME, own(2), newest=1).number == 2


def test_that_saving_what_is_in_force_already_makes_no_version(
    service: WordingService, administrator: Operator
) -> None:
    assert "just this already" in refused(service, administrator, TEXT)
    assert "just this already" in refused(service, administrator, TEXT.replace("\n", "\r\n") + "\n\n")


def test_that_the_office_goes_back_by_a_new_version(
    desk: Desk, service: WordingService, administrator: Operator
) -> None:
    service.save(administrator, NAME, own(1), newest=0)
    service.save(administrator, NAME, own(2), newest=1)
    restored = service.restore(administrator, NAME, 1, "the first was better")
    assert restored.number == 3
    assert read(desk).label("place") == "签署地点1"
    lines = service.versions(administrator, NAME)
    assert [(each.stored.number, each.is_in_force) for each in lines] == [(3, True), (2, False), (1, False)]
    assert lines[0].saved_by == administrator.name
    with pytest.raises(BadInputError):
        service.restore(administrator, NAME, 9)


def test_that_taking_back_prints_the_version_before_and_then_the_bundled_text(
    desk: Desk, service: WordingService, administrator: Operator
) -> None:
    service.save(administrator, NAME, own(1), newest=0)
    service.save(administrator, NAME, own(2), newest=1)
    service.withdraw(administrator, NAME)
    assert read(desk).version.endswith("#1")
    service.withdraw(administrator, NAME)
    assert read(desk).version == "AGR-ZH-2026.3"
    with pytest.raises(RefusedError):
        service.withdraw(administrator, NAME)
    assert service.save(administrator, NAME, own(3), newest=2).number == 3


def test_that_the_bundled_text_comes_back_and_the_versions_stay_on_file(
    desk: Desk, service: WordingService, administrator: Operator
) -> None:
    service.save(administrator, NAME, own(1), newest=0)
    service.save(administrator, NAME, own(2), newest=1)
    service.reset(administrator, NAME, "as delivered")
    assert read(desk).label("place") == "签订地点"
    assert all(each.stored.is_withdrawn for each in service.versions(administrator, NAME))
    assert service.text_of(administrator, NAME, 2) == own(2)


def test_that_differences_name_the_lines_that_left_and_came(
    service: WordingService, administrator: Operator
) -> None:
    service.save(administrator, NAME, own(1), newest=0)
    told = service.differences(administrator, NAME, 0, 1)
    assert '-place = "签订地点"' in told
    assert '+place = "签署地点1"' in told
    assert service.differences(administrator, NAME, 1, 1) == ()


def test_that_an_update_of_the_program_leaves_the_offices_text_in_force_and_is_told(
    desk: Desk, service: WordingService, administrator: Operator
) -> None:
    stored = service.save(administrator, NAME, own(1), newest=0)
    assert not next(each for each in service.names(administrator) if each.name == NAME).has_news
    with desk.work("wording.saved", administrator, Right.EDIT_WORDINGS) as work:
        work.wordings.save(replace(stored, base_sha256="0" * 64))
        work.commit()
    line = next(each for each in service.names(administrator) if each.name == NAME)
    assert line.has_news
    assert (line.version, line.bundled_version) == ("AGR-ZH-2026.3 #1", "AGR-ZH-2026.3")
    assert read(desk).label("place") == "签署地点1"


def test_that_a_text_goes_out_to_a_file_and_comes_back_the_same(
    service: WordingService, administrator: Operator, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    service.save(administrator, NAME, own(), newest=0)
    service.export(administrator, NAME, path)
    assert service.read_file(path) == own()
    path.write_bytes(b"\xef\xbb\xbf" + own().replace("\n", "\r\n").encode())
    assert service.read_file(path) == own()
    service.export(administrator, NAME, path, 0)
    assert service.read_file(path) == TEXT


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", b"\x81\x82", b"#" * 200_000], ids=["utf-16", "gbk", "large"]
)
def test_that_a_file_that_is_no_wording_is_refused_by_its_name(
    service: WordingService, administrator: Operator, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "film.toml"
    path.write_bytes(content)
    with pytest.raises(BadInputError, match=r"film\.toml"):
        service.read_file(path)
    with pytest.raises(BadInputError):
        service.read_file(tmp_path / "nowhere.toml")
    with pytest.raises(BadInputError):
        service.export(administrator, "nowhere_zh", tmp_path / "x")


def test_that_a_version_is_read_once_for_many_papers(
    desk: Desk, service: WordingService, administrator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.save(administrator, NAME, own(77), newest=0)
    calls = []
    whole = wordings.stored_wording

    def counted(*args: object) -> object:
        calls.append(args)
        return whole(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(wordings, "stored_wording", counted)
    wordings._read.clear()
    assert len({id(read(desk)) for _each in range(50)}) == 1
    assert len(calls) == 1


def test_that_each_kind_of_paper_gets_its_familys_texts(desk: Desk) -> None:
    with desk.database.reading() as connection:
        shelves = Shelves(connection)
        for kind in (PaperKind.DEMAND_LETTER, PaperKind.OFFER_SHEET, PaperKind.NOT_MET_CARD):
            wording = paper_wording_for(shelves, kind, "zh")
            assert wording is not None
            assert wording.text(f"title.{kind}")
        assert paper_wording_for(shelves, PaperKind.DEMAND_LETTER, "fr") is None


def test_that_an_agreement_approved_under_an_older_text_says_so(
    desk: Desk, clock: Clock, service: WordingService, administrator: Operator
) -> None:
    drafted = sample_agreement("zh")
    assert VERSION in service.told_for(administrator, drafted).in_english()
    service.save(administrator, NAME, own(1), newest=0)
    approved = replace(drafted, approved_at=clock())
    assert "approved" not in service.told_for(administrator, approved).in_english()
    clock.moment += timedelta(hours=1)
    service.save(administrator, NAME, own(2), newest=1)
    told = service.told_for(administrator, approved).in_english()
    assert f"{VERSION} #2" in told
    assert "when it was approved" in told
    later = replace(approved, approved_at=clock())
    clock.moment += timedelta(hours=1)
    service.reset(administrator, NAME)
    assert "when it was approved" in service.told_for(administrator, later).in_english()
    assert "approved" not in service.told_for(administrator, replace(later, approved_at=clock())).in_english()
