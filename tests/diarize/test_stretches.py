"""A stretch of speech: when it was, when the voice of a piece of it is worth comparing, what goes with it."""

import numpy as np
import pytest

from diarize.stretches import Piece, Stretch, changing_places
from diarize.tunables import EMBED_AT_S, EMBED_STEP_S, FRAME_S, FRAME_SAMPLES, TELLING_FROM_S

SOUND = np.ones(FRAME_SAMPLES, np.float32)
PIECE_S = EMBED_AT_S[-1]


def spoken(seconds: float, first: int = 100) -> Stretch:
    """A stretch of one person alone."""
    stretch = Stretch("s1", 0, first, first, apart=False)
    speak_on(stretch, seconds)
    return stretch


def speak_on(stretch: Stretch, seconds: float) -> None:
    for _ in range(round(seconds / FRAME_S)):
        stretch.extend(stretch.last + 1 if stretch.pieces else stretch.first, SOUND)


def compared_while_spoken(seconds: float) -> list[tuple[str, float]]:
    """The piece and the seconds of sound of each comparison, while the stretch is heard."""
    stretch = spoken(0.0)
    compared = []
    for _ in range(round(seconds / FRAME_S)):
        speak_on(stretch, FRAME_S)
        while (piece := stretch.due(ending=False)) is not None:
            compared.append((piece.id, len(piece.voice()) / 16_000))
    return compared


def test_it_lies_where_its_frames_lie() -> None:
    stretch = spoken(1.6)
    assert stretch.frames == 100
    assert stretch.start_s == pytest.approx(1.6)
    assert stretch.end_s == pytest.approx(3.2)


def test_its_voice_is_compared_each_time_it_has_doubled_until_the_piece_is_full() -> None:
    compared = compared_while_spoken(PIECE_S + 0.5)
    assert [piece for piece, _ in compared] == ["s1.0"] * len(EMBED_AT_S)
    assert [seconds for _, seconds in compared] == pytest.approx(EMBED_AT_S)


def test_then_another_piece_begins_which_is_compared_once_it_can_tell() -> None:
    compared = compared_while_spoken(3 * PIECE_S)
    later = [(piece, round(seconds, 6)) for piece, seconds in compared if piece != "s1.0"]
    assert later == [
        ("s1.1", TELLING_FROM_S),
        ("s1.1", PIECE_S),
        ("s1.2", TELLING_FROM_S),
        ("s1.2", PIECE_S),
    ]


def test_pieces_follow_each_other_without_a_gap() -> None:
    stretch = spoken(PIECE_S)
    stretch.pieces[0].voice()
    speak_on(stretch, 0.5)
    first, second = stretch.pieces
    assert (first.first, second.first) == (100, 100 + round(PIECE_S / FRAME_S))
    assert second.seconds == pytest.approx(0.5, abs=FRAME_S)


def test_one_alone_and_then_beside_another_makes_a_piece_of_what_was_said_alone() -> None:
    stretch = spoken(0.4)
    stretch.extend(stretch.last + 50, None)
    assert stretch.frames == 75
    assert stretch.pieces[0].seconds == pytest.approx(0.4)


def test_a_piece_begins_where_one_speaks_alone() -> None:
    stretch = Stretch("s1", 0, 100, 100, apart=False)
    stretch.extend(101, None)
    assert stretch.pieces == []
    assert stretch.due(ending=True) is None
    stretch.extend(102, SOUND)
    assert stretch.pieces[0].first == 102


def test_at_its_end_it_is_compared_once_more_if_there_is_much_new() -> None:
    stretch = spoken(0.4)
    stretch.pieces[0].voice()
    speak_on(stretch, 0.1)
    assert stretch.due(ending=True) is None
    speak_on(stretch, 0.1)
    assert stretch.due(ending=True) is stretch.pieces[0]
    assert spoken(0.3).due(ending=True) is None


def test_a_full_piece_is_not_compared_again_at_the_end() -> None:
    stretch = spoken(PIECE_S)
    stretch.pieces[0].voice()
    assert stretch.due(ending=True) is None


def test_whether_it_was_compared_at_all_is_known() -> None:
    stretch = spoken(0.4)
    assert not stretch.compared
    stretch.pieces[0].voice()
    assert stretch.compared


def test_voices_are_given_in_whole_steps() -> None:
    for frames in range(25, 60):
        piece = Piece("s1.0", 0, [SOUND] * frames)
        steps = len(piece.voice()) / 16_000 / EMBED_STEP_S
        assert steps == pytest.approx(round(steps))
        assert 0 <= frames * FRAME_S - steps * EMBED_STEP_S < EMBED_STEP_S


def test_what_came_all_at_once_is_compared_once() -> None:
    piece = Piece("s1.0", 0, [SOUND] * 60)
    assert piece.due(ending=False)
    piece.voice()
    assert not piece.due(ending=False)
    assert piece.compared == 2


def test_a_monologue_keeps_no_more_sound_than_one_piece() -> None:
    stretch = spoken(0.0)
    for _ in range(round(20.0 / FRAME_S)):
        speak_on(stretch, FRAME_S)
        if (piece := stretch.due(ending=False)) is not None:
            piece.voice()
        assert sum(piece.seconds for piece in stretch.pieces) < PIECE_S
    assert stretch.end_s - stretch.start_s == pytest.approx(20.0)


def between(name: str, person: int, first: int, last: int) -> Stretch:
    return Stretch(name, person, first, last, apart=False)


def test_a_stretch_alone_changes_hands_alone() -> None:
    alone, before, after = between("b", 0, 20, 30), between("a", 1, 0, 19), between("c", 1, 31, 40)
    assert changing_places(alone, 1, [before, alone, after]) == [alone]


def test_what_was_said_at_once_changes_places_along_the_chain() -> None:
    first, second, third = between("a", 0, 0, 10), between("b", 1, 5, 25), between("c", 0, 20, 30)
    elsewhere, observer = between("d", 1, 31, 40), between("e", 2, 0, 40)
    known = [first, second, third, elsewhere, observer]
    assert changing_places(first, 1, known) == [first, second, third]
    assert changing_places(first, 2, known) == [first, observer, third]
