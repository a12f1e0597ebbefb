"""The clients of the office and the one who sent the list; knows no Qt."""

from casedesk.domain.clients import Client
from casedesk.domain.operators import Operator, Right
from casedesk.services.clients import ClientService
from casedesk.ui import formats
from casedesk.ui.importing.cards import ImportView
from casedesk.ui.importing.lines import mandate_mark
from casedesk.ui.work import Tasks


class ClientChoice:
    """Reads the clients, takes new ones in and remembers who was chosen."""

    def __init__(self, service: ClientService, actor: Operator, tasks: Tasks) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self._view: ImportView
        self._known: tuple[Client, ...] = ()
        self.chosen: Client | None = None

    @property
    def key(self) -> int | None:
        """Return the key of the chosen client."""
        return self.chosen.id if self.chosen else None

    @property
    def may_add(self) -> bool:
        """Tell whether this operator may take a new client into the register."""
        return self._actor.may(Right.MANAGE_CLIENTS)

    def attach(self, view: ImportView) -> None:
        """Take the page that shows the clients."""
        self._view = view

    def load(self) -> None:
        """Read the clients again; the only one there is chosen by itself."""
        self._tasks.run(
            lambda _progress: self._service.list(self._actor),
            self._came,
            self._view.show_error,
            owner=self,
            key="clients",
        )

    def save(self, new: Client) -> Client:
        """Take a new client into the register; called off the UI thread."""
        return self._service.add(self._actor, new)

    def stored(self, client_id: int) -> Client:
        """Return a client as it is stored; called off the UI thread."""
        return self._service.get(self._actor, client_id)

    def learn(self, client: Client) -> None:
        """Know a client who has just been added."""
        self._known = (*self._known, client)

    def choose(self, client_id: int) -> None:
        """Choose one of the clients."""
        self.chosen = next((each for each in self._known if each.id == client_id), None)
        self.show()

    def show(self) -> None:
        """Show the clients, the chosen one and how its mandate stands."""
        mark = mandate_mark(self.chosen, formats.formats().today()) if self.chosen else None
        self._view.show_clients(self._known, self.key, mark)

    def _came(self, clients: tuple[Client, ...]) -> None:
        self._known = clients
        wanted = clients[0].id if self.chosen is None and len(clients) == 1 else self.key
        self.choose(wanted or 0)
        self._view.show_ready()
