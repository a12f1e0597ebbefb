"""Passphrases of an office and passwords of its people: one spelling, and what makes a bad one."""

import unicodedata
from collections.abc import Iterable

from casedesk.domain.sentences import Sentence, say

PASSPHRASE_LENGTH = 12
"""Characters that an office's passphrase has at least."""

PASSWORD_LENGTH = 8
"""Characters that a person's password has at least."""

LONGEST = 1024
"""More characters than this are refused before any work is done on them."""

_SHORTEST_PART = 2
"""A name this short says nothing when it occurs in a password."""

_MANY_DIFFERENT = 4
"""Fewer different characters than this are as good as none."""

_RUNS = (
    "01234567890123456789",
    "98765432109876543210",
    "abcdefghijklmnopqrstuvwxyz",
    "zyxwvutsrqponmlkjihgfedcba",
    "qwertyuiopasdfghjklzxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "1q2w3e4r5t6y7u8i9o0p",
    "qazwsxedcrfvtgbyhnujm",
    "一二三四五六七八九十",
)

_LIST = """
    password passw0rd password1 password12 password123 password1234 passwordpassword mypassword newpassword
    administrator administrator1 administrator123 admin admin123 admin1234 admin12345 admin123456 admin888
    adminadmin adminadminadmin root root1234 rootroot welcome welcome1 welcome123 welcome1234 welcome12345
    letmein letmein123 letmeinplease changeme changeme123 changemenow iloveyou iloveyou1314 iloveyou520
    woaini woaini1314 woaini520 woaini5201314 woaini521 5201314 5201314520 1314520 13145201314 5845201314
    a123456 a123456789 a1234567890 aa123456 aa123456789 aaa123456 abc123 abc123456 abc1234567 abcd1234
    abcd12345678 asd123456 asdf1234 qwe123456 qwer1234 qwer12345678 qwerty123 qwerty123456 qwertyuiop123
    zxcvbnm123 zxc123456 q1w2e3r4 q1w2e3r4t5y6 147258369 123123123 12341234 123412341234 112233445566
    123456abc 123456qwe 123456abcdef 123qweasdzxc 1qazxsw2 1qaz2wsx 1qaz2wsx3edc zaq12wsx zaq1xsw2cde3
    sunshine princess football baseball superman trustno1 monkey123 dragon123 master123 login123456
    casedesk casedesk123 casedesk1234 casedeskcasedesk collection collection123 correcthorsebatterystaple
    wodemima wodemima123 mima123456 mimamima mima12345678 gongsi123456 bangong123456 taobao123 weixin123
    我的密码 我的口令 密码密码密码 机构口令 机构口令机构口令 口令口令口令
    我爱你我爱你我爱你 恭喜发财恭喜发财恭喜发财
"""
_COMMON = frozenset(_LIST.split())


def normal(text: str) -> str:
    """Return the one spelling of a secret: NFKC (full-width letters become plain), no blanks around it."""
    return unicodedata.normalize("NFKC", text).strip()


def passphrase_problems(text: str, office_name: str) -> list[Sentence]:
    """List what is wrong with an office's passphrase; empty when it may be used."""
    problems = _length_problems(text, PASSPHRASE_LENGTH)
    if not problems and _is_guessed(text, [office_name]):
        problems.append(say("This is the office's name or close to it; somebody would try it first."))
    if not problems and _is_common(text):
        problems.append(say("This is on the list of common passphrases; somebody would try it early."))
    return problems


def password_problems(text: str, *, name: str, badge_no: str) -> list[Sentence]:
    """List what is wrong with a person's password; empty when it may be used."""
    problems = _length_problems(text, PASSWORD_LENGTH)
    if not problems and _is_guessed(text, [name, badge_no]):
        problems.append(say("This is the person's name or badge number; somebody would try it first."))
    if not problems and _is_common(text):
        problems.append(say("This is on the list of common passwords; somebody would try it early."))
    return problems


def _length_problems(text: str, least: int) -> list[Sentence]:
    """Count characters as people do, after normalising."""
    length = len(normal(text))
    if length > LONGEST:
        return [say("At most {most} characters.", most=LONGEST)]
    if length < least:
        return [
            say("At least {least} characters; {missing} more needed.", least=least, missing=least - length)
        ]
    return []


def _is_guessed(text: str, names: Iterable[str]) -> bool:
    """Tell whether nothing but digits and signs is left when a known name is taken out."""
    letters = _bare(text)
    for name in map(_bare, names):
        if len(name) < _SHORTEST_PART or name not in letters:
            continue
        rest = letters.replace(name, "")
        if not rest or rest.isdecimal():
            return True
    return False


def _is_common(text: str) -> bool:
    """Tell whether it stands on the list, is one short block repeated, or runs along the keyboard."""
    letters = _bare(text)
    if letters in _COMMON or len(set(letters)) < _MANY_DIFFERENT:
        return True
    if any(letters in run for run in _RUNS):
        return True
    for size in range(1, len(letters) // 2 + 1):
        block = letters[:size]
        is_repeated = (block * len(letters)).startswith(letters)
        if is_repeated and (block in _COMMON or size <= len(letters) // 3 or any(block in r for r in _RUNS)):
            return True
    return False


def _bare(text: str) -> str:
    """Drop case, blanks and punctuation, so that "Pass-Word 123" is "password123"."""
    return "".join(sign for sign in normal(text).casefold() if sign.isalnum())
