"""Papers of visits: printing, copies, custody and the register, on both databases."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, Filed, add_client, at

from casedesk.domain.cases import Flag, FlagKind
from casedesk.domain.clients import Client, PayeeAccount
from casedesk.domain.compliance import BlockedError
from casedesk.domain.errors import BadInputError, ConflictError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import PaperEnding, PaperKind
from casedesk.domain.people import Party, Person, Phone, Relation
from casedesk.domain.rule_books import Occasion
from casedesk.domain.sentences import Sentence
from casedesk.domain.visits import Visit
from casedesk.services.audit import AuditService
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.undoing import UndoService
from casedesk.services.visit_papers import (
    VISIT_KINDS,
    PaperWish,
    PrintJob,
    VisitPapers,
    with_all_kinds,
)
from casedesk.services.visits import PlanRequest, VisitService
from casedesk.storage import files
from casedesk.storage.shelves import Shelves

NAME, PHONE = "陈䶮<b>&", "13812341234"


@pytest.fixture
def planner(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.PLANNER)


@pytest.fixture
def client(desk: Desk, administrator: Operator) -> Client:
    return add_client(desk, administrator)


@pytest.fixture
def papers(desk: Desk) -> VisitPapers:
    return VisitPapers(desk)


@pytest.fixture
def plan(
    desk: Desk,
    administrator: Operator,
    planner: Operator,
    client: Client,
    collectors: tuple[Operator, Operator],
) -> Callable[..., Visit]:
    """Return a function that files a case and plans a visit to its debtor."""

    def plan_one(clock: str = "10:00", crew: tuple[Operator, ...] = collectors) -> Visit:
        filed: Filed = visit_samples.file_case(desk, administrator, client)
        with desk.work("person.changed", administrator, Right.EDIT_CASES) as work:
            work.people.save(replace(work.people.get(filed.person.id), name=NAME))
            work.phones.add(Phone(filed.person.id, PHONE))
            work.commit()
        request = PlanRequest(filed.case.id, at(clock), tuple(each.id for each in crew))
        return VisitService(desk).plan(planner, request)

    return plan_one


Plan = Callable[..., Visit]


def text_of(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def one(kind: PaperKind, visit: Visit, **fields: object) -> PrintJob:
    return replace(PrintJob((PaperWish(kind, (visit.id,)),)), **fields)  # type: ignore[arg-type]


def block(desk: Desk, administrator: Operator, visit: Visit) -> None:
    """Raise a flag on the visit's case that blocks every visit."""
    with desk.work("flag.raised", administrator, Right.EDIT_CASES) as work:
        work.flags.add(
            Flag(visit.case_id, FlagKind.DISPUTE, "Says the interest is wrong.", date(2026, 11, 20))
        )
        work.commit()


def test_that_a_print_is_kept_registered_and_told(
    *, desk: Desk, papers: VisitPapers, planner: Operator, supervisor: Operator, plan: Plan
) -> None:
    visit = plan()
    printed = papers.print(planner, one(PaperKind.VISIT_BRIEF, visit, copies=2))
    (paper,) = printed.papers
    assert paper.copies == (1, 2)
    with desk.database.reading() as connection:
        shelves = Shelves(connection)
        stored = shelves.papers.all(shelves.papers.table.c.visit_id == visit.id)
        assert [each.copy_no for each in stored] == [1, 2]
        assert files.content_of(connection, stored[0].file_sha256) == printed.content
        verdicts = Gate(desk).history(shelves, visit.id)
    assert hashlib.sha256(printed.content).hexdigest() == stored[0].file_sha256
    assert stored[0].seal
    assert verdicts[-1].occasion is Occasion.PRINTED
    (entry, *_) = AuditService(desk).entries(supervisor, amount=1)
    assert entry.action == "paper.printed"
    assert stored[0].file_sha256 in entry.body


def test_that_a_second_print_needs_a_reason_and_takes_the_next_copy(
    *, papers: VisitPapers, planner: Operator, plan: Plan
) -> None:
    visit = plan()
    papers.print(planner, one(PaperKind.DEBTOR_SLIP, visit))
    with pytest.raises(RefusedError, match="up to copy 1"):
        papers.print(planner, one(PaperKind.DEBTOR_SLIP, visit))
    again = papers.print(planner, one(PaperKind.DEBTOR_SLIP, visit, reason="The first got wet."))
    assert again.papers[0].copies == (2,)
    assert "第 2 份" in text_of(again.content)


