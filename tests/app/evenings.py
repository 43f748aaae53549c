"""Two evenings of a coach with the whole program, by keyboard alone: what was seen, chapter by chapter."""

import re
import signal
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sessions.preferences import USUAL_KEYS, Key
from tests.app.at_the_desk import PATIENCE_S, AtTheDesk, Seen
from tests.app.furnished_desk import FurnishedDesk
from tests.app.playing_back import PlayedBack, play_it_back
from tests.sessions.keyed import PASSPHRASE
from tests.ui.keys.other_program import other_program

AWAY_S = 2
CLOSES_WITHIN_S = 10.0
HOME, START, SESSION = "Home · Holdspace", "Start a session · Holdspace", "Session · Holdspace"
AFTERWARDS = "After the session · Holdspace"
OURS = "· Holdspace"  # in the title of the window; a window manager gives it the keyboard back by itself

Chapters = dict[str, list[Seen]]


def said(chapter: list[Seen], what: str) -> list[str]:
    """What one thing was like, one change after the other."""
    return [seen.said for seen in chapter if seen.what == what]


@dataclass
class FirstEvening:
    """From the first start to the session in the list."""

    chapters: Chapters = field(default_factory=dict)
    from_loudspeaker: list[NDArray[np.float32]] = field(default_factory=list)
    playback: PlayedBack = field(default_factory=PlayedBack)
    passed_before_consent: list[str] = field(default_factory=list)
    kept_before_start: list[Path] = field(default_factory=list)
    ring_drawn: bool = False
    window_s: float = 0.0
    listening_s: float = 0.0
    example_s: float = 0.0
    code: int = -1
    complaints: str = ""


def first_evening(desk: FurnishedDesk) -> FirstEvening:
    """Everything is new."""
    evening = FirstEvening()
    desk.hum()
    with desk.started() as coach:
        evening.window_s = coach.sees("window", "Welcome · Holdspace").at_s - coach.began_s
        _be_introduced(desk, coach, evening)
        _watch_the_example(coach, evening)
        _prepare(desk, coach, evening)
        _hold_the_session(desk, coach, evening)
        _play_it_back(desk, coach, evening)
        _look_back(coach, evening)
        coach.close_window()
        evening.code = coach.ended_with(CLOSES_WITHIN_S)
        evening.complaints = coach.complaints()
    return evening


def _be_introduced(desk: FurnishedDesk, coach: AtTheDesk, evening: FirstEvening) -> None:
    with desk.loudspeaker(evening.from_loudspeaker):
        coach.press("Return")
        coach.reads("Only the room is heard so far")
        evening.chapters["what it does"] = coach.chapter()
        coach.tab_to("Record five seconds")
        desk.microphone.play(desk.spoken)
        coach.reads("We hear you well.")
        coach.press("space")
        coach.reads("Playing what it heard")
        desk.hum()
        coach.reads("Did you hear yourself?")
    evening.chapters["microphone"] = coach.chapter()
    coach.press("Return")
    coach.reads("Your voice, if you like")
    coach.tab_to("Skip for now")
    coach.press("Return")
    coach.sees("window", HOME)
    evening.chapters["voice"] = coach.chapter()


def _watch_the_example(coach: AtTheDesk, evening: FirstEvening) -> None:
    coach.reads("No session yet.")
    coach.tab_to("Watch a short example")
    coach.press("Return")
    evening.example_s = coach.sees("phase", "listening").at_s - coach.acted_s
    coach.press(xdotool(Key.STOP))
    coach.sees("window", HOME)
    coach.reads("Nothing was recorded")
    evening.chapters["example"] = coach.chapter()


def _prepare(desk: FurnishedDesk, coach: AtTheDesk, evening: FirstEvening) -> None:
    coach.tab_to("Start a session")
    coach.press("Return")
    coach.sees("window", START)
    coach.write("Ada")
    coach.sees("value", "Ada")
    coach.press("Return")  # which would start, were there consent
    evening.passed_before_consent = coach.tab_to("They agreed")
    evening.kept_before_start = desk.sessions
    coach.press("space")
    coach.reads("Confirmed at")
    coach.tab_to("Start")
    evening.chapters["before"] = coach.chapter()


def _hold_the_session(desk: FurnishedDesk, coach: AtTheDesk, evening: FirstEvening) -> None:
    desk.hum()
    coach.press("Return")
    coach.sees("focus", "Passphrase")
    coach.reads("If you lose it, every session is lost with it")
    coach.write(PASSPHRASE)
    coach.press("Tab")
    coach.write(PASSPHRASE)
    evening.chapters["passphrase"] = coach.chapter()
    coach.press("Return")
    evening.listening_s = coach.sees("phase", "listening").at_s - coach.acted_s
    evening.chapters["start"] = coach.chapter()
    with other_program(desk.screen):  # it has the keyboard from here, as a call's window would
        speaking = desk.microphone.play(desk.spoken)
        evening.ring_drawn = desk.ring_drawn()
        coach.press(xdotool(Key.MOMENT))
        coach.reads("Marked at")
        coach.press(xdotool(Key.MUTE))
        coach.reads("Listening, cues muted")
        coach.press(xdotool(Key.MUTE))
        coach.sees("muted", "False")
        speaking.wait(PATIENCE_S)
        coach.press(xdotool(Key.PAUSE))
        coach.sees("overlay", "paused")
        coach.press(xdotool(Key.PAUSE))
        coach.sees("overlay", "listening")
        evening.chapters["keys"] = coach.chapter()
        _lose_the_microphone(desk, coach)
        evening.chapters["away"] = coach.chapter()
        coach.press(xdotool(Key.STOP))
        coach.sees("window", AFTERWARDS)
        coach.reads("moment marked")
    coach.turn_to(OURS)


