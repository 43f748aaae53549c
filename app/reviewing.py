"""What a review is asked and written with, until `sessions.review` has questions and a page of its own."""

from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from sessions.errors import SessionError
from sessions.review.review import Review

QUESTIONS: Mapping[int, str] = {
    1: "Which of their words would you like to have stayed with?",
    2: "What did you notice in yourself when the feeling was named?",
    3: "What did you see or hear that you kept to yourself?",
    4: "What did you come to admire in this person?",
    5: "Where in their own life might they have done this before?",
    6: "Where did you already know the answer you hoped for?",
    7: "What might they have said, had there been a little more time?",
    8: "What was it like for you when nobody spoke?",
    9: "How did you come to know what they wanted from this hour?",
    10: "How did you know that you were still where they wanted to be?",
    11: "What moved you to speak when you spoke at length?",
}


def save_review(review: Review, path: Path) -> None:
    """Write a review as a page of HTML, whole or not at all; raises `SessionError`."""
    unfinished = path.with_name(f"~{path.name}.unfinished")
    try:
        try:
            unfinished.write_text(html_of(review), encoding="utf-8", newline="\n")
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise SessionError(
            f"The review cannot be written: {error.strerror}; close the file where it is open,"
            " or choose a folder that has room and may be written to"
        ) from error


def html_of(review: Review) -> str:
    """Write a review down plainly."""
    lines = [line for sign in review.signs for line in _lines(sign.name, sign.evidence)]
    return "<!doctype html>\n<meta charset=utf-8>\n<title>Review</title>\n" + "\n".join(lines) + "\n"


def _lines(name: str, evidence: str) -> Iterator[str]:
    yield f"<h2>{escape(name)}</h2>"
    yield f"<p>{escape(evidence)}</p>"
