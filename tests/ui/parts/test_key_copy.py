"""A copy of the key saved and used, and what is said of the key on the first page and in the settings."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sessions.errors import SessionError
from sessions.master_key import KeyPlace, LostKey
from tests.ui.pages.made_shelf import unfinished
from tests.ui.paper_desk import PaperDesk, entry
from tests.ui.seen import button, called, question, says
from ui.errands import Errands
from ui.pages.home import Home
from ui.pages.settings_key import TheKey
from ui.parts.key_notes import LostKeyNote

GOOD = "four short words here"


@pytest.fixture(autouse=True)
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that somebody names whenever they are asked."""
    for ask in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_: (str(tmp_path / "copy.json"), ""))
    return tmp_path / "copy.json"


@pytest.fixture
def desk() -> PaperDesk:
    return PaperDesk(shelf=[entry()], place=KeyPlace.KEYRING)


@pytest.fixture
def home(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> Home:
    page = Home(desk, errands)
    qtbot.addWidget(page)
    page.resize(880, 680)
    page.show()
    return page


@pytest.fixture
def key(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> TheKey:
    part = TheKey(desk, errands)
    qtbot.addWidget(part)
    part.show()
    part.look()
    return part


def asked() -> QWidget:
    over = question()
    assert over is not None
    return over


def fill_in(*names: str, text: str = GOOD) -> None:
    for name in names:
        QTest.keyClicks(called(asked(), QLineEdit, name), text)


def shelf_is_read(home: Home, qtbot: QtBot) -> None:
    home.opened()
    qtbot.waitUntil(lambda: bool(home.shelf.sessions.shown))


def test_it_is_saved_under_a_passphrase_given_twice(
    key: TheKey, desk: PaperDesk, chosen: Path, qtbot: QtBot
) -> None:
    key.save.click()
    fill_in("Passphrase")
    button(asked(), "Save the copy").click()
    assert desk.copied == []  # the second one is missing
    fill_in("The same passphrase again")
    button(asked(), "Save the copy").click()
    qtbot.waitUntil(lambda: question() is None)
    assert desk.copied == [(chosen, GOOD)]
    assert str(chosen) in key.outcome.text() and key.outcome.isVisible()


def test_one_that_is_used_says_what_it_opens(
    key: TheKey, desk: PaperDesk, chosen: Path, qtbot: QtBot
) -> None:
    desk.trouble = SessionError("this is not the passphrase chosen for this copy; give that one")
    key.use.click()
    fill_in("Passphrase")
    button(asked(), "Use the copy").click()
    qtbot.waitUntil(lambda: says(asked(), "this is not the passphrase"))
    desk.trouble = None
    button(asked(), "Use the copy").click()
    qtbot.waitUntil(lambda: question() is None)
    assert desk.brought_back == [(chosen, GOOD)]
    assert "one session opens again" in key.outcome.text()


def test_whoever_names_no_file_is_asked_nothing(key: TheKey, monkeypatch: pytest.MonkeyPatch) -> None:
    for ask in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_: ("", ""))
    key.save.click()
    key.use.click()
    assert question() is None


def test_where_a_passphrase_opens_the_key_that_is_asked_for_first(
    key: TheKey, desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.wants_passphrase, desk.kept_voices = True, ["me"]
    key.save.click()
    assert says(asked(), "sealed with your passphrase")
    fill_in("Passphrase")
    button(asked(), "Use this passphrase").click()
    qtbot.waitUntil(lambda: question() is not None and says(asked(), "A passphrase of its own"))


@pytest.mark.parametrize(
    ("place", "sessions", "said"),
    [
        (KeyPlace.KEYRING, True, "in this computer's keyring"),
        (KeyPlace.PASSPHRASE, True, "Your passphrase opens them"),
        (None, True, "no longer on this computer"),
        (None, False, "made with the first session or voice"),
    ],
)
def test_the_settings_say_where_the_key_is(
    key: TheKey, desk: PaperDesk, place: KeyPlace | None, sessions: bool, said: str
) -> None:
    desk.place, desk.shelf = place, desk.shelf if sessions else []
    key.look()
    assert said in key.where.text()
    assert key.save.isEnabled() == (place is not None)
    assert key.use.isEnabled()


def test_without_the_key_the_first_page_says_so_in_the_place_of_the_sessions(
    home: Home, desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.shelf = [unfinished("triad"), *desk.shelf]
    home.opened()
    qtbot.waitUntil(home.offer_strip.isVisible)
    desk.lost_key = LostKey("the key is no longer in the keyring")
    home.refresh()
    qtbot.waitUntil(lambda: isinstance(home.shelf.lock, LostKeyNote))
    assert says(home, "the key to them is no longer on this computer")
    assert not home.shelf.sessions.isVisible() and not home.again.isVisible()
    assert not home.offer_strip.isVisible() and not home.trends.isVisible()
    button(home, "Use a copy of the key…").click()
    fill_in("Passphrase")
    with qtbot.waitSignal(home.unlocked):
        button(asked(), "Use the copy").click()
    qtbot.waitUntil(lambda: home.shelf.lock is None)
    assert home.shelf.sessions.shown and home.offer_strip.isVisible()


def test_where_the_key_is_is_said_once(home: Home, desk: PaperDesk, qtbot: QtBot) -> None:
    shelf_is_read(home, qtbot)
    assert home.key_hint.isVisible()
    button(home.key_hint, "Not now").click()
    assert not home.key_hint.isVisible() and desk.preferences.key_told
    shelf_is_read(home, qtbot)
    assert not home.key_hint.isVisible()


def test_a_copy_saved_at_once_is_told(home: Home, desk: PaperDesk, chosen: Path, qtbot: QtBot) -> None:
    shelf_is_read(home, qtbot)
    home.key_hint.save.click()
    fill_in("Passphrase", "The same passphrase again")
    button(asked(), "Save the copy").click()
    qtbot.waitUntil(lambda: str(chosen) in home.notice_strip.line.text())
    assert desk.preferences.key_told and not home.key_hint.isVisible()


def test_whoever_goes_on_has_seen_it(home: Home, desk: PaperDesk, qtbot: QtBot) -> None:
    shelf_is_read(home, qtbot)
    home.left()
    assert desk.preferences.key_told


@pytest.mark.parametrize("place", [KeyPlace.PASSPHRASE, None])
def test_it_is_said_of_a_keyring_alone(
    home: Home, desk: PaperDesk, qtbot: QtBot, place: KeyPlace | None
) -> None:
    desk.place = place
    shelf_is_read(home, qtbot)
    assert not home.key_hint.isVisible()


def test_before_the_first_session_nothing_is_said_of_it(home: Home, desk: PaperDesk, qtbot: QtBot) -> None:
    desk.shelf = []
    home.opened()
    qtbot.waitUntil(lambda: says(home, "No session yet."))
    assert not home.key_hint.isVisible()
