"""What is asked around scans: which folder, and why a page is filed against its code or set aside."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from casedesk.domain.sentences import say
from casedesk.ui.looks import Text
from casedesk.ui.papers.presenter.scans import PageShown
from casedesk.ui.texts import tr
from casedesk.ui.widgets.reason_dialog import ask_reason


def which_folder(near: QWidget, begun: Path) -> Path | None:
    """Ask for a folder of scans."""
    folder = QFileDialog.getExistingDirectory(near, tr("Folder of the scans"), str(begun))
    return Path(folder) if folder else None


def which_files(near: QWidget, begun: Path) -> list[Path]:
    """Ask for scanned files."""
    kinds = tr("Scans") + " (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"
    paths, _kind = QFileDialog.getOpenFileNames(near, tr("Scanned files"), str(begun), kinds)
    return [Path(each) for each in paths]


def why_file(near: QWidget, page: PageShown, against: Text) -> str | None:
    """Ask why a page is filed although its code, or the register of papers, speaks against it."""
    if page.needs_reason and not page.can_set_right:
        head = say("File this page although its code speaks against it?")
        return ask_reason(near, head, page.told, say("File"), is_danger=True)
    head = say("File this page although the register speaks against it?")
    return ask_reason(near, head, against or page.told, say("File"), is_danger=True)


def why_aside(near: QWidget, count: int) -> str | None:
    """Ask why pages belong to nothing."""
    detail = say("The pictures stay; each can be put into the tray again.")
    return ask_reason(near, say("Set %n page(s) aside?", count=count), detail, say("Set it aside"))


def why_back(near: QWidget) -> str | None:
    """Ask why a filed page goes into the tray again."""
    detail = say("It lies in the tray again, and its copy lacks this page.")
    return ask_reason(near, say("Put this page into the tray again?"), detail, say("Into the tray"))


def why_wrong(near: QWidget) -> str | None:
    """Ask why the register of papers was wrong about a copy."""
    detail = say("The copy counts as back in the office, without the wrong answer; the log keeps both.")
    return ask_reason(near, say("Why was the register wrong?"), detail, say("Set it right"))
