"""Writes a file where a person wants it, whole or not at all; knows no Qt."""

from pathlib import Path

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say


def written(path: Path, content: bytes) -> Path:
    """Write the file beside its place first, then put it there; say it plainly when the place refuses."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        told = say("{file} could not be written: {reason}", file=path.name, reason=reason)
        raise BadInputError(told) from problem
    return path
