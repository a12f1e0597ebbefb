"""The builder: terms at the left, schedule and proof in the middle, the live paper at the right."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QSplitter, QWidget

from casedesk.domain.agreements import Terms
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.sentences import Sentence, say
from casedesk.services.paper_images import PageImage
from casedesk.ui import forms, messages
from casedesk.ui.agreements.acts import BuilderActs
from casedesk.ui.agreements.life_actions import LifeActions
from casedesk.ui.agreements.paper_side import PaperSide
from casedesk.ui.agreements.plan_pane import PlanPane
from casedesk.ui.agreements.presenter.builder import BuilderPresenter
from casedesk.ui.agreements.presenter.form import BuilderForm
from casedesk.ui.agreements.presenter.ports import OptionsState, QuoteState
from casedesk.ui.agreements.presenter.states import Act, BuilderState
from casedesk.ui.agreements.terms_pane import TermsPane
from casedesk.ui.agreements.three_panes import ThreePanes
from casedesk.ui.agreements.verdict_bar import VerdictBar
from casedesk.ui.looks import Text, Tone
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.bars import StateRail, Step, StepState
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.delivery import Delivery
from casedesk.ui.work import Tasks

forms.register(TermsPane, PlanPane, PaperSide, VerdictBar)

_DEBOUNCE: Final = 0
"""Keys that come together are worked out once; nobody waits for more."""
_MAIN_WORDS: Final = {
    Act.SUBMIT: say("Submit for approval"),
    Act.APPROVE: say("Approve…"),
    Act.PRINT: say("Print final…"),
    Act.SIGN: say("Mark as signed…"),
    Act.RECORD: say("Record payment"),
    Act.CHOOSE: say("Enter the choice…"),
    Act.CLOSE_REFUSED: say("Close as refused…"),
}
_PRINTS: Final = (Act.PRINT, Act.PRINT_AGAIN, Act.PRINT_DRAFT)


class BuilderPane(ThreePanes):
    """Shows one agreement; ``state_changed`` tells of another title or other actions."""

    state_changed = Signal()
    told = Signal(object)
    payment_wanted = Signal(int)
    replacement_wanted = Signal(int)
    agreement_wanted = Signal(int)

    rail: StateRail
    previewButton: Button
    changesButton: Button
    moreButton: Button
    amendButton: Button
    voidButton: Button
    noteBanner: Banner
    basisBanner: Banner
    body: QSplitter
    terms: TermsPane
    middle: PlanPane
    previewSide: PaperSide
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
        self._asked: Act | None = None
        self._is_beginning = False
        self.life = LifeActions(self)
        self.moreButton.setMenu(self.life.menu(self.moreButton))
        self._connect()
        theme.changed.connect(self._fit)
        self.set_narrow(is_narrow=True)

    def attach(self, presenter: BuilderPresenter, tasks: Tasks) -> None:
        """Take the presenter that decides."""
        self._presenter = presenter
        self._delivery = Delivery(self, tasks, self.tell, self.show_error)
        self._acts = BuilderActs(self, presenter, self._delivery, tasks)
        presenter.attach(self)
        self._connect_presenter(presenter)

    def show_state(self, state: BuilderState) -> None:
        """Show rail, buttons and why one of them cannot be pressed."""
        self.state = state
        self.rail.set_steps([Step(each.text, StepState(each.place), each.note) for each in state.steps])
        self._offer(self.changesButton, Act.CHANGES)
        self.life.show_state(state)
        self.moreButton.setVisible(self.life.is_any())
        self._offer(self.amendButton, Act.AMEND)
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
        self.previewSide.show_note(_preview_words(state))
        _show_in(self.noteBanner, state.note)
        _show_in(self.basisBanner, state.basis)
        self.state_changed.emit()
        self._do_asked()

    def ask_for(self, act: Act) -> None:
        """Ask for one act as soon as the agreement that is being opened is on show."""
        self._asked = act

    def begin(self) -> None:
        """Let the keys go to the first term of what is being opened, where its terms may be changed."""
        self._is_beginning = True

    def show_form(self, form: BuilderForm, terms: Terms) -> None:
        """Put the choices into the fields."""
        can_edit = self.state is not None and self.state.can_edit
        self.terms.show_form(form, terms, can_edit=can_edit)
        self.terms.show_problems({})
        focus, is_beginning, self._is_beginning = QApplication.focusWidget(), self._is_beginning, False
        if can_edit and is_beginning:
            self.terms.penalty.edit(QLineEdit).setFocus()
        is_lost = focus in (None, self.voidButton) or not self.isAncestorOf(focus)
        if not can_edit and (is_beginning or is_lost):
            can_go_on = self.mainButton.isVisible() and self.mainButton.isEnabled()
            (self.mainButton if can_go_on else self.middle.schedule).setFocus()

    def show_problems(self, problems: dict[str, Sentence]) -> None:
        """Show what is wrong below its fields; nothing is stored before it is mended."""
        self.terms.show_problems(problems)
        if problems:
            self.saveButton.setEnabled(False)

    def show_quote(self, quote: QuoteState) -> None:
        """Show schedule, proofs, chips and total; impossible terms leave the old schedule."""
        self.middle.show_quote(quote)
        self.chips.set_chips(quote.chips)
        told = [each for each in (quote.capitals, shown(quote.to_pay)) if each]
        self.terms.show_total(quote.total, "\n".join(told), quote.each)
        self.terms.show_aside(quote.means, quote.signers, wants_earner=quote.wants_earner)
        if quote.number is not None:
            self.terms.show_number(quote.number)

    def show_options(self, state: OptionsState) -> None:
        """Show the plans' tabs."""
        self.middle.show_options(state)

    def show_page_image(self, place: int, count: int, image: PageImage) -> None:
        """Show one page of the paper."""
        self.previewSide.show_page_image(place, count, image)

    def show_paper_problem(self, error: CaseDeskError) -> None:
        """Say below the pages why they do not follow."""
        self.previewSide.show_problem(error.sentence)

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

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self.previewSide.retranslate_ui()
        self.life.retranslate_ui()
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
        self.previewButton.clicked.connect(self.flip_preview)
        self.mainButton.clicked.connect(self.do_main)
        self.saveButton.clicked.connect(self.do_save)
        self.draftPrintButton.clicked.connect(self.do_print)
        self.printAgainButton.clicked.connect(self.do_print)
        for button, act in (
            (self.sendBackButton, Act.SEND_BACK),
            (self.voidButton, Act.VOID),
            (self.amendButton, Act.AMEND),
            (self.changesButton, Act.CHANGES),
        ):
            button.clicked.connect(lambda _on=False, wanted=act: self._acts.do(wanted))

    def _connect_presenter(self, presenter: BuilderPresenter) -> None:
        middle, side, acts = self.middle, self.previewSide, self._acts
        acts.payment_wanted.connect(self.payment_wanted)
        acts.replacement_wanted.connect(self.replacement_wanted)
        acts.agreement_wanted.connect(self.agreement_wanted)
        self.life.wanted.connect(acts.do)
        self.terms.own_days_wanted.connect(lambda: self.terms.offer_days(presenter.days))
        self.terms.waiverButton.clicked.connect(lambda: self._settled(acts.ask_waiver))
        self.terms.meansButton.clicked.connect(acts.ask_means)
        self.chips.asked.connect(acts.show_rules)
        middle.row_wanted.connect(acts.edit_row)
        middle.option_chosen.connect(lambda at: self._settled(lambda: presenter.choose_option(at)))
        middle.option_added.connect(lambda: self._settled(presenter.add_option))
        middle.option_removed.connect(lambda: self._settled(presenter.remove_option))
        middle.valid_changed.connect(presenter.hold_until)
        side.width_wanted.connect(presenter.paper.wants_width)
        side.page_seen.connect(presenter.paper.looks_at)

    def _do_asked(self) -> None:
        act, self._asked = self._asked, None
        if act is not None and self.can(act):
            QTimer.singleShot(0, self, lambda: self._acts.do(act))

    def _later(self, act: Callable[[], None]) -> None:
        self._next = act
        self._wait.start()

    def _settled(self, act: Callable[[], None]) -> None:
        """Take what is being typed in before the plan changes."""
        self._flush()
        act()

    def _do_next(self) -> None:
        self._next()

    def _flush(self) -> None:
        if self._wait.isActive():
            self._wait.stop()
            self._next()

    def _tell_changed(self) -> None:
        self._presenter.changed(self.terms.form())

    def _tell_each(self, each: Money) -> None:
        self.terms.keep_each(each)
        self._presenter.each_changed(self.terms.form(), each)

    def _offer(self, button: Button, act: Act) -> None:
        assert self.state is not None
        button.setVisible(act in self.state.offered)
        button.setEnabled(act not in self.state.reasons)
        button.setToolTip(shown(self.state.reasons.get(act, "")))


def _show_in(banner: Banner, text: Text) -> None:
    if text:
        banner.show_text(Tone.WARN, text)
    else:
        banner.hide()


def _preview_words(state: BuilderState) -> Sentence:
    """Say what the page beside the terms is."""
    if Act.PRINT_DRAFT in state.offered:
        return say("Follows every change; the final paper is printed once approved")
    return say("The bytes that were printed") if state.is_printed else say("It was never printed")
