"""The stage that hears: blocks of sound in, who speaks out.

Each hop the segmentation looks at the last five seconds; voices it tells apart are carried over to the
people of the session; frames far enough from the window's edge are decided; decided frames make
stretches, and each stretch's voice is compared with the people's as soon as it holds enough sound.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize import tunables
from diarize.carry import carry_over, somebody_else
from diarize.events import (
    HearingEvent,
    SoundLost,
    SpeechEnded,
    SpeechRevised,
    SpeechStarted,
    VoiceChanged,
)
from diarize.local_voices import WINDOW_SAMPLES, LocalVoices, Segment
from diarize.people import People
from diarize.rolling import Rolling
from diarize.stretches import FRAME_S, Stretch, changing_places
from models.embedding import Embedding

HOP_SAMPLES = tunables.HOP_FRAMES * tunables.FRAME_SAMPLES
FRAMES_A_BLOCK = BLOCK_SAMPLES // tunables.FRAME_SAMPLES

KnownAt = Callable[[float], float]
"""Session time at which a result that needed sound up to the given session time is known."""


@dataclass(frozen=True, slots=True)
class Ears:
    """The three networks that hearing needs, as functions of sound at 16 kHz."""

    voice_activity: Callable[[NDArray[np.float32]], float]
    segment: Segment
    embed: Callable[[NDArray[np.float32]], Embedding]


class Hearing:
    """Who speaks, now: one channel, a known number of people."""

    def __init__(self, ears: Ears, people: People, known_at: KnownAt) -> None:
        """Hear with `ears` for `people`; results are stamped by `known_at`."""
        self._ears = ears
        self._people = people
        self._known_at = known_at
        self._look = LocalVoices(ears.segment)
        self._sound = Rolling(np.float32, WINDOW_SAMPLES)
        self._speech = Rolling(np.bool_, tunables.WINDOW_FRAMES)
        self._decided = Rolling(np.bool_, tunables.WINDOW_FRAMES, len(people))
        self._open: list[Stretch | None] = [None] * len(people)
        self._known: dict[str, Stretch] = {}
        self._recent: list[int] = []
        self._count = 0
        self._voice = False
        self._heard_to_s = 0.0
        self._events: list[HearingEvent] = []

    def feed(self, block: Block) -> list[HearingEvent]:
        """Hear one block (mono, or the mean of its channels); returns what became known."""
        self._heard_to_s = block.end_s
        sound = block.samples.mean(axis=1, dtype=np.float32)
        if len(sound) < BLOCK_SAMPLES:
            sound = np.pad(sound, (0, BLOCK_SAMPLES - len(sound)))
        self._sound.push(sound)
        speech = self._ears.voice_activity(sound) > tunables.SPEECH
        self._speech.push(np.full(FRAMES_A_BLOCK, speech))
        self._note_voice()
        if self._sound.total % HOP_SAMPLES == 0:
            self._decide(final=False)
        return self._drain()

    def lose(self, gap: Gap) -> list[HearingEvent]:
        """Sound was lost: what was open ends where it was last heard, and nothing is made up for the rest."""
        self._heard_to_s = gap.end_s
        heard = self.finish()
        blocks = round((gap.start_sample + gap.length_samples) / BLOCK_SAMPLES)
        missing = blocks * FRAMES_A_BLOCK - self._speech.total
        if missing > 0:
            self._sound.skip(missing * tunables.FRAME_SAMPLES)
            self._speech.skip(missing)
            self._decided.skip(missing)
        if self._voice:
            self._voice = False
            heard.append(VoiceChanged(False, gap.start_s, self._now_known()))
        return [*heard, SoundLost(gap.start_s, gap.end_s, self._now_known())]

    def finish(self) -> list[HearingEvent]:
        """Decide what is left at the end of the sound and end every stretch."""
        self._decide(final=True)
        for stretch in self._still_open():
            self._end(stretch)
        return self._drain()

    def _drain(self) -> list[HearingEvent]:
        events, self._events = self._events, []
        return events

    def _note_voice(self) -> None:
        """Say when somebody's voice, no matter whose, comes up or falls silent."""
        wanted = tunables.SILENT_FRAMES if self._voice else tunables.VOICE_FRAMES
        newest = self._speech.newest[-wanted:]
        if newest.all() if not self._voice else not newest.any():
            self._voice = not self._voice
            at_s = (self._speech.total - wanted) * FRAME_S
            self._events.append(VoiceChanged(self._voice, at_s, self._now_known()))

    def _now_known(self) -> float:
        return self._known_at(self._heard_to_s)

    def _decide(self, *, final: bool) -> None:
        """Decide all frames that can be decided now."""
        speech = self._speech.newest
        behind = tunables.DECIDED_BEHIND_FRAMES
        if final or not speech[-tunables.SILENT_FRAMES :].any():
            behind = 0
        undecided = self._speech.total - self._decided.total
        frames = undecided - behind
        if frames <= 0:
            return
        zone = slice(tunables.WINDOW_FRAMES - undecided, tunables.WINDOW_FRAMES - behind)
        active = np.zeros((frames, len(self._people)), np.bool_)
        apart: set[int] = set()
        if speech[zone].any():
            local = self._look(self._sound.newest)
            voiced = (local > tunables.ACTIVE) & speech[:, None]
            person_of, apart = self._name(local, voiced[zone.start :], zone.start)
            for voice, person in person_of.items():
                active[:, person] |= voiced[zone, voice]
        self._decided.push(active)
        for row in range(frames):
            self._advance(self._decided.total - frames + row, apart)
        self._compare()

    def _name(
        self, local: NDArray[np.float32], voiced: NDArray[np.bool_], past: int
    ) -> tuple[dict[int, int], set[int]]:
        """The person of every voice heard in `voiced`, and who among them is a guess.

        `local` (WINDOW_FRAMES, 3) is the whole look, of which the first `past` frames are decided.
        """
        carried = carry_over(local[:past], self._decided.newest[-past:]) if past else {}
        person_of: dict[int, int] = {}
        guessed: set[int] = set()
        for voice in (int(v) for v in np.flatnonzero(voiced.any(axis=0))):
            if voice in carried:
                person_of[voice] = carried[voice]
                continue
            taken = {*carried.values(), *person_of.values()}
            guess = somebody_else(list(taken), self._recent, len(self._people))
            if guess is not None:
                person_of[voice] = guess
                if taken:
                    guessed.add(guess)
        return person_of, guessed

    def _advance(self, frame: int, apart: set[int]) -> None:
        """End, start and extend stretches by one decided frame.

        The frame is read anew after stretches ended, since their voices may have changed who is who.
        """
        active = self._decided.newest[frame - self._decided.total]
        for stretch in self._still_open():
            if not active[stretch.person] and frame - stretch.last >= tunables.SILENT_FRAMES:
                self._end(stretch)
        alone = active.sum() == 1
        for person in map(int, np.flatnonzero(active)):
            stretch = self._open[person] or self._begin(person, frame, apart=person in apart)
            stretch.extend(frame, self._sound_of(frame) if alone else None)
            if not stretch.announced and stretch.frames >= tunables.SHORTEST_STRETCH_FRAMES:
                self._announce(stretch)

    def _still_open(self) -> Iterator[Stretch]:
        """Each open stretch, passing over those that an earlier one's voice has meanwhile ended."""
        for stretch in list(self._open):
            if stretch is not None and self._is_open(stretch):
                yield stretch

    def _is_open(self, stretch: Stretch) -> bool:
        return self._open[stretch.person] is stretch

    def _begin(self, person: int, frame: int, *, apart: bool) -> Stretch:
        self._count += 1
        stretch = Stretch(f"s{self._count}", person, frame, frame, apart)
        self._open[person] = self._known[stretch.id] = stretch
        while len(self._known) > tunables.REMEMBERED_STRETCHES:
            del self._known[next(iter(self._known))]
        return stretch

    def _sound_of(self, frame: int) -> NDArray[np.float32]:
        back = (self._speech.total - frame) * tunables.FRAME_SAMPLES
        start = WINDOW_SAMPLES - back
        return self._sound.newest[start : start + tunables.FRAME_SAMPLES].copy()

    def _announce(self, stretch: Stretch) -> None:
        stretch.announced = True
        self._recent = [stretch.person, *(p for p in self._recent if p != stretch.person)]
        self._events.append(
            SpeechStarted(
                stretch.id,
                self._people.role(stretch.person),
                stretch.start_s,
                self._now_known(),
                0.5 if stretch.apart else 0.8,
            )
        )

    def _end(self, stretch: Stretch) -> None:
        self._open[stretch.person] = None
        if stretch.announced and stretch.due(ending=True):
            self._weigh(stretch)
        self._close(stretch)

    def _close(self, stretch: Stretch) -> None:
        """Say that a stretch has ended; one too short to have been announced never was."""
        stretch.alone.clear()
        if stretch.announced:
            at_s = min(stretch.end_s, self._heard_to_s)  # a last block that is short was filled up
            self._events.append(SpeechEnded(stretch.id, at_s, self._now_known()))
        else:
            self._known.pop(stretch.id, None)

    def _compare(self) -> None:
        """Compare the voice of every open stretch that has heard enough."""
        for stretch in self._still_open():
            if stretch.announced and stretch.due(ending=False):
                self._weigh(stretch)

    def _weigh(self, stretch: Stretch) -> None:
        voice = stretch.voice()
        changed = self._people.hear(
            stretch.id,
            self._ears.embed(voice),
            len(voice) / RATE_HZ,
            guess=stretch.person,
            apart=stretch.apart,
        )
        for stretch_id, person in changed.items():
            known = self._known.get(stretch_id)
            if known is not None and known.person != person:
                self._revise(known, person, changed)

    def _revise(self, stretch: Stretch, person: int, changed: dict[str, int]) -> None:
        """Give a stretch, open or past, to `person`, unless a voice that spoke with it is known as theirs."""
        other = {stretch.person: person, person: stretch.person}
        chain = changing_places(stretch, person, self._known.values())
        if any(s.compared and changed.get(s.id) != other[s.person] for s in chain[1:]):
            return
        # An open stretch it would push out is in the chain, or has ended: EMBED_AT_S is over SILENT_FRAMES.
        going_on = [s for s in chain if self._is_open(s)]
        self._rewrite(chain, stretch.person, person)
        for moving in going_on:
            self._open[moving.person] = None
        for moving in chain:
            moving.person = other[moving.person]
            if moving.announced:
                role = self._people.role(moving.person)
                self._events.append(SpeechRevised(moving.id, role, self._now_known()))
        for moving in going_on:
            self._open[moving.person] = moving

    def _rewrite(self, chain: list[Stretch], was: int, now: int) -> None:
        """Correct what later looks will be compared with: in all of `chain` the two change places."""
        decided = self._decided.newest
        oldest = self._decided.total - len(decided)
        rows = np.zeros(len(decided), np.bool_)
        for stretch in chain:
            end = self._decided.total if self._is_open(stretch) else stretch.last + 1
            rows[max(0, stretch.first - oldest) : max(0, end - oldest)] = True
        swapped = decided[rows]
        swapped[:, [was, now]] = swapped[:, [now, was]]
        decided[rows] = swapped
