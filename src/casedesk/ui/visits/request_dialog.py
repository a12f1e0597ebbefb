"""The form of a request for a visit."""

from typing import Final

from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QWidget

from casedesk.domain.person_words import ADDRESS_NAMES, RELATION_NAMES
from casedesk.domain.sentences import say
from casedesk.domain.weeks import PURPOSE_NAMES, AddressChoice
from casedesk.ui.editing import Editor
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.request import RequestDraft, RequestOptions
from casedesk.ui.widgets.edit_dialog import EditDialog
from casedesk.ui.widgets.fields import FieldBox

_HINTS: Final = {
    "earliest_on": say("Empty: as soon as a crew is free."),
    "day_from": say("The hours in which the debtor is likely to be there."),
}


class RequestDialog(EditDialog):
    """Asks why, where and when somebody should go, and what for."""

    headLabel: QLabel
    whoLabel: QLabel
    purposeBox: FieldBox
    addressBox: FieldBox
    earliestBox: FieldBox
    latestBox: FieldBox
    fromBox: FieldBox
    untilBox: FieldBox
    goalBox: FieldBox
    remarkBox: FieldBox

    def __init__(self, editor: Editor[RequestDraft], options: RequestOptions, parent: QWidget) -> None:
        super().__init__("visit_request_dialog", parent)
        self._editor, self._options = editor, options
        self._fill_choices()
        remark = self.remarkBox.edit(QPlainTextEdit)
        remark.setFixedHeight(theme.px(64))
        remark.setTabChangesFocus(True)
        self.tie(
            {
                "purpose": self.purposeBox,
                "address_id": self.addressBox,
                "earliest_on": self.earliestBox,
                "latest_on": self.latestBox,
                "day_from": self.fromBox,
                "day_until": self.untilBox,
                "goal": self.goalBox,
                "remark": self.remarkBox,
            },
            editor,
        )
        self.retranslate_ui()
        self.purposeBox.edit(QComboBox).setFocus()

    def retranslate_ui(self) -> None:
        """Name the dialog and the choices."""
        title = tr("Request a visit")
        if self._options.request is not None:
            title = tr("Request {number}").format(number=self._options.request.request_no)
        self.setWindowTitle(title)
        self.headLabel.setText(title)
        self.whoLabel.setText(shown(self._options.who))
        if hasattr(self, "view"):
            self._fill_choices()
            self.view.fields.set_hints(_HINTS)
            self.view.show_draft(self._editor.draft)
        super().retranslate_ui()

    def _fill_choices(self) -> None:
        purposes = self.purposeBox.edit(QComboBox)
        addresses = self.addressBox.edit(QComboBox)
        for box in (purposes, addresses):
            box.blockSignals(True)
            box.clear()
        for purpose, name in PURPOSE_NAMES.items():
            purposes.addItem(shown(name), purpose.value)
        for each in self._options.plan.addresses:
            addresses.addItem(shown(_words(each)), each.address_id)
        for box in (purposes, addresses):
            box.blockSignals(False)


def _words(choice: AddressChoice) -> Text:
    return say(
        "{place} {address} ({relation})",
        place=ADDRESS_NAMES[choice.kind],
        address=choice.text,
        relation=RELATION_NAMES[choice.relation],
    )
