"""ELAN's files, read by pympi."""

import warnings
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import parse

from pympi import Elan

from sessions.about import Keep
from sessions.account import Account
from sessions.take_along.elan import EAF
from sessions.take_along.formats import take_along
from sessions.take_along.sound import WAV
from sessions.take_along.tiers import tiers_of
from tests.sessions.made_account import made_account
from tests.sessions.take_along.read_silence import as_if_silent, no_sound


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
    account = made_account(40.0)
    path, _ = take_along(account, as_if_silent, [EAF, WAV], tmp_path)
    [media] = Elan.Eaf(str(path)).get_linked_files()
    beside = media["RELATIVE_MEDIA_URL"]
    assert beside.startswith("./") and (tmp_path / beside).is_file()
    assert str(tmp_path) not in path.read_text("utf-8")


def test_without_sound_none_is_named(tmp_path: Path) -> None:
    account = made_account(40.0)
    wordy = replace(account, about=replace(account.about, keep=Keep.WORDS))
    assert eaf(wordy, tmp_path).get_linked_files() == []


def test_a_mark_at_the_very_end_lasts_as_well(tmp_path: Path) -> None:
    account = made_account(40.0)
    marked = replace(account, bookmarks=(replace(account.bookmarks[0], at_s=account.duration_s),))
    [(start_ms, end_ms, _)] = eaf(marked, tmp_path).get_annotation_data_for_tier("bookmarks")
    assert start_ms < end_ms


def test_it_is_built_as_the_schema_demands(tmp_path: Path) -> None:
    path = tmp_path / "one.eaf"
    EAF.write(made_account(), no_sound, path)
    document = parse(path).getroot()
    datetime.fromisoformat(document.attrib["DATE"])
    order = ["HEADER", "TIME_ORDER", "TIER", "LINGUISTIC_TYPE"]
    assert [part.tag for part in document] == sorted((part.tag for part in document), key=order.index)
    slots = {
        slot.attrib["TIME_SLOT_ID"]: int(slot.attrib["TIME_VALUE"]) for slot in document.iter("TIME_SLOT")
    }
    assert list(slots.values()) == sorted(slots.values())
    types = {one.attrib["LINGUISTIC_TYPE_ID"] for one in document.iter("LINGUISTIC_TYPE")}
    assert {tier.attrib["LINGUISTIC_TYPE_REF"] for tier in document.iter("TIER")} == types
    annotations = list(document.iter("ALIGNABLE_ANNOTATION"))
    assert len({one.attrib["ANNOTATION_ID"] for one in annotations}) == len(annotations)
    used = [one.attrib[end] for one in annotations for end in ("TIME_SLOT_REF1", "TIME_SLOT_REF2")]
    assert sorted(used) == sorted(slots)


def test_on_no_tier_does_anything_overlap(tmp_path: Path) -> None:
    read = eaf(made_account(), tmp_path)
    for name in read.get_tier_names():
        times = sorted(annotation[:2] for annotation in read.get_annotation_data_for_tier(name))
        assert all(start < end for start, end in times)
        assert all(before[1] <= after[0] for before, after in pairwise(times))
