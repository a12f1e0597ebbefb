"""What the fields of a contact hold: time of day, minutes, a whole promise; the unreadable is marked."""

from datetime import time

from casedesk.ui.case_file.dialogs import text_in
from casedesk.ui.looks import Tone
from casedesk.ui.texts import tr
from casedesk.ui.widgets.fields import DateEdit, FieldBox, MoneyEdit


def clock_in(field: FieldBox) -> time | None:
    """Return the time of day in a field, None when it cannot be read."""
    digits = text_in(field).replace("：", ":")
    try:
        return time.fromisoformat(digits if len(digits) == len("09:20") else f"0{digits}")
    except ValueError:
        return None


def has_time(field: FieldBox) -> bool:
    """Tell whether a field holds a time of day."""
    return _marked(field, tr("Like 09:20"), is_sound=clock_in(field) is not None)


def has_minutes(field: FieldBox) -> bool:
    """Tell whether a field holds whole minutes or nothing."""
    text = text_in(field)
    return _marked(field, tr("Whole minutes"), is_sound=not text or (text.isdecimal() and text.isascii()))


def has_promise(amount_field: FieldBox, due_field: FieldBox) -> bool:
    """Tell whether there are both halves of a promise or none."""
    amount, due = amount_field.edit(MoneyEdit), due_field.edit(DateEdit)
    is_amount = amount.is_readable() and not (due.text().strip() and amount.amount() is None)
    is_due = due.is_readable() and not (amount.text().strip() and due.day() is None)
    checks = [
        _marked(amount_field, tr("How much was promised?"), is_sound=is_amount),
        _marked(due_field, tr("By which day?"), is_sound=is_due),
    ]
    return all(checks)


def _marked(field: FieldBox, text: str, *, is_sound: bool) -> bool:
    field.set_message(None if is_sound else Tone.BLOCK, "" if is_sound else text)
    return is_sound
