"""The review's page, read by a parser that refuses what the standard refuses; its clips are decoded again."""

import io
import re
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from xml.etree.ElementTree import Element

import av
import html5lib
import pytest

from sessions.about import HeardFrom, Timing
from sessions.account import Account
from sessions.review.beside import Beside
from sessions.review.page import html_of, page_of
from sessions.review.review import review_of
from sessions.review.tunables_of_page import MOMENTS_AT_FIRST
from tests.sessions.made_account import made_account
from tests.sessions.review.made_review import AGREED, DISPUTED, around, hum, made_review
from tests.sessions.take_along.taken import hostile_account

HTML = "{http://www.w3.org/1999/xhtml}"


def transcript() -> Account:
    account = made_account(80.0)
    about = replace(account.about, heard_from=HeardFrom.TRANSCRIPT, timing=Timing.GUESSED)
    return replace(account, about=about, silences=(), overlaps=(), cues=())


ACCOUNTS = {
    "short": made_account(40.0),
    "long": made_account(5400.0),
    "hostile": hostile_account(),
    "transcript": transcript(),
    "nothing": replace(made_account(0.0), turns=(), silences=(), overlaps=(), cues=()),
}


def parsed(text: str) -> Element:
    root: Element = html5lib.HTMLParser(strict=True).parse(text)
    return root


def shown(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def by_class(root: Element, name: str) -> list[Element]:
    return [one for one in root.iter() if name in (one.get("class") or "").split()]


def heard_page() -> Element:
    review = made_review()
    return parsed(html_of(review, around(review), hum))


@pytest.mark.parametrize("name", ACCOUNTS)
def test_it_is_by_the_standard_and_nothing_in_it_is_from_elsewhere(name: str) -> None:
    review = review_of(ACCOUNTS[name])
    text = html_of(review, around(review), hum if name == "short" else None)
    root = parsed(text)
    for one in root.iter():
        for attribute in ("src", "href", "srcset", "action", "data", "poster"):
            value = one.get(attribute)
            assert value is None or value.startswith(("#", "data:audio/mpeg;base64,")), value
    assert "@import" not in text and "url(http" not in text
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    targets = [value[1:] for one in root.iter() if (value := one.get("href") or "").startswith("#")]
    assert set(targets) <= set(ids)


def test_only_its_own_script_may_run() -> None:
    root = heard_page()
    [script] = list(root.iter(f"{HTML}script"))
    digest = b64encode(sha256((script.text or "").encode()).digest()).decode()
    [allowed] = [one.get("content") or "" for one in root.iter(f"{HTML}meta") if one.get("http-equiv")]
    assert f"script-src 'sha256-{digest}'" in allowed
    assert "default-src 'none'" in allowed and "media-src data:" in allowed


def test_every_moment_plays_its_own_stretch_of_sound() -> None:
    review = made_review()
    page = page_of(review, Beside(), hum)
    clips = {clip.number: clip for clip in page.clips}
    root = heard_page()
    players = {one.get("data-clip"): one for one in root.iter(f"{HTML}audio")}
    told = [*page.first, *(one for sign in page.signs for group in sign.groups for one in group.shown)]
    assert told
    for one in told:
        assert one.passage is not None
        clip = clips[one.passage.number]
        assert clip.start_s + one.passage.from_s <= one.moment.start_s
        assert clip.start_s + one.passage.to_s >= min(one.moment.end_s, clip.end_s)
        assert str(one.passage.number) in players
    for clip in page.clips:
        source = players[str(clip.number)].get("src") or ""
        with av.open(io.BytesIO(b64decode(source.partition(",")[2])), "r") as container:
            samples = sum(frame.samples for frame in container.decode(audio=0))
        assert samples / 16_000 == pytest.approx(clip.end_s - clip.start_s, abs=0.1)
    assert len(by_class(root, "play")) == sum(len(sign.moments) for sign in review.signs) + len(review.first)


def test_an_hour_in_which_everything_is_to_be_heard_stays_small() -> None:
    review = review_of(made_account(3600.0))
    assert len(html_of(review, around(review), hum).encode()) < 10_000_000


def test_without_sound_there_is_no_player_and_it_says_so() -> None:
    review = made_review()
    root = parsed(html_of(review, around(review)))
    assert not list(root.iter(f"{HTML}audio")) and not by_class(root, "play")
    assert "to be read and not heard" in shown(root)
    of_words = review_of(transcript())
    words = shown(parsed(html_of(of_words, around(of_words))))
    assert "A transcript has no sound" in words and "Silences and the floor" not in words
    assert not re.search(r"\d\d:\d\d:\d\d", words) and "in ten minutes" not in words


def test_present_and_missed_are_told_by_word_and_by_shape() -> None:
    root = heard_page()
    for name, what in (("present", "Present: "), ("missed", "Missed: ")):
        for moment in (one for one in by_class(root, "moment") if name in (one.get("class") or "").split()):
            assert what in "".join(moment.itertext())
            assert any(
                (use.get("href") or "") == f"#sign-{name}" for use in moment.iter() if "use" in str(use.tag)
            )


def test_what_the_coach_said_of_moments_is_shown() -> None:
    root = heard_page()
    [disputed] = by_class(root, "disputed")
    assert f"You disagree; it is not counted: {DISPUTED}" in shown(disputed)
    notes = [shown(one) for one in by_class(root, "note")]
    assert f"You agree: {AGREED}" in notes and "Ada wrote: ?" in notes
    assert "You disagree: She laughed." in notes
    assert "Leading questions and advice: 9, 33.8 in ten minutes" in shown(root)


def test_the_most_telling_are_seen_at_once_and_the_others_a_click_away() -> None:
    [sign] = [one for one in page_of(made_review(), Beside(), None).signs if one.sign.id == 6]
    present, missed = sign.groups
    assert (len(present.shown), len(present.kept_back)) == (2, 0)
    assert (len(missed.shown), len(missed.kept_back)) == (MOMENTS_AT_FIRST, 10 - MOMENTS_AT_FIRST)
    assert [one.moment.start_s for one in missed.shown] == [60.0, 70.0, 80.0, 90.0]


def test_each_sign_asks_one_question_and_none_grades() -> None:
    review = made_review()
    root = parsed(html_of(review, around(review)))
    asked = [shown(one) for one in root.iter(f"{HTML}q")]
    assert len(asked) == len(review.signs) and all(one.endswith("?") for one in asked)
    words = shown(root).casefold()
    assert "no grade" in words
    assert not any(word in words for word in ("score", "rating", "points", "passed the"))


def test_it_is_named_by_its_client_and_day_or_by_its_file() -> None:
    review = review_of(made_account(40.0))
    assert "<h1>Anna, 1 January 2026</h1>" in html_of(review, Beside())
    assert "<h1>talk &amp; tea</h1>" in html_of(review, Beside(), title="talk & tea")
