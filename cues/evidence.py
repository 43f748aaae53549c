"""What speaks for and against a silence after the client's words being the client's still: numbers, by name.

Their weights, in `ownership.json` beside this file, are fitted by `scripts/fit/ownership.py`. A sum of log
odds: what is not known counts nothing, so that sound judges first and words, coming later, refine.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, log
from pathlib import Path
from statistics import median

from cues import tunables
from cues.language.act import (
    MARKS,
    acknowledges,
    asks,
    breaks_off,
    dawns,
    feels,
    hesitates,
    last_sentence,
    realises,
    spoken,
    unfinished,
)
from cues.language.completeness import completeness
from cues.timeline import CLIENT, Silence, Speech, Timeline
from transcribe.events import Word

WEIGHTS = Path(__file__).with_name("ownership.json")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a silence but for its age: log odds that it is the client's, and what age adds.

    `log_odds` are as when it is first judged; `usual_s` is how long this client's own pauses last; `known`
    is what all of it rests on, by name.
    """

    log_odds: float
    older: float
    beyond_usual: float
    usual_s: float
    known: Mapping[str, float]

    def p_hold(self, age_s: float) -> float:
        """How likely the silence, which has lasted `age_s`, is the client's, 0 to 1, at even odds before."""
        older, beyond = aged(age_s, self.usual_s)
        return 1.0 / (1.0 + exp(-self.log_odds - self.older * older - self.beyond_usual * beyond))


def aged(age_s: float, usual_s: float) -> tuple[float, float]:
    """How much older a silence is than when first judged, and than this client's own pauses: log ratios."""
    at_least_s = max(age_s, tunables.JUDGED_AFTER_S)
    return log(at_least_s / tunables.JUDGED_AFTER_S), max(0.0, log(at_least_s / usual_s))


def evidence(timeline: Timeline, silence: Silence) -> Evidence:
    """Weigh what is known of `silence`, which follows the client's words; once for all that was heard."""
    return timeline.once(_weigh, silence)


def _weigh(timeline: Timeline, silence: Silence) -> Evidence:
    weights, known = fitted(), known_of(timeline, silence)

    def weighed(group: str) -> float:
        found = weights[group]
        return found["bias"] + sum(found.get(name, 0.0) * value for name, value in known.items())

    return Evidence(
        weighed("log odds"), weighed("older"), weighed("beyond usual"), usual_pause_s(timeline), known
    )


def known_of(timeline: Timeline, silence: Silence) -> dict[str, float]:
    """All that is known of a silence after the client's words, by name; what is not known is left out."""
    return _of_the_sound(timeline, silence) | _of_the_words(
        timeline, timeline.turn_of(silence.after), silence
    )


def _of_the_sound(timeline: Timeline, silence: Silence) -> dict[str, float]:
    """How unfinished it sounded, in log odds, where that was heard."""
    p_finished = timeline.turn_end_of(silence)
    if p_finished is None:
        return {}
    p_finished = min(max(p_finished, tunables.LEAST_P_FINISHED), 1.0 - tunables.LEAST_P_FINISHED)
    return {"sounds unfinished": log((1.0 - p_finished) / p_finished)}


def _of_the_words(timeline: Timeline, turn: list[Speech], silence: Silence) -> dict[str, float]:
    """From the words of the turn, where those before the silence are known."""
    said = timeline.words_between(turn[0].start_s - 0.3, silence.start_s + 0.3, CLIENT)[
        -tunables.MOST_WORDS :
    ]
    if not words_known(timeline, silence) or not said:
        return {}
    text = text_of(said)
    words = spoken(text)
    if not words:
        return {}
    sentence = last_sentence(text)
    lately = [
        text_of(timeline.words_of(part))
        for part in turn
        if silence.start_s - part.start_s < tunables.LATELY_S
    ]
    whole = completeness(spoken(sentence) or words[-1:])
    return {
        "words": 1.0,
        "incomplete": max(0.0, min(tunables.MOST_ODDS, -whole)),
        "complete": max(0.0, min(tunables.MOST_ODDS, whole)),
        "one word": float(len(words) == 1),
        "leads on": float(unfinished(words[-1])),
        "filler": float(hesitates(text)),
        "acknowledges": float(acknowledges(text)),
        "realises": float(any(realises(part) for part in lately[-2:])),
        "dawns": float(any(dawns(part) for part in lately)),
        "feels": float(feels(sentence)),
        "asks": float(asks(sentence)),
        **_of_the_mark(text),
    }


def _of_the_mark(text: str) -> dict[str, float]:
    """How the words are marked at their end, by a recogniser that sets marks at all."""
    if not any(mark in text for mark in MARKS) and not breaks_off(text):
        return {}
    return {"breaks off": float(breaks_off(text)), "no mark": float(text[-1].isalnum())}


def usual_pause_s(timeline: Timeline) -> float:
    """How long this client's own pauses have lasted so far; a common length until there are a few."""
    own = timeline.own_pauses_s
    return median([*own, *[tunables.USUAL_PAUSE_S] * max(0, tunables.FEW_PAUSES - len(own))])


def words_known(timeline: Timeline, silence: Silence) -> bool:
    """Whether the words just before the silence have been recognised."""
    return timeline.words_known_to_s(silence.after.role) >= silence.start_s - tunables.LAST_WORD_WITHIN_S


def text_of(words: list[Word]) -> str:
    """Words as one line."""
    return " ".join(word.text for word in words)


@cache
def fitted() -> dict[str, dict[str, float]]:
    """The weights that ship."""
    found: dict[str, dict[str, float]] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return found
