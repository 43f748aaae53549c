"""What the coach sees, and when, as a session goes on."""

from typing import TypeVar

import pytest

from cues.engine import Engine
from cues.events import (
    CueHidden,
    CueKind,
    CueRevised,
    CueShown,
    Judgement,
    OverlapClassified,
    OverlapKind,
    OverlapWithdrawn,
    Owner,
    SilenceEnded,
    SilenceJudged,
    SilenceRejudged,
    Why,
)
from cues.hand import ByHand
from cues.settings import USUAL, CueSetting, Settings
from cues.timeline import Heard
from diarize.events import (
    Doubt,
    DoubtBegan,
    DoubtEnded,
    SoundLost,
    SpeechEnded,
    SpeechRevised,
    SpeechStarted,
    VoiceChanged,
    VoiceStirred,
)
from tests.cues.talk import Line, heard, judged, says
from transcribe.events import WordsHeard

Kind = TypeVar("Kind", bound=Judgement)

QUESTION = says("coach", 1.0, "What would you like?")
ANSWER = says("client", 6.0, "Some rest.")
LONG = says("client", 10.0, "We drove up there in the rain and the whole way nobody said a word.")


def only(kind: type[Kind], said: list[Judgement]) -> list[Kind]:
    return [judgement for judgement in said if isinstance(judgement, kind)]


def session(
    *lines: Line,
    besides: tuple[Heard | ByHand, ...] = (),
    until_s: float = 30.0,
    settings: Settings = USUAL,
) -> list[Judgement]:
    events = sorted([*heard(lines), *besides], key=lambda event: event.known_at_s)
    return judged(events, until_s, Engine(settings=settings))


def live(said: list[Judgement]) -> list[CueShown]:
    """The cues the coach sees while they happen."""
    return [cue for cue in only(CueShown, said) if cue.live]


def kinds(said: list[Judgement]) -> list[CueKind]:
    return [cue.kind for cue in only(CueShown, said)]


def test_after_a_question_the_coach_is_asked_to_hold_until_the_clients_voice_comes_up() -> None:
    said = session(QUESTION, ANSWER, until_s=7.0)
    (shown,), (hidden,) = live(said), only(CueHidden, said)
    assert shown.kind is CueKind.HOLD_SPACE
    assert shown.shown_at_s == pytest.approx(QUESTION.end_s + 0.6, abs=0.04)
    assert (hidden.id, hidden.end_s) == (shown.id, ANSWER.start_s)
    assert hidden.hidden_at_s == pytest.approx(ANSWER.start_s + 0.1)


def test_a_cough_takes_the_signal_away_for_this_silence_and_a_click_does_not() -> None:
    def with_voice(length_s: float) -> float:
        voice = VoiceChanged(True, 3.5, 3.52), VoiceChanged(False, 3.5 + length_s, 3.52 + length_s)
        said = session(QUESTION, ANSWER, besides=voice, until_s=7.0)
        assert len(live(said)) == 1
        return only(CueHidden, said)[0].hidden_at_s

    assert with_voice(0.02) == pytest.approx(ANSWER.start_s + 0.1)
    assert with_voice(0.3) == pytest.approx(3.55, abs=0.04)


def test_nothing_comes_up_while_there_is_a_voice_nobody_can_name() -> None:
    humming = VoiceChanged(True, 2.3, 2.35), VoiceChanged(False, 4.0, 4.1)
    (shown,) = live(session(QUESTION, ANSWER, besides=humming, until_s=7.0))
    assert shown.shown_at_s == pytest.approx(4.1)


def test_what_may_be_a_voice_keeps_the_signal_waiting_for_a_block_of_sound() -> None:
    due_s = QUESTION.end_s + 0.6

    def shown_after(*stirred_s: float) -> float:
        stirs = tuple(VoiceStirred(at_s, at_s) for at_s in stirred_s)
        return live(session(QUESTION, ANSWER, besides=stirs, until_s=7.0))[0].shown_at_s - due_s

    assert shown_after() == pytest.approx(0.0, abs=0.04)
    assert shown_after(due_s - 1.0) == pytest.approx(shown_after(), abs=0.001)
    stirring = [round(due_s - 0.01 + 0.02 * n, 3) for n in range(21)]
    assert 0.41 <= shown_after(*stirring) <= 0.46


