"""The first run's window: the rail of steps, the present page and what is still missing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QScrollArea, QStackedWidget, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import forms, texts
from casedesk.ui.icons import app_icon
from casedesk.ui.looks import Tone
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.unlock.first_run_steps import (
    AdministratorStep,
    KeysStep,
    OfficeStep,
    RulesStep,
    SheetStep,
    StepPage,
)
from casedesk.ui.unlock.parts import StepList
from casedesk.ui.unlock.presenter.first_run import FirstRunPresenter, FirstRunState, Step
from casedesk.ui.unlock.presenter.ports import Founder
from casedesk.ui.unlock.side_panel import Emblem, LanguageSwitch
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import PasswordEdit
from casedesk.ui.work import Tasks
from casedesk.ui.work_panel import WorkPanel

forms.register(Banner, Button, Emblem, LanguageSwitch, StepList)
forms.register(OfficeStep, KeysStep, SheetStep, RulesStep, AdministratorStep)

_STEPS = (
    say("Set up the office"),
    say("Passphrase and key"),
    say("Recovery sheet"),
    say("Rules and calendar"),
    say("First administrator"),
)
SIZE = QSize(1040, 690)
"""Design pixels of the windows at the door."""

Print = Callable[[bytes, int, QWidget], bool]
"""Prints a PDF in so many copies, asking on top of a window; False when the person called it off."""


class FirstRunDialog(QDialog):
    """Asks for everything an office needs; ``opened`` holds it after ``accepted``."""

    language_chosen = Signal(str)
    rail: QWidget
    emblem: Emblem
    steps: StepList
    promise: QLabel
    languages: LanguageSwitch
    area: QScrollArea
    pages: QStackedWidget
    office_step: OfficeStep
    keys_step: KeysStep
    sheet_step: SheetStep
    rules_step: RulesStep
    administrator_step: AdministratorStep
    problem: Banner
    back: Button
    missing: QLabel
    next: Button

    def __init__(
        self,
        founder: Founder,
        tasks: Tasks,
        folder: Path,
        print_pdf: Print | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Prepare the window; without ``print_pdf`` the sheet can only be saved."""
        super().__init__(parent)
        self.opened: object = None
        self._print = print_pdf
        self._state: FirstRunState | None = None
        forms.load("first_run_dialog", self)
        self.setWindowIcon(app_icon())
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.work = WorkPanel(tasks, self) if isinstance(tasks, ThreadTasks) else None
        self.presenter = FirstRunPresenter(self, founder, tasks, texts.language)
        self.office_step.set_folder(str(folder))
        self.sheet_step.print_sheet.setVisible(print_pdf is not None)
        self.languages.dress_for_nav()
        self._connect()
        theme.changed.connect(self._adjust)
        self._adjust()
        fit_to_screen(self)
        self.presenter.start()
        self.office_step.office_name.setFocus()

    def show_state(self, state: FirstRunState) -> None:
        """Show the step, its page and what is missing."""
        is_new = self._state is None or self._state.step is not state.step
        self._state = state
        for page in self._all_pages():
            page.show_state(state)
        count, number = len(_STEPS), state.step + 1
        title = tr("CaseDesk — new office — step {number} of {count}").format(number=number, count=count)
        self.setWindowTitle(title)
        self.steps.set_steps(_STEPS, state.step)
        self.pages.setCurrentIndex(state.step)
        self._show_foot(state)
        if state.problem is not None:
            self.problem.show_text(Tone.BLOCK, state.problem)
        else:
            self.problem.hide()
        if is_new:
            self._start_page()

    def point_at(self, name: str) -> None:
        """Put the cursor where something is missing."""
        field = getattr(self._page(), name, None)
        if isinstance(field, QWidget):
            (field.edit if isinstance(field, PasswordEdit) else field).setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(field)

    def finish(self, opened: object) -> None:
        """Close with the office that is now open."""
        self.opened = opened
        for field in self.findChildren(PasswordEdit):
            field.clear()
        self.accept()

    def reject(self) -> None:
        """Leave; while an office is being made, call that off first."""
        if self._state is None or self._state.busy is None:
            super().reject()
        elif self.work is not None and self.work.isVisible():
            self.work.cancelled.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._state is not None:
            self.show_state(self._state)
            self.presenter.redraw()

    def _connect(self) -> None:
        for page in self._all_pages():
            page.edited.connect(lambda name, value: self.presenter.edit(**{name: value}))
        self.next.clicked.connect(self.presenter.go_next)
        self.back.clicked.connect(self.presenter.go_back)
        QShortcut(QKeySequence("Alt+Left"), self, self.presenter.go_back)
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(key), self, self._entered)
        self.languages.chosen.connect(self.language_chosen)
        self.sheet_step.named.connect(self.presenter.redraw)
        self.sheet_step.print_asked.connect(self._print_sheet)
        self.sheet_step.save_asked.connect(self._save_sheet)

    def _entered(self) -> None:
        """Go on with Enter, or press the button that has the keyboard."""
        focused = self.focusWidget()
        if isinstance(focused, Button) and focused is not self.next:
            focused.click()
        else:
            self.presenter.go_next()

    def _show_foot(self, state: FirstRunState) -> None:
        is_free = state.busy is None
        self.back.setVisible(state.step > Step.OFFICE)
        self.back.setEnabled(is_free)
        self.next.setText(shown(state.next_text))
        self.next.setEnabled(is_free and state.missing is None)
        text = ""
        if state.busy is not None:
            text = f"{shown(state.busy)}…"
        elif state.missing is not None:
            text = tr("Still missing: {what}").format(what=shown(state.missing.text))
        self.missing.setText(text)
        self.area.setEnabled(is_free)

    def _start_page(self) -> None:
        """Begin at the top with the first field to be filled."""
        self.area.verticalScrollBar().setValue(0)
        for name in ("office_name", "passphrase", "place", "rule_pack", "name"):
            if hasattr(self._page(), name):
                self.point_at(name)

    def _print_sheet(self) -> None:
        """Send the sheet to a printer; its two pages are the two copies."""
        self._leave(lambda pdf: self._print is not None and self._print(pdf, 1, self), _printed)

    def _save_sheet(self) -> None:
        """Write the sheet to a file that the person names, such as a USB stick for the printer."""
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save the recovery sheet"), tr("recovery-sheet.pdf"), tr("PDF (*.pdf)")
        )
        if path:
            self._leave(lambda pdf: _saved(pdf, Path(path)), lambda: _written(Path(path)))

    def _leave(self, out: Callable[[bytes], bool], how: Callable[[], Sentence]) -> None:
        """Let the sheet leave the computer and note how, or show why not."""
        try:
            is_out = out(self.presenter.sheet())
        except CaseDeskError as error:
            self.presenter.failed(error)
            return
        if is_out:
            self.presenter.printed(how())

    def _page(self) -> StepPage:
        return self._all_pages()[self.pages.currentIndex()]

    def _all_pages(self) -> tuple[StepPage, ...]:
        return self.office_step, self.keys_step, self.sheet_step, self.rules_step, self.administrator_step

    def _adjust(self) -> None:
        self.promise.setStyleSheet(f"color: {theme.color('text.onNav').name()};")


def fit_to_screen(dialog: QDialog) -> None:
    """Give a window its design size, or less on a small screen."""
    wanted = QSize(theme.px(SIZE.width()), theme.px(SIZE.height()))
    room = dialog.screen().availableSize() * 0.96
    dialog.resize(wanted.boundedTo(room))


def _printed() -> Sentence:
    return say("Sent to the printer.")


def _written(path: Path) -> Sentence:
    return say("Saved as {file}; delete the file once it is printed.", file=path.name)


def _saved(pdf: bytes, path: Path) -> bool:
    """Write the file or raise the reason as a sentence."""
    try:
        path.touch(mode=0o600)
        path.write_bytes(pdf)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CaseDeskError(
            say("{file} could not be written: {reason}. Choose another place.", file=path.name, reason=reason)
        ) from error
    return True
