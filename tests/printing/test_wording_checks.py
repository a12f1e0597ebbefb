"""A wording is checked at saving, so that it never fails at printing."""

import tomllib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casedesk.domain.errors import CaseDeskError
from casedesk.printing.visit_wording import VisitWording
from casedesk.printing.wording import Wording, WordingError
from casedesk.printing.wording_checks import MOST_BYTES, problems_in, read_wording_text
from casedesk.printing.wording_families import (
    all_names,
    bundled_text,
    bundled_wording,
    gaps_of,
    schema_of,
    stored_wording,
)
from casedesk.printing.wording_lines import WordingLines
from casedesk.printing.wording_samples import overrun_page, sample_print

AGREEMENT, VISIT = "agreement_zh", "visit_zh"


def told(name: str, text: str) -> list[tuple[int, str, str]]:
    return [(each.line, each.place, each.reason.in_english()) for each in problems_in(name, text)]


def changed(name: str, before: str, after: str) -> tuple[str, int]:
    """Return a text with one change and the line that the change is in."""
    text = bundled_text(name)
    assert before in text
    return text.replace(before, after, 1), text[: text.index(before)].count("\n") + 1


@pytest.mark.parametrize("name", all_names())
def test_that_every_bundled_wording_is_sound_and_prints(name: str) -> None:
    assert told(name, bundled_text(name)) == []
    content = sample_print(name, read_wording_text(name, bundled_text(name)))
    assert content.startswith(b"%PDF")
    assert overrun_page(content) == 0


@pytest.mark.parametrize(
    ("name", "before", "after", "said"),
    [
        (AGREEMENT, "{grace_days}", "{grace_dayz}", "{grace_dayz} is not known here"),
        (AGREEMENT, "{grace_days}", "{grace_days.real}", "no plain name"),
        (AGREEMENT, "{grace_days}", "{grace_days[0]}", "no plain name"),
        (AGREEMENT, "{grace_days}", "{grace_days!r}", "no plain name"),
        (AGREEMENT, "{grace_days}", "{grace_days:>999999999}", "no plain name"),
        (AGREEMENT, "{grace_days}", "{0}", "no plain name"),
        (AGREEMENT, "{grace_days}", "三", "no longer names {grace_days}"),
        (AGREEMENT, "**{as_of}**", "**{as_of}", "unpaired"),
        (AGREEMENT, 'place = "签订地点"', 'place = "签<b>订</b>地点"', "no mark of these texts"),
        (AGREEMENT, 'place = "签订地点"', 'place = "签&amp;订地点"', "no mark of these texts"),
        (AGREEMENT, 'place = "签订地点"', 'place = "签\u202e订地点"', "U+202E RIGHT-TO-LEFT OVERRIDE"),
        (AGREEMENT, 'place = "签订地点"', 'place = "签\\u0007订地点"', "U+0007"),
        (AGREEMENT, 'place = "签订地点"', 'place = "签\u200b订地点"', "U+200B ZERO WIDTH SPACE"),
        (AGREEMENT, 'place = "签订地点"', 'place = "签\U0001f600地点"', "GRINNING FACE"),
        (AGREEMENT, 'place = "签订地点"', 'place = "ع地点"', "ARABIC LETTER AIN"),
        (AGREEMENT, 'place = "签订地点"', 'place = " "', "the text is empty"),
        (AGREEMENT, 'place = "签订地点"', f'place = "{"签" * 101}"', "more than 100 characters"),
        (AGREEMENT, 'place = "签订地点"', "place = 7", "must be a text"),
        (AGREEMENT, 'place = "签订地点"', 'place = "签订地点"\nplaze = "x"', "is used by no paper"),
        (AGREEMENT, "@!card ", "@!cards ", "@!cards is no known condition"),
        (AGREEMENT, 'when = "guarantor"', 'when = "card"', "must stay “guarantor”"),
        (AGREEMENT, 'language = "zh-CN"', 'language = "en"', "must stay “zh-CN”"),
        (AGREEMENT, 'version = "AGR-ZH-2026.3"', 'version = "一"', "letters, digits, dots"),
        (AGREEMENT, 'id = "default"', 'id = "defaults"', "the clause is missing"),
        (AGREEMENT, 'id = "default"', 'id = "cost"', "two clauses of this id"),
        (AGREEMENT, "highlighted = true\n", "highlighted = false\n", "must be highlighted"),
        (VISIT, "[card]", "[cards]", "the part [card] is missing"),
        (VISIT, "**{phone}**", "{amount}", "{amount} is not known here"),
    ],
)
def test_that_a_mistake_is_told_at_saving(name: str, before: str, after: str, said: str) -> None:
    text, _line = changed(name, before, after)
    assert any(said in reason for _line, _place, reason in told(name, text)), told(name, text)
    with pytest.raises(WordingError):
        read_wording_text(name, text)


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (AGREEMENT, "{grace_days}", "{grace_dayz}"),
        (AGREEMENT, 'place = "签订地点"', 'place = "签\u202e订地点"'),
        (AGREEMENT, "由乙方住所地人民法院", "由\u200b乙方住所地人民法院"),
        (VISIT, "**{phone}**", "{amount} **{phone}**"),
    ],
)
def test_that_a_mistake_is_told_with_its_line(name: str, before: str, after: str) -> None:
    text, line = changed(name, before, after)
    assert {each[0] for each in told(name, text)} == {line}


