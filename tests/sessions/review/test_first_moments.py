from dataclasses import replace

from sessions.review.first_moments import first_moments
from sessions.review.sign import Kind, Moment, Sign, Verdict

GOOD, POOR = Kind.PRESENT, Kind.MISSED


def moment(at_s: float, kind: Kind, weight: float) -> Moment:
    return Moment(at_s, at_s + 10.0, kind, "words", "why", f"t{at_s}", weight)


def sign(id_: int, *moments: Moment) -> Sign:
    return Sign(id_, "name", moments, POOR, "moments", 0.0, "")


def chosen(*signs: Sign) -> list[tuple[int, float]]:
    return [(one.sign.id, one.moment.start_s) for one in first_moments(signs)]


def test_the_most_telling_of_three_signs_in_order_of_time() -> None:
    assert chosen(
        sign(2, moment(300, POOR, 0.9), moment(400, POOR, 0.5)),
        sign(6, moment(100, POOR, 0.8)),
        sign(8, moment(200, GOOD, 0.7)),
        sign(9, moment(500, POOR, 0.2)),
    ) == [(6, 100), (8, 200), (2, 300)]


def test_a_good_one_is_among_them_however_little_it_weighs() -> None:
    assert (7, 500) in chosen(
        sign(2, moment(100, POOR, 0.9)),
        sign(6, moment(200, POOR, 0.9)),
        sign(8, moment(300, POOR, 0.9)),
        sign(7, moment(500, GOOD, 0.1)),
    )


def test_of_one_sign_only_one_where_others_tell_too() -> None:
    told = chosen(
        sign(2, moment(100, POOR, 0.9), moment(300, POOR, 0.9)),
        sign(6, moment(500, POOR, 0.3)),
        sign(8, moment(700, GOOD, 0.3)),
    )
    assert sorted(id_ for id_, _ in told) == [2, 6, 8]


def test_they_are_spread_over_time_and_never_overlap() -> None:
    told = chosen(
        sign(2, moment(100, GOOD, 0.9)),
        sign(6, moment(105, POOR, 0.9), moment(500, POOR, 0.4)),
        sign(8, moment(112, POOR, 0.9), moment(900, POOR, 0.4)),
    )
    assert told == [(2, 100), (6, 500), (8, 900)]


def test_a_disputed_one_is_never_chosen() -> None:
    said = replace(moment(100, POOR, 0.9), verdicts=(Verdict(agrees=False),))
    assert chosen(sign(2, said, moment(300, POOR, 0.1))) == [(2, 300)]


def test_nothing_told_is_nothing_chosen() -> None:
    assert chosen(sign(2)) == []


def test_the_most_telling_good_one_is_heard_before_heavier_missed_ones() -> None:
    told = chosen(
        sign(11, moment(100, GOOD, 0.5)),
        sign(8, moment(200, GOOD, 0.6)),
        sign(2, moment(195, POOR, 0.9), moment(350, POOR, 0.5)),
        sign(6, moment(500, POOR, 0.9)),
    )
    assert (8, 200) not in told  # it came out of a missed one
    told = chosen(
        sign(11, moment(100, GOOD, 0.4)),
        sign(8, moment(200, GOOD, 0.6)),
        sign(2, moment(205, POOR, 0.9), moment(350, POOR, 0.5)),
    )
    assert (8, 200) in told  # what came after it is another matter


def test_a_slight_good_one_gives_way_to_one_out_of_a_missed_one() -> None:
    told = chosen(
        sign(11, moment(500, GOOD, 0.3)), sign(8, moment(200, GOOD, 0.6)), sign(2, moment(195, POOR, 0.9))
    )
    assert (8, 200) in told
