"""Invented visits, drawn with a wording before that wording is kept."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.appointments import Appointment, AppointmentState
from casedesk.domain.cases import Flag, FlagKind
from casedesk.domain.compliance import Finding, Override, Rule, RulePack, Severity, Verdict
from casedesk.domain.contacts import Channel
from casedesk.domain.money import Money
from casedesk.domain.papers import PaperKind
from casedesk.domain.people import AddressKind, Relation
from casedesk.domain.visits import Consent, Visit, VisitPurpose
from casedesk.printing.agreement_samples import (
    SAMPLE_ADDRESS,
    SAMPLE_AT,
    SAMPLE_CLIENT,
    SAMPLE_OFFICE,
    SAMPLE_SEAL,
    sample_case,
)
from casedesk.printing.pages import merged
from casedesk.printing.visit_brief import brief_pdf
from casedesk.printing.visit_forms import record_form_pdf
from casedesk.printing.visit_gate import gate_pdf
from casedesk.printing.visit_letters import authorisation_pdf, card_pdf, notice_pdf, slip_pdf
from casedesk.printing.visit_sheet import sheet_pdf
from casedesk.printing.visit_values import (
    CrewSheet,
    Offer,
    PaperFrame,
    PastEvent,
    Refusal,
    Told,
    Visitor,
    VisitSubject,
)
from casedesk.printing.visit_wording import VisitWording

_DRAWERS: Final = {
    PaperKind.VISIT_NOTICE: notice_pdf,
    PaperKind.NOT_MET_CARD: card_pdf,
    PaperKind.DEBTOR_SLIP: slip_pdf,
    PaperKind.AUTHORISATION: authorisation_pdf,
    PaperKind.VISIT_BRIEF: brief_pdf,
    PaperKind.GATE_SHEET: gate_pdf,
    PaperKind.RECORD_FORM: record_form_pdf,
}
_STARTS_AT: Final = datetime(2026, 5, 9, 2, 0, tzinfo=UTC)
_CREW: Final = (
    Visitor("样本丁", "C001", "SQ-2026-018", date(2026, 12, 31)),
    Visitor("样本戊", "C002", "SQ-2026-019", date(2026, 12, 31)),
)


def _rule(name: str, severity: Severity) -> Rule:
    said = {"zh": "示例条款", "en": "a sample clause"}
    return Rule(name, severity, said, said, said, is_verified=False)


_PACK: Final = RulePack(
    "sample",
    1,
    date(2026, 1, 1),
    {"zh": "示例", "en": "sample"},
    "Asia/Shanghai",
    {"quiet": ["22:00", "08:00"], "visits_per_day": 1},
    {"TIME-NIGHT": _rule("TIME-NIGHT", Severity.BLOCK), "ORG-MANDATE": _rule("ORG-MANDATE", Severity.BLOCK)},
)


def _verdict(*, is_released: bool) -> Verdict:
    said = {"zh": "示例结果", "en": "a sample result"}
    findings = (
        Finding("ORG-MANDATE", Severity.PASS, message=said),
        Finding("TIME-HOLIDAY", Severity.WARN, message=said, limit=said),
        Finding("TIME-NIGHT", Severity.BLOCK, message=said),
    )
    given = Override("示例理由", 1, 2, SAMPLE_AT, ("TIME-NIGHT",), "TY-1") if is_released else None
    return Verdict("sample", 1, SAMPLE_AT, findings if is_released else findings[:2], given)


def sample_subject(purpose: VisitPurpose = VisitPurpose.BROKEN_PROMISES) -> VisitSubject:
    """Return a visit with everything its papers may say."""
    visit = Visit(
        "V00000000-001",
        1,
        1,
        1,
        purpose,
        _STARTS_AT,
        40,
        (1, 2),
        appointments=(Appointment(AppointmentState.AGREED, _STARTS_AT, SAMPLE_AT, 1, Channel.CALL),),
        consent=Consent("TY-1", "本人", date(2026, 5, 7), "R-17"),
    )
    return VisitSubject(
        visit=visit,
        case=sample_case(),
        client=SAMPLE_CLIENT,
        person_name="样本甲",
        relation=Relation.SELF,
        address=SAMPLE_ADDRESS,
        place_kind=AddressKind.HOME,
        visitors=_CREW,
        verdict=_verdict(is_released=True),
        pack=_PACK,
        verified_on=date(2026, 5, 1),
        phones=("138****0000",),
        flags=(Flag(1, FlagKind.STAFF_SAFETY, "示例备注", date(2026, 4, 1)),),
        told=(Told("样本甲", Relation.SELF, "debtor"), Told("样*", Relation.SPOUSE, "spouse")),
        offers=(
            Offer(
                "XY00000000-000",
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
                {"note": "示例备注"},
            ),
            PastEvent(date(2026, 4, 20), "promise", {}, {"due_on": "2026-04-30", "amount": "¥800.00"}),
        ),
        place_note="示例备注",
        goal="示例目标",
        round_no=2,
        staff={1: "样本丁", 2: "样本己"},
    )


def sample_visit_print(wording: VisitWording, *, is_whole: bool = True) -> bytes:
    """Return every paper of a visit; as a proof also those without what may be missing."""
    full = sample_subject()
    bare = replace(
        full,
        case=sample_case(is_card=True),
        client=replace(SAMPLE_CLIENT, payee=None, hotline="", mandate=None),
        verdict=_verdict(is_released=False),
        offers=(),
        history=(),
        flags=(),
        phones=(),
        verified_on=None,
        has_full_address=True,
    )
    papers = [draw(_frame(kind, wording), full).content for kind, draw in _DRAWERS.items()]
    sheet = CrewSheet(
        date(2026, 5, 9),
        _CREW,
        (full, bare),
        refused=(Refusal("V00000000-002", _STARTS_AT, ("TIME-NIGHT",)),),
        vehicle="示A·00000",
        carried=((PaperKind.DEBTOR_SLIP, 2),),
    )
    papers.append(sheet_pdf(_frame(PaperKind.VISIT_SHEET, wording), sheet).content)
    if is_whole:
        papers += [draw(_frame(kind, wording), bare).content for kind, draw in _DRAWERS.items()]
        papers += [
            brief_pdf(_frame(PaperKind.VISIT_BRIEF, wording), sample_subject(each)).content
            for each in VisitPurpose
        ]
    return merged(papers)


def _frame(kind: PaperKind, wording: VisitWording) -> PaperFrame:
    return PaperFrame(
        kind,
        "V00000000-001",
        SAMPLE_OFFICE,
        SAMPLE_AT,
        "样本乙",
        "zh" if wording.is_chinese else "en",
        case_no="" if kind is PaperKind.NOT_MET_CARD else "SL-0001",
        newest_seal=SAMPLE_SEAL,
        is_draft=True,
        wording=wording,
    )
