import pytest

from casedesk.printing.fonts import (
    MissingCharacterError,
    missing_characters,
    named_character,
    require_printable,
)


@pytest.mark.parametrize("character", list("䶮㛃𫖯𬱟𠅤"))
def test_that_rare_characters_of_names_are_printable(character: str) -> None:
    assert missing_characters(f"陈{character}") == ()


def test_that_a_character_no_font_has_is_refused_by_its_name() -> None:
    with pytest.raises(MissingCharacterError) as caught:
        require_printable("陈\U0002ffffA\U00013000")
    said = caught.value.sentence.in_english()
    assert "U+13000, EGYPTIAN HIEROGLYPH A001" in said
    assert "U+2FFFF" in said
    assert caught.value.characters == ("\U0002ffff", "\U00013000")


def test_that_each_missing_character_is_named_once_and_in_order() -> None:
    assert missing_characters("\u0e01陈\u0e02\u0e01") == ("\u0e01", "\u0e02")


def test_that_a_control_character_is_refused_without_being_shown() -> None:
    assert missing_characters("陈\x07") == ("\x07",)
    assert named_character("\x07") == "(U+0007)"


def test_that_the_marks_of_the_schedule_are_printable() -> None:
    assert missing_characters("▲△¥−×——，。（）“”《》· \u3000") == ()
