"""Which recogniser a session gets: as the options say, or the largest that this machine can bear."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from app.errors import UsageError
from app.recognisers import Choice, Recogniser, choose, load, model_folder, model_sums, pace, wanted
from app.recognition import Recognise
from app.tunables import KEEPS_UP_SHARE, TRIAL_SOUND_S, TRIALS
from audio.clock import JumpClock
from audio.tunables import RATE_HZ
from models import weights
from models.errors import MissingWeights
from models.recognised import RecognisedWord
from models.weights_registry import WeightFile, Weights

SOUND = np.zeros(RATE_HZ, np.float32)
SIZES = {"whisper-tiny.en": 1000, "whisper-base": 4000}


@pytest.mark.parametrize(
    ("model", "language", "terms", "read"),
    [
        ("tiny.en", "en", None, Recogniser("tiny.en")),
        ("base", "de", None, Recogniser("base", "de")),
        ("base", "auto", "", Recogniser("base", None)),
        (
            "auto",
            "auto",
            " Ana,grow  model ,, Thornton's",
            Recogniser("auto", None, ("Ana", "grow model", "Thornton's")),
        ),
    ],
)
def test_the_options_say_what_words_are_recognised_with(
    model: str, language: str, terms: str | None, read: Recogniser
) -> None:
    assert wanted(model, language, terms) == read


@pytest.mark.parametrize("language", ["de", "auto"])
def test_a_model_of_english_alone_is_not_asked_for_another_language(language: str) -> None:
    with pytest.raises(UsageError, match=rf"^--language {language}: tiny\.en knows English alone; give "):
        wanted("tiny.en", language, None)


def folder_of(path: Path, size_mb: float = 1.0) -> Path:
    """A folder with the files of a model, which hold nothing."""
    path.mkdir()
    for name in ("config.json", "tokenizer.json"):
        (path / name).write_text("{}")
    with (path / "model.bin").open("wb") as network:
        network.truncate(round(size_mb * 1e6))
    return path


def test_any_folder_of_a_model_will_do_if_it_is_complete(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "mine")
    assert model_folder(str(folder)) == folder
    assert model_sums(str(folder)) == {"mine": hashlib.sha256(bytes(1_000_000)).hexdigest()}
    (folder / "tokenizer.json").unlink()
    with pytest.raises(
        UsageError, match=r"mine: not one of tiny\.en, base, and no folder .*\(tokenizer\.json missing"
    ):
        model_folder(str(folder))


def test_a_model_that_cannot_be_loaded_is_told_in_one_line(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "mine")
    with pytest.raises(
        UsageError, match=r"^--model .*mine: cannot be used as a faster-whisper model \(.*\); give"
    ):
        load(Recogniser(str(folder)))


def test_a_larger_model_is_asked_less_often_and_answers_later(tmp_path: Path) -> None:
    paces = [pace(str(folder_of(tmp_path / f"{size}", size))) for size in (40.0, 145.0, 500.0, 1500.0)]
    delays_s = [one.delay_s for one in paces]
    steps_s = [one.step_s for one in paces]
    assert delays_s == sorted(set(delays_s))
    assert steps_s == sorted(steps_s)
    assert steps_s[-1] > steps_s[0]
    assert all(one.delay_s < one.step_s for one in paces)  # an answer is there before the next ask


class Machine:
    """A computer on which each model takes its time; what is not named is not there."""

    def __init__(self, **takes_s: Sequence[float]) -> None:
        self.clock = JumpClock()
        self.loaded: list[str] = []
        self.sound: NDArray[np.float32] | None = None
        self._takes_s = {name.replace("_", "."): list(times_s) for name, times_s in takes_s.items()}

    def load(self, recogniser: Recogniser) -> Recognise:
        if recogniser.model not in self._takes_s:
            raise MissingWeights(f"{recogniser.model} missing")
        self.loaded.append(recogniser.model)
        times_s = iter(self._takes_s[recogniser.model])

        def recognise(sound: NDArray[np.float32]) -> list[RecognisedWord]:
            self.sound = sound
            self.clock.jump(next(times_s))
            return []

        return recognise

    def choose(self, language: str | None = "en", terms: tuple[str, ...] = ()) -> Choice:
        return choose(Recogniser("auto", language, terms), self.clock, self.load, SOUND)


@pytest.fixture(autouse=True)
def shelf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Two models of a few bytes, so that these tests want none of the user's."""
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))
    shelves: dict[str, Weights] = {}
    for name, size in SIZES.items():
        files = tuple(
            WeightFile(file, hashlib.sha256(bytes(size)).hexdigest(), size, ())
            for file in ("model.bin", "config.json", "tokenizer.json")
        )
        shelves[name] = Weights(name, "words", "MIT", "https://example.org", files)
        folder = weights.folder_of(shelves[name])
        folder.mkdir(parents=True)
        for file in files:
            (folder / file.name).write_bytes(bytes(size))
    monkeypatch.setattr(weights, "REGISTRY", shelves)


