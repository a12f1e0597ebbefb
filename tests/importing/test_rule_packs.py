"""A mistaken rule pack is refused by the rule's and the field's name."""

import re
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import integers, sampled_from, text

from casedesk.domain.checks_contact import CONTACT_CHECKS
from casedesk.domain.compliance import Severity, WayOut
from casedesk.domain.errors import BadInputError
from casedesk.domain.gate import PLAN_CHECKS, RECORD_CHECKS
from casedesk.importing.rule_packs import load_rule_pack, read_rule_pack

SHIPPED = Path(__file__).parents[2] / "resources" / "rules" / "cn-2026.toml"


def test_that_the_shipped_pack_holds_every_rule_that_the_gate_asks() -> None:
    pack = load_rule_pack(SHIPPED)
    assert pack.effective_from == date(2026, 2, 1)
    asked = {each for each in (*PLAN_CHECKS, *RECORD_CHECKS, *CONTACT_CHECKS) if each.isupper()}
    assert asked <= set(pack.rules)
    assert set(pack.check_order) == {each for each in PLAN_CHECKS if each.isupper()}
    assert pack.clocks("quiet") == (time(22), time(8))
    assert pack.number("visits_per_day") == 1
    assert pack.severity_of("holiday_visits") is Severity.WARN


def test_that_what_the_law_leaves_to_nobody_cannot_be_released() -> None:
    rules = load_rule_pack(SHIPPED).rules
    closed = {name for name, rule in rules.items() if not rule.is_overridable}
    assert {"OBJ-MINOR", "OBJ-CONTACT-STOP", "OBJ-HEIR", "ORG-MANDATE", "CREW-OVERLAP"} <= closed
    assert all(WayOut.OVERRIDE not in rules[name].ways for name in closed)
    assert {name for name, rule in rules.items() if rule.needs_consent} == {"TIME-NIGHT", "TIME-END"}


def test_that_clauses_nobody_has_compared_are_marked() -> None:
    rules = load_rule_pack(SHIPPED).rules
    for rule in rules.values():
        cites_unread = any(name in rule.source["en"] for name in ("GB/T", "CBA", "credit-card"))
        assert not (cites_unread and rule.is_verified), rule.id


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('severity = "block"', 'severity = "stop"', "in ORG-MANDATE the field “severity” must be one of"),
        (
            "visits_per_day = 1",
            'visits_per_day = "one"',
            "in params the field “visits_per_day” must be a whole",
        ),
        ("visits_per_day = 1", "", "in params the field “visits_per_day” must be a whole"),
        ('quiet = ["22:00", "08:00"]', 'quiet = ["22:00"]', "the field “quiet” must be two times"),
        ('holiday_visits = "warn"', 'holiday_visits = "maybe"', "the field “holiday_visits” must be one of"),
        ('"2026-02-16"', '"2026-02-30"', "the field “never_days” must be days"),
        ('id = "TIME-END"', 'id = "TIME-NIGHT"', "in TIME-NIGHT the field “id” is given twice"),
        ('"TIME-END", "TIME-POLICY"', '"TIME-ENDS", "TIME-POLICY"', "names the unknown rule TIME-ENDS"),
        (
            "needs_consent = true",
            'needs_consent = "yes"',
            "in TIME-NIGHT the field “needs_consent” must be true",
        ),
        (
            "{visits} that day",
            "{visit} that day",
            "in FREQ-VISIT-DAY the field “messages.block” has the unknown",
        ),
        ("at most {crew_max}", "at most {crew_most}", "in CREW-MAX the field “limit” has the unknown gap"),
        ('params = ["crew_min"]', 'params = ["crew_least"]', "names the unknown parameter crew_least"),
        ('ways = ["other_crew"]', 'ways = ["other_planet"]', "the field “ways” must be one of"),
        (
            'en = "No clash"',
            'fr = "Rien"',
            "in CREW-OVERLAP the field “messages.pass” must be given in zh and en",
        ),
        ('messages.pass = { zh = "无冲突", en = "No clash" }', "", "“messages.pass” is missing"),
        ('zone = "Asia/Shanghai"', 'zone = "Asia/Atlantis"', "names no known time zone"),
        ("effective_from = 2026-02-01", 'effective_from = "soon"', "“effective_from” must be a day"),
        ("version = 1", "version = true", "“version” must be a whole number"),
        ("is_overridable = false", "is_overrideable = false", "“is_overrideable” is no field of a rule"),
        ("[params]", "[parameters]", "in pack the field “params” must be a table"),
        ('id = "cn-2026"', "id = cn", "cannot be used"),
    ],
)
def test_that_a_mistake_is_refused_by_rule_and_field(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    mistaken = tmp_path / "cn-2026.toml"
    mistaken.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadInputError, match=re.escape(complaint)):
        load_rule_pack(mistaken)


def test_that_a_missing_pack_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"cn-2031\.toml"):
        load_rule_pack(tmp_path / "cn-2031.toml")


