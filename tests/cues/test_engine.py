"""What the coach sees, and when, as a session goes on."""

from typing import TypeVar

import pytest

from cues.events import (
    CueHidden,
    CueKind,
    CueShown,
    Judgement,
    OverlapClassified,
    OverlapKind,
    Owner,
    SilenceEnded,
    SilenceJudged,
    Why,
)
from cues.timeline import Heard
from diarize.events import SoundLost, SpeechRevised, VoiceChanged
from tests.cues.talk import Line, heard, judged, says
from transcribe.events import WordsHeard

Kind = TypeVar("Kind", bound=Judgement)

QUESTION = says("coach", 1.0, "What would you like?")
ANSWER = says("client", 6.0, "Some rest.")
LONG = says("client", 10.0, "We drove up there in the rain and the whole way nobody said a word.")


def only(kind: type[Kind], said: list[Judgement]) -> list[Kind]:
    return [judgement for judgement in said if isinstance(judgement, kind)]


def session(*lines: Line, besides: tuple[Heard, ...] = (), until_s: float = 30.0) -> list[Judgement]:
    events = sorted([*heard(lines), *besides], key=lambda event: event.known_at_s)
    return judged(events, until_s)


def kinds(said: list[Judgement]) -> list[CueKind]:
    return [cue.kind for cue in only(CueShown, said)]


def test_after_a_question_the_coach_is_asked_to_hold_until_the_clients_voice_comes_up() -> None:
    said = session(QUESTION, ANSWER, until_s=7.0)
    (shown,), (hidden,) = only(CueShown, said), only(CueHidden, said)
    assert shown.kind is CueKind.HOLD_SPACE
    assert shown.shown_at_s == pytest.approx(QUESTION.end_s + 0.6, abs=0.04)
    assert (hidden.id, hidden.end_s) == (shown.id, ANSWER.start_s)
    assert hidden.hidden_at_s == pytest.approx(ANSWER.start_s + 0.1)


def test_a_cough_takes_the_signal_away_for_this_silence_and_a_click_does_not() -> None:
    def with_voice(length_s: float) -> float:
        voice = VoiceChanged(True, 3.5, 3.52), VoiceChanged(False, 3.5 + length_s, 3.52 + length_s)
        said = session(QUESTION, ANSWER, besides=voice, until_s=7.0)
        assert len(only(CueShown, said)) == 1
        return only(CueHidden, said)[0].hidden_at_s

    assert with_voice(0.02) == pytest.approx(ANSWER.start_s + 0.1)
    assert with_voice(0.3) == pytest.approx(3.55, abs=0.04)


def test_nothing_comes_up_while_there_is_a_voice_nobody_can_name() -> None:
    humming = VoiceChanged(True, 2.3, 2.35), VoiceChanged(False, 4.0, 4.1)
    (shown,) = only(CueShown, session(QUESTION, ANSWER, besides=humming, until_s=7.0))
    assert shown.shown_at_s == pytest.approx(4.1)


def test_a_silence_is_judged_half_a_second_in_and_ends_with_whoever_speaks() -> None:
    said = session(QUESTION, ANSWER, until_s=7.0)
    judgement, ended = only(SilenceJudged, said)[0], only(SilenceEnded, said)[0]
    assert judgement.judged_at_s == pytest.approx(QUESTION.end_s + 0.5, abs=0.04)
    assert (judgement.owner, judgement.why) == (Owner.CLIENT, Why.AFTER_QUESTION)
    assert (ended.id, ended.start_s, ended.end_s) == (judgement.id, QUESTION.end_s, ANSWER.start_s)
    assert ended.broken_by == "client"


def test_a_pause_inside_speech_is_no_silence() -> None:
    said = session(QUESTION, Line("coach", QUESTION.end_s + 0.2, 3.0), Line("client", 3.1, 4.0), until_s=4.1)
    assert only(SilenceEnded, said) == []


def test_the_end_of_the_sound_ends_the_silence_and_takes_every_cue_away() -> None:
    said = session(QUESTION, until_s=5.0)
    assert only(SilenceEnded, said)[0].broken_by is None
    assert [hidden.hidden_at_s for hidden in only(CueHidden, said)] == [5.0]


