"""The page of clients' lists: the import step by step, and every placement that came of it."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.importing.cards import Stage
from casedesk.ui.importing.file_pane import dropped_file
from casedesk.ui.importing.lazy import LazyPanes
from casedesk.ui.importing.placement_list import PlacementsPresenter
from casedesk.ui.importing.placements_pane import PlacementsPane
from casedesk.ui.importing.presenter import ImportPresenter
from casedesk.ui.importing.wizard import Wizard
from casedesk.ui.pages import Page, action
from casedesk.ui.texts import tr
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.work import Tasks

IMPORT: Final = "import"
PLACEMENTS: Final = "placements"
_FACES: Final = ((IMPORT, say("Import")), (PLACEMENTS, say("Placements")))


class ImportPage(Page):
    """Two faces behind tabs: the import, and the placements; each is built when first shown."""

    faces: CountTabs
    body: QStackedWidget

    def __init__(self, presenter: ImportPresenter, placements: PlacementsPresenter, tasks: Tasks) -> None:
        super().__init__()
        forms.register(CountTabs)
        forms.load("importing_page", self)
        self._presenter, self._placements, self._tasks = presenter, placements, tasks
        self._panes: LazyPanes[str] = LazyPanes(
            self.body, {IMPORT: self._make_wizard, PLACEMENTS: self._make_placements}
        )
        self._face = IMPORT
        self._make_actions()
        self.faces.chosen.connect(self.show_face)
        self.setAcceptDrops(True)
        self.show_face(IMPORT)
        self.retranslate_ui()

    @property
    def wizard(self) -> Wizard:
        """Return the import."""
        pane = self._panes.pane(IMPORT)
        assert isinstance(pane, Wizard)
        return pane

    @property
    def placements(self) -> PlacementsPane:
        """Return the list of placements, built if it was not yet."""
        pane = self._panes.pane(PLACEMENTS)
        assert isinstance(pane, PlacementsPane)
        return pane

    def show_face(self, face: str) -> None:
        """Turn to the import or to the placements."""
        self._face = face
        self._panes.show(face)
        self.faces.set_tabs([(key, name, None) for key, name in _FACES], face)
        if face == PLACEMENTS:
            self._placements.load()
            self.placements.table.setFocus()
        else:
            self.wizard.take_keyboard()
        self._came()

    def title(self) -> str:
        """Name the page."""
        return tr("Import assignment") if self._face == IMPORT else tr("Placements")

    def crumb(self) -> str:
        """Name the page above."""
        return tr("Cases")

    def context(self) -> str:
        """Name the file."""
        preview = self._presenter.preview
        return preview.file_name if preview and self._face == IMPORT else ""

    def own_actions(self) -> list[QAction]:
        """Offer both faces and what can be done on them."""
        return [*self._wizard_actions, *self._face_actions, *self._placement_actions]

    def status_text(self) -> str:
        """Count the rows of the file, or the placements."""
        if self._face == PLACEMENTS:
            return tr("%n placement(s)", self._placements.shown)
        preview = self._presenter.preview
        return tr("%n row(s)", preview.rows) if preview else ""

    def panes(self) -> list[QWidget]:
        """Go round the parts of the face on show."""
        return self.wizard.panes() if self._face == IMPORT else self.placements.panes()

    def refresh(self, revision: int) -> None:  # noqa: ARG002 - clients and placements are few
        """Read clients and placements again."""
        self._presenter.load()
        if self._face == PLACEMENTS:
            self._placements.load()

    def open(self, argument: object) -> None:
        """Begin with a file that was given from elsewhere, or show the placements."""
        if isinstance(argument, Path):
            self.show_face(IMPORT)
            self._presenter.restart()
            self._presenter.choose_file(argument)
        elif argument in (IMPORT, PLACEMENTS):
            self.show_face(str(argument))

    def lasting(self, argument: object) -> object:
        """Hand no file over twice: the page keeps its step."""
        return argument if argument == PLACEMENTS else None

    def go_up(self) -> bool:
        """Go from the placements to the import, there one step back."""
        if self._face == PLACEMENTS:
            self.show_face(IMPORT)
            return True
        return self._presenter.go_back()

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a breakpoint's state
        """Take the small pane widths."""
        self._panes.tell(IMPORT, "narrow", lambda pane: pane.set_narrow(is_narrow=is_narrow))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file anywhere on the first step."""
        if self._is_at_file() and dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the dropped file."""
        path = dropped_file(event)
        if path is not None and self._is_at_file():
            event.acceptProposedAction()
            self._presenter.choose_file(path)

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        texts = (
            (tr("Next step"), tr("Choose a file…"), tr("Save rejected rows…")),
            (tr("Import a list"), tr("Placements")),
            (
                tr("Extend the placement…"),
                tr("Pause or resume the placement…"),
                tr("Withdraw the placement…"),
                tr("Undo the import…"),
            ),
        )
        groups = (self._wizard_actions, self._face_actions, self._placement_actions)
        for group, names in zip(groups, texts, strict=True):
            for made, name in zip(group, names, strict=True):
                made.setText(name)
        self.faces.update()
        for face in (IMPORT, PLACEMENTS):
            if self._panes.is_made(face):
                self._panes.tell(face, "words", lambda pane: pane.retranslate_ui())

    def _make_actions(self) -> None:
        presenter = self._presenter
        self._wizard_actions = [
            action("", presenter.go_on, "Ctrl+Return", "arrow-right", self),
            action("", lambda: Wizard.choose_file(self.wizard), "Ctrl+O", "folder-open", self),
            action("", lambda: Wizard.save_rejected(self.wizard), "Ctrl+S", "download", self),
        ]
        self._face_actions = [
            action("", lambda: self.show_face(IMPORT), "Alt+1", "upload", self),
            action("", lambda: self.show_face(PLACEMENTS), "Alt+2", "list", self),
        ]
        self._placement_actions = [
            action("", lambda: PlacementsPane.extend(self.placements), "F7", "calendar", self),
            action("", lambda: PlacementsPane.pause_or_resume(self.placements), "F8", "pause", self),
            action("", lambda: PlacementsPane.withdraw(self.placements), "F9", "logout", self),
            action("", lambda: PlacementsPane.undo(self.placements), "F12", "undo", self),
        ]

    def _make_wizard(self) -> Wizard:
        made = Wizard(self._presenter, self._tasks)
        made.changed.connect(self._came)
        made.cases_wanted.connect(lambda query: self.wants.emit("cases", query))
        made.undo_wanted.connect(self._undo)
        return made

    def _make_placements(self) -> PlacementsPane:
        made = PlacementsPane(self._placements, self._tasks)
        made.changed.connect(self._came)
        made.cases_wanted.connect(lambda query: self.wants.emit("cases", query))
        made.import_wanted.connect(lambda: self.show_face(IMPORT))
        made.undone.connect(self._presenter.was_undone)
        return made

    def _undo(self, placement_id: int) -> None:
        """Ask before the import that has just been made is taken back."""
        self.show_face(PLACEMENTS)
        self.placements.table.select_identity(placement_id)
        self._placements.prepare_undo(placement_id)

    def _is_at_file(self) -> bool:
        return self._face == IMPORT and self._presenter.stage is Stage.FILE

    def _came(self) -> None:
        """Open the actions that hold now and tell the window."""
        is_import = self._face == IMPORT
        go, choose, save = self._wizard_actions
        go.setEnabled(is_import and self._presenter.obstacle() is None)
        choose.setEnabled(self._is_at_file())
        save.setEnabled(is_import and self._presenter.can_save_rejected)
        if self._panes.is_made(PLACEMENTS):
            pane = self.placements
            buttons = (pane.extendButton, pane.pauseButton, pane.withdrawButton, pane.undoButton)
            for made, button in zip(self._placement_actions, buttons, strict=True):
                made.setEnabled(not is_import and button.isEnabled())
        else:
            for made in self._placement_actions:
                made.setEnabled(False)
        self.title_changed.emit()
        self.status_changed.emit()
