"""The ways that open the office: keyring, passphrase, recovery sheet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QScrollArea, QWidget

from casedesk.domain.sentences import say
from casedesk.services.office_settings import KeyFacts
from casedesk.ui import formats, forms, messages
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.settings.presenter.keys import KeysPresenter
from casedesk.ui.texts import language, shown, tr
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import Chip
from casedesk.ui.widgets.field_set import FieldSet, FormView
from casedesk.ui.widgets.fields import FieldBox

Print = Callable[[bytes, int, QWidget], bool]


class KeysSection(SectionWidget):
    """Shows and changes what opens the office."""

    banner: Banner
    keyringChip: Chip
    keyringText: QLabel
    keyringButton: Button
    oldBox: FieldBox
    newBox: FieldBox
    againBox: FieldBox
    saveButton: Button
    stateLabel: QLabel
    sheetChip: Chip
    sheetText: QLabel
    placeBox: FieldBox
    keeperBox: FieldBox
    sheetButton: Button
    printButton: Button
    pdfButton: Button
    scrollArea: QScrollArea

    def __init__(self, presenter: KeysPresenter, print_pdf: Print, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("settings_keys", self)
        self.setFocusProxy(self.oldBox)
        self._presenter, self._print_pdf = presenter, print_pdf
        self._facts: KeyFacts | None = None
        fields = FieldSet(self, {"current": self.oldBox, "new": self.newBox, "again": self.againBox})
        self.view = FormView(self, fields, self.banner, self.saveButton, self.stateLabel)
        self.view.saved.connect(self.say_done)
        self.view.use(presenter.passphrase_editor())
        self.keyringButton.clicked.connect(self._switch_keyring)
        self.sheetButton.clicked.connect(self._make_sheet)
        self.printButton.clicked.connect(self._print)
        self.pdfButton.clicked.connect(self._save_sheet)
        self.keyringButton.setEnabled(False)
        presenter.attach(self)
        self.show_sheet(is_waiting=False)

    def load(self) -> None:
        """Test the keyring and read which sheet is valid."""
        self._presenter.load()

    def may_leave(self) -> bool:
        """Ask before a new sheet is lost that was neither printed nor saved."""
        if not super().may_leave():
            return False
        is_lost = self._presenter.is_waiting and not messages.confirm(
            self,
            say("Leave without the new recovery sheet?"),
            say("It was neither printed nor saved, and the old one is void. Another one must be made later."),
            say("Leave without it"),
        )
        if is_lost:
            return False
        self._presenter.forget_sheet()
        self.show_sheet(is_waiting=False)
        return True

    def forget(self) -> None:
        """Empty the passphrase's fields."""
        assert self.view is not None
        self.view.use(self._presenter.passphrase_editor())

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        super().retranslate_ui()
        if self._facts is not None:
            self.show_keys(self._facts)

    def show_keys(self, facts: KeyFacts) -> None:
        """Show the keyring's state and the valid sheet."""
        self._facts = facts
        self._show_keyring(facts)
        self.sheetChip.set_mark(Mark(Tone.OK, "check", say("Sheet {number} is valid", number=facts.sheet_no)))
        made = formats.formats().moment(facts.sheet_made_at)
        self.sheetText.setText(
            tr(
                "Made {moment}. It opens the office when passphrase and computer are lost. Make a new one "
                "every year, when its keeper changes, or when it may have been seen."
            ).format(moment=made)
        )

    def show_sheet(self, *, is_waiting: bool) -> None:
        """Offer to print or save the sheet that was just made, or to make one."""
        has_sheet = bool(self._presenter.sheet)
        self.printButton.setVisible(has_sheet)
        self.pdfButton.setVisible(has_sheet)
        self.sheetButton.setVisible(not has_sheet)
        if is_waiting:
            self.banner.show_text(
                Tone.WARN,
                say("A new sheet is made and the old one is void. Print it now, or save it."),
                say("Print two copies"),
                self._print,
            )
            self.printButton.setFocus()
            self.scrollArea.ensureWidgetVisible(self.printButton)
        else:
            self.banner.hide()

    def _show_keyring(self, facts: KeyFacts) -> None:
        state = facts.keyring
        if facts.is_kept:
            mark = Mark(Tone.OK, "check", say("Opens by itself"))
            text = tr("{keyring} keeps the key: this computer opens the office without the passphrase.")
        elif state.is_usable:
            mark = Mark(Tone.NEUTRAL, "lock", say("Asks for the passphrase"))
            text = tr("{keyring} could keep the key; this computer would open the office by itself.")
        else:
            mark, text = Mark(Tone.WARN, "warning", say("Cannot be used")), shown(state.sentence)
        if facts.is_practice:
            mark = Mark(Tone.NEUTRAL, "info", say("Not needed"))
            text = tr("The practice office opens without a key of yours; nothing in it is real.")
        self.keyringChip.set_mark(mark)
        self.keyringText.setText(text.format(keyring=shown(state.name)))
        self.keyringButton.setText(tr("Take the key out") if facts.is_kept else tr("Keep the key here"))
        self.keyringButton.setEnabled(True)
        self.keyringButton.setVisible(not facts.is_practice and (facts.is_kept or state.is_usable))

    def _switch_keyring(self) -> None:
        if self._facts is not None:
            self.keyringButton.setEnabled(False)
            self._presenter.use_keyring(is_used=not self._facts.is_kept)

    def _make_sheet(self) -> None:
        is_wanted = messages.confirm(
            self,
            say("Make a new recovery sheet?"),
            say("Every sheet printed before stops working at once. Have the printer ready."),
            say("Make the new sheet"),
        )
        if is_wanted:
            place, keeper = (box.edit(QLineEdit).text().strip() for box in (self.placeBox, self.keeperBox))
            self._presenter.make_sheet("zh" if language().startswith("zh") else "en", place, keeper)

    def _print(self) -> None:
        if self._print_pdf(self._presenter.sheet, 1, self):
            self._presenter.printed()

    def _save_sheet(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, tr("Save the recovery sheet"), tr("recovery-sheet.pdf"), tr("PDF (*.pdf)")
        )
        if name:
            self._presenter.save_sheet(Path(name))
