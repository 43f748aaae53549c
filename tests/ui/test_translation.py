"""Every string that a person sees can be translated: shown in a language whose every sentence is wrapped."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.observer_page.fingerprint_words import FINGERPRINT_WORDS
from audio.clock import JumpClock
from cues.events import CueKind, CueShown
from scripts.catalogue import CATALOGUE, gather
from scripts.triad_scenes import REACH, invited
from scripts.window_pictures import AT_WORK, DOCUMENTS, KEYS_REACH
from sessions.preferences import USUAL_KEYS
from sessions.review.markers import LIST, MARKERS, OURS
from sessions.review.questions import USUAL
from sessions.review.words_told import words_told
from tests.sessions.made_account import made_account
from tests.ui.every_page import every_page, prompt_program, rich_desk
from tests.ui.made_review import good_review, paper_review, poor_review, said_in
from tests.ui.pages.made_debrief import LIVE, NAMES, made_round
from tests.ui.paper_desk import GLANCE
from tests.ui.paper_playback import FORMATS
from tests.ui.paper_triads import THREE, desk_with_triads
from tests.ui.parts.triad.phones import INVITATION, PaperPhone
from ui.keys.choose import choose
from ui.overlay import Overlay
from ui.overlay_state import CannotHear, Listening, OverlayEvent, Paused
from ui.pages.debrief_keys import DebriefAct
from ui.pages.languages import LANGUAGES
from ui.pages.round import END_KEY
from ui.parts.playback_keys import Act, key_of, written_key, written_keys
from ui.parts.review.keys import ReviewAct
from ui.parts.session_list import SessionList
from ui.words import as_heading


def of_triads() -> Iterator[str]:
    """What three people of paper marked, were cued and said, what opens a phone's page, and their names."""
    phone, files = invited(), desk_with_triads()
    half = len(phone.fingerprint) // 2 + 1  # it stands on two lines
    yield from (mark.text for mark in LIVE if mark.text)
    yield from (as_heading(cue.evidence) for cue in made_round().cues)
    yield from (cue.evidence for cue in made_round().cues)
    yield from (text for one in THREE for point in files.growth(one.id).points for _, text in point.said)
    yield from (phone.address, phone.code, *phone.words, phone.fingerprint[:half], phone.fingerprint[half:])
    yield from (network.name for network in PaperPhone().networks)
    yield from (f"({written_key(act.value[0])})" for act in DebriefAct)
    yield from (*NAMES.values(), REACH, f"{END_KEY},  ", f"({END_KEY})")


