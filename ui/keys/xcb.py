"""The few words of libxcb that grabbing keys takes, each with its types."""

import ctypes
from ctypes import POINTER, Structure, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from dataclasses import dataclass
from typing import Any

from ui.keys.keysyms import HELD, LOCKS, SHIFT, Keystroke

KEY_PRESS, KEY_RELEASE, MAPPING_NOTIFY = 2, 3, 34
_SENT = 0x80  # this bit tells of an event that another program made up
_ASYNC = 1
_ANY_KEY, _ANY_MODIFIER = 0, 1 << 15


class NoServer(Exception):
    """No X server answers."""


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """A grabbed key went down or up; `held` are modifiers without locks, `time_ms` the server's clock."""

    code: int
    held: int
    time_ms: int
    is_press: bool


@dataclass(frozen=True, slots=True)
class MappingEvent:
    """The keyboard's layout has changed."""


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint32),)


class _Screens(Structure):
    _fields_ = (("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


class _Event(Structure):
    _fields_ = (
        ("response_type", c_uint8),
        ("detail", c_uint8),
        ("sequence", c_uint16),
        ("time", c_uint32),
        ("windows", c_uint32 * 3),
        ("places", c_uint16 * 4),
        ("state", c_uint16),
    )


class XcbLibrary:
    """The system's libxcb and libxcb-keysyms, which Qt's own windows need as well."""

    def __init__(self) -> None:
        """Load them; raises `OSError` where they are missing."""
        self.xcb = ctypes.CDLL("libxcb.so.1")
        self.keysyms = ctypes.CDLL("libxcb-keysyms.so.1")
        self.free = ctypes.CDLL(None).free
        self.free.argtypes, self.free.restype = (c_void_p,), None
        key, grab = c_uint8, (c_void_p, c_uint8, c_uint32, c_uint16, c_uint8, c_uint8, c_uint8)
        for library, name, result, *arguments in (
            (self.xcb, "connect", c_void_p, c_char_p, POINTER(c_int)),
            (self.xcb, "disconnect", None, c_void_p),
            (self.xcb, "connection_has_error", c_int, c_void_p),
            (self.xcb, "get_file_descriptor", c_int, c_void_p),
            (self.xcb, "get_setup", c_void_p, c_void_p),
            (self.xcb, "setup_roots_iterator", _Screens, c_void_p),
            (self.xcb, "grab_key_checked", _Cookie, *grab),
            (self.xcb, "ungrab_key_checked", _Cookie, c_void_p, key, c_uint32, c_uint16),
            (self.xcb, "request_check", c_void_p, c_void_p, _Cookie),
            (self.xcb, "poll_for_event", c_void_p, c_void_p),
            (self.keysyms, "key_symbols_alloc", c_void_p, c_void_p),
            (self.keysyms, "key_symbols_free", None, c_void_p),
            (self.keysyms, "key_symbols_get_keycode", c_void_p, c_void_p, c_uint32),
            (self.keysyms, "key_symbols_get_keysym", c_uint32, c_void_p, key, c_int),
            (self.keysyms, "refresh_keyboard_mapping", c_int, c_void_p, c_void_p),
        ):
            function = getattr(library, f"xcb_{name}")
            function.argtypes, function.restype = arguments, result


class Server:
    """One connection to an X server."""

    def __init__(self, library: XcbLibrary, display: str | None) -> None:
        """Connect to `display`, None for the environment's; raises `NoServer`."""
        self._xcb, self._keysyms, self._free = library.xcb, library.keysyms, library.free
        self._connection: Any = self._xcb.xcb_connect(display.encode() if display else None, None)
        if self.is_gone:
            self._xcb.xcb_disconnect(self._connection)
            raise NoServer
        # The first screen: several monitors have been one screen to X for twenty years.
        screen = self._xcb.xcb_setup_roots_iterator(self._xcb.xcb_get_setup(self._connection))
        self._root = screen.data[0]
        self._symbols = self._keysyms.xcb_key_symbols_alloc(self._connection)

    @property
    def is_gone(self) -> bool:
        """Whether the server has gone away."""
        return bool(self._xcb.xcb_connection_has_error(self._connection))

    @property
    def socket(self) -> int:
        """What to watch for events."""
        return int(self._xcb.xcb_get_file_descriptor(self._connection))

    def places(self, stroke: Keystroke) -> list[tuple[int, int]]:
        """List where the keyboard has this: keycodes, each with the modifiers to hold."""
        found = self._keysyms.xcb_key_symbols_get_keycode(self._symbols, stroke.keysym)
        if not found:
            return []
        places = []
        for code in ctypes.string_at(found):  # the list ends with a zero, as a string does
            if self._keysym(code, 0) == stroke.keysym:
                places.append((code, stroke.held))
            elif self._keysym(code, 1) == stroke.keysym:
                places.append((code, stroke.held | SHIFT))
        self._free(found)
        return places

    def _keysym(self, code: int, column: int) -> int:
        return int(self._keysyms.xcb_key_symbols_get_keysym(self._symbols, code, column))

    def grab(self, code: int, held: int) -> bool:
        """Ask for a key under every lock; false where another program has it."""
        return all(
            self._done(
                self._xcb.xcb_grab_key_checked(
                    self._connection, True, self._root, held | lock, code, _ASYNC, _ASYNC
                )
            )
            for lock in LOCKS
        )

    def ungrab(self, code: int, held: int) -> None:
        """Give a key back under every lock, whether it was had or not."""
        for lock in LOCKS:
            self._done(self._xcb.xcb_ungrab_key_checked(self._connection, code, self._root, held | lock))

    def ungrab_all(self) -> None:
        """Give all keys back; they are free for others when this returns."""
        self._done(self._xcb.xcb_ungrab_key_checked(self._connection, _ANY_KEY, self._root, _ANY_MODIFIER))

    def next_event(self) -> KeyEvent | MappingEvent | None:
        """Take the next event that has come; None when there is none."""
        while came := self._xcb.xcb_poll_for_event(self._connection):
            event = ctypes.cast(came, POINTER(_Event)).contents
            kind = event.response_type & ~_SENT
            made_up = bool(event.response_type & _SENT)
            told: KeyEvent | MappingEvent | None = None
            if kind == MAPPING_NOTIFY:
                self._keysyms.xcb_refresh_keyboard_mapping(self._symbols, came)
                told = MappingEvent()
            elif kind in (KEY_PRESS, KEY_RELEASE) and not made_up:
                told = KeyEvent(event.detail, event.state & HELD, event.time, kind == KEY_PRESS)
            self._free(came)
            if told is not None:
                return told
        return None

    def disconnect(self) -> None:
        """End the connection, and with it every grab."""
        self._keysyms.xcb_key_symbols_free(self._symbols)
        self._xcb.xcb_disconnect(self._connection)

    def _done(self, cookie: _Cookie) -> bool:
        """Wait for the server's answer to a request; false where it is an error."""
        error = self._xcb.xcb_request_check(self._connection, cookie)
        if error:
            self._free(error)
        return not error
