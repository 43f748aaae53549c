"""What was usual in the coach's earlier sessions, beside the rates on the page of a review."""

from collections.abc import Sequence
from datetime import timedelta
from threading import Event
from unittest.mock import patch

import pytest
from pytestqt.qtbot import QtBot

from sessions.errors import SessionError
from sessions.figures import Figures
from sessions.review.sign import Kind, Moment, Sign
from sessions.trends import Progress, TrendPoint
from sessions.usual import Usual
from tests.sessions.made_sessions import STARTED_AT
from tests.ui.pages.reviewed import press, show
from tests.ui.paper_desk import PaperDesk
from tests.ui.paper_playback import PaperOpenSession
from tests.ui.seen import says
from ui.pages.review import ReviewPage
from ui.parts.review.words import rate_in_words

BESIDE = "; your earlier sessions: "


def points(id_: str, number: int = 4) -> list[TrendPoint]:
    """Sessions before the one of that id, in which only the sixth sign was judged; and that one."""
    return [
        TrendPoint(
            f"e{n}" if n < number else id_,
            STARTED_AT + timedelta(days=n),
            "Anna",
            3000.0,
            Figures(sign_rates={6: float(n), 8: None}),
        )
        for n in range(number + 1)
    ]


def rate(page: ReviewPage, sign: int) -> str:
    return page.view.signs[sign - 1].rate.text()


@pytest.fixture
def id_(session: PaperOpenSession) -> str:
    return session.first_review.account.about.id


def test_it_comes_once_the_earlier_sessions_are_read(
    page: ReviewPage, desk: PaperDesk, id_: str, qtbot: QtBot
) -> None:
    assert not says(page, BESIDE)
    desk.points = points(id_)
    show(page, qtbot, "b2")
    qtbot.waitUntil(lambda: rate(page, 6).endswith("your earlier sessions: 0.8 to 2.2"))
    assert not any(BESIDE in rate(page, sign) for sign in range(1, 12) if sign != 6)


def test_with_two_earlier_sessions_nothing_is_said(
    page: ReviewPage, desk: PaperDesk, id_: str, qtbot: QtBot
) -> None:
    desk.points = points(id_, 2)
    show(page, qtbot, "b2")
    qtbot.waitUntil(lambda: page._earlier.points is desk.points)
    assert not says(page, BESIDE)


def test_the_page_waits_for_none_of_it(page: ReviewPage, desk: PaperDesk, id_: str, qtbot: QtBot) -> None:
    go_on, told = Event(), list[Exception]()

    def slowly(progress: Progress) -> Sequence[TrendPoint]:
        go_on.wait(5)
        try:
            progress(1, 5)
        except Exception as given_up:
            told.append(given_up)
            raise
        return points(id_)

    with patch.object(desk, "trends", slowly):
        show(page, qtbot, "b2")
        assert page.view.moments and not says(page, BESIDE)
        press(page, "N")
        page.view.first[0].disagree.click()
        qtbot.waitUntil(lambda: not page.is_keeping)
        page.left()
        go_on.set()
        qtbot.waitUntil(lambda: bool(told))  # whoever leaves lets go of it
    assert not says(page, BESIDE)


def test_it_stays_when_something_is_said_of_a_moment(
    page: ReviewPage, desk: PaperDesk, id_: str, qtbot: QtBot
) -> None:
    desk.points = points(id_)
    show(page, qtbot, "b2")
    qtbot.waitUntil(lambda: BESIDE in rate(page, 6))
    page.view.signs[5].moments[0].disagree.click()
    qtbot.waitUntil(lambda: not page.is_keeping)
    assert BESIDE in rate(page, 6)


def test_where_they_cannot_be_read_the_review_is_there_all_the_same(
    page: ReviewPage, desk: PaperDesk, qtbot: QtBot
) -> None:
    with patch.object(desk, "trends", side_effect=SessionError("The disk is gone")) as read:
        show(page, qtbot, "b2")
        qtbot.waitUntil(lambda: read.called)
    assert page.view.moments and not says(page, "The disk is gone")


def sign(moments: int) -> Sign:
    made = tuple(Moment(10.0 * n, 10.0 * n + 5, Kind.PRESENT, "", "", "t0") for n in range(moments))
    return Sign(10, "Checking", made, Kind.PRESENT, "checks", 3.14 if moments else 0.0, "")


@pytest.mark.parametrize(
    ("moments", "earlier", "said"),
    [
        (3, None, "Checks: 3, which is 3.1 in 10 minutes"),
        (3, Usual(1, 2, 4), "Checks: 3, which is 3.1 in 10 minutes; your earlier sessions: 1 to 4"),
        (3, Usual(2, 2, 2.04), "Checks: 3, which is 3.1 in 10 minutes; your earlier sessions: 2"),
        (0, Usual(1, 2, 4), "Checks: none found; your earlier sessions: 1 to 4 in 10 minutes"),
    ],
)
def test_it_is_said_in_words(moments: int, earlier: Usual | None, said: str) -> None:
    assert rate_in_words(sign(moments), earlier) == said
