"""Rules of texts and figures."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from casedesk.domain.money import Money
from casedesk.domain.sentences import say
from casedesk.ui import formats, texts
from casedesk.ui.formats import Formats
from casedesk.ui.log_file import masked

SHANGHAI = ZoneInfo("Asia/Shanghai")
ZH, EN = Formats("zh_CN", SHANGHAI), Formats("en", SHANGHAI)


def test_that_money_has_separators_two_decimals_and_a_true_minus() -> None:
    assert formats.money(Money(4632580)) == "46,325.80"
    assert formats.money(Money(-50)) == "\N{MINUS SIGN}0.50"
    assert formats.money(Decimal("1234567.5")) == "1,234,567.50"


def test_that_days_read_as_each_language_writes_them() -> None:
    day = date(2026, 5, 9)
    assert ZH.prose_day(day) == "5月9日 周六"
    assert EN.prose_day(day) == "Sat 9 May"
    assert ZH.full_day(day) == "2026年5月9日 周六"
    assert ZH.near_day(day, day) == "今日"
    assert EN.near_day(day + timedelta(days=1), day) == "tomorrow"
    assert ZH.near_day(date(2026, 8, 1), day) == "8-01"
    assert ZH.near_day(date(2027, 8, 1), day) == "2027-08-01"


def test_that_days_left_and_over_are_told_apart() -> None:
    today = date(2026, 5, 9)
    assert ZH.left(date(2026, 5, 31), today) == "剩 22 天"
    assert ZH.left(date(2026, 5, 6), today) == "逾 3 天"
    assert EN.left(date(2026, 5, 10), today) == "1 day left"


def test_that_moments_show_on_the_offices_clock() -> None:
    moment = datetime(2026, 5, 9, 2, 5, tzinfo=UTC)
    assert ZH.moment(moment) == "2026-05-09 10:05"
    assert ZH.near_moment(moment, moment) == "今日 10:05"


def test_that_lengths_of_time_keep_their_units() -> None:
    assert ZH.span(timedelta(minutes=6, seconds=12)) == "6 分"
    assert EN.span(timedelta(hours=2, minutes=5)) == "2 h 5 min"
    assert ZH.span(timedelta(seconds=40)) == "40 秒"


def test_that_a_sentences_gaps_are_filled_by_house_forms() -> None:
    inner = say("up to {amount}", amount=Money(100))
    whole = say("{inner} on {day}, {times} times", inner=inner, day=date(2026, 5, 9), times=12345)
    assert texts.shown(whole) == "up to 1.00 on 2026-05-09, 12,345 times"


@pytest.mark.parametrize(("language", "wanted"), [("zh_CN", "3 秒"), ("en", "3 seconds")])
def test_that_sentences_translate_without_an_application_object(language: str, wanted: str) -> None:
    assert texts.translator_for(language)(say("%n second(s)", count=3)) == wanted


def test_that_one_of_a_thing_takes_the_singular_in_english() -> None:
    assert texts.translator_for("en")(say("%n second(s)", count=1)) == "1 second"


def test_that_the_language_switches_while_running(qapp: QApplication) -> None:
    texts.install_language(qapp, "en")
    assert texts.tr("Undo") == "Undo"
    texts.install_language(qapp, "zh_CN")
    assert texts.tr("Undo") == "撤销"


def test_that_the_log_never_shows_names_or_numbers() -> None:
    line = masked("王小明 330106199001011213 13800001234 failed in cases.py:120")
    assert "王小明" not in line
    assert "330106199001011213" not in line
    assert "13800001234" not in line
    assert "cases.py:120" in line
