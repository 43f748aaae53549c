"""`holdspace sessions recognise ID`: a recorded session recognised again, with progress; ^C stops it."""

import argparse
import json
import signal
import sys
from math import inf
from types import FrameType

from app.commands.cue_lines import tell
from app.errors import DONE, INTERRUPTED
from app.passphrase import users_key
from app.second_hearing import SecondHearing
from app.tunables import ASKED_EVERY_S, TOLD_SHARE
from audio.clock import SystemClock
from sessions.library import find


def run(options: argparse.Namespace) -> int:
    """Recognise one session again; wait for it, or until it is stopped."""
    path = find(options.id)
    hearing = SecondHearing(path, users_key(), SystemClock(), options.model)
    hearing.on_progress = Progress(hearing, as_json=options.json)

    def interrupted(number: int, frame: FrameType | None) -> None:
        hearing.cancel()

    before = signal.signal(signal.SIGINT, interrupted)
    try:
        hearing.start()
        while not hearing.wait(ASKED_EVERY_S):
            pass
    finally:
        signal.signal(signal.SIGINT, before)
    if hearing.trouble is not None:
        raise hearing.trouble
    if hearing.origin is None:
        _say(f"stopped; session {path.stem} is as it was")
        return INTERRUPTED
    model, words = hearing.origin.model, hearing.words_found
    if options.json:
        tell(json.dumps({"done": {"session": path.stem, "model": model, "words": words}}))
    else:
        tell(f"session {path.stem} recognised again with {model}: {words} words")
    return DONE


class Progress:
    """How far it has come: lines on standard error, or JSON lines on standard output."""

    def __init__(self, hearing: SecondHearing, *, as_json: bool) -> None:
        """Say it of `hearing`."""
        self._hearing = hearing
        self._as_json = as_json
        self._next = 0.0

    def __call__(self, share: float) -> None:
        """Say it where enough has been done since it was last said."""
        if share < self._next:
            return
        self._next = min(share + TOLD_SHARE, 1.0) if share < 1.0 else inf
        if self._as_json:
            tell(json.dumps({"recognised": round(share, 3), "model": self._hearing.model}))
        else:
            _say(f"recognising again with {self._hearing.model}: {share:4.0%}")


def _say(line: str) -> None:
    print(f"holdspace: {line}", file=sys.stderr, flush=True)
