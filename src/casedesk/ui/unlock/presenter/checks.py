"""What is wrong or missing in the first run's fields, in words."""

from collections.abc import Callable
from dataclasses import dataclass

from casedesk.domain.sentences import Sentence, say
from casedesk.ui.looks import Tone
from casedesk.ui.unlock.presenter.ports import Draft, Founder, KeyringFacts, Note, Recovery


@dataclass(frozen=True)
class Missing:
    """The first thing a step still needs, and the field it is about."""

    field: str
    text: Sentence


def missing_of_office(draft: Draft) -> Missing | None:
    """Ask for a name unless only practice is wanted."""
    if draft.is_practice or draft.office_name.strip():
        return None
    return Missing("office_name", say("the office's name"))


def missing_of_keys(draft: Draft, keyring: KeyringFacts | None, founder: Founder) -> Missing | None:
    """Ask for a strong passphrase, typed twice, and for the keyring's test."""
    if keyring is None:
        return Missing("passphrase", say("the test of the keyring"))
    if not draft.passphrase:
        return Missing("passphrase", say("the office's passphrase"))
    if founder.passphrase_problems(draft.passphrase, draft.office_name):
        return Missing("passphrase", say("a stronger passphrase"))
    if draft.passphrase != draft.passphrase_again:
        return Missing("passphrase_again", say("the same passphrase twice"))
    return None


def missing_of_sheet(
    draft: Draft, recovery: Recovery | None, asked: tuple[int, int], *, is_printed: bool
) -> Missing | None:
    """Ask for place, keeper, a printed or saved sheet and the two groups read back from it."""
    if not draft.place.strip():
        return Missing("place", say("where the sheet is kept"))
    if not draft.keeper.strip():
        return Missing("keeper", say("who keeps the sheet"))
    if not is_printed:
        return Missing("print_sheet", say("printing or saving the sheet"))
    for name, number in zip(("first_group", "second_group"), asked, strict=True):
        if recovery is None or not recovery.has_group(number, getattr(draft, name)):
            return Missing(name, say("group {number}", number=number))
    return None


def missing_of_administrator(draft: Draft, founder: Founder) -> Missing | None:
    """Ask for the person and a good password, typed twice."""
    if not draft.name.strip():
        return Missing("name", say("the administrator's name"))
    if not draft.badge_no.strip():
        return Missing("badge_no", say("the badge number"))
    if not draft.password:
        return Missing("password", say("the administrator's password"))
    if founder.password_problems(draft.password, draft.name, draft.badge_no):
        return Missing("password", say("a stronger password"))
    if draft.password != draft.password_again:
        return Missing("password_again", say("the same password twice"))
    return None


def notes(
    draft: Draft, founder: Founder, recovery: Recovery | None, asked: tuple[int, int]
) -> dict[str, Note]:
    """Return what stands below each field that has something in it."""
    found = secret_notes(
        "passphrase",
        draft.passphrase,
        draft.passphrase_again,
        lambda text: founder.passphrase_problems(text, draft.office_name),
    )
    found |= secret_notes(
        "password",
        draft.password,
        draft.password_again,
        lambda text: founder.password_problems(text, draft.name, draft.badge_no),
    )
    for name, number in zip(("first_group", "second_group"), asked, strict=True):
        typed = getattr(draft, name)
        if recovery is not None and typed.strip():
            found[name] = _group_note(number, is_right=recovery.has_group(number, typed))
    return found


def secret_notes(
    name: str, text: str, again: str, problems: Callable[[str], list[Sentence]]
) -> dict[str, Note]:
    """Judge a secret and its repetition; nothing is said of an empty field."""
    found: dict[str, Note] = {}
    if text:
        wrong = problems(text)
        good = say("Good: %n character(s), not on the list of common ones", count=len(text.strip()))
        found[name] = Note(Tone.BLOCK, wrong[0]) if wrong else Note(Tone.OK, good)
    if again:
        found[f"{name}_again"] = _repetition_note(text, again)
    return found


def _repetition_note(text: str, again: str) -> Note:
    """Say how the second differs from the first, never what is in them."""
    if text == again:
        return Note(Tone.OK, say("Both are the same"))
    shorter = len(text) - len(again)
    if shorter > 0:
        return Note(Tone.BLOCK, say("Not the same: the second is %n character(s) shorter", count=shorter))
    if shorter < 0:
        return Note(Tone.BLOCK, say("Not the same: the second is %n character(s) longer", count=-shorter))
    return Note(Tone.BLOCK, say("Not the same: as long, but different"))


def _group_note(number: int, *, is_right: bool) -> Note:
    """Say whether a group was read back rightly."""
    if is_right:
        return Note(Tone.OK, say("Group {number} is right", number=number))
    return Note(Tone.BLOCK, say("Group {number} is not what the sheet says", number=number))
