"""Where a new pack gives more room than the one before it."""

from dataclasses import replace

import pytest
from tests.domain.test_gate import PACK

from casedesk.domain.compliance import Rule, RulePack, Severity
from casedesk.domain.pack_loosenings import LooseningKind, loosenings


def with_rule(name: str, **fields: object) -> RulePack:
    rule: Rule = replace(PACK.rules[name], **fields)  # type: ignore[arg-type]
    return replace(PACK, rules={**PACK.rules, name: rule})


def with_param(name: str, value: object) -> RulePack:
    return replace(PACK, params={**PACK.params, name: value})


def kinds(new: RulePack) -> list[tuple[LooseningKind, str]]:
    return [(each.kind, each.name) for each in loosenings(PACK, new)]


def test_that_the_same_pack_gives_no_more_room() -> None:
    assert loosenings(PACK, PACK) == ()


def test_that_a_stricter_pack_gives_no_more_room() -> None:
    assert kinds(with_rule("TIME-HOLIDAY", severity=Severity.BLOCK)) == []
    assert kinds(with_param("visits_per_30d", 1)) == []
    assert kinds(with_param("never_days", (*PACK.names("never_days"), "2029-02-12"))) == []
    assert kinds(with_rule("CREW-ID", is_overridable=False)) == []


@pytest.mark.parametrize(
    ("new", "kind", "name"),
    [
        (with_rule("CREW-MAX", severity=Severity.INFO), LooseningKind.SEVERITY, "CREW-MAX"),
        (with_rule("CREW-QUAL", is_overridable=True), LooseningKind.OVERRIDABLE, "CREW-QUAL"),
        (with_rule("TIME-NIGHT", needs_consent=False), LooseningKind.NEEDS_NO_CONSENT, "TIME-NIGHT"),
        (
            with_rule("RET-MIN", args={**PACK.rules["RET-MIN"].args, "since": "closed"}),
            LooseningKind.ASKED_OTHERWISE,
            "RET-MIN",
        ),
        (with_param("visits_per_day", 100), LooseningKind.PARAMETER, "visits_per_day"),
        (with_param("crew_min", 1), LooseningKind.PARAMETER, "crew_min"),
        (with_param("quiet", ("23:00", "07:00")), LooseningKind.PARAMETER, "quiet"),
        (with_param("never_days", ()), LooseningKind.PARAMETER, "never_days"),
        (with_param("holiday_visits", "pass"), LooseningKind.PARAMETER, "holiday_visits"),
        (with_param("adult_age", 16), LooseningKind.FIXED_PARAMETER, "adult_age"),
    ],
)
def test_that_every_way_of_more_room_is_named(new: RulePack, kind: LooseningKind, name: str) -> None:
    assert kinds(new) == [(kind, name)]
    said = loosenings(PACK, new)[0].sentence.in_english()
    assert said.startswith(f"{name}: ")
    assert "{" not in said


def test_that_a_rule_left_out_or_no_longer_asked_is_named() -> None:
    rules = {name: rule for name, rule in PACK.rules.items() if name != "CREW-QUAL"}
    order = tuple(each for each in PACK.check_order if each not in {"CREW-QUAL", "CREW-MIN"})
    assert set(kinds(replace(PACK, rules=rules, check_order=order))) == {
        (LooseningKind.RULE_GONE, "CREW-QUAL"),
        (LooseningKind.NOT_ASKED, "CREW-MIN"),
    }
    params = {name: value for name, value in PACK.params.items() if name != "report_h"}
    assert kinds(replace(PACK, params=params)) == [(LooseningKind.PARAMETER_GONE, "report_h")]
