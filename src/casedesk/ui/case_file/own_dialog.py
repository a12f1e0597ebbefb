"""Writes what an own field of the office holds for a case."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from casedesk.domain.own_fields import FieldKind, OwnField
from casedesk.domain.sentences import say
from casedesk.ui.case_file.dialogs import FileDialog, chosen_in, offer, require_day, text_in
from casedesk.ui.case_file.presenter import CaseFilePresenter
from casedesk.ui.looks import Text
from casedesk.ui.widgets.fields import DateEdit, FieldBox


class OwnValueDialog(FileDialog):
    """One value as its field wants it: words or a number, a day, or one of a list."""

    wordsField: FieldBox
    dayField: FieldBox
    choiceField: FieldBox

    def __init__(self, presenter: CaseFilePresenter, field: OwnField, value: str, parent: QWidget) -> None:
        super().__init__("case_file_own_dialog", field.name, parent)
        self._presenter, self._field = presenter, field
        self._options: list[tuple[str, Text]] = [
            ("", say("nothing")),
            *((each, each) for each in field.options),
        ]
        edits = {FieldKind.DATE: self.dayField, FieldKind.CHOICE: self.choiceField}
        self._edit = edits.get(field.kind, self.wordsField)
        for each in (self.wordsField, self.dayField, self.choiceField):
            each.setVisible(each is self._edit)
        if field.kind is FieldKind.DATE:
            self.dayField.edit(DateEdit).set_day(date.fromisoformat(value) if value else None)
        elif field.kind is FieldKind.CHOICE:
            offer(self.choiceField, self._options, value)
        else:
            self.wordsField.edit(QLineEdit).setText(value)
        self._edit.setFocus()

    def is_complete(self) -> bool:
        """Require a day that can be read; everything may be empty."""
        return self._edit is not self.dayField or require_day(self.dayField, is_optional=True)

    def send(self) -> None:
        """Save the value."""
        self._presenter.set_own(self._field, self._text(), self.saved, self.failed)

    def _text(self) -> str:
        if self._edit is self.dayField:
            day = self.dayField.edit(DateEdit).day()
            return day.isoformat() if day is not None else ""
        if self._edit is self.choiceField and self.choiceField.edit(QComboBox).count():
            return str(chosen_in(self.choiceField, self._options))
        return text_in(self.wordsField)
