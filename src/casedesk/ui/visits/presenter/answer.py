"""What the gate answered about one subject, put into the words that its dialog shows."""

from dataclasses import dataclass
from datetime import datetime

from casedesk.domain.compliance import RulePack, Severity, Verdict
from casedesk.domain.gate import release_problems
from casedesk.domain.operators import Operator, Right
from casedesk.domain.person_words import ADDRESS_NAMES
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.weeks import Crew, PlannedVisit, PlanOptions
from casedesk.services.operators import Seat
from casedesk.services.visits import PlanRequest
from casedesk.ui import formats
from casedesk.ui.looks import Text
from casedesk.ui.visits.presenter.differences import SHIFT_NAMES, Differences, differences
from casedesk.ui.visits.presenter.findings import GateShown, row_of
from casedesk.ui.visits.presenter.subjects import Look, Subject
from casedesk.ui.visits.presenter.words import counts_of, day_words, said, span_words


@dataclass(frozen=True)
class GateAnswer:
    """A verdict with what it was found about; ``facts`` is None when nothing can change any more."""

    actor: Operator
    pack: RulePack
    subject: Subject
    planned: PlannedVisit | None
    options: PlanOptions
    facts: VisitFacts | None
    verdict: Verdict
    before: Verdict | None = None
    """What people last saw of a stored visit."""

    def shown(self, approvers: tuple[Seat, ...]) -> GateShown:
        """Put the answer into words, with those who may release it."""
        pack, options, verdict = self.pack, self.options, self.verdict
        changed = self._changed()
        rows = [
            row_of(each, pack.rules[each.rule], verdict.override, _shift_name(changed, each.rule))
            for each in verdict.findings
            if each.rule in pack.rules
        ]
        groups = [(kind, tuple(each for each in rows if each.severity is kind)) for kind in Severity]
        starts_at, ends_at, crew, where = self._place()
        facts = self.facts
        kind = facts.calendar.kind_of(facts.day) if facts else None
        day = formats.formats().local(starts_at).date()
        return GateShown(
            person=options.person_name,
            case_no=options.case_no,
            when=say("{day} {hours}", day=day_words(day, kind), hours=span_words(starts_at, ends_at)),
            where=where,
            crew=crew,
            verdict=verdict,
            headline=self._headline(),
            counts=counts_of(verdict),
            checked=say(
                "Checked at {time}; kept with the plan", time=formats.formats().time(verdict.checked_at)
            ),
            groups=tuple(each for each in groups if each[1]),
            difference=changed.told(pack.rules) if changed else None,
            closed=self._closed(),
            approvers=approvers,
            verb=self._verb(),
        )

    def _place(self) -> tuple[datetime, datetime, Crew, Text]:
        options, facts = self.options, self.facts
        if facts is not None:
            names = {each.operator_id: each.name for each in facts.staff}
            crew = next(
                (each for each in options.crews if each.key == frozenset(facts.crew)),
                Crew(0, facts.crew, tuple(names.get(each, "") for each in facts.crew), is_standing=False),
            )
            place = say(
                "{kind}, {district}", kind=ADDRESS_NAMES[facts.place.kind], district=facts.place.district
            )
            return facts.starts_at, facts.ends_at, crew, place
        assert self.planned is not None
        planned = self.planned
        place = say("{kind}, {district}", kind=ADDRESS_NAMES[planned.place_kind], district=planned.district)
        return planned.visit.starts_at, planned.visit.ends_at, planned.crew, place

    def _headline(self) -> Sentence:
        verdict = self.verdict
        if self.planned is not None and self.planned.is_over:
            return say("This visit was held.")
        if verdict.override is not None and verdict.is_allowed:
            return say("Released by a second person.")
        if verdict.blocks:
            return say("Not possible as it stands.")
        return say("Possible; read the notes.") if verdict.worst is Severity.WARN else say("Possible.")

    def _changed(self) -> Differences | None:
        """Compare with the verdict that is kept with the visit; a changed plan is not compared."""
        is_open = self.planned is not None and self.planned.is_open
        if self.before is None or not is_open or not isinstance(self.subject, Look):
            return None
        return differences(self.before, self.verdict)

    def _closed(self) -> Sentence | None:
        verdict, facts = self.verdict, self.facts
        if not verdict.blocks or facts is None:
            return None
        problems = release_problems(verdict, self.pack, facts.consent)
        if not problems:
            return None
        first = problems[0]
        if first.is_overridable:
            return say("“{rule}” needs a consent record for this very time before it can be released.",
                       rule=said(first.title))  # fmt: skip
        return say("“{rule}” can be released by nobody. Change the plan.", rule=said(first.title))

    def _verb(self) -> Sentence | None:
        if isinstance(self.subject, Look) or not self.actor.may(Right.PLAN_VISITS):
            return None
        if self.verdict.blocks:
            return say("Let them release it")
        return say("Put on the calendar") if isinstance(self.subject, PlanRequest) else say("Move the visit")


def _shift_name(changed: Differences | None, rule: str) -> Sentence | None:
    shift = changed.shifted.get(rule) if changed else None
    return SHIFT_NAMES[shift] if shift else None
