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
from audio.tunables import RATE_HZ
from diarize import tunables
from diarize.carry import carry_over, somebody_else
from diarize.coming_in import ComingIn
from diarize.doubt import Doubts
from diarize.events import HearingEvent, SoundLost
from diarize.local_voices import Segment
from diarize.people import People
from diarize.rolling import Rolling
from diarize.stretches import Stretch, changing_places
from diarize.talk import KnownAt, Talk
from diarize.turn_end import Finished
from diarize.voice import Voice
from diarize.watching import Seen, Watch, frames_to, whole_block
from models.embedding import Embedding


@dataclass(frozen=True, slots=True)
class Ears:
    """The networks that hearing needs, as functions of sound at 16 kHz; without `finished` no turn ends."""

    voice_activity: Callable[[NDArray[np.float32]], float]
    segment: Segment
    embed: Callable[[NDArray[np.float32]], Embedding]
    finished: Finished | None = None


class Hearing:
    """Who speaks, now: one channel, a known number of people."""

    def __init__(self, ears: Ears, people: People, known_at: KnownAt) -> None:
        """Hear with `ears` for `people`; results are stamped by `known_at`."""
        self._ears = ears
        self._people = people
        self._talk = Talk([people.role(person) for person in range(len(people))], known_at)
        self._watch = Watch(ears.segment)
        self._coming_in = ComingIn(self._talk, [self._watch])
        self._voice = Voice()
        self._doubts = Doubts()
        self._decided = Rolling(np.bool_, tunables.WINDOW_FRAMES, len(people))

    def feed(self, block: Block) -> list[HearingEvent]:
        """Hear one block (mono, or the mean of its channels); returns what became known."""
        self._talk.heard_to_s = block.end_s
        sound = whole_block(block.samples.mean(axis=1, dtype=np.float32))
        speech = self._watch.feed(sound, self._ears.voice_activity(sound))
        self._talk.tell(*self._voice.feed(speech, self._talk.now_known_s))
        self._decide(self._watch.look(awaiting_onset=not self._talk.speaks()))
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
        self._decided.skip(missing)
        heard += self._voice.lose(missing, gap.start_s, self._talk.now_known_s)
        return [*heard, SoundLost(gap.start_s, gap.end_s, self._talk.now_known_s)]

    def finish(self) -> list[HearingEvent]:
        """Decide what is left at the end of the sound and end every stretch."""
        self._decide(self._watch.finish())
        self._coming_in.finish()
        for stretch in self._talk.going_on():
            self._end(stretch)
        return self._talk.told()

    def _decide(self, seen: Seen | None) -> None:
        """Say whose voices were `seen`, and let their stretches begin, go on and end."""
        if seen is None:
            return
        active = np.zeros((seen.stop - seen.start, len(self._people)), np.bool_)
        person_of, apart = self._name(seen.local, seen.voiced[seen.start :], seen.start)
        for voice, person in person_of.items():
            active[:, person] |= seen.voiced[seen.start : seen.stop, voice]
        self._decided.push(active)
        for row in range(len(active)):
            self._advance(self._decided.total - len(active) + row, apart)
        for stretch in self._talk.going_on():
            self._weigh(stretch, ending=False)

    def _name(
        self, local: NDArray[np.float32], voiced: NDArray[np.bool_], past: int
    ) -> tuple[dict[int, int], set[int]]:
        """The person of every voice heard in `voiced`, and who among them was told apart from another.

        `local` (WINDOW_FRAMES, 3) is the whole look, of which the first `past` frames are decided.
        """
        carried = carry_over(local[:past], self._decided.newest[-past:]) if past else {}
        person_of: dict[int, int] = {}
        guessed: set[int] = set()
        for voice in (int(v) for v in np.flatnonzero(voiced.any(axis=0))):
            if voice in carried:
                person_of[voice] = carried[voice]
                continue
            going_on = self._going_on_in(voice, voiced, carried)
            if going_on is not None:
                person_of[voice] = going_on
                continue
            taken = {*carried.values(), *person_of.values()}
            guess = somebody_else(list(taken), self._talk.recent, len(self._people))
            if guess is not None:
                person_of[voice] = guess
                if taken:
                    guessed.add(guess)
        distinct = {person for voice, person in person_of.items() if _surely_there(local[:, voice])}
        return person_of, guessed | distinct if len(distinct) > 1 else guessed

    def _going_on_in(self, voice: int, voiced: NDArray[np.bool_], carried: dict[int, int]) -> int | None:
        """Who of the people `carried` over breaks off where an unknown voice is heard for a moment.

        `voiced` (frames, voices) are the frames not decided yet. The segmentation may number a voice anew.
        """
        moment = voiced[:, voice]
        if moment.sum() >= tunables.CARRIED_FRAMES:
            return None
        just_spoke = np.flatnonzero(self._decided.newest[-tunables.SILENT_FRAMES :].any(axis=0))
        for known, person in carried.items():
            if (person in just_spoke or voiced[:, known].any()) and not (voiced[:, known] & moment).any():
                return person
        return None

    def _advance(self, frame: int, apart: set[int]) -> None:
        """End, start and extend stretches by one decided frame.

        The frame is read anew after stretches ended, since their voices may have changed who is who.
        """
        active = self._decided.newest[frame - self._decided.total]
        for person in range(len(active)):
            stretch = None if active[person] else self._talk.paused_too_long(person, frame)
            if stretch is not None:
                self._end(stretch)
        alone = active.sum() == 1
        for person in map(int, np.flatnonzero(active)):
            sound = self._watch.sound_of(frame) if alone else None
            stretch = self._talk.go_on(person, frame, sound, apart=person in apart)
            if alone:
                self._coming_in.alone(stretch, frame)

    def _end(self, stretch: Stretch) -> None:
        self._talk.close(stretch)
        self._weigh(stretch, ending=True)
        self._talk.end(stretch)

    def _weigh(self, stretch: Stretch, *, ending: bool) -> None:
        """Compare a stretch's voice where there is enough new of it, and set right who spoke and who did."""
        piece = stretch.due(ending=ending) if stretch.announced else None
        if piece is None:
            return
        sound = piece.voice()
        voice, seconds = self._ears.embed(sound), len(sound) / RATE_HZ
        doubt = self._people.doubt_about(voice, seconds)
        if doubt is not None:
            self._doubts.sign(doubt, self._talk.heard_to_s)
        changed = self._people.hear(piece.id, voice, seconds, guess=stretch.person, apart=stretch.apart)
        if not changed:
            return
        for known in list(self._talk.known.values()):
            if any(part.id in changed for part in known.pieces):
                self._set_right(known)

    def _set_right(self, stretch: Stretch) -> None:
        """Give a stretch to whom its pieces are alike; one that goes on is parted where its voice changed."""
        pieces = [(piece, self._people.whose([piece.id])) for piece in stretch.pieces]
        heard = [(piece, person) for piece, person in pieces if person is not None]
        newest = heard[-1][1]
        earlier = [number for number, (_, person) in enumerate(heard) if person != newest]
        if earlier and newest is not None and self._talk.is_open(stretch):
            self._part(stretch, heard[earlier[-1] + 1][0].first, newest)
        person = self._voice_of(stretch)
        if person is not None and person != stretch.person:
            self._revise(stretch, person)

    def _part(self, stretch: Stretch, frame: int, person: int) -> None:
        was = stretch.person
        rest = self._talk.part(stretch, frame, person)
        if rest is not None:
            self._rewrite([rest], was, person)

    def _revise(self, stretch: Stretch, person: int) -> None:
        """Give a stretch, open or past, to `person`, unless a voice that spoke with it is known as theirs.

        What then still goes on is theirs from where that voice ended.
        """
        was = stretch.person
        other = {was: person, person: was}
        chain = changing_places(stretch, person, self._talk.known.values())
        kept = [s for s in chain[1:] if s.compared and self._voice_of(s) != other[s.person]]
        if not kept:
            # An open stretch that this would push out is in the chain or has ended: the shortest voice
            # that is compared is longer than SILENT_FRAMES.
            self._rewrite(chain, was, person)
            self._talk.change_places(chain, was, person)
        elif self._talk.is_open(stretch) and (frame := max(s.last for s in kept) + 1) < stretch.last:
            self._part(stretch, frame, person)

    def _voice_of(self, stretch: Stretch) -> int | None:
        return self._people.whose([piece.id for piece in stretch.pieces])

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


def _surely_there(activity: NDArray[np.float32]) -> bool:
    """Whether a voice of this activity (WINDOW_FRAMES,) is in the look for long enough to be somebody."""
    return int((activity > tunables.ACTIVE_BESIDE).sum()) >= tunables.TOLD_APART_FRAMES
