"""Leads an act on many cases from its choice over the preview to what was done; knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from casedesk.domain.bulk import WHY_LEFT_OUT, BulkAct, BulkPreview
from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.services.bulk import BulkService
from casedesk.ui.cases.ports import Choices
from casedesk.ui.looks import Text
from casedesk.ui.work import Progress, Tasks


class BulkKind(StrEnum):
    """What can be done with many cases at once."""

    ASSIGN = "assign"
    DEAL = "deal"
    TAG = "tag"
    UNTAG = "untag"
    STEP = "step"
    RETURN = "return"


HEADS: Final = {
    BulkKind.ASSIGN: say("Assign to a colleague"),
    BulkKind.DEAL: say("Deal out evenly"),
    BulkKind.TAG: say("Put tags on"),
    BulkKind.UNTAG: say("Take tags off"),
    BulkKind.STEP: say("Set next step"),
    BulkKind.RETURN: say("Return to the client"),
}
_ICONS: Final = {
    BulkKind.ASSIGN: "user",
    BulkKind.DEAL: "users",
    BulkKind.TAG: "tag",
    BulkKind.UNTAG: "tag",
    BulkKind.STEP: "arrow-right",
    BulkKind.RETURN: "undo",
}


@dataclass(frozen=True)
class PreviewLine:
    """One line of the preview: an icon, its words, and quieter words behind them."""

    icon: str
    text: Text
    note: Text = ""


class BulkView(Protocol):
    """What the dialog must be able to do."""

    def show_lines(self, lines: Sequence[PreviewLine], verb: Text) -> None:
        """Show what would happen; an empty verb closes the button."""

    def show_problem(self, error: CaseDeskError | None) -> None:
        """Show what is wrong with the choice, or nothing."""


class BulkPresenter:
    """Asks for a preview whenever the choice changes; the newest choice wins."""

    def __init__(
        self,
        service: BulkService,
        actor: Operator,
        tasks: Tasks,
        choices: Choices,
        kind: BulkKind,
        selection: tuple[CaseQuery, int],
    ) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self.choices, self.kind = choices, kind
        self.query, self.number = selection
        self.act: BulkAct | None = None
        self.seen: BulkPreview | None = None
        self._view: BulkView
        self._running: Progress | None = None

    @property
    def head(self) -> Sentence:
        """Return what the dialog is for."""
        return HEADS[self.kind]

    @property
    def detail(self) -> Sentence:
        """Return how many cases were chosen."""
        return say("%n case(s) chosen", count=self.number)

    def attach(self, view: BulkView) -> None:
        """Take the dialog."""
        self._view = view

    def change(self, act: BulkAct | None) -> None:
        """Take another choice, None while it is not complete, and count what it would do."""
        self.cancel()
        self.act, self.seen = act, None
        self._view.show_problem(None)
        if act is None:
            self._view.show_lines([], "")
            return
        self._view.show_lines([PreviewLine("clock", say("Counting…"))], "")
        self._running = self._tasks.run(
            lambda progress: self._service.preview(self._actor, self.query, act, progress.step),
            self._came,
            self._failed,
            owner=self,
            key="preview",
        )

    def cancel(self) -> None:
        """Stop counting; the dialog is left or another choice was made."""
        if self._running is not None:
            self._running.cancel()
            self._running = None

    def _came(self, seen: BulkPreview) -> None:
        self.seen = seen
        self._view.show_lines(self._lines(seen), self._verb(seen) if seen.changing else "")

    def _failed(self, error: CaseDeskError) -> None:
        self._view.show_lines([], "")
        self._view.show_problem(error)

    def _verb(self, seen: BulkPreview) -> Sentence:
        return say("{verb}: %n case(s)", verb=self.head, count=seen.changing)

    def _lines(self, seen: BulkPreview) -> list[PreviewLine]:
        lines = [
            PreviewLine(
                "check" if seen.changing else "minus",
                say("%n case(s) will change", count=seen.changing),
                say("owed {amount} yuan", amount=seen.balance) if seen.changing else "",
            )
        ]
        names = dict(self.choices.operators)
        if len(seen.shares) > 1:
            lines += [
                PreviewLine(
                    "user",
                    names.get(share.operator_id, ""),
                    say("{number} · {amount} yuan", number=share.number, amount=share.balance),
                )
                for share in seen.shares
            ]
        for left in seen.left_out:
            lines.append(
                PreviewLine(
                    "minus",
                    say("%n left out, {why}", count=left.number, why=WHY_LEFT_OUT[left.why]),
                    _examples(left.examples, left.number),
                )
            )
        return lines


def _examples(numbers: Sequence[str], whole: int) -> str:
    return ", ".join(numbers) + (" …" if whole > len(numbers) else "")


def icon_of(kind: BulkKind) -> str:
    """Return the icon of an act."""
    return _ICONS[kind]


def done_text(kind: BulkKind, done: BulkPreview) -> Sentence:
    """Say what was done."""
    return say("{what}: %n case(s) done", what=HEADS[kind], count=done.changing)
