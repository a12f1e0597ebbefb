"""The tools of the visits page around a visit: requests, releases, appointments and crews."""

from casedesk.app.bench import Bench
from casedesk.domain.operators import Right
from casedesk.domain.sentences import say
from casedesk.domain.visit_requests import VisitRequest
from casedesk.domain.visits import VisitStatus
from casedesk.ui.visits.tools import VisitsHost, VisitTool


def tools(bench: Bench) -> list[VisitTool]:
    """Return the four tools in the order they are shown."""
    return [_request(bench), _releases(bench), _appointment(bench), _crews(bench)]


def _request(bench: Bench) -> VisitTool:
    """Ask for a visit to the chosen visit's case, or to one that is looked for."""

    def open_on(host: VisitsHost, case_id: int) -> None:
        _open_request(bench, host, case_id)

    def open_request(host: VisitsHost) -> None:
        from casedesk.app.case_finder import found_cases
        from casedesk.ui.widgets.case_picker import ask_case

        planned = host.chosen()
        if planned is not None and planned.visit.status is not VisitStatus.PLANNED:
            open_on(host, planned.visit.case_id)
            return
        head, verb = say("Request a visit to whom?"), say("Go on")
        case = ask_case(host.widget(), head, verb, bench.tasks, lambda text: found_cases(bench, text))
        if case is not None:
            open_on(host, case.id)

    text = say("Request a visit…")
    return VisitTool("request", text, "flag", Right.REQUEST_VISITS, open_request, "Shift+F9", open_on=open_on)


def _open_request(bench: Bench, host: VisitsHost, case_id: int, request: VisitRequest | None = None) -> None:
    """Open the form of a new request, or of one's own that is changed."""
    from casedesk.services.visit_requests import VisitRequestService
    from casedesk.services.visits import VisitService
    from casedesk.ui.visits.presenter.request import RequestPresenter
    from casedesk.ui.visits.request_dialog import RequestDialog

    desk = bench.desk
    presenter = RequestPresenter(VisitRequestService(desk), VisitService(desk), bench.actor, bench.tasks)
    options = presenter.options(case_id, request)
    dialog = RequestDialog(presenter.editor(options), options, host.widget().window())
    dialog.exec()
    if dialog.told is not None:
        host.tell(dialog.told, can_undo=True)
        host.reload()
    dialog.deleteLater()


def _releases(bench: Bench) -> VisitTool:
    """List what waits for a second person."""

    def open_on(host: VisitsHost, place: int) -> None:
        from casedesk.services.agreement_lists import AgreementLists
        from casedesk.services.approvals import ApprovalService
        from casedesk.services.visit_requests import VisitRequestService
        from casedesk.ui.visits.presenter.release_words import Kind
        from casedesk.ui.visits.presenter.releases import ReleasesPresenter
        from casedesk.ui.visits.releases_dialog import ReleasesDialog, Ways

        desk, window = bench.desk, bench.window
        presenter = ReleasesPresenter(
            VisitRequestService(desk), ApprovalService(desk), AgreementLists(desk), bench.actor, bench.tasks
        )
        presenter.titles = {key: rule.title for key, rule in desk.pack.rules.items()}

        ways = Ways(
            to_agreement=lambda key: window.show_page("agreements", ("open", key)),
            to_request=lambda request: _open_request(bench, host, request.case_id, request),
            to_plan=lambda case_id: window.show_page("visits", ("plan", case_id)),
        )
        dialog = ReleasesDialog(presenter, host, ways, bench.tasks, list(Kind)[place])
        dialog.exec()
        dialog.deleteLater()

    text = say("Releases and approvals…")
    return VisitTool(
        "releases",
        text,
        "stamp",
        Right.VIEW_CASES,
        lambda host: open_on(host, 0),
        "Ctrl+Shift+R",
        open_on=open_on,
    )


def _appointment(bench: Bench) -> VisitTool:
    """Note what was said about the time of the chosen visit."""

    def open_appointment(host: VisitsHost) -> None:
        from casedesk.services.appointments import AppointmentService, SaidWord
        from casedesk.ui.visits.appointment_dialog import AppointmentDialog
        from casedesk.ui.visits.presenter.appointment import AppointmentPresenter

        planned = host.chosen()
        if planned is None or not planned.is_open:
            host.tell(say("Choose a planned visit first; its time is agreed with the debtor."))
            return
        presenter = AppointmentPresenter(AppointmentService(bench.desk), bench.actor, bench.tasks)
        visit_id = planned.visit.id

        def show(history: tuple[SaidWord, ...]) -> None:
            window = host.widget().window()
            dialog = AppointmentDialog(presenter.editor(planned), planned, history, bench.tasks, window)
            dialog.exec()
            if dialog.told is not None:
                host.tell(dialog.told)
                host.reload()
            dialog.deleteLater()

        bench.tasks.run(lambda _p: presenter.history(visit_id), show, owner=host.widget(), key="words")

    return VisitTool("appointment", say("Appointment…"), "phone", Right.LOG_CONTACTS, open_appointment, "A")


def _crews(bench: Bench) -> VisitTool:
    """Show who goes with whom, who is away, and how much everybody has to do."""

    def open_crews(host: VisitsHost) -> None:
        from casedesk.services.crews import CrewService
        from casedesk.services.operators import OperatorService
        from casedesk.ui.visits.crews_dialog import CrewsDialog
        from casedesk.ui.visits.presenter.crews import CrewsPresenter

        desk = bench.desk
        presenter = CrewsPresenter(
            CrewService(desk), OperatorService(desk), bench.actor, bench.tasks, desk.today()
        )
        dialog = CrewsDialog(presenter, host, bench.tasks)
        dialog.exec()
        dialog.deleteLater()

    return VisitTool("crews", say("Crews, absences and load…"), "users", Right.VIEW_CASES, open_crews)
