"""What a client's assignment list may say: its fields, which column means which, and what was found wrong."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from casedesk.domain.amount_forms import PLAIN, AmountForm
from casedesk.domain.compliance import Severity
from casedesk.domain.masks import (
    mask_address,
    mask_card,
    mask_document,
    mask_name,
    mask_phone,
    mask_text,
    mask_workplace,
)
from casedesk.domain.sentences import Sentence, say

_LONGEST_SHOWN: Final = 48


class IntakeField(StrEnum):
    """One thing an assignment list can tell about a case."""

    CASE_NO = "case_no"
    NAME = "name"
    ID_NO = "id_no"
    ID_KIND = "id_kind"
    SEX = "sex"
    BORN_ON = "born_on"
    AGE = "age"
    MOBILE = "mobile"
    HOME_PHONE = "home_phone"
    WORK_PHONE = "work_phone"
    HOME_ADDRESS = "home_address"
    HOUSEHOLD_ADDRESS = "household_address"
    WORK_ADDRESS = "work_address"
    BILLING_ADDRESS = "billing_address"
    CITY = "city"
    COUNTY = "county"
    EMPLOYER = "employer"
    CLIENT_NAME = "client_name"
    PRODUCT = "product"
    CONTRACT_NO = "contract_no"
    CARD_NO = "card_no"
    CURRENCY = "currency"
    LENT_AMOUNT = "lent_amount"
    LENT_ON = "lent_on"
    ASSIGNED_AMOUNT = "assigned_amount"
    LATEST_AMOUNT = "latest_amount"
    OVERDUE_AMOUNT = "overdue_amount"
    PRINCIPAL = "principal"
    INTEREST = "interest"
    PENALTY = "penalty"
    FEES = "fees"
    OVERDUE_ON = "overdue_on"
    DPD = "dpd"
    BUCKET = "bucket"
    ASSIGNED_ON = "assigned_on"
    RECALL_ON = "recall_on"
    BATCH_NO = "batch_no"
    NOTE = "note"
    DETAIL = "detail"
    RELATED_NAME = "related_name"
    RELATED_RELATION = "related_relation"
    RELATED_PHONE = "related_phone"
    RELATED_ID_NO = "related_id_no"
    RELATED_ADDRESS = "related_address"

    @property
    def is_related(self) -> bool:
        """Tell whether the field describes another person than the debtor and so belongs to a group."""
        return self.value.startswith("related_")

    @property
    def may_repeat(self) -> bool:
        """Tell whether several columns may feed this field: lists of numbers, sums of amounts, notes."""
        return self in _REPEATED


_REPEATED: Final = frozenset(
    {
        IntakeField.MOBILE,
        IntakeField.HOME_PHONE,
        IntakeField.WORK_PHONE,
        IntakeField.INTEREST,
        IntakeField.PENALTY,
        IntakeField.FEES,
        IntakeField.NOTE,
        IntakeField.DETAIL,
        IntakeField.RELATED_PHONE,
    },
)
PHONES: Final = (
    IntakeField.MOBILE,
    IntakeField.HOME_PHONE,
    IntakeField.WORK_PHONE,
    IntakeField.RELATED_PHONE,
)
ADDRESSES: Final = (
    IntakeField.HOME_ADDRESS,
    IntakeField.HOUSEHOLD_ADDRESS,
    IntakeField.WORK_ADDRESS,
    IntakeField.BILLING_ADDRESS,
)
PARTS: Final = (IntakeField.PRINCIPAL, IntakeField.INTEREST, IntakeField.PENALTY, IntakeField.FEES)
TOTALS: Final = (IntakeField.LATEST_AMOUNT, IntakeField.ASSIGNED_AMOUNT, IntakeField.OVERDUE_AMOUNT)
AMOUNTS: Final = (*PARTS, *TOTALS, IntakeField.LENT_AMOUNT)
CONSTANTS: Final = (
    IntakeField.PRODUCT,
    IntakeField.CURRENCY,
    IntakeField.ASSIGNED_ON,
    IntakeField.RECALL_ON,
    IntakeField.BATCH_NO,
    IntakeField.OVERDUE_ON,
    IntakeField.ID_KIND,
    IntakeField.CITY,
    IntakeField.COUNTY,
    IntakeField.EMPLOYER,
    IntakeField.NOTE,
)
"""What a whole list may have in common, so that a value can stand in for a column."""
MUSTS: Final = (IntakeField.CASE_NO, IntakeField.NAME, IntakeField.ID_NO)

FIELD_NAMES: Final[dict[IntakeField, Sentence]] = {
    IntakeField.CASE_NO: say("Case number"),
    IntakeField.NAME: say("Name"),
    IntakeField.ID_NO: say("ID number"),
    IntakeField.ID_KIND: say("Kind of ID document"),
    IntakeField.SEX: say("Sex"),
    IntakeField.BORN_ON: say("Date of birth"),
    IntakeField.AGE: say("Age"),
    IntakeField.MOBILE: say("Mobile"),
    IntakeField.HOME_PHONE: say("Home phone"),
    IntakeField.WORK_PHONE: say("Work phone"),
    IntakeField.HOME_ADDRESS: say("Home address"),
    IntakeField.HOUSEHOLD_ADDRESS: say("Registered address"),
    IntakeField.WORK_ADDRESS: say("Work address"),
    IntakeField.BILLING_ADDRESS: say("Billing address"),
    IntakeField.CITY: say("City"),
    IntakeField.COUNTY: say("District or county"),
    IntakeField.EMPLOYER: say("Employer"),
    IntakeField.CLIENT_NAME: say("Client"),
    IntakeField.PRODUCT: say("Product"),
    IntakeField.CONTRACT_NO: say("Contract number"),
    IntakeField.CARD_NO: say("Card number"),
    IntakeField.CURRENCY: say("Currency"),
    IntakeField.LENT_AMOUNT: say("Amount lent"),
    IntakeField.LENT_ON: say("Lent on"),
    IntakeField.ASSIGNED_AMOUNT: say("Assigned amount"),
    IntakeField.LATEST_AMOUNT: say("Latest balance"),
    IntakeField.OVERDUE_AMOUNT: say("Overdue amount"),
    IntakeField.PRINCIPAL: say("Principal"),
    IntakeField.INTEREST: say("Interest"),
    IntakeField.PENALTY: say("Penalty interest"),
    IntakeField.FEES: say("Fees"),
    IntakeField.OVERDUE_ON: say("Overdue since"),
    IntakeField.DPD: say("Days past due"),
    IntakeField.BUCKET: say("Bucket"),
    IntakeField.ASSIGNED_ON: say("Assigned on"),
    IntakeField.RECALL_ON: say("Recall on"),
    IntakeField.BATCH_NO: say("Batch number"),
    IntakeField.NOTE: say("Note"),
    IntakeField.DETAIL: say("Keep with the note"),
    IntakeField.RELATED_NAME: say("name"),
    IntakeField.RELATED_RELATION: say("relation"),
    IntakeField.RELATED_PHONE: say("phone"),
    IntakeField.RELATED_ID_NO: say("ID number of another person"),
    IntakeField.RELATED_ADDRESS: say("address"),
}


class GroupKind(StrEnum):
    """Whom a repeated group of columns is about."""

    CONTACT = "contact"
    SPOUSE = "spouse"
    GUARANTOR = "guarantor"
    CO_BORROWER = "co_borrower"


@dataclass(frozen=True, order=True, slots=True)
class Group:
    """A person beside the debtor, by kind and by the number in the headers."""

    kind: GroupKind
    number: int = 1


@dataclass(frozen=True, slots=True)
class Target:
    """Where a column's values go."""

    field: IntakeField
    group: Group | None = None

    @property
    def label(self) -> Sentence:
        """Name the target for people."""
        field = FIELD_NAMES[self.field]
        if self.group is None:
            return field
        number = self.group.number
        return {
            GroupKind.CONTACT: say("Contact {number}: {field}", number=number, field=field),
            GroupKind.SPOUSE: say("Spouse: {field}", field=field),
            GroupKind.GUARANTOR: say("Guarantor {number}: {field}", number=number, field=field),
            GroupKind.CO_BORROWER: say("Co-borrower {number}: {field}", number=number, field=field),
        }[self.group.kind]


