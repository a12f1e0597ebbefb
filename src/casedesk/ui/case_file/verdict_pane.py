"""What the rules say about a contact while it is being written."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from casedesk.domain.compliance import Finding, Severity, Verdict
from casedesk.domain.sentences import say
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.texts import language, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.chips import Chip

_LOOKS = {
    Severity.BLOCK: (Tone.BLOCK, "circle-x", say("Block")),
    Severity.WARN: (Tone.WARN, "warning", say("Warning")),
    Severity.INFO: (Tone.INFO, "info", say("Note")),
}


class VerdictPane(QWidget):
    """One chip and one sentence for each finding; what passes is only counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))

    def show_verdict(self, verdict: Verdict) -> None:
        """Show the findings of a verdict."""
        while item := self._column.takeAt(0):
            part = item.widget()
            if part is not None:
                part.deleteLater()
        told = [each for each in verdict.findings if each.severity in _LOOKS]
        for finding in told:
            self._add(finding)
        if not told:
            self._column.addWidget(Chip(Mark(Tone.OK, "check", say("Nothing stands against it")), self))
        self.setAccessibleName("; ".join(_message(each) for each in told) or tr("Nothing stands against it"))

    def _add(self, finding: Finding) -> None:
        tone, icon, word = _LOOKS[finding.severity]
        text = say("{severity} {rule}", severity=word, rule=finding.rule)
        self._column.addWidget(Chip(Mark(tone, icon, text), self))
        label = QLabel(_message(finding), self)
        label.setWordWrap(True)
        label.setProperty("type", "small")
        self._column.addWidget(label)


def _message(finding: Finding) -> str:
    code = "zh" if language().startswith("zh") else "en"
    return finding.message.get(code, finding.rule)
