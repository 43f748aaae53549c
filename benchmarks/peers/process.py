"""What both peers' processes share: recordings in by name, speech and cost out, one JSON line each.

Standard input holds one JSON object: `weights` {name: path} and `recordings` [{name, path, people}];
standard output gets a line `{"name", "speech": [[who, start_s, end_s]], "cpu_s"}` a recording. Whatever
the libraries print goes to standard error.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from app.cost import cpu_s
from benchmarks.sound_files import Mono, read_mono

Diarize = Callable[[Mono, int], list[tuple[str, float, float]]]
"""Sound and the number of people in, who speaks from when to when out."""


def serve(build: Callable[[dict[str, Path]], Diarize]) -> None:
    """Build the peer from the weights on standard input and diarize every recording named there."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    task = json.load(sys.stdin)
    diarize = build({name: Path(path) for name, path in task["weights"].items()})
    for recording in task["recordings"]:
        sound = read_mono(Path(recording["path"]))
        began_s = cpu_s()
        speech = diarize(sound, recording["people"])
        answer = {"name": recording["name"], "speech": speech, "cpu_s": cpu_s() - began_s}
        print(json.dumps(answer), file=answers, flush=True)
