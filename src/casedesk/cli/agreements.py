"""``casedesk agreement``: from figures to a signed paper."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from casedesk.cli.cases import find_case, positive
from casedesk.cli.commands import DONE, Call, Commands, Parser
from casedesk.cli.output import Output, write_file
from casedesk.cli.session import Session, signed_in
from casedesk.domain.agreements import (
    STATUS_NAMES,
    Agreement,
    AgreementStatus,
    Terms,
    Waiver,
    deferred_by,
    spread_waiver,
)
from casedesk.domain.allocation import order_for
from casedesk.domain.capitals import capitals
from casedesk.domain.cases import Case
from casedesk.domain.debts import ProductKind
from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.sentences import Sentence, say

if TYPE_CHECKING:
    from argparse import Namespace


class PrintedPaper(Protocol):
    """What is told of a finished PDF."""

    @property
    def pages(self) -> int:
        """Return the pages of all copies together."""
        ...

    @property
    def sha256(self) -> str:
        """Return the digest of the file."""
        ...


def declare(commands: Commands) -> None:
    """Add the noun with its verbs."""
    verbs = commands.verbs(commands.add("agreement", say("make repayment agreements")))
    _declare_new(commands, verbs.add("new", say("draft an agreement and write its paper"), new))
    approve = verbs.add("approve", say("submit a draft and approve it"), approve_it)
    approve.add_argument("number", metavar="NO")
    printed = verbs.add("print", say("print an approved agreement; each copy is registered"), print_it)
    printed.add_argument("number", metavar="NO")
    printed.add_argument("--pdf", type=Path, required=True, metavar="FILE")
    printed.add_argument("--copies", type=positive, metavar="N")
    printed.add_argument("--reason", default="", help=commands.text(say("why it is printed again")))
    signed = verbs.add("sign", say("mark the printed paper as signed"), sign_it)
    signed.add_argument("number", metavar="NO")
    signed.add_argument("--on", required=True, metavar="DATE")


def _declare_new(commands: Commands, parser: Parser) -> None:
    parser.add_argument("case", metavar="CASE")
    parser.add_argument(
        "--total",
        required=True,
        metavar="AMOUNT",
        help=commands.text(say("what is to be paid in all, after the waiver")),
    )
    parser.add_argument("--instalments", type=positive, required=True, metavar="N")
    parser.add_argument("--first", required=True, metavar="DATE")
    parser.add_argument(
        "--down", metavar="AMOUNT", help=commands.text(say("paid at once, part of the total"))
    )
    parser.add_argument("--down-on", metavar="DATE", help=commands.text(say("its day; today without it")))
    parser.add_argument("--waive", metavar="AMOUNT", help=commands.text(say("what the client lets go")))
    parser.add_argument(
        "--approval", default="", metavar="NO", help=commands.text(say("the client's approval of the waiver"))
    )
    parser.add_argument("--pdf", type=Path, required=True, metavar="FILE")
    parser.add_argument("--language", choices=("zh", "en"), default="zh")


def new(call: Call) -> int:
    """Draft the agreement and write its paper, marked as a draft."""
    from casedesk.services.agreement_printing import AgreementPrinting  # noqa: PLC0415
    from casedesk.services.agreements import AgreementService  # noqa: PLC0415
    from casedesk.services.cases import CaseService  # noqa: PLC0415

    options = call.options
    with signed_in(options, call.output) as session:
        row = find_case(session, options.case)
        case = CaseService(session.desk).file(session.actor, row.id).case
        service = AgreementService(session.desk)
        agreement = service.draft(session.actor, case.id, terms_of(options, case, session))
        paper = AgreementPrinting(session.desk).draft_paper(session.actor, agreement)
        write_file(options.pdf, paper.content)
    _answer(call.output, agreement, paper, options.pdf)
    return DONE


def terms_of(options: "Namespace", case: Case, session: Session) -> Terms:
    """Return the terms that were asked for; what the total leaves out stays with the original contract."""
    today, debt = session.desk.today(), case.debt
    down = _money(options.down)
    order = order_for(debt.product is ProductKind.CREDIT_CARD, debt.days_past_due(today))
    waived = spread_waiver(_money(options.waive), debt.owed)
    return Terms(
        debt=debt.owed,
        as_of=debt.as_of,
        waiver=Waiver(waived, options.approval.strip()),
        down_payment=down,
        down_on=None if down.is_zero else day_of(options.down_on) if options.down_on else today,
        instalments=options.instalments,
        first_on=day_of(options.first),
        order=order,
        language=options.language,
        deferred=deferred_by(_money(options.total), debt.owed, waived, order),
    )


def approve_it(call: Call) -> int:
    """Approve the agreement, submitting it first while it is a draft."""
    from casedesk.services.agreements import AgreementService  # noqa: PLC0415

    with signed_in(call.options, call.output) as session:
        service = AgreementService(session.desk)
        agreement = named(session, call.options.number)
        if agreement.status is AgreementStatus.DRAFT:
            agreement = service.submit(session.actor, agreement)
        agreement = service.approve(session.actor, agreement)
    _answer(call.output, agreement)
    return DONE


def print_it(call: Call) -> int:
    """Print the final paper to a file."""
    from casedesk.services.agreement_printing import AgreementPrinting  # noqa: PLC0415

    options = call.options
    with signed_in(options, call.output) as session:
        agreement, paper = AgreementPrinting(session.desk).print(
            session.actor,
            named(session, options.number),
            copies=options.copies,
            reason=options.reason,
        )
        write_file(options.pdf, paper.content)
    _answer(call.output, agreement, paper, options.pdf)
    return DONE


def sign_it(call: Call) -> int:
    """Mark the paper as signed."""
    from casedesk.services.agreements import AgreementService  # noqa: PLC0415

    with signed_in(call.options, call.output) as session:
        service = AgreementService(session.desk)
        agreement = named(session, call.options.number)
        agreement = service.sign(session.actor, agreement, day_of(call.options.on))
    _answer(call.output, agreement)
    return DONE


def named(session: Session, number: str) -> Agreement:
    """Return the agreement of a number."""
    from casedesk.services.agreement_lists import AgreementLists  # noqa: PLC0415

    return AgreementLists(session.desk).by_number(session.actor, number)


def document_of(agreement: Agreement, paper: PrintedPaper | None) -> dict[str, object]:
    """Return the agreement as JSON data."""
    total = agreement.terms.total.total
    document: dict[str, object] = {
        "agreement_no": agreement.agreement_no,
        "status": str(agreement.status),
        "total": total,
        "capitals": capitals(total),
        "schedule": [
            {"no": each.no, "due_on": each.due_on, "amount": each.amount} for each in agreement.schedule
        ],
    }
    return document | ({"pages": paper.pages, "sha256": paper.sha256} if paper else {})


def day_of(text: str) -> date:
    """Read a day as people write it in commands: 2026-12-15."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInputError(say("“{text}” is not a day. Write it like 2026-12-15.", text=text)) from None


def _money(text: str | None) -> Money:
    amount = ZERO if text is None else Money.parse(text)
    if amount.is_negative:
        raise BadInputError(say("The amount {amount} is below zero.", amount=amount))
    return amount


def _answer(
    output: Output, agreement: Agreement, paper: PrintedPaper | None = None, file: Path | None = None
) -> None:
    total = agreement.terms.total.total
    state = STATUS_NAMES[agreement.status]
    lines: list[Sentence | str] = [
        say("Agreement {number}: {state}", number=agreement.agreement_no, state=state),
        f"¥{total}  {capitals(total)}",
        *(f"  {each.no:>3}  {each.due_on}  {each.amount!s:>14}" for each in agreement.schedule),
    ]
    if paper is not None and file is not None:
        lines.append(say("%n page(s): {file}", count=paper.pages, file=file))
    output.answer(document_of(agreement, paper), lines)
