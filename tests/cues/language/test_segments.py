"""A conversation as sentences, each with what was heard before it and is said to it."""

import os
import subprocess
import sys

from cues.language.features import features
from cues.language.feeling import content
from cues.language.segments import Segment, segments
from cues.language.utterance import CLIENT, COACH, Utterance

FEATURES = """
from cues.language.features import Heard, Sentence, features
print(list(features(Sentence(("What", "now?"), 1, "Okay.", True), Heard(frozenset({"now"}), 1))))
"""


def parts(*lines: tuple[str, str]) -> list[Segment]:
    return list(segments([Utterance(role, tuple(said.split())) for role, said in lines]))


def test_every_sentence_has_its_place_and_the_one_before_it() -> None:
    first, second = parts((COACH, "You st-stayed. What now?"))

    assert (first.start, first.end, first.sentence.before, first.sentence.last) == (0, 2, "", False)
    assert first.sentence.words == ("You", "stayed.")
    assert (second.start, second.end, second.sentence.number) == (2, 4, 1)
    assert second.sentence.before == "You stayed." and second.sentence.last


def test_what_was_heard_is_the_others_last_turns_without_their_acknowledgements() -> None:
    *_, one = parts(
        (CLIENT, "About the harbour."),
        (CLIENT, "About the lamp."),
        (CLIENT, "About the kettle?"),
        (CLIENT, "About the ladder."),
        (COACH, "And"),
        (CLIENT, "Mm-hm."),
        (COACH, "the sea?"),
    )

    assert one.heard.last == {"mm-hm"} and one.heard.length == 1 and not one.heard.asks
    assert one.heard.about == content("kettle, ladder")


def test_a_turn_broken_off_goes_on_after_an_acknowledgement() -> None:
    *_, goes_on = parts((COACH, "I was just -"), (CLIENT, "Yeah."), (COACH, "wondering."))
    *_, answers = parts((COACH, "I was just -"), (CLIENT, "Tell me."), (COACH, "Now."))

    assert goes_on.heard.goes_on and not answers.heard.goes_on


def test_the_reply_is_what_somebody_else_says_next() -> None:
    first, second, answer = parts((COACH, "What?"), (COACH, "Now?"), (CLIENT, ""), (CLIENT, "The sea."))

    assert first.heard.reply == second.heard.reply == ("the", "sea")
    assert answer.heard.reply == ()


def test_of_others_there_are_no_sentences() -> None:
    assert parts(("observer", "You should."), (CLIENT, "")) == []


def test_features_come_once_and_in_the_same_order_in_every_run() -> None:
    [one] = parts((COACH, "What now, what now?"))
    assert len(list(features(one.sentence, one.heard))) == len(set(features(one.sentence, one.heard)))

    runs = {
        subprocess.run(
            [sys.executable, "-c", FEATURES],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(runs) == 1
