"""A second hearing in the background: it adds all of its words or nothing, and says why it cannot."""

import threading
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from app.errors import UsageError
from app.second_hearing import SecondHearing, best_model
from app.words_again import Recognise
from audio.clock import JumpClock
from audio.data_folder import data_folder
from audio.source import Block
from models.errors import MissingWeights
from models.recognised import RecognisedWord
from models.weights_registry import REGISTRY, WeightFile, Weights
from models.whole_recording import RecognisedSegment
from sessions.about import Keep
from sessions.corrections import add_correction
from sessions.errors import SessionError
from sessions.library import new_session_path
from sessions.word_corrections import correct_word
from tests.app.stored_sessions import IN_TURN, heard, in_a_room, store, writer_of
from tests.sessions.keyed import MASTER, erase, files_of, open_for_adding, open_session

PATIENCE_S = 60.0  # only a failing test waits this long


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A session on a shelf of the test's own."""
    (tmp_path / "models").symlink_to(data_folder() / "models", target_is_directory=True)
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path))
    return store(new_session_path(), in_a_room(IN_TURN), heard(IN_TURN))


class Held:
    """A recogniser that gives a segment, and the next one only when it is let go."""

    def __init__(self) -> None:
        self.begun, self.may_go_on = threading.Event(), threading.Event()
        self.ended = threading.Event()
        self.thread = ""

    def __call__(self, sound: NDArray[np.float32], before: str) -> Iterator[RecognisedSegment]:
        self.thread = threading.current_thread().name
        for second in range(3):
            word = RecognisedWord(second, second + 0.5, "well", 0.9)
            yield RecognisedSegment(second, second + 1.0, "well", (word,), 0.0)
            self.begun.set()
            assert self.may_go_on.wait(PATIENCE_S)
        self.ended.set()


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def texts(path: Path) -> list[str]:
    with open_session(path) as session:
        return [word.text for word in session.words()]


def hearing_of(path: Path, recognise: Recognise) -> SecondHearing:
    return SecondHearing(path, MASTER, JumpClock(), "tiny.en", lambda model, language: recognise)


def refused(path: Path) -> str:
    """The one line why it does not begin; nothing was loaded for it."""

    def never(model: str, language: str | None) -> Recognise:
        raise AssertionError("loaded")

    hearing = SecondHearing(path, MASTER, JumpClock(), "tiny.en", never)
    hearing.start()
    assert hearing.wait(PATIENCE_S)
    assert isinstance(hearing.trouble, SessionError)
    assert hearing.origin is None
    line = str(hearing.trouble)
    assert "\n" not in line
    return line


def test_its_words_stand_when_it_is_over_and_the_cues_and_turns_are_as_before(path: Path) -> None:
    with open_session(path) as session:
        events = session.events()
    hearing = SecondHearing(path, MASTER, JumpClock(), "tiny.en")
    shares: list[float] = []
    hearing.on_progress = shares.append
    hearing.start()
    assert hearing.wait(PATIENCE_S)
    assert (hearing.trouble, shares[0], shares[-1]) == (None, 0.0, 1.0)
    with open_session(path) as session:
        assert session.events() == events
        [one] = session.recognitions()
        assert one.origin == hearing.origin
        assert (one.origin.model, one.origin.sha256) == ("tiny.en", REGISTRY["whisper-tiny.en"].sha256)
        assert len(one.words) == hearing.words_found > 30
        said = " ".join(word.text for word in session.words() if word.role == "client").lower()
    assert "shop boy" in said and "mumble" not in said


def test_what_was_set_right_by_hand_is_kept(path: Path) -> None:
    notes = open_for_adding(path)
    add_correction(notes, correct_word("w0", JumpClock().wall(), text="Stillness,"))
    notes.close()
    held = Held()
    held.may_go_on.set()
    hearing = hearing_of(path, held)
    hearing.start()
    assert hearing.wait(PATIENCE_S)
    assert "Stillness," in texts(path)
    assert "mumble" not in texts(path)


def test_a_session_in_another_language_wants_a_model_of_many(path: Path) -> None:
    in_german = new_session_path()
    writer = writer_of(in_german, language="de")
    writer.add_sound(Block(0, in_a_room(IN_TURN)))
    writer.add_events(heard(IN_TURN))
    writer.close()
    hearing = SecondHearing(in_german, MASTER, JumpClock(), "tiny.en")
    hearing.start()
    assert hearing.wait(PATIENCE_S)
    assert isinstance(hearing.trouble, UsageError)
    assert str(hearing.trouble).startswith("--model tiny.en: it knows English alone")


