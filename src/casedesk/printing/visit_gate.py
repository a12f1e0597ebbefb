"""The gate's verdict on paper: every finding with clause and parameters, and the release with its names."""

from casedesk.domain.compliance import Finding, Rule, RulePack, Severity
from casedesk.printing.layout import SMALL_SIZE, WIDTH, Slab, paragraph
from casedesk.printing.line_breaking import Run, Runs, plain
from casedesk.printing.tables import Cell, cell, row
from casedesk.printing.visit_document import PrintedVisitPaper, drawn
from casedesk.printing.visit_parts import fact_row, note, section, table_head, title
from casedesk.printing.visit_text import PaperText, short
from casedesk.printing.visit_values import PaperFrame, VisitSubject
from casedesk.printing.visit_verdicts import parameter_line

_RESULT, _RULE, _FINDING = 54.0, 140.0, 134.0
_CLAUSE = WIDTH - _RESULT - _RULE - _FINDING


def gate_pdf(frame: PaperFrame, subject: VisitSubject) -> PrintedVisitPaper:
    """Draw the check sheet of one visit."""
    text = PaperText(frame)
    verdict = subject.verdict
    head = table_head(
        (
            (text.text("label.severity"), _RESULT),
            (text.text("label.rule"), _RULE),
            (text.text("label.finding"), _FINDING),
            (text.text("label.clause"), _CLAUSE),
        )
    )
    order = list(Severity)
    findings = sorted(verdict.findings, key=lambda each: order.index(each.severity))
    slabs = [
        title(text),
        *_facts(text, subject),
        *_release(text, subject),
        head,
        *(_finding(text, each, subject.pack, head) for each in findings),
        *_parameters(text, subject.pack),
    ]
    return drawn(text, slabs)


def _facts(text: PaperText, subject: VisitSubject) -> list[Slab]:
    visit, verdict = subject.visit, subject.verdict
    day = text.weekday(text.local_day(visit.starts_at))
    facts = text.text(
        "gate.facts",
        who=text.person(subject),
        time=f"{day} {text.span(visit.starts_at, visit.ends_at)}",
        minutes=text.text("frame.minutes", minutes=visit.minutes),
        crew=text.joined(*(short(each.name, 60) for each in subject.visitors)),
    )
    counts = {severity: len(verdict.of(severity)) for severity in Severity}
    checked = text.text(
        "gate.checked",
        time=text.moment(verdict.checked_at),
        pack=short(subject.pack.title.get(_language(text), verdict.pack)),
        pack_version=verdict.pack_version,
        blocks=counts[Severity.BLOCK],
        warns=counts[Severity.WARN],
        infos=counts[Severity.INFO],
        passes=counts[Severity.PASS],
    )
    verdict_text = "gate.allowed" if not verdict.of(Severity.BLOCK) else "gate.released"
    if not verdict.is_allowed:
        verdict_text = "gate.blocked"
    return [
        fact_row(text.text("label.who"), [plain(facts), plain(text.place(subject))]),
        fact_row(text.text("label.verdict"), [text.runs(verdict_text), plain(checked)]),
    ]


def _release(text: PaperText, subject: VisitSubject) -> list[Slab]:
    given = subject.verdict.override
    if given is None:
        return []
    told = text.text(
        "gate.release",
        rules=", ".join(given.rules),
        asker=subject.staff.get(given.asked_by, "—"),
        approver=subject.staff.get(given.approved_by, "—"),
        time=text.moment(given.approved_at),
        reason=given.reason,
        consent=given.consent_ref,
    )
    return [section(text.text("label.release")), *paragraph(plain(told), is_justified=False)]


def _finding(text: PaperText, finding: Finding, pack: RulePack, head: Slab) -> Slab:
    language, rule = _language(text), pack.rules.get(finding.rule)
    is_grave = finding.severity in {Severity.BLOCK, Severity.WARN}
    is_passed = finding.severity is Severity.PASS
    title, limit = short(rule.title.get(language, "") if rule else ""), short(finding.limit.get(language, ""))
    said = short(finding.message.get(language, ""), 300)
    name: tuple[Runs, ...] = (plain(finding.rule, is_bold=True), plain(title))
    message = tuple(plain(each, is_bold=is_grave and each is said) for each in (said, limit) if each)
    if is_passed:  # on one line, so that what did not pass stands out
        name = ((Run(finding.rule, is_bold=True), Run(" " + title)),)
        message = (plain(text.joined(said, limit, by="semicolon")),)
    cells = (
        cell(text.text(f"gate.{finding.severity}"), _RESULT, is_bold=is_grave),
        Cell(name, _RULE),
        Cell(message, _FINDING),
        Cell(_clause(text, rule, has_gist=not is_passed), _CLAUSE),
    )
    return row(cells, header=head, size=SMALL_SIZE, above_and_below=1.0 if is_passed else 2.0)


def _clause(text: PaperText, rule: Rule | None, *, has_gist: bool) -> tuple[Runs, ...]:
    """Return the clause's gist and source; of a rule that simply passed the source is enough."""
    if rule is None:
        return (plain("—"),)
    language = _language(text)
    mark = "" if rule.is_verified else text.text("gate.unverified")
    if not has_gist:
        return (plain(short(rule.source.get(language, ""))),)
    source = (Run(short(rule.source.get(language, ""))), Run(mark))
    return (plain(short(rule.text.get(language, ""), 300)), source)


def _parameters(text: PaperText, pack: RulePack) -> list[Slab]:
    told = parameter_line(text, pack)
    return note(plain(text.text("gate.parameters", params=told))) if told else []


def _language(text: PaperText) -> str:
    return "zh" if text.wording.is_chinese else "en"
