"""Small forms for one tag and one own field."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from casedesk.domain.own_fields import KIND_NAMES, FieldKind, OwnField
from casedesk.domain.tags import COLOUR_NAMES, Tag, TagColour
from casedesk.ui import icons
from casedesk.ui.settings.small_form import SmallForm
from casedesk.ui.tag_looks import TONES
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme


class TagForm(SmallForm):
    """A tag's name and colour."""

    def __init__(self, tag: Tag | None, parent: QWidget) -> None:
        super().__init__(tr("Tag") if tag else tr("New tag"), parent)
        self._tag = tag or Tag("")
        self.name = QLineEdit(self._tag.name)
        self.put(tr("Name"), self.name)
        self.name.setFocus()
        self.colour = QComboBox()
        for each, name in COLOUR_NAMES.items():
            tone = TONES[each]
            token = "accent.base" if tone == "accent" else f"status.{tone}.solid"
            self.colour.addItem(icons.icon("tag", token), shown(name), each.value)
        self.colour.setCurrentIndex(self.colour.findData(self._tag.colour.value))
        self.put(tr("Colour"), self.colour)

    @property
    def tag(self) -> Tag:
        """Return the tag as it is typed."""
        return replace(self._tag, name=self.name.text(), colour=TagColour(self.colour.currentData()))

    def check(self) -> None:
        """Raise BadInputError for a name that cannot be used."""
        self.tag.checked()


class FieldForm(SmallForm):
    """A field's name, kind, client and choices."""

    def __init__(self, field: OwnField | None, clients: Sequence[tuple[int, str]], parent: QWidget) -> None:
        super().__init__(tr("Own field") if field else tr("New field"), parent)
        self._field = field or OwnField("")
        self.name = QLineEdit(self._field.name)
        self.put(tr("Name"), self.name)
        self.name.setFocus()
        self.kind, self.client, self.choices = QComboBox(), QComboBox(), QPlainTextEdit(self._field.choices)
        for each, name in KIND_NAMES.items():
            self.kind.addItem(shown(name), each.value)
        self.client.addItem(tr("All clients"), None)
        for key, short_name in clients:
            self.client.addItem(short_name, key)
        self.kind.setCurrentIndex(self.kind.findData(self._field.kind.value))
        self.client.setCurrentIndex(max(0, self.client.findData(self._field.client_id)))
        self.choices.setFixedHeight(theme.px(88))
        self.choices.setTabChangesFocus(True)
        self.put(tr("Kind"), self.kind)
        self.put(tr("Client"), self.client)
        self._choices_box = self.put(tr("What can be chosen, one line each"), self.choices)
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self._kind_changed()

    @property
    def field(self) -> OwnField:
        """Return the field as it is typed."""
        return replace(
            self._field,
            name=self.name.text(),
            kind=FieldKind(self.kind.currentData()),
            client_id=self.client.currentData(),
            choices=self.choices.toPlainText(),
        )

    def check(self) -> None:
        """Raise BadInputError for a field that cannot be used."""
        self.field.checked()

    def _kind_changed(self) -> None:
        self._choices_box.setVisible(self.kind.currentData() == FieldKind.CHOICE.value)
        self.adjustSize()
