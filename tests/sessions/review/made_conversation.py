"""A conversation written by hand: what was said, when, and what it does, for the tests of the signs."""

from collections.abc import Sequence
from dataclasses import replace

from cues.events import OverlapKind, Owner, Why
from cues.language.utterance import Act, Coded, Found, Utterance
from sessions.about import HeardFrom
from sessions.account import Account, Cue, Overlap, Silence, Turn
from sessions.reader import State
from sessions.review.conversation import CodedTurn, Conversation
from tests.sessions.made_sessions import about
from transcribe.attribution import SpokenStretch
from transcribe.events import Word

Does = Act | tuple[Act, str]
"""An act of all that was said, or of some of its words: `(Act.ADVICE, "just call him")`."""

Line = tuple[str, str, Sequence[Does], float, float]
"""Role, text, acts, start and end in seconds."""


def made_conversation(
    lines: Sequence[Line],
    silences: Sequence[Silence] = (),
    overlaps: Sequence[Overlap] = (),
    cues: Sequence[Cue] = (),
    heard_from: HeardFrom = HeardFrom.MICROPHONE,
) -> Conversation:
    """Turns `t0`, `t1`, ... as told, coded as told; words are spread evenly over their turn."""
    turns = [_turn(at, line) for at, line in enumerate(lines)]
    account = Account(
        about=replace(about(), heard_from=heard_from),
        state=State.ENDED,
        duration_s=max((turn.end_s for turn in turns), default=0.0),
        names={},
        turns=tuple(turns),
        silences=tuple(silences),
        overlaps=tuple(overlaps),
        cues=tuple(cues),
        bookmarks=(),
        notes=(),
        holes=(),
    )
    coded = (
        CodedTurn(at, turn, _coded(line)) for at, (turn, line) in enumerate(zip(turns, lines, strict=True))
    )
    return Conversation(account, tuple(coded))


def silence(start_s: float, end_s: float, broken_by: str = "client", why: Why = Why.MIDTHOUGHT) -> Silence:
    """A silence of the client's, held where they went on after 3 s or more."""
    held = broken_by == "client" and end_s - start_s >= 3.0
    return Silence(f"q{start_s:g}", start_s, end_s, Owner.CLIENT, why, broken_by, held)


def overlap(start_s: float, end_s: float, kind: OverlapKind = OverlapKind.INTERRUPTION) -> Overlap:
    """The coach speaks over the client."""
    return Overlap(f"o{start_s:g}", start_s, end_s, "coach", "client", kind)


def _turn(at: int, line: Line) -> Turn:
    role, text, _, start_s, end_s = line
    texts = text.split()
    each_s = (end_s - start_s) / max(1, len(texts))
    words = tuple(
        Word(f"t{at}w{n}", start, start + each_s, word, role, end_s, end_s)
        for n, word in enumerate(texts)
        for start in (start_s + n * each_s,)
    )
    return Turn(f"t{at}", role, start_s, end_s, words, (SpokenStretch(f"t{at}", role, start_s, end_s),))


def _coded(line: Line) -> Coded:
    role, text, acts, *_ = line
    words = tuple(text.split())
    found = sorted((_found(words, one) for one in acts), key=lambda one: (one.start, one.end))
    return Coded(Utterance(role, words), tuple(found))


def _found(words: tuple[str, ...], does: Does) -> Found:
    if isinstance(does, Act):
        return Found(does, 0, len(words), 0.9)
    act, text = does
    part = tuple(text.split())
    start = next(at for at in range(len(words)) if words[at : at + len(part)] == part)
    return Found(act, start, start + len(part), 0.9)
