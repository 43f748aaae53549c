"""One of the eleven signs: its evidence, rate and moments, what could not be judged, a question, markers."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from sessions.review.markers import Marker
from sessions.review.sign import Kind, Moment, Sign
from sessions.usual import Usual
from ui.look.scale import GAP, SMALL, WIDE
from ui.pages.review_state import in_time, place_of, shown_at_first
from ui.parts.buttons import plain_button
from ui.parts.page import row
from ui.parts.review.moment_view import MomentView
from ui.parts.review.words import markers_in_words, rate_in_words
from ui.parts.text import body, hairline, heading, lead, quiet, setting, small


class SignView(QFrame):
    """Says by `grown` that it shows more moments now; they are in `moments`, as they are read."""

    grown = Signal(object)

    def __init__(self, sign: Sign, question: str, markers: Sequence[Marker], can_play: bool) -> None:
        """Show `sign`, ask `question`, and name `markers` if any; without sound no moment is played."""
        super().__init__()
        self.setProperty("kind", "card")
        self.sign, self._can_play = sign, can_play
        self._groups: dict[Kind, QVBoxLayout] = {}
        self._heads: dict[Kind, QWidget] = {}
        self._of_kind: dict[Kind, list[MomentView]] = {kind: [] for kind in Kind}
        self.more: dict[Kind, QPushButton] = {}
        self.name = heading(sign.name)
        self.evidence, self.rate = body(""), small("")
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, GAP, WIDE, WIDE)
        column.setSpacing(SMALL)
        for line in (self.name, self.evidence, self.rate):
            column.addWidget(line)
        for kind in Kind:
            self._add_moments(column, kind)
        for limit in sign.limits:
            column.addWidget(small(limit))
        self.question = lead("")
        self._add_question(column)
        self.markers = small(markers_in_words(markers))
        if markers:
            column.addSpacing(SMALL)
            column.addWidget(self.markers)
        self._tell(question)

    @property
    def moments(self) -> list[MomentView]:
        """Its moments as they stand one under the other."""
        return [view for kind in Kind for view in self._of_kind[kind]]

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in its order."""
        return [
            stop
            for kind in Kind
            for stop in (
                *(one for view in self._of_kind[kind] for one in view.stops),
                *([self.more[kind]] if kind in self.more else []),
            )
        ]

    def show_sign(self, sign: Sign, question: str) -> None:
        """Show the same sign as it stands now, with the same moments, and ask what is asked now."""
        self.sign = sign
        told = {place_of(sign, one): one for one in sign.moments}
        for view in self.moments:
            if view.place in told:
                view.show_moment(told[view.place])
        self._tell(question)

    def show_earlier(self, earlier: Usual | None) -> None:
        """Show beside the rate what was usual in earlier sessions, where that is known."""
        self.rate.setText(rate_in_words(self.sign, earlier))

    def _tell(self, question: str) -> None:
        self.evidence.setText(self.sign.evidence)
        self.rate.setText(rate_in_words(self.sign))
        self.question.setText(question)

    def _add_moments(self, column: QVBoxLayout, kind: Kind) -> None:
        found = in_time(self.sign.moments, kind)
        if not found:
            return
        column.addSpacing(SMALL)
        head = setting(_head(kind))
        column.addWidget(head)
        group = self._groups[kind] = QVBoxLayout()
        group.setSpacing(SMALL)
        column.addLayout(group)
        shown = shown_at_first(found)
        self._show(kind, shown)
        left = len(found) - len(shown)
        if left:
            more = self.tr("Show {0} more").replace("{0}", str(left))
            self.more[kind] = plain_button(more, lambda: self._show_all(kind))
            said = f"{more}, {_head(kind)}, {self.sign.name}"
            self.more[kind].setAccessibleName(said)
            column.addLayout(row(self.more[kind]))

    def _show_all(self, kind: Kind) -> None:
        there = {view.place for view in self._of_kind[kind]}
        self.more[kind].hide()
        found = in_time(self.sign.moments, kind)
        self._show(kind, found)
        self.grown.emit(self)
        new = next((one for one in self._of_kind[kind] if one.place not in there), None)
        if new is not None:
            new.take_keyboard()

    def _show(self, kind: Kind, moments: list[Moment]) -> None:
        """Show these, leaving those that are shown already as they are."""
        there = {view.place: view for view in self._of_kind[kind]}
        views = []
        for at, moment in enumerate(moments):
            view = there.get(place_of(self.sign, moment))
            if view is None:
                view = MomentView(self.sign, moment, large=False, can_play=self._can_play)
                self._groups[kind].insertWidget(at, view)
                view.show()  # at once, as the keyboard may be led there
            views.append(view)
        self._of_kind[kind] = views

    def _add_question(self, column: QVBoxLayout) -> None:
        column.addSpacing(SMALL)
        column.addWidget(hairline())
        column.addSpacing(SMALL)
        column.addWidget(quiet(self.tr("A question to take with you")))
        column.addWidget(self.question)


def _head(kind: Kind) -> str:
    if kind is Kind.PRESENT:
        return QCoreApplication.translate("SignView", "Good moments")
    return QCoreApplication.translate("SignView", "Missed moments")
