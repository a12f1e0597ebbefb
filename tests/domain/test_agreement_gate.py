from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from casedesk import assets
from casedesk.domain.agreement_checks import AGREEMENT_CHECKS, AgreementFacts
from casedesk.domain.agreement_gate import AgreementBlockedError, agreement_verdict, require_clean
from casedesk.domain.agreement_parts import TermsRelease
from casedesk.domain.agreements import Terms, Waiver
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.cases import Case, CaseStatus, Flag, FlagKind
from casedesk.domain.clients import Client, Mandate, PayeeAccount
from casedesk.domain.compliance import Finding, RulePack, Severity
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.lending_rates import CapSpan
from casedesk.domain.means import Means
from casedesk.domain.money import ZERO, Money
from casedesk.domain.people import Person
from casedesk.domain.policies import Limits
from casedesk.domain.schedules import Interval, RestDayShift, make_schedule
from casedesk.domain.sentences import say
from casedesk.domain.signers import Signer, SignerRole
from casedesk.domain.waivers import WaiverRequest, WaiverStatus
from casedesk.domain.workdays import OfficeCalendar
from casedesk.importing.rule_packs import load_rule_pack

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
TODAY = date(2026, 11, 23)
OWED = Components(Money.of(1000), ZERO, Money.of(200), ZERO)
CLIENT = Client(
    "Lantern Finance",
    "Lantern",
    mandate=Mandate("M-1", date(2026, 1, 1), date(2026, 12, 31)),
    payee=PayeeAccount("Lantern Finance", "Harbour Bank", "8800"),
    cap_annual=Decimal(24),
)


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return load_rule_pack(assets.resource("rules", "cn-2026.toml"))


