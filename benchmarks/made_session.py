"""A session made up for measuring: talk, silences and cues in usual proportion, as long as is asked for.

It is told as events, as a session's file holds them, and as a waveform; no word of it was ever said.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import numpy as np

from cues.events import CueKind, CueShown, Owner, SilenceEnded, SilenceJudged, Why
from diarize.events import SpeechEnded, SpeechStarted
from sessions.about import About, Keep
from sessions.account import Account, Bookmark, Cue, Note, Silence, Turn
from sessions.event_codec import Event, known_at_s
from sessions.reader import State
from sessions.stored_sound import Hole
from sessions.waveform import PEAKS_PER_S, Waveform
from transcribe.attribution import SpokenStretch
from transcribe.events import Word

SEED = 11
"""The same session every time."""

WORD_S = 0.34
"""A word and its pause: some 175 words a minute, as people speak."""

TURN_S = {"coach": (2.0, 9.0), "client": (4.0, 38.0)}
"""Shortest and longest turn: the client speaks about three quarters of the time."""

SILENCE_S = (0.2, 2.4, 9.0)
"""Shortest, usual and longest silence between two turns."""

PAUSE_S = (0.5, 2.2)
"""Shortest and longest pause within a turn."""

STRETCH_S = (1.6, 7.0)
"""Shortest and longest talk without a pause."""

CUE_EVERY = 3
"""One silence in so many has a cue: two or three a minute in all."""

OTHER_KINDS = tuple(kind for kind in CueKind if kind not in (CueKind.HOLD_SPACE, CueKind.HELD_SILENCE))
"""Kinds of cue that stand in a turn."""


@dataclass(frozen=True, slots=True)
class MadeSession:
    """What happens in it, in order of time; a turn's stretches share its place in `turns`."""

    duration_s: float
    turns: tuple[Turn, ...]
    silences: tuple[Silence, ...]
    cues: tuple[Cue, ...]


def made_session(minutes: float) -> MadeSession:
    """Make one of so many minutes."""
    draw = random.Random(SEED)
    turns: list[Turn] = []
    silences: list[Silence] = []
    now_s, duration_s = 2.0, minutes * 60
    while now_s < duration_s - 60:
        turns.append(_turn(draw, len(turns), now_s))
        lasting_s = draw.triangular(SILENCE_S[0], SILENCE_S[2], SILENCE_S[1] / 2)
        now_s = turns[-1].end_s + lasting_s
        silences += [*_pauses(turns[-1]), _silence(draw, len(turns), turns[-1], now_s)]
    return MadeSession(duration_s, tuple(turns), tuple(silences), tuple(_cues(draw, turns, silences)))


def about_made() -> About:
    """What it is known by."""
    at = datetime(2026, 1, 1, 10, 0, tzinfo=UTC)
    return About("made", at, at, Keep.SOUND, ("coach", "client"), "made up", "0", {}, client="Anna")


def account_of_made(made: MadeSession) -> Account:
    """Give it as playback shows it, with a bookmark and a note every ten minutes, and sound lost once."""
    marked_s = [at_s + 0.0 for at_s in range(75, int(made.duration_s), 600)]
    return Account(
        about=about_made(),
        state=State.ENDED,
        duration_s=made.duration_s,
        names={"client": "Anna"},
        turns=made.turns,
        silences=made.silences,
        overlaps=(),
        cues=made.cues,
        bookmarks=tuple(Bookmark(f"k{n}", at_s, "", n % 2 == 0) for n, at_s in enumerate(marked_s)),
        notes=tuple(Note(f"n{n}", "", at_s + 12.0, "made up") for n, at_s in enumerate(marked_s)),
        holes=(Hole(made.duration_s / 3, made.duration_s / 3 + 4.0, "the microphone was unplugged"),),
    )


def waveform_of_made(made: MadeSession) -> Waveform:
    """Give its waveform: a quiet room, and syllables wherever somebody speaks."""
    noise = np.random.default_rng(SEED)
    count = round(made.duration_s * PEAKS_PER_S)
    peaks = noise.normal(12.0, 3.0, count)
    places = np.arange(count) / PEAKS_PER_S
    syllables = np.abs(np.sin(places * 2 * np.pi * 2.3 + 3 * np.sin(places * 1.7))) ** 1.5
    phrases = 0.6 + 0.4 * np.sin(places * 0.9) * np.sin(places * 0.37)
    loud = 165.0 * syllables * phrases * noise.uniform(0.7, 1.0, count) + 28.0
    for turn in made.turns:
        for stretch in turn.stretches:
            spoken = slice(round(stretch.start_s * PEAKS_PER_S), round(stretch.end_s * PEAKS_PER_S))
            peaks[spoken] = loud[spoken] * (1.0 if turn.role == "client" else 1.2)
    return Waveform(np.clip(peaks, 0, 255).astype(np.uint8)[:, None])


