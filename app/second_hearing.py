"""A recorded session recognised again with the best model there is, while the user does other things.

The words are added to the session beside everything that was heard before, when all of them are there; a
second hearing that is cancelled, fails or is killed leaves the session as it was.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from app.errors import UsageError
from app.priority import step_back
from app.recognisers import NAMED, knows, model_folder, model_sums, usable
from app.report import version_of_program
from app.tunables import SECOND_HEARING_THREADS, TOKENS_A_SECOND
from app.words_again import Recognise, words_again
from audio.clock import Clock
from models.weights import Condition, condition_of, named, open_weights
from models.whole_recording import WholeRecording
from sessions.about import Keep
from sessions.errors import SessionError
from sessions.library import being_recorded
from sessions.master_key import MasterKey
from sessions.reader import SessionReader, State, open_session
from sessions.recognition import Origin, add_recognition, check_can_be_added_to
from transcribe.attribution import AttributedWord


def best_model(language: str | None = "en") -> str:
    """Name the largest recogniser whose weights are here, of those for `language` (None: any there is).

    Where there is none, raises what is wrong with the weights of the smallest.
    """
    weights = {model: named(name) for model, name in NAMED.items() if knows(model, language)}
    by_size = sorted(weights, key=lambda model: weights[model].size_bytes)
    here = [model for model in by_size if condition_of(weights[model]) is Condition.PRESENT]
    if not here:
        open_weights(weights[by_size[0]].name)
    return here[-1]


def whole_recogniser(model: str, language: str | None) -> Recognise:
    """Load a recogniser by its name, or from a faster-whisper folder; raises `UsageError`, `ModelError`."""
    if not knows(model, language):
        raise UsageError(f"--model {model}: it knows English alone, and the session is in another language")
    folder = model_folder(model)
    with usable(model):
        network = WholeRecording(
            folder, SECOND_HEARING_THREADS, language=language, tokens_a_second=TOKENS_A_SECOND
        )
    return lambda sound, before: network(sound, prompt=before)


class SecondHearing:
    """Recognises one session again. Owns the thread `second hearing`, and its network until that ends."""

    def __init__(
        self,
        path: Path,
        master: MasterKey,
        clock: Clock,
        model: str | None = None,
        make_recogniser: Callable[[str, str | None], Recognise] = whole_recogniser,
    ) -> None:
        """Take the session's file; `model` None is the best there is. Nothing is done before `start`."""
        self._path, self._master = path, master
        self._clock = clock
        self._make_recogniser = make_recogniser
        self._deciding = threading.RLock()
        self._cancelled = threading.Event()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="second hearing", daemon=True)
        self.model = model
        self.on_progress: Callable[[float], None] = lambda share: None
        self.trouble: Exception | None = None
        self.origin: Origin | None = None
        self.words_found = 0

    def start(self) -> None:
        """Begin, on a thread of its own; `on_progress` is called there with 0 to 1, first when it hears."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask for the end. Once this returns nothing is added any more, unless `origin` says it has been.

        The network may go on for the rest of its window of 30 s, in the background, for nothing.
        """
        with self._deciding:
            self._cancelled.set()
        self._over.set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until all is done, failed or cancelled, or for so long; whether it is.

        Then `origin` says with what the words were made, or `trouble` why there are none, or neither where
        it was cancelled.
        """
        return self._over.wait(seconds)

    def join(self) -> None:
        """Wait until its thread has ended too, after a cancelled window of the network."""
        self._thread.join()

    def _run(self) -> None:
        try:
            step_back()
            self._hear()
        except Exception as trouble:  # noqa: BLE001  whoever waits raises it again
            self.trouble = trouble
        finally:
            self._over.set()

    def _hear(self) -> None:
        with open_session(self._path, self._master) as session:
            _check(session, self._path, self._master)
            language = session.about.language
            self.model = self.model or best_model(language)
            recognise = self._make_recogniser(self.model, language)
            name, sha256 = _network(self.model)
            words = words_again(session, recognise, self.on_progress, self._cancelled.is_set)
        if words is not None:
            self._add(Origin(self._clock.wall(), name, sha256, version_of_program()), words)

    def _add(self, origin: Origin, words: list[AttributedWord]) -> None:
        with self._deciding:
            if not self._cancelled.is_set():
                add_recognition(self._path, self._master, origin, words)
                self.origin, self.words_found = origin, len(words)


def _check(session: SessionReader, path: Path, master: MasterKey) -> None:
    """Raise `SessionError` where a session cannot be recognised again, or not now."""
    name = f"session {session.about.id}"
    if session.state is State.RECORDING:
        raise SessionError(f"{name}: it is still being recorded; recognise it again when it has ended")
    if session.analysed is not None:
        raise SessionError(
            f"{name}: its recording is not analysed to its end; go on with that first "
            f"(`holdspace sessions resume {session.about.id}`)"
        )
    if session.about.keep is not Keep.SOUND:
        raise SessionError(
            f"{name}: its sound was not kept (--keep {session.about.keep}), so it cannot be recognised again"
        )
    if session.outline().sound_s == 0:
        raise SessionError(f"{name}: it holds no sound to recognise again")
    others = being_recorded(master)
    if others:
        raise SessionError(
            f"{name}: session {others[0].stem} is being recorded now; recognise this one again when that "
            "has ended"
        )
    check_can_be_added_to(path, master)


def _network(model: str) -> tuple[str, str]:
    """Name a recogniser as a session records it, with the sha256 of its network."""
    [(name, sha256)] = model_sums(model).items()
    return model if model in NAMED else name, sha256
