"""The words as captions: WebVTT with voices, SRT with the speaker before the text; cut at word times."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from textwrap import wrap

from sessions.account import Account, Turn
from sessions.take_along import tunables
from sessions.take_along.format import Format, Needs, ReadSound
from sessions.take_along.lines import called, clean
from transcribe.attribution import SENTENCE_ENDS
from transcribe.events import Word


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands on the screen at a time: `text` is one person's, in lines short enough to read."""

    start_s: float
    end_s: float
    who: str
    text: str


def write_vtt(account: Account, sound: ReadSound, path: Path) -> None:
    """Write WebVTT, UTF-8; raises `OSError`."""
    cues = (
        f"{_time(one.start_s, '.')} --> {_time(one.end_s, '.')}\n"
        f"<v {escape(one.who, quote=False)}>{escape(one.text, quote=False)}\n"
        for one in captions(account)
    )
    path.write_text("\n".join(["WEBVTT\n", *cues]), encoding="utf-8", newline="\n")


def write_srt(account: Account, sound: ReadSound, path: Path) -> None:
    """Write SRT, UTF-8; raises `OSError`."""
    cues = (
        f"{number}\n{_time(one.start_s, ',')} --> {_time(one.end_s, ',')}\n{one.text}\n"
        for number, one in enumerate(captions(account, named=True), 1)
    )
    path.write_text("\n".join(cues), encoding="utf-8", newline="\n")


FORMATS = (
    Format("vtt", ".vtt", "captions with voices, for a player or a browser", Needs.WORDS, write_vtt),
    Format("srt", ".srt", "captions for any player", Needs.WORDS, write_srt),
)


def captions(account: Account, named: bool = False) -> list[Caption]:
    """Every word in captions, by their start; with whoever speaks before the text where `named`."""
    found = [one for turn in account.turns for one in _of_turn(turn, named)]
    return sorted(found, key=lambda one: one.start_s)


def _of_turn(turn: Turn, named: bool) -> Iterator[Caption]:
    who = called(turn.role)
    before = f"{who}: " if named else ""
    for words in _cut([word for word in turn.words if clean(word.text)], before):
        start_s = words[0].start_s
        end_s = min(max(word.end_s for word in words), start_s + tunables.CAPTION_LONGEST_S)
        end_s = max(end_s, start_s + tunables.CAPTION_SHORTEST_S)
        yield Caption(start_s, end_s, who, "\n".join(_folded(words, before)))


def _cut(words: Sequence[Word], before: str) -> Iterator[list[Word]]:
    """Part words into captions, each as long as fits."""
    run: list[Word] = []
    for word in words:
        if run and not _goes_on(run, word, before):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _goes_on(run: list[Word], word: Word, before: str) -> bool:
    """Whether a word still fits, in lines and time, and nothing speaks for a new caption at it."""
    if word.end_s - run[0].start_s > tunables.CAPTION_LONGEST_S:
        return False
    if word.start_s - run[-1].end_s > tunables.CAPTION_PAUSE_S:
        return False
    if run[-1].text.endswith(SENTENCE_ENDS) and len(_folded(run, before)) == tunables.CAPTION_LINES:
        return False
    return len(_folded([*run, word], before)) <= tunables.CAPTION_LINES


def _folded(words: Sequence[Word], before: str) -> list[str]:
    text = before + " ".join(clean(word.text) for word in words)
    return wrap(text, tunables.CAPTION_LINE_CHARS, break_long_words=False, break_on_hyphens=False)


def _time(at_s: float, point: str) -> str:
    seconds, milliseconds = divmod(round(at_s * 1000), 1000)
    minutes, second = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}{point}{milliseconds:03}"