def events_of_made(made: MadeSession) -> list[Event]:
    """Give it as it would have been heard: every event in the order it became known."""
    events: list[Event] = []
    for turn in made.turns:
        events += turn.words
        for one in turn.stretches:
            events.append(SpeechStarted(one.id, one.role, one.start_s, one.start_s + 0.2))
            events.append(SpeechEnded(one.id, one.end_s, one.end_s + 0.2))
    for quiet in made.silences:
        at_s = quiet.start_s + 0.25
        events.append(SilenceJudged(quiet.id, quiet.start_s, quiet.owner, quiet.why, 0.8, at_s))
        events.append(
            SilenceEnded(quiet.id, quiet.start_s, quiet.end_s, quiet.broken_by, max(at_s, quiet.end_s) + 0.1)
        )
    for cue in made.cues:
        at_s = cue.start_s + 0.5
        events.append(CueShown(cue.id, cue.kind, cue.start_s, at_s, 0.8, cue.evidence, cue.about, cue.live))
    return sorted(events, key=known_at_s)


def _turn(draw: random.Random, number: int, start_s: float) -> Turn:
    role = ("coach", "client")[number % 2]
    left_s, now_s = draw.uniform(*TURN_S[role]), start_s
    stretches: list[SpokenStretch] = []
    while left_s > 0:
        lasting_s = min(left_s, draw.uniform(*STRETCH_S)) + 0.4
        stretches.append(SpokenStretch(f"s{number}-{len(stretches)}", role, now_s, now_s + lasting_s))
        left_s -= lasting_s
        now_s += lasting_s + draw.uniform(*PAUSE_S)
    words = tuple(
        Word(f"w{one.id}-{n}", at_s, at_s + WORD_S - 0.04, "word", role, at_s + 1.0, at_s + 2.0)
        for one in stretches
        for n in range(int((one.end_s - one.start_s) / WORD_S))
        for at_s in (one.start_s + n * WORD_S,)
    )
    return Turn(stretches[0].id, role, start_s, stretches[-1].end_s, words, tuple(stretches))


def _pauses(turn: Turn) -> Iterator[Silence]:
    """Tell the silences within a turn: whoever speaks goes on after them."""
    owner = Owner.CLIENT if turn.role == "client" else Owner.COACH
    for before, after in zip(turn.stretches, turn.stretches[1:], strict=False):
        why = Why.MIDTHOUGHT if owner is Owner.CLIENT else Why.OWN_PAUSE
        held = owner is Owner.CLIENT and after.start_s - before.end_s > 1.5
        yield Silence(f"q{after.id}", before.end_s, after.start_s, owner, why, turn.role, held)


def _silence(draw: random.Random, number: int, turn: Turn, end_s: float) -> Silence:
    """Tell the silence after a turn: after the coach's mostly the client's, after the client's either's."""
    next_role = ("coach", "client")[number % 2]
    owner = draw.choices((Owner.CLIENT, Owner.COACH, Owner.UNKNOWN), (0.6, 0.3, 0.1))[0]
    held = owner is Owner.CLIENT and next_role == "client"
    return Silence(f"q{number}", turn.end_s, end_s, owner, Why.TURN_END, next_role, held)


def _cues(draw: random.Random, turns: list[Turn], silences: list[Silence]) -> Iterator[Cue]:
    told: list[Cue] = []
    for quiet in silences:
        if quiet.owner is Owner.CLIENT and draw.randrange(CUE_EVERY) == 0:
            kind = draw.choice((CueKind.HOLD_SPACE, CueKind.HELD_SILENCE)) if quiet.held else CueKind.CUT_IN
            told.append(_cue(draw, kind, quiet.start_s, quiet.end_s))
    for turn in turns:
        if draw.randrange(CUE_EVERY) == 0:
            kind = draw.choice(OTHER_KINDS)
            told.append(_cue(draw, kind, turn.start_s + 0.3, turn.start_s + 2.0))
    for n, cue in enumerate(sorted(told, key=lambda cue: cue.start_s)):
        yield replace(cue, id=f"c{n}")


def _cue(draw: random.Random, kind: CueKind, start_s: float, end_s: float) -> Cue:
    helpful = draw.choices((None, True, False), (0.7, 0.2, 0.1))[0]
    live = kind is not CueKind.HELD_SILENCE and draw.random() < 0.6
    return Cue("", kind, start_s, end_s, "made up", 0.8, live, (), helpful=helpful)
