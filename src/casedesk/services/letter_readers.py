"""Who reads what asks a debtor to pay: nobody for the dead, the guardian of a child, the representative."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Final

from casedesk.domain.cases import Case, Flag, FlagKind
from casedesk.domain.errors import RefusedError
from casedesk.domain.people import Person, Relation
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.signers import ADULT_AGE, age_on
from casedesk.printing.letter_values import LetterSubject
from casedesk.services.desk import Desk
from casedesk.storage import visit_sources
from casedesk.storage.flags import flags_upon
from casedesk.storage.shelves import Shelves

_READERS: Final = {
    "guardian": (Relation.GUARDIAN, Relation.PARENT),
    "representative": (Relation.REPRESENTATIVE,),
}
_RULES: Final = {"guardian": "OBJ-MINOR", "representative": "OBJ-REPRESENTED"}


def _no_guardian(case_no: str) -> Sentence:
    return say(
        "The debtor of case {case_no} is a minor and no guardian is on file. Enter the guardian first",
        case_no=case_no,
    )


def _no_representative(case_no: str) -> Sentence:
    return say(
        "The debtor of case {case_no} is represented, but by nobody on file. Enter the representative first",
        case_no=case_no,
    )


_NOBODY: Final = {"guardian": _no_guardian, "representative": _no_representative}


def addressed(desk: Desk, shelves: Shelves, subject: LetterSubject) -> LetterSubject:
    """Return what a demand, a breach notice or an offer is about with whom it goes to.

    Civil Code 1161: heirs answer only with the estate, so nothing is sent in a dead debtor's name. Civil Code
    23 and 27: guardians act for minors. A debtor with a representative is written to through that person.
    """
    case, debtor = subject.case, subject.debtor
    flags = _flags(desk, shelves, case)
    if FlagKind.DECEASED in flags:
        raise _refused(
            desk,
            "OBJ-HEIR",
            say(
                "The debtor of case {case_no} is recorded as deceased; nothing is printed to the debtor",
                case_no=case.case_no,
            ),
        )
    age = age_on(debtor.born_on, desk.today())
    if age is not None and age < ADULT_AGE:
        return _through(desk, shelves, subject, "guardian")
    if FlagKind.REPRESENTED in flags:
        return _through(desk, shelves, subject, "representative")
    return subject


def is_disputed(desk: Desk, shelves: Shelves, case: Case) -> bool:
    """Tell whether the debtor disputes the claim and nobody has answered yet."""
    return FlagKind.DISPUTE in _flags(desk, shelves, case)


def stopped_since(desk: Desk, shelves: Shelves, case: Case) -> date | None:
    """Return since when nobody may contact the debtor but by necessary letters."""
    flag = _flags(desk, shelves, case).get(FlagKind.DO_NOT_CONTACT)
    return flag.raised_on if flag is not None else None


def _flags(desk: Desk, shelves: Shelves, case: Case) -> dict[FlagKind, Flag]:
    """Return what acts on the case or, from any other case, on the human."""
    same = visit_sources.humans(shelves.connection, {case.debtor_id})[case.debtor_id]
    return {each.kind: each for each in flags_upon(shelves, case.id, same, desk.today())}


def _through(desk: Desk, shelves: Shelves, subject: LetterSubject, role: str) -> LetterSubject:
    found = _first(shelves, subject.case, _READERS[role])
    if found is None:
        raise _refused(desk, _RULES[role], _NOBODY[role](subject.case.case_no))
    return replace(subject, reader=found, reads_as=role)


def _first(shelves: Shelves, case: Case, relations: Collection[Relation]) -> Person | None:
    """Return whoever stands first in the case, by the order of the relations."""
    table = shelves.parties.table.c
    for relation in relations:
        found = shelves.parties.all(table.case_id == case.id, table.relation == relation, order=(table.id,))
        if found:
            return shelves.people.get(found[0].person_id)
    return None


def _refused(desk: Desk, rule: str, told: Sentence) -> RefusedError:
    known = desk.pack.rules.get(rule)
    if known is None:
        return RefusedError(say("{told}.", told=told))
    return RefusedError(say("{told}. {rule}: {clause}", told=told, rule=rule, clause=known.text))
