"""Clients: the creditors, their mandates and payee accounts."""

from dataclasses import replace

from casedesk.domain.clients import Client
from casedesk.domain.errors import BadInputError, NotFoundError, RefusedError
from casedesk.domain.identity import read_credit_code
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.storage.shelves import Shelves


class ClientService:
    """Keeps the register of clients."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list(self, actor: Operator) -> tuple[Client, ...]:
        """Return every client by short name."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return tuple(shelves.clients.all(order=(shelves.clients.table.c.short_name,)))

    def get(self, actor: Operator, client_id: int) -> Client:
        """Return one client or raise NotFoundError."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return shelves.clients.get(client_id)

    def find(self, actor: Operator, name: str) -> Client:
        """Return the client of that name or short name; raise NotFoundError for none or several."""
        wanted = name.strip()
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.clients.table
            found = shelves.clients.all((table.c.name == wanted) | (table.c.short_name == wanted))
        exact = [each for each in found if each.name == wanted] or found
        if len(exact) != 1:
            raise NotFoundError(say("There is no client called {name}. Add it first.", name=wanted))
        return exact[0]

    def add(self, actor: Operator, new: Client) -> Client:
        """Take a client into the register; its full name is used once."""
        checked = _checked(new)
        with self._desk.work("client.added", actor, Right.MANAGE_CLIENTS) as work:
            _require_free_name(work, checked)
            client = work.clients.add(checked)
            work.about(client.short_name)
            work.commit()
        return client

    def save(self, actor: Operator, changed: Client) -> Client:
        """Save a client's data."""
        checked = _checked(changed)
        with self._desk.work("client.changed", actor, Right.MANAGE_CLIENTS) as work:
            _require_free_name(work, checked)
            client = work.clients.save(checked)
            work.about(client.short_name)
            work.commit()
        return client


def _checked(client: Client) -> Client:
    """Return the client without stray spaces; refuse a missing name, a wrong code, dates out of order."""
    name = " ".join(client.name.split())
    if not name:
        raise BadInputError(say("A client needs its full name."))
    short_name = " ".join(client.short_name.split()) or name[:60]
    code = client.credit_code.strip()
    mandate = client.mandate
    if mandate is not None and mandate.ends_on < mandate.starts_on:
        raise BadInputError(say("The mandate ends before it starts. Correct its dates."))
    return replace(
        client,
        name=name,
        short_name=short_name,
        credit_code=read_credit_code(code) if code else "",
    )


def _require_free_name(shelves: Shelves, client: Client) -> None:
    table = shelves.clients.table
    if shelves.clients.first(table.c.name == client.name, table.c.id != client.id):
        raise RefusedError(say("There is already a client called {name}.", name=client.name))
