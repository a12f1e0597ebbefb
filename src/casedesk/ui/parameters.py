"""What the parameters of a rule pack are called and how their values read; knows no Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from casedesk.domain.sentences import Sentence, say
from casedesk.ui.looks import Text

NAMES: Final[dict[str, Sentence]] = {
    "quiet": say("Quiet hours: no visit, call or letter"),
    "plan_window": say("Hours in which visits are planned"),
    "visit_minutes": say("Usual length of a visit"),
    "visits_per_day": say("Visits to one person a day"),
    "visits_per_30d": say("Visits to one person in 30 days"),
    "effective_calls_per_day": say("Calls that reach the debtor, a day"),
    "notify_calls_per_day": say("Calls to a contact, a day"),
    "attempts_per_number_day": say("Tries at one number a day"),
    "crew_min": say("Least people in a crew"),
    "crew_max": say("Most people in a crew"),
    "crew_gap_minutes": say("Least time between two doors"),
    "travel_minutes": say("Usual time on the road"),
    "training_valid_days": say("Training and exam are good for"),
    "address_valid_days": say("A checked address is good for"),
    "recall_near_days": say("Recall counts as near from"),
    "fail_calls": say("Failed calls in a row until a debtor counts as lost"),
    "fail_days": say("Days without contact until a debtor counts as lost"),
    "lost_valid_days": say("Failed calls count towards lost contact for"),
    "adult_age": say("Age from which somebody is of age"),
    "care_age": say("Age from which care is asked for"),
    "work_visit": say("Visits at the workplace"),
    "av_required": say("Sound and picture are recorded"),
    "submit_within_h": say("A visit is written down within"),
    "retain_years_min": say("Records are kept at least"),
    "retain_years_cfc": say("Records of consumer finance companies are kept at least"),
    "audit_days_min": say("Log entries are kept at least"),
    "max_months_card": say("Longest plan for a credit card"),
    "first_due_days": say("First instalment usually within"),
    "first_due_most_days": say("First instalment at most within"),
    "cap_default": say("Running interest a year without a registered cap (per cent)"),
    "holiday_visits": say("Visits on public holidays"),
    "weekend_visits": say("Visits on weekends"),
    "never_days": say("Days without any visit"),
    "sensitive_words": say("Words that mark a place as sensitive"),
    "threat_words": say("Words that threaten, kept out of every paper"),
    "insult_words": say("Words that insult, kept out of every paper"),
    "authority_words": say("Words that pose as court, police or lawyers"),
    "credit_threat_words": say("Words that misuse credit reports"),
    "telling_words": say("Words that tell strangers of a debt"),
    "heavy_words": say("Words of terms that must be highlighted"),
    "authority_names": say("Names of authorities, kept out of titles and labels"),
    "lawful_words": say("Lawful phrases about courts and complaints, let pass"),
    "silencing_words": say("Words that keep a debtor from complaining"),
    "cash_words": say("Words that lead money past the registered account"),
    "void_words": say("Words of terms that are void everywhere"),
    "demand_says": say("What a demand letter must speak of"),
    "allocation": say("Order in which payments are set off"),
    "day_count": say("Days in a year for interest"),
    "grace_days": say("Days of grace for an instalment"),
    "visit_request": say("Visits without an approved request"),
    "appointment": say("Visits without an agreed time"),
    "cool_down_days": say("Rest after a refusal or distress"),
    "min_gap_days": say("Least days between two visits to one person"),
    "report_h": say("An incident is reported within"),
    "complaint_reply_days": say("A complaint is answered within"),
    "dispute_reply_days": say("A disputed debt is checked and answered within"),
    "plan_change_reply_workdays": say("A wish for another plan is answered within (workdays)"),
    "reminder_days": say("A debtor on a plan is reminded once, ahead of the due day by"),
    "cure_days": say("Days to make a broken plan good after the written reminder"),
    "pay_within_days": say("A demand letter gives time to pay of"),
    "waiver_answer_days": say("A client is asked again about a waiver after"),
    "check_signed_days": say("The check of a signed paper is asked for during"),
    "retain_years_assessment": say("Impact assessments are kept at least"),
    "contact_hours": say("Hours for visits and calls"),
    "visit_hours": say("Hours for visits"),
    "phone_hours": say("Hours for calls"),
    "face_hours": say("Hours for visits at home"),
    "work_hours": say("Hours for visits at work"),
    "public_holiday_days": say("Public holidays"),
    "calls_in_window": say("Calls to one person in seven days"),
    "calls_per_7_days_window": say("Days over which calls are counted"),
    "gap_after_talk": say("Days without a call after a talk"),
    "notice_hours": say("A visit is announced ahead by"),
    "pause_days": say("Rest while an adviser works"),
    "contacts_a_week": say("Contacts with one person a week"),
    "contacts_a_month": say("Contacts with one person a month"),
    "visits_a_month": say("Visits to one person a month"),
    "other_ways_least": say("Tries in other ways before a visit"),
    "retain_years": say("Records are kept for"),
}
_DAY_NAMES: Final[dict[str, Sentence]] = {
    "weekday": say("weekdays {hours}"),
    "saturday": say("Saturdays {hours}"),
    "sunday": say("Sundays {hours}"),
    "weekend": say("weekends {hours}"),
    "holiday": say("holidays {hours}"),
}
_WORDS: Final[dict[str, Sentence]] = {
    "block": say("are blocked"),
    "warn": say("are allowed with a warning"),
    "info": say("are allowed and noted"),
    "pass": say("are allowed"),
    "approve": say("need a supervisor's approval"),
    "cc561": say("Fees, interest, principal"),
}
"""Values of parameters that are choices."""


def name_of(key: str) -> Text:
    """Return what a parameter is called; one that is not known is shown by its key."""
    return NAMES.get(key, key)


def told(key: str, value: object) -> Text:
    """Return a parameter's value as people read it."""
    match value:
        case bool():
            return say("Yes") if value else say("No")
        case int():
            return _UNITS[key](value) if key in _UNITS else str(value)
        case str():
            return _WORDS.get(value, value)
        case tuple() | list():
            is_span = key in {"quiet", "plan_window"} and len(value) == 2  # noqa: PLR2004 - from and to
            return f"{value[0]}–{value[1]}" if is_span else ", ".join(str(each) for each in value)
        case dict():
            return _table(value)
    return str(value)


