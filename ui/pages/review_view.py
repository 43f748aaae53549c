"""What stands where on the review page, from the session at a glance down to the last of the signs."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sessions.opinions import Opinion
from sessions.review.beside import Beside
from sessions.review.markers import LIST, OURS
from sessions.review.review import Chosen, Review
from sessions.review.tunables_of_page import OWN_WORDS_SHOWN
from sessions.review.words_told import most_telling, words_told
from ui.look.scale import GAP, HAIR, SMALL, WIDE
from ui.pages.review_glance import ReviewGlance
from ui.pages.review_state import Place, place_of
from ui.parts.buttons import button, plain_button
from ui.parts.mark_button import Mark, MarkButton
from ui.parts.review.keys import ReviewAct, as_said, tip
from ui.parts.review.moment_view import MomentView
from ui.parts.review.own_words import OwnWords
from ui.parts.review.sign_view import SignView
from ui.parts.review.words import earlier_in_words
from ui.parts.strips import NoticeStrip
from ui.parts.text import hairline, heading, quiet, setting, small, title

OWN_LANGUAGE = 1
"""The sign beside which the client's own words stand."""


class ReviewView(QWidget):
    """Everything on the page; `asked` carries the `ReviewAct` of a button at its top.

    `moments` are all there are to be gone through, as they are read; `moment_asked`, `written` and `touched`
    are theirs. `words_asked` is for words of the client's to be heard, or no longer.
    """

    asked = Signal(object)
    moment_asked = Signal(object, object)
    written = Signal(object, str)
    touched = Signal(object)
    words_asked = Signal(object)

    def __init__(self) -> None:
        """Make what stands on top; the rest comes with a review."""
        super().__init__()
        self.back = plain_button(self.tr("Back"), lambda: self.asked.emit(ReviewAct.LEAVE))
        self.undo = MarkButton(Mark.UNDO, lambda: self.asked.emit(ReviewAct.UNDO))
        self.redo = MarkButton(Mark.REDO, lambda: self.asked.emit(ReviewAct.REDO))
        for one, act in ((self.undo, ReviewAct.UNDO), (self.redo, ReviewAct.REDO)):
            one.say(as_said(act), tip(act))
        self.keys = plain_button(self.tr("Keys"), lambda: self.asked.emit(ReviewAct.KEYS))
        self.save = button(self.tr("Save this review…"), lambda: self.asked.emit(ReviewAct.SAVE))
        self.compare = plain_button("", lambda: self.asked.emit(ReviewAct.COMPARE))
        for other, act in (
            *((self.back, ReviewAct.LEAVE), (self.keys, ReviewAct.KEYS)),
            *((self.save, ReviewAct.SAVE), (self.compare, ReviewAct.COMPARE)),
        ):
            other.setToolTip(tip(act))
        self.title = title(self.tr("Review"))
        self.whose, self.missing = quiet(""), quiet("")
        self.notice_strip = NoticeStrip()
        """To stand where the page lets it."""

        self.first: list[MomentView] = []
        self.signs: list[SignView] = []
        self.own_words: OwnWords | None = None
        self.aside: QWidget | None = None
        self._inside: QWidget | None = None
        self._shape: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addLayout(self._top())
        self._place = QVBoxLayout()
        self._column.addLayout(self._place)
        self._column.addStretch(1)
        self.show_aside(None)
        self.show_none("")

    @property
    def moments(self) -> list[MomentView]:
        """All moments, from the top of the page."""
        return [*self.first, *(view for sign in self.signs for view in sign.moments)]

    def say(self, whose: str, missing: str) -> None:
        """Say whose session it is and when it was, and quietly what is not there of it."""
        self.whose.setText(whose)
        self.missing.setText(missing)
        self.missing.setVisible(bool(missing))

    def show_none(self, whose: str) -> None:
        """Show no review; nothing but the way back and the keys is to be pressed."""
        self.say(whose, "")
        self._let_go()
        for one in (self.undo, self.redo, self.save, self.compare):
            one.setEnabled(False)

    def show_review(self, review: Review, beside: Beside, can_play: bool) -> None:
        """Show `review`; where it has the same moments as before, only what was said of them changes."""
        shape = (_shape_of(review), beside.markers, can_play)
        if self._inside is not None and shape == self._shape:
            self._show_again(review, beside)
            return
        self._let_go()
        self._shape = shape
        self._inside = inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(ReviewGlance(review))
        self._add_limits(column, review.limits)
        self._add_first(column, review.first, can_play)
        self._add_signs(column, review, beside, can_play)
        self._add_earlier(column, review.earlier)
        if beside.markers:
            self._add_markers(column)
        column.addStretch(1)
        self._place.addWidget(inside)
        inside.setVisible(self.aside is None)  # at once, as the keyboard may be led there
        for one in (self.save, self.compare):
            one.setEnabled(True)
        self.order()

    def show_aside(self, aside: QWidget | None) -> None:
        """Show something else in the place of the review, which stays beneath; None shows that again."""
        if self.aside is not None:
            self.aside.hide()
        self.aside = aside
        if self._inside is not None:
            self._inside.setVisible(aside is None)
        if aside is not None:
            self._place.addWidget(aside)
            aside.show()
        self.compare.setText(self.tr("Compare marks") if aside is None else self.tr("Back to the review"))

    def order(self) -> None:
        """Let Tab go through the page as it is read."""
        moments = self.moments
        for view in moments:
            self._join(view)
            view.answers.stop_at_all()
        stops: list[QWidget] = [self.back, self.undo, self.redo, self.keys, self.save, self.compare]
        for view in self.first:
            stops += view.stops
        for at, sign in enumerate(self.signs):
            stops += sign.stops
            if at == 0 and self.own_words is not None:
                stops += self.own_words.stops
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        for view in moments:
            view.answers.stop_at()

    def _join(self, view: MomentView) -> None:
        if not view.property("joined"):
            view.setProperty("joined", True)
            view.asked.connect(self.moment_asked)
            view.written.connect(self.written)
            view.touched.connect(self.touched)

    def _let_go(self) -> None:
        if self._inside is not None:
            self._place.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside, self.first, self.signs, self.own_words = None, [], [], None

    def _show_again(self, review: Review, beside: Beside) -> None:
        for view, one in zip(self.first, review.first, strict=True):
            view.show_moment(one.moment)
        for sign_view, sign in zip(self.signs, review.signs, strict=True):
            sign_view.show_sign(sign, beside.questions[sign.id])
            sign_view.show_earlier(beside.earlier.get(sign.id))

    def _top(self) -> QVBoxLayout:
        self.title.setWordWrap(False)
        across = QHBoxLayout()
        across.setSpacing(SMALL)
        across.addWidget(self.back)
        across.addWidget(self.title, 1)
        for one in (self.undo, self.redo, self.keys, self.save):
            across.addWidget(one)
        top = QVBoxLayout()
        top.setSpacing(HAIR)
        top.addLayout(across)
        told = QHBoxLayout()
        told.addWidget(self.whose, 1)
        told.addWidget(self.compare)
        top.addLayout(told)
        top.addWidget(self.missing)
        return top

    def _add_limits(self, column: QVBoxLayout, limits: Sequence[str]) -> None:
        if limits:
            told = QVBoxLayout()
            told.setSpacing(HAIR)
            for limit in limits:
                told.addWidget(small(limit))
            column.addLayout(told)

    def _add_first(self, column: QVBoxLayout, first: Sequence[Chosen], can_play: bool) -> None:
        if not first:
            return
        column.addSpacing(SMALL)
        column.addWidget(heading(self._of_first(len(first))))
        for one in first:
            frame = QFrame()
            frame.setProperty("kind", "card")
            inside = QVBoxLayout(frame)
            inside.setContentsMargins(0, SMALL, GAP, SMALL)
            view = MomentView(one.sign, one.moment, large=True, can_play=can_play)
            inside.addWidget(view)
            self.first.append(view)
            column.addWidget(frame)

    def _add_earlier(self, column: QVBoxLayout, earlier: Sequence[Opinion]) -> None:
        """Tell what was said of moments that are no longer found."""
        if not earlier:
            return
        column.addSpacing(SMALL)
        column.addWidget(setting(self.tr("Said of moments that are no longer found")))
        for one in earlier:
            column.addWidget(quiet(earlier_in_words(one)))

    def _of_first(self, number: int) -> str:
        return {
            1: self.tr("A moment to hear first"),
            2: self.tr("Two moments to hear first"),
            3: self.tr("Three moments to hear first"),
        }.get(number, self.tr("Moments to hear first"))

    def _add_signs(self, column: QVBoxLayout, review: Review, beside: Beside, can_play: bool) -> None:
        if not review.signs:
            return
        column.addSpacing(WIDE)
        column.addWidget(hairline())
        column.addSpacing(SMALL)
        column.addWidget(heading(self.tr("The signs, one by one")))
        column.addWidget(
            quiet(
                self.tr(
                    "Nothing here is a score. A moment that you do not agree with stays and counts no more. "
                    "What is told of your earlier sessions is the middle half of them: your own range, "
                    "not a goal."
                )
            )
        )
        for sign in review.signs:
            view = SignView(sign, beside.questions[sign.id], beside.markers.get(sign.id, ()), can_play)
            view.show_earlier(beside.earlier.get(sign.id))
            view.grown.connect(lambda grown: self.order())
            self.signs.append(view)
            column.addWidget(view)
            if sign.id == OWN_LANGUAGE:
                self._add_own_words(column, review, can_play)

    def _add_own_words(self, column: QVBoxLayout, review: Review, can_play: bool) -> None:
        told = most_telling(words_told(review.conversation), OWN_WORDS_SHOWN)
        if told:
            self.own_words = OwnWords(told, can_play)
            self.own_words.play_asked.connect(self.words_asked)
            self.own_words.grown.connect(self.order)
            column.addWidget(self.own_words)

    def _add_markers(self, column: QVBoxLayout) -> None:
        """Say once whose list the numbers are of, and that the reading is ours."""
        said = self.tr("The numbers beside the signs are those of {0}.").replace("{0}", LIST)
        column.addSpacing(SMALL)
        column.addWidget(small(f"{said} {OURS}"))


def _shape_of(review: Review) -> tuple[object, ...]:
    """What a page is built of: where this is the same, only verdicts and figures have changed."""
    first: list[Place] = [place_of(one.sign, one.moment) for one in review.first]
    signs = [(sign.id, sign.limits, [place_of(sign, one) for one in sign.moments]) for sign in review.signs]
    return (
        *(dict(review.account.names), dict(review.talk_share), review.silences, dict(review.interruptions)),
        *(review.questions, review.reflections, review.limits, review.earlier, first, signs),
    )
