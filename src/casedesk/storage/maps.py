"""Which value lies in which table, under which names, and what of it is masked in the log."""

from operator import attrgetter

from casedesk.domain.agreements import Agreement
from casedesk.domain.approvals import Approval
from casedesk.domain.cases import Case, Flag
from casedesk.domain.clients import Client
from casedesk.domain.commissions import ClientStatement, CommissionRate, StatementLine
from casedesk.domain.complaints import Complaint
from casedesk.domain.contacts import ContactAttempt, Promise
from casedesk.domain.crews import Absence, StandingCrew
from casedesk.domain.intake import ImportProfile
from casedesk.domain.ledger import LedgerEntry
from casedesk.domain.lending_rates import LendingRate
from casedesk.domain.means import Means
from casedesk.domain.offers import OfferSheet
from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator
from casedesk.domain.outings import CheckIn, Outing
from casedesk.domain.own_days import OwnDay, StoredYear
from casedesk.domain.own_fields import OwnField, OwnValue
from casedesk.domain.papers import Paper
from casedesk.domain.payment_files import PaymentFile, PaymentLine
from casedesk.domain.payments import Payment
from casedesk.domain.people import Address, Merge, Party, Person, Phone
from casedesk.domain.placements import Placement
from casedesk.domain.places import DistrictCentre
from casedesk.domain.policies import TermPolicy
from casedesk.domain.print_runs import PrintRun, RunJob
from casedesk.domain.reconciliation import ClientRow, ImportChange, KeptValue
from casedesk.domain.recordings import Recording
from casedesk.domain.road_terms import HoldOut, RoadTerms
from casedesk.domain.rule_books import GivenVerdict, RuleChange, StoredPack
from casedesk.domain.saved_views import SavedView
from casedesk.domain.scans import ScanPage, ScanStack
from casedesk.domain.tags import CaseTag, Tag
from casedesk.domain.visit_requests import VisitRequest
from casedesk.domain.visits import Visit
from casedesk.domain.waivers import WaiverRequest
from casedesk.domain.witnesses import Addendum, Statement
from casedesk.domain.wordings import StoredWording
from casedesk.storage import agreement_rows, intake_rows, list_rows, paper_rows, road_rows, rows
from casedesk.storage.mapping import RowMap
from casedesk.storage.readings import name_key

_PARTS = ("principal", "interest", "penalty", "fees")
_DEBT = (
    "product", "product_name", "contract_no", "as_of", "assigned_amount", "overdue_on", "lent_amount",
    "lent_on", "card_no", "client_dpd", "client_bucket",
)  # fmt: skip

