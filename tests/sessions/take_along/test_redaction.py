"""What is not to be taken along is in no format: no name, nothing that was cut, no speech under a beep."""

import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from audio.source import Samples
from audio.tunables import RATE_HZ
from cues.events import CueKind
from cues.hand import Mark
from sessions.about import Timing
from sessions.account import Account, Cue, Note
from sessions.errors import SessionError
from sessions.observed import Observed, Reflection
from sessions.opinions import Opinion, SignMark, Through
from sessions.review.sign import Kind
from sessions.take_along.format import Needs, ReadSound
from sessions.take_along.formats import FORMATS, take_along
from sessions.take_along.redaction import (
    Redaction,
    check,
    missing_names,
    near_names,
    parse_cuts,
    parse_names,
    redacted,
    redacted_sound,
    sound_is_redacted,
)
from sessions.take_along.tunables import BEEP_LEVEL, BEEP_MARGIN_S, CUT_FADE_S
from tests.sessions.made_account import ROUND_S, made_account
from tests.sessions.made_round import PRACTICE, made_round
from tests.sessions.made_sessions import noise
from tests.sessions.take_along.read_silence import no_sound

NAMES = Redaction(names=("Anna", "Quentin Blythe"))


def spoken(account: Account, turn: int, *texts: str) -> Account:
    """The same with other words at the beginning of a turn."""
    turns = list(account.turns)
    words = [replace(word, text=text) for word, text in zip(turns[turn].words, texts, strict=False)]
    turns[turn] = replace(turns[turn], words=(*words, *turns[turn].words[len(words) :]))
    return replace(account, turns=tuple(turns))


def named_account() -> Account:
    """Names wherever there can be any."""
    account = spoken(made_account(80.0), 0, "Well,", "ANNA,", "ask", "Quentin", "Blythe's", "boss")
    told = "Anna said “ask Quentin Blythe”"
    return replace(
        account,
        about=replace(
            account.about,
            client="Anna",
            source_name="Anna's AirPods",
            consent_sentence="Anna, may I record us?",
            settings={"terms": ["Blythe, Quentin"], "most": 3},
            practice=replace(PRACTICE, people={"coach": "Quentin Blythe", "client": "Anna Winter"}),
        ),
        names={"client": "Anna Winter", "coach": "Quentin Blythe"},
        cues=tuple(replace(cue, evidence=told, revised_why=told) for cue in account.cues),
        bookmarks=tuple(replace(mark, label=told) for mark in account.bookmarks),
        notes=(*account.notes, Note("n9", "c0-1", 13.2, told)),
        observed=(Observed("m1", Mark.NOTE, 14.0, told, True),),
        reflections=(Reflection("client", "helped", told),),
        verdicts=(Opinion(1, Kind.PRESENT, told, 13.2, True, told, "Quentin Blythe"),),
        sign_marks=(SignMark(1, "s0-2", 13.0, Kind.MISSED, "Anna"),),
        through=(Through("Anna", 0.0, 60.0),),
        holes=tuple(replace(hole, why="Anna's AirPods went away") for hole in account.holes),
    )


WRITTEN = [one for one in FORMATS if one.needs is not Needs.SOUND]


def written(account: Account, folder: Path) -> dict[str, str]:
    """Every text format there is, its file's name too, as a reader of its text would find it."""
    found: dict[str, str] = {}
    for one in WRITTEN:
        [path] = take_along(account, no_sound, [one], folder)
        found[one.id] = path.name + text_of(path)
    return found


def text_of(path: Path) -> str:
    if path.suffix != ".docx":
        return path.read_text("utf-8-sig")
    with zipfile.ZipFile(path) as parts:
        return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def test_no_format_has_a_listed_name(tmp_path: Path) -> None:
    account = named_account()
    before, after = written(account, tmp_path / "1"), written(redacted(account, NAMES), tmp_path / "2")
    for format_id, text in after.items():
        assert not {name for name in ("anna", "quentin", "blythe") if name in text.casefold()}, format_id
    named = {format_id for format_id, text in before.items() if "Quentin" in text}
    assert named == set(before) - {"rttm"}


