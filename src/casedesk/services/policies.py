"""The office's limits for terms: who may go how far for which client."""

from casedesk.domain.errors import RefusedError
from casedesk.domain.operators import ROLE_NAMES, Operator, Right
from casedesk.domain.policies import Limits, TermPolicy, limits_of
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.storage.shelves import Shelves


class PolicyService:
    """Keeps the limits; one for each pair of role and client."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rows(self, actor: Operator) -> tuple[TermPolicy, ...]:
        """Return every limit, the narrowest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = shelves.term_policies.all()
        found.sort(key=lambda each: (-each.specificity, each.client_id or 0, each.role or "", each.id))
        return tuple(found)

    def save(self, actor: Operator, policy: TermPolicy) -> TermPolicy:
        """Add or change a limit; refuse a second one for the same role and client."""
        policy.require_sensible()
        with self._desk.work(
            "limits.changed", actor, Right.CHANGE_RULES, undo=say("Limits of terms")
        ) as work:
            _require_single(work, policy)
            stored: TermPolicy = (
                work.term_policies.save(policy) if policy.id else work.term_policies.add(policy)
            )
            work.about(_name_of(work, stored))
            work.commit()
        return stored

    def remove(self, actor: Operator, policy: TermPolicy) -> None:
        """Take a limit away."""
        with self._desk.work(
            "limits.removed", actor, Right.CHANGE_RULES, undo=say("Limits of terms")
        ) as work:
            work.about(_name_of(work, policy))
            work.term_policies.remove(policy)
            work.commit()


def limits_for(shelves: Shelves, drafter_id: int, client_id: int) -> Limits:
    """Return the limits that hold for a drafter and a client."""
    drafter = shelves.operators.get(drafter_id) if drafter_id else None
    return limits_of(shelves.term_policies.all(), drafter.role if drafter else None, client_id)


def _require_single(shelves: Shelves, policy: TermPolicy) -> None:
    table = shelves.term_policies.table.c
    same_role = table.role.is_(None) if policy.role is None else table.role == policy.role
    same_client = (
        table.client_id.is_(None) if policy.client_id is None else table.client_id == policy.client_id
    )
    if shelves.term_policies.first(same_role, same_client, table.id != policy.id):
        raise RefusedError(say("There are limits for this role and client already; change those."))


def _name_of(shelves: Shelves, policy: TermPolicy) -> str:
    """Name a limit in the log by role and client."""
    role = ROLE_NAMES[policy.role].text if policy.role else "*"
    client = shelves.clients.get(policy.client_id).short_name if policy.client_id else "*"
    return f"{role} · {client}"
