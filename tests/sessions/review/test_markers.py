"""Each sign names markers of the list there is, by its numbers."""

import re

from sessions.review.markers import LIST, MARKERS, OF_SIGNS, OURS, markers_of
from sessions.review.sign import SIGN_IDS

HIGHEST = {3: 4, 4: 4, 5: 5, 6: 7, 7: 8, 8: 9}
"""How many markers each competency has in the list of November 2020; the first two have none of their own."""


def test_every_sign_has_some_in_the_order_of_the_list() -> None:
    assert list(OF_SIGNS) == list(SIGN_IDS)
    for sign_id in SIGN_IDS:
        numbers = [one.number for one in markers_of(sign_id)]
        assert numbers
        assert numbers == sorted(set(numbers))


def test_every_number_is_in_the_list_and_is_used() -> None:
    for number, marker in MARKERS.items():
        competency, place = map(int, number.split("."))
        assert 1 <= place <= HIGHEST[competency], number
        assert re.fullmatch(r"[a-z][^.?!]{10,70}", marker.about), marker
    assert {number for numbers in OF_SIGNS.values() for number in numbers} == set(MARKERS)


def test_the_list_is_named_with_its_version_and_the_reading_is_said_to_be_ours() -> None:
    assert "November 2020" in LIST
    assert "2019" in LIST
    assert "not the ICF's" in OURS