def test_that_a_blocked_visit_is_not_printed_and_its_rule_named(
    *,
    desk: Desk,
    administrator: Operator,
    papers: VisitPapers,
    planner: Operator,
    plan: Plan,
) -> None:
    visit = plan()
    block(desk, administrator, visit)
    for kind in (PaperKind.VISIT_SHEET, PaperKind.VISIT_BRIEF, PaperKind.DEBTOR_SLIP):
        with pytest.raises(BlockedError, match="ORG-DISPUTE"):
            papers.print(planner, one(kind, visit))
    with desk.database.reading() as connection:
        assert Shelves(connection).papers.all() == []
    told = papers.print(planner, one(PaperKind.GATE_SHEET, visit))
    assert "阻断，不得外访" in text_of(told.content)


def test_that_a_sheet_names_the_visit_that_must_not_be_made(
    *,
    desk: Desk,
    administrator: Operator,
    papers: VisitPapers,
    planner: Operator,
    plan: Plan,
) -> None:
    kept, lost = plan("10:00"), plan("14:00")
    block(desk, administrator, lost)
    job = PrintJob((PaperWish(PaperKind.VISIT_SHEET, (kept.id, lost.id)),))
    printed = papers.print(planner, job)
    assert printed.papers[0].visit_ids == (kept.id,)
    assert [each.in_english() for each in printed.left_out] == [
        f"Visit {lost.visit_no} was not printed: blocked by ORG-DISPUTE, not released."
    ]
    text = text_of(printed.content)
    assert lost.visit_no in text
    assert "不得前往" in text


def test_that_sheets_hide_doors_and_phones_unless_a_reason_is_given(
    *, papers: VisitPapers, planner: Operator, plan: Plan, supervisor: Operator, desk: Desk
) -> None:
    visit = plan()
    masked = text_of(papers.print(planner, one(PaperKind.VISIT_SHEET, visit)).content)
    assert "浙江省杭州市上城区***" in masked
    assert "清波街道" not in masked
    assert PHONE not in masked
    assert "138****1234" in masked
    reason = "Crew must find the door"
    job = one(PaperKind.VISIT_SHEET, visit, reason="With the door", address_reason=reason)
    full = text_of(papers.print(planner, job).content)
    assert "清波街道" in full
    assert PHONE not in full
    (entry, *_) = AuditService(desk).entries(supervisor, amount=1)
    assert reason in entry.body


def test_that_a_name_is_printed_as_it_is_written(
    *, papers: VisitPapers, planner: Operator, plan: Plan
) -> None:
    assert NAME in text_of(papers.print(planner, one(PaperKind.VISIT_SHEET, plan())).content)


def test_that_third_persons_are_masked_and_told_nothing(
    *, desk: Desk, administrator: Operator, papers: VisitPapers, planner: Operator, plan: Plan
) -> None:
    visit = plan()
    with desk.work("party.added", administrator, Right.EDIT_CASES) as work:
        friend = work.people.add(Person("赵四海"))
        work.parties.add(Party(visit.case_id, friend.id, Relation.FRIEND))
        work.commit()
    text = text_of(papers.print(planner, one(PaperKind.VISIT_BRIEF, visit)).content)
    assert "赵四海" not in text
    assert "赵*" in text
    assert "不提金额、日期、欠款" in text


def test_that_an_auditor_prints_nothing(*, papers: VisitPapers, auditor: Operator, plan: Plan) -> None:
    visit = plan()
    with pytest.raises(NoRightError):
        papers.print(auditor, one(PaperKind.VISIT_SHEET, visit))


def test_that_an_empty_day_is_told(*, papers: VisitPapers, planner: Operator) -> None:
    assert papers.crews(planner, date(2026, 12, 25)) == ()
    with pytest.raises(BadInputError, match="No visit is planned"):
        papers.print(planner, PrintJob(with_all_kinds((), [PaperKind.VISIT_SHEET])))


def test_that_a_letter_needs_an_authorisation_and_a_card_a_phone(
    *,
    hire: Callable[..., Operator],
    desk: Desk,
    administrator: Operator,
    papers: VisitPapers,
    planner: Operator,
    plan: Plan,
) -> None:
    visit = plan()
    silent = VisitPapers(replace(desk, office=replace(desk.office, hotline="")))
    with pytest.raises(RefusedError, match="no phone number"):
        silent.print(planner, one(PaperKind.NOT_MET_CARD, visit))
    with desk.work("operator.changed", administrator, Right.MANAGE_OPERATORS) as work:
        leader = work.operators.get(visit.crew[0])
        bare = replace(leader.credentials, authorisation_no="")
        work.operators.save(replace(leader, credentials=bare))
        work.commit()
    with pytest.raises(RefusedError):
        papers.print(planner, one(PaperKind.AUTHORISATION, visit))


