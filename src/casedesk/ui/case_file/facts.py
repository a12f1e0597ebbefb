"""The left pane of a case file: persons, addresses, phones, situation; knows no Qt."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from casedesk.domain.case_files import CaseFile, PersonInCase
from casedesk.domain.cases import FLAG_CONSEQUENCES, FLAG_NAMES, FlagKind
from casedesk.domain.people import Address, Phone, Sex
from casedesk.domain.person_words import ADDRESS_NAMES, RELATION_NAMES
from casedesk.domain.sentences import say
from casedesk.services.kept_values import KeptLine
from casedesk.ui import formats
from casedesk.ui.case_file.fact_entries import Entry, Fact, Head
from casedesk.ui.case_file.value_facts import kept_fact, origin_lines, own_fact
from casedesk.ui.case_looks import ADDRESS_ICONS, FLAG_LOOKS, PHONE_NAMES, SOURCE_NAMES, reach_mark
from casedesk.ui.looks import Mark, Text, Tone

_STOPPING = (FlagKind.DECEASED, FlagKind.DO_NOT_CONTACT, FlagKind.REPRESENTED)
"""Flags under which nobody talks to the debtor."""
_SEXES = {Sex.MALE: say("male"), Sex.FEMALE: say("female")}


def facts_of(
    file: CaseFile, unmasked: Mapping[str, str], kept: Sequence[KeptLine] = (), *, may_edit: bool
) -> list[Entry]:
    """Return the pane's entries; values in ``unmasked`` stand in full for their two minutes."""
    entries = _entries(file, unmasked, may_edit=may_edit)
    waiting = [kept_fact(each) for each in kept if each.is_open]
    if waiting:
        entries = [Head("kept", say("The client says otherwise"), len(waiting)), *waiting, *entries]
    return [
        replace(each, origin=origin_lines(file.origins.get(each.key), file.today))
        if isinstance(each, Fact) and each.key in file.origins
        else each
        for each in entries
    ]


def _entries(file: CaseFile, unmasked: Mapping[str, str], *, may_edit: bool) -> list[Entry]:
    people = list(_people(file, unmasked))
    addresses = [_address(each, file, unmasked) for each in file.debtor.addresses]
    phones = [_phone(each, person, file, unmasked) for person in file.people for each in person.phones]
    situation = list(_situation(file, unmasked))
    own = [own_fact(each, value) for each, value in file.own]
    entries: list[Entry] = [
        Head("people", say("Persons"), len(people), say("Add a person") if may_edit else ""),
        *people,
        Head("addresses", say("Addresses"), len(addresses), say("Add an address") if may_edit else ""),
        *addresses,
        Head("phones", say("Phones"), len(phones), say("Add a phone") if may_edit else ""),
        *phones,
        Head("situation", say("Situation"), None, say("Raise a flag") if may_edit else ""),
        *situation,
    ]
    return [*entries, Head("own", say("Own fields"), len(own)), *own] if own else entries


def _people(file: CaseFile, unmasked: Mapping[str, str]) -> Iterator[Fact]:
    for person in file.people:
        if person is file.debtor:
            yield _debtor(file, unmasked)
        else:
            yield _other(person, unmasked)


def _debtor(file: CaseFile, unmasked: Mapping[str, str]) -> Fact:
    person = file.debtor.person
    what = f"document:{person.id}"
    note: Text = RELATION_NAMES[file.debtor.relation]
    if person.sex is not None:
        note = say("{first} · {second}", first=note, second=_SEXES[person.sex])
    if person.born_on is not None:
        age = say("{years} years old", years=_age(person.born_on, file.today))
        note = say("{first} · {second}", first=note, second=age)
    number = unmasked.get(what, person.document_no)
    lines: list[Text] = [say("ID {number}", number=number)] if number else []
    if file.placement is not None:
        listed = say("From list {number}", number=file.placement.number)
        lines.append(listed)
    stops = [each.kind for each in file.flags if each.kind in _STOPPING]
    lines.extend(FLAG_CONSEQUENCES[each] for each in stops)
    return Fact(
        f"person:{person.id}",
        "user",
        person.name,
        note,
        tuple(lines),
        Mark(Tone.BLOCK, "ban", FLAG_NAMES[stops[0]]) if stops else None,
        masked=what if person.document_no else "",
        is_unmasked=what in unmasked,
    )


