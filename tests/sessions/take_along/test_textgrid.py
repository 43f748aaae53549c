"""TextGrids, read by Praat itself."""

from dataclasses import replace
from pathlib import Path

import parselmouth
from parselmouth.praat import call

from sessions.account import Account
from sessions.take_along.textgrid import TEXTGRID
from sessions.take_along.tiers import Tier, tiers_of
from tests.sessions.made_account import made_account
from tests.sessions.take_along.read_silence import no_sound


def textgrid(account: Account, folder: Path) -> parselmouth.TextGrid:
    path = folder / "one.TextGrid"
    TEXTGRID.write(account, no_sound, path)
    read = parselmouth.read(str(path))
    assert isinstance(read, parselmouth.TextGrid)
    return read


def in_praat(read: parselmouth.TextGrid, number: int, tier: Tier) -> list[tuple[float, float, str]]:
    """What Praat finds on a tier, its intervals without text left out."""
    if tier.moments:
        places = range(1, int(call(read, "Get number of points", number)) + 1)
        times = [float(call(read, "Get time of point", number, place)) for place in places]
        texts = [str(call(read, "Get label of point", number, place)) for place in places]
        return [(at_s, at_s, text) for at_s, text in zip(times, texts, strict=True)]
    found, reached_s = [], read.xmin
    for place in range(1, int(call(read, "Get number of intervals", number)) + 1):
        start_s = float(call(read, "Get start time of interval", number, place))
        end_s = float(call(read, "Get end time of interval", number, place))
        assert start_s == reached_s < end_s
        text, reached_s = str(call(read, "Get label of interval", number, place)), end_s
        found += [(start_s, end_s, text)] if text else []
    assert reached_s == read.xmax
    return found


def test_praat_reads_every_tier_back(tmp_path: Path) -> None:
    account = made_account()
    read = textgrid(account, tmp_path)
    tiers = tiers_of(account)
    assert (read.xmin, read.xmax) == (0.0, account.duration_s)
    assert int(call(read, "Get number of tiers")) == len(tiers)
    for number, tier in enumerate(tiers, start=1):
        assert call(read, "Get tier name", number) == tier.name
        assert in_praat(read, number, tier) == [
            (span.start_ms / 1000, span.end_ms / 1000, span.text) for span in tier.spans
        ]


def test_quotes_and_letters_of_all_scripts_come_back(tmp_path: Path) -> None:
    account = made_account(40.0)
    told = 'she said "no"… 彼 \\n é'
    noted = replace(account, notes=(replace(account.notes[0], text=told),))
    read = textgrid(noted, tmp_path)
    last = int(call(read, "Get number of tiers"))
    assert call(read, "Get label of point", last, 1) == told


def test_a_session_in_which_nobody_spoke_is_one_too(tmp_path: Path) -> None:
    read = textgrid(replace(made_account(0.0), bookmarks=(), notes=(), duration_s=3.0), tmp_path)
    assert [call(read, "Get tier name", number) for number in (1, 2)] == ["coach", "client"]
    assert call(read, "Get number of intervals", 1) == 1
