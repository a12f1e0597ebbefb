"""The question before more is booked than is owed."""

from PySide6.QtWidgets import QWidget

from casedesk.domain.money import Money
from casedesk.domain.sentences import say
from casedesk.ui import formats, messages


def accept_surplus(near: QWidget, amount: Money, over: Money) -> bool:
    """Ask whether a payment that is more than is owed is booked all the same; the safe answer is no."""
    return messages.confirm(
        near,
        say("{over} yuan of it is more than is owed", over=formats.money(over)),
        say(
            "The payment says {amount} yuan. Look at case and amount again; what is over settles nothing and "
            "has to go back to the payer or to another debt.",
            amount=formats.money(amount),
        ),
        say("Book it all the same"),
    )
