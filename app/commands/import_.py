"""`holdspace sessions import FILE` and `resume ID`: a recording, or a transcript, becomes a session."""

import argparse
import signal
import sys
from pathlib import Path
from types import FrameType

from app.analysis import Analysis
from app.analysis_plan import begin_recording
from app.build import check_weights
from app.bundles import is_bundle
from app.commands import bundle, import_transcript
from app.commands.cue_lines import tell
from app.commands.replay import listening
from app.errors import DONE, INTERRUPTED, UsageError
from app.new_session import Agreed
from app.passphrase import users_key
from app.people_options import channels_named
from app.recognisers import AUTO
from app.report import result_line
from app.tunables import TOLD_SHARE
from app.warm_ears import WarmEars
from audio.clock import SystemClock
from audio.replay import Replay
from sessions.about import Keep
from sessions.analysis import unfinished
from sessions.library import find
from sessions.master_key import MasterKey
from sessions.transcripts.reading import is_transcript
from ui.analysis_state import Analysed, AnalysisEvent, AnalysisState, Copied, after, minutes_left
from ui.session_state import Notice, clock_face

FIRST = "first"
"""`--coach` where it was left out."""


def run(options: argparse.Namespace) -> int:
    """Make a session of `options.file`; of a recording its sound first, so that it can be gone on with."""
    file = Path(options.file)
    if is_bundle(file):
        return bundle.bring(options)
    if is_transcript(file):
        options.transcript = options.file
        options.coach = "" if options.coach == FIRST else options.coach  # there it is a name
        return import_transcript.run(options)
    if not options.consent:
        raise UsageError(
            "nothing was imported: everybody heard in a recording has to agree that it is kept; "
            "add --consent once they have"
        )
    clock = SystemClock()
    heard = listening(options, Replay(file, None, clock, channels_named(options.channels)))
    if heard.recogniser is not None and heard.recogniser.model == AUTO:
        raise UsageError("--model auto: goes by this machine's speed and is for live only; choose another")
    if heard.room.voices:
        raise UsageError("--voices, --coach: a recording is imported without known voices; leave them out")
    check_weights(heard.recogniser)
    master = users_key()
    agreed = Agreed(clock.wall(), Keep.SOUND, options.client)
    return _see_through(begin_recording(file, master, heard, agreed, clock), master)


def resume(options: argparse.Namespace) -> int:
    """Go on with a recording that is not analysed to its end."""
    path, master = find(options.id), users_key()
    unfinished(path, master)
    return _see_through(path.stem, master)


def _see_through(session_id: str, master: MasterKey) -> int:
    analysis = Analysis(find(session_id), master, WarmEars().get, SystemClock())
    analysis.post = Progress()
    stopped = False

    def interrupted(number: int, frame: FrameType | None) -> None:
        nonlocal stopped
        stopped = True
        analysis.leave()

    before = signal.signal(signal.SIGINT, interrupted)
    try:
        analysis.run()
    finally:
        signal.signal(signal.SIGINT, before)
    if analysis.summary:
        tell(f"session {session_id}: {result_line(analysis.summary, None, as_json=False)}")
        return DONE
    _say(f"what was done is kept; `holdspace sessions resume {session_id}` goes on with it")
    if analysis.trouble is not None:
        raise analysis.trouble
    return INTERRUPTED if stopped else DONE


class Progress:
    """How far it has come, as lines on standard error, now and then."""

    def __init__(self) -> None:
        """Begin before anything was done."""
        self._state = AnalysisState()
        self._doing, self._next = "", 0.0

    def __call__(self, event: AnalysisEvent) -> None:
        """Say it where enough has been done since it was last said."""
        state = self._state = after(self._state, event)
        if isinstance(event, Notice):
            _say(event.line)
        if not isinstance(event, Copied | Analysed):
            return
        doing = "copying the sound" if isinstance(event, Copied) else "analysing"
        share = state.share or 0.0
        if doing != self._doing or share >= self._next:
            self._doing, self._next = doing, share + TOLD_SHARE
            _say(f"{doing}: {_how_far(state)}")


def _how_far(state: AnalysisState) -> str:
    if state.doing is None:
        return ""
    reached = clock_face(state.doing.done_s)
    if state.doing.of_s:
        reached += f" of {clock_face(state.doing.of_s)}"
    if state.left_s is None:
        return reached
    hours, minutes = minutes_left(state.left_s)
    return f"{reached}, about {f'{hours} h ' if hours else ''}{minutes} min left"


def _say(line: str) -> None:
    print(f"holdspace: {line}", file=sys.stderr, flush=True)
