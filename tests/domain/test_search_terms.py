"""The quick ways to make terms find what the slow ones find."""

from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.folding import Folding
from casedesk.domain.name_readings import NameReader, spellings
from casedesk.domain.search_terms import LONGEST, TermMaker, _spelt, _spelt_once

READINGS = {"王": "wang", "小": "xiao", "明": "ming", "尉": "wei", "迟": "chi", "遲": "chi", "恭": "gong"}
FOLDING = Folding("遲迟")
CHARACTERS = st.sampled_from([*READINGS, "单", "乐", "·", "A", "b"])


def reader() -> NameReader:
    """Return a reader that has met no name yet."""
    return NameReader(lambda character: READINGS.get(character, ""), FOLDING.modern)


@given(st.lists(st.text("abgw", min_size=1, max_size=30).map(lambda each: (each,)), max_size=4))
def test_that_usual_names_are_spelt_like_all_others(syllables: list[tuple[str, ...]]) -> None:
    quick = _spelt_once(syllables)
    assert not quick or quick == _spelt(spellings(syllables))


@given(st.lists(st.text(CHARACTERS, max_size=6), min_size=1, max_size=8))
def test_that_a_name_is_read_alike_whatever_was_read_before(names: list[str]) -> None:
    used = reader()
    for name in [*names, *names]:
        assert used.syllables(name) == reader().syllables(name)


def test_that_compound_surnames_are_one_in_old_and_new_characters() -> None:
    for name in ("尉迟恭", "尉遲恭", "尉迟恭"):
        assert reader().syllables(name)[:2] == [("yu",), ("chi",)]


@given(st.text(st.characters(codec="ascii"), max_size=80))
def test_that_plain_numbers_are_cut_like_folded_ones(number: str) -> None:
    plain = FOLDING.letters(number)[:LONGEST]
    found = TermMaker(FOLDING, reader()).visit(number).split()
    assert found == [f"v{plain[start:]}" for start in range(max(1, len(plain) - 2))] if plain else not found
