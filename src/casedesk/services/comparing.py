"""Compares three things field by field: what the client said before, what it says now, what we hold."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from casedesk.domain.cases import CaseStatus
from casedesk.domain.money import Money
from casedesk.domain.reconciliation import Fate
from casedesk.domain.sentences import Sentence, say
from casedesk.services import client_words as words
from casedesk.services.client_words import Said
from casedesk.storage.reconciliation import CASE_COLUMNS, PERSON_COLUMNS, Party

_TOLERATED_DAYS: Final = 1

CASE, PERSON, PHONE, ADDRESS, PARTY = "case", "person", "phone", "address", "party"
"""The nouns of the journal."""

CASE_FIELDS: Final = {
    "contract_no": words.CONTRACT,
    "product_name": words.PRODUCT_NAME,
    "product": words.PRODUCT,
    "assigned_amount": words.ASSIGNED_AMOUNT,
    "overdue_on": words.OVERDUE_ON,
    "lent_amount": words.LENT_AMOUNT,
    "lent_on": words.LENT_ON,
    "card_no": words.CARD_NO,
    "assigned_on": words.ASSIGNED_ON,
    "recall_on": words.RECALL_ON,
    "note": words.NOTE,
}
PERSON_FIELDS: Final = {
    "name": words.NAME,
    "sex": words.SEX,
    "born_on": words.BORN_ON,
    "employer": words.EMPLOYER,
}
OWED: Final = "owed"
"""The key of a balance that differs."""
OWED_COLUMNS: Final = ("principal", "interest", "penalty", "fees")


@dataclass(frozen=True, slots=True)
class Office:
    """What the office holds of one case and its debtor, as plain values by column."""

    case_id: int
    version: int
    debtor_id: int
    debtor_version: int
    values: dict[str, Any]

    @classmethod
    def of(cls, row: Any) -> "Office":
        """Return the office's side from a row of ``office_values``."""
        case_id, version, debtor_id, debtor_version, *rest = row
        return cls(
            case_id,
            version,
            debtor_id,
            debtor_version,
            dict(zip((*CASE_COLUMNS, *PERSON_COLUMNS), rest, strict=True)),
        )

    @property
    def owed(self) -> list[int]:
        """Return the parts of the balance in fen."""
        return [self.values[each] for each in OWED_COLUMNS]


@dataclass(frozen=True)
class Surroundings:
    """What lies around the compared cases."""

    today: date
    phones: dict[int, set[str]] = field(default_factory=dict)
    addresses: dict[int, set[str]] = field(default_factory=dict)
    parties: dict[int, dict[str, Party]] = field(default_factory=dict)
    paid: dict[int, int] = field(default_factory=dict)
    shared: frozenset[int] = frozenset()
    """People who are debtors of another client's cases too."""
    same_file: frozenset[int] = frozenset()
    """Cases whose newest row came from this very file."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One difference with everything that taking it writes."""

    key: str
    fate: Fate
    noun: str
    record_id: int
    column: str
    old: Any
    new: Any
    reason: Sentence | None = None
    whose: str = ""
    """The name of a related person."""


def compare(office: Office, before: Said | None, now: Said, around: Surroundings) -> list[Effect]:
    """Return every difference of one case; nothing where the client says what it said before."""
    return list(_effects(office, before, now, around))


def carried(office: Office, before: Said | None, now: Said, effects: list[Effect]) -> dict[str, Any]:
    """Return the client's own counting, which goes along with a change unless the balance stays ours."""
    if any(each.key in {"owed", "dpd"} and each.fate is Fate.KEPT for each in effects):
        return {}
    as_of, dpd, bucket = now.counts
    since = office.values["past_due_from"]
    if (
        now.facts[words.OVERDUE_ON] is None
        and office.values["overdue_on"] is None
        and since
        and dpd is not None
    ):
        known = _implied(before) or date.fromisoformat(since)
        if not any(each.key == "dpd" for each in effects):
            as_of = (known + timedelta(days=dpd)).isoformat()
    told = {"as_of": as_of, "client_dpd": dpd, "client_bucket": bucket or None}
    return {name: value for name, value in told.items() if value is not None and value != office.values[name]}


