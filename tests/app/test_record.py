"""What was heard and judged, gathered and written."""

from pathlib import Path

import pytest

from app.pipeline import Event
from app.record import Record, percentiles_ms
from cues.events import (
    CueHidden,
    CueIntentional,
    CueKind,
    CueRevised,
    CueShown,
    OverlapClassified,
    OverlapKind,
    OverlapWithdrawn,
    Owner,
    SilenceEnded,
    SilenceJudged,
    SilenceRejudged,
    Why,
)
from cues.hand import CueMarked
from diarize.events import SpeechEnded, SpeechRevised, SpeechStarted
from tests.app.contract import rows, turns
from transcribe.events import Word, WordsHeard

END_S = 20.0


def speech(id_: str, role: str, start_s: float, end_s: float | None) -> list[Event]:
    started = SpeechStarted(id_, role, start_s, start_s + 0.1)
    return [started] if end_s is None else [started, SpeechEnded(id_, end_s, end_s + 0.2)]


def written(tmp_path: Path, *events: Event) -> Path:
    record = Record()
    record.add(events)
    record.write(tmp_path, "session", END_S)
    return tmp_path


def test_a_pause_under_a_quarter_of_a_second_lies_inside_a_turn(tmp_path: Path) -> None:
    out = written(
        tmp_path,
        *speech("s1", "client", 1.0, 2.0),
        *speech("s2", "client", 2.2, 3.0),
        *speech("s3", "client", 3.3, 4.0),
    )
    assert turns(out) == [("client", 1.0, 3.0), ("client", 3.3, 4.0)]


def test_what_another_says_in_between_does_not_part_a_turn(tmp_path: Path) -> None:
    out = written(
        tmp_path,
        *speech("s1", "client", 1.0, 2.0),
        *speech("s2", "coach", 1.9, 2.1),
        *speech("s3", "client", 2.2, 3.0),
    )
    assert turns(out) == [("client", 1.0, 3.0), ("coach", 1.9, pytest.approx(2.1))]


def test_speech_that_never_ended_lasts_to_the_end(tmp_path: Path) -> None:
    assert turns(written(tmp_path, *speech("s1", "coach", 18.0, None))) == [("coach", 18.0, END_S)]


def test_a_revision_moves_speech_and_its_words_to_the_other(tmp_path: Path) -> None:
    word = Word("w1", 1.2, 1.6, "well", "coach", 2.5, 2.5)
    out = written(
        tmp_path,
        *speech("s1", "coach", 1.0, 2.0),
        WordsHeard((word,), 1.0, 2.0, 2.5),
        SpeechRevised("s1", "client", 3.0),
    )
    assert turns(out) == [("client", 1.0, 2.0)]
    assert rows(out, "words.jsonl")[0]["role"] == "client"


@pytest.mark.parametrize(("line", "whose"), [(None, "coach"), ("client", "client")])
def test_where_one_alone_spoke_the_words_are_theirs_unless_a_channel_told_whose_they_are(
    tmp_path: Path, line: str | None, whose: str
) -> None:
    word = Word("w1", 1.9, 2.2, "that", "client", 2.5, 2.5)
    out = written(
        tmp_path,
        *speech("s1", "client", 1.0, 2.0),
        *speech("s2", "coach", 1.8, 4.0),
        WordsHeard((word,), 1.0, 2.0, 2.5, line=line),
    )
    assert rows(out, "words.jsonl")[0]["role"] == whose


def test_words_are_listed_as_they_stand_in_the_end_in_order_of_time(tmp_path: Path) -> None:
    first = (
        Word("w1", 1.0, 1.3, "I", "client", 1.8, None),
        Word("w2", 1.3, 1.6, "thing", "client", 1.8, None),
    )
    then = (Word("w3", 1.3, 1.6, "think", "client", 2.3, 3.0), Word("w1", 1.02, 1.3, "I", "client", 1.8, 3.0))
    out = written(
        tmp_path,
        *speech("s1", "client", 1.0, 2.0),
        WordsHeard(first, 1.0, 1.8, 1.8),
        WordsHeard(then, 1.0, 2.3, 3.0, withdrawn=("w2",)),
    )
    assert [(row["text"], row["known_at_s"], row["committed_at_s"]) for row in rows(out, "words.jsonl")] == [
        ("I", 1.8, 3.0),
        ("think", 2.3, 3.0),
    ]


