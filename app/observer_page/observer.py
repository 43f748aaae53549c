"""What the page knows of its observer: whether the phone is there, its clock, and which marks it has sent."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.observer_page.incoming import Answered, Tapped
from app.observer_page.phone_clock import Measure, PhoneClock
from app.observer_page.tunables import ABSURD_OVER_S, MARKS_AT_MOST, MEASURES_KEPT
from audio.clock import Clock
from ui.triad_desk import PhoneAt, PhoneEvent, PhoneMarked


@dataclass(frozen=True, slots=True)
class Received:
    """By their ids: the marks that are `kept`, now or before, and those `refused` for an absurd time."""

    kept: Sequence[str]
    refused: Sequence[str]


class Observer:
    """The paired phone, as what it says comes in; no threads inside."""

    def __init__(self, clock: Clock, post: Callable[[PhoneEvent], None]) -> None:
        """Tell `post` what happens, on whatever thread asks."""
        self._clock, self._post = clock, post
        self._opened_s = clock.now_s()
        self._phone_clock = PhoneClock()
        self._heard_s: dict[int, float] = {}
        self._beats = 0
        self._kept: set[str] = set()
        self._here = False

    def beat(self, heard_s: float, before: Answered | None) -> int:
        """Hear a sign of life that came when our clock said `heard_s`; give the number it is known by."""
        if not self._here:
            self._here = True
            self._post(PhoneAt.HERE)
        if before is not None and before.number in self._heard_s:
            self._phone_clock.add(Measure(before.sent_s, self._heard_s.pop(before.number), before.back_s))
        self._beats += 1
        self._heard_s[self._beats] = heard_s
        self._heard_s.pop(self._beats - MEASURES_KEPT, None)
        return self._beats

    def lose(self) -> None:
        """Hear nothing of it for too long."""
        if self._here:
            self._here = False
            self._post(PhoneAt.AWAY)

    @property
    def clock_is_known(self) -> bool:
        """Whether the times it tells can be told by our clock."""
        return self._phone_clock.is_known(self._clock.now_s())

    def take(self, marks: Sequence[Tapped]) -> Received:
        """Post each mark once, however often it comes; only once the `clock_is_known`."""
        kept = [mark.id for mark in marks if self._keeps(mark)]
        return Received(kept, [mark.id for mark in marks if mark.id not in kept])

    def _keeps(self, mark: Tapped) -> bool:
        if mark.id in self._kept:
            return True
        at_s = self._phone_clock.ours_s(mark.phone_s)
        now_s = self._clock.now_s()
        possible = self._opened_s - ABSURD_OVER_S <= at_s <= now_s + ABSURD_OVER_S
        if not possible or len(self._kept) >= MARKS_AT_MOST:
            return False
        self._post(PhoneMarked(mark.id, mark.mark, min(max(at_s, self._opened_s), now_s), mark.text))
        self._kept.add(mark.id)
        return True
