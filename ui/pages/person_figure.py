"""One figure of somebody's rounds as a coach: a chart from three rounds on, until then only its values."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.person_state import is_a_line
from ui.pages.session_lines import written
from ui.pages.trend_card import in_words, on_the_scale, words_of
from ui.pages.trends_state import UNITS, Chart
from ui.parts.page import card
from ui.parts.text import body, setting, small
from ui.parts.trend_chart import TrendChart
from ui.parts.trend_series import Mark, Series


class FigureCard(QWidget):
    """Shows one figure; says by its id which round's session is pointed at, and which is to be opened."""

    pointed = Signal(str)
    open_asked = Signal(str)

    def __init__(self, chart: Chart, series: Series) -> None:
        """Show `series`, one mark a round."""
        super().__init__()
        self._unit, self._series = UNITS[chart], series
        name, meaning = words_of(chart)
        self.said = small("")
        self.chart = TrendChart(name, self._told, lambda value: on_the_scale(self._unit, value))
        self.chart.pointed.connect(self.pointed)
        self.chart.open_asked.connect(self.open_asked)
        self.is_drawn = is_a_line(series)
        frame, column = card()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        named = setting(name)
        named.setWordWrap(True)
        column.addWidget(named)
        if self.is_drawn:
            days = [_day(mark) for mark in series.marks]
            self.chart.show_series(series, days[0], days[-1])
            column.addWidget(self.said)
            column.addWidget(self.chart)
            self.point_at("")
        else:
            self.chart.hide()
            for line in self._values():
                column.addWidget(line)
        column.addWidget(small(meaning))
        column.addStretch(1)

    def point_at(self, session_id: str) -> None:
        """Let a round stand out, and say what it came to; the latest that can be told for an empty id."""
        place = self._series.place_of(session_id)
        if place is None:
            place = self._series.end(last=True)
        self.chart.point_at(session_id)
        mark = None if place is None else self._series.marks[place]
        self.said.setText("" if mark is None else self._line(_day(mark), mark))

    def _values(self) -> list[QWidget]:
        if not self._series.is_known:
            return [small(self.tr("Cannot be told of these rounds."))]
        return [body(self._line(_day(mark), mark)) for mark in reversed(self._series.marks)]

    def _told(self, mark: Mark) -> str:
        """A round in one line: its day, with whom, and the figure."""
        return self._line(", ".join(filter(None, (_day(mark), mark.client))), mark)

    def _line(self, which: str, mark: Mark) -> str:
        value = self.tr("cannot be told") if mark.value is None else in_words(self._unit, mark.value)
        return self.tr("{round}: {value}").replace("{value}", value).replace("{round}", which)


def _day(mark: Mark) -> str:
    return written(mark.started_at.astimezone().date())
