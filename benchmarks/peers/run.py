"""The peers run on the same sound with the same two networks, each in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from benchmarks.peers.environment import NoEnvironment, diart_python
from benchmarks.peers.tunables import DIART_LATENCIES_S
from benchmarks.recordings import ROOT, Recording
from benchmarks.truth import Speech
from models.weights import open_weights

NETWORKS = ("segmentation", "campplus")


@dataclass(frozen=True, slots=True)
class Peer:
    """One program to be measured against: what it is called and how its process is started."""

    name: str
    module: str
    arguments: tuple[str, ...] = ()
    python: Callable[[], Path] = lambda: Path(sys.executable)


PEERS = (
    *(
        Peer(f"diart {latency_s:g} s", "benchmarks.peers.diart_process", (str(latency_s),), diart_python)
        for latency_s in DIART_LATENCIES_S
    ),
    Peer("pyannote offline", "benchmarks.peers.offline_process"),
)


class PeerFailed(Exception):
    """A peer could not be set up, or broke off; the text is one line that says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a peer made of one recording, and its processor seconds."""

    speech: list[Speech]
    cpu_s: float


def answers(peer: Peer, recordings: Sequence[Recording]) -> Iterator[Answer]:
    """What `peer` makes of each recording, in order; raises `PeerFailed`."""
    try:
        python = peer.python()
    except NoEnvironment as trouble:
        raise PeerFailed(str(trouble)) from trouble
    task = {
        "weights": {name: str(open_weights(name)) for name in NETWORKS},
        "recordings": [{"name": r.name, "path": str(r.path), "people": r.people} for r in recordings],
    }
    command = [str(python), "-W", "ignore", "-m", peer.module, *peer.arguments]
    for line in _lines(command, json.dumps(task)):
        answer = json.loads(line)
        yield Answer([Speech(*speech) for speech in answer["speech"]], answer["cpu_s"])


def _lines(command: list[str], task: str) -> Iterator[str]:
    """Each line the process answers, as it comes; raises `PeerFailed` where it ends badly."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    with TemporaryFile("w+", encoding="utf-8") as complaints:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            env=environment,
        )
        with process as running:
            assert running.stdin is not None and running.stdout is not None
            with suppress(BrokenPipeError), running.stdin as wanted:
                wanted.write(task)
            yield from running.stdout
        if process.returncode:
            complaints.seek(0)
            said = complaints.read().strip().splitlines()
            raise PeerFailed(said[-1] if said else f"its process ended with code {process.returncode}")
