"""The page after a session: what it came to, on one screen, and three moments to hear again."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.desk import Desk, Glance, Player
from ui.errands import Errands
from ui.look.scale import AIR, GAP, ROOMY_HEIGHT_PX
from ui.pages.glance_view import GlanceView
from ui.pages.session_lines import length, of_practice
from ui.parts.buttons import button, danger_button, main_button
from ui.parts.erase_question import ask_to_erase
from ui.parts.moment_row import MomentRow
from ui.parts.page import Page, row
from ui.parts.strips import NoticeStrip
from ui.parts.text import care, lead, quiet, title
from ui.tunables import PLAYING_LOOK_MS


class Summary(Page):
    """Says `done` to go on; by id `play_back_asked`, `review_asked` and, asked again first, `erase_asked`.

    The sound is opened when it is first wanted, and let go of when the page is left.
    """

    done = Signal()
    play_back_asked = Signal(str)
    review_asked = Signal(str)
    erase_asked = Signal(str)

    def __init__(self, desk: Desk, errands: Errands) -> None:
        """Make the page, about no session yet."""
        super().__init__(QCoreApplication.translate("Summary", "After the session"))
        self._desk, self._errands = desk, errands
        self._id = ""
        self._player: Player | None = None
        self._opening = False
        self._wanted: MomentRow | None = None
        self.view: GlanceView | None = None
        self._looking = QTimer(self)
        self._looking.setInterval(PLAYING_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self.notice_strip = NoticeStrip()
        self.said, self.which = quiet(""), lead("")
        self.trouble = care("")
        self.play_back = main_button(self.tr("Play it back"), lambda: self.play_back_asked.emit(self._id))
        self.review = button(self.tr("Review"), lambda: self.review_asked.emit(self._id))
        self.review.setToolTip(self.tr("Review (R)"))
        self.done_button = button(self.tr("Done"), self.done.emit)
        self.erase = danger_button(self.tr("Erase this session…"), self._erase)
        self.first = self.play_back
        self._place = QVBoxLayout()
        top = QHBoxLayout()
        top.addWidget(title(self.tr("After the session")), 1)
        self.said.setWordWrap(False)
        top.addWidget(self.said, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(top)
        self.column.addWidget(self.notice_strip)
        self.column.addWidget(self.which)
        self.column.addWidget(self.trouble)
        self.column.addLayout(self._place)
        self.column.addLayout(row(self.play_back, self.review, self.done_button, self.erase))
        self.column.addStretch(1)

    @property
    def session_id(self) -> str:
        """Of which session it tells; empty before the first."""
        return self._id

    def show_session(self, session_id: str, told: str = "") -> None:
        """Tell of the session `session_id`, as soon as it is read; at once what was `told` as it ended."""
        self.notice_strip.say(told)
        self._let_go()
        self._id = session_id
        self._show(None)
        self.said.setText(self.tr("One moment"))
        self.which.hide()
        self._errands.run(
            lambda: self._desk.glance(session_id),
            partial(self._read, session_id),
            partial(self._unreadable, session_id),
        )

    def left(self) -> None:
        """Go, and let go of the sound."""
        self._let_go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand nearer to the edges of a small window, so that this is one screen in the smallest too."""
        super().resizeEvent(event)
        inside = self.widget()
        layout = inside.layout() if inside else None
        if layout is not None:
            beside = AIR if event.size().height() >= ROOMY_HEIGHT_PX else GAP
            layout.setContentsMargins(AIR, beside, AIR, beside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play it back by Enter, review it by R, go on by Esc, wherever the keyboard is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.play_back.click()
        elif event.key() == Qt.Key.Key_R and self.review.isVisible():
            self.review.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _read(self, session_id: str, glance: Glance) -> None:
        if session_id != self._id:
            return
        self.said.setText(length(glance.duration_s))
        self.which.setText(of_practice(glance.practice) if glance.practice else "")
        self.which.setVisible(glance.practice is not None)
        self.review.setVisible(glance.is_judged)
        self._show(GlanceView(glance))

    def _unreadable(self, session_id: str, line: str) -> None:
        if session_id == self._id:
            self.said.setText("")
            self.trouble.setText(line)
            self.trouble.setVisible(True)

    def _show(self, view: GlanceView | None) -> None:
        if self.view is not None:
            self._place.removeWidget(self.view)
            self.view.deleteLater()
        self.view = view
        self.trouble.setVisible(False)
        if view is None:
            return
        view.play_asked.connect(self._play)
        view.stop_asked.connect(self._stop)
        self._place.addWidget(view)
        # The way through the page by Tab is the way it is read: the moments, then the buttons under them.
        order = [moment.play for moment in view.rows] + [
            self.play_back,
            self.review,
            self.done_button,
            self.erase,
        ]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _play(self, moment: MomentRow) -> None:
        self._stop()
        self._wanted = moment
        moment.set_playing(True)
        if self._player is not None:
            self._begin(self._player)
        elif not self._opening:
            self._opening = True
            session_id = self._id
            self._errands.run(
                lambda: self._desk.player(session_id),
                partial(self._player_there, session_id),
                partial(self._no_player, session_id),
            )

    def _player_there(self, session_id: str, player: Player) -> None:
        if session_id != self._id or not self._opening:
            player.close()  # the page was left while it was opened
            return
        self._opening = False
        self._player = player
        if self._wanted is not None:
            self._begin(player)

    def _no_player(self, session_id: str, line: str) -> None:
        if session_id == self._id and self._opening:
            self._opening = False
            self._stop()
            self._say_trouble(line)

    def _begin(self, player: Player) -> None:
        if self._wanted is not None:
            self._say_trouble("")
            player.play(self._wanted.moment.start_s, self._wanted.moment.end_s)
            self._looking.start()

    def _stop(self) -> None:
        self._looking.stop()
        if self._player is not None and self._wanted is not None:
            self._player.stop()
        if self._wanted is not None:
            self._wanted.set_playing(False)
        self._wanted = None

    def _look(self) -> None:
        if self._player is None:
            return
        trouble = self._player.trouble()
        if trouble or not self._player.playing():
            self._stop()
            self._say_trouble(trouble)

    def _say_trouble(self, line: str) -> None:
        if self.view is not None:
            self.view.say_trouble(line)

    def _let_go(self) -> None:
        self._stop()
        self._opening = False
        if self._player is not None:
            self._player.close()
            self._player = None

    def _erase(self) -> None:
        session_id = self._id
        ask_to_erase(self, "", lambda: self.erase_asked.emit(session_id))
