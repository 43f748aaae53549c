"""What the timeline knows of a session, event by event."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cues.timeline import Heard, Speech, Timeline
from diarize.events import (
    SoundLost,
    SpeechEnded,
    SpeechLevel,
    SpeechRevised,
    SpeechStarted,
    TurnEndHeard,
    VoiceChanged,
)
from transcribe.events import Word, WordsHeard


def told(*events: Heard) -> Timeline:
    timeline = Timeline()
    for event in events:
        timeline.append(event)
    return timeline


def spoke(id_: str, role: str, start_s: float, end_s: float) -> list[Heard]:
    return [SpeechStarted(id_, role, start_s, start_s), SpeechEnded(id_, end_s, end_s)]


def words(role: str, *timed: tuple[str, float, float]) -> WordsHeard:
    heard = [
        Word(f"{role}-{start_s}", start_s, end_s, text, role, 90.0, 90.0) for text, start_s, end_s in timed
    ]
    return WordsHeard(tuple(heard), timed[0][1], timed[-1][2], 90.0)


def look(
    *words: Word, withdrawn: tuple[str, ...] = (), to_s: float = 5.0, line: str | None = None
) -> WordsHeard:
    """What one look at the speech up to `to_s` brought and took back."""
    return WordsHeard(words, words[0].start_s if words else to_s, to_s, 90.0, withdrawn, line)


def known(id_: str, text: str, start_s: float, role: str = "client") -> Word:
    """A word that may still be taken back."""
    return Word(id_, start_s, start_s + 0.3, text, role, 90.0, None)


def said(timeline: Timeline, role: str = "client") -> str:
    return " ".join(word.text for word in timeline.words_between(0.0, 99.0, role))


def test_a_silence_begins_where_the_last_of_two_fell_silent() -> None:
    timeline = told(
        SpeechStarted("s1", "client", 1.0, 1.3),
        SpeechStarted("s2", "coach", 2.0, 2.3),
        SpeechEnded("s1", 3.0, 3.1),
    )
    assert timeline.silence is None
    timeline.append(SpeechEnded("s2", 2.5, 3.4))
    assert timeline.silence is not None
    assert (timeline.silence.start_s, timeline.silence.after.id) == (3.0, "s1")


def test_before_anybody_spoke_there_is_no_silence_to_own() -> None:
    assert told(VoiceChanged(False, 4.0, 4.1)).silence is None


def test_somebody_starting_to_speak_ends_the_silence() -> None:
    assert told(*spoke("s1", "coach", 1.0, 2.0), SpeechStarted("s2", "client", 3.0, 3.3)).silence is None


@pytest.mark.parametrize("seconds", [10.0, 75.0, 600.0])
def test_however_long_somebody_speaks_it_is_no_silence_until_they_end(seconds: float) -> None:
    timeline = told(
        SpeechStarted("s1", "client", 1.0, 1.3),
        SpeechStarted("s2", "coach", seconds, seconds),
        SpeechEnded("s2", seconds + 0.5, seconds + 0.5),
    )
    assert timeline.silence is None
    timeline.append(SpeechEnded("s1", seconds + 1.0, seconds + 1.0))
    assert timeline.silence is not None
    assert timeline.silence.after.id == "s1"


def test_an_end_that_becomes_known_a_minute_late_begins_its_silence_where_it_was() -> None:
    timeline = told(SpeechStarted("s1", "client", 1.0, 1.3), SpeechEnded("s1", 5.0, 65.0))
    assert timeline.silence is not None
    assert timeline.silence.start_s == 5.0


def test_lost_sound_is_never_silence() -> None:
    lost = told(*spoke("s1", "client", 1.0, 2.0), SoundLost(4.0, 9.0, 9.0))
    assert lost.silence is None
    assert told(SoundLost(0.0, 1.0, 1.0), *spoke("s1", "client", 1.0, 2.0)).silence is not None


def test_events_about_unknown_speech_are_left_aside() -> None:
    timeline = told(SpeechEnded("nobody", 1.0, 1.1), SpeechRevised("nobody", "coach", 1.2))
    assert timeline.speech == []
    assert timeline.silence is None
    assert timeline.now_s == 1.2


def test_speech_stands_in_order_of_time_however_it_arrives() -> None:
    timeline = told(SpeechStarted("late", "coach", 2.0, 2.1), SpeechStarted("early", "client", 1.9, 2.3))
    assert [speech.id for speech in timeline.speech] == ["early", "late"]


def test_revised_speech_takes_its_words_along_and_no_others() -> None:
    timeline = told(
        *spoke("s1", "client", 1.0, 2.0),
        *spoke("s2", "client", 3.0, 4.0),
        words("client", ("before", 1.2, 1.6), ("mine", 3.2, 3.6)),
        SpeechRevised("s2", "coach", 91.0),
    )
    assert [word.text for word in timeline.words_between(0.0, 5.0, "client")] == ["before"]
    assert [word.text for word in timeline.words_between(0.0, 5.0, "coach")] == ["mine"]


def test_two_who_spoke_at_once_and_were_mixed_up_change_places_with_their_words() -> None:
    timeline = told(
        *spoke("s1", "coach", 1.0, 4.0),
        *spoke("s2", "client", 2.0, 5.0),
        words("coach", ("mine", 2.4, 2.8)),
        words("client", ("theirs", 3.0, 3.4)),
        SpeechRevised("s1", "client", 91.0),
        SpeechRevised("s2", "coach", 91.0),
    )
    assert [word.text for word in timeline.words_between(0.0, 9.0, "client")] == ["mine"]
    assert [word.text for word in timeline.words_between(0.0, 9.0, "coach")] == ["theirs"]


def test_words_are_found_by_their_middle_and_their_speaker() -> None:
    timeline = told(
        words("client", ("far", 1.0, 1.2), ("edge", 1.9, 2.3), ("in", 2.4, 2.6)),
        words("coach", ("hm", 2.0, 2.2)),
    )
    assert [word.text for word in timeline.words_between(2.0, 3.0, "client")] == ["edge", "in"]


def test_a_short_word_of_the_other_does_not_cut_a_turn_in_two() -> None:
    last = [
        *spoke("s1", "client", 1.0, 2.0),
        *spoke("s2", "coach", 2.2, 2.5),
        *spoke("s3", "client", 3.0, 4.0),
    ]
    timeline = told(*last)
    assert [speech.id for speech in timeline.turn_of(timeline.find("s3"))] == ["s1", "s3"]
    timeline = told(*last, SpeechEnded("s2", 2.5, 2.5), *spoke("s4", "coach", 4.2, 4.9))
    timeline.append(SpeechStarted("s5", "client", 5.0, 5.0))
    assert [speech.id for speech in timeline.turn_of(timeline.find("s5"))] == ["s5"]


def test_speech_has_only_surely_lasted_until_an_end_would_be_known() -> None:
    timeline = Timeline(end_known_after_s=0.4)
    timeline.append(SpeechStarted("s1", "coach", 1.0, 1.2))
    assert timeline.lasted_s(timeline.find("s1")) == 0.0
    timeline.now_s = 3.0
    assert timeline.lasted_s(timeline.find("s1")) == pytest.approx(1.6)
    timeline.append(SpeechEnded("s1", 2.9, 3.0))
    assert timeline.lasted_s(timeline.find("s1")) == pytest.approx(1.9)


def test_the_last_of_a_role_is_the_one_that_began_last_before_a_time() -> None:
    timeline = told(*spoke("s1", "client", 1.0, 2.0), *spoke("s2", "coach", 3.0, 4.0))
    assert timeline.last_of("client", 3.0) == Speech("s1", "client", 1.0, 2.0)
    assert timeline.last_of("client", 1.0) is None


def test_a_turn_parted_while_it_goes_on_leaves_no_silence_and_hands_its_words_on() -> None:
    timeline = told(
        SpeechStarted("s1", "coach", 1.0, 1.3),
        words("coach", ("mine", 2.0, 2.4), ("theirs", 4.2, 4.6)),
        SpeechStarted("s2", "client", 4.0, 90.5),
        SpeechEnded("s1", 4.0, 90.5),
    )
    assert timeline.silence is None
    assert [word.text for word in timeline.words_between(0.0, 9.0, "coach")] == ["mine"]
    assert [word.text for word in timeline.words_between(0.0, 9.0, "client")] == ["theirs"]


PARTED: list[Heard] = [
    SpeechStarted("s2", "client", 4.0, 6.0),
    SpeechEnded("s1", 4.0, 6.0),
    SpeechEnded("s2", 5.0, 6.0),
]


@pytest.mark.parametrize(
    "order", [order for order in permutations(range(3)) if order.index(0) < order.index(2)]
)
def test_a_turn_parted_after_it_ended_leaves_its_silence_to_the_one_who_really_spoke_last(
    order: tuple[int, ...],
) -> None:
    timeline = told(*spoke("s1", "coach", 1.0, 5.0))
    assert timeline.silence is not None
    id_ = timeline.silence.id
    for place in order:
        timeline.append(PARTED[place])
    assert (timeline.silence.id, timeline.silence.start_s, timeline.silence.after.id) == (id_, 5.0, "s2")
    assert timeline.take_revised()[0] == {"s1"}


def test_a_revision_is_told_once_and_only_where_it_changes_something() -> None:
    timeline = told(*spoke("s1", "client", 1.0, 2.0), SpeechRevised("s1", "client", 2.5))
    assert timeline.take_revised() == (set(), True)
    timeline.append(SpeechRevised("s1", "coach", 2.6))
    assert timeline.take_revised() == ({"s1"}, False)
    assert timeline.take_revised() == (set(), False)


def test_an_end_within_lost_sound_leaves_no_silence_in_whichever_order_they_are_told() -> None:
    ended, lost = SpeechEnded("s1", 4.0, 9.0), SoundLost(4.0, 8.0, 9.0)
    started = SpeechStarted("s1", "client", 1.0, 1.3)
    assert told(started, ended, lost).silence is None
    assert told(started, lost, ended).silence is None


def test_words_that_are_taken_back_are_gone() -> None:
    timeline = told(look(known("w1", "I", 1.0), known("w2", "thing", 1.3)))
    timeline.append(look(withdrawn=("w2", "never heard of")))
    assert said(timeline) == "I"
    timeline.append(look(known("w3", "think", 1.3)))
    assert said(timeline) == "I think"


def test_a_word_told_again_stands_in_the_place_of_the_former() -> None:
    timeline = told(look(known("w1", "well", 1.0), known("w2", "I", 1.4)))
    timeline.append(look(known("w1", "Well,", 1.6)))
    assert said(timeline) == "I Well,"
    assert [word.id for word in timeline.words] == ["w2", "w1"]


def test_a_word_told_again_may_be_another_persons() -> None:
    timeline = told(look(known("w1", "right", 1.0)), look(known("w1", "right", 1.0, role="coach")))
    assert (said(timeline, "client"), said(timeline, "coach")) == ("", "right")


def test_a_word_that_becomes_certain_stays_with_whom_its_speech_was_given_to() -> None:
    timeline = told(*spoke("s1", "client", 1.0, 2.0), look(known("w1", "right", 1.2)))
    timeline.append(SpeechRevised("s1", "coach", 91.0))
    assert said(timeline, "coach") == "right"
    timeline.append(look(known("w1", "right.", 1.2, role="coach")))
    assert (said(timeline, "client"), said(timeline, "coach")) == ("", "right.")
    timeline.append(SpeechRevised("s1", "client", 92.0))
    assert (said(timeline, "client"), said(timeline, "coach")) == ("right.", "")


def test_a_word_that_was_taken_back_is_given_to_nobody() -> None:
    timeline = told(*spoke("s1", "client", 1.0, 2.0), look(known("w1", "right", 1.2)))
    timeline.append(look(withdrawn=("w1",)))
    timeline.append(SpeechRevised("s1", "coach", 91.0))
    assert timeline.words == []


def test_what_is_said_in_one_room_is_known_of_everybody_at_once() -> None:
    timeline = told(look(to_s=5.0), look(to_s=4.0))
    assert [timeline.words_known_to_s(role) for role in ("coach", "client")] == [5.0, 5.0]


def test_on_a_call_what_one_said_may_be_known_before_what_the_other_said() -> None:
    timeline = told(look(to_s=5.0, line="coach"), look(to_s=3.0, line="client"), look(to_s=4.0, line="coach"))
    assert [timeline.words_known_to_s(role) for role in ("coach", "client", "observer")] == [5.0, 3.0, 0.0]


def test_on_a_call_a_word_at_the_edge_of_a_stretch_stays_with_the_channel_it_came_from() -> None:
    client, coach = spoke("s1", "client", 1.0, 2.0), spoke("s2", "coach", 1.8, 4.0)
    late = known("w1", "that", 1.9)  # most of it lies after the end of its speaker's stretch
    assert said(told(look(late), *client, *coach), "coach") == "that"
    assert said(told(look(late, line="client"), *client, *coach), "client") == "that"


@st.composite
def looks(draw: st.DrawFn) -> list[WordsHeard]:
    """Words that come, come again otherwise and elsewhere, and are taken back, in any order."""
    ids = st.sampled_from(["w1", "w2", "w3", "w4"])
    return [
        look(
            *(
                known(id_, draw(st.sampled_from(["I", "think"])), draw(st.integers(0, 20)) / 10)
                for id_ in draw(st.lists(ids, unique=True, max_size=3))
            ),
            withdrawn=tuple(draw(st.lists(ids, unique=True, max_size=2))),
        )
        for _ in range(draw(st.integers(1, 6)))
    ]


@given(looks())
def test_the_words_that_stand_are_those_told_last_and_not_taken_back(looks: list[WordsHeard]) -> None:
    standing: dict[str, Word] = {}
    for one in looks:
        standing = {id_: word for id_, word in standing.items() if id_ not in one.withdrawn}
        standing |= {word.id: word for word in one.words}
    timeline = told(*looks)
    assert timeline.words == sorted(standing.values(), key=lambda word: (word.start_s, word.id))


def finished(at_s: float, p_finished: float) -> TurnEndHeard:
    return TurnEndHeard("client", at_s, p_finished, at_s + 0.35)


def test_of_a_silence_and_of_what_was_said_before_it_is_known_how_finished_it_sounded() -> None:
    timeline = told(*spoke("s1", "client", 1.0, 2.0), finished(2.0, 0.2), *spoke("s2", "client", 2.3, 4.0))
    assert timeline.silence is not None
    assert timeline.turn_end_of(timeline.find("s1")) == 0.2
    assert timeline.turn_end_of(timeline.find("s2")) is None  # not asked, or not answered yet
    assert timeline.turn_end_of(timeline.silence) is None
    timeline.append(finished(4.0, 0.9))
    assert timeline.turn_end_of(timeline.find("s1")) == 0.2
    assert timeline.turn_end_of(timeline.find("s2")) == timeline.turn_end_of(timeline.silence) == 0.9


def test_while_somebody_speaks_their_turn_sounds_like_no_end() -> None:
    timeline = told(SpeechStarted("s1", "client", 1.0, 1.3), finished(0.95, 0.4))
    assert timeline.turn_end_of(timeline.find("s1")) is None


def test_an_end_that_is_set_right_a_little_keeps_how_finished_it_sounded() -> None:
    timeline = told(*spoke("s1", "client", 1.0, 2.0), finished(2.0, 0.2), SpeechEnded("s1", 1.95, 2.5))
    assert timeline.silence is not None
    assert timeline.silence.start_s == 1.95
    assert timeline.turn_end_of(timeline.silence) == timeline.turn_end_of(timeline.find("s1")) == 0.2


def test_it_is_known_how_far_over_the_usual_level_somebody_came_in() -> None:
    timeline = told(SpeechStarted("s1", "coach", 3.0, 3.3))
    assert timeline.over_usual_db(timeline.find("s1")) is None
    timeline.append(SpeechLevel("s1", -20.0, -26.5, 3.6))
    assert timeline.over_usual_db(timeline.find("s1")) == 6.5
    assert timeline.now_s == 3.6


def test_whose_speech_was_anothers_did_not_come_in_louder_than_is_usual_for_that_one() -> None:
    timeline = told(SpeechStarted("s1", "coach", 3.0, 3.3), SpeechLevel("s1", -20.0, -26.5, 3.6))
    timeline.append(SpeechRevised("s1", "coach", 4.0))
    assert timeline.over_usual_db(timeline.find("s1")) == 6.5
    timeline.append(SpeechRevised("s1", "client", 4.0))
    assert timeline.over_usual_db(timeline.find("s1")) is None


def test_the_level_of_speech_nobody_heard_of_is_left_aside() -> None:
    timeline = told(SpeechLevel("s1", -20.0, -26.5, 3.6), SpeechStarted("s1", "coach", 3.0, 3.7))
    assert timeline.over_usual_db(timeline.find("s1")) is None
