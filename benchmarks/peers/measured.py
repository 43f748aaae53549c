"""The peers' figures on the recordings of a benchmark: DER with the best mapping, and what it cost."""

from collections.abc import Sequence
from typing import Any

from audio.tunables import RATE_HZ
from benchmarks.peers.run import PEERS, Answer, Peer, PeerFailed, answers
from benchmarks.recordings import Recording, by_kind
from benchmarks.scores import Errors, best_mapping, errors, pooled


def measure_peers(chosen: Sequence[Recording]) -> list[dict[str, Any]]:
    """Run every peer on every recording; one that cannot run is said in one line."""
    figures: list[dict[str, Any]] = []
    for peer in PEERS:
        print(f"\n{peer.name + ', best mapping':28} {'der':>6} {'cpu':>5}", flush=True)
        try:
            heard = list(answers(peer, chosen))
        except PeerFailed as trouble:
            print(f"{peer.name} cannot be measured: {trouble}")
            figures.append({"peer": peer.name, "trouble": str(trouble)})
        else:
            figures += _figures(peer, chosen, heard)
    return figures


def _figures(peer: Peer, chosen: Sequence[Recording], heard: Sequence[Answer]) -> list[dict[str, Any]]:
    figures: list[dict[str, Any]] = []
    answer_of = dict(zip((one.path for one in chosen), heard, strict=True))
    for kind, group in by_kind(chosen):
        wrong: list[Errors] = []
        for recording in group:
            answer = answer_of[recording.path]
            duration_s = len(recording.sound()) / RATE_HZ
            mapped = best_mapping(recording.truth, answer.speech, duration_s)
            wrong.append(errors(recording.truth, mapped, duration_s))
            share = answer.cpu_s / duration_s
            print(f"{recording.name:28} {wrong[-1].rate:6.3f} {share:5.0%}", flush=True)
            figures.append(
                {
                    "peer": peer.name,
                    "kind": kind,
                    "name": recording.name,
                    "der": round(wrong[-1].rate, 3),
                    "cpu_share": round(share, 3),
                }
            )
        whole = {"peer": peer.name, "kind": kind, "name": f"{kind}, pooled"}
        figures.append({**whole, "der": round(pooled(wrong).rate, 3)})
        print(f"{whole['name']:28} {pooled(wrong).rate:6.3f}", flush=True)
    return figures
