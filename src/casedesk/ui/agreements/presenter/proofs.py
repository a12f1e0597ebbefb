"""The proof under a schedule in words: each line a sum that can be checked by hand."""

from dataclasses import dataclass
from typing import Final

from casedesk.domain.agreements import Terms
from casedesk.domain.money import Money
from casedesk.domain.proofs import Proof, ProofRule
from casedesk.domain.schedules import Instalment, Remainder
from casedesk.domain.sentences import Sentence, say
from casedesk.services.agreement_quotes import Quote
from casedesk.ui import formats
from casedesk.ui.looks import Text

_SHOWN: Final = (ProofRule.SUM, ProofRule.WAIVER, ProofRule.CAPITALS, ProofRule.RISING, ProofRule.CAP)
_CURRENCY: Final = "人民币"


@dataclass(frozen=True)
class ProofLine:
    """One line: what was computed, what it shows, whether it holds."""

    text: Text
    note: Text
    holds: bool


@dataclass(frozen=True)
class ProofState:
    """The whole box: its head, the difference at the right, its lines."""

    head: Text
    note: Text
    lines: tuple[ProofLine, ...]
    holds: bool


def proof_state(quote: Quote) -> ProofState:
    """Tell the proofs of a quote; shares are told only where they fail."""
    holds = all(each.holds for each in quote.proofs)
    lines = tuple(_line(each, quote) for each in quote.proofs if each.rule in _SHOWN or not each.holds)
    agreed = quote.terms.total.total
    summed = next(each for each in quote.proofs if each.rule is ProofRule.SUM)
    if holds:
        head: Text = say("The figures agree")
        note: Text = say("{total} in all = agreed total, difference 0.00", total=agreed)
    else:
        head = say("The figures do not agree")
        note = say("difference {difference}", difference=_difference(quote.proofs, summed))
    return ProofState(head, note, lines, holds)


def impossible(reason: Sentence) -> ProofState:
    """Tell why these terms make no schedule at all."""
    return ProofState(
        say("These terms make no schedule"),
        say("the rows still show the terms of before"),
        (ProofLine(reason, "", holds=False),),
        holds=False,
    )


def _difference(proofs: tuple[Proof, ...], summed: Proof) -> Money | int:
    failed = next((each for each in proofs if not each.holds), summed)
    return failed.difference


def _line(proof: Proof, quote: Quote) -> ProofLine:
    terms, schedule = quote.terms, quote.schedule
    match proof.rule:
        case ProofRule.SUM:
            return ProofLine(f"{proof.left} = {proof.right}", _rest(schedule, terms), proof.holds)
        case ProofRule.WAIVER:
            return ProofLine(_debt_formula(terms), _debt_words(terms), proof.holds)
        case ProofRule.CAPITALS:
            spelled = proof.left.removeprefix(_CURRENCY)
            return ProofLine(say("Capitals read back give the figures"), spelled, proof.holds)
        case ProofRule.RISING:
            last = schedule[-1].due_on
            text = say("Due days rise, the last on {day}", day=last)
            return ProofLine(text, _provisional(schedule), proof.holds)
        case ProofRule.CAP:
            text = say("Ends {last}, allowed until {latest}", last=proof.left, latest=proof.right)
            return ProofLine(text, say("cards: five years"), proof.holds)
    return ProofLine(proof.rule.label, f"{proof.left} = {proof.right}", proof.holds)


def _debt_formula(terms: Terms) -> str:
    parts = [formats.money(terms.debt.total), formats.money(terms.waiver.amounts.total)]
    if not terms.deferred.is_zero:
        parts.append(formats.money(terms.deferred.total))
    return f"{f' {formats.MINUS} '.join(parts)} = {formats.money(terms.total.total)}"


def _debt_words(terms: Terms) -> Sentence:
    if terms.deferred.is_zero:
        return say("debt − waiver")
    return say("debt − waiver − left to the contract")


def _rest(schedule: tuple[Instalment, ...], terms: Terms) -> Text:
    """Say which instalment differs from the others: by the fen that do not divide, or by what was agreed."""
    amounts = [each.amount for each in schedule if each.no]
    if terms.running_rate is not None or terms.edits or len(set(amounts)) == 1:
        return ""
    is_first = terms.remainder is Remainder.FIRST and terms.each is None and terms.balloon is None
    odd, others = (amounts[0], amounts[1:]) if is_first else (amounts[-1], amounts[:-1])
    rest = odd - others[0]
    if len(set(others)) == 1 and 0 < rest.fen < len(amounts):
        if is_first:
            return say("remainder {rest} in the first", rest=rest)
        return say("remainder {rest} in the last", rest=rest)
    if is_first:
        return say("first instalment {amount}", amount=odd)
    return say("last instalment {amount}", amount=odd)


def _provisional(schedule: tuple[Instalment, ...]) -> Text:
    years = sorted({each.due_on.year for each in schedule if each.is_provisional})
    count = sum(each.is_provisional for each in schedule)
    if not years:
        return ""
    return say(
        "%n row(s) provisional: holidays of {years} not published",
        count=count,
        years=str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}",
    )
