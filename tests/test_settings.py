"""The preferences file survives rubbish, and the folders can be chosen."""

import json
from pathlib import Path

import pytest

from casedesk import settings
from casedesk.settings import Preferences, load_preferences, save_preferences


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_that_saved_preferences_come_back_whole(path: Path) -> None:
    liked = Preferences(
        language="zh_CN",
        theme="dark",
        text_scale=125,
        last_operator="李敏",
        window_geometry="AdnQywAD",
        pane_sizes={"cases.preview": (800, 420)},
        shows_hint_bar=False,
        list_layouts={"T0001/mine": "{}"},
    )
    save_preferences(path, liked)
    assert load_preferences(path) == liked
    assert list(path.parent.iterdir()) == [path]


def test_that_a_first_start_has_sound_defaults(path: Path) -> None:
    assert load_preferences(path) == Preferences()


@pytest.mark.parametrize("rubbish", ["", "{", "[1]", "\x00\x01", '"text"', "null"])
def test_that_a_broken_file_is_set_aside_and_the_defaults_hold(path: Path, rubbish: str) -> None:
    path.parent.mkdir()
    path.write_text(rubbish, encoding="utf-8")
    assert load_preferences(path) == Preferences()
    assert not path.exists()
    assert path.with_name("settings.json.broken").read_text(encoding="utf-8") == rubbish


def test_that_a_file_in_another_encoding_counts_as_broken(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes('{"last_operator": "李敏"}'.encode("gb18030"))
    assert load_preferences(path) == Preferences()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("language", "fr"),
        ("theme", ["dark"]),
        ("text_scale", 1000),
        ("text_scale", 100.5),
        ("text_scale", True),
        ("last_operator", 7),
        ("window_geometry", None),
        ("pane_sizes", [1, 2]),
        ("pane_sizes", {"cases": "wide"}),
        ("pane_sizes", {"cases": [-1]}),
        ("shows_hint_bar", "no"),
        ("of_a_newer_version", 1),
    ],
)
def test_that_one_unusable_value_costs_only_itself(path: Path, field: str, value: object) -> None:
    path.parent.mkdir()
    path.write_text(
        json.dumps({field: value, **({} if field == "theme" else {"theme": "dark"})}), encoding="utf-8"
    )
    loaded = load_preferences(path)
    assert loaded == Preferences(theme="system" if field == "theme" else "dark")


def test_that_a_refusing_disk_is_told_and_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_preferences(path, Preferences(theme="light"))

    def refuse(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(settings.SettingsNotSavedError, match="could not be written"):
        save_preferences(path, Preferences(theme="dark"))
    assert load_preferences(path).theme == "light"
    assert list(path.parent.iterdir()) == [path]


def test_that_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(settings.SettingsNotSavedError, match="taken"):
        save_preferences(tmp_path / "taken" / "settings.json", Preferences())


def test_that_the_command_line_goes_before_the_environment_and_both_before_the_platform(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(settings.DATA_VARIABLE, raising=False)
    assert settings.data_folder() == settings.default_data_folder()
    monkeypatch.setenv(settings.DATA_VARIABLE, str(tmp_path / "variable"))
    assert settings.data_folder() == tmp_path / "variable"
    assert settings.data_folder(tmp_path / "option") == tmp_path / "option"


def test_that_the_settings_folder_can_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(settings.SETTINGS_VARIABLE, raising=False)
    assert settings.settings_file() == settings.default_settings_folder() / "settings.json"
    monkeypatch.setenv(settings.SETTINGS_VARIABLE, str(tmp_path))
    assert settings.settings_file() == tmp_path / "settings.json"
