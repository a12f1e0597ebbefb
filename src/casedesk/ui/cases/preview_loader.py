"""Reads the case that the preview shows; knows no Qt."""

from casedesk.domain.case_files import CaseFile
from casedesk.domain.operators import Operator
from casedesk.services.cases import CaseService
from casedesk.ui.cases.page_view import CasesView
from casedesk.ui.cases.preview import preview_of
from casedesk.ui.work import Tasks


class PreviewLoader:
    """Shows the newest case that was asked for; an answer for an older one is dropped."""

    def __init__(self, service: CaseService, actor: Operator, tasks: Tasks, view: CasesView) -> None:
        self._service, self._actor, self._tasks, self._view = service, actor, tasks, view
        self._wanted: int | None = None

    def load(self, case_id: int | None) -> None:
        """Show a case beside the list, or nothing."""
        self._wanted = case_id
        if case_id is None:
            self._view.show_preview(None)
            return
        self._tasks.run(
            lambda _p: self._service.file(self._actor, case_id),
            self._came,
            self._view.show_error,
            owner=self,
            key="preview",
        )

    def _came(self, file: CaseFile) -> None:
        if file.case.id == self._wanted:
            self._view.show_preview(preview_of(file))
