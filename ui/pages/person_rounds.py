"""Somebody's rounds in one role: a coach's figures, a client's own words and room, an observer's marks."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from diarize.events import Role
from sessions.triads.growth import Growth
from ui.look.scale import GAP, HAIR, SMALL
from ui.pages.person_figure import FigureCard
from ui.pages.person_state import CHARTS, Told, figures_as_coach, told
from ui.pages.person_words import marks, none_as, question, room, round_and_day, when
from ui.pages.triad_after_words import called
from ui.parts.buttons import button
from ui.parts.page import card
from ui.parts.text import body, hairline, quiet, setting, small

COLUMNS = 2


class RoundsAs(QWidget):
    """Says by its id which round's debrief is asked for, and which is to be played back."""

    debrief_asked = Signal(str)
    playback_asked = Signal(str)

    def __init__(self, growth: Growth, role: Role) -> None:
        """Show them, the newest first."""
        super().__init__()
        self.role = role
        self.figures: list[FigureCard] = []
        self._buttons: list[QWidget] = []
        rounds = told(growth, role)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        if not rounds:
            self._column.addWidget(quiet(none_as(role)))
            return
        if role == "coach":
            self._add_figures(growth)
        frame, column = card()
        column.setSpacing(GAP)
        for place, one in enumerate(rounds):
            if place:
                column.addWidget(hairline())
            column.addLayout(self._round(one))
        self._column.addWidget(frame)

    @property
    def controls(self) -> list[QWidget]:
        """What the keyboard stops at, in the order in which it is read."""
        return [*(one.chart for one in self.figures if one.is_drawn), *self._buttons]

    def _add_figures(self, growth: Growth) -> None:
        told_of = {chart: figures_as_coach(growth, chart) for chart in CHARTS}
        if not any(series.is_known for series in told_of.values()):
            self._column.addWidget(quiet(self.tr("Too little was said in these rounds for figures of them.")))
            return
        grid = QGridLayout()
        grid.setSpacing(GAP)
        self.figures = [FigureCard(chart, series) for chart, series in told_of.items()]
        for place, one in enumerate(self.figures):
            grid.addWidget(one, place // COLUMNS, place % COLUMNS)
            one.pointed.connect(self._point_at)
            one.open_asked.connect(self.playback_asked)
        for across in range(COLUMNS):
            grid.setColumnStretch(across, 1)
        drawn = any(one.is_drawn for one in self.figures)
        self._column.addWidget(
            quiet(
                self.tr("Each mark is a round, by its date. A round is short: chance moves it too.")
                if drawn
                else self.tr("Of fewer than three rounds no line is drawn; these are their values.")
            )
        )
        self._column.addLayout(grid)

    def _point_at(self, session_id: str) -> None:
        for one in self.figures:
            one.point_at(session_id)

    def _round(self, one: Told) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        column.addLayout(self._top(one))
        if self.role == "client":
            column.addWidget(body(room(one)))
        if self.role == "observer":
            column.addWidget(body(marks(one)))
        for id_, text in one.said:
            column.addLayout(_quoted(question(id_), text))
        if not one.said:
            column.addWidget(quiet(self.tr("Nothing was written down in the debrief.")))
        return column

    def _top(self, one: Told) -> QHBoxLayout:
        named = QVBoxLayout()
        named.setSpacing(0)
        named.addWidget(setting(called(one.number)))
        named.addWidget(small(when(one)))
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addLayout(named, 1)
        for words, asked in (
            (self.tr("Debrief"), self.debrief_asked),
            (self.tr("Play back"), self.playback_asked),
        ):
            made = button(words, partial(asked.emit, one.session_id))
            made.setAccessibleName(f"{words}: {round_and_day(one)}")
            top.addWidget(made)
            self._buttons.append(made)
        return top


def _quoted(asked: str, answer: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(HAIR)
    column.addWidget(small(asked))
    column.addWidget(body(answer))
    return column
