"""The hearing's networks, loaded ahead of the first session: pressing start is soon followed by hearing."""

import gc
import threading
from collections.abc import Callable
from concurrent.futures import Future

from app.build import ears_from_weights
from diarize.hearing import Ears

MakeEars = Callable[[], Ears]


class WarmEars:
    """Loads once, on a thread that nobody has to wait for; what failed is tried again when next asked for."""

    def __init__(self, load: Callable[[], MakeEars] = ears_from_weights) -> None:
        """Load nothing yet."""
        self._load = load
        self._loading: Future[MakeEars] | None = None
        self._asking = threading.Lock()

    def warm(self) -> None:
        """Begin to load, if nobody has; returns at once."""
        self._begun()

    def get(self) -> MakeEars:
        """Wait for them; raises what is wrong with the weights."""
        loading = self._begun()
        try:
            return loading.result()
        except Exception:
            with self._asking:
                if self._loading is loading:
                    self._loading = None
            raise

    def _begun(self) -> Future[MakeEars]:
        with self._asking:
            if self._loading is None:
                loading = self._loading = Future()
                threading.Thread(target=self._run, args=(loading,), name="warm ears", daemon=True).start()
            return self._loading

    def _run(self, loading: Future[MakeEars]) -> None:
        try:
            ears = self._load()
            # The libraries' hundreds of thousands of objects stay for good; looked through again and again
            # for rubbish, they would hold up the screen for a third of a second each time.
            gc.collect()
            gc.freeze()
            loading.set_result(ears)
        except BaseException as trouble:  # noqa: BLE001  handed to whoever waits for it
            loading.set_exception(trouble)
