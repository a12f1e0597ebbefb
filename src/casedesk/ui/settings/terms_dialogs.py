"""Small forms for one limit of terms and one lending rate."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from casedesk.domain.lending_rates import LendingRate
from casedesk.domain.operators import RIGHTS, ROLE_NAMES, Right, Role
from casedesk.domain.policies import TermPolicy
from casedesk.ui.settings.presenter.terms import amount_of, months_of, rate_of, share_of
from casedesk.ui.settings.small_form import SmallForm
from casedesk.ui.texts import shown, tr


class LimitForm(SmallForm):
    """Whom a limit binds, and how far they may go; an empty field sets no limit."""

    def __init__(
        self, policy: TermPolicy | None, clients: Sequence[tuple[int, str]], parent: QWidget
    ) -> None:
        super().__init__(tr("Limit") if policy else tr("New limit"), parent)
        self._policy = known = policy or TermPolicy()
        self.role, self.client = QComboBox(), QComboBox()
        self.role.addItem(tr("Every role"), None)
        for role, name in ROLE_NAMES.items():
            if Right.DRAFT_AGREEMENTS in RIGHTS[role]:
                self.role.addItem(shown(name), role.value)
        self.client.addItem(tr("All clients"), None)
        for key, short_name in clients:
            self.client.addItem(short_name, key)
        self.role.setCurrentIndex(max(0, self.role.findData(known.role.value if known.role else None)))
        self.client.setCurrentIndex(max(0, self.client.findData(known.client_id)))
        self.most_waived = QLineEdit(_typed(known.most_waived))
        self.waives_principal = QCheckBox(tr("Principal may be waived"))
        self.waives_principal.setChecked(known.waives_principal)
        self.most_months = QLineEdit(_typed(known.most_months))
        self.least_down = QLineEdit(_typed(known.least_down))
        self.least_instalment = QLineEdit(_typed(known.least_instalment))
        self.note = QLineEdit(known.note)
        self.put(tr("Role of who drafts"), self.role)
        self.put(tr("Client"), self.client)
        self.put(tr("Most waived, in % of the debt"), self.most_waived)
        self.put("", self.waives_principal)
        self.put(tr("Longest plan, in months"), self.most_months)
        self.put(tr("Least down payment, in % of the total"), self.least_down)
        self.put(tr("Least instalment, in yuan"), self.least_instalment)
        self.put(tr("Note"), self.note)
        self.most_waived.setFocus()

    @property
    def policy(self) -> TermPolicy:
        """Return the limit as it is typed; raise BadInputError for what cannot be read."""
        role = self.role.currentData()
        return replace(
            self._policy,
            role=Role(role) if role else None,
            client_id=self.client.currentData(),
            most_waived=share_of(self.most_waived.text()),
            waives_principal=self.waives_principal.isChecked(),
            most_months=months_of(self.most_months.text()),
            least_down=share_of(self.least_down.text()),
            least_instalment=amount_of(self.least_instalment.text()),
            note=" ".join(self.note.text().split()),
        )

    def check(self) -> None:
        """Raise BadInputError for a limit that cannot be used."""
        self.policy.require_sensible()


class RateForm(SmallForm):
    """The day a rate holds from, and the rate; a known day sets the rate right."""

    def __init__(self, rate: LendingRate | None, parent: QWidget) -> None:
        super().__init__(tr("Lending rate"), parent)
        self.day = QLineEdit(rate.valid_from.isoformat() if rate else date.today().isoformat())  # noqa: DTZ011
        self.percent = QLineEdit(_typed(rate.percent) if rate else "")
        self.note = QLineEdit(rate.note if rate else "")
        self.put(tr("Published on"), self.day)
        self.put(tr("One-year LPR, in % a year"), self.percent)
        self.put(tr("Note, such as where it was published"), self.note)
        (self.percent if rate else self.day).setFocus()

    @property
    def rate(self) -> LendingRate:
        """Return the rate as it is typed; raise BadInputError for an impossible one."""
        return rate_of(self.day.text(), self.percent.text(), self.note.text())

    def check(self) -> None:
        """Raise BadInputError for a rate that cannot be used."""
        _ = self.rate


def _typed(value: object) -> str:
    """Return a value as a person types it, without zeros that say nothing."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return "" if value is None else str(value)
