"""``casedesk statement`` and ``casedesk letter``: papers about one case, registered as copies."""

from pathlib import Path

from casedesk.cli.agreements import day_of
from casedesk.cli.cases import find_case
from casedesk.cli.commands import DONE, Call, Commands, Parser
from casedesk.cli.session import signed_in
from casedesk.domain.papers import PaperKind
from casedesk.domain.sentences import say

_LANGUAGES = ("zh", "en")
_LETTERS = (
    PaperKind.DEMAND_LETTER,
    PaperKind.BREACH_NOTICE,
    PaperKind.PAYMENT_RECEIPT,
    PaperKind.SETTLEMENT_REQUEST,
    PaperKind.HANDOVER_LIST,
)


def declare(commands: Commands) -> None:
    """Add both commands."""
    statement = commands.add("statement", say("print the statement of account of a case"), print_statement)
    _declare_paper(commands, statement)
    statement.add_argument(
        "--from", dest="first", metavar="DAY", help=commands.text(say("from the beginning"))
    )
    statement.add_argument("--to", dest="last", metavar="DAY", help=commands.text(say("today")))
    letter = commands.add("letter", say("print a letter about a case"), print_letter)
    _declare_paper(commands, letter)
    letter.add_argument("--kind", choices=[each.value for each in _LETTERS], required=True)
    letter.add_argument(
        "--pay-by", metavar="DAY", help=commands.text(say("the last day to pay, for a demand"))
    )
    letter.add_argument(
        "--payment", type=int, metavar="NO", help=commands.text(say("key of the payment, for its receipt"))
    )


def _declare_paper(commands: Commands, parser: Parser) -> None:
    parser.add_argument("case", metavar="CASE")
    parser.add_argument("--pdf", type=Path, required=True, metavar="FILE")
    parser.add_argument("--language", choices=_LANGUAGES, help=commands.text(say("language of the papers")))
    parser.add_argument("--reason", default="", help=commands.text(say("why it is printed again")))


def print_statement(call: Call) -> int:
    """Write the statement of account of one case."""
    first = day_of(call.options.first) if call.options.first else None
    last = day_of(call.options.last) if call.options.last else None
    return _print(call, PaperKind.STATEMENT, first_on=first, last_on=last)


def print_letter(call: Call) -> int:
    """Write one letter."""
    pay_by = day_of(call.options.pay_by) if call.options.pay_by else None
    return _print(call, PaperKind(call.options.kind), pay_by=pay_by, payment_id=call.options.payment)


def _print(call: Call, kind: PaperKind, **chosen: object) -> int:
    """Print into the file; the copy is registered by its number, once the file has it."""
    from casedesk.services.letter_facts import LetterOptions  # noqa: PLC0415
    from casedesk.services.letters import LetterService, LetterWish  # noqa: PLC0415
    from casedesk.services.paper_targets import PaperTarget  # noqa: PLC0415

    options, output = call.options, call.output
    language = options.language or "zh"
    with PaperTarget(options.pdf) as target, signed_in(options, output) as session:
        case = find_case(session, options.case)
        wish = LetterWish(kind, (case.id,), language, LetterOptions(**chosen))  # type: ignore[arg-type]
        service = LetterService(session.desk)
        letter = service.print(session.actor, wish, reason=options.reason, kept=target.keep)
    document = {
        "number": letter.number,
        "kind": kind.value,
        "case": case.case_no,
        "copies": [each.copy_no for each in letter.papers],
        "pages": letter.printed.pages,
        "sha256": letter.printed.sha256,
        "file": options.pdf.name,
    }
    output.answer(document, [say("{file} is written.", file=options.pdf.name)])
    return DONE
