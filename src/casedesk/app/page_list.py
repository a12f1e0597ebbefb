"""Which pages a person gets, and what each of them is built from; a page is loaded when first shown."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.services.offices import OpenOffice
from casedesk.ui.main_window import MainWindow
from casedesk.ui.pages import Page, PageEntry
from casedesk.ui.tasks import ThreadTasks

Print = Callable[[bytes, int, QWidget], bool]


@dataclass(frozen=True)
class Bench:
    """Everything that pages are built from."""

    office: OpenOffice
    actor: Operator
    tasks: ThreadTasks
    print_pdf: Print
    window: MainWindow

    @property
    def desk(self) -> Desk:
        """Return the desk of the open office."""
        return self.office.desk


def fill(bench: Bench) -> None:
    """Register the pages that this person's role may open, in the order of the rail."""
    for right, entry in _entries(bench):
        if bench.actor.may(right):
            bench.window.add_page(entry)


def _entries(bench: Bench) -> list[tuple[Right, PageEntry]]:
    return [
        (Right.VIEW_CASES, PageEntry("today", "today", say("Today"), lambda: _today(bench), "Ctrl+1")),
        (Right.VIEW_AUDIT, PageEntry("audit", "shield-check", say("Audit"), lambda: _audit(bench), "Ctrl+8")),
    ]


def _today(bench: Bench) -> Page:
    from casedesk.services.today import TodayService
    from casedesk.ui.today.page import TodayPage
    from casedesk.ui.today.presenter import TodayPresenter

    service = TodayService(bench.desk)
    return TodayPage(TodayPresenter(service, bench.actor, bench.tasks), bench.tasks)


def _audit(bench: Bench) -> Page:
    from casedesk.services.audit import AuditService
    from casedesk.ui.audit.page import AuditPage
    from casedesk.ui.audit.presenter import AuditPresenter

    service = AuditService(bench.desk)
    return AuditPage(AuditPresenter(service, bench.actor, bench.tasks), bench.tasks)
