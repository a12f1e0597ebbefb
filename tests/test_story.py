"""One story through the real window: from an empty folder to a kept instalment and a proven log."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.app.conftest import come_forward, is_gone, nothing_unexpected, popping, settle, visiting  # noqa: F401 - one is a fixture
from tests.app.test_entrance import through_first_run
from tests.conftest import PASSWORD, Clock
from tests.ui.agreement_pages import answered
from tests.ui.conftest import dressed  # noqa: F401 - a fixture

from casedesk import assets
from casedesk.app import entrance as entrance_module
from casedesk.app.desktop import Desktop
from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.allocation import Components
from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import CaseStatus, StepKind
from casedesk.domain.instalment_states import InstalmentState
from casedesk.domain.money import Money
from casedesk.domain.operators import Credentials, Operator, Role
from casedesk.domain.visits import VisitOutcome, VisitStatus
from casedesk.domain.waivers import WaiverAnswer
from casedesk.services import offices
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.audit import AuditService
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.payments import PaymentService
from casedesk.services.visits import VisitService
from casedesk.services.waivers import WaiverService
from casedesk.ui.agreements.dialogs import FILE, PrintDialog, SignDialog
from casedesk.ui.agreements.page import AgreementsPage
from casedesk.ui.audit.page import AuditPage
from casedesk.ui.case_file.contact_dialog import ContactDialog
from casedesk.ui.case_file.dialogs import SituationDialog, StepDialog
from casedesk.ui.case_file.page import CaseFilePage
from casedesk.ui.cases.filters import FILTER_NAMES, FilterKind
from casedesk.ui.cases.page import CasesPage
from casedesk.ui.importing.cards import Stage
from casedesk.ui.importing.page import ImportPage
from casedesk.ui.main_window import MainWindow
from casedesk.ui.pages import Page
from casedesk.ui.payments.dialog import PaymentDialog
from casedesk.ui.payments.page import PaymentsPage
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.today.page import TodayPage
from casedesk.ui.unlock.first_run_dialog import FirstRunDialog
from casedesk.ui.unlock.login_dialog import LoginDialog
from casedesk.ui.visits.clock_edit import ClockEdit
from casedesk.ui.visits.gate_dialog import GateDialog
from casedesk.ui.visits.page import VisitsPage
from casedesk.ui.visits.plan_dialog import PlanDialog
from casedesk.ui.visits.record_dialog import RecordDialog
from casedesk.ui.widgets.calendar_view import CASE_MIME, VISIT_MIME, mime_of
from casedesk.ui.widgets.client_dialog import ClientDialog
from casedesk.ui.widgets.fields import DateEdit, PasswordEdit

HERONS = "seven herons over the canal"
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
DEBTOR, CASE_NO = "郭艳国", "ZX2611000002"
REASON = "The debtor asked for four people on the phone, recording R-17."
FIT = Credentials(
    badge_until=date(2027, 12, 31),
    authorisation_no="SQ-2026-001",
    authorisation_until=date(2027, 12, 31),
    trained_on=date(2026, 6, 1),
    exam_on=date(2026, 6, 2),
    security_trained_on=date(2026, 6, 2),
    security_exam_on=date(2026, 6, 2),
    pledge_on=date(2026, 1, 5),
)
STAFF = (
    Operator("Sue Supervisor", "S01", Role.SUPERVISOR),
    *(Operator(f"Cole {number}", f"C0{number}", Role.COLLECTOR, credentials=FIT) for number in (1, 2, 3, 4)),
)


def at(clock: str, day: date = TUESDAY) -> datetime:
    """Return a moment on the office's clock, in UTC."""
    hours, minutes = (int(each) for each in clock.split(":"))
    return datetime(day.year, day.month, day.day, hours, minutes, tzinfo=UTC) - timedelta(hours=8)


