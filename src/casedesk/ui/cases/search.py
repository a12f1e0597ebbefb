"""The answers of the search over everything, as lines of its box; knows no Qt."""

from collections.abc import Callable
from typing import Final

from casedesk.domain import agreements, cases, weeks
from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.operators import Operator
from casedesk.domain.people import Relation
from casedesk.domain.person_words import RELATION_NAMES
from casedesk.domain.search_hits import HitKind, LinkedCase, Reason, SearchHit
from casedesk.domain.search_queries import Why
from casedesk.domain.sentences import Sentence, say
from casedesk.services.search import SearchService
from casedesk.ui import formats
from casedesk.ui.looks import Hit

_GROUPS: Final = {
    HitKind.PERSON: say("Persons"),
    HitKind.CASE: say("Cases"),
    HitKind.AGREEMENT: say("Agreements"),
    HitKind.VISIT: say("Visits"),
}
_ICONS: Final = {
    HitKind.PERSON: "user",
    HitKind.CASE: "folder",
    HitKind.AGREEMENT: "document",
    HitKind.VISIT: "calendar",
}


class OfficeSearch:
    """Asks the office for what was typed; called off the UI thread."""

    def __init__(self, service: SearchService, actor: Operator) -> None:
        self._service, self._actor = service, actor

    def __call__(self, query: str, limit: int) -> list[Hit]:
        """Return the best answers; people without a case lead nowhere and are left out."""
        found = self._service.find(self._actor, query, max(1, limit // len(HitKind)))
        return [_hit(each) for each in found if each.cases]


def _hit(found: SearchHit) -> Hit:
    case = found.cases[0]
    return Hit(
        group=_GROUPS[found.kind],
        icon="users" if len(found.cases) > 1 else _ICONS[found.kind],
        title=found.title,
        detail=_detail(found, case),
        reason=_joined(found.reasons),
        target=_target(found, case),
        extra=_extra(found, case),
    )


def _target(found: SearchHit, case: LinkedCase) -> tuple[str, object]:
    """Return where an answer leads: an agreement or visit to its page, all else to the case."""
    match found.kind:
        case HitKind.AGREEMENT:
            return "agreements", ("open", found.id)
        case HitKind.VISIT:
            return "visits", ("open", found.id)
    return "case_file", case.id


def _detail(found: SearchHit, case: LinkedCase) -> Sentence:
    if found.kind is HitKind.PERSON:
        return say(
            "{case_no}   {client}   {balance}",
            case_no=case.case_no,
            client=case.client,
            balance=formats.money(case.balance),
        )
    return say(
        "{debtor}   {client}   {balance}",
        debtor=case.debtor,
        client=case.client,
        balance=formats.money(case.balance),
    )


def _extra(found: SearchHit, case: LinkedCase) -> Sentence:
    """Return where the case stands, or the agreement or visit, and what else there is."""
    if found.kind in {HitKind.AGREEMENT, HitKind.VISIT}:
        return _paper(found, case)
    told = _place(case)
    if case.relation is not Relation.SELF:
        told = say(
            "{relation} of {debtor}   {rest}",
            relation=RELATION_NAMES[case.relation],
            debtor=case.debtor,
            rest=told,
        )
    if len(found.cases) > 1:
        return say("%n case(s)   newest: {rest}", count=len(found.cases), rest=told)
    return told


def _place(case: LinkedCase) -> Sentence:
    state = cases.STATUS_NAMES[case.status]
    return say("{district}   {state}", district=case.district, state=state) if case.district else state


def _paper(found: SearchHit, case: LinkedCase) -> Sentence:
    status = found.status
    if isinstance(status, AgreementStatus):
        state = agreements.STATUS_NAMES[status]
        return say("{state}   case {case_no}", state=state, case_no=case.case_no)
    state = weeks.STATUS_NAMES[status] if status is not None else say("Visit")
    if found.at is None:
        return state
    when = formats.formats().moment(found.at)
    return say("{state}   {moment}   case {case_no}", state=state, moment=when, case_no=case.case_no)


def _joined(reasons: tuple[Reason, ...]) -> Sentence:
    told = _reason(reasons[0])
    for each in reasons[1:]:
        told = say("{first}; {second}", first=told, second=_reason(each))
    return told


def _reason(reason: Reason) -> Sentence:
    """Say why something was found, without telling more of a number than was typed."""
    return _REASONS[reason.why](reason.word)


_REASONS: Final[dict[Why, Callable[[str], Sentence]]] = {
    Why.NAME: lambda word: say("name {word}", word=word),
    Why.PINYIN: lambda word: say("pinyin {word}", word=word),
    Why.PHONE: lambda word: say("phone ending in {word}", word=word),
    Why.DOCUMENT: lambda word: say("ID number ending in {word}", word=word),
    Why.CARD: lambda word: say("card ending in {word}", word=word),
    Why.CASE_NO: lambda word: say("case no. {word}", word=word),
    Why.CONTRACT_NO: lambda word: say("contract no. {word}", word=word),
    Why.AGREEMENT_NO: lambda word: say("agreement no. {word}", word=word),
    Why.VISIT_NO: lambda word: say("visit no. {word}", word=word),
    Why.EMPLOYER: lambda word: say("employer {word}", word=word),
    Why.ADDRESS: lambda word: say("address {word}", word=word),
}
