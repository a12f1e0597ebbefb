"""How a verdict is compared with the one that was kept with the visit."""

from datetime import UTC, datetime

from casedesk.domain.compliance import Finding, Severity, Verdict
from casedesk.ui.visits.presenter.differences import Shifted, differences

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def verdict(**said: Severity | tuple[Severity, str]) -> Verdict:
    findings = []
    for rule, each in said.items():
        severity, text = each if isinstance(each, tuple) else (each, "")
        findings.append(Finding(rule.replace("_", "-"), severity, message={"en": text}))
    return Verdict("cn-2026", 1, NOW, tuple(findings))


def test_that_new_graver_softer_reworded_and_gone_findings_are_told_apart() -> None:
    before = verdict(
        A=Severity.PASS,
        B=Severity.WARN,
        C=Severity.BLOCK,
        D=(Severity.INFO, "ten days left"),
        E=Severity.WARN,
        F=Severity.WARN,
    )
    now = verdict(
        A=Severity.WARN,
        B=Severity.BLOCK,
        C=Severity.INFO,
        D=(Severity.INFO, "nine days left"),
        E=Severity.PASS,
        F=Severity.WARN,
    )
    found = differences(before, now)
    assert found.shifted == {
        "A": Shifted.NEW,
        "B": Shifted.GRAVER,
        "C": Shifted.SOFTER,
        "D": Shifted.REWORDED,
    }
    assert found.gone == ("E",)
    told = found.told({})
    assert told is not None
    assert told.in_english() == (
        "Changed since it was kept: A: new; B: graver; C: softer; D: changed; E: gone."
    )


def test_that_the_same_verdict_has_no_differences() -> None:
    same = verdict(A=Severity.WARN, B=Severity.PASS)
    assert differences(same, same).told({}) is None
