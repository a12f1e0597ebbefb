"""Forms drawn in Qt Designer, loaded into a widget that names the parts it uses."""

from typing import Final, get_type_hints

from PySide6.QtCore import QObject
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget

from casedesk import assets
from casedesk.ui import icons
from casedesk.ui.table_view import TableView
from casedesk.ui.theme import theme
from casedesk.ui.widgets.a4_view import A4View
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.bars import BalanceBar, StateRail
from casedesk.ui.widgets.button import Button, IconButton, NavButton, SegmentedControl
from casedesk.ui.widgets.chips import Chip, ChipRow, CrewBadge, FilterChip, HintBar, KeyHint, LimitCounter
from casedesk.ui.widgets.fields import DateEdit, FieldBox, MoneyEdit, PasswordEdit
from casedesk.ui.widgets.month_view import MonthView
from casedesk.ui.widgets.panels import EmptyState, FactsSection, ProgressPanel, SectionHead
from casedesk.ui.widgets.rail import Rail
from casedesk.ui.widgets.timeline import Timeline
from casedesk.ui.widgets.top_bar import SearchButton, StatusLine, UserBadge

_LARGEST: Final = 16777215
_PARTS: Final = (
    *(A4View, BalanceBar, Banner, Button, Chip, ChipRow, CrewBadge, DateEdit, EmptyState, FactsSection),
    *(FieldBox, FilterChip, HintBar, IconButton, KeyHint, LimitCounter, MoneyEdit, MonthView, NavButton),
    *(PasswordEdit, ProgressPanel, Rail, SearchButton, SectionHead, SegmentedControl, StateRail, TableView),
    *(StatusLine, Timeline, UserBadge),
)
_CUSTOM: Final[dict[str, type[QWidget]]] = {part.__name__: part for part in _PARTS}


def register(*kinds: type[QWidget]) -> None:
    """Let forms use own widgets by their class name."""
    _CUSTOM.update({kind.__name__: kind for kind in kinds})


def load(name: str, into: QWidget) -> None:
    """Build the form ``name`` inside ``into`` and set the attributes its class annotates.

    The form's class name must be ``CaseDesk``, the context of every text; it then follows the
    language by itself. Buttons take an icon from the property ``iconName`` (and ``iconTone``).
    """
    loader = _Loader(into)
    loader.setLanguageChangeEnabled(True)
    loader.load(str(assets.ui_form(name)))
    for attribute in annotated(type(into)):
        part = into.findChild(QObject, attribute)
        if part is not None:
            setattr(into, attribute, part)
    _Sizes(into)
    for button in into.findChildren(QAbstractButton):
        drawing = button.property("iconName")
        if drawing and not isinstance(button, Button):
            icons.put(button, drawing, button.property("iconTone") or "text.secondary")


def annotated(kind: type) -> dict[str, type]:
    """Return the widgets that a class names, from its own and its bases' annotations."""
    hints = get_type_hints(kind)
    return {
        name: hint
        for name, hint in hints.items()
        if isinstance(hint, type) and issubclass(hint, QWidget | QLayout) and not name.startswith("_")
    }


def differences(name: str, kind: type[QWidget]) -> list[str]:
    """Return what a form lacks or has of another class than ``kind`` annotates (for tests)."""
    base = _bare(kind)
    loader = _Loader(base)
    loader.load(str(assets.ui_form(name)))
    found = []
    for attribute, wanted in annotated(kind).items():
        part = base.findChild(QObject, attribute)
        if part is None:
            found.append(f"{attribute} is not in the form {name}")
        elif not isinstance(part, wanted):
            found.append(f"{attribute} is a {type(part).__name__}, not a {wanted.__name__}")
    return found


def _bare(kind: type[QWidget]) -> QWidget:
    for base in kind.__mro__:
        if base.__module__.startswith("PySide6"):
            made: QWidget = base()
            return made
    return QWidget()


class _Loader(QUiLoader):
    """Build the outermost widget as the one that is there already, own widgets by their class."""

    def __init__(self, into: QWidget) -> None:
        super().__init__()
        self._into = into

    def createWidget(self, kind: str, parent: QWidget | None = None, name: str = "") -> QWidget:
        """Make one widget of the form."""
        if parent is None:
            return self._into
        custom = _CUSTOM.get(kind)
        if custom is None:
            made: QWidget = super().createWidget(kind, parent, name)
            return made
        widget = custom(parent=parent)
        widget.setObjectName(name)
        return widget


class _Sizes(QObject):
    """Keep a form's margins, gaps and set sizes in the present scale."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._layouts = [
            (layout, layout.spacing(), layout.contentsMargins())
            for layout in form.findChildren(QLayout)
            if _is_new(layout)
        ]
        self._widgets = [
            (widget, widget.minimumSize(), widget.maximumSize())
            for widget in form.findChildren(QWidget)
            if widget.property("scaled") and _is_new(widget)
        ]
        self._scale = 1.0
        self._adjust()
        theme.changed.connect(self._adjust)

    def _adjust(self) -> None:
        if theme.scale == self._scale:
            return
        self._scale = theme.scale
        for layout, gap, margins in self._layouts:
            layout.setSpacing(theme.px(gap) if gap > 0 else gap)
            layout.setContentsMargins(
                *(
                    theme.px(edge)
                    for edge in (margins.left(), margins.top(), margins.right(), margins.bottom())
                )
            )
        for widget, least, most in self._widgets:
            widget.setMinimumSize(theme.px(least.width()), theme.px(least.height()))
            widget.setMaximumSize(_most(most.width()), _most(most.height()))


def _is_new(part: QObject) -> bool:
    """Tell whether no form inside this one keeps the part's sizes already."""
    is_new = not part.property("isKept")
    part.setProperty("isKept", True)
    return is_new


def _most(length: int) -> int:
    return length if length >= _LARGEST else theme.px(length)
