"""A recording made into a session by the real networks, over one master key; run as a program, to be killed.

As a program it takes the session's file, and says after each block how far it is.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.analysis import Analysis
from app.analysis_plan import how_to_hear
from app.analysis_steps import Recognisers, load_recogniser
from app.build import ears_from_weights
from app.new_session import Agreed, about_of
from app.people_options import room
from app.recognisers import Recogniser
from app.recognition import Recognise
from app.report import Listening
from app.warm_ears import MakeEars
from audio.clock import JumpClock, SystemClock
from models.recognised import RecognisedWord
from sessions.about import HeardFrom, Keep
from sessions.analysis import begin
from tests.sessions.keyed import MASTER, open_for_reading
from tests.sessions.made_sessions import STARTED_AT
from ui.analysis_state import Analysed, AnalysisEvent, Copied

HEARD = Listening(room("first", 2, None, None), Recogniser("tiny.en"))

Rows = list[tuple[int, str, float, str]]


def begun(path: Path, recording: Path, heard: Listening = HEARD) -> Path:
    """Begin the session of a recording in `path`."""
    agreed = Agreed(STARTED_AT, Keep.SOUND)
    clock = JumpClock(STARTED_AT)
    about = about_of(path, heard, agreed, recording.name, clock, HeardFrom.RECORDING)
    begin(path, MASTER, about, how_to_hear(heard, recording), clock)
    return path


def analysis_of(path: Path, ears: MakeEars, load: Recognisers = load_recogniser) -> Analysis:
    return Analysis(path, MASTER, lambda: ears, JumpClock(STARTED_AT), load)


def analyse(
    path: Path,
    ears: MakeEars,
    load: Recognisers = load_recogniser,
    until: Callable[[AnalysisEvent], bool] = lambda event: False,
) -> list[AnalysisEvent]:
    """Go on with a session, until what is told says so, or to its end; all that was told."""
    analysis = analysis_of(path, ears, load)
    told: list[AnalysisEvent] = []

    def post(event: AnalysisEvent) -> None:
        told.append(event)
        if until(event):
            analysis.leave()

    analysis.post = post
    analysis.run()
    assert analysis.trouble is None
    return told


def rows(path: Path) -> Rows:
    """Every event of a session, as it lies in the file."""
    connection = open_for_reading(path)
    found: Rows = connection.execute("SELECT seq, kind, known_at_s, body FROM event ORDER BY seq").fetchall()
    connection.close()
    return found


class Counting:
    """Loads the network itself, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, recogniser: Recogniser) -> Recognise:
        network = load_recogniser(recogniser)

        def recognise(sound: NDArray[np.float32]) -> list[RecognisedWord]:
            self.asked += 1
            return network(sound)

        return recognise


if __name__ == "__main__":

    def say(event: AnalysisEvent) -> None:
        if isinstance(event, Copied | Analysed):
            print(type(event).__name__, event.done_s, flush=True)

    going_on = Analysis(Path(sys.argv[1]), MASTER, ears_from_weights, SystemClock())
    going_on.post = say
    going_on.run()
