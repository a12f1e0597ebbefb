"""Icons drawn from monochrome SVG, tinted from the theme and kept by name, colour, size and ratio."""

import weakref
from functools import lru_cache
from typing import Final

import shiboken6
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from casedesk import assets
from casedesk.ui.theme import theme

_RATIOS: Final = (1.0, 1.25, 1.5, 2.0, 3.0)
_LARGE: Final = 32
_PUT: Final = weakref.WeakKeyDictionary[QAbstractButton, tuple[str, str, int]]()


def icon(name: str, token: str = "text.secondary", size: int = 16) -> QIcon:
    """Return the icon in the token's present colour, its greyed form in the disabled one."""
    answer = QIcon()
    for ratio in _RATIOS[:4]:
        answer.addPixmap(pixmap(name, token, size, ratio))
        answer.addPixmap(pixmap(name, "text.disabled", size, ratio), QIcon.Mode.Disabled)
    return answer


def pixmap(name: str, token: str = "text.secondary", size: int = 16, ratio: float = 1.0) -> QPixmap:
    """Return the icon as a pixmap of ``size`` design pixels at a device ratio."""
    return _pixmap(name, theme.color(token).rgba(), theme.px(size), ratio)


def paint_icon(painter: QPainter, rect: QRectF, name: str, token: str | QColor) -> None:
    """Paint the icon into the square, sharp at the painter's device ratio."""
    color = token if isinstance(token, QColor) else theme.color(token)
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(rect.topLeft(), _pixmap(name, color.rgba(), round(rect.width()), ratio))


def put(button: QAbstractButton, name: str, token: str = "text.secondary", size: int = 16) -> None:
    """Give a button an icon that follows the theme."""
    _PUT[button] = (name, token, size)
    _show(button)


def app_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(assets.resource("icons", "casedesk.svg")))


def names() -> list[str]:
    """Return every icon's name."""
    return sorted(path.stem for path in assets.resource("icons").glob("*.svg"))


def tinted_svg(name: str, color: QColor) -> bytes:
    """Return the icon's drawing with the colour put in."""
    return _drawing(name).replace("currentColor", color.name()).encode()


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return assets.resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=2048)
def _pixmap(name: str, rgba: int, side: int, ratio: float) -> QPixmap:
    drawing = tinted_svg(name, QColor.fromRgba(rgba))
    if side >= _LARGE:
        drawing = drawing.replace(b'stroke-width="1.5"', b'stroke-width="1"')
    renderer = QSvgRenderer(QByteArray(drawing))
    image = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def _show(button: QAbstractButton) -> None:
    name, token, size = _PUT[button]
    button.setIcon(icon(name, token, size))
    button.setIconSize(QSize(theme.px(size), theme.px(size)))


def _show_all() -> None:
    for button in list(_PUT):
        if shiboken6.isValid(button):
            _show(button)


theme.changed.connect(_show_all)
