"""The door of an open office: who may come in, and what may be said of it before."""

from collections.abc import Sequence

from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.security import keyrings
from casedesk.services.audit import AuditService
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService, Seat
from casedesk.ui.unlock.presenter.ports import Fact


class OfficeDoor:
    """Lets people into one open office."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._operators = OperatorService(desk)

    def seats(self) -> Sequence[Seat]:
        """Return the people who may sign in."""
        return self._operators.seats()

    def facts(self) -> Sequence[Fact]:
        """Say whether the audit log is whole and where the key lies."""
        report = AuditService(self._desk).inspect()
        if report.is_intact:
            chain = Fact("shield-check", say("Audit log whole, %n entries", count=report.entries))
        else:
            broken = say("Audit log broken at entry {number}", number=report.first_bad)
            chain = Fact("shield-check", broken, is_bad=True)
        keyring = keyrings.keyring_state()
        key = say("Encrypted office; keyring ready") if keyring.is_usable else say("Encrypted office")
        return (chain, Fact("key", key))

    def sign_in(self, operator_id: int, password: str) -> Operator:
        """Return the person; raise SignInError."""
        return self._operators.sign_in(operator_id, password)
