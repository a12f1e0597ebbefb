"""The office's name, numbers and idle minutes, and what was settled at its founding."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.editing import Editor
from casedesk.ui.looks import Text
from casedesk.ui.settings.parts import SectionWidget, show_facts
from casedesk.ui.settings.presenter.office import OfficeDraft, OfficePresenter
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.field_set import FieldSet, FormView
from casedesk.ui.widgets.fields import FieldBox

_HINTS = {
    "name": say("Printed on every paper and shown before the office is open."),
    "hotline": say("Debtors call it; letters and agreements print it."),
    "idle_minutes": say("Counted without a key or a mouse, on every desk."),
}


class OfficeSection(SectionWidget):
    """Edits the office's own record."""

    banner: Banner
    nameBox: FieldBox
    codeBox: FieldBox
    hotlineBox: FieldBox
    addressBox: FieldBox
    idleBox: FieldBox
    masksBox: QCheckBox
    factsGrid: QGridLayout
    stateLabel: QLabel
    saveButton: Button

    def __init__(self, presenter: OfficePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("settings_office", self)
        self.setFocusProxy(self.nameBox)
        self._presenter = presenter
        self._facts: tuple[tuple[Text, Text], ...] = ()
        fields = FieldSet(
            self,
            {
                "name": self.nameBox,
                "credit_code": self.codeBox,
                "hotline": self.hotlineBox,
                "address": self.addressBox,
                "idle_minutes": self.idleBox,
                "masks_identity": self.masksBox,
            },
        )
        fields.set_hints(_HINTS)
        self.view = FormView(self, fields, self.banner, self.saveButton, self.stateLabel)
        self.view.saved.connect(self.say_done)
        presenter.attach(self)

    def load(self) -> None:
        """Read the office unless something is typed."""
        assert self.view is not None
        if self.view.editor is None or not self.view.editor.is_dirty:
            self._presenter.load()

    def forget(self) -> None:
        """Show what is stored."""
        self._presenter.load()

    def show_office(self, editor: Editor[OfficeDraft], facts: tuple[tuple[Text, Text], ...]) -> None:
        """Show the form and what cannot be changed."""
        assert self.view is not None
        self._facts = facts
        show_facts(self.factsGrid, facts)
        self.view.use(editor)

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        super().retranslate_ui()
        show_facts(self.factsGrid, self._facts)
