"""A folder that may only be read, by anybody who runs the tests."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_NOBODY = 65534


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nobody write into `folder` and its files meanwhile, not even root."""
    if not hasattr(os, "geteuid"):
        pytest.skip("folders are locked otherwise on this system")
    was = os.geteuid()
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    if was == 0:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if was == 0:
            os.seteuid(was)
        folder.chmod(stat.S_IRWXU)