class Origin(StrEnum):
    """Why a column has its target, or none."""

    HEADER = "header"
    VALUES = "values"
    PROFILE = "profile"
    PERSON = "person"
    UNKNOWN = "unknown"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list by its place, because headers can repeat; no target means it is not taken."""

    position: int
    header: str
    target: Target | None = None
    origin: Origin = Origin.UNKNOWN
    form: AmountForm = PLAIN
    """How amounts are written here; means nothing for other columns."""

    @property
    def is_taken(self) -> bool:
        """Tell whether the column's values enter the office."""
        return self.target is not None


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that every row has in common, where the list has no column for it."""

    field: IntakeField
    value: str


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Every column of a list, in order, and what all its rows have in common."""

    columns: tuple[Column, ...]
    constants: tuple[Constant, ...] = ()

    def positions(self, field: IntakeField, group: Group | None = None) -> tuple[int, ...]:
        """Return where a field is, from left to right."""
        wanted = Target(field, group)
        return tuple(each.position for each in self.columns if each.target == wanted)

    def position(self, field: IntakeField, group: Group | None = None) -> int | None:
        """Return the first place of a field, or None."""
        return next(iter(self.positions(field, group)), None)

    def has(self, *fields: IntakeField) -> bool:
        """Tell whether any column or constant feeds one of the fields."""
        is_constant = any(each.field in fields for each in self.constants)
        return is_constant or any(each.target and each.target.field in fields for each in self.columns)

    def constant(self, field: IntakeField) -> str:
        """Return what all rows have in common in a field, or an empty text."""
        return next((each.value for each in self.constants if each.field is field), "")

    def groups(self) -> tuple[Group, ...]:
        """Return the people beside the debtor that the list names."""
        found = {each.target.group for each in self.columns if each.target and each.target.group}
        return tuple(sorted(found))

    def with_target(self, position: int, target: Target | None) -> "ColumnMapping":
        """Return this mapping with one column sent elsewhere; a field that may not repeat moves there."""

        def changed(each: Column) -> Column:
            if each.position == position:
                return replace(each, target=target, origin=Origin.PERSON)
            is_outrun = target is not None and each.target == target and not target.field.may_repeat
            return replace(each, target=None, origin=Origin.PERSON) if is_outrun else each

        return replace(self, columns=tuple(changed(each) for each in self.columns))

    def with_form(self, position: int, form: AmountForm) -> "ColumnMapping":
        """Return this mapping with the unit and the sign of one column of amounts."""
        columns = (replace(each, form=form) if each.position == position else each for each in self.columns)
        return replace(self, columns=tuple(columns))

    def with_constant(self, field: IntakeField, value: str) -> "ColumnMapping":
        """Return this mapping with a value for every row; an empty text takes it away."""
        others = tuple(each for each in self.constants if each.field is not field)
        return replace(self, constants=(*others, Constant(field, value.strip())) if value.strip() else others)

    def missing(self) -> tuple[Sentence, ...]:
        """Name the fields without which no case can be made."""
        names = [FIELD_NAMES[each] for each in MUSTS if not self.has(each)]
        if not self.has(*PARTS, *TOTALS):
            names.append(FIELD_NAMES[IntakeField.ASSIGNED_AMOUNT])
        return tuple(names)

    def dropped(self) -> tuple[Column, ...]:
        """Return the columns with a header that are not taken."""
        return tuple(each for each in self.columns if not each.is_taken and each.header)


