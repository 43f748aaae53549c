"""The moments of a round one by one, the first of them at first."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diarize.events import Role
from sessions.triads.debrief import Sight
from ui.look.scale import GAP, SMALL
from ui.parts.buttons import plain_button
from ui.parts.page import row
from ui.parts.text import quiet
from ui.parts.triad.lanes_state import key_of, time_of
from ui.parts.triad.lanes_tunables import ROWS_AT_FIRST
from ui.parts.triad.sight_row import SightRow


class SightList(QWidget):
    """A row a moment; the rows' signals come together in its own."""

    play_asked = Signal(str)
    touched = Signal(str)
    renamed = Signal(str, object)
    reworded = Signal(str, str)
    removed = Signal(str)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.rows: dict[str, SightRow] = {}
        self._sights: Sequence[Sight] = ()
        self._cues_shown = self._can_play = self._is_whole = False
        self._names: Mapping[Role, str] = {}
        self._chosen = ""
        self.none = quiet("")
        self.more = plain_button("", self._show_whole)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.none.setContentsMargins(GAP, SMALL, 0, SMALL)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._column.addWidget(self.none)
        self._column.addLayout(self._rows)
        self._column.addLayout(row(self.more))

    def begin(self, names: Mapping[Role, str], *, can_play: bool) -> None:
        """Be about another round."""
        self._names, self._can_play, self._is_whole = names, can_play, False
        self.show_sights((), cues_shown=False, none="")

    def show_sights(self, sights: Sequence[Sight], *, cues_shown: bool, none: str) -> None:
        """Show these, as they are read; `none` is said where there are none."""
        self._sights, self._cues_shown = sorted(sights, key=time_of), cues_shown
        self.none.setText(none)
        self.none.setVisible(bool(none) and not sights)
        seen = self._sights if self._is_whole else self._sights[:ROWS_AT_FIRST]
        self._let_go({key_of(one) for one in seen})
        before: QWidget | None = None
        for place, one in enumerate(seen):
            made = self._row_of(key_of(one), place)
            made.show_sight(one, cues_shown, self._names)
            if before is not None:
                QWidget.setTabOrder(before, made.change)
            QWidget.setTabOrder(made.field, made.change)
            QWidget.setTabOrder(made.change, made.play)
            before = made.play
        left = len(sights) - len(seen)
        self.more.setText(self.tr("Show {0} more").replace("{0}", str(left)))
        self.more.setVisible(left > 0)

    def choose(self, key: str | None) -> None:
        """Let one stand out."""
        self._chosen = key or ""
        for its, one in self.rows.items():
            one.set_chosen(its == key)

    def set_playing(self, key: str | None) -> None:
        """Say which one is heard."""
        for its, one in self.rows.items():
            one.set_playing(its == key)

    def keep_writing(self) -> None:
        """Have what is being written kept."""
        for one in list(self.rows.values()):
            one.keep_writing()

    def _show_whole(self) -> None:
        first = len(self.rows)
        self._is_whole = True
        self.show_sights(self._sights, cues_shown=self._cues_shown, none="")
        list(self.rows.values())[first].play.setFocus()

    def _row_of(self, key: str, place: int) -> SightRow:
        """The row of a moment, at its place; made where there is none yet."""
        made = self.rows.get(key)
        if made is None:
            made = self.rows[key] = SightRow(key, can_play=self._can_play)
            made.set_chosen(key == self._chosen)
            made.play_asked.connect(self.play_asked)
            made.touched.connect(self.touched)
            made.renamed.connect(self.renamed)
            made.reworded.connect(self.reworded)
            made.removed.connect(self.removed)
        at = self._rows.itemAt(place)
        if at is None or at.widget() is not made:
            self._rows.insertWidget(place, made)
            made.show()  # at once, as the keyboard may be led there
        return made

    def _let_go(self, still: set[str]) -> None:
        for key in [key for key in self.rows if key not in still]:
            gone = self.rows.pop(key)
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
