"""What the transcript asks for, added to a session's file, and shown as it stands then."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.sessions.said_sessions import SaidSession
from tests.ui.parts.transcript.reading import Reading
from ui.parts.transcript.rows import Passage


class Kept(Reading):
    """A transcript over a session's file: what is asked is added, and shown."""

    def __init__(self, qtbot: QtBot, session: SaidSession) -> None:
        super().__init__(qtbot, session.account())
        self.session = session
        self.transcript.edit_asked.connect(lambda edits: self.transcript.show_account(session.say(*edits)))

    @property
    def lines(self) -> list[str]:
        """Every passage, and who says it."""
        rows = [row for row in self.view.state.rows if isinstance(row, Passage)]
        return [f"{row.turn.role}: {' '.join(word.text for word in row.words)}" for row in rows]


@pytest.fixture
def kept(qtbot: QtBot, tmp_path: Path) -> Kept:
    return Kept(qtbot, SaidSession(tmp_path / "0badcafe.holdspace"))


AS_HEARD = [
    "coach: What would you like?",
    "client: I keep coming back to that door.",
    "coach: mm-hm",
    "coach: And behind it?",
]


def test_a_word_typed_over_is_read_and_the_caret_stays_at_it(kept: Kept) -> None:
    kept.at("w12")
    kept.press(Qt.Key.Key_F2)
    kept.type_in_field("garden door.")
    assert "client: I keep coming back to that garden door." in kept.lines
    assert kept.word == "garden door."


def test_a_turn_is_split_given_away_and_undone(kept: Kept) -> None:
    kept.at("w10")
    kept.press(Qt.Key.Key_S)
    assert kept.lines[1:3] == ["client: I keep coming back", "coach: mm-hm"]
    assert kept.lines[3] == "client: to that door." and kept.word == "to"
    kept.press(Qt.Key.Key_X)
    assert kept.lines[3] == "coach: to that door."
    kept.session.undo()
    kept.transcript.show_account(kept.session.undo())
    assert kept.word == "to" and sorted(kept.lines) == sorted(AS_HEARD)


def test_a_turn_is_joined_with_the_one_before(kept: Kept) -> None:
    kept.at("w13")
    kept.press(Qt.Key.Key_J)
    assert len(kept.lines) == len(AS_HEARD) - 1 and kept.word == "And"


def test_a_cue_is_judged_and_judged_no_longer(kept: Kept) -> None:
    kept.at("c2")
    kept.press(Qt.Key.Key_H)
    assert "you called it helpful" in kept.view.texts[kept.view.caret.row].text
    kept.press(Qt.Key.Key_H)
    assert "you called it" not in kept.view.texts[kept.view.caret.row].text


def test_a_bookmark_stands_where_it_was_set(kept: Kept) -> None:
    before = len(kept.view.state.rows)
    kept.at("w13")
    kept.press(Qt.Key.Key_B)
    assert len(kept.view.state.rows) == before + 1 and kept.word == "And"
