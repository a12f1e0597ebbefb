"""Verdicts and overrides as values."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from casedesk.domain.compliance import BlockedError, Finding, Override, Severity, Verdict

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def verdict(*found: tuple[str, Severity]) -> Verdict:
    return Verdict("cn-2026", 1, NOW, tuple(Finding(rule, severity) for rule, severity in found))


def test_that_the_gravest_finding_decides() -> None:
    assert verdict().worst is Severity.PASS
    assert verdict(("A", Severity.PASS), ("B", Severity.INFO)).worst is Severity.INFO
    assert verdict(("A", Severity.WARN), ("B", Severity.INFO)).worst is Severity.WARN
    assert verdict(("A", Severity.WARN), ("B", Severity.BLOCK)).worst is Severity.BLOCK


def test_that_a_rule_that_speaks_twice_is_told_by_its_gravest_word() -> None:
    found = verdict(("A", Severity.PASS), ("A", Severity.BLOCK)).finding("A")
    assert found is not None
    assert found.severity is Severity.BLOCK
    assert verdict().finding("A") is None


def test_that_only_uncovered_blocks_hold_a_plan_back() -> None:
    both = verdict(("A", Severity.BLOCK), ("B", Severity.BLOCK))
    opened = replace(both, override=Override("because", 1, 2, NOW, ("A",)))
    assert [each.rule for each in opened.blocks] == ["B"]
    with pytest.raises(BlockedError, match="Blocked by B"):
        opened.require_allowed()
    replace(both, override=Override("because", 1, 2, NOW, ("A", "B"))).require_allowed()


def test_that_the_log_names_what_did_not_pass() -> None:
    told = verdict(("A", Severity.BLOCK), ("B", Severity.PASS), ("C", Severity.WARN)).rules_by_severity
    assert told == {"block": ["A"], "warn": ["C"]}
