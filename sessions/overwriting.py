"""A file's bytes made zeros where they lie; a journalling disk or an SSD may keep a copy all the same."""

import os
from pathlib import Path

from sessions.tunables import OVERWRITE_BYTES


def overwrite(path: Path) -> None:
    """Write zeros over all of a file, and on to the disk; harmless where there is none. Raises `OSError`."""
    if not path.exists():
        return
    with path.open("r+b") as file:
        left = path.stat().st_size
        while left > 0:
            left -= file.write(bytes(min(left, OVERWRITE_BYTES)))
        file.flush()
        os.fsync(file.fileno())
