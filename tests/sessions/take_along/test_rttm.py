"""RTTM, read as pyannote reads it to score diarisation."""

from pathlib import Path
from typing import Any

from pyannote.database.util import load_rttm

from sessions.take_along.rttm import RTTM, joined, rttm_lines
from tests.sessions.made_account import made_account
from tests.sessions.take_along.read_silence import no_sound


def rttm(path: Path) -> dict[str, Any]:
    return dict(load_rttm(path))  # type: ignore[no-untyped-call]  # pyannote.database tells no types


def test_who_spoke_when_comes_back(tmp_path: Path) -> None:
    account, path = made_account(), tmp_path / "one.rttm"
    RTTM.write(account, no_sound, path)
    [(name, read)] = rttm(path).items()
    assert name == account.about.id
    spoken = [(one.role, one.start_s, one.end_s) for turn in account.turns for one in turn.stretches]
    assert sorted(
        (label, round(part.start, 3), round(part.end, 3))
        for part, _, label in read.itertracks(yield_label=True)
    ) == sorted((role, round(start_s, 3), round(end_s, 3)) for role, start_s, end_s in joined(spoken))


def test_pauses_inside_ones_speech_are_closed_and_those_of_others_left() -> None:
    spoken = [("coach", 1.0, 2.0), ("client", 1.5, 3.0), ("coach", 2.2, 2.5), ("coach", 2.75, 3.0)]
    assert joined(spoken) == [("coach", 1.0, 2.5), ("client", 1.5, 3.0), ("coach", 2.75, 3.0)]


def test_a_name_with_blanks_stays_one_field(tmp_path: Path) -> None:
    path = tmp_path / "one.rttm"
    path.write_text(rttm_lines("first session", [("coach", 1.0, 2.5)]))
    assert list(rttm(path)) == ["first_session"]
