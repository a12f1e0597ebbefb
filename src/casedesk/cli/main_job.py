"""The main job on the practice office: a list comes in, a visit is planned, an agreement is printed."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from casedesk import assets
from casedesk.cli.agreement_answers import document_of as agreement_document
from casedesk.cli.import_ import document_of as import_document
from casedesk.cli.output import Output, write_file
from casedesk.cli.visits import findings_of as visit_findings
from casedesk.domain.agreements import Terms, Waiver, spread_waiver
from casedesk.domain.audit import ChainReport
from casedesk.domain.case_lists import CaseQuery, CaseRow, CaseSort, Order
from casedesk.domain.clients import ClientKind
from casedesk.domain.errors import RefusedError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.waivers import WaiverAnswer
from casedesk.domain.workdays import add_months
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditService
from casedesk.services.cases import CaseService
from casedesk.services.clients import ClientService
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.placements import PlacementService
from casedesk.services.practice_staff import PASSWORD
from casedesk.services.visits import PlanRequest, VisitService

SAMPLE = "consumer-loans-2026-11.xlsx"
_TRIES = 40
_APPROVED_BY_CLIENT = "AGR-APPROVE"
"""The rule that waits for the letter."""
_BADGES = ("K001", "P001", "C001", "C002", "S001", "V001")


@dataclass
class Job:
    """What was done, as JSON data and in sentences."""

    report: ChainReport
    imported: dict[str, object]
    visit: dict[str, object]
    agreement: dict[str, object]
    told: list[Sentence] = field(default_factory=list)


def do_main_job(desk: Desk, papers: Path, output: Output) -> Job:
    """Do each step as the person whose work it is."""
    staff = {badge: OperatorService(desk).sign_in(badge, PASSWORD) for badge in _BADGES}
    told: list[Sentence] = []
    imported, client_id = _import(desk, staff["K001"], output, told)
    rows = CaseService(desk).list(
        staff["P001"],
        CaseQuery(client_ids=(client_id,)).ordered_by(Order(CaseSort.CASE_NO, is_descending=True)),
        amount=_TRIES,
    )
    visit = _plan_visit(desk, staff, rows, output, told)
    agreement = _agree(desk, staff, rows, papers, told)
    report = AuditService(desk).verify(staff["V001"])
    return Job(report, imported, visit, agreement, told)


def _import(
    desk: Desk, clerk: Operator, output: Output, told: list[Sentence]
) -> tuple[dict[str, object], int]:
    """Take the bundled sample without its bad rows for the first client."""
    service = PlacementService(desk)
    clients = ClientService(desk).list(clerk)
    client = next(each for each in clients if each.kind is ClientKind.CONSUMER_FINANCE)
    preview = service.inspect(clerk, assets.resource("samples", SAMPLE), client_id=client.id)
    run = service.check(clerk, preview, preview.mapping, client.id)
    service.take(clerk, run, skip_bad=True)
    told.append(
        say(
            "{file}: %n row(s) read, {new} new case(s) for {client}, {rejected} rejected.",
            count=run.rows_read,
            file=SAMPLE,
            new=run.new,
            client=client.short_name,
            rejected=run.rejected,
        )
    )
    return import_document(run, output), client.id


def _plan_visit(
    desk: Desk, staff: dict[str, Operator], rows: Sequence[CaseRow], output: Output, told: list[Sentence]
) -> dict[str, object]:
    """Plan the first visit that the gate lets pass, at the next free time from tomorrow on."""
    service, planner = VisitService(desk), staff["P001"]
    crew = (staff["C001"].id, staff["C002"].id)
    for row in rows:
        request = PlanRequest(row.id, desk.now() + timedelta(hours=12), crew)
        starts_at = service.free_start(service.facts(planner, request))
        if starts_at is None:
            continue
        visit = service.plan(planner, replace(request, starts_at=starts_at))
        shown = starts_at.astimezone(desk.zone).strftime("%Y-%m-%d %H:%M")
        told.append(say("Visit {number} is planned for {moment}.", number=visit.visit_no, moment=shown))
        findings = visit_findings(visit.verdict, output.language) if visit.verdict else []
        worst = str(visit.verdict.worst) if visit.verdict else ""
        return {"visit_no": visit.visit_no, "verdict": worst, "findings": findings}
    raise RefusedError(say("The gate lets no visit pass on these cases."))


def _agree(
    desk: Desk, staff: dict[str, Operator], rows: Sequence[CaseRow], papers: Path, told: list[Sentence]
) -> dict[str, object]:
    """Draft, submit, have a second person approve, and print two copies."""
    service, collector = AgreementService(desk), staff["C001"]
    case_id, terms = _terms(desk, collector, rows)
    draft = service.submit(
        collector, service.draft(collector, case_id, terms, approval=_approval(desk, terms))
    )
    approved = service.approve(staff["S001"], draft)
    printed, paper = AgreementPrinting(desk).print(staff["P001"], approved, copies=2)
    file = papers / f"{printed.agreement_no}.pdf"
    write_file(file, paper.content)
    told.append(
        say(
            "Agreement {number} over ¥{total}: %n page(s) in {file}",
            count=paper.pages,
            number=printed.agreement_no,
            total=printed.terms.total.total,
            file=file,
        )
    )
    return agreement_document(printed, paper) | {"pdf": str(file)}


def _terms(desk: Desk, actor: Operator, rows: Sequence[CaseRow]) -> tuple[int, Terms]:
    """Return a case and terms that no rule blocks: half the penalty waived, six months."""
    cases, quotes = CaseService(desk), AgreementQuotes(desk)
    today = desk.today()
    for row in reversed(rows):
        debt = cases.file(actor, row.id).case.debt
        waived = spread_waiver(Money.of_fen(debt.owed.penalty.fen // 2), debt.owed)
        terms = Terms(
            debt=debt.owed,
            as_of=debt.as_of,
            waiver=Waiver(waived, f"JM-{today:%Y%m}-001" if not waived.is_zero else ""),
            down_payment=ZERO,
            down_on=None,
            instalments=6,
            first_on=add_months(today, 1),
        )
        blocks = {each.rule for each in quotes.quote(actor, row.id, terms).verdict.blocks}
        if blocks <= {_APPROVED_BY_CLIENT}:
            return row.id, terms
    raise RefusedError(say("The rules let no agreement pass on these cases."))


def _approval(desk: Desk, terms: Terms) -> WaiverAnswer | None:
    """Return the client's letter about the waiver, which goes on file with the draft."""
    number, today = terms.waiver.approval_no, desk.today()
    if not number:
        return None
    return WaiverAnswer(number, today, "李经理", today + timedelta(days=90), note="样例批准函")
