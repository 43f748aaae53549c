"""Voices become people, and a first guess that was wrong is taken back."""

import tracemalloc

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from diarize.events import Doubt
from diarize.people import People
from diarize.tunables import REMEMBERED_STRETCHES, STAY_BONUS
from models.embedding import Embedding

COACH, CLIENT, OBSERVER = 0, 1, 2
AXES = np.eye(192, dtype=np.float32)
ANNA, BEN, CARA = AXES[:3]


def between(one: Embedding, other: Embedding, alike: float) -> Embedding:
    """A voice with cosine `alike` to `one`, the rest of it `other`'s."""
    return alike * one + np.float32(np.sqrt(1 - alike**2)) * other


def two() -> People:
    return People(("coach", "client"))


def test_two_voices_are_two_people_the_first_of_them_the_coach() -> None:
    people = two()
    assert people.hear("s1", ANNA, 2.0, guess=COACH, apart=False) == {}
    assert people.hear("s2", BEN, 2.0, guess=COACH, apart=False) == {"s2": CLIENT}
    assert people.hear("s3", ANNA, 2.0, guess=CLIENT, apart=False) == {"s3": COACH}
    assert (len(people), people.role(COACH), people.role(CLIENT)) == (2, "coach", "client")


def test_three_voices_are_three_people() -> None:
    people = People(("coach", "client", "observer"))
    people.hear("s1", ANNA, 2.0, guess=COACH, apart=False)
    assert people.hear("s2", BEN, 2.0, guess=COACH, apart=False) == {"s2": CLIENT}
    assert people.hear("s3", CARA, 2.0, guess=CLIENT, apart=False) == {"s3": OBSERVER}


def test_an_enrolled_coach_who_speaks_second_is_still_the_coach() -> None:
    people = People(("coach", "client"), {"coach": BEN})
    assert people.hear("s1", ANNA, 2.0, guess=COACH, apart=False) == {"s1": CLIENT}
    assert people.hear("s2", between(BEN, CARA, 0.7), 2.0, guess=CLIENT, apart=False) == {"s2": COACH}


def test_the_room_may_hold_nobody_new_once_everybody_is_known() -> None:
    people = two()
    people.hear("s1", ANNA, 2.0, guess=COACH, apart=False)
    people.hear("s2", BEN, 2.0, guess=CLIENT, apart=False)
    assert people.hear("s3", between(BEN, CARA, 0.2), 2.0, guess=COACH, apart=False) == {"s3": CLIENT}


def test_a_short_clip_between_two_voices_stays_with_the_guess() -> None:
    people = two()
    people.hear("s1", ANNA, 2.0, guess=COACH, apart=False)
    people.hear("s2", BEN, 2.0, guess=CLIENT, apart=False)
    a_little_nearer = between(ANNA, BEN, 0.70)
    assert 0 < float(a_little_nearer @ BEN - a_little_nearer @ ANNA) < STAY_BONUS
    assert people.hear("s3", a_little_nearer, 0.5, guess=COACH, apart=False) == {}
    assert people.hear("s4", a_little_nearer, 0.5, guess=CLIENT, apart=False) == {}


def test_a_voice_that_the_segmentation_heard_apart_is_sooner_somebody_new() -> None:
    somewhat_alike = between(ANNA, BEN, 0.40)
    for apart, changed in ((False, {}), (True, {"s2": CLIENT})):
        people = two()
        people.hear("s1", ANNA, 2.0, guess=COACH, apart=False)
        assert people.hear("s2", somewhat_alike, 1.6, guess=COACH, apart=apart) == changed


def test_a_wrong_first_guess_is_taken_back_when_more_was_heard() -> None:
    people = two()
    people.hear("s1", ANNA, 2.0, guess=COACH, apart=False)
    assert people.hear("s2", between(ANNA, BEN, 0.3), 0.5, guess=COACH, apart=False) == {}
    assert people.hear("s3", BEN, 3.2, guess=COACH, apart=False) == {"s3": CLIENT, "s2": CLIENT}


