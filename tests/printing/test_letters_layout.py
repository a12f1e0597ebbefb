"""What a reader with a pen needs of a letter: room, order, and nothing that stands alone."""

from dataclasses import replace

import pytest
from tests.printing.paper_places import found, pages_of

from casedesk.domain.papers import PaperKind
from casedesk.domain.people import Person
from casedesk.printing import letter_samples as samples
from casedesk.printing.layout import MM, RIGHT
from casedesk.printing.letter_values import LetterSubject
from casedesk.printing.letters_accounts import statement_pdf
from casedesk.printing.letters_client import handover_list_pdf
from casedesk.printing.letters_demand import breach_notice_pdf, demand_letter_pdf
from casedesk.printing.letters_receipts import payment_receipt_pdf

LONG = "欧阳司马诸葛" * 50


def letter(kind: PaperKind, language: str = "zh") -> bytes:
    return samples.each_letter(language)[kind].content


def long_subject() -> LetterSubject:
    given = samples.SUBJECT
    debt = replace(given.case.debt, product_name=LONG, contract_no="HY" * 40)
    return replace(
        given,
        client=replace(given.client, name=LONG),
        debtor=Person(LONG),
        case=replace(given.case, debt=debt),
    )


@pytest.mark.parametrize(("language", "finger"), [("zh", "右手食指"), ("en", "fingerprint")])
def test_that_the_receipt_to_tear_off_has_room_for_a_finger(language: str, finger: str) -> None:
    content = letter(PaperKind.DEMAND_LETTER, language)
    (place,) = found(content, finger)
    signed, dated = ("收件人签名", "签收日期") if language == "zh" else ("Received by", "Received on")
    (name,), (day,) = found(content, signed), found(content, dated)
    assert RIGHT - 20 * MM < place.left < place.right < RIGHT
    assert name.bottom - day.bottom > 8 * MM, "and the lines beside it leave room for ink"
    assert day.page == name.page == place.page


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_no_seal_stands_on_a_page_that_says_nothing(language: str) -> None:
    subject = long_subject()
    for kind, content in (
        (
            PaperKind.STATEMENT,
            statement_pdf(
                samples.frame(PaperKind.STATEMENT, "WS-1", language),
                replace(samples.account(), subject=subject),
            ).content,
        ),
        (
            PaperKind.PAYMENT_RECEIPT,
            payment_receipt_pdf(
                samples.frame(PaperKind.PAYMENT_RECEIPT, "SJ-1", language),
                replace(samples.payment(), subject=subject),
            ).content,
        ),
    ):
        seal = found(content, "受托机构（盖章）" if language == "zh" else "Agency (seal)")[0]
        said = pages_of(content)[seal.page].split("受托机构（盖章）" if language == "zh" else "Agency (seal)")
        assert len("".join(said)) > 250, kind


@pytest.mark.parametrize("amount", [*range(28, 44), 70])
def test_that_a_page_of_a_table_has_two_rows_at_least(amount: int) -> None:
    frame = samples.frame(PaperKind.HANDOVER_LIST, "YJ-1")
    for text in pages_of(handover_list_pdf(frame, samples.handover(amount)).content):
        rows = text.count("HY-2604-")
        assert rows == 0 or rows >= 2, amount
        assert rows or "合计" not in text, amount


def test_that_the_name_of_a_sum_spreads_over_what_has_none() -> None:
    for kind in (PaperKind.HANDOVER_LIST, PaperKind.CLIENT_STATEMENT, PaperKind.BREACH_NOTICE):
        content = letter(kind)
        name = next(
            each for each in found(content, "合计") if "——" not in _line_of(content, each.page, "合计 ¥")
        )
        assert name.left > 100, kind


def _line_of(content: bytes, page: int, begins: str) -> str:
    lines = pages_of(content)[page].split("\n")
    return next((line.split("¥")[0] for line in lines if line.startswith(begins)), "——")


def test_that_a_letter_about_a_contract_of_which_little_is_known_still_reads_well() -> None:
    given = samples.SUBJECT
    debt = replace(
        given.case.debt, product_name="", contract_no="", lent_on=None, lent_amount=None, overdue_on=None
    )
    bare = replace(given, case=replace(given.case, debt=debt), authorisation_no="")
    for language, words in (
        ("zh", "您与债权人订立个人消费贷款合同，至"),
        ("en", "You concluded a contract,"),
    ):
        frame = samples.frame(PaperKind.DEMAND_LETTER, "WS-1", language)
        text = "\n".join(pages_of(demand_letter_pdf(frame, replace(samples.demand(), subject=bare)).content))
        assert words in text
        assert not any(line.strip().startswith(("，", ",", "；", ";")) for line in text.split("\n"))


def test_that_a_reminder_names_the_creditor_and_for_whom_we_write() -> None:
    for language, words in (("zh", "我方受债权人委托"), ("en", "who has authorised us")):
        content = breach_notice_pdf(
            samples.frame(PaperKind.BREACH_NOTICE, "WS-1", language), samples.breach()
        ).content
        first = "".join(pages_of(content)[0].split())
        assert "".join(words.split()) in first
        assert samples.CLIENT.name in first.split("联系方式")[0].split("Contacts")[0]


def test_that_amounts_stand_below_the_end_of_their_heading() -> None:
    for language, head in (("zh", "金额（小写）"), ("en", "In figures")):
        content = letter(PaperKind.DEMAND_LETTER, language)
        (title,), figure = found(content, head), found(content, "¥46,325.80")[0]
        assert abs(title.right - figure.right) < 6


def test_that_whom_to_ring_is_set_as_large_as_the_letter() -> None:
    for kind in (PaperKind.DEMAND_LETTER, PaperKind.BREACH_NOTICE, PaperKind.PAYMENT_RECEIPT):
        content = letter(kind)
        place = found(content, "债权人：海岳")[-1]
        greeting = found(content, "陈")[0]
        assert place.top - place.bottom > 0.9 * (greeting.top - greeting.bottom)


def test_that_lines_of_an_answer_lie_far_enough_apart_for_a_pen() -> None:
    content = letter(PaperKind.SETTLEMENT_REQUEST)
    first, second, third = (
        found(content, words)[0] for words in ("已结清，结清证明", "未结清，尚欠", "结清证明送交")
    )
    assert first.bottom - second.bottom > 7 * MM
    assert second.bottom - third.bottom > 7 * MM
