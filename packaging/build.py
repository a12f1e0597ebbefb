"""Build the program for people without Python: ``dist/casedesk``, a folder that runs by itself.

Run it with the Python of an environment that has the project's packages and ``pyinstaller``, on the
system the program is for: PyInstaller builds nothing for another system.
"""

import struct
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QGuiApplication, QIcon

ROOT = Path(__file__).resolve().parent.parent
SIZES = (16, 24, 32, 48, 64, 128, 256)


def main() -> int:
    """Draw the icon and run PyInstaller; return its exit code."""
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "casedesk.ico").write_bytes(icon(ROOT / "resources" / "icons" / "casedesk.svg"))
    folders = ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build")]
    recipe = str(ROOT / "packaging" / "casedesk.spec")
    return subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", *folders, recipe], check=False
    ).returncode


def icon(drawing: Path) -> bytes:
    """Return a Windows icon with one PNG for each size, which every Windows since Vista reads."""
    pictures = [picture(drawing, size) for size in SIZES]
    header = struct.pack("<HHH", 0, 1, len(SIZES))
    offset = len(header) + 16 * len(SIZES)
    entries = b""
    for size, png in zip(SIZES, pictures, strict=True):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), offset)
        offset += len(png)
    return header + entries + b"".join(pictures)


def picture(drawing: Path, size: int) -> bytes:
    """Return the drawing as a square PNG of ``size`` pixels."""
    drawn = QIcon(str(drawing)).pixmap(QSize(size, size), 1.0)
    if drawn.isNull():
        sys.exit(f"The icon cannot be drawn from {drawing}.")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(buffer, "PNG")
    return bytes(buffer.data().data())


if __name__ == "__main__":
    application = QGuiApplication(["build", "-platform", "offscreen"])
    sys.exit(main())
