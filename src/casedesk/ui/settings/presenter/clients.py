"""The register of clients; knows no Qt."""

from typing import Protocol

from casedesk.domain.clients import Client
from casedesk.domain.credentials import SOON_DAYS
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.services.clients import ClientService
from casedesk.ui import formats
from casedesk.ui.editing import Editor
from casedesk.ui.looks import Mark, Styled, Tone
from casedesk.ui.widgets.client_draft import KIND_NAMES, NEW_CLIENT, ClientDraft, client_editor
from casedesk.ui.work import Tasks

Row = tuple[object, ...]


class ClientsView(Protocol):
    """What the section must be able to do."""

    def show_clients(self, rows: list[Row], sums: list[Mark]) -> None:
        """Show the table and what needs attention."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""


class ClientsPresenter:
    """Lists clients and leads each through its form."""

    def __init__(self, clients: ClientService, actor: Operator, tasks: Tasks) -> None:
        self._clients, self._actor, self._tasks = clients, actor, tasks
        self._view: ClientsView

    def attach(self, view: ClientsView) -> None:
        """Take the section that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Read the register anew."""
        self._tasks.run(
            lambda _progress: self._clients.list(self._actor),
            self._loaded,
            self._view.show_error,
            owner=self,
            key="load",
        )

    def editor(self, client: Client | None) -> Editor[ClientDraft]:
        """Return what leads a client, or a new one, through its form."""
        return client_editor(
            self._tasks,
            client or NEW_CLIENT,
            save=self._save,
            stored=lambda key: self._clients.get(self._actor, key),
        )

    def _save(self, client: Client) -> Client:
        act = self._clients.save if client.id else self._clients.add
        return act(self._actor, client)

    def _loaded(self, clients: tuple[Client, ...]) -> None:
        rows = [_row(each) for each in clients]
        ended = sum(_mandate(each).tone is Tone.BLOCK for each in clients)
        unpaid = sum(each.payee is None for each in clients)
        sums = [Mark(Tone.LINE, "building", say("%n client(s)", count=len(clients)))]
        if ended:
            sums.append(Mark(Tone.BLOCK, "circle-x", say("%n without a mandate in force", count=ended)))
        if unpaid:
            sums.append(Mark(Tone.WARN, "warning", say("%n without an account", count=unpaid)))
        self._view.show_clients(rows, sums)


def _row(client: Client) -> Row:
    has_account = client.payee is not None
    account = Mark(Tone.OK, "check", say("On file")) if has_account else None
    return (
        client.short_name,
        client.name,
        KIND_NAMES[client.kind],
        _mandate(client),
        client.mandate.contract_no if client.mandate else "",
        account or Mark(Tone.WARN, "warning", say("Missing")),
        f"{client.cap_annual.normalize():f} %" if client.cap_annual is not None else "",
        Styled(client.hotline, is_secondary=True),
        client.id,
        client,
    )


def _mandate(client: Client) -> Mark:
    """Say whether the office may act for the client today, and until when."""
    mandate, today = client.mandate, formats.formats().today()
    if mandate is None:
        return Mark(Tone.BLOCK, "circle-x", say("None"))
    if mandate.ends_on < today:
        return Mark(Tone.BLOCK, "circle-x", say("Ended {day}", day=mandate.ends_on))
    if mandate.starts_on > today:
        return Mark(Tone.NEUTRAL, "clock", say("From {day}", day=mandate.starts_on))
    left = (mandate.ends_on - today).days
    if left <= SOON_DAYS:
        return Mark(Tone.WARN, "warning", say("%n day(s) left", count=left))
    return Mark(Tone.OK, "check", say("Until {day}", day=mandate.ends_on))
