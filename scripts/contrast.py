"""How well the text of a window stands out, measured on the picture of it: the ratio of WCAG 2.2."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

LEAST = 4.5


@dataclass(frozen=True, slots=True)
class Measured:
    """A piece of text and its contrast with what lies behind it."""

    text: str
    ratio: float


def measured(window: QWidget) -> Iterator[Measured]:
    """Measure every text that is seen in `window`, as it is drawn; WCAG exempts what is disabled."""
    picture = window.grab().toImage()
    for widget in window.findChildren(QWidget):
        text = _text_of(widget)
        if text and widget.isVisible() and widget.isEnabled():
            yield Measured(text, _ratio(picture, _area(widget, window), picture.devicePixelRatio()))


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""


def _area(widget: QWidget, window: QWidget) -> QRect:
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(window, QPoint(0, 0)) + seen.topLeft(), seen.size())


def _ratio(picture: QImage, area: QRect, scale: float) -> float:
    """Of the commonest colour with the one that differs most from it: a letter's core with its ground."""
    part = picture.copy(*(round(side * scale) for side in (area.x(), area.y(), area.width(), area.height())))
    if part.isNull():
        return 21.0
    inset = round(4 * scale)  # a control's edge is no letter
    colours = Counter(
        part.pixel(x, y)
        for x in range(inset, part.width() - inset)
        for y in range(inset, part.height() - inset)
    )
    if not colours:
        return 21.0
    ground = colours.most_common(1)[0][0]
    return max(_between(ground, colour) for colour in colours)


def _between(one: int, other: int) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: int) -> float:
    parts = [((colour >> shift) & 0xFF) / 255 for shift in (16, 8, 0)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
