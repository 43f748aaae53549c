"""The overlay's menu, which is the tray's too: every entry is a signal of the overlay, or its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from cues.events import CueShown
from cues.pacing import TAKING_THE_FLOOR
from sessions.preferences import OverlaySize

if TYPE_CHECKING:
    from ui.overlay import Overlay

translate = QCoreApplication.translate


def menu_of(overlay: Overlay, last_cue: CueShown | None, reason: str) -> QMenu:
    """Make the menu as things stand; whoever asked keeps it for as long as it is to be seen."""
    menu = QMenu()
    menu.setToolTipsVisible(True)
    if reason:
        menu.addAction(reason).setEnabled(False)
        menu.addSeparator()
    if overlay.is_recorded:
        menu.addAction(translate("Overlay", "Mark this moment")).triggered.connect(overlay.moment_asked)
    if overlay.is_paused:
        menu.addAction(translate("Overlay", "Resume")).triggered.connect(overlay.resume_asked)
    else:
        menu.addAction(translate("Overlay", "Pause")).triggered.connect(overlay.pause_asked)
    mute = translate("Overlay", "Show cues") if overlay.is_muted else translate("Overlay", "Mute cues")
    menu.addAction(mute).triggered.connect(overlay.turn_mute)
    _add_sizes(menu, overlay)
    if last_cue is not None:
        _add_last_cue(menu, overlay, last_cue)
    menu.addSeparator()
    menu.addAction(translate("Overlay", "Stop")).triggered.connect(overlay.stop_asked)
    if overlay.is_recorded:
        menu.addAction(translate("Overlay", "Client withdraws…")).triggered.connect(overlay.withdraw_asked)
    return menu


def _add_sizes(menu: QMenu, overlay: Overlay) -> None:
    sizes = menu.addMenu(translate("Overlay", "Size"))
    only_one = QActionGroup(sizes)
    names = {
        OverlaySize.DOT: translate("Overlay", "Dot"),
        OverlaySize.RING: translate("Overlay", "Ring with a word"),
        OverlaySize.CARD: translate("Overlay", "Small card"),
    }
    for size, name in names.items():
        entry = sizes.addAction(name)
        entry.setCheckable(True)
        entry.setChecked(size is overlay.preferences.size)
        entry.triggered.connect(lambda _, size=size: overlay.choose_size(size))
        only_one.addAction(entry)


def _add_last_cue(menu: QMenu, overlay: Overlay, cue: CueShown) -> None:
    """Offer to say what the latest cue was worth, and that what it marks was meant."""
    menu.addSection(translate("Overlay", "The last cue"))
    if cue.kind in TAKING_THE_FLOOR:
        menu.addAction(translate("Overlay", "I meant to")).triggered.connect(overlay.meant_asked)
    menu.addAction(translate("Overlay", "Helpful")).triggered.connect(
        lambda: overlay.marked.emit(cue.id, True)
    )
    menu.addAction(translate("Overlay", "Wrong")).triggered.connect(
        lambda: overlay.marked.emit(cue.id, False)
    )
