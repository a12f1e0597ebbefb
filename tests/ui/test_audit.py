"""The audit page: how the log reads, and the page on a practice office, whole and broken."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from casedesk.domain.audit import AuditEntry, AuditFilter, ChainReport, FieldChange
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Role
from casedesk.domain.sentences import Sentence
from casedesk.services import practice
from casedesk.services.audit import AuditService
from casedesk.services.offices import OpenOffice
from casedesk.ui import formats, forms, texts
from casedesk.ui.audit import words
from casedesk.ui.audit.entry_pane import EntryPane
from casedesk.ui.audit.page import AuditPage
from casedesk.ui.audit.presenter import AuditPresenter, ChainState, EntryDetail, EntryRows, Loaded
from casedesk.ui.audit.values import Teller
from casedesk.ui.looks import Text, Tone
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.work import InlineTasks

ROOT = Path(__file__).parents[2]
VERA = Operator("Vera", "V9", Role.AUDITOR)
COLE = Operator("Cole", "C9", Role.SUPERVISOR)
MOMENT = datetime(2026, 11, 23, 2, 0, 5, tzinfo=UTC)


class Log:
    """Stands for the service over entries that the test writes."""

    def __init__(self, *entries: AuditEntry, problem: str = "") -> None:
        self.all, self.problem = list(entries), problem
        self.exported: list[Path] = []

    def entries(self, _actor: Operator, _wanted: AuditFilter, *, first: int, amount: int) -> list[AuditEntry]:
        return self.all[first : first + amount]

    def count(self, _actor: Operator, wanted: AuditFilter) -> int:
        return sum(wanted.operator in {"", each.operator} for each in self.all)

    def counts_by_action(self, _actor: Operator, _wanted: AuditFilter) -> dict[str, int]:
        return {each.action: 1 for each in self.all}

    def operators(self, _actor: Operator) -> tuple[str, ...]:
        return tuple({each.operator for each in self.all})

    def paper_anchors(self, _actor: Operator) -> tuple[object, ...]:
        return ()

    def people(self, _actor: Operator) -> dict[int, str]:
        return {4: "罗佳", 5: "韩立"}

    def entry(self, _actor: Operator, seq: int) -> tuple[AuditEntry, bool]:
        return next(each for each in self.all if each.seq == seq), not self.problem

    def verify(self, _actor: Operator, progress: object) -> ChainReport:
        assert callable(progress)
        progress(len(self.all), len(self.all))
        first_bad = 3 if self.problem else None
        return ChainReport(len(self.all), first_bad, self.problem, "ab" * 32, MOMENT)

    def export(self, _actor: Operator, path: Path) -> int:
        self.exported.append(path)
        return len(self.all)


class View:
    """Keeps what a page would show."""

    def __init__(self) -> None:
        self.rows: list[tuple[object, ...]] = []
        self.loaded = Loaded(0, {}, (), ())
        self.chain: list[ChainState] = []
        self.detail: EntryDetail | None = None
        self.told = ""

    def show_entries(self, rows: EntryRows, loaded: Loaded) -> None:
        self.rows, self.loaded = list(rows.rows(0, 50)), loaded

    def show_chain(self, state: ChainState) -> None:
        self.chain.append(state)

    def show_detail(self, detail: EntryDetail | None) -> None:
        self.detail = detail

    def show_error(self, error: CaseDeskError) -> None:
        raise error

    def say_done(self, text: Sentence) -> None:
        self.told = str(text)


def entry(action: str = "visit.moved", *changes: FieldChange, **summary: object) -> AuditEntry:
    return AuditEntry(
        seq=3,
        at=MOMENT,
        action=action,
        operator="罗佳",
        role="planner",
        desk="front",
        subject="V1",
        case_id=7,
        summary=summary,
        changes=changes,
        body="{}",
        seal="cd" * 32,
        previous_seal="ab" * 32,
    )


def loaded(
    *entries: AuditEntry, actor: Operator = VERA, problem: str = ""
) -> tuple[AuditPresenter, View, Log]:
    log, view = Log(*entries, problem=problem), View()
    presenter = AuditPresenter(log, actor, InlineTasks())  # type: ignore[arg-type]
    presenter.attach(view)
    presenter.load()
    return presenter, view, log


def line(value: object) -> str:
    """Return a cell's words without a translation."""
    assert isinstance(value, Text)
    return str(value)