def _table(hours: Mapping[str, Sequence[str]]) -> Sentence:
    """Return the hours of each kind of day; a day without any is shut."""
    told_days = [
        replace(_DAY_NAMES[day], gaps={"hours": "–".join(window) if window else say("none")})
        for day, window in hours.items()
    ]
    whole = told_days[0]
    for each in told_days[1:]:
        whole = say("{first}; {second}", first=whole, second=each)
    return whole


def _minutes(count: int) -> Sentence:
    return say("%n minute(s)", count=count)


def _days(count: int) -> Sentence:
    return say("%n day(s)", count=count)


def _years(count: int) -> Sentence:
    return say("%n year(s)", count=count)


_UNITS: Final[dict[str, Callable[[int], Sentence]]] = {
    **dict.fromkeys(("visit_minutes", "crew_gap_minutes", "travel_minutes"), _minutes),
    **dict.fromkeys(
        (
            "training_valid_days",
            "address_valid_days",
            "recall_near_days",
            "audit_days_min",
            "grace_days",
            "cool_down_days",
            "min_gap_days",
            "complaint_reply_days",
            "dispute_reply_days",
            "plan_change_reply_workdays",
            "reminder_days",
            "cure_days",
            "pay_within_days",
            "waiver_answer_days",
            "check_signed_days",
            "lost_valid_days",
            "first_due_days",
            "first_due_most_days",
        ),
        _days,
    ),
    **dict.fromkeys(("retain_years_min", "retain_years_cfc", "retain_years_assessment"), _years),
    **dict.fromkeys(("submit_within_h", "report_h"), lambda count: say("%n hour(s)", count=count)),
    "max_months_card": lambda count: say("%n month(s)", count=count),
}
