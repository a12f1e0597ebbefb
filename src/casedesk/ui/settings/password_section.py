"""One's own password."""

from PySide6.QtWidgets import QLabel, QWidget

from casedesk.ui import forms
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.settings.presenter.password import PasswordPresenter
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.field_set import FieldSet, FormView
from casedesk.ui.widgets.fields import FieldBox


class PasswordSection(SectionWidget):
    """Asks for the present password and twice for the new one."""

    banner: Banner
    currentBox: FieldBox
    newBox: FieldBox
    againBox: FieldBox
    stateLabel: QLabel
    saveButton: Button

    def __init__(self, presenter: PasswordPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("settings_password", self)
        self.setFocusProxy(self.currentBox)
        self._presenter = presenter
        fields = FieldSet(self, {"current": self.currentBox, "new": self.newBox, "again": self.againBox})
        self.view = FormView(self, fields, self.banner, self.saveButton, self.stateLabel)
        self.view.saved.connect(self.say_done)
        self.view.use(presenter.editor())

    def forget(self) -> None:
        """Empty the fields."""
        assert self.view is not None
        self.view.use(self._presenter.editor())
