"""Voices become people, and a first guess that was wrong is taken back."""

import tracemalloc

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

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
    for number in range(4 * REMEMBERED_STRETCHES):
        people.hear(f"b{number}", BEN, 2.0, guess=CLIENT, apart=False)
    assert people.hear("s3", between(ANNA, CARA, 0.7), 0.5, guess=CLIENT, apart=False) == {"s3": COACH}
