"""Where the forms, the resources and the migrations are: in a wheel, a checkout or a frozen program."""

from functools import cache
from pathlib import Path

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say

SHIPPED = "_shipped"
"""The folder inside the package that a wheel and a frozen program carry the three folders in."""


class MissingAssetError(CaseDeskError):
    """A file that belongs to the program is not where it was installed (exit code 1)."""


@cache
def folder(name: str) -> Path:
    """Return the program's folder ``ui``, ``resources`` or ``migrations``; raise if it is nowhere."""
    for place in _places():
        if (place / name).is_dir():
            return place / name
    raise MissingAssetError(
        say("The program's folder “{name}” is missing. Please install CaseDesk again.", name=name)
    )


def ui_form(name: str) -> Path:
    """Return the Designer form ``name``, given without its ``.ui``."""
    return _present(folder("ui") / f"{name}.ui")


def resource(*parts: str) -> Path:
    """Return a file or a folder below ``resources``, as in ``resource("rules", "cn-2026.toml")``."""
    return _present(folder("resources").joinpath(*parts))


def migrations() -> Path:
    """Return the folder with Alembic's ``env.py`` and the versions."""
    return folder("migrations")


def _places() -> list[Path]:
    """List where the three folders may be; a frozen program keeps the wheel's arrangement."""
    package = Path(__file__).resolve().parent
    checkout = package.parent.parent
    return [package / SHIPPED, checkout] if (checkout / "pyproject.toml").is_file() else [package / SHIPPED]


def _present(path: Path) -> Path:
    """Return ``path`` when it exists; an incomplete installation is told by the file's name."""
    if path.exists():
        return path
    raise MissingAssetError(
        say("The program's file “{name}” is missing. Please install CaseDesk again.", name=path.name)
    )