def test_what_was_first_announced_stands_beside_the_revised_turns(tmp_path: Path) -> None:
    out = written(tmp_path, *speech("s1", "coach", 1.0, 2.0), SpeechRevised("s1", "client", 3.0))
    assert turns(out) == [("client", 1.0, 2.0)]
    announced = (out / "turns.announced.rttm").read_text().split()
    assert (announced[3], announced[7]) == ("1.000", "coach")


def test_a_word_spoken_while_both_speak_stays_with_whom_it_was_given(tmp_path: Path) -> None:
    word = Word("w1", 1.2, 1.6, "well", "coach", 2.5, 2.5)
    out = written(
        tmp_path,
        *speech("s1", "coach", 1.0, 2.0),
        *speech("s2", "client", 1.0, 2.0),
        WordsHeard((word,), 1.0, 2.0, 2.5),
    )
    assert rows(out, "words.jsonl")[0]["role"] == "coach"


def test_silences_are_listed_from_four_tenths_of_a_second(tmp_path: Path) -> None:
    for_id: list[Event] = []
    for id_, start_s, end_s in (("p1", 2.0, 2.39), ("p2", 4.0, 4.5)):
        for_id += [
            SilenceJudged(id_, start_s, Owner.CLIENT, Why.MIDTHOUGHT, 0.85, start_s + 0.5),
            SilenceEnded(id_, start_s, end_s, "client", end_s + 0.1),
        ]
    assert rows(written(tmp_path, *for_id), "silences.jsonl") == [
        {
            "start_s": 4.0,
            "end_s": 4.5,
            "owner": "client",
            "why": "midthought",
            "broken_by": "client",
            "p_hold": 0.85,
            "judged_at_s": 4.5,
            "owner_now": None,
            "why_now": None,
            "p_hold_now": None,
            "rejudged_at_s": None,
        }
    ]


@pytest.mark.parametrize("ended_first", [True, False])
def test_a_silence_judged_anew_keeps_its_first_judgement_beside_the_last(
    tmp_path: Path, ended_first: bool
) -> None:
    ended = SilenceEnded("p1", 4.0, 7.0, "client", 7.3)
    anew = SilenceRejudged("p1", Owner.COACH, Why.TURN_END, 0.1, "coach" if ended_first else None, 8.0)
    events: list[Event] = [ended, anew] if ended_first else [anew, ended]
    judged = SilenceJudged("p1", 4.0, Owner.CLIENT, Why.MIDTHOUGHT, 0.85, 4.5)
    (row,) = rows(written(tmp_path, judged, *events), "silences.jsonl")
    assert (row["owner"], row["why"], row["p_hold"], row["judged_at_s"]) == (
        "client",
        "midthought",
        0.85,
        4.5,
    )
    assert (row["owner_now"], row["why_now"], row["p_hold_now"]) == ("coach", "turn_end", 0.1)
    assert row["rejudged_at_s"] == 8.0
    assert row["broken_by"] == ("coach" if ended_first else "client")


def test_the_last_word_on_an_overlap_holds_and_one_withdrawn_is_not_listed(tmp_path: Path) -> None:
    def overlap(id_: str, by: str, known_at_s: float) -> OverlapClassified:
        return OverlapClassified(id_, 1.0, 2.0, by, "client", OverlapKind.INTERRUPTION, known_at_s)

    out = written(
        tmp_path,
        overlap("o1", "coach", 2.1),
        overlap("o2", "coach", 3.1),
        overlap("o1", "observer", 4.0),
        OverlapWithdrawn("o2", 4.0),
    )
    assert [row["by"] for row in rows(out, "overlaps.jsonl")] == ["observer"]


def test_a_revised_cue_stays_listed_and_says_when_and_why(tmp_path: Path) -> None:
    out = written(
        tmp_path,
        CueShown("c1", CueKind.HOLD_SPACE, 4.0, 4.6, 0.9, "Theirs.", ("p1", "s1")),
        CueHidden("c1", 6.0, 6.1),
        CueRevised("c1", "It was yours.", 9.0),
    )
    (row,) = rows(out, "cues.jsonl")
    assert (row["shown_at_s"], row["revised_at_s"], row["revised_why"]) == (4.6, 9.0, "It was yours.")


def test_a_turn_that_was_parted_ends_where_the_other_began(tmp_path: Path) -> None:
    out = written(
        tmp_path,
        *speech("s1", "coach", 1.0, 9.0),
        SpeechStarted("s2", "client", 5.0, 9.5),
        SpeechEnded("s1", 5.0, 9.5),
        SpeechEnded("s2", 9.0, 9.5),
    )
    assert turns(out) == [("coach", 1.0, 5.0), ("client", 5.0, 9.0)]


