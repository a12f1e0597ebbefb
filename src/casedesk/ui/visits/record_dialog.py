"""The record of a visit as a form, in the order of the crew's paper."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.record_drafts import RecordDraft
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit
from casedesk.domain.weeks import PURPOSE_NAMES
from casedesk.ui import formats, forms
from casedesk.ui.looks import Tone
from casedesk.ui.messages import MessageDialog
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.record import Opened, Outlook, RecordPresenter, RuleWord
from casedesk.ui.visits.presenter.words import span_words
from casedesk.ui.visits.record_form import RecordForm
from casedesk.ui.visits.record_side import RecordSide
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import FieldBox

_SIZE = (1120, 690)
_ASK_AFTER, _KEEP_AFTER = 350, 4000
_KEEP, _DISCARD = 2, 3
_FIELDS_OF_RULES = {
    "REC-TIME": "arrivedField",
    "REC-DAY": "dayField",
    **dict.fromkeys(("CREW-MIN", "CREW-MAX", "CREW-QUAL", "CREW-ID"), "cameField"),
    "CREW-OVERLAP": "arrivedField",
    "REC-AV": "recordingField",
    "REC-NOTE": "summaryField",
    "PLACE-CONSENT": "consentField",
    "PLACE-PUBLIC": "handOutsHead",
    "FREQ-VISIT-DAY": "dayField",
    "COND-FORBID": "conductHead",
    "COND-DRESS": "conductHead",
}
"""Where a rule's word stands on the form; others stand at the incident."""


class RecordDialog(QDialog):
    """Asks what happened; ``stored`` holds the visit with its record."""

    titleLabel: QLabel
    subLabel: QLabel
    bannerBox: QWidget
    problemBanner: Banner
    scrollArea: QScrollArea
    form: RecordForm
    side: RecordSide
    stateLabel: QLabel
    cancelButton: Button
    saveButton: Button

    def __init__(self, presenter: RecordPresenter, visit_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.register(RecordForm, RecordSide)
        forms.load("visit_record_dialog", self)
        self._presenter = presenter
        self.stored: Visit | None = None
        self._first: RecordDraft | None = None
        self._has_kept = False
        room = self.screen().availableSize()
        self.resize(min(theme.px(_SIZE[0]), room.width()), min(theme.px(_SIZE[1]), room.height() - 40))
        self.bannerBox.hide()
        self._asking, self._keeping = self._timer(_ASK_AFTER, self._ask), self._timer(_KEEP_AFTER, self._keep)
        self.form.changed.connect(self._edited)
        for button in (self.cancelButton, self.saveButton):
            button.setAutoDefault(False)
        self.cancelButton.clicked.connect(self.reject)
        self.saveButton.clicked.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save)
        presenter.attach(self, visit_id)

    # --- what the presenter asks for

    def show_record(self, opened: Opened) -> None:
        """Fill the form with what was planned, or with what was kept of it."""
        planned, visit, using = opened.planned, opened.planned.visit, formats.formats()
        self.titleLabel.setText(tr("Record of the visit to {name}").format(name=planned.person_name))
        day = using.prose_day(using.local(visit.starts_at).date())
        parts = (
            visit.visit_no,
            f"{day} {span_words(visit.starts_at, visit.ends_at)}",
            shown(PURPOSE_NAMES[visit.purpose]),
            planned.address,
            "、".join(planned.crew.names),
        )
        self.subLabel.setText("　".join(each for each in parts if each))
        self.form.handOutRows.set_copies(opened.copies)
        self.form.set_people(opened.crew, opened.others)
        self.form.fill(opened.draft)
        self._first, self._has_kept = self.form.draft(), opened.kept_at is not None
        self.stateLabel.setText(tr("Enter goes on; digits choose; Ctrl+Enter files the record"))
        if opened.kept_at is not None:
            self.show_kept(opened.kept_at)
        self.form.dayField.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show the rules' word beside the form and at its fields."""
        self.side.show_outlook(outlook)
        self._mark(outlook.words)

    def show_blocks(self, words: tuple[RuleWord, ...], ask: Sentence) -> None:
        """Say above what is to be written, and at the fields what keeps the record from being stored."""
        self._tell(shown(ask))
        self.form.incidentsHead.set_open(is_open=True)
        self._mark(words)
        field = self._field_of(words[0].rule)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scrollArea.ensureWidgetVisible(field)

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem above the form."""
        self.bannerBox.show()
        self.problemBanner.show_text(Tone.BLOCK, error.sentence, can_close=True)

    def show_kept(self, at: datetime) -> None:
        """Tell when the draft was kept."""
        self._has_kept = True
        clock = formats.formats().time(at)
        self.stateLabel.setText(shown(say("Draft kept at {clock}, encrypted with the office", clock=clock)))

    def finish(self, visit: Visit) -> None:
        """Close with what was stored."""
        self._keeping.stop()
        self.stored = visit
        self.accept()

    # --- what the person does

    def save(self) -> None:
        """Store the record, unless something on the form cannot be read."""
        self.bannerBox.hide()
        unreadable = self.form.unreadable()
        if unreadable:
            unreadable[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.scrollArea.ensureWidgetVisible(unreadable[0])
            return
        self._keeping.stop()
        self._presenter.save(self.form.draft())

    def reject(self) -> None:
        """Leave; what was typed is kept, thrown away or written on, as the person says."""
        if self._first is None or (self.form.draft() == self._first and not self._has_kept):
            super().reject()
            return
        answer = self._ask_leaving()
        self._keeping.stop()
        if answer == _KEEP:
            self._presenter.keep(self.form.draft(), super().reject)
        elif answer == _DISCARD:
            self._presenter.discard(super().reject)

    # --- parts

    def _ask_leaving(self) -> int:
        question = say("The record is not filed yet")
        detail = say("A draft is kept encrypted with the office; only you see it. It is no record yet.")
        dialog = MessageDialog(self, "pencil", "info", question, detail)
        on = dialog.add_button(tr("Go on writing"), "secondary", is_accepting=False)
        for words, kind, answer in (
            (tr("Discard"), "danger", _DISCARD),
            (tr("Keep draft"), "primary", _KEEP),
        ):
            button = dialog.add_button(words, kind, is_accepting=False)
            button.clicked.disconnect()
            button.clicked.connect(lambda _on=False, answer=answer: dialog.done(answer))
            if answer == _KEEP:
                button.setFocus()
        on.setAutoDefault(False)
        return dialog.exec()

    def _edited(self) -> None:
        self._asking.start()
        self._keeping.start()

    def _ask(self) -> None:
        self._presenter.ask(self.form.draft())

    def _keep(self) -> None:
        self._presenter.keep(self.form.draft())

    def _timer(self, after: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(act)
        return timer

    def _tell(self, text: str) -> None:
        self.bannerBox.show()
        self.problemBanner.show_text(Tone.BLOCK, text, can_close=True)

    def _mark(self, words: tuple[RuleWord, ...]) -> None:
        """Put each rule's word at its field, and take the older ones away."""
        for field in self.form.findChildren(FieldBox):
            field.set_message()
        for word in words:
            place = self._field_of(word.rule)
            if isinstance(place, FieldBox):
                place.set_message(word.tone, word.text)

    def _field_of(self, rule: str) -> QWidget:
        name = _FIELDS_OF_RULES.get(rule, "incidentField")
        found = self.form.findChild(QWidget, name)
        if rule == "OBJ-CONTACT-SAY":
            return self.form.disclosedCheck
        return found if isinstance(found, QWidget) else self.form.incidentField
