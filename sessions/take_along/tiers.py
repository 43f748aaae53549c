"""A session as programs for annotating sound see it: tiers of stretches of time, each with a line of text.

Times are whole milliseconds, the finest that all those programs know. On a tier nothing overlaps, for they
allow none of it: what one goes on into the next ends there, what begins at once is one.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from diarize.events import Role
from sessions.account import Account, Cue, Silence, Turn
from sessions.observed import Observed
from sessions.opinions import Opinion
from sessions.take_along.cue_words import MARKS
from sessions.take_along.tunables import SHOWN_MS
from transcribe.events import Word

WORDLESS = "(speech)"
"""Stands for what was said where no words were kept."""

_UNSPEAKABLE = ("Cc", "Cs", "Cn")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time and its line of text; a moment where both times are the same."""

    start_ms: int
    end_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class Tier:
    """Spans of one sort, in order of time; those of one person's speech name the `role`.

    On a tier of `moments` no two are at the same time; on any other none is empty, and none overlap.
    """

    name: str
    spans: tuple[Span, ...]
    role: Role = ""
    moments: bool = False


def tiers_of(account: Account) -> list[Tier]:
    """What people said, word by word too, then silences, cues by kind, bookmarks, notes, marks, verdicts.

    There is a tier of turns for everybody there, the others only where there is something on them.
    """
    end_ms = length_ms(account)
    tiers = [
        *_speech(account),
        Tier("silences", tuple(_span(one, silence_line(one)) for one in account.silences)),
        *_cues(account.cues),
        _moments("bookmarks", ((one.at_s, one_line(one.label) or "bookmark") for one in account.bookmarks)),
        _moments("notes", ((one.at_s, one.text) for one in account.notes)),
        _moments("observer's marks", ((one.at_s, observed_line(one)) for one in account.observed)),
        _moments(
            "verdicts",
            ((one.start_s, verdict_line(one)) for one in account.verdicts if not one.taken_back),
        ),
    ]
    return [_in_order(tier, end_ms) for tier in tiers if tier.spans or tier.role == tier.name]


def length_ms(account: Account) -> int:
    """Until when there is anything, in milliseconds; never none."""
    ends_s = [account.duration_s, *(turn.end_s for turn in account.turns)]
    return max(1, ms(max(ends_s)))


def ms(seconds: float) -> int:
    """Session time in whole milliseconds."""
    return round(seconds * 1000)


def one_line(text: str) -> str:
    """The same text without breaks, tabs, and what is no letter in any file."""
    kept = (letter for letter in text if letter.isspace() or unicodedata.category(letter) not in _UNSPEAKABLE)
    return " ".join("".join(kept).split())


def said(turn: Turn) -> str:
    """What somebody said, or that they did."""
    return one_line(turn.text) or WORDLESS


def silence_line(silence: Silence) -> str:
    """Whose a silence is, what it follows, and whether it was held, or else who ended it."""
    ended = "held" if silence.held else f"ended by {silence.broken_by}" if silence.broken_by else ""
    return ", ".join(filter(None, (silence.owner, silence.why, ended)))


def cue_line(cue: Cue) -> str:
    """What a cue was shown for, and what was said of it since."""
    marks = {True: "helpful", False: "wrong", None: ""}[cue.helpful]
    remarks = ", ".join(filter(None, (marks, "intentional" if cue.intentional else "", cue.revised_why)))
    return one_line(f"{cue.evidence} ({remarks})" if remarks else cue.evidence) or str(cue.kind)


def observed_line(mark: Observed) -> str:
    """What an observer marked, and what they wrote beside it."""
    what = MARKS[mark.mark].lower()
    return one_line(f"{what}: {mark.text}" if mark.text else what)


def verdict_line(verdict: Opinion) -> str:
    """Who agrees with a moment of the review, or does not, and what they wrote."""
    says = {True: "agrees", False: "disagrees", None: ""}[verdict.agrees]
    what = f"sign {verdict.sign_id} {verdict.kind}, {verdict.by} {says}".rstrip()
    return one_line(f"{what}: {verdict.text}" if verdict.text else what)


def _speech(account: Account) -> Iterator[Tier]:
    for role in account.roles:
        turns = [turn for turn in account.turns if turn.role == role]
        words = [word for turn in turns for word in turn.words]
        yield Tier(role, tuple(_span(turn, said(turn)) for turn in turns), role)
        yield Tier(f"{role} words", tuple(_span(word, word.text) for word in words), role)


def _cues(cues: Iterable[Cue]) -> Iterator[Tier]:
    by_kind: dict[str, list[Span]] = {}
    for cue in cues:
        start_ms = ms(cue.start_s)
        end_ms = start_ms + SHOWN_MS if cue.end_s is None else ms(cue.end_s)
        by_kind.setdefault(cue.kind, []).append(Span(start_ms, end_ms, cue_line(cue)))
    for kind, spans in by_kind.items():
        yield Tier(f"cue {kind}", tuple(spans))


def _moments(name: str, told: Iterable[tuple[float, str]]) -> Tier:
    return Tier(name, tuple(Span(ms(at_s), ms(at_s), text) for at_s, text in told), moments=True)


def _span(one: Turn | Silence | Word, text: str) -> Span:
    return Span(ms(one.start_s), ms(one.end_s), text)


def _in_order(tier: Tier, end_ms: int) -> Tier:
    """The same tier within the session, in order of time, nothing on it empty or overlapping."""
    last_ms = end_ms if tier.moments else end_ms - 1
    at: dict[int, Span] = {}
    for span in sorted(tier.spans, key=lambda span: span.start_ms):
        start_ms = min(max(0, span.start_ms), last_ms)
        inside = Span(start_ms, span.end_ms, one_line(span.text))
        at[start_ms] = _as_one(at[start_ms], inside) if start_ms in at else inside
    spans = (
        Span(start_ms, start_ms if tier.moments else _end_ms(at[start_ms], next_ms), at[start_ms].text)
        for start_ms, next_ms in pairwise([*at, end_ms])
    )
    return replace(tier, spans=tuple(spans))


def _as_one(span: Span, other: Span) -> Span:
    return Span(span.start_ms, max(span.end_ms, other.end_ms), f"{span.text} / {other.text}")


def _end_ms(span: Span, next_ms: int) -> int:
    return min(max(span.end_ms, span.start_ms + 1), next_ms)
