"""First start, second page: which microphone, how loud it is, and what it hears."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout

from ui.desk import Desk, Device, SoundCheck
from ui.errands import Errands
from ui.look.scale import GAP, HAIR
from ui.pages.first_start_state import Phase, Trial
from ui.parts.buttons import button
from ui.parts.level_meter import LevelMeter
from ui.parts.level_state import Hearing, Verdict
from ui.parts.page import card, row
from ui.parts.steps import Step
from ui.parts.text import body, care, heading, lead, quiet, title
from ui.parts.tunables import LEVEL_EVERY_MS, METER_FROM_DB, TEST_S


class MicrophoneStep(Step):
    """Listens only while it is in sight, to one device at a time, and keeps nothing."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        """Write the page; nothing is opened before it is seen."""
        super().__init__(self.tr("Your microphone"))
        self._desk, self._errands = desk, errands
        self._wanted = desk.preferences.microphone
        self._asked = 0
        self._check: SoundCheck | None = None
        self._hearing, self._trial = Hearing(), Trial()
        self.devices = QComboBox()
        self.devices.setAccessibleName(self.tr("Microphone"))
        self.devices.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.devices.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.devices.currentIndexChanged.connect(self._chosen)
        self.meter = LevelMeter(self.tr("How loud it is"))
        self.verdict = body("")
        self.trouble = care("")
        self.look_again = button(self.tr("Try again"), self._look)
        self.record = button(self.tr("Record five seconds"), self._record)
        self.hear = button(self.tr("Hear it again"), self._play_again)
        self.progress = quiet("")
        self._timer = QTimer(self, interval=LEVEL_EVERY_MS)
        self._timer.timeout.connect(self._poll)
        self.first = self.devices
        self._lay_out()
        self._say_trouble("")
        self._show_trial()

    @property
    def microphone(self) -> str | None:
        """What is chosen, by its name; None the computer's default."""
        return self._wanted

    def showEvent(self, event: QShowEvent) -> None:
        """Look which devices there are, and listen to the one that is chosen."""
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the device."""
        self._let_go()
        super().hideEvent(event)

    def _look(self) -> None:
        self._let_go()
        self._say_trouble("")
        if not self.devices.count():
            self._fill([(self.tr("Looking for microphones"), None)])
        self._asked += 1
        asked = self._asked
        self._errands.run(
            self._desk.microphones,
            lambda devices: self._show_devices(devices) if asked == self._asked else None,
            lambda line: self._say_trouble(line) if asked == self._asked else None,
        )

    def _show_devices(self, devices: Sequence[Device]) -> None:
        if not devices:
            self._fill([(self.tr("No microphone"), None)])
            self._say_trouble(self.tr("No microphone was found. Plug one in, then try again."))
            return
        usual = next((device.name for device in devices if device.is_default), "")
        default = self.tr("This computer's default: {0}").format(usual) if usual else ""
        names = [device.name for device in devices]
        if self._wanted not in names:
            self._wanted = None
        self._fill([(default or self.tr("This computer's default"), None), *((name, name) for name in names)])
        self._listen()

    def _fill(self, entries: Sequence[tuple[str, str | None]]) -> None:
        self.devices.blockSignals(True)
        self.devices.clear()
        for shown, name in entries:
            self.devices.addItem(shown, name)
        self.devices.setCurrentIndex(max(0, self.devices.findData(self._wanted)) if self._wanted else 0)
        self.devices.blockSignals(False)

    def _chosen(self) -> None:
        self._wanted = self.devices.currentData()
        self._listen()

    def _listen(self) -> None:
        """Open what is chosen; a device that opens too late for that is closed again."""
        self._let_go()
        self._say_trouble("")
        self._hearing, self._trial = Hearing(), Trial()
        asked, wanted = self._asked, self._wanted
        self.verdict.setText(self.tr("Opening the microphone."))
        self._show_trial()

        def opened(check: SoundCheck) -> None:
            if asked != self._asked:
                check.close()
                return
            self._check = check
            self._show_verdict(self._hearing.verdict)
            self._show_trial()
            self._timer.start()

        self._errands.run(
            lambda: self._desk.sound_check(wanted, None),
            opened,
            lambda line: self._say_trouble(line) if asked == self._asked else None,
        )

    def _let_go(self) -> None:
        self._asked += 1
        self._timer.stop()
        if self._check is not None:
            self._check.close()
            self._check = None
        self._trial = Trial()
        self.meter.set_level(METER_FROM_DB)
        self._show_trial()

    def _poll(self) -> None:
        if self._check is None:
            return
        levels = self._check.levels_db()
        level_db = levels[0] if levels else METER_FROM_DB
        self.meter.set_level(level_db)
        trouble = self._check.trouble()
        if trouble != self.trouble.text():
            self._say_trouble(trouble)
        if trouble:
            self._go_to(self._trial.broken_off())
            return
        if self._trial.phase is not Phase.PLAYING:  # then it is its own sound that the microphone hears
            self._show_verdict(self._hearing.feed(level_db, LEVEL_EVERY_MS / 1000))
        self._go_to(self._trial.after(self._check.recorded(), self._check.playing()))

    def _record(self) -> None:
        if self._check is not None and not self._trial.is_at_work:
            self._check.record(TEST_S)
            self.ready.emit()  # else the keyboard would go to what is next, the way back, as this is disabled
            self._go_to(self._trial.begun())

    def _play_again(self) -> None:
        self.ready.emit()
        self._go_to(self._trial.again())

    def _go_to(self, trial: Trial) -> None:
        if trial == self._trial:
            return
        if trial.phase is Phase.PLAYING and self._check is not None:
            self._check.play()
        self._trial = trial
        self._show_trial()

    def _show_trial(self) -> None:
        phase = self._trial.phase
        self.record.setEnabled(self._check is not None and not self._trial.is_at_work)
        self.hear.setVisible(phase is Phase.HEARD)
        says = {
            Phase.RESTING: self.tr(
                "Record five seconds, and it plays them back. They are forgotten when you leave this page."
            ),
            Phase.RECORDING: self.tr("Recording: {0} s to go").format(self._trial.left_s),
            Phase.PLAYING: self.tr("Playing what it heard"),
            Phase.HEARD: self.tr("Did you hear yourself? If not, check volume and microphone."),
        }
        self.progress.setText(says[phase])

    def _show_verdict(self, verdict: Verdict) -> None:
        says = {
            Verdict.NOTHING: self.tr("Nothing arrives: check that the microphone is switched on."),
            Verdict.ROOM: self.tr("Only the room is heard so far. The bar moves with your voice."),
            Verdict.QUIET: self.tr("Very quiet: move closer, or turn the microphone up."),
            Verdict.WELL: self.tr("We hear you well."),
            Verdict.LOUD: self.tr("Too loud: move back, or turn the microphone down."),
        }
        if self.verdict.text() != says[verdict]:
            self.verdict.setText(says[verdict])

    def _say_trouble(self, line: str) -> None:
        self.trouble.setText(line)
        self.trouble.setVisible(bool(line))
        self.look_again.setVisible(bool(line))
        self.verdict.setVisible(not line)

    def _lay_out(self) -> None:
        self.column.addWidget(title(self.tr("Your microphone")))
        self.column.addWidget(lead(self.tr("In one room, it hears best when it stands near both of you.")))
        frame, inside = card()
        inside.setSpacing(GAP)
        label = quiet(self.tr("Microphone"))
        label.setBuddy(self.devices)
        choice = QVBoxLayout()
        choice.setSpacing(HAIR)
        choice.addWidget(label)
        choice.addWidget(self.devices)
        inside.addLayout(choice)
        inside.addWidget(self.meter)
        inside.addWidget(self.verdict)
        told = QHBoxLayout()
        told.addWidget(self.trouble, 1)
        told.addWidget(self.look_again)
        inside.addLayout(told)
        self.column.addWidget(frame)
        test, within = card()
        within.addWidget(heading(self.tr("Hear what it hears")))
        within.addWidget(self.progress)
        within.addLayout(row(self.record, self.hear))
        self.column.addWidget(test)
        self.column.addStretch(1)
