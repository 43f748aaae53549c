"""Each sign asks the coach one open question, the same whenever a session is looked at."""

import pytest

from cues.language.act import asks_openly, question_in
from sessions.review.questions import KEYS, USUAL, When, own_of, question_at, question_for
from sessions.review.sign import SIGN_IDS, Kind, Moment, Sign, Verdict


def sign(*kinds: Kind, id_: int = 2, disputed: bool = False) -> Sign:
    verdicts = (Verdict(False),) if disputed else ()
    moments = tuple(Moment(1.0, 9.0, kind, "words", "why", "t1", verdicts=verdicts) for kind in kinds)
    return Sign(id_, "Staying with feeling", moments, Kind.MISSED, "feelings passed over", 0.0, "")


@pytest.mark.parametrize("key", KEYS)
def test_every_question_is_one_open_question(key: tuple[int, When]) -> None:
    asked = USUAL[key]
    assert asked.count("?") == 1
    assert question_in(asked)
    assert asks_openly(asked)


def test_there_are_three_for_each_sign_and_none_twice() -> None:
    assert len(KEYS) == 3 * len(SIGN_IDS) == len(set(USUAL.values()))


def test_it_follows_from_what_was_found() -> None:
    assert question_for(sign(Kind.PRESENT), "0badcafe", {}) == USUAL[2, When.PRESENT]
    assert question_for(sign(Kind.MISSED, Kind.MISSED), "0badcafe", {}) == USUAL[2, When.MISSED]
    assert question_for(sign(), "0badcafe", {}) == USUAL[2, When.NEITHER]
    assert question_for(sign(Kind.MISSED, disputed=True), "0badcafe", {}) == USUAL[2, When.NEITHER]


def test_with_both_either_is_asked_and_always_the_same_of_a_session() -> None:
    both = sign(Kind.PRESENT, Kind.MISSED)
    asked = [question_for(both, f"{n:08x}", {}) for n in range(40)]
    assert asked == [question_for(both, f"{n:08x}", {}) for n in range(40)]
    assert set(asked) == {USUAL[2, When.PRESENT], USUAL[2, When.MISSED]}


def test_an_own_question_takes_the_place_of_the_usual_one() -> None:
    own = {"2.missed": "What did you feel?", "2.present": "  "}
    assert question_for(sign(Kind.MISSED), "0badcafe", own) == "What did you feel?"
    assert question_for(sign(Kind.PRESENT), "0badcafe", own) == USUAL[2, When.PRESENT]
    assert question_for(sign(id_=3), "0badcafe", own) == USUAL[3, When.NEITHER]


def test_only_what_is_the_coachs_own_is_kept() -> None:
    written = {key: question_at(key, {}) for key in KEYS}
    assert own_of(written) == {}
    written[8, When.MISSED] = " What\n moved you? "
    written[9, When.NEITHER] = ""
    assert own_of(written) == {"8.missed": "What moved you?"}
