"""How the overlay looks and behaves."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSlider, QWidget

from sessions.preferences import OverlaySize, Preferences
from sessions.tunables import OPACITY_AT_LEAST
from ui.look.scale import CHOICE_WIDTH_PX, GAP, SMALL
from ui.pages.settings_section import Choices, Kept, Section, Setting, remark
from ui.parts.buttons import button
from ui.parts.text import quiet
from ui.tunables import OPACITY_STEP


class OverlaySection(Section):
    """Size, opacity, clicks, its place, motion, and who else sees it."""

    def __init__(self, kept: Kept, seen_by_others: Callable[[], bool]) -> None:
        """Ask `seen_by_others` once whether a shared screen shows the overlay on this system."""
        super().__init__(self.tr("Overlay"), self.tr("The small signal beside your session."))
        self._kept = kept
        self.size_choice = Choices(CHOICE_WIDTH_PX)
        self.size_choice.offer(
            (self.tr("Dot"), OverlaySize.DOT),
            (self.tr("Ring with one word"), OverlaySize.RING),
            (self.tr("Small card"), OverlaySize.CARD),
        )
        self.opacity = Opacity()
        self.click_through = QCheckBox()
        self.to_corner = button(self.tr("Back to the corner"), lambda: self._set(places={}))
        self.less_motion = QCheckBox()
        self.group(
            Setting(
                self.tr("Size"),
                self.tr("A dot is the quietest, a card the easiest to read."),
                self.size_choice,
            ),
            Setting(
                self.tr("Opacity"), self.tr("How much of it stands out from what is behind."), self.opacity
            ),
            Setting(
                self.tr("Clicks pass through"),
                self.tr("You reach what is under it with the pointer. Its menu is then in the tray only."),
                self.click_through,
            ),
            Setting(
                self.tr("Place"),
                self.tr("It stays where you drag it, on each screen. This puts it back at the top right."),
                self.to_corner,
            ),
            Setting(
                self.tr("Less motion"),
                self.tr("Nothing breathes. Signals still come and go softly, within a moment."),
                self.less_motion,
            ),
            self._sharing(seen_by_others()),
        )
        self.column.addStretch(1)
        self.size_choice.chosen.connect(lambda size: self._set(size=OverlaySize(size)))
        self.opacity.slider.valueChanged.connect(lambda step: self._set(opacity=opacity_at(step)))
        self.click_through.clicked.connect(lambda on: self._set(click_through=on))
        self.less_motion.clicked.connect(lambda on: kept.set(reduced_motion=on))

    def _sharing(self, seen: bool) -> QWidget:
        self.shared = quiet(
            self.tr("Whoever sees your screen sees the overlay too. Share a single window instead.")
            if seen
            else self.tr("The overlay is left out of what others see.")
        )
        return remark(self.tr("When you share your screen"), self.shared)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set."""
        overlay = preferences.overlay
        self.size_choice.show_choice(overlay.size)
        self.opacity.show_opacity(overlay.opacity)
        self.click_through.setChecked(overlay.click_through)
        self.to_corner.setEnabled(bool(overlay.places))
        self.less_motion.setChecked(preferences.reduced_motion)

    def _set(self, **changes: Any) -> None:
        self._kept.set(overlay=replace(self._kept.now.overlay, **changes))


def opacity_at(step: int) -> float:
    """Turn a step of the slider into an opacity."""
    return round(step * OPACITY_STEP, 2)


class Opacity(QWidget):
    """A slider, and what it stands at."""

    def __init__(self) -> None:
        """Stand at full opacity."""
        super().__init__()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(OPACITY_AT_LEAST / OPACITY_STEP), round(1 / OPACITY_STEP))
        self.slider.setPageStep(2)
        self.label = QLabel()
        self.label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.label.setMinimumWidth(self.label.fontMetrics().horizontalAdvance("100 %") + GAP)
        self.setFixedWidth(CHOICE_WIDTH_PX)
        self.setFocusProxy(self.slider)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        line.addWidget(self.slider, 1)
        line.addWidget(self.label)

    def setAccessibleName(self, name: str) -> None:
        """Name the slider, which is what the keyboard reaches."""
        self.slider.setAccessibleName(name)

    def show_opacity(self, opacity: float) -> None:
        """Show an opacity, 0 to 1."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(opacity / OPACITY_STEP))
        self.slider.blockSignals(False)
        self.label.setText(self.tr("{0} %").format(round(100 * opacity)))
