"""Rules of the translation tables."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

TOOL = Path(__file__).resolve().parents[2] / "tools" / "translations.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations_tool", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_that_every_text_is_translated_with_its_gaps_and_the_tables_are_fresh(tool: ModuleType) -> None:
    assert tool.problems() == []


def test_that_every_form_shares_the_one_context(tool: ModuleType) -> None:
    assert tool.foreign_forms() == []
