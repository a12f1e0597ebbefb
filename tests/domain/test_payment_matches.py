"""Which case a line belongs to: by number, by payer and amount, and never by guessing."""

from dataclasses import replace
from datetime import date

import pytest

from casedesk.domain.money import Money
from casedesk.domain.payment_files import PaymentLine
from casedesk.domain.payment_matches import (
    Booked,
    Candidate,
    Confidence,
    EarlierLine,
    Expected,
    Matcher,
    Outlook,
    Proposal,
    noted_numbers,
)
from casedesk.domain.sentences import say

DAY = date(2026, 11, 20)
CASE = Candidate(1, "HY-0001", "HT-000001", "6222021234567890128", "海岳", "陈轩", Money.of(5000))
DUE = Expected(Money.of(500), say("The amount is instalment 1."))


def line(amount: int = 300, row: int = 2, **fields: object) -> PaymentLine:
    return replace(PaymentLine(0, row, DAY, Money.of(amount)), **fields)  # type: ignore[arg-type]


def proposed(told: PaymentLine, *cases: Candidate) -> Proposal:
    return Matcher(cases or (CASE,)).propose(told)


def summary(found: Proposal) -> tuple[Outlook, Confidence, int | None]:
    return found.outlook, found.confidence, found.case.case_id if found.case else None


@pytest.mark.parametrize(
    "fields",
    [
        {"contract_no": "HT-000001"},
        {"contract_no": "ht‐000001 "},
        {"case_no": "ＨＹ-0001"},
        {"contract_no": "HY-0001"},
        {"note": "陈轩还款HT-000001第3期"},
        {"note": "hy-0001", "payer": "陈轩"},
    ],
)
def test_that_a_number_in_its_column_or_in_the_note_is_certain(fields: dict[str, object]) -> None:
    assert summary(proposed(line(**fields))) == (Outlook.POST, Confidence.CERTAIN, 1)


def test_that_a_number_under_another_payer_is_only_likely() -> None:
    found = proposed(line(contract_no="HT-000001", payer="陈母"))
    assert summary(found) == (Outlook.POST, Confidence.LIKELY, 1)
    assert "not the debtor" in str(found.reasons[-1])


@pytest.mark.parametrize(
    ("note", "payer", "confidence"),
    [
        ("还款10001", "", Confidence.LIKELY),
        ("还款20261120", "", Confidence.LIKELY),
        ("还款10001", "陈轩", Confidence.CERTAIN),
        ("还款A10001", "", Confidence.CERTAIN),
        ("还款202611200001", "", Confidence.CERTAIN),
    ],
)
def test_that_a_few_digits_in_a_note_alone_prove_nothing(
    note: str, payer: str, confidence: Confidence
) -> None:
    numbers = ("10001", "20261120", "A10001", "202611200001")
    cases = [replace(CASE, case_id=key, case_no=no, contract_no="") for key, no in enumerate(numbers, 1)]
    assert proposed(line(note=note, payer=payer), *cases).confidence is confidence


def test_that_an_unknown_number_waits_even_when_the_name_fits() -> None:
    case = replace(CASE, expected=(DUE,))
    found = proposed(line(500, contract_no="HT-999999", payer="陈轩"), case)
    assert summary(found) == (Outlook.WAIT, Confidence.NONE, None)
    assert "HT-999999" in str(found.reasons[0])


def test_that_numbers_of_different_cases_wait() -> None:
    other = replace(CASE, case_id=2, case_no="HY-0002", contract_no="HT-000002", debtor="王五")
    found = proposed(line(case_no="HY-0001", contract_no="HT-000002"), CASE, other)
    assert summary(found) == (Outlook.WAIT, Confidence.NONE, None)


def test_that_one_number_of_two_clients_is_told_apart_by_the_payer() -> None:
    other = replace(CASE, case_id=2, case_no="QH-1", debtor="王五", client="青禾")
    assert summary(proposed(line(contract_no="HT-000001"), CASE, other))[0] is Outlook.WAIT
    found = proposed(line(contract_no="HT-000001", payer="王五"), CASE, other)
    assert summary(found) == (Outlook.POST, Confidence.CERTAIN, 2)


def test_that_more_than_is_owed_is_only_likely_and_said() -> None:
    found = proposed(line(5001, contract_no="HT-000001"))
    assert (found.confidence, str(found.reasons[-1])) == (Confidence.LIKELY, "1.00 more than is owed.")


def test_that_a_closed_case_waits_and_is_suggested() -> None:
    found = proposed(line(contract_no="HT-000001"), replace(CASE, is_open=False))
    assert summary(found) == (Outlook.WAIT, Confidence.POSSIBLE, 1)


