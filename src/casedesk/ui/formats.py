"""Figures, days and moments as people read them, by language and in the office's zone; knows no Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal
from zoneinfo import ZoneInfo

from casedesk.domain.money import Money
from casedesk.domain.sentences import Sentence

CHINESE = "zh_CN"
ENGLISH = "en"
MINUS = "\N{MINUS SIGN}"
NOTHING = "—"
_WEEKDAYS_ZH = "一二三四五六日"
_WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NEAR_ZH = {-1: "昨日", 0: "今日", 1: "明日"}
_NEAR_EN = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def money(amount: Money | Decimal) -> str:
    """Return ``46,325.80`` with a true minus sign, exact to the fen."""
    yuan = Decimal(amount.fen).scaleb(-2) if isinstance(amount, Money) else amount
    return f"{yuan:,.2f}".replace("-", MINUS)


def number(value: int) -> str:
    """Return a whole number with thousands separators and a true minus sign."""
    return f"{value:,}".replace("-", MINUS)


@dataclass(frozen=True)
class Formats:
    """One language and one time zone; every text a figure turns into is made here."""

    language: str = CHINESE
    zone: tzinfo = UTC

    @property
    def is_chinese(self) -> bool:
        """Tell whether Chinese forms are used."""
        return self.language.startswith("zh")

    def local(self, moment: datetime) -> datetime:
        """Return the moment on the office's clock."""
        return moment.astimezone(self.zone)

    def today(self) -> date:
        """Return the day it is in the office now."""
        return datetime.now(self.zone).date()

    def day(self, day: date) -> str:
        """Return ``2026-05-09``."""
        return day.isoformat()

    def time(self, moment: datetime) -> str:
        """Return the 24-hour time on the office's clock."""
        return self.local(moment).strftime("%H:%M")

    def moment(self, moment: datetime) -> str:
        """Return date and time on the office's clock, ``2026-05-09 10:00``."""
        return self.local(moment).strftime("%Y-%m-%d %H:%M")

    def weekday(self, day: date) -> str:
        """Return ``周六`` or ``Sat``."""
        if self.is_chinese:
            return f"周{_WEEKDAYS_ZH[day.weekday()]}"
        return _WEEKDAYS_EN[day.weekday()]

    def short_day(self, day: date) -> str:
        """Return ``5月9日`` or ``9 May``."""
        if self.is_chinese:
            return f"{day.month}月{day.day}日"
        return f"{day.day} {_MONTHS_EN[day.month - 1]}"

    def prose_day(self, day: date) -> str:
        """Return ``5月9日 周六`` or ``Sat 9 May``."""
        if self.is_chinese:
            return f"{self.short_day(day)} {self.weekday(day)}"
        return f"{self.weekday(day)} {self.short_day(day)}"

    def full_day(self, day: date) -> str:
        """Return ``2026年5月9日 周六`` or ``Sat 9 May 2026``."""
        if self.is_chinese:
            return f"{day.year}年{self.prose_day(day)}"
        return f"{self.prose_day(day)} {day.year}"

    def month(self, day: date) -> str:
        """Return ``2026年5月`` or ``May 2026``."""
        if self.is_chinese:
            return f"{day.year}年{day.month}月"
        return f"{_MONTHS_EN[day.month - 1]} {day.year}"

    def near_day(self, day: date, today: date) -> str:
        """Return today, tomorrow or yesterday as a word, this year as ``5-09`` and other years in full."""
        words = _NEAR_ZH if self.is_chinese else _NEAR_EN
        word = words.get((day - today).days)
        if word:
            return word
        return f"{day.month}-{day.day:02}" if day.year == today.year else self.day(day)

    def near_moment(self, moment: datetime, now: datetime) -> str:
        """Return the near day and the time, ``今日 10:12``."""
        return f"{self.near_day(self.local(moment).date(), self.local(now).date())} {self.time(moment)}"

    def left(self, due_on: date, today: date) -> str:
        """Return how many days are left, or by how many the day has passed."""
        days = (due_on - today).days
        if self.is_chinese:
            return f"剩 {days} 天" if days >= 0 else f"逾 {-days} 天"
        unit = "day" if abs(days) == 1 else "days"
        return f"{days} {unit} left" if days >= 0 else f"{-days} {unit} over"

    def span(self, length: timedelta) -> str:
        """Return a length of time in hours and minutes, or in seconds below one minute."""
        seconds = int(length.total_seconds())
        hours, minutes = seconds // 3600, seconds % 3600 // 60
        names = (" 小时", " 分", " 秒") if self.is_chinese else (" h", " min", " s")
        if seconds < 60:  # noqa: PLR2004 - a minute
            return f"{seconds}{names[2]}"
        parts = [f"{hours}{names[0]}"] if hours else []
        parts += [f"{minutes}{names[1]}"] if minutes else []
        return " ".join(parts)

    def value(self, value: object, translate: "Callable[[Sentence], str] | None" = None) -> object:
        """Return a gap's value as text where its type has a house form, else the value itself."""
        match value:
            case Sentence():
                return translate(value) if translate else value.in_english()
            case Money() | Decimal():
                return money(value) if isinstance(value, Money) else decimal(value)
            case datetime():
                return self.moment(value)
            case date():
                return self.day(value)
            case bool():
                return value
            case int():
                return number(value)
            case Mapping():  # a text of a rule pack, in every language it has
                return value.get("zh" if self.is_chinese else "en") or value.get("en", "")
        return value


def decimal(value: Decimal) -> str:
    """Return a decimal with its own number of places, thousands separators and a true minus sign."""
    return f"{value:,f}".replace("-", MINUS)


class _Current:
    """Hold the formats in use; switched with the language and when an office opens."""

    formats = Formats(CHINESE, ZoneInfo("Asia/Shanghai"))


def formats() -> Formats:
    """Return the formats in use."""
    return _Current.formats


def use(language: str | None = None, zone: tzinfo | None = None) -> None:
    """Switch the language, the office's zone or both."""
    old = _Current.formats
    _Current.formats = Formats(language or old.language, zone or old.zone)
