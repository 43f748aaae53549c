"""Silences after the client's words and whose they were: from meetings, and from sessions with truth.

In a meeting a silence was the client's if they speak next, and the coach's if another does; a backchannel
is nobody's turn. In a session it is whose the truth says.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.course import EVENTS_FILE, read_events
from app.timed_words import CHANGE_KNOWN_AFTER_S, WORD_KNOWN_AFTER_S, as_heard
from cues.hand import ByHand
from cues.timeline import CLIENT, COACH, Silence, Timeline
from scripts.fit.meetings import Meeting
from scripts.fit.silences import Row, Whose, rows
from transcribe.events import Word

SAME_TURN_WITHIN_S = 0.5
"""Words no further apart are one stretch of talk: a silence counts from here on."""

BACKCHANNEL_S = 1.2
"""What is annotated as a backchannel but lasts longer has taken the turn."""

SAME_MOMENT_S = 0.05
"""A stretch that begins with a backchannel, and ends with it, to within this holds nothing else."""

BACKCHANNEL_FOLLOWS_WITHIN_S = 0.6
"""Where a backchannel comes so soon, the silence before it is over before it is judged: not counted."""

SAME_SILENCE_S = 0.35
"""A silence heard so near to one of the truth is that one: ends are heard up to 0.3 s late."""

TOLD_BY_RULE = ("own_pause", "after_coach", "after_question")
"""Silences of the truth after the coach's words: a table judges those, no weights."""

MARKS = re.compile(r"[.,?!…]")

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Talk:
    """Two sides of a meeting: `words` are the client's and the coach's, who is everybody else."""

    words: Sequence[Word]
    backchannels: Sequence[Span]
    """Short ones of the coach."""


def of_meetings(found: Sequence[Meeting]) -> Iterator[Row]:
    """Rows of every meeting, its two most talkative people the client in turn.

    Every other meeting goes without marks: not every recogniser sets any.
    """
    for number, meeting in enumerate(found):
        for person in talkative(meeting):
            talk = as_talk(meeting, person, marked=bool(number % 2))
            heard = sorted(as_heard(list(talk.words)), key=lambda event: event.known_at_s)
            name = f"{meeting.id} {person}"
            yield from rows(name, heard, whose_next(talk), Timeline(CHANGE_KNOWN_AFTER_S))


def talkative(meeting: Meeting) -> list[str]:
    """The two who speak most."""
    talk_s = {
        person: sum(word.end_s - word.start_s for word in meeting.words if word.role == person)
        for person in meeting.people
    }
    return sorted(talk_s, key=lambda person: talk_s[person])[-2:]


def as_talk(meeting: Meeting, client: str, *, marked: bool) -> Talk:
    """The meeting as `client` talking with a coach, words known as in `holdspace replay` of timed words."""
    words = [
        replace(
            word,
            role=CLIENT if word.role == client else COACH,
            text=word.text if marked else MARKS.sub("", word.text),
            known_at_s=word.end_s + WORD_KNOWN_AFTER_S,
            committed_at_s=word.end_s + WORD_KNOWN_AFTER_S,
        )
        for word in meeting.words
    ]
    short = [
        (start_s, end_s)
        for role, start_s, end_s in meeting.backchannels
        if role != client and end_s - start_s <= BACKCHANNEL_S
    ]
    return Talk(words, short)


def whose_next(talk: Talk) -> Whose:
    """Whose a silence was, by who speaks next; None where it is no silence, or nobody does."""
    clients, coachs = stretches(talk.words, CLIENT), stretches(talk.words, COACH)
    lets_go_on = [span for span in coachs if _only_a_backchannel(span, talk.backchannels)]
    turns = sorted(
        [*clients, *(span for span in coachs if span not in lets_go_on)],
        key=lambda span: span[0],  # the client's first, where both begin at once
    )
    begins_s = [start_s for start_s, _ in turns]
    owners: dict[float, bool] = {}
    for _, end_s in clients:
        place = bisect_left(begins_s, end_s - 0.01)
        if place == len(turns) or turns[place][0] - end_s < SAME_TURN_WITHIN_S:
            continue
        if any(start_s - 0.01 < end_s < to_s for start_s, to_s in coachs):
            continue
        if any(end_s <= start_s < end_s + BACKCHANNEL_FOLLOWS_WITHIN_S for start_s, _ in lets_go_on):
            continue
        owners[round(end_s, 2)] = turns[place] in clients
    return lambda silence: owners.get(round(silence.start_s, 2))


def stretches(words: Sequence[Word], role: str) -> list[Span]:
    """When `role` talks, without their shorter pauses."""
    spans: list[Span] = []
    for word in sorted((word for word in words if word.role == role), key=lambda word: word.start_s):
        if spans and word.start_s - spans[-1][1] < SAME_TURN_WITHIN_S:
            spans[-1] = (spans[-1][0], max(spans[-1][1], word.end_s))
        else:
            spans.append((word.start_s, word.end_s))
    return spans


def _only_a_backchannel(span: Span, backchannels: Sequence[Span]) -> bool:
    return any(
        abs(span[0] - start_s) < SAME_MOMENT_S and span[1] <= end_s + SAME_MOMENT_S
        for start_s, end_s in backchannels
    )


def of_sessions(sessions: Path, replays: Path) -> Iterator[Row]:
    """Rows of every session that has been replayed, as its engine was given it.

    Raises `UsageError` for a replay that cannot be read.
    """
    for truth in sorted(sessions.glob("*.truth.json")):
        name = truth.name.removesuffix(".truth.json")
        if not (replays / name / EVENTS_FILE).is_file():
            continue
        judged = read_events(replays / name)
        heard = [given.event for given in judged.given if not isinstance(given.event, ByHand)]
        silences = json.loads(truth.read_text(encoding="utf-8"))["silences"]
        yield from rows(name, heard, whose_in_truth(silences), Timeline(judged.end_known_after_s))


def whose_in_truth(silences: Sequence[dict[str, object]]) -> Whose:
    """Whose the nearest silence of the truth is; None where none is near, or a table judges it."""
    known = [(float(str(one["start_s"])), str(one["owner"]), str(one["why"])) for one in silences]

    def whose(silence: Silence) -> bool | None:
        start_s, owner, why = min(known, key=lambda one: abs(one[0] - silence.start_s))
        if abs(start_s - silence.start_s) > SAME_SILENCE_S or why in TOLD_BY_RULE:
            return None
        return owner == CLIENT if owner in (CLIENT, COACH) else None

    return whose
