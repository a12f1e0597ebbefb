"""How logged values read: money in yuan, moments on the office's clock, people and choices by name."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from casedesk.domain import agreements, cases, papers, print_runs, weeks
from casedesk.domain.agreement_parts import ARRIVAL_NAMES
from casedesk.domain.compliance import Severity
from casedesk.domain.money import Money
from casedesk.domain.operators import ROLE_NAMES
from casedesk.domain.payment_files import LineStatus
from casedesk.domain.payments import PaymentChannel, PaymentStatus
from casedesk.domain.person_words import ADDRESS_NAMES, RELATION_NAMES
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Attitude
from casedesk.domain.waivers import WAIVER_NAMES
from casedesk.ui import case_looks, formats
from casedesk.ui.editing import listed
from casedesk.ui.looks import Text
from casedesk.ui.widgets.client_draft import KIND_NAMES

MONEY_FIELDS: Final = frozenset(
    {
        *("principal", "interest", "penalty", "fees", "balance", "amount", "total", "left_over"),
        *("assigned_amount", "lent_amount", "down_payment", "promise_amount"),
        *("applied_principal", "applied_interest", "applied_penalty", "applied_fees"),
        *("rest", "lapsed", "each", "balloon", "least_instalment"),
    }
)
"""Fields whose logged figures are whole fen."""

PEOPLE_FIELDS: Final = frozenset(
    {
        "operator_id",
        "approved_by",
        "drafted_by",
        "printed_by",
        "recorded_by",
        "crew",
        "counted_crew",
        "record.came",
        "asked_by",
        "taken_by",
        "carried_by",
        "decided_by",
    }
)
"""Fields that name people of the office by their keys."""

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_SEVERITIES: Final = {
    Severity.BLOCK: say("Block"),
    Severity.WARN: say("Warning"),
    Severity.INFO: say("Info"),
    Severity.PASS: say("Pass"),
}
_PAYMENTS: Final = {
    PaymentStatus.CLAIMED: say("Claimed"),
    PaymentStatus.CONFIRMED: say("Confirmed"),
    PaymentStatus.VOID: say("Reversed"),
}
_LINES: Final = {
    LineStatus.WAITING: say("Waiting"),
    LineStatus.POSTED: say("Posted"),
    LineStatus.RECORDED: say("Recorded"),
    LineStatus.DISMISSED: say("Dismissed"),
    LineStatus.TAKEN_BACK: say("Taken back"),
}
_PAYMENT_WAYS: Final = {
    PaymentChannel.TRANSFER: say("Transfer to the client"),
    PaymentChannel.CLIENT_REPORT: say("Reported by the client"),
    PaymentChannel.AUTO_DEBIT: say("Direct debit"),
    PaymentChannel.OTHER: say("Other"),
}
_ATTITUDES: Final = {
    Attitude.COOPERATIVE: say("Cooperative"),
    Attitude.NEUTRAL: say("Neutral"),
    Attitude.HOSTILE: say("Hostile"),
}
_CHOICES: Final[dict[str, Mapping[Any, Sentence]]] = {
    "case.status": cases.STATUS_NAMES,
    "visit.status": weeks.STATUS_NAMES,
    "agreement.status": agreements.STATUS_NAMES,
    "agreement.arrived_by": ARRIVAL_NAMES,
    "agreement.flagged": cases.FLAG_NAMES,
    "waiver request.status": WAIVER_NAMES,
    "waiver.status": WAIVER_NAMES,
    "limits.role": ROLE_NAMES,
    "payment.status": {**_PAYMENTS, **_LINES},
    "payment_line.status": _LINES,
    "address.status": case_looks.REACHABILITY_NAMES,
    "phone.status": case_looks.REACHABILITY_NAMES,
    "address.kind": ADDRESS_NAMES,
    "phone.kind": case_looks.PHONE_NAMES,
    "client.kind": KIND_NAMES,
    "flag.kind": cases.FLAG_NAMES,
    "contact.channel": case_looks.CHANNEL_NAMES,
    "payment.channel": _PAYMENT_WAYS,
    "contact.direction": case_looks.DIRECTION_NAMES,
    "contact.result": case_looks.RESULT_NAMES,
    "address.source": case_looks.SOURCE_NAMES,
    "phone.source": case_looks.SOURCE_NAMES,
    "party.relation": RELATION_NAMES,
    "visit.purpose": weeks.PURPOSE_NAMES,
    "visit.record.outcome": weeks.OUTCOME_NAMES,
    "visit.outcome": weeks.OUTCOME_NAMES,
    "visit.record.attitude": _ATTITUDES,
    "visit.record.met_relation": RELATION_NAMES,
    "case.next_kind": case_looks.STEP_NAMES,
    "operator.role": ROLE_NAMES,
    "paper.kind": papers.PAPER_NAMES,
    "paper.ending": papers.ENDING_NAMES,
    "paper.answer": papers.ANSWER_NAMES,
    "print job.kind": papers.PAPER_NAMES,
    "print job.status": print_runs.JOB_NAMES,
    "print run.status": print_runs.RUN_NAMES,
}
"""Choices by record and field, with what people call each of them."""


@dataclass(frozen=True)
class Teller:
    """Tells logged values; ``people`` names the people of the office by their keys."""

    people: Mapping[int, str] = field(default_factory=dict)

    def told(self, noun: str, name: str, value: object) -> Text:
        """Return a value of a record's field, an empty one by its mark."""
        if value is None or value in ("", "[]", "{}"):
            return formats.NOTHING
        text, last = str(value), name.rpartition(".")[2]
        named = {str(each): words for each, words in _CHOICES.get(f"{noun}.{name}", {}).items()}
        if text in named:
            return named[text]
        if last in PEOPLE_FIELDS:
            return self._people(text)
        if last in MONEY_FIELDS and text.lstrip("-").isdigit():
            return formats.money(Money.of_fen(int(text)))
        return _plain(last, value, text)

    def _people(self, text: str) -> str:
        keys = re.findall(r"\d+", text)
        return ", ".join(self.people.get(int(key), key) for key in keys)


