"""Failures a user can cause, each with the exit code that scripts rely on."""

from audio.errors import DeviceTrouble, UnreadableRecording
from cues.errors import WrongSettings
from cues.language.errors import WeightsError
from models.errors import ModelError, UnknownLanguage
from sessions.errors import SessionError

DONE = 0
WRONG_USAGE = 2
NO_WEIGHTS = 3
NO_DEVICE = 4
INTERRUPTED = 130


class UsageError(Exception):
    """A wrong option or input; the text is one line that says what happened and what to do."""


CODES: dict[type[Exception], int] = {
    UsageError: WRONG_USAGE,
    UnreadableRecording: WRONG_USAGE,
    SessionError: WRONG_USAGE,
    WrongSettings: WRONG_USAGE,
    WeightsError: WRONG_USAGE,
    UnknownLanguage: WRONG_USAGE,
    ModelError: NO_WEIGHTS,
    DeviceTrouble: NO_DEVICE,
}
"""Everything that may end a command with one line; whatever else is raised is a bug."""

EXPECTED = tuple(CODES)


def exit_code(error: Exception) -> int:
    """The exit code for one of the `EXPECTED` failures."""
    return next(code for kind, code in CODES.items() if isinstance(error, kind))
