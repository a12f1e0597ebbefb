import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.printing.line_breaking import Run, break_lines, elided, plain, text_width

SIZE = 10.0
CLOSING = "。，、；：！？）》”’】"
OPENING = "（《“‘【"


def lines_of(text: str, width: float) -> list[str]:
    return [line.text for line in break_lines(plain(text), width, SIZE)]


def test_that_a_closing_mark_goes_down_with_its_character() -> None:
    assert lines_of("一二三四五。六", 55) == ["一二三四五。", "六"]  # its blank half hangs in the margin
    assert lines_of("一二三四五！六", 50) == ["一二三四", "五！六"]


def test_that_an_opening_mark_goes_down_with_what_it_opens() -> None:
    assert lines_of("一二三四（五六）", 50) == ["一二三四", "（五六）"]


def test_that_words_and_amounts_stay_whole() -> None:
    assert lines_of("欠款 ¥46,325.80 元整", 80) == ["欠款", "¥46,325.80 元整"]
    assert lines_of("Party B pays", 40) == ["Party B", "pays"]


def test_that_a_number_keeps_its_counter() -> None:
    assert lines_of("截至二零 2026年5月", 66) == ["截至二零", "2026年5月"]
    assert lines_of("共共共共共共12期", 75) == ["共共共共共共", "12期"]
    assert lines_of("共共共共 12 期内", 60) == ["共共共共", "12 期内"]


def test_that_a_word_wider_than_the_line_is_cut_and_nothing_is_lost() -> None:
    text = "A" * 40
    lines = lines_of(text, 60)
    assert "".join(lines) == text
    assert all(text_width(line, SIZE) <= 60 for line in lines)


def test_that_a_box_to_tick_stays_with_its_words_and_its_blank() -> None:
    assert lines_of("□家属　□门卫拦阻　□其他＿＿＿", 85) == ["□家属", "□门卫拦阻", "□其他＿＿＿"]
    assert lines_of("□yes　□told others nothing", 105) == ["□yes", "□told others nothing"]
    assert lines_of("□ 两人以上同到，出示证件", 85) == ["□ 两人以上同到，", "出示证件"]


def test_that_the_number_of_a_point_stays_with_it() -> None:
    text = "1. Letter of authorisation　2. Approval of the waiver"
    assert lines_of(text, 140) == ["1. Letter of authorisation", "2. Approval of the waiver"]


def test_that_a_blank_to_write_on_is_not_parted() -> None:
    assert lines_of("说明理由＿＿＿＿＿＿", 85) == ["说明理由", "＿＿＿＿＿＿"]
    assert "".join(lines_of("＿" * 30, 85)) == "＿" * 30


def test_that_a_text_too_long_for_its_room_ends_in_an_ellipsis() -> None:
    assert elided("杭州市西湖区", SIZE, 60) == "杭州市西湖区"
    short = elided("欧阳" * 150, SIZE, 60)
    assert short.endswith("…")
    assert 45 < text_width(short, SIZE) <= 60


def test_that_an_apostrophe_does_not_end_a_word() -> None:
    assert lines_of("the debtor’s phone", 60) == ["the", "debtor’s", "phone"]


def test_that_facing_marks_move_together() -> None:
    (line,) = break_lines(plain("甲），乙"), 200, SIZE)
    assert line.width == pytest.approx(4 * SIZE - SIZE / 2)
    assert "".join(piece.run.text for piece in line.pieces) == "甲），乙"


def test_that_a_justified_line_ends_at_the_margin() -> None:
    text = "乙方可随时提前归还部分或全部款项，不另收费。" * 3
    first, *_, last = break_lines(plain(text), 203, SIZE, is_justified=True)
    assert first.width + first.gap * (len(first.text) - 1) == pytest.approx(203)
    assert last.gap == 0


def test_that_weights_and_underlines_survive_breaking() -> None:
    runs = (Run("一二三"), Run("四五六", is_bold=True), Run("七八九", is_underlined=True))
    pieces = [piece.run for line in break_lines(runs, 40, SIZE) for piece in line.pieces]
    assert [run.text for run in pieces if run.is_bold] == ["四", "五六"]
    assert "".join(run.text for run in pieces if run.is_underlined) == "七八九"


def test_that_blanks_at_a_line_end_and_no_text_at_all_are_harmless() -> None:
    assert lines_of("", 50) == []
    assert lines_of("   ", 50) == []
    assert lines_of("一二 \u3000 三四五六", 41) == ["一二", "三四五六"]


@given(
    st.text(st.sampled_from("甲乙丙AB1,.% " + CLOSING + OPENING), max_size=80),
    st.floats(60, 300, allow_nan=False),
)
def test_that_no_character_is_lost_and_no_line_is_too_wide(text: str, width: float) -> None:
    lines = break_lines(plain(text), width, SIZE)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(text.split())
    assert all(line.width <= width + 0.01 for line in lines)


@given(
    st.lists(
        st.sampled_from(["甲", "乙丙", "（丁）", "戊，", "“己。”", "《庚》、", "AB12", "¥1.00；"]),
        max_size=40,
    )
)
def test_that_lines_neither_start_with_closing_nor_end_with_opening_marks(words: list[str]) -> None:
    for line in break_lines(plain("".join(words)), 90, SIZE):
        assert line.text[0] not in CLOSING
        assert line.text[-1] not in OPENING
