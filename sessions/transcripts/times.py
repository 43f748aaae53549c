"""When everything in a transcript was said: as it tells, and where it does not, as it may have been."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import inf

from sessions.about import Timing
from sessions.transcripts import tunables
from sessions.transcripts.transcript import Utterance

Time = tuple[float, float]
"""From when to when, in seconds of session time."""


def timing_of(utterances: Sequence[Utterance]) -> Timing:
    """What their times are worth."""
    told = any(one.start_s is not None for one in utterances)
    return Timing.CAPTIONS if told else Timing.GUESSED


def timed(utterances: Sequence[Utterance]) -> list[Time]:
    """When each was said, at least about.

    A start and an end that are told stand. Of a start alone, it lasts as long as its words take, or until
    the next that is told; those without share what lies between. Where nothing is told all words come at one
    pace, from 0 s on.
    """
    before_s = _before_s(utterances)
    starts_s = list(_starts_s(utterances, before_s))
    times: list[Time] = []
    place = 0
    while place < len(utterances):
        following = next((n for n in range(place + 1, len(utterances)) if starts_s[n] is not None), None)
        limit_s = inf if following is None else starts_s[following] or 0.0
        start_s = starts_s[place]
        if start_s is None:
            start_s = min(limit_s, times[-1][1] + tunables.BETWEEN_TURNS_S) if times else 0.0
        end_s = _end_told(utterances[place])
        if end_s is not None:
            times.append((start_s, end_s - before_s))
            place += 1
        else:
            times += _shared(utterances[place:following], start_s, max(start_s, limit_s))
            place = len(times)
    return times


def spread(text: str, time: Time) -> Iterator[tuple[str, float, float]]:
    """The words of a text, each with its share of a time by its letters."""
    words = text.split()
    ends = list(accumulate(map(len, words), initial=0))
    a_letter_s = (time[1] - time[0]) / max(1, ends[-1])
    for word, (begin, end) in zip(words, pairwise(ends), strict=True):
        yield word, round(time[0] + begin * a_letter_s, 3), round(time[0] + end * a_letter_s, 3)


def _before_s(utterances: Sequence[Utterance]) -> float:
    """What is to be taken off every time, where they are those of a day."""
    first_s = min((one.start_s for one in utterances if one.start_s is not None), default=0.0)
    return first_s if first_s >= tunables.TIME_OF_DAY_S else 0.0


def _starts_s(utterances: Sequence[Utterance], before_s: float) -> Iterator[float | None]:
    """The starts that are told and can be true: later than those before, or with an end of their own."""
    reached_s = -1.0
    for one in utterances:
        if one.start_s is None or (_end_told(one) is None and one.start_s <= reached_s):
            yield None
        else:
            reached_s = max(reached_s, one.start_s)
            yield one.start_s - before_s


def _end_told(one: Utterance) -> float | None:
    return (
        one.end_s if one.start_s is not None and one.end_s is not None and one.end_s > one.start_s else None
    )


def _shared(run: Sequence[Utterance], start_s: float, limit_s: float) -> Iterator[Time]:
    """One after another at the usual pace, or faster where the time is short."""
    lengths_s = [len(one.text.split()) / tunables.WORDS_A_SECOND for one in run]
    usual_s = sum(lengths_s) + tunables.BETWEEN_TURNS_S * (len(run) - 1)
    pace = min(1.0, (limit_s - start_s) / usual_s)
    for length_s in lengths_s:
        end_s = start_s + length_s * pace
        yield start_s, end_s
        start_s = end_s + tunables.BETWEEN_TURNS_S * pace
