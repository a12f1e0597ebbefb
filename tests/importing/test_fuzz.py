"""A bounded part of what ``fuzz.py`` tries for as long as one likes."""

from fuzz import run


def test_that_odd_and_spoilt_files_are_read_or_refused_and_nothing_else() -> None:
    told = run(amount=400, seconds=15, seed=7)
    assert told["read"] + told["refused"] >= 50
    assert told["read"]
    assert told["refused"]
