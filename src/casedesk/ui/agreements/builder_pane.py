"""The builder: terms at the left, schedule and proof in the middle, the live paper at the right."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QSplitter, QWidget

from casedesk.domain.agreements import Terms
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.sentences import Sentence, say
from casedesk.services.paper_images import PageImage
from casedesk.ui import forms, messages
from casedesk.ui.agreements.acts import BuilderActs
from casedesk.ui.agreements.dialogs import RulesDialog
from casedesk.ui.agreements.presenter.builder import BuilderPresenter
from casedesk.ui.agreements.presenter.form import BuilderForm
from casedesk.ui.agreements.presenter.ports import QuoteState
from casedesk.ui.agreements.presenter.states import Act, BuilderState
from casedesk.ui.agreements.proof_box import ProofBox
from casedesk.ui.agreements.terms_pane import TermsPane
from casedesk.ui.agreements.verdict_bar import VerdictBar
from casedesk.ui.looks import Text, Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.a4_view import A4View
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.bars import StateRail, Step, StepState
from casedesk.ui.widgets.button import Button, IconButton, SegmentedControl
from casedesk.ui.widgets.delivery import Delivery
from casedesk.ui.widgets.paper_printer import picture
from casedesk.ui.work import Tasks

forms.register(TermsPane, ProofBox, VerdictBar)

_DEBOUNCE: Final = 40
_ROW, _HEAD = 28, 28
_COLUMNS: Final = [
    Column("no", say("No."), 48, is_sortable=False),
    Column("due", say("Due day"), 116, is_sortable=False),
    Column("remark", say("Remark"), 56, is_sortable=False, stretches=True),
    Column("amount", say("Due (yuan)"), 84, Kind.MONEY, is_sortable=False),
    Column("charges", say("Charges"), 78, Kind.MONEY, is_sortable=False),
    Column("principal", say("Principal"), 80, Kind.MONEY, is_sortable=False),
    Column("balance", say("Balance"), 80, Kind.MONEY, is_sortable=False),
]
_MAIN_WORDS: Final = {
    Act.SUBMIT: say("Submit for approval"),
    Act.APPROVE: say("Approve"),
    Act.PRINT: say("Print final…"),
    Act.SIGN: say("Mark as signed…"),
    Act.RECORD: say("Record payment"),
}
_PRINTS: Final = (Act.PRINT, Act.PRINT_AGAIN, Act.PRINT_DRAFT)
_THREE_PANES: Final = 1230
_FIT, _REAL = "fit", "real"


class BuilderPane(QWidget):
    """Shows one agreement; ``state_changed`` tells of another title or other actions."""

    state_changed = Signal()
    told = Signal(object)
    payment_wanted = Signal(int)

    rail: StateRail
    previewButton: Button
    voidButton: Button
    noteBanner: Banner
    body: QSplitter
    terms: TermsPane
    middle: QWidget
    schedule: TableView
    proofs: ProofBox
    previewSide: QWidget
    previousPage: IconButton
    pageLabel: QLabel
    nextPage: IconButton
    fit: SegmentedControl
    preview: A4View
    previewNote: QLabel
    chips: VerdictBar
    reasonLabel: QLabel
    sendBackButton: Button
    draftPrintButton: Button
    printAgainButton: Button
    saveButton: Button
    mainButton: Button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("agreement_builder", self)
        self.state: BuilderState | None = None
        self._presenter: BuilderPresenter
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_DEBOUNCE)
        self._next: Callable[[], None] = self._tell_changed
        self._wait.timeout.connect(self._do_next)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(_DEBOUNCE)
        self._is_folded: bool | None = None
        self.schedule.setup(_COLUMNS, identity=7)
        self._connect()
        self.set_narrow(is_narrow=True)
        theme.changed.connect(self._fit_schedule)

    def attach(self, presenter: BuilderPresenter, tasks: Tasks) -> None:
        """Take the presenter that decides."""
        self._presenter = presenter
        self._delivery = Delivery(self, tasks, self.tell, self.show_error)
        self._acts = BuilderActs(self, presenter, self._delivery, self.payment_wanted.emit)
        presenter.attach(self)

    def show_state(self, state: BuilderState) -> None:
        """Show rail, buttons and why one of them cannot be pressed."""
        self.state = state
        self.rail.set_steps([Step(each.text, StepState(each.place), each.note) for each in state.steps])
        self._offer(self.voidButton, Act.VOID)
        self._offer(self.sendBackButton, Act.SEND_BACK)
        self._offer(self.draftPrintButton, Act.PRINT_DRAFT)
        self._offer(self.printAgainButton, Act.PRINT_AGAIN)
        self._offer(self.saveButton, Act.SAVE)
        self.mainButton.setVisible(state.main is not None)
        if state.main is not None:
            self.mainButton.setText(shown(_MAIN_WORDS[state.main]))
            self.mainButton.setEnabled(state.main not in state.reasons)
            self.mainButton.updateGeometry()
        reason = state.reasons.get(state.main, "") if state.main is not None else ""
        self.reasonLabel.setText(shown(reason))
        self.previewNote.setText(_preview_words(state))
        self._show_note(state.note)
        self.state_changed.emit()

    def show_form(self, form: BuilderForm, terms: Terms) -> None:
        """Put the choices into the fields."""
        can_edit = self.state is not None and self.state.can_edit
        self.terms.show_form(form, terms, can_edit=can_edit)
        self.terms.show_problems({})
        focus = QApplication.focusWidget()
        if not can_edit and (focus in (None, self.voidButton) or not self.isAncestorOf(focus)):
            can_go_on = self.mainButton.isVisible() and self.mainButton.isEnabled()
            (self.mainButton if can_go_on else self.schedule).setFocus()

    def show_number(self, number: int) -> None:
        """Show another number of instalments."""
        self.terms.show_number(number)

    def show_problems(self, problems: dict[str, Sentence]) -> None:
        """Show what is wrong below its fields."""
        self.terms.show_problems(problems)

    def show_quote(self, quote: QuoteState) -> None:
        """Show schedule, proofs, chips and total; impossible terms leave the old schedule."""
        if quote.rows:
            self.schedule.show_rows(list(quote.rows))
            self._fit_schedule()
        self.proofs.set_state(quote.proofs)
        self.chips.set_chips(quote.chips)
        self.terms.show_total(quote.total, quote.capitals, quote.each)

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        """Show the paper, brought to the width of the view once and not at every painting."""
        width, smooth = self.preview.wanted_width(), Qt.TransformationMode.SmoothTransformation
        self.preview.set_pages([picture(each).scaledToWidth(width, smooth) for each in pages])

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def tell(self, text: Text) -> None:
        """Tell what was done."""
        messages.toast(self, text)
        self.told.emit(text)

    def deliver(self, pdf: bytes) -> None:
        """Send a paper to where the person wanted it."""
        self._delivery.send(pdf)

    def can(self, act: Act) -> bool:
        """Tell whether an act is offered and nothing stands against it."""
        return self.state is not None and act in self.state.offered and act not in self.state.reasons

    def do_main(self) -> None:
        """Do what Ctrl+Enter does in this state."""
        if self.state is not None and self.state.main is not None and self.can(self.state.main):
            self._flush()
            self._acts.do(self.state.main)

    def do_save(self) -> None:
        """Store the draft."""
        if self.can(Act.SAVE):
            self._flush()
            self._presenter.save()

    def do_print(self) -> None:
        """Print what may be printed in this state: the final paper, that again, or the draft."""
        act = next((each for each in _PRINTS if self.can(each)), None)
        if act is not None:
            self._flush()
            self._acts.do(act)

    def show_rule(self, rule: str) -> None:
        """Open the findings at one rule."""
        RulesDialog(self, self._presenter.findings(), rule).exec()

    def flip_preview(self) -> None:
        """Fold the paper, or unfold it; what the person chose holds for every width."""
        self._is_folded = self.previewSide.isVisible()
        self._fold(is_folded=self._is_folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the paper where there is no room for three panes."""
        super().resizeEvent(event)
        if self._is_folded is None:
            self._fold(is_folded=self.width() < theme.px(_THREE_PANES))

    def panes(self) -> list[QWidget]:
        """Return terms, schedule and paper."""
        return [self.terms.penalty, self.schedule, self.preview]

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a breakpoint's state
        """Take the small widths below 1400 pixels."""
        widths = (290, 614, 386) if is_narrow else (316, 660, 500)
        self.body.setSizes([theme.px(each) for each in widths])
        for place, share in enumerate((0, 1, 1)):
            self.body.setStretchFactor(place, share)
        self.terms.setMinimumWidth(theme.px(280))
        self.terms.setMaximumWidth(theme.px(360))

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self.fit.set_options([(_FIT, say("Fit")), (_REAL, "100%")])
        if self.state is not None:
            self.show_state(self.state)
            self._presenter.retell()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_wait"):
            self.retranslate_ui()

    def _connect(self) -> None:
        self.terms.changed.connect(lambda: self._later(self._tell_changed))
        self.terms.each_chosen.connect(lambda each: self._later(lambda: self._tell_each(each)))
        self.preview.resolution_wanted.connect(lambda _width: self._resized.start())
        self._resized.timeout.connect(lambda: self._presenter.wants_width(self.preview.wanted_width()))
        self.preview.page_changed.connect(self._show_page)
        self.previousPage.clicked.connect(lambda: self.preview.show_page(self.preview.current_page() - 1))
        self.nextPage.clicked.connect(lambda: self.preview.show_page(self.preview.current_page() + 1))
        self.fit.chosen.connect(lambda key: self.preview.set_fits(key == _FIT))
        self.fit.set_options([(_FIT, say("Fit")), (_REAL, "100%")])
        self.previewButton.clicked.connect(self.flip_preview)
        self.chips.asked.connect(self.show_rule)
        self.mainButton.clicked.connect(self.do_main)
        self.saveButton.clicked.connect(self.do_save)
        self.draftPrintButton.clicked.connect(self.do_print)
        self.printAgainButton.clicked.connect(self.do_print)
        self.sendBackButton.clicked.connect(lambda: self._acts.do(Act.SEND_BACK))
        self.voidButton.clicked.connect(lambda: self._acts.do(Act.VOID))

    def _fold(self, *, is_folded: bool) -> None:
        self.previewSide.setVisible(not is_folded)
        self.previewButton.setVisible(is_folded)

    def _later(self, act: Callable[[], None]) -> None:
        self._next = act
        self._wait.start()

    def _do_next(self) -> None:
        self._next()

    def _flush(self) -> None:
        if self._wait.isActive():
            self._wait.stop()
            self._next()

    def _tell_changed(self) -> None:
        self._presenter.changed(self.terms.form())

    def _tell_each(self, each: Money) -> None:
        self._presenter.each_changed(self.terms.form(), each)

    def _offer(self, button: Button, act: Act) -> None:
        assert self.state is not None
        button.setVisible(act in self.state.offered)
        button.setEnabled(act not in self.state.reasons)
        button.setToolTip(shown(self.state.reasons.get(act, "")))

    def _show_note(self, note: Text) -> None:
        if note:
            self.noteBanner.show_text(Tone.WARN, note)
        else:
            self.noteBanner.hide()

    def _show_page(self, page: int, count: int) -> None:
        self.pageLabel.setText(tr("Page {page} of {count}").format(page=page, count=count))
        self.previousPage.setEnabled(page > 1)
        self.nextPage.setEnabled(page < count)

    def _fit_schedule(self) -> None:
        rows = self.schedule.table.rowCount()
        self.schedule.setMaximumHeight(theme.px(_HEAD) + rows * theme.px(_ROW) + 2)


def _preview_words(state: BuilderState) -> str:
    """Say what the page beside the terms is."""
    if Act.PRINT_DRAFT in state.offered:
        return tr("Follows every change; the final paper is printed once approved")
    return tr("The bytes that were printed")