def press(widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        held |= each
    come_forward(widget.window())
    QTest.keyClick(widget, key, held)


def write(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    if text.isascii():
        QTest.keyClicks(field, text)
        return
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(field, typed)


CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Story:
    """The person at the desk, with the window before them and a look into the database."""

    qtbot: QtBot
    desktop: Desktop
    clock: Clock
    folder: Path
    papers: Path

    @property
    def window(self) -> MainWindow:
        assert self.desktop.window is not None
        return self.desktop.window

    @property
    def desk(self) -> Desk:
        assert self.desktop.office is not None
        return self.desktop.office.desk

    @property
    def actor(self) -> Operator:
        assert self.desktop.actor is not None
        return self.desktop.actor

    @property
    def case_id(self) -> int:
        (row,) = CaseService(self.desk).list(self.actor, CaseQuery(text=CASE_NO), 0, 2)
        return row.id

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=30_000)

    def settle(self) -> None:
        settle(self.qtbot, self.desktop)

    def turn_to(self, digit: Qt.Key, kind: type[Page]) -> Page:
        """Go to a page of the rail by its key."""
        press(self.window, digit, CONTROL)
        page = self.window.current_page()
        assert isinstance(page, kind)
        self.settle()
        return page

    # 2. First run, sign-in

    def found_and_sign_in(self, monkeypatch: pytest.MonkeyPatch) -> None:
        printed: list[bytes] = []
        monkeypatch.setattr(
            entrance_module, "printing", lambda _tasks: lambda pdf, _copies, _near: not printed.append(pdf)
        )
        with visiting(FirstRunDialog, lambda dialog: through_first_run(self.qtbot, dialog)):
            made = self.desktop._entrance.opened()
        assert made is not None
        made.close()
        assert printed[0].startswith(b"%PDF")
        office = offices.open_office(self.folder, passphrase=HERONS, clock=self.clock)
        with visiting(LoginDialog, lambda dialog: self.sign_in(dialog, 0)):
            person = self.desktop._entrance.signed_in(office, "", is_first=True)
        assert person is not None
        for each in STAFF:
            OperatorService(office.desk).add(person, each, PASSWORD)
        self.desktop.start(office, person)
        self.come_forward()
        assert isinstance(self.window.current_page(), TodayPage)

    def sign_in(self, dialog: LoginDialog, place: int) -> None:
        QTest.mouseClick(list(dialog.pane._cards.values())[place], Qt.MouseButton.LeftButton)
        QTest.keyClicks(dialog.pane.password.edit, PASSWORD)
        press(dialog.pane.password.edit, Qt.Key.Key_Return)

    def change_person(self, badge: str) -> None:
        places = [each.badge_no for each in OperatorService(self.desk).seats()]
        with visiting(LoginDialog, lambda dialog: self.sign_in(dialog, places.index(badge))):
            self.window.sign_out_asked.emit()
        self.come_forward()
        assert self.actor.badge_no == badge

    def come_forward(self) -> None:
        """Have the window before all others, as after a sign-in."""
        self.window.resize(1440, 900)
        come_forward(self.window)
        self.settle()

    # 3. Import

    def import_lists(self, monkeypatch: pytest.MonkeyPatch) -> None:
        cases = self.turn_to(Qt.Key.Key_2, CasesPage)
        assert isinstance(cases, CasesPage)
        assert cases.table.table.rowCount() == 0
        cases.importButton.click()
        page = self.window.current_page()
        assert isinstance(page, ImportPage)
        self.settle()
        with visiting(ClientDialog, self.add_client):
            page.wizard.steps.file.newClientButton.click()
        self.settle()
        for name, new, rejected in (
            ("consumer-loans-2026-11.xlsx", 500, 0),
            ("credit-cards-2026-11.xlsx", 198, 2),
            ("car-loans-2026-11.csv", 80, 0),
        ):
            sample = str(assets.resource("samples", name))
            monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, sample=sample: (sample, ""))
            self.import_list(page, new, rejected)
        page.wizard.steps.done.casesButton.click()
        self.settle()
        assert self.window.current_page() is cases
        self.until(lambda: cases.table.table.rowCount() == 80)
        cases.clearButton.click()
        self.until(lambda: cases.table.table.rowCount() == 778)
        assert CaseService(self.desk).totals(self.actor, CaseQuery()).number == 778

    def add_client(self, dialog: ClientDialog) -> None:
        for box, text in (
            (dialog.nameBox, "远帆消费金融有限公司"),
            (dialog.shortNameBox, "远帆消金"),
            (dialog.mandateNoBox, "WT-2026-01"),
            (dialog.payeeHolderBox, "远帆消费金融有限公司"),
            (dialog.payeeBankBox, "澄岭银行"),
            (dialog.payeeNumberBox, "8800010020260000137"),
        ):
            write(box.edit(QLineEdit), text)
        dialog.mandateFromBox.edit(DateEdit).set_day(date(2026, 1, 1))
        dialog.mandateUntilBox.edit(DateEdit).set_day(date(2027, 12, 31))
        press(dialog, Qt.Key.Key_Return, CONTROL)
        self.until(lambda: is_gone(dialog))

    def import_list(self, page: ImportPage, new: int, rejected: int) -> None:
        if page._presenter.stage is Stage.DONE:
            page.wizard.steps.done.againButton.click()
        press(page, Qt.Key.Key_O, CONTROL)
        self.until(page.wizard.goButton.isEnabled)
        press(page, Qt.Key.Key_Return, CONTROL)
        assert page._presenter.stage is Stage.COLUMNS
        self.until(lambda: page.wizard.steps.columns.table.table.rowCount() > 10)
        if page._presenter.obstacle() is not None:
            page.wizard.steps.columns.whole.recallBox.edit(DateEdit).set_day(date(2027, 6, 30))
        self.until(page.wizard.goButton.isEnabled)
        press(page, Qt.Key.Key_Return, CONTROL)
        self.until(lambda: page._presenter.stage is Stage.CHECK)
        assert page.wizard.steps.findings.newFigure.text() == str(new)
        assert page.wizard.steps.findings.rejectedFigure.text() == str(rejected)
        if rejected:
            assert not page.wizard.goButton.isEnabled()
            page.wizard.steps.findings.leaveBox.click()
        press(page, Qt.Key.Key_Return, CONTROL)
        self.until(lambda: page._presenter.stage is Stage.COMPARE)
        press(page, Qt.Key.Key_Return, CONTROL)
        self.until(lambda: page._presenter.stage is Stage.DONE)

    # 4. Cases and the case file

    def look_through_the_cases(self) -> None:
        cases = self.turn_to(Qt.Key.Key_2, CasesPage)
        assert isinstance(cases, CasesPage)
        cases.clearButton.click()
        self.choose_in_menu(cases)
        self.until(lambda: 0 < cases.table.table.rowCount() < 778)
        cases.clearButton.click()
        self.until(lambda: cases.table.table.rowCount() == 778)
        cases.table.sort_asked.emit("balance", True)
        self.settle()
        cases.table.select_row(0)
        self.settle()
        highest = cases.table.current_row()
        cases.table.select_row(1)
        second = cases.table.current_row()
        assert highest is not None
        assert second is not None
        balances = [next(each for each in row if isinstance(each, Money)) for row in (highest, second)]
        assert balances[0] >= balances[1]
        press(self.window, Qt.Key.Key_K, CONTROL)
        QTest.keyClicks(self.window.search.line, CASE_NO)
        self.until(lambda: self.window.search.answers.rowCount() > 0)
        self.settle()
        press(self.window.search.line, Qt.Key.Key_Return)
        self.settle()
        page = self.window.current_page()
        assert isinstance(page, CaseFilePage)
        assert page.nameLabel.text() == DEBTOR
        assert page.totalLabel.text() == "41,846.53"
        assert CASE_NO in self.window.windowTitle()
        assert DEBTOR not in self.window.windowTitle()

    def choose_in_menu(self, cases: CasesPage) -> None:
        """Filter by the first district that the menu offers."""

        def choose(menu: QMenu) -> None:
            name = shown(FILTER_NAMES[FilterKind.DISTRICTS])
            sub = next(each.menu() for each in menu.actions() if each.text() == name)
            assert isinstance(sub, QMenu)
            sub.actions()[0].trigger()
            menu.close()

        with popping(choose):
            press(cases, Qt.Key.Key_F, CONTROL, Qt.KeyboardModifier.ShiftModifier)

    def edit_and_log(self) -> None:
        page = self.case_file()
        page._openers.edit_situation()
        with visiting(SituationDialog, self.change_situation):
            self.settle()
        self.settle()
        with visiting(ContactDialog, self.log_contact):
            press(page, Qt.Key.Key_F7)
        self.settle()
        with visiting(StepDialog, self.set_step):
            press(page, Qt.Key.Key_F4)
        self.settle()
        file = CaseService(self.desk).file(self.actor, self.case_id)
        assert file.case.preference == "weekday mornings"
        assert [each.note for each in file.contacts] == ["Asked for a plan in six parts."]
        assert file.case.next_step is not None
        assert file.case.next_step.kind is StepKind.VISIT
        self.until(lambda: page.timeline.model().rowCount() >= 2)

    def case_file(self) -> CaseFilePage:
        self.window.show_page("case_file", self.case_id)
        self.settle()
        page = self.window.current_page()
        assert isinstance(page, CaseFilePage)
        return page

    def change_situation(self, dialog: SituationDialog) -> None:
        dialog.preferenceField.edit(QPlainTextEdit).setPlainText("weekday mornings")
        press(dialog, Qt.Key.Key_Return, CONTROL)
        self.until(lambda: is_gone(dialog))

    def log_contact(self, dialog: ContactDialog) -> None:
        dialog.noteField.edit(QPlainTextEdit).setPlainText("Asked for a plan in six parts.")
        dialog.minutesField.edit(QLineEdit).setText("4")
        self.settle()
        press(dialog, Qt.Key.Key_Return, CONTROL)
        self.until(lambda: is_gone(dialog))

    def set_step(self, dialog: StepDialog) -> None:
        kinds = dialog.findChildren(QComboBox)
        for box in kinds:
            if (place := box.findData(StepKind.VISIT)) >= 0:
                box.setCurrentIndex(place)
        dialog.dayField.edit(DateEdit).set_day(TUESDAY)
        press(dialog, Qt.Key.Key_Return, CONTROL)
        self.until(lambda: is_gone(dialog))

    # 5. The visit

    def plan_visit(self) -> None:
        page = self.visits()
        item = page.trayView.current_item()
        assert item is not None
        assert item.person_name == DEBTOR
        with visiting(GateDialog, self.read_the_night_rule):
            self.drop(page, CASE_MIME, item.case_id, "07:10")
        assert page._shown is not None
        assert page._shown.week.visits == ()
        self.drop(page, CASE_MIME, item.case_id, "10:00")
        self.until(lambda: page._shown is not None and len(page._shown.week.visits) == 1)
        visit = page._shown.week.visits[0].visit
        assert (visit.starts_at, len(visit.crew)) == (at("10:00"), 2)
        self.drop(page, VISIT_MIME, visit.id, "14:00")
        self.until(lambda: page._shown and page._shown.week.visits[0].visit.starts_at == at("14:00"))
        page.weekView.choose(visit.id)
        with visiting(PlanDialog, self.send_four):
            press(page.weekView, Qt.Key.Key_F9)
        self.settle()
        stored = VisitService(self.desk).get(self.actor, visit.id).visit
        assert len(stored.crew) == 4
        assert stored.verdict is not None
        assert stored.verdict.override is not None
        assert stored.verdict.override.reason == REASON

    def visits(self) -> VisitsPage:
        page = self.turn_to(Qt.Key.Key_3, VisitsPage)
        assert isinstance(page, VisitsPage)
        self.until(lambda: page._shown is not None)
        return page

    def drop(self, page: VisitsPage, mime: str, key: int, clock: str) -> None:
        """Drag something over Tuesday and let it go."""
        view = page.weekView
        scene = view.scene
        assert scene is not None
        column = scene.column_of(TUESDAY)
        assert column is not None
        hours, minutes = (int(each) for each in clock.split(":"))
        height = page.weekView.viewport().height()
        top = 44 + scene.scale.y_of(hours * 60 + minutes) + 1
        point = QPointF(column.left + column.width / 2, min(top, height - 1))
        data, left, none = (
            mime_of(mime, key),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        move = Qt.DropAction.MoveAction
        view.dragMoveEvent(QDragMoveEvent(point.toPoint(), move, data, left, none))
        self.settle()
        view.dropEvent(QDropEvent(point, move, data, left, none))
        self.settle()

    def read_the_night_rule(self, dialog: GateDialog) -> None:
        self.settle()
        row = dialog.findings.currentIndex().data(Qt.ItemDataRole.UserRole)
        assert row.rule == "TIME-NIGHT"
        assert not dialog.mainButton.isVisible()
        dialog.reject()

    def send_four(self, dialog: PlanDialog) -> None:
        self.settle()
        staff = dialog.findChild(QListWidget, "staffList")
        assert isinstance(staff, QListWidget)
        assert staff.count() >= 4
        for place in range(staff.count()):
            if staff.item(place).text().startswith("Cole"):
                staff.item(place).setCheckState(Qt.CheckState.Checked)
        self.until(lambda: not dialog._pause.isActive())
        self.settle()
        with visiting(GateDialog, self.release):
            dialog.saveButton.click()

    def release(self, dialog: GateDialog) -> None:
        self.settle()
        approvers = dialog.approverField.edit(QComboBox)
        assert "Sue Supervisor" in approvers.itemText(0)
        dialog.reasonField.edit(QPlainTextEdit).setPlainText(REASON)
        write(dialog.passwordField.edit(PasswordEdit).edit, PASSWORD)
        dialog.mainButton.click()
        self.settle()
        assert is_gone(dialog), dialog.problemBanner.label.text()

    # 6. The agreement

    def draft_agreement(self) -> None:
        self.enter_approval()
        page = self.case_file()
        press(page, Qt.Key.Key_F12)
        self.settle()
        agreements = self.agreements()
        terms = agreements.builder.terms
        for name, text in (("number", "6"), ("down", "2000"), ("penalty", "100"), ("approvalNo", "JM-01")):
            field = getattr(terms, name).field
            assert isinstance(field, QLineEdit)
            write(field, text)
            self.settle()
        self.until(lambda: agreements.builder.schedule.table.rowCount() == 8)
        assert terms.total.text() == "41,746.53"
        assert "肆万壹仟柒佰肆拾陆元伍角叁分" in terms.capitals.text()
        self.until(lambda: agreements.builder.preview.page_count() >= 2)
        press(agreements, Qt.Key.Key_S, CONTROL)
        self.settle()
        assert agreements.title().startswith("XY20261123-")
        press(agreements, Qt.Key.Key_Return, CONTROL)
        self.settle()
        assert self.agreement().status is AgreementStatus.PENDING
        assert not agreements.builder.mainButton.isEnabled()
        assert agreements.builder.reasonLabel.text()

    def enter_approval(self) -> None:
        """Enter the client's letter about a waiver; its dialog has tests of its own."""
        waivers, day = WaiverService(self.desk), self.desk.today()
        request = waivers.ask(self.actor, self.case_id, Components(penalty=Money.of(100)), "Pays at once")
        letter = WaiverAnswer("JM-01", day, "Manager Li", day + timedelta(days=60), evidence=b"%PDF-1.7")
        waivers.approve(self.actor, request, letter)

    def agreements(self) -> AgreementsPage:
        page = self.window.current_page()
        assert isinstance(page, AgreementsPage)
        return page

    def agreement(self) -> Agreement:
        (found,) = AgreementLists(self.desk).of_case(self.actor, self.case_id)
        return found

    def approve_and_print(self, monkeypatch: pytest.MonkeyPatch) -> None:
        page = self.turn_to(Qt.Key.Key_4, AgreementsPage)
        assert isinstance(page, AgreementsPage)
        self.until(lambda: page.table.table.rowCount() == 1)
        page.table.setFocus()
        page.table.select_row(0)
        press(page.table, Qt.Key.Key_Return)
        self.settle()
        told = answered(lambda: press(page, Qt.Key.Key_Return, CONTROL), accepts=True)
        assert self.agreement().agreement_no in told
        self.settle()
        assert self.agreement().status is AgreementStatus.APPROVED
        target = self.papers / "agreement.pdf"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
        with visiting(PrintDialog, self.print_to_file):
            press(page, Qt.Key.Key_P, CONTROL)
        self.until(target.exists)
        self.settle()
        assert self.agreement().status is AgreementStatus.PRINTED
        lists = AgreementLists(self.desk)
        papers = lists.papers(self.actor, self.agreement())
        assert len(papers) == 2
        assert target.read_bytes() == lists.stored_paper(self.actor, papers[0])
        newest = papers[0].seal
        with pypdfium2.PdfDocument(target) as document:
            words = "".join(document[n].get_textpage().get_text_range() for n in range(len(document)))
        assert DEBTOR in words
        assert "41,746.53" in words
        assert newest[:8].upper() in words.upper().replace(" ", "")

    def print_to_file(self, dialog: PrintDialog) -> None:
        assert dialog.number.number() == 2
        dialog.where.setCurrentIndex(dialog.where.findData(FILE))
        dialog.okButton.click()

    # 7. The door, the signature, the payment

    def hold_the_visit(self) -> None:
        self.clock.moment = at("15:30")
        self.desktop._days.look()
        self.settle()
        page = self.visits()
        assert page._shown is not None
        visit = page._shown.week.visits[0].visit
        page.weekView.choose(visit.id)
        with visiting(RecordDialog, self.write_record):
            press(page.weekView, Qt.Key.Key_R)
        self.settle()
        stored = VisitService(self.desk).get(self.actor, visit.id).visit
        assert stored.status is VisitStatus.HELD
        assert stored.record is not None
        assert stored.record.outcome is VisitOutcome.MET_DEBTOR
        self.until(lambda: page._shown is not None and page._shown.week.held == 1)

    def write_record(self, dialog: RecordDialog) -> None:
        self.settle()
        dialog.arrivedField.edit(ClockEdit).setText("1405")
        dialog.leftField.edit(ClockEdit).setText("1440")
        dialog.summaryField.edit(QPlainTextEdit).setPlainText("Signed the plan, calm talk.")
        dialog.recordingField.edit(QLineEdit).setText("R-20")
        dialog.agreementField.edit(QLineEdit).setText(self.agreement().agreement_no)
        dialog.saveButton.click()
        self.settle()
        assert is_gone(dialog), dialog.problemBanner.label.text()

    def say_both_signed(self, dialog: SignDialog) -> None:
        for tick in dialog.ticks.values():
            tick.click()
        dialog.okButton.click()

    def sign(self) -> None:
        self.window.show_page("agreements", ("open", self.agreement().id))
        self.settle()
        page = self.agreements()
        with visiting(SignDialog, self.say_both_signed):
            press(page, Qt.Key.Key_Return, CONTROL)
        self.settle()
        assert self.agreement().status is AgreementStatus.SIGNED
        assert self.agreement().signed_on == TUESDAY
        case = CaseService(self.desk).file(self.actor, self.case_id).case
        assert case.status is CaseStatus.ON_PLAN

    def meet_the_resting_case(self) -> None:
        page = self.case_file()
        with visiting(PlanDialog, self.try_to_plan):
            press(page, Qt.Key.Key_F9)
        self.settle()
        assert len(CaseService(self.desk).file(self.actor, self.case_id).visits) == 1

    def try_to_plan(self, dialog: PlanDialog) -> None:
        self.settle()
        dialog.dayField.edit(DateEdit).set_day(TUESDAY + timedelta(days=1))
        write(dialog.startField.edit(ClockEdit), "1000")
        self.until(lambda: not dialog._pause.isActive())
        self.settle()
        with visiting(GateDialog, self.read_the_rest):
            dialog.saveButton.click()
        dialog.reject()

    def read_the_rest(self, dialog: GateDialog) -> None:
        self.settle()
        assert dialog._shown is not None
        assert "AGR-STOP" in {each.rule for each in dialog._shown.verdict.blocks}
        dialog.reject()

    def pay(self) -> None:
        assert self.agreement().schedule[0].amount == Money.of(2000)
        assert self.shown_as_kept() == "0 / 7"
        page = self.case_file()
        with visiting(PaymentDialog, lambda dialog: self.book(dialog, "2000")):
            press(page, Qt.Key.Key_F8)
        self.settle()
        payments = self.window.current_page()
        assert isinstance(payments, PaymentsPage)
        assert payments.amount.text().startswith("2,000.00")
        assert PaymentService(self.desk).count(self.actor) == 1
        plan = CaseService(self.desk).file(self.actor, self.case_id).plan
        assert plan is not None
        assert plan.instalments[0].state is InstalmentState.KEPT
        assert self.shown_as_kept() == "1 / 7"

    def shown_as_kept(self) -> str:
        """Return how many instalments the list of agreements shows as kept."""
        page = self.turn_to(Qt.Key.Key_4, AgreementsPage)
        assert isinstance(page, AgreementsPage)
        self.until(lambda: page.table.table.rowCount() == 1)
        self.settle()
        row = page.table.table.row(0)
        assert row is not None
        return str(row[6])

    def book(self, dialog: PaymentDialog, amount: str) -> None:
        self.settle()
        write(dialog._money, amount)
        self.until(dialog.split.isVisible)
        dialog.okButton.click()
        self.until(lambda: is_gone(dialog))

    def let_the_next_break(self) -> None:
        """Nothing comes on the next due day, and nobody touches the program over the days of grace."""
        self.clock.moment = at("9:00", date(2027, 1, 20))
        self.desktop._days.look()
        self.until(lambda: self.agreement().status is AgreementStatus.BROKEN)
        self.settle()
        case = CaseService(self.desk).file(self.actor, self.case_id).case
        assert case.status is CaseStatus.BROKEN
        assert self.shown_as_kept() == "1 / 7"
        cases = self.turn_to(Qt.Key.Key_2, CasesPage)
        assert isinstance(cases, CasesPage)

    # 8. The log

    def read_the_log(self, monkeypatch: pytest.MonkeyPatch) -> None:
        page = self.turn_to(Qt.Key.Key_8, AuditPage)
        assert isinstance(page, AuditPage)
        told = [each.action for each in AuditService(self.desk).entries(self.actor)][::-1]
        expected = [
            "office.created",
            "operator.signed_in",
            "operator.added",
            "client.added",
            "placement.imported",
            "case.changed",
            "contact.logged",
            "visit.planned",
            "visit.moved",
            "agreement.drafted",
            "agreement.submitted",
            "operator.signed_out",
            "agreement.approved",
            "agreement.printed",
            "visit.recorded",
            "agreement.signed",
            "payment.recorded",
            "agreement.broken",
        ]
        assert [each for each in expected if each not in told] == [], told
        firsts = [told.index(each) for each in expected]
        assert firsts == sorted(firsts), list(zip(firsts, expected, strict=True))
        self.until(lambda: page.table.table.rowCount() == len(told) or page.table.table.rowCount() > 30)
        press(page, Qt.Key.Key_F5)
        self.settle()
        assert page._chain is not None
        assert page._chain.tone.value == "ok", page.chainBanner.label.text()
        target = self.papers / "log.jsonl"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
        page.exportButton.click()
        self.until(target.exists)
        self.settle()
        lines = target.read_text(encoding="utf-8").splitlines()
        assert all(json.loads(each) for each in lines)
        assert "visit.recorded" in "".join(lines)
        assert DEBTOR not in "".join(lines)
        report = AuditService(self.desk).inspect()
        assert report.is_intact
        assert report.entries > len(told)


@pytest.mark.parametrize(("language", "mode"), [("zh_CN", "light"), ("en", "dark")])
def test_that_the_whole_main_job_is_done_in_the_window(
    *,
    qtbot: QtBot,
    clock: Clock,
    tmp_path: Path,
    dressed: QApplication,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    mode: str,
) -> None:
    monkeypatch.delenv("CASEDESK_PASSPHRASE", raising=False)
    desktop = Desktop(tmp_path / "office", tmp_path / "settings" / "settings.json")
    desktop.preferences = replace(desktop.preferences, language=language, theme=mode)
    desktop.dress()
    story = Story(qtbot, desktop, clock, tmp_path / "office", tmp_path)
    try:
        story.found_and_sign_in(monkeypatch)
        assert theme.is_dark is (mode == "dark")
        assert story.window.windowTitle().split(" — ")[1] == tr("Today")
        story.import_lists(monkeypatch)
        story.look_through_the_cases()
        story.edit_and_log()
        story.plan_visit()
        story.draft_agreement()
        story.change_person("S01")
        story.approve_and_print(monkeypatch)
        story.hold_the_visit()
        story.sign()
        story.meet_the_resting_case()
        story.pay()
        story.let_the_next_break()
        story.read_the_log(monkeypatch)
    finally:
        desktop.end()
        theme.apply(dressed, "light", 1.0)
