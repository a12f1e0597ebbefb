"""Which pages a person gets, and what each of them is built from; a page is loaded when first shown."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from casedesk.app import case_pages, paper_pages
from casedesk.app.bench import Bench
from casedesk.domain.operators import Right
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.pages import Page, PageEntry
from casedesk.ui.work import Progress

if TYPE_CHECKING:
    from casedesk.services.office_settings import OfficeSettings
    from casedesk.services.operators import OperatorService
    from casedesk.ui.settings.presenter.rules import RulesPresenter
    from casedesk.ui.settings.presenter.staff import StaffPresenter

_OF_PAGES = (
    "services.today", "ui.today.page", "ui.cases.page", "services.visits", "ui.visits.page",
    "services.contacts", "services.people", "ui.case_file.page", "services.clients", "services.placements",
    "ui.importing.page", "services.payments", "ui.payments.page", "services.audit", "ui.audit.page",
    "services.agreements", "ui.agreements.page", "services.print_runs", "ui.papers.page",
    "services.office_settings", "ui.settings.page",
)  # fmt: skip
"""What pages are made of, the likeliest next ones first."""


def load(progress: Progress) -> None:
    """Load what every page is made of, in a thread: no page holds the window up when it is first shown."""
    for name in _OF_PAGES:
        progress.check()
        import_module(f"casedesk.{name}")


def fill(bench: Bench) -> None:
    """Register the pages that this person's role may open, in the order of the rail."""
    for right, entry in _entries(bench):
        if bench.actor.may(right):
            bench.window.add_page(entry)
    title = say("Settings")
    bench.window.add_page(
        PageEntry("settings", "sliders", title, lambda: _settings(bench), "Ctrl+,", is_at_foot=True)
    )
    bench.window.set_search(case_pages.search(bench) if bench.actor.may(Right.VIEW_CASES) else None)


def _entries(bench: Bench) -> list[tuple[Right, PageEntry]]:
    view = Right.VIEW_CASES
    return [
        (view, PageEntry("today", "today", say("Today"), lambda: _today(bench), "Ctrl+1")),
        (view, PageEntry("cases", "folder", say("Cases"), lambda: case_pages.cases(bench), "Ctrl+2")),
        (view, _inner("case_file", say("Case file"), lambda: case_pages.case_file(bench))),
        (Right.IMPORT, _inner("importing", say("Import"), lambda: case_pages.importing(bench))),
        (view, PageEntry("visits", "calendar", say("Visits"), lambda: case_pages.visits(bench), "Ctrl+3")),
        (
            view,
            PageEntry(
                "agreements", "document", say("Agreements"), lambda: case_pages.agreements(bench), "Ctrl+4"
            ),
        ),
        (view, PageEntry("payments", "yuan", say("Payments"), lambda: case_pages.payments(bench), "Ctrl+5")),
        (view, PageEntry("papers", "printer", say("Papers"), lambda: paper_pages.papers(bench), "Ctrl+6")),
        (Right.VIEW_AUDIT, PageEntry("audit", "shield-check", say("Audit"), lambda: _audit(bench), "Ctrl+8")),
    ]


def _inner(key: str, title: Sentence, factory: Callable[[], Page]) -> PageEntry:
    """Return a page that is reached from the cases only."""
    return PageEntry(key, "folder", title, factory, is_on_rail=False, parent_key="cases")


def _today(bench: Bench) -> Page:
    from casedesk.app.road import parts
    from casedesk.services.complaints import ComplaintService
    from casedesk.services.today import TodayService
    from casedesk.ui.today.page import TodayPage
    from casedesk.ui.today.presenter.items import TodayPresenter
    from casedesk.ui.widgets.complaints_dialog import ComplaintsDialog

    service = TodayService(bench.desk)
    complaints = ComplaintService(bench.desk)
    return TodayPage(
        TodayPresenter(service, bench.actor, bench.tasks),
        bench.tasks,
        parts(bench),
        lambda near: ComplaintsDialog(complaints, bench.actor, bench.tasks, near),
    )


