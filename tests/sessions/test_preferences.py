"""Preferences as JSON: all of them come back, parts are filled up, what cannot be is named."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cues import tunables as cue_tunables
from cues.events import CueKind
from cues.settings import CueSetting, Settings
from sessions.about import Keep
from sessions.errors import SessionError
from sessions.preferences import (
    USUAL,
    USUAL_KEYS,
    Corner,
    Key,
    OverlayPreferences,
    OverlaySize,
    Place,
    Preferences,
    Theme,
    unknown_names,
)
from sessions.review.questions import KEYS, name_of

NAMES = st.text(max_size=30)
SETTINGS = st.builds(
    Settings,
    cues=st.dictionaries(
        st.sampled_from([kind for kind in CueKind if kind is not CueKind.CANNOT_TELL]),
        st.builds(CueSetting, sensitivity=st.integers(-2, 2)),
    ),
    most_a_minute=st.integers(0, cue_tunables.MOST_A_MINUTE_AT_MOST),
    spacing_s=st.floats(0, cue_tunables.SPACING_AT_MOST_S),
    quiet_opening_s=st.floats(0, cue_tunables.QUIET_OPENING_AT_MOST_S),
)
PLACES = st.builds(Place, x_px=st.integers(-500, 5000), y_px=st.integers(-500, 5000))
OVERLAYS = st.builds(
    OverlayPreferences,
    opacity=st.floats(0.75, 1),
    places=st.dictionaries(NAMES, PLACES, max_size=3),
)
ANY_PREFERENCES = st.builds(
    Preferences,
    theme=st.sampled_from(Theme),
    reduced_motion=st.booleans(),
    introduced=st.booleans(),
    microphone=st.none() | NAMES,
    loopback=st.none() | NAMES,
    voice=st.none() | NAMES,
    model=NAMES,
    language=NAMES,
    on_a_call=st.booleans(),
    people=st.integers(2, 3),
    keep=st.sampled_from(Keep),
    cues=SETTINGS,
    overlay=OVERLAYS,
    keys=st.dictionaries(st.sampled_from(Key), NAMES),
    keys_everywhere=st.booleans(),
    retention_days=st.none() | st.integers(1, 3650),
    consent_sentence=st.text(max_size=200),
    questions=st.dictionaries(st.sampled_from(KEYS).map(name_of), st.text(min_size=1, max_size=300)),
    markers=st.booleans(),
)


@given(ANY_PREFERENCES)
def test_all_of_it_comes_back_as_it_was_written(preferences: Preferences) -> None:
    written = json.dumps(preferences.as_json())
    assert Preferences.from_json(json.loads(written)) == preferences
    assert unknown_names(json.loads(written)) == []


def test_what_is_left_out_is_as_usual() -> None:
    assert Preferences.from_json({}) == USUAL
    some = Preferences.from_json(
        {"theme": "dark", "overlay": {"size": "dot", "places": {"HDMI-1": {"x_px": 3}}}, "keys": {"stop": ""}}
    )
    assert some.theme is Theme.DARK
    assert some.overlay == OverlayPreferences(
        OverlaySize.DOT, places={"HDMI-1": Place(Corner.TOP_RIGHT, 3, 24)}
    )
    assert some.keys == {**USUAL_KEYS, Key.STOP: ""}
    assert some.changed(theme=Theme.SYSTEM, overlay=USUAL.overlay, keys={}) == USUAL


def test_what_a_newer_version_added_is_passed_over_and_can_be_named() -> None:
    newer = USUAL.as_json() | {"mood": "sunny", "people": 3}
    newer["keys"]["breathe"] = "Ctrl+B"
    newer["cues"]["cues"]["humour"] = {"on": True}
    newer["cues"]["cues"]["advice"]["colour"] = "red"
    assert Preferences.from_json(newer) == USUAL.changed(people=3)
    assert sorted(unknown_names(newer)) == [
        "cues.cues.advice.colour",
        "cues.cues.humour",
        "keys.breathe",
        "mood",
    ]


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ([], "the whole: [] cannot be; write an object, {…}"),
        ({"theme": "pink"}, "theme: 'pink' cannot be; give one of system, light, dark"),
        ({"introduced": 1}, "introduced: 1 cannot be; give true or false"),
        ({"people": 7}, "people: 7 cannot be; give a whole number from 2 to 3"),
        ({"people": True}, "people: True cannot be; give a whole number from 2 to 3"),
        ({"microphone": 3}, "microphone: 3 cannot be; give text of up to 200 characters"),
        ({"retention_days": 0}, "retention_days: 0 cannot be; give a whole number from 1 to 3650"),
        ({"overlay": 3}, "overlay: 3 cannot be; write an object, {…}"),
        ({"overlay": {"opacity": 0.1}}, "overlay.opacity: 0.1 cannot be; give a number from 0.75 to 1"),
        (
            {"overlay": {"opacity": float("nan")}},
            "overlay.opacity: nan cannot be; give a number from 0.75 to 1",
        ),
        (
            {"overlay": {"places": {"HDMI-1": {"x_px": "left"}}}},
            "overlay.places.HDMI-1.x_px: 'left' cannot be; give a whole number from -20000 to 20000",
        ),
        ({"keys": {"stop": None}}, "keys.stop: None cannot be; give text of up to 200 characters"),
        (
            {"cues": {"most_a_minute": -1}},
            "cues: most_a_minute: -1 cannot be; give a whole number from 0 to "
            f"{cue_tunables.MOST_A_MINUTE_AT_MOST}",
        ),
        ({"cues": {"cues": 3}}, f"cues: cues: write an object, {{…}}, with any of {', '.join(CueKind)}"),
    ],
)
def test_what_cannot_be_is_one_line_that_names_it(wrong: Any, line: str) -> None:
    with pytest.raises(SessionError) as told:
        Preferences.from_json(wrong)
    assert str(told.value) == line
