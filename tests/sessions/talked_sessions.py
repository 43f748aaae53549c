"""Stored sessions in which the same talk goes on for ten minutes: enough of it for all that is counted."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from audio.clock import JumpClock
from benchmarks.made_session import MadeSession, events_of_made
from sessions.about import Keep
from sessions.library import new_session_path
from sessions.writer import SessionWriter
from tests.sessions.keyed import create
from tests.sessions.made_account import ROUND_S, made_account
from tests.sessions.made_sessions import STARTED_AT, about

LENGTH_S = 15 * ROUND_S


def talked(id_: str, days: int = 0) -> Path:
    """Keep one on the shelf, so many days after the first."""
    made = made_account(LENGTH_S)
    path = new_session_path().with_stem(id_)
    told = replace(about(Keep.WORDS, id_), started_at=STARTED_AT + timedelta(days=days))
    writer = SessionWriter(create(path), told, JumpClock(STARTED_AT))
    writer.add_events(events_of_made(MadeSession(LENGTH_S, made.turns, made.silences, made.cues)))
    writer.close({"duration_s": LENGTH_S})
    return path