def facts(
    product: ProductKind = ProductKind.CONSUMER_LOAN, instalments: int = 3, **changes: object
) -> AgreementFacts:
    terms = Terms(OWED, TODAY, Waiver(NOTHING), ZERO, None, instalments, date(2026, 12, 15))
    debt = Debt(product, "HT-1", OWED, TODAY, OWED.total, lent_on=date(2025, 11, 23))
    made = AgreementFacts(
        terms,
        make_schedule(terms.for_schedule, OfficeCalendar()),
        Case("HY-1", 1, 1, 1, debt),
        CLIENT,
        Person("Chen", born_on=date(1990, 3, 7)),
        TODAY,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


YOUNG = Person("Chen", born_on=date(2010, 1, 1))


def signer(role: SignerRole, paper: str = "", age: int | None = 40) -> Signer:
    return Signer(role, Person("Lin"), say("signs"), paper, age)


def agreed(**changes: object) -> AgreementFacts:
    """Return the facts of other terms."""
    base = facts()
    terms = replace(base.terms, **changes)  # type: ignore[arg-type]
    return replace(base, terms=terms, schedule=make_schedule(terms.for_schedule, OfficeCalendar()))


def waived(number: str, until: date | None = None) -> AgreementFacts:
    base = facts()
    waiver = Waiver(Components(penalty=Money.of(200)), number, until)
    terms = replace(base.terms, waiver=waiver)
    return replace(base, terms=terms, schedule=make_schedule(terms.for_schedule, OfficeCalendar()))


def said(pack: RulePack, seen: AgreementFacts, rule: str) -> Finding:
    found = agreement_verdict(seen, pack, NOW).finding(rule)
    assert found is not None
    return found


def test_that_a_clean_agreement_passes_every_rule_with_a_text_in_both_languages(pack: RulePack) -> None:
    verdict = agreement_verdict(facts(), pack, NOW)
    assert verdict.worst is Severity.INFO
    assert verdict.rules_by_severity == {"info": ["AGR-AFFORD"]}
    assert [each.rule for each in verdict.findings] == [each.rule for each in AGREEMENT_CHECKS]
    assert all(set(each.message) == {"zh", "en"} for each in verdict.findings)
    assert "{" not in "".join(text for each in verdict.findings for text in each.message.values())
    require_clean(verdict, "XY-1")


def test_that_the_pack_has_a_text_for_every_outcome_of_every_check(pack: RulePack) -> None:
    missing = [
        f"{check.rule} {outcome}"
        for check in AGREEMENT_CHECKS
        for outcome in check.outcomes
        if outcome not in pack.rules[check.rule].messages
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("first_on", "severity"),
    [
        (date(2027, 1, 24), Severity.PASS),
        (date(2027, 1, 25), Severity.WARN),
        (date(2027, 11, 24), Severity.WARN),
        (date(2027, 11, 25), Severity.BLOCK),
        (date(2190, 1, 31), Severity.BLOCK),
    ],
)
def test_that_the_first_instalment_of_any_product_is_not_years_away(
    pack: RulePack, first_on: date, severity: Severity
) -> None:
    seen = agreed(first_on=first_on, shift=RestDayShift.NONE, down_payment=Money.of(10), down_on=TODAY)
    assert said(pack, seen, "AGR-DAYS").severity is severity


@pytest.mark.parametrize(
    ("changes", "severity"),
    [
        ({"instalments": 60, "first_on": date(2026, 12, 23)}, Severity.PASS),
        ({"instalments": 12, "first_on": date(2036, 1, 5)}, Severity.BLOCK),
        ({"instalments": 60, "first_on": date(2027, 2, 5)}, Severity.BLOCK),
        (
            {"interval": Interval.OWN, "own_days": (date(2026, 12, 1), date(2045, 1, 1)), "instalments": 2},
            Severity.BLOCK,
        ),
    ],
)
def test_that_the_five_years_of_a_card_plan_run_from_its_drafting(
    pack: RulePack, changes: dict[str, object], severity: Severity
) -> None:
    card = facts(ProductKind.CREDIT_CARD).case
    seen = replace(agreed(**changes, shift=RestDayShift.NONE), case=card)
    assert said(pack, seen, "AGR-ART70").severity is severity
    older = replace(seen, terms=replace(seen.terms, as_of=date(2020, 1, 1)))
    assert said(pack, older, "AGR-ART70").severity is severity


def test_that_three_equal_floors_do_not_make_a_thousand(pack: RulePack) -> None:
    base = facts()
    short = tuple(replace(each, amount=Money.of("333.33")) for each in base.schedule)
    found = said(pack, replace(base, schedule=short), "AGR-SUM")
    assert found.severity is Severity.BLOCK
    assert "1,200.00" in found.message["zh"]


def test_that_sixty_months_pass_on_a_card_and_sixty_one_do_not(pack: RulePack) -> None:
    card = ProductKind.CREDIT_CARD
    assert said(pack, facts(card, 60), "AGR-ART70").severity is Severity.PASS
    assert said(pack, facts(card, 61), "AGR-ART70").severity is Severity.BLOCK
    assert said(pack, facts(ProductKind.CAR_LOAN, 61), "AGR-ART70").severity is Severity.PASS


@pytest.mark.parametrize(
    ("number", "until", "severity"),
    [
        ("", None, Severity.BLOCK),
        ("  ", date(2026, 12, 31), Severity.BLOCK),
        ("A-1", date(2026, 11, 22), Severity.BLOCK),
        ("A-1", TODAY, Severity.BLOCK),
        ("A-1", None, Severity.BLOCK),
    ],
)
def test_that_a_number_alone_is_no_approval(
    pack: RulePack, number: str, until: date | None, severity: Severity
) -> None:
    assert said(pack, waived(number, until), "AGR-APPROVE").severity is severity


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("ORG-MANDATE", {"client": replace(CLIENT, mandate=None)}),
        (
            "ORG-MANDATE",
            {"client": replace(CLIENT, mandate=Mandate("M", TODAY.replace(year=2025), date(2026, 1, 1)))},
        ),
        ("AGR-PAYEE", {"client": replace(CLIENT, payee=None)}),
        ("AGR-PAYEE", {"client": replace(CLIENT, payee=PayeeAccount("Lantern", "Bank", " "))}),
        ("AGR-STOP", {"running": "XY-0"}),
        ("OBJ-MINOR", {"debtor": Person("Chen", born_on=date(2008, 11, 24))}),
        ("OBJ-HEIR", {"flags": (Flag(1, FlagKind.DECEASED, "", TODAY),)}),
        ("ORG-DISPUTE", {"flags": (Flag(1, FlagKind.DISPUTE, "interest", TODAY),)}),
        ("AGR-DAYS", {"today": date(2026, 12, 20)}),
        ("AGR-PROXY", {"signers": (signer(SignerRole.REPRESENTATIVE),)}),
        ("AGR-GUAR", {"signers": (signer(SignerRole.GUARANTOR, age=17),)}),
        ("AGR-CODEBTOR", {"signers": (signer(SignerRole.CO_BORROWER, age=17),)}),
    ],
)
def test_that_a_missing_ground_blocks(pack: RulePack, rule: str, changes: dict[str, object]) -> None:
    verdict = agreement_verdict(facts(**changes), pack, NOW)  # type: ignore[arg-type]
    assert rule in {each.rule for each in verdict.blocks}
    with pytest.raises(AgreementBlockedError) as refused:
        require_clean(verdict, "XY-1")
    assert rule in str(refused.value)


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("OBJ-MINOR", {"debtor": Person("Chen")}),
        ("OBJ-VULN", {"debtor": Person("Chen", born_on=date(1960, 1, 1))}),
        ("OBJ-VULN", {"flags": (Flag(1, FlagKind.VULNERABLE, "lives alone", TODAY),)}),
        ("AGR-GUAR", {"signers": (signer(SignerRole.GUARANTOR),)}),
        ("AGR-CODEBTOR", {"signers": (signer(SignerRole.CO_BORROWER),)}),
        ("AGR-PROXY", {"signers": (signer(SignerRole.REPRESENTATIVE, paper="SQ-7"),)}),
        ("OBJ-MINOR", {"debtor": YOUNG, "signers": (signer(SignerRole.GUARDIAN),)}),
    ],
)
def test_that_what_needs_a_second_look_warns(pack: RulePack, rule: str, changes: dict[str, object]) -> None:
    assert said(pack, facts(**changes), rule).severity is Severity.WARN  # type: ignore[arg-type]


