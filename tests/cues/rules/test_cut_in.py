"""When the coach begins to speak in a silence that is the client's."""

import pytest

from cues.events import CueKind
from cues.rules.cut_in import cut_in, is_open
from cues.rules.proposal import Proposal
from cues.timeline import Silence, Timeline
from diarize.events import SpeechStarted
from tests.cues.talk import Line, heard, says

THOUGHT = says("client", 1.0, "I was going to tell her...")
INSIGHT = says("client", 1.0, "Oh. I never noticed that before...")
QUESTION = says("coach", 1.0, "What would you like?")


def proposed(before: Line, by: Line, age_s: float = 1.2) -> Proposal | None:
    """The cue due when `by`, which ends the silence after `before`, is `age_s` old."""
    timeline, silence = Timeline(), None
    now_s = by.start_s + age_s
    for event in heard([before, by]):
        if isinstance(event, SpeechStarted) and event.id == "s2":
            silence = timeline.silence
        if event.known_at_s <= now_s:
            timeline.append(event)
    timeline.now_s = now_s
    assert isinstance(silence, Silence)
    return cut_in(timeline, timeline.find("s2"), silence)


def kind(before: Line, by: Line, age_s: float = 1.2) -> CueKind | None:
    cue = proposed(before, by, age_s)
    return cue.kind if cue is not None else None


def after(line: Line, pause_s: float, text: str, role: str = "coach", word_s: float = 0.3) -> Line:
    return says(role, round(line.end_s + pause_s, 3), text, word_s)


@pytest.mark.parametrize(
    ("before", "evidence"),
    [
        (THOUGHT, "You began to speak while the client was in mid-thought."),
        (INSIGHT, "You began to speak while something was landing with the client."),
        (QUESTION, "You went on before your question was answered."),
    ],
)
def test_beginning_in_a_silence_of_the_clients_cuts_in_and_says_on_what(before: Line, evidence: str) -> None:
    by = after(before, 1.5, "Have you thought of asking your mother about it?")
    cue = proposed(before, by)
    assert cue is not None
    assert (cue.kind, cue.start_s, cue.evidence) == (CueKind.CUT_IN, by.start_s, evidence)
    assert cue.about == ("s2", "p1")
    assert 0.5 <= cue.confidence <= 1.0


def test_it_is_told_once_the_coach_has_surely_taken_the_floor() -> None:
    by = after(THOUGHT, 1.5, "Have you thought of asking your mother about it?")
    assert kind(THOUGHT, by, age_s=0.8) is None
    assert kind(THOUGHT, by, age_s=0.9) is CueKind.CUT_IN


@pytest.mark.parametrize("mm", ["Mm.", "Mm-hm.", "Yeah, right."])
def test_a_backchannel_leaves_the_silence_with_the_client(mm: str) -> None:
    assert kind(THOUGHT, after(THOUGHT, 1.5, mm, word_s=0.25)) is None


@pytest.mark.parametrize(("length_s", "found"), [(0.3, None), (0.6, CueKind.CUT_IN)])
def test_without_words_a_sound_must_last(length_s: float, found: CueKind | None) -> None:
    start_s = THOUGHT.end_s + 1.5
    assert kind(THOUGHT, Line("coach", start_s, start_s + length_s)) is found


@pytest.mark.parametrize(
    ("before", "pause_s", "found"),
    [
        (THOUGHT, 0.3, None),
        (THOUGHT, 0.5, CueKind.CUT_IN),
        (QUESTION, 0.8, None),
        (QUESTION, 0.9, CueKind.CUT_IN),
    ],
)
def test_a_breath_is_no_silence_yet(before: Line, pause_s: float, found: CueKind | None) -> None:
    assert kind(before, after(before, pause_s, "Have you thought of asking your mother?")) is found


def test_few_words_that_complete_the_thought_finish_the_sentence() -> None:
    cue = proposed(THOUGHT, after(THOUGHT, 1.5, "that you left", word_s=0.15))
    assert cue is not None
    assert (cue.kind, cue.evidence) == (CueKind.FINISHING, "You finished the client's sentence.")


def test_a_short_question_finishes_nothing() -> None:
    assert kind(THOUGHT, after(THOUGHT, 1.5, "Did you leave?", word_s=0.15)) is CueKind.CUT_IN


def test_few_words_after_an_insight_finish_nothing() -> None:
    assert kind(INSIGHT, after(INSIGHT, 1.5, "that you left", word_s=0.15)) is CueKind.CUT_IN


@pytest.mark.parametrize("asked", ["What would you do?", "Is that what you meant?"])
def test_answering_a_client_who_asks_is_no_cut_in(asked: str) -> None:
    before = says("client", 1.0, asked)
    assert kind(before, after(before, 0.7, "I would ask your mother about it.")) is None


def test_going_on_after_a_remark_of_their_own_is_no_cut_in() -> None:
    before = says("coach", 1.0, "You carried it alone.")
    assert kind(before, after(before, 2.0, "And you still carry it today.")) is None


@pytest.mark.parametrize("role", ["client", "observer"])
def test_only_the_coach_cuts_in(role: str) -> None:
    assert kind(THOUGHT, after(THOUGHT, 1.5, "Have you thought of asking her?", role)) is None


def test_nothing_is_told_of_it_any_more_after_a_while() -> None:
    timeline = Timeline()
    for event in heard([THOUGHT]):
        timeline.append(event)
    speech = timeline.find("s1")
    timeline.now_s = speech.start_s + 1.2
    assert is_open(timeline, speech)
    timeline.now_s = speech.start_s + 1.3
    assert not is_open(timeline, speech)