OFFICE = RowMap(Office, rows.offices, {}, "office", "name")
OPERATOR = RowMap(Operator, rows.operators, {}, "operator", "badge_no", ("phone",))
CLIENT = RowMap(
    Client,
    rows.clients,
    {
        "mandate_no": "mandate.contract_no",
        "mandate_starts_on": "mandate.starts_on",
        "mandate_ends_on": "mandate.ends_on",
        "payee_holder": "payee.holder",
        "payee_bank": "payee.bank",
        "payee_number": "payee.number",
    },
    "client",
    "short_name",
    ("payee_number",),
)
PLACEMENT = RowMap(Placement, rows.placements, {}, "placement", "number")
PERSON = RowMap(
    Person,
    rows.people,
    {},
    "person",
    masked=("name", "document_no", "employer", "born_on"),
    sums={"name_key": lambda person: name_key(person.name)},
)
PHONE = RowMap(Phone, rows.phones, {}, "phone", masked=("number",))
ADDRESS = RowMap(
    Address,
    rows.addresses,
    {each: f"coordinates.{each}" for each in ("latitude_e6", "longitude_e6")},
    "address",
    masked=("text", "latitude_e6", "longitude_e6"),
)
PARTY = RowMap(Party, rows.parties, {}, "party")
CASE = RowMap(
    Case,
    rows.cases,
    {
        **{name: f"debt.{name}" for name in _DEBT},
        **{name: f"debt.owed.{name}" for name in ("principal", "interest", "penalty", "fees")},
        "next_kind": "next_step.kind",
        "next_due_on": "next_step.due_on",
        "next_note": "next_step.note",
    },
    "case",
    "case_no",
    ("card_no",),
    sums={"balance": attrgetter("debt.balance"), "past_due_from": attrgetter("debt.past_due_from")},
)
VISIT_REQUEST = RowMap(VisitRequest, road_rows.visit_requests, {}, "visit request", "request_no")
APPROVAL = RowMap(Approval, road_rows.approvals, {}, "approval", "approval_no")
GIVEN_VERDICT = RowMap(GivenVerdict, road_rows.visit_verdicts, {}, "verdict", masked=("verdict",))
STATEMENT = RowMap(Statement, road_rows.visit_statements, {}, "statement", masked=("corrections", "note"))
ADDENDUM = RowMap(Addendum, road_rows.visit_addenda, {}, "addendum")
OUTING = RowMap(Outing, road_rows.outings, {}, "outing", masked=("safety_contact",))
CHECK_IN = RowMap(CheckIn, road_rows.check_ins, {}, "check-in")
RECORDING = RowMap(Recording, road_rows.recordings, {}, "recording")
STORED_PACK = RowMap(StoredPack, road_rows.rule_packs, {}, "rule pack", "pack_id", ("text",))
RULE_CHANGE = RowMap(RuleChange, road_rows.rule_changes, {}, "rule change", "name")
OWN_DAY = RowMap(OwnDay, road_rows.own_days, {}, "day", "day")
STORED_YEAR = RowMap(StoredYear, road_rows.calendar_years, {}, "calendar year", "year", ("text",))
DISTRICT_CENTRE = RowMap(DistrictCentre, road_rows.district_centres, {}, "district", "district")
ROAD_TERMS = RowMap(RoadTerms, road_rows.road_terms, {}, "road terms")
HOLD_OUT = RowMap(HoldOut, road_rows.hold_outs, {}, "hold-out")
STANDING_CREW = RowMap(StandingCrew, road_rows.crews, {}, "crew", "position")
ABSENCE = RowMap(Absence, road_rows.absences, {}, "absence")
FLAG = RowMap(Flag, rows.flags, {}, "flag")
CONTACT = RowMap(ContactAttempt, rows.contact_attempts, {}, "contact")
PROMISE = RowMap(Promise, rows.promises, {}, "promise")
_VISIT_SUMS = ("severity", "counted_at", "counted_minutes", "counted_crew")
VISIT = RowMap(
    Visit, rows.visits, {}, "visit", "visit_no", sums={each: attrgetter(each) for each in _VISIT_SUMS}
)
AGREEMENT = RowMap(Agreement, rows.agreements, {}, "agreement", "agreement_no")
PAYMENT = RowMap(
    Payment,
    rows.payments,
    {f"applied_{name}": f"applied.{name}" for name in ("principal", "interest", "penalty", "fees")},
    "payment",
    masked=("payer",),
)
PAPER = RowMap(Paper, paper_rows.papers, {}, "paper")
PROFILE = RowMap(ImportProfile, intake_rows.import_profiles, {}, "import profile", "name")
CLIENT_ROW = RowMap(ClientRow, intake_rows.client_rows, {}, "client row", masked=("said",))
IMPORT_CHANGE = RowMap(ImportChange, intake_rows.import_changes, {}, "import change", masked=("before",))
KEPT_VALUE = RowMap(KeptValue, intake_rows.kept_values, {}, "kept value", masked=("value",))
PAYMENT_FILE = RowMap(PaymentFile, intake_rows.payment_files, {}, "payment file", "number")
PAYMENT_LINE = RowMap(
    PaymentLine, intake_rows.payment_lines, {}, "payment line", masked=("payer", "account_no", "note")
)
TAG = RowMap(Tag, list_rows.tags, {}, "tag", "name")
CASE_TAG = RowMap(CaseTag, list_rows.case_tags, {}, "tag on a case")
OWN_FIELD = RowMap(OwnField, list_rows.own_fields, {}, "own field", "name")
OWN_VALUE = RowMap(OwnValue, list_rows.own_values, {}, "own value")
SAVED_VIEW = RowMap(SavedView, list_rows.saved_views, {}, "saved view", "name")
MERGE = RowMap(Merge, list_rows.merges, {}, "merge", masked=("moved",))
WORDING = RowMap(StoredWording, agreement_rows.wordings, {}, "wording", "name", masked=("text",))
WAIVER_REQUEST = RowMap(
    WaiverRequest,
    agreement_rows.waiver_requests,
    {each: f"amounts.{each}" for each in _PARTS},
    "waiver request",
    "request_no",
    masked=("approver",),
)
TERM_POLICY = RowMap(TermPolicy, agreement_rows.term_policies, {}, "limits")
LENDING_RATE = RowMap(LendingRate, agreement_rows.lending_rates, {}, "lending rate", "valid_from")
MEANS = RowMap(
    Means,
    agreement_rows.means,
    {},
    "means",
    masked=("income", "needs", "other_debts", "household", "note"),
)
OFFER_SHEET = RowMap(OfferSheet, agreement_rows.offer_sheets, {}, "offer sheet", "offer_no")
SCAN_STACK = RowMap(ScanStack, agreement_rows.scan_stacks, {}, "scan stack", "stack_no")
SCAN_PAGE = RowMap(ScanPage, agreement_rows.scan_pages, {}, "scanned page", masked=("payload",))
LEDGER_ENTRY = RowMap(
    LedgerEntry, agreement_rows.ledger_entries, {each: f"change.{each}" for each in _PARTS}, "ledger entry"
)
COMPLAINT = RowMap(
    Complaint, agreement_rows.complaints, {}, "complaint", "complaint_no", masked=("text", "answer")
)
COMMISSION_RATE = RowMap(CommissionRate, agreement_rows.commission_rates, {}, "commission rate")
CLIENT_STATEMENT = RowMap(
    ClientStatement, agreement_rows.client_statements, {}, "client statement", "statement_no"
)
STATEMENT_LINE = RowMap(StatementLine, agreement_rows.statement_lines, {}, "statement line")
PRINT_RUN = RowMap(PrintRun, agreement_rows.print_runs, {}, "print run", "run_no")
RUN_JOB = RowMap(RunJob, agreement_rows.run_jobs, {}, "print job")
