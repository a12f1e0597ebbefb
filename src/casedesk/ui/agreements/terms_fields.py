"""The edits of the builder's terms: what stands in them, and putting a form into them."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from casedesk.domain.agreement_parts import Absorber
from casedesk.domain.allocation import AllocationOrder, Part
from casedesk.domain.money import ZERO
from casedesk.domain.schedules import Interval, Remainder, RestDayShift
from casedesk.ui.agreements import terms_words as words
from casedesk.ui.agreements.choice_box import ChoiceBox
from casedesk.ui.agreements.days_edit import DaysEdit
from casedesk.ui.agreements.number_edit import NumberEdit, RateEdit
from casedesk.ui.agreements.presenter.form import NUMBERS, BuilderForm
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.fields import DateEdit, MoneyEdit

_LAST_DAY = 31


class TermsFields:
    """Makes the edits by name; the pane puts them into its boxes."""

    def __init__(self) -> None:
        self.money = {name: MoneyEdit() for name in words.MONEY}
        self.days = {name: DateEdit() for name in words.DAYS}
        self.numbers = {name: NumberEdit(*limits) for name, limits in NUMBERS.items()}
        self.choices = {name: ChoiceBox() for name in words.CHOICES}
        self.approval, self.monthly, self.contract = QLineEdit(), ChoiceBox(), ChoiceBox()
        self.own, self.rate, self.earner = DaysEdit(), RateEdit(), QLineEdit()
        self.edits: dict[str, QWidget] = {
            **self.money,
            **self.days,
            **self.numbers,
            **self.choices,
            "approvalNo": self.approval,
            "monthlyDay": self.monthly,
            "contractOrder": self.contract,
            "ownDays": self.own,
            "running": self.rate,
            "ownEarner": self.earner,
        }

    def form(self, kept: BuilderForm) -> BuilderForm:
        """Return what stands in the fields; rows set by hand stay as they are kept."""
        money = {name: edit.amount() for name, edit in self.money.items()}
        choices = {name: str(box.currentData()) for name, box in self.choices.items()}
        return BuilderForm(
            penalty=money["penalty"] or ZERO,
            fees=money["fees"] or ZERO,
            interest=money["interest"] or ZERO,
            principal=money["principal"] or ZERO,
            approval_no=self.approval.text(),
            approved_until=self.days["approvedUntil"].day(),
            deferred=money["deferred"] or ZERO,
            down=money["down"] or ZERO,
            down_on=self.days["downOn"].day(),
            number=self.numbers["number"].number(),
            first_on=self.days["firstOn"].day(),
            monthly_day=self.monthly.currentData(),
            interval=Interval(choices["interval"]),
            shift=RestDayShift(choices["shift"]),
            remainder=Remainder(choices["remainder"]),
            order=AllocationOrder(choices["order"]),
            grace_days=self.numbers["grace"].number(),
            cure_days=self.numbers["cure"].number(),
            copies=self.numbers["copies"].number(),
            language=choices["language"],
            request_id=self._request(kept),
            each=kept.each,
            balloon=money["balloon"],
            own_days=self.own.days(),
            edits=kept.edits,
            absorber=Absorber(choices["absorber"]),
            running_rate=self.rate.rate(),
            day_count=int(choices["dayCount"]),
            contract_order=tuple(Part(each) for each in str(self.contract.currentData()).split()),
            own_earner_note=self.earner.text(),
            unreadable=self._unreadable(kept),
        )

    def fill(self, form: BuilderForm) -> None:
        """Show a form without telling of a change."""
        blockers = [QSignalBlocker(edit) for edit in self.edits.values()]
        for name in ("penalty", "fees", "interest", "principal", "down", "deferred", "balloon"):
            self.money[name].set_amount(getattr(form, name))
        self.approval.setText(form.approval_no)
        self.days["approvedUntil"].set_day(form.approved_until)
        self.days["downOn"].set_day(form.down_on)
        self.days["firstOn"].set_day(form.first_on)
        numbers = {"grace": form.grace_days, "cure": form.cure_days, "copies": form.copies}
        for name, number in ({"number": form.number} | numbers).items():
            self.numbers[name].set_number(number)
        for name, box in self.choices.items():
            value = getattr(form, words.VALUES.get(name, name))
            box.setCurrentIndex(max(0, box.findData(str(value))))
        self.monthly.setCurrentIndex(max(0, (form.monthly_day or 1) - 1))
        self.contract.setCurrentIndex(max(0, self.contract.findData(words.order_key(form.contract_order))))
        self.own.set_days(form.own_days)
        self.rate.set_rate(form.running_rate)
        self.earner.setText(form.own_earner_note)
        for blocker in blockers:
            blocker.unblock()

    def say_choices(self) -> None:
        """Say the choices again in another language."""
        for name, choices in words.CHOICES.items():
            _fill(self.choices[name], {key: shown(text) for key, text in choices.items()})
        days = {day: tr("day {day}").format(day=day) for day in range(1, _LAST_DAY + 1)}
        _fill(self.monthly, days)
        _fill(self.contract, {key: shown(text) for key, text in words.contract_orders().items()})
        self.own.retranslate_ui()

    def say_none(self, *, can_edit: bool) -> None:
        """Say in empty fields that nothing is agreed there."""
        none = tr("none") if can_edit else ""
        for name in words.OPTIONAL:
            self.days[name].setPlaceholderText(none)
        self.money["balloon"].setPlaceholderText(none)
        self.rate.setPlaceholderText(tr("none runs") if can_edit else "")

    def _request(self, kept: BuilderForm) -> int | None:
        """Return the request behind the approval, unless another number was typed."""
        is_same = self.approval.text().strip() == kept.approval_no.strip()
        return kept.request_id if is_same else None

    def _unreadable(self, kept: BuilderForm) -> frozenset[str]:
        backwards = {field: problem for problem, field in words.FIELDS.items()}
        readable = {
            **{name: edit.is_readable() for name, edit in self.money.items()},
            **{name: edit.is_readable() for name, edit in (self.days | self.numbers).items()},
            "running": self.rate.is_readable(),
            "ownDays": self.own.is_readable(),
        }
        wrong = {backwards.get(name, name) for name, is_good in readable.items() if not is_good}
        is_own = self.choices["interval"].currentData() == Interval.OWN
        unasked = {"first_on", "number", "each"} if is_own else {"own_days"}
        return frozenset(wrong - unasked - ({"number"} if kept.each is not None else set()))


def _fill(box: QComboBox, choices: Mapping[object, str] | Mapping[str, str] | Mapping[int, str]) -> None:
    """Say a box's choices again and keep which one is chosen."""
    blocker, kept = QSignalBlocker(box), box.currentIndex()
    box.clear()
    for key, text in choices.items():
        box.addItem(text, key)
    box.setCurrentIndex(max(0, kept))
    blocker.unblock()
