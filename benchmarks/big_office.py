# ruff: noqa: PLR2004, SIM905 - shares and words are what an office is like, and stand where they are drawn
"""Build an office of up to a million invented cases in minutes, for the benchmarks of lists and search.

``python -m benchmarks.big_office CASES FOLDER`` builds it once; the next run finds it there. The same number
and day give the same people, cases and amounts. Every part of the work is a unit of work with its own sealed
audit entry, and the rows go through the store's own bulk door, so that sort keys and search are kept as ever;
only the plain indexes are dropped before and made again after, as one does before a great load.

Nobody can have the numbers: they lie in a province and behind a prefix that do not exist.
"""

import gc
import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Index, text
from sqlalchemy.schema import CreateIndex

from benchmarks.quick_rows import add_rows
from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.cases import Case, CaseStatus, Flag, FlagKind, NextStep, StepKind
from casedesk.domain.clients import Client, ClientKind
from casedesk.domain.contacts import Channel, ContactAttempt, ContactResult, Direction
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.identity import credit_code_with_check
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.payments import Payment, PaymentChannel
from casedesk.domain.people import (
    Address,
    LawfulSource,
    Party,
    Person,
    Phone,
    PhoneKind,
    Reachability,
    Relation,
    Sex,
)
from casedesk.domain.placements import Placement
from casedesk.domain.reconciliation import ClientRow
from casedesk.domain.schedules import Instalment
from casedesk.domain.tags import CaseTag, Tag, TagColour
from casedesk.domain.visits import Visit, VisitOutcome, VisitPurpose, VisitRecord, VisitStatus
from casedesk.services import offices
from casedesk.services.offices import NewOffice, OpenOffice
from casedesk.services.practice_staff import ADMINISTRATOR, OFFICE, PASSPHRASE, PASSWORD, hire
from casedesk.storage import maps
from casedesk.storage.rows import metadata
from casedesk.storage.unit_of_work import UnitOfWork

