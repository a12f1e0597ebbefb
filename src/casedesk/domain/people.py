"""People over all cases: debtors, guarantors and contacts, their phones and addresses."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.places import Coordinates


class DocumentKind(StrEnum):
    """The identity document a person showed or the client named."""

    ID_CARD = "id_card"
    PASSPORT = "passport"
    HK_MACAO_PERMIT = "hk_macao_permit"
    TAIWAN_PERMIT = "taiwan_permit"
    FOREIGN_RESIDENT = "foreign_resident"
    OTHER = "other"


class Sex(StrEnum):
    """Sex as the identity document states it."""

    MALE = "male"
    FEMALE = "female"


class Relation(StrEnum):
    """How a person stands to the debtor."""

    SELF = "self"
    SPOUSE = "spouse"
    PARENT = "parent"
    CHILD = "child"
    RELATIVE = "relative"
    COLLEAGUE = "colleague"
    FRIEND = "friend"
    EMERGENCY_CONTACT = "emergency_contact"
    GUARANTOR = "guarantor"
    CO_BORROWER = "co_borrower"
    GUARDIAN = "guardian"
    """Signs for or with somebody who cannot bind themselves alone."""
    REPRESENTATIVE = "representative"
    """Acts for the debtor by a power of attorney, which the note names."""
    OTHER = "other"

    @property
    def owes(self) -> bool:
        """Tell whether a person in this relation is liable by contract."""
        return self in {Relation.SELF, Relation.GUARANTOR, Relation.CO_BORROWER}


class PhoneKind(StrEnum):
    """Where a phone rings."""

    MOBILE = "mobile"
    HOME = "home"
    WORK = "work"
    OTHER = "other"


class AddressKind(StrEnum):
    """What a person does at an address."""

    HOME = "home"
    WORK = "work"
    HOUSEHOLD = "household"
    BILLING = "billing"
    OTHER = "other"


class Reachability(StrEnum):
    """What is known of a phone or address; STOP binds for ever."""

    VALID = "valid"
    INVALID = "invalid"
    UNKNOWN = "unknown"
    STOP = "stop"


class LawfulSource(StrEnum):
    """The six channels through which contact data may have come (CBA guideline of 2026-01-30)."""

    CONTRACT = "contract"
    DEBTOR = "debtor"
    AUTHORISATION = "authorisation"
    PUBLIC = "public"
    CONTACT = "contact"
    INSTITUTION = "institution"


@dataclass(frozen=True)
class Person:
    """One human; the document number is upper case without spaces, or empty when unknown."""

    name: str
    document_kind: DocumentKind = DocumentKind.ID_CARD
    document_no: str = ""
    sex: Sex | None = None
    born_on: date | None = None
    employer: str = ""
    placement_id: int | None = None
    source_row: int | None = None
    merged_into: int | None = None
    """The record of the same human that took this one's cases over."""
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class Phone:
    """A number of one person with its state and lawful source."""

    person_id: int
    number: str
    kind: PhoneKind = PhoneKind.MOBILE
    status: Reachability = Reachability.UNKNOWN
    source: LawfulSource | None = None
    verified_on: date | None = None
    verified_by: str = ""
    note: str = ""
    placement_id: int | None = None
    source_row: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class Address:
    """A place of one person; ``district`` is the county-level part, used for routes and lists."""

    person_id: int
    text: str
    kind: AddressKind = AddressKind.HOME
    district: str = ""
    status: Reachability = Reachability.UNKNOWN
    source: LawfulSource | None = None
    verified_on: date | None = None
    verified_by: str = ""
    note: str = ""
    coordinates: Coordinates | None = None
    """Where it lies, when somebody entered it."""
    placement_id: int | None = None
    source_row: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class Party:
    """A person's part in one case."""

    case_id: int
    person_id: int
    relation: Relation
    is_contact_stopped: bool = False
    note: str = ""
    placement_id: int | None = None
    source_row: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class Merge:
    """Two records of one human made one by hand; ``moved`` tells what would go back, as canonical text."""

    kept_id: int
    gone_id: int
    at: datetime
    operator_id: int
    reason: str
    moved: str
    undone_by: int | None = None
    id: int = 0
    version: int = 0
