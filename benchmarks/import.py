"""Measure an import: a list read, checked, linked, written and searchable ÷ calamine merely reading it.

``python -m benchmarks.import [ROWS …]`` takes 25 columns of invented people into a fresh encrypted office,
audit entry and search index included, then reconciles next month's file, in which 30 % have changed. Each
part runs as a process of its own, so that its peak of memory is its own. Where LibreOffice is installed, the
time it takes to open the file and write it as plain text is measured too.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from python_calamine import CalamineWorkbook

from benchmarks.import_files import TODAY, write_files
from casedesk.domain.clients import Client, ClientKind, Mandate
from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator, Role
from casedesk.domain.reconciliation import Acceptance
from casedesk.services import offices
from casedesk.services.clients import ClientService
from casedesk.services.desk import Desk
from casedesk.services.offices import NewOffice
from casedesk.services.operators import OperatorService
from casedesk.services.placements import PlacementService
from casedesk.services.search import SearchService

PASSWORD = "quiet-harbour-42"  # noqa: S105 - of an office that lives for a minute
SECRET = "lantern river seven bridges"  # noqa: S105
ROWS = (10_000, 100_000)


def main(sizes: list[int]) -> None:
    """Print both ratios for every size."""
    for rows in sizes:
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder), rows)


def _measure(folder: Path, rows: int) -> None:
    first, following = write_files(folder, rows)
    print(f"{rows:,} rows × 25 columns, {first.stat().st_size / 1e6:.1f} MB")
    plain = min((_part("plain", first) for _ in range(2)), key=lambda each: float(each["seconds"]))
    _tell("calamine", plain, plain)
    imported = _part("first", folder, first)
    _tell("import", imported, plain)
    for step, seconds in imported["steps"].items():
        print(f"    {step:<14}{seconds:7.2f} s   {seconds / plain['seconds']:5.2f}")
    again = _part("next", folder, following)
    _tell("next month", again, plain)
    print(f"  next month ÷ first import {again['seconds'] / imported['seconds']:.2f}   {again['told']}")
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        print("  LibreOffice is not installed")
        return
    seconds = _libreoffice(office, first, folder)
    print(f"  LibreOffice {seconds:.2f} s   import ÷ LibreOffice {imported['seconds'] / seconds:.2f}")


def _tell(name: str, part: dict[str, Any], plain: dict[str, Any]) -> None:
    ratio = part["seconds"] / plain["seconds"]
    print(f"  {name:<12}{part['seconds']:7.2f} s   ratio {ratio:5.2f}   peak {part['peak']:5.0f} MB")


def _part(name: str, *arguments: Path) -> dict[str, Any]:
    """Run one part in a process of its own and return what it measured."""
    command = [sys.executable, "-m", "benchmarks.import", "--part", name, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _plain(path: Path) -> dict[str, Any]:
    start = perf_counter()
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return {"seconds": perf_counter() - start, "told": len(rows)}


def _first(folder: Path, path: Path) -> dict[str, Any]:
    administrator = Operator("Ada", "A001", Role.ADMINISTRATOR)
    new = NewOffice(Office("Benchmark"), administrator, PASSWORD, SECRET, use_keyring=False)
    office = offices.create(folder / "office", new, _clock(TODAY))[0]
    try:
        actor = OperatorService(office.desk).sign_in("A001", PASSWORD)
        mandate = Mandate("B-1", TODAY - timedelta(days=400), TODAY + timedelta(days=400))
        client = Client("基准消费金融有限公司", "基准消费", ClientKind.CONSUMER_FINANCE, mandate=mandate)
        client = ClientService(office.desk).add(actor, client)
        return _taken(office.desk, actor, client, path)
    finally:
        office.close()


def _next(folder: Path, path: Path) -> dict[str, Any]:
    office = offices.open_office(
        folder / "office", passphrase=SECRET, clock=_clock(TODAY + timedelta(days=30))
    )
    try:
        actor = OperatorService(office.desk).sign_in("A001", PASSWORD)
        return _taken(office.desk, actor, ClientService(office.desk).list(actor)[0], path)
    finally:
        office.close()


def _clock(day: date) -> Callable[[], datetime]:
    """Return a clock that runs from the morning of a day."""
    behind = datetime.now(UTC) - datetime.combine(day + timedelta(days=1), time(2), UTC)
    return lambda: datetime.now(UTC) - behind


def _taken(desk: Desk, actor: Operator, client: Client, path: Path) -> dict[str, Any]:
    """Take a list and search for one of its cases; the clock stops when it is found."""
    service = PlacementService(desk)
    steps: dict[str, float] = {}

    def timed(step: str, call: Callable[[], Any]) -> Any:
        start = perf_counter()
        answer = call()
        steps[step] = perf_counter() - start
        return answer

    begin = perf_counter()
    preview = timed("read", lambda: service.inspect(actor, path, client_id=client.id))
    dry_run = timed("check", lambda: service.check(actor, preview, preview.mapping, client.id))
    everything = Acceptance.everything()
    taken = timed("write", lambda: service.take(actor, dry_run, accept=everything, skip_bad=True))
    found = timed("search", lambda: SearchService(desk).find(actor, "XF00000002"))
    told = {"new": taken.new, "changed": taken.changed, "returned": taken.returned, "found": bool(found)}
    return {"seconds": perf_counter() - begin, "steps": steps, "told": told}


def _libreoffice(program: str, path: Path, folder: Path) -> float:
    """Return the seconds that LibreOffice takes to open the file and write it as text."""
    settings = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, settings, "--headless", "--convert-to", "csv", "--outdir", str(folder), str(path)]
    start = perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return perf_counter() - start


def _peak() -> float:
    """Return the most memory this process had, in MB; Windows does not tell it here."""
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


PARTS: dict[str, Callable[..., dict[str, Any]]] = {"plain": _plain, "first": _first, "next": _next}

if __name__ == "__main__":
    if sys.argv[1:2] == ["--part"]:
        answer = PARTS[sys.argv[2]](*map(Path, sys.argv[3:]))
        answer["peak"] = _peak()
        print(json.dumps(answer))
    else:
        main([int(each) for each in sys.argv[1:]] or list(ROWS))
