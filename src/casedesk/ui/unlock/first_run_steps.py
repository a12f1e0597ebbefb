"""The five pages of the first run; each shows the state and tells what was edited."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSpinBox, QWidget

from casedesk.ui import forms, texts
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.unlock.parts import ChoiceCard, FieldNote, Picture
from casedesk.ui.unlock.presenter.first_run import FirstRunState
from casedesk.ui.unlock.sheet_view import SheetView
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import PasswordEdit

forms.register(Banner, Button, ChoiceCard, FieldNote, PasswordEdit, Picture, SheetView)


class StepPage(QWidget):
    """A page whose fields carry the names of the draft's fields."""

    edited = Signal(str, object)
    FORM = ""
    TEXTS: tuple[str, ...] = ()
    SECRETS: tuple[str, ...] = ()
    NOTES: tuple[str, ...] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: FirstRunState | None = None
        forms.load(self.FORM, self)
        for name in self.TEXTS:
            field: QLineEdit = getattr(self, name)
            field.textEdited.connect(lambda text, name=name: self.edited.emit(name, text))
        for name in self.SECRETS:
            secret: PasswordEdit = getattr(self, name)
            secret.text_changed.connect(lambda text, name=name: self.edited.emit(name, text))
        self._name_fields()
        self.prepare()

    def prepare(self) -> None:
        """Connect what is not a plain field."""

    def show_state(self, state: FirstRunState) -> None:
        """Show notes below the fields and what else the page has."""
        self._state = state
        for name in self.NOTES:
            note: FieldNote = getattr(self, f"{name}_note")
            note.show_note(state.notes.get(name))
            mark_state(getattr(self, name), state.notes[name].tone if name in state.notes else None)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._state is not None:
            self._name_fields()
            self.show_state(self._state)

    def _name_fields(self) -> None:
        """Give every field its label as spoken name."""
        for label in self.findChildren(QLabel):
            buddy = label.buddy()
            if buddy is not None and label.text():
                target = buddy.edit if isinstance(buddy, PasswordEdit) else buddy
                target.setAccessibleName(label.text())


class OfficeStep(StepPage):
    """Step 1: an own office, or the practice office."""

    own: ChoiceCard
    practice: ChoiceCard
    office_fields: QWidget
    office_name: QLineEdit
    credit_code: QLineEdit
    hotline: QLineEdit
    address: QLineEdit
    folder: QLabel
    folder_picture: Picture
    FORM = "first_run_office"
    TEXTS = ("office_name", "credit_code", "hotline", "address")

    def prepare(self) -> None:
        """Connect the two cards."""
        self._folder = ""
        self.own.setChecked(True)
        self.practice.toggled.connect(lambda is_on: self.edited.emit("is_practice", is_on))

    def set_folder(self, folder: str) -> None:
        """Show where the data will be."""
        self._folder = folder

    def show_state(self, state: FirstRunState) -> None:
        """Show the two ways and, for an own office, its fields."""
        super().show_state(state)
        self.own.set_texts(tr("Set up our own office"), tr("Five short steps; it can be used right after."))
        self.practice.set_texts(
            tr("Open the practice office"),
            tr("Invented clients, cases, visits and agreements to try everything on. Nothing in it is real."),
            Mark(Tone.NEUTRAL, "play", tr("No set-up")),
        )
        self.office_fields.setVisible(not state.draft.is_practice)
        self.folder.setText(tr("Everything is kept in {folder}").format(folder=self._folder))


