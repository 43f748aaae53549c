"""The file behind `--cues`: what a coach has set of the cues, read and checked."""

import json
from pathlib import Path

from app.errors import UsageError
from cues.errors import WrongSettings
from cues.settings import USUAL, Settings


def read_settings(path: str | None) -> Settings:
    """Read `path`; what usually holds where it is None. Raises `UsageError`."""
    if path is None:
        return USUAL
    try:
        return Settings.from_json(json.loads(Path(path).read_text(encoding="utf-8")))
    except OSError as trouble:
        raise UsageError(f"--cues {path}: cannot be read ({trouble.strerror}); give a JSON file") from trouble
    except ValueError as trouble:
        raise UsageError(f"--cues {path}: is no JSON; write {{}} for what is usual") from trouble
    except WrongSettings as wrong:
        raise UsageError(f"--cues {path}: {wrong}") from wrong
