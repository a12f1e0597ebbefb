"""The headers of payment files from ``resources/columns/payment_aliases.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from casedesk import assets
from casedesk.importing.aliases import plain, plain_header


class PaymentField(StrEnum):
    """What a column of a payment file can hold."""

    PAID_ON = "paid_on"
    CREDIT = "credit"
    AMOUNT = "amount"
    DEBIT = "debit"
    DIRECTION = "direction"
    PAYER = "payer"
    CASE_NO = "case_no"
    CONTRACT_NO = "contract_no"
    ACCOUNT_NO = "account_no"
    VOUCHER_NO = "voucher_no"
    NOTE = "note"


@dataclass(frozen=True)
class PaymentAliases:
    """Every known header with its field and rank; of one field the lowest rank in a file is taken."""

    headers: Mapping[str, tuple[PaymentField, int]]
    statement: frozenset[PaymentField]
    outgoing: frozenset[str]
    set_aside: frozenset[str]


@cache
def payment_aliases() -> PaymentAliases:
    """Read the words once."""
    data = tomllib.loads(assets.resource("columns", "payment_aliases.toml").read_text(encoding="utf-8"))
    headers: dict[str, tuple[PaymentField, int]] = {}
    for name, ranks in data["fields"].items():
        for rank, words in enumerate(ranks):
            headers |= {plain_header(word): (PaymentField(name), rank) for word in words}
    return PaymentAliases(
        headers=headers,
        statement=frozenset(map(PaymentField, data["statement"]["fields"])),
        outgoing=frozenset(map(plain, data["directions"]["out"])),
        set_aside=frozenset(map(plain, data["rows"]["set_aside"])),
    )
