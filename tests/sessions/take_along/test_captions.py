"""Captions, read back by webvtt-py, by srt, and by FFmpeg as subtitles."""

from dataclasses import replace
from html import unescape
from pathlib import Path

import av
import pytest
import srt
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from sessions.account import Account
from sessions.take_along.captions import captions
from tests.sessions.made_account import made_account
from tests.sessions.take_along.taken import HOSTILE, hostile_account, taken


def all_words(account: Account) -> list[str]:
    return [word for turn in account.turns for word in turn.text.split()]


def test_webvtt_has_every_word_under_the_voice_that_said_it(tmp_path: Path) -> None:
    account = made_account()
    read = webvtt.read(str(taken(account, "vtt", tmp_path)))
    said = [(str(cue.voice).lower(), word) for cue in read.captions for word in cue.text.split()]
    assert sorted(said) == sorted((turn.role, word) for turn in account.turns for word in turn.text.split())
    assert (read.captions[0].start, read.captions[0].voice) == ("00:00:00.000", "Coach")


def test_srt_has_every_word_after_the_name(tmp_path: Path) -> None:
    account = made_account()
    read = list(srt.parse(taken(account, "srt", tmp_path).read_text("utf-8")))
    assert [cue.index for cue in read] == list(range(1, len(read) + 1))
    names, texts = zip(*(cue.content.split(": ", 1) for cue in read), strict=True)
    assert set(names) == {"Coach", "Client"}
    assert sorted(" ".join(texts).split()) == sorted(all_words(account))


@pytest.mark.parametrize("format_id", ["vtt", "srt"])
def test_ffmpeg_reads_them_as_subtitles_at_their_times(tmp_path: Path, format_id: str) -> None:
    account = made_account(40.0)
    with av.open(str(taken(account, format_id, tmp_path))) as file:
        [stream] = file.streams.subtitles
        base = stream.time_base
        packets = [one for one in file.demux(stream) if one.pts is not None and base is not None]
        starts_s = [float(one.pts * base) for one in packets if one.pts is not None and base is not None]
    assert starts_s == [pytest.approx(one.start_s, abs=0.001) for one in captions(account)]


def test_a_long_turn_is_cut_where_it_can_be_read(tmp_path: Path) -> None:
    account = made_account(40.0)
    turn = account.turns[1]
    words = tuple(
        replace(turn.words[0], id=f"w{n}", start_s=n * 0.4, end_s=n * 0.4 + 0.3, text=f"word{n}")
        for n in range(200)
    )
    account = replace(account, turns=(replace(turn, start_s=0.0, end_s=80.0, words=words),))
    for named in (False, True):
        found = captions(account, named)
        assert len(found) > 10
        for one in found:
            assert one.end_s - one.start_s <= 7.0
            lines = one.text.split("\n")
            assert len(lines) <= 2
            assert all(len(line) <= 42 for line in lines)
        assert found[1].start_s in {word.start_s for word in words}


def test_after_a_pause_a_caption_of_its_own_begins() -> None:
    account = made_account(40.0)
    turn = account.turns[2]
    first, second, third = turn.words
    third = replace(third, start_s=17.0, end_s=17.3)
    account = replace(account, turns=(replace(turn, words=(first, second, third)),))
    assert [one.text for one in captions(account)] == ["And if", "you"]


def test_nothing_in_a_word_is_taken_for_markup(tmp_path: Path) -> None:
    account = hostile_account()
    path = taken(account, "vtt", tmp_path)
    raw = path.read_text("utf-8")
    assert "<script" not in raw
    assert all(" --> " in line for line in raw.splitlines() if "-->" in line)
    read = webvtt.read(str(path))
    assert HOSTILE[:7] in unescape(read.captions[0].raw_text)
    assert len(list(srt.parse(taken(account, "srt", tmp_path).read_text("utf-8")))) == len(captions(account))


@given(
    st.lists(st.tuples(st.floats(0, 7200), st.floats(0, 30), st.text(min_size=1, max_size=90)), max_size=20)
)
def test_captions_are_in_order_and_never_end_before_they_begin(said: list[tuple[float, float, str]]) -> None:
    account = made_account(40.0)
    word = account.turns[0].words[0]
    words = tuple(
        replace(word, start_s=start_s, end_s=start_s + lasts_s, text=text)
        for start_s, lasts_s, text in sorted(said)
    )
    found = captions(replace(account, turns=(replace(account.turns[0], words=words),)))
    assert [one.start_s for one in found] == sorted(one.start_s for one in found)
    assert all(one.start_s < one.end_s <= one.start_s + 7.0 for one in found)
