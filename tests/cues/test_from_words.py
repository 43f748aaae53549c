"""When the coach's words are read, whatever becomes known late, in doubt, or otherwise in the end."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cues.engine import Engine
from cues.events import CueKind, CueRevised, CueShown, Judgement
from cues.from_words import FromWords
from cues.settings import Settings
from cues.timeline import Heard, Timeline
from diarize.events import Doubt, DoubtBegan, DoubtEnded, SpeechRevised
from tests.cues.talk import Line, heard, judged, says
from transcribe.events import WordsHeard

ADVICE = says("coach", 5.0, "You should write it down.")
ANSWER = says("client", 8.0, "I did.")

OF_WORDS = {CueKind.STACKED_QUESTION, CueKind.LEADING_QUESTION, CueKind.ADVICE, CueKind.FEELING_PASSED}


def shown(events: list[Heard], quotes: bool = True) -> list[CueShown]:
    said = judged(in_order(events), 40.0, Engine(settings=Settings(quotes_words=quotes)))
    return of_words(said)


def of_words(said: list[Judgement]) -> list[CueShown]:
    return [cue for cue in said if isinstance(cue, CueShown) and cue.kind in OF_WORDS]


def in_order(events: list[Heard]) -> list[Heard]:
    return sorted(events, key=lambda event: event.known_at_s)


def late(events: list[Heard], by_s: float) -> list[Heard]:
    """The same, with words known so much later."""
    return [
        replace(event, known_at_s=event.known_at_s + by_s) if isinstance(event, WordsHeard) else event
        for event in events
    ]


@pytest.mark.parametrize("by_s", [0.0, 3.0, 9.0])
def test_words_are_read_once_they_are_known(by_s: float) -> None:
    (cue,) = shown(late(heard([ADVICE, ANSWER]), by_s))
    assert cue.kind is CueKind.ADVICE
    assert cue.start_s == ADVICE.start_s
    assert cue.shown_at_s >= ADVICE.end_s + 0.5 + by_s


def test_the_client_speaking_ends_the_wait_for_more() -> None:
    (alone,), (answered,) = shown(heard([ADVICE])), shown(heard([ADVICE, says("client", 6.6, "I did.")]))
    assert answered.shown_at_s < alone.shown_at_s
    assert alone.shown_at_s == pytest.approx(ADVICE.end_s + 1.5, abs=0.04)


def test_words_revised_before_the_turn_is_over_are_read_as_they_are_in_the_end() -> None:
    first, *rest = heard([ADVICE])
    words = next(event for event in [first, *rest] if isinstance(event, WordsHeard))
    other = replace(words.words[1], text="did")
    assert (
        shown([first, *rest, WordsHeard((other,), other.start_s, words.end_s, words.known_at_s + 0.2)]) == []
    )


def test_nothing_is_told_of_what_was_said_in_doubt() -> None:
    doubt: list[Heard] = [DoubtBegan(Doubt.NOISE, 4.0), DoubtEnded(Doubt.NOISE, 7.0)]
    assert shown([*heard([ADVICE, ANSWER]), *doubt]) == []


def test_a_stretch_that_turns_out_to_be_the_clients_takes_the_cue_back() -> None:
    events = in_order([*heard([ADVICE, ANSWER]), SpeechRevised("s1", "client", 15.0)])
    said = judged(events, 40.0)
    (cue,) = of_words(said)
    (why,) = [one.why for one in said if isinstance(one, CueRevised) and one.id == cue.id]
    assert why == "It was found out later that it was not you who said this."


def test_a_stretch_revised_before_it_is_read_tells_nothing() -> None:
    assert shown([*heard([ADVICE]), SpeechRevised("s1", "client", ADVICE.end_s + 1.0)]) == []


def test_without_recognition_nothing_is_told_of_words() -> None:
    assert shown([event for event in heard([ADVICE, ANSWER]) if not isinstance(event, WordsHeard)]) == []


def test_nothing_new_gives_nothing_to_tell() -> None:
    assert FromWords().look(Timeline()) == []


TEXTS = [
    "",
    "Mm-hm.",
    "You should rest. Why don't you rest?",
    "What is it? Who is it?",
    "Have you tried asking?",
    "I feel so sad about the",
    "so what would you say and how would you say it",
    "We went home.",
]


@st.composite
def talks(draw: st.DrawFn) -> list[Line]:
    at_s, lines = 0.5, []
    for role, text, pause in draw(
        st.lists(
            st.tuples(
                st.sampled_from(["coach", "client", "observer"]),
                st.sampled_from(TEXTS),
                st.sampled_from([-0.4, 0.3, 1.2, 4.0]),
            ),
            min_size=1,
            max_size=10,
        )
    ):
        line = says(role, round(at_s, 3), text) if text else Line(role, round(at_s, 3), round(at_s + 0.6, 3))
        lines.append(line)
        at_s = line.end_s + pause
    return lines


@given(talks(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_every_cue_is_of_the_coachs_words_with_one_line_of_evidence(lines: list[Line], quotes: bool) -> None:
    events = in_order(heard(lines))
    said = judged(events, events[-1].known_at_s + 15.0, Engine(settings=Settings(quotes_words=quotes)))
    for cue in of_words(said):
        about = [lines[int(id_.removeprefix("s")) - 1] for id_ in cue.about]
        assert {line.role for line in about} == {"coach"}
        assert cue.start_s < cue.shown_at_s
        assert "\n" not in cue.evidence
        assert cue.evidence.endswith(".")
        assert ("“" in cue.evidence) is quotes
        assert all(len(quote.split("”")[0].split()) <= 8 for quote in cue.evidence.split("“")[1:])


@given(talks())
@settings(max_examples=40, deadline=None)
def test_a_kind_is_told_of_a_sentence_once(lines: list[Line]) -> None:
    events = in_order(heard(lines))
    told = [(cue.kind, cue.start_s) for cue in of_words(judged(events, events[-1].known_at_s + 15.0))]
    assert len(told) == len(set(told))