def test_where_sound_was_lost_the_silence_is_over_and_nothing_is_held() -> None:
    said = session(QUESTION, besides=(SoundLost(3.5, 9.0, 9.1),), until_s=20.0)
    (ended,), (hidden,) = only(SilenceEnded, said), only(CueHidden, said)
    assert (ended.end_s, ended.broken_by) == (3.5, None)
    assert (hidden.end_s, hidden.hidden_at_s) == (3.5, 9.1)
    assert len(only(SilenceJudged, said)) == 1


def test_a_client_who_has_finished_is_answered_without_a_nudge() -> None:
    assert kinds(session(ANSWER, says("coach", 8.0, "And what else?"), until_s=9.0)) == []


def test_talking_over_the_client_is_marked_for_two_seconds() -> None:
    said = session(LONG, says("coach", 12.0, "Did you think of the train?"), until_s=15.2)
    (shown,), (hidden,) = only(CueShown, said), only(CueHidden, said)
    assert (shown.kind, shown.start_s, shown.about) == (CueKind.INTERRUPTION, 12.0, ("s2", "s1"))
    assert shown.shown_at_s - shown.start_s == pytest.approx(1.1, abs=0.04)
    assert hidden.hidden_at_s - shown.shown_at_s == pytest.approx(2.0, abs=0.04)


def test_a_second_interruption_takes_the_place_of_the_first() -> None:
    first, second = Line("coach", 11.0, 12.8), Line("coach", 12.9, 15.0)
    said = session(LONG, first, second, until_s=20.0)
    first_cue, second_cue = (c for c in only(CueShown, said) if c.kind is CueKind.INTERRUPTION)
    gone = {hidden.id: hidden.hidden_at_s for hidden in only(CueHidden, said)}
    assert gone[first_cue.id] == second_cue.shown_at_s
    assert gone[second_cue.id] > second_cue.shown_at_s


def test_the_client_interrupting_the_coach_is_recorded_and_never_nudged() -> None:
    coach = says("coach", 1.0, "You drove up there in the rain and the whole way nobody said a word,")
    said = session(coach, says("client", 3.0, "No, we did talk."), until_s=5.7)
    assert kinds(said) == []
    assert [(o.by, o.over, o.kind) for o in only(OverlapClassified, said)] == [
        ("client", "coach", OverlapKind.INTERRUPTION)
    ]


@pytest.mark.parametrize(
    ("over_it", "kind"),
    [
        (says("coach", 12.0, "Mm-hm."), OverlapKind.BACKCHANNEL),
        (says("coach", 12.0, "So you", word_s=0.2), OverlapKind.ATTEMPT),
        (says("coach", LONG.end_s - 0.2, "You all kept quiet."), OverlapKind.TURN_END),
    ],
)
def test_lesser_overlaps_are_told_by_their_words_and_never_marked(over_it: Line, kind: OverlapKind) -> None:
    said = session(LONG, over_it, until_s=16.0)
    assert CueKind.INTERRUPTION not in kinds(said)
    (overlap,) = only(OverlapClassified, said)
    assert (overlap.kind, overlap.start_s) == (kind, over_it.start_s)
    assert overlap.end_s == min(over_it.end_s, LONG.end_s)


def test_without_recognition_overlaps_are_told_too_if_later() -> None:
    events = [e for e in heard([LONG, Line("coach", 12.0, 14.0)]) if not isinstance(e, WordsHeard)]
    said = judged(events, 40.0)
    (overlap,) = only(OverlapClassified, said)
    assert overlap.kind is OverlapKind.INTERRUPTION
    assert overlap.known_at_s == pytest.approx(24.0, abs=0.1)


def test_overlaps_still_waiting_for_words_are_told_at_the_end() -> None:
    events = [e for e in heard([LONG, Line("coach", 12.0, 14.0)]) if not isinstance(e, WordsHeard)]
    assert [overlap.known_at_s for overlap in only(OverlapClassified, judged(events, 16.0))] == [16.0]


def test_two_stretches_that_turn_out_to_be_one_persons_are_no_overlap() -> None:
    revised = (SpeechRevised("s2", "client", 13.0),)
    said = session(LONG, Line("coach", 12.0, 12.8), besides=revised, until_s=20.0)
    assert only(OverlapClassified, said) == []


def test_two_minutes_without_a_pause_are_heard_out() -> None:
    said = session(Line("client", 1.0, 121.0), Line("coach", 119.0, 120.5), until_s=122.0)
    assert kinds(said) == [CueKind.INTERRUPTION]
