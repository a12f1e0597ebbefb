"""The forms of a person of the office and of a new password for them."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from casedesk.domain.operators import ROLE_NAMES, Operator
from casedesk.domain.sentences import say
from casedesk.ui.editing import Editor
from casedesk.ui.settings.presenter.secrets import SecretDraft
from casedesk.ui.settings.presenter.staff_draft import StaffDraft, may_do
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.edit_dialog import EditDialog
from casedesk.ui.widgets.fields import FieldBox

_HINTS = {
    "badge_no": say("Printed on the work ID; signs in together with the password."),
    "badge_until": say("Carried at every visit; after this day no visits."),
    "authorisation_until": say("The client's letter of authorisation."),
    "trained_on": say("Counts as long as the rule pack says."),
    "exam_on": say("Counts as long as the training."),
    "security_trained_on": say("On cyber-security awareness, every year."),
    "security_exam_on": say("On cyber-security awareness, every year."),
}


class StaffDialog(EditDialog):
    """Edits one person; somebody new also gets a first password."""

    headLabel: QLabel
    nameBox: FieldBox
    badgeBox: FieldBox
    roleBox: FieldBox
    rightsLabel: QLabel
    phoneBox: FieldBox
    passwordPlace: QWidget
    passwordBox: FieldBox
    againBox: FieldBox
    badgeUntilBox: FieldBox
    pledgeBox: FieldBox
    authorisationBox: FieldBox
    authorisationUntilBox: FieldBox
    trainedBox: FieldBox
    examBox: FieldBox
    securityTrainedBox: FieldBox
    securityExamBox: FieldBox
    barredBox: QCheckBox
    activeBox: QCheckBox

    def __init__(self, editor: Editor[StaffDraft], parent: QWidget) -> None:
        super().__init__("staff_dialog", parent)
        self._editor = editor
        self._is_new = not editor.draft.record.id
        self.passwordPlace.setVisible(self._is_new)
        self.tie(
            {
                "name": self.nameBox,
                "badge_no": self.badgeBox,
                "role": self.roleBox,
                "phone": self.phoneBox,
                "password": self.passwordBox,
                "again": self.againBox,
                "badge_until": self.badgeUntilBox,
                "pledge_on": self.pledgeBox,
                "authorisation_no": self.authorisationBox,
                "authorisation_until": self.authorisationUntilBox,
                "trained_on": self.trainedBox,
                "exam_on": self.examBox,
                "security_trained_on": self.securityTrainedBox,
                "security_exam_on": self.securityExamBox,
                "is_barred": self.barredBox,
                "is_active": self.activeBox,
            },
            editor,
        )
        self.roleBox.edit(QComboBox).currentIndexChanged.connect(self._show_rights)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Name the dialog and the roles."""
        title = tr("New person") if self._is_new else self._editor.draft.record.name
        self.setWindowTitle(title)
        self.headLabel.setText(title)
        self.view.fields.set_choices("role", [(role.value, name) for role, name in ROLE_NAMES.items()])
        self.view.fields.set_hints(_HINTS)
        self.view.show_draft(self._editor.draft)
        super().retranslate_ui()
        self._show_rights()

    def _show_rights(self) -> None:
        self.rightsLabel.setText(shown(may_do(self.roleBox.edit(QComboBox).currentData())))


class StaffPasswordDialog(EditDialog):
    """Gives somebody a new password, typed twice."""

    headLabel: QLabel
    noteLabel: QLabel
    newBox: FieldBox
    againBox: FieldBox

    def __init__(self, editor: Editor[SecretDraft], person: Operator, parent: QWidget) -> None:
        super().__init__("staff_password_dialog", parent)
        self._person = person
        self.tie({"new": self.newBox, "again": self.againBox}, editor)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say whom the password is for."""
        self.setWindowTitle(tr("New password"))
        self.headLabel.setText(tr("New password for {name}").format(name=self._person.name))
        self.noteLabel.setText(
            tr("The old password stops working at once. Tell the new one in person, not in a message.")
        )
        super().retranslate_ui()
