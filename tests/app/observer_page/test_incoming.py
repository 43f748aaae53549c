import json

import pytest

from app.observer_page.incoming import (
    Answered,
    NotUnderstood,
    Tapped,
    read_answered,
    read_code,
    read_marks,
    read_object,
)
from app.observer_page.tunables import BATCH_MARKS, TEXT_LETTERS
from cues.hand import Mark
from tests.app.observer_page.asking import told


def test_a_mark_is_read() -> None:
    said = read_object(json.dumps({"marks": [told(7, 1234.5, "note", "a long  breath")]}).encode())
    assert read_marks(said) == [Tapped(f"{7:032x}", Mark.NOTE, 1234.5, "a long breath")]


@pytest.mark.parametrize("body", [b"", b"\xff", b"[]", b"1", b"[" * 30_000, b'{"a":' * 5_000, b"9" * 10_000])
def test_what_is_no_object_is_refused(body: bytes) -> None:
    with pytest.raises(NotUnderstood):
        read_object(body)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "short"},
        {"id": "Z" * 32},
        {"id": 7},
        {"mark": "applause"},
        {"mark": None},
        {"tapped_ms": "now"},
        {"tapped_ms": True},
        {"tapped_ms": -1},
        {"tapped_ms": float("nan")},
        {"tapped_ms": float("inf")},
        {"tapped_ms": 10**400},
        {"text": None},
        {"text": "x" * (TEXT_LETTERS + 1)},
    ],
)
def test_what_the_page_would_never_send_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(NotUnderstood):
        read_marks({"marks": [told(1, 1.0) | change]})


@pytest.mark.parametrize("marks", [None, {}, "x", [None], [[]], [told(1, 1.0)] * (BATCH_MARKS + 1)])
def test_no_list_of_marks_is_refused(marks: object) -> None:
    with pytest.raises(NotUnderstood):
        read_marks({"marks": marks})


def test_letters_that_no_file_can_hold_are_left_out() -> None:
    said = read_object(
        b'{"id": "' + b"0" * 32 + b'", "mark": "note", "tapped_ms": 1, "text": "a\\ud800\\u0000\\nb"}'
    )
    assert read_marks({"marks": [said]})[0].text == "a b"


def test_the_beat_before_is_read() -> None:
    assert read_answered({"before": None}) is None
    said: dict[str, object] = {"before": {"number": 3, "sent_ms": 1000, "back_ms": 1040.5}}
    assert read_answered(said) == Answered(3, 1.0, 1.0405)


@pytest.mark.parametrize(
    "before",
    [3, {}, {"number": "3", "sent_ms": 1, "back_ms": 2}, {"number": 3, "sent_ms": 2, "back_ms": 1}],
)
def test_a_beat_that_cannot_be_is_refused(before: object) -> None:
    with pytest.raises(NotUnderstood):
        read_answered({"before": before})


def test_a_code_is_text() -> None:
    assert read_code({"code": "123456"}) == "123456"
    with pytest.raises(NotUnderstood):
        read_code({"code": 123456})
