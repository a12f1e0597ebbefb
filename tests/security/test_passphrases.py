import pytest

from casedesk.security.passphrases import normal, passphrase_problems, password_problems

OFFICE = "杭州和衡信用服务有限公司"


@pytest.mark.parametrize(
    "text",
    [
        "grey heron by the canal",
        "七只灰鹭飞过大运河北岸去了",
        "correct-battery-heron-91",
        "xQ4!mmT0z_9u",
        "杭州西湖的雨下了十二天",
    ],
)
def test_that_a_good_passphrase_has_no_problem(text: str) -> None:
    assert passphrase_problems(text + "吗", OFFICE) == []


def test_that_a_passphrase_has_twelve_characters() -> None:
    (problem,) = passphrase_problems("heron-canal", OFFICE)
    assert problem.in_english() == "At least 12 characters; 1 more needed."
    assert passphrase_problems("  heron-canal  ", OFFICE)
    assert passphrase_problems("x1" * 600, OFFICE)


@pytest.mark.parametrize(
    "text",
    [
        "Password1234",
        "pass word 1234",
        "ＰＡＳＳＷＯＲＤ１２３４",
        "123456789012",
        "abcdefghijkl",
        "qwertyuiop[]asdf",
        "aaaaaaaaaaaa",
        "123123123123",
        "heron1heron1heron1",
        "admin123admin123",
        "wo ai ni 520 1314",
        "密码密码密码密码密码密码",
    ],
)
def test_that_a_common_passphrase_is_refused(text: str) -> None:
    (problem,) = passphrase_problems(text, OFFICE)
    assert "common" in problem.in_english()


@pytest.mark.parametrize("text", [OFFICE, OFFICE + "2026", f"{OFFICE}！！", "Heheng Credit 88"])
def test_that_the_offices_name_is_refused(text: str) -> None:
    name = OFFICE if OFFICE in text else "heheng credit"
    (problem,) = passphrase_problems(text, name)
    assert "office's name" in problem.in_english()


def test_that_a_password_is_not_the_person() -> None:
    assert password_problems("heron-91", name="沈若琳", badge_no="HH-003") == []
    assert password_problems("heron-9", name="沈若琳", badge_no="HH-003")
    assert password_problems("HH003-2026", name="沈若琳", badge_no="HH-003")
    assert password_problems("沈若琳19900101", name="沈若琳", badge_no="")
    assert password_problems("abc12345", name="沈若琳", badge_no="") == []
    assert password_problems("12345678", name="沈若琳", badge_no="")


def test_that_a_secret_has_one_spelling() -> None:
    assert normal(" Ａｂ　c ") == "Ab c"
