"""What tests of several folders share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from audio.data_folder import data_folder
from tests.sessions.keyed import PASSPHRASE, keep_master_key

# The same examples every time, and as slow as a busy machine makes them: speed is a benchmark's matter.
settings.register_profile("holdspace", deadline=None, derandomize=True)
settings.load_profile("holdspace")

# Widgets are drawn on no screen; what needs a real one starts a program on a screen of its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HOLDSPACE_PASSPHRASE"] = PASSPHRASE  # there may be no keyring, and nobody to be asked


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of the test's own with the user's weights in it; sessions land here, not with theirs."""
    folder = tmp_path_factory.mktemp("data")
    keep_master_key(folder)
    (folder / "models").symlink_to(data_folder() / "models", target_is_directory=True)
    return folder
