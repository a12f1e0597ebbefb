"""The form in which a client is taken into the register or changed."""

from PySide6.QtWidgets import QLabel, QWidget

from casedesk.domain.allocation import Part
from casedesk.domain.clients import Client
from casedesk.domain.mandates import scope_of
from casedesk.domain.sentences import say
from casedesk.ui.editing import Editor
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.client_draft import CAPS, DAY_COUNTS, KIND_NAMES, ORDERS, ClientDraft
from casedesk.ui.widgets.edit_dialog import EditDialog
from casedesk.ui.widgets.fields import FieldBox
from casedesk.ui.widgets.scope_dialog import ScopeDialog

_HINTS = {
    "short_name": say("Lists show this one; empty takes the full name."),
    "mandate_until": say("After this day the gate blocks every visit for the client."),
    "payee_number": say("The only account a debtor is told; agreements print it."),
    "cap_annual": say("Interest and fees of an agreement above it are blocked; empty sets no limit."),
    "cap_kind": say("Private lenders: the one-year LPR of the day of the loan counts, see Limits and rates."),
    "contract_order": say("Which part of a debt a payment settles first; cards follow the law."),
}


class ClientDialog(EditDialog):
    """Edits one client; ``client`` is what was saved once it is accepted."""

    headLabel: QLabel
    nameBox: FieldBox
    shortNameBox: FieldBox
    kindBox: FieldBox
    creditCodeBox: FieldBox
    hotlineBox: FieldBox
    addressBox: FieldBox
    mandateNoBox: FieldBox
    mandateFromBox: FieldBox
    mandateUntilBox: FieldBox
    payeeHolderBox: FieldBox
    payeeBankBox: FieldBox
    payeeNumberBox: FieldBox
    capBox: FieldBox
    capKindBox: FieldBox
    dayCountBox: FieldBox
    orderBox: FieldBox
    scopeLabel: QLabel
    scopeButton: Button

    def __init__(self, editor: Editor[ClientDraft], parent: QWidget) -> None:
        super().__init__("client_dialog", parent)
        self._editor = editor
        self.tie(
            {
                "name": self.nameBox,
                "short_name": self.shortNameBox,
                "kind": self.kindBox,
                "credit_code": self.creditCodeBox,
                "hotline": self.hotlineBox,
                "address": self.addressBox,
                "mandate_no": self.mandateNoBox,
                "mandate_from": self.mandateFromBox,
                "mandate_until": self.mandateUntilBox,
                "payee_holder": self.payeeHolderBox,
                "payee_bank": self.payeeBankBox,
                "payee_number": self.payeeNumberBox,
                "cap_annual": self.capBox,
                "cap_kind": self.capKindBox,
                "day_count": self.dayCountBox,
                "contract_order": self.orderBox,
            },
            editor,
        )
        self.scopeButton.clicked.connect(self._choose_scope)
        self.retranslate_ui()

    @property
    def client(self) -> Client:
        """Return the client as it is stored."""
        return self._editor.draft.record

    def retranslate_ui(self) -> None:
        """Name the dialog and the kinds of clients."""
        is_new = not self.client.id
        title = tr("New client") if is_new else self.client.short_name
        self.setWindowTitle(title)
        self.headLabel.setText(title)
        self.view.fields.set_choices("kind", [(kind.value, name) for kind, name in KIND_NAMES.items()])
        self.view.fields.set_choices("cap_kind", list(CAPS.items()))
        self.view.fields.set_choices("day_count", list(DAY_COUNTS.items()))
        self.view.fields.set_choices("contract_order", _orders(self._editor.draft.contract_order))
        self.view.fields.set_hints(_HINTS)
        self.view.show_draft(self._editor.draft)
        self._tell_scope()
        super().retranslate_ui()

    def _choose_scope(self) -> None:
        dialog = ScopeDialog(self._editor.draft.mandate_fields, self)
        if dialog.exec() == ScopeDialog.DialogCode.Accepted:
            self._editor.edit(mandate_fields=dialog.text)
            self._tell_scope()

    def _tell_scope(self) -> None:
        """Say what the mandate adds to and takes from the usual columns."""
        usual = tr("The usual columns; chat accounts, income, address books and the like stay out.")
        taken, left = scope_of(self._editor.draft.mandate_fields).labels
        lines = [(tr("Also taken: {fields}"), taken), (tr("Left out: {fields}"), left)]
        told = [text.format(fields=tr(", ").join(map(shown, names))) for text, names in lines if names]
        self.scopeLabel.setText("\n".join(told) or usual)


def _orders(known: str) -> list[tuple[str, Text]]:
    """Return the usual orders, and the client's own where it is none of them."""
    choices: dict[str, Text] = dict(ORDERS)
    if known not in choices:
        choices[known] = ", ".join(shown(Part(each).label) for each in known.split())
    return list(choices.items())
