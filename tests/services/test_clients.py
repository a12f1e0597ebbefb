from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from casedesk.domain.clients import Client, ClientKind, Mandate, PayeeAccount
from casedesk.domain.errors import BadInputError, ConflictError, NoRightError, NotFoundError, RefusedError
from casedesk.domain.identity import credit_code_with_check
from casedesk.domain.operators import Operator
from casedesk.services.clients import ClientService
from casedesk.services.desk import Desk
from casedesk.storage import audit

CODE = credit_code_with_check("91390100MA0000011")
BANK = Client(
    "Grey Heron Bank",
    "Heron",
    ClientKind.BANK,
    credit_code=CODE.lower(),
    mandate=Mandate("WT-1", date(2026, 1, 1), date(2026, 12, 31)),
    payee=PayeeAccount("Grey Heron Bank", "Lake branch", "8800010020260000137"),
    cap_annual=Decimal("24.5"),
)


@pytest.fixture
def clients(desk: Desk) -> ClientService:
    return ClientService(desk)


def test_that_a_client_comes_back_as_it_was_stored(
    clients: ClientService, administrator: Operator, desk: Desk
) -> None:
    stored = clients.add(administrator, BANK)
    assert stored == replace(BANK, credit_code=CODE, id=stored.id, version=1)
    assert clients.list(administrator) == (stored,)
    assert clients.get(administrator, stored.id) == stored
    with desk.database.reading() as connection:
        entry = audit.entries(connection, amount=1)[0]
    assert (entry.action, entry.subject) == ("client.added", "Heron")
    assert "8800010020260000137" not in entry.body


def test_that_a_client_without_a_short_name_goes_by_its_own(
    clients: ClientService, administrator: Operator
) -> None:
    assert clients.add(administrator, Client(" Grey   Heron  Bank ", " ")).short_name == "Grey Heron Bank"


@pytest.mark.parametrize(
    "wrong",
    [
        Client(" ", "x"),
        replace(BANK, credit_code="91390100MA0000000X"),
        replace(BANK, mandate=Mandate("WT-1", date(2026, 2, 1), date(2026, 1, 31))),
    ],
)
def test_that_a_client_that_cannot_be_used_is_refused(
    clients: ClientService, administrator: Operator, wrong: Client
) -> None:
    with pytest.raises(BadInputError):
        clients.add(administrator, wrong)
    assert clients.list(administrator) == ()


def test_that_a_full_name_is_used_once(clients: ClientService, administrator: Operator) -> None:
    clients.add(administrator, BANK)
    other = clients.add(administrator, Client("Lake Finance", "Lake"))
    with pytest.raises(RefusedError):
        clients.add(administrator, Client("Grey  Heron Bank", "Other"))
    with pytest.raises(RefusedError):
        clients.save(administrator, replace(other, name="Grey Heron Bank"))


def test_that_clients_are_found_by_either_name(clients: ClientService, administrator: Operator) -> None:
    stored = clients.add(administrator, BANK)
    assert clients.find(administrator, " Heron ") == stored
    assert clients.find(administrator, "Grey Heron Bank") == stored
    with pytest.raises(NotFoundError):
        clients.find(administrator, "Egret")


def test_that_a_short_name_of_two_clients_names_neither(
    clients: ClientService, administrator: Operator
) -> None:
    clients.add(administrator, BANK)
    clients.add(administrator, Client("Heron Leasing", "Heron"))
    with pytest.raises(NotFoundError):
        clients.find(administrator, "Heron")


def test_that_the_slower_of_two_changes_is_refused(clients: ClientService, administrator: Operator) -> None:
    stored = clients.add(administrator, BANK)
    clients.save(administrator, replace(stored, hotline="4000000137"))
    with pytest.raises(ConflictError):
        clients.save(administrator, replace(stored, hotline="4000000138"))


def test_that_a_collector_sees_clients_but_changes_none(
    clients: ClientService, administrator: Operator, collectors: tuple[Operator, Operator]
) -> None:
    stored = clients.add(administrator, BANK)
    assert clients.list(collectors[0]) == (stored,)
    with pytest.raises(NoRightError):
        clients.save(collectors[0], replace(stored, hotline="4000000137"))
    with pytest.raises(NoRightError):
        clients.add(collectors[0], Client("Lake Finance", "Lake"))
