"""Before a call: does the microphone hear what the computer plays?"""

from dataclasses import dataclass

import numpy as np
import pytest

from audio.bleed_check import BleedCheck, Heard
from audio.source import Block, Gap, Samples
from audio.tunables import BLOCK_SAMPLES
from tests.audio.voices_on_paper import hiss, through_a_room, voice

CHECKS = 12
SECONDS = 9.0


@dataclass(frozen=True)
class Room:
    """How loud the played voice comes back (None: headphones), and who and what else is heard."""

    bleed_db: float | None
    coach_db: float | None = None
    coach_talks: float = 1.0
    noise_db: float = -65.0


def call_in(room: Room, seed: int) -> Samples:
    """Both channels of a call, shape (n, 2)."""
    chance = np.random.default_rng(seed)
    played = voice(chance.uniform(90, 220), SECONDS, chance)
    microphone = hiss(SECONDS, room.noise_db, chance)
    if room.bleed_db is not None:
        microphone += through_a_room(played, chance.uniform(0, 0.3), room.bleed_db, chance)
    if room.coach_db is not None:
        coach = voice(chance.uniform(90, 220), SECONDS, chance, talks=room.coach_talks)
        microphone += coach * np.float32(10 ** (room.coach_db / 20))
    return np.column_stack((microphone, played))


def heard_in(sound: Samples, check: BleedCheck) -> BleedCheck:
    for start in range(0, len(sound) - BLOCK_SAMPLES + 1, BLOCK_SAMPLES):
        check.feed(Block(start, sound[start : start + BLOCK_SAMPLES]))
    return check


@pytest.mark.parametrize(
    "room",
    [
        Room(None),
        Room(None, noise_db=-40),
        Room(None, coach_db=0),
        Room(None, coach_db=6, coach_talks=0.5),
        Room(-55),
    ],
)
def test_with_headphones_it_is_clean_whoever_speaks(room: Room) -> None:
    clean = [
        heard_in(call_in(room, seed), BleedCheck()).verdict.heard is Heard.CLEAN for seed in range(CHECKS)
    ]
    print(f"{room}: right in {np.mean(clean):.0%} of {CHECKS} checks")
    assert sum(clean) >= CHECKS - 1


@pytest.mark.parametrize(
    ("room", "within_db"),
    [
        (Room(-3), 3),
        (Room(-12), 3),
        (Room(-30), 3),
        (Room(-20, noise_db=-45), 3),
        (Room(-12, coach_db=0), 4),
        (Room(-20, coach_db=0, coach_talks=0.5), 6),
    ],
)
def test_a_loudspeaker_is_found_with_how_loud_it_comes_back(room: Room, within_db: float) -> None:
    verdicts = [heard_in(call_in(room, seed), BleedCheck()).verdict for seed in range(CHECKS)]
    under_db = [one.under_db for one in verdicts if one.under_db is not None]
    off_db = np.abs(np.array(under_db) - (room.bleed_db or 0.0))
    print(f"{room}: found in {len(under_db) / CHECKS:.0%} of {CHECKS}, off by {np.median(off_db):.1f} dB")
    assert len(under_db) >= CHECKS - 1
    assert np.median(off_db) <= within_db


def test_how_late_it_comes_back_is_known() -> None:
    chance = np.random.default_rng(3)
    played = voice(120, SECONDS, chance)
    microphone = through_a_room(played, 0.2, -15, chance) + hiss(SECONDS, -60, chance)
    verdict = heard_in(np.column_stack((microphone, played)), BleedCheck()).verdict
    assert verdict.late_s == pytest.approx(0.2, abs=0.005)


def test_nothing_is_said_before_enough_was_played() -> None:
    sound = call_in(Room(-10), 0)
    silent = sound * np.array([1, 0], np.float32)
    check = heard_in(silent, BleedCheck())
    assert (check.verdict.heard, check.share_heard) == (Heard.NOT_ENOUGH, 0.0)
    heard_in(sound[: 3 * 16_000], check)
    assert check.verdict.heard is Heard.NOT_ENOUGH
    assert 0 < check.share_heard < 1
    heard_in(sound, check)
    assert (check.verdict.heard, check.share_heard) == (Heard.BLEEDS, 1.0)


def test_a_muted_microphone_is_no_proof_of_headphones() -> None:
    sound = call_in(Room(-10), 0) * np.array([0, 1], np.float32)
    assert heard_in(sound, BleedCheck()).verdict.heard is Heard.NOT_ENOUGH


def test_a_microphone_that_goes_still_while_nobody_speaks_is_one() -> None:
    sound = call_in(Room(None), 0) * np.array([0, 1], np.float32)
    sound[:800, 0] = 0.01
    assert heard_in(sound, BleedCheck()).verdict.heard is Heard.CLEAN


def test_putting_on_headphones_is_noticed() -> None:
    check = heard_in(call_in(Room(-15), 0), BleedCheck())
    said = [check.verdict.heard]
    for seed in (1, 2):
        said.append(heard_in(call_in(Room(None), seed), check).verdict.heard)
    assert (said[0], said[-1]) == (Heard.BLEEDS, Heard.CLEAN)


def test_sound_that_was_lost_joins_nothing_that_does_not_belong_together() -> None:
    check = BleedCheck()
    sound = call_in(Room(-15), 0)
    for start in range(0, 4 * 16_000, 16_000):
        heard_in(sound[start : start + 16_000], check)
        check.feed(Gap(start + 16_000, 16_000, "lost"))
    assert check.share_heard == 0
