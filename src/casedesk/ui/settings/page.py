"""The settings page: sections at the left, the form of one of them at the right."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from casedesk.ui import forms
from casedesk.ui.pages import Page
from casedesk.ui.settings.clients_section import ClientsSection
from casedesk.ui.settings.days_section import DaysSection
from casedesk.ui.settings.display_section import DisplaySection
from casedesk.ui.settings.keys_section import KeysSection, Print
from casedesk.ui.settings.office_section import OfficeSection
from casedesk.ui.settings.own_section import OwnSection
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.settings.password_section import PasswordSection
from casedesk.ui.settings.presenter.sections import SECTIONS, Section, SettingsPresenter
from casedesk.ui.settings.road_section import RoadSection
from casedesk.ui.settings.rules_section import RulesSection
from casedesk.ui.settings.section_list import SectionList
from casedesk.ui.settings.staff_section import StaffSection
from casedesk.ui.settings.terms_section import TermsSection
from casedesk.ui.settings.wording_section import WordingSection
from casedesk.ui.texts import shown, tr
from casedesk.ui.work import Tasks


class SettingsPage(Page):
    """Shows the sections that the role may see; each is made when first shown.

    ``language_chosen``, ``theme_chosen``, ``scale_chosen`` and ``hints_chosen`` are answered by the
    composition root.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    scale_chosen = Signal(float)
    hints_chosen = Signal(bool)

    sections: SectionList
    stack: QStackedWidget

    def __init__(
        self, presenter: SettingsPresenter, tasks: Tasks, print_pdf: Print, *, shows_hints: bool = True
    ) -> None:
        super().__init__()
        forms.register(SectionList)
        forms.load("settings_page", self)
        self._presenter, self._tasks, self._print_pdf = presenter, tasks, print_pdf
        self._shows_hints = shows_hints
        self._made: dict[Section, SectionWidget] = {}
        self._key = Section.DISPLAY
        self._makers: dict[Section, Callable[[], SectionWidget]] = {
            Section.DISPLAY: self._display,
            Section.PASSWORD: lambda: PasswordSection(presenter.password),
            Section.OFFICE: lambda: OfficeSection(presenter.office),
            Section.STAFF: lambda: StaffSection(presenter.staff, tasks),
            Section.CLIENTS: lambda: ClientsSection(presenter.clients, tasks),
            Section.OWN: self._own,
            Section.RULES: lambda: RulesSection(presenter.rules, tasks),
            Section.DAYS: self._days,
            Section.TERMS: self._terms,
            Section.WORDING: self._wording,
            Section.ROAD: self._road,
            Section.KEYS: lambda: KeysSection(presenter.keys, print_pdf),
        }
        for section in presenter.sections():
            icon, name, _right = SECTIONS[section]
            self.sections.add(section.value, icon, name)
        self.sections.chosen.connect(lambda key: self.show_section(Section(key)))
        self.show_section(Section.DISPLAY)

    @property
    def section(self) -> SectionWidget:
        """Return the section on show."""
        return self._made[self._key]

    def title(self) -> str:
        """Name the page."""
        return tr("Settings")

    def context(self) -> str:
        """Name the section."""
        return shown(SECTIONS[self._key][1])

    def status_text(self) -> str:
        """Say what the section counts."""
        return self.section.status_text()

    def new_actions(self) -> list[QAction]:
        """Offer what can be new in the section."""
        return self.section.new_actions()

    def own_actions(self) -> list[QAction]:
        """Offer what else the section can do."""
        return self.section.own_actions()

    def panes(self) -> list[QWidget]:
        """Go from the list to the section."""
        return [self.sections, self.section]

    def refresh(self, revision: int) -> None:  # noqa: ARG002 - the section reads what it shows
        """Read the section on show anew."""
        self.section.load()

    def open(self, argument: object) -> None:
        """Show the section of a key; a section that the role may not see is passed over."""
        if isinstance(argument, str) and argument in {each.value for each in self._presenter.sections()}:
            self.show_section(Section(argument))

    def leave(self) -> bool:
        """Ask when something typed would be lost."""
        return self.section.may_leave()

    def show_section(self, key: Section) -> None:
        """Show a section unless the present one must not be left."""
        if self._made and key is not self._key and not self.section.may_leave():
            self.sections.mark(self._key.value)
            return
        if key not in self._made:
            widget = self._makers[key]()
            widget.status_changed.connect(self.status_changed)
            self._made[key] = widget
            self.stack.addWidget(widget)
        self._key = key
        self.stack.setCurrentWidget(self.section)
        self.sections.mark(key.value)
        self.section.load()
        self.title_changed.emit()

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        self.sections.retranslate()
        for section in self._made.values():
            section.retranslate_ui()
        self.title_changed.emit()

    def _own(self) -> SectionWidget:
        assert self._presenter.own is not None, "the section is only offered with its presenter"
        return OwnSection(self._presenter.own, self._tasks)

    def _wording(self) -> SectionWidget:
        assert self._presenter.wordings is not None, "the section is only offered with its presenter"
        return WordingSection(self._presenter.wordings, self._tasks)

    def _terms(self) -> SectionWidget:
        assert self._presenter.terms is not None, "the section is only offered with its presenter"
        return TermsSection(self._presenter.terms, self._tasks)

    def _road(self) -> SectionWidget:
        assert self._presenter.road is not None, "the section is only offered with its presenter"
        return RoadSection(self._presenter.road, self._tasks)

    def _days(self) -> SectionWidget:
        assert self._presenter.days is not None, "the section is only offered with its presenter"
        return DaysSection(self._presenter.days, self._tasks)

    def _display(self) -> SectionWidget:
        section = DisplaySection(shows_hints=self._shows_hints)
        section.language_chosen.connect(self.language_chosen)
        section.theme_chosen.connect(self.theme_chosen)
        section.scale_chosen.connect(self.scale_chosen)
        section.hints_chosen.connect(self.hints_chosen)
        return section
