"""For what draws itself: the colours of the look that is on, light or dark."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from ui.look.palette import DARK, LIGHT, Palette

_MIDDLE_LIGHTNESS = 127


def palette_of(widget: QWidget) -> Palette:
    """Tell the palette `widget` is drawn in: dark where its text is light."""
    text = widget.palette().color(QPalette.ColorRole.WindowText)
    return DARK if text.lightness() > _MIDDLE_LIGHTNESS else LIGHT
