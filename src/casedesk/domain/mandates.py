"""Which of a client's columns the mandate lets the office keep (PIPL art. 6 and 21)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from casedesk.domain.intake import FIELD_NAMES, IntakeField
from casedesk.domain.sentences import Sentence, say

_ALLOWED, _WITHHELD = "+", "-"


class DataKind(StrEnum):
    """A kind of data that stays outside unless the mandate names it."""

    CHAT = "chat"
    SOCIAL_SECURITY = "social_security"
    INCOME = "income"
    ADDRESS_BOOK = "address_book"
    THIRD_PARTY_IDS = "third_party_ids"
    CONTACT_ADDRESSES = "contact_addresses"
    PRIVATE_LIFE = "private_life"
    EMAIL = "email"
    BANK_ACCOUNTS = "bank_accounts"

    @property
    def label(self) -> Sentence:
        """Name the kind for people."""
        return _KIND_LABELS[self]


@dataclass(frozen=True, slots=True)
class FieldScope:
    """What the mandate adds to and takes from the usual columns."""

    allowed: frozenset[DataKind] = frozenset()
    withheld: frozenset[IntakeField] = frozenset()

    @property
    def text(self) -> str:
        """Return the scope as it is stored: ``+income -employer``."""
        words = [_ALLOWED + each for each in sorted(self.allowed)]
        return " ".join([*words, *(_WITHHELD + each for each in sorted(self.withheld))])

    @property
    def labels(self) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
        """Name what is allowed beyond the usual, and what is withheld."""
        return (
            tuple(each.label for each in sorted(self.allowed)),
            tuple(FIELD_NAMES[each] for each in sorted(self.withheld)),
        )


USUAL_SCOPE: Final = FieldScope()
NEVER_WITHHELD: Final = frozenset({IntakeField.CASE_NO, IntakeField.NAME, IntakeField.ID_NO})
"""Without these no case can be made."""


def scope_of(text: str) -> FieldScope:
    """Return the scope that a client's stored words mean; words of a newer version are passed over."""
    words = text.split()
    allowed = {each[1:] for each in words if each.startswith(_ALLOWED)}
    withheld = {each[1:] for each in words if each.startswith(_WITHHELD)}
    return FieldScope(
        frozenset(each for each in DataKind if each in allowed),
        frozenset(each for each in IntakeField if each in withheld and each not in NEVER_WITHHELD),
    )


_KIND_LABELS: Final = {
    DataKind.CHAT: say("QQ and WeChat"),
    DataKind.SOCIAL_SECURITY: say("Social security and housing fund"),
    DataKind.INCOME: say("Income"),
    DataKind.ADDRESS_BOOK: say("Address book and call records"),
    DataKind.THIRD_PARTY_IDS: say("ID numbers of contacts"),
    DataKind.CONTACT_ADDRESSES: say("Addresses of contacts"),
    DataKind.PRIVATE_LIFE: say("Ethnicity, faith, marriage, schooling"),
    DataKind.EMAIL: say("E-mail"),
    DataKind.BANK_ACCOUNTS: say("Accounts for debiting"),
}
