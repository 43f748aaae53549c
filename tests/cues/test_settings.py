"""What a coach can set of the cues, and how it is written down."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cues.errors import WrongSettings
from cues.events import CueKind
from cues.settings import USUAL, CueSetting, Settings

TUNABLE = [kind for kind in CueKind if kind is not CueKind.CANNOT_TELL]


@st.composite
def any_settings(draw: st.DrawFn) -> Settings:
    cue = st.builds(CueSetting, st.booleans(), st.booleans(), st.integers(-2, 2))
    return Settings(
        draw(st.dictionaries(st.sampled_from(TUNABLE), cue)),
        draw(st.integers(0, 20)),
        draw(st.floats(0.0, 600.0)),
        draw(st.floats(0.0, 3600.0)),
        draw(st.booleans()),
    )


@given(any_settings())
def test_what_is_written_down_reads_back_the_same(settings: Settings) -> None:
    assert Settings.from_json(json.loads(json.dumps(settings.as_json()))) == settings


def test_four_cues_are_live_unless_set_otherwise_and_so_is_doubt() -> None:
    live = {kind for kind in CueKind if USUAL.of(kind).live}
    assert live == {"hold_space", "interruption", "cut_in", "monologue", "cannot_tell"}
    assert all(USUAL.of(kind).on and USUAL.of(kind).sensitivity == 0 for kind in CueKind)
    assert (USUAL.most_a_minute, USUAL.quiet_opening_s) == (3, 0.0)


def test_an_empty_file_is_as_usual_and_a_part_changes_only_what_it_names() -> None:
    assert Settings.from_json({}) == USUAL
    some = Settings.from_json({"cues": {"interruption": {"sensitivity": -1}}, "most_a_minute": 1})
    assert some.of(CueKind.INTERRUPTION) == CueSetting(on=True, live=True, sensitivity=-1)
    assert some == replace(
        USUAL.with_cue(CueKind.INTERRUPTION, CueSetting(live=True, sensitivity=-1)), most_a_minute=1
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([], "settings: write an object"),
        ({"most": 3}, "settings: 'most' is not known; there are cues, most_a_minute"),
        ({"cues": []}, "cues: write an object"),
        ({"cues": {"mind_read": {}}}, "cues: 'mind_read' is not known; there are hold_space,"),
        ({"cues": {"advice": True}}, "advice: write an object"),
        ({"cues": {"advice": {"loud": 1}}}, "advice: 'loud' is not known; there are on, live, sensitivity"),
        ({"cues": {"advice": {"on": 1}}}, "advice: on: 1 cannot be; give true or false"),
        ({"cues": {"advice": {"live": None}}}, "advice: live: None cannot be"),
        (
            {"cues": {"advice": {"sensitivity": 3}}},
            "sensitivity: 3 cannot be; give a whole number from -2 to 2",
        ),
        ({"cues": {"advice": {"sensitivity": 0.5}}}, "sensitivity: 0.5 cannot be"),
        ({"cues": {"cannot_tell": {"on": False}}}, "cannot_tell: is always shown as it is; leave it out"),
        ({"most_a_minute": -1}, "most_a_minute: -1 cannot be; give a whole number from 0 to 20"),
        ({"most_a_minute": True}, "most_a_minute: True cannot be"),
        ({"spacing_s": float("nan")}, "spacing_s: nan cannot be; give seconds from 0 to 600"),
        ({"spacing_s": "5"}, "spacing_s: '5' cannot be"),
        ({"quiet_opening_s": 1e9}, "quiet_opening_s: 1000000000.0 cannot be; give seconds from 0 to 3600"),
        ({"quotes_words": "no"}, "quotes_words: 'no' cannot be; give true or false"),
    ],
)
def test_what_is_not_known_or_cannot_be_is_said_in_one_line(found: Any, said: str) -> None:
    with pytest.raises(WrongSettings) as wrong:
        Settings.from_json(found)
    assert said in str(wrong.value)
    assert "\n" not in str(wrong.value)