TEXT = SHIPPED.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('quiet = ["22:00", "08:00"]', 'quiet = ["22:00"]'),
        ('limit = { zh = "至多 {crew_max} 人", en = "at most {crew_max}" }', 'limit = { zh = "至多" }'),
        ('messages.service = { zh = "协议', 'messages.service = { de = "协议'),
        ("cool_down_days = 14", "cool_down_days = -1"),
        ('cool_down_days = "higher"', 'cool_down_days = "up"'),
        ('args.kinds = ["conflict",', 'args.kinds = ["quarrel",'),
        ('check = "retention"', 'check = "retentive"'),
        ('family = "cn"', 'family = "C N"'),
        ('title = { zh = "冷静期", en = "Time of rest" }', 'titel = { zh = "冷静期", en = "Time of rest" }'),
        ("grace_days = 3", "grace_days = = 3"),
        ('"CREW-ID", "CREW-SAFETY",', '"CREW-ID", "CREW-SAFETY", "CREW-ID",'),
    ],
)
def test_that_a_mistake_is_refused_by_its_line(old: str, new: str) -> None:
    assert TEXT.count(old) >= 1
    line = TEXT[: TEXT.index(old)].count("\n") + 1
    if old.startswith('"CREW-ID"'):
        line = TEXT[: TEXT.index("check_order = [")].count("\n") + 1
    with pytest.raises(BadInputError, match=rf"office\.toml cannot be used: line {line}: "):
        read_rule_pack(TEXT.replace(old, new, 1), "office.toml")


@pytest.mark.parametrize("rule", ["CREW-QUAL", "TIME-NIGHT", "FREQ-VISIT-DAY"])
def test_that_a_rule_of_plans_that_is_missing_from_the_order_is_refused_by_its_line(rule: str) -> None:
    line = TEXT[: TEXT.index(f'id = "{rule}"')].count("\n") + 1
    with pytest.raises(BadInputError, match=rf"line {line}: in {rule} .* missing from check_order"):
        read_rule_pack(TEXT.replace(f'"{rule}", ', "", 1), "office.toml")


def test_that_a_shared_rule_of_calls_alone_needs_no_place_in_the_order_of_visits() -> None:
    abroad = (SHIPPED.parent / "us-regf.toml").read_text(encoding="utf-8")
    assert "US-CALLS-7" in read_rule_pack(abroad, "us.toml").rules
    calls = 'args.channels = ["call", "voice_notice"]'
    assert calls in abroad
    with pytest.raises(BadInputError, match="missing from check_order"):
        read_rule_pack(abroad.replace(calls, calls.replace('"call"', '"call", "in_person"'), 1), "us.toml")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('visits_per_day = "lower"', 'visits_per_day = "higher"'),
        ('crew_min = "higher"', 'crew_min = "lower"'),
        ('quiet = "wider"', 'quiet = "narrower"'),
        ('fail_calls = "higher"', 'fail_calls = "neither"'),
    ],
)
def test_that_no_pack_turns_the_stricter_direction_round(right: str, wrong: str) -> None:
    line = TEXT[: TEXT.index(right)].count("\n") + 1
    with pytest.raises(BadInputError, match=rf"line {line}: .* must be “"):
        read_rule_pack(TEXT.replace(right, wrong, 1), "office.toml")


def test_that_a_parameter_named_to_a_shared_check_has_the_direction_of_the_check() -> None:
    abroad = (SHIPPED.parent / "us-regf.toml").read_text(encoding="utf-8")
    with pytest.raises(BadInputError, match="“calls_in_window” must be “lower”"):
        read_rule_pack(abroad.replace('calls_in_window = "lower"', 'calls_in_window = "higher"'), "us.toml")


def test_that_every_shipped_pack_can_be_read_and_belongs_to_its_family() -> None:
    packs = [load_rule_pack(each) for each in sorted(SHIPPED.parent.glob("*.toml"))]
    assert {each.id: each.family for each in packs} == {
        "au-accc": "au", "cn-2026": "cn", "ie-cca46": "ie", "uk-conc7": "uk", "us-regf": "us",
    }  # fmt: skip
    assert all(set(each.tighter) == set(each.params) for each in packs)


LINES = TEXT.splitlines()
SPOILS = (
    "",
    "]",
    "[[rules]]",
    "= 3",
    'id = "X"',
    "x = 1e400",
    "params = []",
    "version = -1",
    "ä = {",
    "[params]",
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    at=integers(0, len(LINES) - 1),
    spoil=sampled_from(("cut", "tail", "twice", *SPOILS)) | text(max_size=12),
    cut=integers(0, 120),
)
def test_that_a_spoilt_pack_is_refused_or_read_and_never_breaks(at: int, spoil: str, cut: int) -> None:
    lines = list(LINES)
    match spoil:
        case "cut":
            lines[at] = lines[at][:cut]
        case "tail":
            lines = lines[:at]
        case "twice":
            lines.insert(at, lines[at])
        case _:
            lines[at] = lines[at][:cut] + spoil
    complaint = ""
    try:
        assert read_rule_pack("\n".join(lines), "spoilt.toml").rules
    except BadInputError as refused:
        complaint = str(refused)
    assert not complaint or re.search(r"line \d+", complaint)
