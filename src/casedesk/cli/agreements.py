"""``casedesk agreement`` and ``casedesk agreements``: from figures to a signed paper, and what there is."""

from contextlib import ExitStack
from pathlib import Path

from casedesk.cli.agreement_answers import answer, answer_list, shown_in_full
from casedesk.cli.agreement_terms import answer_of, day_of, declare_terms, require_enough, terms_of
from casedesk.cli.cases import find_case, positive
from casedesk.cli.commands import DONE, Call, Commands
from casedesk.cli.session import Session, signed_in
from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say

__all__ = ["day_of", "declare"]

_LONGEST_LIST = 500


def declare(commands: Commands) -> None:
    """Add the nouns with their verbs."""
    verbs = commands.verbs(commands.add("agreement", say("make repayment agreements")))
    made = verbs.add("new", say("draft an agreement and write its paper"), new)
    made.add_argument("case", metavar="CASE")
    declare_terms(commands, made)
    made.add_argument("--pdf", type=Path, metavar="FILE")
    shown = commands.text(say("why the draft shows numbers, phones and addresses in full"))
    made.add_argument("--reason", default="", metavar="TEXT", help=shown)
    verbs.add("show", say("show an agreement with its arithmetic"), show).add_argument("number", metavar="NO")
    approve = verbs.add("approve", say("submit a draft and approve it"), approve_it)
    approve.add_argument("number", metavar="NO")
    released = verbs.add("release", say("let an agreement pass a limit of the office"), release)
    released.add_argument("number", metavar="NO")
    released.add_argument("--rule", required=True, metavar="RULE")
    released.add_argument("--reason", required=True, metavar="TEXT")
    printed = verbs.add("print", say("print an approved agreement; each copy is registered"), print_it)
    printed.add_argument("number", metavar="NO")
    printed.add_argument("--pdf", type=Path, required=True, metavar="FILE")
    printed.add_argument("--copies", type=positive, metavar="N")
    printed.add_argument("--reason", default="", help=commands.text(say("why it is printed again")))
    signed = verbs.add("sign", say("mark the printed paper as signed"), sign_it)
    signed.add_argument("number", metavar="NO")
    signed.add_argument("--on", required=True, metavar="DATE")
    which = commands.text(say("a copy that came back signed; without it every copy did"))
    signed.add_argument("--copy", action="append", type=positive, default=[], metavar="N", help=which)
    why = commands.text(say("why it counts although other copies are not signed"))
    signed.add_argument("--reason", default="", help=why)
    voided = verbs.add("void", say("put an agreement out of the world"), void)
    voided.add_argument("number", metavar="NO")
    voided.add_argument("--reason", required=True, metavar="TEXT")
    listed = commands.add("agreements", say("list agreements, names masked"), list_them)
    listed.add_argument("--state", action="append", choices=tuple(map(str, AgreementStatus)), default=[])
    listed.add_argument("--limit", type=positive, default=_LONGEST_LIST, metavar="N")


def new(call: Call) -> int:
    """Draft the agreement and write its paper, marked as a draft, where a file is named."""
    from casedesk.services.agreement_printing import AgreementPrinting  # noqa: PLC0415
    from casedesk.services.agreement_quotes import AgreementQuotes  # noqa: PLC0415
    from casedesk.services.agreements import AgreementService  # noqa: PLC0415
    from casedesk.services.paper_targets import PaperTarget  # noqa: PLC0415

    options, paper = call.options, None
    require_enough(options, call.output)
    with ExitStack() as stack:
        target = stack.enter_context(PaperTarget(options.pdf)) if options.pdf is not None else None
        session = stack.enter_context(signed_in(options, call.output))
        row = find_case(session, options.case)
        today = session.desk.today()
        usual = AgreementQuotes(session.desk).basis(session.actor, row.id).terms
        agreement = AgreementService(session.desk).draft(
            session.actor,
            row.id,
            terms_of(options, usual, today),
            approval=answer_of(options),
        )
        if target is not None:
            printing = AgreementPrinting(session.desk)
            paper = printing.write_draft(session.actor, agreement, target.put, options.reason)
    answer(call.output, agreement, paper, options.pdf)
    return DONE