def test_that_the_card_tells_strangers_nothing(
    *, desk: Desk, papers: VisitPapers, planner: Operator, plan: Plan, client: Client
) -> None:
    visit = plan()
    here = VisitPapers(replace(desk, office=replace(desk.office, hotline="0571-0000-0137")))
    for language in ("zh", "en"):
        job = one(PaperKind.NOT_MET_CARD, visit, language=language, reason="again")
        text = text_of(here.print(planner, job).content)
        assert "0571-0000-0137" in text
        assert visit.visit_no in text
        for telling in (
            "欠",
            "款",
            "债",
            "贷",
            "逾期",
            "催",
            "¥",
            "debt",
            "loan",
            "owe",
            NAME,
            client.name,
            "HY-",
        ):
            assert telling not in text
        assert "1000" not in text


def test_that_a_slip_names_the_registered_account_or_says_there_is_none(
    *, desk: Desk, administrator: Operator, papers: VisitPapers, planner: Operator, plan: Plan, client: Client
) -> None:
    visit = plan()
    bare = text_of(papers.print(planner, one(PaperKind.DEBTOR_SLIP, visit)).content)
    assert "没有在本机构登记收款账户" in bare
    with desk.work("client.changed", administrator, Right.MANAGE_CLIENTS) as work:
        known = work.clients.get(client.id)
        work.clients.save(replace(known, payee=PayeeAccount("Haiyue", "Bank", "8800010020260000137")))
        work.commit()
    text = text_of(papers.print(planner, one(PaperKind.DEBTOR_SLIP, visit, reason="account")).content)
    assert "8800 0100 2026 0000 137" in text
    assert "登记收款账户。" not in text


def test_that_a_whole_day_is_printed_in_the_order_of_the_road(
    *,
    hire: Callable[..., Operator],
    papers: VisitPapers,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    plan: Plan,
) -> None:
    others = hire(Role.COLLECTOR), hire(Role.COLLECTOR)
    late, early, theirs = plan("15:00"), plan("10:00"), plan("10:00", others)
    crews = papers.crews(planner, DAY)
    assert [each.visit_ids for each in crews] == [(early.id, late.id), (theirs.id,)]
    kinds = [PaperKind.VISIT_SHEET, PaperKind.DEBTOR_SLIP]
    steps: list[tuple[int, int]] = []

    class Told:
        def step(self, done: int, total: int, what: Sentence | None = None) -> None:  # noqa: ARG002
            steps.append((done, total))

    printed = papers.print(planner, PrintJob(with_all_kinds(crews, kinds), is_issued=True), Told())
    assert [each.kind for each in printed.papers] == [
        PaperKind.VISIT_SHEET,
        PaperKind.DEBTOR_SLIP,
        PaperKind.DEBTOR_SLIP,
        PaperKind.VISIT_SHEET,
        PaperKind.DEBTOR_SLIP,
    ]
    assert steps == [(number, 5) for number in range(5)]
    assert "来访告知单 2 张" in text_of(printed.papers[0].printed.content)
    assert len(pypdfium2.PdfDocument(printed.content)) == sum(each.printed.pages for each in printed.papers)


def test_that_a_stopped_job_leaves_no_trace(
    *, desk: Desk, papers: VisitPapers, planner: Operator, plan: Plan
) -> None:
    visit = plan()
    before = desk.revision()

    class Stopped:
        def step(self, done: int, total: int, what: Sentence | None = None) -> None:  # noqa: ARG002
            if done:
                raise KeyboardInterrupt

    job = PrintJob(tuple(PaperWish(kind, (visit.id,)) for kind in VISIT_KINDS[:2]))
    with pytest.raises(KeyboardInterrupt):
        papers.print(planner, job, Stopped())
    assert desk.revision() == before


def test_that_a_preview_registers_nothing(
    *, desk: Desk, papers: VisitPapers, planner: Operator, plan: Plan
) -> None:
    visit = plan()
    before = desk.revision()
    for kind in (
        PaperKind.VISIT_SHEET,
        *(each for each in VISIT_KINDS if each is not PaperKind.NOT_MET_CARD),
    ):
        if kind is not PaperKind.VISIT_NOTICE:
            shown = papers.preview(planner, PaperWish(kind, (visit.id,)), "en")
            assert "PREVIEW" in text_of(shown.content)
    assert desk.revision() == before


