"""What stands in place of the list while it has no line."""

from collections.abc import Callable

from casedesk.domain.sentences import say
from casedesk.ui.cases.presenter import CasesPresenter
from casedesk.ui.widgets.panels import EmptyState


class NoCases(EmptyState):
    """Says why there is nothing to see, and offers the way out of it."""

    def __init__(self, presenter: CasesPresenter, bring: Callable[[], None]) -> None:
        super().__init__()
        self._presenter, self._bring = presenter, bring
        self.acted.connect(self._leave)

    def name(self) -> None:
        """Say whether nothing exists, nothing fits the filters or nothing is in the view."""
        if self._presenter.filters:
            self.set_texts(
                "filter",
                say("No case fits these filters"),
                say("Take one away to see more."),
                say("Clear filters"),
            )
        elif self._presenter.has_no_cases and self._presenter.may_import:
            self.set_texts(
                "folder-open",
                say("No cases yet"),
                say("A client's list, Excel or text, brings the first ones."),
                say("Import assignment"),
            )
        else:
            self.set_texts("folder-open", say("No case in this view"))

    def _leave(self) -> None:
        """Clear the filters that hide everything, or bring the first cases."""
        if self._presenter.filters:
            self._presenter.clear_filters()
        else:
            self._bring()
