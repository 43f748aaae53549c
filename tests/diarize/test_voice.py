"""Somebody's voice comes up and falls silent; clicks and stop consonants are neither."""

import pytest

from diarize.events import VoiceChanged, VoiceStirred
from diarize.voice import Voice

BLOCK_S = 0.032


def changes(blocks: str) -> list[tuple[bool, float]]:
    """When a voice came up and fell silent in `blocks`, of which `x` hold speech and `-` none."""
    voice = Voice()
    heard = [
        event for number, block in enumerate(blocks) for event in voice.feed(block == "x", number * BLOCK_S)
    ]
    return [(event.active, round(event.at_s, 3)) for event in heard if isinstance(event, VoiceChanged)]


def test_a_click_brings_no_voice_up() -> None:
    assert changes("---x---x----") == []


def test_two_blocks_of_speech_are_a_voice_from_the_first_of_them() -> None:
    assert changes("---xx") == [(True, 0.096)]


def test_a_stop_consonant_does_not_end_it() -> None:
    assert changes("xx---xx--x-x") == [(True, 0.0)]


def test_a_silence_ends_it_where_it_began() -> None:
    assert changes("xxxx----") == [(True, 0.0), (False, 0.128)]


def test_a_change_is_said_once() -> None:
    assert [active for active, _ in changes("xxxxxx----------xxxx")] == [True, False, True]


def test_a_change_counts_as_known_when_it_is_said() -> None:
    voice = Voice()
    assert voice.feed(True, 1.5) == [VoiceStirred(0.0, 1.5)]
    assert voice.feed(True, 1.6) == [VoiceChanged(True, 0.0, 1.6)]


def test_one_block_stirs_be_it_a_click_and_never_while_a_voice_is_up() -> None:
    voice = Voice()
    heard = [event for block in "-x--xxxx-x" for event in voice.feed(block == "x", 0.0)]
    assert [type(event) for event in heard] == [VoiceStirred, VoiceStirred, VoiceChanged]


def test_lost_sound_ends_a_voice_and_moves_the_time() -> None:
    voice = Voice()
    voice.feed(True, 0.0)
    voice.feed(True, 0.0)
    assert voice.lose(100, 0.064, 1.7) == [VoiceChanged(False, 0.064, 1.7)]
    assert voice.lose(10, 1.664, 1.9) == []
    voice.feed(True, 1.9)
    (up,) = voice.feed(True, 1.95)
    assert isinstance(up, VoiceChanged) and up.active
    assert up.at_s == pytest.approx(0.064 + 110 * 0.016)


def test_what_was_heard_just_before_a_loss_does_not_count_after_it() -> None:
    voice = Voice()
    voice.feed(True, 0.0)
    assert voice.lose(2, 0.032, 0.1) == []
    assert voice.feed(True, 0.1) == [VoiceStirred(4 * 0.016, 0.1)]
