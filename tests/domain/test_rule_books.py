"""The office's own changes of its packs: which day, how strict, which nonsense is refused."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from casedesk.domain.compliance import RulePack, Severity, Tighter
from casedesk.domain.errors import BadInputError, CaseDeskError, RefusedError
from casedesk.domain.rule_books import RuleBook, RuleChange, changed, check_change, is_looser
from casedesk.importing.rule_packs import load_rule_pack

RULES = Path(__file__).parents[2] / "resources" / "rules"
PACK = load_rule_pack(RULES / "cn-2026.toml")
AU = load_rule_pack(RULES / "au-accc.toml")
DAY = date(2026, 11, 24)


def change(name: str, value: object, since: date = DAY, key: int = 1, **fields: object) -> RuleChange:
    made = RuleChange(
        PACK.id,
        name,
        json.dumps(value),
        "null",
        is_looser=False,
        reason="",
        changed_by=1,
        changed_at=datetime(2026, 11, 20, tzinfo=UTC),
        valid_from=since,
        id=key,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def test_that_a_change_holds_from_its_day_on_and_leaves_its_number() -> None:
    book = RuleBook((PACK,), (change("visits_per_30d", 2, key=7),))
    assert book.on(date(2026, 11, 23)) is PACK
    later = book.on(DAY)
    assert (later.number("visits_per_30d"), later.revision) == (2, 7)
    assert later is book.on(DAY)
    assert book.plain_on(DAY) is PACK


def test_that_the_newest_change_wins_and_a_withdrawn_one_is_nothing() -> None:
    first, second = change("visits_per_30d", 2, key=1), change("visits_per_30d", 3, key=2)
    assert changed(PACK, (second, first), DAY).number("visits_per_30d") == 3
    gone = replace(second, is_withdrawn=True)
    assert changed(PACK, (gone, first), DAY).number("visits_per_30d") == 2
    assert changed(PACK, (gone,), DAY) is PACK


def test_that_the_severity_of_a_rule_can_be_raised() -> None:
    pack = changed(PACK, (change("severity:TIME-POLICY", "block"),), DAY)
    assert pack.rules["TIME-POLICY"].severity is Severity.BLOCK
    assert PACK.rules["TIME-POLICY"].severity is Severity.WARN


def successor(**fields: object) -> RulePack:
    return replace(PACK, id="cn-2027", effective_from=date(2027, 1, 1), **fields)  # type: ignore[arg-type]


def test_that_a_tightening_outlives_its_pack_and_a_loosening_does_not() -> None:
    tighter, looser = change("visits_per_30d", 2), change("plan_window", ["08:00", "21:00"], is_looser=True)
    book = RuleBook((successor(), PACK), (tighter, looser))
    old, new = book.on(DAY), book.on(date(2027, 1, 1))
    assert (old.id, old.params["plan_window"]) == ("cn-2026", ("08:00", "21:00"))
    assert (new.id, new.number("visits_per_30d")) == ("cn-2027", 2)
    assert new.params["plan_window"] == PACK.params["plan_window"]


def test_that_a_change_of_what_a_later_pack_no_longer_knows_is_left_out() -> None:
    params = {name: value for name, value in PACK.params.items() if name != "min_gap_days"}
    book = RuleBook((PACK, successor(params=params)), (change("min_gap_days", 7),))
    assert book.on(DAY).number("min_gap_days") == 7
    assert book.on(date(2027, 1, 1)).id == "cn-2027"


def test_that_before_the_first_pack_the_first_one_holds() -> None:
    assert RuleBook((successor(), PACK)).on(date(2020, 1, 1)) is PACK


def test_that_packs_of_two_families_make_no_book() -> None:
    with pytest.raises(BadInputError, match="au, cn"):
        RuleBook((PACK, AU))


@pytest.mark.parametrize(
    ("pack", "name", "tight", "loose"),
    [
        (PACK, "visits_per_30d", 3, 5),
        (PACK, "crew_gap_minutes", 20, 5),
        (PACK, "av_required", True, False),
        (PACK, "plan_window", ["10:00", "18:00"], ["08:30", "20:00"]),
        (PACK, "quiet", ["21:00", "09:00"], ["22:00", "07:00"]),
        (PACK, "never_days", [*PACK.names("never_days"), "2026-12-31"], []),
        (PACK, "holiday_visits", "block", "info"),
        (PACK, "severity:FREQ-VISIT-PERIOD", "block", "info"),
        (AU, "face_hours", {"weekday": ["10:00", "20:00"], "weekend": []}, {"weekday": ["08:00", "21:00"]}),
        (AU, "work_hours", {"weekday": []}, {"weekday": ["09:00", "17:00"]}),
    ],
)
def test_that_a_direction_tells_tighter_from_looser(
    pack: RulePack, name: str, tight: object, loose: object
) -> None:
    assert not is_looser(pack, name, tight)
    assert is_looser(pack, name, loose)


def test_that_the_same_value_is_no_looser() -> None:
    for name, value in PACK.params.items():
        assert not is_looser(PACK, name, value), name


def test_that_every_parameter_says_in_which_direction_it_grows_stricter() -> None:
    assert set(PACK.tighter) == set(PACK.params)
    assert PACK.tighter["quiet"] is Tighter.WIDER


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("visits_a_week", 2, "has nothing named"),
        ("severity:NO-RULE", "warn", "has nothing named"),
        ("visits_per_30d", -1, "whole number"),
        ("visits_per_30d", "2", "whole number"),
        ("visits_per_30d", True, "whole number"),
        ("visits_per_30d", 10**9, "whole number"),
        ("plan_window", ["09:00"], "two different times"),
        ("plan_window", ["09:00", "09:00"], "two different times"),
        ("plan_window", ["09:00", "25:00"], "two different times"),
        ("plan_window", [9, 20], "two different times"),
        ("never_days", ["2026-02-30"], "days like"),
        ("never_days", [1], "list of words"),
        ("sensitive_words", ["", "school"], "list of words"),
        ("holiday_visits", "maybe", "one of block"),
        ("holiday_visits", ["warn"], "one of block"),
        ("av_required", 1, "yes or no"),
        ("severity:TIME-POLICY", "stop", "must be one of"),
        ("severity:TIME-POLICY", {"a": 1}, "must be one of"),
        ("severity:CREW-MIN", "warn", "cannot be softened"),
        ("adult_age", 16, "fixed by law"),
        ("crew_min", 4, "at least 4 and at most 3"),
        ("crew_max", 1, "at least 2 and at most 1"),
    ],
)
def test_that_nonsense_is_refused_with_a_sentence(name: str, value: object, complaint: str) -> None:
    with pytest.raises((BadInputError, RefusedError), match=complaint):
        check_change(PACK, change(name, value))


def test_that_an_unreadable_value_is_refused() -> None:
    with pytest.raises(CaseDeskError, match="cannot be read"):
        check_change(PACK, replace(change("visits_per_30d", 2), value="{"))


def test_that_a_loosening_says_so_and_why() -> None:
    loosened = change("visits_per_30d", 6)
    with pytest.raises(BadInputError, match="must say whether it loosens"):
        check_change(PACK, loosened)
    with pytest.raises(BadInputError, match="write the reason"):
        check_change(PACK, replace(loosened, is_looser=True))
    check_change(PACK, replace(loosened, is_looser=True, reason="Agreed with the client on 2026-11-20."))
    check_change(PACK, change("visits_per_30d", 2))
