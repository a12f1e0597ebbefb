"""Looks through a recorder card, takes corrections by hand, and takes it in; knows no Qt."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final, Protocol, TypeVar

from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.media_matching import Fit
from casedesk.domain.operators import Operator
from casedesk.domain.recordings import Recording
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.weeks import PlannedVisit
from casedesk.services.card_plans import CardPlan, Look, Soundness, Taken
from casedesk.services.recorder_cards import CardReader
from casedesk.services.recordings import RecordingService
from casedesk.ui.looks import Text, Tone
from casedesk.ui.visits.presenter.recording_rows import (
    SOUND,
    card_row,
    kept_row,
    missing_row,
    offset_text,
    read_offset,
    taken_words,
    visit_words,
)
from casedesk.ui.work import Progress, Tasks

T = TypeVar("T")
_TELLS_AFTER: Final = 0.1


@dataclass(frozen=True)
class CardShown:
    """What the dialog shows of a card."""

    rows: tuple[tuple[object, ...], ...]
    visits: tuple[tuple[int, str], ...]
    """Key and words of every visit that a file can be given to."""
    summary: Text
    hint: str
    offset: str
    ready: int
    """How many files would be taken in."""


class RecordingsView(Protocol):
    """What the dialog must be able to do."""

    def show_card(self, card: CardShown) -> None:
        """Show the files with their visits."""

    def show_kept(self, rows: tuple[tuple[object, ...], ...]) -> None:
        """Show what was taken in last."""

    def show_missing(self, rows: tuple[tuple[object, ...], ...]) -> None:
        """Show the visits without a recording."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def show_step(self, done: int, total: int, what: Sentence | None) -> None:
        """Show how far the work is; called from the work's own thread."""

    def show_busy(self, name: Sentence | None) -> None:
        """Show that work goes on, or that it has ended."""

    def told(self, text: Text, tone: Tone) -> None:
        """Tell what came of it."""


