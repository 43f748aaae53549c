"""Who does most of the talking, over some minutes."""

import re

from cues import tunables
from cues.events import CueKind, CueShown
from tests.cues.talk import Line
from tests.cues.told import told as told_of


def taking_turns(coach_s: float, client_s: float, since_s: float, until_s: float) -> list[Line]:
    """Coach and client in turns of so many seconds."""
    lines: list[Line] = []
    at_s = since_s
    while at_s < until_s:
        lines.append(Line("coach", at_s, at_s + coach_s))
        lines.append(Line("client", at_s + coach_s + 0.5, at_s + coach_s + 0.5 + client_s))
        at_s += coach_s + client_s + 1.0
    return lines


def told(lines: list[Line]) -> list[CueShown]:
    return told_of(CueKind.TALK_SHARE, *lines)


def test_a_coach_who_talks_most_is_told_once_for_playback() -> None:
    (cue,) = told(taking_turns(8.0, 4.0, 1.0, 400.0))
    assert not cue.live
    assert cue.shown_at_s > tunables.TALK_SHARE_AT_LEAST_S
    assert re.fullmatch(r"You did 6\d% of the talking in the last 5 minutes\.", cue.evidence)


def test_a_coach_who_listens_is_not() -> None:
    assert told(taking_turns(4.0, 8.0, 1.0, 400.0)) == []


def test_little_talk_says_nothing_yet() -> None:
    assert told(taking_turns(8.0, 4.0, 1.0, 90.0)) == []


def test_a_share_that_wavers_about_a_half_is_told_once() -> None:
    wavering = [
        line
        for step in range(6)
        for line in taking_turns(6.0 - step % 2, 5.0 + step % 2, 1.0 + 150 * step, 140.0 + 150 * step)
    ]
    assert len(told(wavering)) == 1


def test_it_is_told_anew_once_the_client_had_the_talking_back() -> None:
    lines = [
        *taking_turns(8.0, 4.0, 1.0, 300.0),
        *taking_turns(2.0, 10.0, 310.0, 800.0),
        *taking_turns(8.0, 4.0, 810.0, 1200.0),
    ]
    assert len(told(lines)) == 2


def test_an_observer_takes_nobodys_share() -> None:
    lines = taking_turns(4.0, 6.0, 1.0, 400.0)
    observed = [
        Line("observer" if number % 4 == 0 else line.role, line.start_s, line.end_s)
        for number, line in enumerate(lines)
    ]
    assert told(observed) == []
