"""What the windows of the door need from the office behind it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from casedesk.domain.offices import CalendarFacts, PackFacts
from casedesk.domain.operators import Operator, Role
from casedesk.domain.sentences import Sentence
from casedesk.ui.looks import Tone
from casedesk.ui.work import Progress


@dataclass(frozen=True)
class Fact:
    """One line about the office that may be read before anybody has signed in."""

    icon: str
    text: Sentence
    is_bad: bool = False


@dataclass(frozen=True)
class Note:
    """What is said below a field while it is filled in."""

    tone: Tone
    text: Sentence


class KeyringFacts(Protocol):
    """What the test of this computer's keyring found."""

    @property
    def name(self) -> Sentence:
        """Return what people call the keyring."""
        ...

    @property
    def is_usable(self) -> bool:
        """Tell whether it keeps and returns secrets."""
        ...

    @property
    def sentence(self) -> Sentence:
        """Return the finding in words."""
        ...


class Recovery(Protocol):
    """A recovery code that was drawn but may not have been used yet."""

    @property
    def groups(self) -> tuple[str, ...]:
        """Return the groups as printed."""
        ...

    @property
    def sheet_no(self) -> str:
        """Return the mark by which a sheet is known."""
        ...

    def has_group(self, number: int, typed: str) -> bool:
        """Tell whether ``typed`` is group ``number``, counted from 1."""
        ...


@dataclass(frozen=True)
class Draft:
    """Everything the first run has asked for so far."""

    is_practice: bool = False
    office_name: str = ""
    credit_code: str = ""
    address: str = ""
    hotline: str = ""
    uses_keyring: bool = False
    passphrase: str = field(default="", repr=False)
    passphrase_again: str = field(default="", repr=False)
    place: str = ""
    keeper: str = ""
    first_group: str = field(default="", repr=False)
    second_group: str = field(default="", repr=False)
    rule_pack: str = "cn-2026"
    calendar_region: str = "cn"
    idle_minutes: int = 10
    name: str = ""
    badge_no: str = ""
    phone: str = ""
    password: str = field(default="", repr=False)
    password_again: str = field(default="", repr=False)


class Founder(Protocol):
    """Creates offices; its slow calls are made off the window's thread."""

    def keyring(self) -> KeyringFacts:
        """Test this computer's keyring."""
        ...

    def packs(self) -> Sequence[PackFacts]:
        """Return the rule packs to choose from, the usual one first."""
        ...

    def calendars(self) -> Sequence[CalendarFacts]:
        """Return the calendars to choose from, the usual one first."""
        ...

    def passphrase_problems(self, text: str, office_name: str) -> list[Sentence]:
        """Return what is wrong with a passphrase."""
        ...

    def password_problems(self, text: str, name: str, badge_no: str) -> list[Sentence]:
        """Return what is wrong with a person's password."""
        ...

    def draw_recovery(self) -> Recovery:
        """Draw a recovery code for an office that is not there yet."""
        ...

    def sheet(self, draft: Draft, recovery: Recovery, language: str) -> bytes:
        """Return the recovery sheet as a PDF in ``zh`` or ``en``."""
        ...

    def picture(self, pdf: bytes, width: int) -> bytes:
        """Return the first page as a PNG of this many pixels across."""
        ...

    def found(self, draft: Draft, recovery: Recovery) -> object:
        """Create the office and return it open."""
        ...

    def open_practice(self, progress: Progress) -> object:
        """Create the practice office with invented cases and return it open."""
        ...


class Opener(Protocol):
    """Opens an office that exists."""

    @property
    def office_name(self) -> str:
        """Return the name that stands openly in the key file."""
        ...

    @property
    def sheet_no(self) -> str:
        """Return the number of the valid recovery sheet."""
        ...

    def keyring(self) -> KeyringFacts:
        """Test this computer's keyring."""
        ...

    def open(self, *, passphrase: str | None = None, recovery: str | None = None) -> object:
        """Return the office open; raise CannotOpenError otherwise."""
        ...

    def keep_key(self, opened: object) -> None:
        """Keep the office's key in this computer's keyring."""
        ...

    def passphrase_problems(self, text: str, office_name: str) -> list[Sentence]:
        """Return what is wrong with a new passphrase."""
        ...

    def change_passphrase(self, opened: object, new: str) -> None:
        """Give the office a new passphrase."""
        ...


class Seat(Protocol):
    """A person who may sign in."""

    @property
    def operator_id(self) -> int:
        """Return the key of the person's record."""
        ...

    @property
    def name(self) -> str:
        """Return the person's name."""
        ...

    @property
    def badge_no(self) -> str:
        """Return the number on the work ID."""
        ...

    @property
    def role(self) -> Role:
        """Return the person's role."""
        ...

    @property
    def last_at(self) -> datetime | None:
        """Return the last sign-in."""
        ...


class Door(Protocol):
    """Lets people in and out of an open office."""

    def seats(self) -> Sequence[Seat]:
        """Return the people who may sign in."""
        ...

    def facts(self) -> Sequence[Fact]:
        """Return what may be said of the office at its door; may take a while."""
        ...

    def sign_in(self, operator_id: int, password: str) -> Operator:
        """Return the person; raise CannotOpenError when the password is wrong or tries are used up."""
        ...
