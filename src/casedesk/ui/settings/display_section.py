"""Language, theme, text size and key hints of this computer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.texts import LANGUAGES, language
from casedesk.ui.theme import SCALES, Mode, theme
from casedesk.ui.widgets.button import SegmentedControl

_MODES = {Mode.SYSTEM: say("As the system"), Mode.LIGHT: say("Light"), Mode.DARK: say("Dark")}


class DisplaySection(SectionWidget):
    """Every choice counts at once; the composition root answers the signals and keeps them."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    scale_chosen = Signal(float)
    hints_chosen = Signal(bool)

    languages: SegmentedControl
    themes: SegmentedControl
    scales: SegmentedControl
    hintsBox: QCheckBox

    def __init__(self, parent: QWidget | None = None, *, shows_hints: bool = True) -> None:
        super().__init__(parent)
        forms.load("settings_display", self)
        self.setFocusProxy(self.hintsBox)
        self.hintsBox.setChecked(shows_hints)
        self.languages.chosen.connect(self.language_chosen)
        self.themes.chosen.connect(self.theme_chosen)
        self.scales.chosen.connect(lambda key: self.scale_chosen.emit(float(key)))
        self.hintsBox.toggled.connect(self.hints_chosen)
        theme.changed.connect(self._show_choices)
        self.retranslate_ui()

    def load(self) -> None:
        """Show what is in force, which the menu may have changed."""
        self._show_choices()

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        self.languages.set_options(list(LANGUAGES.items()))
        self.themes.set_options([(mode.value, text) for mode, text in _MODES.items()])
        self.scales.set_options([(str(scale), f"{scale:.0%}") for scale in SCALES])
        self._show_choices()

    def _show_choices(self) -> None:
        self.languages.set_value(language())
        self.themes.set_value(theme.mode.value)
        if theme.scale in SCALES:
            self.scales.set_value(str(theme.scale))
