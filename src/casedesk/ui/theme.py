"""Colours, sizes and fonts from the design tokens, switched while the program runs."""

import json
import re
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QRawFont
from PySide6.QtWidgets import QApplication

from casedesk import assets

SCALES: Final = (1.0, 1.1, 1.25, 1.5)
_RARE_NAME_CHARACTER: Final = "\u4dae"
_PIXELS: Final = re.compile(r"\b(\d+)u\b")
_TOKEN: Final = re.compile(r"@([a-z][A-Za-z.]*)")
_DRAWING: Final = re.compile(r"icon\(([a-z-]+), @([a-z][A-Za-z.]*)\)")
_ROLES: Final = {
    QPalette.ColorRole.Window: "surface.window",
    QPalette.ColorRole.WindowText: "text.primary",
    QPalette.ColorRole.Base: "surface.base",
    QPalette.ColorRole.AlternateBase: "surface.raised",
    QPalette.ColorRole.Text: "text.primary",
    QPalette.ColorRole.PlaceholderText: "text.tertiary",
    QPalette.ColorRole.Button: "surface.base",
    QPalette.ColorRole.ButtonText: "text.primary",
    QPalette.ColorRole.BrightText: "status.block.text",
    QPalette.ColorRole.Highlight: "accent.base",
    QPalette.ColorRole.HighlightedText: "text.onAccent",
    QPalette.ColorRole.Link: "text.link",
    QPalette.ColorRole.LinkVisited: "text.link",
    QPalette.ColorRole.ToolTipBase: "surface.tooltip",
    QPalette.ColorRole.ToolTipText: "text.onTooltip",
    QPalette.ColorRole.Light: "surface.raised",
    QPalette.ColorRole.Midlight: "line.subtle",
    QPalette.ColorRole.Mid: "line.default",
    QPalette.ColorRole.Dark: "line.strong",
    QPalette.ColorRole.Shadow: "line.strong",
    QPalette.ColorRole.Accent: "accent.base",
}
_FADED: Final = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText)


class Mode(StrEnum):
    """Which theme is shown; ``SYSTEM`` follows the platform."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Theme(QObject):
    """The tokens in force; ``changed`` tells painted widgets to read them again."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tokens: dict[str, Any] = json.loads(assets.resource("themes", "tokens.json").read_text("utf-8"))
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._families: list[str] = list(self._tokens["font"]["ui"])
        self._drawings: tempfile.TemporaryDirectory[str] | None = None
        self._follows_system = False
        self.mode = Mode.LIGHT
        self.scale = 1.0
        self._read_colors("light")

    @property
    def is_dark(self) -> bool:
        """Tell whether the dark colours are in force."""
        return self._shade == "dark"

    def color(self, token: str) -> QColor:
        """Return the colour of a token such as ``surface.base`` or ``status.warn.text``."""
        return self._colors[token]

    def px(self, design_pixels: float) -> int:
        """Return a length of the design in the present scale."""
        return round(design_pixels * self.scale)

    def delay(self, name: str) -> int:
        """Return a waiting time of the design in milliseconds."""
        return int(self._tokens["delayMs"][name])

    def pane(self, name: str) -> tuple[int, int, int]:
        """Return least, usual and greatest width of a side pane in the present scale."""
        least, usual, most = self._tokens["pane"][name]
        return self.px(least), self.px(usual), self.px(most)

    def font(self, style: str = "base", *, bold: bool | None = None) -> QFont:
        """Return the font of a type style: micro, small, base, strong, title, figure, display."""
        key = (style, self._tokens["type"][style]["weight"] > QFont.Weight.Normal if bold is None else bold)
        if key not in self._fonts:
            self._fonts[key] = self._made_font(*key)
        return self._fonts[key]

    def apply(self, app: QApplication, mode: Mode | str = Mode.SYSTEM, scale: float = 1.0) -> None:
        """Dress the whole application and tell every widget."""
        self.mode, self.scale = Mode(mode), scale
        if not self._follows_system:
            self._follows_system = True
            app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._system_changed(app))
            app.setStyle("Fusion")
        self._read_colors(self._wanted_shade(app))
        self._fonts.clear()
        self._add_bundled_fonts()
        app.setStyleSheet("")  # Qt lays a sheet over another ten times as slowly as over none
        app.setPalette(self._palette())
        app.setFont(self.font())
        app.setStyleSheet(self._style_sheet())
        self.changed.emit()

    def style(self, template: str) -> str:
        """Fill a style sheet template: ``@token``, ``12u`` for scaled pixels, ``icon(name, @token)``."""
        drawn = _DRAWING.sub(lambda hit: f"url({self._drawing_file(hit[1], hit[2])})", template)
        sized = _PIXELS.sub(lambda hit: f"{self.px(int(hit[1]))}px", drawn)
        return _TOKEN.sub(lambda hit: self._colors[hit[1]].name(), sized)

    def _style_sheet(self) -> str:
        if self._drawings:
            self._drawings.cleanup()
        self._drawings = tempfile.TemporaryDirectory(prefix="casedesk-theme-", ignore_cleanup_errors=True)
        return self.style(assets.resource("themes", "casedesk.qss").read_text("utf-8"))

    def _drawing_file(self, name: str, token: str) -> str:
        if not self._drawings:
            self._drawings = tempfile.TemporaryDirectory(prefix="casedesk-theme-", ignore_cleanup_errors=True)
        path = Path(self._drawings.name, f"{name}-{token}.svg")
        if not path.exists():
            drawing = assets.resource("icons", f"{name}.svg").read_text("utf-8")
            path.write_text(drawing.replace("currentColor", self._colors[token].name()), encoding="utf-8")
        return path.as_posix()

    def _system_changed(self, app: QApplication) -> None:
        if self.mode is Mode.SYSTEM and self._wanted_shade(app) != self._shade:
            self.apply(app, self.mode, self.scale)

    def _wanted_shade(self, app: QApplication) -> str:
        if self.mode is not Mode.SYSTEM:
            return self.mode.value
        return "dark" if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"

    def _read_colors(self, shade: str) -> None:
        self._shade = shade
        self._colors = {}
        self._flatten("", self._tokens["themes"][shade])

    def _flatten(self, prefix: str, branch: dict[str, Any]) -> None:
        for name, value in branch.items():
            if isinstance(value, dict):
                self._flatten(f"{prefix}{name}.", value)
            else:
                self._colors[prefix + name] = QColor(value)

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.color(token))
        for role in _FADED:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text.disabled"))
        return palette

    def _made_font(self, style: str, bold: bool) -> QFont:  # noqa: FBT001 - the key of the cache
        font = QFont(self._families)
        font.setPixelSize(self.px(self._tokens["type"][style]["size"]))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _add_bundled_fonts(self) -> None:
        installed = set(QFontDatabase.families())
        present = [family for family in self._families if family in installed]
        if any(self._can_write_names(family) for family in present):
            return
        for path in sorted(assets.resource("fonts").glob("NotoSansSC-*.ttf")):
            number = QFontDatabase.addApplicationFont(str(path))
            for family in QFontDatabase.applicationFontFamilies(number):
                if family not in self._families:
                    self._families.insert(0, family)
        self._fonts.clear()

    @staticmethod
    def _can_write_names(family: str) -> bool:
        return QRawFont.fromFont(QFont(family)).supportsCharacter(ord(_RARE_NAME_CHARACTER))


theme: Final = Theme()
