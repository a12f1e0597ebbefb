"""One's own password; knows no Qt."""

from typing import Final

from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.services.operators import OperatorService
from casedesk.ui.editing import Editor, Remark, blocks
from casedesk.ui.settings.presenter.secrets import SecretDraft, twice
from casedesk.ui.work import Tasks

LABELS: Final[dict[str, Sentence]] = {
    "current": say("Present password"),
    "new": say("New password"),
    "again": say("New password again"),
}


class PasswordPresenter:
    """Changes the password of whoever is at the desk."""

    def __init__(self, operators: OperatorService, actor: Operator, tasks: Tasks) -> None:
        self._operators, self._actor, self._tasks = operators, actor, tasks

    def editor(self) -> Editor[SecretDraft]:
        """Return what leads from the empty form to the new password."""
        return Editor(
            self._tasks,
            SecretDraft(),
            LABELS,
            check=self._remarks,
            save=self._save,
            told=lambda _draft, _fields: say("Your password is changed. Use it from the next sign-in on."),
        )

    def _save(self, draft: SecretDraft) -> SecretDraft:
        self._operators.change_own_password(self._actor, draft.current, draft.new)
        return SecretDraft()

    def _remarks(self, draft: SecretDraft) -> dict[str, Remark]:
        found = twice(
            draft.new, draft.again, lambda text: self._operators.password_problems(text, self._actor)
        )
        if not draft.current:
            found["current"] = blocks(say("Type the password you use now."))
        return found
