"""Records of one human: merged into one, or taken apart, each after a look at what moves."""

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from casedesk.domain.case_files import CaseFile, LinkedCase
from casedesk.domain.merging import Belongings, MergeLine, MergePreview, PersonRecord
from casedesk.domain.people import Person
from casedesk.domain.sentences import say
from casedesk.ui import formats
from casedesk.ui.case_file.dialogs import FileDialog, fix_height, require_text, text_in
from casedesk.ui.case_file.presenter import CaseFilePresenter
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import SegmentedControl
from casedesk.ui.widgets.fields import FieldBox

_SEARCH_AFTER = 300
_MERGE, _CASES = "merge", "cases"
_ROLE = Qt.ItemDataRole.UserRole


class MergeDialog(FileDialog):
    """Chooses another record of the debtor and tells what it would bring before it is merged."""

    keptLabel: QLabel
    searchField: FieldBox
    records: QListWidget
    noneLabel: QLabel
    movesLabel: QLabel
    warningsLabel: QLabel
    reasonField: FieldBox

    def __init__(self, presenter: CaseFilePresenter, file: CaseFile, parent: QWidget) -> None:
        super().__init__("case_file_merge_dialog", say("Merge with another record"), parent)
        self._presenter, self._person = presenter, file.debtor.person
        self._preview: MergePreview | None = None
        self.keptLabel.setText(shown(_named(self._person)))
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SEARCH_AFTER)
        self._wait.timeout.connect(self._search)
        self.searchField.edit(QLineEdit).textChanged.connect(lambda _text: self._wait.start())
        self.records.currentItemChanged.connect(lambda _now, _before: self._chosen())
        self.records.setAccessibleName(tr("Records that may be the same person"))
        fix_height(self.reasonField, 2)
        self._show_preview(None)
        self._search()
        self.searchField.setFocus()

    def is_complete(self) -> bool:
        """Require a preview without obstacle, and a reason."""
        is_possible = self._preview is not None and self._preview.obstacle is None
        return require_text(self.reasonField, tr("This is kept in the log.")) and is_possible

    def send(self) -> None:
        """Merge the records as the preview shows them."""
        if self._preview is not None:
            self._presenter.merge(self._preview, text_in(self.reasonField), self.saved, self.failed)

    def _search(self) -> None:
        text = text_in(self.searchField)
        self._presenter.ask_records(self._person.id, text, self._found, self.failed)

    def _found(self, records: Sequence[PersonRecord]) -> None:
        if not shiboken6.isValid(self):
            return
        self.records.clear()
        for each in records:
            item = QListWidgetItem(shown(_line(each)))
            item.setData(_ROLE, each.person.id)
            self.records.addItem(item)
        self.noneLabel.setVisible(not records)
        self.records.setVisible(bool(records))
        self._show_preview(None)
        self.adjustSize()

    def _chosen(self) -> None:
        item = self.records.currentItem()
        if item is not None:
            self._presenter.ask_preview(self._person.id, item.data(_ROLE), self._show_preview, self.failed)

    def _show_preview(self, preview: MergePreview | None) -> None:
        """Tell what would move and what speaks against it."""
        if not shiboken6.isValid(self):
            return
        self._preview = preview
        self.movesLabel.setVisible(preview is not None)
        self.warningsLabel.setVisible(preview is not None and bool(preview.warnings or preview.obstacle))
        self.saveButton.setEnabled(preview is not None and preview.obstacle is None)
        if preview is None:
            return
        self.movesLabel.setText(shown(_moves(preview.gone.belongings)))
        told = [preview.obstacle] if preview.obstacle is not None else list(preview.warnings)
        self.warningsLabel.setText("\n".join(shown(each) for each in told))
        self.adjustSize()


