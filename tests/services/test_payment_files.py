"""Taking payment files: what is posted, what waits, what is taken back, and that nothing is posted twice."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.services.signing_samples import sign_all

from casedesk.domain.agreements import Agreement
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.contacts import Promise
from casedesk.domain.errors import BadInputError, CaseDeskError, NoRightError, RefusedError
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.payment_files import LineStatus
from casedesk.domain.payment_matches import Confidence, Outlook
from casedesk.domain.payments import PaymentChannel, PaymentStatus
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditService
from casedesk.services.booking import NewPayment
from casedesk.services.desk import Desk
from casedesk.services.payment_files import PaymentFileService, PaymentRun, TakenFile
from casedesk.services.payment_tray import PaymentTray, TrayLine
from casedesk.services.payments import PaymentService

Lend = Callable[..., Case]
Row = tuple[object, ...]
HEAD = ("交易日期", "流水号", "贷方发生额", "对方户名", "附言")


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


class Office:
    """A desk with its clerk, files in a folder and the services under test."""

    def __init__(self, desk: Desk, clerk: Operator, folder: Path) -> None:
        self.desk, self.clerk, self.folder = desk, clerk, folder
        self.files, self.tray = PaymentFileService(desk), PaymentTray(desk)
        self.payments = PaymentService(desk)

    def write(self, rows: Sequence[Row], name: str = "流水.csv", head: Row = HEAD) -> Path:
        path = self.folder / name
        path.write_text("\n".join(",".join(map(str, row)) for row in (head, *rows)), encoding="utf-8")
        return path

    def check(self, rows: Sequence[Row], name: str = "流水.csv", head: Row = HEAD) -> PaymentRun:
        read = self.files.read(self.clerk, self.write(rows, name, head))
        return self.files.check(self.clerk, read)

    def take(self, run: PaymentRun, *confidences: Confidence) -> TakenFile:
        wanted = run.rows_of(*(confidences or (Confidence.CERTAIN, Confidence.LIKELY)))
        return self.files.take(self.clerk, run, wanted)

    def waiting(self) -> list[TrayLine]:
        return self.tray.tray(self.clerk)

    def balance(self, case: Case) -> Money:
        with self.desk.reading(self.clerk, Right.VIEW_CASES) as shelves:
            found: Case = shelves.cases.get(case.id)
            return found.debt.balance

    def received(self, case: Case) -> Money:
        """Return what stands as received on a case, reversals deducted."""
        booked = self.payments.of_case(self.clerk, case.id)
        return total(each.amount for each in booked if each.status is PaymentStatus.CONFIRMED)

    def record(self, case: Case, amount: int, **fields: object) -> int:
        new = replace(NewPayment(case.id, Money.of(amount), self.desk.today()), **fields)  # type: ignore[arg-type]
        return self.payments.record(self.clerk, new).id


@pytest.fixture
def office(desk: Desk, clerk: Operator, tmp_path: Path) -> Office:
    return Office(desk, clerk, tmp_path)


def told(case: Case, amount: object = 1000, voucher: str = "L1", payer: str = "陈䶮") -> Row:
    return ("2026-11-23", voucher, amount, payer, f"还款{case.debt.contract_no}")


def test_that_certain_lines_are_posted_confirmed_with_channel_and_voucher(office: Office, lend: Lend) -> None:
    case = lend()
    run = office.check([told(case), ("2026-11-23", "L2", 55, "路人", "货款")])
    assert [each.outlook for each in run.proposals] == [Outlook.POST, Outlook.WAIT]
    before = office.desk.revision()
    taken = office.take(run, Confidence.CERTAIN)
    assert office.desk.revision() == before + 1
    assert (taken.posted, taken.waiting, taken.amount) == (1, 1, Money.of(1000))
    booked = office.payments.of_case(office.clerk, case.id)[0]
    assert (booked.status, booked.channel, booked.voucher_no) == (
        PaymentStatus.CONFIRMED,
        PaymentChannel.TRANSFER,
        "L1",
    )
    assert (booked.payer, booked.note) == ("陈䶮", f"{taken.file.number} #2")
    assert office.balance(case) == case.debt.balance - Money.of(1000)
    assert [each.line.payer for each in office.waiting()] == ["路人"]
    assert office.tray.waiting(office.clerk) == (1, Money.of(55))


def test_that_a_clients_report_posts_as_such_and_only_to_its_own_cases(office: Office, lend: Lend) -> None:
    mine, other = lend(), lend()
    head = ("还款日期", "合同编号", "姓名", "还款金额")
    rows = [("2026-11-20", each.debt.contract_no, "陈䶮", 100) for each in (mine, other)]
    read = office.files.read(office.clerk, office.write(rows, head=head))
    run = office.files.check(office.clerk, read, client_id=mine.client_id)
    assert [each.outlook for each in run.proposals] == [Outlook.POST, Outlook.WAIT]
    office.take(run)
    assert office.payments.of_case(office.clerk, mine.id)[0].channel is PaymentChannel.CLIENT_REPORT
    assert office.received(other) == ZERO


def test_that_name_and_promised_amount_are_likely(office: Office, lend: Lend) -> None:
    case, desk = lend(status=CaseStatus.PROMISE), office.desk
    with desk.work("promise.made", office.clerk, Right.LOG_CONTACTS) as work:
        work.promises.add(Promise(case.id, Money.of(777), date(2026, 11, 25), desk.now(), office.clerk.id))
        work.about(case.case_no, case.id)
        work.commit()
    run = office.check([("2026-11-23", "L1", 777, "陈䶮", "转账"), ("2026-11-23", "L2", 778, "陈䶮", "转账")])
    assert [(each.outlook, each.confidence) for each in run.proposals] == [
        (Outlook.POST, Confidence.LIKELY),
        (Outlook.WAIT, Confidence.POSSIBLE),
    ]
    assert "promised" in str(run.proposals[0].reasons[-1])
    assert run.rows_of(Confidence.CERTAIN) == frozenset()
    office.take(run)
    assert office.received(case) == Money.of(777)


@pytest.fixture
def plan(desk: Desk, clerk: Operator, supervisor: Operator) -> Callable[..., Agreement]:
    def make(case: Case, **changes: object) -> Agreement:
        terms = replace(AgreementQuotes(desk).basis(clerk, case.id).terms, **changes)  # type: ignore[arg-type]
        service = AgreementService(desk)
        agreement = service.submit(clerk, service.draft(clerk, case.id, terms))
        agreement, _paper = AgreementPrinting(desk).print(clerk, service.approve(supervisor, agreement))
        return sign_all(service, clerk, agreement, desk.today())

    return make


def test_that_instalments_are_recognised_one_after_the_other(
    office: Office, lend: Lend, plan: Callable[..., Agreement]
) -> None:
    case = lend()
    due = plan(case, first_on=date(2026, 11, 25)).schedule[0].amount
    rows = [("2026-11-23", f"L{n}", due.yuan, "陈䶮", "月供") for n in range(3)]
    run = office.check(rows)
    assert [each.outlook for each in run.proposals] == [Outlook.POST, Outlook.POST, Outlook.WAIT]
    assert "instalment 1" in str(run.proposals[0].reasons[-1])
    assert "instalment 2" in str(run.proposals[1].reasons[-1])


def test_that_a_payers_name_is_found_with_spaces_in_it(office: Office, lend: Lend) -> None:
    case = lend()
    run = office.check([("2026-11-23", "L1", case.debt.balance.yuan, "陈 䶮", "")])
    assert run.proposals[0].confidence is Confidence.LIKELY
    assert "whole balance" in str(run.proposals[0].reasons[-1])


def test_that_a_payment_recorded_by_hand_is_not_posted_twice(office: Office, lend: Lend) -> None:
    case = lend()
    known = office.record(case, 1000, paid_on=office.desk.today() - timedelta(days=3))
    run = office.check([told(case)])
    assert run.proposals[0].outlook is Outlook.RECORDED
    taken = office.take(run)
    assert (taken.posted, taken.recorded, taken.amount) == (0, 1, ZERO)
    assert office.received(case) == Money.of(1000)
    office.files.take_file_back(office.clerk, taken.file.id, "Wrong file")
    assert office.received(case) == Money.of(1000)
    assert not office.payments.rows(office.clerk)[0].is_reversed
    assert office.payments.get(office.clerk, known).status is PaymentStatus.CONFIRMED


def test_that_a_claimed_payment_is_confirmed_by_the_banks_line(office: Office, lend: Lend) -> None:
    case = lend()
    claim = office.record(case, 1000, is_confirmed=False)
    assert office.received(case) == ZERO
    taken = office.take(office.check([told(case)]))
    assert (taken.posted, taken.amount) == (1, Money.of(1000))
    assert office.payments.get(office.clerk, claim).status is PaymentStatus.CONFIRMED
    assert len(office.payments.of_case(office.clerk, case.id)) == 1


def test_that_bank_and_client_may_tell_the_same_payment(office: Office, lend: Lend) -> None:
    case = lend()
    bank = office.take(office.check([told(case)]))
    head = ("还款日期", "合同编号", "姓名", "还款金额", "凭证号")
    run = office.check([("2026-11-22", case.debt.contract_no, "陈䶮", 1000, "K9")], "还款.csv", head)
    assert run.proposals[0].outlook is Outlook.RECORDED
    client = office.take(run)
    assert office.received(case) == Money.of(1000)
    with pytest.raises(RefusedError, match="other files"):
        office.files.take_file_back(office.clerk, bank.file.id, "Wrong")
    office.files.take_file_back(office.clerk, client.file.id, "Wrong")
    office.files.take_file_back(office.clerk, bank.file.id, "Wrong")
    assert (office.received(case), office.balance(case)) == (ZERO, case.debt.balance)


def test_that_two_equal_payments_of_one_bank_are_two(office: Office, lend: Lend) -> None:
    case = lend()
    office.take(office.check([told(case, voucher="L1")]))
    office.take(office.check([told(case, voucher="L2")], "next.csv"))
    assert office.received(case) == Money.of(2000)


def test_that_the_same_file_and_the_same_voucher_change_nothing(office: Office, lend: Lend) -> None:
    case = lend()
    first = office.take(office.check([told(case)]))
    again = office.check([told(case)])
    assert (again.taken_as, again.proposals[0].outlook) == (first.file.number, Outlook.REPEATED)
    revision = office.desk.revision()
    with pytest.raises(RefusedError, match=f"taken as {first.file.number}"):
        office.files.take(office.clerk, again, {2})
    same = office.check([told(case, payer="")], "other.csv")
    assert not same.taken_as
    with pytest.raises(RefusedError, match="Every line"):
        office.take(same)
    assert office.desk.revision() == revision
    grown = office.check([told(case), told(case, 5, "L9")], "grown.csv")
    assert (taken := office.take(grown)).repeated == 1
    assert (taken.posted, office.received(case)) == (1, Money.of(1005))


def test_that_a_file_is_taken_back_whole_and_may_be_taken_again(office: Office, lend: Lend) -> None:
    case = lend()
    rows = [told(case), told(case, 500, "L2"), ("2026-11-23", "L3", 7, "路人", "")]
    taken = office.take(office.check(rows))
    with pytest.raises(BadInputError):
        office.files.take_file_back(office.clerk, taken.file.id, " ")
    before = office.desk.revision()
    assert office.files.take_file_back(office.clerk, taken.file.id, "Wrong month") == 2
    assert office.desk.revision() == before + 1
    assert (office.balance(case), office.received(case)) == (case.debt.balance, ZERO)
    assert office.waiting() == []
    row = office.files.files(office.clerk)[0]
    assert (row.is_taken_back, row.counts) == (True, {LineStatus.TAKEN_BACK: 3})
    with pytest.raises(RefusedError, match="already"):
        office.files.take_file_back(office.clerk, taken.file.id, "Again")
    again = office.take(office.check(rows))
    assert (again.posted, office.received(case)) == (2, Money.of(1500))


def test_that_a_plan_signed_since_keeps_a_file(
    office: Office, lend: Lend, plan: Callable[..., Agreement], clock: object
) -> None:
    case = lend()
    taken = office.take(office.check([told(case)]))
    clock.moment += timedelta(days=1)  # type: ignore[attr-defined]
    plan(case)
    with pytest.raises(RefusedError, match="signed after"):
        office.files.take_file_back(office.clerk, taken.file.id, "Wrong")
    assert office.received(case) == Money.of(1000)


def test_that_a_payment_reversed_by_hand_waits_in_the_tray_again(office: Office, lend: Lend) -> None:
    case, right = lend(), lend()
    office.take(office.check([told(case)]))
    booked = office.payments.of_case(office.clerk, case.id)[0]
    office.payments.reverse(office.clerk, booked, "Another debtor")
    waiting = office.waiting()
    assert [(each.line.amount, each.line.reason) for each in waiting] == [(Money.of(1000), "Another debtor")]
    office.tray.assign(office.clerk, waiting[0].line.id, right.id, "Paid for the neighbour")
    assert (office.received(case), office.received(right)) == (ZERO, Money.of(1000))


def test_that_a_waiting_line_is_assigned_with_a_reason_or_as_proposed(office: Office, lend: Lend) -> None:
    case = lend()
    office.take(office.check([told(case), told(case, 20, "L2")]), Confidence.NONE)
    first, second = office.waiting()
    assert first.proposal.outlook is Outlook.POST
    line = office.tray.assign(office.clerk, first.line.id, case.id)
    assert (line.status, line.case_id) == (LineStatus.POSTED, case.id)
    with pytest.raises(BadInputError, match="Say why"):
        office.tray.assign(office.clerk, second.line.id, lend().id)
    with pytest.raises(RefusedError, match="not wait"):
        office.tray.assign(office.clerk, first.line.id, case.id)
    assert office.received(case) == Money.of(1000)


def test_that_the_tray_links_to_what_was_recorded_meanwhile(office: Office, lend: Lend) -> None:
    case = lend()
    office.take(office.check([told(case), told(case, 1000, "L2")]), Confidence.NONE)
    known = office.record(case, 1000)
    first, second = office.waiting()
    assert first.proposal.payment_id == known
    with pytest.raises(RefusedError, match="is recorded"):
        office.tray.assign(office.clerk, first.line.id, case.id, "Looks right")
    assert [each.payment_id for each in office.tray.alike(office.clerk, first.line.id, case.id)] == [known]
    line = office.tray.assign(office.clerk, first.line.id, case.id, payment_id=known)
    assert line.status is LineStatus.RECORDED
    with pytest.raises(RefusedError, match="changed meanwhile"):
        office.tray.assign(office.clerk, second.line.id, case.id, "Same", payment_id=known)
    office.tray.assign(office.clerk, second.line.id, case.id, "A second one", is_second=True)
    assert office.received(case) == Money.of(2000)


def test_that_a_dismissed_line_is_gone_and_can_be_put_back(office: Office, lend: Lend) -> None:
    office.take(office.check([("2026-11-23", "L3", 7, "路人", "")]))
    key = office.waiting()[0].line.id
    with pytest.raises(BadInputError):
        office.tray.dismiss(office.clerk, key, "")
    office.tray.dismiss(office.clerk, key, "Rent of the client")
    assert office.waiting() == []
    again = office.check([("2026-11-23", "L3", 7, "路人", ""), told(lend())], "b.csv")
    assert [each.outlook for each in again.proposals] == [Outlook.REPEATED, Outlook.POST]
    office.tray.put_back(office.clerk, key)
    with pytest.raises(RefusedError, match="dismissed"):
        office.tray.put_back(office.clerk, key)
    assert len(office.waiting()) == 1


def test_that_unreadable_rows_are_left_out_only_when_asked(office: Office, lend: Lend) -> None:
    case = lend()
    run = office.check([told(case), ("昨天", "L2", 5, "", "")])
    assert [each.source_row for each in run.read.problems] == [3]
    with pytest.raises(RefusedError, match="cannot be read"):
        office.take(run)
    assert office.files.take(office.clerk, run, {2}, skip_bad=True).posted == 1


def test_that_what_changed_since_the_check_is_refused_whole(office: Office, lend: Lend) -> None:
    case, other = lend(), lend()
    run = office.check([told(other, 5, "L0"), told(case)])
    office.record(case, 1000)
    with pytest.raises(RefusedError, match="Row 3 changed"):
        office.take(run)
    assert (office.received(other), office.files.files(office.clerk)) == (ZERO, [])


def test_that_a_cancel_between_two_payments_leaves_nothing(office: Office, lend: Lend) -> None:
    case = lend()
    run = office.check([told(case), told(case, 5, "L2")])

    def stop(done: int, _total: int, _what: object) -> None:
        if done == 1:
            raise KeyboardInterrupt

    revision = office.desk.revision()
    with pytest.raises(KeyboardInterrupt):
        office.files.take(office.clerk, run, {2, 3}, progress=stop)
    assert (office.received(case), office.desk.revision()) == (ZERO, revision)


def test_that_two_people_cannot_take_one_file_twice(office: Office, lend: Lend, supervisor: Operator) -> None:
    case = lend()
    run = office.check([told(case)])
    other = office.files.check(supervisor, office.files.read(supervisor, office.folder / "流水.csv"))
    office.take(run)
    with pytest.raises(RefusedError):
        office.files.take(supervisor, other, {2})
    assert office.received(case) == Money.of(1000)


def test_that_only_those_who_record_payments_see_files_and_tray(
    office: Office, lend: Lend, collectors: tuple[Operator, Operator]
) -> None:
    run = office.check([told(lend())])
    path, outsider = office.folder / "流水.csv", collectors[0]
    for ask in (
        lambda: office.files.read(outsider, path),
        lambda: office.files.check(outsider, run.read),
        lambda: office.files.take(outsider, run, {2}),
        lambda: office.tray.tray(outsider),
        lambda: office.files.files(outsider),
    ):
        with pytest.raises(NoRightError):
            ask()


def test_that_the_log_names_no_payer_in_full(office: Office, lend: Lend, supervisor: Operator) -> None:
    taken = office.take(office.check([told(lend()), ("2026-11-23", "L3", 7, "欧阳路人", "")]))
    office.tray.dismiss(office.clerk, office.waiting()[0].line.id, "Rent")
    office.files.take_file_back(office.clerk, taken.file.id, "Wrong month")
    entries = AuditService(office.desk).entries(supervisor)
    actions = {each.action for each in entries}
    assert {"payment_file.taken", "payment_line.dismissed", "payment_file.taken_back"} <= actions
    text = "".join(each.body for each in entries if each.action.startswith("payment"))
    assert "陈䶮" not in text
    assert "欧阳路人" not in text


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["take", "back", "assign", "dismiss", "return", "reverse", "record"]),
        st.integers(0, 3),
    ),
    min_size=4,
    max_size=14,
)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, *HealthCheck]
)
@given(steps=STEPS, amounts=st.lists(st.integers(1, 900_000), min_size=4, max_size=4))
def test_that_under_any_order_what_is_received_is_what_stands_posted(
    office: Office, lend: Lend, steps: list[tuple[str, int]], amounts: list[int]
) -> None:
    story = _Story(office, [lend(), lend()], [Money.of_fen(each) for each in amounts])
    for name, number in steps:
        story.do(name, number)
        story.check()


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, *HealthCheck]
)
@given(lines=st.lists(st.tuples(st.integers(1, 9_999_999), st.booleans()), min_size=1, max_size=12))
def test_that_what_is_posted_is_what_was_accepted_to_the_fen(
    office: Office, lend: Lend, lines: list[tuple[int, bool]]
) -> None:
    case = lend()
    rows = [told(case, Money.of_fen(fen).yuan, f"P{case.id}-{n}") for n, (fen, _yes) in enumerate(lines)]
    run = office.check(rows, f"{case.id}.csv")
    accepted = {n for n, (_fen, is_accepted) in enumerate(lines, start=2) if is_accepted}
    taken = office.files.take(office.clerk, run, accepted)
    wanted = Money.of_fen(sum(fen for fen, is_accepted in lines if is_accepted))
    assert (taken.amount, office.received(case)) == (wanted, wanted)
    waiting = [each for each in office.waiting() if each.file_number == taken.file.number]
    assert (
        total(each.line.amount for each in waiting)
        == total(Money.of_fen(fen) for fen, _yes in lines) - wanted
    )
    assert office.files.take_file_back(office.clerk, taken.file.id, "Story") == len(accepted)
    assert (office.received(case), office.balance(case)) == (ZERO, case.debt.balance)


class _Story:
    """Takes, takes back, assigns and reverses in any order, and knows what must be true after each step."""

    def __init__(self, office: Office, cases: list[Case], amounts: list[Money]) -> None:
        self.office, self.cases, self.by_hand = office, cases, ZERO
        one, two = cases
        mark = f"{one.id}-{office.desk.revision()}"
        lines = [
            told(one, amounts[0].yuan, f"V{mark}-1"),
            told(two, amounts[1].yuan, f"V{mark}-2"),
            told(one, amounts[2].yuan, ""),
            ("2026-11-23", f"V{mark}-4", amounts[3].yuan, "路人", ""),
        ]
        bank = [lines[:2], lines, [lines[3], lines[0], lines[2]]]
        self.paths = [office.write(rows, f"{mark}-{n}.csv") for n, rows in enumerate(bank)]
        report = ("还款日期", "合同编号", "姓名", "还款金额", "凭证号")
        rows = [("2026-11-22", one.debt.contract_no, "陈䶮", amounts[0].yuan, f"K{mark}")]
        self.paths.append(office.write(rows, f"{mark}-k.csv", report))

    def do(self, name: str, number: int) -> None:
        with suppress(RefusedError, BadInputError):
            getattr(self, f"_{name}")(number)

    def _take(self, number: int) -> None:
        office = self.office
        run = office.files.check(office.clerk, office.files.read(office.clerk, self.paths[number]))
        before, accepted = self._received(), run.rows_of(Confidence.CERTAIN, Confidence.LIKELY)
        taken = office.files.take(office.clerk, run, accepted)
        wanted = [each for each in run.proposals if each.line.source_row in accepted]
        posted = [each.line.amount for each in wanted if each.outlook is Outlook.POST]
        assert self._received() - before == taken.amount
        assert taken.amount == total(posted)

    def _back(self, number: int) -> None:
        files = self.office.files.files(self.office.clerk)
        self.office.files.take_file_back(
            self.office.clerk, files[number % len(files)].id, "Story"
        ) if files else 0

    def _assign(self, number: int) -> None:
        waiting = self.office.waiting()
        if waiting:
            key = waiting[number % len(waiting)].line.id
            self.office.tray.assign(self.office.clerk, key, self.cases[number % 2].id, "Story")

    def _dismiss(self, number: int) -> None:
        waiting = self.office.waiting()
        if waiting:
            self.office.tray.dismiss(self.office.clerk, waiting[number % len(waiting)].line.id, "Story")

    def _return(self, number: int) -> None:
        for each in self._lines(LineStatus.DISMISSED)[number:]:
            self.office.tray.put_back(self.office.clerk, each.id)

    def _reverse(self, number: int) -> None:
        posted = self._lines(LineStatus.POSTED)
        if posted:
            key = posted[number % len(posted)].payment_id
            assert key is not None
            self.office.payments.reverse(
                self.office.clerk, self.office.payments.get(self.office.clerk, key), "S"
            )

    def _record(self, number: int) -> None:
        self.office.record(self.cases[number % 2], 3 + number)
        self.by_hand += Money.of(3 + number)

    def _lines(self, status: LineStatus) -> list:  # type: ignore[type-arg]
        with self.office.desk.reading(self.office.clerk, Right.VIEW_CASES) as shelves:
            table = shelves.payment_lines.table.c
            keys = tuple(each.id for each in self.cases)
            return shelves.payment_lines.all(
                table.status == status, table.case_id.in_(keys) | table.case_id.is_(None)
            )

    def _received(self) -> Money:
        return total(self.office.received(each) for each in self.cases)

    def check(self) -> None:
        posted = [each for each in self._lines(LineStatus.POSTED) if each.case_id]
        assert self._received() == self.by_hand + total(each.amount for each in posted)
        vouchers = [each.voucher_no for each in posted if each.voucher_no]
        assert len(vouchers) == len(set(vouchers))
        assert len({each.payment_id for each in posted}) == len(posted)
        for case in self.cases:
            owed = case.debt.balance - self.office.received(case)
            assert self.office.balance(case) == max(ZERO, owed)


def test_that_every_expected_problem_carries_a_sentence(office: Office, tmp_path: Path) -> None:
    for name in ("nothing.csv", "."):
        with pytest.raises(CaseDeskError) as problem:
            office.files.read(office.clerk, tmp_path / name)
        assert problem.value.sentence.in_english()