def test_cues_and_overlaps_are_written_with_thousandths_of_a_second(tmp_path: Path) -> None:
    out = written(
        tmp_path,
        OverlapClassified("o1", 1.00049, 2.0, "coach", "client", OverlapKind.BACKCHANNEL, 2.1),
        CueShown("c1", CueKind.HOLD_SPACE, 4.0, 4.60001, 0.9, "„still theirs“", ("p1",)),
        CueHidden("c1", 6.0, 6.1),
    )
    assert rows(out, "overlaps.jsonl") == [
        {"start_s": 1.0, "end_s": 2.0, "by": "coach", "over": "client", "kind": "backchannel"}
    ]
    assert rows(out, "cues.jsonl") == [
        {
            "id": "c1",
            "kind": "hold_space",
            "start_s": 4.0,
            "end_s": 6.0,
            "shown_at_s": 4.6,
            "hidden_at_s": 6.1,
            "live": True,
            "confidence": 0.9,
            "evidence": "„still theirs“",
            "about": ["p1"],
            "intentional": False,
            "mark": None,
            "revised_at_s": None,
            "revised_why": None,
        }
    ]
    assert "„still theirs“" in (out / "cues.jsonl").read_text(encoding="utf-8")


def test_the_summary_counts_talk_and_cues_and_how_long_they_took() -> None:
    record = Record()
    record.add(speech("s1", "coach", 0.0, 4.0) + speech("s2", "client", 6.0, None))
    record.add([CueShown(f"c{n}", CueKind.HOLD_SPACE, n, n + 0.6 + n / 10, 0.9, "", ()) for n in (4.0, 5.0)])
    summary = record.summary(END_S)
    assert summary["talk_s"] == {"coach": 4.0, "client": 14.0}
    assert summary["people"] == ["client", "coach"]
    assert summary["counts"] == {"hold_space": 2}
    assert summary["latency_ms"]["hold_space"] == {"p50": 1050, "p95": 1095}
    assert summary["latency_ms"]["interruption"] == {"p50": None, "p95": None}


def test_the_summary_says_how_long_words_took_to_be_known_and_to_be_certain() -> None:
    record = Record()
    told = (Word("w1", 1.0, 1.5, "I", "client", 2.0, 3.0), Word("w2", 1.5, 2.0, "went", "client", 2.5, None))
    record.add([WordsHeard(told, 1.0, 2.5, 3.0)])
    latency_ms = record.summary(END_S)["latency_ms"]
    assert latency_ms["words"]["p50"] == 1500
    assert latency_ms["words_known"]["p50"] == 500


def test_nothing_measured_has_no_percentiles() -> None:
    assert percentiles_ms([]) == {"p50": None, "p95": None}


def test_what_was_kept_for_playback_never_left_the_screen_and_ends_with_what_it_is_about(
    tmp_path: Path,
) -> None:
    kept = CueShown("c1", CueKind.INTERRUPTION, 5.0, 6.1, 0.8, "You began.", ("s1", "s2"), live=False)
    (row,) = rows(written(tmp_path, *speech("s1", "coach", 5.0, 7.5), kept), "cues.jsonl")
    assert (row["live"], row["shown_at_s"], row["end_s"], row["hidden_at_s"]) == (False, 6.1, 7.5, None)


def test_what_the_coach_did_by_hand_is_told_with_the_cue_and_counted(tmp_path: Path) -> None:
    record = Record()
    cues = [
        CueShown(f"c{n}", kind, n, n + 0.6, 0.8, "You began.", ("s1",), live=n < 3.0)
        for n, kind in ((1, CueKind.INTERRUPTION), (2, CueKind.HOLD_SPACE), (3, CueKind.INTERRUPTION))
    ]
    marks = CueMarked("c1", False, 8.0), CueMarked("c1", True, 9.0), CueMarked("c2", False, 9.5)
    record.add([*cues, CueIntentional("c3", 4.0), *marks])
    record.write(tmp_path, "session", END_S)
    told = [(row["id"], row["intentional"], row["mark"]) for row in rows(tmp_path, "cues.jsonl")]
    assert told == [("c1", False, "helpful"), ("c2", False, "wrong"), ("c3", True, None)]
    summary = record.summary(END_S)
    assert summary["counts"] == {"interruption": 2, "hold_space": 1}
    assert summary["live_counts"] == {"interruption": 1, "hold_space": 1}
    assert summary["intentional"] == 1
    assert summary["marks"] == {
        "interruption": {"helpful": 1, "wrong": 0},
        "hold_space": {"helpful": 0, "wrong": 1},
    }
