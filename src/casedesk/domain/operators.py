"""Operators: the people at the desk and on the road, their roles and rights."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casedesk.domain.errors import NoRightError
from casedesk.domain.sentences import Sentence, say


class Role(StrEnum):
    """What a person in the office is trusted with."""

    ADMINISTRATOR = "administrator"
    SUPERVISOR = "supervisor"
    PLANNER = "planner"
    COLLECTOR = "collector"
    CLERK = "clerk"
    AUDITOR = "auditor"


ROLE_NAMES: dict[Role, Sentence] = {
    Role.ADMINISTRATOR: say("Administrator"),
    Role.SUPERVISOR: say("Supervisor"),
    Role.PLANNER: say("Planner"),
    Role.COLLECTOR: say("Collector"),
    Role.CLERK: say("Clerk"),
    Role.AUDITOR: say("Auditor"),
}
"""How people know the roles."""


class Right(StrEnum):
    """One thing that a role may or may not do; every service asks for one."""

    VIEW_CASES = "view_cases"
    EDIT_CASES = "edit_cases"
    UNMASK = "unmask"
    LOG_CONTACTS = "log_contacts"
    IMPORT = "import"
    MANAGE_CLIENTS = "manage_clients"
    REQUEST_VISITS = "request_visits"
    PLAN_VISITS = "plan_visits"
    RECORD_VISITS = "record_visits"
    APPROVE_VISITS = "approve_visits"
    WATCH_ROAD = "watch_road"
    CHANGE_RULES = "change_rules"
    OVERRIDE_BLOCKS = "override_blocks"
    DRAFT_AGREEMENTS = "draft_agreements"
    APPROVE_AGREEMENTS = "approve_agreements"
    PRINT_PAPERS = "print_papers"
    FILE_SCANS = "file_scans"
    RECORD_PAYMENTS = "record_payments"
    BILL_CLIENTS = "bill_clients"
    ANSWER_COMPLAINTS = "answer_complaints"
    EDIT_WORDINGS = "edit_wordings"
    VIEW_AUDIT = "view_audit"
    EXPORT = "export"
    SHARE_VIEWS = "share_views"
    MANAGE_OPERATORS = "manage_operators"
    MANAGE_OFFICE = "manage_office"


_VIEWER = frozenset({Right.VIEW_CASES})
_DESK = _VIEWER | {
    Right.EDIT_CASES,
    Right.LOG_CONTACTS,
    Right.UNMASK,
    Right.PRINT_PAPERS,
    Right.FILE_SCANS,
    Right.REQUEST_VISITS,
    Right.WATCH_ROAD,
}

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.ADMINISTRATOR: frozenset(Right),
    Role.SUPERVISOR: frozenset(Right) - {Right.MANAGE_OPERATORS, Right.MANAGE_OFFICE},
    Role.PLANNER: _DESK | {Right.PLAN_VISITS, Right.RECORD_VISITS, Right.IMPORT, Right.DRAFT_AGREEMENTS},
    Role.COLLECTOR: _DESK | {Right.RECORD_VISITS, Right.DRAFT_AGREEMENTS},
    Role.CLERK: _DESK
    | {Right.IMPORT, Right.MANAGE_CLIENTS, Right.RECORD_PAYMENTS, Right.DRAFT_AGREEMENTS, Right.PLAN_VISITS},
    Role.AUDITOR: frozenset({Right.VIEW_AUDIT, Right.EXPORT}),
}

RIGHT_NAMES: dict[Right, Sentence] = {
    Right.VIEW_CASES: say("see cases"),
    Right.EDIT_CASES: say("edit cases"),
    Right.UNMASK: say("see masked values in full"),
    Right.LOG_CONTACTS: say("log contacts"),
    Right.IMPORT: say("import assignment lists"),
    Right.MANAGE_CLIENTS: say("manage clients"),
    Right.REQUEST_VISITS: say("request visits"),
    Right.PLAN_VISITS: say("plan visits"),
    Right.RECORD_VISITS: say("record visits"),
    Right.APPROVE_VISITS: say("approve visits and check their records"),
    Right.WATCH_ROAD: say("watch over crews on the road"),
    Right.CHANGE_RULES: say("change the office's rules"),
    Right.OVERRIDE_BLOCKS: say("override blocks"),
    Right.DRAFT_AGREEMENTS: say("draft agreements"),
    Right.APPROVE_AGREEMENTS: say("approve agreements"),
    Right.PRINT_PAPERS: say("print papers"),
    Right.FILE_SCANS: say("file scans"),
    Right.RECORD_PAYMENTS: say("record payments"),
    Right.BILL_CLIENTS: say("make statements for clients"),
    Right.ANSWER_COMPLAINTS: say("answer complaints and disputes"),
    Right.EDIT_WORDINGS: say("edit the wording of papers"),
    Right.VIEW_AUDIT: say("read the audit log"),
    Right.EXPORT: say("export data"),
    Right.SHARE_VIEWS: say("keep views for everybody"),
    Right.MANAGE_OPERATORS: say("manage staff"),
    Right.MANAGE_OFFICE: say("manage the office"),
}


@dataclass(frozen=True)
class Credentials:
    """What a visitor must hold on the day of the visit; None means never obtained."""

    badge_until: date | None = None
    authorisation_no: str = ""
    authorisation_until: date | None = None
    trained_on: date | None = None
    exam_on: date | None = None
    pledge_on: date | None = None
    security_trained_on: date | None = None
    """Of training on cyber-security awareness, which the standard asks for beside that on collection."""
    security_exam_on: date | None = None
    is_barred: bool = False
    """A violent-crime record or serious bad credit keeps a person from all visits."""


@dataclass(frozen=True)
class Operator:
    """A person of the office; ``badge_no`` is printed on the work ID."""

    name: str
    badge_no: str
    role: Role
    phone: str = ""
    credentials: Credentials = Credentials()
    is_active: bool = True
    id: int = 0
    version: int = 0

    def may(self, right: Right) -> bool:
        """Tell whether this person's role includes the right."""
        return self.is_active and right in RIGHTS[self.role]

    def require(self, right: Right) -> None:
        """Raise NoRightError unless this person may do it."""
        if not self.may(right):
            raise NoRightError(
                say("Your role does not allow you to {right}. Ask a supervisor.", right=RIGHT_NAMES[right]),
            )


SYSTEM = Operator(name="CaseDesk", badge_no="", role=Role.ADMINISTRATOR)
"""Stands in the audit log for what no person did: first set-up, nightly work."""
