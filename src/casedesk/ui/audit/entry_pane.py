"""The pane beside the log: one entry, field by field, and its seals."""

from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from casedesk.domain.audit import AuditFilter
from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.audit.presenter import ChangeLine, EntryDetail, mark_of
from casedesk.ui.formats import NOTHING
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import Chip
from casedesk.ui.widgets.panels import EmptyState


class EntryPane(QWidget):
    """Shows before and after with signs besides colours, and both seals."""

    narrowed = Signal(object)

    entryBody: QWidget
    entryTitle: QLabel
    entrySeq: QLabel
    factsLayout: QGridLayout
    changesTitle: QLabel
    changesView: QTextBrowser
    sealChip: Chip
    previousCaption: QLabel
    previousSeal: QLabel
    sealCaption: QLabel
    entrySeal: QLabel
    subjectButton: Button
    personButton: Button
    copyButton: Button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("audit_entry_pane", self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.changesView.setStyleSheet("QTextBrowser { border: none; background: transparent; }")
        self._detail: EntryDetail | None = None
        self._empty = EmptyState()
        self._empty.set_texts(
            "shield-check", say("Choose an entry"), say("Its changes and seals appear here.")
        )
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self._empty, 1)
        self.subjectButton.clicked.connect(self._only_subject)
        self.personButton.clicked.connect(self._only_person)
        self.copyButton.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._plain()))
        for label in (self.previousSeal, self.entrySeal):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.changed.connect(self._show_again)
        self.show_detail(None)

    def _show_again(self) -> None:
        self.show_detail(self._detail)

    def show_detail(self, detail: EntryDetail | None) -> None:
        """Show one entry, or the hint to choose one."""
        self._detail = detail
        self.entryBody.setVisible(detail is not None)
        self._empty.setVisible(detail is None)
        if detail is None:
            return
        self.entryTitle.setText(shown(detail.title))
        self.entrySeq.setText(f"{detail.seq:,}")
        self._show_facts(detail)
        count = len(detail.changes)
        self.changesTitle.setText(tr("%n change(s)", count) if count else tr("Nothing was changed"))
        self.changesView.setHtml(_html(detail.changes))
        self.changesView.document().setDocumentMargin(theme.px(14))
        self.previousCaption.setText(tr("Entry before: {number}").format(number=f"{detail.seq - 1:,}"))
        self.sealCaption.setText(tr("This entry: {number}").format(number=f"{detail.seq:,}"))
        mono = theme.font("micro")
        mono.setFamilies(["Noto Sans Mono CJK SC", "Consolas", "Noto Sans Mono", "monospace"])
        for label, seal in ((self.previousSeal, detail.previous_seal), (self.entrySeal, detail.seal)):
            label.setFont(mono)
            label.setText(_grouped(seal))
        self.sealChip.set_mark(mark_of(detail.is_sound))

    def _show_facts(self, detail: EntryDetail) -> None:
        while (item := self.factsLayout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for line, (name, value) in enumerate(detail.facts):
            caption, told = QLabel(shown(name)), QLabel(shown(value))
            caption.setProperty("tone", "secondary")
            told.setWordWrap(True)
            self.factsLayout.addWidget(caption, line, 0, Qt.AlignmentFlag.AlignTop)
            self.factsLayout.addWidget(told, line, 1)
        self.factsLayout.setColumnMinimumWidth(0, theme.px(104))
        self.factsLayout.setColumnStretch(1, 1)

    def _only_subject(self) -> None:
        if self._detail is not None:
            self.narrowed.emit(AuditFilter(subject=shown(self._detail.facts[2][1])))

    def _only_person(self) -> None:
        if self._detail is not None:
            self.narrowed.emit(replace(AuditFilter(), operator=self._detail.person))

    def _plain(self) -> str:
        """Return the entry as text for a message to a colleague."""
        if self._detail is None:
            return ""
        lines = [f"{self._detail.seq} {shown(self._detail.title)}"]
        lines += [f"{shown(name)}: {shown(value)}" for name, value in self._detail.facts]
        lines += [
            f"{shown(each.record)} · {shown(each.field)}: − {shown(each.before)} + {shown(each.after)}"
            for each in self._detail.changes
        ]
        return "\n".join([*lines, self._detail.seal])


def _html(changes: tuple[ChangeLine, ...]) -> str:
    """Return the changes as a small page: under each record its fields, a minus line and a plus line."""
    ink = theme.color("text.primary").name()
    parts = [f"<body style='color:{ink}'>"]
    last = ""
    for each in changes:
        record = shown(each.record)
        if record != last:
            parts.append("</table>" if last else "")
            parts.append(f"<p style='margin:6px 0 4px 0'><b>{escape(record)}</b></p>")
            parts.append("<table width='100%' cellspacing='0' cellpadding='3'>")
            last = record
        parts.append(_lines(each))
    return "".join([*parts, "</table></body>"])


def _lines(change: ChangeLine) -> str:
    """Return a field's rows; a side that was empty takes none unless both were."""
    sides = [("−", change.before, "status.block"), ("+", change.after, "status.ok")]
    told = [each for each in sides if each[1] != NOTHING] or sides[1:]
    names = [shown(change.field), *[""] * (len(told) - 1)]
    return "".join(_line(name, *side) for name, side in zip(names, told, strict=True))


def _line(name: str, sign: str, value: Text, tone: str) -> str:
    quiet = theme.color("text.secondary").name()
    back, ink = theme.color(f"{tone}.bg").name(), theme.color(f"{tone}.text").name()
    return (
        f"<tr><td width='34%' style='color:{quiet}'>{escape(name)}</td>"
        f"<td style='background-color:{back};color:{ink}'>{sign} {escape(shown(value))}</td></tr>"
    )


def _grouped(seal: str) -> str:
    """Return a seal in groups of four, two lines."""
    groups = [seal[n : n + 4] for n in range(0, len(seal), 4)]
    return " ".join(groups[:8]) + "\n" + " ".join(groups[8:])
