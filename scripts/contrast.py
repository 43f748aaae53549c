"""How well the text of a window stands out, measured on the picture of it: the ratio of WCAG 2.2."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
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
    picture = window.grab()
    scale, colours = picture.devicePixelRatio(), _colours(picture.toImage())
    for widget in window.findChildren(QWidget):
        text = _text_of(widget)
        if text and widget.isVisible() and widget.isEnabled() and _is_mostly_seen(widget):
            yield Measured(text, _ratio(colours, _area(widget, window), scale))


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""


def _is_mostly_seen(widget: QWidget) -> bool:
    """Whether its text is in sight, and not an edge of it alone where the page is cut off."""
    return 2 * widget.visibleRegion().boundingRect().height() > widget.height()


def _area(widget: QWidget, window: QWidget) -> QRect:
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(window, QPoint(0, 0)) + seen.topLeft(), seen.size())


def _colours(picture: QImage) -> NDArray[np.uint32]:
    """Give each pixel's colour as 0xAARRGGBB, (height, width)."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), -1).copy()


def _ratio(colours: NDArray[np.uint32], area: QRect, scale: float) -> float:
    """Of the commonest colour with the one that differs most from it: a letter's core with its ground."""
    inset = min(4, area.width() // 4)  # a control's edge is no letter
    inside = area.adjusted(inset, inset, -inset, -inset)
    left, top = round(inside.left() * scale), round(inside.top() * scale)
    width, height = round(inside.width() * scale), round(inside.height() * scale)
    if width <= 0 or height <= 0:
        return 21.0
    found, often = np.unique(colours[top : top + height, left : left + width], return_counts=True)
    ground = int(found[often.argmax()])
    return max(_between(ground, int(colour)) for colour in found)


def _between(one: int, other: int) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: int) -> float:
    parts = [((colour >> shift) & 0xFF) / 255 for shift in (16, 8, 0)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