PLAYED = made_account()
ROOT = Path(__file__).parents[2]
WRAPPED = re.compile("⟦[^⟦⟧]*⟧")
LETTER = re.compile(r"[^\W\d_]")
DATE = re.compile(r"\d{1,2} \w{3} \d{4}")
FINGERPRINT = re.compile(r"(?:[0-9A-F]{2}:?\s?){32}")
OWN_WORDS = [one for review in (poor_review(), good_review()) for one in words_told(review.conversation)]
DATA = (
    *of_triads(),
    *(mark.text for mark in LIVE if mark.text),
    *("Ana", "Cleo", f"{END_KEY},"),
    *(f"{one.name}  ·  {one.address}" for one in PaperPhone().networks),
    INVITATION.address,
    *(f"({written_keys(act.value)})" for act in DebriefAct),
    *(f"({written_key(key)})" for act in DebriefAct for key in act.value),
    *(LIST, OURS, *(f"{one.number} {one.about}" for one in MARKERS.values())),
    *chain.from_iterable(said_in(review) for review in (poor_review(), good_review(), paper_review())),
    *(turn.text for turn in poor_review().account.turns),
    *(word for one in OWN_WORDS for word in (one.words, *one.instead)),
    "She had asked me for an example a minute before.",
    *LANGUAGES.values(),
    *USUAL_KEYS.values(),
    *(as_heading(moment.why) for moment in GLANCE.moments),
    *("Desk microphone", "Yeti Nano", "Old headset", "Headphones", "coach", "tiny.en", "base"),
    *("Ada", "Ben", "Zoe", "Bo"),
    *(getattr(event, "reason", "") or getattr(event, "line", "") for event in chain(*AT_WORK.values())),
    *("Holdspace", KEYS_REACH, DOCUMENTS, "/stick/session.holdspace-bundle", "session.holdspace-bundle"),
    *(cue.evidence for cue in PLAYED.cues),
    *USUAL.values(),
    *(as_heading(cue.evidence) for cue in PLAYED.cues),
    *(as_heading(one.what) for one in FORMATS),
    *sorted((one.suffix for one in FORMATS), key=len, reverse=True),
    *(note.text for note in PLAYED.notes),
    *(bookmark.label for bookmark in PLAYED.bookmarks),
    *PLAYED.names.values(),
    *(f"({key_of(act)})" for act in Act),
    *(f"({written_key(act.value[0])})" for act in ReviewAct),
    *(turn.text for turn in PLAYED.turns),
    *(turn.words[0].text for turn in PLAYED.turns),
)
"""What is shown as it is: names, keys, and what the sessions beneath say of themselves."""


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A translation in which every sentence is itself in brackets."""
    tree = ET.parse(ROOT / CATALOGUE)
    for message in tree.iter("message"):
        source, translation = message.find("source"), message.find("translation")
        assert source is not None and translation is not None
        translation.attrib.clear()
        translation.text = f"⟦{source.text}⟧"
    folder = tmp_path_factory.mktemp("catalogue")
    tree.write(folder / "holdspace_xx.ts", encoding="utf-8", xml_declaration=True)
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    made = folder / "holdspace_xx.qm"
    subprocess.run([lrelease, folder / "holdspace_xx.ts", "-qm", made], check=True, capture_output=True)
    return made


@pytest.fixture
def translated(catalogue: Path, qapp: QApplication) -> Iterator[None]:
    """That language is spoken, and days are written as nowhere in particular."""
    translator, former = QTranslator(), QLocale()
    QLocale.setDefault(QLocale.c())
    assert translator.load(str(catalogue)) and qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(former)


def is_translated(text: str) -> bool:
    """Whether nothing but data stands outside the brackets."""
    if text in FINGERPRINT_WORDS:
        return True
    former = ""
    while former != text:
        former, text = text, WRAPPED.sub("", text)
    for data in (*DATA, *DATE.findall(text), *FINGERPRINT.findall(text)):
        text = text.replace(data, "")
    return LETTER.search(text) is None


def strings(widget: QWidget) -> Iterator[str]:
    """All that a widget shows or lets be read out."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if widget.isWindow():
        yield widget.windowTitle()
    match widget:
        case QKeySequenceEdit():
            pass  # keys are data, and what stands in its place without one is Qt's own
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() if not isinstance(widget.parent(), QKeySequenceEdit):
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QListWidget():
            yield from (widget.item(row).text() for row in range(widget.count()))
        case SessionList():
            yield from (lines.sentence for lines in widget.shown)


def untranslated(window: QWidget) -> set[str]:
    everything = chain.from_iterable(strings(one) for one in (window, *window.findChildren(QWidget)))
    return {text for text in everything if not is_translated(text)}


def test_every_page_and_every_question_can_be_translated(
    translated: None, qapp: QApplication, qtbot: QtBot
) -> None:
    desk = rich_desk()
    with prompt_program(qapp, desk) as program:
        left = {name: found for name, seen in every_page(program, desk) if (found := untranslated(seen))}
    assert left == {}


HOLD = CueShown("c1", CueKind.HOLD_SPACE, 10.0, 10.5, 0.9, "", ())
OVER = CueShown("c2", CueKind.INTERRUPTION, 20.0, 20.6, 0.8, "", ())


EVENTS = {"listening": Listening(), "hold": HOLD, "over": OVER, "paused": Paused(), "deaf": CannotHear("")}


@pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS)
def test_the_overlay_and_its_menu_can_be_translated(
    translated: None, qtbot: QtBot, event: OverlayEvent
) -> None:
    overlay = Overlay(JumpClock())
    qtbot.addWidget(overlay)
    overlay.take(event)
    menu = overlay.build_menu()
    qtbot.addWidget(menu)
    entries = [entry.text() for entry in (*menu.actions(), *menu.findChildren(QAction)) if entry.text()]
    said = [overlay.accessibleName(), overlay.accessibleDescription(), *overlay.face.said.words.values()]
    assert [text for text in (*entries, *said) if not is_translated(text)] == []


def test_how_far_keys_reach_can_be_translated(translated: None, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    for everywhere in (True, False):
        assert is_translated(choose(window, everywhere).why)


def test_the_catalogue_holds_every_string_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    gathered = tmp_path / "holdspace.ts"
    copyfile(CATALOGUE, gathered)
    gather(gathered)
    assert gathered.read_text("utf-8") == CATALOGUE.read_text("utf-8"), "run python -m scripts.catalogue"


def test_each_string_of_the_catalogue_is_looked_up_where_it_stands() -> None:
    written = "\n".join(path.read_text("utf-8") for path in (ROOT / "ui").rglob("*.py"))
    looked_up = set(re.findall(r"^class (\w+)|(?:translate|NOOP)\(\s*\"(\w+)\"", written, re.MULTILINE))
    names = {context.findtext("name") for context in ET.parse(ROOT / CATALOGUE).iter("context")}
    assert names <= set(chain.from_iterable(looked_up)) - {""}
