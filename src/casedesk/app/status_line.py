"""What the status line says of audit log, rule pack and key."""

from PySide6.QtCore import QTimer

from casedesk.app.road import RoadWatch
from casedesk.domain.audit import ChainReport
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.security import keyrings
from casedesk.services.audit import AuditService
from casedesk.services.offices import OpenOffice
from casedesk.ui.looks import Tone
from casedesk.ui.main_window import MainWindow
from casedesk.ui.widgets.top_bar import Segment
from casedesk.ui.work import Tasks

_LATER_MS = 1500
"""The first page is shown before the log is checked."""

_AGAIN_MS = 5000
"""A grown log is checked when nothing was added for a while."""


class StatusLine:
    """Checks the chain in the background, again after it has grown, and tells it with the rest."""

    def __init__(self, window: MainWindow, office: OpenOffice, actor: Operator, tasks: Tasks) -> None:
        self._window, self._office, self._actor = window, office, actor
        self._facts: list[Segment] = []
        self._report: ChainReport | None = None
        self._problem: CaseDeskError | None = None
        self._road: Segment | None = None
        self._tasks = tasks
        self._watch = RoadWatch(window, office, actor, tasks, self.set_road)
        self.show()
        self._again = QTimer(window)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._look)
        self._again.start(_LATER_MS)

    def look_again(self) -> None:
        """Look at the crews, and check the log once more soon after it has grown."""
        self._watch.look()
        self._again.start(_AGAIN_MS)

    def show(self) -> None:
        """Write the segments anew, a late crew before all."""
        road = [self._road] if self._road is not None else []
        self._window.set_segments([*road, self._chain(), *self._facts])

    def set_road(self, segment: Segment | None) -> None:
        """Tell of a late crew, or that there is none."""
        if (segment is None) and (self._road is None):
            return
        self._road = segment
        self.show()

    def _look(self) -> None:
        self._tasks.run(lambda _progress: self._looked(), self._found, self._failed, owner=self._window)

    def _chain(self) -> Segment:
        act = (lambda: self._window.show_page("audit")) if self._actor.may(Right.VIEW_AUDIT) else None
        if self._problem is not None:
            return Segment("shield-check", say("The audit log could not be checked"), Tone.BLOCK, act)
        if self._report is None:
            return Segment("shield-check", say("Checking the audit log…"), None, act)
        if self._report.is_intact:
            text = say("Audit log whole, %n entries", count=self._report.entries)
            return Segment("shield-check", text, Tone.OK, act)
        broken = say("Audit log broken at entry {number}", number=self._report.first_bad)
        return Segment("shield-check", broken, Tone.BLOCK, act)

    def _looked(self) -> tuple[ChainReport, list[Segment]]:
        desk = self._office.desk
        pack, has_key = desk.pack, keyrings.kept(self._office.keys.office_id) is not None
        return AuditService(desk).inspect(), [
            Segment("scales", say("Rule pack {name}, version {version}", name=pack.id, version=pack.version)),
            Segment("key", say("Key in the keyring") if has_key else say("Opened by passphrase")),
        ]

    def _found(self, found: tuple[ChainReport, list[Segment]]) -> None:
        self._report, self._facts = found
        self.show()
        if not self._report.is_intact:
            self._window.show_banner(
                Tone.BLOCK, say("The audit log is broken at entry {number}.", number=self._report.first_bad)
            )

    def _failed(self, problem: CaseDeskError) -> None:
        self._problem = problem
        self.show()
        self._window.show_banner(Tone.BLOCK, problem.sentence)
