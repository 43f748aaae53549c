"""Which microphone, and on a call whose sound: chosen, and heard at once, so that nobody begins deaf."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.desk import Desk, Device, SoundCheck
from ui.errands import Errands
from ui.look.scale import GAP, SMALL
from ui.parts.buttons import plain_button
from ui.parts.level_meter import LevelMeter
from ui.parts.text import body, care, quiet
from ui.parts.tunables import LEVEL_EVERY_MS, METER_FROM_DB


class Chosen(NamedTuple):
    """What to hear with, as in `Plan`; `on_a_call` whether the computer's sound is heard too."""

    microphone: str | None = None
    loopback: str | None = None
    on_a_call: bool = False


class SoundChoice(QFrame):
    """Lists the devices, and listens to those chosen for as long as it is seen."""

    changed = Signal()
    """`chosen` is another, by the coach's hand."""

    def __init__(self, desk: Desk, errands: Errands, about_sharing: str, others: str = "") -> None:
        """Say `about_sharing` where there is a call; `others` names the computer's sound, else a client's."""
        super().__init__()
        self.setProperty("kind", "card")
        self._desk, self._errands = desk, errands
        self.chosen = Chosen()
        self._check: SoundCheck | None = None
        self._asked = 0
        self._listening = False
        self._no_list = ""
        self._levels = QTimer(self, interval=LEVEL_EVERY_MS)
        self._levels.timeout.connect(self._show_levels)
        self._microphone = _devices(self.tr("Your microphone"))
        self._microphone.activated.connect(self._choose)
        self._loopback = _devices(others or self.tr("Your client's sound"))
        self._loopback.activated.connect(self._choose)
        self._mic_level = LevelMeter(self.tr("Level of your microphone"))
        self._call_level = LevelMeter(
            self.tr("{0}: level").format(others) if others else self.tr("Level of the client's sound")
        )
        self._headphones = self.tr(
            "Wear headphones: then your microphone hears you alone, and nothing has to be guessed."
        )
        self._bleed, self._deaf = quiet(self._headphones), care("")
        self._on_call: tuple[QWidget, ...] = ()
        self._build(about_sharing)

    def _build(self, about_sharing: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(SMALL)
        lines = QGridLayout()
        lines.setHorizontalSpacing(GAP)
        lines.setVerticalSpacing(SMALL)
        lines.setColumnStretch(1, 1)
        lines.addWidget(_naming(self._microphone), 0, 0)
        lines.addWidget(self._microphone, 0, 1)
        lines.addWidget(plain_button(self.tr("Look again"), self.open), 0, 2)
        lines.addWidget(self._mic_level, 1, 1, 1, 2)
        name, sharing = _naming(self._loopback), quiet(about_sharing)
        lines.addWidget(name, 2, 0)
        lines.addWidget(self._loopback, 2, 1, 1, 2)
        lines.addWidget(self._call_level, 3, 1, 1, 2)
        column.addLayout(lines)
        for widget in (self._bleed, sharing, self._deaf):
            column.addWidget(widget)
        self._on_call = (name, self._loopback, self._call_level, self._bleed, sharing)
        self._show_call()
        self._deaf.hide()

    def _show_call(self) -> None:
        for widget in self._on_call:
            widget.setVisible(self.chosen.on_a_call)

    def show_chosen(self, chosen: Chosen) -> None:
        """Show what is chosen elsewhere; what is listened to follows."""
        if chosen == self.chosen:
            return
        asks_for_outputs = chosen.on_a_call and not self.chosen.on_a_call
        self.chosen = chosen
        self._show_call()
        _select(self._microphone, chosen.microphone, self._not_there)
        _select(self._loopback, chosen.loopback, self._not_there)
        if self._listening:
            self.listen()
        if asks_for_outputs and self.isVisible():
            self._ask_outputs()

    def open(self) -> None:
        """Look for the devices anew, and then listen: while a device is open, no other is found."""
        self._show_call()
        check = self._let_go()
        self._listening = True
        self._no_list = ""

        def look() -> Sequence[Device]:
            if check is not None:
                check.close()
            return self._desk.microphones()

        asked = self._asked
        self._errands.run(look, partial(self._found, asked), partial(self._found_none, asked))
        if self.chosen.on_a_call:
            self._ask_outputs()

    def listen(self) -> None:
        """Hear what is chosen; what an earlier choice gives by now is let go of."""
        self.hush()
        self._listening = True
        asked, (microphone, loopback, on_a_call) = self._asked, self.chosen
        self._say_deaf(self._no_list)

        def opened(check: SoundCheck) -> None:
            if asked != self._asked:
                self._errands.run(check.close)
                return
            self._check = check
            self._levels.start()

        def failed(line: str) -> None:
            if asked == self._asked:
                self._say_deaf(line)

        heard = (loopback or "") if on_a_call else None
        self._errands.run(lambda: self._desk.sound_check(microphone, heard), opened, failed)

    def hush(self) -> None:
        """Let go of the devices."""
        check = self._let_go()
        if check is not None:
            self._errands.run(check.close)

    def _let_go(self) -> SoundCheck | None:
        """Hear no more of the devices; what held them is still to be closed."""
        self._asked += 1
        self._listening = False
        self._levels.stop()
        for meter in (self._mic_level, self._call_level):
            meter.set_level(METER_FROM_DB)
        check, self._check = self._check, None
        return check

    def showEvent(self, event: QShowEvent) -> None:
        """Hear again, where the window was only minimised."""
        if event.spontaneous():
            self.listen()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hear nothing while nobody sees it."""
        self.hush()

    def _choose(self) -> None:
        self.chosen = self.chosen._replace(
            microphone=self._microphone.currentData(), loopback=self._loopback.currentData()
        )
        self.listen()
        self.changed.emit()

    def _ask_outputs(self) -> None:
        self._errands.run(self._desk.outputs, self._fill_outputs, self._say_no_list)

    def _found(self, asked: int, devices: Sequence[Device]) -> None:
        self._fill(self._microphone, devices, self.chosen.microphone)
        if asked == self._asked:
            self.listen()

    def _found_none(self, asked: int, line: str) -> None:
        self._say_no_list(line)
        if asked == self._asked:
            self.listen()

    def _fill_outputs(self, devices: Sequence[Device]) -> None:
        self._fill(self._loopback, devices, self.chosen.loopback)

    def _fill(self, box: QComboBox, devices: Sequence[Device], chosen: str | None) -> None:
        box.clear()
        usual = next((device.name for device in devices if device.is_default), "")
        box.addItem(self.tr("This computer's default: {0}").format(usual) if usual else self._usual(), None)
        for device in devices:
            box.addItem(device.name, device.name)
        _select(box, chosen, self._not_there)

    def _usual(self) -> str:
        return self.tr("This computer's default")

    def _not_there(self, name: str) -> str:
        return self.tr("{0} (not connected)").format(name)

    def _show_levels(self) -> None:
        if self._check is None:
            return
        levels, trouble = self._check.levels_db(), self._check.trouble()
        if trouble:
            levels = (METER_FROM_DB,) * len(levels)  # else the last that was heard would stay
        self._mic_level.set_level(levels[0])
        if len(levels) > 1:
            self._call_level.set_level(levels[1])
            self._bleed.setText(self._check.bleed() or self._headphones)
        self._say_deaf(trouble or self._no_list)

    def _say_no_list(self, line: str) -> None:
        self._no_list = line
        self._say_deaf(line)

    def _say_deaf(self, line: str) -> None:
        if line != self._deaf.text():
            self._deaf.setText(line)
        self._deaf.setVisible(bool(line))


def _devices(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _naming(box: QComboBox) -> QLabel:
    # On Linux a screen reader knows a list to choose from by its label alone.
    label = body(box.accessibleName())
    label.setWordWrap(False)
    label.setBuddy(box)
    return label


def _select(box: QComboBox, chosen: str | None, not_there: Callable[[str], str]) -> None:
    if chosen is not None and box.findData(chosen) < 0:
        # Before anything is listed nobody knows yet whether it is there.
        box.addItem(not_there(chosen) if box.count() else chosen, chosen)
    box.setCurrentIndex(max(0, box.findData(chosen)))
