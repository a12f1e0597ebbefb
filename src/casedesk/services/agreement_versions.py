"""What an agreement was before its last change, so that whoever approves it sees the difference."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from casedesk.domain.agreements import Agreement, Terms
from casedesk.domain.audit import FieldChange
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.services.desk import Desk
from casedesk.storage import audit, codec
from casedesk.storage.rows import audit_entries

_TERMS: Final = "terms"
_SEPARATOR: Final = "."


@dataclass(frozen=True)
class Earlier:
    """The version before: which one it was, and its terms."""

    name: Sentence
    terms: Terms


class AgreementVersions:
    """Finds the version before in the log, or the agreement that is to be replaced."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def before(self, actor: Operator, agreement: Agreement) -> Earlier | None:
        """Return the version before the present one, None for a first one that replaces nothing."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            if agreement.revision > 1:
                about, action = audit_entries.c.subject, audit_entries.c.action
                found = audit.entries(
                    shelves.connection,
                    about == agreement.agreement_no,
                    action == "agreement.revised",
                )
                changes = found[0].changes if found else ()
                name = say("Revision {number}", number=agreement.revision - 1)
                return Earlier(name, _taken_back(agreement.terms, changes))
            if agreement.replaces_id is not None:
                older: Agreement = shelves.agreements.get(agreement.replaces_id)
                return Earlier(say("Agreement {number}", number=older.agreement_no), older.terms)
        return None


def _taken_back(terms: Terms, changes: Sequence[FieldChange]) -> Terms:
    """Return terms as they were before these changes of theirs."""
    data = codec.to_data(terms)
    for change in changes:
        first, *path = change.field.split(_SEPARATOR)
        if first == _TERMS and path:
            _put(data, path, change.before)
    earlier: Terms = codec.from_data(Terms, data)
    return earlier


def _put(data: dict[str, Any], path: Sequence[str], text: str | None) -> None:
    """Put what the log tells back into its place; blanks and empty lists are told as nothing."""
    *outer, last = path
    for each in outer:
        data = data.setdefault(each, {})
    now = data.get(last)
    if text is None:
        data[last] = now[:0] if isinstance(now, str | list) else None
    else:
        data[last] = text if isinstance(now, str) else _read(text)


def _read(text: str) -> Any:
    try:
        return codec.parsed(text)
    except ValueError:
        return text
