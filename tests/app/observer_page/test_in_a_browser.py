"""The observer's page as a phone shows it: a real browser, of this computer alone."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from app.observer_page import tunables
from app.observer_page.page import ObserverPage
from app.observer_page.tunables import CODE_TRIES
from audio.clock import SystemClock
from benchmarks.phone_browser import Phone
from benchmarks.phone_line import PhoneLine
from cues.hand import Mark
from tests.app.observer_page.asking import Posted, page_open
from ui.triad_desk import PhoneAt, PhoneMarked

OFF_AT_MOST_S = 0.2
BOXES = "[...document.querySelectorAll('[data-mark]')].map((b) => b.getBoundingClientRect().toJSON())"


@pytest.fixture
def posted(monkeypatch: pytest.MonkeyPatch) -> Posted:
    monkeypatch.setattr(tunables, "HELD_BACK_S", 0.0)  # nobody undoes here, unless they say so
    monkeypatch.setattr(tunables, "ANSWER_S", 3.0)  # nor waits as long for an answer that is lost
    return Posted()


@pytest.fixture
def page(posted: Posted) -> Iterator[ObserverPage]:
    with page_open(posted) as page:
        yield page


@pytest.fixture
def line(page: ObserverPage) -> Iterator[PhoneLine]:
    with PhoneLine(port_of(page)) as line:
        yield line


@pytest.fixture
def phone(page: ObserverPage, line: PhoneLine, posted: Posted) -> Iterator[Phone]:
    """A paired phone whose clock is an hour ahead, and whose line can be cut."""
    with Phone(through=(port_of(page), line.port), ahead_s=3600.0) as phone:
        phone.pair(page.invitation.link)
        assert posted.next() is PhoneAt.HERE
        yield phone


def port_of(page: ObserverPage) -> int:
    return urlsplit(page.invitation.address).port or 0


def marked(posted: Posted, count: int) -> list[PhoneMarked]:
    """The next marks, waited for, whatever the phone's connection does meanwhile."""
    marks: list[PhoneMarked] = []
    while len(marks) < count:
        event = posted.next()
        if isinstance(event, PhoneMarked):
            marks.append(event)
    return marks


def further(posted: Posted) -> list[PhoneMarked]:
    return [event for event in posted.rest() if isinstance(event, PhoneMarked)]


def assert_as_tapped(marks: list[PhoneMarked], phone: Phone) -> None:
    """Each stands by the page's clock when it was tapped by this computer's time of day."""
    clock = SystemClock()
    zero_s = clock.wall().timestamp() - clock.now_s()
    for mark, tapped_s in zip(marks, phone.tapped_s(), strict=True):
        assert mark.at_s + zero_s == pytest.approx(tapped_s, abs=OFF_AT_MOST_S)


def test_by_the_browsers_own_warning_to_a_page_that_stays_paired(page: ObserverPage) -> None:
    with Phone(trusting=False) as phone:
        phone.open(page.invitation.link)
        phone.press("#details-button")
        phone.press("#proceed-link")
        phone.await_shown("pairing")
        assert phone.part("code").get_attribute("value") == page.invitation.code
        assert page.invitation.code not in str(phone.evaluate("location.href"))
        assert all(word in phone.text("pairing") for word in page.invitation.words)
        assert page.invitation.fingerprint in phone.text("pairing")
        phone.connect()
        phone.await_text("line", "Connected")
        phone.reload()
        phone.await_text("line", "Connected")
        assert not [line for line in phone.complaints() if "Content Security Policy" in line]


def test_ten_marks_stand_when_they_were_tapped_though_the_phone_is_an_hour_ahead(
    phone: Phone, posted: Posted
) -> None:
    taps = [*Mark, *Mark][:5] * 2
    for mark in taps:
        phone.tap(mark)
    marks = marked(posted, len(taps))
    assert [mark.mark for mark in marks] == taps
    assert_as_tapped(marks, phone)
    phone.await_text("marked", "Strength")


def test_a_note_is_of_when_it_was_begun(phone: Phone, posted: Posted) -> None:
    phone.tap(Mark.NOTE)
    phone.write("text", "She breathed out ☺")
    phone.press("#note .main")
    (note,) = marked(posted, 1)
    assert_as_tapped([note], phone)
    assert (note.mark, note.text) == (Mark.NOTE, "She breathed out ☺")


def test_what_is_marked_without_a_connection_comes_later_and_once(
    phone: Phone, line: PhoneLine, posted: Posted
) -> None:
    line.cut()
    phone.await_text("line", "Connection lost")
    phone.tap(Mark.HELD_SILENCE)
    phone.tap(Mark.STRENGTH)
    phone.await_text("waiting", "2 marks wait for the connection")
    line.mend()
    phone.await_text("line", "Connected")
    marks = marked(posted, 2)
    assert [mark.mark for mark in marks] == [Mark.HELD_SILENCE, Mark.STRENGTH]
    assert_as_tapped(marks, phone)
    assert not phone.text("waiting")


