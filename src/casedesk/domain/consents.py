"""What a consent to a time must say before anybody may lean on it."""

from collections.abc import Mapping
from datetime import date

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Consent


def consent_faults(consent: Consent, today: date) -> Mapping[str, Sentence]:
    """Return what is missing or wrong by the name of its field, in the order of the form."""
    faults: dict[str, Sentence] = {}
    if not consent.given_by.strip():
        faults["given_by"] = say("Say who gave the consent.")
    if consent.given_on > today:
        faults["given_on"] = say("The consent is dated after today; nobody has given it yet.")
    if not consent.proof.strip():
        faults["proof"] = say("Name what proves the consent: recording, message or letter.")
    return faults


def require_sound(consent: Consent | None, today: date) -> None:
    """Raise BadInputError where a consent says too little or is dated after today."""
    faults = consent_faults(consent, today) if consent is not None else {}
    for each in faults.values():
        raise BadInputError(each)
