import pytest

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import Money
from casedesk.printing.amounts_in_words import amount_in_words

_999 = "nine hundred and ninety-nine"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "zero yuan"),
        ("0.05", "five fen"),
        ("1", "one yuan"),
        ("20.10", "twenty yuan and ten fen"),
        ("100", "one hundred yuan"),
        ("1001", "one thousand and one yuan"),
        ("46325.80", "forty-six thousand three hundred and twenty-five yuan and eighty fen"),
        ("1000015", "one million and fifteen yuan"),
        ("99999999", f"ninety-nine million {_999} thousand {_999} yuan"),
        ("1000000000.99", "one billion yuan and ninety-nine fen"),
    ],
)
def test_that_amounts_are_spelled_in_english(amount: str, words: str) -> None:
    assert amount_in_words(Money.of(amount)) == f"RMB {words} only"


@pytest.mark.parametrize("amount", ["-1", "1000000000000"])
def test_that_an_amount_without_words_is_refused(amount: str) -> None:
    with pytest.raises(BadInputError):
        amount_in_words(Money.of(amount))
