"""The stage that hears: blocks of sound in, who speaks out.

Each hop the segmentation looks at the last five seconds; frames far enough from the window's edge are
decided; `voices_apart` makes them the stretches of the session's people.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.source import Block, Gap
from diarize import tunables
from diarize.coming_in import ComingIn
from diarize.doubt import Doubts
from diarize.events import HearingEvent, SoundLost
from diarize.local_voices import Segment
from diarize.people import People
from diarize.talk import KnownAt, Talk
from diarize.turn_end import Finished
from diarize.voice import Voice
from diarize.voices_apart import Embed, VoicesApart
from diarize.watching import Watch, frames_to, whole_block


@dataclass(frozen=True, slots=True)
class Ears:
    """The networks that hearing needs, as functions of sound at 16 kHz; without `finished` no turn ends."""

    voice_activity: Callable[[NDArray[np.float32]], float]
    segment: Segment
    embed: Embed
    finished: Finished | None = None


class Hearing:
    """Who speaks, now: one channel, a known number of people."""

    def __init__(self, ears: Ears, people: People, known_at: KnownAt) -> None:
        """Hear with `ears` for `people`; results are stamped by `known_at`."""
        self._ears = ears
        self._talk = Talk([people.role(person) for person in range(len(people))], known_at)
        self._watch = Watch(ears.segment)
        self._coming_in = ComingIn(self._talk, [self._watch])
        self._voice = Voice()
        self._doubts = Doubts()
        self._apart = VoicesApart(people, ears.embed, self._watch, self._coming_in, self._doubts)

    def feed(self, block: Block) -> list[HearingEvent]:
        """Hear one block (mono, or the mean of its channels); returns what became known."""
        self._talk.heard_to_s = block.end_s
        sound = whole_block(block.samples.mean(axis=1, dtype=np.float32))
        speech = self._watch.feed(sound, self._ears.voice_activity(sound))
        self._talk.tell(*self._voice.feed(speech, self._talk.now_known_s))
        self._apart.decide(self._watch.look(awaiting_onset=not self._talk.speaks()))
        self._coming_in.tell()
        if self._watch.heard % tunables.SOUND_JUDGED_FRAMES == 0:
            for why in self._watch.loudness.signs():
                self._doubts.sign(why, block.end_s)
        self._talk.tell(*self._doubts.at(block.end_s, self._talk.now_known_s))
        return self._talk.told()

    def lose(self, gap: Gap) -> list[HearingEvent]:
        """Sound was lost: what was open ends where it was last heard, and nothing is made up for the rest."""
        self._talk.heard_to_s = gap.end_s
        heard = self.finish()
        missing = frames_to(gap) - self._watch.heard
        self._watch.skip(missing)
        self._apart.skip(missing)
        heard += self._voice.lose(missing, gap.start_s, self._talk.now_known_s)
        return [*heard, SoundLost(gap.start_s, gap.end_s, self._talk.now_known_s)]

    def finish(self) -> list[HearingEvent]:
        """Decide what is left at the end of the sound and end every stretch."""
        self._apart.decide(self._watch.finish())
        self._coming_in.finish()
        for stretch in self._talk.going_on():
            self._apart.end(stretch)
        return self._talk.told()
