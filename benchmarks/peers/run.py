"""The peers run on the same sound with the same two networks, each in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers.environment import NoEnvironment, diart_python
from benchmarks.peers.tunables import DIART_LATENCIES_S, PEER_WAIT_S
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
    for line, _ in zip(_lines(command, json.dumps(task)), recordings, strict=True):
        answer = json.loads(line)
        yield Answer([Speech(*speech) for speech in answer["speech"]], answer["cpu_s"])


def _lines(command: list[str], task: str) -> list[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    try:
        done = subprocess.run(
            command,
            input=task,
            capture_output=True,
            text=True,
            env=environment,
            timeout=PEER_WAIT_S,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise PeerFailed(f"gave no answer within {PEER_WAIT_S / 60:.0f} minutes") from late
    if done.returncode:
        raise PeerFailed((done.stderr.strip().splitlines() or [f"ended with code {done.returncode}"])[-1])
    return done.stdout.splitlines()