def test_that_a_line_tells_the_reason_else_the_amount_else_what_changed() -> None:
    def summary(one: AuditEntry) -> str:
        return line(loaded(one)[1].rows[0][6])

    assert summary(entry(reason="told by phone", amount=5)) == "told by phone"
    assert summary(entry("payment.recorded", amount=248997)) == "2,489.97 yuan"
    assert summary(entry("visit.recorded", outcome="moved_away")) == "Moved away"
    assert summary(entry("visit.moved", FieldChange("visit V1", "minutes", "40", "60"))) == "Minutes"
    many = [FieldChange("case 1", name, None, "1") for name in ("principal", "fees", "interest", "status")]
    assert summary(entry("case.changed", *many)) == "4 field(s) changed"
    assert summary(entry("desk.locked")) == ""


def test_that_an_entry_names_people_choices_moments_and_money() -> None:
    presenter, view, _log = loaded(
        entry(
            "visit.moved",
            FieldChange("visit V1", "crew", "[4]", "[4,5]"),
            FieldChange("visit V1", "status", "requested", "planned"),
            FieldChange("visit V1", "starts_at", None, "2026-11-23T02:00:00+00:00"),
            FieldChange("payment 1", "amount", None, "248997"),
            FieldChange("visit V1", "record.has_entered_home", None, "false"),
        )
    )
    presenter.select(3)
    assert view.detail is not None
    crew, status, starts, amount, entered = view.detail.changes
    assert (crew.before, crew.after) == ("罗佳", "罗佳, 韩立")
    assert str(status.after) == "Planned"
    assert starts.before == formats.NOTHING
    assert starts.after == formats.formats().moment(MOMENT)
    assert amount.after == "2,489.97"
    assert str(entered.after) == "No"
    assert view.detail.is_sound
    assert "10:00:05" in str(view.detail.facts[0][1])
    presenter.select(None)
    assert view.detail is None


def test_that_a_verdict_and_a_schedule_are_told_in_a_line() -> None:
    teller = Teller()
    passed, warned = '{"severity":"pass","rule":"A"}', '{"severity":"warn","rule":"CREW-GAP"}'
    findings = f"[{passed},{passed},{warned}]"
    assert str(teller.told("visit", "verdict.findings", findings)) == "Warning: CREW-GAP, 2 passed"
    assert str(teller.told("visit", "rules", {"block": ["TIME-NIGHT"]})) == "Block: TIME-NIGHT"
    schedule = '[{"amount":100,"due_on":"2026-12-01"},{"amount":150,"due_on":"2027-01-01"}]'
    assert "2 instalments from 2026-12-01 to 2027-01-01" in str(
        teller.told("agreement", "schedule", schedule)
    )
    assert teller.told("visit", "verdict.findings", "not json") == "not json"
    assert teller.told("visit", "crew", "[9]") == "9", "a person who is gone keeps the key"


def test_that_a_broken_chain_is_told_with_number_and_what_to_do() -> None:
    presenter, view, _log = loaded(entry(), problem="removed")
    presenter.verify()
    checking, broken = view.chain
    assert (checking.tone, broken.tone) == (Tone.INFO, Tone.BLOCK)
    assert "3" in str(broken.head)
    assert "removed" in str(broken.text)
    presenter.select(3)
    assert view.detail is not None
    assert not view.detail.is_sound


def test_that_a_whole_chain_is_told_with_its_newest_seal() -> None:
    presenter, view, _log = loaded(entry())
    presenter.verify()
    assert view.chain[-1].tone is Tone.OK
    assert "abababababababab" in str(view.chain[-1].text)


def test_that_only_those_who_may_export_are_offered_it(tmp_path: Path) -> None:
    presenter, view, log = loaded(entry())
    assert presenter.may_export
    presenter.export(tmp_path / "log.jsonl")
    assert log.exported
    assert "log.jsonl" in view.told
    assert not loaded(actor=Operator("Kim", "K1", Role.CLERK))[0].may_export


def test_that_a_filter_is_kept_while_the_log_is_read_again() -> None:
    presenter, view, _log = loaded(entry(), entry("case.changed"))
    presenter.narrow(AuditFilter(operator="nobody"))
    assert view.loaded.total == 0
    presenter.load()
    assert presenter.wanted.operator == "nobody"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenOffice]:
    """Build a small practice office once."""
    opened = practice.build(Path(tmp_path_factory.mktemp("audit")) / "office", cases=30)
    yield opened
    opened.close()


@pytest.fixture
def page(office: OpenOffice, tasks: ThreadTasks, qtbot: QtBot) -> AuditPage:
    shown = AuditPage(AuditPresenter(AuditService(office.desk), COLE, tasks), tasks)
    qtbot.addWidget(shown)
    shown.resize(1290, 690)
    shown.show()
    shown.refresh(1)
    qtbot.waitUntil(lambda: not tasks.is_busy() and shown.table.table.rowCount() > 0, timeout=20_000)
    return shown


