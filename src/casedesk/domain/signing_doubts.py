"""What was flagged by the day on which a signature is entered, though it need not stop the signature itself.

Sources: Civil Code 13 (capacity ends with death) and 143 (an act needs a free and capable will): what was
so on the day of the signature is asked by the rules; what became known later makes the entry doubtful.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from casedesk.domain.cases import Flag, FlagKind

_DOUBTING: Final = (FlagKind.DECEASED, FlagKind.DISPUTE, FlagKind.DO_NOT_CONTACT)
"""Flags under which somebody asks how the signature came about, the gravest first."""
_ASKED_BY_RULES: Final = frozenset({FlagKind.DECEASED, FlagKind.DISPUTE})
"""Where they held on the day of the signature itself, a rule refuses it."""


def doubts(flags: Iterable[Flag], signed_on: date, today: date) -> tuple[Flag, ...]:
    """Return the flags that whoever enters a signature of a day knows of today, the gravest first.

    Death and dispute count where they were raised after the signing day; that nobody may be contacted counts
    on any day, because somebody came by the signature all the same.
    """
    known = [each for each in flags if each.kind in _DOUBTING and each.acts_on(today)]
    told = [each for each in known if each.raised_on > signed_on or each.kind not in _ASKED_BY_RULES]
    return tuple(sorted(told, key=lambda each: (_DOUBTING.index(each.kind), each.raised_on)))
