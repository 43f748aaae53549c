"""The settings as a coach uses them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QKeySequenceEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from audio.errors import DeviceTrouble
from cues.events import CueKind
from cues.settings import Settings as CueSettings
from sessions.errors import SessionError
from sessions.preferences import USUAL, Key, OverlaySize, Place, Preferences, Theme
from sessions.review.questions import USUAL as USUAL_QUESTIONS
from sessions.review.questions import When
from sessions.tunables import OPACITY_AT_LEAST
from tests.ui.paper_desk import PaperDesk
from ui.desk import Device, Preview
from ui.errands import Errands
from ui.pages.consent_sentence import usual_sentence
from ui.pages.settings import Settings
from ui.pages.settings_section import Choices, Section

LAST = Preview(
    "Ada",
    datetime(2026, 11, 24, 9, 30, tzinfo=UTC),
    {CueKind.HOLD_SPACE: 12},
    {CueKind.HOLD_SPACE: 15},
)


@pytest.fixture
def page(qtbot: QtBot, desk: PaperDesk, errands: Errands) -> Settings:
    made = Settings(desk, errands)
    qtbot.addWidget(made)
    made.resize(880, 680)
    with qtbot.waitExposed(made):
        made.show()
    made.opened()
    return made


def turn_to(page: Settings, section: Section) -> None:
    """Choose a section in the list."""
    page.list.setCurrentRow(page.sections.index(section))


def choose(choices: Choices, text: str) -> None:
    """Choose by what is read, as a pointer or the keyboard would."""
    place = choices.findText(text)
    assert place >= 0, [choices.itemText(one) for one in range(choices.count())]
    choices.setCurrentIndex(place)
    choices.activated.emit(place)


def press(button: QPushButton) -> None:
    """Press with the keyboard."""
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def test_a_change_holds_at_once_and_the_window_hears_of_it(
    qtbot: QtBot, page: Settings, desk: PaperDesk
) -> None:
    turn_to(page, page.look)
    with qtbot.waitSignal(page.preferences_changed) as heard:
        choose(page.look.theme, "Dark")
    assert desk.preferences.theme is Theme.DARK
    assert heard.args == [desk.preferences]


def test_what_cannot_be_kept_is_said_and_shown_as_it_was(
    page: Settings, desk: PaperDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(preferences: Preferences) -> None:
        raise SessionError("The disk is full: free some space.")

    monkeypatch.setattr(desk, "keep_preferences", full)
    choose(page.look.theme, "Dark")
    assert page.trouble.isVisible()
    assert page.trouble.text() == "The disk is full: free some space."
    assert page.look.theme.currentText() == "As the computer is"
    monkeypatch.undo()
    choose(page.look.theme, "Light")
    assert not page.trouble.isVisible()


def test_esc_and_done_are_the_way_out(qtbot: QtBot, page: Settings) -> None:
    with qtbot.waitSignal(page.done):
        QTest.keyClick(page.list, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.done):
        press(page.finish)


def test_esc_leaves_a_key_alone_and_goes_back(qtbot: QtBot, page: Settings, desk: PaperDesk) -> None:
    turn_to(page, page.keys)
    field = page.keys.fields[Key.STOP]
    field.setFocus()
    with qtbot.waitSignal(page.done):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert desk.preferences.keys == USUAL.keys


def test_every_control_has_a_name_and_tab_reaches_all_of_a_section(qtbot: QtBot, page: Settings) -> None:
    kinds = (QCheckBox, QComboBox, QSpinBox, QAbstractSlider, QPlainTextEdit, QKeySequenceEdit)
    pressed = (QPushButton, QRadioButton)
    for section in page.sections:
        turn_to(page, section)
        for kind in (*kinds, QListWidget):
            for control in page.findChildren(kind):
                if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    assert control.accessibleName(), control
        for button in (one for kind in pressed for one in page.findChildren(kind)):
            assert button.text() or button.accessibleName()
        reached = by_tab(page)
        wanted = [
            one
            for kind in (*kinds, *pressed)
            for one in section.findChildren(kind)
            if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        assert set(wanted) <= set(reached), section.accessibleName()
        places = [one.mapTo(page, one.rect().topLeft()) for one in reached if section.isAncestorOf(one)]
        assert [place.y() // 40 for place in places] == sorted(place.y() // 40 for place in places)


def by_tab(page: Settings) -> list[QWidget]:
    """Go once round with Tab."""
    page.list.setFocus()
    reached: list[QWidget] = []
    while True:
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in reached:
            return reached
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)


def test_the_list_stands_on_top_where_there_is_no_room_beside_it(qtbot: QtBot, page: Settings) -> None:
    assert page.list.geometry().right() < page.stack.geometry().left()
    page.resize(640, 560)
    qtbot.waitUntil(lambda: page.list.geometry().bottom() < page.stack.geometry().top())
    last = page.list.visualItemRect(page.list.item(page.list.count() - 1))
    assert page.list.viewport().rect().contains(last)


def test_a_cue_is_turned_off_kept_for_playback_and_made_readier(page: Settings, desk: PaperDesk) -> None:
    row = page.cues.rows[CueKind.INTERRUPTION]
    choose(row.when, "For playback")
    choose(row.readily, "readily")
    QTest.keyClick(row.on, Qt.Key.Key_Space)
    kept = desk.preferences.cues.of(CueKind.INTERRUPTION)
    assert (kept.on, kept.live, kept.sensitivity) == (False, False, 2)
    assert not row.when.isEnabled()
    press(page.cues.usual)
    assert desk.preferences == USUAL


def test_doubt_cannot_be_set_and_a_fact_is_no_matter_of_degree(page: Settings) -> None:
    assert CueKind.CANNOT_TELL not in page.cues.rows
    assert not page.cues.rows[CueKind.HELD_SILENCE].readily.isVisible()


def test_without_a_session_the_preview_says_so(qtbot: QtBot, page: Settings) -> None:
    qtbot.waitUntil(lambda: "Once you have had a session" in page.cues.preview.text())
    assert page.cues.rows[CueKind.HOLD_SPACE].count.text() == ""


def test_the_preview_says_what_the_last_session_would_have_been(
    qtbot: QtBot, desk: PaperDesk, page: Settings
) -> None:
    desk.last = LAST
    page.opened()
    row = page.cues.rows[CueKind.HOLD_SPACE]
    qtbot.waitUntil(lambda: row.count.text() == "12 then, now 15")
    assert "with Ada on 24" in page.cues.preview.text()
    assert page.cues.rows[CueKind.ADVICE].count.text() == "none then or now"


def test_a_late_answer_to_older_settings_is_forgotten(
    qtbot: QtBot, desk: PaperDesk, page: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: "Once you have had" in page.cues.preview.text())
    go_on, asked, shown = Event(), list[int](), list[str]()

    def slowly(settings: CueSettings) -> Preview:
        asked.append(settings.of(CueKind.HOLD_SPACE).sensitivity)
        go_on.wait(20)
        return Preview(LAST.client, LAST.started_at, {}, {CueKind.HOLD_SPACE: 10 + asked[-1]})

    monkeypatch.setattr(desk, "preview", slowly)
    row = page.cues.rows[CueKind.HOLD_SPACE]
    show = row.show_count

    def showing(text: str, *, changes: bool = False) -> None:
        shown.append(text)
        show(text, changes=changes)

    monkeypatch.setattr(row, "show_count", showing)
    choose(row.readily, "more")
    qtbot.waitUntil(lambda: asked == [1])
    choose(row.readily, "readily")
    go_on.set()
    qtbot.waitUntil(lambda: row.count.text() == "0 then, now 12")
    assert asked == [1, 2]
    assert "0 then, now 11" not in shown


def test_pacing_is_set_within_its_bounds_and_set_back(page: Settings, desk: PaperDesk) -> None:
    turn_to(page, page.pacing)
    page.pacing.most.setValue(99)
    page.pacing.apart.setValue(30)
    page.pacing.opening.setValue(2)
    cues = desk.preferences.cues
    assert (cues.most_a_minute, cues.spacing_s, cues.quiet_opening_s) == (20, 30.0, 120.0)
    press(page.pacing.usual)
    assert desk.preferences == USUAL
    assert page.pacing.most.value() == 3


def test_the_overlay_is_set_and_put_back_into_its_corner(page: Settings, desk: PaperDesk) -> None:
    turn_to(page, page.overlay)
    choose(page.overlay.size_choice, "Small card")
    QTest.keyClick(page.overlay.opacity.slider, Qt.Key.Key_Home)
    QTest.keyClick(page.overlay.click_through, Qt.Key.Key_Space)
    QTest.keyClick(page.overlay.less_motion, Qt.Key.Key_Space)
    kept = desk.preferences.overlay
    assert (kept.size, kept.opacity, kept.click_through) == (OverlaySize.CARD, OPACITY_AT_LEAST, True)
    assert desk.preferences.reduced_motion
    assert not page.overlay.to_corner.isEnabled()
    desk.preferences = desk.preferences.changed(
        overlay=type(kept)(kept.size, kept.opacity, kept.click_through, {"DP-1": Place()})
    )
    page.opened()
    press(page.overlay.to_corner)
    assert desk.preferences.overlay == kept


@pytest.mark.parametrize(("seen", "word"), [(True, "sees the overlay too"), (False, "left out")])
def test_it_says_whether_a_shared_screen_shows_the_overlay(
    qtbot: QtBot, desk: PaperDesk, errands: Errands, seen: bool, word: str
) -> None:
    page = Settings(desk, errands, lambda: seen)
    qtbot.addWidget(page)
    assert word in page.overlay.shared.text()


def test_a_microphone_that_is_not_there_stays_chosen_and_says_so(
    qtbot: QtBot, page: Settings, desk: PaperDesk
) -> None:
    desk.preferences = desk.preferences.changed(microphone="Yeti Nano")
    turn_to(page, page.devices)
    choices = page.devices.microphone
    qtbot.waitUntil(lambda: choices.count() == 3)
    assert choices.currentText() == "Yeti Nano (not connected)"
    choose(choices, "Desk microphone")
    assert desk.preferences.microphone == "Desk microphone"
    choose(choices, "Computer's default")
    assert desk.preferences.microphone is None
    desk.devices.append(Device("Yeti Nano", is_default=False))
    qtbot.waitUntil(page.devices.again.isEnabled)
    press(page.devices.again)
    qtbot.waitUntil(lambda: choices.findText("Yeti Nano") > 0)


def test_devices_that_cannot_be_asked_are_told_in_one_line(
    qtbot: QtBot, page: Settings, desk: PaperDesk
) -> None:
    desk.trouble = DeviceTrouble("No microphone is connected.")
    turn_to(page, page.devices)
    qtbot.waitUntil(page.devices.trouble.isVisible)
    assert page.devices.trouble.text() == "No microphone is connected."


def test_a_voice_is_forgotten_only_after_a_second_yes(qtbot: QtBot, page: Settings, desk: PaperDesk) -> None:
    desk.kept_voices.append("Anna")
    desk.preferences = desk.preferences.changed(voice="Anna")
    page.opened()
    turn_to(page, page.devices)
    press(page.devices.forget)
    assert "Anna" in page.devices.asking.text.text()
    focused = QApplication.focusWidget()
    assert focused is page.devices.asking.no
    press(page.devices.asking.no)
    assert desk.kept_voices == ["Anna"]
    press(page.devices.forget)
    press(page.devices.asking.yes)
    assert (desk.kept_voices, desk.preferences.voice) == ([], None)
    with qtbot.waitSignal(page.enrol_asked):
        press(page.devices.enrol)


def test_a_recogniser_is_fetched_and_then_used_with_its_languages(
    qtbot: QtBot, page: Settings, desk: PaperDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_to(page, page.models)
    qtbot.waitUntil(lambda: "base" in page.models.rows)
    assert page.models.rows["tiny.en"].use.isChecked()
    assert not page.models.rows["base"].use.isEnabled()
    assert not page.models.language.isEnabled()
    here = [choice.__class__(choice.name, choice.weights, True, 1.0, "") for choice in desk.recognisers_there]
    monkeypatch.setattr(desk, "recognisers", lambda: here)
    press(page.models.rows["base"].fetch)
    qtbot.waitUntil(lambda: all(row.use.isEnabled() for row in page.models.rows.values()))
    assert desk.fetched == ("whisper-base",)
    page.models.rows["base"].use.click()
    choose(page.models.language, "Deutsch")
    assert (desk.preferences.model, desk.preferences.language) == ("base", "de")
    page.models.rows["tiny.en"].use.click()
    assert (desk.preferences.model, desk.preferences.language) == ("tiny.en", "en")


def test_what_cannot_be_fetched_is_said_and_can_be_tried_again(
    qtbot: QtBot, page: Settings, desk: PaperDesk
) -> None:
    turn_to(page, page.models)
    qtbot.waitUntil(lambda: "base" in page.models.rows)
    desk.trouble = SessionError("No network: connect and try again.")
    fetching = page.models.rows["base"].fetching
    press(page.models.rows["base"].fetch)
    qtbot.waitUntil(lambda: fetching.why.text() == "No network: connect and try again.")
    desk.trouble = None
    press(fetching.act)
    qtbot.waitUntil(lambda: desk.fetched == ("whisper-base",))


def test_sessions_are_kept_for_as_long_as_is_set(page: Settings, desk: PaperDesk) -> None:
    turn_to(page, page.privacy)
    choose(page.privacy.retention, "For 90 days")
    assert desk.preferences.retention_days == 90
    choose(page.privacy.retention, "Until you delete it")
    assert desk.preferences.retention_days is None


def test_the_sentence_is_kept_once_it_is_written_and_set_back(
    qtbot: QtBot, page: Settings, desk: PaperDesk
) -> None:
    turn_to(page, page.privacy)
    assert page.privacy.sentence.toPlainText() == usual_sentence(USUAL.keep)
    page.privacy.sentence.setPlainText("May I use it?")
    qtbot.waitUntil(lambda: desk.preferences.consent_sentence == "May I use it?")
    press(page.privacy.to_usual)
    page.left()
    assert desk.preferences.consent_sentence == ""


def test_everything_is_wiped_only_after_a_second_yes(qtbot: QtBot, page: Settings, desk: PaperDesk) -> None:
    turn_to(page, page.privacy)
    press(page.privacy.wipe)
    assert "Nobody can bring it back." in page.privacy.asking.text.text()
    press(page.privacy.asking.no)
    assert not desk.wiped
    press(page.privacy.wipe)
    with qtbot.waitSignal(page.wiped):
        press(page.privacy.asking.yes)
    assert desk.wiped
    assert page.privacy.outcome.text() == "Everything is gone."


def test_a_key_is_taken_and_one_that_is_taken_already_is_refused(
    qtbot: QtBot, page: Settings, desk: PaperDesk
) -> None:
    turn_to(page, page.keys)
    ctrl_alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    field = page.keys.fields[Key.MOMENT]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_K, ctrl_alt)
    qtbot.waitUntil(lambda: desk.preferences.keys[Key.MOMENT] == "Ctrl+Alt+K")
    taken = ctrl_alt | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(field, Qt.Key.Key_S, taken)
    qtbot.waitUntil(page.keys.trouble.isVisible)
    assert "Ctrl+Alt+Shift+S is taken already: Stop." in page.keys.trouble.text()
    assert desk.preferences.keys[Key.MOMENT] == "Ctrl+Alt+K"
    assert field.keySequence().toString() == "Ctrl+Alt+K"
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert desk.preferences.keys[Key.MOMENT] == ""
    press(page.keys.usual)
    assert desk.preferences == USUAL


def test_keys_say_where_they_work(page: Settings, desk: PaperDesk) -> None:
    turn_to(page, page.keys)
    page.say_reach("On this computer they work in Holdspace's window alone.")
    assert "window alone" in page.keys.everywhere.accessibleDescription()
    QTest.keyClick(page.keys.everywhere, Qt.Key.Key_Space)
    assert not desk.preferences.keys_everywhere


def naming(path: str) -> Callable[..., tuple[str, str]]:
    """A file dialog in which somebody has named `path`, or nothing."""
    return lambda *asked: (path, "")


def test_settings_are_exported(
    qtbot: QtBot, page: Settings, desk: PaperDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_to(page, page.import_export)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", naming(""))
    press(page.import_export.export)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", naming(str(tmp_path / "mine.json")))
    press(page.import_export.export)
    qtbot.waitUntil(lambda: desk.exported == [tmp_path / "mine.json"])
    qtbot.waitUntil(lambda: "mine.json" in page.import_export.outcome.text())


def test_an_import_is_seen_before_it_is_kept(
    qtbot: QtBot, page: Settings, desk: PaperDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_to(page, page.import_export)
    asking = page.import_export.asking
    monkeypatch.setattr(QFileDialog, "getOpenFileName", naming("theirs.json"))
    desk.found = USUAL.changed(retention_days=30)
    press(page.import_export.import_)
    qtbot.waitUntil(asking.isVisible)
    assert "For 30 days, instead of Until you delete it" in asking.text.text()
    press(asking.no)
    assert desk.preferences == USUAL
    press(page.import_export.import_)
    qtbot.waitUntil(asking.isVisible)
    with qtbot.waitSignal(page.preferences_changed):
        press(asking.yes)
    assert desk.preferences.retention_days == 30
    press(page.import_export.import_)
    qtbot.waitUntil(lambda: "Nothing would change" in page.import_export.outcome.text())


def test_a_file_that_holds_no_settings_is_told_in_one_line(
    qtbot: QtBot, page: Settings, desk: PaperDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_to(page, page.import_export)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", naming("holiday.json"))
    desk.trouble = SessionError("holiday.json holds no settings.")
    press(page.import_export.import_)
    qtbot.waitUntil(lambda: page.import_export.outcome.text() == "holiday.json holds no settings.")


def test_an_answer_that_comes_after_the_page_is_gone_harms_nothing(
    qtbot: QtBot, desk: PaperDesk, errands: Errands, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, back = Event(), list[str]()

    def slowly(settings: CueSettings) -> None:
        go_on.wait(20)

    monkeypatch.setattr(desk, "preview", slowly)
    page = Settings(desk, errands)
    page.opened()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    go_on.set()
    errands.run(lambda: "next", back.append)
    qtbot.waitUntil(lambda: back == ["next"])


def test_a_question_is_the_coachs_own_until_it_is_as_it_was(page: Settings, desk: PaperDesk) -> None:
    review = page.review
    turn_to(page, review)
    missed = review.fields[When.MISSED]
    assert missed.toPlainText() == USUAL_QUESTIONS[1, When.MISSED]
    assert not review.usual.isEnabled()
    missed.setPlainText("What did you\nhear?")
    choose(review.sign, "8  Room for silence and insight")
    assert desk.preferences.questions == {"1.missed": "What did you hear?"}
    assert missed.toPlainText() == USUAL_QUESTIONS[8, When.MISSED]
    assert (review.usual.isEnabled(), review.all_usual.isEnabled()) == (False, True)
    missed.setPlainText("And then?")
    turn_to(page, page.look)
    assert desk.preferences.questions == {"1.missed": "What did you hear?", "8.missed": "And then?"}
    turn_to(page, review)
    press(review.usual)
    assert desk.preferences.questions == {"1.missed": "What did you hear?"}
    assert missed.toPlainText() == USUAL_QUESTIONS[8, When.MISSED]
    press(review.all_usual)
    assert desk.preferences == USUAL


def test_an_emptied_question_is_as_it_was(page: Settings, desk: PaperDesk) -> None:
    turn_to(page, page.review)
    field = page.review.fields[When.PRESENT]
    field.setPlainText("   ")
    turn_to(page, page.look)
    assert desk.preferences == USUAL
    assert field.toPlainText() == USUAL_QUESTIONS[1, When.PRESENT]


def test_a_question_is_kept_while_the_section_stays_open(
    qtbot: QtBot, page: Settings, desk: PaperDesk
) -> None:
    turn_to(page, page.review)
    page.review.fields[When.NEITHER].setPlainText("Who else was in the room?")
    qtbot.waitUntil(lambda: desk.preferences.questions == {"1.neither": "Who else was in the room?"})


def test_markers_are_switched_off_and_on(page: Settings, desk: PaperDesk) -> None:
    turn_to(page, page.review)
    assert page.review.markers.isChecked()
    QTest.keyClick(page.review.markers, Qt.Key.Key_Space)
    assert not desk.preferences.markers
    QTest.keyClick(page.review.markers, Qt.Key.Key_Space)
    assert desk.preferences == USUAL
