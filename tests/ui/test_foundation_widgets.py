"""Rules of the widgets that pages share."""

import logging
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QImage
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from casedesk.domain.money import Money
from casedesk.domain.sentences import say
from casedesk.ui import icons, log_file, messages
from casedesk.ui.looks import Mark, Part, TimelineEntry, Tone
from casedesk.ui.theme import theme
from casedesk.ui.widgets import focus_frame
from casedesk.ui.widgets.a4_view import A4View
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.bars import BalanceBar, StateRail, Step, StepState
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.chips import Chip, FilterChip, HintBar, LimitCounter
from casedesk.ui.widgets.fields import DateEdit, FieldBox, MoneyEdit, PasswordEdit, read_day
from casedesk.ui.widgets.month_view import MonthView
from casedesk.ui.widgets.panels import EmptyState, FactRow, FactsSection, ProgressPanel
from casedesk.ui.widgets.timeline import Timeline


def test_that_every_icon_can_be_drawn(qapp: QApplication) -> None:
    blank = [name for name in icons.names() if icons.pixmap(name).toImage() == _blank()]
    assert blank == []


def _blank() -> QImage:
    image = QImage(16, 16, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def test_that_rare_name_characters_have_a_glyph(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    assert any(theme._can_write_names(family) for family in theme._families)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-05-09", date(2026, 5, 9)),
        ("20260509", date(2026, 5, 9)),
        ("2026/5/9", date(2026, 5, 9)),
        ("5-9", date(2026, 5, 9)),
        ("2026-06-31", None),
        ("soon", None),
        ("", None),
    ],
)
def test_that_days_are_read_as_people_type_them(text: str, day: date | None) -> None:
    assert read_day(text, date(2026, 1, 1)) == day


def test_that_amounts_stay_exact_and_get_separators_on_leaving(qtbot: QtBot) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    edit.setText("46325.8")
    assert edit.amount() == Money(4632580)
    edit.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
    assert edit.text() == "46,325.80"
    edit.setText("12x")
    assert edit.amount() is None
    assert not edit.is_readable()


def test_that_days_step_with_the_arrows_and_come_from_the_month(qtbot: QtBot) -> None:
    edit = DateEdit()
    qtbot.addWidget(edit)
    edit.set_day(date(2026, 5, 31))
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.day() == date(2026, 6, 1)
    edit.open_months()
    with qtbot.waitSignal(edit.day_changed):
        qtbot.keyClick(edit.months.grid, Qt.Key.Key_Right)
        qtbot.keyClick(edit.months.grid, Qt.Key.Key_Return)
    assert edit.day() == date(2026, 6, 2)


def test_that_a_field_tells_its_error_to_eye_and_ear(qtbot: QtBot) -> None:
    box = FieldBox("首期日", DateEdit())
    qtbot.addWidget(box)
    box.set_message(Tone.BLOCK, "6 月没有 31 日")
    field = box.edit(DateEdit)
    assert field.accessibleName() == "首期日"
    assert field.accessibleDescription() == "6 月没有 31 日"
    assert field.property("state") == "error"
    box.set_message()
    assert field.property("state") == ""
    assert field.accessibleDescription() == ""


def test_that_a_masked_field_is_read_only_and_offers_to_show(qtbot: QtBot) -> None:
    box = FieldBox("证件号")
    qtbot.addWidget(box)
    box.set_masked("330106********1213")
    assert box.edit(QLineEdit).isReadOnly()
    with qtbot.waitSignal(box.unmask_asked):
        box.unmask.click()


def test_that_asking_a_field_for_another_kind_is_a_mistake(qtbot: QtBot) -> None:
    box = FieldBox("x", MoneyEdit())
    qtbot.addWidget(box)
    with pytest.raises(TypeError, match="MoneyEdit"):
        box.edit(DateEdit)


def test_that_locked_capitals_are_told_while_typing_a_password(qtbot: QtBot) -> None:
    edit = PasswordEdit()
    qtbot.addWidget(edit)
    qtbot.keyClick(edit.edit, "A", Qt.KeyboardModifier.NoModifier)
    assert not edit.note.isHidden()
    qtbot.keyClick(edit.edit, "b", Qt.KeyboardModifier.NoModifier)
    assert edit.note.isHidden()
    assert edit.text() == "Ab"
    edit._eye.trigger()
    assert edit.edit.echoMode() is QLineEdit.EchoMode.Normal
    edit.clear()
    assert edit.edit.echoMode() is QLineEdit.EchoMode.Password


def test_that_the_month_moves_by_keys_and_says_the_day(qtbot: QtBot) -> None:
    view = MonthView()
    qtbot.addWidget(view)
    view.show_month(date(2026, 5, 31), chosen=date(2026, 5, 31))
    view.set_marks({date(2026, 5, 1)}, {date(2026, 5, 9)}, {date(2026, 5, 9): 3}, today=date(2026, 5, 30))
    with qtbot.waitSignal(view.month_shown):
        qtbot.keyClick(view.grid, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.day_chosen) as chosen:
        qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    assert chosen.args == [date(2026, 6, 1)]
    view.grab()