def _lose_the_microphone(desk: FurnishedDesk, coach: AtTheDesk) -> None:
    desk.microphone.remove()
    coach.sees("overlay", "cannot_hear")
    coach.begin_to_look()
    lost_s = elapsed_s(coach.wait_for("the time", is_time))
    coach.wait_for("time going on", lambda seen: is_time(seen) and elapsed_s(seen) >= lost_s + AWAY_S)
    desk.microphone.plug_in()
    desk.hum()
    coach.sees("overlay", "listening")


def _play_it_back(desk: FurnishedDesk, coach: AtTheDesk, evening: FirstEvening) -> None:
    evening.chapters["afterwards"] = coach.chapter()
    evening.playback = play_it_back(desk, coach)
    coach.sees("window", AFTERWARDS)
    coach.reads("moment marked")


def _look_back(coach: AtTheDesk, evening: FirstEvening) -> None:
    coach.press("Escape")
    coach.sees("window", HOME)
    coach.reads("Enter opens a session")
    coach.press("ctrl+f", "Down")
    coach.sees("focus", "Sessions")
    evening.chapters["looked back"] = coach.chapter()


@dataclass
class SecondEvening:
    """With what the first evening has left."""

    chapters: Chapters = field(default_factory=dict)
    kept: dict[str, list[Path]] = field(default_factory=dict)
    closed_code: int = -1
    interrupted_code: int = -1
    complaints: str = ""


def second_evening(desk: FurnishedDesk) -> SecondEvening:
    """Somebody who changes their mind, and a coach in a hurry."""
    evening = SecondEvening()
    evening.kept["before"] = desk.files
    desk.hum()
    with desk.started() as coach:
        _unseal(coach)
        evening.chapters["home"] = coach.chapter()
        _begin_again(coach, "Start without recording")
        coach.press(xdotool(Key.STOP))
        coach.reads("Nothing was recorded")
        evening.chapters["unrecorded"] = coach.chapter()
        evening.kept["unrecorded"] = desk.files
        _withdraw(desk, coach, evening)
        _close_in_a_session(desk, coach, evening)
        evening.complaints = coach.complaints()
    with desk.started() as coach:
        _unseal(coach)
        desk.hum()
        _begin_again(coach, "Start")
        coach.program.send_signal(signal.SIGINT)
        evening.interrupted_code = coach.ended_with(CLOSES_WITHIN_S)
        evening.complaints += coach.complaints()
    return evening


def _unseal(coach: AtTheDesk) -> None:
    coach.sees("window", HOME)
    coach.reads("What Holdspace keeps here is sealed with your passphrase.")
    coach.tab_to("Passphrase")
    coach.write(PASSPHRASE)
    coach.press("Return")
    coach.reads("Enter opens a session")


def _begin_again(coach: AtTheDesk, by: str) -> None:
    coach.sees("window", HOME)
    coach.tab_to("Again with Ada, in the room")
    coach.press("Return")
    coach.sees("window", START)
    coach.sees("value", "Ada")
    if by == "Start":
        coach.tab_to("They agreed")
        coach.press("space")
        coach.reads("Confirmed at")
    coach.tab_to(by)
    coach.press("Return")
    coach.sees("phase", "listening")


def _withdraw(desk: FurnishedDesk, coach: AtTheDesk, evening: SecondEvening) -> None:
    _begin_again(coach, "Start")
    evening.kept["at work"] = desk.files
    coach.tab_to("Client withdraws…")
    coach.press("Return")
    coach.sees("focus", "Keep going")
    coach.tab_to("Stop and erase")
    coach.press("Return")
    coach.sees("window", HOME)
    coach.reads("Everything of that session is erased.")
    coach.turn_to(OURS)
    evening.chapters["withdrawn"] = coach.chapter()
    evening.kept["withdrawn"] = desk.files


def _close_in_a_session(desk: FurnishedDesk, coach: AtTheDesk, evening: SecondEvening) -> None:
    desk.hum()
    _begin_again(coach, "Start")
    coach.close_window()
    coach.sees("focus", "Keep going")
    coach.press("Return")
    coach.sees("window", SESSION)
    coach.turn_to(OURS)
    coach.wait_for("the time", is_time)
    evening.chapters["kept going"] = coach.chapter()
    coach.close_window()
    coach.sees("focus", "Keep going")
    coach.tab_to("Stop and close")
    coach.press("Return")
    evening.closed_code = coach.ended_with(CLOSES_WITHIN_S)


def xdotool(key: Key) -> str:
    """A key in xdotool's words."""
    return USUAL_KEYS[key].lower()


def is_time(seen: Seen) -> bool:
    """Whether it is how long the session has lasted."""
    return seen.what == "says" and re.fullmatch(r"\d+:\d\d", seen.said) is not None


def elapsed_s(seen: Seen) -> int:
    minutes, seconds = seen.said.split(":")
    return int(minutes) * 60 + int(seconds)
