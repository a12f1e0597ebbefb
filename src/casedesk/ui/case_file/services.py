"""The use cases that a case file offers."""

from dataclasses import dataclass

from casedesk.services.case_steps import CaseStepService
from casedesk.services.cases import CaseService
from casedesk.services.complaints import ComplaintService
from casedesk.services.contacts import ContactService
from casedesk.services.desk import Desk
from casedesk.services.kept_values import KeptValueService
from casedesk.services.merging import MergeService
from casedesk.services.operators import OperatorService
from casedesk.services.own_fields import OwnFieldService
from casedesk.services.people import PeopleService
from casedesk.services.tags import TagService


@dataclass(frozen=True)
class FileServices:
    """Everything that a case file asks and changes."""

    cases: CaseService
    steps: CaseStepService
    people: PeopleService
    contacts: ContactService
    operators: OperatorService
    tags: TagService
    own: OwnFieldService
    kept: KeptValueService
    merging: MergeService
    complaints: ComplaintService

    @classmethod
    def of(cls, desk: Desk) -> "FileServices":
        """Return the services of one desk."""
        return cls(
            CaseService(desk),
            CaseStepService(desk),
            PeopleService(desk),
            ContactService(desk),
            OperatorService(desk),
            TagService(desk),
            OwnFieldService(desk),
            KeptValueService(desk),
            MergeService(desk),
            ComplaintService(desk),
        )
