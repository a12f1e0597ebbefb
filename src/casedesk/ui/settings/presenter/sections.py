"""Which sections a person gets, and who leads each of them; knows no Qt."""

from enum import StrEnum
from typing import Final

from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.services.clients import ClientService
from casedesk.services.office_settings import OfficeSettings
from casedesk.services.operators import OperatorService
from casedesk.ui.settings.presenter.clients import ClientsPresenter
from casedesk.ui.settings.presenter.days import DaysPresenter
from casedesk.ui.settings.presenter.keys import KeysPresenter
from casedesk.ui.settings.presenter.office import OfficePresenter
from casedesk.ui.settings.presenter.own import OwnPresenter
from casedesk.ui.settings.presenter.password import PasswordPresenter
from casedesk.ui.settings.presenter.road import RoadPresenter
from casedesk.ui.settings.presenter.rules import RulesPresenter
from casedesk.ui.settings.presenter.staff import StaffPresenter
from casedesk.ui.settings.presenter.terms import TermsPresenter
from casedesk.ui.settings.presenter.wordings import WordingsPresenter
from casedesk.ui.work import Tasks


class Section(StrEnum):
    """One entry of the list at the left."""

    DISPLAY = "display"
    PASSWORD = "password"
    OFFICE = "office"
    STAFF = "staff"
    CLIENTS = "clients"
    OWN = "own"
    RULES = "rules"
    DAYS = "days"
    TERMS = "terms"
    WORDING = "wording"
    ROAD = "road"
    KEYS = "keys"


SECTIONS: Final[dict[Section, tuple[str, Sentence, Right | None]]] = {
    Section.DISPLAY: ("sun", say("Display"), None),
    Section.PASSWORD: ("lock", say("My password"), None),
    Section.OFFICE: ("home", say("Office"), Right.MANAGE_OFFICE),
    Section.STAFF: ("users", say("Our staff"), Right.MANAGE_OPERATORS),
    Section.CLIENTS: ("building", say("Clients"), Right.MANAGE_CLIENTS),
    Section.OWN: ("tag", say("Own fields and tags"), Right.MANAGE_CLIENTS),
    Section.RULES: ("scales", say("Rules"), None),
    Section.DAYS: ("calendar", say("Calendar"), Right.VIEW_CASES),
    Section.TERMS: ("sigma", say("Limits and rates"), Right.VIEW_CASES),
    Section.WORDING: ("document", say("Wording of papers"), Right.VIEW_CASES),
    Section.ROAD: ("car", say("Road"), Right.MANAGE_OFFICE),
    Section.KEYS: ("key", say("Key and recovery"), Right.MANAGE_OFFICE),
}
"""Icon, name and the right that a section asks for."""


class SettingsPresenter:
    """Holds what leads the sections; each is asked for only by those who may see it."""

    def __init__(
        self,
        settings: OfficeSettings,
        operators: OperatorService,
        clients: ClientService,
        actor: Operator,
        tasks: Tasks,
        own: OwnPresenter | None = None,
        *,
        staff: StaffPresenter | None = None,
        road: RoadPresenter | None = None,
        rules: RulesPresenter | None = None,
        days: DaysPresenter | None = None,
        wordings: WordingsPresenter | None = None,
        terms: TermsPresenter | None = None,
    ) -> None:
        self._actor = actor
        self.own, self.road, self.days, self.wordings = own, road, days, wordings
        self.terms = terms
        self.password = PasswordPresenter(operators, actor, tasks)
        self.office = OfficePresenter(settings, actor, tasks)
        self.staff = staff or StaffPresenter(operators, settings.pack(), actor, tasks)
        self.clients = ClientsPresenter(clients, actor, tasks)
        self.rules = rules or RulesPresenter(settings.pack())
        self.keys = KeysPresenter(settings, actor, tasks)

    def sections(self) -> tuple[Section, ...]:
        """Return the sections that this person's role may see."""
        return tuple(
            section
            for section, (_icon, _name, right) in SECTIONS.items()
            if (right is None or self._actor.may(right))
            and (section is not Section.OWN or self.own)
            and (section is not Section.ROAD or self.road)
            and (section is not Section.DAYS or self.days)
            and (section is not Section.WORDING or self.wordings)
            and (section is not Section.TERMS or self.terms)
        )
