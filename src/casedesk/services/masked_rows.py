"""Lines of lists as they may be shown: numbers of people masked."""

from casedesk.domain.case_lists import CaseRow
from casedesk.domain.masks import mask_phone, mask_text


def masked_row(row: CaseRow) -> CaseRow:
    """Return a line with its phone and own values masked."""
    own = tuple((key, mask_text(value)) for key, value in row.own) if row.own else ()
    return row._replace(phone=mask_phone(row.phone), own=own)
