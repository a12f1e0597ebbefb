"""The office's own tags and fields."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from casedesk.domain.sentences import say
from casedesk.ui import forms, messages
from casedesk.ui.pages import action
from casedesk.ui.settings.own_dialogs import FieldForm, TagForm
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.settings.presenter.own import RECORD, OwnPresenter, Row
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

_TAGS = [
    Column("tag", say("Tag"), 150, Kind.CHIP, stretches=True),
    Column("colour", say("Colour"), 80),
    Column("cases", say("Cases"), 70, Kind.NUMBER),
]
_FIELDS = [
    Column("name", say("Field"), 150, Kind.BOLD, stretches=True),
    Column("kind", say("Kind"), 110),
    Column("client", say("Client"), 110),
    Column("choices", say("Choices"), 150, Kind.SECONDARY),
    Column("cases", say("Cases"), 70, Kind.NUMBER),
]


class OwnSection(SectionWidget):
    """Two tables; Enter edits, Del removes after a question."""

    addTagButton: Button
    editTagButton: Button
    removeTagButton: Button
    tagTable: TableView
    addFieldButton: Button
    editFieldButton: Button
    removeFieldButton: Button
    upButton: Button
    downButton: Button
    fieldTable: TableView

    def __init__(self, presenter: OwnPresenter, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("settings_own", self)
        self.setFocusProxy(self.tagTable)
        self._presenter = presenter
        self.tagTable.setup(_TAGS, tasks, identity=len(_TAGS))
        self.fieldTable.setup(_FIELDS, tasks, identity=len(_FIELDS))
        self._no_tags, self._no_fields = EmptyState(), EmptyState()
        self.tagTable.set_empty(self._no_tags)
        self.fieldTable.set_empty(self._no_fields)
        self._remove = action("", self._remove_current, "Del", "trash", self)
        self.addAction(self._remove)
        for button, act in (
            (self.addTagButton, lambda: self._edit_tag(is_new=True)),
            (self.editTagButton, lambda: self._edit_tag(is_new=False)),
            (self.removeTagButton, self._remove_tag),
            (self.addFieldButton, lambda: self._edit_field(is_new=True)),
            (self.editFieldButton, lambda: self._edit_field(is_new=False)),
            (self.removeFieldButton, self._remove_field),
            (self.upButton, lambda: self._move(-1)),
            (self.downButton, lambda: self._move(1)),
        ):
            button.clicked.connect(act)
        self.tagTable.opened.connect(lambda _row: self._edit_tag(is_new=False))
        self.fieldTable.opened.connect(lambda _row: self._edit_field(is_new=False))
        self._no_tags.acted.connect(lambda: self._edit_tag(is_new=True))
        self._no_fields.acted.connect(lambda: self._edit_field(is_new=True))
        presenter.attach(self)
        self.retranslate_ui()

    def load(self) -> None:
        """Read both tables anew."""
        self._presenter.load()

    def status_text(self) -> str:
        """Count the rows."""
        return tr("{tags} tags, {fields} own fields").format(
            tags=self.tagTable.table.rowCount(), fields=self.fieldTable.table.rowCount()
        )

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        self._remove.setText(tr("Remove"))
        self._no_tags.set_texts(
            "tag", say("No tags yet"), say("A tag marks cases across all lists."), say("New tag…")
        )
        self._no_fields.set_texts(
            "list",
            say("No own fields yet"),
            say("A field of your own stands in every file."),
            say("New field…"),
        )

    def show_own(self, tags: Sequence[Row], fields: Sequence[Row]) -> None:
        """Show both tables."""
        self.tagTable.show_rows(list(tags))
        self.fieldTable.show_rows(list(fields))
        for button in (self.editTagButton, self.removeTagButton):
            button.setEnabled(bool(tags))
        for button in (self.editFieldButton, self.removeFieldButton, self.upButton, self.downButton):
            button.setEnabled(bool(fields))
        self.status_changed.emit()

    def _edit_tag(self, *, is_new: bool) -> None:
        row = self.tagTable.current_row()
        if not is_new and row is None:
            return
        form = TagForm(None if is_new or row is None else row[RECORD], self)
        if form.exec() == QDialog.DialogCode.Accepted:
            self._presenter.save_tag(form.tag)
        form.deleteLater()

    def _edit_field(self, *, is_new: bool) -> None:
        row = self.fieldTable.current_row()
        if not is_new and row is None:
            return
        form = FieldForm(None if is_new or row is None else row[RECORD], self._presenter.clients, self)
        if form.exec() == QDialog.DialogCode.Accepted:
            self._presenter.save_field(form.field)
        form.deleteLater()

    def _remove_current(self) -> None:
        if self.fieldTable.hasFocus():
            self._remove_field()
        elif self.tagTable.hasFocus():
            self._remove_tag()

    def _remove_tag(self) -> None:
        row = self.tagTable.current_row()
        if row is not None and messages.confirm(
            self,
            say("Remove the tag “{name}”?", name=row[RECORD].name),
            say("%n case(s) carry it and lose it.", count=row[2]),
            say("Remove tag"),
        ):
            self._presenter.remove_tag(row[RECORD])

    def _remove_field(self) -> None:
        row = self.fieldTable.current_row()
        if row is not None and messages.confirm(
            self,
            say("Remove the field “{name}”?", name=row[RECORD].name),
            say("%n case(s) hold a value in it; the values go with it.", count=row[4]),
            say("Remove field"),
        ):
            self._presenter.remove_field(row[RECORD])

    def _move(self, step: int) -> None:
        row = self.fieldTable.current_row()
        if row is not None:
            self._presenter.move_field(row[RECORD], step)
