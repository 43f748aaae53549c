import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.commands.cue_lines import SAID, line_for, print_cue
from cues.events import CueHidden, CueKind, CueShown
from ui.overlay_state import CannotHear, Finished, Listening, Paused

HOLD = CueShown("c1", CueKind.HOLD_SPACE, 62.1, 62.75, 0.9, "The client paused in mid-thought.", ("p1",))

ROOT = Path(__file__).parents[2]


def test_a_cue_is_a_line_with_its_time_and_its_evidence() -> None:
    assert line_for(HOLD) == "   62.8 s  hold space  (The client paused in mid-thought.)"


@pytest.mark.parametrize("kind", CueKind)
def test_every_kind_has_its_words_and_never_more_than_two(kind: CueKind) -> None:
    assert len(SAID[kind].split()) <= 2


def test_what_was_kept_for_playback_is_no_line() -> None:
    assert line_for(replace(HOLD, live=False)) is None


def test_doubt_is_a_line_that_says_what_to_do() -> None:
    doubt = CueShown("c1", CueKind.CANNOT_TELL, 62.0, 62.0, 1.0, "Use headphones.", ("bleed",))
    assert line_for(doubt) == "   62.0 s  cannot tell  (Use headphones.)"


def test_so_is_what_becomes_of_listening() -> None:
    assert line_for(Listening()) == "listening"
    assert line_for(Paused()) == "paused"
    assert line_for(CannotHear("it is muted")) == "cannot hear: it is muted"


def test_what_goes_away_by_itself_needs_no_words(capsys: pytest.CaptureFixture[str]) -> None:
    print_cue(CueHidden("c1", 64.0, 64.1))
    print_cue(Finished())
    assert capsys.readouterr().out == ""


def test_lines_are_printed_one_each(capsys: pytest.CaptureFixture[str]) -> None:
    print_cue(Listening())
    print_cue(HOLD)
    assert capsys.readouterr().out.splitlines() == ["listening", line_for(HOLD)]


def test_a_reader_who_leaves_does_not_end_the_session() -> None:
    program = (
        "from app.commands.cue_lines import tell\nfor n in range(20_000): tell('listening')\nprint('end')"
    )
    talking = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=ROOT)
    assert talking.stdout is not None
    assert talking.stdout.readline() == b"listening\n"
    talking.stdout.close()
    assert talking.wait() == 0
