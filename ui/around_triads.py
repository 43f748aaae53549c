"""What of the program practice triads walk through."""

from collections.abc import Callable
from typing import NamedTuple

from audio.clock import Clock
from ui.at_work import AtWork
from ui.desk import Desk, LiveSession
from ui.errands import Errands
from ui.stage import Stage
from ui.window import Window

Back = Callable[[str], object]


class Around(NamedTuple):
    """What of the program triads walk through; `with_key` goes on once what is kept can be opened.

    `begin_session` has a session made and begun on a stage, and goes back with a reason where there is none.
    """

    desk: Desk
    errands: Errands
    clock: Clock
    window: Window
    with_key: Callable[[Callable[[], object]], None]
    at_work: AtWork
    begin_session: Callable[[Callable[[], LiveSession], Back, Stage], None]
    show_settings: Callable[[], None]
    go_home: Callable[[str], None]
    play_back: Callable[[str, Back], None]
    review: Callable[[str, Back], None]
    kept: Callable[[], None]