LOT = 50_000
PART = 10_000
MONTHS = 14
COLLECTORS = 20
SURNAMES = (
    "王王王王王王李李李李李李张张张张张刘刘刘刘陈陈陈陈杨杨杨黄黄赵赵吴吴周周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩"
    "邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段"
    "雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄温牛樊葛邢安齐伍庞章鲁倪聂殷欧兰耿关翟"
    "单仇查解朴盖区尉缪华任纪童凌裴喻成季盛焦俞尚包蒲穆"
)
COMPOUND = ("欧阳", "上官", "司马", "诸葛", "尉迟", "长孙", "夏侯", "令狐")
GIVEN = (
    "伟芳娜敏静丽强磊洋艳勇军杰娟涛明超霞平刚桂英华玉兰鹏飞建国志红梅琳宇浩然子轩雨欣梓涵思远晓东海燕春生文斌俊辉"
    "雪莲佳怡嘉豪天佑若曦安宁立新永康成才学林凤云秀珍福贵长江庆丰家兴德胜金花银贤仁义礼智信忠孝廉洁美玲淑惠慧颖"
    "凯旋锋铭泽润波澜峰岩松柏杨柳青绿蓝紫晨曦阳光辰星月亮瑶琪瑞祥吉利民权和顺达通广博渊源清溪沛霖霏露薇蕾蓉莹"
    "婷婉妍媛嫣倩倪俐俪仪伊依佩侠倾彤彬彦冰冬凌凡刘乐乔亚京亭仲伦伯行重朝长乐茜曾"
)
CITIES = ("澜江市", "望州市", "临陵市", "青桐市")
QUARTERS = "东湖区 城北区 柳浦区 云岭区 港湾区 新塘县 南屏区 石桥区 金穗区 白鹭县 长堤区 枫林县".split()
ROADS = (
    "文汇路 长堤路 望江路 桐花街 石桥路 学院街 金穗路 临湖大道 晨光路 渡口街 "
    "春晖路 古塔街 沿河路 工农路 迎宾大道 书院巷 幸福路 凤凰街 环城东路 环城西路"
).split()
ESTATES = "柳岸花园 梧桐里 江畔名苑 静安小区 翠屏家园 南风新村 锦绣园 水木坊 兰亭苑 阳光城 书香雅居".split()
EMPLOYERS = (
    "澜江远航物流有限公司 晨光小学 城北农贸市场 顺和装饰工程队 江畔餐饮店 新塘机械厂 自由职业 "
    "柳浦社区服务中心 云岭茶业合作社 港湾汽修行"
).split() + [""] * 3
CLIENTS = (
    ("远帆消费金融公司", "远帆消金", ClientKind.CONSUMER_FINANCE, "YF", ProductKind.CONSUMER_LOAN, "消费贷"),
    ("澜江商业银行信用卡中心", "澜江银行卡", ClientKind.BANK, "LJ", ProductKind.CREDIT_CARD, "信用卡"),
    ("驰行汽车金融有限公司", "驰行车贷", ClientKind.AUTO_FINANCE, "CX", ProductKind.CAR_LOAN, "汽车贷款"),
    ("望州银行股份有限公司", "望州银行", ClientKind.BANK, "WZ", ProductKind.CREDIT_CARD, "信用卡"),
    ("青桐消费金融公司", "青桐消金", ClientKind.CONSUMER_FINANCE, "QT", ProductKind.CONSUMER_LOAN, "现金贷"),
    ("临陵农商银行", "临陵农商", ClientKind.BANK, "LL", ProductKind.OTHER, "经营贷"),
)  # fmt: skip
STATUSES = (
    (CaseStatus.ACTIVE, 40), (CaseStatus.TO_VISIT, 14), (CaseStatus.PROMISE, 9), (CaseStatus.DRAFTING, 2),
    (CaseStatus.ON_PLAN, 5), (CaseStatus.BROKEN, 3), (CaseStatus.ON_HOLD, 3), (CaseStatus.DISPUTE, 3),
    (CaseStatus.VERIFY, 6), (CaseStatus.LEGAL, 2), (CaseStatus.KEPT, 4), (CaseStatus.SETTLED, 5),
    (CaseStatus.RETURNED, 4),
)  # fmt: skip
STEPS = {
    CaseStatus.ACTIVE: StepKind.CALL,
    CaseStatus.TO_VISIT: StepKind.VISIT,
    CaseStatus.PROMISE: StepKind.AWAIT_PAYMENT,
    CaseStatus.DRAFTING: StepKind.SIGN,
    CaseStatus.ON_PLAN: StepKind.AWAIT_PAYMENT,
    CaseStatus.BROKEN: StepKind.CALL,
    CaseStatus.VERIFY: StepKind.VERIFY,
    CaseStatus.ON_HOLD: StepKind.REVIEW,
}
TAGS = ("高优先", "二次催收", "车辆在外", "老客户")
RESULTS = (ContactResult.TALKED, ContactResult.NO_ANSWER, ContactResult.NO_ANSWER, ContactResult.REFUSED)
NOTES = ("称月底发工资后还款", "说明逾期原因：生意周转困难", "愿意协商分期", "无人接听", "")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_AREAS = tuple(f"39{number:04d}" for number in range(101, 130))


_NOTHING = dict.fromkeys(("next_kind", "next_due_on", "next_note"), lambda _case: None)
_STEPLESS = replace(maps.CASE, sums={**(maps.CASE.sums or {}), **_NOTHING})
"""The bulk door reads columns, not values: what is missing in a value is a column of its own kind."""


@dataclass
class Batch:
    """Values of some thousand cases, with keys already given."""

    people: list[Person] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    tags: list[CaseTag] = field(default_factory=list)
    contacts: list[ContactAttempt] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    client_rows: list[ClientRow] = field(default_factory=list)

    def store(self, work: UnitOfWork) -> None:
        """Put everything into the office."""
        for kind, values in (
            (maps.PERSON, self.people), (maps.PHONE, self.phones), (maps.ADDRESS, self.addresses),
            (maps.CASE, [each for each in self.cases if each.next_step]),
            (_STEPLESS, [each for each in self.cases if not each.next_step]),
            (maps.PARTY, self.parties), (maps.FLAG, self.flags), (maps.CASE_TAG, self.tags),
            (maps.CONTACT, self.contacts), (maps.PAYMENT, self.payments),
            (maps.VISIT, self.visits), (maps.AGREEMENT, self.agreements),
            (maps.CLIENT_ROW, self.client_rows),
        ):  # fmt: skip
            add_rows(work, kind, values)  # type: ignore[misc]


