"""What the page of papers is built from."""

from functools import partial
from typing import TYPE_CHECKING

from casedesk.app.bench import Bench
from casedesk.app.case_finder import found_cases
from casedesk.domain.operators import Right
from casedesk.domain.papers import PaperKind
from casedesk.domain.sentences import say
from casedesk.ui.pages import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casedesk.domain.payments import Payment
    from casedesk.ui.papers.page import Section


def papers(bench: Bench) -> Page:
    """Build the queue, the lists of copies, the runs, and the sections of scans and letters."""
    from casedesk.ui.papers.page import PapersPage, parts_of

    parts = parts_of(bench.desk, bench.actor, bench.tasks)
    parts.check_scan = partial(_check, bench)
    parts.sections += (_scans(bench),)
    if bench.actor.may(Right.PRINT_PAPERS):
        parts.write_letter = partial(_letter, bench)
    return PapersPage(parts, bench.tasks)


def _scans(bench: Bench) -> "Section":
    """Build the section in which stacks of scans are read and filed."""
    from casedesk.ui.papers.page import Section
    from casedesk.ui.papers.scans_pane import HINTS, ScansPane

    pane = ScansPane(bench.desk, bench.actor, bench.tasks)

    def check(paper_id: int) -> None:
        _check(bench, pane, paper_id)
        pane.refresh()

    pane.wants_check.connect(check)
    return Section(
        "scans",
        say("Scans"),
        pane,
        pane.refresh,
        pane.waiting,
        hints=HINTS,
        pane=pane.table,
        arrived=pane.changed,
        retranslate=pane.retranslate_ui,
        turn=pane.choose_pane,
    )


def receipt_of(bench: Bench, near: "QWidget", payment: "Payment") -> None:
    """Open the form of a payment's receipt."""
    _letter(bench, near, payment.case_id, "payment_receipt", payment.id)


def statement_of(bench: Bench, near: "QWidget", case_id: int) -> None:
    """Open the form of a case's statement of account."""
    _letter(bench, near, case_id, "statement")


def _letter(
    bench: Bench, near: "QWidget", case_id: int | None, kind: str = "demand_letter", payment_id: int = 0
) -> None:
    """Open the form of letters about a case; ask for the case where none is named."""
    from casedesk.services.cases import CaseService
    from casedesk.services.letters import LetterService
    from casedesk.ui.papers.letter_dialog import write_letter
    from casedesk.ui.papers.presenter.letters import LettersPresenter
    from casedesk.ui.widgets.case_picker import ask_case

    desk, actor, tasks = bench.desk, bench.actor, bench.tasks
    if case_id is None:
        head, verb = say("A letter about which case?"), say("Go on")
        chosen = ask_case(near, head, verb, tasks, lambda text: found_cases(bench, text))
        if chosen is None:
            return
        case_id = chosen.id
    (line,) = CaseService(desk).lines(actor, (case_id,))
    name = f"{line.case_no}　{line.name}　{line.client}"
    presenter = LettersPresenter(LetterService(desk), actor, tasks, case_id, name)
    write_letter(presenter, tasks, near, PaperKind(kind), payment_id)


def _check(bench: Bench, near: "QWidget", paper_id: int) -> None:
    from casedesk.ui.papers.scans_check import show_check

    show_check(near, bench.desk, bench.actor, bench.tasks, paper_id)
