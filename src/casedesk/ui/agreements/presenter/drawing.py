"""The paper beside the terms: drawn anew after every change, the page in view before the others."""

from collections.abc import Callable

from casedesk.domain.errors import CaseDeskError
from casedesk.services.paper_images import PageImage, page_image, page_total
from casedesk.ui.agreements.presenter.ports import BuilderView
from casedesk.ui.work import Progress, Tasks

_FINE = 820
"""Pixels across a page at which the smallest print is clear; wider views get their own width."""


class PaperDrawing:
    """Holds the bytes that are shown, and turns them into pages as wide as the view wants."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._view: BuilderView
        self._width = 0
        self._page = 1
        self.pdf = b""
        self._making: Callable[[Progress], bytes] | None = None
        self._problem: CaseDeskError | None = None
        self.is_behind = True
        self._waiting: Callable[[bytes], None] | None = None

    def attach(self, view: BuilderView) -> None:
        """Take the view that shows the pages."""
        self._view = view

    def begin(self) -> None:
        """Forget the paper of another agreement."""
        self.pdf, self._page = b"", 1
        self.fall_behind()

    def wants_width(self, width: int) -> None:
        """Render for another width of the view, finer than shown so that small print is clear."""
        self._width = max(width, min(2 * width, _FINE))
        if self._making is not None:
            self._run(self._making)
        elif self.pdf:
            pdf = self.pdf
            self._run(lambda _progress: pdf)

    def looks_at(self, page: int) -> None:
        """Note the page in view, which is drawn before the others."""
        self._page = page

    def draw(self, make: Callable[[Progress], bytes]) -> None:
        """Make the paper and show it; a newer change overtakes an older one."""
        self._making, self.is_behind, self._problem = make, False, None
        self._run(make)

    def fall_behind(self, problem: CaseDeskError | None = None) -> None:
        """Note that the terms make no paper now, and say why; what is drawn belongs to others."""
        self._making, self._waiting, self.is_behind = None, None, True
        self._problem = problem
        if problem is not None:
            self._view.show_paper_problem(problem)

    def when_drawn(self, then: Callable[[bytes], None]) -> None:
        """Hand over the paper of the present terms, as soon as it is drawn; never that of others."""
        if self.is_behind:
            return
        if self._making is not None:
            self._waiting = then
        elif self.pdf:
            then(self.pdf)

    def _run(self, make: Callable[[Progress], bytes]) -> None:
        width, first = self._width, self._page

        def seen(progress: Progress) -> tuple[bytes, int, int, PageImage | None]:
            pdf = make(progress)
            progress.check()
            count = page_total(pdf)
            place = max(0, min(first, count) - 1)
            return pdf, count, place, page_image(pdf, place, width) if width else None

        def shown(answer: tuple[bytes, int, int, PageImage | None]) -> None:
            self.pdf, count, place, image = answer
            self._making, waiting, self._waiting = None, self._waiting, None
            if waiting is not None:
                waiting(self.pdf)
            if image is None:
                return
            self._show(place, count, image)
            self._rest(self.pdf, count, place, width)

        self._tasks.run(seen, shown, self.fall_behind, owner=self, key="paper")

    def _show(self, place: int, count: int, image: PageImage) -> None:
        self._view.show_page_image(place, count, image)
        if self._problem is not None:
            self._view.show_paper_problem(self._problem)

    def _rest(self, pdf: bytes, count: int, seen: int, width: int) -> None:
        """Render the pages out of view; they are dropped as soon as there is a newer paper."""
        others = [place for place in range(count) if place != seen]

        def render() -> list[tuple[int, PageImage]]:
            return [(place, page_image(pdf, place, width)) for place in others if pdf is self.pdf]

        def shown(images: list[tuple[int, PageImage]]) -> None:
            for place, image in images if pdf is self.pdf else ():
                self._show(place, count, image)

        if others:
            self._tasks.run(lambda _p: render(), shown, self._view.show_paper_problem, owner=self, key="rest")
