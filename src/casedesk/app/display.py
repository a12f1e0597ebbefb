"""Whether anybody could see a window."""

import os
import sys


def has_display() -> bool:
    """Tell whether a window could be seen; elsewhere than on Linux there always is a desktop."""
    if sys.platform != "linux":
        return True
    named = os.environ.get("QT_QPA_PLATFORM", "")
    if named in {"offscreen", "minimal"}:
        return False
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