def test_that_name_and_amount_together_are_likely_once() -> None:
    matcher = Matcher([replace(CASE, expected=(DUE,))])
    first, second = (matcher.propose(line(500, row, payer="陈轩")) for row in (2, 3))
    assert summary(first) == (Outlook.POST, Confidence.LIKELY, 1)
    assert second.outlook is Outlook.WAIT


def test_that_the_whole_balance_counts_as_expected_and_shrinks() -> None:
    matcher = Matcher([CASE])
    assert matcher.propose(line(1000, 2, contract_no="HT-000001")).outlook is Outlook.POST
    assert matcher.propose(line(5000, 3, payer="陈轩")).outlook is Outlook.WAIT
    assert matcher.propose(line(4000, 4, payer="陈 轩")).outlook is Outlook.POST


def test_that_a_name_alone_waits_with_a_hint() -> None:
    assert summary(proposed(line(payer="陈轩"))) == (Outlook.WAIT, Confidence.POSSIBLE, 1)
    assert summary(proposed(line(payer="李四"))) == (Outlook.WAIT, Confidence.NONE, None)
    assert summary(proposed(line())) == (Outlook.WAIT, Confidence.NONE, None)


def test_that_two_cases_of_one_name_and_amount_wait_unless_the_card_tells() -> None:
    one, two = (
        replace(CASE, case_id=key, card_no=f"622202000000000{key}", expected=(DUE,)) for key in (1, 2)
    )
    assert proposed(line(500, payer="陈轩"), one, two).outlook is Outlook.WAIT
    found = proposed(line(500, payer="陈轩", account_no="6222 0200 0000 0002"), one, two)
    assert summary(found) == (Outlook.POST, Confidence.CERTAIN, 2)


@pytest.mark.parametrize(
    ("days", "outlook"), [(0, Outlook.RECORDED), (3, Outlook.RECORDED), (4, Outlook.POST)]
)
def test_that_a_payment_recorded_within_three_days_is_not_posted_again(days: int, outlook: Outlook) -> None:
    case = replace(CASE, booked=(Booked(7, Money.of(300), date(2026, 11, 20 - days)),))
    found = proposed(line(contract_no="HT-000001"), case)
    assert (found.outlook, found.payment_id) == (outlook, 7 if outlook is Outlook.RECORDED else None)


def test_that_one_recorded_payment_answers_one_line_only() -> None:
    matcher = Matcher([replace(CASE, booked=(Booked(7, Money.of(300), DAY, is_claimed=True),))])
    found = [matcher.propose(line(300, row, contract_no="HT-000001", voucher_no=f"L{row}")) for row in (2, 3)]
    assert [each.outlook for each in found] == [Outlook.RECORDED, Outlook.POST]
    assert "confirmed" in str(found[0].reasons[-1])


def test_that_the_same_voucher_changes_nothing() -> None:
    earlier = EarlierLine(line(voucher_no="L1", payer="陈轩"), "SK20261120-001")
    again = Matcher([CASE], [earlier]).propose(line(row=9, voucher_no="l1", contract_no="HT-000001"))
    assert again.outlook is Outlook.REPEATED
    assert "SK20261120-001, row 2" in str(again.reasons[0])
    assert not again.may_be_accepted


def test_that_one_voucher_of_a_batch_may_stand_over_many_payers() -> None:
    matcher = Matcher([CASE, replace(CASE, case_id=2, case_no="B-2", contract_no="HT-2", debtor="王五")])
    lines = [
        line(row=2, voucher_no="B1", contract_no="HT-000001"),
        line(row=3, voucher_no="B1", contract_no="HT-2"),
    ]
    assert [matcher.propose(each).outlook for each in lines] == [Outlook.POST, Outlook.POST]
    assert matcher.propose(replace(lines[0], source_row=4)).outlook is Outlook.REPEATED


def test_that_lines_without_voucher_repeat_as_often_as_they_were_there() -> None:
    told = line(contract_no="HT-000001")
    matcher = Matcher([CASE], [EarlierLine(told, "SK1")])
    assert matcher.propose(told).outlook is Outlook.REPEATED
    second = matcher.propose(replace(told, source_row=3))
    assert (second.outlook, "above" in str(second.reasons[0])) == (Outlook.WAIT, True)


def test_that_notes_are_searched_for_numbers_only() -> None:
    told = line(note="还款 HT-000001/2 谢谢 abcdef 12")
    assert noted_numbers(told) == ("HT-000001/2",)
