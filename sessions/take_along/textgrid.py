"""Turns, words, silences, cues and marks as a Praat TextGrid: its long text format, in UTF-8.

Source: the Praat manual, "TextGrid file formats". Its interval tiers leave no time without an interval, so
that between two spans lies one without text.
"""

from collections.abc import Iterator
from pathlib import Path

from sessions.account import Account
from sessions.take_along.format import Format, Needs, ReadSound
from sessions.take_along.tiers import Span, Tier, length_ms, tiers_of


def write_textgrid(account: Account, sound: ReadSound, path: Path) -> None:
    """Write what Praat reads; raises `OSError`."""
    lines = _file(tiers_of(account), length_ms(account))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def _file(tiers: list[Tier], end_ms: int) -> Iterator[str]:
    yield 'File type = "ooTextFile"'
    yield 'Object class = "TextGrid"'
    yield ""
    yield from _times(0, end_ms)
    yield "tiers? <exists>"
    yield f"size = {len(tiers)}"
    yield "item []:"
    for number, tier in enumerate(tiers, start=1):
        yield f"    item [{number}]:"
        yield from (f"        {line}" for line in _tier(tier, end_ms))


def _tier(tier: Tier, end_ms: int) -> Iterator[str]:
    yield f'class = "{"TextTier" if tier.moments else "IntervalTier"}"'
    yield f"name = {_quoted(tier.name)}"
    yield from _times(0, end_ms)
    spans = list(tier.spans if tier.moments else _without_gaps(tier, end_ms))
    called = "points" if tier.moments else "intervals"
    yield f"{called}: size = {len(spans)}"
    for number, span in enumerate(spans, start=1):
        yield f"{called} [{number}]:"
        yield from (f"    {line}" for line in (_point(span) if tier.moments else _interval(span)))


def _without_gaps(tier: Tier, end_ms: int) -> Iterator[Span]:
    """The spans of a tier, and one without text wherever there is none of them."""
    reached_ms = 0
    for span in tier.spans:
        if span.start_ms > reached_ms:
            yield Span(reached_ms, span.start_ms, "")
        yield span
        reached_ms = span.end_ms
    if reached_ms < end_ms:
        yield Span(reached_ms, end_ms, "")


def _interval(span: Span) -> Iterator[str]:
    yield from _times(span.start_ms, span.end_ms)
    yield f"text = {_quoted(span.text)}"


def _point(span: Span) -> Iterator[str]:
    yield f"number = {_seconds(span.start_ms)}"
    yield f"mark = {_quoted(span.text)}"


def _times(start_ms: int, end_ms: int) -> Iterator[str]:
    yield f"xmin = {_seconds(start_ms)}"
    yield f"xmax = {_seconds(end_ms)}"


def _seconds(time_ms: int) -> str:
    return f"{time_ms / 1000:.3f}"


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


TEXTGRID = Format(
    "textgrid", ".TextGrid", "turns, words, silences and cues for Praat", Needs.TURNS, write_textgrid
)
FORMATS = (TEXTGRID,)