def _effects(office: Office, before: Said | None, now: Said, around: Surroundings) -> Iterator[Effect]:
    old = before.facts if before else None
    yield from _return_to_us(office, around)
    is_other = _is_another(office, old, now.facts)
    if is_other:
        yield _other_debtor(office, now.facts)
    yield from _owed(office, old, now.facts, around)
    yield from _days_past_due(office, before, now, around)
    for column, place in CASE_FIELDS.items():
        yield from _scalar(office, CASE, column, place, old, now.facts, around)
    if is_other:
        return
    for column, place in PERSON_FIELDS.items():
        yield from _scalar(office, PERSON, column, place, old, now.facts, around)
    yield from _reachable(office, old, now.facts, around)
    yield from _related(office, old, now.facts, around)


def _return_to_us(office: Office, around: Surroundings) -> Iterator[Effect]:
    """Ask what to do with a case that went back and is in a later file again."""
    if office.values["status"] == CaseStatus.RETURNED and office.case_id not in around.same_file:
        reason = say("The case went back to the client and is in the file again.")
        yield Effect("status", Fate.KEPT, CASE, office.case_id, "status", "returned", "active", reason)


def _is_another(office: Office, old: list[Any] | None, now: list[Any]) -> bool:
    """Tell whether the client names a debtor with another ID number than before and than we have."""
    told = now[words.DOCUMENT_NO]
    is_repeated = old is not None and old[words.DOCUMENT_NO] == told
    return not is_repeated and told != office.values["document_no"]


def _other_debtor(office: Office, now: list[Any]) -> Effect:
    places = (
        words.NAME, words.DOCUMENT_NO, words.DOCUMENT_KIND, words.SEX, words.BORN_ON, words.EMPLOYER,
        words.PHONES, words.ADDRESSES,
    )  # fmt: skip
    reason = say("The client names another person as the debtor. Somebody must decide.")
    ours = [office.values[each] for each in PERSON_COLUMNS]
    theirs = [now[each] for each in places]
    return Effect("debtor", Fate.KEPT, CASE, office.case_id, "debtor_id", ours, theirs, reason)


def _owed(office: Office, old: list[Any] | None, now: list[Any], around: Surroundings) -> Iterator[Effect]:
    ours, theirs = office.owed, now[words.OWED]
    said = old[words.OWED] if old else None
    if theirs in (said, ours):
        return
    is_ours_untouched = said == ours or (said is None and office.version == 1)
    fate, reason = (Fate.APPLIED, None) if is_ours_untouched else (Fate.KEPT, _why_balance(office, around))
    yield Effect(OWED, fate, CASE, office.case_id, OWED, ours, theirs, reason)


def _why_balance(office: Office, around: Surroundings) -> Sentence:
    paid = around.paid.get(office.case_id)
    if not paid:
        return say("The balance was changed here since the client's last file.")
    return say("Payments of {amount} are booked here; the file may not know them.", amount=Money.of_fen(paid))


def _days_past_due(office: Office, before: Said | None, now: Said, around: Surroundings) -> Iterator[Effect]:
    """Compare the days past due where they alone tell since when; what merely grew with time is no change."""
    _, dpd, _ = now.counts
    since = office.values["past_due_from"]
    if dpd is None or now.facts[words.OVERDUE_ON] is not None or office.values["overdue_on"] is not None:
        return
    ours = date.fromisoformat(since) if since else None
    if merely_older(before.counts if before else None, now.counts, around.today, ours):
        return
    is_untouched = (
        office.version == 1 if before is None else office.values["client_dpd"] == before.counts[words.DPD]
    )
    fate, reason = _fate(is_untouched=is_untouched)
    old = office.values["client_dpd"]
    yield Effect("dpd", fate, CASE, office.case_id, "client_dpd", old, dpd, reason)


def merely_older(before: list[Any] | None, now: list[Any], today: date, ours: date | None = None) -> bool:
    """Tell whether days past due only grew with time: the same first unpaid day, give or take one."""
    if before is not None and before[words.DPD] == now[words.DPD]:
        return True
    told = (_since(now), today - timedelta(days=now[words.DPD]))
    known = [each for each in (_since(before), ours) if each is not None]
    return any(
        abs((one - other).days) <= _TOLERATED_DAYS for one in known for other in told if other is not None
    )


def _implied(said: Said | None) -> date | None:
    return _since(said.counts) if said is not None else None


def _since(counts: list[Any] | None) -> date | None:
    """Return the first unpaid day that a count of days implies."""
    if counts is None or counts[words.DPD] is None:
        return None
    return date.fromisoformat(counts[words.AS_OF]) - timedelta(days=counts[words.DPD])


