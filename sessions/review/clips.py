"""The sound of a review's moments, to be kept within its page: short clips that moments share."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from audio.clip import encode_clip
from sessions.review import clip_tunables as tunables
from sessions.take_along.format import ReadSound

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Clip:
    """A stretch of the session's sound, from `start_s` to `end_s` of session time, as MP3."""

    number: int
    start_s: float
    end_s: float
    mp3: bytes


@dataclass(frozen=True, slots=True)
class Passage:
    """Where the sound of one moment is: in the clip of this number, from second to second of the clip."""

    number: int
    from_s: float
    to_s: float


class Clips:
    """All clips of a page, in order of time; none of them overlap."""

    def __init__(self, clips: Iterable[Clip] = ()) -> None:
        """Take them, in order of time."""
        self.all = tuple(clips)

    def passage(self, start_s: float, end_s: float) -> Passage | None:
        """Where a stretch of session time is to be heard, with a little before and after; None if nowhere."""
        for clip in self.all:
            if clip.start_s <= start_s < clip.end_s:
                from_s = max(clip.start_s, start_s - tunables.LEAD_S)
                to_s = min(clip.end_s, end_s + tunables.TAIL_S)
                return Passage(clip.number, round(from_s - clip.start_s, 3), round(to_s - clip.start_s, 3))
        return None


def clips_of(moments: Iterable[Span], sound: ReadSound, duration_s: float) -> Clips:
    """Cut the sound of all `moments` out of a session that lasts `duration_s`.

    `sound` is asked for each stretch once, in order of time. All together stay within
    `tunables.MOST_BYTES`, at a lower bit rate if need be.
    """
    spans = shared(moments, duration_s)
    rate = bit_rate(sum(end_s - start_s for start_s, end_s in spans))
    return Clips(_cut(spans, sound, rate))


def shared(moments: Iterable[Span], duration_s: float) -> list[Span]:
    """The stretches of sound that hold all moments, in order of time, each at most once."""
    found: list[Span] = []
    for start_s, end_s in sorted(moments):
        wide = max(0.0, start_s - tunables.LEAD_S), min(duration_s, end_s + tunables.TAIL_S)
        if found and wide[0] <= found[-1][1] + tunables.BETWEEN_S:
            found[-1] = found[-1][0], max(found[-1][1], wide[1])
        elif wide[0] < wide[1]:
            found.append(wide)
    return found


def bit_rate(seconds: float) -> int:
    """Bits a second at which so many seconds stay small enough; the best there is, or the least."""
    enough = (one for one in tunables.BIT_RATES if seconds * one / 8 <= tunables.MOST_BYTES)
    return next(enough, tunables.BIT_RATES[-1])


def _cut(spans: Sequence[Span], sound: ReadSound, rate: int) -> Iterator[Clip]:
    for number, (start_s, end_s) in enumerate(spans, 1):
        samples = sound(start_s, end_s)
        if len(samples):
            yield Clip(number, start_s, end_s, encode_clip(samples, rate))
