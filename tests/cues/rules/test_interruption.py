"""Whose speaking over whom is shown to the coach."""

import pytest

from cues.rules.interruption import interruption
from cues.timeline import Heard, Timeline
from diarize.events import SpeechLevel
from tests.cues.talk import Line, heard
from transcribe.events import Word, WordsHeard


def proposed(by: Line, over: Line, now_s: float = 20.0, besides: tuple[Heard, ...] = ()) -> bool:
    """Whether a cue is due at `now_s` for `by` speaking over `over`."""
    timeline = Timeline(end_known_after_s=0.4)
    for event in (*heard([over, by]), *besides):
        if event.known_at_s <= now_s:
            timeline.append(event)
    timeline.now_s = now_s
    return interruption(timeline, timeline.find("s2"), timeline.find("s1")) is not None


def test_the_coach_over_the_client_is_shown() -> None:
    assert proposed(Line("coach", 12.0, 14.0), Line("client", 10.0, 15.0))


@pytest.mark.parametrize(
    ("by", "over"),
    [("client", "coach"), ("coach", "observer"), ("observer", "client"), ("client", "observer")],
)
def test_nobody_else_over_anybody_else_is(by: str, over: str) -> None:
    assert not proposed(Line(by, 12.0, 14.0), Line(over, 10.0, 15.0))


def test_it_waits_until_the_coachs_words_surely_lasted() -> None:
    coach, client = Line("coach", 12.0, 14.0), Line("client", 10.0, 15.0)
    assert not proposed(coach, client, now_s=12.9)
    assert proposed(coach, client, now_s=12.97)


def test_a_backchannel_is_not_shown() -> None:
    assert not proposed(Line("coach", 12.0, 13.0, "Yeah, right"), Line("client", 10.0, 15.0))


@pytest.mark.parametrize(("over_usual_db", "told"), [(8.0, True), (2.0, False), (-6.0, False)])
def test_whoever_comes_in_loud_is_told_sooner(over_usual_db: float, told: bool) -> None:
    level = SpeechLevel("s2", -30.0 + over_usual_db, -30.0, 12.6)
    coach, client = Line("coach", 12.0, 14.0), Line("client", 10.0, 15.0)
    assert proposed(coach, client, now_s=12.75, besides=(level,)) is told
    assert not proposed(coach, client, now_s=12.65, besides=(level,))


@pytest.mark.parametrize(
    ("said", "told"),
    [(("but", "have", "you"), True), (("mm", "yeah", "right"), False), (("but", "have"), False)],
)
def test_on_a_call_words_that_take_the_floor_tell_sooner(said: tuple[str, ...], told: bool) -> None:
    words = tuple(
        Word(f"w{n}", 12.0 + 0.13 * n, 12.13 + 0.13 * n, text, "coach", 12.7, 12.7)
        for n, text in enumerate(said)
    )
    of_its_line = WordsHeard(words, 12.0, 12.4, 12.7, line="coach")
    coach, client = Line("coach", 12.0, 14.0), Line("client", 10.0, 15.0)
    assert proposed(coach, client, now_s=12.85, besides=(of_its_line,)) is told
    in_one_room = WordsHeard(words, 12.0, 12.4, 12.7)
    assert not proposed(coach, client, now_s=12.85, besides=(in_one_room,))
