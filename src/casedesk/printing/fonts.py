"""The bundled fonts, embedded in every paper so that it looks the same everywhere."""

from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from casedesk.assets import resource

FACES = {"NotoSansSC": "NotoSansSC-Regular.ttf", "NotoSansSC-Bold": "NotoSansSC-Bold.ttf"}
"""The names that papers use and the files behind them (Noto Sans SC, SIL Open Font License)."""


@cache
def register_fonts() -> None:
    """Make the bundled fonts known to reportlab; reads the files once in a program's life."""
    for name, file in FACES.items():
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", file))))
