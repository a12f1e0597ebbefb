"""A CUPS server of one's own, with one queue that keeps what it is sent as files in a folder."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from time import monotonic, sleep

QUEUE = "casedesk"
PATIENCE = 60
_PARTS = ("filter", "daemon", "driver", "monitor", "notifier", "cgi-bin")
_INSTALLED = (Path("/usr/lib/cups"), Path("/usr/libexec/cups"), Path("/usr/lib64/cups"))
_BACKEND = """#!/bin/sh
[ $# -eq 0 ] && { echo 'direct folder "Unknown" "Folder"'; exit 0; }
target="${DEVICE_URI#folder:}"
[ -e "$target/broken" ] && exit 1
if [ -n "$6" ]; then cat "$6" > "$target/$1.part"; else cat > "$target/$1.part"; fi
mv "$target/$1.part" "$target/$1.pdf"
"""
_FILES = """ServerRoot {root}/etc
StateDir {root}/state
CacheDir {root}/cache
RequestRoot {root}/spool
TempDir {root}/tmp
ServerBin {root}/bin
ErrorLog {root}/error_log
AccessLog {root}/access_log
PageLog {root}/page_log
FileDevice Yes
Sandboxing relaxed
"""
_SERVER = """LogLevel info
Listen {root}/s
Browsing No
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""
_PRINTER = """<Printer {queue}>
Info {queue}
DeviceURI folder:{root}/out
State Idle
Accepting Yes
Shared No
JobSheets none none
OpPolicy default
ErrorPolicy stop-printer
</Printer>
"""


@dataclass(frozen=True)
class Cups:
    """The running server: where programs find it, and what its queue printed."""

    root: Path

    @property
    def variables(self) -> dict[str, str]:
        """Return the environment of a program that prints here."""
        return os.environ | {"CUPS_SERVER": str(self.root / "s"), "QT_QPA_PLATFORM": "offscreen"}

    def break_down(self) -> None:
        """Let the printer fail from the next job on; its queue stops itself."""
        (self.root / "out" / "broken").touch()

    def printed(self, number: int) -> list[Path]:
        """Return what came out once that many jobs are through, in their order."""
        until = monotonic() + PATIENCE
        while monotonic() < until:
            found = sorted((self.root / "out").glob("*.pdf"), key=lambda each: int(each.stem))
            if len(found) >= number:
                return found
            sleep(0.05)
        raise AssertionError((self.root / "error_log").read_text("utf-8", "replace")[-2000:])


def missing() -> str:
    """Return why no server can be started here; nothing where one can."""
    for each in ("cupsd", "lp"):
        if not shutil.which(each) and not Path("/usr/sbin", each).exists():
            return f"CUPS is not installed: there is no {each}"
    return "" if any(each.is_dir() for each in _INSTALLED) else "CUPS is not installed: it has no filters"


@contextmanager
def running() -> Iterator[Cups]:
    """Run a server in a folder with a short name, since its socket's name must be short."""
    root = Path(mkdtemp(prefix="cups"))
    _lay(root)
    binary = shutil.which("cupsd") or "/usr/sbin/cupsd"
    order = [binary, "-f", "-c", str(root / "cupsd.conf"), "-s", str(root / "cups-files.conf")]
    with (root / "told").open("wb") as told:
        server = subprocess.Popen(order, stdout=told, stderr=told)
    try:
        until = monotonic() + PATIENCE
        while not (root / "s").exists():
            assert server.poll() is None, (root / "told").read_text("utf-8", "replace")
            assert monotonic() < until, "cupsd opened no socket"
            sleep(0.05)
        yield Cups(root)
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(root, ignore_errors=True)


def _lay(root: Path) -> None:
    root.chmod(0o755)
    for name in ("etc", "state", "cache", "spool", "tmp", "out", "bin/backend"):
        (root / name).mkdir(parents=True)
    installed = next(each for each in _INSTALLED if each.is_dir())
    for name in _PARTS:
        (root / "bin" / name).symlink_to(installed / name)
    backend = root / "bin" / "backend" / "folder"
    backend.write_text(_BACKEND, encoding="utf-8")
    backend.chmod(0o700)
    (root / "cups-files.conf").write_text(_FILES.format(root=root), encoding="utf-8")
    (root / "cupsd.conf").write_text(_SERVER.format(root=root), encoding="utf-8")
    (root / "etc" / "printers.conf").write_text(_PRINTER.format(root=root, queue=QUEUE), encoding="utf-8")