def test_that_a_day_is_chosen_by_the_mouse(qtbot: QtBot) -> None:
    view = MonthView()
    qtbot.addWidget(view)
    view.resize(280, 240)
    view.show()
    view.show_month(date(2026, 6, 1))
    with qtbot.waitSignal(view.day_chosen) as chosen:
        qtbot.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=QPoint(5, theme.px(24) + 5))
    assert chosen.args == [date(2026, 6, 1)]


def test_that_segments_tell_the_key_of_the_chosen_word(qtbot: QtBot) -> None:
    control = SegmentedControl([("d", "日"), ("w", "周"), ("m", "月")])
    qtbot.addWidget(control)
    assert control.value() == "d"
    control.set_value("m")
    assert control.value() == "m"
    with qtbot.waitSignal(control.chosen) as chosen:
        control._group.button(1).click()
    assert chosen.args == ["w"]
    control.grab()


def test_that_a_filter_is_removed_by_its_cross_and_by_the_keyboard(qtbot: QtBot) -> None:
    chip = FilterChip("逾期 ≥ 90 天")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 10))
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(8, 10))


def test_that_the_page_counter_follows_the_scroll(qtbot: QtBot) -> None:
    view = A4View()
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    page = QImage(100, 141, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    view.set_pages([page, page, page])
    assert (view.current_page(), view.page_count()) == (1, 3)
    with qtbot.waitSignal(view.page_changed) as changed:
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert changed.args == [2, 3]
    with qtbot.waitSignal(view.resolution_wanted):
        view.set_fits(False)
    view.grab()


def _entry(key: str, day: str, *, is_quiet: bool = False) -> TimelineEntry:
    result = Mark(Tone.OK, "check", "已核")
    return TimelineEntry(
        key, day, "周四", "10:12", "phone", f"电话 {key}", "愿意分期", ("罗佳",), result, Tone.OK, is_quiet
    )


def test_that_the_history_keeps_its_place_and_opens_by_enter(qtbot: QtBot) -> None:
    view = Timeline()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    view.show_entries([_entry("a", "今天"), _entry("b", "今天"), _entry("c", "5月6日", is_quiet=True)])
    view.setCurrentIndex(view.entries.index(1))
    view.show_entries([_entry("new", "今天"), _entry("a", "今天"), _entry("b", "今天")])
    assert view.current_entry() == _entry("b", "今天")
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [_entry("b", "今天")]
    said = view.entries.data(view.entries.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "今天, 10:12, 电话 new, 愿意分期, 罗佳, 已核"
    view.grab()


def test_that_painted_parts_say_what_they_show(qtbot: QtBot) -> None:
    bar, rail, hints, chip = BalanceBar(), StateRail(), HintBar(), Chip()
    bar.set_parts(
        [Part("本金", "38,600.00", 3860000, "accent.base"), Part("费用", "480.00", 48000, "line.strong")]
    )
    rail.set_steps(
        [Step("草稿", StepState.DONE, "罗佳"), Step("待批", StepState.CURRENT), Step("作废", StepState.EXIT)]
    )
    hints.set_hints([("F7", say("open"))])
    chip.set_mark(Mark(Tone.WARN, "warning", "违约"))
    for part in (bar, rail, hints, chip):
        qtbot.addWidget(part)
        part.resize(max(300, part.sizeHint().width()), 60)
        part.grab()
    assert bar.accessibleName() == "本金 38,600.00; 费用 480.00"
    assert rail.accessibleName() == "待批"
    assert hints.accessibleName() == "F7: 打开"
    assert chip.accessibleName() == "违约"


def test_that_a_limit_is_described_for_the_ear(qtbot: QtBot) -> None:
    counter = LimitCounter()
    qtbot.addWidget(counter)
    counter.set_count(3, 3, "今日有效通话 3 次，上限 3 次")
    counter.grab()
    assert counter.accessibleDescription() == "今日有效通话 3 次，上限 3 次"


def test_that_a_banner_acts_and_closes(qtbot: QtBot) -> None:
    banner, done = Banner(), []
    qtbot.addWidget(banner)
    banner.show_text(Tone.INFO, "有新规则包", "看影响", lambda: done.append(1), can_close=True)
    banner.button.click()
    assert done == [1]
    banner.grab()
    with qtbot.waitSignal(banner.closed):
        banner.cross.click()
    assert banner.isHidden()


def test_that_panels_take_their_texts_and_act(qtbot: QtBot) -> None:
    empty, progress, facts = EmptyState(), ProgressPanel(), FactsSection("人员")
    for part in (empty, progress, facts):
        qtbot.addWidget(part)
    empty.set_texts("today", "今天没有待办", "明日外访 8 件", "看明日", "N")
    with qtbot.waitSignal(empty.acted):
        empty.button.click()
    progress.start("导入")
    progress.set_progress(31240, 50000, say("open"))
    assert progress._count.text() == "31,240 / 50,000"
    with qtbot.waitSignal(progress.cancelled):
        progress.button.click()
    clicked: list[int] = []
    facts.add(
        FactRow("user", "陈某", "本人", ("证件",), Mark(Tone.OK, "check", "有效")), lambda: clicked.append(1)
    )
    facts.resize(300, 100)
    facts.show()
    facts.grab()
    qtbot.mouseClick(facts._rows[0], Qt.MouseButton.LeftButton)
    assert clicked == [1]
    facts.clear()
    assert facts._rows == []


def test_that_the_ring_follows_the_keyboard_but_not_the_mouse_on_buttons(
    qtbot: QtBot, qapp: QApplication
) -> None:
    ring = focus_frame.FocusRing(qapp)
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(300, 200)
    field, button = QLineEdit(holder), QPushButton("x", holder)
    field.setGeometry(20, 20, 100, 30)
    button.setGeometry(20, 80, 100, 30)
    holder.show()
    ring._moved(None, field)
    assert ring.isVisible()
    assert ring.geometry() == field.geometry().adjusted(-3, -3, 3, 3)
    field.move(40, 40)
    assert ring.geometry() == field.geometry().adjusted(-3, -3, 3, 3)
    ring._moved(field, button)
    assert ring.geometry() == button.geometry().adjusted(-3, -3, 3, 3)
    ring._moved(button, None)
    assert not ring.isVisible()
    ring._leave()


def test_that_confirming_starts_on_the_safe_button(qtbot: QtBot) -> None:
    dialog = messages.MessageDialog(None, "warning", "warn", "作废协议？", "不能撤销")
    qtbot.addWidget(dialog)
    safe = dialog.add_button("保持不变", "secondary", is_accepting=False)
    danger = dialog.add_button("作废协议", "danger", is_accepting=True)
    dialog.show()
    safe.setFocus()
    assert dialog.focusWidget() is safe
    assert not danger.autoDefault()
    danger.click()
    assert dialog.result() == dialog.DialogCode.Accepted


def test_that_unexpected_problems_are_written_masked_with_their_code(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(messages.Unexpected, "_show", lambda _self, code: shown.append(code))
    path = log_file.start_log(tmp_path)
    catcher = messages.Unexpected(str(path))
    error = LookupError("no row for 王小明 330106199001011213")
    catcher.caught(LookupError, error, None)
    qtbot.waitUntil(lambda: len(shown) == 1)
    written = path.read_text(encoding="utf-8")
    assert shown[0] in written
    assert "LookupError" in written
    assert "330106199001011213" not in written
    assert "王小明" not in written
    for handler in logging.getLogger("casedesk").handlers[:]:
        logging.getLogger("casedesk").removeHandler(handler)
        handler.close()


def test_that_buttons_grow_with_their_words(qtbot: QtBot) -> None:
    short, long = Button("好"), Button("提交审批", "primary", key="Ctrl+Enter")
    for button in (short, long):
        qtbot.addWidget(button)
        button.grab()
    assert long.sizeHint().width() > short.sizeHint().width()


def test_that_an_empty_place_shows_its_whole_sentence(qtbot: QtBot) -> None:
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.resize(900, 500)
    empty.set_texts("folder", "没有案件", "案件来自委托方的名单。" * 5, "导入委案")
    empty.show()
    text = empty._text
    assert text.height() >= text.heightForWidth(text.width())


def test_that_enter_presses_the_button_with_the_keyboard(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    button = Button("保存", parent=holder)
    holder.show()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(button, key)
    button.setEnabled(False)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert len(pressed) == 2


def test_that_a_field_keeps_its_turn_when_its_edit_is_replaced(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    first, second, third = (FieldBox(each, parent=holder) for each in ("一", "二", "三"))
    edit = QLineEdit()
    second.set_field(edit)
    assert first.field is not None
    turn, chain = first.field.nextInFocusChain(), []
    while turn is not first.field:
        chain.append(turn)
        turn = turn.nextInFocusChain()
    assert third.field is not None
    assert chain.index(edit) < chain.index(third.field)


def test_that_an_empty_day_does_not_look_like_a_chosen_one(qtbot: QtBot) -> None:
    edit = DateEdit()
    qtbot.addWidget(edit)
    assert not any(each.isdigit() for each in edit.placeholderText())


def test_that_enter_in_a_field_does_not_press_the_first_button(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    cancel, line = Button("取消", parent=dialog), QLineEdit(dialog)
    cancel.clicked.connect(dialog.reject)
    dialog.show()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_that_every_part_of_a_field_has_a_name_for_a_screen_reader(qtbot: QtBot) -> None:
    for kind in (PasswordEdit, DateEdit):
        box = FieldBox()
        qtbot.addWidget(box)
        box.setProperty("fieldKind", "password" if kind is PasswordEdit else "date")
        box.set_label("What it is")
        edit = box.edit(kind)
        line = edit.edit if isinstance(edit, PasswordEdit) else edit
        assert line.accessibleName() == "What it is"
        buttons = line.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        assert [bool(each.text() and each.toolTip()) for each in buttons] == [True]
