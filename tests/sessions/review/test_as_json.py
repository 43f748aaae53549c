"""`review.json`, field by field as scripts rely on it."""

import json
from typing import Any

from sessions.preferences import USUAL
from sessions.review.as_json import as_json
from sessions.review.beside import Beside, beside
from sessions.review.review import review_of
from sessions.review.sign import Kind
from tests.sessions.made_account import made_account
from tests.sessions.review.made_review import DISPUTED, around, made_review

NUMBER = (int, float)


def told() -> dict[str, Any]:
    review = made_review()
    found: dict[str, Any] = json.loads(json.dumps(as_json(review, around(review))))
    return found


def test_every_field_of_the_contract_is_there() -> None:
    review = told()
    ids = [sign["id"] for sign in review["signs"]]
    assert ids == list(range(1, 12))
    for sign in review["signs"]:
        assert isinstance(sign["name"], str) and isinstance(sign["rate_per_10min"], NUMBER)
        for moment in sign["moments"]:
            assert 0.0 <= moment["start_s"] < moment["end_s"]
            assert moment["kind"] in ("present", "missed")
            assert moment["words"] and moment["why"]
    assert all(0.0 <= part <= 1.0 for part in review["talk_share"].values())
    assert set(review["silences"]) == {"held", "broken_by_coach", "median_wait_s", "longest_held_s"}
    assert all(isinstance(count, int) for count in review["interruptions"].values())
    assert set(review["questions"]) == {"open", "closed", "leading", "stacked"}
    assert isinstance(review["reflections"], int)
    assert isinstance(review["questions_per_reflection"], (*NUMBER, type(None)))
    assert all(isinstance(limit, str) for limit in review["limits"])


def test_what_the_coach_said_is_told_with_the_moment() -> None:
    [sign] = [one for one in told()["signs"] if one["id"] == 6]
    disputed = [one for one in sign["moments"] if one["disputed"]]
    assert [one["verdicts"] for one in disputed] == [[{"by": "coach", "agrees": False, "text": DISPUTED}]]
    assert sign["question"].endswith("?") and "7.6" in sign["icf_pcc_markers"]


def test_markers_are_left_out_where_they_are_switched_off() -> None:
    review = review_of(made_account())
    without = as_json(review, beside(review.signs, "x", USUAL.changed(markers=False)))
    assert without["markers_list"] is None
    assert all(sign["icf_pcc_markers"] == [] for sign in without["signs"])
    assert all(sign["question"] == "" for sign in as_json(review, Beside())["signs"])


def test_the_same_session_gives_the_same_bytes() -> None:
    assert json.dumps(told()) == json.dumps(told())


def test_kinds_are_words() -> None:
    assert {str(kind) for kind in Kind} == {"present", "missed"}
