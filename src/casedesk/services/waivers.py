"""Waivers: asked of the client, answered in writing, kept with the client's letter."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.errors import BadInputError, NotFoundError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.domain.waivers import WaiverAnswer, WaiverRequest, WaiverStatus, require_possible_waiver
from casedesk.services.desk import Desk
from casedesk.storage import files
from casedesk.storage.numbers import next_number
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

PREFIX: Final = "JM"
_NOTHING: Final = "–"
MOST_EVIDENCE: Final = 20 * 1024 * 1024
_KINDS: Final = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)


class WaiverService:
    """Takes a waiver from the wish to the client's answer; each step is one entry of the log."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask(self, actor: Operator, case_id: int, amounts: Components, reason: str) -> WaiverRequest:
        """Store a wish to waive part of a case's debt and give it its number."""
        why = _required(reason)
        with self._desk.work("waiver.asked", actor, Right.DRAFT_AGREEMENTS) as work:
            case = work.cases.get(case_id)
            require_possible_waiver(amounts, case.debt.owed)
            request: WaiverRequest = work.waiver_requests.add(
                WaiverRequest(
                    request_no=next_number(work.connection, PREFIX, self._desk.today()),
                    case_id=case.id,
                    amounts=amounts,
                    reason=why,
                    asked_by=actor.id,
                    asked_at=self._desk.now(),
                )
            )
            return _told(work, request)

    def approve(self, actor: Operator, request: WaiverRequest, answer: WaiverAnswer) -> WaiverRequest:
        """Enter the client's approval; who asked may do it alone only with the client's paper."""
        answer.require_complete(self._desk.today())

        def decided(work: UnitOfWork, asked: WaiverRequest) -> WaiverRequest:
            if asked.asked_by == actor.id and not answer.evidence:
                raise RefusedError(
                    say(
                        "You asked for waiver {number} yourself: add the client's letter, or let"
                        " another person enter the approval.",
                        number=asked.request_no,
                    )
                )
            _require_other_number(work, asked, answer.approval_no.strip())
            granted = asked.amounts if answer.granted is None else answer.granted
            require_possible_waiver(granted, work.cases.get(asked.case_id).debt.owed)
            approved = asked.answered(WaiverStatus.APPROVED, actor.id, self._desk.now(), answer.note.strip())
            return replace(
                approved,
                amounts=granted,
                approval_no=answer.approval_no.strip(),
                approved_on=answer.approved_on,
                approver=answer.approver.strip(),
                valid_until=answer.valid_until,
                evidence_sha256=_kept(work, self._desk, answer.evidence),
            )

        return self._answered("waiver.approved", actor, request, decided)

    def decline(self, actor: Operator, request: WaiverRequest, reason: str) -> WaiverRequest:
        """Enter that the client declined, with its reason."""
        why = _required(reason)
        return self._answered(
            "waiver.declined",
            actor,
            request,
            lambda _, asked: asked.answered(WaiverStatus.DECLINED, actor.id, self._desk.now(), why),
        )

    def withdraw(self, actor: Operator, request: WaiverRequest, reason: str) -> WaiverRequest:
        """Take a wish back that the client has not answered."""
        why = _required(reason)
        return self._answered(
            "waiver.withdrawn",
            actor,
            request,
            lambda _, asked: asked.answered(WaiverStatus.WITHDRAWN, actor.id, self._desk.now(), why),
        )

    def get(self, actor: Operator, request_id: int) -> WaiverRequest:
        """Return one request or raise NotFoundError."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return shelves.waiver_requests.get(request_id)

    def of_case(self, actor: Operator, case_id: int) -> tuple[WaiverRequest, ...]:
        """Return a case's requests, newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.waiver_requests.table.c
            return tuple(shelves.waiver_requests.all(table.case_id == case_id, order=(table.id.desc(),)))

    def open(self, actor: Operator) -> tuple[WaiverRequest, ...]:
        """Return the requests that no client has answered, oldest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.waiver_requests.table.c
            return tuple(
                shelves.waiver_requests.all(table.status == WaiverStatus.ASKED, order=(table.asked_at,))
            )

    def evidence(self, actor: Operator, request: WaiverRequest) -> bytes:
        """Return the client's letter; raise NotFoundError where none was kept."""
        if not request.evidence_sha256:
            raise NotFoundError(say("No letter was kept with waiver {number}.", number=request.request_no))
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return files.content_of(shelves.connection, request.evidence_sha256)

    def _answered(
        self,
        action: str,
        actor: Operator,
        request: WaiverRequest,
        decide: Callable[[UnitOfWork, WaiverRequest], WaiverRequest],
    ) -> WaiverRequest:
        with self._desk.work(action, actor, Right.DRAFT_AGREEMENTS) as work:
            known = replace(work.waiver_requests.get(request.id), version=request.version)
            stored: WaiverRequest = work.waiver_requests.save(decide(work, known))
            return _told(work, stored)


