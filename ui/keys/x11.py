"""Keys heard in every window of an X11 desk: grabbed on its root window, on a connection of their own.

The connection is watched by the event loop itself; nothing polls. Spoken through libxcb, whose errors come
back as answers to the request they belong to, so that a key another program has is a refusal and never an
error of the whole program.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from sessions.preferences import Key
from ui.keys.chord import single_chord
from ui.keys.keysyms import Keystroke, keystroke
from ui.keys.xcb import KeyEvent, MappingEvent, NoServer, Server, XcbLibrary


class X11Keys(QObject):
    """Grabs keys from the X server called `display`."""

    pressed = Signal(object)

    def __init__(self, parent: QObject | None = None, display: str | None = None) -> None:
        """Connect only once keys are asked for; raises `OSError` where the system has no libxcb.

        `display` None is the one that the environment names.
        """
        super().__init__(parent)
        self._library = XcbLibrary()
        self._display = display
        self._server: Server | None = None
        self._notifier: QSocketNotifier | None = None
        self._strokes: dict[Key, Keystroke] = {}
        self._grabbed: dict[tuple[int, int], Key] = {}
        self._released: tuple[int, int] | None = None

    @property
    def is_listening(self) -> bool:
        """Whether the X server tells of keys: from when they are taken until it goes away."""
        return self._notifier is not None and self._notifier.isEnabled()

    def take(self, bindings: Mapping[Key, str]) -> Mapping[Key, str]:
        """Ask for these in place of any before; gives those refused, each with one line why."""
        self.release()
        try:
            self._server = Server(self._library, self._display)
        except NoServer:
            return dict.fromkeys(bindings, self.tr("Your system did not answer when asked for it."))
        self._notifier = QSocketNotifier(self._server.socket, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        refused = {}
        for key, sequence in bindings.items():
            line = self._ask(key, sequence)
            if line:
                refused[key] = line
        # What came in while the server was asked is read already: the socket will not tell of it.
        QTimer.singleShot(0, self, self._read)
        return refused

    def release(self) -> None:
        """Give all of them back, and disconnect; harmless twice."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._server is not None:
            self._server.ungrab_all()
            self._server.disconnect()
            self._server = None
        self._strokes.clear()
        self._grabbed.clear()
        self._released = None

    def _ask(self, key: Key, sequence: str) -> str:
        """Ask for one key; gives the line why not, empty where it is had."""
        assert self._server is not None
        chord = single_chord(sequence)
        stroke = keystroke(chord) if chord is not None else None
        if stroke is None:
            return self.tr("It works only while a Holdspace window is in front.")
        places = self._server.places(stroke)
        if not places:
            return self.tr("Your keyboard has no such key.")
        if not self._grab(key, places):
            return self.tr("Another program has this key already.")
        self._strokes[key] = stroke
        return ""

    def _grab(self, key: Key, places: Sequence[tuple[int, int]]) -> bool:
        """Grab a key wherever the keyboard has it; all of it, or nothing."""
        assert self._server is not None
        if not all(self._server.grab(*place) for place in places):
            for place in places:
                self._server.ungrab(*place)
            return False
        for place in places:
            self._grabbed.setdefault(place, key)
        return True

    def _read(self) -> None:
        """Take in all that has come."""
        while self._server is not None:
            event = self._server.next_event()
            if event is None:
                break
            if isinstance(event, MappingEvent):
                self._follow_keyboard()
            else:
                self._hear(event)
        if self._server is not None and self._server.is_gone and self._notifier is not None:
            self._notifier.setEnabled(False)  # a closed socket would wake the event loop for ever

    def _hear(self, event: KeyEvent) -> None:
        """Tell of a press; a key held down repeats as a release and a press of the very same time."""
        stamp = (event.code, event.time_ms)
        if not event.is_press:
            self._released = stamp
        elif stamp != self._released:
            key = self._grabbed.get((event.code, event.held))
            if key is not None:
                self.pressed.emit(key)

    def _follow_keyboard(self) -> None:
        """Grab anew where a change of the keyboard's layout has moved a key."""
        assert self._server is not None
        now = {key: self._server.places(stroke) for key, stroke in self._strokes.items()}
        if {place for places in now.values() for place in places} == set(self._grabbed):
            return
        self._server.ungrab_all()
        self._grabbed.clear()
        for key, places in now.items():
            self._grab(key, places)
