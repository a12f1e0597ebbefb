"""The forms by which rules are changed: what it does is shown first, then it is confirmed."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from casedesk.domain.compliance import MIN_REASON_LENGTH
from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.rule_books import RuleChange
from casedesk.domain.sentences import say
from casedesk.services.law_effects import FailingPlan
from casedesk.services.operators import Seat
from casedesk.services.pack_files import NewPack
from casedesk.services.rule_books import DraftChange, RuleWish
from casedesk.ui.looks import Text, Tone
from casedesk.ui.settings.presenter import rule_values
from casedesk.ui.settings.presenter.rule_changes import Editable, RuleChanges
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import FieldBox, PasswordEdit
from casedesk.ui.work import Tasks

FAILING_COLUMNS = [
    Column("visit", say("Visit"), 130, Kind.BOLD),
    Column("start", say("Start"), 130),
    Column("case", say("Case"), 120, Kind.SECONDARY),
    Column("person", say("Person"), 70),
    Column("rules", say("Blocked by"), 200, stretches=True),
    Column("new", say("Change"), 76, Kind.CHIP),
]
LOOSER_COLUMNS = [
    Column("name", say("Rule or parameter"), 210, Kind.BOLD),
    Column("how", say("How"), 160),
    Column("before", say("Present pack"), 170, Kind.SECONDARY),
    Column("after", say("New pack"), 170, stretches=True),
]
_WIDTH, _TABLE, _TEXT = 800, 150, 64


class LawDialog(QDialog):
    """A head, fields, a banner, the visits that would fail, and the two buttons."""

    def __init__(self, head: Text, detail: Text, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setWindowTitle(shown(head))
        self.setProperty("surface", "base")
        self.banner, self.table = Banner(), TableView()
        self.table.setup(FAILING_COLUMNS, tasks, identity=len(FAILING_COLUMNS))
        self.table.setMinimumHeight(theme.px(_TABLE))
        self.table.setAccessibleName(tr("Planned visits that would fail"))
        self.table.hide()
        self.fields = QVBoxLayout()
        self.fields.setSpacing(theme.px(10))
        self.main, cancel = Button(tr("Show what it does"), "primary"), Button(tr("Cancel"))
        self.main.setProperty("keyHint", "Ctrl+Enter")
        self.main.clicked.connect(self.go_on)
        cancel.clicked.connect(self.reject)
        for each in (self.main, cancel):
            each.setAutoDefault(False)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.go_on)
        title, note = QLabel(shown(head)), QLabel(shown(detail))
        title.setProperty("type", "title")
        note.setProperty("tone", "secondary")
        for label in (title, note):
            label.setWordWrap(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.main)
        column = QVBoxLayout(self)
        column.setContentsMargins(*([theme.px(18)] * 4))
        column.setSpacing(theme.px(10))
        column.addWidget(title)
        column.addWidget(note)
        column.addLayout(self.fields)
        column.addWidget(self.banner)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.setMinimumWidth(theme.px(_WIDTH))

    def put(self, label: Text, edit: QWidget) -> FieldBox:
        """Add a field."""
        box = FieldBox(label, edit)
        self.fields.addWidget(box)
        return box

    def go_on(self) -> None:
        """Do the next step."""
        raise NotImplementedError

    def show_failing(self, failing: Sequence[FailingPlan], lead: Text) -> None:
        """Show what fails below a sentence that leads there."""
        new = sum(each.is_new for each in failing)
        told = (
            say("%n planned visit(s) would come to fail; they will be shown as blocked.", count=new)
            if new
            else say("No planned visit comes to fail.")
        )
        self.banner.show_text(
            Tone.WARN if new else Tone.OK, say("{lead} {told}", lead=shown(lead), told=shown(told))
        )
        self.table.show_rows(RuleChanges.failing_rows(failing))
        self.table.setVisible(bool(failing))

    def show_problem(self, problem: CaseDeskError) -> None:
        """Show what is wrong; what was typed stays."""
        self.banner.show_text(Tone.BLOCK, problem.sentence)


class AnswerFields:
    """The administrator who answers for more room, and the password."""

    def __init__(self, dialog: LawDialog, changes: RuleChanges) -> None:
        self._changes = changes
        self.who, self.password = QComboBox(), PasswordEdit()
        for seat in changes.administrators():
            self.who.addItem(seat.name, seat)
        self.boxes = (
            dialog.put(tr("Administrator who answers for it"), self.who),
            dialog.put(tr("The administrator's password"), self.password),
        )
        self.show(is_asked=False)

    def show(self, *, is_asked: bool) -> None:
        """Ask for the administrator, unless the person at the desk is one."""
        for each in self.boxes:
            each.setVisible(is_asked and not self._changes.may_loosen)

    @property
    def given(self) -> tuple[Seat | None, str] | None:
        """Return who answers with what was typed; None where nobody is asked."""
        if not self.boxes[0].isVisibleTo(self.boxes[0].window()):
            return None
        seat = self.who.currentData()
        return (seat if isinstance(seat, Seat) else None), self.password.text()


class RuleChangeDialog(LawDialog):
    """One parameter or severity; the first step shows what it breaks, the second keeps it."""

    def __init__(self, edited: Editable, changes: RuleChanges, tasks: Tasks, parent: QWidget) -> None:
        detail = say(
            "The pack says {law}; here it stands at {now}. {direction}.",
            law=shown(changes.told(edited.name, edited.law)),
            now=shown(changes.told(edited.name, edited.now)),
            direction=shown(edited.direction).capitalize(),
        )
        super().__init__(edited.title, detail, tasks, parent)
        self._edited, self._changes = edited, changes
        self._draft: DraftChange | None = None
        self.value = _editor(edited)
        self.valid_from = QLineEdit(changes.today().isoformat())
        self.reason = _reason()
        self.put(tr("New value"), self.value)
        self.put(tr("Holds from"), self.valid_from)
        self.reason_box = self.put(tr("Reason, kept in the history"), self.reason)
        self.answer = AnswerFields(self, changes)
        self.stored: RuleChange | None = None
        _on_change(self.value, self._forget)
        self.valid_from.textChanged.connect(lambda *_: self._forget())
        self.value.setFocus()

    def go_on(self) -> None:
        """Show what the change does, or keep it."""
        try:
            wish = self._wish()
        except BadInputError as problem:
            self.show_problem(problem)
            return
        if self._draft is None:
            self._changes.draft(wish, self, self._show, self.show_problem)
        else:
            self._changes.change(wish, self.answer.given, self, self._kept, self.show_problem)

    def _wish(self) -> RuleWish:
        value: object = _typed(self.value)
        try:
            first = date.fromisoformat(self.valid_from.text().strip())
        except ValueError as reason:
            raise BadInputError(say("Type the day like 2026-12-01.")) from reason
        return self._changes.wish(self._edited, value, self.reason.toPlainText(), first)

    def _show(self, draft: DraftChange) -> None:
        self._draft = draft
        if draft.needs_administrator:
            lead: Text = say(
                "This gives more room than the pack. An administrator answers for it, with a reason of "
                "{least} characters or more.",
                least=MIN_REASON_LENGTH,
            )
        else:
            lead = say("This is as strict as the pack or stricter.")
        self.show_failing(draft.failing, lead)
        self.answer.show(is_asked=draft.needs_administrator)
        self.main.setText(tr("Change the rule"))

    def _forget(self) -> None:
        """Ask anew after another value was typed."""
        self._draft = None
        self.banner.clear()
        self.table.hide()
        self.main.setText(tr("Show what it does"))

    def _kept(self, stored: RuleChange) -> None:
        self.stored = stored
        self.accept()


class WithdrawDialog(LawDialog):
    """Takes one change back, with a reason."""

    def __init__(
        self, change: RuleChange, title: Text, changes: RuleChanges, tasks: Tasks, parent: QWidget
    ) -> None:
        super().__init__(
            say("Withdraw the change of {title}", title=shown(title)),
            say("What held before it holds again from today on; past days keep their rules."),
            tasks,
            parent,
        )
        self._change, self._changes = change, changes
        self.reason = _reason()
        self.put(tr("Reason, kept in the history"), self.reason)
        self.answer = AnswerFields(self, changes)
        self.main.setText(tr("Withdraw it"))
        self.reason.setFocus()

    def go_on(self) -> None:
        """Take it back."""
        reason = self.reason.toPlainText()
        self._changes.withdraw(
            self._change, reason, self.answer.given, self, lambda _kept: self.accept(), self._refused
        )

    def _refused(self, problem: CaseDeskError) -> None:
        """Let an administrator answer where what held before gives more room."""
        self.show_problem(problem)
        self.answer.show(is_asked=True)


class PackDialog(LawDialog):
    """A sound pack file with what it would break, before it is taken in."""

    def __init__(self, new: NewPack, changes: RuleChanges, tasks: Tasks, parent: QWidget) -> None:
        pack = new.pack
        super().__init__(
            say("Take in {pack}, version {version}", pack=pack.id, version=pack.version),
            say(
                "In force from {day}, with {rules} rules. Visits of earlier days keep the pack of their day.",
                day=pack.effective_from,
                rules=len(pack.rules),
            ),
            tasks,
            parent,
        )
        self._new, self._changes = new, changes
        self.looser, self.reason = TableView(), _reason()
        lead: Text = say("The file is sound.")
        if new.loosenings:
            lead = say(
                "The file is sound. It gives more room than the pack it replaces: write the reason, "
                "of {least} characters or more.",
                least=MIN_REASON_LENGTH,
            )
            self._show_looser(tasks)
        self.show_failing(new.failing, lead)
        self.main.setText(tr("Take in the pack"))
        (self.reason if new.loosenings else self.main).setFocus()

    def _show_looser(self, tasks: Tasks) -> None:
        """List where it gives more room, above the reason."""
        self.looser.setup(LOOSER_COLUMNS, tasks, identity=len(LOOSER_COLUMNS))
        self.looser.setMinimumHeight(theme.px(_TABLE))
        self.looser.setAccessibleName(tr("More room than the pack it replaces"))
        self.looser.show_rows(RuleChanges.loosening_rows(self._new))
        self.put(tr("More room than the pack it replaces"), self.looser)
        self.put(tr("Reason, kept in the history"), self.reason)

    def go_on(self) -> None:
        """Keep it."""
        reason = self.reason.toPlainText() if self._new.loosenings else ""
        self._changes.take_in(self._new, reason, self, lambda _kept: self.accept(), self.show_problem)


def _editor(edited: Editable) -> QWidget:
    choices = rule_values.choices_of(edited.now, edited.way)
    if choices:
        combo = QComboBox()
        for value, name in choices:
            combo.addItem(shown(name), value)
        combo.setCurrentIndex(max(0, combo.findData(edited.now)))
        return combo
    text = rule_values.typed(edited.now)
    if rule_values.is_long(edited.now):
        lines = QPlainTextEdit(text)
        lines.setTabChangesFocus(True)
        lines.setFixedHeight(theme.px(2 * _TEXT))
        return lines
    return QLineEdit(text)


def _typed(editor: QWidget) -> object:
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


def _on_change(editor: QWidget, act: Callable[[], None]) -> None:
    if isinstance(editor, QComboBox):
        editor.currentIndexChanged.connect(lambda _row: act())
    elif isinstance(editor, QPlainTextEdit):
        editor.textChanged.connect(act)
    elif isinstance(editor, QLineEdit):
        editor.textChanged.connect(lambda _text: act())


def _reason() -> QPlainTextEdit:
    reason = QPlainTextEdit()
    reason.setTabChangesFocus(True)
    reason.setFixedHeight(theme.px(_TEXT))
    return reason
