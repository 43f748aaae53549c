"""Three whole sessions are judged exactly as they were; see `golden` for how to change that on purpose."""

import pytest

from tests.cues.golden.files import FOLDER, path_of, written
from tests.cues.golden.sessions import SESSIONS, Session


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: session.name)
def test_a_session_is_judged_as_before(session: Session) -> None:
    """Changed on purpose? `python -m tests.cues.golden` writes the files anew; read the difference."""
    assert written(session).encode() == path_of(session).read_bytes()


def test_every_golden_file_is_still_compared() -> None:
    assert {path.name for path in FOLDER.glob("*.json")} == {path_of(session).name for session in SESSIONS}