@pytest.mark.parametrize("character", ["\u202e", "\u200b", "\ud800"])
def test_that_nothing_hides_in_a_note_that_no_paper_prints(character: str) -> None:
    text = bundled_text(AGREEMENT) + f"# {character} x\n"
    (mistake,) = told(AGREEMENT, text)
    assert mistake[:2] == (text.count("\n"), "#")


def test_that_a_broken_file_is_told_with_its_line() -> None:
    text, line = changed(AGREEMENT, 'title = "', 'title = x"')
    (mistake,) = told(AGREEMENT, text)
    assert mistake[0] == line
    deep = told(AGREEMENT, "a = " + "[" * 20_000)
    assert len(deep) == 1


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("[labels]", "[labels", "a bracket is missing"),
        ("[[clauses]]", "[[clauses]", "a bracket is missing"),
        ('title = "', 'title "', "after a name comes “=”"),
        ('title = "', 'title ＝ "', "full width"),
        ('title = "', "title = “", "straight quotation marks"),
        ('title = "', "title = ", "after “=” comes a text in quotes"),
        ('协议书"\n', "协议书\n", "missing at the end of the line"),
        ('title = "', 'title = "x" ', "nothing may follow"),
        ('title = "', 'title = "\\分', "a backslash is written twice"),
        ('title = "', 'title = "\x07', "cannot be seen"),
        ("title =", "version =", "a second time"),
        ('title = "', '\u6807\u9898 = "', "neither a part, nor a name"),
        ('text = """\n', 'text = "\n', "missing at the end of the line"),
    ],
)
def test_that_what_no_reader_can_read_is_told_in_words_with_what_to_do(
    before: str, after: str, said: str
) -> None:
    text, line = changed(AGREEMENT, before, after)
    ((at, place, reason),) = told(AGREEMENT, text)
    assert (at, place) == (line, "")
    assert said in reason
    assert "TOML" not in reason


def test_that_the_words_that_keep_a_name_off_the_card_may_only_become_more() -> None:
    text, line = changed(VISIT, 'telling = ["债", ', "telling = [")
    assert told(VISIT, text) == [(line, "card.telling", "must go on listing “债”")]
    more, _line = changed(VISIT, 'telling = ["债", ', 'telling = ["债", "账", ')
    assert told(VISIT, more) == []


def test_that_a_text_that_is_not_closed_is_told_where_it_begins() -> None:
    sound = bundled_text(AGREEMENT)
    opens = sound.index('"""')
    closes = sound.index('"""', opens + 3)
    ((line, _place, reason),) = told(AGREEMENT, sound[:closes] + sound[closes + 3 :])
    assert line == sound.count("\n", 0, opens) + 1
    assert "three quotation marks are missing" in reason
    last = sound.rindex('"""')
    ((line, _place, reason),) = told(AGREEMENT, sound[:last] + sound[last + 3 :])
    assert line == sound.count("\n", 0, sound.rindex('"""', 0, last)) + 1
    assert "closes the text is missing" in reason


def test_that_an_oversized_text_is_refused_before_it_is_read() -> None:
    (mistake,) = told(AGREEMENT, bundled_text(AGREEMENT) + "#" * MOST_BYTES)
    assert "larger than" in mistake[2]


def test_that_a_clause_is_never_left_without_a_word() -> None:
    text = bundled_text(AGREEMENT)
    start = text.index("@order_contract")
    without = text[:start] + text[text.index("\n", start) + 1 :]
    assert any(
        "leave the clause empty" in reason
        for _l, place, reason in told(AGREEMENT, without)
        if place == "order"
    )


