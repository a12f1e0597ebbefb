"""The tools of the visits page around the road: setting out, and recorder cards."""

from casedesk.app.bench import Bench
from casedesk.app.road import departing
from casedesk.domain.operators import Right
from casedesk.domain.sentences import say
from casedesk.ui.visits.tools import VisitsHost, VisitTool


def tools(bench: Bench) -> list[VisitTool]:
    """Return the tools in the order they are shown."""
    return [_set_out(bench), _recordings(bench)]


def _set_out(bench: Bench) -> VisitTool:
    """Let the crew of the chosen visit, or another one, leave for its visits of today."""

    def open_on(host: VisitsHost, visit_id: int) -> None:
        from casedesk.ui.widgets.set_out_dialog import SetOutDialog

        dialog = SetOutDialog(departing(bench), visit_id, host.widget().window())
        dialog.exec()
        stored = dialog.stored
        dialog.deleteLater()
        if stored is not None:
            host.tell(say("The crew is out; expected back {time}.", time=stored.due_back_at))
            host.reload()

    def open_tool(host: VisitsHost) -> None:
        chosen = host.chosen()
        open_on(host, chosen.visit.id if chosen is not None else 0)

    return VisitTool(
        "set_out", say("Set out a crew"), "walk", Right.WATCH_ROAD, open_tool, "G", open_on=open_on
    )


def _recordings(bench: Bench) -> VisitTool:
    """Take recorder cards in, and list the visits without a recording."""

    def open_tool(host: VisitsHost) -> None:
        from casedesk.services.recorder_cards import CardReader
        from casedesk.services.recordings import RecordingService
        from casedesk.ui.texts import language
        from casedesk.ui.visits.presenter.recordings import RecordingsPresenter
        from casedesk.ui.visits.recordings_dialog import RecordingsDialog

        desk = bench.desk
        presenter = RecordingsPresenter(
            CardReader(desk), RecordingService(desk), bench.actor, bench.tasks, lambda: language()[:2]
        )
        dialog = RecordingsDialog(presenter, bench.tasks, host.widget().window())
        dialog.exec()
        dialog.deleteLater()
        host.reload()

    return VisitTool("recordings", say("Recordings"), "mic", Right.RECORD_VISITS, open_tool)