class Book:
    """Draws cases in their order."""

    def __init__(self, today: date, clients: list[Client], staff: list[int], tags: list[int]) -> None:
        self.draw = random.Random(20261122)  # noqa: S311 - invented data, no secret
        self.today, self.clients, self.staff, self.tags = today, clients, staff, tags
        self.case_id = self.person_id = self.phone_id = self.address_id = 0
        self.numbers = 0
        kinds, weights = zip(*STATUSES, strict=True)
        self.statuses = self.draw.choices(kinds, weights, k=100_003)
        self.earlier: list[int] = []

    def batch(self, placement: Placement, client: int, assigned_on: date, amount: int) -> Batch:
        """Return the next cases of a placement."""
        batch = Batch()
        for _each in range(amount):
            self._case(batch, placement, client, assigned_on)
        return batch

    def _case(self, batch: Batch, placement: Placement, client: int, assigned_on: date) -> None:
        draw, chance = self.draw, self.draw.random
        self.case_id += 1
        key = self.case_id
        if chance() < 0.04 and self.earlier:
            debtor = draw.choice(self.earlier)
            phone, address = None, None
        else:
            debtor, phone, address = self._debtor(batch, placement, key)
        status = self.statuses[key % len(self.statuses)]
        days = min(1_600, int(20 + draw.expovariate(1 / 200)))
        debt = self._debt(client, key, assigned_on, days)
        last = self._moment(assigned_on) if phone is not None and chance() < 0.3 else None
        if last is not None:
            batch.contacts.append(self._contact(key, debtor, phone, last))
        step = STEPS.get(status)
        recall = assigned_on + timedelta(days=210 + int(600 * chance())) if chance() < 0.9 else None
        batch.cases.append(
            Case(
                f"{CLIENTS[client][3]}{assigned_on:%y%m}{key:07d}",
                self.clients[client].id,
                placement.id,
                debtor,
                debt,
                status,
                draw.choice(self.staff) if chance() < 0.85 else None,
                assigned_on,
                recall,
                NextStep(step, self.today + timedelta(days=int(60 * chance()) - 20)) if step else None,
                last_contact_at=last,
                source_row=key % LOT + 2,
                limitation_from=debt.past_due_from,
                id=key,
            )
        )
        batch.parties.append(Party(key, debtor, Relation.SELF))
        batch.client_rows.append(ClientRow(key, placement.id, key % LOT + 2, self._said(batch, debt)))
        if chance() < 0.5:
            self._relative(batch, key)
        self._marks(batch, key)
        if address is not None:
            self._events(batch, key, debtor, address, assigned_on)

    def _debtor(self, batch: Batch, placement: Placement, row: int) -> tuple[int, int, int]:
        draw, chance = self.draw, self.draw.random
        self.person_id += 1
        person = self.person_id
        if person % 97 == 0:
            self.earlier.append(person)
        born = date(1956, 1, 1) + timedelta(days=int(16_800 * chance()))
        sequence = int(1000 * chance())
        number = _with_check(f"{draw.choice(_AREAS)}{born:%Y%m%d}{sequence:03d}")
        sex = Sex.MALE if sequence % 2 else Sex.FEMALE
        place_in_file = row % LOT + 2
        batch.people.append(
            Person(
                self.name(), document_no=number, sex=sex, born_on=born, employer=draw.choice(EMPLOYERS),
                placement_id=placement.id, source_row=place_in_file, id=person,
            )
        )  # fmt: skip
        first = self._phone(batch, person, Reachability.VALID if chance() < 0.6 else Reachability.UNKNOWN)
        if chance() < 0.5:
            self._phone(batch, person, Reachability.INVALID if chance() < 0.3 else Reachability.UNKNOWN)
        self.address_id += 1
        city, quarter = draw.choice(CITIES), draw.choice(QUARTERS)
        street = f"{city}{quarter}{draw.choice(ROADS)}{int(320 * chance()) + 1}号{draw.choice(ESTATES)}"
        flat = f"{int(4 * chance()) + 1}单元{int(18 * chance()) + 1}0{int(4 * chance()) + 1}室"
        place = f"{street}{int(20 * chance()) + 1}号楼{flat}"
        batch.addresses.append(
            Address(person, place, district=f"{city[:2]}{quarter}", source=LawfulSource.CONTRACT,
                    placement_id=placement.id, source_row=place_in_file, id=self.address_id)
        )  # fmt: skip
        return person, first, self.address_id

    def _relative(self, batch: Batch, case: int) -> None:
        self.person_id += 1
        batch.people.append(Person(self.name(), id=self.person_id))
        self._phone(batch, self.person_id, Reachability.UNKNOWN)
        relation = self.draw.choice((Relation.SPOUSE, Relation.PARENT, Relation.RELATIVE, Relation.FRIEND))
        batch.parties.append(Party(case, self.person_id, relation))

    def _phone(self, batch: Batch, person: int, status: Reachability) -> int:
        self.phone_id += 1
        self.numbers = (self.numbers + 61_803_399) % 100_000_000
        number = f"154{self.numbers:08d}"
        batch.phones.append(
            Phone(person, number, PhoneKind.MOBILE, status, LawfulSource.CONTRACT, id=self.phone_id)
        )
        return self.phone_id

    def name(self) -> str:
        """Return a name of two to four characters."""
        draw, chance = self.draw, self.draw.random
        family = draw.choice(COMPOUND) if chance() < 0.01 else draw.choice(SURNAMES)
        given = draw.choice(GIVEN)
        return family + given + (draw.choice(GIVEN) if chance() < 0.8 else "")

    def _debt(self, client: int, key: int, assigned_on: date, days: int) -> Debt:
        chance = self.draw.random
        _name, _short, _kind, _prefix, product, title = CLIENTS[client]
        principal = Money(int(300_000 + 9_700_000 * chance() ** 2))
        interest = Money(principal.fen * days * 4 // 10_000)
        owed = Components(principal, interest, Money(interest.fen // 2), Money(12_050 if key % 3 else 0))
        is_unknown = key % 50 == 0
        return Debt(
            product,
            f"HT{int(10**10 * chance()):010d}",
            owed,
            assigned_on,
            owed.total,
            None if is_unknown else assigned_on - timedelta(days=days),
            title,
            principal,
            assigned_on - timedelta(days=days + 360),
            f"629999{key:010d}" if product is ProductKind.CREDIT_CARD else "",
            days if is_unknown or key % 2 else None,
        )

    def _said(self, batch: Batch, debt: Debt) -> str:
        """Return as much text as the store keeps of a client's row."""
        who, owed = (batch.people or [Person("王伟")])[-1], [each.fen for _part, each in debt.owed.parts()]
        facts = [
            debt.contract_no, debt.product_name, debt.product, owed, debt.assigned_amount.fen,
            str(debt.overdue_on), debt.balance.fen, str(debt.lent_on), debt.card_no, str(debt.as_of), None,
            None, who.name, who.document_no, who.document_kind, None, str(who.born_on), who.employer,
            [each.number for each in batch.phones[-1:]], [each.text for each in batch.addresses[-1:]], [],
        ]  # fmt: skip
        text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
        return f'{text}\n["{debt.as_of}",{debt.client_dpd or 0},null]'

    def _moment(self, since: date) -> datetime:
        span = max((self.today - since).days, 2)
        day = datetime(since.year, since.month, since.day, tzinfo=UTC)
        return day + timedelta(
            days=int(span * self.draw.random()), minutes=60 + int(600 * self.draw.random())
        )

    def _contact(self, case: int, person: int, phone: int | None, at: datetime) -> ContactAttempt:
        draw = self.draw
        return ContactAttempt(
            case, person, Channel.CALL, Direction.OUTGOING, draw.choice(RESULTS), at, draw.choice(self.staff),
            phone_id=phone, note=draw.choice(NOTES),
        )  # fmt: skip

    def _marks(self, batch: Batch, key: int) -> None:
        chance = self.draw.random()
        if chance < 0.03:
            kind = list(FlagKind)[int(800 * chance / 3 * 100) % len(FlagKind)]
            cleared = self.today if chance < 0.005 else None
            batch.flags.append(Flag(key, kind, "已登记", self.today - timedelta(days=30), cleared))
        elif chance < 0.08:
            batch.tags.append(CaseTag(key, self.draw.choice(self.tags)))

    def _events(self, batch: Batch, case: int, person: int, address: int, since: date) -> None:
        draw, chance = self.draw, self.draw.random
        dice, span = chance(), max((self.today - since).days, 2)
        on = since + timedelta(days=int(span * chance()))
        if dice < 0.08:
            batch.payments.append(
                Payment(case, Money(int(50_000 + 100_000 * chance())), on, PaymentChannel.TRANSFER,
                        voucher_no=f"PZ{case:08d}", applied=NOTHING, left_over=ZERO,
                        recorded_by=draw.choice(self.staff))
            )  # fmt: skip
        elif dice < 0.11:
            at = self._moment(since)
            met = VisitOutcome.MET_DEBTOR if chance() < 0.5 else VisitOutcome.NOBODY
            record = VisitRecord(at, at + timedelta(minutes=30), met, summary="说明逾期原因，愿意协商")
            batch.visits.append(
                Visit(f"V{case:09d}", case, person, address, VisitPurpose.FIRST_VISIT, at, 40,
                      (self.staff[0], self.staff[1]), VisitStatus.HELD, record=record)
            )  # fmt: skip
        elif dice < 0.13:
            batch.agreements.append(self._agreement(case, on))

    def _agreement(self, case: int, on: date) -> Agreement:
        amount = Money(int(500_000 + 1_000_000 * self.draw.random()))
        debt = Components(amount)
        first_on = on + timedelta(days=30)
        terms = Terms(debt, on, Waiver(NOTHING), ZERO, None, 1, first_on)
        schedule = (Instalment(1, first_on, first_on, amount, amount, ZERO, ZERO),)
        is_late = first_on < self.today - timedelta(days=terms.grace_days)
        return Agreement(
            f"HX{case:09d}",
            case,
            terms,
            schedule,
            status=AgreementStatus.BROKEN if is_late else AgreementStatus.SIGNED,
            drafted_by=self.staff[0],
            signed_on=on,
        )


def _with_check(first17: str) -> str:
    """Return an identity number with its check character, without reading it digit by digit twice."""
    total = sum(map(int.__mul__, map(int, first17), _WEIGHTS))
    return first17 + _CHECKS[total % 11]


def office(folder: Path, cases: int, tell: Callable[[str], None] = lambda _line: None) -> OpenOffice:
    """Return the open office of so many cases that a folder keeps; build it where it is not there."""
    if offices.exists(folder):
        return offices.open_office(folder, passphrase=PASSPHRASE)
    folder.mkdir(parents=True, exist_ok=True)
    begun = time.perf_counter()
    opened, _code = offices.create(
        folder, NewOffice(OFFICE, ADMINISTRATOR, PASSWORD, PASSPHRASE, use_keyring=False)
    )
    _fill(opened, cases, lambda line: tell(f"{time.perf_counter() - begun:6.1f} s  {line}"))
    opened.close()
    return offices.open_office(folder, passphrase=PASSPHRASE)


def somebody(opened: OpenOffice, role: Role = Role.SUPERVISOR) -> Operator:
    """Return one of the office's people in a role."""
    from casedesk.storage.shelves import Shelves

    with opened.desk.database.reading() as connection:
        return next(each for each in Shelves(connection).operators.all() if each.role is role)


def _fill(opened: OpenOffice, cases: int, tell: Callable[[str], None]) -> None:
    desk = opened.desk
    today = desk.today()
    chief = somebody(opened, Role.ADMINISTRATOR)
    hire(desk, chief, today)
    with desk.work("benchmark.begun", chief, Right.IMPORT) as work:
        staff = [
            work.operators.add(Operator(f"{SURNAMES[7 * n]}{GIVEN[3 * n]}", f"B{n:03d}", Role.COLLECTOR)).id
            for n in range(COLLECTORS)
        ]
        clients = [
            work.clients.add(Client(name, short, kind, credit_code_with_check(f"91390100MA000002{n}")))
            for n, (name, short, kind, *_rest) in enumerate(CLIENTS)
        ]
        tags = [work.tags.add(Tag(each, colour)).id for each, colour in zip(TAGS, TagColour, strict=False)]
        work.commit()
    book = Book(today, clients, staff, tags)
    with _loading(opened, tell):
        for number, first in enumerate(range(0, cases, LOT)):
            amount = min(LOT, cases - first)
            _place(opened, chief, book, number, amount)
            tell(f"{first + amount:,} cases")


def _place(opened: OpenOffice, chief: Operator, book: Book, number: int, amount: int) -> None:
    client = number % len(CLIENTS)
    assigned_on = book.today - timedelta(days=30 * (MONTHS - number % MONTHS) - 15)
    with opened.desk.work("benchmark.cases_added", chief, Right.IMPORT) as work:
        received = datetime(assigned_on.year, assigned_on.month, assigned_on.day, 1, tzinfo=UTC)
        placement = work.placements.add(
            Placement(book.clients[client].id, f"B{number:04d}", received, f"{number}.xlsx", "", assigned_on,
                      rows_read=amount, rows_taken=amount)
        )  # fmt: skip
        for part in range(0, amount, PART):
            book.batch(placement, client, assigned_on, min(PART, amount - part)).store(work)
        work.about(placement.number, cases=amount)
        work.commit()


class _loading:  # noqa: N801 - used as a statement
    """Take the plain indexes away while the block runs, and syncing too; both are back at its end."""

    def __init__(self, opened: OpenOffice, tell: Callable[[str], None]) -> None:
        self._engine, self._tell = opened.desk.database.engine, tell

    def __enter__(self) -> None:
        gc.disable()
        self._pragma("synchronous = OFF", "cache_size = -600000")
        with self._engine.begin() as connection:
            for index in _indexes():
                connection.execute(text(f"DROP INDEX {index.name}"))

    def __exit__(self, *_problem: object) -> None:
        gc.enable()
        for index in _indexes():
            with self._engine.begin() as connection:
                connection.execute(CreateIndex(index))
        self._tell("indexes")
        with self._engine.begin() as connection:
            connection.execute(text("ANALYZE"))
        self._tell("statistics")
        self._pragma("wal_checkpoint(TRUNCATE)", "synchronous = FULL", "cache_size = -32000")

    def _pragma(self, *pragmas: str) -> None:
        connection = self._engine.raw_connection()
        for each in pragmas:
            connection.cursor().execute(f"PRAGMA {each}")
        connection.close()


def _indexes() -> Iterator[Index]:
    for table in metadata.sorted_tables:
        yield from sorted(
            (each for each in table.indexes if not each.unique), key=lambda each: str(each.name)
        )


def main(cases: int, folder: Path) -> None:
    """Build or open the office and say what it holds."""
    begun = time.perf_counter()
    opened = office(folder, cases, print)
    with opened.desk.database.reading() as connection:
        tables: dict[str, Any] = {}
        for name in (
            "cases",
            "people",
            "phones",
            "addresses",
            "parties",
            "contact_attempts",
            "payments",
            "visits",
        ):
            tables[name] = connection.execute(text(f"SELECT count(*) FROM {name}")).scalar()  # noqa: S608
        pages = [
            int(connection.execute(text(f"PRAGMA {each}")).scalar() or 0)
            for each in ("page_count", "page_size")
        ]
    opened.close()
    print(", ".join(f"{number:,} {name}" for name, number in tables.items()))
    print(f"{time.perf_counter() - begun:.1f} s, {pages[0] * pages[1] / tables['cases']:,.0f} bytes a case")


if __name__ == "__main__":
    given = dict(enumerate(islice(sys.argv, 1, None)))
    main(int(given.get(0, "10000")), Path(given.get(1, "big-office")))
