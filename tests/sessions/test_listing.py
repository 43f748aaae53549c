from dataclasses import replace
from datetime import UTC, timedelta, timezone
from pathlib import Path

from sessions.about import Keep, Practice
from sessions.library import SessionEntry
from sessions.listing import list_lines, show_lines
from sessions.reader import Analysed, Outline, State
from sessions.recognition import Origin
from sessions.spoken import live_words
from sessions.summary import Summary, summarise
from tests.sessions.made_round import DEBRIEF, PRACTICE
from tests.sessions.made_sessions import STARTED_AT, a_conversation, about

_PATH = Path("0badcafe.holdspace")


def entry(state: State = State.ENDED, keep: Keep = Keep.SOUND, duration_s: float = 3130.0) -> SessionEntry:
    kept_s = duration_s if keep is Keep.SOUND else 0.0
    return SessionEntry(_PATH, Outline(about(keep), state, summarise(a_conversation(), duration_s), kept_s))


def of_client(client: str) -> SessionEntry:
    known = entry().outline
    assert known is not None
    return SessionEntry(_PATH, replace(known, about=replace(about(), client=client)))


def test_a_list_has_a_line_for_each_session() -> None:
    recovered = entry(State.RECOVERED, Keep.CUES, 4000.0)
    spoilt = SessionEntry(_PATH, None, "0badcafe.holdspace: it is damaged; restore it from a copy")
    assert list_lines([entry(), recovered, spoilt], UTC) == [
        "0badcafe  2026-01-01 10:00    52:10  sound    2 cues",
        "0badcafe  2026-01-01 10:00  1:06:40  cues     2 cues  "
        "recovered: the program stopped before the session was ended",
        "0badcafe  unreadable: 0badcafe.holdspace: it is damaged; restore it from a copy",
    ]


def test_where_clients_are_named_the_list_names_them() -> None:
    lines = list_lines([of_client("Anna"), entry(State.RECORDING), of_client("B.")], UTC)
    assert lines == [
        "0badcafe  2026-01-01 10:00    52:10  sound    2 cues  Anna",
        "0badcafe  2026-01-01 10:00    52:10  sound    2 cues        still being recorded",
        "0badcafe  2026-01-01 10:00    52:10  sound    2 cues  B.",
    ]
    assert "client   Anna" in show_lines(of_client("Anna"), [], [], None, UTC)


def test_an_empty_list_says_so() -> None:
    assert list_lines([]) == ["no sessions are kept here yet"]


def test_times_of_day_are_those_of_the_reader() -> None:
    assert "2026-01-01 05:00" in list_lines([entry()], timezone(timedelta(hours=-5)))[0]


def test_one_session_is_shown_with_its_people_and_its_cues() -> None:
    assert show_lines(entry(), a_conversation(), live_words(a_conversation()), None, UTC) == [
        "session  0badcafe",
        "started  2026-01-01 10:00",
        "length   52:10",
        "source   laptop microphone",
        "sound    52:10 kept",
        "words    2, as heard live",
        "talk     coach   0:04   29%",
        "talk     client  0:10   71%",
        "cues     2",
        "     0:05  hold_space    a question of yours is still open",
        "     0:12  interruption  you began in mid-thought  (in playback only)",
    ]


def test_of_words_recognised_again_it_says_with_what_and_when() -> None:
    again = Origin(STARTED_AT + timedelta(hours=2), "base", "d01c3014", "0.2.0")
    lines = show_lines(entry(), [], live_words(a_conversation()), again, UTC)
    assert "words    2, recognised again with base on 2026-01-01 12:00" in lines


def test_where_only_cues_are_kept_it_says_that_there_are_no_words() -> None:
    assert "words    none kept" in show_lines(entry(keep=Keep.CUES), [], [], None, UTC)


def test_a_recovered_session_without_sound_says_both() -> None:
    lines = show_lines(entry(State.RECOVERED, Keep.WORDS), [], [], None, UTC)
    assert "sound    none kept" in lines
    assert "note     recovered: the program stopped before the session was ended" in lines
    assert lines[-1] == "cues     none"


def test_a_session_in_which_nobody_spoke_can_be_shown() -> None:
    quiet = SessionEntry(_PATH, Outline(about(), State.ENDED, Summary(5.0, {}, {}), 5.0))
    assert "talk     client  0:00" in show_lines(quiet, [], [], None, UTC)


def test_a_session_that_cannot_be_read_shows_why() -> None:
    assert show_lines(SessionEntry(_PATH, None, "it is damaged"), [], [], None) == ["it is damaged"]


def test_of_a_recording_half_analysed_it_says_how_to_go_on() -> None:
    known = entry(State.UNFINISHED).outline
    assert known is not None
    half = SessionEntry(_PATH, replace(known, analysed=Analysed(True, 10.0)))
    goes_on = "not analysed to its end; `holdspace sessions resume 0badcafe` goes on with it"
    [line] = list_lines([half], UTC)
    assert line.endswith(goes_on)
    assert f"note     {goes_on}" in show_lines(half, [], [], None, UTC)


def of_practice(practice: Practice, state: State = State.ENDED) -> SessionEntry:
    known = entry(state).outline
    assert known is not None
    return SessionEntry(_PATH, replace(known, about=replace(about(), practice=practice)))


def test_a_round_says_who_coaches_whom_and_a_debrief_which_round_it_is_of() -> None:
    told = "round 2 of a practice triad, Ana coaches Ben"
    second = replace(PRACTICE, round=2)
    nameless = replace(second, people={})
    lines = list_lines([of_practice(one) for one in (second, replace(DEBRIEF, round=2), nameless)], UTC)
    assert [line.split("  sound  ")[1] for line in lines] == [
        f"  2 cues  {told}",
        "          debrief of round 2 of a practice triad",
        "  2 cues  round 2 of a practice triad",
    ]
    assert f"practice {told}" in show_lines(of_practice(second), [], [], None, UTC)
    [broken_off] = list_lines([of_practice(second, State.RECOVERED)], UTC)
    assert f"{told}; recovered" in broken_off


def test_of_a_debrief_it_says_that_no_cue_was_looked_for() -> None:
    lines = show_lines(of_practice(DEBRIEF), [], [], None, UTC)
    assert lines[-1] == "cues     not looked for: this is the talk after a round"
