"""What a silence after the client's words is judged by."""

from math import log

import pytest

from cues import tunables
from cues.evidence import Evidence, aged, evidence, fitted, known_of, usual_pause_s, words_known
from cues.timeline import Silence, Timeline
from diarize.events import TurnEndHeard
from tests.cues.talk import Line, heard, says
from transcribe.events import WordsHeard

THOUGHT = says("client", 1.0, "I was going to tell her...")
SOUND = "sounds unfinished"


def after(*lines: Line, words: bool = True, p_finished: float | None = None) -> tuple[Timeline, Silence]:
    """The silence after `lines`, its words recognised or not, its sound heard or not."""
    timeline = Timeline()
    for event in heard(lines):
        if words or not isinstance(event, WordsHeard):
            timeline.append(event)
    assert timeline.silence is not None
    if p_finished is not None:
        timeline.append(TurnEndHeard("client", timeline.silence.start_s, p_finished, timeline.now_s))
    return timeline, timeline.silence


def known(*lines: Line, words: bool = True, p_finished: float | None = None) -> dict[str, float]:
    return known_of(*after(*lines, words=words, p_finished=p_finished))


def test_before_anything_is_heard_of_it_nothing_is_known() -> None:
    assert known(THOUGHT, words=False) == {}


def test_the_sound_is_known_first() -> None:
    assert known(THOUGHT, words=False, p_finished=0.2) == {SOUND: pytest.approx(log(4.0))}
    assert known(THOUGHT, words=False, p_finished=0.5) == {SOUND: pytest.approx(0.0)}
    assert known(THOUGHT, words=False, p_finished=0.8) == {SOUND: pytest.approx(-log(4.0))}


@pytest.mark.parametrize(("p_finished", "as_good_as"), [(0.0, 0.02), (1.0, 0.98)])
def test_no_sound_is_certain(p_finished: float, as_good_as: float) -> None:
    surest = known(THOUGHT, words=False, p_finished=p_finished)
    assert surest == pytest.approx(known(THOUGHT, words=False, p_finished=as_good_as))


def test_words_refine_what_the_sound_told() -> None:
    sound, both = known(THOUGHT, words=False, p_finished=0.2), known(THOUGHT, p_finished=0.2)
    assert sound.items() < both.items()
    assert both.keys() - sound.keys() == known(THOUGHT).keys()
    assert both["breaks off"] == both["words"] == 1.0


def test_words_of_before_are_not_known_up_to_the_silence() -> None:
    timeline, silence = after(THOUGHT, says("client", 6.0, "And then he left because"), words=False)
    for event in heard([THOUGHT]):
        if isinstance(event, WordsHeard):
            timeline.append(event)
    assert not words_known(timeline, silence)
    assert known_of(timeline, silence) == {}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("I stopped because", "leads on"),
        ("It is the, um,", "filler"),
        ("Yeah.", "acknowledges"),
        ("Yeah.", "one word"),
        ("I never noticed that before.", "realises"),
        ("Oh, it was the job.", "dawns"),
        ("I was so ashamed of it.", "feels"),
        ("What would you do?", "asks"),
        ("I was going to tell her...", "breaks off"),
        ("What I keep coming back to is -", "breaks off"),
        ("We left. And then he", "no mark"),
    ],
)
def test_what_words_tell_has_a_name(said: str, name: str) -> None:
    assert known(says("client", 1.0, said))[name] == 1.0
    assert known(says("client", 1.0, "We both went there in the end.")).get(name) == 0.0


def test_only_the_last_sentence_asks_or_feels_and_what_dawned_of_late_still_lands() -> None:
    found = known(says("client", 1.0, "Oh. What would you do? I was ashamed. We both went home."))
    assert (found["asks"], found["feels"], found["dawns"]) == (0.0, 0.0, 1.0)


def test_what_dawned_long_ago_in_the_same_turn_has_landed() -> None:
    dawned = says("client", 1.0, "Oh, it was the job.")
    assert known(dawned, says("client", 5.0, "We both went home."))["dawns"] == 1.0
    assert known(dawned, says("client", 20.0, "We both went home."))["dawns"] == 0.0