def media_type_of(evidence: bytes) -> str:
    """Return what kind of paper a file is by its first bytes; refuse what is no PDF or picture."""
    if len(evidence) > MOST_EVIDENCE:
        raise BadInputError(
            say("The letter has more than {most} MB; scan it smaller.", most=MOST_EVIDENCE // 1024**2)
        )
    for start, media_type in _KINDS:
        if evidence.startswith(start):
            return media_type
    raise BadInputError(say("The letter must be a PDF, JPEG, PNG or TIFF file; this file is none of them."))


def registered(
    work: UnitOfWork,
    desk: Desk,
    actor: Operator,
    case_id: int,
    terms: Terms,
    *,
    answer: WaiverAnswer | None = None,
) -> Terms:
    """Return terms whose waiver names its request: the one on file, or a new one that ``answer`` tells of.

    What is on file never changes here, since other papers rest on it. A number that is only typed stays
    so: without day, approver and last day it allows nothing (AGR-APPROVE).
    """
    waiver = terms.waiver
    number = waiver.approval_no.strip()
    if waiver.amounts.is_zero or not number:
        return terms
    known = request_of(work, terms, case_id)
    if known is None and (answer is None or waiver.request_id is not None):
        return terms
    if known is None and answer is not None:
        answer.require_complete(desk.today())
        answer.require_last_day()
        known = work.waiver_requests.add(_typed(work, desk, actor, (case_id, waiver), answer))
    assert known is not None
    if known.status is not WaiverStatus.APPROVED:
        return terms
    is_other = answer is not None and not answer.agrees_with(known)
    if is_other or waiver.approved_until not in {None, known.valid_until}:
        raise _other_than_on_file(known)
    return replace(
        terms,
        waiver=replace(waiver, approval_no=number, approved_until=known.valid_until, request_id=known.id),
    )


def request_of(shelves: Shelves, terms: Terms, case_id: int) -> WaiverRequest | None:
    """Return the request that terms name, by its key or by the approval's number; None for none."""
    key = terms.waiver.request_id
    if key is None:
        number = terms.waiver.approval_no.strip()
        return _approved(shelves, case_id, number) if number else None
    table = shelves.waiver_requests.table.c
    return shelves.waiver_requests.first(table.id == key, table.case_id == case_id)


def waived_before(shelves: Shelves, agreement: Agreement) -> Components:
    """Return what the case's other agreements, kept or paid off, use of the approval that this one names.

    The one that this agreement replaces gives its waiver up, and so does a broken one.
    """
    own = request_of(shelves, agreement.terms, agreement.case_id)
    if own is None:
        return Components()
    table, holding = shelves.agreements.table.c, (AgreementStatus.SIGNED, AgreementStatus.DONE)
    used = Components()
    for other in shelves.agreements.all(table.case_id == agreement.case_id, table.status.in_(holding)):
        if other.id in {agreement.id, agreement.replaces_id}:
            continue
        theirs = request_of(shelves, other.terms, other.case_id)
        if theirs is not None and theirs.id == own.id:
            used += other.terms.waiver.amounts
    return used


def _require_other_number(shelves: Shelves, asked: WaiverRequest, number: str) -> None:
    """Refuse an approval whose number another request of the case bears: it was given once."""
    known = _approved(shelves, asked.case_id, number)
    if known is not None:
        raise RefusedError(
            say(
                "Approval {number} is on file for waiver {request} of this case already, and grants once. "
                "Enter the number of the client's newer letter.",
                number=number,
                request=known.request_no,
            )
        )


def _other_than_on_file(known: WaiverRequest) -> RefusedError:
    return RefusedError(
        say(
            "Approval {number} is on file: given {day} by {who}, holds until {until}. That is not changed"
            " here; enter another answer of the client as a waiver request.",
            number=known.approval_no,
            day=known.approved_on or _NOTHING,
            who=known.approver or _NOTHING,
            until=known.valid_until or _NOTHING,
        )
    )


def _approved(shelves: Shelves, case_id: int, number: str) -> WaiverRequest | None:
    table = shelves.waiver_requests.table.c
    found = shelves.waiver_requests.all(
        table.case_id == case_id,
        table.approval_no == number,
        table.status == WaiverStatus.APPROVED,
        order=(table.id.desc(),),
    )
    return found[0] if found else None


def _typed(
    work: UnitOfWork,
    desk: Desk,
    actor: Operator,
    wish: tuple[int, Waiver],
    answer: WaiverAnswer,
) -> WaiverRequest:
    now, (case_id, waiver) = desk.now(), wish
    return WaiverRequest(
        request_no=next_number(work.connection, PREFIX, desk.today()),
        case_id=case_id,
        amounts=waiver.amounts,
        reason="",
        asked_by=actor.id,
        asked_at=now,
        status=WaiverStatus.APPROVED,
        approval_no=waiver.approval_no.strip(),
        valid_until=answer.valid_until,
        decided_by=actor.id,
        decided_at=now,
        approved_on=answer.approved_on,
        approver=answer.approver.strip(),
        evidence_sha256=_kept(work, desk, answer.evidence),
        note=answer.note.strip(),
    )


def _kept(work: UnitOfWork, desk: Desk, evidence: bytes) -> str:
    if not evidence:
        return ""
    return files.keep(work.connection, evidence, media_type_of(evidence), desk.now())


def _told(work: UnitOfWork, request: WaiverRequest) -> WaiverRequest:
    work.about(
        request.request_no,
        request.case_id,
        status=str(request.status),
        total=request.amounts.total.fen,
        approval_no=request.approval_no,
    )
    work.commit()
    return request


def _required(reason: str) -> str:
    if not reason.strip():
        raise BadInputError(say("Give a reason; it is kept in the audit log."))
    return reason.strip()
