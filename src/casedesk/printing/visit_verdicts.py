"""What the gate said, as a route sheet tells it: findings, releases, the pack, and its parameters once."""

from typing import Final

from casedesk.domain.compliance import Finding, RulePack, Severity
from casedesk.printing.line_breaking import Run, Runs, plain
from casedesk.printing.visit_text import PaperText, short
from casedesk.printing.visit_values import VisitSubject

_LONGEST: Final = 160
_CLOCKS: Final = {"quiet": "sheet.quiet", "plan_window": "sheet.plan_window"}
_COUNTS: Final = {
    "visits_per_day": "sheet.visits_per_day",
    "visits_per_30d": "sheet.visits_per_30d",
    "training_valid_days": "sheet.training_days",
}


def verdict_lines(text: PaperText, subject: VisitSubject) -> list[Runs]:
    """Return what the gate said about one visit: the answer with its pack, releases, and what to mind."""
    verdict = subject.verdict
    released = [each for each in verdict.of(Severity.BLOCK) if each not in verdict.blocks]
    rules = ", ".join(dict.fromkeys(each.rule for each in verdict.blocks))
    told = text.text("sheet.blocked_short", rules=rules) if rules else text.text("sheet.allowed")
    lines: list[Runs] = [(Run(told, is_bold=True), Run(text.text("frame.semicolon") + text.pack(verdict)))]
    if released and verdict.override is not None:
        lines.append(_release(text, subject, released))
    noted = [*verdict.of(Severity.WARN), *verdict.of(Severity.INFO)]
    if noted:
        lines.append(_noted(text, subject.pack, noted))
    return lines


def _release(text: PaperText, subject: VisitSubject, released: list[Finding]) -> Runs:
    given = subject.verdict.override
    if given is None:
        return ()
    names = text.joined(*(f"{each.rule} {_title(text, subject.pack, each)}".strip() for each in released))
    return plain(
        text.text(
            "sheet.released",
            rules=names,
            approver=short(subject.staff.get(given.approved_by, "—"), 60),
            asker=short(subject.staff.get(given.asked_by, "—"), 60),
            reason=short(given.reason, _LONGEST),
        ),
        is_bold=True,
    )


def _noted(text: PaperText, pack: RulePack, noted: list[Finding]) -> Runs:
    """Name warnings with what was found, and what is only told with its limit."""
    runs: list[Run] = []
    for each in noted:
        is_grave = each.severity is Severity.WARN
        said = short(each.message.get(_language(text), ""), _LONGEST) if is_grave else ""
        told = text.text(
            "sheet.noted",
            severity=text.text(f"gate.{each.severity}"),
            title=_title(text, pack, each) or each.rule,
            said=said,
            limit=short(each.limit.get(_language(text), ""), _LONGEST),
        )
        before = text.text("frame.semicolon") if runs else ""
        runs += [Run(before), Run(told, is_bold=is_grave)]
    return tuple(each for each in runs if each.text)


def parameter_line(text: PaperText, pack: RulePack) -> str:
    """Return in words the parameters that visits are judged by, as far as the pack has them."""
    told = [_between(text, pack, name, key) for name, key in _CLOCKS.items()]
    told += [text.text(key, number=pack.params[name]) for name, key in _COUNTS.items() if name in pack.params]
    if {"crew_min", "crew_max"} <= pack.params.keys():
        first, last = pack.params["crew_min"], pack.params["crew_max"]
        told.append(text.text("sheet.crew_size", first=first, last=last))
    return text.joined(*told, by="semicolon")


def _between(text: PaperText, pack: RulePack, name: str, key: str) -> str:
    if name not in pack.params:
        return ""
    first, last = pack.clocks(name)
    return text.text(key, first=f"{first:%H:%M}", last=f"{last:%H:%M}")


def _title(text: PaperText, pack: RulePack, finding: Finding) -> str:
    rule = pack.rules.get(finding.rule)
    return short(rule.title.get(_language(text), "") if rule else "", _LONGEST)


def _language(text: PaperText) -> str:
    return "zh" if text.wording.is_chinese else "en"
