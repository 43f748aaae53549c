"""Captions with speakers, WebVTT and SRT, as meeting programs export them and people save them.

A caption names who speaks in a voice tag (`<v Anna>`) or before its text ("Anna: …"); one that names nobody
goes on with whoever spoke before.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from io import StringIO
from itertools import accumulate, pairwise

from webvtt import WebVTT
from webvtt.errors import MalformedCaptionError, MalformedFileError

from sessions.transcripts.names import labelled, names_among
from sessions.transcripts.transcript import Utterance, in_order

_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s+([^<>]+)>")
_TAG = re.compile(r"</?[a-zA-Z0-9][^<>]*>|\{\\[^{}]*\}")


Caption = tuple[float, float, str]
"""From when to when, in seconds, and its text with its tags."""

Part = tuple[str, str]
"""A name, empty where it is whoever spoke before, and what they say."""


def read_webvtt(text: str) -> list[Utterance]:
    """Read captions of WebVTT; empty where nobody is named, or where it is none."""
    return _utterances(_captions(text, "vtt"))


def read_srt(text: str) -> list[Utterance]:
    """Read captions of SRT, numbered or not; empty where nobody is named, or where it is none."""
    return _utterances(_captions(text, "srt") or _captions(f"WEBVTT\n\n{_with_points(text)}", "vtt"))


def _captions(text: str, format_: str) -> list[Caption]:
    try:
        found = WebVTT.from_buffer(StringIO(text), format=format_).captions
    except (MalformedFileError, MalformedCaptionError):
        return []
    return [
        (one.start_time.in_milliseconds() / 1000, one.end_time.in_milliseconds() / 1000, one.raw_text)
        for one in found
    ]


def _with_points(text: str) -> str:
    """The same captions with the points that WebVTT has in its times."""
    return re.sub(r"(?m)^.*-->.*$", lambda line: line[0].replace(",", "."), text)


def _utterances(found: Iterable[Caption]) -> list[Utterance]:
    captions = [(start_s, max(start_s, end_s), list(_voices(text))) for start_s, end_s, text in found]
    lines = [
        line for *_, voices in captions for voice, said in voices if not voice for line in said.split("\n")
    ]
    names = names_among(one[0] for one in map(labelled, lines) if one is not None)
    utterances: list[Utterance] = []
    who = ""
    for start_s, end_s, voices in captions:
        parts = _parts(voices, names)
        for (name, said), (from_s, to_s) in zip(parts, _shares(parts, start_s, end_s), strict=True):
            who = name or who
            if who:
                utterances.append(Utterance(who, said, from_s, to_s))
    return in_order(utterances)


def _voices(text: str) -> Iterator[Part]:
    """What is said before any voice tag, then each tag's name and what is said up to the next."""
    before, *tagged = _VOICE.split(text)
    yield "", _plain(before)
    yield from (
        (_plain(name).strip(), _plain(said)) for name, said in zip(tagged[::2], tagged[1::2], strict=True)
    )


def _plain(text: str) -> str:
    return unescape(_TAG.sub("", text))


def _parts(voices: Iterable[Part], names: set[str]) -> list[Part]:
    """Part a caption where a voice tag or a line with a name begins."""
    parts: list[Part] = []
    for voice, said in voices:
        if voice:
            parts.append((voice, said))
            continue
        for line in filter(str.strip, said.split("\n")):
            named = labelled(line)
            if named is not None and named[0] in names:
                parts.append(named)
            elif parts:
                parts[-1] = (parts[-1][0], f"{parts[-1][1]} {line}")
            else:
                parts.append(("", line))
    return parts


def _shares(parts: Sequence[Part], start_s: float, end_s: float) -> Iterator[tuple[float, float]]:
    """Each part's share of a caption's time, by its letters."""
    letters = [max(1, len(said)) for _, said in parts]
    ends = list(accumulate(letters, initial=0))
    a_letter_s = (end_s - start_s) / max(1, ends[-1])
    yield from ((start_s + begin * a_letter_s, start_s + end * a_letter_s) for begin, end in pairwise(ends))
