"""Write the golden sessions anew, the judgement having changed on purpose: `python -m tests.cues.golden`."""

from tests.cues.golden.files import path_of, written
from tests.cues.golden.sessions import SESSIONS

for session in SESSIONS:
    path_of(session).write_text(written(session), encoding="utf-8")
    print(path_of(session).name)
