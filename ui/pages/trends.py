"""All sessions beside each other: a chart a figure, and each mark opens its session. Never a grade."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from audio.clock import Clock, SystemClock
from sessions.trends import TrendPoint
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import GAP
from ui.pages.home_state import Since
from ui.pages.trend_card import TrendCard
from ui.pages.trends_state import FEWEST_SESSIONS, Chart, clients_of, fitting, series_of
from ui.parts.buttons import button
from ui.parts.page import Page, row
from ui.parts.strips import BusyStrip
from ui.parts.text import care, lead, quiet, small, title
from ui.parts.undertaking import Undertaking
from ui.tunables import PATIENT_FOR_MS

COLUMNS = 2


class Trends(Page):
    """Says `session_asked` with the id of a session that is to be opened; Esc is done.

    The sessions are read anew whenever it comes up; what is on the screen stays there until they are.
    """

    done = Signal()
    session_asked = Signal(str)

    def __init__(self, desk: Desk, errands: Errands, clock: Clock | None = None) -> None:
        """Make the page; nothing is read before it comes up."""
        super().__init__(QCoreApplication.translate("Trends", "Trends"))
        self._desk, self._clock = desk, clock or SystemClock()
        self._points: Sequence[TrendPoint] = ()
        self._reading = Undertaking(errands, self)
        self._reading.told.connect(self._tell)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENT_FOR_MS)
        self.finish = button(self.tr("Done"), self.done.emit)
        self.busy_strip = BusyStrip(self.done.emit)
        self.trouble, self.empty, self.count = care(""), lead(""), small("")
        self.clients, self.since = _choice(self.tr("With whom")), _choice(self.tr("Since when"))
        self.charts = QWidget()
        self.cards = [TrendCard(chart) for chart in Chart]
        self.first = self.finish
        self._lay_out()

    def opened(self) -> None:
        """Come up, and read the sessions anew."""
        super().opened()
        self._patience.start()
        self.trouble.hide()
        self._reading.begin(self._desk.trends, self._read, self._unreadable)

    def left(self) -> None:
        """Go, and read no further; what was read so far need not be read again."""
        super().left()
        self._reading.give_up()
        self.busy_strip.say("", None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(title(self.tr("Trends")), 1)
        top.addWidget(self.finish)
        filters = row(self.clients, self.since)
        self.count.setWordWrap(False)
        filters.addWidget(self.count)
        grid = QGridLayout(self.charts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for place, one in enumerate(self.cards):
            grid.addWidget(one, place // COLUMNS, place % COLUMNS)
            one.pointed.connect(self._point_at)
            one.open_asked.connect(self._open)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        self.about = quiet(
            self.tr(
                "Each mark is a session, in order of their dates. The broken line is the median of all your "
                "sessions, and the soft band the middle half of them: your own range, not a goal."
            )
        )
        self.column.addLayout(top)
        self.column.addWidget(self.busy_strip)
        self.column.addWidget(self.trouble)
        self.column.addLayout(filters)
        self.column.addWidget(self.about)
        self.column.addWidget(self.empty)
        self.column.addWidget(self.charts)
        self.column.addStretch(1)
        for choice in (self.clients, self.since):
            choice.currentIndexChanged.connect(self._show)
        for text, since in self._since_choices():
            self.since.addItem(text, since)
        for part in (self.trouble, self.clients, self.since, self.about, self.empty, self.charts):
            part.hide()

    def _since_choices(self) -> list[tuple[str, Since]]:
        return [
            (self.tr("Any time"), Since.EVER),
            (self.tr("This week"), Since.WEEK),
            (self.tr("This month"), Since.MONTH),
            (self.tr("Three months"), Since.QUARTER),
            (self.tr("This year"), Since.YEAR),
        ]

    def _tell(self, how_far: tuple[int, int]) -> None:
        """Say how many sessions are read, once that takes a while."""
        done, of = how_far
        if not self._patience.isActive():
            line = self.tr("{0} of {1} sessions read; next time it is quick")
            self.busy_strip.say(line.replace("{0}", str(done)).replace("{1}", str(of)), done / of)

    def _read(self, points: Sequence[TrendPoint]) -> None:
        self.busy_strip.say("", None)
        self._points = points
        self._offer_clients()
        self._show()

    def _unreadable(self, why: str) -> None:
        self.busy_strip.say("", None)
        self.trouble.setText(why)
        self.trouble.show()

    def _offer_clients(self) -> None:
        """Offer the clients there are; the one that was chosen stays so, while there is one of the name."""
        chosen = self.clients.currentData()
        with QSignalBlocker(self.clients):
            self.clients.clear()
            self.clients.addItem(self.tr("Every client"), None)
            for name in clients_of(self._points):
                self.clients.addItem(name, name)
            self.clients.setCurrentIndex(max(0, self.clients.findData(chosen)))

    def _show(self) -> None:
        today = self._clock.wall().astimezone().date()
        since = Since(self.since.currentData())  # what is kept in a list to choose from is plain text there
        shown = fitting(self._points, self.clients.currentData(), since, today)
        any_to_see, enough = len(self._points) >= FEWEST_SESSIONS, len(shown) >= FEWEST_SESSIONS
        for part in (self.clients, self.since, self.count):
            part.setVisible(any_to_see)
        self.count.setText(self._counted(len(shown)))
        for seen in (self.charts, self.about):
            seen.setVisible(enough)
        self.empty.setVisible(not enough)
        self.empty.setText(self._too_few(any_to_see))
        for chart, one in zip(Chart, self.cards, strict=True):
            one.show_series(series_of(chart, shown if enough else (), self._points))

    def _counted(self, shown: int) -> str:
        said = self.tr("{shown} of {all} sessions")
        return said.replace("{shown}", str(shown)).replace("{all}", str(len(self._points)))

    def _too_few(self, any_to_see: bool) -> str:
        if any_to_see:
            return self.tr("Fewer than two sessions fit. Choose another client, or a longer time.")
        return self.tr("There is something to see here from your second session on.")

    def _point_at(self, session_id: str) -> None:
        """Let a session stand out in every chart."""
        for one in self.cards:
            one.point_at(session_id)

    def _open(self, session_id: str) -> None:
        """Open a session; whoever comes back finds the keyboard where it was."""
        at = self.focusWidget()
        self.first = at if any(one.chart is at for one in self.cards) else self.finish
        self.session_asked.emit(session_id)


def _choice(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    return made
