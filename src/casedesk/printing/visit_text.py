"""Days, times, people and verdicts as the papers of a visit write them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from casedesk.domain.capitals import capitals
from casedesk.domain.compliance import Severity, Verdict
from casedesk.domain.money import Money
from casedesk.printing.agreement_facts import MONTHS
from casedesk.printing.amounts_in_words import amount_in_words
from casedesk.printing.line_breaking import Runs, plain
from casedesk.printing.visit_values import Offer, PaperFrame, PastEvent, Visitor, VisitSubject
from casedesk.printing.visit_wording import VisitWording, printable, visit_wording

_LONGEST = 400
_WEEKDAYS = "一二三四五六日"
_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class PaperText:
    """The words of one paper in its language and zone."""

    frame: PaperFrame
    wording: VisitWording = field(init=False)

    def __post_init__(self) -> None:
        """Take the office's texts, or the bundled ones of the paper's language."""
        object.__setattr__(self, "wording", self.frame.wording or visit_wording(self.frame.language))

    @cached_property
    def _zone(self) -> ZoneInfo:
        return self.frame.office.zone

    def text(self, name: str, /, **values: object) -> str:
        """Return one text."""
        return self.wording.text(name, **values)

    def runs(self, name: str, /, **values: object) -> Runs:
        """Return one text with its weights."""
        return self.wording.runs(name, **values)

    def day(self, day: date) -> str:
        """Write a day out, ``2026年5月6日`` or ``6 May 2026``."""
        if self.wording.is_chinese:
            return f"{day.year}年{day.month}月{day.day}日"
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

    def weekday(self, day: date) -> str:
        """Write a day with its weekday."""
        if self.wording.is_chinese:
            return f"{self.day(day)} 星期{_WEEKDAYS[day.weekday()]}"
        return f"{_ENGLISH_DAYS[day.weekday()]}, {self.day(day)}"

    def local_day(self, moment: datetime) -> date:
        """Return the office's day of a moment."""
        return moment.astimezone(self._zone).date()

    def clock(self, moment: datetime) -> str:
        """Write a moment's time of day."""
        return f"{moment.astimezone(self._zone):%H:%M}"

    def moment(self, moment: datetime) -> str:
        """Write day and time in figures."""
        return f"{moment.astimezone(self._zone):%Y-%m-%d %H:%M}"

    def span(self, starts_at: datetime, ends_at: datetime) -> str:
        """Write from when to when."""
        return self.text("frame.span", first=self.clock(starts_at), last=self.clock(ends_at))

    def amount(self, amount: Money) -> str:
        """Write an amount in figures."""
        return f"−¥{-amount}" if amount.is_negative else f"¥{amount}"

    def spelled(self, amount: Money) -> str:
        """Write an amount in capitals or English words; less than nothing is said in a word before it."""
        if amount.is_negative:
            return f"{'负' if self.wording.is_chinese else 'minus '}{self.spelled(-amount)}"
        return capitals(amount, limit=None) if self.wording.is_chinese else amount_in_words(amount)

    def joined(self, *texts: str, by: str = "joint") -> str:
        """Join what is not empty."""
        return self.wording.joined(texts, by)

    def visitor(self, each: Visitor) -> str:
        """Name one of the crew with the badge."""
        badge = self.text("label.badge", badge_no=each.badge_no) if each.badge_no else ""
        return " ".join(filter(None, (short(each.name), badge)))

    def person(self, subject: VisitSubject) -> str:
        """Name the person to be seen with the part in the case."""
        relation = self.text(f"relation_name.{subject.relation}")
        return self.text("label.relation", name=subject.person_name, relation=relation)

    def purpose(self, subject: VisitSubject) -> str:
        """Name why somebody goes there."""
        return self.text(f"purpose.{subject.visit.purpose}")

    def place(self, subject: VisitSubject) -> str:
        """Write address, its kind, who to ring and how sure it is."""
        kind = self.text(f"place.{subject.place_kind}")
        known = subject.verified_on
        checked = (
            self.text("label.verified", day=known.isoformat()) if known else self.text("label.unverified")
        )
        hidden = "" if subject.has_full_address else self.text("label.mask_note")
        where = self.text("label.relation", name=short(subject.address) or "—", relation=kind)
        return "　".join(filter(None, (where, checked, hidden)))

    def offer(self, offer: Offer) -> str:
        """Write a prepared agreement in one line."""
        return self.text(
            "sheet.offer",
            agreement_no=offer.agreement_no,
            status=self.text(f"status.{offer.status}"),
            total=self.amount(offer.total),
            count=offer.count,
            amount=self.amount(offer.amount),
            first_on=offer.first_on.isoformat(),
            down=self.amount(offer.down) if offer.down else "",
        )

    def event(self, event: PastEvent) -> str:
        """Write one thing that happened with its day."""
        named = {gap: self.text(name) for gap, name in event.words.items()}
        told = {gap: short(value, 80) for gap, value in event.values.items()}
        text = self.text(f"event.{event.kind}", **(named | told))
        return self.text("brief.line", day=event.on.isoformat(), text=text)

    def verdict(self, subject: VisitSubject) -> str:
        """Write what the gate said in one line, with the pack and its version."""
        verdict = subject.verdict
        noted = [each.rule for each in verdict.of(Severity.WARN)]
        parts = []
        if verdict.blocks:
            parts.append(self.text("sheet.blocked_short", rules=", ".join(_rules(verdict.blocks))))
        elif noted:
            parts.append(self.text("sheet.allowed_noted", rules=", ".join(dict.fromkeys(noted))))
        else:
            parts.append(self.text("sheet.allowed"))
        given = verdict.override
        if given is not None and verdict.of(Severity.BLOCK):
            approver = subject.staff.get(given.approved_by, "")
            parts.append(self.text("sheet.allowed_released", rules=", ".join(given.rules), approver=approver))
        parts.append(self.pack(verdict))
        return self.joined(*parts, by="semicolon")

    def pack(self, verdict: Verdict) -> str:
        """Name the rules that were asked, with the office's own revision where there is one."""
        revision = str(verdict.revision) if verdict.revision else ""
        return self.text(
            "sheet.pack", pack=verdict.pack, pack_version=verdict.pack_version, revision=revision
        )

    def appointment(self, subject: VisitSubject) -> str:
        """Write the newest word about this very time, or nothing."""
        said = subject.visit.appointment
        if said is None:
            return ""
        return self.text(
            "brief.appointment",
            state=self.text(f"appointment_state.{said.state}"),
            time=self.moment(said.starts_at),
            channel=self.text(f"channel.{said.channel}"),
            relation=self.text(f"relation_name.{said.said_by}"),
        )

    def consent(self, subject: VisitSubject) -> str:
        """Write the consent on record, or nothing."""
        given = subject.visit.consent
        if given is None:
            return ""
        return self.text(
            "brief.consent",
            ref=given.ref,
            given_by=given.given_by,
            day=given.given_on.isoformat(),
            proof=given.proof,
        )

    def care(self, subject: VisitSubject) -> list[Runs]:
        """Write every acting flag with what it asks for."""
        return [
            plain(
                self.joined(self.text(f"flag.{each.kind}"), short(each.note, 160), by="semicolon"),
                is_bold=True,
            )
            for each in subject.flags
        ]


def _rules(findings: tuple[object, ...]) -> list[str]:
    return list(dict.fromkeys(getattr(each, "rule", "") for each in findings))


def short(text: str, most: int = _LONGEST) -> str:
    """Return a value as paper can show it, cut where it would fill the page."""
    shown = printable(text)
    return shown if len(shown) <= most else shown[: most - 1] + "…"
