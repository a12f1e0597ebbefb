"""Invents the people of the practice office: nobody can have their numbers, and their city does not exist."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from casedesk.domain.identity import with_check_digit
from casedesk.domain.people import (
    Address,
    AddressKind,
    LawfulSource,
    Person,
    Phone,
    PhoneKind,
    Reachability,
    Relation,
    Sex,
)

_AREAS: Final = ("390102", "390103", "390105", "390106", "390108", "390121")
"""County codes of a province number that GB/T 2260 has not given to any province."""

_PREFIX: Final = "154"
"""The invented mobiles begin with a prefix that no network is known to use."""

_LANDLINES: Final = "0999-2"
_FAMILY_NAMES: Final = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁任沈姚"
)
_GIVEN: Final = (
    "伟芳娜敏静丽强磊洋艳勇军杰娟涛明超霞平刚桂英华玉兰鹏飞建国志红梅琳宇浩然子轩雨欣梓涵思远晓东海燕春生"
    "文斌俊辉雪莲佳怡嘉豪天佑若曦安宁立新永康"
)
_CITY: Final = "澜江市"
_DISTRICTS: Final = ("东湖区", "城北区", "柳浦区", "云岭区", "港湾区", "新塘县")
_ROADS: Final = (
    "文汇路", "长堤路", "望江路", "桐花街", "石桥路", "学院街", "金穗路", "临湖大道", "晨光路", "渡口街",
)  # fmt: skip
_ESTATES: Final = (
    "柳岸花园", "梧桐里", "江畔名苑", "静安小区", "翠屏家园", "南风新村", "锦绣园", "水木坊", "兰亭苑",
)  # fmt: skip
_EMPLOYERS: Final = (
    "澜江远航物流有限公司", "晨光小学", "城北农贸市场", "顺和装饰工程队", "江畔餐饮店", "新塘机械厂",
    "自由职业", "柳浦社区服务中心", "云岭茶业合作社", "港湾汽修行", "",
)  # fmt: skip
_NO_LIFT: Final = 6


@dataclass(frozen=True)
class Household:
    """An invented person with phones and addresses that do not know its key yet."""

    person: Person
    phones: tuple[Phone, ...] = ()
    addresses: tuple[Address, ...] = ()
    relation: Relation = Relation.SELF


def happens(source: random.Random, per_cent: int) -> bool:
    """Draw whether something happens that does so in so many of a hundred cases."""
    return source.randrange(100) < per_cent


class Inventor:
    """Draws people; the same random source gives the same people."""

    def __init__(self, source: random.Random, today: date) -> None:
        self._random = source
        self._today = today
        self._given_out: set[str] = set()

    def debtor(self) -> Household:
        """Return a debtor with one or two phones and addresses."""
        person = self._person()
        phones = [self._phone()]
        if happens(self._random, 25):
            phones.append(self._landline())
        addresses = [self._address(AddressKind.HOME)]
        if person.employer and happens(self._random, 30):
            addresses.append(self._address(AddressKind.WORK))
        return Household(person, tuple(phones), tuple(addresses))

    def relative(self) -> Household:
        """Return a contact: a name, a relation and one phone."""
        relation = self._random.choice(
            (Relation.SPOUSE, Relation.PARENT, Relation.RELATIVE, Relation.COLLEAGUE, Relation.FRIEND)
        )
        person = Person(name=self.name(), document_no="")
        phone = self._phone()
        return Household(person, (phone,), (), relation)

    def name(self) -> str:
        """Return a name of two or three characters."""
        given = self._random.choices(_GIVEN, k=self._random.choice((1, 2, 2, 2)))
        return self._random.choice(_FAMILY_NAMES) + "".join(given)

    def mobile(self) -> str:
        """Return a mobile number that was not given out before."""
        while True:
            number = f"{_PREFIX}{self._random.randrange(10**8):08d}"
            if number not in self._given_out:
                self._given_out.add(number)
                return number

    def _person(self) -> Person:
        born = self._today.replace(year=self._today.year - self._random.randint(22, 66), day=1)
        born = born.replace(month=self._random.randint(1, 12), day=self._random.randint(1, 28))
        sequence = self._random.randrange(1000)
        number = with_check_digit(f"{self._random.choice(_AREAS)}{born:%Y%m%d}{sequence:03d}")
        sex = Sex.MALE if sequence % 2 else Sex.FEMALE
        employer = self._random.choice(_EMPLOYERS)
        return Person(self.name(), document_no=number, sex=sex, born_on=born, employer=employer)

    def _phone(self) -> Phone:
        status = self._random.choices(
            (Reachability.VALID, Reachability.UNKNOWN, Reachability.INVALID), (60, 30, 10)
        )[0]
        return Phone(0, self.mobile(), status=status, source=LawfulSource.CONTRACT)

    def _landline(self) -> Phone:
        number = f"{_LANDLINES}{self._random.randrange(10**6):06d}"
        return Phone(0, number, kind=PhoneKind.HOME, source=LawfulSource.CONTRACT)

    def _address(self, kind: AddressKind) -> Address:
        draw = self._random
        district = draw.choice(_DISTRICTS)
        street = f"{_CITY}{district}{draw.choice(_ROADS)}{draw.randint(1, 320)}号"
        floor = draw.randint(1, 18)
        house = f"{draw.choice(_ESTATES)}{draw.randint(1, 20)}号楼{draw.randint(1, 4)}单元"
        flat = f"{house}{floor}0{draw.randint(1, 4)}室"
        is_checked = kind is AddressKind.HOME and happens(draw, 50)
        return Address(
            0,
            street + (flat if kind is AddressKind.HOME else ""),
            kind=kind,
            district=district,
            status=Reachability.VALID if is_checked else Reachability.UNKNOWN,
            source=LawfulSource.CONTRACT,
            verified_on=self._today - timedelta(days=draw.randint(0, 40)) if is_checked else None,
            note="" if floor <= _NO_LIFT or happens(draw, 80) else "门禁刷卡，须联系物业",
        )
