"""Cues as lines of text, for a terminal without a screen beside it."""

import os
import sys

from cues.events import CueKind, CueShown
from ui.overlay_state import CannotHear, Listening, Paused
from ui.session_state import SessionEvent

SAID = {
    CueKind.HOLD_SPACE: "hold space",
    CueKind.INTERRUPTION: "they're speaking",
    CueKind.CUT_IN: "their silence",
    CueKind.FINISHING: "their sentence",
    CueKind.MONOLOGUE: "long turn",
    CueKind.TALK_SHARE: "talk share",
    CueKind.STACKED_QUESTION: "stacked question",
    CueKind.LEADING_QUESTION: "leading question",
    CueKind.ADVICE: "advice",
    CueKind.FEELING_PASSED: "a feeling",
    CueKind.HELD_SILENCE: "well held",
    CueKind.CANNOT_TELL: "cannot tell",
}


def line_for(event: SessionEvent) -> str | None:
    """What a person should read about `event`; None for what needs no words."""
    match event:
        case CueShown(live=True):
            return f"{event.shown_at_s:7.1f} s  {SAID[event.kind]}  ({event.evidence})"
        case Listening():
            return "listening"
        case Paused():
            return "paused"
        case CannotHear():
            return f"cannot hear: {event.reason}"
        case _:
            return None


def print_cue(event: SessionEvent) -> None:
    """Print the line for `event`, if there is one."""
    line = line_for(event)
    if line is not None:
        tell(line)


def tell(line: str) -> None:
    """Print `line` at once; a reader who has left does not end the session."""
    try:
        print(line, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
