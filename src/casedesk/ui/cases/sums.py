"""What the status bar says of the ticked lines; knows no Qt."""

from casedesk.domain.case_lists import CaseRow, Totals
from casedesk.domain.money import total
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.cases.lines import ROW
from casedesk.ui.ticks import Ticks


def status_lines(ticks: Ticks, view: Totals) -> list[Sentence]:
    """Return the sums of the ticked lines, if any, and of the view."""
    told = say("This view: {number} · {amount} yuan", number=view.number, amount=view.balance)
    return [*ticked_sums(ticks, view), told]


def ticked_sums(ticks: Ticks, view: Totals) -> list[Sentence]:
    """Return how many lines are ticked and what is owed on them, exact; nothing while none is.

    Where a whole view is ticked, its sums less those of the lines that are not are told.
    """
    rows: list[CaseRow] = [row[ROW] for row in ticks.named.values()]
    number, named = ticks.count(view.number), total(each.balance for each in rows)
    if not number:
        return []
    head = say("%n selected", count=number)
    if ticks.is_all:
        return [head, say("owed {amount} yuan", amount=view.balance - named)]
    mean = round(sum(each.dpd for each in rows) / len(rows))
    told = say("owed {amount} yuan · {days} days overdue on average", amount=named, days=mean)
    return [head, told]
