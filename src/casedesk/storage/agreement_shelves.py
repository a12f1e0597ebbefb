"""The shelves around agreements and money: wordings, waivers, offers, scans, the ledger, complaints."""

from functools import cached_property

from casedesk.domain.commissions import ClientStatement, CommissionRate, StatementLine
from casedesk.domain.complaints import Complaint
from casedesk.domain.ledger import LedgerEntry
from casedesk.domain.lending_rates import LendingRate
from casedesk.domain.means import Means
from casedesk.domain.offers import OfferSheet
from casedesk.domain.policies import TermPolicy
from casedesk.domain.print_runs import PrintRun, RunJob
from casedesk.domain.scans import ScanPage, ScanStack
from casedesk.domain.waivers import WaiverRequest
from casedesk.domain.wordings import StoredWording
from casedesk.storage import maps
from casedesk.storage.records import Records
from casedesk.storage.road_shelves import RoadShelves


class AgreementShelves(RoadShelves):
    """Every kind of record about agreements and money over one connection."""

    @cached_property
    def wordings(self) -> Records[StoredWording]:
        """Wording files that the office saved."""
        return self._records(maps.WORDING)

    @cached_property
    def waiver_requests(self) -> Records[WaiverRequest]:
        """Waivers asked of clients."""
        return self._records(maps.WAIVER_REQUEST)

    @cached_property
    def term_policies(self) -> Records[TermPolicy]:
        """The office's limits for terms."""
        return self._records(maps.TERM_POLICY)

    @cached_property
    def lending_rates(self) -> Records[LendingRate]:
        """Published lending rates that the office added."""
        return self._records(maps.LENDING_RATE)

    @cached_property
    def means(self) -> Records[Means]:
        """What debtors said they can bear."""
        return self._records(maps.MEANS)

    @cached_property
    def offer_sheets(self) -> Records[OfferSheet]:
        """Plans offered side by side."""
        return self._records(maps.OFFER_SHEET)

    @cached_property
    def scan_stacks(self) -> Records[ScanStack]:
        """Stacks of scanned pages."""
        return self._records(maps.SCAN_STACK)

    @cached_property
    def scan_pages(self) -> Records[ScanPage]:
        """Their pages."""
        return self._records(maps.SCAN_PAGE)

    @cached_property
    def ledger_entries(self) -> Records[LedgerEntry]:
        """Every change of a balance."""
        return self._records(maps.LEDGER_ENTRY)

    @cached_property
    def complaints(self) -> Records[Complaint]:
        """Complaints and disputes."""
        return self._records(maps.COMPLAINT)

    @cached_property
    def commission_rates(self) -> Records[CommissionRate]:
        """What clients pay the office."""
        return self._records(maps.COMMISSION_RATE)

    @cached_property
    def client_statements(self) -> Records[ClientStatement]:
        """Statements to clients."""
        return self._records(maps.CLIENT_STATEMENT)

    @cached_property
    def statement_lines(self) -> Records[StatementLine]:
        """What they billed."""
        return self._records(maps.STATEMENT_LINE)

    @cached_property
    def print_runs(self) -> Records[PrintRun]:
        """Batches of papers."""
        return self._records(maps.PRINT_RUN)

    @cached_property
    def run_jobs(self) -> Records[RunJob]:
        """Their papers."""
        return self._records(maps.RUN_JOB)
