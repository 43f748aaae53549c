"""A coach's plan, and what is set for good, made into who is listened to and with what."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from app.bringing import told_plainly
from app.build import check_weights
from app.cue_settings import quoting_only_what_is_kept
from app.errors import UsageError
from app.people_options import Room, open_known_voice
from app.recognisers import FILES, NAMED, Recogniser, knows, wanted
from app.report import Listening
from app.tunables import ALIKE_FROM, ALIKE_OVER_S
from audio.clock import JumpClock
from audio.replay import Replay
from audio.source import Block
from sessions import voices
from sessions.master_key import MasterKey
from sessions.preferences import Preferences
from ui.desk import Plan, Where

OpenKey = Callable[[], MasterKey]


def recogniser_of(model: str, language: str) -> Recogniser:
    """Words are recognised with this; raises `UsageError` and `ModelError`, in words for a window."""
    if model not in NAMED and not all((Path(model) / name).is_file() for name in FILES):
        raise UsageError(f"The recogniser {model} is not there any more. Choose another in the settings.")
    if not knows(model, language):
        raise UsageError(
            f"The recogniser {model} knows English alone. In the settings, choose English or another one."
        )
    recogniser = wanted(model, language, None)
    with told_plainly():
        check_weights(recogniser)
    return recogniser


def listening(
    plan: Plan, preferences: Preferences, open_key: OpenKey, *, one_a_channel: bool | None = None
) -> Listening:
    """Who is listened to by `plan`, each on a channel of their own where it is a call, or as it is said.

    Raises `UsageError`, `ModelError`, `SessionError`.
    """
    recogniser = recogniser_of(preferences.model, preferences.language)
    settings = quoting_only_what_is_kept(preferences.cues, plan.keep, consent=plan.consent_at is not None)
    apart = plan.where is Where.CALL if one_a_channel is None else one_a_channel
    who = Room(plan.people, {}, one_a_channel=True) if apart else _room(plan, open_key)
    return Listening(who, recogniser, settings)


def _room(plan: Plan, open_key: OpenKey) -> Room:
    if plan.voice is None:
        return Room(plan.people, {})
    if not voices.is_kept(plan.voice):
        raise UsageError(
            f"There is no voice called {plan.voice} here any more. Enrol it again, or begin without it."
        )
    return Room(plan.people, {"coach": open_known_voice(plan.voice, open_key())})


def has_one_a_channel(recording: Path, source: Replay, plan: Plan) -> bool:
    """Whether a recording is a call with one person a channel: it has two, and they are not the same sound.

    Many programs write one microphone's sound on both channels. Raises `UnreadableRecording`.
    """
    if plan.where is not Where.CALL or source.channels != 2:
        return False
    heard: list[Block] = []
    for item in Replay(recording, None, JumpClock()):
        if isinstance(item, Block):
            heard.append(item)
        if item.end_s >= ALIKE_OVER_S:
            break
    left, right = np.concatenate([block.samples for block in heard]).T.astype(np.float64)
    likeness = float(left @ right) / (float(np.sqrt((left @ left) * (right @ right))) or 1.0)
    return likeness < ALIKE_FROM
