"""Recognition that remembers: what it was asked before, and answered, it is not asked again."""

import hashlib
import json
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import astuple

import numpy as np
from numpy.typing import NDArray

from app.recognition import Recognise
from models.recognised import RecognisedWord


class KeptAnswers:
    """Answers from what is kept, else from the network, which is loaded when it is first needed.

    It is asked on one thread; `newly_found` may be called on another. While a network is still finding out
    the language its answers depend on what it heard before, and are not kept.
    """

    def __init__(self, load: Callable[[], Recognise], identity: str, kept: Mapping[str, str]) -> None:
        """Take what was `kept` (key to words as JSON), asked of the recogniser of this `identity`."""
        self._load = load
        self._identity = identity.encode()
        self._kept = kept
        self._network: Recognise | None = None
        self._found: deque[tuple[str, str]] = deque()

    def __call__(self, sound: NDArray[np.float32]) -> list[RecognisedWord]:
        """Words in `sound` (n,) float32 at 16 kHz."""
        key = hashlib.sha256(self._identity + np.ascontiguousarray(sound).tobytes()).hexdigest()
        if key in self._kept:
            return [RecognisedWord(*word) for word in json.loads(self._kept[key])]
        if self._network is None:
            self._network = self._load()
        may_be_kept = _knows_its_language(self._network)
        words = self._network(sound)
        if may_be_kept:
            self._found.append((key, json.dumps([astuple(word) for word in words])))
        return words

    def newly_found(self) -> list[tuple[str, str]]:
        """Give key and words of the answers since this was last asked."""
        return [self._found.popleft() for _ in range(len(self._found))]


def _knows_its_language(network: Recognise) -> bool:
    return getattr(network, "language", "") is not None
