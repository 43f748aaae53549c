"""Audacity's label track, read as its manual describes it: start, end and label, parted by tabs."""

import csv
from pathlib import Path

from sessions.account import Account
from sessions.take_along.labels import LABELS
from tests.sessions.made_account import made_account
from tests.sessions.made_round import made_round
from tests.sessions.take_along.read_silence import no_sound

Read = list[tuple[float, float, str]]


def labels(account: Account, folder: Path) -> Read:
    path = folder / "one.labels.txt"
    LABELS.write(account, no_sound, path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, dialect="excel-tab", quoting=csv.QUOTE_NONE, quotechar=None, strict=True)
        return [(float(start), float(end), text) for start, end, text in rows]


def test_everything_is_there_in_order_of_time(tmp_path: Path) -> None:
    account = made_account()
    read = labels(account, tmp_path)
    told = [account.turns, account.silences, account.cues, account.bookmarks, account.notes]
    assert len(read) == sum(map(len, told))
    assert read == sorted(read)
    assert all(start_s <= end_s for start_s, end_s, _ in read)


def test_each_is_a_region_of_a_kind_or_a_point(tmp_path: Path) -> None:
    read = labels(made_account(40.0), tmp_path)
    assert read[0] == (0.0, 4.48, "coach: So what would you like to have, by the end of our time today?")
    assert (4.2, 7.5, "silence: client, after_question, held") in read
    assert (18.4, 24.0, "silence: client, midthought, ended by coach") in read
    assert (24.0, 26.2, "cue cut_in: you began in a silence that was theirs (helpful)") in read
    assert (32.0, 32.0, "bookmark: the father") in read
    assert (52.0, 52.0, "bookmark") in read
    assert (60.0, 60.0, "note: her breath") in read


def test_what_an_observer_marked_is_a_point_too(tmp_path: Path) -> None:
    read = labels(made_round(), tmp_path)
    assert (15.0, 15.0, "observer: interruption") in read
    assert (60.0, 60.0, "observer: note: her breath changed") in read
