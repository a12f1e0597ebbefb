"""The audit page as people see it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QInputDialog, QLabel, QMenu, QSplitter, QWidget

from casedesk.domain.audit import AuditFilter
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats, forms, messages
from casedesk.ui.audit import words
from casedesk.ui.audit.entry_pane import EntryPane
from casedesk.ui.audit.presenter import WATCHED, AuditPresenter, ChainState, EntryDetail, EntryRows, Loaded
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.pages import Page, action
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import ChipRow, FilterChip
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

COLUMNS = [
    Column("seq", say("No."), 64, Kind.NUMBER, is_sortable=False),
    Column("at", say("Time"), 116, Kind.SECONDARY, is_sortable=False),
    Column("operator", say("Person"), 76, is_sortable=False),
    Column("desk", say("Desk"), 72, Kind.SECONDARY, is_sortable=False),
    Column("action", say("Action"), 156, is_sortable=False),
    Column("subject", say("Subject"), 140, is_sortable=False),
    Column("summary", say("Summary"), 150, is_sortable=False, stretches=True),
    Column("seal", say("Seal"), 56, Kind.SECONDARY, is_sortable=False),
]
_SPANS: tuple[tuple[Sentence, int | None], ...] = (
    (say("Today"), 0),
    (say("Last 7 days"), 6),
    (say("Last 30 days"), 29),
    (say("All the time"), None),
)


class AuditPage(Page):
    """Shows the log, proves it, narrows it and takes it out of the office."""

    chainBanner: Banner
    verifyButton: Button
    exportButton: Button
    anchorLabel: QLabel
    anchorChips: ChipRow
    chipsLayout: QHBoxLayout
    countLabel: QLabel
    splitter: QSplitter
    table: TableView
    entryPane: EntryPane

    def __init__(self, presenter: AuditPresenter, tasks: Tasks) -> None:
        super().__init__()
        forms.register(EntryPane)
        forms.load("audit_page", self)
        self._presenter = presenter
        self._loaded = Loaded(0, {}, (), ())
        self._chain: ChainState | None = None
        self.table.setup(COLUMNS, tasks, is_dense=True, identity=0)
        empty = EmptyState()
        empty.set_texts("shield-check", say("No entry fits"), say("Take a filter away to see more."))
        self.table.set_empty(empty)
        self._verify = action(tr("Verify now"), presenter.verify, "F5", "refresh", self)
        self._export = action(tr("Export the log…"), self._choose_file, "", "upload", self)
        self.exportButton.setVisible(presenter.may_export)
        self.verifyButton.clicked.connect(presenter.verify)
        self.exportButton.clicked.connect(self._choose_file)
        self.table.current_changed.connect(lambda row: presenter.select(row[0] if row else None))
        self.entryPane.narrowed.connect(presenter.narrow)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([theme.px(900), theme.pane("facts")[2]])
        presenter.attach(self)

    def title(self) -> str:
        """Name the page."""
        return tr("Audit")

    def context(self) -> str:
        """Say what kind of list this is."""
        return tr("Only ever added to; each entry carries the seal of the one before")

    def own_actions(self) -> list[QAction]:
        """Offer verification and, to those who may, the export."""
        return [self._verify, self._export] if self._presenter.may_export else [self._verify]

    def panes(self) -> list[QWidget]:
        """Go from the list to the entry."""
        return [self.table, self.entryPane]

    def status_text(self) -> str:
        """Count what is shown."""
        return tr("%n log line(s)", self._loaded.total)

    def refresh(self, revision: int) -> None:  # noqa: ARG002 - the log is the revision
        """Read the log again; the first time also prove it."""
        self._presenter.load()
        if self._chain is None:
            self._presenter.verify()

    def open(self, argument: object) -> None:
        """Show only the entries about one subject, or one case by its key."""
        if isinstance(argument, int):
            self._presenter.narrow(AuditFilter(case_id=argument))
        elif isinstance(argument, str):
            self._presenter.narrow(AuditFilter(subject=argument))

    def show_entries(self, rows: EntryRows, loaded: Loaded) -> None:
        """Show list, counts and paper anchors."""
        self._loaded = loaded
        self.table.show_rows(rows)
        self.countLabel.setText(tr("%n log line(s)", loaded.total))
        self._show_anchors(loaded)
        self._show_chips(loaded)
        self.status_changed.emit()

    def show_chain(self, state: ChainState) -> None:
        """Show whether the chain is whole."""
        self._chain = state
        self.chainBanner.show_text(state.tone, state.head, note=state.text)

    def show_detail(self, detail: EntryDetail | None) -> None:
        """Show one entry beside the list."""
        self.entryPane.show_detail(detail)

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def say_done(self, text: Sentence) -> None:
        """Tell what was done."""
        messages.toast(self, text)

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        self._verify.setText(tr("Verify now"))
        self._export.setText(tr("Export the log…"))
        if self._chain is not None:
            self.show_chain(self._chain)
        self._presenter.load()

    def _show_anchors(self, loaded: Loaded) -> None:
        shapes = formats.formats()
        marks = [
            Mark(
                Tone.OK if each.is_true else Tone.BLOCK,
                "check" if each.is_true else "circle-x",
                f"{shapes.prose_day(each.day)}  {each.seal[:4]}",
            )
            for each in loaded.anchors
        ]
        self.anchorChips.set_marks(marks or [Mark(Tone.LINE, "clock", say("Nothing printed yet"))])

    def _show_chips(self, loaded: Loaded) -> None:
        while (item := self.chipsLayout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        wanted = self._presenter.wanted
        span = say("Since {day}", day=wanted.since) if wanted.since else ""
        self._chip(span, say("Time"), self._choose_span, replace(wanted, since=None))
        self._chip(wanted.operator, say("Person"), self._choose_person, replace(wanted, operator=""))
        subject = wanted.subject or (say("One case") if wanted.case_id else "")
        self._chip(subject, say("Subject"), self._choose_subject, replace(wanted, subject="", case_id=None))
        if wanted.actions:
            names = words.action_of(wanted.actions[0])[1]
            self._chip(names, "", self._presenter.load, replace(wanted, actions=()))
            return
        for name in WATCHED:
            text = f"{shown(words.action_of(name)[1])} {loaded.counts.get(name, 0)}"
            self._chip("", text, self._narrower(replace(wanted, actions=(name,))), wanted)

    def _chip(self, value: Text, offer: Text, act: Callable[[], object], without: AuditFilter) -> None:
        """Show a set condition with a cross, or the offer to set one."""
        chip = FilterChip(value or offer, addable=not value)
        chip.clicked.connect(lambda _on=False: act())
        chip.removed.connect(self._narrower(without))
        self.chipsLayout.addWidget(chip)

    def _narrower(self, wanted: AuditFilter) -> Callable[[], None]:
        return lambda: self._presenter.narrow(wanted)

    def _choose_span(self) -> None:
        today = formats.formats().today()
        menu = QMenu(self)
        for name, days in _SPANS:
            since = None if days is None else today - timedelta(days=days)
            wanted = replace(self._presenter.wanted, since=since)
            menu.addAction(shown(name)).triggered.connect(self._narrower(wanted))
        menu.exec(QCursor.pos())

    def _choose_person(self) -> None:
        menu = QMenu(self)
        for name in self._loaded.operators:
            wanted = replace(self._presenter.wanted, operator=name)
            menu.addAction(name).triggered.connect(self._narrower(wanted))
        menu.exec(QCursor.pos())

    def _choose_subject(self) -> None:
        text, is_given = QInputDialog.getText(
            self, tr("Subject"), tr("Number of a case, visit or agreement:")
        )
        if is_given and text.strip():
            self._presenter.narrow(replace(self._presenter.wanted, subject=text.strip(), case_id=None))

    def _choose_file(self) -> None:
        name = f"casedesk-audit-{formats.formats().today():%Y%m%d}.jsonl"
        path, _kind = QFileDialog.getSaveFileName(self, tr("Export the log"), name, "JSON Lines (*.jsonl)")
        if path:
            self._presenter.export(Path(path))