def test_a_closed_question_is_held_a_little_later_than_an_open_one() -> None:
    closed = says("coach", 1.0, "And did you tell her?")
    (shown,) = live(session(closed, ANSWER, until_s=7.0))
    assert shown.shown_at_s == pytest.approx(closed.end_s + 0.76, abs=0.04)


def test_a_held_silence_is_kept_for_playback_once_the_client_goes_on() -> None:
    said = session(QUESTION, ANSWER, until_s=7.0)
    (kept,) = (cue for cue in only(CueShown, said) if cue.kind is CueKind.HELD_SILENCE)
    assert (kept.live, kept.start_s, kept.about) == (
        False,
        QUESTION.end_s,
        (only(SilenceEnded, said)[0].id, "s2"),
    )
    assert kept.evidence == "You let the client have 4 s, and they went on."


def test_the_signal_fades_where_the_client_may_have_finished_and_stays_after_a_question() -> None:
    def gone_after_s(*lines: Line) -> float:
        said = session(*lines, until_s=60.0)
        (hold,), (gone,) = live(said), only(CueHidden, said)
        return gone.hidden_at_s - hold.shown_at_s

    assert gone_after_s(says("coach", 1.0, "You carried it alone.")) == pytest.approx(10.0, abs=0.04)
    assert gone_after_s(QUESTION) > 50.0


@pytest.mark.parametrize(("steps", "held"), [(0, True), (-2, False)])
def test_turned_down_the_signal_comes_only_where_a_silence_is_surely_the_clients(
    steps: int, held: bool
) -> None:
    quieter = USUAL.with_cue(CueKind.HOLD_SPACE, CueSetting(live=True, sensitivity=steps))
    remark = says("coach", 1.0, "You carried it alone.")
    assert bool(live(session(remark, until_s=6.0, settings=quieter))) is held
    assert live(session(QUESTION, until_s=6.0, settings=quieter))


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
    assert shown.shown_at_s - shown.start_s == pytest.approx(0.98, abs=0.04)
    assert hidden.hidden_at_s - shown.shown_at_s == pytest.approx(2.0, abs=0.04)


def test_a_second_interruption_takes_the_place_of_the_first() -> None:
    first, second = Line("coach", 11.0, 12.0), Line("coach", 12.55, 14.0)
    said = session(LONG, first, second, until_s=20.0, settings=Settings(spacing_s=0.0))
    first_cue, second_cue = (c for c in only(CueShown, said) if c.kind is CueKind.INTERRUPTION)
    gone = {hidden.id: hidden.hidden_at_s for hidden in only(CueHidden, said)}
    assert gone[first_cue.id] == second_cue.shown_at_s
    assert gone[second_cue.id] > second_cue.shown_at_s


def test_a_breath_in_the_coachs_words_makes_no_second_interruption() -> None:
    first, on = Line("coach", 11.0, 12.0), Line("coach", 12.2, 14.0)
    said = session(LONG, first, on, until_s=14.5, settings=Settings(spacing_s=0.0))
    assert kinds(said) == [CueKind.INTERRUPTION]


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


def doubted(began_s: float, ended_s: float, why: Doubt = Doubt.NOISE) -> tuple[Heard, ...]:
    return DoubtBegan(why, began_s), DoubtEnded(why, ended_s)


def test_while_in_doubt_one_cue_says_so_and_nothing_is_held() -> None:
    said = session(QUESTION, ANSWER, besides=doubted(2.0, 5.0), until_s=5.5)
    (doubt, hold), hidden = live(said), only(CueHidden, said)
    assert (doubt.kind, doubt.start_s, doubt.shown_at_s) == (CueKind.CANNOT_TELL, 2.0, 2.0)
    assert (hidden[0].id, hidden[0].hidden_at_s) == (doubt.id, 5.0)
    assert (hold.kind, hold.shown_at_s) == (CueKind.HOLD_SPACE, 5.0)


def test_doubt_takes_away_the_hold_that_is_up_for_good() -> None:
    said = session(QUESTION, ANSWER, besides=doubted(4.0, 4.5), until_s=7.0)
    (hold, doubt), (taken, over) = live(said), only(CueHidden, said)
    assert (taken.id, taken.end_s, taken.hidden_at_s) == (hold.id, 4.0, 4.0)
    assert (over.id, over.hidden_at_s) == (doubt.id, 4.5)


