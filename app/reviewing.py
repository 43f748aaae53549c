"""A review written to a file, plainly until `sessions.review` has a page of its own."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from sessions.errors import SessionError
from sessions.review.review import Review


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
