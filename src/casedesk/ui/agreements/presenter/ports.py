"""What the panes of the agreements page must be able to show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from casedesk.domain.agreements import Terms
from casedesk.domain.compliance import Finding, Rule
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.sentences import Sentence
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreement_versions import AgreementVersions
from casedesk.services.agreements import AgreementService
from casedesk.services.desk import Desk
from casedesk.services.means import MeansService
from casedesk.services.offer_printing import OfferPrinting
from casedesk.services.offers import OfferService
from casedesk.services.paper_images import PageImage
from casedesk.services.terms_releases import TermsReleases
from casedesk.services.waivers import WaiverService
from casedesk.services.wordings import WordingService
from casedesk.ui.agreements.presenter.form import BuilderForm
from casedesk.ui.agreements.presenter.proofs import ProofState
from casedesk.ui.agreements.presenter.states import BuilderState
from casedesk.ui.looks import Mark, Text


class AgreementServices:
    """Everything that can be done to agreements, from one desk."""

    def __init__(self, desk: Desk) -> None:
        self.steps = AgreementService(desk)
        self.lists = AgreementLists(desk)
        self.quotes = AgreementQuotes(desk)
        self.printing = AgreementPrinting(desk)
        self.offers = OfferService(desk)
        self.offer_printing = OfferPrinting(desk)
        self.waivers = WaiverService(desk)
        self.means = MeansService(desk)
        self.releases = TermsReleases(desk)
        self.versions = AgreementVersions(desk)
        self.wordings = WordingService(desk)


@dataclass(frozen=True)
class VerdictChip:
    """A chip at the foot: how it looks and which rules it speaks of."""

    mark: Mark
    rules: tuple[str, ...]


@dataclass(frozen=True)
class OptionsState:
    """The plans side by side: their tabs, what can be done with them, how they compare."""

    tabs: tuple[Text, ...]
    current: int
    can_edit: bool
    can_add: bool
    can_remove: bool
    valid_until: date
    comparison: tuple[Text, ...] = ()


@dataclass(frozen=True)
class QuoteState:
    """What the present terms come to, ready to be shown."""

    rows: tuple[tuple[object, ...], ...]
    proofs: ProofState
    chips: tuple[VerdictChip, ...]
    total: Money | None
    capitals: str
    each: Money | None
    number: int | None = None
    """How many instalments there are, where the amount was chosen and not the number."""
    has_interest: bool = False
    short_days: tuple[str, ...] = ()
    """The due days without their weekdays, for a narrow schedule."""
    to_pay: Text = ""
    """What is paid in all where interest runs."""
    means: Text = ""
    signers: tuple[Text, ...] = ()
    is_followed: bool = False
    """Whether the plan was signed, so that what came in stands beside what was agreed."""
    to_date: Text = ""
    """How far a signed plan has come."""
    wants_earner: bool = False
    """Whether a young debtor's own income is asked for."""


@dataclass(frozen=True)
class FindingLine:
    """One rule's finding with its clause."""

    finding: Finding
    rule: Rule | None


class Rows(Protocol):
    """Lines of a list, read by windows off the UI thread."""

    def count(self) -> int:
        """Return how many there are."""
        ...

    def rows(self, first: int, amount: int) -> Sequence[tuple[object, ...]]:
        """Return a window of them."""
        ...


class ListView(Protocol):
    """The list's side."""

    def show_list(self, source: Rows, tabs: Sequence[tuple[str, Text, int]], chosen: str) -> None:
        """Show the tabs with their counts and the rows of one."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""


class BuilderView(Protocol):
    """The builder's side."""

    def show_state(self, state: BuilderState) -> None:
        """Show rail, buttons and title."""

    def show_form(self, form: BuilderForm, terms: Terms) -> None:
        """Put the choices into the fields; ``terms`` gives debt, limits and the balance day."""

    def show_problems(self, problems: dict[str, Sentence]) -> None:
        """Show what is wrong below the fields, and nothing below the others."""

    def show_quote(self, quote: QuoteState) -> None:
        """Show schedule, proofs, chips and total."""

    def show_options(self, state: OptionsState) -> None:
        """Show the plans' tabs."""

    def show_page_image(self, place: int, count: int, image: PageImage) -> None:
        """Show one page, counted from 0, of a paper with so many."""

    def show_paper_problem(self, error: CaseDeskError) -> None:
        """Say below the pages why they do not follow."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def tell(self, text: Text) -> None:
        """Tell what was done."""

    def deliver(self, pdf: bytes) -> None:
        """Send a paper to where the person wanted it."""