def test_the_same_stretch_heard_for_longer_counts_once() -> None:
    people = two()
    people.hear("s1", ANNA, 2.0, guess=COACH, apart=False)
    people.hear("s2", between(ANNA, BEN, 0.5), 0.4, guess=COACH, apart=False)
    assert people.hear("s2", BEN, 1.6, guess=COACH, apart=False) == {"s2": CLIENT}


@given(
    st.lists(
        st.tuples(st.integers(0, 2**16), st.floats(0.4, 3.2), st.integers(0, 2), st.booleans()), max_size=30
    )
)
def test_only_stretches_that_were_heard_change_hands_and_only_to_people_there_are(
    stretches: list[tuple[int, float, int, bool]],
) -> None:
    people = People(("coach", "client", "observer"))
    heard: set[str] = set()
    for seed, seconds, guess, apart in stretches:
        voice = np.random.default_rng(seed).standard_normal(8).astype(np.float32)
        heard.add(f"s{len(heard)}")
        changed = people.hear(
            f"s{len(heard) - 1}", voice / np.linalg.norm(voice), seconds, guess=guess, apart=apart
        )
        assert changed.keys() <= heard
        assert set(changed.values()) <= {COACH, CLIENT, OBSERVER}


def test_memory_does_not_grow_with_the_session() -> None:
    people = two()

    def talk_on(first: int, stretches: int) -> None:
        for number in range(first, first + stretches):
            people.hear(f"s{number}", (ANNA, BEN)[number % 2].copy(), 0.5, guess=number % 2, apart=False)

    tracemalloc.start()
    talk_on(0, REMEMBERED_STRETCHES + 10)
    before, _ = tracemalloc.get_traced_memory()
    talk_on(REMEMBERED_STRETCHES + 10, 5 * REMEMBERED_STRETCHES)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 20_000


def test_whoever_was_first_stays_first_however_much_the_second_says() -> None:
    people = two()
    people.hear("s1", ANNA, 0.9, guess=COACH, apart=False)
    people.hear("s2", between(ANNA, BEN, 0.5), 0.9, guess=COACH, apart=False)
    assert people.hear("s3", BEN, 3.2, guess=COACH, apart=False) == {"s2": CLIENT, "s3": CLIENT}


def test_a_scrap_of_the_first_voice_that_sounds_strange_is_nobody_new() -> None:
    people = two()
    people.hear("s1", ANNA, 2.0, guess=COACH, apart=False)
    assert people.hear("s2", between(ANNA, CARA, 0.1), 0.4, guess=COACH, apart=False) == {}
    assert people.hear("s3", BEN, 2.0, guess=COACH, apart=False) == {"s3": CLIENT}


def test_who_was_silent_for_an_hour_is_known_at_once() -> None:
    people = two()
    people.hear("s1", ANNA, 2.0, guess=COACH, apart=False)
    people.hear("s2", BEN, 2.0, guess=COACH, apart=False)
    for number in range(2 * REMEMBERED_STRETCHES):
        people.hear(f"b{number}", BEN, 0.5, guess=CLIENT, apart=False)
    people.hear("s3", BEN, 2.0, guess=CLIENT, apart=False)
    assert people.whose(["s1"]) == COACH
    assert people.hear("s4", between(ANNA, CARA, 0.7), 0.5, guess=CLIENT, apart=False) == {"s4": COACH}


