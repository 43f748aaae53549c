"""How loud somebody comes in who begins to speak over another: who competes for the turn does so louder.

In one room the sound is everybody's, and what is told is how far it rises over the usual level of the one
spoken over. On a call each has a channel, and speaks louder than usual or does not. (French and Local,
Turn-competitive incomings, Journal of Pragmatics 7, 1983.)
"""

from collections.abc import Sequence

import numpy as np

from diarize.events import SpeechLevel
from diarize.loudness import level_db
from diarize.stretches import Stretch
from diarize.talk import Talk
from diarize.tunables import LEVEL_FROM_FRAMES, LEVEL_TO_FRAMES, SILENT_FRAMES, USUAL_LEVEL_FROM_S
from diarize.watching import Watch


class ComingIn:
    """Tells the level of every stretch that begins over another's, as soon as it has been heard."""

    def __init__(
        self,
        talk: Talk,
        watches: Sequence[Watch],
        late_frames: Sequence[int] = (0,),
        channel_of: Sequence[int] = (),
    ) -> None:
        """Follow `talk`, heard by one watch a channel, `late_frames` behind each.

        `channel_of` is each person's channel; where it is left out there is one for all.
        """
        self.talk = talk
        self._watches = tuple(watches)
        self._channel_of = tuple(channel_of)
        self._late_frames = tuple(late_frames)
        self._waiting: list[Stretch] = []
        self._alone_to: dict[int, int] = {}

    def alone(self, stretch: Stretch, frame: int) -> None:
        """In `frame`, a new one of `stretch`, nobody else speaks.

        Lips that had closed before it are part of how loud somebody speaks, as they are of any half second.
        """
        since = max(stretch.first, self._alone_to.get(stretch.person, 0))
        first = since if frame - since < SILENT_FRAMES else frame
        self._alone_to[stretch.person] = frame + 1
        channel = self._channel(stretch)
        sound = self._watches[channel].sound_of(first + self._late_frames[channel], frame + 1 - first)
        stretch.heard_alone(sound)

    def tell(self) -> None:
        """Tell what can be said by now of the stretches announced so far."""
        announced = [*self._waiting, *self.talk.announced()]
        self._waiting.clear()
        for stretch in announced:
            if self._heard(stretch):
                self._tell(stretch)
            else:
                self._waiting.append(stretch)

    def finish(self) -> None:
        """No more sound follows on what was heard: what can be said is said, the rest is left unsaid."""
        self.tell()
        self._waiting.clear()

    def _channel(self, stretch: Stretch) -> int:
        return self._channel_of[stretch.person] if self._channel_of else 0

    def _heard(self, stretch: Stretch) -> bool:
        channel = self._channel(stretch)
        return self._watches[channel].heard >= stretch.first + LEVEL_TO_FRAMES + self._late_frames[channel]

    def _tell(self, stretch: Stretch) -> None:
        over = self._spoken_over(stretch)
        if over is None:
            return
        channel, apart = self._channel(stretch), self._channel(stretch) != self._channel(over)
        onset = stretch.first + self._late_frames[channel]
        usual_db = self._usual_db((stretch if apart else over).person)
        if usual_db is not None and self._watches[channel].holds(onset):
            sound = self._watches[channel].sound_of(
                onset + LEVEL_FROM_FRAMES, LEVEL_TO_FRAMES - LEVEL_FROM_FRAMES
            )
            self.talk.tell(SpeechLevel(stretch.id, level_db(sound), usual_db, self.talk.now_known_s))

    def _spoken_over(self, stretch: Stretch) -> Stretch | None:
        """What was being said when `stretch` began; of several, what had gone on longest."""
        over = [
            other
            for other in self.talk.known.values()
            if other.announced and other.person != stretch.person and stretch.began_over(other)
        ]
        return min(over, key=lambda other: other.first, default=None)

    def _usual_db(self, person: int) -> float | None:
        """The level of a person's stretches that half of what they lately said alone lies under.

        Whose a stretch is may be found later: it is asked anew each time.
        """
        alone = [s for s in self.talk.known.values() if s.person == person and s.alone_samples]
        levels_db = np.array([stretch.alone_db for stretch in alone])
        by_level = np.argsort(levels_db)
        spoken_s = np.cumsum([alone[place].alone_s for place in by_level])
        if not alone or spoken_s[-1] < USUAL_LEVEL_FROM_S:
            return None
        return float(levels_db[by_level[np.searchsorted(spoken_s, spoken_s[-1] / 2)]])
