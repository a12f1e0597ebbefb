"""Wording files as the office keeps them: each saving is a version, none is ever overwritten."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Self

from casedesk.domain.sentences import Sentence, say

FAMILY_NAMES: Final[dict[str, Sentence]] = {
    "agreement": say("Repayment agreement"),
    "offer": say("Offer sheet"),
    "letters": say("Letters, receipts and lists"),
    "visit": say("Papers of visits"),
}
LANGUAGE_NAMES: Final = {"zh": "中文", "en": "English"}


def name_of(name: str) -> Sentence:
    """Name a file as people know the paper, such as “Offer sheet, 中文” for ``offer_zh``."""
    family, _, language = name.rpartition("_")
    return say("{paper}, {language}", paper=FAMILY_NAMES[family], language=LANGUAGE_NAMES[language])


@dataclass(frozen=True)
class StoredWording:
    """One version of one wording file, for example ``agreement_zh``; the newest not withdrawn one is used."""

    name: str
    number: int
    """Counts the office's versions of this file from 1."""
    text: str
    sha256: str
    saved_by: int
    saved_at: datetime
    note: str = ""
    base_sha256: str = ""
    """The bundled text that stood beside it when it was saved; another one means news."""
    is_withdrawn: bool = False
    withdrawn_at: datetime | None = None
    id: int = 0
    version: int = 0

    def withdrawn(self, moment: datetime) -> Self:
        """Return the version as no longer printed from a moment on; it stays on file."""
        return replace(self, is_withdrawn=True, withdrawn_at=moment)
