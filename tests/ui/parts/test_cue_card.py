"""The card of one cue."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.sessions.made_account import made_account
from tests.ui.seen import says, texts
from ui.parts.cue_card import CueCard

CUE = made_account().cues[1]


@pytest.fixture
def card(qtbot: QtBot) -> CueCard:
    made = CueCard()
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_tells_kind_time_evidence_and_how_sure_it_was(card: CueCard) -> None:
    card.show_cue(CUE, "", can_play=True)
    said = texts(card)
    assert "Talking over" in said and "0:13\N{EN DASH}0:14" in said and "Fairly sure · shown live" in said


@pytest.mark.parametrize(
    ("confidence", "words"), [(0.9, "Very sure"), (0.6, "Fairly sure"), (0.3, "Not sure")]
)
def test_confidence_is_told_in_words(card: CueCard, confidence: float, words: str) -> None:
    card.show_cue(replace(CUE, confidence=confidence, live=False), "", can_play=True)
    assert says(card, f"{words} · kept for playback")


def test_what_was_meant_and_what_was_found_out_later_is_told(card: CueCard) -> None:
    card.show_cue(CUE, "", can_play=True)
    assert not says(card, "You meant to.")
    card.show_cue(replace(CUE, intentional=True, revised_why="it was the observer"), "", can_play=True)
    assert says(card, "You meant to. It was the observer")


def test_without_a_cue_it_says_how_to_come_to_one(card: CueCard) -> None:
    card.show_none(3)
    assert says(card, "press N") and not card.helpful.isVisible()
    card.show_none(0)
    assert says(card, "There is no cue in this session.")


def test_what_is_being_written_outlives_an_account_that_comes_meanwhile(card: CueCard) -> None:
    card.show_cue(CUE, "before", can_play=True)
    card.note.setPlainText("before and af")
    card.show_cue(replace(CUE, helpful=True), "before", can_play=True)
    assert card.note.toPlainText() == "before and af" and card.helpful.isChecked()


def test_a_note_that_was_not_changed_is_not_kept_again(card: CueCard) -> None:
    told: list[tuple[str, str]] = []
    card.note_written.connect(lambda cue_id, text: told.append((cue_id, text)))
    card.show_cue(CUE, "before", can_play=True)
    card.keep_note()
    card.note.setPlainText("after")
    card.keep_note()
    card.keep_note()
    assert told == [(CUE.id, "after")]


def test_a_mark_is_seen_only_once_it_is_kept(card: CueCard) -> None:
    asked: list[object] = []
    card.mark_asked.connect(asked.append)
    card.show_cue(replace(CUE, helpful=None), "", can_play=True)
    card.helpful.click()
    assert asked == [True] and not card.helpful.isChecked()
    card.show_cue(replace(CUE, helpful=True), "", can_play=True)
    card.helpful.click()
    assert asked == [True, None] and card.helpful.isChecked()


def test_without_sound_nothing_is_looped(card: CueCard) -> None:
    card.show_cue(CUE, "", can_play=False)
    assert not card.loop.isEnabled()