def test_doubt_takes_away_the_mark_of_an_interruption_and_lets_none_up() -> None:
    over_it = says("coach", 12.0, "Did you think of the train?")
    taken = session(LONG, over_it, besides=doubted(13.5, 15.1), until_s=15.2)
    assert only(CueHidden, taken)[0].hidden_at_s == 13.5
    never = session(LONG, over_it, besides=doubted(11.0, 15.1), until_s=15.2)
    assert kinds(never) == [CueKind.CANNOT_TELL]


def test_what_is_told_of_doubt_is_what_stands() -> None:
    both = (*doubted(4.0, 8.0), *doubted(6.0, 9.0, Doubt.BLEED))
    said = session(besides=both, until_s=20.0)
    first, second = only(CueShown, said)
    assert [(cue.shown_at_s, cue.about) for cue in (first, second)] == [(4.0, ("noise",)), (8.0, ("bleed",))]
    assert [(one.id, one.hidden_at_s) for one in only(CueHidden, said)] == [(first.id, 8.0), (second.id, 9.0)]


def test_a_silence_judged_in_doubt_is_nobodys_and_says_no_reason() -> None:
    in_doubt = only(SilenceJudged, session(QUESTION, besides=doubted(2.0, 3.0), until_s=9.0))
    assert [(silence.owner, silence.why) for silence in in_doubt] == [(Owner.UNKNOWN, Why.UNKNOWN)]


MISTAKEN = says("client", 1.0, "What would you like?")
"""The coach's question, heard as the client's."""


def test_a_revision_judges_the_silence_after_it_anew_and_leaves_the_first_judgement() -> None:
    said = session(MISTAKEN, ANSWER, besides=(SpeechRevised("s1", "coach", 7.5),), until_s=8.0)
    first, (anew,) = only(SilenceJudged, said)[0], only(SilenceRejudged, said)[:1]
    assert (first.owner, anew.id, anew.owner) == (Owner.COACH, first.id, Owner.CLIENT)
    assert (anew.why, anew.p_hold, anew.judged_at_s) == (Why.AFTER_QUESTION, 0.95, 7.5)
    assert anew.broken_by == "client"


def test_a_revision_of_whoever_broke_a_silence_says_who_did() -> None:
    said = session(QUESTION, ANSWER, besides=(SpeechRevised("s2", "observer", 7.9),), until_s=8.5)
    assert only(SilenceEnded, said)[0].broken_by == "client"
    broken = {anew.id: anew.broken_by for anew in only(SilenceRejudged, said)}
    assert broken[only(SilenceEnded, said)[0].id] == "observer"


def test_a_silence_that_still_lasts_is_judged_anew_and_held_from_then_on() -> None:
    said = session(MISTAKEN, besides=(SpeechRevised("s1", "coach", 3.0),), until_s=5.0)
    assert [(anew.owner, anew.broken_by) for anew in only(SilenceRejudged, said)] == [(Owner.CLIENT, None)]
    (hold,) = only(CueShown, said)
    assert hold.shown_at_s == 3.0
    assert hold.evidence.startswith("You asked \N{LEFT DOUBLE QUOTATION MARK}What would you like?")


def test_a_silence_judged_in_doubt_stays_nobodys_when_a_stretch_before_it_is_revised() -> None:
    besides = (*doubted(2.0, 3.0), SpeechRevised("s1", "client", 5.0))
    said = session(QUESTION, besides=besides, until_s=9.0)
    assert [anew.owner for anew in only(SilenceRejudged, said)] == [Owner.UNKNOWN]


def test_a_hold_on_what_turns_out_the_coachs_silence_is_marked_as_revised_and_leaves() -> None:
    said = session(QUESTION, besides=(SpeechRevised("s1", "client", 4.0),), until_s=9.0)
    (hold,), (hidden,), (revised,) = only(CueShown, said), only(CueHidden, said), only(CueRevised, said)
    assert (revised.id, revised.known_at_s) == (hold.id, 4.0)
    assert revised.why == "It was found out later that this silence was yours."
    assert (hidden.id, hidden.hidden_at_s) == (hold.id, 4.0)


def test_a_hold_that_would_be_shown_all_the_same_is_not_marked() -> None:
    thought = says("client", 1.0, "I went because")
    said = session(thought, besides=(SpeechRevised("s1", "observer", 4.0),), until_s=5.0)
    assert len(only(CueRevised, said)) == 1
    back = (SpeechRevised("s1", "observer", 4.0), SpeechRevised("s1", "client", 4.0))
    assert only(CueRevised, session(thought, besides=back, until_s=5.0)) == []


