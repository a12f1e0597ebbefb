"""Words, marks and facts of what waits for a second person; knows no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from casedesk.domain.approvals import APPROVAL_STATUS_NAMES, ApprovalKind, ApprovalStatus
from casedesk.domain.compliance import Finding, Severity, Verdict
from casedesk.domain.person_words import ADDRESS_NAMES
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_requests import CONTACT_STATE_NAMES, REQUEST_STATUS_NAMES, RequestStatus
from casedesk.domain.weeks import PURPOSE_NAMES
from casedesk.services.agreement_lists import AgreementRow
from casedesk.services.approvals import ApprovalLine, ReleaseCheck
from casedesk.services.visit_requests import RequestLine, RequestOutlook
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Styled, Text, Tone
from casedesk.ui.visits.presenter.words import said

Row = tuple[object, ...]
Titles = Mapping[str, Mapping[str, str]]
"""What the rules are called, by rule and language."""
_MOST: Final = 5


class Kind(StrEnum):
    """What one tab of the dialog lists."""

    REQUESTS = "requests"
    RELEASES = "releases"
    AGREEMENTS = "agreements"


@dataclass(frozen=True)
class Item:
    """One line behind a row."""

    kind: Kind
    key: int
    case_id: int
    line: RequestLine | ApprovalLine | AgreementRow
    is_waiting: bool
    is_own: bool


@dataclass(frozen=True)
class Word:
    """What the gate says of the chosen line."""

    tone: Tone
    head: Sentence
    lines: tuple[Text, ...] = ()


def row_of(item: Item, titles: Titles) -> Row:
    """Return the cells of one line, with its key and the item behind."""
    line, known = item.line, formats.formats()
    if isinstance(line, RequestLine):
        cells: Row = (
            state_mark(item),
            Styled(line.person_name, is_bold=item.is_waiting),
            line.request.request_no,
            PURPOSE_NAMES[line.request.purpose],
            line.district,
            line.asked_by,
            known.moment(line.request.asked_at),
        )
    elif isinstance(line, ApprovalLine):
        cells = (
            state_mark(item),
            Styled(line.person_name, is_bold=item.is_waiting),
            line.approval.approval_no,
            _names(line.approval.rules, titles),
            line.district,
            line.asked_by,
            known.moment(line.approval.asked_at),
        )
    else:
        cells = (
            state_mark(item),
            Styled(line.debtor, is_bold=True),
            line.agreement.agreement_no,
            say("Agreement waits for approval"),
            "",
            line.drafted_by,
            "",
        )
    return (*cells, f"{item.kind}:{item.key}", item)


def state_mark(item: Item) -> Mark:
    """Return the chip of where a line stands."""
    line = item.line
    if isinstance(line, RequestLine):
        tones = {
            RequestStatus.PENDING: (Tone.WARN, "clock"),
            RequestStatus.APPROVED: (Tone.OK, "check"),
            RequestStatus.PLANNED: (Tone.OK, "calendar"),
            RequestStatus.REFUSED: (Tone.BLOCK, "x"),
        }
        tone, icon = tones.get(line.request.status, (Tone.NEUTRAL, "undo"))
        return Mark(tone, icon, REQUEST_STATUS_NAMES[line.request.status])
    if isinstance(line, ApprovalLine):
        known = {
            ApprovalStatus.PENDING: (Tone.WARN, "clock"),
            ApprovalStatus.GRANTED: (Tone.OK, "check"),
            ApprovalStatus.DENIED: (Tone.BLOCK, "x"),
        }
        tone, icon = known.get(line.approval.status, (Tone.NEUTRAL, "undo"))
        return Mark(tone, icon, APPROVAL_STATUS_NAMES[line.approval.status])
    return Mark(Tone.WARN, "clock", REQUEST_STATUS_NAMES[RequestStatus.PENDING])


def facts_of(
    line: RequestLine | ApprovalLine | AgreementRow, titles: Titles
) -> tuple[tuple[Text, Text], ...]:
    """Return names and values of what the pane says about a line."""
    if isinstance(line, RequestLine):
        return _request_facts(line)
    if isinstance(line, ApprovalLine):
        return _release_facts(line, titles)
    return (
        (say("Case"), line.case_no),
        (say("Client"), line.client),
        (say("Agreement"), line.agreement.agreement_no),
        (say("Amount"), formats.money(line.agreement.terms.total.total)),
    )


def _request_facts(line: RequestLine) -> tuple[tuple[Text, Text], ...]:
    request, known = line.request, formats.formats()
    days: Text = formats.NOTHING
    if request.earliest_on or request.latest_on:
        first = known.day(request.earliest_on) if request.earliest_on else ""
        last = known.day(request.latest_on) if request.latest_on else ""
        days = f"{first} – {last}"
    hours = formats.NOTHING
    if request.day_from and request.day_until:
        hours = f"{request.day_from:%H:%M}–{request.day_until:%H:%M}"
    facts: tuple[tuple[Text, Text], ...] = (
        (say("Case"), f"{line.case_no} · {line.client}"),
        (say("Purpose"), PURPOSE_NAMES[request.purpose]),
        (say("To be reached"), request.goal or formats.NOTHING),
        (
            say("Address"),
            say("{place} {address}", place=ADDRESS_NAMES[line.place_kind], address=line.address),
        ),
        (say("Suggested"), days),
        (say("Hours"), hours),
        (say("Round of visits"), str(request.round_no)),
        (say("Contact log"), CONTACT_STATE_NAMES[line.contact]),
        (say("Remark"), request.remark or formats.NOTHING),
    )
    return facts + _answer(line.decided_by, request.opinion)


def _release_facts(line: ApprovalLine, titles: Titles) -> tuple[tuple[Text, Text], ...]:
    approval, known = line.approval, formats.formats()
    wish = approval.wish
    what = say("Plan a visit")
    if approval.kind is ApprovalKind.MOVE_VISIT:
        what = say("Move visit {number}", number=line.visit_no)
    facts: tuple[tuple[Text, Text], ...] = (
        (say("Case"), line.case_no),
        (say("What is wished"), what),
        (
            say("Time of the visit"),
            say("{at} · {minutes} min", at=known.moment(wish.starts_at), minutes=wish.minutes),
        ),
        (say("Where"), f"{line.district} {line.address}"),
        (say("Crew"), "、".join(line.crew)),
        (say("Rules"), _names(approval.rules, titles)),
        (say("Reason"), approval.reason),
    )
    if wish.consent is not None:
        facts += ((say("Consent"), f"{wish.consent.ref} · {wish.consent.given_by} · {wish.consent.proof}"),)
    return facts + _answer(line.decided_by, approval.opinion)


def _answer(decided_by: str, opinion: str) -> tuple[tuple[Text, Text], ...]:
    return (
        ((say("Decided by"), decided_by), (say("Opinion"), opinion or formats.NOTHING)) if decided_by else ()
    )


def outlook_word(outlook: RequestOutlook, titles: Titles) -> Word:
    """Say what the gate thinks of a request."""
    when = formats.formats().moment(outlook.starts_at)
    if outlook.is_possible:
        head = say("The gate has a free place, such as {at}.", at=when)
        tone = Tone.WARN if outlook.verdict.of(Severity.WARN) else Tone.OK
        return Word(tone, head, _lines(outlook.verdict.of(Severity.WARN), titles))
    head = say("The gate blocks it on every suggested day; least at {at}.", at=when)
    return Word(Tone.BLOCK, head, _lines(outlook.verdict.blocks, titles))


def check_word(check: ReleaseCheck, titles: Titles) -> Word:
    """Say what the gate thinks today of what shall be released."""
    if check.outdated is not None:
        return Word(Tone.BLOCK, check.outdated)
    assert check.verdict is not None
    if check.new_rules:
        head = say("More blocks by now than was asked for; it must be asked for anew.")
        return Word(Tone.BLOCK, head, _lines(check.new_rules, titles))
    if not check.verdict.blocks:
        return Word(Tone.OK, say("Nothing blocks it any more; it can simply be planned."))
    head = say("These blocks would be released:")
    return Word(Tone.WARN, head, _lines(_asked_first(check.verdict), titles))


def _asked_first(verdict: Verdict) -> tuple[Finding, ...]:
    return (*verdict.blocks, *verdict.of(Severity.WARN))


def _names(rules: Sequence[str], titles: Titles) -> str:
    return "、".join(said(titles[each]) if each in titles else each for each in rules)


def _lines(findings: Sequence[Finding], titles: Titles) -> tuple[Text, ...]:
    told = findings[:_MOST]
    return tuple(
        say("{name}: {value}", name=_names([each.rule], titles), value=said(each.message)) for each in told
    )
