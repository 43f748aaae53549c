"""One figure over many sessions, drawn and in words: what it is called, usually is, and means."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.session_lines import written
from ui.pages.trends_state import UNITS, Chart, Unit
from ui.parts.page import card
from ui.parts.text import setting, small
from ui.parts.trend_chart import TrendChart
from ui.parts.trend_series import Mark, Series


class TrendCard(QWidget):
    """Shows one figure; says by its id which session is pointed at, and which is to be opened."""

    pointed = Signal(str)
    open_asked = Signal(str)

    def __init__(self, chart: Chart) -> None:
        """Make it, without a session yet."""
        super().__init__()
        self._unit = UNITS[chart]
        self._series = Series()
        name, meaning = words_of(chart)
        self.said = small("")
        self.chart = TrendChart(name, self._told, lambda value: on_the_scale(self._unit, value))
        self.chart.pointed.connect(self.pointed)
        self.chart.open_asked.connect(self.open_asked)
        frame, column = card()
        named = setting(name)
        named.setWordWrap(True)
        for part in (named, self.said, self.chart, small(meaning)):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    def show_series(self, series: Series) -> None:
        """Show this in place of what was shown."""
        self._series = series
        days = [_day(mark) for mark in series.marks]
        self.chart.setVisible(series.is_known)
        self.chart.show_series(series, days[0] if days else "", days[-1] if days else "")
        self._say("")

    def point_at(self, session_id: str) -> None:
        """Let a session stand out, and say what it came to; what is usual for an empty id."""
        self.chart.point_at(session_id)
        self._say(session_id)

    def _say(self, session_id: str) -> None:
        place = self._series.place_of(session_id)
        if not self._series.is_known:
            self.said.setText(self.tr("Cannot be told of these sessions."))
        elif place is not None:
            self.said.setText(self._told(self._series.marks[place]))
        elif self._series.usual is not None:
            said = self.tr("Usually {0} to {1}")
            low, high = self._series.usual.low, self._series.usual.high
            self.said.setText(
                said.replace("{0}", in_figures(self._unit, low)).replace("{1}", in_words(self._unit, high))
            )
        else:
            self.said.setText(self.tr("Too few sessions to say what is usual"))

    def _told(self, mark: Mark) -> str:
        """A session in one line: its day, with whom, and the figure."""
        value = self.tr("cannot be told") if mark.value is None else in_words(self._unit, mark.value)
        who = ", ".join(filter(None, (_day(mark), mark.client)))
        return self.tr("{who}: {value}").replace("{value}", value).replace("{who}", who)


def in_figures(unit: Unit, value: float) -> str:
    """A value without what it is counted in."""
    return QLocale().toString(round(100 * value)) if unit is Unit.SHARE else QLocale().toString(value, "f", 1)


def in_words(unit: Unit, value: float) -> str:
    """A value with what it is counted in."""
    said = {
        Unit.SHARE: QCoreApplication.translate("TrendCard", "{0} percent"),
        Unit.SECONDS: QCoreApplication.translate("TrendCard", "{0} s"),
        Unit.RATE: QCoreApplication.translate("TrendCard", "{0} in ten minutes"),
    }[unit]
    return said.replace("{0}", in_figures(unit, value))


def on_the_scale(unit: Unit, value: float) -> str:
    """A value beside a chart, as short as can be."""
    said = {
        Unit.SHARE: QCoreApplication.translate("TrendCard", "{0} %"),
        Unit.SECONDS: QCoreApplication.translate("TrendCard", "{0} s"),
        Unit.RATE: "{0}",
    }[unit]
    return said.replace("{0}", QLocale().toString(round(100 * value if unit is Unit.SHARE else value)))


def words_of(chart: Chart) -> tuple[str, str]:
    """The name of a figure, and what it is and is not."""
    return {
        Chart.TALK: (
            QCoreApplication.translate("TrendCard", "Your share of the talk"),
            QCoreApplication.translate(
                "TrendCard",
                "Of the time in which you or the client spoke, how much was you. Less is not better: "
                "some clients need to hear more from you.",
            ),
        ),
        Chart.WAIT: (
            QCoreApplication.translate("TrendCard", "Wait after the client stops"),
            QCoreApplication.translate(
                "TrendCard",
                "From where the client stopped to where you spoke next, in the median. Longer is not better: "
                "a client who has handed over may want an answer.",
            ),
        ),
        Chart.HELD: (
            QCoreApplication.translate("TrendCard", "Silences held"),
            QCoreApplication.translate(
                "TrendCard",
                "The client's silences of three seconds or more that you left to them. More is not better: "
                "there are as many as the client needs.",
            ),
        ),
        Chart.BROKEN: (
            QCoreApplication.translate("TrendCard", "Silences broken"),
            QCoreApplication.translate(
                "TrendCard",
                "The client's silences in which you began to speak. Fewer is not better: "
                "a silence can become too much for a client.",
            ),
        ),
        Chart.INTERRUPTIONS: (
            QCoreApplication.translate("TrendCard", "Interruptions"),
            QCoreApplication.translate(
                "TrendCard",
                "How often you began while the client was speaking, without those you meant. Fewer is not "
                "better: lively talk overlaps more.",
            ),
        ),
        Chart.OPEN: (
            QCoreApplication.translate("TrendCard", "Open questions"),
            QCoreApplication.translate(
                "TrendCard",
                "Of your questions, those that ask for more than a yes, a no or a choice; the others are "
                "closed. More is not better: a closed one can settle what is meant.",
            ),
        ),
        Chart.LEADING: (
            QCoreApplication.translate("TrendCard", "Leading questions"),
            QCoreApplication.translate(
                "TrendCard",
                "Of your questions, those that carry their answer. Told by their wording alone, so it is no "
                "score: read them in the session.",
            ),
        ),
        Chart.STACKED: (
            QCoreApplication.translate("TrendCard", "Stacked questions"),
            QCoreApplication.translate(
                "TrendCard",
                "Of your questions, those asked before the one before was answered. Fewer is not better: "
                "some had to be put more simply.",
            ),
        ),
    }[chart]


def _day(mark: Mark) -> str:
    day: date = mark.started_at.astimezone().date()
    return written(day)