@pytest.mark.parametrize(
    ("revised", "role", "why"),
    [
        ("s2", "observer", "It was found out later that it was not you who began to speak."),
        ("s1", "observer", "It was found out later that you did not speak over the client."),
    ],
)
def test_an_interruption_by_or_of_another_is_marked_as_revised(revised: str, role: str, why: str) -> None:
    lines = LONG, says("coach", 12.0, "Did you think of the train?")
    said = session(*lines, besides=(SpeechRevised(revised, role, 20.0),), until_s=21.0)
    (interruption,) = (cue for cue in only(CueShown, said) if cue.kind is CueKind.INTERRUPTION)
    assert [cue.why for cue in only(CueRevised, said) if cue.id == interruption.id] == [why]


def test_an_overlap_is_told_anew_with_the_right_people_and_withdrawn_where_it_was_one_person() -> None:
    lines = LONG, says("coach", 12.0, "Did you think of the train?")
    said = session(*lines, besides=(SpeechRevised("s2", "observer", 20.0),), until_s=21.0)
    first, anew = only(OverlapClassified, said)
    assert (first.id, first.by, anew.by, anew.known_at_s) == (anew.id, "coach", "observer", 20.0)
    one = session(*lines, besides=(SpeechRevised("s2", "client", 20.0),), until_s=21.0)
    assert [(gone.id, gone.known_at_s) for gone in only(OverlapWithdrawn, one)] == [(first.id, 20.0)]


def test_what_was_no_overlap_becomes_one_when_it_was_two_people() -> None:
    besides = (SpeechRevised("s2", "coach", 20.0),)
    said = session(LONG, says("client", 12.0, "Did you think of the train?"), besides=besides, until_s=21.0)
    assert [(o.by, o.over, o.known_at_s) for o in only(OverlapClassified, said)] == [
        ("coach", "client", 20.0)
    ]
    assert CueKind.INTERRUPTION not in kinds(said)


def test_a_turn_parted_while_it_goes_on_makes_no_silence_and_no_overlap() -> None:
    parted = (
        SpeechStarted("s9", "client", 4.0, 6.0),
        SpeechEnded("s1", 4.0, 6.0),
        SpeechEnded("s9", 9.0, 9.3),
    )
    turn: tuple[Heard, ...] = (VoiceChanged(True, 1.0, 1.1), SpeechStarted("s1", "coach", 1.0, 1.3))
    said = judged([*turn, *parted], 12.0)
    assert only(OverlapClassified, said) == []
    assert [silence.start_s for silence in only(SilenceEnded, said)] == [9.0]


def test_a_turn_parted_after_it_ended_gives_its_silence_to_the_other_without_a_break() -> None:
    parted = (
        SpeechStarted("s9", "client", 2.0, 4.0),
        SpeechEnded("s1", 2.0, 4.0),
        SpeechEnded("s9", QUESTION.end_s, 4.0),
    )
    said = session(QUESTION, ANSWER, besides=parted, until_s=7.0)
    first = only(SilenceEnded, said)[0]
    assert (first.start_s, first.end_s, first.broken_by) == (QUESTION.end_s, ANSWER.start_s, "client")
    assert len([silence for silence in only(SilenceJudged, said) if silence.start_s < ANSWER.start_s]) == 1
    anew = only(SilenceRejudged, said)[0]
    assert (anew.id, anew.owner, anew.why) == (first.id, Owner.COACH, Why.TURN_END)


def test_a_backchannel_over_what_was_parted_off_is_told_of_whom_it_was_over() -> None:
    coach, client = Line("coach", 10.0, 20.0), says("client", 15.0, "Mm-hm.")
    parted = (SpeechStarted("s9", "observer", 13.0, 18.0), SpeechEnded("s1", 13.0, 18.0))
    events = [e for e in heard([coach, client]) if not (isinstance(e, SpeechEnded) and e.id == "s1")]
    events = sorted([*events, *parted, SpeechEnded("s9", 20.0, 20.3)], key=lambda event: event.known_at_s)
    assert [overlap.over for overlap in only(OverlapClassified, judged(events, 22.0))] == [
        "coach",
        "observer",
    ]


def test_only_the_latest_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cues.tunables.REMEMBERED", 2)
    lines = [says("client", 2.0 + 4.0 * n, "We went twice.") for n in range(6)]
    revised = tuple(SpeechRevised(f"s{n}", "coach", 25.9) for n in range(1, 7))
    assert len(only(SilenceRejudged, session(*lines, besides=revised, until_s=26.0))) == 2
