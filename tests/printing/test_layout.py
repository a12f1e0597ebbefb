from casedesk.printing.layout import Slab, held, needed, paginated, paragraph
from casedesk.printing.line_breaking import plain
from casedesk.printing.pen import Pen
from casedesk.printing.tables import Cell, Side, cell, row


def nothing(pen: Pen, top: float) -> None:
    """Paint nothing."""


def slab(text: str, height: float = 10, *, holds_next: bool = False, header: Slab | None = None) -> Slab:
    return Slab(height, nothing, text, holds_next=holds_next, header=header)


def pages_of(slabs: list[Slab], height: float) -> list[list[str]]:
    return [[placed.slab.text for placed in page] for page in paginated(slabs, height)]


def test_that_slabs_fill_a_page_before_the_next_one() -> None:
    assert pages_of([slab(each) for each in "abcde"], 30) == [["a", "b", "c"], ["d", "e"]]


def test_that_held_slabs_move_on_together() -> None:
    slabs = [slab("a"), slab("b"), *held(slab(each) for each in "cd")]
    assert pages_of(slabs, 30) == [["a", "b"], ["c", "d"]]


def test_that_a_chain_longer_than_a_page_is_cut_between_its_slabs() -> None:
    assert pages_of(held(slab(each) for each in "abcd"), 30) == [["a", "b", "c"], ["d"]]
    assert pages_of([slab("x"), *held(slab(each) for each in "abcd")], 30) == [["x", "a", "b"], ["c", "d"]]


def test_that_a_table_header_stands_again_on_the_next_page() -> None:
    head = slab("head", holds_next=True)
    rows = [slab(str(number), header=head) for number in range(5)]
    assert pages_of([head, *rows], 30) == [["head", "0", "1"], ["head", "2", "3"], ["head", "4"]]


def test_that_space_above_is_dropped_at_the_top_of_a_page() -> None:
    spaced = Slab(10, nothing, "b", before=15)
    pages = paginated([slab("a"), spaced], 30)
    assert len(pages) == 2
    assert pages[1][0].top == pages[0][0].top
    assert needed([spaced, spaced]) == 35


def test_that_no_line_of_a_paragraph_stands_alone() -> None:
    lines = paragraph(plain("乙方可随时提前归还部分或全部款项。" * 12))
    assert len(lines) > 3
    height = lines[0].height
    for room in range(2, len(lines) + 2):
        pages = [len(page) for page in paginated(lines, room * height)]
        assert sum(pages) == len(lines)
        assert room < 3 or min(pages) >= 2 or len(pages) == 1


def test_that_a_row_is_as_high_as_its_tallest_cell() -> None:
    low = row((cell("一", 100), cell("二", 100, Side.RIGHT)))
    high = row((cell("一", 100), Cell((plain("二"), plain("三")), 100, Side.MIDDLE)))
    assert high.height > low.height
    assert high.text == "一 | 二\n三"
