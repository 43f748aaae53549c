"""Who speaks on a call: each channel one person's, cleared of what it holds of the others.

One of the channels may be several people's, as the computer's own sound is where two others are on the call:
there they are told apart by their voices, and from everybody else by the channel.
"""

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
from diarize.people import People
from diarize.stretches import Stretch
from diarize.talk import KnownAt, Talk
from diarize.tunables import FRAME_SAMPLES
from diarize.voice import Voice
from diarize.voices_apart import Embed, VoicesApart
from diarize.watching import Seen, Watch, frames_to, whole_block

Sound = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Line:
    """What hears one channel: voice activity that has heard nothing yet, and an echo canceller.

    `without` takes the channel's block and the others' together, float32 (512,) each, and gives the
    channel's without what it holds of the others, `late_frames` whole frames late.
    """

    voice_activity: Callable[[Sound], float]
    without: Callable[[Sound, Sound], Sound]
    late_frames: int = 0


@dataclass(frozen=True, slots=True)
class Shared:
    """A channel of several `people`, told apart by what `embed` makes of their voices."""

    people: People
    embed: Embed

    @property
    def roles(self) -> list[Role]:
        """Their roles, by number."""
        return [self.people.role(person) for person in range(len(self.people))]


class Alone:
    """One person's channel, `late_frames` later than the talk: whoever speaks on it is `person`."""

    def __init__(self, person: int, watch: Watch, coming_in: ComingIn, late_frames: int) -> None:
        """Let the talk that `coming_in` follows go on by what `watch` sees."""
        self._person = person
        self._watch = watch
        self._coming_in = coming_in
        self._talk = coming_in.talk
        self._late = late_frames

    @property
    def speak(self) -> bool:
        """Whether a stretch of theirs is open."""
        return self._talk.speaks(self._person)

    def skip(self, frames: int) -> None:
        """Sound of so many frames was lost."""

    def decide(self, seen: Seen | None) -> None:
        """Let their stretch begin, go on and end by what was `seen`."""
        if seen is None:
            return
        first = self._watch.decided - (seen.stop - seen.start) - self._late
        for frame, voices in enumerate(seen.voiced[seen.start : seen.stop], first):
            if voices.any() and frame >= 0:
                stretch = self._talk.go_on(self._person, frame, None)
                if not self._talk.others_speak(self._person):
                    self._coming_in.alone(stretch, frame)
            elif (paused := self._talk.paused_too_long(self._person, frame)) is not None:
                self.end(paused)

    def end(self, stretch: Stretch) -> None:
        """End a stretch of theirs."""
        self._talk.close(stretch)
        self._talk.end(stretch)


class ChannelHearing:
    """Who speaks, now: a channel for each person, or one of them for several."""

    def __init__(
        self, lines: Sequence[Line], segment: Segment, whose: Sequence[Role | Shared], known_at: KnownAt
    ) -> None:
        """Hear whoever each channel is `whose`, of which one at most is shared.

        Results are stamped by `known_at`.
        """
        self._lines = tuple(lines)
        self._watches = [Watch(segment) for _ in lines]
        self._bleeds = [Bleed() for _ in lines]
        self._held = [np.zeros(line.late_frames * FRAME_SAMPLES, np.float32) for line in lines]
        people = _numbered(whose)
        self._channel_of = [channel for channel, _ in people]
        self._talk = Talk([role for _, role in people], known_at)
        late = [line.late_frames for line in lines]
        self._coming_in = ComingIn(self._talk, self._watches, late, self._channel_of)
        self._voice = Voice()
        self._raw_db = [0.0 for _ in lines]
        self._doubts = Doubts()
        self._tells = [self._teller(n, on_it) for n, on_it in enumerate(whose)]

    def _teller(self, n: int, on_it: Role | Shared) -> Alone | VoicesApart:
        watch, late = self._watches[n], self._lines[n].late_frames
        if isinstance(on_it, Shared):
            return VoicesApart(on_it.people, on_it.embed, watch, self._coming_in, self._doubts, late)
        return Alone(self._channel_of.index(n), watch, self._coming_in, late)

    def feed(self, block: Block) -> list[HearingEvent]:
        """Hear one block of as many channels; returns what became known."""
        self._talk.heard_to_s = block.end_s
        raw = [whole_block(np.ascontiguousarray(channel)) for channel in block.samples.T]
        others = [_together(raw[:n] + raw[n + 1 :]) for n in range(len(raw))]
        own = [line.without(raw[n], others[n]) for n, line in enumerate(self._lines)]
        likely = [line.voice_activity(sound) for line, sound in zip(self._lines, own, strict=True)]
        speech = False
        for n, watch in enumerate(self._watches):
            others_speak = max(likely[:n] + likely[n + 1 :]) > tunables.SURELY_SPEECH
            theirs = self._bleeds[n].feed(level_db(own[n]), level_db(others[n]), other_speaks=others_speak)
            speech |= watch.feed(self._late(n, raw[n]), likely[n], theirs=theirs)
        stirs = self._stirs(raw)
        self._talk.tell(*(self._voice.feed(speech, self._talk.now_known_s) or stirs))
        for tells, watch in zip(self._tells, self._watches, strict=True):
            tells.decide(watch.look(awaiting_onset=not tells.speak))
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
        for tells, watch in zip(self._tells, self._watches, strict=True):
            watch.skip(missing)
            tells.skip(missing)
        heard += self._voice.lose(missing, gap.start_s, self._talk.now_known_s)
        return [*heard, SoundLost(gap.start_s, gap.end_s, self._talk.now_known_s)]

    def finish(self) -> list[HearingEvent]:
        """Decide what is left at the end of the sound and end every stretch."""
        for tells, watch in zip(self._tells, self._watches, strict=True):
            tells.decide(watch.finish())
        self._coming_in.finish()
        for stretch in self._talk.going_on():
            self._tells[self._channel_of[stretch.person]].end(stretch)
        return self._talk.told()

    def _late(self, n: int, sound: Sound) -> Sound:
        """The channel's sound as late as what the canceller makes of it."""
        held = np.concatenate((self._held[n], sound))
        self._held[n] = held[len(sound) :]
        return held[: len(sound)]

    def _signs(self) -> set[Doubt]:
        """What speaks for doubt: in the sound of any channel, or in what is left of the others in it."""
        signs = {why for watch in self._watches for why in watch.loudness.signs()}
        loud_db = [watch.loudness.loud_db for watch in self._watches]
        for n, bleed in enumerate(self._bleeds):
            own_db = loud_db[n]
            others_db = [db for db in loud_db[:n] + loud_db[n + 1 :] if db is not None]
            if own_db is None or not others_db or not bleed.known:
                continue
            if own_db - (max(others_db) + bleed.under_db) < tunables.BLEED_HEADROOM_DB:
                signs.add(Doubt.BLEED)
        return signs


def _numbered(whose: Sequence[Role | Shared]) -> list[tuple[int, Role]]:
    """Channel and role of each person: those who share one first, as `VoicesApart` numbers them."""
    shared = [(n, role) for n, on_it in enumerate(whose) if isinstance(on_it, Shared) for role in on_it.roles]
    return shared + [(n, on_it) for n, on_it in enumerate(whose) if not isinstance(on_it, Shared)]


def _together(sounds: Sequence[Sound]) -> Sound:
    """The sum of `sounds`, (n,) each."""
    total: Sound = np.sum(sounds, axis=0, dtype=np.float32)
    return total
