from pathlib import Path

import numpy as np
import pytest
import torch

from audio.tunables import RATE_HZ
from benchmarks.peers.environment import NoEnvironment, diart_python
from benchmarks.peers.masked_embedding import MaskedEmbedding
from benchmarks.peers.measured import measure_peers
from benchmarks.peers.run import Peer
from benchmarks.recordings import BUNDLED, recording
from models.embedding import SpeakerEmbedding
from models.weights import open_weights
from tests.recordings.readers import ANOTHER_READER, ONE_READER, spoken


def no_python() -> Path:
    raise NoEnvironment("diart cannot be installed (no network)")


@pytest.mark.parametrize(
    ("peer", "says"),
    [
        (Peer("diart", "benchmarks.peers.diart_process", python=no_python), "no network"),
        (Peer("broken", "benchmarks.peers.not_there"), "No module named benchmarks.peers.not_there"),
    ],
)
def test_a_peer_that_cannot_run_is_said_in_one_line(
    peer: Peer, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    bundled = recording(BUNDLED / "first-session.ogg", BUNDLED / "first-session.rttm", "bundled")
    figures = measure_peers([bundled], [peer])
    assert says in figures[0]["trouble"]
    told = [line for line in capsys.readouterr().out.splitlines() if "cannot be measured" in line]
    assert len(told) == 1 and says in told[0]


def test_without_a_network_the_environment_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    with pytest.raises(NoEnvironment, match=r"diart==0\.9\.2 cannot be installed"):
        diart_python()
    assert not list(tmp_path.rglob("complete"))


def test_the_peers_hear_the_same_voice_as_the_program_does() -> None:
    weights = open_weights("campplus")
    sound = spoken(ONE_READER[0])[: 3 * RATE_HZ]
    ours = SpeakerEmbedding(weights)(sound)
    theirs = MaskedEmbedding(weights)(torch.from_numpy(sound)[None, None])[0]
    assert float(ours @ theirs / np.linalg.norm(theirs)) == pytest.approx(1.0, abs=1e-4)


def test_a_mask_chooses_whose_voice_is_embedded() -> None:
    weights = open_weights("campplus")
    one, other = (spoken(names[0])[: 2 * RATE_HZ] for names in (ONE_READER, ANOTHER_READER))
    both = torch.from_numpy(np.concatenate([one, other]))[None, None].repeat(3, 1, 1)
    masks = torch.zeros(3, 100)
    masks[0, :50] = 1
    masks[1, 50:] = 1
    embed = MaskedEmbedding(weights)
    first, second, nobody = embed(both, masks)
    alone = embed(torch.from_numpy(one)[None, None])[0]
    assert np.isnan(nobody).all()
    assert alone @ first / np.linalg.norm(first) > alone @ second / np.linalg.norm(
        second
    ) + 0.3 * np.linalg.norm(alone)
