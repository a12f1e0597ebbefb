"""Asks an independent validator whether a document is PDF/A-2b (ISO 19005-2)."""

import pytest


def failures_of(pdf: bytes) -> list[str]:
    """Return the clauses that a document breaks; skip where the validator has no build for the machine."""
    page = pytest.importorskip("page")
    report = page.validate_pdf_bytes(pdf, profile="2b")
    return [f"{each.rule_id}: {each.message}" for each in report.failures]
