"""ELAN's files, read by pympi."""

import warnings
from dataclasses import replace
from pathlib import Path

from pympi import Elan

from sessions.about import Keep
from sessions.account import Account
from sessions.take_along.elan import EAF
from sessions.take_along.tiers import tiers_of
from tests.sessions.made_account import made_account
from tests.sessions.take_along.read_silence import no_sound


def eaf(account: Account, folder: Path) -> Elan.Eaf:
    path = folder / "one.eaf"
    EAF.write(account, no_sound, path)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return Elan.Eaf(str(path))


def test_every_tier_comes_back(tmp_path: Path) -> None:
    account = made_account()
    read = eaf(account, tmp_path)
    assert list(read.get_tier_names()) == [tier.name for tier in tiers_of(account)]
    for tier in tiers_of(account):
        annotations = read.get_annotation_data_for_tier(tier.name)
        assert [(start, text) for start, _, text in annotations] == [
            (span.start_ms, span.text) for span in tier.spans
        ]
        if not tier.moments:
            assert [end for _, end, _ in annotations] == [span.end_ms for span in tier.spans]


def test_people_are_named_where_they_have_a_name(tmp_path: Path) -> None:
    read = eaf(made_account(40.0), tmp_path)
    assert read.get_parameters_for_tier("client")["PARTICIPANT"] == "Anna"
    assert not read.get_parameters_for_tier("coach").get("PARTICIPANT")


def test_the_sound_lies_beside_it_and_no_folder_is_told(tmp_path: Path) -> None:
    [media] = eaf(made_account(40.0), tmp_path).get_linked_files()
    assert media["RELATIVE_MEDIA_URL"] == "./one.wav"
    assert str(tmp_path) not in (tmp_path / "one.eaf").read_text("utf-8")


def test_without_sound_none_is_named(tmp_path: Path) -> None:
    account = made_account(40.0)
    wordy = replace(account, about=replace(account.about, keep=Keep.WORDS))
    assert eaf(wordy, tmp_path).get_linked_files() == []


def test_a_mark_at_the_very_end_lasts_as_well(tmp_path: Path) -> None:
    account = made_account(40.0)
    marked = replace(account, bookmarks=(replace(account.bookmarks[0], at_s=account.duration_s),))
    [(start_ms, end_ms, _)] = eaf(marked, tmp_path).get_annotation_data_for_tier("bookmarks")
    assert start_ms < end_ms