def test_without_marks_in_the_words_none_is_missing() -> None:
    assert known(says("client", 1.0, "and then we went")).keys().isdisjoint({"no mark", "breaks off"})


def test_a_sentence_is_complete_or_not_and_never_both() -> None:
    whole, open_yet = (
        known(says("client", 1.0, "I told him about it.")),
        known(says("client", 1.0, "It was the")),
    )
    assert whole["complete"] * whole["incomplete"] == open_yet["complete"] * open_yet["incomplete"] == 0.0
    assert open_yet["incomplete"] > whole["incomplete"]


def test_the_weights_add_up_and_what_has_none_counts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = {
        "log odds": {"bias": 0.5, SOUND: 2.0, "breaks off": 1.0},
        "older": {"bias": 0.25, "breaks off": 0.5},
        "beyond usual": {"bias": -0.125},
    }
    monkeypatch.setattr("cues.evidence.fitted", lambda: weights)
    sound = evidence(*after(THOUGHT, words=False, p_finished=0.2))
    both = evidence(*after(THOUGHT, p_finished=0.2))
    assert sound.log_odds == pytest.approx(0.5 + 2.0 * log(4.0))
    assert both.log_odds == pytest.approx(sound.log_odds + 1.0)
    assert (sound.older, both.older, both.beyond_usual) == (0.25, 0.75, -0.125)


def test_what_comes_later_of_the_same_silence_is_weighed_in() -> None:
    timeline, silence = after(THOUGHT, words=False, p_finished=0.2)
    assert evidence(timeline, silence).known.keys() == {SOUND}
    for event in heard([THOUGHT]):
        if isinstance(event, WordsHeard):
            timeline.append(event)
    assert evidence(timeline, silence).known["breaks off"] == 1.0


def test_the_weights_that_ship_name_nothing_that_cannot_be_known() -> None:
    names = known(THOUGHT, p_finished=0.2).keys() | {"bias"}
    for group in ("log odds", "older", "beyond usual"):
        assert fitted()[group].keys() <= names
        assert "bias" in fitted()[group]


def test_an_older_silence_is_weighed_by_its_age_and_by_what_is_usual() -> None:
    assert aged(0.5, 0.8) == (0.0, 0.0)
    assert aged(0.1, 0.8) == (0.0, 0.0)
    assert list(aged(1.0, 2.0)) == pytest.approx([log(2.0), 0.0])
    assert list(aged(4.0, 2.0)) == pytest.approx([log(8.0), log(2.0)])


def test_age_counts_from_when_a_silence_is_first_judged() -> None:
    found = Evidence(log_odds=0.0, older=1.0, beyond_usual=-2.0, usual_s=2.0, known={})
    assert found.p_hold(tunables.JUDGED_AFTER_S) == found.p_hold(0.0) == 0.5
    assert found.p_hold(1.0) == pytest.approx(2.0 / 3.0)
    assert found.p_hold(4.0) == pytest.approx(2.0 / 3.0)  # eight times as old, twice the usual: 8 / 2**2 to 1


def pauses(*pauses_s: float, by: str = "client") -> float:
    """How long this client's pauses usually last, going by these."""
    at_s, lines = 1.0, [Line("client", 0.0, 1.0)]
    for pause_s in pauses_s:
        at_s = round(at_s + pause_s, 3)
        lines.append(Line(by, at_s, at_s + 1.0))
        at_s += 1.0
    return usual_pause_s(after(*lines)[0])


def test_a_clients_own_pauses_show_after_a_few() -> None:
    assert pauses() == pauses(3.0) == pauses(3.0, 3.0) == tunables.USUAL_PAUSE_S
    assert pauses(3.0, 3.0, 3.0) == pytest.approx(3.0)
    assert pauses(2.0, 3.0, 3.0, 4.0, 9.0) == pytest.approx(3.0)


def test_pauses_inside_speech_and_those_another_ends_are_not_the_clients() -> None:
    assert pauses(0.2, 0.2, 0.2, 0.2, 0.2) == tunables.USUAL_PAUSE_S
    assert pauses(3.0, 3.0, 3.0, 3.0, 3.0, by="coach") == tunables.USUAL_PAUSE_S