def test_a_mark_whose_receipt_was_lost_is_not_doubled(phone: Phone, line: PhoneLine, posted: Posted) -> None:
    posted.at_a_mark = line.lose_answers
    phone.tap(Mark.INTERRUPTION)
    assert [mark.mark for mark in marked(posted, 1)] == [Mark.INTERRUPTION]
    phone.await_text("waiting", "1 mark waits for the connection")
    posted.at_a_mark = lambda: None
    line.mend()
    phone.await_text("line", "Connected")
    phone.tap(Mark.STRENGTH)
    assert [mark.mark for mark in marked(posted, 1)] == [Mark.STRENGTH]
    assert not further(posted)


def test_marks_that_wait_outlast_the_page_being_loaded_anew(
    phone: Phone, line: PhoneLine, posted: Posted
) -> None:
    line.cut()
    phone.await_text("line", "Connection lost")
    phone.tap(Mark.MISSED_FEELING)
    line.mend()
    phone.reload()
    assert [mark.mark for mark in marked(posted, 1)] == [Mark.MISSED_FEELING]
    phone.await_text("line", "Connected")
    assert not further(posted)
    assert phone.evaluate("localStorage.length") == 0


def test_the_last_mark_can_be_taken_back_for_a_moment(
    posted: Posted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tunables, "HELD_BACK_S", 3600.0)
    with page_open(posted) as page, Phone() as phone:
        phone.pair(page.invitation.link)
        phone.tap(Mark.INTERRUPTION)
        phone.press("#undo")
        phone.tap(Mark.STRENGTH)
        page.close()  # what is held back goes at once
        phone.await_text("shut", "Every mark has arrived")
    assert [mark.mark for mark in further(posted)] == [Mark.STRENGTH]


def test_a_page_that_does_not_answer_any_more_has_its_marks_read_out(
    page: ObserverPage, line: PhoneLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tunables, "GONE_AFTER_S", 0.0)
    with Phone(through=(port_of(page), line.port)) as phone:
        phone.pair(page.invitation.link)
        line.cut()
        phone.tap(Mark.NOTE)
        phone.write("text", "hands")
        phone.press("#note .main")
        phone.await_text("line", "does not answer")
        phone.await_text("waiting-list", "Note: hands")


def test_wrong_codes_are_refused_and_the_fifth_locks_the_page(page: ObserverPage, posted: Posted) -> None:
    wrong = f"{(int(page.invitation.code) + 1) % 1_000_000:06}"
    with Phone() as phone:
        phone.open(page.invitation.address)
        phone.connect("12")
        phone.await_text("told", "six digits")
        for left in range(CODE_TRIES - 1, 0, -1):
            phone.connect(wrong)
            phone.await_text("told", f"{left} {'try is' if left == 1 else 'tries are'} left")
        phone.connect(wrong)
        phone.await_text("shut", "This page is locked")
        assert posted.next() is PhoneAt.LOCKED
        phone.open(page.invitation.link)
        phone.await_text("shut", "This page is locked")


def test_a_second_phone_is_told_that_another_is_here(page: ObserverPage, phone: Phone) -> None:
    with Phone() as second:
        second.open(page.invitation.link)
        second.await_text("shut", "Another phone is here")
    phone.await_text("line", "Connected")


def test_two_phones_at_once_are_one(page: ObserverPage) -> None:
    with Phone() as first, Phone() as second:
        first.open(page.invitation.link)
        second.open(page.invitation.link)
        first.connect()
        first.await_text("line", "Connected")
        second.connect()
        second.await_text("shut", "Another phone is here")


def test_after_its_end_the_page_says_so_and_cannot_be_opened(page: ObserverPage, phone: Phone) -> None:
    page.close()
    phone.await_text("shut", "This page is closed")
    page.join()
    with Phone() as later, pytest.raises(Exception, match="ERR_CONNECTION_REFUSED"):
        later.open(page.invitation.link)


def test_what_could_not_be_delivered_is_counted_and_read_out_at_the_end(
    page: ObserverPage, phone: Phone, posted: Posted
) -> None:
    def fail() -> None:
        raise RuntimeError("the computer cannot take it")

    posted.at_a_mark = fail
    phone.tap(Mark.STRENGTH)
    phone.await_text("waiting", "1 mark waits")
    page.close()
    phone.await_text("shut", "1 mark could not be delivered")
    assert "Strength" in phone.text("undelivered-list")
    assert "Every mark has arrived" not in phone.text("shut")
    assert phone.evaluate("localStorage.length") == 0


@pytest.mark.parametrize(("width", "height", "text"), [(360, 640, 1.0), (640, 360, 1.0), (360, 640, 2.0)])
def test_one_thumb_reaches_every_mark(page: ObserverPage, width: int, height: int, text: float) -> None:
    with Phone() as phone:
        phone.pair(page.invitation.link)
        phone.resize(width, height, text)
        boxes = phone.evaluate(BOXES)
        assert isinstance(boxes, list)
        assert len(boxes) == len(Mark)
        assert min(box["height"] for box in boxes) >= 64
        assert phone.evaluate("document.documentElement.scrollWidth") == width
        if text == 1.0:
            assert phone.evaluate("document.documentElement.scrollHeight") == height
        if (width, text) == (360, 1.0):
            assert min(box["y"] for box in boxes) >= height / 3 * 0.95
