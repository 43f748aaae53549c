"""What the settings say, without a window."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cues.events import CueKind
from cues.settings import USUAL as USUAL_CUES
from cues.settings import CueSetting
from sessions.preferences import USUAL, USUAL_KEYS, Key, OverlayPreferences, OverlaySize, Place, Theme
from ui.desk import Preview
from ui.pages.languages import LANGUAGES
from ui.pages.settings_state import (
    AUTO,
    Offered,
    cue_in_words,
    differences,
    kept_for,
    key_in_words,
    key_trouble,
    knows_english_alone,
    language_name,
    offered,
    preview_line,
    retentions,
)
from ui.words import words_of

LAST = Preview(
    "Ada",
    datetime(2026, 11, 24, 9, 30, tzinfo=UTC),
    {CueKind.HOLD_SPACE: 12, CueKind.CUT_IN: 2},
    {CueKind.HOLD_SPACE: 15, CueKind.CUT_IN: 2, CueKind.ADVICE: 1},
)


def test_a_preview_says_what_was_and_what_would_be() -> None:
    said = [
        preview_line(kind, LAST)
        for kind in (CueKind.HOLD_SPACE, CueKind.CUT_IN, CueKind.ADVICE, CueKind.MONOLOGUE)
    ]
    assert said == ["12 then, now 15", "2 then and now", "0 then, now 1", "none then or now"]


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        (CueSetting(on=False), "off"),
        (CueSetting(live=True), "live, as usual"),
        (CueSetting(live=False, sensitivity=-2), "for playback, rarely"),
        (CueSetting(live=True, sensitivity=2), "live, readily"),
    ],
)
def test_a_cue_is_said_in_plain_words(setting: CueSetting, words: str) -> None:
    assert cue_in_words(setting) == words


def test_the_same_preferences_differ_in_nothing() -> None:
    assert differences(USUAL, USUAL, words_of) == ()


def test_what_an_import_would_change_is_said_line_by_line() -> None:
    cues = replace(
        USUAL_CUES.with_cue(CueKind.ADVICE, CueSetting(on=False)), most_a_minute=2, quiet_opening_s=120.0
    )
    found = USUAL.changed(
        theme=Theme.DARK,
        reduced_motion=True,
        microphone="Yeti Nano",
        language="de",
        retention_days=30,
        consent_sentence="May I?",
        cues=cues,
        overlay=OverlayPreferences(
            size=OverlaySize.DOT, opacity=0.8, click_through=True, places={"DP-1": Place()}
        ),
        keys={**USUAL_KEYS, Key.STOP: ""},
        keys_everywhere=False,
    )
    assert differences(USUAL, found, words_of) == (
        "advice: off, instead of for playback, as usual",
        "Cues a minute, at most: 2, instead of 3",
        "Quiet opening: 120 s, instead of 0 s",
        "Size of the overlay: dot, instead of ring",
        "Opacity of the overlay: 80%, instead of 100%",
        "Clicks pass through the overlay: on",
        "Where the overlay stands on each screen",
        "Stop: no key, instead of Ctrl+Alt+Shift+S",
        "Keys work everywhere: off",
        "Light or dark: dark, instead of system",
        "Less motion: on",
        "Microphone: Yeti Nano, instead of the computer's default",
        "Language: Deutsch, instead of English",
        "How long a session is kept: For 30 days, instead of Until you delete it",
        "The sentence to say to the client: May I?, instead of the usual one",
    )


def test_a_key_that_is_taken_is_named_with_what_it_does() -> None:
    line, other = key_trouble(USUAL_KEYS, Key.MOMENT, "Ctrl+Alt+Shift+S")
    assert (line, other) == ("Ctrl+Alt+Shift+S is taken already: Stop. Nothing has changed.", Key.STOP)


@pytest.mark.parametrize("key", ["M", "Shift+M", "Space", "+"])
def test_a_key_that_is_part_of_typing_is_not_taken(key: str) -> None:
    line, _ = key_trouble(USUAL_KEYS, Key.MOMENT, key)
    assert line == f"{key} by itself is needed for typing: hold Ctrl or Alt too."


@pytest.mark.parametrize("key", ["", "F8", "Ctrl+M", "Meta+Shift+M", "Alt++", "Ctrl+Alt+Shift+M"])
def test_any_other_key_can_be_taken(key: str) -> None:
    assert key_trouble(USUAL_KEYS, Key.MOMENT, key) == ("", None)


def test_two_actions_may_both_be_without_a_key() -> None:
    assert key_trouble({**USUAL_KEYS, Key.STOP: ""}, Key.MOMENT, "") == ("", None)


def test_every_key_has_words() -> None:
    assert len({key_in_words(key) for key in Key}) == len(Key)


def test_a_device_that_is_not_there_now_stays_listed() -> None:
    assert offered(["Desk"], "Yeti") == (Offered(None), Offered("Desk"), Offered("Yeti", is_here=False))
    assert offered(["Desk", "Desk"], "Desk") == (Offered(None), Offered("Desk"))


def test_a_length_of_time_from_elsewhere_is_offered_with_the_others() -> None:
    assert retentions(None) == (None, 30, 90, 365)
    assert [kept_for(days) for days in retentions(7)] == [
        "Until you delete it",
        "For 30 days",
        "For 90 days",
        "For a year",
        "For 7 days",
    ]


def test_languages_are_named_and_one_from_elsewhere_keeps_its_letters() -> None:
    assert [language_name(code) for code in ("de", AUTO, "cy")] == ["Deutsch", "Find out by itself", "cy"]
    assert AUTO not in LANGUAGES


def test_a_recogniser_may_know_english_alone() -> None:
    assert knows_english_alone("tiny.en")
    assert not knows_english_alone("base")