def test_what_is_remembered_is_shared_out_among_the_people() -> None:
    people = two()
    for number in range(REMEMBERED_STRETCHES):
        people.hear(f"a{number}", ANNA, 2.0 if number == 0 else 0.5, guess=COACH, apart=False)
    for number in range(2 * REMEMBERED_STRETCHES):
        people.hear(f"b{number}", BEN, 2.0 if number == 0 else 0.5, guess=CLIENT, apart=False)
    last = REMEMBERED_STRETCHES - 1
    assert [people.whose([f"a{number}"]) for number in (0, last // 4, last)] == [None, None, COACH]
    kept = [sum(people.whose([f"{who}{n}"]) is not None for n in range(3 * last)) for who in "ab"]
    assert kept == [REMEMBERED_STRETCHES // 2] * 2


def test_once_the_beginning_is_forgotten_everybody_keeps_their_name() -> None:
    people = two()
    people.hear("s1", ANNA, 2.0, guess=COACH, apart=False)
    people.hear("s2", BEN, 2.0, guess=COACH, apart=False)
    for number in range(2 * REMEMBERED_STRETCHES):
        who = number % 2
        people.hear(f"t{number}", (BEN, ANNA)[who], 0.5, guess=(CLIENT, COACH)[who], apart=False)
    assert people.whose(["s1"]) is None
    assert people.hear("s3", BEN, 2.0, guess=CLIENT, apart=False) == {}
    assert people.hear("s4", ANNA, 2.0, guess=CLIENT, apart=False) == {"s4": COACH}


def test_the_first_to_speak_is_the_first_role_even_when_the_second_was_first_to_speak_for_long() -> None:
    people = two()
    assert people.hear("s1", ANNA, 0.5, guess=COACH, apart=False) == {}
    people.hear("s2", BEN, 3.2, guess=CLIENT, apart=False)
    people.hear("s3", ANNA, 2.0, guess=CLIENT, apart=False)
    assert [people.whose([name]) for name in ("s1", "s2", "s3")] == [COACH, CLIENT, COACH]


def test_speech_between_two_voices_is_not_how_people_are_ordered() -> None:
    people = two()
    people.hear("s1", between(ANNA, BEN, 0.68), 0.5, guess=COACH, apart=False)  # a little nearer to Ben
    people.hear("s2", ANNA, 2.0, guess=COACH, apart=False)
    people.hear("s3", BEN, 2.0, guess=COACH, apart=False)
    assert [people.whose([name]) for name in ("s2", "s3")] == [COACH, CLIENT]


def test_whoever_was_told_apart_from_a_voice_not_yet_compared_is_the_second() -> None:
    people = two()
    assert people.hear("s2", BEN, 2.0, guess=CLIENT, apart=True) == {}
    assert people.hear("s3", ANNA, 2.0, guess=CLIENT, apart=False) == {"s3": COACH}


def test_a_guess_that_nothing_was_told_apart_for_does_not_name_the_first() -> None:
    assert two().hear("s1", BEN, 2.0, guess=CLIENT, apart=False) == {"s1": COACH}


def test_a_role_that_is_enrolled_is_taken_by_no_voice_told_apart() -> None:
    people = People(("coach", "client"), {"client": ANNA})
    assert people.hear("s1", BEN, 2.0, guess=CLIENT, apart=True) == {"s1": COACH}


def test_whoever_is_heard_longest_in_several_is_whose_they_are() -> None:
    people = two()
    people.hear("s1.0", ANNA, 1.6, guess=COACH, apart=False)
    people.hear("s1.1", BEN, 0.8, guess=COACH, apart=False)
    people.hear("s1.2", BEN, 0.6, guess=CLIENT, apart=False)
    people.hear("s2.0", BEN, 1.6, guess=CLIENT, apart=False)
    assert people.whose(["s1.0", "s1.1", "s1.2"]) == COACH
    assert people.whose(["s1.1", "s1.2"]) == CLIENT
    assert people.whose(["s1.0", "s1.1", "s1.2", "s2.0", "never heard"]) == CLIENT


def test_nobodys_is_what_is_not_remembered() -> None:
    assert two().whose(["s1"]) is None
    assert two().whose([]) is None


def test_a_stranger_among_people_who_are_all_enrolled_is_given_to_somebody() -> None:
    people = People(("coach", "client"), {"coach": ANNA, "client": BEN})
    assert people.doubt_about(CARA, 1.6) is Doubt.STRANGER
    changed = people.hear("s1", between(BEN, CARA, 0.3), 1.6, guess=COACH, apart=False)
    assert changed == {"s1": CLIENT}