@dataclass(frozen=True, slots=True)
class ImportFinding:
    """What is wrong or notable in one cell; rows are numbered as in the file, values are masked."""

    row: int
    column: str
    severity: Severity
    code: str
    message: Sentence
    value: str = ""
    sheet: str = ""


@dataclass(frozen=True)
class ImportProfile:
    """How the columns of one client's lists were mapped the last time, as canonical text."""

    client_id: int
    name: str
    mapping: str
    revision: int = 1
    """Every correction is kept as a revision of its own; the highest is in use."""
    id: int = 0
    version: int = 0


def count_of(findings: Iterable[ImportFinding], severity: Severity) -> int:
    """Count the findings of one severity."""
    return sum(1 for each in findings if each.severity is severity)


def masked_value(field: IntakeField | None, text: str) -> str:
    """Return a cell as a screen may show it: personal data with its middle hidden, long texts cut."""
    text = " ".join(text.split())
    if field in {IntakeField.NAME, IntakeField.RELATED_NAME}:
        return mask_name(text)
    if field in {IntakeField.ID_NO, IntakeField.RELATED_ID_NO}:
        return mask_document(text)
    if field in {
        IntakeField.MOBILE,
        IntakeField.HOME_PHONE,
        IntakeField.WORK_PHONE,
        IntakeField.RELATED_PHONE,
    }:
        return mask_phone(text)
    if field is IntakeField.CARD_NO:
        return mask_card(text)
    if field is not None and field.value.endswith("_address"):
        return mask_address(text)
    if field is IntakeField.EMPLOYER:
        return mask_workplace(text)
    shown = mask_text(text)
    return shown if len(shown) <= _LONGEST_SHOWN else shown[: _LONGEST_SHOWN - 1] + "…"