class RecordingsPresenter:
    """Keeps the card's plan and what was chosen by hand."""

    def __init__(
        self,
        cards: CardReader,
        keeper: RecordingService,
        actor: Operator,
        tasks: Tasks,
        language: Callable[[], str],
    ) -> None:
        self._cards, self._keeper, self._actor, self._tasks = cards, keeper, actor, tasks
        self._language = language
        self.plan: CardPlan | None = None
        self._by_hand: dict[int, int | None] = {}
        self._running: Progress | None = None
        self._is_busy = False
        self._view: RecordingsView

    def attach(self, view: RecordingsView) -> None:
        """Take the dialog and show what is missing and kept."""
        self._view = view
        self.load()

    def load(self) -> None:
        """Read the visits without a recording and what was taken in last."""
        self._run(lambda _p: self._keeper.without(self._actor), self._show_missing)
        self._run(lambda _p: self._keeper.newest(self._actor), self._show_kept)

    def look(self, folder: str, recorder_no: str, offset: str) -> None:
        """Read a card."""
        try:
            wish = Look(Path(folder.strip()), read_offset(offset), recorder_no.strip())
        except BadInputError as problem:
            self._view.show_error(problem)
            return
        if not folder.strip():
            self._view.show_error(BadInputError(say("Choose the folder of the card first.")))
            return
        self._long(
            say("Reading the card"),
            lambda progress: self._cards.look(self._actor, wish, self._stepping(progress)),
            self._looked,
        )

    def retime(self, offset: str) -> None:
        """Match the same files with another offset."""
        plan = self.plan
        if plan is None:
            return
        try:
            wanted = read_offset(offset)
        except BadInputError as problem:
            self._view.show_error(problem)
            return
        if wanted != plan.look.offset:
            self._run(lambda _p: self._cards.rematched(self._actor, plan, wanted), self._rematched)

    def clock_from(self, place: int) -> None:
        """Take the offset from one file whose visit is known, and match all anew."""
        plan = self.plan
        if plan is None or not 0 <= place < len(plan.lines):
            return
        visit_id = self._visit_of(place)
        if visit_id is None:
            self._view.show_error(
                BadInputError(say("Give this file its visit first; the clock follows from it."))
            )
            return

        def work(_progress: Progress) -> CardPlan:
            offset = self._cards.offset_of(self._actor, plan.lines[place], visit_id)
            return self._cards.rematched(self._actor, plan, offset)

        self._run(work, self._rematched)

    def give(self, places: Iterable[int], visit_id: int | None) -> None:
        """Give files to a visit by hand, or to none."""
        plan = self.plan
        if plan is None:
            return
        for place in places:
            if 0 <= place < len(plan.lines) and plan.lines[place].can_be_taken:
                self._by_hand[place] = visit_id
        self._show()

    def take(self, *, is_inside: bool) -> None:
        """Take in every file that has a visit."""
        plan = self.plan
        chosen = self._chosen()
        if plan is None or not chosen:
            self._view.show_error(
                BadInputError(say("No file has a visit yet. Read a card, or give files a visit."))
            )
            return
        self._long(
            say("Taking in the recordings"),
            lambda progress: self._keeper.take(
                self._actor, plan, chosen, is_inside=is_inside, progress=self._stepping(progress)
            ),
            self._taken,
        )

    def cancel(self) -> bool:
        """Stop the work that goes on; tell whether there was any."""
        running, self._running, self._is_busy = self._running, None, False
        if running is not None:
            running.cancel()
            self._view.show_busy(None)
            self.load()
        return running is not None

    def verify(self, recording_id: int) -> None:
        """Compare a kept file with its digest."""

        def told(found: Soundness) -> None:
            tone = {Soundness.SAME: Tone.OK, Soundness.CHANGED: Tone.BLOCK}.get(found, Tone.WARN)
            self._view.told(SOUND[found], tone)

        self._run(lambda _p: self._keeper.verify(self._actor, recording_id), told)

    def copy(self, recording_id: int, path: Path) -> None:
        """Write a recording that lies inside to a file."""

        def work(_progress: Progress) -> str:
            name, content = self._keeper.content(self._actor, recording_id)
            try:
                path.write_bytes(content)
            except OSError as problem:
                raise BadInputError(
                    say("{name} cannot be written: {reason}", name=path.name, reason=problem.strerror or "")
                ) from problem
            return name

        self._run(
            work, lambda name: self._view.told(say("A copy of {name} was written.", name=name), Tone.OK)
        )

    def _chosen(self) -> dict[int, int | None]:
        plan = self.plan
        if plan is None:
            return {}
        visits = {place: self._visit_of(place) for place, line in enumerate(plan.lines) if line.can_be_taken}
        return {place: visit_id for place, visit_id in visits.items() if visit_id is not None}

    def _visit_of(self, place: int) -> int | None:
        assert self.plan is not None
        return self._by_hand.get(place, self.plan.lines[place].visit_id)

    def _looked(self, plan: CardPlan) -> None:
        self.plan = plan
        self._by_hand = {}
        self._show()

    def _rematched(self, plan: CardPlan) -> None:
        self.plan = plan
        self._show()

    def _taken(self, taken: Taken) -> None:
        self._view.told(taken_words(taken), Tone.WARN if taken.failed or taken.too_large else Tone.OK)
        plan = self.plan
        if plan is not None:
            self.look(str(plan.look.folder), plan.look.recorder_no, offset_text(plan.look.offset))
        self.load()

    def _show(self) -> None:
        plan = self.plan
        if plan is None:
            return
        words = {each.visit.id: visit_words(each) for each in plan.visits}
        rows = tuple(
            card_row(place, line, self._visit_of(place), words, is_by_hand=place in self._by_hand)
            for place, line in enumerate(plan.lines)
        )
        ready = len(self._chosen())
        new = sum(each.can_be_taken for each in plan.lines)
        summary = say(
            "{files} files, {ready} with a visit, {open} to look at, {known} known",
            files=len(plan.lines), ready=ready, open=new - ready, known=plan.count(Fit.KNOWN),
        )  # fmt: skip
        hint = plan.photo_hint.get(self._language(), plan.photo_hint.get("zh", ""))
        offset = offset_text(plan.look.offset) if plan.look.offset else ""
        self._view.show_card(CardShown(rows, tuple(words.items()), summary, hint, offset, ready))

    def _show_missing(self, visits: tuple[PlannedVisit, ...]) -> None:
        self._view.show_missing(tuple(missing_row(each) for each in visits))

    def _show_kept(self, kept: tuple[Recording, ...]) -> None:
        self._view.show_kept(tuple(kept_row(each) for each in kept))

    def _stepping(self, progress: Progress) -> Callable[[int, int, Sentence | None], None]:
        """Tell the window of a step ten times a second at most, and stop at any step."""
        told = 0.0

        def step(done: int, total: int, what: Sentence | None = None) -> None:
            nonlocal told
            progress.check()
            now = monotonic()
            if done in (0, total) or now - told >= _TELLS_AFTER:
                told = now
                self._view.show_step(done, total, what)

        return step

    def _long(self, name: Sentence, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        """Do long work with its own progress; the card is free again when it has ended."""
        if self._is_busy:
            return

        def ended(answer: T) -> None:
            self._is_busy, self._running = False, None
            self._view.show_busy(None)
            done(answer)

        def failed(error: CaseDeskError) -> None:
            self._is_busy, self._running = False, None
            self._view.show_busy(None)
            self._view.show_error(error)
            self.load()

        self._is_busy = True
        self._view.show_busy(name)
        progress = self._tasks.run(work, ended, failed, owner=self)
        self._running = progress if self._is_busy else None

    def _run(self, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        self._tasks.run(work, done, self._view.show_error, owner=self)
