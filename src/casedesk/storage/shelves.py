"""Every kind of record that an office keeps, by its name."""

from functools import cached_property

from casedesk.domain.agreements import Agreement
from casedesk.domain.cases import Case, Flag
from casedesk.domain.clients import Client
from casedesk.domain.contacts import ContactAttempt, Promise
from casedesk.domain.intake import ImportProfile
from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator
from casedesk.domain.own_fields import OwnField, OwnValue
from casedesk.domain.papers import Paper
from casedesk.domain.payment_files import PaymentFile, PaymentLine
from casedesk.domain.payments import Payment
from casedesk.domain.people import Address, Merge, Party, Person, Phone
from casedesk.domain.placements import Placement
from casedesk.domain.reconciliation import ClientRow, ImportChange, KeptValue
from casedesk.domain.saved_views import SavedView
from casedesk.domain.tags import CaseTag, Tag
from casedesk.domain.visits import Visit
from casedesk.storage import maps
from casedesk.storage.agreement_shelves import AgreementShelves
from casedesk.storage.records import Records


class Shelves(AgreementShelves):
    """Every kind of record over one connection."""

    @cached_property
    def offices(self) -> Records[Office]:
        """The office's own record."""
        return self._records(maps.OFFICE)

    @cached_property
    def operators(self) -> Records[Operator]:
        """The people of the office."""
        return self._records(maps.OPERATOR)

    @cached_property
    def clients(self) -> Records[Client]:
        """The creditors."""
        return self._records(maps.CLIENT)

    @cached_property
    def placements(self) -> Records[Placement]:
        """The lists of cases handed over."""
        return self._records(maps.PLACEMENT)

    @cached_property
    def people(self) -> Records[Person]:
        """Debtors, guarantors, contacts."""
        return self._records(maps.PERSON)

    @cached_property
    def phones(self) -> Records[Phone]:
        """Their phones."""
        return self._records(maps.PHONE)

    @cached_property
    def addresses(self) -> Records[Address]:
        """Their addresses."""
        return self._records(maps.ADDRESS)

    @cached_property
    def parties(self) -> Records[Party]:
        """Who has which part in which case."""
        return self._records(maps.PARTY)

    @cached_property
    def cases(self) -> Records[Case]:
        """The cases."""
        return self._records(maps.CASE)

    @cached_property
    def flags(self) -> Records[Flag]:
        """Marks on cases."""
        return self._records(maps.FLAG)

    @cached_property
    def contacts(self) -> Records[ContactAttempt]:
        """Contact attempts."""
        return self._records(maps.CONTACT)

    @cached_property
    def promises(self) -> Records[Promise]:
        """Oral promises to pay."""
        return self._records(maps.PROMISE)

    @cached_property
    def visits(self) -> Records[Visit]:
        """Home visits."""
        return self._records(maps.VISIT)

    @cached_property
    def agreements(self) -> Records[Agreement]:
        """Repayment agreements."""
        return self._records(maps.AGREEMENT)

    @cached_property
    def payments(self) -> Records[Payment]:
        """Payments."""
        return self._records(maps.PAYMENT)

    @cached_property
    def papers(self) -> Records[Paper]:
        """Printed copies."""
        return self._records(maps.PAPER)

    @cached_property
    def import_profiles(self) -> Records[ImportProfile]:
        """How the columns of clients' files are read."""
        return self._records(maps.PROFILE)

    @cached_property
    def client_rows(self) -> Records[ClientRow]:
        """What the clients' newest files say."""
        return self._records(maps.CLIENT_ROW)

    @cached_property
    def import_changes(self) -> Records[ImportChange]:
        """What imports changed."""
        return self._records(maps.IMPORT_CHANGE)

    @cached_property
    def kept_values(self) -> Records[KeptValue]:
        """Clients' values kept beside ours."""
        return self._records(maps.KEPT_VALUE)

    @cached_property
    def payment_files(self) -> Records[PaymentFile]:
        """Files of payments."""
        return self._records(maps.PAYMENT_FILE)

    @cached_property
    def payment_lines(self) -> Records[PaymentLine]:
        """Their lines."""
        return self._records(maps.PAYMENT_LINE)

    @cached_property
    def tags(self) -> Records[Tag]:
        """The office's tags."""
        return self._records(maps.TAG)

    @cached_property
    def case_tags(self) -> Records[CaseTag]:
        """Which case carries which tag."""
        return self._records(maps.CASE_TAG)

    @cached_property
    def own_fields(self) -> Records[OwnField]:
        """The office's own fields."""
        return self._records(maps.OWN_FIELD)

    @cached_property
    def own_values(self) -> Records[OwnValue]:
        """What they hold."""
        return self._records(maps.OWN_VALUE)

    @cached_property
    def saved_views(self) -> Records[SavedView]:
        """Views of the list that people keep."""
        return self._records(maps.SAVED_VIEW)

    @cached_property
    def merges(self) -> Records[Merge]:
        """People made one by hand."""
        return self._records(maps.MERGE)
