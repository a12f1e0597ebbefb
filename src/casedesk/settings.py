"""Where the data lives and what the user prefers on this machine; neither secrets nor personal data."""

import contextlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

import platformdirs

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say

DATA_VARIABLE = "CASEDESK_DATA"
SETTINGS_VARIABLE = "CASEDESK_SETTINGS"
LANGUAGES = ("zh_CN", "en")
THEMES = ("system", "light", "dark")
TEXT_SCALES = (100, 110, 125, 150)
_APPLICATION = "CaseDesk"
_FILE = "settings.json"


class SettingsNotSavedError(CaseDeskError):
    """The preferences could not be written; the program goes on with them until it ends (exit code 1)."""


@dataclass(frozen=True)
class Preferences:
    """What one user of this machine likes; every field has a sound default.

    ``language`` is empty while the system's language decides. ``text_scale`` is a percentage.
    ``window_geometry`` is Qt's saved geometry in base64. ``pane_sizes`` maps a splitter's name to pixels.
    ``list_layouts`` maps badge number and view, such as ``T0001/mine``, to columns and order as text.
    """

    language: str = ""
    theme: str = "system"
    text_scale: int = 100
    last_operator: str = ""
    window_geometry: str = ""
    pane_sizes: Mapping[str, tuple[int, ...]] = field(default_factory=lambda: MappingProxyType({}))
    shows_hint_bar: bool = True
    list_layouts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def default_data_folder() -> Path:
    """Return the platform's folder for a user's data, outside of roaming profiles: a database lives there."""
    return platformdirs.user_data_path(_APPLICATION, appauthor=False, roaming=False)


def default_settings_folder() -> Path:
    """Return the platform's folder for a user's settings."""
    return platformdirs.user_config_path(_APPLICATION, appauthor=False, roaming=False)


def data_folder(chosen: Path | None = None) -> Path:
    """Return the data folder: ``--data`` first, then ``CASEDESK_DATA``, then the platform's."""
    return _first_of(chosen, DATA_VARIABLE, default_data_folder)


def settings_file(chosen: Path | None = None) -> Path:
    """Return the preferences file in the chosen folder, ``CASEDESK_SETTINGS`` or the platform's folder."""
    return _first_of(chosen, SETTINGS_VARIABLE, default_settings_folder) / _FILE


def load_preferences(path: Path) -> Preferences:
    """Read the preferences; a field that cannot be used takes its default, a broken file is set aside."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return Preferences()
    except ValueError:
        raw = None
    if not isinstance(raw, dict):
        _set_aside(path)
        return Preferences()
    return Preferences(**_usable(raw))


def save_preferences(path: Path, preferences: Preferences) -> None:
    """Write the preferences wholly or not at all; raise ``SettingsNotSavedError`` when the disk refuses."""
    values = {each.name: getattr(preferences, each.name) for each in fields(preferences)}
    values["list_layouts"] = dict(preferences.list_layouts)
    values["pane_sizes"] = {name: list(sizes) for name, sizes in preferences.pane_sizes.items()}
    try:
        _replace_text(path, json.dumps(values, ensure_ascii=False, indent=2) + "\n")
    except OSError as problem:
        raise SettingsNotSavedError(
            say(
                "The settings could not be written to {folder}. They hold until the program ends.",
                folder=str(path.parent),
            )
        ) from problem


def _first_of(chosen: Path | None, variable: str, default: Callable[[], Path]) -> Path:
    """Return the chosen folder, or what the environment names, or the platform's, in this order."""
    if chosen is not None:
        return chosen.expanduser()
    named = os.environ.get(variable, "")
    return Path(named).expanduser() if named else default()


def _usable(raw: Mapping[str, object]) -> dict[str, Any]:
    """Keep the fields of a read file whose values the program can use."""
    usable = {name: raw[name] for name, is_sound in _CHECKS.items() if name in raw and is_sound(raw[name])}
    if isinstance(panes := raw.get("pane_sizes"), dict):
        usable["pane_sizes"] = MappingProxyType(
            {name: tuple(sizes) for name, sizes in panes.items() if _is_list_of_pixels(sizes)}
        )
    if isinstance(layouts := raw.get("list_layouts"), dict):
        usable["list_layouts"] = MappingProxyType(
            {name: text for name, text in layouts.items() if isinstance(text, str)}
        )
    return usable


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_list_of_pixels(value: object) -> bool:
    return isinstance(value, list) and all(type(size) is int and size >= 0 for size in value)


_CHECKS: Mapping[str, Callable[[object], bool]] = {
    "language": lambda value: value in ("", *LANGUAGES),
    "theme": lambda value: value in THEMES,
    "text_scale": lambda value: type(value) is int and value in TEXT_SCALES,
    "last_operator": _is_text,
    "window_geometry": _is_text,
    "shows_hint_bar": lambda value: isinstance(value, bool),
}


def _set_aside(path: Path) -> None:
    """Keep a file that cannot be read beside the next one, for whoever wants to look into it."""
    with contextlib.suppress(OSError):
        path.replace(path.with_name(path.name + ".broken"))


def _replace_text(path: Path, text: str) -> None:
    """Write beside the file and then put it in its place, so that a crash leaves the old or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
