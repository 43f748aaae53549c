"""One moment of the review: when, whether good or missed, its words, why, a way to hear it and to answer."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from sessions.review.sign import Moment, Sign
from ui.look.scale import CHOSEN_BAR_PX, GAP, HAIR, SMALL
from ui.pages.review_state import Place, place_of, verdict_of
from ui.parts.buttons import button
from ui.parts.cue_card import NoteField
from ui.parts.drawn import palette_of
from ui.parts.playing import position
from ui.parts.review.asides import Aside, Asides
from ui.parts.review.keys import ReviewAct, as_said, tip
from ui.parts.review.moment_mark import MomentMark
from ui.parts.review.words import kind_in_words, said_of
from ui.parts.text import body, lead, quiet, small

ASIDE_PX = SMALL
"""What an aside keeps free beside its word: all else begins as much further in, in line with that word."""


class MomentView(QWidget):
    """Asks by `asked` for an act to be done to it, and by `written` for a line to be kept with it.

    `touched` says that it was pressed anywhere.
    """

    asked = Signal(object, object)
    written = Signal(object, str)
    touched = Signal(object)

    def __init__(self, sign: Sign, moment: Moment, *, large: bool, can_play: bool) -> None:
        """Show a moment of `sign`; a `large` one says of which sign and kind. Without sound: no Play."""
        super().__init__()
        self.place: Place = place_of(sign, moment)
        self.moment = moment
        self._chosen = self._playing = False
        self.mark = MomentMark()
        self.head = body("") if large else small("")
        self.words = lead(moment.words) if large else body(moment.words)
        self.why = body(moment.why) if large else quiet(moment.why)
        self.said = quiet("")
        self._of = (kind_in_words(moment.kind), sign.name) if large else ()
        self.play = button("", lambda: self._ask(ReviewAct.PLAY))
        self.play.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.play.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.agree = self._aside(self.tr("Agree"), ReviewAct.AGREE, stays=True)
        self.disagree = self._aside(self.tr("Disagree"), ReviewAct.DISAGREE, stays=True)
        self.write = self._aside(self.tr("Write a line"), ReviewAct.WRITE)
        self.playback = self._aside(self.tr("Show in playback"), ReviewAct.PLAYBACK)
        answered = [self.agree, self.disagree, self.write, self.playback]
        self.answers = Asides(answered, self.tr("Your answer"))
        self.field = NoteField()
        self.field.hide()
        self.field.left.connect(self.keep_writing)
        self.field.done.connect(self._done_writing)
        self._lay_out()
        self._keep_width()
        self.play.setVisible(can_play)
        self.show_moment(moment)
        self.set_playing(False)

    def show_moment(self, moment: Moment) -> None:
        """Show the same moment as it stands now."""
        self.moment = moment
        said = verdict_of(moment)
        self.mark.show_kind(moment.kind, moment.disputed)
        self.head.setText("  \N{MIDDLE DOT}  ".join((position(moment.start_s), *self._of)))
        self.agree.setChecked(said.agrees is True)
        self.disagree.setChecked(said.agrees is False)
        self.said.setText(said_of(moment))
        self.said.setVisible(bool(self.said.text()))
        _be_quiet(self.words, moment.disputed)
        self.why.setVisible(not moment.disputed)
        self._name()

    def set_playing(self, playing: bool) -> None:
        """Let the button say what it does now."""
        self._playing = playing
        self.play.setText(self.tr("Stop") if playing else self.tr("Play"))
        self._name()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in its order."""
        return [self.play, self.agree, self.disagree, self.write, self.playback, self.field]

    def set_chosen(self, chosen: bool) -> None:
        """Show whether keys are about this one."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def take_keyboard(self) -> None:
        """Let the keyboard be on the first that can be pressed."""
        first: QPushButton = self.agree if self.play.isHidden() else self.play
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_writing(self) -> None:
        """Let a line be written."""
        self.field.setPlainText(verdict_of(self.moment).text)
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def keep_writing(self) -> None:
        """Have what is being written kept, if it was changed."""
        if self.field.isHidden():
            return
        text = self.field.toPlainText().strip()
        self.field.hide()
        if text != verdict_of(self.moment).text:
            self.written.emit(self, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be the one that keys are about."""
        super().mousePressEvent(event)
        self.touched.emit(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar beside it where it is chosen."""
        if self._chosen:
            painter = QPainter(self)
            bar = QRectF(0.0, 0.0, CHOSEN_BAR_PX, self.height())
            painter.fillRect(bar, QColor(palette_of(self).accent))
            painter.end()

    def _done_writing(self) -> None:
        self.keep_writing()
        self.take_keyboard()

    def _ask(self, act: ReviewAct) -> None:
        # What is checked follows what was kept, so that a verdict that could not be kept does not stay.
        said = verdict_of(self.moment)
        self.agree.setChecked(said.agrees is True)
        self.disagree.setChecked(said.agrees is False)
        self.touched.emit(self)
        self.asked.emit(self, act)

    def _aside(self, text: str, act: ReviewAct, *, stays: bool = False) -> Aside:
        return Aside(text, tip(act), lambda: self._ask(act), stays=stays)

    def _name(self) -> None:
        """Say which moment each button is of, as there are many of them."""
        at = position(self.moment.start_s)
        doing = self.tr("Stop") if self._playing else self.tr("Play")
        for one, does in (
            (self.play, doing),
            (self.agree, as_said(ReviewAct.AGREE)),
            (self.disagree, as_said(ReviewAct.DISAGREE)),
            (self.write, as_said(ReviewAct.WRITE)),
            (self.playback, as_said(ReviewAct.PLAYBACK)),
        ):
            one.setAccessibleName(f"{does}, {at}")
        kind = kind_in_words(self.moment.kind)
        self.play.setAccessibleDescription(f"{kind}. {self.moment.words} {self.moment.why}")
        self.field.setAccessibleName(self.tr("Your word on the moment at {0}").replace("{0}", at))
        self.field.setPlaceholderText(self.tr("Your word on this moment"))

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setContentsMargins(ASIDE_PX, 0, 0, 0)
        said.setSpacing(HAIR)
        for one in (self.head, self.words, self.why, self.said):
            said.addWidget(one)
        column = QVBoxLayout()
        column.setSpacing(HAIR)
        column.addLayout(said)
        column.addWidget(self.answers)
        column.addWidget(self.field)
        across = QHBoxLayout(self)
        across.setContentsMargins(GAP, SMALL, 0, HAIR)
        across.setSpacing(SMALL)
        across.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(column, 1)
        across.addSpacing(SMALL)
        across.addWidget(self.play, 0, Qt.AlignmentFlag.AlignTop)

    def _keep_width(self) -> None:
        """As wide as either of its words, so that nothing moves under the mouse."""
        widths = []
        for text in (self.tr("Play"), self.tr("Stop")):
            self.play.setText(text)
            self.play.ensurePolished()
            widths.append(self.play.sizeHint().width())
        self.play.setMinimumWidth(max(widths))


def _be_quiet(label: QLabel, is_quiet: bool) -> None:
    """Let a line stand back, or forth again."""
    usual = label.property("usual") or label.property("kind")
    label.setProperty("usual", usual)
    label.setProperty("kind", "quiet" if is_quiet else usual)
    label.style().unpolish(label)
    label.style().polish(label)
