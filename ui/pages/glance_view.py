"""A session on one screen: who spoke, what became of the silences, and the moments worth hearing."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.desk import Glance
from ui.look.scale import GAP, HAIR, SMALL
from ui.pages.session_lines import length
from ui.pages.summary_state import Share, shares
from ui.parts.moment_row import MomentRow
from ui.parts.page import card
from ui.parts.playing import position
from ui.parts.talk_ribbon import PATTERNS, Part, Pattern, TalkRibbon
from ui.parts.text import care, figure, hairline, heading, quiet, small

SECONDS_TOLD = 100
"""From so many seconds on a silence is told in minutes, as figures of three digits say little."""


class GlanceView(QWidget):
    """Tells of one session; `play_asked` carries the row whose moment is to be heard."""

    play_asked = Signal(object)
    stop_asked = Signal()

    def __init__(self, glance: Glance) -> None:
        """Tell of `glance`."""
        super().__init__()
        self.rows: list[MomentRow] = []
        self.trouble = care("")
        self.trouble.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        if glance.note:
            self._column.addWidget(quiet(glance.note))
        frame, column = card()
        column.setSpacing(GAP)
        column.addWidget(self._talk(glance))
        if glance.is_judged:
            column.addWidget(hairline())
            column.addLayout(self._silences(glance))
        self._column.addWidget(frame)
        if not glance.is_judged:
            told = self.tr("This is the talk about a round: none of it is judged.")
            self._column.addWidget(quiet(told))
        if glance.is_judged or glance.moments:
            self._add_moments(glance)
        self._column.addStretch(1)

    def say_trouble(self, line: str) -> None:
        """Say why nothing is heard; nothing where `line` is empty."""
        self.trouble.setText(line)
        self.trouble.setVisible(bool(line))

    def _talk(self, glance: Glance) -> QWidget:
        names = glance.practice.people if glance.practice else {}
        parts = [_part(share, names.get(share.role, "")) for share in shares(glance.talk_s)]
        return TalkRibbon(parts) if parts else quiet(self.tr("Nobody was heard speaking."))

    def _silences(self, glance: Glance) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(SMALL)
        figures = [
            (str(glance.held), _held(glance.held)),
            (lasting(glance.longest_held_s), self.tr("longest held")) if glance.held else None,
            (str(glance.broken), _broken(glance.broken)),
            (str(glance.interruptions), _interruptions(glance.interruptions)),
            (str(glance.marked), _marked(glance.marked)) if glance.marked else None,
        ]
        for number, words in filter(None, figures):
            # As much room as its words ask for, so that they stand on one line as long as they can.
            across.addLayout(_figure(number, words), self.fontMetrics().horizontalAdvance(words))
        return across

    def _add_moments(self, glance: Glance) -> None:
        if not glance.moments:
            self._column.addWidget(quiet(self.tr("No moment stands out to be heard again.")))
            return
        self._column.addWidget(heading(self.tr("Worth hearing again")))
        frame, column = card()
        for moment in glance.moments:
            if self.rows:
                column.addWidget(hairline())
            row = MomentRow(moment, position(moment.start_s), glance.has_sound)
            row.play_asked.connect(self.play_asked)
            row.stop_asked.connect(self.stop_asked)
            column.addWidget(row)
            self.rows.append(row)
        self._column.addWidget(frame)
        self._column.addWidget(self.trouble)
        if not glance.has_sound:
            self._column.addWidget(
                small(self.tr("No sound of this session was kept, so none can be played."))
            )


def lasting(duration_s: float) -> str:
    """Say how long a silence lasted: in seconds as it is felt, a very long one as on a player."""
    seconds = round(duration_s)
    if seconds >= SECONDS_TOLD:
        return position(seconds)
    return QCoreApplication.translate("Summary", "{0} s").replace("{0}", str(seconds))


def _part(share: Share, name: str) -> Part:
    who = _named(share.role).replace("{name}", name) if name else _unnamed(share.role)
    said = QCoreApplication.translate("Summary", "{percent} percent, {length}")
    how_much = said.replace("{percent}", str(share.percent)).replace("{length}", length(share.talk_s))
    return Part(share.part, who, how_much, PATTERNS.get(share.role, Pattern.PLAIN))


def _named(role: str) -> str:
    return {
        "coach": QCoreApplication.translate("Summary", "{name}, coach"),
        "client": QCoreApplication.translate("Summary", "{name}, client"),
        "observer": QCoreApplication.translate("Summary", "{name}, observer"),
    }.get(role, "{name}")


def _unnamed(role: str) -> str:
    return {
        "coach": QCoreApplication.translate("Summary", "Coach"),
        "client": QCoreApplication.translate("Summary", "Client"),
        "observer": QCoreApplication.translate("Summary", "Observer"),
    }.get(role, QCoreApplication.translate("Summary", "Another person"))


def _figure(number: str, words: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(HAIR)
    shown: QLabel = figure(number)
    shown.setWordWrap(False)
    shown.setAccessibleName(f"{number} {words}")
    under = small(words)
    under.setAlignment(Qt.AlignmentFlag.AlignTop)
    column.addWidget(shown)
    column.addWidget(under, 1)
    return column


def _held(number: int) -> str:
    if number == 1:
        return QCoreApplication.translate("Summary", "silence held")
    return QCoreApplication.translate("Summary", "silences held")


def _broken(number: int) -> str:
    if number == 1:
        return QCoreApplication.translate("Summary", "silence broken")
    return QCoreApplication.translate("Summary", "silences broken")


def _interruptions(number: int) -> str:
    if number == 1:
        return QCoreApplication.translate("Summary", "interruption")
    return QCoreApplication.translate("Summary", "interruptions")


def _marked(number: int) -> str:
    if number == 1:
        return QCoreApplication.translate("Summary", "moment marked")
    return QCoreApplication.translate("Summary", "moments marked")
