"""Names of products."""

from typing import Final

from casedesk.domain.debts import ProductKind
from casedesk.domain.sentences import Sentence, say

PRODUCTS: Final[dict[ProductKind, Sentence]] = {
    ProductKind.CREDIT_CARD: say("Credit card"),
    ProductKind.CONSUMER_LOAN: say("Consumer loan"),
    ProductKind.CAR_LOAN: say("Car loan"),
    ProductKind.OTHER: say("Other credit"),
}
