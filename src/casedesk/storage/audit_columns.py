"""Compares an entry's search columns with its sealed text without building the whole content."""

from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any

from sqlalchemy import Text, select, type_coerce

from casedesk.storage.rows import audit_entries

_TABLE = audit_entries.c
_NO_FRACTION = ".000000"

PROOF = select(
    _TABLE.seq,
    _TABLE.seal,
    _TABLE.body,
    type_coerce(_TABLE.at, Text).label("at"),
    _TABLE.action,
    _TABLE.operator,
    _TABLE.desk,
    _TABLE.subject,
    _TABLE.case_id,
).order_by(_TABLE.seq)
"""Everything a proof looks at, oldest first, moments as they are stored."""

_quoted = lru_cache(4096)(encode_basestring)
"""JSON texts of words that come again and again: actions, names, desks."""


def columns_agree(row: Any) -> bool:
    """Tell whether the columns used for searching still say what the sealed text says.

    The text is canonical JSON with sorted keys. Before ``desk`` stand only texts and lists of texts, in
    which a quote is always escaped: the first ``,"desk":`` and the next ``,"seq":`` are the entry's own.
    """
    body: str
    seq, _seal, body, at, action, operator, desk, subject, case_id = row
    case = "null" if case_id is None else case_id
    if not body.startswith(
        f'{{"action":{_quoted(action)},"at":"{_as_told(at)}","case_id":{case},"changes":['
    ):
        return False
    who = f',"desk":{_quoted(desk)},"operator":{_quoted(operator)},"role":"'
    place = body.find(',"desk":')
    if place < 0 or not body.startswith(who, place):
        return False
    what = f',"seq":{seq},"subject":{encode_basestring(subject)},"summary":{{'
    place = body.find(',"seq":', place + len(who))
    return place >= 0 and body.startswith(what, place)


def _as_told(at: str) -> str:
    """Return a stored moment as the sealed text writes it: without ``Z`` and without a fraction of zero."""
    return at[:-1].removesuffix(_NO_FRACTION) + "+00:00"
