"""What a pack's parameters and the words of its rules to shared checks must be like."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Final

from casedesk.domain.clients import ClientKind
from casedesk.domain.compliance import LANGUAGES, Rule, Severity, Tighter
from casedesk.domain.contacts import Channel
from casedesk.domain.rule_values import MOST, are_days, is_table, window_of
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_records import ConductPoint, IncidentKind

HOUSE_PARAMS: Final = (
    "quiet", "plan_window", "visit_minutes", "travel_minutes", "visits_per_day", "visits_per_30d",
    "effective_calls_per_day", "crew_min", "crew_max", "training_valid_days", "fail_calls",
    "max_months_card", "day_count", "grace_days",
)  # fmt: skip
"""Parameters that the program itself asks of every pack, whatever its rules."""
_KINDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("quiet", "plan_window"), "clocks"),
    **dict.fromkeys(("holiday_visits", "weekend_visits", "visit_request", "appointment"), "severity"),
    **dict.fromkeys(
        (
            "sensitive_words", "threat_words", "insult_words", "authority_words", "credit_threat_words",
            "telling_words", "heavy_words", "demand_says", "authority_names", "lawful_words",
            "silencing_words", "cash_words", "void_words",
        ),
        "words",
    ),
    "av_required": "flag",
    **dict.fromkeys(("work_visit", "allocation"), "text"),
    **dict.fromkeys(
        (
            "visit_minutes", "visits_per_day", "visits_per_30d", "effective_calls_per_day",
            "notify_calls_per_day", "attempts_per_number_day", "crew_min", "crew_max", "crew_gap_minutes",
            "travel_minutes", "training_valid_days", "address_valid_days", "recall_near_days", "fail_calls",
            "lost_valid_days", "fail_days", "adult_age", "care_age", "submit_within_h", "retain_years_min",
            "retain_years_cfc",
            "audit_days_min", "max_months_card", "first_due_days", "first_due_most_days", "cap_default",
            "day_count", "grace_days", "min_gap_days", "cool_down_days",
            "report_h", "complaint_reply_days", "dispute_reply_days", "plan_change_reply_workdays",
            "reminder_days", "cure_days", "pay_within_days", "waiver_answer_days", "check_signed_days",
        ),
        "number",
    ),
}  # fmt: skip
_BY_WAY: Final[Mapping[Tighter, tuple[str, ...]]] = {
    Tighter.LOWER: ("number", "flag"),
    Tighter.HIGHER: ("number", "flag"),
    Tighter.NARROWER: ("clocks", "table"),
    Tighter.WIDER: ("clocks",),
    Tighter.MORE: ("words", "days"),
    Tighter.SEVERITY: ("severity",),
    Tighter.NEITHER: ("number", "clocks", "words", "text"),
    Tighter.FIXED: ("number", "flag", "clocks", "table", "words", "days", "severity", "text"),
}
"""What a parameter may be that grows stricter in one direction."""


_WAYS: Final[Mapping[str, Tighter]] = {
    "quiet": Tighter.WIDER,
    "plan_window": Tighter.NARROWER,
    **dict.fromkeys(
        (
            "visits_per_day", "visits_per_30d", "effective_calls_per_day", "notify_calls_per_day",
            "attempts_per_number_day", "crew_max", "training_valid_days", "address_valid_days", "care_age",
            "submit_within_h", "max_months_card", "first_due_days", "first_due_most_days", "cap_default",
            "report_h", "complaint_reply_days", "lost_valid_days",
            "dispute_reply_days", "plan_change_reply_workdays",
        ),
        Tighter.LOWER,
    ),
    **dict.fromkeys(
        (
            "crew_min", "crew_gap_minutes", "recall_near_days", "fail_calls", "fail_days", "av_required",
            "retain_years_min", "retain_years_cfc", "retain_years_assessment", "audit_days_min",
            "cool_down_days", "min_gap_days", "cure_days", "pay_within_days",
        ),
        Tighter.HIGHER,
    ),
    **dict.fromkeys(
        (
            "never_days", "sensitive_words", "public_holiday_days", "threat_words", "insult_words",
            "authority_words", "credit_threat_words", "telling_words", "heavy_words", "demand_says",
            "authority_names", "silencing_words", "cash_words", "void_words",
        ),
        Tighter.MORE,
    ),
    **dict.fromkeys(("holiday_visits", "weekend_visits", "visit_request", "appointment"), Tighter.SEVERITY),
    **dict.fromkeys(
        (
            "visit_minutes", "travel_minutes", "grace_days", "reminder_days", "waiver_answer_days",
            "check_signed_days",
        ),
        Tighter.NEITHER,
    ),
    **dict.fromkeys(("adult_age", "work_visit", "allocation", "day_count", "lawful_words"), Tighter.FIXED),
}  # fmt: skip
"""The direction of every parameter that the program itself knows; no pack may turn one round."""
_ARG_WAYS: Final[Mapping[tuple[str, str], Tighter]] = {
    ("hours", "hours"): Tighter.NARROWER,
    ("limit", "count"): Tighter.LOWER,
    ("gap", "days"): Tighter.HIGHER,
    ("other_ways", "least"): Tighter.HIGHER,
    ("notice", "hours"): Tighter.HIGHER,
    ("retention", "years"): Tighter.HIGHER,
}
"""The direction of a parameter that a rule names to a shared check, by check and word."""


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST


def _are_words(value: Any) -> bool:
    return isinstance(value, tuple | list) and all(isinstance(each, str) and each.strip() for each in value)


_SOUND: Final[Mapping[str, tuple[Callable[[Any], bool], Sentence]]] = {
    "number": (_is_number, say("must be a whole number from 0 to {most}", most=MOST)),
    "flag": (lambda value: isinstance(value, bool), say("must be true or false")),
    "clocks": (lambda value: window_of(value) is not None, say("must be two times like 22:00")),
    "table": (is_table, say("must be hours for each kind of day")),
    "severity": (
        lambda value: isinstance(value, str) and value in set(Severity),
        say("must be one of {known}", known=", ".join(Severity)),
    ),
    "days": (are_days, say("must be days like 2026-02-17")),
    "words": (_are_words, say("must be a list of texts")),
    "text": (lambda value: isinstance(value, str) and bool(value.strip()), say("must be a text")),
}


def kind_of(name: str, value: Any) -> str:
    """Return of which kind a parameter is: by its name where it is known, else by its value."""
    if name in _KINDS:
        return _KINDS[name]
    if name.endswith("_days") and not isinstance(value, int):
        return "days"
    fitting = ("flag", "number", "severity", "clocks", "table", "words", "text")
    return next((each for each in fitting if _SOUND[each][0](value)), "number")


def fault_of(name: str, value: Any) -> Sentence | None:
    """Return what is wrong with a parameter, None where nothing is."""
    is_sound, fault = _SOUND[kind_of(name, value)]
    return None if is_sound(value) else fault


def direction_fault(name: str, value: Any, way: Tighter) -> Sentence | None:
    """Return what is wrong with the direction in which a parameter grows stricter, None where nothing is."""
    if kind_of(name, value) not in _BY_WAY[way]:
        return say("cannot grow stricter in the direction “{way}”", way=way)
    return _turned(_WAYS.get(name, way), way)


def turned_args(rule: Rule, tighter: Mapping[str, Tighter]) -> Iterator[tuple[str, Sentence]]:
    """Yield the parameters that a rule names to a shared check and that the pack turns round."""
    for word, name in rule.args.items():
        way = tighter.get(name, Tighter.FIXED) if isinstance(name, str) else Tighter.FIXED
        fault = _turned(_ARG_WAYS.get((rule.asked_by, word), way), way)
        if fault is not None and way is not Tighter.FIXED:
            yield str(name), fault


def _turned(known: Tighter, way: Tighter) -> Sentence | None:
    if way is known:
        return None
    return say("must be “{known}”: by that it grows stricter, whatever a pack says", known=known)


def plain(value: Any) -> object:
    """Return a value as a pack keeps it, lists as tuples."""
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    return tuple(value) if isinstance(value, list) else value


def arg_fault(kind: str, value: Any, params: Mapping[str, object]) -> Sentence | None:
    """Return what is wrong with a word to a shared check, None where nothing is."""
    kind = kind.removesuffix("?")
    if kind == "table":
        return None if isinstance(value, str) and is_table(params.get(value)) else say("must name hours")
    if kind == "number":
        given = params.get(value) if isinstance(value, str) else value
        return None if _is_number(given) else say("must be a whole number or name one")
    if kind == "points":
        return None if _are_points(value) else say("must name points of conduct in zh and en")
    known = _CHOICES[kind]
    if kind in _SINGLE:
        is_known = isinstance(value, str) and value in known
        return None if is_known else say("must be one of {known}", known=", ".join(known))
    is_list = isinstance(value, list | tuple) and bool(value)
    is_sound = is_list and all(isinstance(each, str) and each in known for each in value)
    return None if is_sound else say("must list some of {known}", known=", ".join(known))


def _are_points(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and bool(value)
        and set(value) <= set(ConductPoint)
        and all(isinstance(each, dict) and _speaks(each) for each in value.values())
    )


def _speaks(texts: Mapping[str, Any]) -> bool:
    return all(isinstance(texts.get(each), str) and texts[each].strip() for each in LANGUAGES)


_CHOICES: Final[Mapping[str, Collection[str]]] = {
    "channels": tuple(Channel),
    "days": ("saturday", "sunday", "weekend", "public_holiday"),
    "since": ("closed", "activity"),
    "clients": tuple(ClientKind),
    "incidents": tuple(IncidentKind),
    "whom": ("debtor", "third"),
    "place": ("home", "work"),
    "scope": ("person", "number"),
}
_SINGLE: Final = frozenset({"since", "whom", "place", "scope"})
