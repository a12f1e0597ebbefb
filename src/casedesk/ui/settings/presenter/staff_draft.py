"""A person of the office as typed: what is wrong, and the record it becomes; knows no Qt."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.identity import read_phone
from casedesk.domain.operators import RIGHT_NAMES, RIGHTS, Credentials, Operator, Role
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.editing import Remark, TypedDay, as_day, blocks, listed, unreadable_days
from casedesk.ui.looks import Tone
from casedesk.ui.settings.presenter.secrets import twice

NEW_PERSON: Final = Operator("", "", Role.COLLECTOR)
"""What a new person's form starts from."""

LABELS: Final[dict[str, Sentence]] = {
    "name": say("Name"),
    "badge_no": say("Badge number"),
    "role": say("Role"),
    "phone": say("Phone"),
    "password": say("First password"),
    "again": say("First password again"),
    "badge_until": say("Work ID valid until"),
    "pledge_on": say("Pledge signed on"),
    "authorisation_no": say("Authorisation no."),
    "authorisation_until": say("Authorisation valid until"),
    "trained_on": say("Trained on"),
    "exam_on": say("Exam passed on"),
    "security_trained_on": say("Security training on"),
    "security_exam_on": say("Security exam passed on"),
    "is_barred": say("Barred from visits"),
    "is_active": say("Works in the office"),
}
_PAST_DAYS: Final = ("trained_on", "exam_on", "pledge_on", "security_trained_on", "security_exam_on")
_DAYS: Final = ("badge_until", "authorisation_until", *_PAST_DAYS)


@dataclass(frozen=True)
class StaffDraft:
    """The fields of a person's form; ``record`` is what they were read from."""

    record: Operator
    name: str = ""
    badge_no: str = ""
    role: str = Role.COLLECTOR.value
    phone: str = ""
    password: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    badge_until: TypedDay = None
    authorisation_no: str = ""
    authorisation_until: TypedDay = None
    trained_on: TypedDay = None
    exam_on: TypedDay = None
    pledge_on: TypedDay = None
    security_trained_on: TypedDay = None
    security_exam_on: TypedDay = None
    is_barred: bool = False
    is_active: bool = True


def draft_of(person: Operator) -> StaffDraft:
    """Return a person as the form shows them."""
    held = person.credentials
    return StaffDraft(
        record=person,
        name=person.name,
        badge_no=person.badge_no,
        role=person.role.value,
        phone=person.phone,
        badge_until=held.badge_until,
        authorisation_no=held.authorisation_no,
        authorisation_until=held.authorisation_until,
        trained_on=held.trained_on,
        exam_on=held.exam_on,
        pledge_on=held.pledge_on,
        security_trained_on=held.security_trained_on,
        security_exam_on=held.security_exam_on,
        is_barred=held.is_barred,
        is_active=person.is_active,
    )


def read(draft: StaffDraft) -> Operator:
    """Return the record of a draft that has passed the check."""
    held = Credentials(
        badge_until=as_day(draft.badge_until),
        authorisation_no=draft.authorisation_no,
        authorisation_until=as_day(draft.authorisation_until),
        trained_on=as_day(draft.trained_on),
        exam_on=as_day(draft.exam_on),
        pledge_on=as_day(draft.pledge_on),
        security_trained_on=as_day(draft.security_trained_on),
        security_exam_on=as_day(draft.security_exam_on),
        is_barred=draft.is_barred,
    )
    return replace(
        draft.record,
        name=draft.name,
        badge_no=draft.badge_no,
        role=Role(draft.role),
        phone=draft.phone,
        credentials=held,
        is_active=draft.is_active,
    )


def remarks(
    draft: StaffDraft, today: TypedDay, problems: Callable[[str, Operator], list[Sentence]]
) -> dict[str, Remark]:
    """Say what is wrong with each field; a new person also needs a first password."""
    found = unreadable_days(draft, _DAYS)
    if not draft.name:
        found["name"] = blocks(say("The name is missing."))
    if not draft.badge_no:
        found["badge_no"] = blocks(say("The badge number is missing; it is what people sign in with."))
    if draft.phone:
        found |= _phone(draft.phone)
    for name in _PAST_DAYS:
        day, now = as_day(getattr(draft, name)), as_day(today)
        if day is not None and now is not None and day > now:
            found[name] = blocks(say("This day is still to come."))
    if draft.authorisation_until and not draft.authorisation_no:
        found["authorisation_no"] = Remark(Tone.WARN, say("Without a number the gate takes it as missing."))
    if not draft.record.id:
        person = replace(NEW_PERSON, name=draft.name, badge_no=draft.badge_no)
        secret = twice(draft.password, draft.again, lambda text: problems(text, person))
        found |= {"password": secret["new"], "again": secret["again"]}
    return found


def may_do(role: str) -> Sentence:
    """Say what a role may do."""
    names = [name for right, name in RIGHT_NAMES.items() if right in RIGHTS[Role(role)]]
    return say("May {rights}.", rights=listed(names))


def _phone(text: str) -> dict[str, Remark]:
    try:
        read_phone(text)
    except BadInputError as problem:
        return {"phone": Remark(Tone.WARN, problem.sentence)}
    return {}
