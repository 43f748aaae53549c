"""The neural libraries say nothing to anybody: no connection, no report, no warning."""

import json
import os
import subprocess
import sys
from pathlib import Path

from models.quiet_libraries import OFFLINE

ROOT = Path(__file__).parents[2]

WITHOUT_SOCKETS = """
import json, os, sys

asked = []

def refuse(event, arguments):
    if event.startswith("socket."):
        asked.append([event, *map(str, arguments[1:])])
        raise PermissionError(event)

sys.addaudithook(refuse)
"""

LOAD_AND_RUN_ALL = """
import numpy as np
from models.embedding import SpeakerEmbedding
from models.segmentation import Segmentation
from models.turn_end import TurnEnd
from models.voice_activity import VoiceActivity
from models.weights import open_weights
from models.whisper import Whisper

sound = np.zeros(16_000, np.float32)
VoiceActivity(open_weights("silero-vad"))(sound[:512])
Segmentation(open_weights("segmentation"))(sound)
SpeakerEmbedding(open_weights("campplus"))(sound)
TurnEnd(open_weights("smart-turn"))(sound)
Whisper(open_weights("whisper-tiny.en"))(sound)
"""

LOOK_SOMETHING_UP = """
import contextlib, urllib.request
with contextlib.suppress(OSError):
    urllib.request.urlopen("http://192.0.2.1/")
"""

TELL = "print(json.dumps([asked, dict(os.environ)]))"


def run(program: str) -> tuple[list[list[str]], dict[str, str]]:
    """Run `program` where no socket can be had; gives what it asked for, and its environment at the end."""
    environment = {name: value for name, value in os.environ.items() if name not in OFFLINE}
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", WITHOUT_SOCKETS + program + TELL],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    asked, environment = json.loads(ran.stdout)
    return asked, environment


def test_all_networks_load_and_run_where_no_socket_can_be_had_and_ask_for_none() -> None:
    asked, environment = run(LOAD_AND_RUN_ALL)
    assert asked == []
    assert environment.items() >= OFFLINE.items()


def test_a_library_that_looked_something_up_would_be_noticed() -> None:
    asked, _ = run(LOOK_SOMETHING_UP)
    assert asked != []
