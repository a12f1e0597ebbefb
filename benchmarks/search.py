# ruff: noqa: S311, S608, PLR2004 - invented questions, keys of our own, shares where they are drawn
"""How long the first answers of a search take, in a small office and in a large one.

``python -m benchmarks.search FOLDER [SMALL LARGE]`` builds both offices below the folder once and asks
both the same kinds of questions: names, pinyin, whole or shortened, last digits, parts of numbers, words of
addresses and two words at once, drawn from the people and cases of the office itself. Every question goes
the whole way: it is read, looked up, proved on the records, and comes back masked with its reasons.
"""

import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, text

from benchmarks.big_office import office
from casedesk.domain.operators import Operator, Right
from casedesk.services.search import SearchService
from casedesk.storage.readings import folding, reader
from casedesk.storage.shelves import Shelves

WANTED_MS = 30.0
WANTED_RATIO = 2.0
QUESTIONS = 400
SHARES = {
    "name": 80,
    "pinyin": 50,
    "initials": 40,
    "mixed pinyin": 40,
    "last digits": 70,
    "part of a number": 50,
    "address": 30,
    "two words": 40,
}
_DRAWN = 600


@dataclass(frozen=True)
class Known:
    """What is asked for: one person with a case."""

    name: str
    document_no: str
    phone: str
    address: str
    case_no: str
    contract_no: str

    @property
    def syllables(self) -> list[str]:
        """Return the likeliest reading of the name."""
        return [each[0] for each in reader().syllables(self.name)]

    @property
    def words(self) -> list[str]:
        """Return the words of the address that somebody would type."""
        return [
            each for each in folding().address_words(self.address) if len(each) > 2 and not each[0].isdigit()
        ]


def questions(known: list[Known], chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield kinds and texts of questions."""
    makers: dict[str, Callable[[Known], str]] = {
        "name": lambda one: one.name[: chance.choice((2, 3, 3))],
        "pinyin": lambda one: "".join(one.syllables[: chance.choice((2, 3, 3))]),
        "initials": lambda one: "".join(each[0] for each in one.syllables),
        "mixed pinyin": lambda one: _mixed(one.syllables, chance),
        "last digits": lambda one: chance.choice((one.phone, one.document_no))[-chance.randint(3, 6) :],
        "part of a number": lambda one: _part(chance.choice((one.case_no, one.contract_no)), chance),
        "address": lambda one: _place(one, chance),
        "two words": lambda one: _two(one, chance),
    }
    for kind, number in SHARES.items():
        for one in chance.sample(known, number):
            yield kind, makers[kind](one)


def measure(folder: Path, cases: int) -> float:
    """Ask all questions in one office, say how long they took, and return the 95th percentile in ms."""
    opened = office(folder, cases, print)
    service = SearchService(opened.desk)
    with opened.desk.database.reading() as connection:
        actor = next(each for each in Shelves(connection).operators.all() if each.may(Right.VIEW_CASES))
        known = list(_known(connection))
    asked = list(questions(known, random.Random(7)))
    service.find(actor, "warm up")
    took = [(*_asked(service, actor, query), kind, query) for kind, query in asked]
    opened.close()
    return _told(took, cases)


def _asked(service: SearchService, actor: Operator, query: str) -> tuple[float, int]:
    begun = time.perf_counter()
    found = service.find(actor, query)
    return (time.perf_counter() - begun) * 1000, len(found)


def _told(took: list[tuple[float, int, str, str]], cases: int) -> float:
    times = sorted(each[0] for each in took)
    share = times[int(len(times) * 0.95) - 1]
    print(f"{cases:,} cases: {len(took)} questions, median {times[len(times) // 2]:.1f} ms, "
          f"95th percentile {share:.1f} ms, longest {times[-1]:.1f} ms")  # fmt: skip
    for kind in SHARES:
        own = sorted(each for each in took if each[2] == kind)
        last = own[int(len(own) * 0.95) - 1]
        empty = sum(not each[1] for each in own)
        print(
            f"  {kind:<17} median {own[len(own) // 2][0]:5.1f}  95th {last[0]:5.1f}"
            f"  longest {own[-1][0]:5.1f}  nothing found {empty}"
        )
    return share


def _known(connection: Connection) -> Iterator[Known]:
    """Yield debtors from all over the office."""
    last = connection.execute(text("SELECT max(id) FROM cases")).scalar_one()
    chance = random.Random(5)
    wanted = sorted(chance.sample(range(1, last + 1), min(_DRAWN * 2, last)))
    columns = "people.name, document_no, phones.number, addresses.text, case_no, contract_no"
    statement = (
        f"SELECT {columns} FROM cases JOIN people ON people.id = cases.debtor_id"
        " JOIN phones ON phones.person_id = people.id JOIN addresses ON addresses.person_id = people.id"
        f" WHERE cases.id IN ({','.join(map(str, wanted))})"
    )
    found = connection.execute(text(statement))
    rows = [Known(*row) for row in found if all(row)]
    yield from islice(chance.sample(rows, len(rows)), _DRAWN)


def _mixed(syllables: list[str], chance: random.Random) -> str:
    whole = chance.randrange(len(syllables))
    return "".join(each if number == whole else each[0] for number, each in enumerate(syllables))


def _part(number: str, chance: random.Random) -> str:
    length = chance.randint(4, min(8, len(number)))
    start = chance.randint(0, len(number) - length)
    return number[start : start + length]


def _place(one: Known, chance: random.Random) -> str:
    words = one.words or [one.address]
    return "".join(chance.sample(words, min(len(words), chance.randint(1, 2))))


def _two(one: Known, chance: random.Random) -> str:
    first = chance.choice((one.name, "".join(one.syllables), one.name[:1]))
    return f"{first} {chance.choice((one.phone[-4:], one.case_no[-5:], *one.words[-2:]))}"


def _peak_memory() -> float:
    """Return the most memory that was held, in MB; unknown on Windows."""
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(folder: Path, small: int, large: int) -> int:
    """Measure both offices and say whether the wish is met."""
    little = measure(folder / str(small), small)
    much = measure(folder / str(large), large)
    peak = _peak_memory()
    ratio = much / little
    print(f"search: {much:.1f} ms in {large:,} cases (wanted {WANTED_MS:.0f}), "
          f"{ratio:.2f} x {small:,} cases (wanted {WANTED_RATIO}), peak memory {peak:.0f} MB")  # fmt: skip
    return int(much > WANTED_MS or ratio > WANTED_RATIO)


if __name__ == "__main__":
    given = dict(enumerate(islice(sys.argv, 1, None)))
    sys.exit(main(Path(given.get(0, "big-offices")), int(given.get(1, 10_000)), int(given.get(2, 1_000_000))))
