"""How densely cues may come."""

from dataclasses import replace
from typing import Any

from cues.settings import USUAL, Settings
from cues.tunables import MOST_A_MINUTE_AT_MOST, QUIET_OPENING_AT_MOST_S, SPACING_AT_MOST_S
from sessions.preferences import Preferences
from ui.look.scale import NUMBER_WIDTH_PX
from ui.pages.settings_section import Kept, Number, Section, Setting, buttons
from ui.parts.buttons import button

SECONDS_A_MINUTE = 60


class Pacing(Section):
    """The most a minute, the time between two, and a quiet opening."""

    def __init__(self, kept: Kept) -> None:
        """Show nothing set yet."""
        super().__init__(
            self.tr("Pacing"),
            self.tr("A few signals help, many get in the way. What has no room waits for the playback."),
        )
        self._kept = kept
        self.most = Number(NUMBER_WIDTH_PX, MOST_A_MINUTE_AT_MOST, "")
        self.apart = Number(NUMBER_WIDTH_PX, round(SPACING_AT_MOST_S), self.tr(" s"))
        self.opening = Number(
            NUMBER_WIDTH_PX, round(QUIET_OPENING_AT_MOST_S / SECONDS_A_MINUTE), self.tr(" min")
        )
        self.most.setSpecialValueText(self.tr("none"))
        self.opening.setSpecialValueText(self.tr("none"))
        self.group(
            Setting(
                self.tr("Cues a minute, at most"),
                self.tr("Hold space, a silence held and cannot tell do not count."),
                self.most,
            ),
            Setting(
                self.tr("Between two cues, at least"),
                self.tr("So that they never come in one burst; the same three are left out of it."),
                self.apart,
            ),
            Setting(
                self.tr("Quiet opening"),
                self.tr("A session shows no cue for so long from its start."),
                self.opening,
            ),
        )
        self.usual = button(self.tr("Back to usual"), self._set_usual)
        self.column.addLayout(buttons(self.usual))
        self.column.addStretch(1)
        self.most.valueChanged.connect(lambda most: self._set(most_a_minute=most))
        self.apart.valueChanged.connect(lambda seconds: self._set(spacing_s=float(seconds)))
        self.opening.valueChanged.connect(
            lambda minutes: self._set(quiet_opening_s=float(minutes * SECONDS_A_MINUTE))
        )

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set, and set nothing by showing it."""
        cues = preferences.cues
        shown = (
            (self.most, cues.most_a_minute),
            (self.apart, round(cues.spacing_s)),
            (self.opening, round(cues.quiet_opening_s / SECONDS_A_MINUTE)),
        )
        for number, value in shown:
            number.blockSignals(True)
            number.setValue(value)
            number.blockSignals(False)
        self.usual.setEnabled(_pace(cues) != _pace(USUAL))

    def _set(self, **changes: Any) -> None:
        self._kept.set(cues=replace(self._kept.now.cues, **changes))

    def _set_usual(self) -> None:
        most, apart, opening = _pace(USUAL)
        self._set(most_a_minute=most, spacing_s=apart, quiet_opening_s=opening)


def _pace(cues: Settings) -> tuple[int, float, float]:
    return cues.most_a_minute, cues.spacing_s, cues.quiet_opening_s