def test_that_a_person_of_eighteen_today_may_sign(pack: RulePack) -> None:
    grown = facts(debtor=Person("Chen", born_on=date(2008, 11, 23)))
    assert said(pack, grown, "OBJ-MINOR").severity is Severity.PASS


def test_that_a_closed_case_and_another_debt_block(pack: RulePack) -> None:
    base = facts()
    closed = replace(base, case=replace(base.case, status=CaseStatus.SETTLED))
    assert said(pack, closed, "CASE-CLOSED").severity is Severity.BLOCK
    paid = replace(base.case, debt=base.case.debt.reduced_to(Components(Money.of(1)), TODAY))
    assert said(pack, replace(base, case=paid), "AGR-BALANCE").severity is Severity.BLOCK
    ahead = replace(base, terms=replace(base.terms, as_of=date(2026, 11, 24)))
    assert said(pack, ahead, "AGR-BALANCE").severity is Severity.BLOCK


def test_that_charges_above_the_clients_cap_block(pack: RulePack) -> None:
    base = facts()
    assert said(pack, base, "CAP-COST").message["en"].startswith("200.00 in charges; 243.33")
    dear = replace(base, client=replace(CLIENT, cap_annual=Decimal("19.7")))
    assert said(pack, dear, "CAP-COST").severity is Severity.BLOCK
    unknown = said(pack, replace(base, client=replace(CLIENT, cap_annual=None)), "CAP-COST")
    assert unknown.severity is Severity.PASS
    assert "Not checked" in unknown.message["en"]


def test_that_a_rule_the_pack_does_not_hold_is_not_asked(pack: RulePack) -> None:
    rules = {name: rule for name, rule in pack.rules.items() if name != "AGR-PAYEE"}
    bare = replace(pack, rules=rules)
    assert agreement_verdict(facts(client=replace(CLIENT, payee=None)), bare, NOW).blocks == ()


ASKED = WaiverRequest(
    "JM-1",
    1,
    Components(penalty=Money.of(200)),
    "hardship",
    1,
    NOW,
    WaiverStatus.APPROVED,
    "A-1",
    approved_on=TODAY,
    approver="Manager Li",
    evidence_sha256="5e",
)


