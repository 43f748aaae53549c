"""Who speaks on a call: one person a channel, each cleared of what it holds of the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize import tunables
from diarize.bleed import Bleed
from diarize.coming_in import ComingIn
from diarize.doubt import Doubts
from diarize.events import Doubt, HearingEvent, Role, SoundLost, VoiceStirred
from diarize.local_voices import Segment
from diarize.loudness import level_db
from diarize.stretches import Stretch
from diarize.talk import KnownAt, Talk
from diarize.tunables import FRAME_SAMPLES
from diarize.voice import Voice
from diarize.watching import Seen, Watch, frames_to, whole_block

Sound = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Line:
    """What hears one channel: voice activity that has heard nothing yet, and an echo canceller.

    `without` takes the channel's block and the other's, float32 (512,) each, and gives the channel's
    without what it holds of the other, `late_frames` whole frames late.
    """

    voice_activity: Callable[[Sound], float]
    without: Callable[[Sound, Sound], Sound]
    late_frames: int = 0


class ChannelHearing:
    """Who speaks, now: two channels, one person in each."""

    def __init__(
        self, lines: Sequence[Line], segment: Segment, roles: Sequence[Role], known_at: KnownAt
    ) -> None:
        """Hear `roles` in the order of the channels; results are stamped by `known_at`."""
        self._lines = tuple(lines)
        self._watches = [Watch(segment) for _ in lines]
        self._bleeds = [Bleed() for _ in lines]
        self._held = [np.zeros(line.late_frames * FRAME_SAMPLES, np.float32) for line in lines]
        self._talk = Talk(roles, known_at)
        self._coming_in = ComingIn(self._talk, self._watches, [line.late_frames for line in lines])
        self._voice = Voice()
        self._raw_db = [0.0 for _ in lines]
        self._doubts = Doubts()

    def feed(self, block: Block) -> list[HearingEvent]:
        """Hear one block of two channels; returns what became known."""
        self._talk.heard_to_s = block.end_s
        raw = [whole_block(np.ascontiguousarray(channel)) for channel in block.samples.T]
        own = [line.without(raw[n], raw[1 - n]) for n, line in enumerate(self._lines)]
        likely = [line.voice_activity(sound) for line, sound in zip(self._lines, own, strict=True)]
        speech = False
        for n, watch in enumerate(self._watches):
            other_speaks = likely[1 - n] > tunables.SURELY_SPEECH
            theirs = self._bleeds[n].feed(level_db(own[n]), level_db(raw[1 - n]), other_speaks=other_speaks)
            speech |= watch.feed(self._late(n, raw[n]), likely[n], theirs=theirs)
        stirs = self._stirs(raw)
        self._talk.tell(*(self._voice.feed(speech, self._talk.now_known_s) or stirs))
        for n, watch in enumerate(self._watches):
            self._decide(n, watch.look(awaiting_onset=not self._talk.speaks(n)))
        self._coming_in.tell()
        if self._watches[0].heard % tunables.SOUND_JUDGED_FRAMES == 0:
            for why in self._signs():
                self._doubts.sign(why, block.end_s)
        self._talk.tell(*self._doubts.at(block.end_s, self._talk.now_known_s))
        return self._talk.told()

    def _stirs(self, raw: Sequence[Sound]) -> list[VoiceStirred]:
        """Sound that rises to somebody's speech, yet to be told, for the canceller makes that late."""
        before_db, self._raw_db = self._raw_db, [level_db(sound) for sound in raw]
        if self._voice.active:
            return []
        loud_db = (watch.loudness.loud_db for watch in self._watches)
        stirs = any(
            loud is not None and now > loud - tunables.STIRS_BELOW_DB and now > before + tunables.STIRS_BY_DB
            for loud, before, now in zip(loud_db, before_db, self._raw_db, strict=True)
        )
        now_s = self._talk.heard_to_s
        return [VoiceStirred(now_s - BLOCK_SAMPLES / RATE_HZ, self._talk.now_known_s)] if stirs else []

    def lose(self, gap: Gap) -> list[HearingEvent]:
        """Sound was lost: what was open ends where it was last heard, and nothing is made up for the rest."""
        self._talk.heard_to_s = gap.end_s
        heard = self.finish()
        missing = frames_to(gap) - self._watches[0].heard
        for watch in self._watches:
            watch.skip(missing)
        heard += self._voice.lose(missing, gap.start_s, self._talk.now_known_s)
        return [*heard, SoundLost(gap.start_s, gap.end_s, self._talk.now_known_s)]

    def finish(self) -> list[HearingEvent]:
        """Decide what is left at the end of the sound and end every stretch."""
        for n, watch in enumerate(self._watches):
            self._decide(n, watch.finish())
        self._coming_in.finish()
        for stretch in self._talk.going_on():
            self._end(stretch)
        return self._talk.told()

    def _late(self, n: int, sound: Sound) -> Sound:
        """The channel's sound as late as what the canceller makes of it."""
        held = np.concatenate((self._held[n], sound))
        self._held[n] = held[len(sound) :]
        return held[: len(sound)]

    def _signs(self) -> set[Doubt]:
        """What speaks for doubt: in the sound of either channel, or in what is left of one in the other."""
        signs = {why for watch in self._watches for why in watch.loudness.signs()}
        own_db = [watch.loudness.loud_db for watch in self._watches]
        for n, bleed in enumerate(self._bleeds):
            own, other = own_db[n], own_db[1 - n]
            if own is None or other is None or not bleed.known:
                continue
            if own - (other + bleed.under_db) < tunables.BLEED_HEADROOM_DB:
                signs.add(Doubt.BLEED)
        return signs

    def _decide(self, person: int, seen: Seen | None) -> None:
        if seen is None:
            return
        late = self._lines[person].late_frames
        first = self._watches[person].decided - (seen.stop - seen.start) - late
        for frame, voices in enumerate(seen.voiced[seen.start : seen.stop], first):
            if voices.any() and frame >= 0:
                stretch = self._talk.go_on(person, frame, None)
                if not self._talk.speaks(1 - person):
                    self._coming_in.alone(stretch, frame)
            elif (paused := self._talk.paused_too_long(person, frame)) is not None:
                self._end(paused)

    def _end(self, stretch: Stretch) -> None:
        self._talk.close(stretch)
        self._talk.end(stretch)
