"""Papers and attachments inside the database, found by what they contain."""

import hashlib
from datetime import datetime

from sqlalchemy import Connection, insert, select

from casedesk.domain.errors import NotFoundError
from casedesk.domain.sentences import say
from casedesk.storage.paper_rows import files
from casedesk.storage.records import NOTED


def keep(connection: Connection, content: bytes, media_type: str, at: datetime) -> str:
    """Store a file once and return its SHA-256 in hex."""
    digest = hashlib.sha256(content).hexdigest()
    if connection.execute(select(files.c.sha256).where(files.c.sha256 == digest)).first() is None:
        row = {"sha256": digest, "media_type": media_type, "size": len(content), "added_at": at}
        connection.execute(insert(files).values(row | {"content": content}).execution_options(**NOTED))
    return digest


def content_of(connection: Connection, digest: str) -> bytes:
    """Return a stored file; refuse one whose bytes no longer match their digest."""
    found = connection.execute(select(files.c.content).where(files.c.sha256 == digest)).scalar()
    if found is None:
        raise NotFoundError(say("The stored file {digest} is missing.", digest=digest[:8]))
    content = bytes(found)
    if hashlib.sha256(content).hexdigest() != digest:
        raise NotFoundError(say("The stored file {digest} is damaged.", digest=digest[:8]))
    return content
