"""``casedesk rules check``: which planned visits the rules block, and whether a pack file is sound."""

from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from casedesk.cli.commands import DONE, REFUSED, Call, Commands
from casedesk.cli.session import signed_in
from casedesk.domain.masks import mask_name
from casedesk.domain.pack_loosenings import written
from casedesk.domain.sentences import Sentence, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casedesk.cli.output import Output
    from casedesk.domain.compliance import RulePack
    from casedesk.domain.pack_loosenings import Loosening
    from casedesk.services.law_effects import FailingPlan


def declare(commands: Commands) -> None:
    """Add the noun ``rules``."""
    verbs = commands.verbs(commands.add("rules", say("look at the rules of the office")))
    parser = verbs.add("check", say("tell which planned visits the rules block"), check)
    parser.add_argument(
        "--pack",
        type=Path,
        metavar="FILE",
        help=verbs.text(say("check this rule pack first, and tell which visits it would block")),
    )


def check(call: Call) -> int:
    """Tell what fails; code 3 when something does, 4 when the pack has a mistake."""
    from casedesk.services.pack_files import PackService  # noqa: PLC0415
    from casedesk.services.rule_books import RuleService  # noqa: PLC0415

    options, output = call.options, call.output
    with signed_in(options, output) as session:
        if options.pack is None:
            looser: tuple[Loosening, ...] = ()
            failing = RuleService(session.desk).failing_now(session.actor)
            pack = session.desk.pack
        else:
            new = PackService(session.desk).check(session.actor, options.pack)
            failing, pack, looser = new.failing, new.pack, new.loosenings
        zone = session.desk.zone
    document = _document(pack, failing, zone, output)
    document["loosenings"] = [_loosening(each, output) for each in looser]
    output.answer(document, [*_lines(pack, failing, zone, output), *_looser_lines(looser)])
    return REFUSED if failing else DONE


def _loosening(each: "Loosening", output: "Output") -> dict[str, str]:
    return {
        "kind": str(each.kind),
        "name": each.name,
        "before": written(each.before),
        "after": written(each.after),
        "message": output.shown(each.sentence),
    }


def _looser_lines(looser: "Sequence[Loosening]") -> list[Sentence | str]:
    if not looser:
        return []
    head = say(
        "More room than the pack it replaces, in %n place(s); taking it in needs a reason:", count=len(looser)
    )
    return [head, *(say("- {what}", what=each.sentence) for each in looser)]


def _document(
    pack: "RulePack", failing: "Sequence[FailingPlan]", zone: ZoneInfo, output: "Output"
) -> dict[str, object]:
    return {
        "pack": {
            "id": pack.id,
            "version": pack.version,
            "family": pack.family,
            "effective_from": f"{pack.effective_from}",
            "revision": pack.revision,
            "rules": len(pack.rules),
            "unverified": [each.id for each in pack.rules.values() if not each.is_verified],
        },
        "failing": [
            {
                "visit_no": each.visit.visit_no,
                "starts_at": each.visit.starts_at.astimezone(zone).isoformat(timespec="minutes"),
                "case_no": each.case_no,
                "person": mask_name(each.person_name),
                "is_new": each.is_new,
                "blocks": [
                    {"rule": found.rule, "message": found.message.get(output.language, "")}
                    for found in each.verdict.blocks
                ],
            }
            for each in failing
        ],
    }


def _lines(
    pack: "RulePack", failing: "Sequence[FailingPlan]", zone: ZoneInfo, output: "Output"
) -> list[Sentence | str]:
    head = say(
        "Rule pack {pack}, version {version}, in force from {day}: sound, with {rules} rules.",
        pack=pack.id,
        version=pack.version,
        day=pack.effective_from,
        rules=len(pack.rules),
    )
    if not failing:
        return [head, say("No planned visit is blocked.")]
    rows = [
        [
            each.visit.visit_no,
            f"{each.visit.starts_at.astimezone(zone):%Y-%m-%d %H:%M}",
            each.case_no,
            mask_name(each.person_name),
            " ".join(each.rules),
            output.shown(say("new")) if each.is_new else "",
        ]
        for each in failing
    ]
    titles = [say("Visit"), say("Start"), say("Case"), say("Person"), say("Blocked by"), say("New")]
    return [head, say("%n planned visit(s) are blocked:", count=len(failing)), *output.table(titles, rows)]
