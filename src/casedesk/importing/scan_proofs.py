"""Stored papers drawn as scans see them, each document opened once for all its pages."""

from collections import OrderedDict
from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Lock
from types import TracebackType
from typing import Any, Final, Self

import pypdfium2
from PIL import Image

from casedesk.importing.scan_codes import code_in
from casedesk.importing.scan_compare import CodedPage
from casedesk.importing.scan_registration import PRINTED_DPI

_FINER: Final = 2
"""Pages are drawn finer and reduced: at a low resolution letters are moved onto whole points."""
_OPEN: Final = 6
_POINTS: Final = 72


class PrintedPages:
    """Draws pages of stored papers; few documents are open at a time, since fonts are read once for each."""

    def __init__(self, pdf_lock: AbstractContextManager[Any], is_ours: Callable[[str], bool]) -> None:
        self._pdf_lock, self._is_ours = pdf_lock, is_ours
        self._lock = Lock()
        self._open: OrderedDict[str, pypdfium2.PdfDocument] = OrderedDict()

    def page(self, sha256: str, content: bytes, number: int, payload: str) -> CodedPage | None:
        """Return a page, counted from 0, with its code; None where another page or none lies there."""
        drawn = self._drawn(sha256, content, number)
        if drawn is None:
            return None
        grey = drawn.reduce(_FINER)
        found = code_in(grey, self._is_ours)
        return (
            CodedPage(grey, found.corners, payload) if found is not None and found.text == payload else None
        )

    def _drawn(self, sha256: str, content: bytes, number: int) -> Image.Image | None:
        with self._lock, self._pdf_lock:
            document = self._open.pop(sha256, None) or pypdfium2.PdfDocument(content)
            self._open[sha256] = document
            if len(self._open) > _OPEN:
                self._open.popitem(last=False)[1].close()
            if not 0 <= number < len(document):
                return None
            page = document[number]
            drawn: Image.Image = page.render(scale=_FINER * PRINTED_DPI / _POINTS, grayscale=True).to_pil()
            page.close()
        return drawn.convert("L")

    def __enter__(self) -> Self:
        """Keep documents open until the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the documents."""
        with self._lock, self._pdf_lock:
            while self._open:
                self._open.popitem()[1].close()
