"""``casedesk cases``: the list of cases, masked; also finds the case that another command names."""

from casedesk.cli.commands import DONE, Call, Commands
from casedesk.cli.session import Session, signed_in
from casedesk.domain.case_lists import CaseQuery, CaseRow, CaseSort, Order
from casedesk.domain.cases import STATUS_NAMES
from casedesk.domain.errors import BadInputError, NotFoundError
from casedesk.domain.masks import mask_name
from casedesk.domain.sentences import say

_WINDOW = 500


def declare(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("cases", say("list cases, names masked"), show)
    parser.add_argument(
        "query",
        nargs="*",
        metavar="QUERY",
        help=commands.text(say("words of name or number, or last digits of phone or identity number")),
    )
    parser.add_argument("--limit", type=positive, default=50, metavar="N", help=commands.text(say("at most")))


def positive(text: str) -> int:
    """Read a whole number above zero; argparse turns the error into one of usage."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def show(call: Call) -> int:
    """Print the cases that fit, the most pressing first."""
    from casedesk.services.cases import CaseService  # noqa: PLC0415

    output, query = call.output, CaseQuery(text=" ".join(call.options.query))
    with signed_in(call.options, output) as session:
        rows = CaseService(session.desk).list(session.actor, query, amount=call.options.limit)
    lines = [
        (
            each.case_no,
            mask_name(each.name),
            str(each.balance),
            str(each.dpd),
            output.shown(STATUS_NAMES[each.status]),
            each.client,
        )
        for each in rows
    ]
    titles = (say("Case"), say("Name"), say("Balance"), say("DPD"), say("Status"), say("Client"))
    output.answer([_document(each) for each in rows], output.table(titles, lines))
    return DONE


def find_case(session: Session, text: str) -> CaseRow:
    """Return the case of a number, or of ``CLIENT:NUMBER`` where two clients use the same one."""
    client, colon, number = text.partition(":")
    found = _of_number(session, text)
    if not found and colon:
        found = [each for each in _of_number(session, number) if each.client == client]
    if not found:
        raise NotFoundError(say("There is no case {number}.", number=text))
    if len(found) > 1:
        names = ", ".join(f"{each.client}:{each.case_no}" for each in found)
        raise BadInputError(
            say("Several clients have a case of this number. Write one of: {names}", names=names)
        )
    return found[0]


def _of_number(session: Session, number: str) -> list[CaseRow]:
    """Return the cases of exactly this number, one for each client that uses it."""
    from casedesk.services.cases import CaseService  # noqa: PLC0415

    service = CaseService(session.desk)
    query = CaseQuery(text=number).ordered_by(Order(CaseSort.CASE_NO))
    first, found = 0, []
    while number.strip():
        rows = service.list(session.actor, query, first=first, amount=_WINDOW)
        found += [each for each in rows if each.case_no == number]
        if len(rows) < _WINDOW:
            break
        first += _WINDOW
    return found


def _document(row: CaseRow) -> dict[str, object]:
    return {
        "case_no": row.case_no,
        "name": mask_name(row.name),
        "balance": row.balance,
        "dpd": row.dpd,
        "status": str(row.status),
        "client": row.client,
    }