def test_everything_else_stays_as_it_was() -> None:
    account = made_account(80.0)
    assert redacted(account, Redaction()) == account
    away = redacted(account, Redaction(names=("Nobody",)))
    assert away == account
    assert redacted_sound(no_sound, account, Redaction()) is no_sound


MARKED_CUT = (13.0, 24.0)
"""Of the first round: the coach's false start, and the client's answer."""


def test_no_format_has_anything_of_what_was_cut(tmp_path: Path) -> None:
    account = spoken(spoken(made_account(80.0), 3, "Xylophone", "zeppelin"), 2, "Yggdrasil")
    quoting = "You went on after “Xylophone zeppelin…”"
    account = replace(
        account,
        cues=(*account.cues, Cue("c9", CueKind.CUT_IN, 26.0, None, quoting, 0.5, False, ())),
        notes=(*account.notes, Note("n9", "", 20.0, "quagmire"), Note("n10", "s0-3", 24.5, "quicksand")),
        bookmarks=(*account.bookmarks, replace(account.bookmarks[0], id="k9", at_s=23.0, label="quarry")),
        observed=(Observed("m1", Mark.NOTE, 20.0, "quarrel", True), *account.observed),
        verdicts=(
            Opinion(8, Kind.MISSED, "“And if you”", 13.0, False, "quiver", "coach"),
            Opinion(2, Kind.MISSED, "“the same door” → “Xylophone zeppelin…”", 7.5, None, "quartz", "coach"),
        ),
        holes=(*account.holes, replace(account.holes[0], start_s=14.0, end_s=15.0, why="quake")),
    )
    cut = Redaction(cuts=(MARKED_CUT,))
    before, after = written(account, tmp_path / "1"), written(redacted(account, cut), tmp_path / "2")
    secrets = (
        *("xylophone", "zeppelin", "yggdrasil", "quagmire", "quicksand", "quarry", "quake"),
        *("quiver", "quartz", "quarrel"),
    )
    assert {secret for secret in secrets if secret in before["jsonl"].casefold()} == set(secrets)
    for format_id, text in after.items():
        assert not {secret for secret in secrets if secret in text.casefold()}, format_id


def test_what_comes_after_a_cut_comes_sooner() -> None:
    account = redacted(made_account(80.0), Redaction(cuts=((13.0, 25.0), (60.0, 61.0))))
    assert account.duration_s == 67.0
    assert [turn.id for turn in account.turns[:4]] == ["s0-0", "s0-1", "s0-4", "s0-5"]
    last = made_account(80.0).turns[-1]
    assert account.turns[-1].start_s == last.start_s - 13.0
    assert account.turns[-1].words[0].start_s == last.words[0].start_s - 13.0
    assert account.bookmarks[0].at_s == 32.0 - 12.0
    assert [note.id for note in account.notes] == []
    assert account.holes[0].start_s == 26.0


def test_what_was_said_of_a_moment_that_is_still_there_goes_along() -> None:
    kept = Opinion(
        2, Kind.PRESENT, "“afraid of what is behind it…” → “You're afraid…”", 26.0, True, "", "coach"
    )
    account = replace(
        made_account(80.0),
        verdicts=(kept,),
        sign_marks=(
            SignMark(2, "s0-2", 13.0, Kind.MISSED, "Ada"),
            SignMark(2, "s0-4", 24.0, Kind.PRESENT, "Ada"),
        ),
        through=(Through("Ada", 10.0, 40.0),),
    )
    away = redacted(account, Redaction(cuts=((0.0, 3.0), (12.5, 13.5))))
    assert away.verdicts == (replace(kept, start_s=22.0),)
    assert [(mark.turn_id, mark.start_s) for mark in away.sign_marks] == [("s0-4", 20.0)]
    assert away.through == (Through("Ada", 7.0, 36.0),)


