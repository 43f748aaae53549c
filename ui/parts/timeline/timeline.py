"""A session along its time: all of it in a strip, and a lane a person beneath.

Of `shown` (what is let through), `view` (which stretch, at what scale) and the account everything is drawn;
nothing here plays, the page does: it is asked by signals, and tells by the slots.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sessions.account import Account, Cue
from sessions.waveform import Waveform
from ui.look.scale import HAIR, SMALL
from ui.parts.drawn import palette_of
from ui.parts.timeline.contents import Contents, Thing
from ui.parts.timeline.detail import Detail
from ui.parts.timeline.overview import Overview
from ui.parts.timeline.pyramid import Pyramid
from ui.parts.timeline.said import at_playhead
from ui.parts.timeline.shown import Shown, everything_of
from ui.parts.timeline.tunables import JUMP_S, ZOOM_STEP
from ui.parts.timeline.view import View


class Timeline(QWidget):
    """Asks by `seek_asked` for a session time, by `cue_chosen` and `bookmark_chosen` for what has that id."""

    seek_asked = Signal(float)
    cue_chosen = Signal(str)
    bookmark_chosen = Signal(str)

    def __init__(self) -> None:
        """Show nothing until `show_session`."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Timeline"))
        self.follow = True
        self.overview, self.detail = Overview(), Detail()
        self._contents: Contents | None = None
        self._waveform: Waveform | None = None
        self._pyramid: Pyramid | None = None
        self._shown: Shown | None = None
        self._chosen_id: str | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(HAIR, HAIR, HAIR, HAIR)
        column.setSpacing(SMALL)
        column.addWidget(self.overview)
        column.addWidget(self.detail, 1)
        self.overview.moved.connect(lambda left_s: self._look_at(self.view.from_(left_s)))
        self.detail.view_asked.connect(self._look_at)
        self.detail.seek_asked.connect(self.seek_asked)
        self.detail.pressed.connect(self._pressed)

    @property
    def view(self) -> View:
        """Which stretch is seen, and at what scale."""
        return self.detail.view

    def show_session(self, account: Account, waveform: Waveform | None) -> None:
        """Show a session, or the same one as it was changed; `waveform` is None where no sound was kept.

        Another session is shown from its beginning; the same one stays where it was scrolled to.
        """
        another = self._contents is None or self._contents.account.about.id != account.about.id
        if waveform is not self._waveform:
            self._waveform = waveform
            self._pyramid = Pyramid(waveform) if waveform is not None and len(waveform.peaks) else None
        self._fill(account)
        view = self.view.lasting(account.duration_s)
        self._look_at(view.resized(self.detail.room_px).opened() if another else view)
        if another:
            self.set_position(0.0)
        self._say_where()

    def set_filter(self, shown: Shown | None) -> None:
        """Show only these kinds and people; everything where None, whoever else is found to be there."""
        self._shown = shown
        if self._contents is not None:
            self._fill(self._contents.account)

    def set_position(self, at_s: float) -> None:
        """Move the playhead, and the page with it where `follow`.

        The page is turned as the playhead leaves it, or was put elsewhere; where the coach has scrolled away
        from it, it plays on unseen.
        """
        seen, put = self.view.sees(self.detail.at_s), abs(at_s - self.detail.at_s) > JUMP_S
        self.detail.set_position(at_s)
        self.overview.set_position(at_s)
        if self.follow and (seen or put) and not self.view.sees(at_s):
            self._look_at(self.view.turned_to(at_s))
        self._say_where()

    def choose_cue(self, cue_id: str | None) -> None:
        """Let a cue stand out, and bring it into sight; none where None."""
        self._chosen_id = cue_id
        cue = self._contents.cue(cue_id) if self._contents is not None else None
        self.detail.choose(cue)
        if cue is not None and not self.view.sees(cue.start_s):
            self._look_at(self.view.turned_to(cue.start_s))

    def set_loop(self, stretch: tuple[float, float] | None) -> None:
        """Shade the stretch that is played over and over."""
        self.detail.set_loop(stretch)

    def zoom_in(self) -> None:
        """Come nearer to the playhead, or to the middle where it is out of sight."""
        self.zoom_by(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Stand back."""
        self.zoom_by(1 / ZOOM_STEP)

    def zoom_to_all(self) -> None:
        """See the whole session."""
        self._look_at(self.view.all_seen())

    def zoom_by(self, factor: float) -> None:
        """Come so many times nearer, as by `zoom_in`; stand back where `factor` is under 1."""
        at_s, view = self.detail.at_s, self.view
        self._look_at(view.zoomed(factor, view.x_of(at_s) if view.sees(at_s) else view.width_px / 2))

    def scroll_by(self, by_px: float) -> None:
        """Go on by so many pixels; back where they are negative."""
        self._look_at(self.view.scrolled(by_px))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by plus, minus and nought; every other key is the page's."""
        does = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.zoom_to_all,
        }.get(Qt.Key(event.key()))
        if does is None:
            event.ignore()
        else:
            does()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it is elsewhere."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a frame while the keyboard is here."""
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette_of(self).accent), 2.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), HAIR, HAIR)
        painter.end()

    def _fill(self, account: Account) -> None:
        self._contents = Contents(account, self._shown or everything_of(account))
        self.detail.show_contents(self._contents, self._pyramid)
        self.overview.show_contents(self._contents)
        self.detail.choose(self._contents.cue(self._chosen_id))

    def _look_at(self, view: View) -> None:
        self.detail.set_view(view)
        self.overview.set_view(self.view)

    def _pressed(self, thing: Thing) -> None:
        if isinstance(thing, Cue):
            self.cue_chosen.emit(thing.id)
        else:
            self.bookmark_chosen.emit(getattr(thing, "id", ""))

    def _say_where(self) -> None:
        said = at_playhead(self._contents, self.detail.at_s) if self._contents else ""
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
