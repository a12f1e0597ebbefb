"""Hands papers from the door and the settings to a printer that the person chooses."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from casedesk.ui import messages
from casedesk.ui.tasks import ThreadTasks

Print = Callable[[bytes, int, QWidget], bool]
"""Prints a PDF in so many copies, asking on top of a window; False when the person called it off."""


def printing(tasks: ThreadTasks) -> Print:
    """Return what prints off the UI thread; Qt's printing parts are loaded when they are first needed."""

    def print_pdf(pdf: bytes, copies: int, near: QWidget) -> bool:
        from casedesk.ui.widgets.paper_printer import chosen_printer, print_paper

        printer = chosen_printer(near, copies)
        if printer is None:
            return False
        print_paper(pdf, printer, tasks, lambda _done: None, lambda error: messages.show_error(error, near))
        return True

    return print_pdf
