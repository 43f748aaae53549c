"""Sound in which every sample says who is speaking, and ears that read it: hearing without networks.

Person 0 adds 1/8 to each sample of theirs, person 1 adds 2/8, person 2 adds 4/8.
"""

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize.channels import ChannelHearing
from diarize.events import HearingEvent, Role, SpeechEnded, SpeechRevised, SpeechStarted
from diarize.hearing import Ears, Hearing
from diarize.people import People
from models.embedding import Embedding
from models.segmentation import FRAME_STEP_SAMPLES, RECEPTIVE_FIELD_SAMPLES

Sound = NDArray[np.float32]
Spoken = tuple[int, float, float]
"""Who, from when, to when, in seconds."""

VOICES = np.eye(8, dtype=np.float32)


def marked(spoken: Iterable[Spoken], duration_s: float) -> Sound:
    """Sound (n,) in which `spoken` is heard."""
    people = np.zeros((3, round(duration_s * RATE_HZ)), np.bool_)
    for person, start_s, end_s in spoken:
        people[person, round(start_s * RATE_HZ) : round(end_s * RATE_HZ)] = True
    return (np.array([1, 2, 4]) @ people / 8).astype(np.float32)


def in_sound(sound: Sound) -> NDArray[np.bool_]:
    """Who is heard in each sample, (n, 3)."""
    marks = np.rint(sound * 8).astype(int)
    heard: NDArray[np.bool_] = (marks[:, None] & np.array([1, 2, 4])) > 0
    return heard


def any_voice(frame: Sound) -> float:
    """Voice activity: certain, and right."""
    return float(np.count_nonzero(frame) > len(frame) / 2)


def voices_in_order(sound: Sound) -> Sound:
    """Segmentation: voices numbered in the order in which they are first heard in this window."""
    centres = np.arange(RECEPTIVE_FIELD_SAMPLES // 2, len(sound), FRAME_STEP_SAMPLES)
    heard = in_sound(sound[centres])
    order = np.argsort(np.where(heard.any(axis=0), heard.argmax(axis=0), len(heard)), kind="stable")
    return heard[:, order].astype(np.float32)


def true_voice(sound: Sound) -> Embedding:
    """Embedding: the voice of whoever is heard most."""
    voice: Embedding = VOICES[int(in_sound(sound).sum(axis=0).argmax())]
    return voice


def ears(embed: Callable[[Sound], Embedding] = true_voice) -> Ears:
    """Ears that hear `marked` sound as it is."""
    return Ears(any_voice, voices_in_order, embed)


def hearing(roles: Sequence[Role] = ("coach", "client"), ears_: Ears | None = None) -> Hearing:
    """A hearing whose results are known at the moment the last sample they needed has sounded."""
    return Hearing(ears_ or ears(), People(roles), lambda heard_to_s: heard_to_s)


def pieces(sound: Sound, lost: Iterable[tuple[int, int]] = ()) -> list[Block | Gap]:
    """Cut `sound` as a source does; `lost` lists (first, length) in samples, in order and apart."""
    cut: list[Block | Gap] = []
    at = 0
    for first, length in [*lost, (len(sound), 0)]:
        while at + BLOCK_SAMPLES <= first or (first == len(sound) and at < first):
            samples = sound[at : at + BLOCK_SAMPLES, None]
            cut.append(Block(at, samples))
            at += len(samples)
        if length:
            cut.append(Gap(at, first + length - at, "lost"))
            at = first + length
    return cut


def cut(sound: Sound, lost: Iterable[tuple[int, int]] = ()) -> list[Block | Gap]:
    """Cut `sound` (n, channels) as a source does, without what was `lost` as `pieces` takes it."""
    return [
        Block(piece.start_sample, sound[piece.start_sample :][: len(piece.samples)])
        if isinstance(piece, Block)
        else piece
        for piece in pieces(sound[:, 0], lost)
    ]


def listen(listener: Hearing | ChannelHearing, sound: Iterable[Block | Gap]) -> list[HearingEvent]:
    """Everything heard, to the end."""
    heard: list[HearingEvent] = []
    for piece in sound:
        heard += listener.feed(piece) if isinstance(piece, Block) else listener.lose(piece)
    return heard + listener.finish()


def who_spoke(heard: Iterable[HearingEvent]) -> list[tuple[Role, float, float]]:
    """Stretches in the order in which they were announced, revisions applied."""
    stretches: dict[str, tuple[Role, float, float]] = {}
    for event in heard:
        if isinstance(event, SpeechStarted):
            stretches[event.id] = (event.role, event.at_s, float("inf"))
        elif isinstance(event, SpeechEnded):
            role, start_s, _ = stretches[event.id]
            stretches[event.id] = (role, start_s, event.at_s)
        elif isinstance(event, SpeechRevised):
            stretches[event.id] = (event.role, *stretches[event.id][1:])
    return list(stretches.values())