def test_that_copies_are_taken_carried_and_accounted_for(
    *,
    desk: Desk,
    clock: Clock,
    papers: VisitPapers,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    plan: Plan,
) -> None:
    custody, visit = PaperCustody(desk), plan()
    papers.print(planner, one(PaperKind.DEBTOR_SLIP, visit, copies=3))
    day = desk.today()
    first, second, third = (each.paper.id for each in custody.of_day(planner, day))
    custody.issue(planner, [first, second], collectors[0].id)
    assert [each.carrier for each in custody.papers_out(planner)] == [collectors[0].name] * 2
    with pytest.raises(RefusedError, match="already with"):
        custody.issue(planner, [first], collectors[1].id)
    with pytest.raises(BadInputError, match="how it was lost"):
        custody.end(planner, [first], PaperEnding.LOST)
    custody.end(planner, [first], PaperEnding.LOST, "Left in a taxi; supervisor told.")
    custody.end(planner, [third], PaperEnding.DESTROYED, "Shredded unused.")
    assert [each.paper.id for each in custody.papers_out(planner)] == [second]
    with pytest.raises(RefusedError, match="already entered"):
        custody.end(planner, [first], PaperEnding.RETURNED)
    custody.end(planner, [second], PaperEnding.HANDED_OVER)
    assert custody.papers_out(planner) == ()


def test_that_what_is_out_stays_on_later_days(
    *,
    desk: Desk,
    papers: VisitPapers,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    plan: Plan,
) -> None:
    custody, visit = PaperCustody(desk), plan()
    papers.print(planner, one(PaperKind.VISIT_BRIEF, visit))
    later = date(2026, 12, 30)
    assert custody.of_day(planner, later) == ()
    (copy,) = custody.of_day(planner, desk.today())
    custody.issue(planner, [copy.paper.id], collectors[0].id)
    assert [each.paper.id for each in custody.of_day(planner, later)] == [copy.paper.id]


def test_that_the_register_is_printed_kept_and_numbered(
    *, desk: Desk, papers: VisitPapers, planner: Operator, collectors: tuple[Operator, Operator], plan: Plan
) -> None:
    custody, visit = PaperCustody(desk), plan()
    papers.print(planner, one(PaperKind.VISIT_SHEET, visit, is_issued=True))
    assert "预览" in text_of(custody.register(planner, desk.today()).content)
    for copy_no in (1, 2):
        text = text_of(custody.print_register(planner, desk.today()).content)
        assert f"第 {copy_no} 份" in text
        assert collectors[0].name in text
        assert "外访行程单" in text


def test_that_a_wrong_tick_is_taken_back(
    *,
    desk: Desk,
    papers: VisitPapers,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    plan: Plan,
) -> None:
    custody, visit = PaperCustody(desk), plan()
    papers.print(planner, one(PaperKind.VISIT_BRIEF, visit))
    (copy,) = custody.of_day(planner, desk.today())
    custody.issue(planner, [copy.paper.id], collectors[0].id)
    custody.end(planner, [copy.paper.id], PaperEnding.RETURNED)
    UndoService(desk).undo(planner)
    assert [each.paper.id for each in custody.papers_out(planner)] == [copy.paper.id]
    UndoService(desk).undo(planner)
    assert custody.papers_out(planner) == ()


def test_that_a_visit_that_is_over_prints_only_what_tells_of_it(
    *, desk: Desk, papers: VisitPapers, planner: Operator, plan: Plan
) -> None:
    visit = plan()
    VisitService(desk).call_off(planner, visit.id, visit.version, "The debtor asked for another day.")
    with pytest.raises(RefusedError, match="over or called off"):
        papers.print(planner, one(PaperKind.VISIT_BRIEF, visit))
    assert papers.print(planner, one(PaperKind.GATE_SHEET, visit)).papers[0].copies == (1,)
    assert papers.crews(planner, DAY) == ()


def test_that_two_desks_never_print_the_same_copy(
    *, desk: Desk, papers: VisitPapers, planner: Operator, plan: Plan
) -> None:
    visit = plan()

    class OtherDesk:
        def step(self, done: int, total: int, what: Sentence | None = None) -> None:  # noqa: ARG002
            papers.print(planner, one(PaperKind.DEBTOR_SLIP, visit))

    with pytest.raises(ConflictError, match="at another desk"):
        papers.print(planner, one(PaperKind.DEBTOR_SLIP, visit), OtherDesk())
    with desk.database.reading() as connection:
        assert [each.copy_no for each in Shelves(connection).papers.all()] == [1]
