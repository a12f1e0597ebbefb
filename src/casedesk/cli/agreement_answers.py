"""What the commands about agreements print: as JSON data and as lines."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from casedesk.cli.output import Output
from casedesk.domain.agreements import STATUS_NAMES, Agreement
from casedesk.domain.capitals import capitals
from casedesk.domain.compliance import Severity
from casedesk.domain.masks import mask_name
from casedesk.domain.money import total
from casedesk.domain.proofs import ProofRule
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.signers import SIGNER_NAMES

if TYPE_CHECKING:
    from casedesk.services.agreement_lists import AgreementRow
    from casedesk.services.agreement_quotes import Quote


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


def document_of(agreement: Agreement, paper: PrintedPaper | None = None) -> dict[str, object]:
    """Return the agreement as JSON data."""
    agreed = agreement.terms.total.total
    document: dict[str, object] = {
        "agreement_no": agreement.agreement_no,
        "status": str(agreement.status),
        "revision": agreement.revision,
        "total": agreed,
        "capitals": capitals(agreed),
        "interest": total(each.to_interest for each in agreement.schedule),
        "to_pay": total(each.amount for each in agreement.schedule),
        "schedule": [
            {
                "no": each.no,
                "due_on": each.due_on,
                "amount": each.amount,
                "to_charges": each.to_charges,
                "to_principal": each.to_principal,
                "to_interest": each.to_interest,
                "balance": each.balance,
            }
            for each in agreement.schedule
        ],
    }
    return document | ({"pages": paper.pages, "sha256": paper.sha256} if paper else {})


def shown_in_full(agreement: Agreement, quote: "Quote", case_no: str, output: Output) -> None:
    """Print an agreement with its arithmetic, who signs and what the rules say; names are masked."""
    findings = [each for each in quote.verdict.findings if each.severity is not Severity.PASS]
    terms = agreement.terms
    document = document_of(agreement) | {
        "case_no": case_no,
        "as_of": terms.as_of,
        "debt": _parts(terms.debt.parts()),
        "waived": _parts(terms.waiver.amounts.parts()),
        "approval_no": terms.waiver.approval_no,
        "deferred": _parts(terms.deferred.parts()),
        "signed_on": agreement.signed_on,
        "note": agreement.note,
        "proof": [
            {"rule": str(each.rule), "left": each.left, "right": each.right, "holds": each.holds}
            for each in quote.proofs
        ],
        "signers": [{"role": str(each.role), "name": mask_name(each.person.name)} for each in quote.signers],
        "findings": [
            {
                "rule": each.rule,
                "severity": str(each.severity),
                "message": each.message[output.language],
                "released": str(each.facts.get("released", "")),
            }
            for each in findings
        ],
    }
    lines = [
        *_lines(agreement),
        *(
            f"  {each.rule}  {each.left} {_sign_of(each.rule)} {each.right}  {'✓' if each.holds else '✗'}"
            for each in quote.proofs
        ),
        *(
            f"  {output.shown(SIGNER_NAMES[each.role])}: {mask_name(each.person.name)}"
            for each in quote.signers
        ),
        *(f"  {each.rule}: {each.message[output.language]}" for each in findings),
    ]
    output.answer(document, lines)


def answer(
    output: Output, agreement: Agreement, paper: PrintedPaper | None = None, file: Path | None = None
) -> None:
    """Print an agreement after a step, with its paper where one was written."""
    lines = _lines(agreement)
    if paper is not None and file is not None:
        lines.append(say("%n page(s): {file}", count=paper.pages, file=file))
    output.answer(document_of(agreement, paper), lines)


def answer_list(output: Output, rows: "list[AgreementRow]") -> None:
    """Print agreements one a line, names masked."""
    documents = [
        {
            "agreement_no": row.agreement.agreement_no,
            "case_no": row.case_no,
            "debtor": mask_name(row.debtor),
            "client": row.client,
            "status": str(row.status),
            "total": row.agreement.terms.total.total,
            "paid": row.standing.paid if row.standing else None,
            "next_due_on": _next_due(row),
        }
        for row in rows
    ]
    titles = (say("Agreement"), say("Case"), say("Name"), say("Client"), say("Status"), say("Amount"))
    cells = [
        (
            row.agreement.agreement_no,
            row.case_no,
            mask_name(row.debtor),
            row.client,
            output.shown(STATUS_NAMES[row.status]),
            str(row.agreement.terms.total.total),
        )
        for row in rows
    ]
    output.answer(documents, output.table(titles, cells))


def _sign_of(rule: ProofRule) -> str:
    """Return what stands between the sides of a proof: days rise, a last day stays within, sums are equal."""
    return {ProofRule.RISING: "…", ProofRule.CAP: "≤"}.get(rule, "=")


def _next_due(row: "AgreementRow") -> object:
    due = row.standing.next_due if row.standing else None
    return due.instalment.due_on if due else None


def _parts(parts: tuple[tuple[str, object], ...]) -> dict[str, object]:
    return {str(part): amount for part, amount in parts}


def _lines(agreement: Agreement) -> list[Sentence | str]:
    agreed = agreement.terms.total.total
    state = STATUS_NAMES[agreement.status]
    return [
        say("Agreement {number}: {state}", number=agreement.agreement_no, state=state),
        f"¥{agreed}  {capitals(agreed)}",
        *(f"  {each.no:>3}  {each.due_on}  {each.amount!s:>14}" for each in agreement.schedule),
    ]
