"""A practice triad in the whole program, over a real microphone: two rounds, each talked over."""

import sys
from pathlib import Path

import pytest

from cues.events import CueShown
from cues.hand import Mark, ObserverMarked
from sessions.about import Part
from tests.app.program import begun, end
from tests.app.triad_talk import triad_talk
from tests.keyrings import NO_KEYRING
from tests.sessions.keyed import open_users_session
from tests.virtual_screen import virtual_screen
from tests.virtual_sound import virtual_microphone

pytestmark = pytest.mark.real_time
