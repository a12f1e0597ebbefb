"""What stands beside a name when a crew is put together: the day's load and papers that end; knows no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from casedesk.domain.credentials import PAPER_NAMES, SOON_DAYS, PaperState
from casedesk.domain.loads import DayMinutes
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.services.crews import CrewService
from casedesk.services.staff_papers import PaperLine, StaffPapers
from casedesk.ui.editing import listed
from casedesk.ui.looks import Text, Tone


@dataclass(frozen=True)
class PersonHint:
    """A short word behind a name, and whether it warns."""

    text: Text
    tone: Tone | None = None


class CrewHints:
    """Tells for one day what each person has to do already and whose papers end soon."""

    def __init__(self, crews: CrewService, papers: StaffPapers, actor: Operator) -> None:
        self._crews, self._papers, self._actor = crews, papers, actor

    def of(self, day: date) -> Mapping[int, PersonHint]:
        """Read the hints of a day; called off the UI thread."""
        loads = {each.operator_id: each.on(day) for each in self._crews.loads(self._actor, day, 1)}
        lines: dict[int, list[PaperLine]] = {}
        for line in self._papers.register(self._actor, SOON_DAYS):
            lines.setdefault(line.person.id, []).append(line)
        return {key: _hint(loads.get(key, DayMinutes(day)), lines.get(key, [])) for key in {*loads, *lines}}


def _hint(load: DayMinutes, lines: list[PaperLine]) -> PersonHint:
    parts: list[Text] = [_load(load)] if load.visits else []
    if load.is_away:
        parts.append(say("away"))
    tone = Tone.BLOCK if load.is_away else None
    for line in lines:
        name = PAPER_NAMES[line.kind]
        if line.standing.state is PaperState.SOON:
            parts.append(say("{paper}: %n day(s) left", paper=name, count=line.days_left or 0))
            tone = tone or Tone.WARN
        else:
            parts.append(say("{paper} has ended or is missing", paper=name))
            tone = Tone.BLOCK
    return PersonHint(listed(parts), tone)


def _load(load: DayMinutes) -> Sentence:
    hours, minutes = divmod(load.minutes, 60)
    return say("%n visit(s), {time} hours", count=load.visits, time=f"{hours}:{minutes:02d}")