def _audit(bench: Bench) -> Page:
    from casedesk.services.audit import AuditService
    from casedesk.ui.audit.page import AuditPage
    from casedesk.ui.audit.presenter import AuditPresenter

    service = AuditService(bench.desk)
    return AuditPage(AuditPresenter(service, bench.actor, bench.tasks), bench.tasks)


def _staff(bench: Bench, settings: "OfficeSettings", operators: "OperatorService") -> "StaffPresenter":
    from casedesk.services.crews import CrewService
    from casedesk.services.staff_papers import StaffPapers
    from casedesk.ui.settings.presenter.register import RegisterPresenter
    from casedesk.ui.settings.presenter.staff import StaffPresenter

    register = RegisterPresenter(StaffPapers(bench.desk), bench.actor, bench.tasks)
    pack, crews = settings.pack(), CrewService(bench.desk)
    return StaffPresenter(operators, pack, bench.actor, bench.tasks, register, crews)


def _rules(bench: Bench, settings: "OfficeSettings", operators: "OperatorService") -> "RulesPresenter":
    from casedesk.services.pack_files import PackService
    from casedesk.services.rule_books import RuleService
    from casedesk.ui.settings.presenter.rule_changes import RuleChanges
    from casedesk.ui.settings.presenter.rules import RulesPresenter

    rules, packs = RuleService(bench.desk), PackService(bench.desk)
    changes = RuleChanges(rules, packs, operators, bench.actor, bench.tasks)
    return RulesPresenter(settings.pack(), changes)


def _settings(bench: Bench) -> Page:
    from casedesk.services.clients import ClientService
    from casedesk.services.lending_rates import LendingRates
    from casedesk.services.office_settings import OfficeSettings
    from casedesk.services.operators import OperatorService
    from casedesk.services.own_days import OwnDayService
    from casedesk.services.own_fields import OwnFieldService
    from casedesk.services.policies import PolicyService
    from casedesk.services.road_maps import RoadMapService
    from casedesk.services.tags import TagService
    from casedesk.services.wordings import WordingService
    from casedesk.ui.settings.page import SettingsPage
    from casedesk.ui.settings.presenter.days import DaysPresenter
    from casedesk.ui.settings.presenter.own import OwnPresenter
    from casedesk.ui.settings.presenter.road import RoadPresenter
    from casedesk.ui.settings.presenter.sections import SettingsPresenter
    from casedesk.ui.settings.presenter.terms import TermsPresenter
    from casedesk.ui.settings.presenter.wordings import WordingsPresenter

    settings, operators = OfficeSettings(bench.office), OperatorService(bench.desk)
    presenter = SettingsPresenter(
        settings,
        operators,
        ClientService(bench.desk),
        bench.actor,
        bench.tasks,
        OwnPresenter(
            TagService(bench.desk),
            OwnFieldService(bench.desk),
            ClientService(bench.desk),
            bench.actor,
            bench.tasks,
        ),
        staff=_staff(bench, settings, operators),
        rules=_rules(bench, settings, operators),
        days=DaysPresenter(OwnDayService(bench.desk), bench.actor, bench.tasks, bench.desk.today()),
        road=RoadPresenter(RoadMapService(bench.desk), bench.actor, bench.tasks),
        wordings=WordingsPresenter(WordingService(bench.desk), bench.actor, bench.tasks),
        terms=TermsPresenter(
            PolicyService(bench.desk),
            LendingRates(bench.desk),
            ClientService(bench.desk),
            bench.actor,
            bench.tasks,
        ),
    )
    page = SettingsPage(presenter, bench.tasks, bench.print_pdf, shows_hints=bench.hints.is_shown)
    page.language_chosen.connect(bench.window.language_chosen)
    page.theme_chosen.connect(bench.window.theme_chosen)
    page.scale_chosen.connect(bench.window.scale_chosen)
    page.hints_chosen.connect(bench.hints.choose)
    return page
