"""How large a dialog opens over its window."""

from PySide6.QtWidgets import QWidget

from casedesk.ui.theme import theme

_MARGIN = 48


def take_room(dialog: QWidget, wide: int, high: int) -> None:
    """Open at a size in unscaled pixels, but within the window below, so that its foot is never cut off."""
    near = dialog.parentWidget()
    room = near.size() if near is not None else dialog.size()
    dialog.resize(
        min(room.width() - theme.px(_MARGIN), theme.px(wide)),
        min(room.height() - theme.px(_MARGIN), theme.px(high)),
    )
