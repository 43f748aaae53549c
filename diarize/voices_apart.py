"""The voices of one stream told apart: looks carried over to people, decided frames made into stretches.

Each look's voices are carried over to the people heard on the stream; each stretch's voice is compared with
theirs as soon as it holds enough sound, and what was taken for another's is set right.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from audio.tunables import RATE_HZ
from diarize import tunables
from diarize.carry import carry_over, somebody_else
from diarize.coming_in import ComingIn
from diarize.doubt import Doubts
from diarize.people import People
from diarize.rolling import Rolling
from diarize.stretches import Stretch, changing_places
from diarize.watching import Seen, Watch
from models.embedding import Embedding

Embed = Callable[[NDArray[np.float32]], Embedding]
"""The voice in a sound (n,) at 16 kHz, a unit vector."""


class VoicesApart:
    """Who of `people` speaks on one stream; in the talk they are the first, numbered alike.

    Frames of the stream are `late_frames` later than those of the talk.
    """

    def __init__(
        self,
        people: People,
        embed: Embed,
        watch: Watch,
        coming_in: ComingIn,
        doubts: Doubts,
        late_frames: int = 0,
    ) -> None:
        """Tell apart what `watch` sees, and let the talk that `coming_in` follows go on by it."""
        self._people = people
        self._embed = embed
        self._watch = watch
        self._coming_in = coming_in
        self._talk = coming_in.talk
        self._late = late_frames
        self._doubts = doubts
        self._decided = Rolling(np.bool_, tunables.WINDOW_FRAMES, len(people))

    @property
    def speak(self) -> bool:
        """Whether any of them has a stretch open."""
        return any(map(self._talk.speaks, range(len(self._people))))

    def skip(self, frames: int) -> None:
        """Sound of so many frames was lost."""
        self._decided.skip(frames)

    def decide(self, seen: Seen | None) -> None:
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
            if stretch.person < len(self._people):
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
            guess = somebody_else(list(taken), self._recent(), len(self._people))
            if guess is not None:
                person_of[voice] = guess
                if taken:
                    guessed.add(guess)
        distinct = {person for voice, person in person_of.items() if _surely_there(local[:, voice])}
        return person_of, guessed | distinct if len(distinct) > 1 else guessed

    def _recent(self) -> list[int]:
        return [person for person in self._talk.recent if person < len(self._people)]

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
        in_talk = frame - self._late
        if in_talk < 0:
            return
        for person in range(len(active)):
            stretch = None if active[person] else self._talk.paused_too_long(person, in_talk)
            if stretch is not None:
                self.end(stretch)
        alone = active.sum() == 1
        for person in map(int, np.flatnonzero(active)):
            sound = self._watch.sound_of(frame) if alone else None
            stretch = self._talk.go_on(person, in_talk, sound, apart=person in apart)
            if alone:
                self._coming_in.alone(stretch, in_talk)

    def end(self, stretch: Stretch) -> None:
        """End one of their stretches, once it is known whose it was."""
        self._talk.close(stretch)
        self._weigh(stretch, ending=True)
        self._talk.end(stretch)

    def _weigh(self, stretch: Stretch, *, ending: bool) -> None:
        """Compare a stretch's voice where there is enough new of it, and set right who spoke and who did."""
        piece = stretch.due(ending=ending) if stretch.announced else None
        if piece is None:
            return
        sound = piece.voice()
        voice, seconds = self._embed(sound), len(sound) / RATE_HZ
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
        oldest = self._decided.total - len(decided) - self._late
        rows = np.zeros(len(decided), np.bool_)
        for stretch in chain:
            end = oldest + len(decided) if self._talk.is_open(stretch) else stretch.last + 1
            rows[max(0, stretch.first - oldest) : max(0, end - oldest)] = True
        swapped = decided[rows]
        swapped[:, [was, now]] = swapped[:, [now, was]]
        decided[rows] = swapped


def _surely_there(activity: NDArray[np.float32]) -> bool:
    """Whether a voice of this activity (WINDOW_FRAMES,) is in the look for long enough to be somebody."""
    return int((activity > tunables.ACTIVE_BESIDE).sum()) >= tunables.TOLD_APART_FRAMES
