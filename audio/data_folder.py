"""Where everything Holdspace keeps for one user lies on this computer: weights, sessions, settings."""

import os
from pathlib import Path

from platformdirs import user_data_path


def data_folder() -> Path:
    """Name the user's data folder: `HOLDSPACE_DATA` where set, else where this system keeps such data.

    The folder is named, not made.
    """
    chosen = os.environ.get("HOLDSPACE_DATA")
    return Path(chosen).expanduser() if chosen else user_data_path("holdspace", appauthor=False)
