"""Lists of an invented client, written for the tests of the import, and a page that only remembers."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from casedesk.domain.clients import Client, ClientKind, Mandate
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence
from casedesk.services.clients import ClientService
from casedesk.services.desk import Desk
from casedesk.services.import_undo import ImportUndoService
from casedesk.services.placement_terms import PlacementTerms
from casedesk.services.placements import PlacementService
from casedesk.services.profile_lists import ProfileListService
from casedesk.ui.importing.cards import CheckCard, DoneCard, FileCard, Stage
from casedesk.ui.importing.column_lines import ColumnCard, ColumnRows, ProfileCard, WholeCard
from casedesk.ui.importing.compared_rows import ComparedRows
from casedesk.ui.importing.comparison_cards import ComparedCase, ComparisonCard
from casedesk.ui.importing.lines import FindingRows
from casedesk.ui.importing.placement_list import PlacementsPresenter
from casedesk.ui.importing.presenter import ImportPresenter
from casedesk.ui.looks import Mark, Text
from casedesk.ui.ticks import Ticks
from casedesk.ui.work import Tasks

HEADERS = ["委案编号", "客户姓名", "身份证号", "手机号码", "剩余本金", "陌生列"]
GOOD = ["A001", "陈轩", "410202200009101761", "18773546848", 100, "甲"]
Write = Callable[..., Path]


def add_client(desk: Desk, actor: Operator) -> Client:
    """Take the client who sends the lists into the register."""
    mandate = Mandate("WT-2026-01", date(2026, 1, 1), date(2027, 12, 31))
    new = Client("海岳消费金融有限公司", "海岳消金", ClientKind.CONSUMER_FINANCE, mandate=mandate)
    return ClientService(desk).add(actor, new)


def writer(folder: Path) -> Write:
    """Return a function that writes a list: ``write(row, row, name="list", headers=…, 另表=[…])``."""

    def write_list(
        *rows: Sequence[Any], headers: Sequence[str] = HEADERS, name: str = "list", **tables: list[Any]
    ) -> Path:
        book = openpyxl.Workbook()
        book.active.title = "清单"
        for row in (headers, *rows):
            book.active.append(list(row))
        for title, others in tables.items():
            sheet = book.create_sheet(title)
            for row in others:
                sheet.append(list(row))
        book.save(folder / f"{name}.xlsx")
        return folder / f"{name}.xlsx"

    return write_list


def import_presenter(desk: Desk, actor: Operator, tasks: Tasks) -> ImportPresenter:
    """Return the presenter of the import on real services."""
    services = PlacementService(desk), ClientService(desk), ProfileListService(desk)
    return ImportPresenter(*services, actor, tasks)


def placements_presenter(desk: Desk, actor: Operator, tasks: Tasks) -> PlacementsPresenter:
    """Return the presenter of the placements on real services."""
    return PlacementsPresenter(PlacementTerms(desk), ImportUndoService(desk), actor, tasks)


class FakeView:
    """Remembers what it was told to show."""

    def __init__(self) -> None:
        self.stages: list[Stage] = []
        self.clients: tuple[Sequence[Client], int | None, Mark | None] = ((), None, None)
        self.file: FileCard | None = None
        self.columns: Sequence[tuple[Any, ...]] = ()
        self.targets: Sequence[tuple[str, Text]] = ()
        self.whole: WholeCard | None = None
        self.profile: ProfileCard | None = None
        self.column: ColumnCard | None = None
        self.check: CheckCard | None = None
        self.findings: FindingRows | None = None
        self.compared: ComparisonCard | None = None
        self.rows: ComparedRows | None = None
        self.ticks: Ticks | None = None
        self.case: ComparedCase | None = None
        self.done: DoneCard | None = None
        self.errors: list[CaseDeskError] = []
        self.said: list[Sentence] = []

    def show_stage(self, stage: Stage) -> None:
        self.stages.append(stage)

    def show_clients(self, clients: Sequence[Client], client_id: int | None, mark: Mark | None) -> None:
        self.clients = (clients, client_id, mark)

    def show_file(self, card: FileCard | None) -> None:
        self.file = card

    def show_columns(self, rows: ColumnRows, targets: Sequence[tuple[str, Text]]) -> None:
        self.columns, self.targets = rows.rows(0, 100), targets

    def show_whole(self, card: WholeCard) -> None:
        self.whole = card

    def show_profile(self, card: ProfileCard) -> None:
        self.profile = card

    def show_column(self, card: ColumnCard | None) -> None:
        self.column = card

    def show_check(self, card: CheckCard) -> None:
        self.check = card

    def show_findings(self, rows: FindingRows) -> None:
        self.findings = rows

    def show_comparison(self, card: ComparisonCard) -> None:
        self.compared = card

    def show_compared(self, rows: ComparedRows, ticks: Ticks | None) -> None:
        self.rows, self.ticks = rows, ticks

    def show_compared_case(self, card: ComparedCase | None, *, is_same: bool) -> None:  # noqa: ARG002
        self.case = card

    def show_done(self, card: DoneCard) -> None:
        self.done = card

    def show_ready(self) -> None:
        pass

    def show_error(self, error: CaseDeskError) -> None:
        self.errors.append(error)

    def say_done(self, text: Sentence) -> None:
        self.said.append(text)
