"""Whose sound a channel holds: its own person's, or the other channel's, heard again through a loudspeaker.

What echo cancelling leaves of the other side lies a steady way under that side's level. The median of the
distance, taken whenever the other side speaks, is that way: people seldom speak at once.
"""

import numpy as np

from diarize import tunables
from diarize.loudness import level_db
from diarize.rolling import Rolling


class Bleed:
    """Judges one channel beside the other, block by block."""

    def __init__(self) -> None:
        """Begin with a guess that holds for a headset."""
        self._other = Rolling(np.float32, tunables.BLEED_REACHES_BLOCKS)
        self._other.push(np.full(tunables.BLEED_REACHES_BLOCKS, level_db(np.zeros(1, np.float32))))
        self._speaking = Rolling(np.bool_, tunables.BLEED_REACHES_BLOCKS)
        self._under = Rolling(np.float32, tunables.BLEED_OVER_BLOCKS)
        self._under.push(np.full(tunables.BLEED_GUESSED_BLOCKS, tunables.BLEED_GUESS_DB))
        self.under_db = tunables.BLEED_GUESS_DB
        """How far what is left of the other side lies under it, dB, negative."""

    @property
    def known(self) -> bool:
        """Whether the other side was heard for long enough to say."""
        return self._under.total >= 3 * tunables.BLEED_GUESSED_BLOCKS

    def feed(self, own_db: float, other_db: float, *, other_speaks: bool) -> bool:
        """Take in a block's levels, of this channel cleared of the other and of the other as it is.

        Returns whether speech in this channel would be its own person's.
        """
        self._other.push(np.array([other_db], np.float32))
        self._speaking.push(np.array([other_speaks]))
        under_db = own_db - float(self._other.newest.max())
        if other_speaks and under_db < 0:  # what is left of the other side is no louder than itself
            self._under.push(np.array([under_db], np.float32))
            heard = self._under.newest[-min(self._under.total, len(self._under.newest)) :]
            self.under_db = float(np.median(heard))
        return not self._speaking.newest.any() or under_db > self.under_db + tunables.BLEED_MARGIN_DB
