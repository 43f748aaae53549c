"""The two people of `README.md`, and what they read."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audio.clock import JumpClock
from audio.replay import Replay
from tests.audio.recordings import joined

HERE = Path(__file__).parent

READS = {
    "3005-163389-0002": "the stillness was awful creepy and uncomfortable",
    "3005-163389-0008": "but a mob without any man at the head of it is beneath pitifulness",
    "1688-142285-0004": "his statement of having been a shop boy was the thing i liked best of all",
    "1688-142285-0005": "you who were always accusing people of being shoppy at helstone",
}

ONE_READER = ("3005-163389-0002", "3005-163389-0008")
ANOTHER_READER = ("1688-142285-0004", "1688-142285-0005")


def spoken(name: str) -> NDArray[np.float32]:
    """The sound of one sentence (n,) at 16 kHz."""
    recording = Replay(HERE / f"librispeech-{name}.ogg", None, JumpClock())
    sound: NDArray[np.float32] = joined(list(recording))[:, 0]
    return sound
