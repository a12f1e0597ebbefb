"""What a record must tell before what was done against a rule can be filed: the kind of incident, and how."""

from collections.abc import Collection, Iterable
from typing import Final

from casedesk.domain.record_words import INCIDENT_NAMES
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_records import IncidentKind
from casedesk.domain.visits import VisitRecord

LEAST_TOLD: Final = 20
"""Characters in which an incident is told at least."""

RECORDING_RULE: Final = "REC-AV"
"""No incident stands for a recording: its number, or why there is none, is asked for itself."""

_KINDS: Final = {"PLACE-CONSENT": IncidentKind.ENTRY, "OBJ-CONTACT-SAY": IncidentKind.DISCLOSURE}
"""Rules whose breach has a kind of incident of its own; every other breach takes any kind."""


def told_rules(record: VisitRecord | None, broken: Collection[str]) -> frozenset[str]:
    """Return which of the broken rules the record's incident tells of.

    A record names one kind, so that of two breaches with kinds of their own either kind tells both.
    """
    if record is None or record.incident_kind is IncidentKind.NONE:
        return frozenset()
    if len(record.incident.strip()) < LEAST_TOLD:
        return frozenset()
    own = {_KINDS[each] for each in broken if each in _KINDS}
    fits = record.incident_kind in own
    return frozenset(each for each in broken if each != RECORDING_RULE and (fits or each not in _KINDS))


def what_to_write(broken: Iterable[str]) -> Sentence:
    """Return what a refused record asks for."""
    names = tuple(dict.fromkeys(broken))
    rules = ", ".join(names)
    if names == (RECORDING_RULE,):
        return say(
            "Blocked by {rules}. Write the number of the recording, or why there is none.", rules=rules
        )
    kinds = [_KINDS[each] for each in names if each in _KINDS]
    if kinds:
        return say(
            "Blocked by {rules}. If it was so, choose the incident “{kind}” and tell what happened in at "
            "least {least} characters.",
            rules=rules,
            kind=INCIDENT_NAMES[kinds[0]],
            least=LEAST_TOLD,
        )
    return say(
        "Blocked by {rules}. If it was so, choose the kind of incident and tell what happened in at least "
        "{least} characters.",
        rules=rules,
        least=LEAST_TOLD,
    )
