"""A session being made ready while the coach waits for it, or no longer does."""

from collections.abc import Callable

from ui.desk import LiveSession
from ui.errands import Errands


class Preparation:
    """Has one session made ready at a time; what was given up meanwhile is stopped as soon as it is there."""

    def __init__(
        self,
        errands: Errands,
        begin: Callable[[LiveSession], object],
        changed: Callable[[], object] = lambda: None,
    ) -> None:
        """Make none yet; hand each that is still wanted once it is ready to `begin`.

        `changed` is called whenever `is_under_way` may have changed.
        """
        self._errands, self._begin, self._changed = errands, begin, changed
        self._asked = 0
        self.is_under_way = False
        """Whether one is being made ready, and waited for."""

    def make(self, make: Callable[[], LiveSession], not_made: Callable[[str], object]) -> None:
        """Have one made on another thread; `not_made` is told why there is none."""
        self.give_up()
        asked, self.is_under_way = self._asked, True
        self._changed()

        def made(session: LiveSession) -> None:
            if asked == self._asked:
                self.is_under_way = False
                self._begin(session)
                self._changed()
            else:
                session.stop()

        def failed(why: str) -> None:
            if asked == self._asked:
                self.is_under_way = False
                self._changed()
                not_made(why)

        self._errands.run(make, made, failed)

    def give_up(self) -> None:
        """Wait no longer."""
        self._asked += 1
        self.is_under_way = False
        self._changed()
