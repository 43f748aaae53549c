"""What lies between a review and its page."""

from dataclasses import replace

import pytest

from sessions.review.review import Review
from sessions.review.sign import Kind, Moment, Sign, Verdict
from tests.ui.made_review import good_review, paper_review, poor_review
from ui.pages.review_state import (
    UNSAID,
    Place,
    Sort,
    figure_of,
    in_time,
    judged,
    keeping_first,
    marks_of,
    others_verdicts,
    place_of,
    shown_at_first,
    verdict_of,
    with_verdict,
    written,
)
from ui.tunables import MOMENTS_AT_FIRST

AGREES, DISAGREES = Verdict(True), Verdict(False)


@pytest.fixture(scope="module")
def review() -> Review:
    return poor_review()


def sign_of(review: Review, id_: int) -> Sign:
    return next(sign for sign in review.signs if sign.id == id_)


def moments(*weights: float) -> list[Moment]:
    return [
        Moment(10.0 * n, 10.0 * n + 5, Kind.MISSED, "", "", "s1", weight) for n, weight in enumerate(weights)
    ]


def test_a_verdict_is_taken_back_by_saying_it_again() -> None:
    moment = moments(0.5)[0]
    assert judged(moment, False) == DISAGREES
    disputed = replace(moment, verdicts=(Verdict(False, "no"),))
    assert judged(disputed, False) == Verdict(None, "no")
    assert judged(disputed, True) == Verdict(True, "no")


def test_a_line_is_written_beside_the_verdict_and_taken_back_by_nothing() -> None:
    moment = replace(moments(0.5)[0], verdicts=(DISAGREES,))
    assert written(moment, "  she had asked me ") == Verdict(False, "she had asked me")
    assert written(replace(moment, verdicts=(Verdict(None, "a"),)), " ") == UNSAID


def test_the_coach_is_told_from_others() -> None:
    mentor = Verdict(False, "I would not", "mentor")
    moment = replace(moments(0.5)[0], verdicts=(mentor, AGREES))
    assert verdict_of(moment) == AGREES
    assert others_verdicts(moment) == [mentor]


def test_a_disputed_moment_stays_and_counts_no_more(review: Review) -> None:
    leading = sign_of(review, 6)
    disputed = place_of(leading, leading.moments[1])
    after = sign_of(with_verdict(review, disputed, DISAGREES), 6)
    assert len(after.moments) == len(leading.moments) and after.moments[1].disputed
    assert after.rate_per_10min == pytest.approx(leading.rate_per_10min * 5 / 6, abs=0.02)


def test_a_verdict_stands_wherever_its_moment_does_and_nowhere_else(review: Review) -> None:
    chosen = review.first[1]
    after = with_verdict(review, place_of(chosen.sign, chosen.moment), DISAGREES)
    assert after.first[1].moment.disputed and sign_of(after, 2).moments[0].disputed
    assert not any(one.disputed for sign in after.signs if sign.id != 2 for one in sign.moments)
    assert not after.first[0].moment.disputed


def test_nothing_said_is_no_verdict(review: Review) -> None:
    leading = sign_of(review, 6)
    place = place_of(leading, leading.moments[0])
    back = with_verdict(with_verdict(review, place, DISAGREES), place, UNSAID)
    assert back == review


def test_what_is_not_there_takes_no_verdict(review: Review) -> None:
    assert with_verdict(review, Place(6, Kind.MISSED, 1.0, "other words"), DISAGREES) == review


def test_what_stands_first_stays_there_while_it_is_found_at_all(review: Review) -> None:
    place = place_of(review.first[1].sign, review.first[1].moment)
    disputed = with_verdict(review, place, DISAGREES)
    newly = replace(disputed, first=disputed.first[:1])
    kept = keeping_first(newly, review)
    assert [place_of(one.sign, one.moment) for one in kept.first] == [
        place_of(one.sign, one.moment) for one in review.first
    ]
    assert kept.first[1].moment.disputed
    without = replace(newly, signs=tuple(sign for sign in newly.signs if sign.id != 2))
    assert keeping_first(without, review) == without


def test_moments_of_a_kind_are_told_in_their_order(review: Review) -> None:
    missed = in_time(reversed(sign_of(review, 6).moments), Kind.MISSED)
    assert [one.start_s for one in missed] == sorted(one.start_s for one in missed)
    assert in_time(sign_of(review, 6).moments, Kind.PRESENT) == []


def test_the_most_telling_are_shown_at_first_in_their_order() -> None:
    many = moments(0.1, 0.9, 0.2, 0.8, 0.7, 0.3)
    assert shown_at_first(many) == [many[1], many[3], many[4]]


def test_of_equals_the_earlier_are_shown() -> None:
    many = moments(*[0.5] * 6)
    assert shown_at_first(many) == many[:MOMENTS_AT_FIRST]
    mixed = moments(0.5, 0.5, 0.5, 0.9, 0.5)
    assert shown_at_first(mixed) == [mixed[0], mixed[1], mixed[3]]


def test_a_single_one_is_not_held_back() -> None:
    few = moments(*[0.5] * (MOMENTS_AT_FIRST + 1))
    assert shown_at_first(few) == few


@pytest.mark.parametrize(("rate", "told"), [(3.0, "3"), (2.35, "2.4"), (0.0, "0"), (25.46, "25.5")])
def test_a_rate_is_told_as_plainly_as_it_can_be(rate: float, told: str) -> None:
    assert figure_of(rate) == told


def test_silences_and_questions_are_marked_where_they_were() -> None:
    sorts = [mark.sort for mark in marks_of(good_review())]
    assert sorts.count(Sort.HELD) == 6 and Sort.FILLED not in sorts
    assert sorts.count(Sort.OPEN) >= 4
    at_s = [mark.at_s for mark in marks_of(good_review())]
    assert at_s == sorted(at_s)


def test_a_broken_silence_is_marked_as_filled(review: Review) -> None:
    silences = [mark.sort for mark in marks_of(review) if mark.sort in (Sort.HELD, Sort.FILLED)]
    assert silences == [Sort.HELD, Sort.FILLED]


def test_a_transcript_alone_has_no_silence_to_be_marked() -> None:
    assert {mark.sort for mark in marks_of(paper_review())} <= {Sort.OPEN, Sort.CLOSED, Sort.LED}
