"""The peers' figures on the recordings of a benchmark: DER with the best mapping, and what it cost."""

from collections.abc import Iterator, Sequence
from typing import Any

from audio.tunables import RATE_HZ
from benchmarks.peers.run import PEERS, Answer, Peer, PeerFailed, answers
from benchmarks.recordings import Recording, by_kind
from benchmarks.scores import Errors, best_mapping, errors, pooled

Figures = dict[str, Any]


def measure_peers(chosen: Sequence[Recording], peers: Sequence[Peer] = PEERS) -> list[Figures]:
    """Run every peer on every recording; one that cannot run is said in one line."""
    figures: list[Figures] = []
    for peer in peers:
        print(f"\n{peer.name + ', best mapping':28} {'der':>6} {'cpu':>5}", flush=True)
        try:
            for one in _figures(peer, chosen):
                print(_line(one), flush=True)
                figures.append(one)
        except PeerFailed as trouble:
            print(f"{peer.name} cannot be measured: {trouble}", flush=True)
            figures.append({"peer": peer.name, "trouble": str(trouble)})
    return figures


def _figures(peer: Peer, chosen: Sequence[Recording]) -> Iterator[Figures]:
    """The figures of each recording as they come, and of each kind pooled."""
    ordered = [recording for _, group in by_kind(chosen) for recording in group]
    heard = answers(peer, ordered)
    for kind, group in by_kind(ordered):
        wrong: list[Errors] = []
        cpu_s = duration_s = 0.0
        for recording in group:
            answer = next(heard)
            length_s = len(recording.sound()) / RATE_HZ
            wrong.append(_errors(recording, answer, length_s))
            cpu_s, duration_s = cpu_s + answer.cpu_s, duration_s + length_s
            yield _rounded(peer, kind, recording.name, wrong[-1], answer.cpu_s / length_s)
        yield _rounded(peer, kind, f"{kind}, pooled", pooled(wrong), cpu_s / duration_s)


def _errors(recording: Recording, answer: Answer, duration_s: float) -> Errors:
    mapped = best_mapping(recording.truth, answer.speech, duration_s)
    return errors(recording.truth, mapped, duration_s)


def _rounded(peer: Peer, kind: str, name: str, wrong: Errors, cpu_share: float) -> Figures:
    who = {"peer": peer.name, "kind": kind, "name": name}
    return who | {"der": round(wrong.rate, 3), "cpu_share": round(cpu_share, 3)}


def _line(one: Figures) -> str:
    return f"{one['name']:28} {one['der']:6.3f} {one['cpu_share']:5.0%}"
