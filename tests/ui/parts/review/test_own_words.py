"""The client's own words in a card: what is said of each, and all of them on demand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sessions.review.words_told import WordsTold
from tests.ui.seen import says
from ui.parts.review.own_words import OwnWords
from ui.parts.review.words import markers_in_words, told_of_words

FOG = WordsTold("driving in fog", 15.0, 13.0, 17.5, 2, True, "client", 2, ())


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (FOG, "0:15  ·  an image  ·  said in 2 turns  ·  you took it up in 2 turns"),
        (replace(FOG, image=False, turns=1, taken_up=1), "0:15  ·  said in one turn  ·  you took it up"),
        (replace(FOG, taken_up=0), "0:15  ·  an image  ·  said in 2 turns  ·  not taken up"),
        (
            replace(FOG, taken_up=0, instead=("ambiguity", "risk")),
            "0:15  ·  an image  ·  said in 2 turns  ·  you said “ambiguity”, “risk”",
        ),
        (
            replace(FOG, first_by="coach"),
            "0:15  ·  an image  ·  said in 2 turns  ·  yours first, and they took it up",
        ),
    ],
)
def test_what_became_of_words_is_said_in_words(told: WordsTold, said: str) -> None:
    assert told_of_words(told) == said


def test_no_marker_is_named_by_nothing() -> None:
    assert markers_in_words(()) == ""


def words(number: int) -> list[WordsTold]:
    return [replace(FOG, words=f"word {n}", at_s=10.0 * n, taken_up=n % 2) for n in range(number)]


def test_the_most_telling_are_shown_at_first_and_all_on_demand(qtbot: QtBot) -> None:
    card = OwnWords(words(9), can_play=True)
    qtbot.addWidget(card)
    with qtbot.waitExposed(card):
        card.show()
    assert len(card.rows) == 5 and says(card, "Show 4 more")
    assert {row.told.words for row in card.rows} >= {"word 1", "word 3", "word 5", "word 7"}
    assert card.more is not None
    with qtbot.waitSignal(card.grown):
        QTest.keyClick(card.more, Qt.Key.Key_Return)
    assert [row.told.at_s for row in card.rows] == [10.0 * n for n in range(9)]
    assert not card.more.isVisible() and card.rows[2].play.hasFocus()


def test_without_sound_there_is_nothing_to_press(qtbot: QtBot) -> None:
    card = OwnWords(words(2), can_play=False)
    qtbot.addWidget(card)
    with qtbot.waitExposed(card):
        card.show()
    assert not says(card, "Play") and says(card, "“word 1”")