def _other(person: PersonInCase, unmasked: Mapping[str, str]) -> Fact:
    what = f"name:{person.person.id}"
    note = person.party.note if person.party else ""
    lines: list[Text]
    if person.is_stopped:
        mark = Mark(Tone.BLOCK, "ban", say("Stop contact"))
        lines = [say("Asked not to be contacted again")]
    elif person.relation.owes:
        mark = Mark(Tone.INFO, "check", say("Liable"))
        lines = [say("Within law and contract only")]
    else:
        mark = Mark(Tone.WARN, "warning", say("Pass on only"))
        lines = [say("Not liable: no word of a debt"), say("May ask: please call back")]
    if note:
        lines.append(note)
    return Fact(
        f"person:{person.person.id}",
        "users",
        unmasked.get(what, person.person.name),
        RELATION_NAMES[person.relation],
        tuple(lines[:3]),
        mark,
        masked=what,
        is_unmasked=what in unmasked,
    )


def _address(address: Address, file: CaseFile, unmasked: Mapping[str, str]) -> Fact:
    what = f"address:{address.id}"
    mark = reach_mark(
        address.status, has_source=address.source is not None, is_verified=address.verified_on is not None
    )
    lines = [*_verified(address, file.today), *_source(address)]
    if address.note:
        lines.append(address.note)
    text = unmasked.get(what)
    if text is not None:
        lines.insert(0, text)
    return Fact(
        what,
        ADDRESS_ICONS[address.kind],
        ADDRESS_NAMES[address.kind],
        address.district or address.text,
        tuple(lines[:4]),
        mark,
        masked=what,
        is_unmasked=text is not None,
    )


def _phone(phone: Phone, person: PersonInCase, file: CaseFile, unmasked: Mapping[str, str]) -> Fact:
    what = f"phone:{phone.id}"
    owner: Text = RELATION_NAMES[person.relation]
    if person is not file.debtor:
        owner = say("{relation} {name}", relation=owner, name=person.person.name)
    about = say("{first} · {second}", first=owner, second=PHONE_NAMES[phone.kind])
    lines: list[Text] = [about, *_verified(phone, file.today), *_source(phone)]
    if phone.note:
        lines.append(phone.note)
    mark = reach_mark(
        phone.status, has_source=phone.source is not None, is_verified=phone.verified_on is not None
    )
    if person.is_stopped:
        mark = Mark(Tone.BLOCK, "ban", say("Stop contact"))
    return Fact(
        what,
        "phone",
        unmasked.get(what, phone.number),
        "",
        tuple(lines[:4]),
        mark,
        masked=what,
        is_unmasked=what in unmasked,
    )


def _verified(reached: Address | Phone, today: date) -> list[Text]:
    if reached.verified_on is None:
        return []
    day = formats.formats().near_day(reached.verified_on, today)
    if not reached.verified_by:
        return [say("Verified {day}", day=day)]
    return [say("Verified {day} by {who}", day=day, who=reached.verified_by)]


def _source(reached: Address | Phone) -> list[Text]:
    if reached.source is None:
        return [say("Source missing: may not be used")]
    return [say("Source: {source}", source=SOURCE_NAMES[reached.source])]


def _situation(file: CaseFile, unmasked: Mapping[str, str]) -> Iterator[Fact]:
    """Yield flags, wish and note; each opens its own dialog."""
    for flag in file.flags:
        tone, icon = FLAG_LOOKS[flag.kind]
        word = FLAG_NAMES[flag.kind]
        raised = say("Since {day}", day=flag.raised_on)
        told = (FLAG_CONSEQUENCES[flag.kind], raised)
        yield Fact(f"flag:{flag.id}", icon, flag.note or word, "", told, Mark(tone, icon, word))
    preference = unmasked.get("preference", file.case.preference)
    note = unmasked.get("note", file.case.note)
    yield Fact(
        "preference",
        "clock",
        say("Wish"),
        "",
        (preference or say("Nothing written down yet"),),
        masked="preference" if "***" in file.case.preference else "",
        is_unmasked="preference" in unmasked,
    )
    yield Fact(
        "note",
        "document",
        say("Note"),
        "",
        (note or say("Nothing written down yet"),),
        masked="note" if "***" in file.case.note else "",
        is_unmasked="note" in unmasked,
    )


def _age(born_on: date, today: date) -> int:
    return today.year - born_on.year - ((today.month, today.day) < (born_on.month, born_on.day))
