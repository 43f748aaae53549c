"""A stretch of a stored session asked for: what is handed to the loudspeaker, and what is said instead."""

import threading
from pathlib import Path

import numpy as np
import pytest

from app.session_player import NOTHING_KEPT, SessionPlayer
from audio.clock import SystemClock
from audio.playback import Playback
from audio.source import Samples
from audio.tunables import RATE_HZ
from sessions.about import Keep
from tests.app.stored_sessions import store
from tests.sessions.keyed import MASTER

SOUND = np.linspace(-0.5, 0.5, 4 * RATE_HZ, dtype=np.float32)[:, None]
PATIENCE_S = 20.0  # only a failing test waits this long


class Loudspeaker:
    """Takes down what it is given."""

    def __init__(self) -> None:
        self.given: list[Samples] = []
        self.got = threading.Event()

    def take(self, samples: Samples) -> None:
        self.given.append(samples)
        self.got.set()


@pytest.fixture
def loudspeaker(monkeypatch: pytest.MonkeyPatch) -> Loudspeaker:
    """In place of the computer's own, which no test may sound."""
    speaker = Loudspeaker()

    def play(playback: Playback, samples: Samples) -> None:
        speaker.take(samples)

    monkeypatch.setattr(Playback, "play", play)
    return speaker


def session(folder: Path, kept: Keep = Keep.SOUND) -> Path:
    return store(folder / "0badcafe.holdspace", SOUND, [], kept)


def until_said(player: SessionPlayer) -> str:
    clock = SystemClock()
    give_up_at_s = clock.now_s() + PATIENCE_S
    while player.playing() and clock.now_s() < give_up_at_s:
        clock.wait(0.01)
    return player.trouble()


def test_the_stretch_is_played_as_far_as_the_session_goes(tmp_path: Path, loudspeaker: Loudspeaker) -> None:
    player = SessionPlayer(session(tmp_path), MASTER)
    player.play(1.0, 2.0)
    assert loudspeaker.got.wait(PATIENCE_S)
    assert np.abs(loudspeaker.given[0] - SOUND[RATE_HZ : 2 * RATE_HZ]).max() < 1e-4
    loudspeaker.got.clear()
    player.play(-1.0, 100.0)
    assert loudspeaker.got.wait(PATIENCE_S)
    assert len(loudspeaker.given[1]) == len(SOUND)
    player.close()
    player.close()


def test_asked_for_it_counts_as_playing_before_a_sound_comes(
    tmp_path: Path, loudspeaker: Loudspeaker
) -> None:
    player = SessionPlayer(session(tmp_path), MASTER)
    with player._turn:  # the disk is slow
        player.play(1.0, 2.0)
        assert player.playing()
        player.stop()
        assert not player.playing()
        player.play(2.0, 2.5)
    assert loudspeaker.got.wait(PATIENCE_S)
    assert until_said(player) == ""
    assert [len(samples) for samples in loudspeaker.given] == [RATE_HZ // 2]
    player.close()


@pytest.mark.parametrize(("kept", "start_s"), [(Keep.WORDS, 1.0), (Keep.CUES, 1.0), (Keep.SOUND, 50.0)])
def test_where_no_sound_was_kept_it_says_so(
    tmp_path: Path, loudspeaker: Loudspeaker, kept: Keep, start_s: float
) -> None:
    player = SessionPlayer(session(tmp_path, kept), MASTER)
    player.play(start_s, start_s + 1.0)
    assert until_said(player) == NOTHING_KEPT
    assert loudspeaker.given == []
    player.close()


def test_a_session_erased_meanwhile_is_one_line(tmp_path: Path, loudspeaker: Loudspeaker) -> None:
    path = session(tmp_path)
    player = SessionPlayer(path, MASTER)
    path.unlink()
    player.play(1.0, 2.0)
    assert "0badcafe.holdspace" in until_said(player)
    player.close()
