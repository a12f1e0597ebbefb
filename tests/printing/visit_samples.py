"""Invented visits for the tests of their papers; all days are fixed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from tests.printing.agreement_samples import ADDRESS, CLIENT, OFFICE, SEAL, loan_case

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.appointments import Appointment, AppointmentState
from casedesk.domain.cases import Case, Flag, FlagKind
from casedesk.domain.compliance import Finding, Override, Rule, RulePack, Severity, Verdict
from casedesk.domain.contacts import Channel
from casedesk.domain.masks import mask_address, mask_name, mask_phone
from casedesk.domain.money import Money
from casedesk.domain.papers import Paper, PaperEnding, PaperKind
from casedesk.domain.people import AddressKind, Relation
from casedesk.domain.visits import Consent, Visit, VisitPurpose
from casedesk.printing.visit_values import (
    CrewSheet,
    Offer,
    PaperFrame,
    PastEvent,
    Refusal,
    RegisterLine,
    Told,
    Visitor,
    VisitSubject,
)

PACK = RulePack(
    "cn-2026",
    1,
    date(2026, 2, 1),
    {"zh": "个人贷款催收（2026）", "en": "Personal loan collection (2026)"},
    "Asia/Shanghai",
    {"quiet": ["22:00", "08:00"], "visits_per_day": 1, "holiday_visits": "warn"},
    {
        each: Rule(
            each,
            severity,
            {"zh": title, "en": each.lower()},
            {"zh": "每日 22:00 至次日 8:00 不得上门。", "en": "No visit from 22:00 to 08:00."},
            {"zh": "GB/T 45251—2025 第 5.3 节", "en": "GB/T 45251-2025, 5.3"},
            is_verified=False,
        )
        for each, severity, title in (
            ("TIME-NIGHT", Severity.BLOCK, "静默时段"),
            ("TIME-HOLIDAY", Severity.WARN, "节假日"),
            ("ORG-MANDATE", Severity.BLOCK, "委托有效"),
        )
    },
)
PRINTED_AT = datetime(2026, 5, 8, 8, 20, tzinfo=UTC)
START = datetime(2026, 5, 9, 2, 0, tzinfo=UTC)
VISITORS = (
    Visitor("顾南", "C001", "SQ-2026-018", date(2026, 12, 31)),
    Visitor("程一舟", "C002", "SQ-2026-019", date(2026, 12, 31)),
)
LONG = "欧阳" * 30
MARKUP = '<b>&amp;"陈**䶮__</b>[[{name}]]'
HIDDEN = "王\u202e小\x07明\u0639"
FAR = "浙江省杭州市西湖区" + "示例新村十二幢三单元四零二室" * 14


def verdict(*, is_blocked: bool = False, is_released: bool = False) -> Verdict:
    findings = (
        Finding("ORG-MANDATE", Severity.PASS, message={"zh": "委托至 2026-12-31", "en": "until 2026-12-31"}),
        Finding(
            "TIME-HOLIDAY",
            Severity.WARN,
            message={"zh": "周六外访", "en": "a visit on Saturday"},
            limit={"zh": "周末提示", "en": "weekends warn"},
        ),
    )
    if is_blocked or is_released:
        said = {"zh": "22:30 在静默时段内", "en": "22:30 lies within the quiet hours"}
        findings = (*findings, Finding("TIME-NIGHT", Severity.BLOCK, message=said))
    reason = "债务人来电要求晚间上门，录音 R-17，愿意签协议"
    given = Override(reason, 1, 2, PRINTED_AT, ("TIME-NIGHT",), "TY-1") if is_released else None
    return Verdict("cn-2026", 1, PRINTED_AT, findings, given)


def subject(number: int = 1, **changes: object) -> VisitSubject:
    starts_at = START + timedelta(minutes=65 * (number - 1))
    appointment = Appointment(AppointmentState.AGREED, starts_at, PRINTED_AT, 1, Channel.CALL)
    visit = Visit(
        f"V20260509-{number:03}",
        137,
        7,
        1,
        VisitPurpose.BROKEN_PROMISES,
        starts_at,
        40,
        (1, 2),
        appointments=(appointment,) if number == 1 else (),
        consent=Consent("TY-1", "本人", date(2026, 5, 7), "录音 R-17") if number == 1 else None,
    )
    case: Case = replace(loan_case(), preference="上午十点后，先电话")
    made = VisitSubject(
        visit=visit,
        case=case,
        client=CLIENT,
        person_name="陈䶮",
        relation=Relation.SELF,
        address=mask_address(ADDRESS),
        place_kind=AddressKind.HOME,
        visitors=VISITORS,
        verdict=verdict(),
        pack=PACK,
        verified_on=date(2026, 5, 1),
        phones=(mask_phone("13800001234"),),
        flags=(Flag(137, FlagKind.STAFF_SAFETY, "家中有大型犬", date(2026, 4, 1)),) if number % 2 else (),
        told=(
            Told("陈䶮", Relation.SELF, "debtor"),
            Told(mask_name("许某某"), Relation.SPOUSE, "spouse"),
            Told(mask_name("周某"), Relation.GUARANTOR, "liable"),
            Told(mask_name("赵某"), Relation.COLLEAGUE, "stopped"),
        ),
        offers=(
            Offer(
                "XY20260507-003",
                AgreementStatus.APPROVED,
                Money.of(43250),
                12,
                Money.of("3354.16"),
                date(2026, 6, 15),
                Money.of(3000),
            ),
        ),
        history=(
            PastEvent(
                date(2026, 5, 6),
                "contact",
                {"channel": "channel.call", "result": "result.talked"},
                {"note": "约定周六上午见面"},
            ),
            PastEvent(date(2026, 4, 20), "promise", {}, {"due_on": "2026-04-30", "amount": "¥800.00"}),
            PastEvent(date(2026, 4, 12), "visit", {"outcome": "outcome.nobody"}, {"note": ""}),
        ),
        place_note="单元门有门禁，找门卫登记" if number == 1 else "",
        goal="问清原因，签分期协议",
        round_no=2,
        staff={1: "沈若琳", 2: "韩主管"},
    )
    return replace(made, **changes)


def odd_subject(number: int = 1) -> VisitSubject:
    """A visit whose every value is as long or as strange as it may come."""
    visit = replace(subject(number).visit, note=MARKUP)
    return subject(
        number,
        visit=visit,
        case=replace(loan_case(), preference=HIDDEN * 40, case_no="HY-" + "9" * 50),
        client=replace(CLIENT, name=LONG, hotline="400-" + "0" * 36),
        person_name=LONG if number % 2 else MARKUP,
        address=FAR,
        has_full_address=True,
        visitors=(Visitor(LONG, "C" * 20, "SQ" * 20, date(2026, 12, 31)), Visitor(HIDDEN, "", "", None)),
        flags=tuple(Flag(137, kind, MARKUP * 6, date(2026, 4, 1)) for kind in FlagKind),
        goal=HIDDEN,
    )


def sheet(amount: int = 8, **changes: object) -> CrewSheet:
    made = CrewSheet(
        date(2026, 5, 9),
        VISITORS,
        tuple(subject(number) for number in range(1, amount + 1)),
        vehicle="浙A·12345",
        carried=((PaperKind.DEBTOR_SLIP, 8), (PaperKind.NOT_MET_CARD, 8)),
    )
    return replace(made, **changes)


def refusal() -> Refusal:
    return Refusal("V20260509-009", START + timedelta(hours=12), ("TIME-NIGHT", "TIME-END"))


def register_lines(amount: int = 3) -> tuple[RegisterLine, ...]:
    copy = Paper(
        PaperKind.VISIT_SHEET,
        "S20260509-C001+C002",
        None,
        1,
        1,
        "0" * 64,
        7,
        "1" * 64,
        PRINTED_AT,
        1,
        carried_by=1,
        carried_at=PRINTED_AT,
    )
    lines = [RegisterLine(replace(copy, copy_no=number), "顾南") for number in range(1, amount + 1)]
    back = replace(copy, ended_at=PRINTED_AT, ending=PaperEnding.LOST, ending_note="在车上遗失，已报主管")
    return (RegisterLine(back, LONG), *lines)


def frame(kind: PaperKind, **changes: object) -> PaperFrame:
    made = PaperFrame(
        kind, "V20260509-001", OFFICE, PRINTED_AT, "沈若琳", case_no="HY-2604-0137", newest_seal=SEAL
    )
    return replace(made, **changes)
