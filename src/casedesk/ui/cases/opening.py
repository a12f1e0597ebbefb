"""What other pages may ask the list of cases to show."""

from casedesk.ui.cases.filters import FilterKind
from casedesk.ui.cases.presenter import CasesPresenter
from casedesk.ui.pages import Page


class OpensPlacements(Page):
    """A page whose list is narrowed to one placement by ``("placement", key, number)``."""

    _presenter: CasesPresenter

    def open(self, argument: object) -> None:
        """Show all cases of a placement and nothing else."""
        match argument:
            case ("placement", int(key), str(number)):
                self._presenter.choose_view("all")
                self._presenter.clear_filters()
                self._presenter.set_filter(FilterKind.PLACEMENT, (str(key), number))
