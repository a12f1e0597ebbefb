"""The fields of the builder; what they mean is decided elsewhere."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from casedesk.domain.agreements import Terms
from casedesk.domain.allocation import AllocationOrder
from casedesk.domain.money import ZERO, Money
from casedesk.domain.schedules import MOST_INSTALMENTS, Interval, Remainder, RestDayShift
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats, forms
from casedesk.ui.agreements.number_edit import NumberEdit
from casedesk.ui.agreements.presenter.form import WAIVABLE, BuilderForm
from casedesk.ui.agreements.presenter.looks import INTERVALS, LANGUAGES, ORDERS, REMAINDERS, SHIFTS
from casedesk.ui.looks import Text, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.fields import DateEdit, FieldBox, MoneyEdit

_LABELS: Final[Mapping[str, Sentence]] = {
    "penalty": say("Penalty"),
    "fees": say("Fees"),
    "interest": say("Interest"),
    "principal": say("Principal"),
    "approvalNo": say("Approval number"),
    "approvedUntil": say("Approved until"),
    "down": say("Down payment"),
    "downOn": say("Down payment on"),
    "number": say("Instalments"),
    "each": say("Each"),
    "firstOn": say("First due day"),
    "monthlyDay": say("Every month on"),
    "remainder": say("Remainder"),
    "shift": say("Rest days"),
    "order": say("Settles first"),
    "interval": say("Interval"),
    "grace": say("Days of grace"),
    "copies": say("Copies"),
    "language": say("Language of the paper"),
    "deferred": say("Left to the contract"),
}
_MONEY: Final = ("penalty", "fees", "interest", "principal", "down", "each", "deferred")
_DAYS: Final = ("approvedUntil", "downOn", "firstOn")
_OPTIONAL: Final = ("approvedUntil", "downOn")
_NUMBERS: Final = {"number": (1, MOST_INSTALMENTS), "grace": (0, 60), "copies": (1, 9)}
_CHOICES: Final[Mapping[str, dict[str, Sentence]]] = {
    "remainder": {str(key): text for key, text in REMAINDERS.items()},
    "shift": {str(key): text for key, text in SHIFTS.items()},
    "order": {str(key): text for key, text in ORDERS.items()},
    "interval": {str(key): text for key, text in INTERVALS.items()},
    "language": LANGUAGES,
}
_PROBLEM_FIELDS: Final = {
    "approved_until": "approvedUntil",
    "down_on": "downOn",
    "first_on": "firstOn",
}
_UNITS: Final = {"number": say("×"), "grace": say("days"), "copies": say("sets")}
_LAST_DAY: Final = 31
_LEAST: Final = 96


class TermsPane(QWidget):
    """Tells of every change; ``each_chosen`` when the instalment's amount was typed instead of the number."""

    changed = Signal()
    each_chosen = Signal(object)

    asOf: QLabel
    debt: QLabel
    total: QLabel
    capitals: QLabel
    penalty: FieldBox
    fees: FieldBox
    interest: FieldBox
    principal: FieldBox
    approvalNo: FieldBox
    approvedUntil: FieldBox
    down: FieldBox
    downOn: FieldBox
    number: FieldBox
    each: FieldBox
    firstOn: FieldBox
    monthlyDay: FieldBox
    remainder: FieldBox
    shift: FieldBox
    order: FieldBox
    interval: FieldBox
    grace: FieldBox
    copies: FieldBox
    language: FieldBox
    deferred: FieldBox

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("agreement_terms", self)
        self._terms: Terms | None = None
        self._problems: dict[str, Text] = {}
        self._money = {name: MoneyEdit() for name in _MONEY}
        self._days = {name: DateEdit() for name in _DAYS}
        self._numbers = {name: NumberEdit(*limits) for name, limits in _NUMBERS.items()}
        self._choices = {name: QComboBox() for name in _CHOICES}
        self._approval, self._monthly = QLineEdit(), QComboBox()
        self._edits: dict[str, QWidget] = {
            **self._money,
            **self._days,
            **self._numbers,
            **self._choices,
            "approvalNo": self._approval,
            "monthlyDay": self._monthly,
        }
        for name, edit in self._edits.items():
            self._box(name).set_field(edit)
            self._box(name).setMinimumWidth(theme.px(_LEAST))
            edit.installEventFilter(self)
        for choice in (*self._choices.values(), self._monthly):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for grid in self.findChildren(QGridLayout):
            for place in range(grid.count()):
                item = grid.itemAt(place)
                if item is not None and isinstance(item.widget(), FieldBox):
                    item.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.retranslate_ui()
        self._connect()

    def form(self) -> BuilderForm:
        """Return what stands in the fields."""
        money = {name: edit.amount() or ZERO for name, edit in self._money.items()}
        unreadable = {name for name, edit in self._money.items() if not edit.is_readable()} - {"each"}
        backwards = {field: problem for problem, field in _PROBLEM_FIELDS.items()}
        unreadable |= {backwards[name] for name, edit in self._days.items() if not edit.is_readable()}
        return BuilderForm(
            penalty=money["penalty"],
            fees=money["fees"],
            interest=money["interest"],
            principal=money["principal"],
            approval_no=self._approval.text(),
            approved_until=self._days["approvedUntil"].day(),
            deferred=money["deferred"],
            down=money["down"],
            down_on=self._days["downOn"].day(),
            number=self._numbers["number"].number(),
            first_on=self._days["firstOn"].day(),
            monthly_day=self._monthly.currentData(),
            interval=Interval(self._choices["interval"].currentData()),
            shift=RestDayShift(self._choices["shift"].currentData()),
            remainder=Remainder(self._choices["remainder"].currentData()),
            order=AllocationOrder(self._choices["order"].currentData()),
            grace_days=self._numbers["grace"].number(),
            copies=self._numbers["copies"].number(),
            language=str(self._choices["language"].currentData()),
            unreadable=frozenset(unreadable),
        )

    def show_form(self, form: BuilderForm, terms: Terms, *, can_edit: bool) -> None:
        """Put a form into the fields, with the limits that the debt sets."""
        self._terms = terms
        blockers = [QSignalBlocker(edit) for edit in self._edits.values()]
        for name in ("penalty", "fees", "interest", "principal", "down", "deferred"):
            self._money[name].set_amount(getattr(form, name))
        self._approval.setText(form.approval_no)
        self._days["approvedUntil"].set_day(form.approved_until)
        self._days["downOn"].set_day(form.down_on)
        self._days["firstOn"].set_day(form.first_on)
        for name, number in (("number", form.number), ("grace", form.grace_days), ("copies", form.copies)):
            self._numbers[name].set_number(number)
        for name in _CHOICES:
            box = self._choices[name]
            box.setCurrentIndex(max(0, box.findData(str(getattr(form, name)))))
        self._monthly.setCurrentIndex(max(0, (form.monthly_day or 1) - 1))
        for blocker in blockers:
            blocker.unblock()
        self._set_editable(can_edit)
        self._show_debt()

    def show_number(self, number: int) -> None:
        """Show another number of instalments without telling."""
        self._numbers["number"].set_number(number)

    def show_total(self, total: Money | None, capitals: str, each: Money | None) -> None:
        """Show what the terms come to; a field that is being written in is left alone."""
        self.total.setText(formats.money(total) if total is not None else formats.NOTHING)
        self.capitals.setText(capitals)
        if each is not None and not self._money["each"].hasFocus():
            self._money["each"].set_amount(each)

    def show_problems(self, problems: Mapping[str, Text]) -> None:
        """Show what is wrong below its fields and clear the others."""
        named = {_PROBLEM_FIELDS.get(name, name): text for name, text in problems.items()}
        for name in self._edits:
            text = named.get(name, "")
            if text != self._problems.get(name, ""):
                self._box(name).set_message(Tone.BLOCK if text else None, text)
        self._problems = named

    def retranslate_ui(self) -> None:
        """Say labels, units and choices again."""
        for name, label in _LABELS.items():
            self._box(name).set_label(label)
        for name, choices in _CHOICES.items():
            box, blocker = self._choices[name], QSignalBlocker(self._choices[name])
            kept = box.currentIndex()
            box.clear()
            for key, text in choices.items():
                box.addItem(shown(text), key)
            box.setCurrentIndex(max(0, kept))
            blocker.unblock()
        kept, blocker = self._monthly.currentIndex(), QSignalBlocker(self._monthly)
        self._monthly.clear()
        for day in range(1, _LAST_DAY + 1):
            self._monthly.addItem(tr("day {day}").format(day=day), day)
        self._monthly.setCurrentIndex(max(0, kept))
        blocker.unblock()
        for name in _MONEY:
            self._box(name).set_unit(say("yuan"))
        for name, unit in _UNITS.items():
            self._box(name).set_unit(unit)
        self._show_debt()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_edits"):
            self.retranslate_ui()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the pane instead of changing a choice it passes over."""
        is_passed = isinstance(watched, QComboBox) and not watched.hasFocus()
        if event.type() == QEvent.Type.Wheel and is_passed:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        for name, edit in self._money.items():
            edit.amount_changed.connect(self._each_typed if name == "each" else self.changed)
        for name, day in self._days.items():
            day.day_changed.connect(self._first_day_typed if name == "firstOn" else self.changed)
        for number in self._numbers.values():
            number.number_changed.connect(self.changed)
        for choice in (*self._choices.values(), self._monthly):
            choice.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self._approval.textEdited.connect(lambda _text: self.changed.emit())

    def _each_typed(self) -> None:
        amount = self._money["each"].amount()
        if amount is not None:
            self.each_chosen.emit(amount)

    def _first_day_typed(self) -> None:
        day: date | None = self._days["firstOn"].day()
        if day is not None:
            blocker = QSignalBlocker(self._monthly)
            self._monthly.setCurrentIndex(day.day - 1)
            blocker.unblock()
        self.changed.emit()

    def _box(self, name: str) -> FieldBox:
        box: FieldBox = getattr(self, name)
        return box

    def _set_editable(self, can_edit: bool) -> None:  # noqa: FBT001 - a state's slot
        for edit in self._edits.values():
            if isinstance(edit, QLineEdit):
                edit.setReadOnly(not can_edit)
            else:
                edit.setEnabled(can_edit)
        for name in _OPTIONAL:
            self._days[name].setPlaceholderText(tr("none") if can_edit else "")

    def _show_debt(self) -> None:
        if self._terms is None:
            return
        owed = self._terms.debt
        self.asOf.setText(tr("as of {day}").format(day=formats.formats().day(self._terms.as_of)))
        self.debt.setText(formats.money(owed.total))
        for part in WAIVABLE:
            limit = say("{label} ≤ {limit}", label=_LABELS[part.value], limit=owed.amount_of(part))
            self._box(part.value).set_label(limit)
