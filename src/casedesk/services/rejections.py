"""Makes the workbook of rejected rows that goes back to the client."""

from collections.abc import Callable, Iterator
from io import BytesIO

from casedesk.domain.sentences import Sentence, say
from casedesk.exporting.rejected_rows import RejectedRow, RejectedWords, write_rejected_rows
from casedesk.importing.spreadsheet import Sheet
from casedesk.services.dry_runs import DryRun


def rejected_workbook(dry_run: DryRun, sheet: Sheet, translate: Callable[[Sentence], str]) -> bytes:
    """Return the rows as the client sent them, with row number and reasons behind."""

    def rows() -> Iterator[RejectedRow]:
        for number, findings in dry_run.rejected_rows.items():
            reasons = tuple(
                f"{each.column}: {translate(each.message)}" if each.column else translate(each.message)
                for each in findings
            )
            yield RejectedRow(number, sheet.rows[number - 1], reasons)

    headers = [each.header for each in dry_run.mapping.columns]
    target = BytesIO()
    words = RejectedWords(translate(say("Row in the file")), translate(say("Why it was not taken")))
    write_rejected_rows(target, headers, rows(), words)
    return target.getvalue()
