"""The stage that hears: blocks of sound in, who speaks out.

Each hop the segmentation looks at the last five seconds; voices it tells apart are carried over to the
people of the session; frames far enough from the window's edge are decided; decided frames make
stretches, and each stretch's voice is compared with the people's as soon as it holds enough sound.
"""

from collections.abc import Callable
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
from diarize.stretches import Past, Stretch
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
        self._past: dict[str, Past] = {}
        self._recent: list[int] = []
        self._count = 0
        self._voice = False
        self._events: list[HearingEvent] = []

    def feed(self, block: Block) -> list[HearingEvent]:
        """Hear one block (mono, or the mean of its channels); returns what became known."""
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
        heard = self.finish()
        blocks = round((gap.start_sample + gap.length_samples) / BLOCK_SAMPLES)
        missing = blocks * FRAMES_A_BLOCK - self._speech.total
        if missing > 0:
            self._sound.skip(missing * tunables.FRAME_SAMPLES)
            self._speech.skip(missing)
            self._decided.skip(missing)
        if self._voice:
            self._voice = False
            heard.append(VoiceChanged(False, gap.start_s, self._known_at(gap.end_s)))
        return [*heard, SoundLost(gap.start_s, gap.end_s, self._known_at(gap.end_s))]

    def finish(self) -> list[HearingEvent]:
        """Decide what is left at the end of the sound and end every stretch."""
        self._decide(final=True)
        for stretch in list(self._open):
            if stretch is not None:
                self._end(stretch)
        return self._drain()

    @property
    def decided_s(self) -> float:
        """Session time up to which it is decided who spoke."""
        return self._decided.total * tunables.FRAME_SAMPLES / RATE_HZ

    def _drain(self) -> list[HearingEvent]:
        events, self._events = self._events, []
        return events

    def _note_voice(self) -> None:
        """Say when somebody's voice, no matter whose, comes up or falls silent."""
        wanted = tunables.SILENT_FRAMES if self._voice else tunables.VOICE_FRAMES
        newest = self._speech.newest[-wanted:]
        if newest.all() if not self._voice else not newest.any():
            self._voice = not self._voice
            at_s = (self._speech.total - wanted) * tunables.FRAME_SAMPLES / RATE_HZ
            self._events.append(VoiceChanged(self._voice, at_s, self._now_known()))

    def _now_known(self) -> float:
        return self._known_at(self._sound.total / RATE_HZ)

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
            self._advance(self._decided.total - frames + row, active[row], apart)
        self._compare()

    def _name(
        self, local: NDArray[np.float32], voiced: NDArray[np.bool_], past: int
    ) -> tuple[dict[int, int], set[int]]:
        """The person of every voice heard in `voiced`, and who among them is a guess.

        `local` (WINDOW_FRAMES, 3) is the whole look, of which the first `past` frames are decided.
        """
        speaking = [int(v) for v in np.flatnonzero(voiced.any(axis=0))]
        person_of = carry_over(local[:past], self._decided.newest[-past:], speaking) if past else {}
        guessed: set[int] = set()
        for voice in speaking:
            if voice in person_of:
                continue
            heard_apart = bool(person_of)
            taken = list(person_of.values()) or self._told_apart(local[:past], voice)
            guess = somebody_else(taken, self._recent, len(self._people))
            if guess is not None:
                person_of[voice] = guess
                if heard_apart or taken:
                    guessed.add(guess)
        return person_of, guessed

    def _told_apart(self, local: NDArray[np.float32], voice: int) -> list[int]:
        """People the look heard within its five seconds as another voice than `voice`."""
        if not len(local):
            return []
        others = [v for v in range(local.shape[1]) if v != voice]
        named = carry_over(local, self._decided.newest[-len(local) :], others)
        return list(named.values())

    def _advance(self, frame: int, active: NDArray[np.bool_], apart: set[int]) -> None:
        """Start, extend and end stretches by one decided frame."""
        alone = active.sum() == 1
        for person in range(len(self._people)):
            stretch = self._open[person]
            if active[person]:
                if stretch is None:
                    stretch = Stretch(self._new_id(), person, frame, frame, person in apart)
                    self._open[person] = stretch
                stretch.extend(frame, self._sound_of(frame) if alone else None)
                if not stretch.announced and stretch.frames >= tunables.SHORTEST_STRETCH_FRAMES:
                    self._announce(stretch)
            elif stretch is not None and frame - stretch.last >= tunables.SILENT_FRAMES:
                self._end(stretch)

    def _new_id(self) -> str:
        self._count += 1
        return f"s{self._count}"

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
        if not stretch.announced:
            return
        if stretch.due(ending=True):
            self._weigh(stretch)
        self._close(stretch)

    def _close(self, stretch: Stretch) -> None:
        self._past[stretch.id] = Past.of(stretch)
        while len(self._past) > tunables.REMEMBERED_STRETCHES:
            del self._past[next(iter(self._past))]
        self._events.append(SpeechEnded(stretch.id, stretch.end_s, self._now_known()))

    def _compare(self) -> None:
        """Compare the voice of every open stretch that has heard enough."""
        for stretch in list(self._open):
            if stretch is not None and stretch.announced and stretch.due(ending=False):
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
            self._revise(
                stretch if stretch_id == stretch.id else self._open_stretch(stretch_id), stretch_id, person
            )

    def _open_stretch(self, stretch_id: str) -> Stretch | None:
        return next((s for s in self._open if s is not None and s.id == stretch_id), None)

    def _revise(self, stretch: Stretch | None, stretch_id: str, person: int) -> None:
        """Give a stretch, open or past, to another person."""
        if stretch is not None:
            self._rewrite(stretch.person, person, stretch.first, stretch.last)
            if self._open[stretch.person] is stretch:
                self._hand_over(stretch, person)
            stretch.person = person
        elif stretch_id in self._past:
            past = self._past[stretch_id]
            self._rewrite(past.person, person, past.first, past.last)
            self._past[stretch_id] = Past(person, past.first, past.last)
        self._events.append(SpeechRevised(stretch_id, self._people.role(person), self._now_known()))

    def _hand_over(self, stretch: Stretch, person: int) -> None:
        """Continue an open stretch as `person`'s; what was open there was the same voice, and ends."""
        displaced = self._open[person]
        self._open[stretch.person] = None
        self._open[person] = stretch
        if displaced is not None and displaced.announced:
            self._close(displaced)

    def _rewrite(self, was: int, now: int, first: int, last: int) -> None:
        """Correct what later looks will be compared with."""
        oldest = self._decided.total - tunables.WINDOW_FRAMES
        rows = slice(max(0, first - oldest), max(0, last + 1 - oldest))
        decided = self._decided.newest
        decided[rows, now] |= decided[rows, was]
        decided[rows, was] = False
