"""The tools of the visits page around paper: route sheets, a visit's papers, custody, own calendar."""

from pathlib import Path

from casedesk.app.bench import Bench
from casedesk.domain.operators import Right
from casedesk.domain.sentences import say
from casedesk.domain.visits import VisitStatus
from casedesk.domain.weeks import PlannedVisit
from casedesk.ui.looks import Text
from casedesk.ui.visits.tools import VisitsHost, VisitTool


def tools(bench: Bench) -> list[VisitTool]:
    """Return the four tools in the order they are shown."""
    return [_sheets(bench), _papers(bench), _custody(bench), _calendar(bench)]


def _sheets(bench: Bench) -> VisitTool:
    """Print what the crews of a day take along."""

    def open_sheets(host: VisitsHost) -> None:
        from casedesk.services.visit_papers import VisitPapers
        from casedesk.ui.visits.papers_dialog import show_papers
        from casedesk.ui.visits.presenter.papers import PapersPresenter

        presenter = PapersPresenter(VisitPapers(bench.desk), bench.actor, bench.tasks, host.day())
        show_papers(host, presenter, bench.tasks)

    text = say("Route sheets…")
    return VisitTool("sheets", text, "printer", Right.PRINT_PAPERS, open_sheets, "Ctrl+P", is_button=True)


def _papers(bench: Bench) -> VisitTool:
    """Print the papers of the chosen visit."""

    def open_papers(host: VisitsHost) -> None:
        from casedesk.services.visit_papers import VisitPapers
        from casedesk.ui.visits.papers_dialog import show_papers
        from casedesk.ui.visits.presenter.papers import PapersPresenter

        chosen = host.chosen()
        if chosen is None:
            host.tell(say("Choose a visit first."))
            return
        presenter = PapersPresenter(
            VisitPapers(bench.desk),
            bench.actor,
            bench.tasks,
            host.day(),
            visit_id=chosen.visit.id,
            visit_name=_named(bench, chosen),
            is_over=chosen.visit.status in {VisitStatus.HELD, VisitStatus.CALLED_OFF},
        )
        show_papers(host, presenter, bench.tasks)

    text = say("Papers of the visit…")
    return VisitTool("visit_papers", text, "document", Right.PRINT_PAPERS, open_papers, "F")


def _named(bench: Bench, chosen: PlannedVisit) -> Text:
    local = chosen.visit.starts_at.astimezone(bench.desk.zone)
    return f"{chosen.visit.visit_no}　{chosen.person_name}　{local:%Y-%m-%d %H:%M}"


def _custody(bench: Bench) -> VisitTool:
    """Hand copies out and take them back."""

    def open_custody(host: VisitsHost) -> None:
        from casedesk.services.operators import OperatorService
        from casedesk.services.paper_custody import PaperCustody
        from casedesk.ui.visits.papers_custody import show_custody
        from casedesk.ui.visits.presenter.custody import CustodyPresenter

        desk = bench.desk
        presenter = CustodyPresenter(
            PaperCustody(desk), OperatorService(desk), bench.actor, bench.tasks, desk.today()
        )
        show_custody(host, presenter, bench.tasks)

    text = say("Papers carried…")
    return VisitTool("papers_carried", text, "folder-open", Right.VIEW_CASES, open_custody, "K")


def _calendar(bench: Bench) -> VisitTool:
    """Write the own visits for another calendar program."""

    def open_calendar(host: VisitsHost) -> None:
        from PySide6.QtWidgets import QFileDialog

        from casedesk.services.visit_calendar import CalendarWish, VisitCalendar
        from casedesk.ui import formats, messages
        from casedesk.ui.texts import tr

        chosen, _kind = QFileDialog.getSaveFileName(
            host.widget().window(), tr("Own visits as a calendar"), "visits.ics", tr("Calendars (*.ics)")
        )
        if not chosen:
            return
        path = Path(chosen)
        path = path if path.suffix else path.with_suffix(".ics")
        wish = CalendarWish(language="zh" if formats.formats().is_chinese else "en")
        bench.tasks.run(
            lambda _p: VisitCalendar(bench.desk).export(bench.actor, path, wish),
            lambda count: host.tell(say("Written to {file}: %n visit(s).", count=count, file=path.name)),
            lambda error: messages.show_error(error, host.widget()),
            owner=host.widget(),
        )

    return VisitTool("ics", say("Own visits as .ics…"), "calendar", Right.VIEW_CASES, open_calendar)
