"""The installed program opens each of its pages for itself."""

from pathlib import Path

import pytest

from casedesk.app import self_test
from casedesk.services import practice
from casedesk.ui.pages import Page


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("scratch") / "office"
    practice.build(folder, cases=6).close()
    return folder


def test_that_every_page_opens_on_a_practice_office(scratch: Path) -> None:
    reports = self_test.open_pages(scratch)
    assert {each.page for each in reports} >= {"today", "cases", "visits", "agreements", "payments", "audit"}
    assert [each for each in reports if not each.is_ok] == []


def test_that_a_page_that_fails_is_named(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_page: Page) -> None:
        raise LookupError

    monkeypatch.setattr("casedesk.ui.today.page.TodayPage.grab", fail)
    found = {each.page: each for each in self_test.open_pages(scratch)}
    assert not found["today"].is_ok
    assert found["today"].detail == "LookupError"
    assert found["audit"].is_ok


def test_that_a_page_that_never_comes_to_rest_is_named(
    scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(self_test, "_PATIENCE", 0)
    monkeypatch.setattr("casedesk.ui.tasks.ThreadTasks.is_busy", lambda _tasks: True)
    reports = self_test.open_pages(scratch)
    assert {each.detail for each in reports} == {"TimeoutError"}