def test_cancelled_it_lets_go_at_once_and_leaves_the_session_as_it_was(path: Path) -> None:
    before = digest(path)
    held = Held()
    hearing = hearing_of(path, held)
    hearing.start()
    assert held.begun.wait(PATIENCE_S)
    assert not hearing.wait(0.0)
    hearing.cancel()
    hearing.cancel()
    assert hearing.wait(0.0)  # though the network is still in the middle of its window
    held.may_go_on.set()
    hearing.join()
    assert (hearing.origin, hearing.trouble) == (None, None)
    assert not held.ended.is_set()
    assert digest(path) == before
    assert {file.name for file in path.parent.iterdir()} == files_of(path)


def test_cancelled_before_it_began_it_does_nothing(path: Path) -> None:
    before = digest(path)
    held = Held()
    hearing = hearing_of(path, held)
    hearing.cancel()
    hearing.start()
    hearing.join()
    assert not held.begun.is_set()
    assert hearing.origin is None
    assert digest(path) == before


def test_it_works_on_a_thread_of_its_own(path: Path) -> None:
    held = Held()
    held.may_go_on.set()
    hearing = hearing_of(path, held)
    hearing.start()
    assert hearing.wait(PATIENCE_S)
    assert held.thread == "second hearing"


def test_a_mistake_of_ours_is_not_swallowed_and_leaves_the_session_as_it_was(path: Path) -> None:
    def broken(sound: NDArray[np.float32], before: str) -> Iterator[RecognisedSegment]:
        raise ZeroDivisionError

    before = digest(path)
    hearing = hearing_of(path, broken)
    hearing.start()
    assert hearing.wait(PATIENCE_S)
    assert isinstance(hearing.trouble, ZeroDivisionError)
    assert digest(path) == before


def test_a_session_erased_meanwhile_stays_erased(path: Path) -> None:
    held = Held()
    hearing = hearing_of(path, held)
    hearing.start()
    assert held.begun.wait(PATIENCE_S)
    erase(path)
    held.may_go_on.set()
    assert hearing.wait(PATIENCE_S)
    assert isinstance(hearing.trouble, SessionError)
    assert list(path.parent.iterdir()) == []


def test_not_while_it_is_still_being_recorded(path: Path) -> None:
    other = new_session_path()
    writer = writer_of(other)
    writer.add_sound(Block(0, np.zeros((32_000, 1), np.float32)))
    assert f"session {other.stem}: it is still being recorded" in refused(other)
    assert f"session {other.stem} is being recorded now" in refused(path)
    writer.close()


@pytest.mark.parametrize("keep", [Keep.WORDS, Keep.CUES])
def test_not_without_sound(path: Path, keep: Keep) -> None:
    other = store(new_session_path(), in_a_room(IN_TURN), heard(IN_TURN), keep)
    assert f"its sound was not kept (--keep {keep})" in refused(other)


def test_not_of_nothing(path: Path) -> None:
    other = store(new_session_path(), np.zeros((0, 1), np.float32), [])
    assert "holds no sound" in refused(other)


def test_not_of_what_is_no_session(path: Path) -> None:
    path.write_bytes(b"a shopping list " * 300)
    assert "not made by Holdspace" in refused(path)


@pytest.mark.parametrize("model", ["auto", "nowhere"])
def test_not_with_a_model_that_is_none(path: Path, model: str) -> None:
    hearing = SecondHearing(path, MASTER, JumpClock(), model)
    hearing.start()
    assert hearing.wait(PATIENCE_S)
    assert isinstance(hearing.trouble, UsageError)
    assert f"--model {model}: not one of tiny.en, base" in str(hearing.trouble)


def small(name: str, size: int) -> Weights:
    """Weights of one small file, under the name of real ones."""
    content = b"w" * size
    file = WeightFile("model.bin", sha256(content).hexdigest(), size, ())
    return Weights(name, "writes", "MIT", "https://scribe.example", (file,))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where weights as small as the test's own belong."""
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path))
    registry = {one.name: one for one in (small("whisper-tiny.en", 10), small("whisper-base", 20))}
    monkeypatch.setattr("models.weights.REGISTRY", registry)
    return tmp_path / "models"


def lay_out(folder: Path, name: str, content: bytes) -> None:
    (folder / name).mkdir(parents=True)
    (folder / name / "model.bin").write_bytes(content)


def test_the_best_model_is_the_largest_that_is_here(folder: Path) -> None:
    with pytest.raises(MissingWeights, match=r"whisper-tiny\.en"):
        best_model()
    lay_out(folder, "whisper-tiny.en", b"w" * 10)
    assert best_model() == "tiny.en"
    lay_out(folder, "whisper-base", b"w" * 20)
    assert best_model() == "base"


def test_half_a_model_is_not_the_best(folder: Path) -> None:
    lay_out(folder, "whisper-tiny.en", b"w" * 10)
    lay_out(folder, "whisper-base", b"w" * 12)
    assert best_model() == "tiny.en"
