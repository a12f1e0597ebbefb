"""The life of a printed copy, step by step."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.errors import BadInputError, CaseDeskError, RefusedError
from casedesk.domain.paper_life import (
    NEEDS_NOTE,
    PaperState,
    answered,
    checked,
    ended,
    is_accounted,
    is_half_signed,
    is_late,
    is_out,
    issued,
    state_of,
    turned_up,
    unanswered,
)
from casedesk.domain.papers import Paper, PaperAnswer, PaperEnding, PaperKind

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
TODAY, CARRIER, CHECKER = date(2026, 11, 23), 7, 8


def copy(**fields: object) -> Paper:
    paper = Paper(PaperKind.AGREEMENT, "XY20261123-001", 1, 1, 2, "f" * 64, 1, "s", NOW, 1)
    return replace(paper, **fields)  # type: ignore[arg-type]


def signed() -> Paper:
    return answered(issued(copy(), CARRIER, NOW, TODAY), PaperAnswer.SIGNED, NOW, "")


def test_that_a_copy_goes_out_is_signed_comes_back_is_scanned_and_checked() -> None:
    paper = copy()
    assert state_of(paper, TODAY) is PaperState.IN_OFFICE
    paper = issued(paper, CARRIER, NOW, TODAY)
    assert state_of(paper, TODAY) is PaperState.OUT
    paper = answered(paper, PaperAnswer.SIGNED, NOW, "")
    assert state_of(paper, TODAY) is PaperState.SIGNED
    assert is_out(paper)
    paper = ended(paper, PaperEnding.RETURNED, NOW, "")
    assert not is_out(paper)
    paper = replace(paper, scanned_at=NOW)
    assert state_of(paper, TODAY) is PaperState.SCANNED
    assert state_of(checked(paper, CHECKER, NOW), TODAY) is PaperState.CHECKED


def test_that_a_copy_is_late_only_after_its_day() -> None:
    paper = issued(copy(), CARRIER, NOW, TODAY)
    assert not is_late(paper, TODAY)
    assert is_late(paper, date(2026, 11, 24))
    assert state_of(paper, date(2026, 11, 24)) is PaperState.LATE


def test_that_a_spoiled_copy_needs_a_note_and_its_destruction() -> None:
    with pytest.raises(BadInputError, match="how the copy was spoiled"):
        answered(copy(), PaperAnswer.SPOILED, NOW, "  ")
    spoiled = answered(copy(), PaperAnswer.SPOILED, NOW, "Tea over page 2")
    assert not is_accounted(ended(spoiled, PaperEnding.RETURNED, NOW, ""))
    with pytest.raises(RefusedError, match="not handed to anybody"):
        ended(spoiled, PaperEnding.HANDED_OVER, NOW, "")
    with pytest.raises(RefusedError, match="not taken out again"):
        issued(spoiled, CARRIER, NOW, TODAY)
    gone = ended(ended(spoiled, PaperEnding.RETURNED, NOW, ""), PaperEnding.DESTROYED, NOW, "Shredded")
    assert is_accounted(gone)
    assert state_of(gone, TODAY) is PaperState.DESTROYED


def test_that_a_signed_original_is_neither_destroyed_nor_carried_out_again() -> None:
    with pytest.raises(RefusedError, match="not destroyed"):
        ended(signed(), PaperEnding.DESTROYED, NOW, "Shredded")
    with pytest.raises(RefusedError, match="not taken out again"):
        issued(ended(signed(), PaperEnding.RETURNED, NOW, ""), CARRIER, NOW, TODAY)


def test_that_an_unsigned_copy_that_came_back_goes_out_again() -> None:
    refused = answered(issued(copy(), CARRIER, NOW, TODAY), PaperAnswer.REFUSED, NOW, "Wants to read it")
    back = ended(refused, PaperEnding.RETURNED, NOW, "")
    again = issued(back, CHECKER, NOW, TODAY)
    assert (again.carried_by, again.answer, again.ending) == (CHECKER, None, None)


def test_that_a_refusal_may_turn_into_a_signature_but_no_signature_into_a_refusal() -> None:
    refused = answered(copy(), PaperAnswer.REFUSED, NOW, "")
    assert answered(refused, PaperAnswer.SIGNED, NOW, "").answer is PaperAnswer.SIGNED
    with pytest.raises(RefusedError, match="already answered"):
        answered(signed(), PaperAnswer.REFUSED, NOW, "")


def test_that_nobody_signs_a_route_sheet() -> None:
    with pytest.raises(RefusedError, match="not signed by anybody"):
        answered(copy(kind=PaperKind.VISIT_SHEET), PaperAnswer.SIGNED, NOW, "")


def test_that_a_lost_copy_takes_no_answer_and_no_second_end() -> None:
    lost = ended(copy(), PaperEnding.LOST, NOW, "Left in a taxi")
    with pytest.raises(RefusedError, match="already entered"):
        answered(lost, PaperAnswer.SIGNED, NOW, "")
    for ending in PaperEnding:
        with pytest.raises(RefusedError, match="already entered"):
            ended(lost, ending, NOW, "x")


def test_that_only_what_was_lost_or_destroyed_turns_up_and_only_with_a_word() -> None:
    for ending in (PaperEnding.LOST, PaperEnding.DESTROYED):
        gone = ended(copy(), ending, NOW, "Left in a taxi")
        with pytest.raises(BadInputError, match="where the copy turned up"):
            turned_up(gone, NOW, " ")
        back = turned_up(gone, NOW, "In the other bag")
        assert (back.ending, back.ending_note) == (PaperEnding.RETURNED, "In the other bag")
    for paper in (copy(), signed(), ended(copy(), PaperEnding.HANDED_OVER, NOW, "")):
        with pytest.raises(RefusedError, match="neither as lost nor as destroyed"):
            turned_up(paper, NOW, "x")


def test_that_only_a_complete_scan_of_a_signed_copy_is_checked_and_by_a_second_person() -> None:
    with pytest.raises(RefusedError, match="not entered as signed"):
        checked(copy(scanned_at=NOW), CHECKER, NOW)
    with pytest.raises(RefusedError, match="not complete"):
        checked(signed(), CHECKER, NOW)
    scanned = replace(signed(), scanned_at=NOW)
    with pytest.raises(RefusedError, match="second person"):
        checked(scanned, CARRIER, NOW)
    with pytest.raises(RefusedError, match="checked already"):
        checked(checked(scanned, CHECKER, NOW), CHECKER, NOW)


def test_that_a_wrong_answer_is_cleared_until_the_scan_is_filed() -> None:
    assert unanswered(signed()).answer is None
    with pytest.raises(RefusedError, match="no answer yet"):
        unanswered(copy())
    with pytest.raises(RefusedError, match="its answer stays"):
        unanswered(replace(signed(), scanned_at=NOW))


def test_that_one_signed_and_one_refused_copy_are_told_as_half_signed() -> None:
    refused = answered(copy(copy_no=2), PaperAnswer.REFUSED, NOW, "")
    assert is_half_signed([signed(), refused])
    assert not is_half_signed([signed(), ended(refused, PaperEnding.DESTROYED, NOW, "Shredded")])
    assert not is_half_signed([signed(), copy(copy_no=2)])


_STEPS = st.sampled_from(["issue", "unanswer", "scan", "check", *PaperAnswer, *PaperEnding])


def _step(paper: Paper, step: str) -> Paper:
    if step == "issue":
        return issued(paper, CARRIER, NOW, TODAY)
    if step == "unanswer":
        return unanswered(paper)
    if step == "scan":
        return replace(paper, scanned_at=NOW)
    if step == "check":
        return checked(paper, CHECKER, NOW)
    if step in set(PaperAnswer):
        return answered(paper, PaperAnswer(step), NOW, "a note")
    return ended(paper, PaperEnding(step), NOW, "a note")


@given(st.sampled_from(PaperKind), st.lists(_STEPS, max_size=12))
def test_that_no_order_of_steps_loses_a_copy_or_leaves_a_contradiction(
    kind: PaperKind, steps: list[str]
) -> None:
    paper = copy(kind=kind)
    for step in steps:
        with suppress(CaseDeskError):
            paper = _step(paper, step)
        assert state_of(paper, TODAY) in PaperState
        assert (paper.ending is None) == (paper.ended_at is None)
        assert (paper.answer is None) == (paper.answered_at is None)
        assert not (is_out(paper) and paper.ending is not None)
        if paper.ending in NEEDS_NOTE:
            assert paper.ending_note
        if paper.answer is PaperAnswer.SIGNED:
            assert paper.ending is not PaperEnding.DESTROYED
        if paper.checked_at is not None:
            assert paper.scanned_at is not None
