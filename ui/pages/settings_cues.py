"""Which cues there are, when, and how readily, with what that would have made of the last session."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from cues.events import CueKind
from cues.settings import USUAL, CueSetting, Settings
from cues.tunables import SENSITIVITY_STEPS
from sessions.preferences import Preferences
from ui.desk import Desk, Preview
from ui.errands import Errands
from ui.look.scale import SHORT_CHOICE_PX, SMALL
from ui.pages.settings_section import Choices, Kept, Section, Setting, buttons, remark, translate
from ui.pages.settings_state import in_words, preview_line
from ui.parts.buttons import button
from ui.parts.text import body, quiet, small
from ui.tunables import PREVIEW_AFTER_S
from ui.words import as_heading, meaning_of, words_of

FACTS = frozenset({CueKind.HELD_SILENCE})
"""What is no matter of degree: there is nothing to be more or less ready for."""


def _day(at: datetime) -> str:
    here = at.astimezone()
    return QLocale().toString(QDate(here.year, here.month, here.day), "d MMMM")


class CueRow(QWidget):
    """One kind of cue: whether there is any, when it is shown, how readily, and what that comes to."""

    changed = Signal(object, object)
    """Its kind, and what is set of it now."""

    def __init__(self, kind: CueKind) -> None:
        """Show nothing set yet."""
        super().__init__()
        self.kind = kind
        self._name = name = as_heading(words_of(kind))
        self.on = QCheckBox()
        self.when = Choices(SHORT_CHOICE_PX)
        self.when.offer((self.tr("Live"), True), (self.tr("For playback"), False))
        self.when.setAccessibleName(self.tr("{0}: when it is shown").format(name))
        self.readily = Choices(SHORT_CHOICE_PX)
        self.readily.offer(
            *((in_words(step, translate), step) for step in range(-SENSITIVITY_STEPS, SENSITIVITY_STEPS + 1))
        )
        self.readily.setAccessibleName(self.tr("{0}: how readily").format(name))
        self.readily.setVisible(kind not in FACTS)
        self.count = small("")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SMALL)
        whole.addWidget(Setting(name, meaning_of(kind), self.on))
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addWidget(self.when)
        if kind not in FACTS:
            line.addWidget(self.readily)
        line.addWidget(self.count, 1)
        whole.addLayout(line)
        self.on.clicked.connect(self._set)
        self.when.chosen.connect(self._set)
        self.readily.chosen.connect(self._set)

    def show_setting(self, setting: CueSetting) -> None:
        """Show what is set."""
        self.on.setChecked(setting.on)
        self.when.show_choice(setting.live)
        self.readily.show_choice(setting.sensitivity)
        for control in (self.when, self.readily):
            control.setEnabled(setting.on)

    def show_count(self, text: str, *, changes: bool = False) -> None:
        """Show how often it was seen, and would be; one that `changes` stands out."""
        self.count.setText(text)
        self.count.setProperty("kind", "changed" if changes else "small")
        self.count.style().unpolish(self.count)
        self.count.style().polish(self.count)
        self.count.setAccessibleName(f"{self._name}: {text}" if text else "")

    def _set(self) -> None:
        setting = CueSetting(
            self.on.isChecked(), bool(self.when.currentData()), int(self.readily.currentData())
        )
        self.changed.emit(self.kind, setting)


class Cues(Section):
    """Every kind of cue, and the last session judged by what is set."""

    def __init__(self, kept: Kept, desk: Desk, errands: Errands) -> None:
        """Judge nothing before the section is seen."""
        super().__init__(self.tr("Cues"), self.tr("What you are shown, when, and how readily."))
        self._kept, self._desk, self._errands = kept, desk, errands
        self._judging: Settings | None = None
        self._judged: Settings | None = None
        self._soon = QTimer(self, singleShot=True, interval=round(1000 * PREVIEW_AFTER_S))
        self._soon.timeout.connect(self._judge)
        self.preview = body("")
        self.column.addWidget(self.preview)
        self.rows = {kind: CueRow(kind) for kind in CueKind if kind is not CueKind.CANNOT_TELL}
        doubt = CueKind.CANNOT_TELL
        always = self.tr("{0} It is always shown as it is.").format(meaning_of(doubt))
        self.group(*self.rows.values(), remark(as_heading(words_of(doubt)), quiet(always)))
        self.usual = button(self.tr("Back to usual"), self._set_usual)
        self.column.addLayout(buttons(self.usual))
        self.column.addStretch(1)
        for row in self.rows.values():
            row.changed.connect(lambda kind, setting: kept.set(cues=kept.now.cues.with_cue(kind, setting)))

    def opened(self) -> None:
        """Come up, and judge the last session where that is not done."""
        self._judged = None
        self._judge()

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set, and judge by it before long where somebody looks."""
        for kind, row in self.rows.items():
            row.show_setting(preferences.cues.of(kind))
        self.usual.setEnabled(preferences.cues.cues != USUAL.cues)
        if preferences.cues != self._judged and self.isVisible():
            self._soon.start()

    def _set_usual(self) -> None:
        cues = self._kept.now.cues
        for kind in self.rows:
            cues = cues.with_cue(kind, USUAL.of(kind))
        self._kept.set(cues=cues)

    def _judge(self) -> None:
        """Judge by what is set, one time after the other."""
        wanted = self._kept.now.cues
        if self._judging is not None or wanted == self._judged:
            return
        self._judging = wanted
        self.preview.setText(self.tr("Looking at your last session by these settings…"))
        self.run(
            self._errands,
            lambda: self._desk.preview(wanted),
            lambda preview: self._came(wanted, preview),
            lambda line: self._failed(wanted, line),
        )

    def _came(self, by: Settings, preview: Preview | None) -> None:
        if not self._is_wanted(by):
            return
        if preview is None:
            self._show_none(self.tr("Once you have had a session, you see here what your changes come to."))
            return
        day = _day(preview.started_at)
        said = self.tr(
            "Beside each cue: how often it came in your last session, with {client} on {day}, and how "
            "often it would come now."
        )
        self.preview.setText(said.format(client=preview.client, day=day))
        for kind, row in self.rows.items():
            line = preview_line(kind, preview, translate)
            row.show_count(line, changes=preview.seen.get(kind, 0) != preview.would_be.get(kind, 0))

    def _failed(self, by: Settings, line: str) -> None:
        if self._is_wanted(by):
            self._show_none(self.tr("Your last session cannot be looked at: {0}").format(line))

    def _show_none(self, line: str) -> None:
        self.preview.setText(line)
        for row in self.rows.values():
            row.show_count("")

    def _is_wanted(self, by: Settings) -> bool:
        """Whether an answer is to what is set now; one that comes late is forgotten and asked for again."""
        self._judging = None
        if by != self._kept.now.cues:
            self._soon.start()
            return False
        self._judged = by
        return True
