"""An account of a session that never was: every kind of thing in it, as long as is asked for."""

from collections.abc import Iterator
from dataclasses import replace

from cues.events import CueKind, OverlapKind, Owner, Why
from sessions.account import Account, Bookmark, Cue, Note, Overlap, Silence, Turn
from sessions.reader import State
from sessions.stored_sound import Hole
from tests.sessions.made_sessions import about
from transcribe.attribution import SpokenStretch
from transcribe.events import Word

ROUND_S = 40.0
"""Seconds of a question, a thought, an answer cut short, and a silence held."""

_SAID = (
    ("coach", 0.0, "So what would you like to have, by the end of our time today?"),
    ("client", 7.5, "Well… I keep coming back to the same door, and I never quite open it."),
    ("coach", 13.0, "And if you"),
    ("client", 13.6, "No, wait, it's not that I can't. I'm afraid of what is behind it."),
    ("coach", 24.0, "You're afraid of what is behind it."),
    ("client", 31.0, "Yeah. Oh… it's my father's voice, isn't it?"),
)
_WORD_S = 0.32


def made_account(length_s: float = 4 * ROUND_S) -> Account:
    """Rounds of the same talk, one after another, for `length_s`."""
    starts_s = [n * ROUND_S for n in range(int(length_s // ROUND_S))]
    return Account(
        about=replace(about(), client="Anna"),
        state=State.ENDED,
        duration_s=length_s,
        names={"client": "Anna"},
        turns=tuple(turn for number, at_s in enumerate(starts_s) for turn in _turns(number, at_s)),
        silences=tuple(
            silence for number, at_s in enumerate(starts_s) for silence in _silences(number, at_s)
        ),
        overlaps=tuple(
            Overlap(f"o{n}", at_s + 13.2, at_s + 14.0, "coach", "client", OverlapKind.INTERRUPTION)
            for n, at_s in enumerate(starts_s)
        ),
        cues=tuple(cue for number, at_s in enumerate(starts_s) for cue in _cues(number, at_s)),
        bookmarks=(Bookmark("k1", 32.0, "the father", True), Bookmark("k2", 52.0, "", False)),
        notes=(Note("n1", "c0-1", 13.2, "I was in a hurry here"), Note("n2", "", 60.0, "her breath")),
        holes=(Hole(38.0, 39.0, "the microphone was unplugged"),),
    )


def _turns(number: int, at_s: float) -> Iterator[Turn]:
    for place, (role, from_s, text) in enumerate(_SAID):
        start_s, id_ = at_s + from_s, f"s{number}-{place}"
        words = tuple(
            Word(f"w{number}-{place}-{n}", start, start + _WORD_S, word, role, start + 0.7, start + 1.7)
            for n, word in enumerate(text.split())
            for start in (round(start_s + n * _WORD_S, 3),)
        )
        end_s = words[-1].end_s
        yield Turn(id_, role, start_s, end_s, words, (SpokenStretch(id_, role, start_s, end_s),))


def _silences(number: int, at_s: float) -> Iterator[Silence]:
    yield Silence(
        f"q{number}-0", at_s + 4.2, at_s + 7.5, Owner.CLIENT, Why.AFTER_QUESTION, "client", held=True
    )
    yield Silence(f"q{number}-1", at_s + 18.4, at_s + 24.0, Owner.CLIENT, Why.MIDTHOUGHT, "coach", held=False)
    yield Silence(
        f"q{number}-2", at_s + 26.2, at_s + 31.0, Owner.CLIENT, Why.AFTER_COACH, "client", held=True
    )
    yield Silence(f"q{number}-3", at_s + 33.6, at_s + 37.0, Owner.COACH, Why.TURN_END, "coach", held=False)


def _cues(number: int, at_s: float) -> Iterator[Cue]:
    told = (
        (CueKind.HOLD_SPACE, 4.2, 7.5, "a question of yours is still open", True),
        (CueKind.INTERRUPTION, 13.2, 14.0, "you began while they were at “never quite open it”", True),
        (CueKind.CUT_IN, 24.0, 26.2, "you began in a silence that was theirs", True),
        (CueKind.HELD_SILENCE, 26.2, 31.0, "4.8 s of silence, and they went on", False),
    )
    for place, (kind, from_s, to_s, evidence, live) in enumerate(told):
        yield Cue(
            f"c{number}-{place}",
            kind,
            at_s + from_s,
            at_s + to_s,
            evidence,
            0.8,
            live,
            (f"q{number}-0",),
            helpful=None if number else place != 1,
        )
