"""What a coach has set of the cues: the file behind `--cues`, and what a session's consent makes of it."""

import json
from dataclasses import replace
from pathlib import Path

from app.errors import UsageError
from cues.errors import WrongSettings
from cues.settings import USUAL, Settings
from sessions.about import Keep


def read_settings(path: str | None, option: str = "--cues") -> Settings:
    """Read `path`, given by `option`; what usually holds where it is None. Raises `UsageError`."""
    if path is None:
        return USUAL
    try:
        return Settings.from_json(json.loads(Path(path).read_text(encoding="utf-8")))
    except OSError as trouble:
        raise UsageError(
            f"{option} {path}: cannot be read ({trouble.strerror}); give a JSON file"
        ) from trouble
    except ValueError as trouble:
        raise UsageError(f"{option} {path}: is no JSON; write {{}} for what is usual") from trouble
    except WrongSettings as wrong:
        raise UsageError(f"{option} {path}: {wrong}") from wrong


def quoting_only_what_is_kept(settings: Settings, keep: Keep, *, consent: bool) -> Settings:
    """The same settings; where no word is kept, no cue quotes one either."""
    return settings if consent and keep is not Keep.CUES else replace(settings, quotes_words=False)
