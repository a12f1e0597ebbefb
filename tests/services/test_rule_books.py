"""The office's own rules on both databases: what it tightens, who agrees to more room, what breaks."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, Filed, add_client, at

from casedesk import assets
from casedesk.domain.compliance import BlockedError, Severity
from casedesk.domain.errors import BadInputError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.rule_books import Occasion
from casedesk.domain.visits import Visit
from casedesk.services.audit import AuditService
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.pack_files import PackService
from casedesk.services.rule_books import RuleService, RuleWish
from casedesk.services.visits import PlanRequest, VisitService

WHY = "Agreed at the meeting of the ninth of November."
EARLY = RuleWish("plan_window", ["09:00", "16:00"], WHY)
Plan = Callable[..., Visit]


@pytest.fixture
def rules(desk: Desk) -> RuleService:
    return RuleService(desk)


@pytest.fixture
def packs(desk: Desk) -> PackService:
    return PackService(desk)


@pytest.fixture
def visits(desk: Desk) -> VisitService:
    return VisitService(desk)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator) -> Callable[..., Filed]:
    return partial(visit_samples.file_case, desk, administrator, add_client(desk, administrator))


@pytest.fixture
def plan(
    visits: VisitService,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Callable[..., Filed],
) -> Plan:
    """Return a function that plans a visit at an hour of a day."""

    def planned(clock: str = "10:00", day: date = DAY) -> Visit:
        crew = tuple(each.id for each in collectors)
        return visits.plan(administrator, PlanRequest(file_case().case.id, at(clock, day), crew))

    return planned


def pack_file(folder: Path, **changes: str) -> Path:
    """Write the shipped pack with some of its lines changed, as ``name=new line``."""
    text = assets.resource("rules", "cn-2026.toml").read_text(encoding="utf-8")
    for name, new in changes.items():
        text = re.sub(rf"(?m)^{name} = .*$", new, text, count=1)
    path = folder / "cn-2027.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_that_a_supervisor_tightens_a_parameter_and_the_next_plan_meets_it(
    desk: Desk, rules: RuleService, plan: Plan, supervisor: Operator
) -> None:
    stored = rules.change(supervisor, RuleWish("visits_per_30d", 1, WHY))
    assert not stored.is_looser
    assert desk.pack.number("visits_per_30d") == 1
    verdict = plan().verdict
    assert verdict is not None
    assert verdict.revision == stored.id


def test_that_a_planner_may_not_touch_the_rules(rules: RuleService, hire: Callable[..., Operator]) -> None:
    with pytest.raises(NoRightError):
        rules.change(hire(Role.PLANNER), RuleWish("visits_per_30d", 1, WHY))


def test_that_more_room_needs_an_administrator_and_a_reason_of_some_length(
    desk: Desk, rules: RuleService, supervisor: Operator, administrator: Operator
) -> None:
    wish = RuleWish("visits_per_day", 2, WHY)
    assert rules.draft(supervisor, wish).needs_administrator
    with pytest.raises(NoRightError):
        rules.change(supervisor, wish)
    with pytest.raises(RefusedError, match="at least 20"):
        rules.change(administrator, replace(wish, reason="because"))
    stored = rules.change(supervisor, wish, administrator)
    assert stored.is_looser
    assert stored.changed_by == administrator.id
    assert desk.pack.number("visits_per_day") == 2


def test_that_a_block_is_softened_only_by_an_administrator(
    desk: Desk, rules: RuleService, supervisor: Operator, administrator: Operator
) -> None:
    softer = RuleWish("severity:CREW-MAX", "warn", WHY)
    with pytest.raises(NoRightError):
        rules.change(supervisor, softer)
    rules.change(administrator, softer)
    assert desk.pack.rules["CREW-MAX"].severity is Severity.WARN


def test_that_nonsense_and_a_change_without_reason_are_refused(
    rules: RuleService, administrator: Operator
) -> None:
    for wish in (
        RuleWish("visits_per_day", "many", WHY),
        RuleWish("no_such_thing", 1, WHY),
        RuleWish("visits_per_30d", 1, "  "),
        RuleWish("visits_per_30d", 1, WHY, date(2026, 11, 1)),
    ):
        with pytest.raises((BadInputError, RefusedError)):
            rules.change(administrator, wish)
    assert rules.history(administrator) == ()


def test_that_a_change_shows_what_it_breaks_before_and_marks_it_after(
    *, desk: Desk, rules: RuleService, visits: VisitService, plan: Plan, supervisor: Operator
) -> None:
    kept, broken = plan("10:00"), plan("14:00", DAY + timedelta(days=1))
    strict = RuleWish("quiet", ["13:00", "09:00"], WHY)
    draft = rules.draft(supervisor, strict)
    assert [each.visit.id for each in draft.failing] == [broken.id]
    assert draft.failing[0].is_new
    assert "TIME-NIGHT" in draft.failing[0].rules
    assert visits.get(supervisor, broken.id).visit.verdict == broken.verdict
    rules.change(supervisor, strict)
    now = visits.get(supervisor, broken.id).visit
    assert now.severity is Severity.BLOCK
    assert visits.get(supervisor, kept.id).visit.version == kept.version
    given = visits.verdicts(supervisor, broken.id)
    assert [each.occasion for each in given] == [Occasion.PLANNED, Occasion.RULES_CHANGED]
    assert given[-1].verdict == now.verdict
    with (
        pytest.raises(BlockedError),
        desk.work("visit.begun", supervisor, Right.RECORD_VISITS) as work,
    ):
        Gate(desk).require(work, supervisor, now, Occasion.DEPARTED)
    assert [each.visit.id for each in rules.failing_now(supervisor)] == [broken.id]


def test_that_a_withdrawn_change_gives_way_and_its_visits_stand_again(
    *, desk: Desk, rules: RuleService, visits: VisitService, plan: Plan, supervisor: Operator
) -> None:
    visit = plan("14:00")
    change = rules.change(supervisor, RuleWish("quiet", ["13:00", "09:00"], WHY))
    rules.withdraw(supervisor, change.id, WHY)
    assert desk.pack.params["quiet"] == desk.rules.plain_on(desk.today()).params["quiet"]
    assert visits.get(supervisor, visit.id).visit.severity is not Severity.BLOCK
    assert [each.is_acting for each in rules.history(supervisor)] == [True, False]


def test_that_a_change_still_ahead_is_struck_and_never_acted(
    *, desk: Desk, clock: Clock, rules: RuleService, supervisor: Operator
) -> None:
    ahead = desk.today() + timedelta(days=10)
    change = rules.change(supervisor, RuleWish("visits_per_30d", 1, WHY, ahead))
    assert desk.pack.number("visits_per_30d") != 1
    assert desk.pack_on(ahead).number("visits_per_30d") == 1
    rules.withdraw(supervisor, change.id, WHY)
    clock.moment += timedelta(days=20)
    assert desk.pack.number("visits_per_30d") != 1
    with pytest.raises(RefusedError):
        rules.withdraw(supervisor, change.id, WHY)


def test_that_an_earlier_change_is_not_withdrawn_from_under_a_later_one(
    rules: RuleService, supervisor: Operator
) -> None:
    first = rules.change(supervisor, RuleWish("visits_per_30d", 3, WHY))
    rules.change(supervisor, RuleWish("visits_per_30d", 2, WHY))
    with pytest.raises(RefusedError, match="later change"):
        rules.withdraw(supervisor, first.id, WHY)


def test_that_a_past_visit_is_judged_by_the_rules_of_its_own_day(
    *, desk: Desk, clock: Clock, rules: RuleService, visits: VisitService, plan: Plan, supervisor: Operator
) -> None:
    visit = plan("14:00")
    clock.moment += timedelta(days=3)
    rules.change(supervisor, RuleWish("quiet", ["13:00", "09:00"], WHY))
    facts = visits.facts_of(supervisor, visit.id)
    verdict = visits.judged(facts)
    assert verdict.finding("TIME-NIGHT") is not None
    assert "TIME-NIGHT" not in [each.rule for each in verdict.blocks]
    later = replace(facts, starts_at=facts.starts_at + timedelta(days=7))
    assert "TIME-NIGHT" in [each.rule for each in visits.judged(later).blocks]


def test_that_a_pack_with_a_mistake_is_refused_with_its_line_and_the_old_one_stays(
    desk: Desk, packs: PackService, administrator: Operator, tmp_path: Path
) -> None:
    before = desk.pack
    path = pack_file(tmp_path, visits_per_day='visits_per_day = "many"')
    with pytest.raises(BadInputError, match=r"line \d+"):
        packs.read_pack(administrator, path)
    path.write_text("id = [", encoding="utf-8")
    with pytest.raises(BadInputError, match="line 1"):
        packs.read_pack(administrator, path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInputError, match="cannot be read"):
        packs.read_pack(administrator, path)
    assert desk.pack == before


def test_that_a_new_pack_holds_from_its_day_and_shows_what_it_breaks(
    *,
    desk: Desk,
    clock: Clock,
    packs: PackService,
    visits: VisitService,
    plan: Plan,
    supervisor: Operator,
    administrator: Operator,
    tmp_path: Path,
) -> None:
    before, after = plan("14:00"), plan("14:00", DAY + timedelta(days=14))
    first = DAY + timedelta(days=7)
    path = pack_file(
        tmp_path,
        version="version = 2",
        effective_from=f"effective_from = {first}",
        quiet='quiet = ["13:00", "09:00"]',
    )
    new = packs.read_pack(administrator, path)
    assert [each.visit.id for each in new.failing] == [after.id]
    with pytest.raises(NoRightError):
        packs.take_in(supervisor, new)
    packs.take_in(administrator, new)
    assert desk.pack.version == 1
    assert visits.get(supervisor, after.id).visit.severity is Severity.BLOCK
    assert visits.get(supervisor, before.id).visit.severity is not Severity.BLOCK
    assert [each.pack.version for each in packs.packs(supervisor)] == [2, 1]
    with pytest.raises(RefusedError, match="here already"):
        packs.read_pack(administrator, path)
    clock.moment += timedelta(days=10)
    assert desk.pack.version == 2
    stored = next(each.stored for each in packs.packs(supervisor) if each.stored)
    with pytest.raises(RefusedError, match="in force"):
        packs.drop(administrator, stored.id)


def test_that_a_pack_that_is_still_ahead_can_be_taken_out_again(
    *, desk: Desk, packs: PackService, administrator: Operator, tmp_path: Path
) -> None:
    path = pack_file(
        tmp_path, version="version = 2", effective_from=f"effective_from = {DAY + timedelta(days=7)}"
    )
    stored = packs.take_in(administrator, packs.read_pack(administrator, path))
    packs.drop(administrator, stored.id)
    assert [each.version for each in desk.rules.packs] == [1]


def test_that_a_looser_pack_is_taken_in_only_with_a_reason_that_is_kept(
    desk: Desk, packs: PackService, administrator: Operator, tmp_path: Path
) -> None:
    path = pack_file(
        tmp_path,
        version="version = 2",
        effective_from=f"effective_from = {DAY + timedelta(days=7)}",
        visits_per_day="visits_per_day = 100",
    )
    new = packs.read_pack(administrator, path)
    assert [each.name for each in new.loosenings] == ["visits_per_day"]
    for reason in ("", "because"):
        with pytest.raises(RefusedError, match="at least 20"):
            packs.take_in(administrator, new, reason)
    with pytest.raises(RefusedError, match="at least 20"):
        packs.take_in(administrator, replace(new, loosenings=()))
    assert len(desk.rules.packs) == 1
    assert packs.take_in(administrator, new, WHY).reason == WHY
    assert [each.stored.reason for each in packs.packs(administrator) if each.stored] == [WHY]
    entry = AuditService(desk).entries(administrator, amount=1)[0]
    assert (entry.summary["reason"], entry.summary["loosened"]) == (WHY, ["visits_per_day"])


def test_that_a_pack_of_another_country_is_refused(packs: PackService, administrator: Operator) -> None:
    with pytest.raises(RefusedError, match="works under"):
        packs.read_pack(administrator, assets.resource("rules", "us-regf.toml"))


def test_that_a_tightening_outlives_its_pack(
    *,
    desk: Desk,
    clock: Clock,
    rules: RuleService,
    packs: PackService,
    administrator: Operator,
    tmp_path: Path,
) -> None:
    rules.change(administrator, RuleWish("visits_per_30d", 1, WHY))
    path = pack_file(
        tmp_path, version="version = 2", effective_from=f"effective_from = {DAY + timedelta(days=2)}"
    )
    packs.take_in(administrator, packs.read_pack(administrator, path))
    clock.moment += timedelta(days=5)
    assert (desk.pack.version, desk.pack.number("visits_per_30d")) == (2, 1)


def test_that_the_log_tells_of_every_change_of_the_rules(
    desk: Desk, rules: RuleService, supervisor: Operator, plan: Plan
) -> None:
    plan("14:00")
    rules.change(supervisor, RuleWish("quiet", ["13:00", "09:00"], WHY))
    entry = AuditService(desk).entries(supervisor, amount=1)[0]
    assert (entry.action, entry.subject) == ("rules.changed", "quiet")
    assert entry.summary["visits"] == 1
    assert json.dumps(entry.summary, default=str)


def test_that_another_desk_sees_a_change_with_its_next_transaction(
    desk: Desk, rules: RuleService, supervisor: Operator
) -> None:
    from casedesk.services.office_law import OfficeLaw

    other = replace(desk, law=OfficeLaw(desk.database, desk.law.shipped))
    assert other.pack.number("visits_per_30d") != 1
    rules.change(supervisor, RuleWish("visits_per_30d", 1, WHY))
    RuleService(other).history(supervisor)
    assert other.pack.number("visits_per_30d") == 1
