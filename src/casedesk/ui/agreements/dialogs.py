"""The builder's questions: how to print, when it was signed, what the rules say, what becomes of a draft."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum, auto
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from casedesk.domain.compliance import Severity
from casedesk.domain.papers import Paper
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats, forms, messages
from casedesk.ui.agreements.number_edit import NumberEdit
from casedesk.ui.agreements.presenter.ports import FindingLine
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox

PRINTER: Final = "printer"
FILE: Final = "file"
_SEVERITY_LOOKS: Final = {
    Severity.BLOCK: (Tone.BLOCK, "circle-x", say("Block")),
    Severity.WARN: (Tone.WARN, "warning", say("Warning")),
    Severity.INFO: (Tone.INFO, "info", say("Note")),
    Severity.PASS: (Tone.OK, "check", say("Pass")),
}


class Unsaved(Enum):
    """What becomes of a draft that is being left."""

    GO_ON = auto()
    DISCARD = auto()
    KEEP = auto()


class PrintDialog(QDialog):
    """Copies, where to, and why again."""

    headLabel: QLabel
    wordingLabel: QLabel
    copies: FieldBox
    target: FieldBox
    reason: FieldBox
    cancelButton: Button
    okButton: Button

    def __init__(self, near: QWidget, copies: int, *, is_again: bool, note: Sentence | None = None) -> None:
        super().__init__(near.window())
        forms.load("agreement_print_dialog", self)
        self.setWindowTitle("CaseDesk")
        self.number, self.where, self.why = NumberEdit(1, 9), QComboBox(), QLineEdit()
        self.number.set_number(copies)
        self.where.addItem(tr("Printer…"), PRINTER)
        self.where.addItem(tr("PDF file…"), FILE)
        for box, field, label in (
            (self.copies, self.number, say("Copies")),
            (self.target, self.where, say("To")),
            (self.reason, self.why, say("Why is it printed again?")),
        ):
            box.set_field(field)
            box.set_label(label)
        self.reason.setVisible(is_again)
        self.wordingLabel.setText(shown(note) if note is not None else "")
        self.wordingLabel.setVisible(note is not None)
        self._is_again = is_again
        self.cancelButton.clicked.connect(self.reject)
        finish_with(self, self.okButton, self._finish)
        (self.why if is_again else self.number).setFocus()

    def _finish(self) -> None:
        is_number = self.number.is_readable()
        wrong = say("a whole number from {least} to {most}", least=self.number.least, most=self.number.most)
        self.copies.set_message(None if is_number else Tone.BLOCK, "" if is_number else wrong)
        if not is_number:
            self.number.setFocus()
            return
        if self._is_again and not self.why.text().strip():
            self.reason.set_message(Tone.BLOCK, say("Give a reason; it is kept in the audit log."))
            self.why.setFocus()
            return
        self.accept()


class SignDialog(QDialog):
    """The day on which the paper was signed, and which copies came back so."""

    signedOn: FieldBox
    copiesColumn: QVBoxLayout
    cancelButton: Button
    okButton: Button

    def __init__(self, near: QWidget, today: date, copies: Sequence[Paper] = ()) -> None:
        super().__init__(near.window())
        forms.load("agreement_sign_dialog", self)
        self.ticks = {each.id: QCheckBox(_copy_words(each)) for each in copies}
        for tick in self.ticks.values():
            self.copiesColumn.addWidget(tick)
        self.setWindowTitle("CaseDesk")
        self.day = DateEdit()
        self.day.set_day(today)
        self.signedOn.set_field(self.day)
        self.signedOn.set_label(say("Signed on"))
        self.cancelButton.clicked.connect(self.reject)
        finish_with(self, self.okButton, self._finish)
        self.day.setFocus()
        self.day.selectAll()

    def signed_copies(self) -> tuple[int, ...]:
        """Return the copies that came back signed."""
        return tuple(key for key, tick in self.ticks.items() if tick.isChecked())

    def _finish(self) -> None:
        if self.day.day() is None:
            self.signedOn.set_message(Tone.BLOCK, say("This is no day; write it like 2026-05-09."))
            return
        self.accept()


class RulesDialog(QDialog):
    """Every rule with its finding; the chosen one with clause, source and parameter."""

    table: TableView
    ruleLabel: QLabel
    textLabel: QLabel
    sourceLabel: QLabel
    releaseButton: Button
    okButton: Button

    def __init__(
        self,
        near: QWidget,
        lines: Sequence[FindingLine],
        wanted: str,
        releasable: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(near.window())
        forms.load("agreement_rules_dialog", self)
        self.setWindowTitle("CaseDesk")
        self._lines, self._releasable = list(lines), releasable
        self.released = ""
        self.table.setup(
            [
                Column("severity", say("Result"), 84, Kind.CHIP, is_sortable=False),
                Column("rule", say("Rule"), 124, Kind.SECONDARY, is_sortable=False),
                Column("title", say("About"), 150, Kind.BOLD, is_sortable=False),
                Column("said", say("Finding"), 320, is_sortable=False, stretches=True),
            ],
            identity=4,
        )
        self.table.current_changed.connect(self._show)
        self.table.show_rows([_finding_row(place, each) for place, each in enumerate(self._lines)])
        place = next((n for n, each in enumerate(self._lines) if each.finding.rule == wanted), 0)
        self.table.select_row(place)
        self.okButton.clicked.connect(self.accept)
        self.releaseButton.clicked.connect(self._release)
        self.table.setFocus()

    def _release(self) -> None:
        row = self.table.current_row()
        if row is not None and isinstance(row[4], int):
            self.released = self._lines[row[4]].finding.rule
            self.accept()

    def _show(self, row: tuple[object, ...] | None) -> None:
        if row is None or not isinstance(row[4], int):
            return
        line, language = self._lines[row[4]], _language()
        finding, rule = line.finding, line.rule
        self.releaseButton.setVisible(finding.rule in self._releasable)
        limit = finding.limit.get(language, "")
        title = rule.title[language] if rule else finding.rule
        self.ruleLabel.setText(f"{finding.rule} · {title}" + (f" · {limit}" if limit else ""))
        self.textLabel.setText(rule.text[language] if rule else "")
        source = rule.source[language] if rule else ""
        if rule is not None and not rule.is_verified:
            source = f"{source} · {tr('The office has not compared it with the original yet')}"
        self.sourceLabel.setText(source)


def finish_with(dialog: QDialog, button: Button, finish: Callable[[], None]) -> None:
    """Finish by the button, by Enter in a field and by Ctrl+Enter anywhere."""
    button.clicked.connect(finish)
    button.setDefault(True)
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        QShortcut(QKeySequence(keys), dialog, finish)


def _copy_words(paper: Paper) -> str:
    return tr("Copy {number} came back signed").format(number=paper.copy_no)


def _finding_row(place: int, line: FindingLine) -> tuple[object, ...]:
    tone, icon, word = _SEVERITY_LOOKS[line.finding.severity]
    language = _language()
    title = line.rule.title[language] if line.rule else ""
    return (Mark(tone, icon, word), line.finding.rule, title, line.finding.message.get(language, ""), place)


def _language() -> str:
    return "zh" if formats.formats().is_chinese else "en"


def ask_unsaved(near: QWidget, what: Sentence) -> Unsaved:
    """Ask once what becomes of unsaved terms."""
    detail = say("The draft has changes that are not saved.")
    dialog = messages.MessageDialog(near.window(), "pencil", "info", what, detail)
    chosen = [Unsaved.GO_ON]
    for answer, text, kind in (
        (Unsaved.GO_ON, tr("Go on writing"), "secondary"),
        (Unsaved.DISCARD, tr("Discard"), "danger"),
        (Unsaved.KEEP, tr("Keep the draft"), "primary"),
    ):
        button = dialog.add_button(text, kind, is_accepting=answer is not Unsaved.GO_ON)
        button.clicked.connect(lambda _on=False, wanted=answer: chosen.append(wanted))
    button.setFocus()
    dialog.exec()
    return chosen[-1]