def _scalar(  # noqa: PLR0917 - the three sides and where they lie
    office: Office,
    noun: str,
    column: str,
    place: int,
    old: list[Any] | None,
    now: list[Any],
    around: Surroundings,
) -> Iterator[Effect]:
    theirs, ours = now[place], office.values[column] or None
    if theirs is None or theirs == ours:
        return
    said = old[place] if old else None
    if said == theirs:
        return
    version, key = (
        (office.version, office.case_id) if noun == CASE else (office.debtor_version, office.debtor_id)
    )
    is_untouched = ours == said if said is not None else ours is None or version == 1
    fate, reason = _fate(is_untouched=is_untouched)
    if noun == PERSON and office.debtor_id in around.shared:
        fate, reason = Fate.KEPT, say("This person is also the debtor of another client's case.")
    yield Effect(column, fate, noun, key, column, ours, theirs, reason)


def _fate(*, is_untouched: bool) -> tuple[Fate, Sentence | None]:
    if is_untouched:
        return Fate.APPLIED, None
    return Fate.KEPT, say("Entered or changed here; the client's value is kept beside it.")


def _reachable(
    office: Office, old: list[Any] | None, now: list[Any], around: Surroundings
) -> Iterator[Effect]:
    """Compare the debtor's phones and addresses; what is gone from the file is only told."""
    person = office.debtor_id
    said = set((old[words.PHONES] if old else None) or ())
    told = now[words.PHONES] or ()
    here = around.phones.get(person, set())
    yield from _phones(person, said, told, here, "phone")
    places = {text: kind for kind, text in now[words.ADDRESSES] or ()}
    said = {text for _, text in (old[words.ADDRESSES] if old else None) or ()}
    here = around.addresses.get(person, set())
    fresh = [text for text in places if text not in said and text not in here]
    for number, text in enumerate(fresh, start=1):
        yield Effect(f"address:{number}", Fate.ADDED, ADDRESS, person, "text", None, [places[text], text])
    gone = sorted((said - set(places)) & here) if places else []
    for number, text in enumerate(gone, start=1):
        yield Effect(f"address gone:{number}", Fate.GONE, ADDRESS, person, "text", text, None)


def _phones(  # noqa: PLR0917 - whose, three sides, and how the differences are called
    person: int, said: set[str], told: Any, here: set[str], key: str, whose: str = ""
) -> Iterator[Effect]:
    fresh = [each for each in told if each not in said and each not in here]
    for number, each in enumerate(fresh, start=1):
        yield Effect(f"{key}:{number}", Fate.ADDED, PHONE, person, "number", None, each, whose=whose)
    gone = sorted((said - set(told)) & here) if told else []
    for number, each in enumerate(gone, start=1):
        yield Effect(f"{key} gone:{number}", Fate.GONE, PHONE, person, "number", each, None, whose=whose)


def _related(office: Office, old: list[Any] | None, now: list[Any], around: Surroundings) -> Iterator[Effect]:
    """Compare the people beside the debtor by their names."""
    said = {each[0]: each for each in (old[words.RELATED] if old else None) or ()}
    told = now[words.RELATED] or ()
    if list(said.values()) == list(told):
        return
    here = around.parties.get(office.case_id, {})
    for number, each in enumerate(told, start=1):
        name, relation = each[0], each[1]
        if name not in here:
            if name not in said:
                yield Effect(f"person:{number}", Fate.ADDED, PARTY, office.case_id, "person_id", None, each)
            continue
        party = here[name]
        earlier = said.get(name)
        yield from _relation(party, relation, earlier, name, number)
        numbers = set((earlier[4] if earlier else None) or ())
        known = around.phones.get(party.person_id, set())
        yield from _phones(party.person_id, numbers, each[4] or (), known, f"phone of {number}", name)
    names = {each[0] for each in told}
    for number, name in enumerate(sorted((set(said) - names) & set(here)) if told else (), start=1):
        yield Effect(f"person gone:{number}", Fate.GONE, PARTY, office.case_id, "person_id", name, None)


def _relation(
    party: Party, relation: str, earlier: list[Any] | None, name: str, number: int
) -> Iterator[Effect]:
    said = earlier[1] if earlier else None
    if relation in (said, party.relation) or party.relation == "self":
        return
    is_untouched = party.relation == said if said else party.version == 1
    fate, reason = _fate(is_untouched=is_untouched)
    key = f"relation:{number}"
    yield Effect(key, fate, PARTY, party.party_id, "relation", party.relation, relation, reason, name)


def kept_text(value: Any) -> str:
    """Return a plain value as the canonical text in which it is kept beside ours."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
