"""What the rules said of a contact, as its entry in the timeline tells it; knows no Qt."""

from casedesk.domain.case_files import CaseFile
from casedesk.domain.compliance import Severity, Verdict
from casedesk.domain.sentences import say
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Text, Tone


def verdict_marks(verdict: Verdict, file: CaseFile) -> tuple[Mark, ...]:
    """Return what is to be noticed about what the rules said, the gravest first."""
    marks = []
    given = verdict.override
    if given is not None and verdict.of(Severity.BLOCK):
        who, rules = file.operator_name(given.approved_by), ", ".join(given.rules)
        marks.append(Mark(Tone.WARN, "unlock", say("{rules} released by {name}", rules=rules, name=who)))
    if verdict.of(Severity.WARN):
        marks.append(Mark(Tone.WARN, "warning", say("Rules warned")))
    return tuple(marks)


def with_findings(text: Text, verdict: Verdict) -> Text:
    """Return the note with a line for each finding that blocked or warned, and for the release."""
    code = "zh" if formats.formats().is_chinese else "en"
    pack = f"{verdict.pack} v{verdict.pack_version}{f'.{verdict.revision}' if verdict.revision else ''}"
    lines: list[Text] = [
        say("{rule} ({pack}): {finding}", rule=each.rule, pack=pack, finding=each.message.get(code, ""))
        for severity in (Severity.BLOCK, Severity.WARN)
        for each in verdict.of(severity)
    ]
    if verdict.override is not None and verdict.of(Severity.BLOCK):
        lines.append(say("Released because: {reason}", reason=verdict.override.reason))
    for line in lines:
        text = say("{text}{line}{added}", text=text, line="\n", added=line) if text else line
    return text