def test_what_goes_across_a_cut_is_clipped() -> None:
    account = redacted(made_account(40.0), Redaction(cuts=((5.0, 6.0), (9.0, 10.0))))
    silence, turn = account.silences[0], account.turns[1]
    assert (silence.start_s, silence.end_s) == (4.2, 6.5)
    assert turn.start_s == 6.5
    assert turn.end_s == pytest.approx(made_account(40.0).turns[1].end_s - 2.0)
    assert [(one.start_s, one.end_s) for one in turn.stretches] == [(turn.start_s, turn.end_s)]
    assert "coming back" not in turn.text
    assert turn.text.startswith("Well… I keep")


CUT_TIMES = st.integers(0, 90_000).map(lambda ms: ms / 1000)


@given(st.lists(st.tuples(CUT_TIMES, CUT_TIMES).map(lambda pair: (min(pair), max(pair))), max_size=4))
def test_nothing_in_a_cut_session_is_out_of_its_time(cuts: list[tuple[float, float]]) -> None:
    before = made_account(80.0)
    account = redacted(before, Redaction(cuts=tuple(cuts)))
    for some in (account.turns, account.silences, account.overlaps, account.holes, account.words):
        assert all(0.0 <= one.start_s <= one.end_s <= account.duration_s + 1e-9 for one in some)
    assert [turn.start_s for turn in account.turns] == sorted(turn.start_s for turn in account.turns)
    untouched = {
        word.id
        for word in before.words
        if not any(from_s < word.end_s and word.start_s < to_s for from_s, to_s in cuts if from_s < to_s)
    }
    assert {word.id for word in account.words} <= untouched
    assert all(
        turn.start_s - 1e-9 <= word.start_s and word.end_s <= turn.end_s + 1e-9
        for turn in account.turns
        for word in turn.words
    )


def reading(samples: Samples) -> ReadSound:
    return lambda start_s, end_s: samples[round(start_s * RATE_HZ) : round(end_s * RATE_HZ)].copy()


def sound_of(account: Account, redaction: Redaction, samples: Samples, folder: Path) -> Samples:
    """The sound, written as WAV and read again."""
    [wav] = [one for one in FORMATS if one.id == "wav"]
    told = redacted(account, redaction)
    [path] = take_along(told, redacted_sound(reading(samples), account, redaction), [wav], folder)
    read: Samples = soundfile.read(path, dtype="float32", always_2d=True)[0]
    return read


def test_under_a_name_there_is_a_beep_and_no_speech(tmp_path: Path) -> None:
    account = named_account()
    speech = noise(0, round(80.0 * RATE_HZ), 2)
    heard = sound_of(account, NAMES, speech, tmp_path)
    assert heard.shape == speech.shape
    names = [account.turns[0].words[n] for n in (1, 3, 4)]
    under = np.zeros(len(heard), bool)
    for word in names:
        first = round((word.start_s - BEEP_MARGIN_S) * RATE_HZ)
        under[first : round((word.end_s + BEEP_MARGIN_S) * RATE_HZ)] = True
    assert np.abs(heard[under]).max() <= BEEP_LEVEL + 1 / 32768
    np.testing.assert_array_equal(heard[under][:, 0], heard[under][:, 1])
    np.testing.assert_allclose(heard[~under], speech[~under], atol=1 / 32768)
    beep = heard[round(names[0].start_s * RATE_HZ) : round(names[0].end_s * RATE_HZ), 0]
    strength = np.abs(np.fft.rfft(beep * np.hanning(len(beep)))) ** 2
    at_hz = np.fft.rfftfreq(len(beep), 1 / RATE_HZ)
    assert strength[np.abs(at_hz - 1000.0) < 20].sum() > 0.999 * strength.sum()


def test_a_beep_is_the_same_wherever_it_is_read_from() -> None:
    account = named_account()
    read = redacted_sound(reading(noise(0, 10 * RATE_HZ)), account, NAMES)
    apart = [read(n / 8, (n + 1) / 8) for n in range(80)]
    np.testing.assert_array_equal(np.concatenate(apart), read(0.0, 10.0))


