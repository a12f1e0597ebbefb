"""The settings: what each section decides without a window, and the page on a real office."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import PASSPHRASE, PASSWORD, Clock

from casedesk.domain.clients import Client, ClientKind, Mandate, PayeeAccount
from casedesk.domain.credentials import SOON_DAYS
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.mandates import DataKind
from casedesk.domain.operators import RIGHTS, Credentials, Operator, Right, Role
from casedesk.domain.sentences import Sentence, say
from casedesk.services.audit import AuditFilter, AuditService
from casedesk.services.clients import ClientService
from casedesk.services.office_settings import KeyFacts, OfficeSettings
from casedesk.services.offices import OpenOffice
from casedesk.services.operators import OperatorService
from casedesk.ui import formats, forms, messages, texts
from casedesk.ui.editing import Difference, Editor, EditState, listed
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.parameters import NAMES, told
from casedesk.ui.settings.clients_section import ClientsSection
from casedesk.ui.settings.display_section import DisplaySection
from casedesk.ui.settings.keys_section import KeysSection
from casedesk.ui.settings.office_section import OfficeSection
from casedesk.ui.settings.page import SettingsPage
from casedesk.ui.settings.password_section import PasswordSection
from casedesk.ui.settings.presenter.clients import ClientsPresenter
from casedesk.ui.settings.presenter.keys import KeysPresenter
from casedesk.ui.settings.presenter.office import OfficeDraft, OfficePresenter
from casedesk.ui.settings.presenter.password import PasswordPresenter
from casedesk.ui.settings.presenter.rules import RulesPresenter
from casedesk.ui.settings.presenter.sections import Section, SettingsPresenter
from casedesk.ui.settings.presenter.staff import StaffPresenter
from casedesk.ui.settings.presenter.staff_draft import NEW_PERSON, draft_of, read
from casedesk.ui.settings.rules_section import RulesSection
from casedesk.ui.settings.section_list import SectionList
from casedesk.ui.settings.staff_dialog import StaffDialog, StaffPasswordDialog
from casedesk.ui.settings.staff_section import StaffSection
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.widgets import client_draft
from casedesk.ui.widgets.client_dialog import ClientDialog
from casedesk.ui.widgets.edit_dialog import EditDialog
from casedesk.ui.widgets.fields import DateEdit, FieldBox, PasswordEdit
from casedesk.ui.widgets.scope_dialog import ScopeDialog
from casedesk.ui.widgets.sides_dialog import SidesDialog
from casedesk.ui.work import InlineTasks

NEW_PASSWORD = "rain-on-slate-7"
NEW_PASSPHRASE = "nine lanterns under the bridge"
RIGHTLESS = {Section.DISPLAY, Section.PASSWORD, Section.RULES}
DAYS = (date(2026, 2, 1), date(2026, 2, 2))


@pytest.fixture
def database_url() -> None:
    """Let windows work on the encrypted file alone."""


@pytest.fixture
def presenter(open_office: OpenOffice, administrator: Operator) -> SettingsPresenter:
    return made(open_office, administrator)


def made(
    office: OpenOffice, actor: Operator, tasks: InlineTasks | ThreadTasks | None = None
) -> SettingsPresenter:
    return SettingsPresenter(
        OfficeSettings(office),
        OperatorService(office.desk),
        ClientService(office.desk),
        actor,
        tasks or InlineTasks(),
    )


class Form:
    """Keeps what a form would show."""

    def __init__(self, choose: Callable[[tuple[Difference, ...]], tuple[str, ...]] = lambda _d: ()) -> None:
        self.draft: object = None
        self.state = EditState((), {})
        self.pointed, self.problem, self.told = "", "", ""
        self.differences: tuple[Difference, ...] = ()
        self.choose = choose
        self.editor: Editor[OfficeDraft] | None = None

    def show_draft(self, draft: object) -> None:
        self.draft = draft

    def show_state(self, state: EditState) -> None:
        self.state = state

    def point_at(self, field: str) -> None:
        self.pointed = field

    def show_error(self, error: CaseDeskError) -> None:
        self.problem = str(error)

    def ask_sides(self, differences: tuple[Difference, ...]) -> None:
        self.differences = differences
        assert self.editor is not None
        self.editor.resolve(self.choose(differences))

    def done(self, told: Sentence) -> None:
        self.told = str(told)


class Pane:
    """Keeps what a section would show."""

    def __init__(self) -> None:
        self.rows: list[tuple[object, ...]] = []
        self.sums: list[Mark] = []
        self.facts: KeyFacts | None = None
        self.problem, self.told = "", ""
        self.is_waiting = False
        self.editor: Editor[OfficeDraft] | None = None

    def show_staff(self, rows: list[tuple[object, ...]], sums: list[Mark]) -> None:
        self.rows, self.sums = rows, sums

    show_clients = show_staff

    def show_keys(self, facts: KeyFacts) -> None:
        self.facts = facts

    def show_sheet(self, *, is_waiting: bool) -> None:
        self.is_waiting = is_waiting

    def show_office(self, editor: Editor[OfficeDraft], _facts: object) -> None:
        self.editor = editor

    def show_error(self, error: CaseDeskError) -> None:
        self.problem = str(error)

    def say_done(self, text: Sentence) -> None:
        self.told = str(text)


# What the presenters decide.


@pytest.mark.parametrize("role", list(Role))
def test_that_everybody_sees_the_sections_of_their_rights(open_office: OpenOffice, role: Role) -> None:
    sections = set(made(open_office, Operator("Ada", "A9", role)).sections())
    assert sections >= RIGHTLESS
    assert (Section.OFFICE in sections) == (Section.KEYS in sections) == (Right.MANAGE_OFFICE in RIGHTS[role])
    assert (Section.STAFF in sections) == (Right.MANAGE_OPERATORS in RIGHTS[role])
    assert (Section.CLIENTS in sections) == (Right.MANAGE_CLIENTS in RIGHTS[role])


def office_form(open_office: OpenOffice, administrator: Operator, form: Form) -> Editor[OfficeDraft]:
    pane = Pane()
    keeper = OfficePresenter(OfficeSettings(open_office), administrator, InlineTasks())
    keeper.attach(pane)
    keeper.load()
    assert pane.editor is not None
    form.editor = pane.editor
    pane.editor.attach(form)
    return pane.editor


def test_that_a_form_names_what_is_not_saved_and_then_what_was(
    open_office: OpenOffice, administrator: Operator
) -> None:
    form = Form()
    editor = office_form(open_office, administrator, form)
    assert form.state.changed == ()
    editor.edit(hotline="4000000137", idle_minutes="15")
    assert str(listed(form.state.changed)) == "Hotline, Lock after"
    editor.save()
    assert "Hotline, Lock after" in form.told
    assert not editor.is_dirty
    assert OfficeSettings(open_office).office(administrator).idle_minutes == 15


def test_that_a_form_points_at_the_first_wrong_field_and_saves_nothing(
    open_office: OpenOffice, administrator: Operator
) -> None:
    form = Form()
    editor = office_form(open_office, administrator, form)
    editor.edit(name="", credit_code="91330100MA00000000", idle_minutes="90")
    assert set(form.state.remarks) == {"credit_code", "idle_minutes"}, "an emptied field is judged when left"
    editor.leave("name")
    assert "name" in form.state.remarks
    editor.save()
    assert (form.pointed, form.told) == ("name", "")
    assert OfficeSettings(open_office).office(administrator).name == "Lantern Office"


@pytest.mark.parametrize("keeps_mine", [True, False])
def test_that_both_sides_of_a_record_changed_twice_are_shown_and_one_is_chosen(
    open_office: OpenOffice,
    administrator: Operator,
    keeps_mine: bool,  # noqa: FBT001
) -> None:
    form = Form(lambda differences: tuple(each.field for each in differences) if keeps_mine else ())
    editor = office_form(open_office, administrator, form)
    settings = OfficeSettings(open_office)
    office = settings.office(administrator)
    settings.save(administrator, replace(office, hotline="4000000001", address="1 Lake Road"))
    editor.edit(hotline="4000000002")
    editor.save()
    assert [(each.field, each.theirs, each.mine) for each in form.differences] == [
        ("hotline", "4000000001", "4000000002")
    ]
    stored = settings.office(administrator)
    assert stored.address == "1 Lake Road", "what only the other side changed stays"
    assert stored.hotline == ("4000000002" if keeps_mine else "4000000001")


def test_that_a_refusal_stays_with_the_form_and_its_values(
    open_office: OpenOffice, administrator: Operator, supervisor: Operator
) -> None:
    form = Form()
    keeper = StaffPresenter(
        OperatorService(open_office.desk), open_office.desk.pack, administrator, InlineTasks()
    )
    editor = keeper.editor(supervisor)
    editor.attach(form)
    editor.edit(badge_no=administrator.badge_no)
    editor.save()
    assert "taken" in form.problem
    assert editor.draft.badge_no == administrator.badge_no


def staff_pane(open_office: OpenOffice, administrator: Operator) -> tuple[StaffPresenter, Pane]:
    pane = Pane()
    keeper = StaffPresenter(
        OperatorService(open_office.desk), open_office.desk.pack, administrator, InlineTasks()
    )
    keeper.attach(pane)
    keeper.load()
    return keeper, pane


def test_that_papers_show_missing_expired_near_and_valid(
    open_office: OpenOffice, administrator: Operator, hire: Callable[..., Operator], clock: Clock
) -> None:
    clock.moment = datetime.now(UTC)  # the page tells by the computer's clock what is expired
    papers = Credentials(
        badge_until=formats.formats().today() + timedelta(days=200),
        authorisation_no="SQ-1",
        authorisation_until=formats.formats().today() + timedelta(days=SOON_DAYS),
        trained_on=formats.formats().today() - timedelta(days=366),
        exam_on=None,
        pledge_on=formats.formats().today(),
    )
    person = hire(Role.COLLECTOR, credentials=papers)
    _keeper, pane = staff_pane(open_office, administrator)
    row = next(each for each in pane.rows if each[-1] == person)
    tones = [each.tone if isinstance(each, Mark) else None for each in row[3:9]]
    assert tones == [Tone.OK, Tone.OK, Tone.WARN, Tone.BLOCK, Tone.BLOCK, Tone.OK]
    clerk = next(each for each in pane.rows if each[-1] == administrator)
    assert clerk[4:9] == (None,) * 5, "who has no papers at all is no visitor"
    assert [each.tone for each in pane.sums] == [Tone.LINE, Tone.BLOCK, Tone.WARN]


def test_that_those_who_left_are_shown_when_asked_for(
    open_office: OpenOffice, administrator: Operator, supervisor: Operator
) -> None:
    OperatorService(open_office.desk).save(administrator, replace(supervisor, is_active=False))
    keeper, pane = staff_pane(open_office, administrator)
    assert supervisor.id not in {each[-2] for each in pane.rows}
    keeper.show_left(is_shown=True)
    assert supervisor.id in {each[-2] for each in pane.rows}


def test_that_a_new_person_needs_a_good_first_password_typed_twice(
    open_office: OpenOffice, administrator: Operator
) -> None:
    form = Form()
    keeper, _pane = staff_pane(open_office, administrator)
    editor = keeper.editor(None)
    editor.attach(form)
    editor.edit(name="Ben New", badge_no="B77", role=Role.CLERK.value, password="short")
    assert form.state.remarks["password"].tone is Tone.BLOCK
    editor.edit(password=NEW_PASSWORD, again="another-one-9")
    assert form.state.remarks["again"].tone is Tone.BLOCK
    editor.save()
    assert (form.pointed, form.told) == ("again", "")
    editor.edit(again=NEW_PASSWORD)
    editor.save()
    assert "Ben New" in form.told
    assert OperatorService(open_office.desk).sign_in("B77", NEW_PASSWORD).role is Role.CLERK


def test_that_days_still_to_come_and_texts_that_are_no_day_are_refused(
    open_office: OpenOffice, administrator: Operator, supervisor: Operator
) -> None:
    form = Form()
    keeper, _pane = staff_pane(open_office, administrator)
    editor = keeper.editor(supervisor)
    editor.attach(form)
    editor.edit(trained_on=formats.formats().today() + timedelta(days=1), exam_on="2026-02-31")
    assert {"trained_on", "exam_on"} == {
        name for name, each in form.state.remarks.items() if each.tone is Tone.BLOCK
    }


def test_that_ones_own_password_asks_for_the_present_one(
    open_office: OpenOffice, administrator: Operator
) -> None:
    form = Form()
    editor = PasswordPresenter(OperatorService(open_office.desk), administrator, InlineTasks()).editor()
    editor.attach(form)
    editor.edit(new=NEW_PASSWORD, again=NEW_PASSWORD)
    editor.save()
    assert form.pointed == "current"
    editor.edit(current="not-this-one")
    editor.save()
    assert form.problem
    assert NEW_PASSWORD not in repr(editor.draft)
    editor.edit(current=PASSWORD)
    editor.save()
    assert form.told
    assert OperatorService(open_office.desk).sign_in("A01", NEW_PASSWORD)


def test_that_clients_show_until_when_they_may_be_worked_for(
    open_office: OpenOffice, administrator: Operator
) -> None:
    clients, pane = ClientService(open_office.desk), Pane()
    for name, first, last in (("A", -9, -1), ("B", -9, SOON_DAYS), ("C", -9, 90), ("D", 1, 90)):
        mandate = Mandate(
            "WT",
            formats.formats().today() + timedelta(days=first),
            formats.formats().today() + timedelta(days=last),
        )
        clients.add(administrator, Client(f"Firm {name}", name, mandate=mandate))
    clients.add(administrator, Client("Firm E", "E", payee=PayeeAccount("Firm E", "Lake", "880001002026")))
    keeper = ClientsPresenter(clients, administrator, InlineTasks())
    keeper.attach(pane)
    keeper.load()
    tones = [each[3].tone for each in pane.rows if isinstance(each[3], Mark)]
    assert tones == [Tone.BLOCK, Tone.WARN, Tone.OK, Tone.NEUTRAL, Tone.BLOCK]
    assert [each.tone for each in pane.sums] == [Tone.LINE, Tone.BLOCK, Tone.WARN]


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"name": ""}, {"name"}),
        ({"credit_code": "91390100MA0000000X"}, {"credit_code"}),
        ({"mandate_no": "WT-1"}, {"mandate_from", "mandate_until"}),
        ({"mandate_no": "W", "mandate_from": DAYS[1], "mandate_until": DAYS[0]}, {"mandate_until"}),
        ({"mandate_from": "2026-13-01", "mandate_no": "W"}, {"mandate_from"}),
        ({"payee_bank": "Lake branch"}, {"payee_holder", "payee_number"}),
        ({"payee_holder": "H", "payee_bank": "B", "payee_number": "88-x"}, {"payee_number"}),
        ({"cap_annual": "0"}, {"cap_annual"}),
        ({"cap_annual": "abc"}, {"cap_annual"}),
        ({"cap_annual": "24.5"}, set()),
        ({"hotline": "12"}, set()),
    ],
)  # fmt: skip
def test_that_a_client_is_judged_field_by_field(typed: dict[str, object], wrong: set[str]) -> None:
    draft = replace(client_draft.draft_of(Client("Grey Heron Bank", "Heron")), **typed)  # type: ignore[arg-type]
    found = {name for name, each in client_draft.remarks(draft).items() if each.tone is Tone.BLOCK}
    assert found == wrong


def test_that_a_client_survives_its_form_unchanged() -> None:
    full = Client(
        "Grey Heron Bank",
        "Heron",
        ClientKind.BANK,
        address="Lake Road 1",
        hotline="4000000137",
        mandate=Mandate("WT-1", date(2026, 1, 1), date(2026, 12, 31)),
        payee=PayeeAccount("Grey Heron Bank", "Lake", "8800010020260000137"),
        id=7,
        version=3,
    )
    for client in (full, Client("Bare", "Bare", id=8)):
        assert client_draft.read(client_draft.draft_of(client)) == client


def keys_pane(open_office: OpenOffice, administrator: Operator) -> tuple[KeysPresenter, Pane]:
    pane = Pane()
    keeper = KeysPresenter(OfficeSettings(open_office), administrator, InlineTasks())
    keeper.attach(pane)
    keeper.load()
    return keeper, pane


def test_that_a_new_sheet_waits_until_it_is_printed_or_saved(
    open_office: OpenOffice, administrator: Operator, tmp_path: Path
) -> None:
    keeper, pane = keys_pane(open_office, administrator)
    assert pane.facts is not None
    before = pane.facts.sheet_no
    keeper.make_sheet("en", "Safe", "Ada")
    assert keeper.is_waiting
    assert pane.facts.sheet_no != before
    keeper.save_sheet(tmp_path / "missing" / "sheet.pdf")
    assert pane.problem
    assert keeper.is_waiting
    keeper.save_sheet(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes() == keeper.sheet
    assert not keeper.is_waiting
    keeper.forget_sheet()
    assert keeper.sheet == b""


def test_that_the_passphrase_changes_with_the_present_one(
    open_office: OpenOffice, administrator: Operator
) -> None:
    form = Form()
    keeper, _pane = keys_pane(open_office, administrator)
    editor = keeper.passphrase_editor()
    editor.attach(form)
    editor.edit(current="seven wrong words here", new=NEW_PASSPHRASE, again=NEW_PASSPHRASE)
    editor.save()
    assert "does not open" in form.problem
    editor.edit(current=PASSPHRASE)
    editor.save()
    assert form.told


def test_that_every_parameter_of_the_pack_has_a_name_and_reads_well(open_office: OpenOffice) -> None:
    pack = open_office.desk.pack
    assert set(pack.params) <= set(NAMES)
    assert told("quiet", ("22:00", "08:00")) == "22:00–08:00"
    assert str(told("training_valid_days", 365)) == "365 day(s)"
    assert str(told("av_required", value=True)) == "Yes"
    rules = RulesPresenter(pack)
    for language in ("zh_CN", "en"):
        rows = rules.rules(language)
        assert len(rows) == len(pack.rules)
        assert all(rules.text(rules.rule(str(row[-1])), language) for row in rows)
    waiting = [each for each in pack.rules.values() if not each.is_verified]
    assert [getattr(each.text, "count", None) for each in rules.sums()] == [len(pack.rules), len(waiting)]


# The page and its windows.


@pytest.fixture
def page(
    open_office: OpenOffice, administrator: Operator, tasks: ThreadTasks, qtbot: QtBot
) -> Iterator[SettingsPage]:
    shown = SettingsPage(made(open_office, administrator, tasks), tasks, lambda *_: True)
    qtbot.addWidget(shown)
    shown.resize(1290, 690)
    shown.show()
    yield shown
    qtbot.waitUntil(lambda: not tasks.is_busy())


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("settings_page", SettingsPage),
        ("settings_display", DisplaySection),
        ("settings_password", PasswordSection),
        ("settings_office", OfficeSection),
        ("settings_staff", StaffSection),
        ("settings_clients", ClientsSection),
        ("settings_rules", RulesSection),
        ("settings_keys", KeysSection),
        ("staff_dialog", StaffDialog),
        ("staff_password_dialog", StaffPasswordDialog),
        ("client_dialog", ClientDialog),
    ],
)
def test_that_each_form_holds_what_its_window_names(form: str, kind: type[QWidget]) -> None:
    forms.register(SectionList)
    assert forms.differences(form, kind) == []


def show(page: SettingsPage, section: Section, qtbot: QtBot, tasks: ThreadTasks) -> None:
    page.sections.choose(section.value)
    qtbot.waitUntil(lambda: not tasks.is_busy())


def in_front(page: SettingsPage, qtbot: QtBot) -> None:
    """Bring the window to the front, whatever manages the windows; shortcuts work in that one only."""
    window = page.window()
    window.raise_()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def field(box: FieldBox) -> QLineEdit:
    inner = box.field
    edit = inner.edit if isinstance(inner, PasswordEdit) else inner
    assert isinstance(edit, QLineEdit)
    return edit


def write(box: FieldBox, text: str) -> None:
    edit = field(box)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def answer(kind: type[QWidget], act: Callable[[QWidget], None]) -> QTimer:
    """Do something in the window of that kind as soon as one waits for an answer."""
    timer = QTimer()
    timer.setInterval(20)

    def look() -> None:
        window = QApplication.activeModalWidget()
        if not isinstance(window, kind):
            return
        window.activateWindow()
        if window.isActiveWindow():
            timer.stop()
            act(window)

    timer.timeout.connect(look)
    timer.start()
    return timer


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_that_every_section_shows_in_both_languages(
    page: SettingsPage, qtbot: QtBot, tasks: ThreadTasks, language: str
) -> None:
    app = QApplication.instance()
    assert app is not None
    for section in Section:
        show(page, section, qtbot, tasks)
        assert page.context()
        texts.install_language(app, language)
        QApplication.processEvents()
        assert not page.grab().isNull()
        assert page.section.may_leave()


def test_that_choices_of_the_display_count_at_once(page: SettingsPage, qtbot: QtBot) -> None:
    display = page.section
    assert isinstance(display, DisplaySection)
    for signal, control, key in (
        (page.language_chosen, display.languages, "en"),
        (page.theme_chosen, display.themes, "dark"),
        (page.scale_chosen, display.scales, "1.25"),
    ):
        with qtbot.waitSignal(signal) as told:
            control.chosen.emit(key)
        assert str(told.args[0]) == key
    with qtbot.waitSignal(page.hints_chosen) as told:
        display.hintsBox.click()
    assert told.args == [False]


def test_that_an_office_is_changed_by_keyboard_alone(
    page: SettingsPage,
    qtbot: QtBot,
    tasks: ThreadTasks,
    open_office: OpenOffice,
    administrator: Operator,
) -> None:
    show(page, Section.OFFICE, qtbot, tasks)
    office = page.section
    assert isinstance(office, OfficeSection)
    assert not office.saveButton.isEnabled()
    in_front(page, qtbot)
    write(office.hotlineBox, "4000000137")
    assert "热线" in office.stateLabel.text() or "Hotline" in office.stateLabel.text()
    QTest.keyClick(field(office.hotlineBox), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert OfficeSettings(open_office).office(administrator).hotline == "4000000137"
    assert not office.saveButton.isEnabled()


def test_that_masked_agreements_are_an_office_s_choice_that_the_form_explains_and_the_log_keeps(
    page: SettingsPage,
    qtbot: QtBot,
    tasks: ThreadTasks,
    open_office: OpenOffice,
    administrator: Operator,
) -> None:
    show(page, Section.OFFICE, qtbot, tasks)
    office = page.section
    assert isinstance(office, OfficeSection)
    assert not office.masksBox.isChecked()
    office.masksBox.setFocus()
    QTest.keyClick(office.masksBox, Qt.Key.Key_Space)
    office.saveButton.click()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert OfficeSettings(open_office).office(administrator).masks_identity
    newest = AuditService(open_office.desk).entries(administrator, AuditFilter())[0]
    assert [(each.field, each.before, each.after) for each in newest.changes] == [
        ("masks_identity", "false", "true")
    ]


def test_that_unsaved_edits_are_asked_about_once(
    page: SettingsPage, qtbot: QtBot, tasks: ThreadTasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = [False, True]
    monkeypatch.setattr(
        messages, "confirm", lambda *texts, **_: asked.append(str(texts[1])) or answers[len(asked) - 1]
    )
    show(page, Section.OFFICE, qtbot, tasks)
    office = page.section
    assert isinstance(office, OfficeSection)
    write(office.nameBox, "Other")
    show(page, Section.DISPLAY, qtbot, tasks)
    assert page.section is office
    assert not asked[1:]
    assert field(office.nameBox).text() == "Other"
    assert page.leave()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert field(office.nameBox).text() == "Lantern Office"
    assert page.leave()
    assert len(asked) == 2


def test_that_a_person_is_added_and_edited_in_the_dialog(
    page: SettingsPage, qtbot: QtBot, tasks: ThreadTasks, open_office: OpenOffice
) -> None:
    show(page, Section.STAFF, qtbot, tasks)
    staff = page.section
    assert isinstance(staff, StaffSection)

    def fill(window: QWidget) -> None:
        assert isinstance(window, StaffDialog)
        for box, text in (
            (window.nameBox, "Ben New"),
            (window.badgeBox, "B77"),
            (window.passwordBox, NEW_PASSWORD),
            (window.againBox, NEW_PASSWORD),
            (window.trainedBox, "2026-06-01"),
        ):
            write(box, text)
        roles = window.roleBox.edit(QComboBox)
        roles.setCurrentIndex(roles.findData(Role.CLERK.value))
        QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    timer = answer(StaffDialog, fill)
    staff.add()
    timer.stop()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    person = OperatorService(open_office.desk).sign_in("B77", NEW_PASSWORD)
    assert (person.role, person.credentials.trained_on) == (Role.CLERK, date(2026, 6, 1))
    assert staff.table.table.rowCount() == 2


def test_that_escape_in_a_dialog_asks_only_when_something_is_typed(
    page: SettingsPage, qtbot: QtBot, tasks: ThreadTasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(messages, "confirm", lambda *texts, **_: asked.append(str(texts[1])) or True)
    show(page, Section.STAFF, qtbot, tasks)
    staff = page.section
    assert isinstance(staff, StaffSection)

    def leave(window: QWidget) -> None:
        QTest.keyClick(window, Qt.Key.Key_Escape)

    def type_and_leave(window: QWidget) -> None:
        assert isinstance(window, StaffDialog)
        write(window.phoneBox, "15400000001")
        QTest.keyClick(window, Qt.Key.Key_Escape)

    for act, count in ((leave, 0), (type_and_leave, 1)):
        timer = answer(EditDialog, act)
        staff.edit()
        timer.stop()
        assert len(asked) == count


def test_that_a_client_is_added_in_the_dialog(
    page: SettingsPage, qtbot: QtBot, tasks: ThreadTasks, open_office: OpenOffice, administrator: Operator
) -> None:
    show(page, Section.CLIENTS, qtbot, tasks)
    section = page.section
    assert isinstance(section, ClientsSection)

    def fill(window: QWidget) -> None:
        assert isinstance(window, ClientDialog)
        write(window.nameBox, "Grey Heron Bank")
        write(window.mandateNoBox, "WT-1")
        write(window.mandateFromBox, "2026-01-01")
        write(window.mandateUntilBox, "20270101")
        chosen = answer(ScopeDialog, tick_income)
        window.scopeButton.click()
        chosen.stop()
        window.view.save()

    def tick_income(window: QWidget) -> None:
        assert isinstance(window, ScopeDialog)
        place = list(DataKind).index(DataKind.INCOME)
        window.allowed.item(place).setCheckState(Qt.CheckState.Checked)
        window.accept()

    timer = answer(ClientDialog, fill)
    section.add()
    timer.stop()
    qtbot.waitUntil(lambda: not tasks.is_busy())
    (stored,) = ClientService(open_office.desk).list(administrator)
    assert stored.mandate == Mandate("WT-1", date(2026, 1, 1), date(2027, 1, 1))
    assert stored.mandate_fields == "+income"
    assert section.table.current_row() is not None


def test_that_both_sides_are_chosen_field_by_field(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SidesDialog(
        window,
        [
            Difference("name", say("Name"), "Theirs", "Mine"),
            Difference("hotline", say("Hotline"), "1", "2"),
        ],
    )
    assert dialog.kept() == ()
    dialog.choices["hotline"].click()
    assert dialog.kept() == ("hotline",)


def test_that_a_new_sheet_goes_to_the_printer_and_is_not_lost_unasked(
    open_office: OpenOffice,
    administrator: Operator,
    tasks: ThreadTasks,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printed: list[bytes] = []
    shown = SettingsPage(
        made(open_office, administrator, tasks), tasks, lambda pdf, _copies, _near: not printed.append(pdf)
    )
    qtbot.addWidget(shown)
    shown.show()
    show(shown, Section.KEYS, qtbot, tasks)
    keys = shown.section
    assert isinstance(keys, KeysSection)
    asked: list[str] = []
    answers = [True, False]
    monkeypatch.setattr(
        messages, "confirm", lambda *texts, **_: asked.append(str(texts[1])) or answers[len(asked) - 1]
    )
    assert not keys.printButton.isVisible()
    keys.sheetButton.click()
    qtbot.waitUntil(keys.printButton.isVisible, timeout=10_000)
    assert not shown.leave()
    keys.printButton.click()
    assert printed[0].startswith(b"%PDF")
    assert shown.leave()
    assert len(asked) == 2
    assert not keys.printButton.isVisible()


def test_that_a_sheet_can_be_saved_as_a_file(
    page: SettingsPage,
    qtbot: QtBot,
    tasks: ThreadTasks,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(messages, "confirm", lambda *_texts, **_: True)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "sheet.pdf"), ""))
    show(page, Section.KEYS, qtbot, tasks)
    keys = page.section
    assert isinstance(keys, KeysSection)
    keys.sheetButton.click()
    qtbot.waitUntil(keys.pdfButton.isVisible, timeout=10_000)
    keys.pdfButton.click()
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_that_the_rules_show_their_clause_beside_the_list(
    page: SettingsPage, qtbot: QtBot, tasks: ThreadTasks
) -> None:
    page.open("rules")
    rules = page.section
    assert isinstance(rules, RulesSection)
    rules.rulesTable.select_row(3)
    assert rules.ruleText.text()
    rules.views.chosen.emit("parameters")
    assert rules.tables.currentIndex() == 1
    assert not rules.findChildren(DateEdit)


def test_that_a_section_without_the_right_is_passed_over(
    open_office: OpenOffice, supervisor: Operator, tasks: ThreadTasks, qtbot: QtBot
) -> None:
    shown = SettingsPage(made(open_office, supervisor, tasks), tasks, lambda *_: True)
    qtbot.addWidget(shown)
    before = shown.section
    shown.open("keys")
    shown.open(("clients", "new"))
    assert shown.section is before
    assert shown.sections.count() == len(RIGHTLESS) + 1, "a supervisor also manages clients"


def test_that_enter_leads_from_the_list_into_the_section(
    page: SettingsPage, qtbot: QtBot, tasks: ThreadTasks
) -> None:
    show(page, Section.PASSWORD, qtbot, tasks)
    page.activateWindow()
    page.sections.setFocus()
    QTest.keyClick(page.sections, Qt.Key.Key_Return)
    section = page.section
    assert isinstance(section, PasswordSection)
    qtbot.waitUntil(lambda: section.isAncestorOf(QApplication.focusWidget() or page))


def test_that_enter_goes_on_to_the_next_field_and_at_last_to_the_button(
    page: SettingsPage, qtbot: QtBot, tasks: ThreadTasks
) -> None:
    show(page, Section.PASSWORD, qtbot, tasks)
    page.activateWindow()
    section = page.section
    assert isinstance(section, PasswordSection)
    write(section.currentBox, PASSWORD)
    QTest.keyClick(field(section.currentBox), Qt.Key.Key_Return)
    qtbot.waitUntil(field(section.newBox).hasFocus)
    for box in (section.newBox, section.againBox):
        write(box, NEW_PASSWORD)
        QTest.keyClick(field(box), Qt.Key.Key_Return)
    qtbot.waitUntil(section.saveButton.hasFocus)
    QTest.keyClick(section.saveButton, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert field(section.newBox).text() == ""


def test_that_a_scope_comes_back_from_its_dialog_unchanged(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    for text in ("", "+income", "+bank_accounts +income -employer"):
        assert ScopeDialog(text, window).text == text


def test_that_the_form_of_a_person_keeps_every_paper() -> None:
    day = date(2026, 11, 2)
    papers = Credentials(day, "SQ-1", day, day, day, day, day, day, is_barred=True)
    assert read(draft_of(replace(NEW_PERSON, credentials=papers))).credentials == papers
