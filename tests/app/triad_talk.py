"""Three who practise, and one talk in which two of them are cut into: whose cue it is goes by the roles."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.people_options import network_of_voices
from audio.clock import JumpClock
from audio.replay import Replay
from audio.source import Block
from audio.tunables import RATE_HZ
from diarize.voices_apart import Embed
from sessions.triads.plan import Person, TriadPlan
from sessions.voices import KeptVoice
from tests.app.first_session import FIRST_SESSION
from tests.audio.recordings import joined
from tests.diarize.marked_sound import cut
from tests.recordings.readers import ANOTHER_READER, ONE_READER, spoken
from tests.sessions.made_sessions import STARTED_AT

Sound = NDArray[np.float32]

ADA, BEN, CAI = Person("a", "Ada"), Person("b", "Ben"), Person("c", "Cai")
PLAN = TriadPlan((ADA, BEN, CAI))
"""Ada coaches Ben first, then Cai coaches Ada, then Ben coaches Cai."""

GIVES_WAY_S = 1.2
LEVEL = 0.06


@dataclass(frozen=True, slots=True)
class CutIn:
    """From `at_s` on `by` speaks over `over`, who was under way and then gives way."""

    by: Person
    over: Person
    at_s: float


CUT_IN = (CutIn(ADA, BEN, 11.5), CutIn(CAI, BEN, 20.0), CutIn(CAI, ADA, 27.0))
UNDER_WAY_S, LASTS_S = 2.2, 32.0

FIRST = ((ADA, 0.5), (CAI, 4.5))
"""Who speaks when before anybody cuts in, by the sentence that they are known by."""


def _third_voice() -> Sound:
    return joined(list(Replay(FIRST_SESSION, None, JumpClock())))[:, 0]


def _between(sound: Sound, start_s: float, end_s: float) -> Sound:
    return sound[round(start_s * RATE_HZ) : round(end_s * RATE_HZ)]


def _sentences() -> dict[Person, tuple[Sound, Sound]]:
    """Of each person one sentence to know them by, and another that they say."""
    third = _third_voice()
    return {
        ADA: (spoken(ONE_READER[0]), spoken(ONE_READER[1])),
        BEN: (spoken(ANOTHER_READER[0]), spoken(ANOTHER_READER[1])),
        CAI: (_between(third, 1.0, 4.4), _between(third, 24.2, 27.2)),
    }


def voices(embed: Embed) -> dict[Person, KeptVoice]:
    """The three as they were enrolled."""
    network = network_of_voices()
    return {
        person: KeptVoice(person.name, "coach", embed(known), 10.0, STARTED_AT, network)
        for person, (known, _) in _sentences().items()
    }


def talk(on_channels: Sequence[Collection[Person]] = ((ADA, BEN, CAI),)) -> list[Block]:
    """All that is said, by whom on which of the channels: two begin, then three times somebody cuts in."""
    sentences = _sentences()
    hiss = np.random.default_rng(3).normal(0, 1e-4, (len(on_channels), round(LASTS_S * RATE_HZ)))
    sound = hiss.astype(np.float32)

    def add(person: Person, said: Sound, at_s: float) -> None:
        [channel] = [n for n, on_it in enumerate(on_channels) if person in on_it]
        _add(sound[channel], said, at_s)

    for person, at_s in FIRST:
        add(person, sentences[person][0], at_s)
    for cut_in in CUT_IN:
        over = _between(sentences[cut_in.over][1], 0.0, UNDER_WAY_S + GIVES_WAY_S)
        add(cut_in.over, over, cut_in.at_s - UNDER_WAY_S)
        add(cut_in.by, sentences[cut_in.by][1], cut_in.at_s)
    return [piece for piece in cut(sound.T) if isinstance(piece, Block)]


def _add(sound: Sound, said: Sound, at_s: float) -> None:
    """Add what is `said` from `at_s` on, without the silence before its first word."""
    said = said[int(np.argmax(np.abs(said) > np.abs(said).max() / 10)) :]
    start = round(at_s * RATE_HZ)
    sound[start : start + len(said)] += np.float32(LEVEL / np.sqrt(np.square(said).mean())) * said
