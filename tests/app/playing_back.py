"""A session played back from its summary, by keyboard alone: heard from a cue on, judged, and left again."""

import re
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from tests.app.at_the_desk import AtTheDesk, Seen
from tests.app.furnished_desk import FurnishedDesk

PLAYBACK = "Playback · Holdspace"
BEGUN_S = 2  # it has moved on from the beginning, and no cue comes as early
HEARD_S = 5  # from a cue on: it is gone to from what was said before it
STOPS_AT_MOST = 5  # a busy machine starves a sound server; what stopped goes on where it was


@dataclass
class PlayedBack:
    """What was seen while it played, and while something was said of it; what came from the loudspeaker."""

    heard: list[Seen] = field(default_factory=list)
    said_of_it: list[Seen] = field(default_factory=list)
    passed_to_judge: list[str] = field(default_factory=list)
    sound: list[NDArray[np.float32]] = field(default_factory=list)


def play_it_back(desk: FurnishedDesk, coach: AtTheDesk) -> PlayedBack:
    """From the summary, and back to where Esc leads: a cue heard and called helpful, a bookmark undone."""
    played = PlayedBack()
    with desk.loudspeaker(played.sound):
        coach.press("Return")
        coach.sees("window", PLAYBACK)
        coach.sees("focus", "Play")
        coach.press("space")
        _listen_to(coach, BEGUN_S)
        coach.press("n")
        cue = coach.wait_for("when the cue was", is_stretch)
        _listen_to(coach, begin_s(cue) + HEARD_S)
        coach.press("space")
        coach.sees("focus", "Play")
    played.heard = coach.chapter()
    coach.press("h")
    played.passed_to_judge = coach.tab_to("Helpful")
    coach.sees("value", "checked")
    _bookmark_and_undo(coach)
    played.said_of_it = coach.chapter()
    coach.press("Escape")
    return played


def _bookmark_and_undo(coach: AtTheDesk) -> None:
    before = coach.now("listed")
    coach.press("b")
    coach.wait_for("a bookmark more", lambda seen: seen.what == "listed" and seen.said != before)
    coach.press("ctrl+z")
    coach.sees("listed", before)


def _listen_to(coach: AtTheDesk, to_s: int) -> None:
    """Let it play to a time, and play once more where it stops before that, as it asks for then."""
    for _ in range(STOPS_AT_MOST):
        heard = coach.wait_for(
            f"{to_s} s, or a stop",
            lambda seen: seen[:2] == ("focus", "Play") or (is_place(seen) and begin_s(seen) >= to_s),
        )
        if is_place(heard):
            return
        coach.press("space")
    raise AssertionError(f"the sound stopped {STOPS_AT_MOST} times")


def is_place(seen: Seen) -> bool:
    """Whether it is where in the session it plays, and of how much."""
    return seen.what == "says" and re.fullmatch(r"\d+:\d\d / \d+:\d\d", seen.said) is not None


def is_stretch(seen: Seen) -> bool:
    """Whether it is when a cue was, or from when to when."""
    return seen.what == "says" and re.fullmatch(r"\d+:\d\d(\N{EN DASH}\d+:\d\d)?", seen.said) is not None


def begin_s(seen: Seen) -> int:
    """The first of the times it says, in whole seconds."""
    minutes, seconds = re.findall(r"\d+", seen.said)[:2]
    return int(minutes) * 60 + int(seconds)
