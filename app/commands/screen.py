"""Runs a session with or without its overlay, and turns how it ended into an exit code."""

import signal
from types import FrameType

from app.engine import Session
from app.errors import DONE, EXPECTED, INTERRUPTED, UsageError
from audio.clock import Clock


def run_session(session: Session, clock: Clock, *, overlay: bool) -> int:
    """Run `session` to its end and return the exit code.

    Trouble that came before anything was heard is raised at once; what comes later stays in the session's
    outcome until what was heard is written.
    """
    code = _with_overlay(session, clock) if overlay else _without_overlay(session)
    trouble = session.outcome.trouble
    if trouble is not None and session.outcome.duration_s == 0:
        raise trouble
    return code


def raise_bug(session: Session) -> None:
    """Raise what ended the session if nobody could expect it; what was heard has been written by now."""
    trouble = session.outcome.trouble
    if trouble is not None and not isinstance(trouble, EXPECTED):
        raise trouble


def _with_overlay(session: Session, clock: Clock) -> int:
    from ui.run import show_overlay
    from ui.screen import NoDisplay

    try:
        code = show_overlay(session, clock)
    except NoDisplay as trouble:
        raise UsageError(str(trouble)) from trouble
    session.wait()
    return code


def _without_overlay(session: Session) -> int:
    code = DONE

    def interrupted(number: int, frame: FrameType | None) -> None:
        nonlocal code
        code = INTERRUPTED
        session.stop()

    before = signal.signal(signal.SIGINT, interrupted)
    try:
        session.run()
    finally:
        signal.signal(signal.SIGINT, before)
    return code