@pytest.mark.parametrize(("form", "kind"), [("audit_page", AuditPage), ("audit_entry_pane", EntryPane)])
def test_that_each_form_holds_what_its_part_names(form: str, kind: type[AuditPage] | type[EntryPane]) -> None:
    forms.register(EntryPane)
    assert forms.differences(form, kind) == []


def test_that_everything_a_practice_office_logs_has_a_name(office: OpenOffice) -> None:
    for each in AuditService(office.desk).entries(COLE):
        assert each.action in words.ACTIONS
        for change in each.changes:
            assert isinstance(words.field_of(change.field), Sentence), change.field
            assert isinstance(words.record_of(change.record)[0], Sentence), change.record
        for name in each.summary:
            assert isinstance(words.field_of(name), Sentence), name


def test_that_every_action_the_services_write_has_a_name() -> None:
    sources = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "src" / "casedesk" / "services").glob("*.py")
    )
    written = {f"{noun}.{verb}" for noun in words.NOUNS for verb in _verbs(sources, noun)}
    assert written
    assert written - set(words.ACTIONS) == set()


def _verbs(sources: str, noun: str) -> set[str]:
    import re

    endings = re.findall(rf'"{noun}\.([a-z_]+)"', sources)
    return {each for each in endings if each not in {"id", "vault"}}


def test_that_the_page_proves_the_chain_and_shows_an_entry(page: AuditPage, qtbot: QtBot) -> None:
    assert page.chainBanner.isVisible()
    assert page.status_text()
    page.table.select_row(5)
    qtbot.waitUntil(page.entryPane.entryBody.isVisible)
    assert page.entryPane.entrySeal.text().replace(" ", "").replace("\n", "").isalnum()
    page.entryPane.copyButton.click()
    copied = QGuiApplication.clipboard().mimeData()
    assert isinstance(copied, QMimeData)
    assert page.entryPane.entryTitle.text() in copied.text()
    assert not page.grab().isNull()


def test_that_one_person_or_subject_can_be_shown_alone(
    page: AuditPage, qtbot: QtBot, tasks: ThreadTasks
) -> None:
    whole = page.table.table.rowCount()
    page.table.select_row(5)
    qtbot.waitUntil(page.entryPane.entryBody.isVisible)
    page.entryPane.subjectButton.click()
    qtbot.waitUntil(lambda: not tasks.is_busy() and page.table.table.rowCount() < whole)
    assert page.chipsLayout.count() > 3
    page.open("nothing has this number")
    qtbot.waitUntil(lambda: not tasks.is_busy() and page.table.table.rowCount() == 0)


def test_that_the_log_is_exported_to_the_chosen_file(
    page: AuditPage, qtbot: QtBot, tasks: ThreadTasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "log.jsonl"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.exportButton.click()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert len(path.read_text(encoding="utf-8").splitlines()) > 50


def test_that_the_page_speaks_both_languages(page: AuditPage, qtbot: QtBot, tasks: ThreadTasks) -> None:
    app = QApplication.instance()
    assert app is not None
    page.table.select_row(5)
    texts.install_language(app, "en")
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert page.title() == "Audit"
    texts.install_language(app, "zh_CN")
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert page.title() == "审计"


def test_that_a_broken_log_turns_the_banner_red(tmp_path: Path, tasks: ThreadTasks, qtbot: QtBot) -> None:
    opened = practice.build(tmp_path / "office", cases=6)
    try:
        database = opened.desk.database
        with database.engine.connect() as connection, connection.begin():
            for guard in ("entries_no_update", "entries_no_delete"):
                connection.execute(text(f"DROP TRIGGER audit_{guard}"))
            connection.execute(text("UPDATE audit_entries SET body = '{}' WHERE seq = 4"))
        presenter = AuditPresenter(AuditService(opened.desk), COLE, tasks)
        view = View()
        presenter.attach(view)
        presenter.verify()
        qtbot.waitUntil(lambda: len(view.chain) > 1, timeout=20_000)
        assert view.chain[-1].tone is Tone.BLOCK
        assert "4" in str(view.chain[-1].head)
    finally:
        tasks.wait_all()
        opened.close()


def test_that_people_are_named_by_their_keys(office: OpenOffice) -> None:
    people = AuditService(office.desk).people(COLE)
    assert Teller(people).told("visit", "crew", f"[{min(people)}]") == people[min(people)]