class KeysStep(StepPage):
    """Step 2: keyring or passphrase alone, and the passphrase itself."""

    with_keyring: ChoiceCard
    passphrase_only: ChoiceCard
    passphrase: PasswordEdit
    passphrase_again: PasswordEdit
    passphrase_note: FieldNote
    passphrase_again_note: FieldNote
    warning: Banner
    FORM = "first_run_keys"
    SECRETS = ("passphrase", "passphrase_again")
    NOTES = SECRETS

    def prepare(self) -> None:
        """Connect the two cards; only a person's click counts."""
        self.with_keyring.clicked.connect(lambda: self.edited.emit("uses_keyring", True))
        self.passphrase_only.clicked.connect(lambda: self.edited.emit("uses_keyring", False))

    def show_state(self, state: FirstRunState) -> None:
        """Show the keyring's test and the way that is chosen."""
        super().show_state(state)
        is_usable = state.keyring is not None and state.keyring.is_usable
        self.with_keyring.set_texts(
            tr("Passphrase, kept by this computer's keyring"),
            tr(
                "Staff sign in with their own passwords; the system keeps the key. "
                "Copied files stay closed elsewhere."
            ),
            _keyring_mark(state),
        )
        self.passphrase_only.set_texts(
            tr("Passphrase alone"),
            tr("This computer keeps no key; somebody types the office's passphrase at every start."),
            Mark(Tone.NEUTRAL, "circle", tr("Any computer")),
        )
        self.with_keyring.setEnabled(is_usable)
        (self.with_keyring if state.draft.uses_keyring else self.passphrase_only).setChecked(True)
        self.warning.show_text(
            Tone.WARN,
            tr(
                "If passphrase and recovery sheet are both lost, nobody can open the records, "
                "not even the makers of CaseDesk. The sheet is printed in the next step."
            ),
        )


class SheetStep(StepPage):
    """Step 3: the recovery sheet on paper, its place and keeper, two groups read back."""

    print_asked = Signal()
    save_asked = Signal()
    named = Signal()
    sheet: SheetView
    keep_mark: Picture
    place: QLineEdit
    keeper: QLineEdit
    print_mark: Picture
    printed: QLabel
    print_sheet: Button
    save_sheet: Button
    read_mark: Picture
    first_label: QLabel
    first_group: QLineEdit
    first_group_note: FieldNote
    second_label: QLabel
    second_group: QLineEdit
    second_group_note: FieldNote
    advice: Banner
    FORM = "first_run_sheet"
    TEXTS = ("place", "keeper", "first_group", "second_group")
    NOTES = ("first_group", "second_group")

    def prepare(self) -> None:
        """Connect the buttons; the sheet is drawn anew when place or keeper are complete."""
        self.print_sheet.clicked.connect(self.print_asked)
        self.save_sheet.clicked.connect(self.save_asked)
        for field in (self.place, self.keeper):
            field.editingFinished.connect(self.named)

    def show_state(self, state: FirstRunState) -> None:
        """Show the sheet and how far the three tasks are."""
        super().show_state(state)
        draft, notes = state.draft, state.notes
        self.sheet.show_png(state.picture)
        self.sheet.setAccessibleName(tr("Picture of the recovery sheet"))
        is_read = all(name in notes and notes[name].tone is Tone.OK for name in self.NOTES)
        _tick(self.keep_mark, "pencil", is_done=bool(draft.place.strip() and draft.keeper.strip()))
        _tick(self.print_mark, "printer", is_done=state.printed is not None)
        _tick(self.read_mark, "pencil", is_done=is_read)
        plain = tr("What is on the screen is not stored.")
        self.printed.setText(f"{shown(state.printed)} {plain}" if state.printed else plain)
        for label, number in zip((self.first_label, self.second_label), state.asked, strict=True):
            label.setText(tr("Group {number}").format(number=number))
        self.first_group.setAccessibleName(self.first_label.text())
        self.second_group.setAccessibleName(self.second_label.text())
        self.advice.show_text(
            Tone.INFO,
            tr("Make a new sheet every year and when the keeper changes; the old one is void from then on."),
        )


