"""Hours, costs and check-ins of the road, and where the districts lie."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.services.road_maps import AreaFacts
from casedesk.ui import forms
from casedesk.ui.editing import Editor
from casedesk.ui.looks import Tone
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.settings.presenter.road import RoadDraft, RoadPresenter, Row
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import tr
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.field_set import FieldSet, FormView
from casedesk.ui.widgets.fields import FieldBox
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

_COLUMNS = [
    Column("district", say("District"), 110, Kind.BOLD, stretches=True),
    Column("city", say("City"), 90),
    Column("doors", say("Doors"), 64, Kind.NUMBER),
    Column("minutes", say("Min. from start"), 104, Kind.NUMBER),
    Column("learned", say("Learned from"), 84, Kind.SECONDARY),
    Column("where", say("Coordinates"), 170, Kind.SECONDARY),
    Column("source", say("Source"), 76, Kind.SECONDARY),
]
_AREA = len(_COLUMNS)
_HINTS = {
    "break_from": say("Empty: no break."),
    "start_district": say("Minutes are reckoned from here."),
    "yield_days": say("Payments so many days after a visit count as its yield."),
    "holdout_percent": say("0: the hold-out group is off."),
}
_FIELDS = {
    "work_from": "fromBox",
    "work_until": "untilBox",
    "break_from": "breakFromBox",
    "break_until": "breakUntilBox",
    "visits_a_crew_a_day": "visitsBox",
    "check_in_minutes": "checkInBox",
    "late_minutes": "lateBox",
    "start_city": "cityBox",
    "start_district": "districtBox",
    "person_hour_cost": "hourBox",
    "yield_days": "yieldBox",
    "holdout_percent": "holdBox",
    "holdout_days": "holdDaysBox",
}


class RoadSection(SectionWidget):
    """A form of the terms, and the districts below; Enter sets a district's centre."""

    banner: Banner
    fromBox: FieldBox
    untilBox: FieldBox
    breakFromBox: FieldBox
    breakUntilBox: FieldBox
    visitsBox: FieldBox
    checkInBox: FieldBox
    lateBox: FieldBox
    cityBox: FieldBox
    districtBox: FieldBox
    hourBox: FieldBox
    yieldBox: FieldBox
    holdBox: FieldBox
    holdDaysBox: FieldBox
    areaTable: TableView
    centreButton: Button
    stateLabel: QLabel
    saveButton: Button

    def __init__(self, presenter: RoadPresenter, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("settings_road", self)
        self.setFocusProxy(self.fromBox)
        self._presenter = presenter
        fields = FieldSet(self, {name: getattr(self, box) for name, box in _FIELDS.items()})
        fields.set_hints(_HINTS)
        self.view = FormView(self, fields, self.banner, self.saveButton, self.stateLabel)
        self.view.saved.connect(self.say_done)
        self.areaTable.setup(_COLUMNS, tasks, is_dense=True)
        empty = EmptyState()
        empty.set_texts("home", say("No address names a district"), say("Districts appear with addresses."))
        self.areaTable.set_empty(empty)
        self.areaTable.opened.connect(self._set_centre)
        self.centreButton.clicked.connect(lambda: self._set_centre(self.areaTable.current_row()))
        presenter.attach(self)

    def load(self) -> None:
        """Read terms and districts unless something is typed."""
        assert self.view is not None
        if self.view.editor is None or not self.view.editor.is_dirty:
            self._presenter.load()
        self._presenter.load_areas()

    def forget(self) -> None:
        """Show what is stored."""
        self._presenter.load()

    def status_text(self) -> str:
        """Count the districts."""
        return tr("%n district(s) in addresses", self.areaTable.table.rowCount())

    def show_terms(self, editor: Editor[RoadDraft]) -> None:
        """Show the form."""
        assert self.view is not None
        self.view.use(editor)

    def show_areas(self, rows: Sequence[Row]) -> None:
        """Show the districts that occur in addresses."""
        self.areaTable.show_rows(list(rows))
        self.centreButton.setEnabled(bool(rows))
        self.status_changed.emit()

    def _set_centre(self, row: Row | None) -> None:
        area = row[_AREA] if row is not None else None
        if isinstance(area, AreaFacts):
            dialog = CentreDialog(self._presenter, area, self.window())
            dialog.exec()
            dialog.deleteLater()


class CentreDialog(QDialog):
    """Asks where a district lies; what is no place in China is refused beside the field."""

    headLabel: QLabel
    noteLabel: QLabel
    pointBox: FieldBox
    cancelButton: Button
    saveButton: Button

    def __init__(self, presenter: RoadPresenter, area: AreaFacts, parent: QWidget) -> None:
        super().__init__(parent)
        forms.load("settings_centre_dialog", self)
        self._presenter, self._area = presenter, area
        self.setWindowTitle(tr("Centre of a district"))
        self.headLabel.setText(f"{area.city} {area.district}".strip())
        self.noteLabel.setText(tr("Latitude and longitude, such as 34.80, 114.31. Empty: as shipped."))
        if area.own is not None and area.point is not None:
            point = area.point
            self.pointBox.edit(QLineEdit).setText(
                f"{_plain(point.latitude_e6)}, {_plain(point.longitude_e6)}"
            )
        self.cancelButton.clicked.connect(self.reject)
        self.saveButton.clicked.connect(self._save)
        self.saveButton.setDefault(True)
        self.pointBox.edit(QLineEdit).setFocus()

    def _save(self) -> None:
        try:
            self._presenter.set_centre(self._area, self.pointBox.edit(QLineEdit).text())
        except CaseDeskError as error:
            self.pointBox.set_message(Tone.BLOCK, error.sentence)
            return
        self.accept()


def _plain(value_e6: int) -> str:
    return f"{value_e6 // 1_000_000}.{value_e6 % 1_000_000:06d}".rstrip("0").rstrip(".")
