"""The use cases that a case file offers."""

from dataclasses import dataclass

from casedesk.services.case_steps import CaseStepService
from casedesk.services.cases import CaseService
from casedesk.services.contacts import ContactService
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.people import PeopleService


@dataclass(frozen=True)
class FileServices:
    """Everything that a case file asks and changes."""

    cases: CaseService
    steps: CaseStepService
    people: PeopleService
    contacts: ContactService
    operators: OperatorService

    @classmethod
    def of(cls, desk: Desk) -> "FileServices":
        """Return the services of one desk."""
        return cls(
            CaseService(desk),
            CaseStepService(desk),
            PeopleService(desk),
            ContactService(desk),
            OperatorService(desk),
        )
