"""How often somebody may ask."""

from audio.clock import Clock


class Allowance:
    """`at_once` requests, and then `a_second` of them."""

    def __init__(self, clock: Clock, a_second: float, at_once: float) -> None:
        """Begin with all of them."""
        self._clock = clock
        self._a_second, self._at_once = a_second, at_once
        self._left, self._counted_s = at_once, clock.now_s()

    def spend(self) -> bool:
        """Take one; False where none is left."""
        now_s = self._clock.now_s()
        self._left = min(self._at_once, self._left + (now_s - self._counted_s) * self._a_second)
        self._counted_s = now_s
        if self._left < 1:
            return False
        self._left -= 1
        return True