def test_what_is_cut_is_gone_from_the_sound_and_the_rest_is_whole(tmp_path: Path) -> None:
    account = made_account(80.0)
    samples = np.full((80 * RATE_HZ, 1), 0.25, np.float32)
    cuts = ((19.5, 21.25), (60.0, 80.0))
    for from_s, to_s in cuts:
        samples[round(from_s * RATE_HZ) : round(to_s * RATE_HZ)] = 0.5
    heard = sound_of(account, Redaction(cuts=cuts), samples, tmp_path)
    assert len(heard) == round((80.0 - 1.75 - 20.0) * RATE_HZ)
    assert heard.max() <= 0.25
    meeting, fade = round(19.5 * RATE_HZ), round(CUT_FADE_S * RATE_HZ)
    assert abs(heard[meeting - 1, 0]) < 0.01
    assert (heard[: meeting - fade] == 0.25).all()
    assert (heard[meeting + fade : -fade] == 0.25).all()


def test_where_no_words_are_known_sound_is_not_given_away_for_redacted() -> None:
    account = made_account(40.0)
    wordless = replace(account, turns=tuple(replace(turn, words=()) for turn in account.turns))
    assert sound_is_redacted(account, NAMES)
    assert not sound_is_redacted(wordless, NAMES)
    assert sound_is_redacted(wordless, Redaction(cuts=((1.0, 2.0),)))


def test_names_that_may_have_been_misheard_are_shown() -> None:
    account = spoken(named_account(), 1, "Hannah", "Blyth")
    assert near_names(redacted(account, NAMES), NAMES) == ["Blyth", "Hannah"]
    assert near_names(account, Redaction()) == []
    assert missing_names(account, Redaction(names=("Anna", "Rumpelstiltskin"))) == ["Rumpelstiltskin"]


def test_names_and_stretches_are_read_as_people_write_them() -> None:
    assert parse_names(" Anna,  Acme   Ltd;Ben\nAnna, ") == ("Anna", "Acme Ltd", "Ben")
    assert parse_cuts("12:30-14:05, 1:02:03.5 \u2013 1:03:00;90 to 95.25") == (
        (750.0, 845.0),
        (3723.5, 3780.0),
        (90.0, 95.25),
    )
    assert (parse_names(""), parse_cuts(" ")) == ((), ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("12:30", "'12:30' is no stretch of time; give one like 12:30-14:05"),
        ("14:05-12:30", "'14:05-12:30' ends before it begins; give one like 12:30-14:05"),
        ("1:00-2:00, later", "'later' is no stretch of time; give one like 12:30-14:05"),
    ],
)
def test_what_is_no_stretch_is_one_line(text: str, told: str) -> None:
    with pytest.raises(SessionError) as refused:
        parse_cuts(text)
    assert str(refused.value) == told


def test_what_is_no_name_is_one_line() -> None:
    with pytest.raises(SessionError, match=r"^'-' is no name; give names like: Anna, Acme Ltd$"):
        parse_names("Anna, -")


def test_cuts_that_cannot_be_are_told() -> None:
    account = made_account(ROUND_S)
    check(account, Redaction(cuts=((39.0, 50.0),)))
    with pytest.raises(SessionError, match="nothing is there from 40 s to 50 s: the session is over at 40 s"):
        check(account, Redaction(cuts=((40.0, 50.0),)))
    guessed = replace(account, about=replace(account.about, timing=Timing.GUESSED))
    check(guessed, NAMES)
    with pytest.raises(SessionError, match="its times are guessed"):
        check(guessed, Redaction(cuts=((1.0, 2.0),)))
    with pytest.raises(SessionError, match="everything would be cut out"):
        check(account, Redaction(cuts=((0.0, 20.0), (20.0, 60.0))))


def test_what_an_observer_marked_moves_with_what_is_left() -> None:
    left = redacted(made_round(), Redaction(cuts=((10.0, 30.0),)))
    assert [(mark.id, mark.at_s) for mark in left.observed] == [
        *(("m1", 3.5), ("m4", 13.0)),
        *(("m5", 16.0), ("m6", 40.0)),
    ]


def test_a_name_that_only_the_three_wrote_is_found() -> None:
    assert missing_names(made_round(), Redaction(names=("Ben",))) == []
    nameless = replace(made_round(), names={}, about=made_account().about, reflections=())
    assert missing_names(nameless, Redaction(names=("Ben",))) == ["Ben"]
