"""What a recording's networks answered, remembered: asked the same again, they are not run again.

Voice activity alone is: it carries on from block to block, and is quick.
"""

import hashlib
import json
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import astuple, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.recognition import Recognise
from app.warm_ears import MakeEars
from diarize.hearing import Ears
from models.recognised import RecognisedWord
from models.segmentation import VOICES
from sessions.analysis import Answer, Answered

Sound = NDArray[np.float32]


class Shelf(Protocol):
    """Where answers of earlier runs are found: `sessions.analysis.Kept`."""

    @property
    def words(self) -> Mapping[bytes, bytes]:
        """Words by what was asked, to be read on any thread."""
        ...

    def heard(self, asked: bytes) -> bytes | None:
        """Give what hearing answered, on the thread that hears."""
        ...


class KeptAnswers:
    """Answers what is kept, and gathers what was not; `newly_found` may be called on any thread."""

    def __init__(self, kept: Shelf) -> None:
        """Know what is `kept`; hearing is asked on the thread that may read it."""
        self._kept = kept
        self._found: deque[Answer] = deque()

    def newly_found(self) -> list[Answer]:
        """Give the answers since this was last asked."""
        return [self._found.popleft() for _ in range(len(self._found))]

    def ears(self, make_ears: MakeEars, identity: str) -> MakeEars:
        """Ears that remember; `identity` tells their networks from others."""

        def remembering() -> Ears:
            ears = make_ears()
            finished = ears.finished
            return replace(
                ears,
                segment=self._array(ears.segment, f"segment {identity}", (-1, VOICES)),
                embed=self._array(ears.embed, f"embed {identity}", (-1,)),
                finished=None if finished is None else self._number(finished, f"finished {identity}"),
            )

        return remembering

    def words(self, load: Callable[[], Recognise], identity: str) -> Recognise:
        """A recogniser that remembers, loaded when it is first needed; it may be asked on another thread.

        While a network is still finding out the language, its answers depend on what it heard before: they
        are not kept.
        """
        network: list[Recognise] = []

        def recognise(sound: Sound) -> list[RecognisedWord]:
            asked = _key(sound, identity)
            if asked in self._kept.words:
                return [RecognisedWord(*word) for word in json.loads(self._kept.words[asked])]
            if not network:
                network.append(load())
            may_be_kept = _knows_its_language(network[0])
            words = network[0](sound)
            if may_be_kept:
                written = json.dumps([astuple(word) for word in words]).encode()
                self._found.append(Answer(asked, Answered.WORDS, written))
            return words

        return recognise

    def _array(
        self, ask: Callable[[Sound], NDArray[np.float32]], identity: str, shape: tuple[int, ...]
    ) -> Callable[[Sound], NDArray[np.float32]]:
        def answer(sound: Sound) -> NDArray[np.float32]:
            found = self._hearing(sound, identity, lambda: ask(sound).astype(np.float32).tobytes())
            return np.frombuffer(found, np.float32).reshape(shape).copy()

        return answer

    def _number(self, ask: Callable[[Sound], float], identity: str) -> Callable[[Sound], float]:
        return lambda sound: float(self._hearing(sound, identity, lambda: repr(ask(sound)).encode()))

    def _hearing(self, sound: Sound, identity: str, ask: Callable[[], bytes]) -> bytes:
        asked = _key(sound, identity)
        answer = self._kept.heard(asked)
        if answer is None:
            answer = ask()
            self._found.append(Answer(asked, Answered.HEARING, answer))
        return answer


def _key(sound: Sound, identity: str) -> bytes:
    return hashlib.sha256(identity.encode() + np.ascontiguousarray(sound).tobytes()).digest()


def _knows_its_language(network: Recognise) -> bool:
    return getattr(network, "language", "") is not None
