"""What folders and disks refuse, said in one line."""

from collections.abc import Iterator
from contextlib import contextmanager

from sessions.errors import SessionError


@contextmanager
def files_explained(name: str) -> Iterator[None]:
    """Turn an `OSError` within into a `SessionError` about `name`; all else passes through."""
    try:
        yield
    except OSError as error:
        raise SessionError(
            f"{name}: {error.strerror}; use a folder you may write to (HOLDSPACE_DATA)"
        ) from error