@pytest.mark.parametrize(
    ("changes", "severity", "told"),
    [
        ({}, Severity.PASS, "A-1"),
        ({"valid_until": TODAY}, Severity.PASS, "A-1"),
        ({"valid_until": date(2026, 11, 22)}, Severity.BLOCK, "ended"),
        ({"evidence_sha256": "", "valid_until": TODAY}, Severity.WARN, "No letter"),
        ({"evidence_sha256": "", "note": "binder 7", "valid_until": TODAY}, Severity.PASS, "A-1"),
        ({"approved_on": None}, Severity.BLOCK, "not on file with its day"),
        ({"approver": ""}, Severity.BLOCK, "not on file with its day"),
        ({"evidence_sha256": "", "decided_by": 1, "decided_at": NOW}, Severity.BLOCK, "not on file with"),
        ({"status": WaiverStatus.ASKED}, Severity.BLOCK, "not answered"),
        ({"status": WaiverStatus.DECLINED}, Severity.BLOCK, "declined"),
        ({"status": WaiverStatus.WITHDRAWN}, Severity.BLOCK, "withdrawn"),
        ({"amounts": Components(penalty=Money.of("199.99"))}, Severity.BLOCK, "199.99"),
        ({"amounts": Components(Money.of(500))}, Severity.BLOCK, "0.00"),
    ],
)
def test_that_the_clients_answer_must_cover_the_waiver_part_by_part(
    pack: RulePack, changes: dict[str, object], severity: Severity, told: str
) -> None:
    base = waived("A-1")
    named = replace(base.terms, waiver=replace(base.terms.waiver, request_id=1))
    request = replace(ASKED, **changes)  # type: ignore[arg-type]
    found = said(pack, replace(base, terms=named, request=request), "AGR-APPROVE")
    assert found.severity is severity
    assert told in found.message["en"]
    gone = said(pack, replace(base, terms=named, request=None), "AGR-APPROVE")
    assert gone.severity is Severity.BLOCK


@pytest.mark.parametrize(
    ("rule", "limits", "passes"),
    [
        ("POL-WAIVER", {"most_waived": Decimal("16.66")}, False),
        ("POL-WAIVER", {"most_waived": Decimal("16.67")}, True),
        ("POL-PRINCIPAL", {"waives_principal": False}, True),
        ("POL-MONTHS", {"most_months": 2}, False),
        ("POL-MONTHS", {"most_months": 3}, True),
        ("POL-DOWN", {"least_down": Decimal(1)}, False),
        ("POL-DOWN", {"least_down": Decimal(0)}, True),
        ("POL-LEAST", {"least_instalment": Money.of("333.34")}, False),
        ("POL-LEAST", {"least_instalment": Money.of("333.33")}, True),
    ],
)
def test_that_the_offices_limits_stop_and_a_reason_lets_pass(
    pack: RulePack,
    rule: str,
    limits: dict[str, object],
    passes: bool,  # noqa: FBT001
) -> None:
    seen = replace(waived("A-1"), limits=Limits(**limits))  # type: ignore[arg-type]
    found = said(pack, seen, rule)
    assert found.severity is (Severity.PASS if passes else Severity.BLOCK)
    if not passes:
        release = TermsRelease(rule, "the employer pays from May on", 2, NOW)
        released = said(pack, replace(seen, releases=(release,)), rule)
        assert released.severity is Severity.INFO
        assert released.facts["released"] == release.reason


def test_that_waiving_principal_may_be_kept_from_a_role(pack: RulePack) -> None:
    seen = agreed(waiver=Waiver(Components(Money.of(1)), "A-1"))
    forbidden = replace(seen, limits=Limits(waives_principal=False))
    assert said(pack, forbidden, "POL-PRINCIPAL").severity is Severity.BLOCK


def test_that_law_is_never_released(pack: RulePack) -> None:
    seen = replace(facts(), client=replace(CLIENT, payee=None))
    release = TermsRelease("AGR-PAYEE", "the client will open an account soon", 2, NOW)
    assert said(pack, replace(seen, releases=(release,)), "AGR-PAYEE").severity is Severity.BLOCK


def test_that_more_a_month_than_is_left_needs_a_reason(pack: RulePack) -> None:
    means = Means(1, 1, TODAY, Money.of(5000), Money.of(4000), Money.of(600))
    assert means.ceiling == Money.of(400)
    assert said(pack, replace(facts(), means=means), "AGR-AFFORD").severity is Severity.PASS
    poorer = replace(means, other_debts=Money.of("600.01"))
    assert said(pack, replace(facts(), means=poorer), "AGR-AFFORD").severity is Severity.BLOCK
    broke = replace(means, income=Money.of(100))
    assert broke.ceiling == ZERO
    assert said(pack, facts(), "AGR-AFFORD").severity is Severity.INFO


