"""Planning a visit by form, with the gate's word below."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from casedesk.domain.compliance import Severity
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.person_words import ADDRESS_NAMES, RELATION_NAMES
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit, VisitPurpose
from casedesk.domain.weeks import PURPOSE_NAMES, AddressChoice, PlanOptions
from casedesk.services.visits import PlanRequest
from casedesk.ui import forms
from casedesk.ui.looks import Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.clock_edit import ClockEdit
from casedesk.ui.visits.presenter.crew_hints import PersonHint
from casedesk.ui.visits.presenter.plan import PlanForm, PlanPresenter, PlanShown
from casedesk.ui.visits.presenter.subjects import Shift, Subject
from casedesk.ui.visits.presenter.words import TONES, crew_letter
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox

_SIZE = (760, 640)
_PAUSE = 250
_TICKS = """
QListWidget::indicator { width: 13u; height: 13u; border: 1px solid @line.strong; border-radius: 3u;
  background: @surface.base; }
QListWidget::indicator:checked { background: @accent.base; border-color: @accent.base;
  image: icon(check, @text.onAccent); }
"""
_MOST_LINES = 3


class PlanDialog(QDialog):
    """Asks where, when and who; ``stored`` holds the visit that came of it."""

    problemBanner: Banner
    caseField: FieldBox
    purposeField: FieldBox
    addressField: FieldBox
    wishLabel: QLabel
    dayField: FieldBox
    startField: FieldBox
    minutesField: FieldBox
    crewField: FieldBox
    row3: QHBoxLayout
    staffList: QListWidget
    noteField: FieldBox
    consentByField: FieldBox
    consentOnField: FieldBox
    consentProofField: FieldBox
    wordBanner: Banner
    gateButton: Button
    cancelButton: Button
    saveButton: Button

    def __init__(
        self,
        presenter: PlanPresenter,
        subject: PlanRequest | Shift,
        gate: Callable[[Subject], Visit | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        forms.load("visits_plan_dialog", self)
        self._presenter, self._gate = presenter, gate
        self._options: PlanOptions | None = None
        self._is_filling = False
        self.stored: Visit | None = None
        self.startField.set_field(ClockEdit())
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        self.staffList.setMinimumHeight(theme.px(60))
        self.staffList.setStyleSheet(theme.style(_TICKS))
        self.row3.setAlignment(self.noteField, Qt.AlignmentFlag.AlignTop)
        self.noteField.edit(QPlainTextEdit).setFixedHeight(theme.px(150))
        self.noteField.edit(QPlainTextEdit).setTabChangesFocus(True)
        for button in (self.gateButton, self.cancelButton, self.saveButton):
            button.setAutoDefault(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)
        self._connect()
        presenter.attach(self, subject)

    # --- what the presenter asks for

    def show_plan(self, shown_now: PlanShown) -> None:
        """Fill the form."""
        self._is_filling = True
        self._options = options = shown_now.options
        self._fill_cases(shown_now)
        purpose = self.purposeField.edit(QComboBox)
        purpose.clear()
        for each, words in PURPOSE_NAMES.items():
            purpose.addItem(shown(words), each)
        purpose.setCurrentIndex(list(PURPOSE_NAMES).index(shown_now.form.purpose))
        purpose.setEnabled(not shown_now.is_move)
        self._fill_choices(options, shown_now.form)
        self._fill_fields(shown_now.form)
        self.wishLabel.setText(tr("The debtor's wish: {wish}").format(wish=options.preference))
        self.wishLabel.setVisible(bool(options.preference))
        self.saveButton.setText(tr("Move the visit") if shown_now.is_move else tr("Put on the calendar"))
        self.setWindowTitle(tr("Change visit") if shown_now.is_move else tr("Schedule visit"))
        self._is_filling = False
        self.dayField.setFocus()
        self._ask()

    def show_word(self, severity: Severity | None, head: Sentence | None, lines: tuple[str, ...]) -> None:
        """Show the gate's word."""
        tone = TONES[severity] if severity is not None else Tone.INFO
        text = "\n".join((shown(head) if head else "", *(f"· {each}" for each in lines[:_MOST_LINES])))
        self.wordBanner.show_text(tone, text)

    def show_consent(self, faults: Mapping[str, Sentence]) -> None:
        """Say at its fields what the consent lacks."""
        fields = {
            "given_by": self.consentByField,
            "given_on": self.consentOnField,
            "proof": self.consentProofField,
        }
        for name, field in fields.items():
            fault = faults.get(name)
            field.set_message(Tone.BLOCK if fault else None, fault or "")

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem above the form."""
        self.problemBanner.show_text(Tone.BLOCK, error.sentence, can_close=True)

    def show_hints(self, hints: Mapping[int, PersonHint]) -> None:
        """Show behind each name what the person has to do that day, and papers that end."""
        names = dict(self._options.staff) if self._options else {}
        self._is_filling = True
        for item in self._items():
            key = int(item.data(Qt.ItemDataRole.UserRole))
            hint = hints.get(key)
            told = shown(hint.text) if hint is not None else ""
            item.setText(f"{names.get(key, '')}　{told}" if told else names.get(key, ""))
            item.setToolTip(told)
            is_marked = hint is not None and hint.tone is not None
            tone = hint.tone if hint is not None and hint.tone is not None else Tone.NEUTRAL
            ink = theme.color(f"status.{tone}.text") if is_marked else theme.color("text.primary")
            item.setForeground(ink)
        self._is_filling = False

    def ask_gate(self, subject: Subject) -> None:
        """Open the gate over the form; what it stores closes both."""
        visit = self._gate(subject)
        if visit is not None:
            self.finish(visit)

    def finish(self, visit: Visit) -> None:
        """Close with what was stored."""
        self.stored = visit
        self.accept()

    def form(self) -> PlanForm:
        """Return what the form holds."""
        minutes = self.minutesField.edit(QLineEdit).text().strip()
        return PlanForm(
            case_id=self.caseField.edit(QComboBox).currentData() or 0,
            address_id=self.addressField.edit(QComboBox).currentData(),
            purpose=VisitPurpose(self.purposeField.edit(QComboBox).currentData() or VisitPurpose.FIRST_VISIT),
            day=self.dayField.edit(DateEdit).day(),
            clock=self.startField.edit(ClockEdit).clock(),
            minutes=int(minutes) if minutes.isascii() and minutes.isdigit() else 0,
            crew=self._crew(),
            note=self.noteField.edit(QPlainTextEdit).toPlainText(),
            consent_by=self.consentByField.edit(QLineEdit).text(),
            consent_on=self.consentOnField.edit(DateEdit).day(),
            consent_proof=self.consentProofField.edit(QLineEdit).text(),
        )

    # --- parts

    def _connect(self) -> None:
        self.caseField.edit(QComboBox).activated.connect(self._other_case)
        for combo in (self.addressField, self.purposeField):
            combo.edit(QComboBox).activated.connect(lambda _at: self._changed())
        self.crewField.edit(QComboBox).activated.connect(lambda _at: self._take_crew())
        self.staffList.itemChanged.connect(lambda _item: self._changed())
        self.dayField.edit(DateEdit).day_changed.connect(self._changed)
        self.consentOnField.edit(DateEdit).day_changed.connect(self._changed)
        self.startField.edit(ClockEdit).changed.connect(self._changed)
        for line in (self.minutesField, self.consentByField, self.consentProofField):
            line.edit(QLineEdit).textEdited.connect(lambda _text: self._changed())
        self.noteField.edit(QPlainTextEdit).textChanged.connect(self._changed)
        self.gateButton.clicked.connect(lambda: self._presenter.look(self.form()))
        self.cancelButton.clicked.connect(self.reject)
        self.saveButton.clicked.connect(lambda: self._presenter.save(self.form()))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, lambda: self._presenter.save(self.form()))
        QShortcut(QKeySequence("F4"), self, lambda: self._presenter.look(self.form()))

    def _fill_cases(self, shown_now: PlanShown) -> None:
        combo, options = self.caseField.edit(QComboBox), shown_now.options
        combo.clear()
        combo.addItem(f"{options.person_name}　{options.case_no}", options.case_id)
        for each in shown_now.cases:
            if each.case_id != options.case_id and each.is_placeable:
                combo.addItem(f"{each.person_name}　{each.case_no}", each.case_id)
                combo.setItemData(combo.count() - 1, each.purpose, Qt.ItemDataRole.UserRole + 1)
        combo.setEnabled(not shown_now.is_move)

    def _fill_choices(self, options: PlanOptions, form: PlanForm) -> None:
        address = self.addressField.edit(QComboBox)
        address.clear()
        for each in options.addresses:
            address.addItem(_address_words(each), each.address_id)
        address.setCurrentIndex(max(0, address.findData(form.address_id)))
        crew = self.crewField.edit(QComboBox)
        crew.clear()
        for group in options.crews:
            crew.addItem(f"{crew_letter(group.index)}　{'、'.join(group.names)}", group.members)
        crew.addItem(tr("Put together below"), ())
        at = next(
            (n for n, each in enumerate(options.crews) if each.key == frozenset(form.crew)),
            len(options.crews),
        )
        crew.setCurrentIndex(at)
        self.staffList.clear()
        order = {operator_id: place for place, operator_id in enumerate(form.crew)}
        for operator_id, name in sorted(options.staff, key=lambda each: order.get(each[0], len(order))):
            item = QListWidgetItem(name, self.staffList)
            item.setData(Qt.ItemDataRole.UserRole, operator_id)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if operator_id in form.crew else Qt.CheckState.Unchecked)

    def _fill_fields(self, form: PlanForm) -> None:
        self.dayField.edit(DateEdit).set_day(form.day)
        self.startField.edit(ClockEdit).set_clock(form.clock)
        self.minutesField.edit(QLineEdit).setText(str(form.minutes))
        self.noteField.edit(QPlainTextEdit).setPlainText(form.note)
        self.consentByField.edit(QLineEdit).setText(form.consent_by)
        self.consentOnField.edit(DateEdit).set_day(form.consent_on)
        self.consentProofField.edit(QLineEdit).setText(form.consent_proof)

    def _other_case(self, at: int) -> None:
        combo = self.caseField.edit(QComboBox)
        purpose = VisitPurpose(combo.itemData(at, Qt.ItemDataRole.UserRole + 1) or VisitPurpose.FIRST_VISIT)
        if self._options is None or combo.itemData(at) != self._options.case_id:
            self._presenter.change_case(combo.itemData(at), purpose)

    def _take_crew(self) -> None:
        """Tick the members of the chosen crew."""
        members = self.crewField.edit(QComboBox).currentData()
        if not members:
            return
        self._is_filling = True
        for item in self._items():
            is_in = item.data(Qt.ItemDataRole.UserRole) in members
            item.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)
        self._is_filling = False
        self._changed()

    def _items(self) -> list[QListWidgetItem]:
        return [self.staffList.item(at) for at in range(self.staffList.count())]

    def _crew(self) -> tuple[int, ...]:
        """Return who is ticked; the leader of a standing crew stays first."""
        ticked = tuple(
            int(each.data(Qt.ItemDataRole.UserRole))
            for each in self._items()
            if each.checkState() is Qt.CheckState.Checked
        )
        standing = self._options.crews if self._options else ()
        return next((each.members for each in standing if each.key == frozenset(ticked)), ticked)

    def _changed(self) -> None:
        if not self._is_filling:
            self._pause.start()

    def _ask(self) -> None:
        self._presenter.changed(self.form())


def _address_words(choice: AddressChoice) -> str:
    whose = shown(RELATION_NAMES[choice.relation])
    checked = shown(say("checked") if choice.is_verified else say("not checked"))
    return "　".join((whose, choice.person_name, shown(ADDRESS_NAMES[choice.kind]), choice.text, checked))
