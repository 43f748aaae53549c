"""What is left of a round or of its debrief, in quiet words: nothing here ends anything."""

from math import ceil, floor

from PySide6.QtCore import QCoreApplication

from ui.parts.tunables import LAST_S
from ui.session_state import clock_face


def timer_words(left_s: float | None) -> str:
    """Say how many seconds are left, or by how many it is over its time; None says nothing."""
    translate = QCoreApplication.translate
    if left_s is None:
        return ""
    if left_s > LAST_S:
        return translate("Timer", "{0} left").format(clock_face(ceil(left_s)))
    if left_s > 0:
        return translate("Timer", "Last minute: {0} left").format(clock_face(ceil(left_s)))
    over_s = floor(-left_s)
    if over_s == 0:
        return translate("Timer", "Time")
    return translate("Timer", "Time: {0} over").format(clock_face(over_s))


def share_gone(left_s: float | None, length_s: float) -> float:
    """Tell how much of `length_s` is over, 0 to 1; a time without length is over as it begins."""
    if left_s is None:
        return 0.0
    return min(1.0, max(0.0, 1.0 - left_s / length_s)) if length_s > 0 else 1.0
