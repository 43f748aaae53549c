"""`holdspace sessions trends`: what every session came to in figures, beside each other."""

import argparse
import json
import sys
from collections.abc import Sequence

from app.commands.cue_lines import tell
from app.errors import DONE, UsageError
from app.passphrase import users_key
from app.tunables import TOLD_EVERY_S
from audio.clock import Clock, SystemClock
from sessions.library import session_paths
from sessions.trend_lines import as_json, trend_lines
from sessions.trends import TrendPoint, trends


def run(options: argparse.Namespace) -> int:
    """Say the figures of every session, or of those with one client, the oldest first."""
    points = trends(users_key(), SessionsRead(SystemClock())) if session_paths() else []
    if options.client is not None:
        points = _with(options.client, points)
    if options.json:
        for point in points:
            tell(json.dumps(as_json(point)))
    else:
        tell("\n".join(trend_lines(points)))
    return DONE


def _with(client: str, points: Sequence[TrendPoint]) -> list[TrendPoint]:
    """The sessions with a client, by their name in any letters; raises `UsageError` where there is none."""
    found = [point for point in points if point.client.casefold() == client.casefold()]
    if not found:
        there = ", ".join(sorted({point.client for point in points} - {""})) or "none with a name"
        raise UsageError(f"--client {client}: no session is with a client of that name; there are {there}")
    return found


class SessionsRead:
    """How many are read, on standard error, now and then where that takes a while."""

    def __init__(self, clock: Clock) -> None:
        """Begin now, by `clock`."""
        self._clock = clock
        self._said_s = clock.now_s()

    def __call__(self, done: int, of: int) -> None:
        """Say it, where it was not said for a while."""
        now_s = self._clock.now_s()
        if now_s - self._said_s >= TOLD_EVERY_S:
            self._said_s = now_s
            print(f"holdspace: {done} of {of} sessions read", file=sys.stderr, flush=True)
