from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from casedesk import assets
from casedesk.domain.agreement_checks import AGREEMENT_CHECKS, AgreementFacts
from casedesk.domain.agreement_gate import AgreementBlockedError, agreement_verdict, require_clean
from casedesk.domain.agreements import Terms, Waiver
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.cases import Case, CaseStatus, Flag, FlagKind
from casedesk.domain.clients import Client, Mandate, PayeeAccount
from casedesk.domain.compliance import Finding, RulePack, Severity
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.money import ZERO, Money
from casedesk.domain.people import Person
from casedesk.domain.schedules import make_schedule
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
    assert verdict.worst is Severity.PASS
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
        ("A-1", TODAY, Severity.PASS),
        ("A-1", None, Severity.PASS),
    ],
)
def test_that_a_waiver_needs_an_approval_that_still_holds(
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
        ("AGR-GUAR", {"guarantors": 1}),
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
