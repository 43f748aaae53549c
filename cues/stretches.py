"""Who spoke when: stretches of speech in the order in which they began, and what is looked up of them."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf, nextafter
from operator import attrgetter

from cues import tunables
from diarize.events import Role


@dataclass(slots=True)
class Speech:
    """A stretch of one person's speech; `end_s` is None while it goes on."""

    id: str
    role: Role
    start_s: float
    end_s: float | None = None


class Stretches:
    """All stretches of a session. Looking up costs by how much was said about a time, not by the whole."""

    def __init__(self) -> None:
        """Begin with nobody having spoken."""
        self.in_order: list[Speech] = []
        self.going_on: dict[str, Speech] = {}
        self._by_id: dict[str, Speech] = {}
        self._longest_s = 0.0
        self._runs: dict[str, list[Speech]] = {}

    def begin(self, speech: Speech) -> None:
        """Take in a stretch that goes on."""
        self._by_id[speech.id] = self.going_on[speech.id] = speech
        insort(self.in_order, speech, key=_start_order)
        self._runs.clear()

    def end(self, speech: Speech, at_s: float) -> None:
        """Let a stretch end, or one that had ended already end then."""
        self.going_on.pop(speech.id, None)
        speech.end_s = at_s
        self._longest_s = max(self._longest_s, at_s - speech.start_s)
        self._runs.clear()

    def give(self, speech: Speech, role: Role) -> None:
        """Let a stretch be another person's."""
        speech.role = role
        self._runs.clear()

    def known(self, speech_id: str) -> Speech | None:
        """The stretch of that id, None where none is known."""
        return self._by_id.get(speech_id)

    def find(self, speech_id: str) -> Speech:
        """The stretch of that id, which must have started."""
        return self._by_id[speech_id]

    def around(self, at_s: float) -> list[Speech]:
        """Stretches that may reach to within half a minute of `at_s`, latest first, those going on last."""
        since_s = at_s - tunables.AROUND_S - self._longest_s
        found = self._begun(since_s, at_s + tunables.RUN_AHEAD_S)
        found.reverse()
        return found + [speech for speech in self.going_on.values() if speech.start_s < since_s]

    def at(self, at_s: float, now_s: float) -> list[Speech]:
        """Stretches that `at_s` lies in, latest first; those going on reach to `now_s`."""
        since_s = at_s - self._longest_s - tunables.ROUNDING_S
        found = self._begun(since_s, nextafter(at_s, inf))
        found = [speech for speech in reversed(found) if speech.end_s is None or at_s <= speech.end_s]
        older = [speech for speech in self.going_on.values() if speech.start_s < since_s]
        found += sorted(older, key=_start_order, reverse=True)
        return found if at_s <= now_s else [speech for speech in found if speech.end_s is not None]

    def before(self, start_s: float) -> Iterator[Speech]:
        """Stretches that began before `start_s`, latest first."""
        for place in range(bisect_left(self.in_order, start_s, key=_start_s) - 1, -1, -1):
            yield self.in_order[place]

    def ended_last(self, by_s: float) -> Speech | None:
        """The stretch that ended last by `by_s`."""
        ended = (s for s in self.around(by_s) if s.end_s is not None and s.end_s <= by_s)
        return max(ended, default=None, key=end_order)

    def last_of(self, role: Role, before_s: float) -> Speech | None:
        """The latest stretch of `role` that began before `before_s`."""
        return next((speech for speech in self.before(before_s) if speech.role == role), None)

    def run_of(self, speech: Speech) -> list[Speech]:
        """`speech` with what its speaker said before and after it, no more than a breath apart, in order."""
        found = self._runs.get(speech.id)
        if found is None:
            found = self._runs[speech.id] = self._run_of(speech)
        return found

    def _run_of(self, speech: Speech) -> list[Speech]:
        run = [speech]
        own = [other for other in self.around(speech.start_s) if other.role == speech.role]
        for other in sorted(own, key=_start_s, reverse=True):
            if other.start_s < run[0].start_s and _close(other, run[0]):
                run.insert(0, other)
        later = bisect_right(self.in_order, speech.start_s, key=_start_s)
        for other in self.in_order[later:]:
            if other.role == speech.role and _close(run[-1], other):
                run.append(other)
            elif run[-1].end_s is not None and other.start_s > run[-1].end_s + tunables.BREATH_S:
                break
        return run

    def _begun(self, since_s: float, until_s: float) -> list[Speech]:
        """Stretches that began at `since_s` or later, before `until_s`."""
        first = bisect_left(self.in_order, since_s, key=_start_s)
        return self.in_order[first : bisect_left(self.in_order, until_s, first, key=_start_s)]


_start_s = attrgetter("start_s")
_start_order = attrgetter("start_s", "id")


def end_order(speech: Speech) -> tuple[float, float, str]:
    """Order of ends; of those that end at once, the one that lasted longest is the last."""
    return (speech.end_s or 0.0, -speech.start_s, speech.id)


def _close(before: Speech, after: Speech) -> bool:
    return before.end_s is None or after.start_s - before.end_s < tunables.BREATH_S