def test_that_a_heavy_clause_longer_than_a_page_is_refused() -> None:
    text, _line = changed(
        AGREEMENT, "__由乙方住所地人民法院管辖__", "__由乙方住所地人民法院管辖__" + "且" * 800
    )
    assert any("at most 800" in reason for _l, place, reason in told(AGREEMENT, text) if place == "court")


def test_that_an_office_may_drop_and_add_clauses_that_no_law_asks_for() -> None:
    text = bundled_text(AGREEMENT)
    start = text.index('[[clauses]]\nid = "credit"')
    without = text[:start] + text[text.index("[[clauses]]", start + 5) :]
    own = without + '\n[[clauses]]\nid = "own"\nheading = "其他"\ntext = """\n双方另行约定 {remark}。\n"""\n'
    assert told(AGREEMENT, own) == []
    wording = read_wording_text(AGREEMENT, own)
    assert isinstance(wording, Wording)
    assert sample_print(AGREEMENT, wording).startswith(b"%PDF")


def test_that_a_saved_text_prints_with_a_program_that_asks_for_more() -> None:
    """A label that an update brings comes from the bundled text; a gap it takes away prints as empty."""
    text = bundled_text(AGREEMENT).replace('place = "签订地点"\n', "").replace("{grace_days}", "{grace_gone}")
    wording = stored_wording(AGREEMENT, text, 3)
    assert isinstance(wording, Wording)
    assert wording.version.endswith(" #3")
    assert wording.label("place") == "签订地点"
    assert sample_print(AGREEMENT, wording).startswith(b"%PDF")
    lacking = stored_wording(VISIT, 'version = "X"\nlanguage = "zh-CN"\n[title]\nregister = "册"\n', 1)
    assert isinstance(lacking, VisitWording)
    assert lacking.text("title.register") == "册"
    assert sample_print(VISIT, lacking, is_whole=False).startswith(b"%PDF")


def test_that_the_list_of_names_holds_what_the_texts_use() -> None:
    for name in all_names():
        offered = gaps_of(name)
        schema = schema_of(name)
        for place, rule in schema.texts.items():
            assert rule.must <= set(offered.get(place.partition(".")[0], ())), place
    assert "grace_days" in gaps_of(AGREEMENT)["clauses"]


def test_that_values_are_never_read_as_marks_or_names() -> None:
    wording = bundled_wording(AGREEMENT)
    assert isinstance(wording, Wording)
    odd = "**{left}**[[__<b>"
    assert wording.label("office_role", office=odd).startswith(odd)


def test_that_lines_are_counted_through_long_and_short_texts() -> None:
    lines = WordingLines(
        '# x\na = """\n1\n2"""\n[t]\nb = [\n  "1", # [no]\n  "[x]",\n]\n\n[[c]]\nd = \'\'\'x\'\'\'\n'
    )
    assert (lines.of("", "a"), lines.of("t"), lines.of("t", "b", 1), lines.of("c.0", "d")) == (3, 5, 8, 12)
    assert lines.of("nowhere", "x") == 1


_ANY = st.text(max_size=200)
_PIECES = st.sampled_from(
    [
        "{",
        "}",
        "[[",
        "]]",
        "**",
        "__",
        "{copy}",
        "{x.y}",
        "\n",
        '"',
        '"""',
        "[labels]",
        "@card ",
        "\\",
        "=",
        "\u202e",
        "<b>",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(all_names()),
    text=st.one_of(_ANY, st.lists(_PIECES | _ANY, max_size=12).map("".join)),
)
def test_that_no_text_whatever_breaks_the_check(name: str, text: str) -> None:
    assert problems_in(name, text)  # none of these is a whole wording
    with suppress(CaseDeskError):
        stored_wording(name, text, 1)


@settings(max_examples=60, deadline=None)
@given(data=st.data(), name=st.sampled_from(["agreement_en", "agreement_zh", "offer_zh"]))
def test_that_what_passes_the_check_is_printed_and_what_does_not_is_not(
    data: st.DataObject, name: str
) -> None:
    """Change one stretch of a bundled text: it is refused with a line of it, or every paper is drawn."""
    text = bundled_text(name)
    at = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 30))
    new = data.draw(st.lists(_PIECES | st.text("abc甲乙。 ", max_size=6), max_size=4).map("".join))
    odd = text[:at] + new + text[at + length :]
    problems = problems_in(name, odd)
    if problems:
        assert all(1 <= each.line <= odd.count("\n") + 2 for each in problems)
        with pytest.raises(WordingError):
            read_wording_text(name, odd)
    else:
        tomllib.loads(odd)
        assert sample_print(name, read_wording_text(name, odd), is_whole=False).startswith(b"%PDF")
