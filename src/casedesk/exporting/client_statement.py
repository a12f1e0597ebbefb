"""A statement to a client as a workbook: one row for each payment, names masked."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from casedesk.domain.commissions import DraftStatement
from casedesk.domain.masks import mask_name
from casedesk.exporting.workbook import Value, write_workbook


def write_client_statement(target: Path, headers: Sequence[str], draft: DraftStatement) -> int:
    """Write the lines of a statement under nine headers and return how many there are.

    The headers name the day, case no., contract no., debtor, voucher, age, amount, per cent, commission.
    """
    return write_workbook(target, headers, _rows(draft))


def _rows(draft: DraftStatement) -> Iterator[list[Value]]:
    for line in draft.lines:
        entry = line.received
        yield [
            entry.paid_on,
            entry.case_no,
            entry.contract_no,
            mask_name(entry.debtor),
            entry.voucher_no,
            line.bucket,
            entry.amount,
            line.percent,
            line.commission,
        ]
