"""What a person of the office is to say, by who is reached, how, and what has come of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from casedesk.domain.compliance import LANGUAGES
from casedesk.domain.contacts import Channel, ContactResult
from casedesk.domain.people import Relation


class Situation(StrEnum):
    """One conversation for which the words are laid down."""

    DEBTOR_CALL = "debtor_call"
    DEBTOR_MET = "debtor_met"
    DEBTOR_WRITTEN = "debtor_written"
    LETTER = "letter"
    VOICE_NOTICE = "voice_notice"
    GUARANTOR = "guarantor"
    CONTACT = "contact"
    CONTACT_WRITTEN = "contact_written"
    CONTACT_PAYS = "contact_pays"
    WRONG_PERSON = "wrong_person"
    STOPPED = "stopped"

    @property
    def is_for_others(self) -> bool:
        """Tell whether somebody hears it who must not learn of a debt."""
        return self not in _FOR_DEBTORS


_FOR_DEBTORS = frozenset(
    {
        Situation.DEBTOR_CALL,
        Situation.DEBTOR_MET,
        Situation.DEBTOR_WRITTEN,
        Situation.LETTER,
        Situation.VOICE_NOTICE,
        Situation.GUARANTOR,
    },
)
_WRITTEN = frozenset({Channel.SMS, Channel.MESSAGE})
_OF_CHANNEL = {
    Channel.LETTER: Situation.LETTER,
    Channel.VOICE_NOTICE: Situation.VOICE_NOTICE,
    Channel.SMS: Situation.DEBTOR_WRITTEN,
    Channel.MESSAGE: Situation.DEBTOR_WRITTEN,
    Channel.IN_PERSON: Situation.DEBTOR_MET,
}
GAPS = ("office", "clerk", "badge", "hotline", "person", "debtor", "client")
"""What the words may leave open."""
BLANK = "____"
"""Stands where nothing is on file."""


@dataclass(frozen=True)
class Script:
    """Words to say with every gap filled, by language."""

    situation: Situation
    text: Mapping[str, str]


def situation_of(relation: Relation, channel: Channel, result: ContactResult | None) -> Situation:
    """Choose the words by what has just happened, then by whom and how.

    >>> str(situation_of(Relation.FRIEND, Channel.CALL, None))
    'contact'
    """
    if result is ContactResult.WRONG_NUMBER:
        return Situation.WRONG_PERSON
    if result is ContactResult.ASKED_TO_STOP:
        return Situation.STOPPED
    if not relation.owes:
        if result is ContactResult.OFFERED_TO_PAY:
            return Situation.CONTACT_PAYS
        return Situation.CONTACT_WRITTEN if channel in _WRITTEN else Situation.CONTACT
    known = _OF_CHANNEL.get(channel)
    if known is not None:
        return known
    return Situation.DEBTOR_CALL if relation is Relation.SELF else Situation.GUARANTOR


def script_of(
    situation: Situation, wording: Mapping[Situation, Mapping[str, str]], gaps: Mapping[str, str]
) -> Script:
    """Return the words of a situation; a gap with nothing on file shows a blank to fill in by voice."""
    filled = {name: gaps.get(name, "").strip() or BLANK for name in GAPS}
    return Script(situation, {each: wording[situation][each].format_map(filled) for each in LANGUAGES})
