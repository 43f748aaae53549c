import json
import shutil
from pathlib import Path

import pytest

from app.command_line import main
from app.errors import WRONG_USAGE
from app.people_options import Room
from benchmarks import recordings, tunables
from benchmarks.noises.made import NOISES
from benchmarks.spoken import Phrase, Spoken
from benchmarks.transcripts import HeardWord, Transcript
from benchmarks.word_figures import measured, together
from tests.app.first_session import TRUTH, cut
from tests.recordings import readers

LENGTH_S = 14.0
SENTENCE = "3005-163389-0002"


def talk(*phrases: tuple[str, str]) -> Spoken:
    said = tuple(Phrase(float(k), role, text) for k, (role, text) in enumerate(phrases))
    turns = tuple(text for _, text in phrases)
    return Spoken("talk", "made", Path("talk.wav"), said, turns, Room(("coach", "client"), {}))


def word(text: str, role: str, *, end_s: float = 1.0, known_s: float = 0.5) -> HeardWord:
    return HeardWord(end_s - 0.2, end_s, text, role, end_s + known_s, end_s + 2 * known_s)


def test_right_words_of_the_wrong_person_are_errors_by_role_only() -> None:
    said = talk(("coach", "So what now?"), ("client", "Rest."))
    words = [word("So", "coach"), word("what", "client"), word("now?", "coach"), word("Rest.", "person-3")]
    figures = measured(said, Transcript(words, 10.0, 1.0, 2.0), by_role=True).figures()
    assert figures["wer"] == 0
    assert figures["role_wer"] == pytest.approx(2 / 4)  # the coach lacks a word, the client has a wrong one
    assert (figures["known_p50_ms"], figures["committed_p95_ms"]) == (500, 1000)
    assert (figures["cpu_share"], figures["real_time_factor"]) == (0.1, 0.2)


def test_a_session_of_which_nothing_was_recognised_counts_by_role_too() -> None:
    found = measured(talk(("coach", "So what now?")), Transcript([], 10.0, 1.0, 1.0), by_role=True)
    assert found.figures()["role_wer"] == 1
    assert found.figures()["known_p50_ms"] is None


def test_a_kind_is_pooled_by_words_and_seconds() -> None:
    short = measured(talk(("coach", "Yes.")), Transcript([], 1.0, 1.0, 1.0), by_role=True)
    right = [word(text, "client", known_s=0.2) for text in ("I", "think", "so")]
    long = measured(talk(("client", "I think so.")), Transcript(right, 9.0, 1.0, 1.0), by_role=True)
    figures = together("made, pooled", [short, long]).figures()
    assert figures["wer"] == figures["role_wer"] == pytest.approx(1 / 4)
    assert (figures["known_p50_ms"], figures["real_time_factor"]) == (200, 0.2)


@pytest.fixture
def beginning(tmp_path: Path) -> Path:
    """The first quarter minute of the bundled session with its truth."""
    found = tmp_path / "recordings"
    found.mkdir()
    cut(found / "beginning.wav", 0.0, LENGTH_S)
    turns = [
        {**turn, "speech": [{"start_s": turn["start_s"], "text": turn["text"]}]}
        for turn in TRUTH["turns"]
        if turn["end_s"] < LENGTH_S
    ]
    (found / "beginning.truth.json").write_text(json.dumps({"turns": turns}))
    return found


def test_the_benchmark_prints_and_writes_the_figures_of_each_recording(
    beginning: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["bench", "words", "--recordings", str(beginning), "--out", str(out), "--no-peers"]) == 0
    written = json.loads((out / "words.json").read_text())
    assert (written["model"], "peers" in written) == ("tiny.en", False)
    alone, pooled = written["words"]
    assert alone["name"] == "beginning"
    assert 0 <= alone["wer"] < 0.35
    assert alone["wer"] <= alone["role_wer"] < 0.7
    assert 0 < alone["known_p50_ms"] <= alone["committed_p50_ms"] < 6000
    assert alone["fillers"][1] == 2
    assert 0.01 < alone["cpu_share"] < 3
    assert (pooled["name"], pooled["wer"]) == ("recordings, pooled", alone["wer"])
    assert "beginning" in capsys.readouterr().out


def test_the_same_model_is_heard_offline_and_in_local_agreement_on_the_same_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    read = tmp_path / "read"
    read.mkdir()
    shutil.copy(readers.HERE / f"librispeech-{SENTENCE}.ogg", read / "sentence.ogg")
    (read / "refs.tsv").write_text(f"sentence.ogg\t3005\t{readers.READS[SENTENCE]}\n")
    out = tmp_path / "out"
    assert main(["bench", "words", "--recordings", str(read), "--out", str(out)]) == 0
    written = json.loads((out / "words.json").read_text())
    offline, _, agreement, pooled = written["peers"]
    assert [one["system"].split(",")[0] for one in (offline, agreement)] == ["offline", "LocalAgreement"]
    assert offline["wer"] <= agreement["wer"] < 0.5
    assert offline["committed_p50_ms"] is None
    assert pooled["committed_p50_ms"] > 0
    assert written["words"][0]["role_wer"] is None
    assert capsys.readouterr().out.count("read, pooled") == 3


def test_words_made_of_noise_are_told_with_their_texts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(recordings, "BESIDE", tmp_path / "nothing")
    monkeypatch.setattr(tunables, "NON_SPEECH_S", 2.0 * len(NOISES))
    assert main(["bench", "words", "--non-speech", "--out", str(tmp_path / "out")]) == 0
    *kinds, whole = json.loads((tmp_path / "out" / "words.json").read_text())["non_speech"]
    assert [one["name"] for one in kinds] == list(NOISES)
    assert whole["duration_s"] == pytest.approx(2.0 * len(NOISES))
    assert whole["words"] == sum(len(one["texts"]) for one in kinds)
    assert "(at most 2)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--recordings", "nowhere"], "holds no sound file with its words"),
        (["--model", "nowhere"], "not one of tiny.en"),
    ],
)
def test_what_is_not_there_is_one_line(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", "words", *arguments]) == WRONG_USAGE
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line