def test_that_weekly_instalments_are_added_up_to_a_month(pack: RulePack) -> None:
    weekly = replace(agreed(interval=Interval.WEEKLY, first_on=date(2026, 12, 1)))
    means = Means(1, 1, TODAY, Money.of(1000))
    assert said(pack, replace(weekly, means=means), "AGR-AFFORD").severity is Severity.BLOCK


@pytest.mark.parametrize(
    ("rate", "cap", "severity"),
    [
        (Decimal(24), Decimal(24), Severity.PASS),
        (Decimal("24.01"), Decimal(24), Severity.BLOCK),
        (Decimal(5), None, Severity.WARN),
        (Decimal(24), None, Severity.WARN),
        (Decimal("24.01"), None, Severity.BLOCK),
        (None, None, Severity.PASS),
    ],
)
def test_that_running_interest_stays_below_the_cap(
    pack: RulePack, rate: Decimal | None, cap: Decimal | None, severity: Severity
) -> None:
    seen = agreed(running_rate=rate)
    found = said(pack, replace(seen, client=replace(CLIENT, cap_annual=cap)), "CAP-COST")
    assert found.severity is severity


def test_that_what_running_interest_adds_is_inside_the_cap(pack: RulePack) -> None:
    plain = said(pack, facts(), "CAP-COST").facts
    running = said(pack, agreed(running_rate=Decimal(12)), "CAP-COST").facts
    added = Money.parse(str(running["asked"])) - Money.parse(str(plain["asked"]))
    allowed = Money.parse(str(running["most"])) - Money.parse(str(plain["most"]))
    assert added > ZERO
    assert allowed == added * 2


@pytest.mark.parametrize(
    ("cap", "licensed", "severity"),
    [
        ("19.76", None, Severity.PASS),
        ("19.72", None, Severity.BLOCK),
        ("19.76", Decimal(15), Severity.BLOCK),
        (None, None, Severity.WARN),
    ],
)
def test_that_private_lenders_are_capped_at_four_times_the_lending_rate(
    pack: RulePack, cap: str | None, licensed: Decimal | None, severity: Severity
) -> None:
    private = replace(CLIENT, cap_annual=licensed, is_capped_by_lpr=True)
    told = facts()
    since = told.case.debt.lent_on
    assert since is not None
    caps = (CapSpan(since, Decimal(cap)),) if cap else ()
    seen = replace(told, client=private, caps=caps)
    assert said(pack, seen, "CAP-COST").severity is severity


def test_that_somebody_of_sixteen_on_own_earnings_counts_as_an_adult(pack: RulePack) -> None:
    earner = Person("Chen", born_on=date(2010, 11, 23))
    noted = agreed(own_earner_note="labour contract LD-3")
    assert said(pack, replace(noted, debtor=earner), "OBJ-MINOR").severity is Severity.WARN
    fifteen = replace(earner, born_on=date(2010, 11, 24))
    assert said(pack, replace(noted, debtor=fifteen), "OBJ-MINOR").severity is Severity.BLOCK


@pytest.mark.parametrize(
    ("lent_on", "firsts", "named"),
    [
        (date(2019, 8, 19), (date(2019, 8, 19), date(2020, 8, 20)), "24 / 12"),
        (date(2020, 8, 20), (date(2020, 8, 20),), "15.4"),
    ],
)
def test_that_each_span_of_an_old_debt_adds_what_its_own_cap_allows(
    pack: RulePack, lent_on: date, firsts: tuple[date, ...], named: str
) -> None:
    told = facts()
    caps = tuple(CapSpan(day, Decimal(each)) for day, each in zip(firsts, named.split(" / "), strict=True))
    debt = replace(told.case.debt, lent_on=lent_on, lent_amount=told.terms.debt.principal)
    private = replace(CLIENT, cap_annual=None, is_capped_by_lpr=True)
    seen = replace(told, client=private, caps=caps, case=replace(told.case, debt=debt))
    finding = said(pack, seen, "CAP-COST")
    ends = (*firsts[1:], told.terms.as_of)
    share = sum(
        Decimal(each) * (end - first).days
        for each, first, end in zip(named.split(" / "), firsts, ends, strict=True)
    )
    most = Money.rounded(told.terms.debt.principal.yuan * share / 100 / pack.number("day_count"))
    assert (finding.facts["most"], finding.facts["cap"]) == (str(most), named)
