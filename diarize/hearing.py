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
from diarize.events import HearingEvent, SoundLost, VoiceChanged
from diarize.local_voices import WINDOW_SAMPLES, LocalVoices, Segment
from diarize.people import People
from diarize.rolling import Rolling
from diarize.stretches import FRAME_S, Stretch, changing_places
from diarize.talk import KnownAt, Talk
from models.embedding import Embedding

HOP_SAMPLES = tunables.HOP_FRAMES * tunables.FRAME_SAMPLES
FRAMES_A_BLOCK = BLOCK_SAMPLES // tunables.FRAME_SAMPLES

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
        self._talk = Talk([people.role(person) for person in range(len(people))], known_at)
        self._look = LocalVoices(ears.segment)
        self._sound = Rolling(np.float32, WINDOW_SAMPLES)
        self._speech = Rolling(np.bool_, tunables.WINDOW_FRAMES)
        self._decided = Rolling(np.bool_, tunables.WINDOW_FRAMES, len(people))
        self._voice = False

    def feed(self, block: Block) -> list[HearingEvent]:
        """Hear one block (mono, or the mean of its channels); returns what became known."""
        self._talk.heard_to_s = block.end_s
        sound = block.samples.mean(axis=1, dtype=np.float32)
        if len(sound) < BLOCK_SAMPLES:
            sound = np.pad(sound, (0, BLOCK_SAMPLES - len(sound)))
        self._sound.push(sound)
        speech = self._ears.voice_activity(sound) > tunables.SPEECH
        self._speech.push(np.full(FRAMES_A_BLOCK, speech))
        self._note_voice()
        if not self._speech.newest[-tunables.SILENT_FRAMES :].any():
            self._decide(behind=0)
        elif self._sound.total % HOP_SAMPLES == 0:
            self._decide(behind=tunables.DECIDED_BEHIND_FRAMES)
        elif self._voice and not any(self._talk.going_on()):
            self._listen_for_an_onset()
        return self._talk.told()

    def lose(self, gap: Gap) -> list[HearingEvent]:
        """Sound was lost: what was open ends where it was last heard, and nothing is made up for the rest."""
        self._talk.heard_to_s = gap.end_s
        heard = self.finish()
        blocks = round((gap.start_sample + gap.length_samples) / BLOCK_SAMPLES)
        missing = blocks * FRAMES_A_BLOCK - self._speech.total
        if missing > 0:
            self._sound.skip(missing * tunables.FRAME_SAMPLES)
            self._speech.skip(missing)
            self._decided.skip(missing)
        if self._voice:
            self._voice = False
            heard.append(VoiceChanged(False, gap.start_s, self._talk.now_known_s))
        return [*heard, SoundLost(gap.start_s, gap.end_s, self._talk.now_known_s)]

    def finish(self) -> list[HearingEvent]:
        """Decide what is left at the end of the sound and end every stretch."""
        self._decide(behind=0)
        for stretch in self._talk.going_on():
            self._end(stretch)
        return self._talk.told()

    def _note_voice(self) -> None:
        """Say when somebody's voice, no matter whose, comes up or falls silent."""
        wanted = tunables.SILENT_FRAMES if self._voice else tunables.VOICE_FRAMES
        newest = self._speech.newest[-wanted:]
        if newest.all() if not self._voice else not newest.any():
            self._voice = not self._voice
            at_s = (self._speech.total - wanted) * FRAME_S
            self._talk.tell(VoiceChanged(self._voice, at_s, self._talk.now_known_s))

    def _listen_for_an_onset(self) -> None:
        """Decide at once when after a silence a voice has surely come up; if not, leave it open."""
        behind = tunables.ONSET_BEHIND_FRAMES
        undecided = self._speech.total - self._decided.total
        speech = self._speech.newest
        local = self._look(self._sound.newest)
        heard = ((local > tunables.ACTIVE) & speech[:, None])[-undecided:-behind]
        if len(heard) and heard.sum(axis=0).max() >= tunables.SHORTEST_STRETCH_FRAMES:
            self._decide(behind=behind, local=local)

    def _decide(self, *, behind: int, local: NDArray[np.float32] | None = None) -> None:
        """Decide all frames but the last `behind`; `local` (WINDOW_FRAMES, 3) is a look already taken."""
        undecided = self._speech.total - self._decided.total
        frames = undecided - behind
        if frames <= 0:
            return
        speech = self._speech.newest
        zone = slice(tunables.WINDOW_FRAMES - undecided, tunables.WINDOW_FRAMES - behind)
        active = np.zeros((frames, len(self._people)), np.bool_)
        apart: set[int] = set()
        if speech[zone].any():
            local = self._look(self._sound.newest) if local is None else local
            voiced = (local > tunables.ACTIVE) & speech[:, None]
            person_of, apart = self._name(local, voiced[zone.start :], zone.start)
            for voice, person in person_of.items():
                active[:, person] |= voiced[zone, voice]
        self._decided.push(active)
        for row in range(frames):
            self._advance(self._decided.total - frames + row, apart)
        for stretch in self._talk.going_on():
            if stretch.announced and stretch.due(ending=False):
                self._weigh(stretch)

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
            guess = somebody_else(list(taken), self._talk.recent, len(self._people))
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
        for stretch in self._talk.silent_too_long(frame, active):
            self._end(stretch)
        alone = active.sum() == 1
        for person in map(int, np.flatnonzero(active)):
            sound = self._sound_of(frame) if alone else None
            self._talk.go_on(person, frame, sound, apart=person in apart)

    def _sound_of(self, frame: int) -> NDArray[np.float32]:
        back = (self._speech.total - frame) * tunables.FRAME_SAMPLES
        start = WINDOW_SAMPLES - back
        return self._sound.newest[start : start + tunables.FRAME_SAMPLES].copy()

    def _end(self, stretch: Stretch) -> None:
        if stretch.announced and stretch.due(ending=True):
            self._weigh(stretch)
        self._talk.end(stretch)

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
            known = self._talk.known.get(stretch_id)
            if known is not None and known.person != person:
                self._revise(known, person, changed)

    def _revise(self, stretch: Stretch, person: int, changed: dict[str, int]) -> None:
        """Give a stretch, open or past, to `person`, unless a voice that spoke with it is known as theirs."""
        was = stretch.person
        other = {was: person, person: was}
        chain = changing_places(stretch, person, self._talk.known.values())
        if any(s.compared and changed.get(s.id) != other[s.person] for s in chain[1:]):
            return
        # An open stretch it would push out is in the chain, or has ended: EMBED_AT_S is over SILENT_FRAMES.
        self._rewrite(chain, was, person)
        self._talk.change_places(chain, was, person)

    def _rewrite(self, chain: list[Stretch], was: int, now: int) -> None:
        """Correct what later looks will be compared with: in all of `chain` the two change places."""
        decided = self._decided.newest
        oldest = self._decided.total - len(decided)
        rows = np.zeros(len(decided), np.bool_)
        for stretch in chain:
            end = self._decided.total if self._talk.is_open(stretch) else stretch.last + 1
            rows[max(0, stretch.first - oldest) : max(0, end - oldest)] = True
        swapped = decided[rows]
        swapped[:, [was, now]] = swapped[:, [now, was]]
        decided[rows] = swapped
