"""Before a session: a microphone, and a call's other sound, heard on a thread; nothing is kept."""

import threading

import numpy as np

from audio.bleed_check import BleedCheck, Heard
from audio.call import Call
from audio.errors import AudioError, DeviceLost
from audio.health import Health
from audio.playback import Playback
from audio.source import Block, Gap, Samples, Source
from audio.tunables import RATE_HZ

BLEED = {
    Heard.NOT_ENOUGH: "Let the other side say something: then it shows if your microphone hears them.",
    Heard.CLEAN: "Your microphone does not hear the other side. That is as it should be.",
    Heard.BLEEDS: "Your microphone hears the other side's sound too: please wear headphones.",
}


class SoundCheck:
    """Listens from `start` until `close`; asked from any thread meanwhile."""

    def __init__(self, source: Source) -> None:
        """Listen to `source`, once started."""
        self._source = source
        if isinstance(source, Call):
            source.on_remark = self._note
        self._health = tuple(Health() for _ in range(source.channels))
        self._bleed = BleedCheck()
        self._playback = Playback()
        self._changing = threading.Lock()
        self._wanted = 0
        self._remembered: list[Samples] = []
        self._trouble = self._about_bleed = self._remark = ""
        self._thread = threading.Thread(target=self._listen, name="sound check", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def levels_db(self) -> tuple[float, ...]:
        """How loud it is, channel by channel, dBFS."""
        with self._changing:
            return tuple(health.level_db for health in self._health)

    def trouble(self) -> str:
        """Why nothing is heard; empty while all is well."""
        return self._trouble or self._playback.trouble

    def bleed(self) -> str:
        """On a call, whether the microphone hears the computer's sound, or why that is not heard itself."""
        return self._remark or self._about_bleed

    def record(self, seconds: float) -> None:
        """Remember the next `seconds` of the microphone."""
        with self._changing:
            self._remembered, self._wanted = [], round(seconds * RATE_HZ)

    def recorded(self) -> float:
        """How many seconds are remembered by now."""
        with self._changing:
            return sum(len(samples) for samples in self._remembered) / RATE_HZ

    def play(self) -> None:
        """Play what is remembered."""
        with self._changing:
            remembered = list(self._remembered)
        if remembered:
            self._playback.play(np.concatenate(remembered))

    def playing(self) -> bool:
        """Whether it is playing."""
        return self._playback.playing

    def close(self) -> None:
        """Let go of the devices, and of what is remembered."""
        self._source.close()
        self._playback.close()
        with self._changing:
            self._remembered, self._wanted = [], 0

    def _note(self, line: str) -> None:
        self._remark = line

    def _listen(self) -> None:
        try:
            for item in self._source:
                if len(self._health) > 1:
                    self._check_bleed(item)
                if isinstance(item, Block):
                    self._hear(item)
        except DeviceLost as lost:
            device = f"{lost.device[:1].upper()}{lost.device[1:]}"
            self._trouble = f"{device} went away: connect it again, then look again."
        except AudioError as trouble:
            self._trouble = str(trouble)

    def _check_bleed(self, item: Block | Gap) -> None:
        self._bleed.feed(item)
        self._about_bleed = BLEED[self._bleed.verdict.heard]
        if isinstance(item, Block) and item.samples[:, 1].any():
            self._remark = ""  # the computer's sound is heard

    def _hear(self, block: Block) -> None:
        with self._changing:
            for channel, health in enumerate(self._health):
                health.feed(Block(block.start_sample, block.samples[:, channel : channel + 1]))
            if self._wanted > 0:
                kept = block.samples[: self._wanted, :1].copy()
                self._remembered.append(kept)
                self._wanted -= len(kept)