def steady(seconds: float) -> list[float]:
    return [seconds] * (1 + TRIALS)


def test_auto_takes_the_largest_model_that_keeps_up() -> None:
    allowed_s = pace("base").step_s * KEEPS_UP_SHARE
    quick = Machine(tiny_en=steady(0.01), base=steady(allowed_s - 0.01))
    assert quick.choose().recogniser.model == "base"
    assert quick.loaded == ["base"]
    slow = Machine(tiny_en=steady(0.01), base=steady(allowed_s + 0.01))
    assert slow.choose().recogniser.model == "tiny.en"


def test_it_says_which_and_why() -> None:
    why = Machine(tiny_en=steady(0.1), base=steady(2.0)).choose().why
    allowed_s = pace("base").step_s * KEEPS_UP_SHARE
    assert why.startswith("tiny.en by this machine's speed: base takes 2.00 s of ")
    assert f"of {allowed_s:.2f} s, tiny.en takes 0.10 s of" in why


def test_a_machine_too_slow_for_any_gets_the_quickest() -> None:
    assert Machine(tiny_en=steady(9.0), base=steady(20.0)).choose().recogniser.model == "tiny.en"


def test_neither_warming_up_nor_a_stall_counts() -> None:
    assert Machine(base=[30.0, *[0.01] * (TRIALS - 1), 30.0]).choose().recogniser.model == "base"


def test_a_model_that_is_not_here_is_passed_over_and_told() -> None:
    choice = Machine(tiny_en=steady(0.1)).choose()
    assert choice.recogniser.model == "tiny.en"
    assert "base is not on this computer" in choice.why


def test_where_there_is_none_it_says_what_is_missing() -> None:
    with pytest.raises(MissingWeights, match=r"tiny\.en missing"):
        Machine().choose()


@pytest.mark.parametrize("language", ["de", None])
def test_other_languages_get_a_model_of_many_however_slow(language: str | None) -> None:
    machine = Machine(tiny_en=steady(0.01), base=steady(9.0))
    assert machine.choose(language).recogniser == Recogniser("base", language)
    assert machine.loaded == ["base"]
    with pytest.raises(MissingWeights, match="base missing"):
        Machine(tiny_en=steady(0.01)).choose(language)


def test_the_sessions_language_and_terms_stay_whatever_is_chosen() -> None:
    choice = Machine(tiny_en=steady(0.1), base=steady(9.0)).choose(terms=("Ana",))
    assert choice.recogniser == Recogniser("tiny.en", "en", ("Ana",))


def test_the_speed_is_measured_on_seconds_of_real_speech() -> None:
    machine = Machine(base=steady(0.01))
    choose(Recogniser("auto"), machine.clock, machine.load)
    assert machine.sound is not None
    assert len(machine.sound) == round(TRIAL_SOUND_S * RATE_HZ)
    assert np.abs(machine.sound).max() > 0.05
