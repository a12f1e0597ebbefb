"""Scanned copies that wait for a second look, and what still keeps it off."""

from collections.abc import Iterable
from dataclasses import dataclass

from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.operators import Operator
from casedesk.domain.paper_life import SIGNED_KINDS, is_half_signed
from casedesk.domain.papers import Paper, PaperAnswer, PaperKind
from casedesk.domain.scan_register import ORIGINALS
from casedesk.domain.sentences import Sentence, say
from casedesk.storage.bulk import in_lots
from casedesk.storage.case_names import debtor_names
from casedesk.storage.shelves import Shelves

_OVER = frozenset({PaperAnswer.REFUSED, PaperAnswer.SPOILED})


@dataclass(frozen=True)
class CheckLine:
    """One copy whose scan is complete and that nobody held against its stored text yet."""

    paper: Paper
    debtor: str = ""
    bearer: str = ""
    hindrance: Sentence | None = None
    """What must happen before this person can check it; None where it can be checked now."""


def waiting_checks(shelves: Shelves, actor: Operator) -> tuple[CheckLine, ...]:
    """Return every complete scan without its check, the oldest first; papers without effect are left out."""
    table = shelves.papers.table.c
    found = [
        each
        for each in shelves.papers.all(
            table.scanned_at.is_not(None),
            table.checked_at.is_(None),
            table.kind.in_(SIGNED_KINDS),
            order=(table.scanned_at, table.id),
        )
        if each.answer is PaperAnswer.SIGNED or (each.kind in ORIGINALS and each.answer not in _OVER)
    ]
    agreements = _agreements(shelves, found)
    siblings = _siblings(shelves, agreements)
    names = {each.id: each.name for each in shelves.operators.all()}
    debtors = debtor_names(shelves.connection, {each.case_id for each in found if each.case_id is not None})
    return tuple(
        CheckLine(
            each,
            debtors.get(each.case_id or 0, ""),
            names.get(each.carried_by or 0, ""),
            _hindrance(each, agreements.get(each.subject), siblings.get(each.subject, []), actor),
        )
        for each in found
        if each.kind is not PaperKind.AGREEMENT or _counts(each, agreements.get(each.subject))
    )


def _counts(paper: Paper, agreement: Agreement | None) -> bool:
    """Tell whether an agreement still stands as this copy shows it."""
    if agreement is None:
        return False
    return agreement.status is not AgreementStatus.VOID and paper.revision in {0, agreement.revision}


def _hindrance(
    paper: Paper, agreement: Agreement | None, siblings: Iterable[Paper], actor: Operator
) -> Sentence | None:
    """Return the first thing that a check would be refused for."""
    if paper.answer is not PaperAnswer.SIGNED:
        return say("Nobody entered yet that this copy is signed.")
    if paper.carried_by == actor.id:
        return say("You brought it yourself; a second person checks it.")
    if paper.kind is not PaperKind.AGREEMENT or agreement is None:
        return None
    if agreement.signed_on is None:
        return say("The agreement is not entered as signed yet.")
    if is_half_signed(each for each in siblings if each.revision == paper.revision):
        return say("Another copy was refused; settle which holds.")
    return None


def _agreements(shelves: Shelves, papers: Iterable[Paper]) -> dict[str, Agreement]:
    table = shelves.agreements.table.c
    numbers = sorted({each.subject for each in papers if each.kind is PaperKind.AGREEMENT})
    return {
        each.agreement_no: each
        for lot in in_lots(numbers)
        for each in shelves.agreements.all(table.agreement_no.in_(lot))
    }


def _siblings(shelves: Shelves, subjects: Iterable[str]) -> dict[str, list[Paper]]:
    table = shelves.papers.table.c
    found: dict[str, list[Paper]] = {}
    for lot in in_lots(sorted(subjects)):
        for each in shelves.papers.all(table.kind == PaperKind.AGREEMENT, table.subject.in_(lot)):
            found.setdefault(each.subject, []).append(each)
    return found