def _plain(name: str, value: object, text: str) -> Text:
    """Return what needs no record to be told."""
    if text in {"true", "True"}:
        return say("Yes")
    if text in {"false", "False"}:
        return say("No")
    if _MOMENT.match(text):
        return formats.formats().moment(datetime.fromisoformat(text))
    teller = _WHOLE.get(name)
    if teller is None:
        return text
    try:
        return teller(value if isinstance(value, Mapping | list) else json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError):
        return text


def _findings(found: list[Mapping[str, Any]]) -> Text:
    """Count the findings of a verdict and name the rules that did not simply pass."""
    spoken: dict[str, list[str]] = {}
    for each in found:
        if each["severity"] != Severity.PASS.value:
            spoken.setdefault(each["severity"], []).append(each["rule"])
    passed = say("%n passed", count=len(found) - sum(len(rules) for rules in spoken.values()))
    return listed([*_by_severity(spoken), passed])


def _rules(found: Mapping[str, list[str]]) -> Text:
    """Name the rules that spoke, by severity."""
    return listed(_by_severity(found))


def _by_severity(found: Mapping[str, list[str]]) -> list[Text]:
    return [
        say("{severity}: {rules}", severity=_SEVERITIES[each], rules=" ".join(found[each.value]))
        for each in Severity
        if found.get(each.value)
    ]


def _schedule(found: list[Mapping[str, Any]]) -> Text:
    """Say how many instalments there are, when and how much."""
    total = Money.of_fen(sum(each["amount"] for each in found))
    first, last = found[0]["due_on"], found[-1]["due_on"]
    return say(
        "{number} instalments from {first} to {last}, {total} yuan",
        number=len(found),
        first=first,
        last=last,
        total=total,
    )


_WHOLE: Final[dict[str, Callable[[Any], Text]]] = {
    "papers": "; ".join,
    "findings": _findings,
    "rules": _rules,
    "schedule": _schedule,
}
"""Values with an inside, by the field that holds them."""
