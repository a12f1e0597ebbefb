"""Who gets what asks for payment: never the dead, never a child, and a representative first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pypdfium2
import pytest

from casedesk.domain.cases import Case, FlagKind
from casedesk.domain.errors import RefusedError
from casedesk.domain.letter_items import ReceivedItem
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PaperKind
from casedesk.domain.people import Party, Person, Relation
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.letter_facts import LetterOptions
from casedesk.services.letters import LetterService, LetterWish
from casedesk.services.offer_printing import OfferPrinting
from casedesk.services.offers import OfferService

Lend = Callable[..., Case]
CHILD = {"born_on": date(2016, 1, 1)}


def said(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


def preview(desk: Desk, actor: Operator, case: Case, language: str = "zh") -> str:
    wish = LetterWish(PaperKind.DEMAND_LETTER, (case.id,), language)
    return said(LetterService(desk).preview(actor, wish).content)


def join(desk: Desk, actor: Operator, case: Case, name: str, relation: Relation) -> None:
    with desk.work("party.added", actor, Right.EDIT_CASES) as work:
        person = work.people.add(Person(name))
        work.parties.add(Party(case.id, person.id, relation))
        work.about(case.case_no, case.id)
        work.commit()


def mark(desk: Desk, actor: Operator, case: Case, kind: FlagKind) -> None:
    CaseService(desk).raise_flag(actor, case.id, kind, "家属来电告知")


@pytest.mark.parametrize("kind", [PaperKind.DEMAND_LETTER, PaperKind.BREACH_NOTICE])
def test_that_nothing_asks_a_dead_debtor_to_pay(
    kind: PaperKind, desk: Desk, administrator: Operator, lend: Lend
) -> None:
    case = lend()
    mark(desk, administrator, case, FlagKind.DECEASED)
    for ask in (LetterService(desk).preview, LetterService(desk).print):
        with pytest.raises(RefusedError, match=r"OBJ-HEIR.*estate"):
            ask(administrator, LetterWish(kind, (case.id,)))


def test_that_a_death_told_in_one_case_holds_in_every_case(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    told, other = lend(), lend()
    with desk.work("case.edited", administrator, Right.EDIT_CASES) as work:
        other = work.cases.save(replace(other, debtor_id=told.debtor_id))
        work.about(other.case_no, other.id)
        work.commit()
    mark(desk, administrator, told, FlagKind.DECEASED)
    with pytest.raises(RefusedError, match="OBJ-HEIR"):
        preview(desk, administrator, other)


def test_that_a_receipt_of_documents_is_still_given_to_the_heirs(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    case = lend()
    mark(desk, administrator, case, FlagKind.DECEASED)
    options = LetterOptions(items=(ReceivedItem("死亡证明", is_original=False, sheets=1),), giver="陈某")
    wish = LetterWish(PaperKind.DOCUMENT_RECEIPT, (case.id,), options=options)
    assert "死亡证明" in said(LetterService(desk).preview(administrator, wish).content)


def test_that_a_child_gets_no_demand_but_the_guardian_does(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    case = lend(person=CHILD)
    with pytest.raises(RefusedError, match=r"OBJ-MINOR.*guardian"):
        preview(desk, administrator, case)
    join(desk, administrator, case, "陈父", Relation.PARENT)
    assert "（由法定代理人陈父代收）：" in preview(desk, administrator, case)
    join(desk, administrator, case, "陈护", Relation.GUARDIAN)
    assert "（由法定代理人陈护代收）：" in preview(desk, administrator, case)


def test_that_a_represented_debtor_is_written_to_through_the_representative(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    case = lend()
    mark(desk, administrator, case, FlagKind.REPRESENTED)
    with pytest.raises(RefusedError, match="OBJ-REPRESENTED"):
        preview(desk, administrator, case)
    join(desk, administrator, case, "安律", Relation.REPRESENTATIVE)
    assert "（由委托代理人安律代收）：" in preview(desk, administrator, case)
    assert "receivedbytherepresentative安律:" in preview(desk, administrator, case, "en")


def test_that_an_adult_without_marks_is_greeted_alone(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    case = lend()
    join(desk, administrator, case, "陈父", Relation.PARENT)
    assert "代收）：" not in preview(desk, administrator, case)


def test_that_an_offer_asks_the_same(desk: Desk, administrator: Operator, lend: Lend) -> None:
    case = lend()
    terms = [AgreementQuotes(desk).basis(administrator, case.id).terms]
    terms.append(replace(terms[0], instalments=6))
    offer = OfferService(desk).draft(administrator, case.id, terms, desk.today() + timedelta(days=10))
    printing = OfferPrinting(desk)
    assert "代收）：" not in said(printing.preview(administrator, offer).content)
    mark(desk, administrator, case, FlagKind.REPRESENTED)
    with pytest.raises(RefusedError, match="OBJ-REPRESENTED"):
        printing.preview(administrator, offer)
    join(desk, administrator, case, "安律", Relation.REPRESENTATIVE)
    assert "（由委托代理人安律代收）：" in said(printing.preview(administrator, offer).content)
    mark(desk, administrator, case, FlagKind.DECEASED)
    with pytest.raises(RefusedError, match="OBJ-HEIR"):
        printing.preview(administrator, offer)