def show(call: Call) -> int:
    """Print an agreement with its proofs, its signers and what the rules say today."""
    from casedesk.services.agreement_quotes import AgreementQuotes  # noqa: PLC0415
    from casedesk.services.cases import CaseService  # noqa: PLC0415

    with signed_in(call.options, call.output) as session:
        agreement = named(session, call.options.number)
        quote = AgreementQuotes(session.desk).stored(session.actor, agreement)
        case_no = CaseService(session.desk).file(session.actor, agreement.case_id).case.case_no
    shown_in_full(agreement, quote, case_no, call.output)
    return DONE


def list_them(call: Call) -> int:
    """Print the agreements in the states asked for, newest first; a state is what it is today."""
    from casedesk.services.agreement_lists import AgreementLists  # noqa: PLC0415

    options = call.options
    wanted = {AgreementStatus(each) for each in options.state}
    stored = wanted | ({AgreementStatus.SIGNED} if wanted else set())
    with signed_in(options, call.output) as session:
        rows = AgreementLists(session.desk).rows(session.actor, tuple(stored))
    answer_list(call.output, [row for row in rows if not wanted or row.status in wanted][: options.limit])
    return DONE


def approve_it(call: Call) -> int:
    """Approve the agreement, submitting it first while it is a draft."""
    from casedesk.services.agreements import AgreementService  # noqa: PLC0415

    with signed_in(call.options, call.output) as session:
        service = AgreementService(session.desk)
        agreement = named(session, call.options.number)
        if agreement.status is AgreementStatus.DRAFT:
            agreement = service.submit(session.actor, agreement)
        agreement = service.approve(session.actor, agreement)
    answer(call.output, agreement)
    return DONE


def release(call: Call) -> int:
    """Let the agreement pass one limit, with the reason."""
    from casedesk.services.terms_releases import TermsReleases  # noqa: PLC0415

    options = call.options
    with signed_in(options, call.output) as session:
        agreement = TermsReleases(session.desk).release(
            session.actor, named(session, options.number), options.rule, options.reason
        )
    answer(call.output, agreement)
    return DONE


def print_it(call: Call) -> int:
    """Print the final paper to a file; its copies are registered once the file has them."""
    from casedesk.services.agreement_printing import AgreementPrinting  # noqa: PLC0415
    from casedesk.services.paper_targets import PaperTarget  # noqa: PLC0415

    options = call.options
    with PaperTarget(options.pdf) as target, signed_in(options, call.output) as session:
        agreement, paper = AgreementPrinting(session.desk).print(
            session.actor,
            named(session, options.number),
            copies=options.copies,
            reason=options.reason,
            kept=target.keep,
        )
    answer(call.output, agreement, paper, options.pdf)
    return DONE


def sign_it(call: Call) -> int:
    """Mark the paper as signed."""
    from casedesk.services.agreements import AgreementService  # noqa: PLC0415

    with signed_in(call.options, call.output) as session:
        service = AgreementService(session.desk)
        agreement = named(session, call.options.number)
        wanted, state = set(call.options.copy), service.signing_state(session.actor, agreement)
        copies = [each.id for each in state.open if not wanted or each.copy_no in wanted]
        missing = wanted - {each.copy_no for each in (*state.open, *state.signed)}
        if missing:
            raise BadInputError(
                say("Agreement {number} has no copy {copy} that could be signed.",
                    number=agreement.agreement_no, copy=min(missing))
            )  # fmt: skip
        day, reason = day_of(call.options.on), call.options.reason
        agreement = service.sign(session.actor, agreement, day, copies, reason)
    answer(call.output, agreement)
    return DONE


def void(call: Call) -> int:
    """Put the agreement out of the world, with the reason."""
    from casedesk.services.agreements import AgreementService  # noqa: PLC0415

    with signed_in(call.options, call.output) as session:
        agreement = AgreementService(session.desk).void(
            session.actor, named(session, call.options.number), call.options.reason
        )
    answer(call.output, agreement)
    return DONE


def named(session: Session, number: str) -> Agreement:
    """Return the agreement of a number."""
    from casedesk.services.agreement_lists import AgreementLists  # noqa: PLC0415

    return AgreementLists(session.desk).by_number(session.actor, number)
