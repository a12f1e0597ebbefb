"""Measure the start: a case list with 100,000 cases on screen ÷ a bare PySide6 window with a table.

``python -m benchmarks.start [CASES] [FOLDER]`` starts both as processes in turn, from the command to the
first rows painted, and prints the ratio of the medians (at most 2.5 is wanted), that of their processor times
and the memory (at most 300 MB). FOLDER keeps the office for the next time; building it takes a minute
or two. Both run from compiled files, as every start but the first does.

Left out is what a person waits for with a hand on the keyboard: the office opens by its key as from the
system's keyring, whose part a variable plays here, and nobody types a password.
"""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication

    from casedesk.app.desktop import Desktop
    from casedesk.domain.operators import Operator
    from casedesk.services.offices import OpenOffice

RUNS = 7
KEY = "CASEDESK_BENCHMARK_KEY"
PATIENCE = 60
ROWS, COLUMNS = 30, 12


def main(cases: int, folder: Path) -> None:
    """Build the office if it is not there, start both in turn and print the figures."""
    from statistics import median  # the two processes load no more than they need

    _compile()
    environment = dict(os.environ) | {"CASEDESK_SETTINGS": str(folder / "settings"), KEY: _key(folder, cases)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "win32"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    bare, program = [], []
    for _run in range(RUNS + 1):
        bare.append(_started(["bare"], environment))
        program.append(_started(["program", str(folder)], environment))
    plain, own = (median(run[0] for run in runs[1:]) for runs in (bare, program))
    print(f"bare window {plain:.2f} s, case list of {cases:,} {own:.2f} s, ratio {own / plain:.2f}")
    plain, own = (median(run[1] for run in runs[1:]) for runs in (bare, program))
    print(f"processor time {plain:.2f} s and {own:.2f} s, ratio {own / plain:.2f}")
    print(f"memory {max(run[2] for run in program):.0f} MB")


def _compile() -> None:
    """Compile the program's modules, as installing it does."""
    import compileall

    import casedesk

    for folder in casedesk.__path__:
        compileall.compile_dir(folder, quiet=1)


def _key(folder: Path, cases: int) -> str:
    """Return the office's key as a keyring keeps it."""
    from casedesk.security.wrapping import as_text
    from casedesk.services import offices, practice
    from casedesk.services.practice_staff import PASSPHRASE

    if not offices.exists(folder):
        practice.build(folder, cases=cases).close()
    office = offices.open_office(folder, passphrase=PASSPHRASE)
    office.close()
    return as_text(office.keys.database_key + office.keys.seal_key)


def _started(arguments: "Sequence[str]", environment: dict[str, str]) -> tuple[float, float, float]:
    """Start a process; return the seconds until it is ready, its processor time and its memory in MB."""
    import subprocess

    begun = time.perf_counter()
    command = [sys.executable, "-m", "benchmarks.start", *arguments]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        spent = time.perf_counter() - begun
        process.wait(timeout=PATIENCE)
    if not line.startswith("ready"):
        raise RuntimeError("the window was not ready")
    _word, processor, megabytes = line.split()
    return spent, float(processor), float(megabytes)


def _ready() -> None:
    """Say that it is ready, with its processor time and memory."""
    print(f"ready {time.process_time():.3f} {_memory():.0f}", flush=True)


def _memory() -> float:
    """Return the most megabytes this process has held; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024**2 if sys.platform == "darwin" else 1024
    )


def bare() -> None:
    """Show a window with a filled table and nothing else."""
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    app = QApplication([])
    model = QStandardItemModel(ROWS, COLUMNS)
    for row in range(ROWS):
        for column in range(COLUMNS):
            model.setItem(row, column, QStandardItem(f"{row} {column}"))
    window, table = QMainWindow(), QTableView()
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1366, 768)
    window.show()
    _paint(app)
    _ready()


def program(folder: Path) -> None:
    """Open the office and show its list of cases, as the program itself does."""
    from casedesk.app.start import desktop_class

    desktop = desktop_class()(folder, Path(os.environ["CASEDESK_SETTINGS"]) / "settings.json")
    desktop.dress()
    office, operator = _opened(folder)
    try:
        desktop.start(office, operator, first="cases")
        _wait_for_rows(desktop)
        _ready()
    finally:
        desktop.end()


def _opened(folder: Path) -> "tuple[OpenOffice, Operator]":
    """Open the office and return it with somebody of it."""
    from casedesk.security import keyrings
    from casedesk.services import offices
    from casedesk.storage.unit_of_work import Shelves

    keyrings.kept = lambda entry: os.environ[KEY] if entry else None
    office = offices.open_office(folder)
    with office.desk.database.reading() as connection:
        operator = Shelves(connection).operators.first()
    assert operator is not None
    return office, operator


def _wait_for_rows(desktop: "Desktop") -> None:
    """Run the program's own event loop until the list's first line stands there painted."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    until = time.monotonic() + PATIENCE
    look = QTimer()
    look.timeout.connect(
        lambda: app.exit(0 if _has_rows(desktop) else 1) if _is_over(desktop, until) else None
    )
    look.start(5)
    if app.exec():
        raise TimeoutError("the list never came")
    _paint(app)


def _is_over(desktop: "Desktop", until: float) -> bool:
    return _has_rows(desktop) or time.monotonic() > until


def _has_rows(desktop: "Desktop") -> bool:
    """Tell whether a visible table of the page shows its first line."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QTableView

    page = desktop.window.current_page() if desktop.window is not None else None
    for table in page.findChildren(QTableView) if page is not None else ():
        model = table.model()
        if model is None or not table.isVisible() or not model.rowCount():
            continue
        if any(model.index(0, column).data(Qt.ItemDataRole.DisplayRole) for column in range(COLUMNS)):
            return True
    return False


def _paint(app: "QApplication") -> None:
    """Let everything that waits to be painted be painted."""
    app.processEvents()
    app.processEvents()


if __name__ == "__main__":
    if sys.argv[1:2] == ["bare"]:
        bare()
    elif sys.argv[1:2] == ["program"]:
        program(Path(sys.argv[2]))
    else:
        import tempfile

        given = dict(enumerate(sys.argv[1:]))
        with tempfile.TemporaryDirectory() as scratch:
            main(int(given.get(0, "100000")), Path(given.get(1, scratch)))
