"""The quick comparison of columns with sealed text says what a full reading of the text would say."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.audit import FieldChange
from casedesk.storage.audit import NewEntry
from casedesk.storage.audit_columns import columns_agree
from casedesk.storage.codec import canonical, to_data
from casedesk.storage.columns import MomentColumn

words = st.text(max_size=12) | st.sampled_from(['","desk":"', '"', "\\", ',"seq":7,', "许文静", "\n", "{}"])
moments = st.integers(0, 10**9).map(
    lambda seconds: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds / 4)
)
summaries = st.dictionaries(
    st.sampled_from(["desk", "operator", "seq", "subject", "rules"]),
    words | st.dictionaries(st.sampled_from(["desk", "role", "seq"]), words),
)
entries = st.builds(
    NewEntry,
    at=moments,
    action=words,
    operator=words,
    role=words,
    desk=words,
    subject=words,
    case_id=st.none() | st.integers(1, 10**6),
    summary=summaries,
    changes=st.lists(st.builds(FieldChange, words, words, st.none() | words, words), max_size=3),
)


def row_of(seq: int, entry: NewEntry, body: str) -> tuple[Any, ...]:
    at = MomentColumn().process_bind_param(entry.at, None)  # type: ignore[arg-type]
    return (seq, "", body, at, entry.action, entry.operator, entry.desk, entry.subject, entry.case_id)


def body_of(seq: int, entry: NewEntry) -> str:
    from casedesk.storage.audit import _content

    return canonical(to_data(_content(seq, entry)))


@given(st.integers(1, 10**6), entries)
def test_that_untouched_columns_agree(seq: int, entry: NewEntry) -> None:
    assert columns_agree(row_of(seq, entry, body_of(seq, entry)))


@given(st.integers(1, 10**6), entries, st.sampled_from(["action", "operator", "desk", "subject"]), words)
def test_that_a_changed_column_never_agrees(seq: int, entry: NewEntry, column: str, word: str) -> None:
    body = body_of(seq, entry)
    changed = replace(entry, **{column: word})
    assert columns_agree(row_of(seq, changed, body)) is (getattr(entry, column) == word)


@given(st.integers(1, 10**6), entries)
def test_that_a_changed_number_case_or_moment_never_agrees(seq: int, entry: NewEntry) -> None:
    body = body_of(seq, entry)
    assert not columns_agree(row_of(seq + 1, entry, body))
    assert not columns_agree(row_of(seq, replace(entry, case_id=(entry.case_id or 0) + 1), body))
    assert not columns_agree(row_of(seq, replace(entry, at=entry.at + timedelta(seconds=1)), body))
