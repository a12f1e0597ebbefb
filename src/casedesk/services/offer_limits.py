"""How long an offer may hold: no longer than what it rests on."""

from collections.abc import Sequence
from datetime import date

from casedesk.domain.agreements import Terms
from casedesk.domain.errors import RefusedError
from casedesk.domain.sentences import say
from casedesk.services.waivers import request_of
from casedesk.storage.shelves import Shelves


def require_lasting(shelves: Shelves, case_id: int, options: Sequence[Terms], valid_until: date) -> None:
    """Refuse an offer that holds longer than the client's approval of a waiver, or than its mandate."""
    client = shelves.clients.get(shelves.cases.get(case_id).client_id)
    if client.mandate is not None and valid_until > client.mandate.ends_on:
        raise RefusedError(
            say(
                "The mandate of {client} ends on {day}: an offer cannot hold until {until}.",
                client=client.short_name,
                day=client.mandate.ends_on,
                until=valid_until,
            )
        )
    for terms in options:
        request = request_of(shelves, terms, case_id) if not terms.waiver.amounts.is_zero else None
        if request is not None and request.valid_until is not None and valid_until > request.valid_until:
            raise RefusedError(
                say(
                    "Approval {number} ends on {day}: an offer cannot hold until {until}.",
                    number=request.approval_no,
                    day=request.valid_until,
                    until=valid_until,
                )
            )