class RulesStep(StepPage):
    """Step 4: the rule pack, the calendar and the idle lock."""

    rule_pack: QComboBox
    calendar_region: QComboBox
    idle_minutes: QSpinBox
    pack_title: QLabel
    pack_text: QLabel
    calendar_title: QLabel
    calendar_text: QLabel
    FORM = "first_run_rules"

    def prepare(self) -> None:
        """Connect the choices."""
        self.idle_minutes.setValue(10)
        self.idle_minutes.lineEdit().setTextMargins(theme.px(7), 0, 0, 0)
        self.idle_minutes.valueChanged.connect(lambda number: self.edited.emit("idle_minutes", number))
        self.rule_pack.activated.connect(
            lambda _row: self.edited.emit("rule_pack", self.rule_pack.currentData())
        )
        self.calendar_region.activated.connect(
            lambda _row: self.edited.emit("calendar_region", self.calendar_region.currentData())
        )

    def show_state(self, state: FirstRunState) -> None:
        """Show the choices and what the chosen ones mean."""
        super().show_state(state)
        short = "zh" if texts.language().startswith("zh") else "en"
        _fill(self.rule_pack, [(pack.key, pack.title[short]) for pack in state.packs], state.draft.rule_pack)
        regions = [(each.region, shown(each.title)) for each in state.calendars]
        _fill(self.calendar_region, regions, state.draft.calendar_region)
        self.idle_minutes.setSuffix(tr(" min"))
        self._show_pack(state)
        self._show_calendar(state)

    def _show_pack(self, state: FirstRunState) -> None:
        pack = next((each for each in state.packs if each.key == state.draft.rule_pack), None)
        self.pack_title.setText("" if pack is None else tr("What the rule pack checks"))
        if pack is None:
            self.pack_text.clear()
            return
        head = tr("Version {version}, in force from {day}; {rules} rules.").format(
            version=pack.version, day=pack.effective_from.isoformat(), rules=pack.rules
        )
        lines = [head, *(f"· {shown(line)}" for line in pack.lines)]
        if pack.unverified:
            lines.append(
                "· " + tr("%n clause(s) still to be compared with the original text.", pack.unverified)
            )
        self.pack_text.setText("\n".join(lines))

    def _show_calendar(self, state: FirstRunState) -> None:
        chosen = state.draft.calendar_region
        calendar = next((each for each in state.calendars if each.region == chosen), None)
        self.calendar_title.setText("" if calendar is None else tr("What the calendar knows"))
        text = tr(
            "Rest days and make-up days are published up to {year}; later dates are marked provisional."
        )
        self.calendar_text.setText("" if calendar is None else text.format(year=calendar.published_until))


class AdministratorStep(StepPage):
    """Step 5: the person who takes in the others."""

    name: QLineEdit
    badge_no: QLineEdit
    phone: QLineEdit
    password: PasswordEdit
    password_again: PasswordEdit
    password_note: FieldNote
    password_again_note: FieldNote
    difference: Banner
    FORM = "first_run_administrator"
    TEXTS = ("name", "badge_no", "phone")
    SECRETS = ("password", "password_again")
    NOTES = SECRETS

    def show_state(self, state: FirstRunState) -> None:
        """Show the notes and how this password differs from the passphrase."""
        super().show_state(state)
        self.difference.show_text(
            Tone.INFO,
            tr(
                "The passphrase opens the office's records; this password says who is at the desk. "
                "Choose two different ones."
            ),
        )


def mark_state(field: QWidget, tone: Tone | None) -> None:
    """Give a field the frame of an error while its note says so."""
    edit = field.edit if isinstance(field, PasswordEdit) else field
    state = "error" if tone is Tone.BLOCK else ""
    if edit.property("state") != state:
        edit.setProperty("state", state)
        edit.style().unpolish(edit)
        edit.style().polish(edit)


def _keyring_mark(state: FirstRunState) -> Mark:
    """Return the chip with the keyring's state."""
    if state.keyring is None:
        return Mark(Tone.NEUTRAL, "clock", tr("Testing the keyring…"))
    if state.keyring.is_usable:
        return Mark(Tone.OK, "check", state.keyring.sentence)
    return Mark(Tone.WARN, "warning", tr("No safe keyring here"))


def _tick(picture: Picture, icon: str, *, is_done: bool) -> None:
    """Show a task as done or still to do."""
    picture.set_icon("check" if is_done else icon, "status.ok.solid" if is_done else "accent.base")


def _fill(box: QComboBox, options: Sequence[tuple[str, str]], chosen: str) -> None:
    """Show the options without telling of a choice."""
    if [(box.itemData(row), box.itemText(row)) for row in range(box.count())] != list(options):
        box.clear()
        for key, text in options:
            box.addItem(text, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