class SeparateDialog(FileDialog):
    """Undoes a merge of earlier, or gives chosen cases a record of their own."""

    kind: SegmentedControl
    merges: QListWidget
    cases: QListWidget
    hintLabel: QLabel
    reasonField: FieldBox

    def __init__(self, presenter: CaseFilePresenter, file: CaseFile, parent: QWidget) -> None:
        super().__init__("case_file_separate_dialog", say("Separate records"), parent)
        self._presenter, self._person = presenter, file.debtor.person
        self._lines: tuple[MergeLine, ...] = ()
        self.kind.set_options([(_MERGE, say("Undo a merge")), (_CASES, say("Choose cases"))])
        self.kind.chosen.connect(lambda _key: self._show_kind())
        fix_height(self.reasonField, 2)
        own = LinkedCase(
            file.case.id, file.case.case_no, file.client.short_name, file.case.debt.balance, file.case.status
        )
        for each in (own, *file.linked):
            item = QListWidgetItem(f"{each.case_no}　{each.client}　{formats.money(each.balance)}")
            item.setData(_ROLE, each.id)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.cases.addItem(item)
        self._show_kind()
        presenter.ask_merges(self._person.id, self._came)

    def is_complete(self) -> bool:
        """Require a merge or some of the cases, and a reason."""
        is_chosen = self._line() is not None if self.kind.value() == _MERGE else bool(self._ticked())
        return require_text(self.reasonField, tr("This is kept in the log.")) and is_chosen

    def send(self) -> None:
        """Separate what was chosen."""
        reason, line = text_in(self.reasonField), self._line()
        if self.kind.value() == _CASES:
            keys = self._ticked()
            self._presenter.split_off(self._person.id, keys, reason, self.saved, self.failed)
        elif line is not None:
            self._presenter.separate(line, reason, self.saved, self.failed)

    def _came(self, lines: tuple[MergeLine, ...]) -> None:
        if not shiboken6.isValid(self):
            return
        self._lines = lines
        for each in lines:
            self.merges.addItem(QListWidgetItem(shown(_merged(each))))
        if lines:
            self.merges.setCurrentRow(0)
        self._show_kind()

    def _show_kind(self) -> None:
        is_merge = self.kind.value() == _MERGE
        self.merges.setVisible(is_merge and bool(self._lines))
        self.cases.setVisible(not is_merge)
        if is_merge and not self._lines:
            self.hintLabel.setText(tr("No merge into this record stands. Choose cases instead."))
        elif is_merge:
            self.hintLabel.setText(tr("What came with the merged record goes back; what came since stays."))
        else:
            self.hintLabel.setText(
                tr("Chosen cases get a record of their own with the same name and no document number.")
            )

    def _line(self) -> MergeLine | None:
        row = self.merges.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _ticked(self) -> list[int]:
        items = [self.cases.item(row) for row in range(self.cases.count())]
        return [each.data(_ROLE) for each in items if each.checkState() is Qt.CheckState.Checked]


def _named(person: Person) -> Text:
    number = person.document_no or formats.NOTHING
    return say("Kept: {name} · ID {number}", name=person.name, number=number)


def _line(record: PersonRecord) -> Text:
    cases = ", ".join(f"{each.case_no} {each.client}" for each in record.belongings.cases)
    number = record.person.document_no or formats.NOTHING
    return say("{name} · ID {number} · {cases}", name=record.person.name, number=number, cases=cases)


def _moves(belongings: Belongings) -> Text:
    return say(
        "Moves to the kept record: cases {cases}, parts in others' cases {parts}, phones {phones}, "
        "addresses {addresses}, contacts {contacts}, visits {visits}.",
        cases=len(belongings.cases),
        parts=belongings.parts,
        phones=belongings.phones,
        addresses=belongings.addresses,
        contacts=belongings.contacts,
        visits=belongings.visits,
    )


def _merged(line: MergeLine) -> Text:
    return say(
        "{day} by {who}: {cases} · {reason}",
        day=formats.formats().day(formats.formats().local(line.at).date()),
        who=line.by,
        cases=", ".join(line.cases) or line.gone.name,
        reason=line.reason,
    )
