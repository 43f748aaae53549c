"""Recordings as they come: from a telephone, from a studio with a picture, and with a voice known before."""

from pathlib import Path

import pytest

from tests.app.contract import rows, session, turns
from tests.app.first_session import COACH_ALONE, Form, cut, pieces, share_right
from tests.app.program import done, programs

FROM_S, TO_S = 18.4, 34.0  # a stretch in which the client speaks first


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Path:
    """A folder of results: `telephone`, `studio` and `enrolled`, heard at the same time."""
    folder = tmp_path_factory.mktemp("formats")
    telephone = cut(folder / "telephone.wav", 0, 10, Form("pcm_s16le", 8_000))
    studio = cut(folder / "studio.mkv", 0, 10, Form("pcm_s24le", 96_000, "stereo", picture=True))
    middle = cut(folder / "middle.wav", FROM_S, TO_S)
    coach = pieces(folder / "coach.flac", COACH_ALONE, Form("flac"))
    with programs(data) as start:
        for program in [
            start("replay", telephone, "--out", folder / "telephone"),
            start("replay", studio, "--out", folder / "studio", "--no-words"),
            start("replay", middle, "--out", folder / "enrolled", "--coach", coach, "--no-words"),
        ]:
            done(program)
    return folder


@pytest.mark.parametrize("name", ["telephone", "studio"])
def test_any_rate_any_channels_with_or_without_a_picture(heard: Path, name: str) -> None:
    assert session(heard / name)["duration_s"] == pytest.approx(10, abs=0.1)
    (role, start_s, end_s), *later = turns(heard / name)
    assert role == "coach"
    assert [start_s, end_s] == pytest.approx([1.05, 4.34], abs=0.2)
    assert {role for role, _, _ in later} == {"client"}
    shown = [c["shown_at_s"] for c in rows(heard / name, "cues.jsonl") if c["kind"] == "hold_space"]
    assert any(4.34 < at_s < 6.48 for at_s in shown)


def test_words_are_heard_on_the_telephone_too(heard: Path) -> None:
    assert {"last", "time"} <= {word["text"] for word in rows(heard / "telephone", "words.jsonl")}


def test_without_recognition_there_are_no_words(heard: Path) -> None:
    assert rows(heard / "studio", "words.jsonl") == []
    assert "whisper-tiny.en" not in session(heard / "studio")["models"]


def test_an_enrolled_coach_is_known_though_the_client_speaks_first(heard: Path) -> None:
    told = turns(heard / "enrolled")
    assert told[0][0] == "client"
    assert share_right(told, FROM_S, TO_S) > 0.85
