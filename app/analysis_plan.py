"""How a recording is to be heard, kept with it: what was set when it was opened holds to its end."""

from contextlib import suppress
from pathlib import Path

from app.build import check_weights, weights_used
from app.new_session import Agreed, about_of
from app.people_options import Room
from app.recognisers import Recogniser, model_sums
from app.report import Listening, version_of_program
from audio.clock import Clock
from cues.settings import Settings
from sessions.about import HeardFrom
from sessions.analysis import HowToHear, begin
from sessions.erasing import erase
from sessions.errors import SessionError
from sessions.library import new_session_path
from sessions.master_key import MasterKey


def begin_recording(
    recording: Path, master: MasterKey, heard: Listening, agreed: Agreed, clock: Clock
) -> str:
    """Make the session of a `recording` that everybody agreed to, to be gone on with; its id.

    Raises `SessionError`, `ModelError`.
    """
    path = new_session_path()
    about = about_of(path, heard, agreed, recording.name, clock, HeardFrom.RECORDING)
    try:
        begin(path, master, about, how_to_hear(heard, recording), clock)
    except BaseException:
        with suppress(SessionError):
            erase(path, master)  # it was never begun: nobody is to find it in the library
        raise
    return path.stem


def how_to_hear(heard: Listening, recording: Path) -> HowToHear:
    """Write down how `recording` is to be heard."""
    words = heard.recogniser
    return HowToHear(
        people=heard.room.roles,
        one_a_channel=heard.room.one_a_channel,
        model=words.model if words is not None else None,
        language=words.language if words is not None else "en",
        terms=words.terms if words is not None else (),
        settings=heard.settings.as_json(),
        recording=str(recording.absolute()),
        shared=heard.room.shared,
    )


def listening_by(how: HowToHear) -> Listening:
    """Read how a recording is to be heard; raises `ModelError`, `UsageError` where it cannot be."""
    words = None if how.model is None else Recogniser(how.model, how.language, how.terms)
    check_weights(words)
    room = Room(how.people, {}, one_a_channel=how.one_a_channel, shared=how.shared)
    return Listening(room, words, Settings.from_json(dict(how.settings)))


def identity_of(recogniser: Recogniser | None) -> str:
    """Name what is heard with, so that two of the same name answer the same sound the same way.

    Without a `recogniser` that is who speaks, else words.
    """
    if recogniser is None:
        return f"{version_of_program()} {weights_used(None)}"
    network = model_sums(recogniser.model)
    return f"{version_of_program()} {network} {recogniser.language} {recogniser.terms}"
